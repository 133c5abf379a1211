"""Notifications: for what is new, once, one for several, and never to somebody who looks."""

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from catalog_cache.contract.states import SubmissionState

from catalog_cache.outbox import queue
from catalog_cache.records import Area, Changes

from distributor_app.navigation import Route
from distributor_app.notifications import happenings
from distributor_app.notifications import notifier as module
from distributor_app.notifications.bell import Bell
from distributor_app.notifications.happenings import Happening, Kind
from distributor_app.notifications.notifier import Notifier

ORDERS = Changes(frozenset({Area.ORDERS}))


class Recorder(QObject):
    """A bell that writes down what it would show."""

    clicked = Signal()

    def __init__(self):
        super().__init__()
        self.rung = []

    def ring(self, title, text, _icon):
        self.rung.append((title, text))

    def silence(self):
        self.rung.append("silence")


def happening(number, kind=Kind.CHANGED):
    return Happening(
        kind, f"{kind}/{number}", f"PO {number}", Route("orders", {"order": str(number)})
    )


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.setWindowTitle("Halden")
    return made


@pytest.fixture
def bell():
    return Recorder()


@pytest.fixture
def now(monkeypatch):
    """What the desk says has happened; a test adds to it."""
    said = [happening(1)]
    monkeypatch.setattr(module, "begin", lambda _: tuple(said))
    monkeypatch.setattr(module, "read", lambda _: tuple(said))
    return said


@pytest.fixture
def notifier(now, counter_context, window, bell, settled):
    made = Notifier(counter_context, window, bell)
    settled()
    return made


def test_what_was_there_when_the_desk_was_opened_is_no_news(notifier, bell, settled):
    notifier.hear(ORDERS)
    settled()
    assert bell.rung == []


def test_what_the_first_sync_brings_is_no_news(
    now, counter_context, window, bell, settled, monkeypatch
):
    monkeypatch.setattr(module, "begin", lambda _: None)
    notifier = Notifier(counter_context, window, bell)
    settled()
    monkeypatch.setattr(module, "begin", lambda _: tuple(now))
    for number in (2, 3):
        now.append(happening(number))
        notifier.hear(ORDERS)
        settled()
    assert bell.rung == [("Halden", "PO 3")]


def test_one_new_thing_is_told_once_and_a_click_leads_to_it(notifier, now, bell, settled, asked):
    now.append(happening(2))
    for _ in range(2):
        notifier.hear(ORDERS)
        settled()
    assert bell.rung == [("Halden", "PO 2")]
    bell.clicked.emit()
    assert asked.routes == [Route("orders", {"order": "2"})]


def test_several_things_are_one_notification(notifier, now, bell, settled, asked):
    now += [happening(number) for number in range(2, 9)]
    notifier.hear(ORDERS)
    settled()
    title, text = bell.rung[0]
    assert title == "7 things happened to your orders"
    assert text.splitlines() == ["PO 2", "PO 3", "PO 4", "PO 5", "and 3 more"]
    bell.clicked.emit()
    assert asked.routes == [Route("home")]


def test_a_kind_that_is_switched_off_is_not_told(notifier, now, bell, settled, settings):
    settings.muted = frozenset({"moved"})
    now.append(happening(2, Kind.MOVED))
    notifier.hear(ORDERS)
    settled()
    assert bell.rung == []


def test_whoever_looks_at_the_window_is_not_told(notifier, now, bell, window, settled, qtbot):
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    now.append(happening(2))
    notifier.hear(ORDERS)
    settled()
    assert [rung for rung in bell.rung if rung != "silence"] == []


def test_what_changes_elsewhere_is_not_looked_at(notifier, now, bell, settled):
    now.append(happening(2))
    notifier.hear(Changes(frozenset({Area.STOCK})))
    settled()
    assert bell.rung == []


def test_an_order_that_was_refused_is_among_what_is_told(counter_desk):
    drafts = counter_desk.drafts
    draft = drafts.create()
    drafts.add_part(draft, 8, Decimal(3))
    drafts.set_head(draft, replace(drafts.view(draft).head, po_number="4711"))
    drafts.confirm(draft)
    identity = counter_desk.outbox.items()[0].id
    assert happenings.read(counter_desk) == ()
    with counter_desk._core.changing(Area.OUTBOX) as connection:
        queue.move(connection, identity, SubmissionState.SENDING)
        queue.move(connection, identity, SubmissionState.REFUSED)
    found = happenings.read(counter_desk)
    assert [(h.kind, h.route) for h in found] == [
        (Kind.REFUSED, Route("outbox", {"item": identity}))
    ]
    assert "4711" in found[0].text


def test_pictures_and_tests_ring_no_bell(qtbot, window, theme):
    bell = Bell(window)
    bell.ring("title", "text", theme.icon("orders"))
    assert window.findChildren(QWidget) == []
