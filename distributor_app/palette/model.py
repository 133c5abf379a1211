"""The palette's list: entries under the names of their groups. No widgets."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from distributor_app.palette.entries import Entry, Group

_Index = QModelIndex | QPersistentModelIndex


class PaletteRole(IntEnum):
    """What the delegate asks for beyond Qt's own roles."""

    ROW = Qt.ItemDataRole.UserRole + 1
    """Entry, or Heading above a group"""
    WORDS = Qt.ItemDataRole.UserRole + 2
    """the words to light in it"""


@dataclass(frozen=True, slots=True)
class Heading:
    """The name of a group."""

    title: str


def group_title(group: Group) -> str:
    """Return what a group is called."""
    return {
        Group.RECENT: _tr("Recent"),
        Group.PARTS: _tr("Parts"),
        Group.LISTS: _tr("Lists"),
        Group.ORDERS: _tr("Orders"),
        Group.DELIVERIES: _tr("Deliveries"),
        Group.MANUALS: _tr("Manuals"),
        Group.PAGES: _tr("Pages in manuals"),
        Group.COMMANDS: _tr("Commands"),
    }[group]


class PaletteModel(QAbstractListModel):
    """Rows are headings and entries; only entries can be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Entry | Heading] = []
        self._words: tuple[str, ...] = ()

    def show_entries(self, entries: Sequence[Entry], words: tuple[str, ...] = ()) -> None:
        """Show entries, each group under its name; `words` are lit."""
        self.beginResetModel()
        self._rows, self._words = [], words
        self._rows = self._with_headings(entries, None)
        self.endResetModel()

    def add_entries(self, entries: Sequence[Entry]) -> None:
        """Add entries below the others without moving them."""
        last = self._rows[-1].group if self._rows and isinstance(self._rows[-1], Entry) else None
        rows = self._with_headings(entries, last)
        if rows:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entries in the order shown."""
        return tuple(row for row in self._rows if isinstance(row, Entry))

    def entry(self, row: int) -> Entry | None:
        """Return the entry of a row; None for a heading or outside."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, Entry) else None

    def step(self, row: int, by: int) -> int:
        """Return the next row that can be chosen, going round at the ends; -1: there is none."""
        count = len(self._rows)
        for distance in range(1, count + 1):
            at = (row + by * distance) % count
            if isinstance(self._rows[at], Entry):
                return at
        return -1

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == PaletteRole.ROW:
            return row
        if role == PaletteRole.WORDS:
            return self._words
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, Entry):
            return " · ".join(part for part in (row.title, row.detail) if part)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self._rows[index.row()], Entry):
            return Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.NoItemFlags

    @staticmethod
    def _with_headings(entries: Sequence[Entry], group: Group | None) -> list[Entry | Heading]:
        rows: list[Entry | Heading] = []
        for entry in entries:
            if entry.group is not group:
                group = entry.group
                rows.append(Heading(group_title(group)))
            rows.append(entry)
        return rows


def _spoken(row: Entry | Heading) -> str:
    if isinstance(row, Heading):
        return row.title
    return ", ".join(part for part in (row.title, row.detail, row.aside) if part)


def _tr(text: str) -> str:
    return QCoreApplication.translate("palette", text)
