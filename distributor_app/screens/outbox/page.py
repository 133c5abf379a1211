"""The outbox: what waits to be sent, why, since when, and what can be done about it."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
)

from catalog_cache.contract.states import SubmissionState

from catalog_cache.desk import Desk
from catalog_cache.errors import CancelledError, DeskError
from catalog_cache.records import Area, Changes, OutboxItem

from distributor_app.context import DeskContext
from distributor_app.frame.screen import Screen
from distributor_app.navigation import Route
from distributor_app.screens.outbox import models
from distributor_app.screens.outbox.detail import Detail
from distributor_app.tasks import Lane
from distributor_app.widgets.ask_bar import AskBar
from distributor_app.widgets.data_table import DataTable
from distributor_app.widgets.empty_state import EmptyState
from distributor_app.widgets.inline_message import InlineMessage
from distributor_app.widgets.message_stack import MessageStack
from distributor_app.widgets.record_model import RecordModel
from distributor_app.widgets.sheet import lay_sheet

_RELOAD_ON = frozenset({Area.OUTBOX, Area.ORDERS, Area.ACCOUNT, Area.NOTES})


class OutboxScreen(Screen):
    """Routes: {} or {"item": id}."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context)
        theme = context.theme
        self._wanted = ""
        self._items = RecordModel[OutboxItem](models.outbox_columns(), self)
        self._table = DataTable(context, "outbox", self.tr("Outbox"))
        self._table.show_model(self._items)
        self._table.begin_at_page_edge()
        self._empty = EmptyState(theme, "check")
        self._table.set_empty_state(self._empty)
        self._table.show_loading(True)
        self._detail = Detail(theme)
        self._detail_rule = _rule("column-rule")
        self._ask = AskBar(theme)
        self._connection = InlineMessage(theme)
        self._failure = InlineMessage(theme, closable=True)
        self._count = QLabel()
        self._count.setProperty("role", "second")
        self._send = QPushButton(self.tr("&Send now"))
        self._send.setProperty("role", "primary")
        self._export = QPushButton(self.tr("E&xport…"))
        self._export.setToolTip(self.tr("Save what waits to a file, for the vendor's support"))
        # Nothing to send or save before it is read.
        self._send.setEnabled(False)
        self._export.setEnabled(False)
        self._lay_out()
        self._detail.hide()
        self._detail_rule.hide()
        self._table.row_selected.connect(self._on_row_selected)
        self._table.opened.connect(self._on_opened)
        self._detail.deed_wanted.connect(self._on_deed)
        self._ask.confirmed.connect(self._on_confirmed)
        self._connection.triggered.connect(self._on_connection_link)
        self._empty.triggered.connect(self._on_empty_state)
        self._table.menu_about_to_show.connect(self._on_menu_about_to_show)
        self._last_order = ""
        self._deeds = self._offer_deeds()
        self._send.clicked.connect(self._on_send)
        self._export.clicked.connect(self._on_export)

    def _offer_deeds(self) -> dict[str, QAction]:
        self._send_action = self.offer(
            self.tr("&Send now"), self._on_send, "Ctrl+Return", on_page_only=True
        )
        self._send.setToolTip(self.tr("Send what waits without waiting for the next try (Ctrl+⏎)"))
        offered = {}
        for deed in models.every_deed():
            action = self.offer(deed.words, self._on_deed_action, deed.keys, on_page_only=True)
            action.setData(deed.code)
            action.setVisible(False)
            offered[deed.code] = action
        self.offer(self.tr("E&xport…"), self._on_export)
        return offered

    def _show_deeds(self, item: OutboxItem | None) -> None:
        possible = {deed.code for deed in models.deeds(item)} if item is not None else set()
        for code, action in self._deeds.items():
            action.setVisible(code in possible)
            action.setEnabled(code in possible)

    # -- Screen ------------------------------------------------------------------------------

    def open(self, args: dict[str, str]) -> None:
        self._wanted = args.get("item", self._wanted)
        self._load()
        self._table.setFocus()

    def take_focus(self) -> None:
        self._table.setFocus()

    def on_changes(self, changes: Changes) -> None:
        if not self.isVisible():
            # Every visit reads anew, and the window counts what waits.
            return
        if changes.areas & _RELOAD_ON:
            self._load()
        elif Area.STATUS in changes.areas:
            self._show_connection()

    def state(self) -> dict[str, object]:
        item = self._chosen()
        return {"item": item.id if item else ""}

    def restore(self, state: dict[str, object]) -> None:
        self._wanted = str(state.get("item", ""))

    # -- showing -----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        space = self.context.theme.space
        title = QLabel(self.tr("Outbox"))
        title.setProperty("role", "page")
        head = QHBoxLayout()
        head.setContentsMargins(space.l, space.s - 1, space.l, space.s - 1)
        head.setSpacing(space.s)
        head.addWidget(title)
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self._export)
        head.addWidget(self._send)
        messages = MessageStack(self.context.theme, self._failure, self._ask, self._connection)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self._table, 1)
        body.addWidget(self._detail_rule)
        body.addWidget(self._detail)
        column = lay_sheet(self, self.context.theme)
        column.addLayout(head)
        column.addWidget(_rule("rule"))
        column.addWidget(messages)
        column.addLayout(body, 1)

    def _load(self) -> None:
        work = self.context.desk.outbox.items
        self.context.tasks.run(self, work, self._on_loaded, self._on_not_read, key="items")

    def _on_loaded(self, items: Sequence[OutboxItem]) -> None:
        chosen = self._wanted or getattr(self._chosen(), "id", "")
        self._wanted = ""
        self._items.set_records([item for item in items if models.is_shown(item)])
        rows = [n for n, item in enumerate(self._items.records) if item.id == chosen]
        if self._items.rowCount():
            self._table.select_row(rows[0] if rows else 0)
        self._on_row_selected(self._table.currentIndex().row())
        self._last_order = models.last_order(items)
        self._say_empty()
        self._table.show_loading(False)
        self._show_connection()

    def _say_empty(self) -> None:
        title, text = models.empty_words(self.context.desk.status())
        self._empty.say(title, text, "check")
        if self._last_order:
            self._empty.add_button("show", self.tr("Show the last &order"))
        self._empty.add_button("cart", self.tr("Go to the &cart"))

    def _show_connection(self) -> None:
        shown = self._items.records
        waiting = sum(item.state in models.WAITING for item in shown)
        refused = sum(item.state is SubmissionState.REFUSED for item in shown)
        aside = sum(item.state is SubmissionState.SET_ASIDE for item in shown)
        words = []
        if waiting:
            words.append(self.tr("%n waiting to be sent", "", waiting))
        if refused:
            words.append(self.tr("%n refused", "", refused))
        if aside:
            words.append(self.tr("%n set aside", "", aside))
        self._count.setText(" · ".join(words))
        self._send.setEnabled(waiting > 0)
        self._send_action.setEnabled(waiting > 0)
        self._export.setEnabled(bool(shown))
        text, tone = models.connection_words(self.context.desk.status(), waiting)
        links = {"settings": self.tr("Connection settings")}
        self._connection.say(text, tone, links)
        self.badge_changed.emit(len(shown))

    def _chosen(self) -> OutboxItem | None:
        row = self._table.currentIndex().row()
        return self._items.record(row) if 0 <= row < self._items.rowCount() else None

    # -- the person --------------------------------------------------------------------------

    def _on_row_selected(self, _row: int | None) -> None:
        item = self._chosen()
        self._detail.setVisible(item is not None)
        self._detail_rule.setVisible(item is not None)
        self._show_deeds(item)
        if item is not None:
            self._detail.show_item(item)

    def _on_menu_about_to_show(self, menu: QMenu, row: int) -> None:
        if row >= 0:
            menu.addActions([action for action in self._deeds.values() if action.isVisible()])

    def _on_deed_action(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self._on_deed(str(action.data()))

    def _on_empty_state(self, code: str) -> None:
        if code == "show":
            self.context.navigate(Route("orders", {"order": self._last_order}))
        elif code == "cart":
            self.context.navigate(Route("cart"))
        else:
            self._load()

    def _on_opened(self, _row: int) -> None:
        item = self._chosen()
        if item is not None and item.type == "order":
            self._on_deed("show")

    def _on_deed(self, code: str) -> None:
        item = self._chosen()
        if item is None:
            return
        desk = self.context.desk
        if code == "show":
            self.context.navigate(Route("orders", {"order": item.subject_id}))
        elif code == "edit_as_new":
            self._write(partial(desk.orders.edit_as_new, item.subject_id), self._on_draft_made)
        elif code == "dismiss":
            self._write(partial(desk.outbox.dismiss, item.id), self._on_written)
        elif code == "set_aside":
            self._write(partial(desk.outbox.set_aside, item.id), self._on_written)
        elif code == "queue_again":
            self._write(partial(desk.outbox.queue_again, item.id), self._on_written)
        elif code == "withdraw":
            question = self.tr("Withdraw {0}? It will never be sent.").format(models.subject(item))
            self._ask.ask(f"withdraw {item.id}", question, self.tr("Withdraw"), danger=True)
        elif code == "edit":
            question = self.tr("Take {0} back to change it? It becomes a draft again.")
            question = question.format(models.subject(item))
            self._ask.ask(f"edit {item.id} {item.subject_id}", question, self.tr("Edit"))
        elif code == "phone":
            self._ask.ask(
                f"phone {item.id}",
                self.tr("The vendor's reference for {0}?").format(models.subject(item)),
                self.tr("Placed by phone"),
                field=self.tr("Vendor's reference, e.g. SO-88213"),
                needs_text=True,
            )

    def _on_confirmed(self, code: str, text: str) -> None:
        # The id was asked about, not the row: the list may have moved meanwhile.
        deed, item, *order = code.split(" ")
        outbox = self.context.desk.outbox
        if deed == "withdraw":
            self._write(partial(outbox.withdraw, item), self._on_written)
        elif deed == "edit":
            self._write(partial(_take_back, self.context.desk, item, *order), self._on_draft_made)
        else:
            self._write(partial(outbox.placed_by_phone, item, text), self._on_phoned)

    def _on_send(self) -> None:
        self._send.setEnabled(False)
        work = self.context.desk.sync.send
        self.context.tasks.run(self, work, self._on_sent, self._on_failed, lane=Lane.NETWORK)

    def _on_export(self) -> None:
        dialog = QFileDialog(self, self.tr("Export the outbox"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        dialog.selectFile("outbox.json")
        dialog.fileSelected.connect(self._on_export_place)
        dialog.open()

    def _on_export_place(self, path: str) -> None:
        target = Path(path)
        self.context.tasks.run(
            self,
            partial(self.context.desk.outbox.export, target),
            self._on_exported,
            self._on_failed,
            lane=Lane.WRITE,
            says=self.tr("Saving {0}").format(target.name),
        )

    def _on_connection_link(self, _code: str) -> None:
        self.context.navigate(Route("settings", {"section": "connection"}))

    # -- what came of it ---------------------------------------------------------------------

    def _write(self, call: Callable[[], object], done: Callable[[object], None]) -> None:
        self.context.tasks.run(self, call, done, self._on_failed, lane=Lane.WRITE)

    def _on_written(self, _nothing: object) -> None:
        self._failure.say("")
        self._load()

    def _on_sent(self, _nothing: object) -> None:
        self._failure.say("")
        self._load()

    def _on_phoned(self, _nothing: object) -> None:
        self.context.toast(self.tr("Noted as placed by phone. It will not be sent a second time."))
        self._load()

    def _on_exported(self, _nothing: object) -> None:
        self.context.toast(self.tr("The outbox was exported."))

    def _on_draft_made(self, draft: object) -> None:
        self.context.navigate(Route("cart", {"draft": str(draft)}))

    def _on_not_read(self, error: Exception) -> None:
        if self._items.rowCount() or isinstance(error, CancelledError):
            self._on_failed(error)
            return
        self._table.show_loading(False)
        self._empty.say_error(error, {"again": self.tr("&Try again")})
        if not isinstance(error, DeskError):
            self.context.report(error)

    def _on_failed(self, error: Exception) -> None:
        self._show_connection()
        if isinstance(error, CancelledError):
            return
        if isinstance(error, DeskError):
            self._failure.say_error(error)
        else:
            self.context.report(error)


def _take_back(desk: Desk, item: str, order: str) -> str:
    # Withdrawn first: a crash in between leaves a withdrawn order, never two that are sent.
    desk.outbox.withdraw(item)
    return desk.orders.edit_as_new(order)


def _rule(role: str) -> QFrame:
    rule = QFrame()
    rule.setProperty("role", role)
    return rule
