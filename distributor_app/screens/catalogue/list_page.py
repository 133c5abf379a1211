"""The page of a list of parts: what is in it, into the cart as a whole, compared, saved."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from catalog_cache.records import Area, ListedPart, ListKind, PartHit, PartList

from distributor_app import formats
from distributor_app.context import DeskContext
from distributor_app.navigation import Route
from distributor_app.screens.catalogue import links, wording
from distributor_app.screens.catalogue.list_keeper import ListKeeper
from distributor_app.screens.catalogue.list_model import ListModel
from distributor_app.screens.catalogue.list_table import ListTable
from distributor_app.screens.catalogue.list_wording import list_name
from distributor_app.tasks import Lane
from distributor_app.widgets.elided_label import ElidedLabel
from distributor_app.widgets.empty_state import EmptyState
from distributor_app.widgets.icon_button import IconButton
from distributor_app.widgets.inline_message import InlineMessage
from distributor_app.widgets.quantity_field import parse_quantity

_SHOWN = frozenset({Area.LISTS, Area.CATALOG, Area.PRICES, Area.STOCK, Area.ACCOUNT})
# So many numbers of parts that cannot be ordered are named; more are counted.
_NAMED = 3


class ListView(QWidget):
    """Shows the list that a route names; `recent` for the parts looked at last.

    Signals:
        wanted(object): (PartHit, quantity or None) of each part to put into the cart.
        compare_asked(), put_asked(): the selected parts are to be compared, or put into a list.
    """

    wanted = Signal(object)
    compare_asked = Signal()
    put_asked = Signal()

    def __init__(self, context: DeskContext, keeper: ListKeeper, *, recent: bool) -> None:
        super().__init__()
        theme = context.theme
        self._context = context
        self._keeper = keeper
        self._id = ""
        self._failed = False
        self._title = ElidedLabel()
        # As long as its text where there is room, and the first to give way.
        self._title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._title.setProperty("role", "page")
        self.parts = ListModel(context.desk.info.currency, recent=recent, parent=self)
        key = "catalogue.recent" if recent else "catalogue.list"
        self.table = ListTable(context, key, self.tr("Parts in the list"), self.parts)
        self._empty = EmptyState(theme, "clock" if recent else "list")
        self._empty.triggered.connect(self._on_remedy)
        self.table.set_empty_state(self._empty)
        self.table.show_loading(True)
        self._message = InlineMessage(theme, closable=True)
        self._all = QPushButton(self.tr("&Add all to cart"))
        self._all.setProperty("role", "primary")
        self._all.clicked.connect(self.add_all)
        self._all.setVisible(not recent)
        self._compare = QPushButton(self.tr("Compare"))
        self._compare.clicked.connect(self.compare_asked)
        self._export = QPushButton(self.tr("Export"))
        self._export.setToolTip(self.tr("Save the list as CSV, XLSX or PDF"))
        saving = QMenu(self._export)
        self.table.export.add_to(saving)
        self._export.setMenu(saving)
        self.more = IconButton(theme, "more", self.tr("More for this list"))
        self.more.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(QMenu(self.more))
        self._lay_out()
        self._connect()

    @property
    def id(self) -> str:
        """The list in sight."""
        return self._id

    @property
    def known(self) -> PartList | None:
        """The list in sight as the keeper knows it; None when it is gone."""
        return self._keeper.list_of(self._id)

    def open(self, identity: str) -> None:
        """Read and show a list."""
        if identity != self._id:
            self._id = identity
            self._message.say("")
            self.parts.set_records(())
            self.table.show_loading(True)
        self._show_head()
        self._read()

    def show_actions(self, actions: Sequence[QAction]) -> None:
        """Fill the menu of this list."""
        self.more.menu().addActions(list(actions))

    def take_focus(self) -> None:
        """Put the keyboard on the list, its first row chosen."""
        self.table.setFocus()
        if self.parts.rowCount() and not self.table.selected_rows():
            self.table.select_row(0)

    def on_areas(self, areas: frozenset[Area]) -> None:
        """Read the list again when something in it changed."""
        if self._id and areas & _SHOWN:
            self._read()

    def selected_uids(self, most: int) -> list[int]:
        """Return the selected parts, of all when fewer than two are, that the catalogue has."""
        rows = self.table.selected_rows()
        chosen = [self.parts.record(row) for row in rows]
        if len(chosen) < 2:
            chosen = list(self.parts.records)
        return [part.hit.uid for part in chosen if part.hit is not None][:most]

    def chosen_uids(self) -> list[int]:
        """Return the selected parts that the catalogue has."""
        return [part.hit.uid for part in self._selected() if part.hit is not None]

    def add(self) -> None:
        """Put the selected parts into the cart."""
        self._add(self._selected())

    def add_all(self) -> None:
        """Put the whole list into the cart."""
        self._add(self.parts.records)

    # -- reading -----------------------------------------------------------------------------

    def _read(self) -> None:
        work = partial(_parts_of, self._context, self._id)
        self._context.tasks.run(self, work, self._on_read, self._on_failed, key="list")

    def _on_read(self, read: tuple[str, tuple[ListedPart, ...]]) -> None:
        identity, parts = read
        if identity != self._id:
            return
        row, kept = self.table.currentIndex().row(), ""
        if 0 <= row < self.parts.rowCount():
            kept = "/".join(self.parts.record(row).key)
        held, self._failed = self.table.hasFocus(), False
        self.table.show_loading(False)
        self._say_empty()
        hidden = self._context.settings.hide_prices
        columns = self.parts.columns
        self.parts.show(parts, self._context.desk.info.currency, hide_prices=hidden)
        if [c.title for c in columns] != [c.title for c in self.parts.columns]:
            self.table.restore_columns()
        self._show_head()
        self._select(kept, row, held=held)

    def _select(self, kept: str, row: int, *, held: bool) -> None:
        """Keep the row one stood on; when its part is gone, the one that came in its place."""
        count = self.parts.rowCount()
        if not count:
            return
        keys = ["/".join(part.key) for part in self.parts.records]
        self.table.select_row(keys.index(kept) if kept in keys else min(max(row, 0), count - 1))
        if held:
            self.table.setFocus()

    def _on_failed(self, error: Exception) -> None:
        self._failed = True
        self.table.show_loading(False)
        self._empty.say_error(error, {"again": self.tr("Try again")})

    def _show_head(self) -> None:
        known, count = self.known, self.parts.rowCount()
        name = list_name(known) if known is not None else self.tr("Deleted list")
        self._title.setText(name)
        self._count.setText(
            self.tr("{0} part(s)", "", count).format(formats.count(count)) if count else ""
        )
        self.table.setAccessibleName(name)
        for button in (self._all, self._compare, self._export):
            button.setEnabled(count > 0)

    def _say_empty(self) -> None:
        known = self.known
        if known is None:
            self._empty.say(
                self.tr("This list was deleted"),
                self.tr("Choose another one under “Lists” in the catalogue."),
            )
        elif known.kind is ListKind.RECENT:
            self._empty.say(
                self.tr("No part was looked at yet"),
                self.tr("The last fifty parts whose page you open are kept here."),
            )
        elif known.kind is ListKind.FAVOURITES:
            self._empty.say(
                self.tr("No favourites yet"), self.tr("The star beside a part puts it here.")
            )
        else:
            self._empty.say(
                self.tr("This list is empty"),
                self.tr("Find parts, select them and choose “Put into a list” (Ctrl+D)."),
            )
        self._empty.add_button("search", self.tr("Search the catalogue"))

    # -- acting ------------------------------------------------------------------------------

    def _selected(self) -> list[ListedPart]:
        return [self.parts.record(row) for row in self.table.selected_rows()]

    def _add(self, parts: Sequence[ListedPart]) -> None:
        sold: list[tuple[PartHit, object]] = []
        left = []
        for part in parts:
            if part.hit is not None and wording.is_sold(part.hit):
                sold.append((part.hit, part.qty))
            else:
                left.append(part.number)
        self._message.say("")
        if left:
            named = ", ".join(left[:_NAMED]) + (" …" if len(left) > _NAMED else "")
            words = self.tr("%Ln part(s) cannot be ordered and were left out: {0}", "", len(left))
            self._message.say(words.format(named), "warning")
        if sold:
            self.wanted.emit(sold)

    def _on_part_wanted(self, row: int) -> None:
        part = self.parts.record(row)
        if part.hit is not None:
            self._context.navigate(links.to_part(part.hit.uid))
        else:
            self._context.navigate(Route("catalogue", {"q": part.number}))

    def _on_open_current(self) -> None:
        self._on_part_wanted(self.table.currentIndex().row())

    def _on_removal_wanted(self) -> None:
        if keys := [part.key for part in self._selected()]:
            self._keeper.take_out(self._id, keys)

    def _on_written(self, key: tuple[str, str], what: str, text: str) -> None:
        lists = self._context.desk.lists
        self._message.say("")
        if what == "remark":
            work = partial(lists.set_remark, self._id, key, text)
        else:
            qty = parse_quantity(text)
            if text and qty is None:
                words = self.tr("“{0}” is no quantity. Type a number above zero.").format(text)
                self._message.say(words, "warning")
                return
            work = partial(lists.set_quantity, self._id, key, qty)
        self._context.tasks.run(self, work, self._on_kept, lane=Lane.WRITE)

    def _on_kept(self, _nothing: None) -> None:
        """The change is announced, and the list read again."""

    def _on_menu(self, menu: QMenu, row: int) -> None:
        if row < 0:
            return
        if row not in self.table.selected_rows():
            self.table.select_row(row)
        gone = self.parts.record(row).hit is None
        words = self.tr("Search for its number") if gone else self.tr("Open")
        menu.addAction(words, self._on_open_current)
        menu.addAction(self.tr("Add to cart"), self.add)
        menu.addAction(self.tr("Compare"), self.compare_asked.emit)
        menu.addAction(self.tr("Put into a list…"), self.put_asked.emit)
        self.table.add_edits_to(menu)
        menu.addAction(self.tr("Take out of this list"), self._on_removal_wanted)

    def _on_remedy(self, code: str) -> None:
        if code == "again":
            self._read()
        else:
            self._context.navigate(Route("catalogue"))

    def _on_lists_changed(self) -> None:
        if self._id:
            self._show_head()
            if not self._failed:
                self._say_empty()

    # -- parts -------------------------------------------------------------------------------

    def _connect(self) -> None:
        self._keeper.changed.connect(self._on_lists_changed)
        self.table.part_wanted.connect(self._on_part_wanted)
        self.table.removal_wanted.connect(self._on_removal_wanted)
        self.table.menu_about_to_show.connect(self._on_menu)
        self.parts.written.connect(self._on_written)

    def _lay_out(self) -> None:
        space = self._context.theme.space
        self._count = QLabel()
        self._count.setProperty("role", "second")
        head = QHBoxLayout()
        head.setContentsMargins(space.l, space.s, space.l, space.s)
        head.setSpacing(space.s)
        head.addWidget(self._title)
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self._compare)
        head.addWidget(self._export)
        head.addWidget(self._all)
        head.addWidget(self.more)
        rule = QFrame()
        rule.setProperty("role", "rule")
        messages = QVBoxLayout()
        messages.setContentsMargins(space.l, 0, space.l, 0)
        messages.addWidget(self._message)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(messages)
        column.addWidget(rule)
        column.addWidget(self.table, 1)


def _parts_of(context: DeskContext, identity: str) -> tuple[str, tuple[ListedPart, ...]]:
    return identity, context.desk.lists.parts(identity)
