"""The cart: one draft on the counter, from the first typed number to the confirmed order."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel

from catalog_cache.contract.said import together
from catalog_cache.contract.wire.parties import Permission

from catalog_cache.errors import DeskError
from catalog_cache.records import (
    Area,
    Changes,
    DraftHead,
    DraftSummary,
    DraftView,
    LinkState,
    OrderSummary,
    PartHit,
    PastedTable,
    Remedy,
)

from distributor_app.context import DeskContext
from distributor_app.frame.screen import Screen
from distributor_app.language.cache_texts import spoken
from distributor_app.navigation import Route
from distributor_app.screens.cart import wording
from distributor_app.screens.cart.allocation import ForWhomPopup
from distributor_app.screens.cart.columns_panel import ColumnsPanel
from distributor_app.screens.cart.counter import Counter, Loaded, Recognised
from distributor_app.screens.cart.draft_bar import DraftBar
from distributor_app.screens.cart.entry_field import EntryField
from distributor_app.screens.cart.foot_bar import FootBar
from distributor_app.screens.cart.head_bar import HeadBar
from distributor_app.screens.cart.line_table import LineTable
from distributor_app.screens.cart.models import LinesModel
from distributor_app.screens.cart.notes import NotesPopup
from distributor_app.widgets.empty_state import EmptyState
from distributor_app.widgets.inline_message import InlineMessage
from distributor_app.widgets.message_stack import MessageStack
from distributor_app.widgets.sheet import lay_sheet

_RELOAD_ON = frozenset({Area.CATALOG, Area.PRICES, Area.STOCK, Area.ACCOUNT})
_TYPING_PAUSE = 60
# Lines that take so long to check that one would wonder.
_LONG_LIST = 300


class CartScreen(Screen):
    """Draft bar, head, quick entry, lines, foot.

    Routes: {}, {"draft": id}, {"file": path of a list to read}, {"new": "1"} for the next customer.
    """

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context)
        theme = context.theme
        self._counter = Counter(context, self)
        self._draft_bar = DraftBar(theme)
        self._head = HeadBar(theme)
        self._entry = EntryField(theme)
        self._failure = InlineMessage(theme, closable=True)
        self._warning = InlineMessage(theme)
        self._lines = LinesModel(self)
        self._table = LineTable(context, self._lines)
        self._empty = EmptyState(theme, "cart")
        self._empty.triggered.connect(self._on_empty_state)
        self._table.set_empty_state(self._empty)
        self._table.show_loading(True)
        self._columns = ColumnsPanel(theme)
        self._mending = ""
        self._foot = FootBar(theme)
        self._for_whom = ForWhomPopup(theme, self)
        self._notes = NotesPopup(theme, self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_PAUSE)
        self._waiting_for_draft: dict[str, str] = {}
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect_parts()
        self._offer_actions()
        self._show_hide_prices()

    # -- Screen ------------------------------------------------------------------------------

    def open(self, args: dict[str, str]) -> None:
        # Without a name it is the draft worked on last, which the catalogue adds to as well.
        self._waiting_for_draft = args
        self._counter.load(args.get("draft", ""))
        self._entry.setFocus()

    def take_focus(self) -> None:
        self._entry.setFocus()

    def on_changes(self, changes: Changes) -> None:
        if Area.STATUS in changes.areas:
            self._show_foot()
        if Area.PRICES in changes.areas:
            # Also announced when net prices are hidden or shown again (F9).
            self._show_hide_prices()
        if not self.isVisible():
            # Every visit reads anew.
            return
        if changes.areas & _RELOAD_ON:
            shown = self._counter.view
            self._counter.load(shown.id if shown else "")
        elif Area.DRAFTS in changes.areas:
            self._counter.refresh()

    def state(self) -> dict[str, object]:
        return {"typed": self._entry.text()}

    def restore(self, state: dict[str, object]) -> None:
        self._entry.setText(str(state.get("typed", "")))

    # -- parts -------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        space = self.context.theme.space
        column = lay_sheet(self, self.context.theme)
        column.addWidget(self._draft_bar)
        column.addWidget(_rule())
        column.addWidget(self._head)
        column.addWidget(_rule())
        entry = QHBoxLayout()
        entry.setContentsMargins(space.l, space.s, space.l, space.s)
        entry.setSpacing(space.m)
        entry.addWidget(self._entry, 1)
        hint = QLabel(self.tr("Enter adds"))
        hint.setProperty("role", "key")
        entry.addWidget(hint)
        column.addLayout(entry)
        column.addWidget(MessageStack(self.context.theme, self._failure, self._warning))
        column.addWidget(self._columns)
        column.addWidget(self._table, 1)
        column.addWidget(_rule())
        column.addWidget(self._foot)

    def _connect_parts(self) -> None:
        counter = self._counter
        counter.loaded.connect(self._on_loaded)
        counter.listed.connect(self._on_listed)
        counter.changed.connect(self._on_changed)
        counter.added.connect(self._on_added)
        counter.ordered.connect(self._on_ordered)
        counter.not_ordered.connect(self._on_not_ordered)
        counter.unsure.connect(self._on_unsure)
        counter.parked.connect(self._on_parked)
        counter.deleted.connect(self._on_deleted)
        counter.saved_as_template.connect(self._on_saved_as_template)
        counter.failed.connect(self._on_failed)
        bar = self._draft_bar
        bar.switch_wanted.connect(counter.switch)
        bar.template_named.connect(counter.save_as_template)
        bar.template_wanted.connect(counter.use_template)
        bar.restore_wanted.connect(counter.bring_back)
        bar.left.connect(self._entry.setFocus)
        self._columns.accepted.connect(counter.add_table)
        self._columns.accepted.connect(self._entry.setFocus)
        self._columns.left.connect(self._entry.setFocus)
        self._notes.head_changed.connect(counter.set_head)
        bar.park_wanted.connect(counter.park)
        bar.rename_wanted.connect(counter.rename)
        bar.import_wanted.connect(self._on_import)
        self._head.head_changed.connect(counter.set_head)
        self._entry.line_entered.connect(self._on_line_entered)
        self._entry.list_entered.connect(self._on_list)
        self._entry.file_dropped.connect(self._on_file)
        self._entry.lines_wanted.connect(self._on_lines_wanted)
        self._entry.textChanged.connect(self._pause.start)
        self._pause.timeout.connect(self._on_typing_paused)
        self._lines.quantity_entered.connect(counter.set_quantity)
        self._lines.number_entered.connect(counter.set_number)
        table = self._table
        table.remedy_chosen.connect(self._on_remedy_chosen)
        table.entry_wanted.connect(self._entry.setFocus)
        table.typed.connect(self._on_typed_in_table)
        table.removal_wanted.connect(self._on_removal)
        table.for_whom_wanted.connect(self._on_for_whom)
        table.part_wanted.connect(self._on_part)
        table.list_pasted.connect(self._on_list_pasted)
        self._for_whom.shares_chosen.connect(counter.set_shares)
        self._foot.order_wanted.connect(self._on_order)
        self._foot.next_wanted.connect(self._on_next_problem)

    def _offer_actions(self) -> None:
        counter, bar, own = self._counter, self._draft_bar, True
        self._order = self.offer(self.tr("&Order"), self._on_order, on_page_only=own)
        self._order.setShortcuts([QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")])
        self._next = self.offer(
            self.tr("Ne&xt line that needs a look"), self._on_next_problem, "F8", on_page_only=own
        )
        self._undo = self.offer(self.tr("&Undo"), counter.undo, on_page_only=own)
        self._undo.setShortcuts([QKeySequence("Ctrl+Z")])
        self._redo = self.offer(self.tr("&Redo"), counter.redo, on_page_only=own)
        self._redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        self._park = self.offer(
            self.tr("Par&k and take the next customer…"), bar.start_parking, "F12", on_page_only=own
        )
        self.offer(self.tr("&Take a parked draft…"), bar.open_others, "Shift+F12", on_page_only=own)
        self._open = self.offer(self.tr("&Import a list…"), self._on_import)
        rename = self.offer(self.tr("Re&name…"), bar.start_renaming, "F4", on_page_only=own)
        notes = self.offer(self.tr("N&otes…"), self._on_notes)
        self._keep = self.offer(self.tr("&Save as template…"), bar.start_template)
        self._delete = self.offer(self.tr("&Delete this draft"), counter.delete)
        bar.show_actions(
            [
                self._undo,
                self._redo,
                None,
                rename,
                notes,
                None,
                self._keep,
                self._delete,
            ]
        )

    def keys_offered(self) -> Sequence[tuple[str, str]]:
        return [
            (self.tr("Enter"), self.tr("Add what is typed; on a line: open the part")),
            (self.tr("Down, Escape"), self.tr("To the lines and back to the entry field")),
            (self.tr("0–9"), self.tr("On a line: type its quantity")),
            (self.tr("Enter, Left, Right"), self.tr("On a check: take a remedy, frame another")),
            (self.tr("Delete"), self.tr("Remove the selected lines")),
            (self.tr("Ctrl+V"), self.tr("Paste lines from a spreadsheet")),
            (self.tr("Ctrl+C"), self.tr("Copy lines for a spreadsheet")),
        ]

    def _say_what_to_do(self, last_order: OrderSummary | None) -> None:
        """Fill the empty page; the last order can be ordered again from it."""
        self._empty.say(
            self.tr("Nothing on this order yet"),
            self.tr(
                "Type a part number and a quantity above and press Enter, scan a bar code, paste "
                "lines from a spreadsheet, or drop a CSV or XLSX file here."
            ),
            "cart",
        )
        self._empty.add_button("import", self.tr("Import a list…"))
        self._empty.add_button("catalogue", self.tr("Search the c&atalogue"))
        self._last_order = "" if last_order is None else last_order.id
        if last_order is not None:
            self._empty.add_button("repeat", wording.repeat_entry(last_order))

    # -- showing -----------------------------------------------------------------------------

    def _show(self, view: DraftView) -> None:
        chosen = [self._lines.record(row).line.id for row in self._table.selected_rows()]
        self._lines.show_draft(view)
        if chosen and not self._table.selected_rows():
            row = self._lines.row_of(chosen[0])
            if row >= 0:
                self._table.select_row(row)
        self._head.show_draft(view)
        self._warning.say(spoken(together(*view.warnings)), "warning")
        self._show_foot()
        self._show_actions(view)
        self.badge_changed.emit(len(view.lines))

    def _show_actions(self, view: DraftView) -> None:
        self._undo.setEnabled(self._counter.can_undo)
        self._redo.setEnabled(self._counter.can_redo)
        self._order.setEnabled(bool(view.lines))
        self._next.setEnabled(any(self._lines.problems()))
        for action in (self._park, self._keep, self._delete):
            action.setEnabled(bool(view.lines))

    def _show_foot(self) -> None:
        view = self._counter.view
        if view is None:
            return
        online = self.context.desk.status().link in (LinkState.ONLINE, LinkState.SYNCING)
        self._foot.show_draft(
            view,
            self._lines.problems(),
            hide_prices=self._hide_prices,
            online=online,
        )

    @property
    def _hide_prices(self) -> bool:
        may_see = Permission.SEE_NET_PRICE in self.context.desk.info.permissions
        return self.context.settings.hide_prices or not may_see

    def _show_hide_prices(self) -> None:
        hide = self._hide_prices
        self._lines.set_hide_prices(hide)
        self._show_foot()

    def _part_words(self, hit: PartHit) -> str:
        words = [hit.name]
        if hit.replaced_by:
            words.append(self.tr("now {0}").format(hit.replaced_by))
        if hit.stock is not None:
            words.append(hit.stock.text)
        if hit.net is not None and not self._hide_prices:
            words.append(wording.net_price(hit.net))
        return " · ".join(words)

    # -- the counter -------------------------------------------------------------------------

    def _on_loaded(self, loaded: Loaded) -> None:
        self._failure.say("")
        self._entry.setEnabled(True)
        self._head.show_account(loaded.account)
        self._draft_bar.show_draft(loaded.view, loaded.drafts)
        self._draft_bar.show_kept(loaded.templates, loaded.deleted)
        self._say_what_to_do(loaded.last_order)
        self._table.show_loading(False)
        self._show(loaded.view)
        args, self._waiting_for_draft = self._waiting_for_draft, {}
        if "file" in args:
            self._on_file(Path(args["file"]))
        elif "new" in args:
            self._counter.start_next()

    def _on_listed(self, drafts: tuple[DraftSummary, ...]) -> None:
        view = self._counter.view
        if view is not None:
            self._draft_bar.show_others(view, drafts)

    def _on_changed(self, view: DraftView) -> None:
        self._failure.say("")
        self._draft_bar.show_saved(view)
        self._show(view)
        self._go_on_mending()

    def _on_added(self, new_ids: list[str]) -> None:
        row = self._lines.row_of(new_ids[-1])
        if row >= 0:
            self._table.select_row(row)
        if len(new_ids) == 1:
            return
        words = self.tr("%n lines added.", "", len(new_ids))
        if self._lines.problems()[0]:
            # The first problem is under the cursor, so that Enter takes what is offered.
            self._go_to_problem(self._lines.row_of(new_ids[0]) - 1)
            look = self.tr("%n line(s) to mend: F8 leads from one to the next.", "",
                           self._lines.problems()[0])  # fmt: skip
            words = f"{words} {look}"
        self.context.toast(words, self.tr("Undo"), self._counter.undo)

    def _on_unsure(self, table: PastedTable) -> None:
        self._failure.say("")
        self._columns.ask(table)

    def _on_parked(self) -> None:
        words = self.tr("The draft is parked. “Other drafts” (Shift+F12) brings it back.")
        self.context.toast(words, self.tr("Undo"), self._counter.undo)
        self._entry.setFocus()

    def _on_ordered(self, order: str, head: DraftHead) -> None:
        self._failure.say("")
        online = self.context.desk.status().link in (LinkState.ONLINE, LinkState.SYNCING)
        name = wording.order_name(head)
        words = (
            self.tr("{0} is queued and goes out now.")
            if online
            else self.tr("{0} is queued and will be sent when the hub can be reached.")
        )
        show = partial(self.context.navigate, Route("orders", {"order": order}))
        self.context.toast(words.format(name), self.tr("Show"), show)
        self._entry.setFocus()

    def _on_deleted(self) -> None:
        self.context.toast(self.tr("The draft was deleted."), self.tr("Undo"), self._counter.undo)
        self._entry.setFocus()

    def _on_saved_as_template(self, name: str) -> None:
        words = self.tr("Saved as template “{0}”. It is in this draft's menu.")
        self.context.toast(words.format(name))

    def _on_not_ordered(self) -> None:
        if self._lines.problems()[0]:
            self._go_to_problem(-1)

    def _on_failed(self, error: Exception) -> None:
        self._mending = ""
        if self._counter.view is None:
            self._table.show_loading(False)
            self._entry.setEnabled(False)
            self._empty.say_error(error, {"again": self.tr("&Try again")})
        elif isinstance(error, DeskError):
            self._failure.say_error(error)
        if not isinstance(error, DeskError):
            self.context.report(error)

    # -- the person --------------------------------------------------------------------------

    def _on_line_entered(self, text: str) -> None:
        if self._counter.view is None:
            # Too early: it stays in the field for the next Enter.
            return
        self._entry.clear()
        self._counter.add_text(text)

    def _on_typing_paused(self) -> None:
        text = self._entry.text().strip()
        if text:
            self._counter.recognise(text, self._on_recognised)

    def _on_recognised(self, found: Recognised) -> None:
        if not self._entry.text().strip():
            return
        if len(found.hits) == 1:
            self._entry.recognise(self._part_words(found.hits[0]))
        elif found.hits:
            brands = ", ".join(dict.fromkeys(hit.brand for hit in found.hits))
            self._entry.recognise(self.tr("several parts: {0}").format(brands), "warning")
        else:
            self._entry.recognise("")

    def _on_order(self) -> None:
        self._head.take_typed()
        self._counter.order()

    def _on_notes(self) -> None:
        view = self._counter.view
        if view is not None:
            self._notes.edit(view.head, self._draft_bar.menu_button)

    def _on_removal(self, line_ids: list[str]) -> None:
        if not line_ids:
            return
        self._counter.remove(line_ids)
        count = len(line_ids)
        words = self.tr("Line removed.") if count == 1 else self.tr("%n lines removed.", "", count)
        self.context.toast(words, self.tr("Undo"), self._counter.undo)

    def _on_for_whom(self, row: int) -> None:
        cell = self._table.visualRect(self._lines.index(row, self._lines.column_of("for")))
        spot = self._table.viewport().mapTo(self, QPoint(cell.left(), cell.bottom()))
        self._for_whom.edit(self._lines.record(row).line, self, spot)

    def _on_part(self, row: int) -> None:
        part = self._lines.record(row).line.part
        if part is not None and part.uid is not None:
            self.context.navigate(Route("catalogue", {"part": str(part.uid)}))

    def _on_remedy_chosen(self, line_id: str, remedy: Remedy) -> None:
        self._mending = line_id
        if remedy.code == "remove":
            # As by Delete, with the way back in sight.
            self._on_removal([line_id])
        else:
            self._counter.mend(line_id, remedy)

    def _go_on_mending(self) -> None:
        """After a remedy took effect, put the next line that stops the order under the cursor."""
        mended, self._mending = self._mending, ""
        if not mended or not self._table.hasFocus() or not self._lines.problems()[0]:
            return
        row = self._lines.row_of(mended)
        if row < 0 or not self._lines.record(row).line.check.blocking:
            self._go_to_problem(row)

    def _on_next_problem(self) -> None:
        self._go_to_problem(self._table.currentIndex().row())

    def _go_to_problem(self, after: int) -> None:
        row = self._lines.next_problem(after)
        if row >= 0:
            self._table.go_to(row, self._lines.place_to_mend(row))

    def _on_lines_wanted(self) -> None:
        if self._lines.rowCount():
            self._table.go_to(max(self._table.currentIndex().row(), 0), "qty")

    def _on_typed_in_table(self, text: str) -> None:
        self._entry.setFocus()
        self._entry.insert(text)

    def _on_list_pasted(self) -> None:
        self._on_list(QGuiApplication.clipboard().text())

    def _on_list(self, text: str) -> None:
        count = text.count("\n")
        if count > _LONG_LIST:
            self._failure.say(self.tr("Checking some %n line(s)…", "", count), "info")
        self._counter.add_text(text)

    def _on_empty_state(self, code: str) -> None:
        if code == "import":
            self._on_import()
        elif code == "repeat":
            self._counter.repeat(self._last_order)
        elif code == "again":
            self._counter.load()
        else:
            self.context.navigate(Route("catalogue"))

    def _on_import(self) -> None:
        dialog = QFileDialog(self, self.tr("Import lines"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Lists of parts (*.csv *.tsv *.txt *.xlsx *.xlsm)"))
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.open()

    def _on_file_selected(self, path: str) -> None:
        self._on_file(Path(path))

    def _on_file(self, path: Path) -> None:
        # Goes away when the lines are there, or when the desk says what is wrong with the file.
        self._failure.say(self.tr("Reading {0}…").format(path.name), "info")
        self._counter.add_file(path)

    # -- Qt ----------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._entry.takes(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self._entry.take_drop(event.mimeData()):
            event.acceptProposedAction()


def _rule() -> QFrame:
    rule = QFrame()
    rule.setProperty("role", "rule")
    return rule
