"""The outbox on a real desk without a network: what waits, why, and what one can do."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from catalog_cache.contract.states import OrderStatus, SubmissionState
from catalog_cache.contract.wire.protocol import LineReason, SubmissionAnswer

from catalog_cache.desk import Desk
from catalog_cache.errors import DeskError, Kind
from catalog_cache.outbox import queue
from catalog_cache.records import Area, PastedLine

from distributor_app.context import DeskContext
from distributor_app.screens.outbox.page import OutboxScreen

Settled = Callable[[], None]


@pytest.fixture
def screen(qtbot: QtBot, counter_context: DeskContext, settled: Settled) -> OutboxScreen:
    page = OutboxScreen(counter_context)
    qtbot.addWidget(page)
    page.resize(1104, 700)
    page.show()
    qtbot.waitExposed(page)
    page.open({})
    settled()
    return page


@pytest.fixture
def confirm(counter_desk: Desk) -> Callable[..., str]:
    """Confirms an order under a PO number; returns its id."""

    def make(po: str = "4711") -> str:
        draft = counter_desk.drafts.create()
        head = counter_desk.drafts.view(draft).head
        counter_desk.drafts.set_head(draft, type(head)(po_number=po))
        counter_desk.drafts.add(draft, [PastedLine("61-04-118", "2")])
        return counter_desk.drafts.confirm(draft)

    return make


def deed(screen: OutboxScreen, code: str) -> QPushButton:
    button = screen._detail.findChild(QPushButton, code)
    assert isinstance(button, QPushButton), f"nothing offers {code}"
    return button


def state(desk: Desk, item: str) -> SubmissionState:
    return next(i.state for i in desk.outbox.items() if i.id == item)


def test_an_outbox_that_never_held_anything_says_what_it_is_for(screen: OutboxScreen) -> None:
    assert screen._empty.isVisible()
    assert "Nothing is waiting" in screen._empty.accessibleName()
    assert "goes out by itself" in screen._empty.accessibleDescription()
    assert not screen._send.isEnabled()
    assert not screen._detail.isVisible()


def test_what_waits_is_listed_with_its_reason(
    screen: OutboxScreen, confirm: Callable[..., str], settled: Settled
) -> None:
    confirm("4711")
    confirm("4712")
    screen.open({})
    settled()
    assert [item.subject for item in screen._items.records] == ["Order 4711", "Order 4712"]
    assert screen._count.text() == "2 waiting to be sent"
    assert screen._detail.isVisible()


def test_sending_without_a_network_keeps_the_order_and_says_why(
    qtbot: QtBot,
    screen: OutboxScreen,
    confirm: Callable[..., str],
    settled: Settled,
    counter_desk: Desk,
) -> None:
    order = confirm()
    screen.open({})
    settled()
    qtbot.mouseClick(screen._send, Qt.MouseButton.LeftButton)
    settled()
    item = screen._items.record(0)
    assert (item.id, item.attempts) == (order, 1)
    assert state(counter_desk, order) in (SubmissionState.QUEUED, SubmissionState.UNKNOWN)
    assert item.last_error


def test_an_item_is_set_aside_and_queued_again(
    qtbot: QtBot,
    screen: OutboxScreen,
    confirm: Callable[..., str],
    settled: Settled,
    counter_desk: Desk,
) -> None:
    order = confirm()
    screen.open({})
    settled()
    qtbot.mouseClick(deed(screen, "set_aside"), Qt.MouseButton.LeftButton)
    settled()
    assert state(counter_desk, order) is SubmissionState.SET_ASIDE
    assert screen._count.text() == "1 set aside"
    qtbot.mouseClick(deed(screen, "queue_again"), Qt.MouseButton.LeftButton)
    settled()
    assert state(counter_desk, order) is SubmissionState.QUEUED


def test_what_failed_to_be_read_says_so_once(
    qtbot: QtBot, screen: OutboxScreen, monkeypatch: pytest.MonkeyPatch, settled: Settled
) -> None:
    def fail() -> None:
        raise DeskError(Kind.DISK, "The outbox cannot be read.", cause="disk I/O error")

    monkeypatch.setattr(screen.context.desk.outbox, "items", fail)
    screen.open({})
    settled()
    assert screen._empty.accessibleName() == "The outbox cannot be read"
    assert not screen._failure.isVisible()
    monkeypatch.undo()
    again = screen._empty.findChild(QPushButton, "again")
    qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    settled()
    assert "Nothing is waiting" in screen._empty.accessibleName()


def test_withdrawing_asks_once(
    qtbot: QtBot,
    screen: OutboxScreen,
    confirm: Callable[..., str],
    settled: Settled,
    counter_desk: Desk,
) -> None:
    order = confirm()
    screen.open({})
    settled()
    qtbot.mouseClick(deed(screen, "withdraw"), Qt.MouseButton.LeftButton)
    assert screen._ask.isVisible()
    assert state(counter_desk, order) is SubmissionState.QUEUED
    qtbot.mouseClick(screen._ask._deed, Qt.MouseButton.LeftButton)
    settled()
    assert state(counter_desk, order) is SubmissionState.WITHDRAWN
    assert screen._empty.isVisible()


def test_an_order_that_waits_is_taken_back_for_a_change(
    qtbot: QtBot,
    screen: OutboxScreen,
    confirm: Callable[..., str],
    settled: Settled,
    counter_desk: Desk,
    asked: Any,
) -> None:
    order = confirm()
    screen.open({})
    settled()
    qtbot.mouseClick(deed(screen, "edit"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(screen._ask._deed, Qt.MouseButton.LeftButton)
    settled()
    assert state(counter_desk, order) is SubmissionState.WITHDRAWN
    draft = counter_desk.drafts.view(asked.routes[-1].args["draft"])
    assert draft.head.po_number == "4711"
    assert [line.number_entered for line in draft.lines] == ["61-04-118"]


def test_a_refused_order_says_why_and_is_edited_as_new(
    qtbot: QtBot,
    screen: OutboxScreen,
    confirm: Callable[..., str],
    settled: Settled,
    counter_desk: Desk,
    asked: Any,
) -> None:
    order = confirm()
    refuse(counter_desk, order, LineReason(line=1, code="over_limit", text="It is too much"))
    screen.open({})
    settled()
    assert screen._count.text() == "1 refused"
    assert screen._detail._why.text() == "• Line 1: It is too much"
    assert screen._detail.findChild(QPushButton, "withdraw") is None
    qtbot.mouseClick(deed(screen, "edit_as_new"), Qt.MouseButton.LeftButton)
    settled()
    assert counter_desk.drafts.view(asked.routes[-1].args["draft"]).head.po_number == "4711"
    assert counter_desk.orders.view(order).summary.status is OrderStatus.REFUSED
    assert counter_desk.outbox.items() == ()


def test_a_refusal_that_was_read_is_dismissed(
    qtbot: QtBot,
    screen: OutboxScreen,
    confirm: Callable[..., str],
    settled: Settled,
    counter_desk: Desk,
) -> None:
    order = confirm()
    refuse(counter_desk, order, LineReason(code="over_limit", text="It is too much"))
    screen.open({})
    settled()
    qtbot.mouseClick(deed(screen, "dismiss"), Qt.MouseButton.LeftButton)
    settled()
    assert counter_desk.outbox.items() == ()
    assert counter_desk.status().refused == 0
    assert counter_desk.orders.view(order).refusal


def refuse(desk: Desk, order: str, *reasons: LineReason) -> None:
    """Write what the drainer writes when the hub refuses."""
    answer = SubmissionAnswer(
        id=order,
        state="refused",
        received_at=datetime.now(UTC),
        request_id="req-1",
        reasons=reasons,
    )
    with desk._core.changing(Area.OUTBOX) as connection:
        queue.move(connection, order, SubmissionState.SENDING)
        queue.move(
            connection, order, SubmissionState.REFUSED, answer=answer.model_dump_json().encode()
        )


def test_placed_by_phone_wants_the_vendors_reference(
    qtbot: QtBot,
    screen: OutboxScreen,
    confirm: Callable[..., str],
    settled: Settled,
    counter_desk: Desk,
) -> None:
    order = confirm()
    screen.open({})
    settled()
    qtbot.mouseClick(deed(screen, "phone"), Qt.MouseButton.LeftButton)
    qtbot.keyClick(screen._ask._field, Qt.Key.Key_Return)
    assert screen._ask.isVisible()
    qtbot.keyClicks(screen._ask._field, "SO-88213")
    qtbot.keyClick(screen._ask._field, Qt.Key.Key_Return)
    settled()
    assert state(counter_desk, order) is SubmissionState.PLACED_BY_PHONE
    assert [item.type for item in screen._items.records] == ["phone_confirmation"]


def test_enter_shows_the_order(
    qtbot: QtBot, screen: OutboxScreen, confirm: Callable[..., str], settled: Settled, asked: Any
) -> None:
    order = confirm()
    screen.open({})
    settled()
    qtbot.keyClick(screen._table, Qt.Key.Key_Return)
    assert asked.routes[-1].args == {"order": order}


def test_the_chosen_item_stays_chosen_when_the_list_changes(
    screen: OutboxScreen, confirm: Callable[..., str], settled: Settled
) -> None:
    confirm("4711")
    second = confirm("4712")
    screen.open({"item": second})
    settled()
    confirm("4713")
    screen.open({})
    settled()
    chosen = screen._chosen()
    assert chosen is not None
    assert chosen.id == second


def test_the_export_holds_what_waits(
    screen: OutboxScreen, confirm: Callable[..., str], settled: Settled, tmp_path: Path
) -> None:
    order = confirm()
    screen.open({})
    settled()
    target = tmp_path / "outbox.json"
    screen._on_export_place(str(target))
    settled()
    assert [entry["id"] for entry in json.loads(target.read_text("utf-8"))] == [order]


def test_what_can_be_done_is_offered_as_keys_and_in_the_menu(
    qtbot: QtBot, screen: OutboxScreen, settled: Settled, confirm: Callable[..., str]
) -> None:
    confirm()
    screen.open({})
    settled()
    offered = {action.data() for action in screen.actions_offered()}
    assert {"edit", "phone", "set_aside", "withdraw", "show"} <= offered
    assert "queue_again" not in offered
    menu = QMenu(screen)
    screen._table.menu_about_to_show.emit(menu, 0)
    assert "show" in {action.data() for action in menu.actions()}
    qtbot.keyClick(screen._table, Qt.Key.Key_Delete)
    assert screen._ask.isVisible()


def test_a_later_change_names_the_order_it_waits_for(
    counter_desk: Desk, confirm: Callable[..., str]
) -> None:
    order = confirm("4711")
    counter_desk.orders.request_change(order, "cancel", reason="not needed")
    waiting = {item.type: item.waits_for for item in counter_desk.outbox.items()}
    assert waiting["change_request"] == "Order 4711"


def test_the_empty_outbox_leads_to_the_order_that_arrived_last(
    screen: OutboxScreen,
    settled: Settled,
    confirm: Callable[..., str],
    counter_desk: Desk,
    asked: Any,
) -> None:
    order = confirm("4711")
    with counter_desk._core.changing(Area.OUTBOX) as connection:
        queue.move(connection, order, SubmissionState.SENDING)
        now = datetime.now(UTC).isoformat()
        queue.move(connection, order, SubmissionState.RECEIVED, received_at=now)
    screen.open({})
    settled()
    show = screen._empty.findChild(QPushButton, "show")
    assert show is not None
    show.click()
    assert asked.routes[-1].args == {"order": order}
