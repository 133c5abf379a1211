"""Orders, back-orders and order lines as tables, and their words."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from pytestqt.modeltest import ModelTester

from catalog_cache.contract.states import AckLineState, OrderStatus, ScheduleKind
from catalog_cache.contract.tally import Tally
from catalog_cache.contract.wire.base import Code
from catalog_cache.contract.wire.orders import (
    AckLine,
    Allocation,
    PartSnapshot,
    Price,
    ScheduleLine,
)
from catalog_cache.contract.wire.protocol import LineReason

from catalog_cache.records import LineSlice, NewsKind, OrderLineView, OrderNews, OrderSummary

from distributor_app.screens.orders import wording
from distributor_app.screens.orders.models import (
    LineRole,
    OrderLinesModel,
    OrderRow,
    StandingLine,
    order_columns,
)
from distributor_app.widgets.record_model import CellRole, RecordModel

PUMP = PartSnapshot(uid=1, number="40-21A-0071", description="Hydraulic pump")


def summary(**changes: Any) -> OrderSummary:
    values: dict[str, Any] = {
        "id": "o1",
        "po_number": "4711",
        "label": "June",
        "confirmed_at": datetime(2026, 6, 21, 8, 14, tzinfo=UTC),
        "buyer": "Ana",
        "order_type": "STOCK",
        "status": OrderStatus.PART_SHIPPED,
        "status_text": "8 of 39 shipped",
        "needs_answer": 1,
        "lines": 4,
        "amount": Decimal("2413.80"),
        "currency": "EUR",
        "ordered_qty": Decimal(39),
        "shipped_qty": Decimal(8),
        "backordered_qty": Decimal(2),
        "next_arrival": None,
        "vendor_numbers": ("SO-88213", "SO-88214"),
    }
    return OrderSummary(**{**values, **changes})


def order_line(**changes: Any) -> OrderLineView:
    values: dict[str, Any] = {
        "line_no": 1,
        "part": PUMP,
        "qty": Decimal(10),
        "unit": "C62",
        "price": None,
        "acknowledged_price": None,
        "price_note": "",
        "allocations": (),
        "tally": Tally(),
        "slices": (),
        "ack_lines": (),
        "day_moves": (),
        "pending_change": "",
    }
    return OrderLineView(**{**values, **changes})


def test_the_list_of_orders_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    model = RecordModel[OrderRow](order_columns())
    moment = datetime(2026, 6, 22, 9, 0, tzinfo=UTC)
    news = OrderNews("o2", moment, (NewsKind.SHIPPED,), frozenset({1}))
    rows = [summary(), summary(id="o2", po_number="", needs_answer=0)]
    model.set_records([OrderRow(rows[0]), OrderRow(rows[1], news)])
    qtmodeltester.check(model)


def test_the_lines_of_an_order_keep_qts_rules(qtmodeltester: ModelTester) -> None:
    model = OrderLinesModel()
    shares = (LineSlice(Decimal(4), "shipped", "", "good", date(2026, 6, 28)),)
    model.show_lines([StandingLine(order_line(), shares, "", "212.40", "")], "EUR")
    qtmodeltester.check(model)
    stands = [column.key for column in model.columns].index("stands")
    assert model.index(0, stands).data(LineRole.SLICES)[0].text == "4 shipped, 28 Jun"
    assert model.index(0, 0).data(LineRole.SLICES) is None


def test_a_line_for_one_customer_does_not_repeat_its_quantity() -> None:
    jones = Allocation(kind="customer", ref="Jones", qty=Decimal(2))
    shelf = Allocation(kind="stock", qty=Decimal(1))
    assert wording.for_whom((jones,), Decimal(2)) == "Jones"
    assert wording.for_whom((jones, shelf), Decimal(3)) == "2 Jones, 1 stock"
    assert wording.for_whom((shelf,), Decimal(1)) == ""


def test_a_new_line_keeps_its_number_beside_the_mark() -> None:
    model = OrderLinesModel()
    model.show_lines([StandingLine(order_line(), (), "", "212.40", "", new=True)], "EUR")
    assert model.index(0, 0).data() == "1"
    assert model.index(0, 0).data(CellRole.BADGE).text == "New"
    assert model.columns[0].right


def test_every_status_has_words_and_a_look() -> None:
    assert set(wording.status_words()) == set(OrderStatus)
    for status in OrderStatus:
        assert wording.status_look(summary(status=status, status_text="")).text


def test_hidden_prices_cover_the_amount() -> None:
    columns = {column.key: column for column in order_columns(hide_prices=True)}
    assert columns["amount"].text(OrderRow(summary())) == "•••"


@pytest.mark.parametrize("state", list(AckLineState))
def test_every_acknowledged_state_has_words(state: AckLineState) -> None:
    day = date(2026, 6, 28)
    promise = ScheduleLine(seq=1, qty=Decimal(3), kind=ScheduleKind.CONFIRMED, arrival_day=day)
    line = AckLine(
        ack_line_no="1",
        order_line=1,
        covers_qty=Decimal(3),
        part=PUMP,
        qty=Decimal(3),
        state=state,
        schedule=(promise,),
        reason=Code(word="limit", text="order limit"),
    )
    share = wording.revision_slices((line,), 1)[0]
    assert share.text.startswith("3 ")
    assert share.text.endswith(", 28 Jun: order limit")
    assert wording.revision_slices((line,), 2) == ()


def test_a_day_that_moved_twice_is_told_in_order() -> None:
    days = ((1, date(2026, 6, 28)), (2, date(2026, 7, 5)), (3, None))
    assert wording.day_moves(order_line(day_moves=days)) == "Day moved: 28 Jun → 5 Jul → no day"
    assert wording.day_moves(order_line(day_moves=days[:1])) == ""


def test_a_price_that_changed_shows_both() -> None:
    before, after = (Price(amount=Decimal(a), currency="EUR") for a in ("18.90", "19.20"))
    assert wording.price_words(before, after) == "18.90 → 19.20"
    assert wording.price_words(before, before) == "18.90"
    assert wording.price_words(None, None) == "–"


def test_a_reason_names_its_line() -> None:
    assert wording.reason_words(LineReason(line=2, code="x", text="Replaced")) == (
        "Line 2: Replaced"
    )
    assert wording.reason_words(LineReason(code="over_limit", text="")) == "over limit"


def test_an_order_without_a_number_is_called_by_its_label() -> None:
    assert wording.order_title(summary()) == "PO 4711"
    assert wording.order_title(summary(po_number="")) == "June"
