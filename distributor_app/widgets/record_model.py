"""Table models over typed records, and the vocabulary of cells that tables and models share.

Imports no widgets: models are tested without a window.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import IntEnum
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

R = TypeVar("R")
_Index = QModelIndex | QPersistentModelIndex


class CellRole(IntEnum):
    """What a cell delegate asks a model for, beyond Qt's own roles."""

    BADGE = Qt.ItemDataRole.UserRole + 1
    """BadgeLook, painted before the text"""
    RECORD = Qt.ItemDataRole.UserRole + 2
    """the record behind the row, None while it is still being read"""
    MATCHES = Qt.ItemDataRole.UserRole + 3
    """folded words to highlight in the text"""
    LOOK = Qt.ItemDataRole.UserRole + 4
    """Look of the text"""
    PENDING = Qt.ItemDataRole.UserRole + 5
    """True while the row is still being read"""
    LIT = Qt.ItemDataRole.UserRole + 6
    """True while the row is pointed at from elsewhere, as from a drawing"""
    CELL = Qt.ItemDataRole.UserRole + 7
    """Cell: all of the above in one call, because painting asks for a hundred cells a frame"""


class Look(IntEnum):
    """How a cell's text is drawn."""

    NORMAL = 0
    STRONG = 1
    SECOND = 2
    LINK = 3


@dataclass(frozen=True, slots=True)
class BadgeLook:
    """A state as icon and word; tone: good, warning, error, info, neutral or accent."""

    text: str
    tone: str = "neutral"
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """Everything that painting one cell needs."""

    text: str = ""
    right: bool = False
    look: Look = Look.NORMAL
    badge: BadgeLook | None = None
    matches: tuple[str, ...] = ()
    pending: bool = False
    lit: bool = False


PENDING_CELL = Cell(pending=True)
"""A cell of a row that is still being read."""


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """One column of a table: how a record's cell reads, looks and sorts.

    `text` makes the shown words; `sort_key` (default: the text) orders rows; `badge` draws a state
    before the text; `width` in device-independent pixels; `stretch` takes what is left over.
    """

    key: str
    title: str
    text: Callable[[R], str]
    right: bool = False
    look: Look | Callable[[R], Look] = Look.NORMAL
    sort_key: Callable[[R], Any] | None = None
    badge: Callable[[R], BadgeLook | None] | None = None
    tooltip: Callable[[R], str] | None = None
    width: int = 110
    stretch: bool = False
    hidden: bool = False
    sortable: bool = True


_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class RecordModel(QAbstractTableModel, Generic[R]):
    """A table over a list of records (up to some thousands), sorted in memory by its columns."""

    def __init__(self, columns: Sequence[Column[R]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._records: list[R] = []
        self._texts: list[tuple[str, ...] | None] = []
        self._sorted_by: tuple[int, Qt.SortOrder] | None = None

    @property
    def records(self) -> tuple[R, ...]:
        """The records in the order shown."""
        return tuple(self._records)

    def record(self, row: int) -> R:
        """Return the record of a row; IndexError outside."""
        return self._records[row]

    def set_records(self, records: Sequence[R]) -> None:
        """Show other records, in the order the user sorted by or as given."""
        self.beginResetModel()
        self._records = list(records)
        if self._sorted_by is not None:
            self._sort_records()
        self._texts = [None] * len(self._records)
        self.endResetModel()

    def replace(self, row: int, record: R) -> None:
        """Show another record in one row without touching the others."""
        self._records[row] = record
        self._texts[row] = None
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._records)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == CellRole.CELL:
            return self.cell(row, column)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        return cell_data(self.columns[column], self._records[row], role)

    def cell(self, row: int, column: int) -> Cell:
        """Return everything that painting a cell needs; a model with more roles overrides it."""
        shown = self.columns[column]
        return make_cell(shown, self._records[row], self._text(row, column))

    def _text(self, row: int, column: int) -> str:
        texts = self._texts[row]
        if texts is None:
            record = self._records[row]
            texts = self._texts[row] = tuple(c.text(record) for c in self.columns)
        return texts[column]

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return None
        return header_data(self.columns, section, role)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column and keep that order for later records; -1 keeps the given order."""
        if not 0 <= column < len(self.columns) or not self.columns[column].sortable:
            self._sorted_by = None
            return
        self.layoutAboutToBeChanged.emit()
        kept = self.persistentIndexList()
        before = {id(record): None for record in self._records}
        rows = [(id(self._records[i.row()]), i.column()) for i in kept]
        self._sorted_by = (column, order)
        self._sort_records()
        self._texts = [None] * len(self._records)
        place = {
            id(record): row for row, record in enumerate(self._records) if id(record) in before
        }
        self.changePersistentIndexList(kept, [self.index(place[r], c) for r, c in rows])
        self.layoutChanged.emit()

    def _sort_records(self) -> None:
        assert self._sorted_by is not None
        number, order = self._sorted_by
        column = self.columns[number]
        key = column.sort_key or column.text
        descending = order == Qt.SortOrder.DescendingOrder
        known = [r for r in self._records if key(r) is not None]
        unknown = [r for r in self._records if key(r) is None]
        # Unknown values stay at the end whichever way one sorts.
        self._records = sorted(known, key=key, reverse=descending) + unknown


def make_cell(
    column: Column[R], record: R, text: str, *, matches: tuple[str, ...] = (), lit: bool = False
) -> Cell:
    """Return a cell of a record with its shown text."""
    look = column.look(record) if callable(column.look) else column.look
    badge = column.badge(record) if column.badge else None
    return Cell(text, column.right, look, badge, matches, lit=lit)


def cell_data(column: Column[R], record: R, role: int) -> Any:
    """Answer for one cell every role but the display role."""
    if role == Qt.ItemDataRole.TextAlignmentRole:
        return _RIGHT if column.right else _LEFT
    if role == CellRole.BADGE:
        return column.badge(record) if column.badge else None
    if role == CellRole.LOOK:
        return column.look(record) if callable(column.look) else column.look
    if role == CellRole.RECORD:
        return record
    if role == Qt.ItemDataRole.ToolTipRole:
        return column.tooltip(record) if column.tooltip else None
    if role == Qt.ItemDataRole.AccessibleTextRole:
        badge = column.badge(record) if column.badge else None
        words = column.text(record)
        return f"{badge.text} {words}".strip() if badge else words
    return None


def number_of(column: Column[R], record: R) -> int | Decimal | None:
    """Return a right-aligned cell's own number, for files; None when it is none."""
    if not column.right or column.sort_key is None:
        return None
    value = column.sort_key(record)
    return value if isinstance(value, int | Decimal) and not isinstance(value, bool) else None


def header_data(columns: Sequence[Column[R]], section: int, role: int) -> Any:
    """Answer for one column's head."""
    if not 0 <= section < len(columns):
        return None
    if role == Qt.ItemDataRole.DisplayRole:
        return columns[section].title
    if role == Qt.ItemDataRole.TextAlignmentRole:
        return _RIGHT if columns[section].right else _LEFT
    return None
