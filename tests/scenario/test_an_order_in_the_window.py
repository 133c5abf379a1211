"""From the typed number to the vendor's answer, in the window's screens, against a real hub."""

import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from catalog_cache.contract.states import (
    AckLineState,
    ChangeRequestState,
    OrderStatus,
    SubmissionState,
)
from catalog_cache.contract.wire.orders import AckLine, Changes, PartSnapshot

from catalog_cache.desk import Desk
from catalog_cache.errors import DeskError

from vendor_hub.vendor import answers, requests, shipping

from distributor_app.context import DeskContext
from distributor_app.frame.screen import Screen
from distributor_app.navigation import Route
from distributor_app.screens.cart.page import CartScreen
from distributor_app.screens.orders.page import OrdersScreen
from distributor_app.screens.outbox.page import OutboxScreen
from distributor_app.settings import Settings
from distributor_app.tasks import Tasks
from distributor_app.theme import Mode, Theme


class Counter:
    """The three screens of the counter around one desk."""

    def __init__(self, qtbot: QtBot, desk: Desk, context: DeskContext) -> None:
        self.qtbot = qtbot
        self.desk = desk
        self.context = context
        self.routes: list[Route] = []
        context.navigate = self.routes.append

    def open(self, kind: type[Screen], args: dict[str, str] | None = None) -> Any:
        screen = kind(self.context)
        self.qtbot.addWidget(screen)
        screen.resize(1104, 720)
        screen.show()
        self.qtbot.waitExposed(screen)
        screen.open(args or {})
        self.settle()
        return screen

    def settle(self) -> None:
        self.qtbot.wait(1)
        self.qtbot.waitUntil(lambda: not self.context.tasks.busy, timeout=15_000)
        self.qtbot.wait(1)


@pytest.fixture
def counter(qapp: QApplication, qtbot: QtBot, desk: Desk, tmp_path: Path) -> Iterator[Counter]:
    tasks = Tasks()
    settings = Settings(tmp_path / "settings.json")
    context = DeskContext(desk, tasks, Theme(qapp, Mode.LIGHT), settings)
    yield Counter(qtbot, desk, context)
    tasks.shutdown()


@pytest.fixture
def confirmed(counter: Counter, desk: Desk, qtbot: QtBot) -> Callable[[str], str]:
    """Types one line into the cart, orders it, and has it received; returns the order's id."""

    def make(text: str) -> str:
        cart: CartScreen = counter.open(CartScreen)
        qtbot.keyClicks(cart._entry, text)
        qtbot.keyClick(cart._entry, Qt.Key.Key_Return)
        counter.settle()
        qtbot.keyClick(cart, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        counter.settle()
        desk.sync.run()
        return desk.orders.summaries()[0].id

    return make


def test_an_order_typed_offline_is_queued_sent_answered_and_shipped(
    counter: Counter, vendor: Any, desk: Desk, qtbot: QtBot
) -> None:
    vendor.stop()
    cart: CartScreen = counter.open(CartScreen)
    cart._head.po_number.setFocus()
    qtbot.keyClicks(cart._head.po_number, "4711")
    cart._entry.setFocus()
    for text in ("40-21A-0071 4", "61-04-118 12"):
        qtbot.keyClicks(cart._entry, text)
        qtbot.keyClick(cart._entry, Qt.Key.Key_Return)
        counter.settle()
    qtbot.keyClick(cart, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    counter.settle()
    order = desk.orders.summaries()[0].id

    outbox: OutboxScreen = counter.open(OutboxScreen)
    qtbot.mouseClick(outbox._send, Qt.MouseButton.LeftButton)
    counter.settle()
    item = outbox._items.record(0)
    assert (item.id, item.state) == (order, SubmissionState.QUEUED)
    assert item.last_error
    assert vendor.rows("SELECT count(*) FROM customer_order")[0][0] == 0

    vendor.start()
    qtbot.mouseClick(outbox._send, Qt.MouseButton.LeftButton)
    counter.settle()
    assert outbox._items.rowCount() == 0
    assert outbox._empty.isVisible()
    assert vendor.rows("SELECT id FROM customer_order") == [(order,)]

    answers.accept_all(vendor.hub.store, order)
    shipping.ship_all(vendor.hub.store, order)
    desk.sync.run()
    orders: OrdersScreen = counter.open(OrdersScreen, {"order": order})
    view = orders._page.view
    assert view is not None
    assert view.summary.status is OrderStatus.SHIPPED
    titles = [step.title for step in view.story if step.done]
    assert titles[0].startswith("Confirmed")
    assert {"Received by the hub", "Acknowledged", "Shipped"} <= set(titles)


def test_a_held_line_is_taken_and_the_vendor_reads_the_answer(
    counter: Counter, vendor: Any, desk: Desk, qtbot: QtBot, confirmed: Callable[[str], str]
) -> None:
    order = confirmed("61-04-118 2")
    line = desk.orders.view(order).order.lines[0]
    held = AckLine(
        ack_line_no="1",
        order_line=1,
        covers_qty=line.qty,
        part=PartSnapshot(brand="Halden", number="9X-17", description="Control lever"),
        qty=line.qty,
        state=AckLineState.HELD_FOR_BUYER,
        changes=Changes(part=True),
        respond_by=datetime.now(UTC) + timedelta(hours=2),
    )
    answers.acknowledge(vendor.hub.store, order, [held])
    desk.sync.run()
    orders: OrdersScreen = counter.open(OrdersScreen, {"order": order})
    take = orders._page._table.findChild(QPushButton, "take")
    assert isinstance(take, QPushButton)
    qtbot.mouseClick(take, Qt.MouseButton.LeftButton)
    counter.settle()
    # An answer waits some seconds for an Undo, unless one sends now.
    desk.sync.send()
    rows = vendor.rows("SELECT id FROM change_request")
    assert len(rows) == 1
    requests.answer_change(vendor.hub.store, rows[0][0], ChangeRequestState.GRANTED)
    desk.sync.run()
    orders.open({"order": order})
    counter.settle()
    request = desk.orders.view(order).change_requests[0]
    assert (request.kind, request.answer, request.state.value) == (
        "answer_hold", "take", "granted"
    )  # fmt: skip


def test_an_urgent_order_placed_by_phone_meanwhile_exists_once(
    counter: Counter, vendor: Any, desk: Desk, qtbot: QtBot
) -> None:
    vendor.stop()
    cart: CartScreen = counter.open(CartScreen)
    qtbot.keyClicks(cart._entry, "40-21A-0071 1")
    qtbot.keyClick(cart._entry, Qt.Key.Key_Return)
    counter.settle()
    qtbot.keyClick(cart, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    counter.settle()
    order = desk.orders.summaries()[0].id
    answers.take_phone_order(vendor.hub.store, "10042", "SO-88213")

    outbox: OutboxScreen = counter.open(OutboxScreen)
    phone = outbox._detail.findChild(QPushButton, "phone")
    assert isinstance(phone, QPushButton)
    qtbot.mouseClick(phone, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(outbox._ask._field, "SO-88213")
    qtbot.keyClick(outbox._ask._field, Qt.Key.Key_Return)
    counter.settle()

    vendor.start()
    try:
        desk.sync.run()
    except DeskError as error:
        pytest.fail(f"the sync failed: {error.sentence}")
    assert vendor.rows("SELECT id FROM customer_order") == [(order,)]
    assert vendor.rows("SELECT number FROM vendor_order") == [("SO-88213",)]
