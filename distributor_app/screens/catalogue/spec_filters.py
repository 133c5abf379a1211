"""The model of the specification filters: each specification with its values and their counts.

No widgets. Values that were chosen are "or" within a specification and "and" among them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from catalog_cache.records import Facet, FacetValue, SpecFilter

from distributor_app import formats
from distributor_app.screens.catalogue import wording
from distributor_app.widgets.record_model import CellRole

_Index = QModelIndex | QPersistentModelIndex

SHORT = 5
"""So many values of a specification are shown until somebody wants to see them all."""


@dataclass(frozen=True, slots=True)
class SpecRow:
    """A line of the filter: the name of a specification, a value of it, or the way to all."""

    code: str
    text: str
    value: FacetValue | None = None
    chosen: bool = False
    hidden: int = 0

    @property
    def is_name(self) -> bool:
        """Whether this is the specification's own line."""
        return self.value is None and not self.hidden


class SpecModel(QAbstractListModel):
    """The specifications that tell the hits apart; `toggled` and `filters` make the next query."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._facets: tuple[Facet, ...] = ()
        self._chosen: dict[str, tuple[str, ...]] = {}
        self._opened: set[str] = set()
        # Kept, because a chip is there before the counts of its own search are.
        self._names: dict[str, tuple[str, str]] = {}
        self._rows: list[SpecRow] = []

    def show_facets(self, facets: Sequence[Facet], chosen: Sequence[SpecFilter]) -> None:
        """Show what the hits of a query can be told apart by."""
        self._facets = tuple(facets)
        self._names.update({facet.code: (facet.name, facet.unit) for facet in facets})
        self._chosen = {spec.code: spec.values for spec in chosen}
        self._lay_out()

    def open(self, code: str) -> None:
        """Show every value of a specification from now on."""
        self._opened.add(code)
        self._lay_out()

    def row(self, number: int) -> SpecRow:
        """Return one line; IndexError outside."""
        return self._rows[number]

    def filters_with(self, row: SpecRow) -> tuple[SpecFilter, ...]:
        """Return the filters after a value was chosen, or given up if it was."""
        assert row.value is not None
        chosen = {code: list(values) for code, values in self._chosen.items()}
        values = chosen.setdefault(row.code, [])
        if row.value.value in values:
            values.remove(row.value.value)
        else:
            values.append(row.value.value)
        return tuple(SpecFilter(code, tuple(found)) for code, found in chosen.items() if found)

    def words_of(self, spec: SpecFilter) -> str:
        """Return a filter as words for its chip."""
        name, unit = self._names.get(spec.code, (spec.code, ""))
        return f"{name}: {', '.join(spec.values)} {unit}".rstrip()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.text} {formats.count(row.value.count)}" if row.value else row.text
        if role == Qt.ItemDataRole.CheckStateRole and row.value is not None:
            return Qt.CheckState.Checked if row.chosen else Qt.CheckState.Unchecked
        return row if role == CellRole.RECORD else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid() or self._rows[index.row()].is_name:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _lay_out(self) -> None:
        self.beginResetModel()
        self._rows = [row for facet in self._facets for row in self._rows_of(facet)]
        self.endResetModel()

    def _rows_of(self, facet: Facet) -> list[SpecRow]:
        chosen = self._chosen.get(facet.code, ())
        title = f"{facet.name} ({facet.unit})" if facet.unit else facet.name
        values = facet.values
        if facet.code not in self._opened and len(values) > SHORT + 1:
            # The values with most hits, in their natural order, and what was chosen.
            by_hits = sorted(values, key=lambda v: (v.value not in chosen, -v.count))
            kept = {v.value for v in by_hits[: max(SHORT, len(chosen))]}
            values = tuple(v for v in values if v.value in kept)
        rows = [SpecRow(facet.code, title)]
        rows += [SpecRow(facet.code, v.value, v, v.value in chosen) for v in values]
        if more := len(facet.values) - len(values):
            rows.append(SpecRow(facet.code, wording.more_values(more), hidden=more))
        return rows
