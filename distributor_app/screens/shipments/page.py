"""Shipments: the list, a consignment, and its count, one at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from catalog_cache.desk import Desk
from catalog_cache.records import Area, Changes, ShipmentSummary, ShipmentView

from distributor_app.context import DeskContext
from distributor_app.frame.screen import Screen
from distributor_app.navigation import Route
from distributor_app.screens.shipments.consignment_page import ConsignmentPage
from distributor_app.screens.shipments.handing_in import HOLD
from distributor_app.screens.shipments.list_page import ListPage
from distributor_app.screens.shipments.models import is_received
from distributor_app.screens.shipments.receive_page import ReceivePage
from distributor_app.widgets.inline_message import InlineMessage
from distributor_app.widgets.message_stack import MessageStack
from distributor_app.widgets.skeleton import Skeleton


@dataclass(frozen=True, slots=True)
class Found:
    """What the list shows: consignments, and which of them have an unfinished count."""

    shipments: tuple[ShipmentSummary, ...]
    begun: frozenset[str]


_COUNTED = frozenset({Area.SHIPMENTS})
_CONCERNED = _COUNTED | {Area.OUTBOX}


class ShipmentsScreen(Screen):
    """Routes: {} the list, {"consignment": id} its page, and with "receive" the count."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context)
        self._consignment = ""
        self._receiving = False
        self._message = InlineMessage(context.theme)
        self._list = ListPage(context)
        self._one = ConsignmentPage(context)
        self._receive = ReceivePage(context)
        self._pages = QStackedWidget()
        for page in (self._list, self._one, self._receive):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(MessageStack(context.theme, self._message))
        column.addWidget(self._pages, 1)
        self._skeleton = Skeleton(context.theme, self._pages)
        # What was held for an Undo is sent when its time is over.
        self._sending = QTimer(self)
        self._sending.setSingleShot(True)
        self._sending.setInterval(HOLD // timedelta(milliseconds=1))
        self._sending.timeout.connect(context.desk.sync.wake)
        self._connect()
        self._offer_actions()

    def _connect(self) -> None:
        self._list.chosen.connect(self._on_chosen)
        self._list.receiving_wanted.connect(self._receive_one)
        self._list.retry_wanted.connect(self._load_list)
        self._one.left.connect(self._on_list_asked)
        self._one.receive_asked.connect(self._on_receive_asked)
        self._receive.left.connect(self._on_receive_left)
        self._receive.counted.connect(self._show_what_can_be_counted)
        self._receive.confirmed.connect(self._on_confirmed)
        self._receive.taken_back.connect(self._receive_one)
        self._receive.other_wanted.connect(self._receive_one)

    def _offer_actions(self) -> None:
        self._find = self.offer(self.tr("Find a delivery"), self._list.look_for, "Ctrl+F")
        self._count = self.offer(self.tr("Receive the delivery"), self._on_count, "Ctrl+R")
        self._label = self.offer(
            self.tr("Print the receiving labels"), self._one.ask_for_labels, "Ctrl+P"
        )
        self._back = self.offer(
            self.tr("Back to all shipments"), self._on_list_asked, "Esc", on_page_only=True
        )
        self._confirm, self._undo, self._all, self._scan, self._leave = self._offer_counting()
        self._show_page(self._list)

    def _offer_counting(self) -> tuple[QAction, QAction, QAction, QAction, QAction]:
        page, offer = self._receive, partial(self.offer, on_page_only=True)
        confirm = offer(self.tr("Confirm the receipt"), page.confirm)
        confirm.setShortcuts([QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")])
        return (
            confirm,
            offer(self.tr("Take the last count back"), page.undo, "Ctrl+Z"),
            offer(self.tr("All lines not counted came as announced"), page.take_all_as_announced),
            offer(self.tr("Back to the field for scanning"), page.take_focus, "F4"),
            offer(self.tr("Leave; the count is kept"), self._on_receive_left, "Esc"),
        )

    def _show_page(self, page: ListPage | ConsignmentPage | ReceivePage) -> None:
        """Show a page and offer what has a meaning on it."""
        self._pages.setCurrentWidget(page)
        for action, here in (
            (self._find, page is self._list),
            (self._count, page is not self._receive),
            (self._label, page is self._one),
            (self._back, page is self._one),
            (self._confirm, page is self._receive),
            (self._undo, page is self._receive),
            (self._all, page is self._receive),
            (self._scan, page is self._receive),
            (self._leave, page is self._receive),
        ):
            action.setVisible(here)
            action.setEnabled(here)
        self._show_what_can_be_counted()

    def _show_what_can_be_counted(self) -> None:
        page, here = self._receive, self._pages.currentWidget() is self._receive
        self._confirm.setEnabled(here and page.can_confirm)
        self._undo.setEnabled(here and page.can_undo)
        self._all.setEnabled(here and page.can_take_all)

    # -- Screen ------------------------------------------------------------------------------

    def open(self, args: dict[str, str]) -> None:
        self._message.say("")
        self._consignment = args.get("consignment", "")
        self._receiving = bool(self._consignment) and "receive" in args
        self._load_list()
        if self._consignment:
            self._load_one()
        else:
            self._skeleton.show_loading(False)
            self._show_page(self._list)

    def on_changes(self, changes: Changes) -> None:
        # While hidden only the count in the navigation matters; the rest is read when visited.
        concerned = _CONCERNED if self.isVisible() else _COUNTED
        if not changes.areas & concerned:
            return
        self._load_list()
        # A count under way is not disturbed; its lines cannot change any more.
        if self.isVisible() and self._consignment and not self._receiving:
            self._load_one()

    def take_focus(self) -> None:
        """Put the focus on the page in sight."""
        page = self._pages.currentWidget()
        assert isinstance(page, ListPage | ConsignmentPage | ReceivePage)
        page.take_focus()

    def keys_offered(self) -> Sequence[tuple[str, str]]:
        if self._pages.currentWidget() is not self._receive:
            return super().keys_offered()
        return [
            ("Space", self.tr("The selected lines came as announced")),
            ("+", self.tr("Count one more")),
            ("-", self.tr("Count one less")),
            (self.tr("Alt+A"), self.tr("All lines not counted came as announced")),
        ]

    def state(self) -> dict[str, object]:
        return self._list.state()

    def restore(self, state: dict[str, object]) -> None:
        self._list.restore(state)

    # -- loading -----------------------------------------------------------------------------

    def _load_list(self) -> None:
        self.context.tasks.run(
            self,
            partial(_read_list, self.context.desk),
            self._on_list_loaded,
            self._on_list_failed,
            key="list",
        )

    def _load_one(self) -> None:
        self._skeleton.show_loading(self._pages.currentWidget() is self._list)
        self.context.tasks.run(
            self,
            partial(_read_one, self.context.desk, self._consignment),
            self._on_one_loaded,
            self._on_failed,
            key="one",
        )

    def _on_list_loaded(self, found: Found) -> None:
        self._list.show_shipments(found.shipments, found.begun)
        self.badge_changed.emit(sum(not is_received(s) for s in found.shipments))

    def _on_one_loaded(self, found: tuple[ShipmentView, str]) -> None:
        view, kept = found
        if view.summary.id != self._consignment:
            return
        self._skeleton.show_loading(False)
        fresh = self._pages.currentWidget() is self._list
        self._one.show_view(view, begun=bool(kept))
        if self._receiving and not is_received(view.summary):
            self._show_page(self._receive)
            self._receive.show_consignment(view, kept)
            return
        fresh = fresh or self._receiving or self._pages.currentWidget() is self._receive
        self._receiving = False
        self._show_page(self._one)
        if fresh:
            self._one.take_focus()

    def _on_list_failed(self, error: Exception) -> None:
        if self._list.show_failure(error):
            self._message.say("")
        else:
            self._message.say_error(error)

    def _on_failed(self, error: Exception) -> None:
        self._skeleton.show_loading(False)
        # Said once: why the list cannot be read is why a delivery cannot be opened.
        if not self._list.says_why:
            self._message.say_error(error)
        self._show_page(self._list)

    # -- slots -------------------------------------------------------------------------------

    def _on_chosen(self, consignment: str) -> None:
        self.context.navigate(Route("shipments", {"consignment": consignment}))

    def _on_list_asked(self) -> None:
        self.context.navigate(Route("shipments"))

    def _on_receive_asked(self) -> None:
        self._receive_one(self._consignment)

    def _receive_one(self, consignment: str) -> None:
        self.context.navigate(Route("shipments", {"consignment": consignment, "receive": "1"}))

    def _on_count(self) -> None:
        consignment = self._consignment or self._list.waiting()
        if consignment:
            self._receive_one(consignment)

    def _on_confirmed(self, consignment: str) -> None:
        self._sending.start()
        self._on_chosen(consignment)

    def _on_receive_left(self) -> None:
        self._on_chosen(self._consignment)


def _read_list(desk: Desk) -> Found:
    shipments = desk.shipments
    return Found(shipments.summaries(), frozenset(shipments.counts()))


def _read_one(desk: Desk, consignment: str) -> tuple[ShipmentView, str]:
    shipments = desk.shipments
    return shipments.view(consignment), shipments.counts().get(consignment, "")
