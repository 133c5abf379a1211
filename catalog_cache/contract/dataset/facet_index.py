"""Which parts have a property: one compressed bitmap of ranks for each value of each facet.

Counting a facet under a search is the intersection of two bitmaps, and a filter is one: at a
million parts both take well under a millisecond, where counting rows takes a second. The bitmaps
are Roaring bitmaps in their portable format (RoaringFormatSpec), derived from the tables, and kept
up by deltas.

`facet` has one row a value: kind (ALL, CATEGORY, BRAND, LINE, STATUS or SPEC), code (of the
specification, else empty), value, its number and unit where it has one, and the ranks.
"""

import json
import math
import sqlite3
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from pyroaring import BitMap

ALL = "all"
CATEGORY = "category"
BRAND = "brand"
LINE = "line"
STATUS = "status"
SPEC = "spec"

Key = tuple[str, str, str]
"""(kind, code, value)"""
Number = tuple[float | None, str | None]
"""a value as a finite number, and its unit"""

_CREATE = (
    "CREATE TABLE facet (kind TEXT NOT NULL, code TEXT NOT NULL, value TEXT NOT NULL,"
    " number REAL, unit TEXT, parts INTEGER NOT NULL, ranks BLOB NOT NULL,"
    " PRIMARY KEY (kind, code, value)) WITHOUT ROWID"
)
_OWN = "SELECT rank, category, brand, product_line, sale_status FROM part"
_SPECS = "SELECT p.rank, s.code, s.value, s.number, s.unit FROM part p JOIN spec s ON s.uid = p.uid"
_ROWS = 10_000


def build(db: sqlite3.Connection) -> None:
    """Create and fill the table from complete catalogue tables."""
    db.execute(_CREATE)
    ranks: dict[Key, array[int]] = {}
    numbers: dict[Key, Number] = {}
    for rank, key, number in _properties(db, _OWN, _SPECS, ()):
        found = ranks.get(key)
        if found is None:
            found = ranks[key] = array("I")
            numbers[key] = number
        found.append(rank)
    db.executemany(
        "INSERT INTO facet VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            (*key, *numbers[key], len(found), BitMap(found).serialize())
            for key, found in sorted(ranks.items())
        ),
    )


@dataclass(slots=True)
class Properties:
    """What some parts have: the ranks for each value, and the value as a number with its unit."""

    ranks: dict[Key, BitMap] = field(default_factory=dict)
    numbers: dict[Key, Number] = field(default_factory=dict)


def properties_of(db: sqlite3.Connection, uids: list[int]) -> Properties:
    """Return the properties that parts have now; parts that are not there have none."""
    chosen = "json_each(?) j CROSS JOIN part p ON p.uid = j.value"
    own = f"SELECT p.rank, p.category, p.brand, p.product_line, p.sale_status FROM {chosen}"
    specs = f"SELECT p.rank, s.code, s.value, s.number, s.unit FROM {chosen}"
    specs += " JOIN spec s ON s.uid = p.uid"
    found = Properties()
    for rank, key, number in _properties(db, own, specs, (json.dumps(uids),)):
        found.ranks.setdefault(key, BitMap()).add(rank)
        found.numbers[key] = number
    return found


def keep_up(db: sqlite3.Connection, before: Properties, after: Properties) -> None:
    """Bring the bitmaps from what some parts had to what they have; what stayed is not touched."""
    nothing = BitMap()
    for key in before.ranks.keys() | after.ranks.keys():
        had, has = before.ranks.get(key, nothing), after.ranks.get(key, nothing)
        number = after.numbers.get(key)
        if had != has or number != before.numbers.get(key):
            _update(db, key, had - has, has - had, number or before.numbers[key])


def _update(db: sqlite3.Connection, key: Key, gone: BitMap, come: BitMap, number: Number) -> None:
    where = "WHERE kind = ? AND code = ? AND value = ?"
    row = db.execute(f"SELECT ranks FROM facet {where}", key).fetchone()
    ranks = ((BitMap.deserialize(row[0]) if row else BitMap()) - gone) | come
    if not ranks:
        db.execute(f"DELETE FROM facet {where}", key)
    else:
        db.execute(
            "INSERT OR REPLACE INTO facet VALUES (?, ?, ?, ?, ?, ?, ?)",
            (*key, *number, len(ranks), ranks.serialize()),
        )


def _properties(
    db: sqlite3.Connection, own: str, specs: str, values: tuple[str, ...]
) -> Iterator[tuple[int, Key, Number]]:
    unmeasured = (None, None)
    for rank, category, brand, line, status in _rows(db, own, values):
        yield rank, (ALL, "", ""), unmeasured
        yield rank, (BRAND, "", brand), unmeasured
        yield rank, (STATUS, "", status), unmeasured
        if category is not None:
            yield rank, (CATEGORY, "", category), unmeasured
        if line is not None:
            yield rank, (LINE, "", line), unmeasured
    for rank, code, value, number, unit in _rows(db, specs, values):
        # What is not finite is shown as it is written, but no range holds it.
        finite = number if number is not None and math.isfinite(number) else None
        yield rank, (SPEC, code, value), (finite, unit)


def _rows(db: sqlite3.Connection, sql: str, values: tuple[str, ...]) -> Iterator[Any]:
    cursor = db.execute(sql, values)
    while chunk := cursor.fetchmany(_ROWS):
        yield from chunk


def read_ranks(blob: bytes) -> BitMap:
    """Return the ranks of a row; ValueError for bytes that are none."""
    return BitMap.deserialize(blob)


def united(found: Iterable[BitMap]) -> BitMap:
    """Return the union of any number of bitmaps, none included."""
    return BitMap.union(*bitmaps) if (bitmaps := list(found)) else BitMap()
