"""The range of a specification in the reader's unit: from where to where, written and read.

No widgets. Ranges are kept in the catalogue's own unit; people read and write their own.
"""

from dataclasses import dataclass

from PySide6.QtCore import QLocale

from catalog_cache.contract.units import (
    System,
    Unreadable,
    UnreadableAmountError,
    converted,
    read_amount,
    rounded,
    unit_in,
)

from catalog_cache.records import Facet, SpecFilter, Specification

from distributor_app import formats
from distributor_app.screens.catalogue import wording


@dataclass(frozen=True, slots=True)
class SpecRange:
    """How far the hits reach in a specification (`numbers`), and what was chosen of it."""

    code: str
    name: str
    unit: str
    shown_unit: str
    numbers: tuple[float, ...]
    least: float | None = None
    most: float | None = None

    @classmethod
    def of(cls, facet: Facet, chosen: SpecFilter | None, system: System | None) -> "SpecRange":
        """Return the range of a facet as a person with this system of units sees it."""
        least, most = (chosen.least, chosen.most) if chosen is not None else (None, None)
        unit = shown_unit(facet.unit, system)
        return cls(facet.code, facet.name, facet.unit, unit, facet.numbers, least, most)

    @property
    def lowest(self) -> str:
        """The least number of the hits, as it is shown."""
        return self.shown(self.numbers[0]) if self.numbers else ""

    @property
    def highest(self) -> str:
        """The greatest number of the hits, as it is shown."""
        return self.shown(self.numbers[-1]) if self.numbers else ""

    def shown(self, number: float | None) -> str:
        """Write a number of the catalogue's unit in the reader's unit, without that unit."""
        return "" if number is None else number_in(number, self.unit, self.shown_unit)

    def read(self, text: str) -> float | None:
        """Read what was typed, None for nothing; UnreadableAmountError when it cannot be."""
        if not text.strip():
            return None
        decimal = QLocale().decimalPoint()
        amount = read_amount(text, self.unit, typed_unit=self.shown_unit, decimal=decimal)
        return amount.among(self.numbers)

    def problem(self, error: UnreadableAmountError) -> str:
        """Say what is wrong with what was typed."""
        if error.reason is Unreadable.OTHER_UNIT and self.unit:
            return wording.tr("{0} is measured in {1}").format(self.name, self.word())
        example = f"{self.lowest} {self.word()}".strip()
        return wording.tr("Type a number, such as {0}").format(example)

    def word(self) -> str:
        """Return the reader's unit as a word."""
        return formats.unit_word(self.shown_unit)


def system_of(units: str) -> System | None:
    """Return the system of units that the settings name; None: as the vendor says."""
    return System(units) if units in set(System) else None


def fact_row(spec: Specification, system: System | None) -> tuple[str, str, str]:
    """Return a specification as name, value, and the value in the other system of units.

    The reader's own system comes first.
    """
    given = f"{spec.value} {formats.unit_word(spec.unit)}".strip()
    if spec.other and unit_in(system, spec.unit) != spec.unit:
        return spec.name, spec.other, given
    return spec.name, given, spec.other


def shown_unit(unit: str, system: System | None) -> str:
    """Return the unit in which a reader wants to see what is measured in `unit`."""
    return unit_in(system, unit)


def number_in(number: float, unit: str, wanted: str) -> str:
    """Write a number of one unit in another, in the reader's locale."""
    moved = converted(number, unit, wanted)
    return formats.plain_number(rounded(number if moved is None else moved, 4))


def words_of_range(spec: SpecFilter, unit: str, wanted: str) -> str:
    """Return a range as words for its chip: "10 – 20 mm", "from 10 mm", "up to 20 mm"."""
    least = None if spec.least is None else number_in(spec.least, unit, wanted)
    most = None if spec.most is None else number_in(spec.most, unit, wanted)
    if least is None:
        words = wording.tr("up to {0}").format(most)
    elif most is None:
        words = wording.tr("from {0}").format(least)
    else:
        words = least if least == most else f"{least} – {most}"
    return f"{words} {formats.unit_word(wanted)}".rstrip()
