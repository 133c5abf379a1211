"""The menus of lists: which one to open, and which one to put parts into."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu, QWidget

from catalog_cache.records import ListKind, PartList

from distributor_app import formats
from distributor_app.context import DeskContext
from distributor_app.screens.catalogue import links
from distributor_app.screens.catalogue.list_keeper import ListKeeper
from distributor_app.screens.catalogue.list_wording import list_icon, list_name

if TYPE_CHECKING:
    from catalog_cache.desk import Desk


class ListMenus(QObject):
    """Fills and opens them; what is chosen is done by the keeper."""

    def __init__(self, context: DeskContext, keeper: ListKeeper, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._keeper = keeper
        self._page = parent
        self._uids: tuple[int, ...] = ()
        self.to_open = QMenu(parent)
        self.to_open.setAccessibleName(self.tr("Lists"))
        self.to_open.aboutToShow.connect(self._on_about_to_open)
        self.to_put = QMenu(parent)
        self.to_put.setAccessibleName(self.tr("Put into a list"))

    def put(self, uids: Sequence[int]) -> None:
        """Ask into which list these parts go; a single part can be taken out of one as well."""
        self._uids = tuple(uids)
        if self._uids:
            read = partial(_holding, self._context.desk, self._uids)
            self._context.tasks.run(self, read, self._on_holding, key="holding")

    def open(self) -> None:
        """Ask which list to open."""
        _pop_up(self.to_open, self._page)

    def ask_for_new(self) -> None:
        """Ask how a new, empty list is called."""
        self._keeper.ask_for_new()

    def _on_about_to_open(self) -> None:
        menu = self.to_open
        menu.clear()
        for known in self._keeper.lists:
            words = f"{list_name(known)}\t{formats.count(known.count)}"
            self._add(menu, known, words, self._on_open)
            if known.kind is ListKind.FAVOURITES:
                menu.addSeparator()
        menu.addSeparator()
        menu.addAction(self.tr("&New list…"), self.ask_for_new)

    def _on_holding(self, held: frozenset[str]) -> None:
        menu = self.to_put
        menu.clear()
        for known in self._keeper.lists:
            if known.kind is ListKind.RECENT:
                continue
            entry = self._add(menu, known, list_name(known), self._on_put)
            if known.id in held:
                entry.setIcon(self._context.theme.icon("check", "accent"))
                entry.setText(self.tr("{0}: take out").format(entry.text()))
                entry.triggered.disconnect(self._on_put)
                entry.triggered.connect(self._on_take_out)
        menu.addSeparator()
        menu.addAction(self.tr("&New list…"), self._on_new_with_parts)
        _pop_up(menu, self._page)

    def _add(self, menu: QMenu, known: PartList, words: str, chosen: Callable[[], None]) -> QAction:
        entry = QAction(words.replace("&", "&&"), menu)
        entry.setIcon(self._context.theme.icon(list_icon(known)))
        entry.setData(known.id)
        entry.triggered.connect(chosen)
        menu.addAction(entry)
        return entry

    def _on_open(self) -> None:
        self._context.navigate(links.to_list(self._id_of_entry()))

    def _on_put(self) -> None:
        self._keeper.put(self._id_of_entry(), self._uids)

    def _on_take_out(self) -> None:
        self._keeper.take_out_part(self._id_of_entry(), self._uids[0])

    def _on_new_with_parts(self) -> None:
        self._keeper.ask_for_new(self._uids)

    def _id_of_entry(self) -> str:
        entry = self.sender()
        assert isinstance(entry, QAction)
        return str(entry.data())


def _holding(desk: Desk, uids: Sequence[int]) -> frozenset[str]:
    return desk.lists.holding(uids[0]) if len(uids) == 1 else frozenset()


def _pop_up(menu: QMenu, page: QWidget) -> None:
    """Open a menu where the keyboard is, with its first entry chosen."""
    held = QApplication.focusWidget()
    if held is None or not page.isAncestorOf(held):
        spot = page.mapToGlobal(page.rect().center())
    elif isinstance(held, QAbstractItemView) and held.currentIndex().isValid():
        cell = held.visualRect(held.currentIndex())
        spot = held.viewport().mapToGlobal(cell.intersected(held.viewport().rect()).bottomLeft())
    else:
        spot = held.mapToGlobal(QPoint(0, held.height()))
    if menu.actions():
        menu.setActiveAction(menu.actions()[0])
    menu.popup(spot)
