"""Coming back after a day: what happened stands above the list, in the list and at the lines."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from catalog_cache.contract.states import AckLineState
from catalog_cache.contract.wire.orders import Order

from catalog_cache.desk import Desk

from distributor_app.context import DeskContext
from distributor_app.screens.orders.page import OrdersScreen

TODAY = date.today()
Settled = Callable[[], None]
Received = Callable[[str], Order]


@pytest.fixture
def screen(qtbot: QtBot, counter_context: DeskContext, settled: Settled) -> OrdersScreen:
    page = OrdersScreen(counter_context)
    qtbot.addWidget(page)
    page.resize(1104, 720)
    page.show()
    qtbot.waitExposed(page)
    return page


@pytest.fixture
def after_a_day(
    counter_desk: Desk,
    confirm: Callable[..., str],
    received: Received,
    acknowledge: Callable[..., None],
    ship: Callable[..., Any],
) -> list[Order]:
    """Three orders one had seen; the first was changed since, the second shipped."""
    lines = (("40-21A-0071", "10"), ("61-04-118", "2"))
    orders = [received(confirm(*lines, po=po)) for po in ("4711", "4712", "4713")]
    for order in orders:
        acknowledge(order, state=AckLineState.BACKORDERED, day=TODAY)
    counter_desk.orders.begin_news()
    later = TODAY + timedelta(days=9)
    acknowledge(orders[0], 2, state=AckLineState.BACKORDERED, day=TODAY, late=2, late_day=later)
    ship(orders[1])
    return orders


def show(screen: OrdersScreen, settled: Settled, **args: str) -> None:
    screen.open(args)
    settled()


def shown(screen: OrdersScreen) -> list[str]:
    return [row.order.po_number for row in screen._list._orders.records]


def press(qtbot: QtBot, screen: OrdersScreen, code: str) -> None:
    button = next(
        b for b in screen.findChildren(QPushButton) if b.objectName() == code and b.isVisible()
    )
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_what_happened_is_said_in_one_line_and_shown_on_request(
    qtbot: QtBot, screen: OrdersScreen, after_a_day: list[Order], settled: Settled
) -> None:
    show(screen, settled)
    said = screen._list._whats_new.accessibleName()
    assert "Changed: 1 · On its way: 1" in said
    press(qtbot, screen, "show")
    settled()
    assert shown(screen) == ["4712", "4711"]
    press(qtbot, screen, "all")
    settled()
    assert shown(screen) == ["4713", "4712", "4711"]


def test_marking_all_as_seen_can_be_undone(
    qtbot: QtBot, screen: OrdersScreen, after_a_day: list[Order], settled: Settled, asked: Any
) -> None:
    show(screen, settled)
    press(qtbot, screen, "seen")
    settled()
    assert not screen._list._whats_new.isVisible()
    _words, undo = asked.toasts[-1]
    undo()
    settled()
    show(screen, settled)
    assert screen._list._whats_new.isVisible()


def test_the_changed_line_is_marked_and_chosen_and_marked_once(
    screen: OrdersScreen, after_a_day: list[Order], settled: Settled
) -> None:
    first, second, _third = after_a_day
    show(screen, settled, order=first.id)
    page = screen._page
    assert [row.new for row in page._lines.records] == [False, True]
    assert page._current_line() == 2
    screen._load_order()
    settled()
    assert [row.new for row in page._lines.records] == [False, True]
    show(screen, settled, order=second.id)
    show(screen, settled, order=first.id)
    assert [row.new for row in page._lines.records] == [False, False]


def test_one_goes_from_changed_order_to_changed_order_by_key(
    screen: OrdersScreen, after_a_day: list[Order], settled: Settled, asked: Any
) -> None:
    show(screen, settled, show="changed")
    show(screen, settled, order=after_a_day[1].id)
    screen._next.trigger()
    assert asked.routes[-1].args == {"order": after_a_day[0].id}
    show(screen, settled, order=after_a_day[0].id)
    routes = len(asked.routes)
    screen._next.trigger()
    assert len(asked.routes) == routes


def test_a_back_order_leads_to_its_line_and_is_found_by_for_whom(
    qtbot: QtBot, screen: OrdersScreen, after_a_day: list[Order], settled: Settled, asked: Any
) -> None:
    show(screen, settled, tab="back_orders")
    listed = screen._list
    moved = [row for row in listed._back_orders.records if row.moves]
    assert [(row.po_number, row.line_no) for row in moved] == [("4711", 2)]
    qtbot.keyClicks(listed.search, "strainer 4711")
    qtbot.wait(160)
    settled()
    assert listed._back_orders.rowCount() == 1
    listed.take_focus()
    qtbot.keyClick(listed.back_orders_table, Qt.Key.Key_Return)
    assert asked.routes[-1].args == {"order": after_a_day[0].id, "line": "2"}


def test_typing_on_the_list_searches_it(
    qtbot: QtBot, screen: OrdersScreen, after_a_day: list[Order], settled: Settled
) -> None:
    show(screen, settled)
    screen.take_focus()
    qtbot.keyClicks(screen._list.orders_table, "4")
    assert screen._list.search.text() == "4"


def test_the_only_order_found_is_opened_or_ordered_again_from_the_search(
    qtbot: QtBot,
    screen: OrdersScreen,
    after_a_day: list[Order],
    settled: Settled,
    asked: Any,
) -> None:
    show(screen, settled)
    search = screen._list.search
    qtbot.keyClicks(search, "4713")
    qtbot.waitUntil(lambda: shown(screen) == ["4713"])
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert asked.routes[-1].args == {"order": after_a_day[2].id}
    screen._reorder.trigger()
    settled()
    assert asked.routes[-1].screen == "cart"
