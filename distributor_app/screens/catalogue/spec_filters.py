"""The model of the specification filters: each specification with its values and their counts.

No widgets. Values that were chosen are "or" within a specification and "and" among them. A number
has a range beside its values, or instead of them where there are many.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from catalog_cache.contract.units import System, converted

from catalog_cache.records import Facet, FacetValue, SpecFilter

from distributor_app import formats
from distributor_app.screens.catalogue import wording
from distributor_app.screens.catalogue.spec_range import (
    SpecRange,
    number_in,
    shown_unit,
    words_of_range,
)
from distributor_app.widgets.record_model import CellRole

_Index = QModelIndex | QPersistentModelIndex

SHORT = 5
"""So many values of a specification are shown until somebody wants to see them all."""
MANY = 24
"""More values of a number than these are not listed: one types from where to where."""
_LEAST_OF_A_RANGE = 3


@dataclass(frozen=True, slots=True)
class SpecRow:
    """A line of the filter: the name of a specification, its range, a value, or the way to all.

    The line of the name also has `name` and `unit` apart, which do not stand beside each other.
    """

    code: str
    text: str
    value: FacetValue | None = None
    chosen: bool = False
    hidden: int = 0
    range: SpecRange | None = None
    problem: str = ""
    name: str = ""
    unit: str = ""

    @property
    def is_name(self) -> bool:
        """Whether this is the specification's own line."""
        return self.value is None and not self.hidden and self.range is None

    @property
    def is_dead(self) -> bool:
        """Whether choosing this would leave no part, and it is not chosen."""
        return self.value is not None and not self.value.count and not self.chosen

    @property
    def place(self) -> tuple[str, str, str]:
        """What stays the same while counts come and go: whose line this is, and which."""
        if self.value is not None:
            return (self.code, "value", self.value.value)
        kind = "range" if self.range else "more" if self.hidden else "name"
        return (self.code, kind, "")


