"""An order that the vendor does not have yet: where it is, and what can be done about it."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from catalog_cache.desk import Desk

from distributor_app.context import DeskContext
from distributor_app.navigation import Route
from distributor_app.screens.orders.page import OrdersScreen

Settled = Callable[[], None]


@pytest.fixture
def screen(qtbot: QtBot, counter_context: DeskContext) -> OrdersScreen:
    page = OrdersScreen(counter_context)
    qtbot.addWidget(page)
    page.resize(1104, 720)
    page.show()
    qtbot.waitExposed(page)
    return page


def show(screen: OrdersScreen, order: str, settled: Settled) -> None:
    screen.open({"order": order})
    settled()


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


def test_an_order_that_is_set_aside_says_so_and_leads_to_the_outbox(
    qtbot: QtBot,
    screen: OrdersScreen,
    confirm: Callable[..., str],
    settled: Settled,
    counter_desk: Desk,
    asked: Any,
) -> None:
    order = confirm()
    counter_desk.outbox.set_aside(order)
    show(screen, order, settled)
    assert screen._page.head._status.accessibleName() == "Set aside"
    assert screen._page._trouble.accessibleName().startswith("It stays here until you")
    button = next(
        b for b in screen.findChildren(QPushButton) if b.objectName() == "outbox" and b.isVisible()
    )
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.routes[-1] == Route("outbox", {"item": order})


def test_the_story_goes_on_when_it_is_queued_again(
    screen: OrdersScreen, confirm: Callable[..., str], settled: Settled, counter_desk: Desk
) -> None:
    order = confirm()
    counter_desk.outbox.set_aside(order)
    counter_desk.outbox.queue_again(order)
    show(screen, order, settled)
    told = screen._page._story.accessibleDescription()
    assert told.index("Ordered") < told.index("Set aside") < told.index("Queued again")
