"""Shipments: the list, a consignment, and its count, one at a time."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from catalog_cache.records import Area, Changes, ShipmentSummary, ShipmentView

from distributor_app.context import DeskContext
from distributor_app.frame.screen import Screen
from distributor_app.navigation import Route
from distributor_app.screens.shipments.consignment_page import ConsignmentPage
from distributor_app.screens.shipments.list_page import ListPage
from distributor_app.screens.shipments.models import is_received
from distributor_app.screens.shipments.receive_page import ReceivePage
from distributor_app.widgets.inline_message import InlineMessage

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
        column.addWidget(self._message)
        column.addWidget(self._pages, 1)
        self._list.chosen.connect(self._on_chosen)
        self._one.left.connect(self._on_list_asked)
        self._one.receive_asked.connect(self._on_receive_asked)
        self._receive.left.connect(self._on_receive_left)
        self._receive.confirmed.connect(self._on_chosen)

    # -- Screen ------------------------------------------------------------------------------

    def open(self, args: dict[str, str]) -> None:
        self._message.say("")
        self._consignment = args.get("consignment", "")
        self._receiving = bool(self._consignment) and "receive" in args
        self._load_list()
        if self._consignment:
            self._load_one()
        else:
            self._pages.setCurrentWidget(self._list)

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

    def state(self) -> dict[str, object]:
        return self._list.state()

    def restore(self, state: dict[str, object]) -> None:
        self._list.restore(state)

    # -- loading -----------------------------------------------------------------------------

    def _load_list(self) -> None:
        self.context.tasks.run(
            self,
            self.context.desk.shipments.summaries,
            self._on_list_loaded,
            self._on_failed,
            key="list",
        )

    def _load_one(self) -> None:
        self.context.tasks.run(
            self,
            partial(self.context.desk.shipments.view, self._consignment),
            self._on_one_loaded,
            self._on_failed,
            key="one",
        )

    def _on_list_loaded(self, summaries: tuple[ShipmentSummary, ...]) -> None:
        self._list.show_shipments(summaries)
        self.badge_changed.emit(sum(not is_received(s) for s in summaries))

    def _on_one_loaded(self, view: ShipmentView) -> None:
        if view.summary.id != self._consignment:
            return
        self._one.show_view(view)
        if self._receiving and not is_received(view.summary):
            self._pages.setCurrentWidget(self._receive)
            self._receive.show_consignment(view)
        else:
            self._receiving = False
            self._pages.setCurrentWidget(self._one)

    def _on_failed(self, error: Exception) -> None:
        self._message.say_error(error)
        self._pages.setCurrentWidget(self._list)

    # -- slots -------------------------------------------------------------------------------

    def _on_chosen(self, consignment: str) -> None:
        self.context.navigate(Route("shipments", {"consignment": consignment}))

    def _on_list_asked(self) -> None:
        self.context.navigate(Route("shipments"))

    def _on_receive_asked(self) -> None:
        self.context.navigate(
            Route("shipments", {"consignment": self._consignment, "receive": "1"})
        )

    def _on_receive_left(self) -> None:
        self._on_chosen(self._consignment)
