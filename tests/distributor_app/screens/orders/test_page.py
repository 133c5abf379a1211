"""The Orders screen on a real desk: what one confirmed, and what the vendor makes of it."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from catalog_cache.contract.states import AckLineState, ConsignmentState, ScheduleKind
from catalog_cache.contract.wire.base import Code
from catalog_cache.contract.wire.orders import (
    AckLine,
    Acknowledgement,
    Changes,
    Order,
    PartSnapshot,
    Price,
    ScheduleLine,
)
from catalog_cache.contract.wire.shipments import Consignment, ConsignmentLine, Package

from catalog_cache.desk import Desk

from distributor_app.context import DeskContext
from distributor_app.frame.commands import words_of
from distributor_app.screens.orders import wording
from distributor_app.screens.orders.models import LineRole
from distributor_app.screens.orders.page import OrdersScreen

Settled = Callable[[], None]
TODAY = date.today()


@pytest.fixture
def screen(qtbot: QtBot, counter_context: DeskContext, settled: Settled) -> OrdersScreen:
    page = OrdersScreen(counter_context)
    qtbot.addWidget(page)
    page.resize(1104, 720)
    page.show()
    qtbot.waitExposed(page)
    page.open({})
    settled()
    return page


def answer(order: Order, revision: int, *lines: AckLine, note: str = "") -> Acknowledgement:
    return Acknowledgement(
        id=f"ack-{order.id}-{revision}",
        order=order.id,
        revision=revision,
        issued_at=datetime.now(UTC),
        lines=lines,
        note=note,
    )


def promise(
    order: Order,
    line_no: int,
    qty: int,
    state: AckLineState,
    *,
    day: date | None = None,
    **more: Any,
) -> AckLine:
    line = next(line for line in order.lines if line.line_no == line_no)
    kind = ScheduleKind.BACKORDER if state is AckLineState.BACKORDERED else ScheduleKind.CONFIRMED
    open_states = (AckLineState.ACCEPTED, AckLineState.ACCEPTED_CHANGED, AckLineState.BACKORDERED)
    schedule = (
        (ScheduleLine(seq=1, qty=Decimal(qty), kind=kind, arrival_day=day),)
        if state in open_states
        else ()
    )
    values: dict[str, Any] = {
        "ack_line_no": f"{line_no}-{state}-{qty}",
        "order_line": line_no,
        "covers_qty": Decimal(qty),
        "part": line.part,
        "qty": Decimal(qty),
        "state": state,
        "schedule": schedule,
    }
    return AckLine.model_validate({**values, **more})


def show(screen: OrdersScreen, order: str, settled: Settled) -> None:
    screen.open({"order": order})
    settled()


def badges(screen: OrdersScreen, row: int) -> list[str]:
    page = screen._page
    column = [c.key for c in page._lines.columns].index("stands")
    return [look.text for look in page._lines.index(row, column).data(LineRole.SLICES)]


def offered(screen: OrdersScreen) -> list[str]:
    return [words_of(action) for action in screen.actions_offered()]


def test_an_empty_list_leads_to_the_cart(qtbot: QtBot, screen: OrdersScreen, asked: Any) -> None:
    button = screen._list._none.findChild(QPushButton, "cart")
    assert isinstance(button, QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.routes[-1].screen == "cart"


def test_the_list_is_searched_by_part_and_filtered_by_state(
    qtbot: QtBot, screen: OrdersScreen, confirm: Callable[..., str], settled: Settled
) -> None:
    confirm(po="4711")
    confirm(("61-04-118", "2"), po="4712")
    screen.open({})
    settled()
    assert [row.order.po_number for row in screen._list._orders.records] == ["4712", "4711"]
    qtbot.keyClicks(screen._list.search, "strainer")
    qtbot.wait(160)
    settled()
    assert [row.order.po_number for row in screen._list._orders.records] == ["4712"]
    screen._list.set_filter("shipped")
    screen._list.search_changed.emit()
    settled()
    assert screen._list._orders.rowCount() == 0
    assert screen._list._none.isVisible()


def test_enter_opens_an_order(
    qtbot: QtBot, screen: OrdersScreen, confirm: Callable[..., str], settled: Settled, asked: Any
) -> None:
    order = confirm()
    screen.open({})
    settled()
    screen._list.orders_table.select_row(0)
    qtbot.keyClick(screen._list.orders_table, Qt.Key.Key_Return)
    assert asked.routes[-1].args == {"order": order}


def test_an_order_that_waits_says_so_and_can_be_placed_by_phone(
    qtbot: QtBot,
    screen: OrdersScreen,
    confirm: Callable[..., str],
    settled: Settled,
    counter_desk: Desk,
) -> None:
    order = confirm()
    show(screen, order, settled)
    page = screen._page
    assert page._trouble.isVisible()
    qtbot.mouseClick(page.head._phone, Qt.MouseButton.LeftButton)
    assert not page._ask._deed.isEnabled()
    qtbot.keyClicks(page._ask._field, "SO-1")
    qtbot.keyClick(page._ask._field, Qt.Key.Key_Return)
    settled()
    assert counter_desk.orders.view(order).submission.state == "placed_by_phone"
    assert not page.head._phone.isVisible()


def test_what_stands_where_is_shown_line_by_line(
    screen: OrdersScreen,
    confirm: Callable[..., str],
    received: Callable[[str], Order],
    vendor: Any,
    settled: Settled,
) -> None:
    order = received(confirm())
    vendor.says(
        answer(
            order,
            1,
            promise(order, 1, 7, AckLineState.ACCEPTED, day=TODAY + timedelta(days=3)),
            promise(order, 1, 2, AckLineState.BACKORDERED),
            promise(
                order,
                1,
                1,
                AckLineState.CANCELLED_BY_VENDOR,
                reason=Code(word="limit", text="order limit"),
            ),
        )
    )
    show(screen, order.id, settled)
    shown = badges(screen, 0)
    assert shown[0].startswith("7 confirmed, ")
    assert shown[1:] == ["2 on back-order, no day yet", "1 cancelled: order limit"]
    height = screen._page._table.rowHeight(0)
    assert height > 2 * screen.context.theme.size.row


def test_an_earlier_acknowledgement_can_be_looked_at(
    screen: OrdersScreen,
    confirm: Callable[..., str],
    received: Callable[[str], Order],
    vendor: Any,
    settled: Settled,
) -> None:
    order = received(confirm())
    first, second = TODAY + timedelta(days=5), TODAY + timedelta(days=12)
    vendor.says(answer(order, 1, promise(order, 1, 10, AckLineState.BACKORDERED, day=first)))
    vendor.says(
        answer(order, 2, promise(order, 1, 10, AckLineState.BACKORDERED, day=second), note="Late")
    )
    show(screen, order.id, settled)
    page = screen._page
    assert page._lines.record(0).note.startswith("Day moved")
    assert page._revision_note.text() == "Late"
    page._revision.setCurrentIndex(1)
    page._revision.activated.emit(1)
    assert page._lines.record(0).shares[0].day == first
    assert "acknowledgement 2 holds" in page._revision_note.text()
    screen._load_order()
    settled()
    assert page._revision.currentData() == 1
    assert page._lines.record(0).shares[0].day == first


def test_a_held_line_is_answered_at_the_line(
    qtbot: QtBot,
    screen: OrdersScreen,
    confirm: Callable[..., str],
    received: Callable[[str], Order],
    vendor: Any,
    settled: Settled,
    counter_desk: Desk,
) -> None:
    order = received(confirm(("61-04-118", "1")))
    offered = PartSnapshot(uid=4, brand="HALDEN", number="61-04-120", description="Filter")
    vendor.says(
        answer(
            order,
            1,
            promise(
                order,
                1,
                1,
                AckLineState.HELD_FOR_BUYER,
                part=offered,
                changes=Changes(part=True),
                respond_by=datetime.now(UTC) + timedelta(hours=2),
            ),
        )
    )
    show(screen, order.id, settled)
    page = screen._page
    assert page.head._answer.isVisible()
    assert "61-04-120" in page._lines.record(0).note
    take = page._table.findChild(QPushButton, "take")
    assert isinstance(take, QPushButton)
    qtbot.mouseClick(take, Qt.MouseButton.LeftButton)
    settled()
    view = counter_desk.orders.view(order.id)
    request = view.change_requests[-1]
    assert (request.kind, request.answer, request.lines) == ("answer_hold", "take", ((1, 1),))
    assert page._table.findChild(QPushButton, "take") is None or not view.summary.needs_answer


def test_a_changed_price_is_marked_at_the_line(
    screen: OrdersScreen,
    confirm: Callable[..., str],
    received: Callable[[str], Order],
    vendor: Any,
    settled: Settled,
) -> None:
    order = received(confirm(("40210-33", "2")))
    price = Price(amount=Decimal("19.20"), currency="EUR")
    vendor.says(
        answer(
            order,
            1,
            promise(
                order,
                1,
                2,
                AckLineState.ACCEPTED_CHANGED,
                price=price,
                changes=Changes(price=True),
            ),
        )
    )
    show(screen, order.id, settled)
    row = screen._page._lines.record(0)
    assert row.price == "18.90 → 19.20"
    assert row.price_note == "+1.6 %, within your 2 %"


def test_menu_and_palette_offer_what_can_be_asked_about_the_order_in_sight(
    screen: OrdersScreen,
    confirm: Callable[..., str],
    received: Callable[[str], Order],
    settled: Settled,
) -> None:
    order = received(confirm())
    assert "Back-orders" in offered(screen)
    assert "Ask to deliver sooner" not in offered(screen)
    show(screen, order.id, settled)
    assert "Back-orders" not in offered(screen)
    assert len(set(offered(screen))) == len(offered(screen))
    next(a for a in screen.actions_offered() if words_of(a) == "Ask to cancel the order").trigger()
    assert screen._page._ask.isVisible()


def test_back_orders_of_all_orders_stand_in_one_list(
    screen: OrdersScreen,
    confirm: Callable[..., str],
    received: Callable[[str], Order],
    vendor: Any,
    settled: Settled,
) -> None:
    for po, days in (("4711", 5), ("4712", 9)):
        order = received(confirm(po=po))
        for revision, later in ((1, 0), (2, days)):
            day = TODAY + timedelta(days=20 + later)
            vendor.says(
                answer(order, revision, promise(order, 1, 10, AckLineState.BACKORDERED, day=day))
            )
    screen.open({"tab": "back_orders"})
    settled()
    shown = screen._list._back_orders.records
    assert [row.po_number for row in shown] == ["4711", "4712"]
    assert screen._list._tabs.button(1).text().endswith("2")
    moved = [column.badge for column in screen._list._back_orders.columns if column.key == "moved"]
    assert moved[0] is not None
    look = moved[0](shown[0])
    assert look is not None
    assert look.text.startswith("was ")


def test_a_consignment_leads_to_its_page(
    qtbot: QtBot,
    screen: OrdersScreen,
    confirm: Callable[..., str],
    received: Callable[[str], Order],
    vendor: Any,
    settled: Settled,
    asked: Any,
) -> None:
    order = received(confirm())
    vendor.says(answer(order, 1, promise(order, 1, 10, AckLineState.ACCEPTED)))
    vendor.says(
        Consignment(
            id="c1",
            delivery_no="80012345",
            carrier="DHL",
            state=ConsignmentState.IN_TRANSIT,
            shipped_at=datetime.now(UTC),
            packages=(Package(id="p1", label="0034"),),
            lines=(
                ConsignmentLine(
                    package="p1", order=order.id, order_line=1, part=order.lines[0].part, qty=10
                ),
            ),
        )
    )
    show(screen, order.id, settled)
    button = screen._page._sections.findChild(QPushButton, "c1")
    assert isinstance(button, QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.routes[-1].args == {"consignment": "c1"}


def test_cancelling_asks_once_and_the_order_stands(
    qtbot: QtBot,
    screen: OrdersScreen,
    confirm: Callable[..., str],
    received: Callable[[str], Order],
    settled: Settled,
    counter_desk: Desk,
) -> None:
    order = received(confirm())
    show(screen, order.id, settled)
    page = screen._page
    page.head.deed_wanted.emit("cancel")
    assert page._ask.isVisible()
    qtbot.keyClicks(page._ask._field, "Customer changed his mind")
    qtbot.keyClick(page._ask._field, Qt.Key.Key_Return)
    settled()
    request = counter_desk.orders.view(order.id).change_requests[-1]
    assert (request.kind, request.reason) == ("cancel", "Customer changed his mind")


def test_reorder_makes_a_draft_and_leads_to_it(
    qtbot: QtBot,
    screen: OrdersScreen,
    confirm: Callable[..., str],
    settled: Settled,
    counter_desk: Desk,
    asked: Any,
) -> None:
    show(screen, confirm(), settled)
    qtbot.mouseClick(screen._page.head._reorder, Qt.MouseButton.LeftButton)
    settled()
    route = asked.routes[-1]
    assert route.screen == "cart"
    assert [x.number_entered for x in counter_desk.drafts.view(route.args["draft"]).lines] == [
        "40-21A-0071"
    ]


def test_the_order_is_saved_as_a_pdf_that_says_what_the_page_says(
    screen: OrdersScreen,
    confirm: Callable[..., str],
    settled: Settled,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    show(screen, confirm(), settled)
    target = tmp_path / "order.pdf"
    view = screen._page.view
    assert view is not None
    screen._paper.save_to(screen._sheets(view), target)
    qtbot.waitUntil(lambda: not screen.context.tasks.busy, timeout=30_000)
    paper = " ".join(PdfReader(target).pages[0].extract_text().split())
    assert wording.status_look(view.summary).text in paper
    assert wording.share_words(view.lines[0].slices[0]) in paper


def test_an_unknown_order_is_said_and_the_list_is_shown(
    screen: OrdersScreen, settled: Settled
) -> None:
    show(screen, "nobody-knows", settled)
    assert screen._pages.currentWidget() is screen._list
    assert screen._list.failure.isVisible()


def test_what_was_asked_can_be_taken_back(
    screen: OrdersScreen,
    confirm: Callable[..., str],
    received: Callable[[str], Order],
    settled: Settled,
    counter_desk: Desk,
    asked: Any,
) -> None:
    order = received(confirm())
    show(screen, order.id, settled)
    screen._page.deed_wanted.emit("cancel", [], "")
    settled()
    assert counter_desk.orders.view(order.id).change_requests
    _words, undo = asked.toasts[-1]
    undo()
    settled()
    assert counter_desk.orders.view(order.id).change_requests == ()


def test_another_quantity_is_asked_for_the_selected_line(
    qtbot: QtBot,
    screen: OrdersScreen,
    confirm: Callable[..., str],
    received: Callable[[str], Order],
    settled: Settled,
    counter_desk: Desk,
) -> None:
    order = received(confirm())
    show(screen, order.id, settled)
    page = screen._page
    page.ask("amend")
    qtbot.keyClicks(page._ask._field, "many")
    qtbot.keyClick(page._ask._field, Qt.Key.Key_Return)
    settled()
    assert "not a quantity" in page.failure.accessibleName()
    page.ask("amend")
    qtbot.keyClicks(page._ask._field, "6")
    qtbot.keyClick(page._ask._field, Qt.Key.Key_Return)
    settled()
    request = counter_desk.orders.view(order.id).change_requests[-1]
    assert (request.kind, request.lines) == ("amend", ((1, Decimal(6)),))
    assert "another quantity" in page._lines.record(0).note


def test_the_time_line_ends_with_the_days_on_which_something_comes(
    screen: OrdersScreen,
    confirm: Callable[..., str],
    received: Callable[[str], Order],
    acknowledge: Callable[..., None],
    settled: Settled,
) -> None:
    order = received(confirm(("40-21A-0071", "10"), ("61-04-118", "2")))
    acknowledge(order, day=TODAY, late=2, late_day=TODAY + timedelta(days=1))
    show(screen, order.id, settled)
    told = screen._page._story.accessibleDescription().splitlines()
    assert told[-3:] == ["today Delivery line 1", "tomorrow Delivery line 2", "Invoice"]


def test_the_keyboard_begins_at_the_line_that_waits_for_an_answer(
    screen: OrdersScreen,
    confirm: Callable[..., str],
    received: Callable[[str], Order],
    vendor: Any,
    settled: Settled,
) -> None:
    order = received(confirm(("40-21A-0071", "10"), ("61-04-118", "2")))
    vendor.says(
        answer(
            order,
            1,
            promise(order, 1, 10, AckLineState.ACCEPTED, day=TODAY),
            promise(order, 2, 2, AckLineState.HELD_FOR_BUYER),
        )
    )
    show(screen, order.id, settled)
    page = screen._page
    assert page._current_line() == 2
    assert screen.focusWidget() is page._table