class SpecModel(QAbstractListModel):
    """The specifications that tell the hits apart; `filters_with` and `_within` make queries.

    Lines that stay keep their place: what is typed in a range is not lost when counts arrive.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._facets: tuple[Facet, ...] = ()
        self._chosen: dict[str, SpecFilter] = {}
        self._opened: set[str] = set()
        self._problems: dict[str, str] = {}
        self._system: System | None = None
        # Kept, because a chip is there before the counts of its own search are.
        self._names: dict[str, tuple[str, str]] = {}
        self._rows: list[SpecRow] = []

    def set_system(self, system: System | None) -> None:
        """Show numbers in this system of units; None: as the vendor gives them."""
        if system is not self._system:
            self._system = system
            self._lay_out()

    def show_facets(self, facets: Sequence[Facet], chosen: Sequence[SpecFilter]) -> None:
        """Show what the hits of a query can be told apart by."""
        self._facets = tuple(facets)
        self._names.update({facet.code: (facet.name, facet.unit) for facet in facets})
        self._chosen = {spec.code: spec for spec in chosen}
        self._lay_out()

    @property
    def codes(self) -> tuple[str, ...]:
        """The specifications that are shown, from the top."""
        return tuple(facet.code for facet in self._facets)

    def open(self, code: str) -> None:
        """Show every value of a specification from now on."""
        self._opened.add(code)
        self._lay_out()

    def say_problem(self, code: str, problem: str) -> None:
        """Leave room for what is wrong with the range of a specification; "" for nothing."""
        self._problems[code] = problem
        self._lay_out()

    def row(self, number: int) -> SpecRow:
        """Return one line; IndexError outside."""
        return self._rows[number]

    def filters_with(self, row: SpecRow) -> tuple[SpecFilter, ...]:
        """Return the filters after a value was chosen, or given up if it was.

        A value takes the place of a range of the same specification.
        """
        assert row.value is not None
        before = self._chosen.get(row.code)
        values = list(before.values) if before is not None else []
        if row.value.value in values:
            values.remove(row.value.value)
        else:
            values.append(row.value.value)
        return self._with(SpecFilter(row.code, tuple(values)))

    def filters_within(
        self, code: str, least: float | None, most: float | None
    ) -> tuple[SpecFilter, ...]:
        """Return the filters after a range was typed, in place of values; open at both ends: none.

        The range is in the catalogue's own unit.
        """
        return self._with(SpecFilter(code, (), least, most))

    def words_of(self, spec: SpecFilter) -> str:
        """Return a filter as words for its chip."""
        name, unit = self._names.get(spec.code, (spec.code, ""))
        wanted = shown_unit(unit, self._system)
        if not spec.values:
            return f"{name}: {words_of_range(spec, unit, wanted)}"
        known = {value.value: value for facet in self._facets if facet.code == spec.code
                 for value in facet.values}  # fmt: skip
        words = [
            self._words_of_value(known[value], unit, wanted) if value in known else value
            for value in spec.values
        ]
        return f"{name}: {', '.join(words)} {formats.unit_word(wanted)}".rstrip()

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
        if role == Qt.ItemDataRole.ToolTipRole and row.value is not None:
            return self._hint(row, row.value)
        if role == Qt.ItemDataRole.CheckStateRole and row.value is not None:
            return Qt.CheckState.Checked if row.chosen else Qt.CheckState.Unchecked
        return row if role == CellRole.RECORD else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        row = self._rows[index.row()] if index.isValid() else None
        if row is None or row.is_name or row.range is not None or row.is_dead:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _with(self, spec: SpecFilter) -> tuple[SpecFilter, ...]:
        chosen = {**self._chosen, spec.code: spec}
        return tuple(
            each
            for each in chosen.values()
            if each.values or each.least is not None or each.most is not None
        )

    def _hint(self, row: SpecRow, value: FacetValue) -> str:
        if row.is_dead:
            return wording.tr("No part with the other filters")
        return f"{value.value} {formats.unit_word(value.unit)}".rstrip()

    def _lay_out(self) -> None:
        """Move from the lines there are to those there should be, line by line."""
        wanted = [row for facet in self._facets for row in self._rows_of(facet)]
        places = [row.place for row in self._rows], [row.place for row in wanted]
        changes = SequenceMatcher(None, *places, autojunk=False).get_opcodes()
        nowhere = QModelIndex()
        for change, first, stop, new_first, new_stop in reversed(changes):
            if change in ("delete", "replace"):
                self.beginRemoveRows(nowhere, first, stop - 1)
                del self._rows[first:stop]
                self.endRemoveRows()
            if change in ("insert", "replace"):
                self.beginInsertRows(nowhere, first, first + new_stop - new_first - 1)
                self._rows[first:first] = wanted[new_first:new_stop]
                self.endInsertRows()
            if change == "equal":
                self._rows[first:stop] = wanted[new_first:new_stop]
        if wanted:
            self.dataChanged.emit(self.index(0), self.index(len(wanted) - 1))

    def _rows_of(self, facet: Facet) -> list[SpecRow]:
        spec = self._chosen.get(facet.code)
        chosen = spec.values if spec is not None else ()
        wanted = shown_unit(facet.unit, self._system)
        unit = formats.unit_word(wanted)
        is_range = spec is not None and not spec.values
        ranged = is_range or len(facet.numbers) >= _LEAST_OF_A_RANGE
        titled = f"{facet.name} ({unit})" if unit else facet.name
        rows = [SpecRow(facet.code, titled, name=facet.name, unit=unit)]
        if ranged:
            shown = SpecRange.of(facet, spec, self._system)
            problem = self._problems.get(facet.code, "")
            rows.append(SpecRow(facet.code, facet.name, range=shown, problem=problem))
        values = self._listed(facet, chosen)
        rows += [
            SpecRow(facet.code, self._words_of_value(v, facet.unit, wanted), v, v.value in chosen)
            for v in values
        ]
        listed = {v.value for v in values}
        more = sum(1 for v in facet.values if v.count and v.value not in listed)
        if more and not _is_long(facet):
            rows.append(SpecRow(facet.code, wording.more_values(more), hidden=more))
        return rows

    def _listed(self, facet: Facet, chosen: tuple[str, ...]) -> tuple[FacetValue, ...]:
        """Return the values that are shown, in their natural order; what was chosen is always."""
        if _is_long(facet):
            return tuple(v for v in facet.values if v.value in chosen)
        if facet.code in self._opened or len(facet.values) <= SHORT + 1:
            return facet.values
        by_hits = sorted(facet.values, key=lambda v: (v.value not in chosen, -v.count))
        kept = {v.value for v in by_hits[: max(SHORT, len(chosen))]}
        return tuple(v for v in facet.values if v.value in kept)

    def _words_of_value(self, value: FacetValue, unit: str, wanted: str) -> str:
        own = value.unit or unit
        if value.number is None or own == wanted or converted(value.number, own, wanted) is None:
            return value.value
        return number_in(value.number, own, wanted)


def _is_long(facet: Facet) -> bool:
    """Tell whether a number has so many values that a list of them helps nobody."""
    return len(facet.numbers) > MANY
