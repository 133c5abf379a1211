"""The model of the category filter: a tree shown as lines, open along the chosen branch."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from catalog_cache.records import CategoryCount

from distributor_app import formats
from distributor_app.screens.catalogue import wording
from distributor_app.widgets.record_model import CellRole

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class CategoryRow:
    """A line of the category filter: depth 0 or more, open when its branch is shown."""

    code: str | None
    name: str
    count: int
    depth: int
    open: bool


class CategoryModel(QAbstractListModel):
    """Categories with their hits; below the chosen one and its parents the branches are open."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._counts: tuple[CategoryCount, ...] = ()
        self._rows: list[CategoryRow] = []
        self._chosen: str | None = None

    @property
    def chosen(self) -> str | None:
        """The chosen category's code; None: all."""
        return self._chosen

    def show_counts(self, counts: Sequence[CategoryCount], chosen: str | None) -> None:
        """Show the hits per category with one chosen."""
        self.beginResetModel()
        self._counts, self._chosen = tuple(counts), chosen
        way = self._way_to(chosen)
        self._rows = []
        total = sum(c.count for c in self._counts if c.parent is None)
        self._rows.append(CategoryRow(None, wording.tr("All categories"), total, 0, False))
        self._add_below(None, 0, way)
        self.endResetModel()

    def row(self, number: int) -> CategoryRow:
        """Return one line; IndexError outside."""
        return self._rows[number]

    def name_of(self, code: str) -> str:
        """Return a category's name, or its code while it is not known."""
        return next((c.name for c in self._counts if c.code == code), code)

    def chosen_row(self) -> int:
        """Return the line of the chosen category, 0 for all."""
        return next((n for n, r in enumerate(self._rows) if r.code == self._chosen), 0)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{row.name}: {formats.count(row.count)}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.name} {formats.count(row.count)}"
        return row if role == CellRole.RECORD else None

    def _add_below(self, parent: str | None, depth: int, way: set[str]) -> None:
        for each in self._counts:
            if each.parent == parent:
                is_open = each.code in way
                self._rows.append(CategoryRow(each.code, each.name, each.count, depth, is_open))
                if is_open:
                    self._add_below(each.code, depth + 1, way)

    def _way_to(self, code: str | None) -> set[str]:
        parents = {c.code: c.parent for c in self._counts}
        way: set[str] = set()
        while code is not None and code in parents and code not in way:
            way.add(code)
            code = parents[code]
        return way
