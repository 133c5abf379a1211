"""The product lines to choose from, each with a tick, its machines, its parts and its size."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from distributor_app import formats

if TYPE_CHECKING:
    from catalog_cache.contract.wire.selection import LineOffer

_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
LINE, MACHINES, PARTS, SIZE = range(4)
_MACHINES_SHOWN = 4


def _tr(text: str) -> str:
    return QCoreApplication.translate("keeping", text)


class ProductLines(QAbstractTableModel):
    """One row a product line.

    Signals:
        ticked(): another set of lines is ticked now.
    """

    ticked = Signal()

    def __init__(self, lines: tuple[LineOffer, ...], chosen: tuple[str, ...]) -> None:
        super().__init__()
        self._lines = lines
        self._chosen = {line.code for line in lines} & set(chosen)
        self._without_discontinued = False
        self._titles = (_tr("Product line"), _tr("Machines"), _tr("Parts"), _tr("About"))

    def chosen(self) -> tuple[str, ...]:
        """Return the codes of the lines that are ticked."""
        return tuple(line.code for line in self._lines if line.code in self._chosen)

    def leave_out_discontinued(self, leave_out: bool) -> None:
        """Count parts and sizes with or without the discontinued parts."""
        self._without_discontinued = leave_out
        if self._lines:
            last = self.index(len(self._lines) - 1, SIZE)
            self.dataChanged.emit(self.index(0, PARTS), last)

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and index.column() == LINE:
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line, column = self._lines[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(line, column)
        if role == Qt.ItemDataRole.TextAlignmentRole and column in (PARTS, SIZE):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.CheckStateRole and column == LINE:
            ticked = line.code in self._chosen
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ToolTipRole and column == MACHINES:
            return ", ".join(line.models)
        if role == Qt.ItemDataRole.AccessibleTextRole and column == LINE:
            return ", ".join(self._text(line, each) for each in range(4))
        return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole or index.column() != LINE:
            return False
        code = self._lines[index.row()].code
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._chosen.add(code)
        else:
            self._chosen.discard(code)
        self.dataChanged.emit(index, index, [role])
        self.ticked.emit()
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._titles):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section in (PARTS, SIZE):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _text(self, line: LineOffer, column: int) -> str:
        if column == LINE:
            return line.code
        if column == MACHINES:
            more = len(line.models) - _MACHINES_SHOWN
            names = ", ".join(line.models[:_MACHINES_SHOWN])
            return _tr("{0} and {1} more").format(names, more) if more > 0 else names
        parts = line.size.parts - (line.discontinued if self._without_discontinued else 0)
        if column == PARTS:
            return formats.count(parts)
        return formats.size(line.size.share(parts).fetch)
