"""The lines of a draft as a table: what each column says and what changes touch."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from catalog_cache.contract.wire.orders import Allocation, Instructions, PartSnapshot, Price

from catalog_cache.records import CheckKind, DraftHead, DraftLine, DraftView, LineCheck, Remedy

from distributor_app.screens.cart import wording
from distributor_app.screens.cart.models import LinesModel, check_look

OK = LineCheck(CheckKind.OK, "")
NOT_FOUND = LineCheck(CheckKind.NOT_FOUND, "Not in this catalogue.", blocking=True)


def line(key: str, check: LineCheck = OK, qty: str = "4") -> DraftLine:
    known = check.kind is not CheckKind.NOT_FOUND
    price = Price(amount=Decimal("3.80"), currency="EUR", price_unit=Decimal(100))
    return DraftLine(
        id=key,
        number_entered=key,
        part=PartSnapshot(uid=1, number=key, description="Cable tie") if known else None,
        qty=Decimal(qty),
        qty_entered=qty,
        unit="C62",
        pack=Decimal(100),
        price=price if known else None,
        amount=Decimal("15.20") if known else None,
        allocations=(),
        superseded_from=None,
        note="",
        check=check,
    )


def draft(*lines: DraftLine) -> DraftView:
    return DraftView(
        id="d",
        revision=1,
        state="open",
        origin="counter",
        head=DraftHead(),
        lines=lines,
        currency="EUR",
        total=Decimal("15.20"),
        unpriced=0,
        prices_as_of=None,
        problems=(),
        warnings=(),
        changed_at=datetime.now(UTC),
        can_undo=False,
        can_redo=False,
        cut_off=None,
        urgent_phone="",
    )


def cell(model: LinesModel, row: int, key: str) -> str:
    return str(model.index(row, model.column_of(key)).data())


def test_the_model_keeps_qts_rules_through_all_changes(
    qtmodeltester: ModelTester, qtbot: QtBot
) -> None:
    model = LinesModel()
    model.show_draft(draft(line("A"), line("B", NOT_FOUND)))
    qtmodeltester.check(model)
    model.show_draft(draft(line("A"), line("B", NOT_FOUND), line("C")))
    model.show_draft(draft(line("A", qty="5")))
    model.show_draft(draft(line("X"), line("A")))
    qtmodeltester.check(model)


def test_a_price_per_hundred_says_so() -> None:
    model = LinesModel()
    model.show_draft(draft(line("77-100")))
    assert cell(model, 0, "net") == "3.80 / 100"
    assert model.columns[model.column_of("net")].title == "Net EUR"


def test_hidden_prices_cover_price_and_amount_only() -> None:
    model = LinesModel()
    model.show_draft(draft(line("77-100")))
    model.set_hide_prices(True)
    assert (cell(model, 0, "net"), cell(model, 0, "amount")) == ("•••", "•••")
    assert cell(model, 0, "qty") == "4"


def test_only_the_changed_row_is_announced(qtbot: QtBot) -> None:
    model = LinesModel()
    model.show_draft(draft(line("A"), line("B"), line("C")))
    touched: list[int] = []
    model.dataChanged.connect(lambda first, _last: touched.append(first.row()))
    model.modelReset.connect(lambda: touched.append(-1))
    model.show_draft(draft(line("A"), line("B", qty="9"), line("C")))
    assert touched == [1]


def test_the_number_of_an_unknown_line_can_be_corrected_in_place(qtbot: QtBot) -> None:
    model = LinesModel()
    model.show_draft(draft(line("A"), line("9X-77", NOT_FOUND)))
    part = model.column_of("part")
    assert not model.flags(model.index(0, part)) & Qt.ItemFlag.ItemIsEditable
    with qtbot.waitSignal(model.number_entered) as entered:
        assert model.setData(model.index(1, part), "9X-17")
    assert entered.args == ["9X-77", "9X-17"]


def test_an_unchanged_quantity_is_not_announced(qtbot: QtBot) -> None:
    model = LinesModel()
    model.show_draft(draft(line("A", qty="4")))
    with qtbot.assertNotEmitted(model.quantity_entered):
        assert not model.setData(model.index(0, model.column_of("qty")), "4")


def test_lines_that_stop_the_order_are_counted_apart_from_warnings() -> None:
    stock = LineCheck(CheckKind.STOCK, "2 now", (Remedy("wait", "Wait"),))
    model = LinesModel()
    model.show_draft(draft(line("A"), line("B", NOT_FOUND), line("C", stock)))
    assert model.problems() == (1, 1)
    assert [model.next_problem(after) for after in (-1, 1, 2)] == [1, 1, 1]
    model.show_draft(draft(line("A"), line("B"), line("C", stock)))
    assert [model.next_problem(after) for after in (-1, 1, 2)] == [2, 2, 2]


@pytest.mark.parametrize("kind", list(CheckKind))
def test_every_check_has_a_badge_that_says_something(kind: CheckKind) -> None:
    assert check_look(LineCheck(kind, "")).text


def test_without_problems_there_is_no_next_one() -> None:
    model = LinesModel()
    model.show_draft(draft(line("A")))
    assert model.next_problem(-1) == -1


@pytest.mark.parametrize(
    ("shares", "words"),
    [
        ((), "Stock"),
        ((Allocation(kind="customer", ref="Jones", qty=Decimal(4)),), "Jones"),
        (
            (
                Allocation(kind="customer", ref="Jones", qty=Decimal(3)),
                Allocation(kind="stock", qty=Decimal(1)),
            ),
            "Jones 3 · Stock 1",
        ),
    ],
)
def test_for_whom_a_line_is(shares: tuple[Allocation, ...], words: str) -> None:
    assert wording.for_whom(shares) == words


def test_the_cut_off_counts_down_and_warns_in_the_last_hour() -> None:
    now = datetime(2026, 11, 20, 15, 20, tzinfo=UTC)
    words, tone = wording.cut_off(now + timedelta(minutes=20), now)
    assert words.endswith("0 h 20 min left")
    assert tone == "warning"
    assert wording.cut_off(now + timedelta(hours=3), now)[1] == "second"
    assert wording.cut_off(now - timedelta(minutes=1), now)[0].startswith("passed at")


def test_the_rule_for_differences_is_said_in_one_line() -> None:
    assert wording.differences(Instructions()) == "Price to 2 %, ask for the rest"
    strict = Instructions(substitution="no", backorder="fill_or_kill", part_shipment=False)
    assert wording.differences(strict) == "Price to 2 %, no replacements, no back-order"


def test_the_total_says_what_it_leaves_out() -> None:
    view = replace(draft(line("A"), line("B", NOT_FOUND)), unpriced=1)
    assert "1 line without price" in wording.total_caption(view)
    assert "age of prices unknown" in wording.total_caption(view)
