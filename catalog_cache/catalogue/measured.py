"""Specifications as numbers: which parts lie in a range, and from where to where the hits reach.

The values of a specification are numbers in the unit that the catalogue declares for it. A value
in another unit takes part as far as it measures the same thing; what cannot be compared is in no
range, though it is still found by its own value.
"""

import sqlite3
from collections.abc import Iterator, Sequence

from pyroaring import BitMap

from catalog_cache.contract.dataset import facet_index
from catalog_cache.contract.units import UnreadableAmountError, converted, read_amount

from catalog_cache.records.catalogue import FacetValue

_AT_ONCE = 50
_ENDLESS = float("inf")

Measured = tuple[str, float | None, str]
"""a value as it is written, as a number, and in which unit; "" for the usual one"""


def unit_of(db: sqlite3.Connection, code: str) -> str:
    """Return the unit in which a specification is compared: the declared one, else the usual."""
    row = db.execute("SELECT unit FROM catalog.spec_def WHERE code = ?", (code,)).fetchone()
    if row is not None and row[0]:
        return str(row[0])
    usual = db.execute(
        "SELECT unit FROM catalog.facet WHERE kind = ? AND code = ? AND unit IS NOT NULL"
        " GROUP BY unit ORDER BY sum(parts) DESC, unit LIMIT 1",
        (facet_index.SPEC, code),
    ).fetchone()
    return str(usual[0]) if usual else ""


def between(db: sqlite3.Connection, code: str, least: float | None, most: float | None) -> BitMap:
    """Return the parts whose specification lies between two numbers, both included."""
    unit = unit_of(db, code)
    low = -_ENDLESS if least is None else least
    high = _ENDLESS if most is None else most
    values = [value for number, value in _numbered(db, code, unit) if low <= number <= high]
    return facet_index.united(facet_index.read_ranks(blob) for _, blob in _ranks(db, code, values))


def number_of(measure: Measured, unit: str) -> float | None:
    """Return the number of a value in a unit; None where it cannot be compared."""
    _, number, own = measure
    moved = None if number is None else converted(number, own or unit, unit)
    # What another unit is turned into is not exact to the last bit.
    return moved if moved is None or (own or unit) == unit else float(f"{moved:.12g}")


def same_amounts(values: Sequence[Measured], unit: str) -> list[list[Measured]]:
    """Gather values that say the same amount, as 10 mm and 1 cm do, in the order they come.

    Only what is an amount and nothing else: "3/8 BSP" is another value than "3/8".
    """
    groups: dict[float | str, list[Measured]] = {}
    for each in values:
        number = number_of(each, unit)
        groups.setdefault(each[0] if number is None else number, []).append(each)
    found = []
    for group in groups.values():
        alike = [each for each in group if len(group) > 1 and _is_amount(each, unit)]
        found += [[each] for each in group if each not in alike]
        if alike:
            found.append(alike)
    return found


def written_alike(db: sqlite3.Connection, code: str, values: Sequence[str]) -> list[str]:
    """Return these values of a specification and all that say the same amounts."""
    unit, wanted = unit_of(db, code), set(values)
    rows = db.execute(
        "SELECT value, number, unit FROM catalog.facet WHERE kind = ? AND code = ?",
        (facet_index.SPEC, code),
    )
    known = [(value, number, own or "") for value, number, own in rows]
    found = set(values)
    for group in same_amounts(known, unit):
        if not wanted.isdisjoint(value for value, _, _ in group):
            found.update(value for value, _, _ in group)
    return sorted(found)


def _is_amount(measure: Measured, unit: str) -> bool:
    value, number, own = measure
    try:
        return number is not None and read_amount(value, own or unit).among([number]) == number
    except UnreadableAmountError:
        return False


def numbers(
    db: sqlite3.Connection,
    code: str,
    unit: str,
    values: Sequence[FacetValue],
    ranks: BitMap,
) -> tuple[float, ...]:
    """Return the numbers of the values found, and how far all values among the hits reach."""
    found = {
        number
        for each in values
        if each.count
        and each.number is not None
        and (number := converted(each.number, each.unit or unit, unit)) is not None
    }
    # Only the most common values were counted: the lowest and the highest may be rarer.
    known = {each.value: each.count for each in values}
    ordered = _numbered(db, code, unit)
    for way in (ordered, ordered[::-1]):
        beyond = []
        for number, value in way:
            if known.get(value):
                break
            if value not in known:
                beyond.append((number, value))
        end = _first(db, code, beyond, ranks)
        if end is not None:
            found.add(end)
    return tuple(sorted(found))


def _numbered(db: sqlite3.Connection, code: str, unit: str) -> list[tuple[float, str]]:
    """Return the numbers of a specification in one unit with their values, in their order."""
    rows = db.execute(
        "SELECT value, number, unit FROM catalog.facet WHERE kind = ? AND code = ?"
        " AND number IS NOT NULL",
        (facet_index.SPEC, code),
    )
    return sorted(
        (number, value)
        for value, found, own in rows
        if (number := converted(found, own or unit, unit)) is not None
    )


def _first(
    db: sqlite3.Connection, code: str, ordered: Sequence[tuple[float, str]], ranks: BitMap
) -> float | None:
    """Return the first of these numbers that a hit has."""
    for start in range(0, len(ordered), _AT_ONCE):
        portion = ordered[start : start + _AT_ONCE]
        having = {
            value
            for value, blob in _ranks(db, code, [value for _, value in portion])
            if facet_index.read_ranks(blob).intersect(ranks)
        }
        for number, value in portion:
            if value in having:
                return number
    return None


def _ranks(db: sqlite3.Connection, code: str, values: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    for start in range(0, len(values), _AT_ONCE):
        portion = values[start : start + _AT_ONCE]
        marks = ", ".join("?" * len(portion))
        yield from db.execute(
            "SELECT value, ranks FROM catalog.facet WHERE kind = ? AND code = ?"
            f" AND value IN ({marks})",
            (facet_index.SPEC, code, *portion),
        )
