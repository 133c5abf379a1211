"""A result in the order of a column: in SQL, over all hits, what is unknown at the end.

Beside a large catalogue the orders of all parts lie ready (datasets/sort_orders.py) and are walked;
without them the hits are sorted in the moment.
"""

import json
import sqlite3
from array import array

from catalog_cache.catalogue.hits import Hits
from catalog_cache.catalogue.packed import packed_ranks
from catalog_cache.catalogue.situation import Situation
from catalog_cache.datasets.sort_orders import SHOWN_FIRST
from catalog_cache.records.catalogue import PartQuery, SortKey

_VALUES = {
    SortKey.NUMBER: "p.number_key",
    SortKey.NAME: "p.name COLLATE NOCASE",
    SortKey.PRICE: (
        "(SELECT min(CAST(r.amount AS REAL) / CAST(r.price_unit AS REAL)) FROM prices.price r"
        " WHERE r.uid = p.uid AND r.component = 'net' AND CAST(r.break_qty AS REAL) <= 1)"
    ),
    SortKey.STOCK: (
        "(SELECT CAST(s.qty AS REAL) FROM stock.stock s"
        " LEFT JOIN json_each(:routes) r ON r.value = s.warehouse WHERE s.uid = p.uid"
        f" ORDER BY {SHOWN_FIRST} LIMIT 1)"
    ),
}
# Looking up so many hits one by one takes as long as walking the whole order.
_FEW = 20_000
_STEP = 20_000


def in_order(
    db: sqlite3.Connection,
    hits: Hits,
    query: PartQuery,
    situation: Situation,
    most: int | None = None,
) -> tuple[Hits, bool]:
    """Return the hits in the order the query asks for, and whether they are all.

    With `most` walking stops once so many were met.
    """
    known = db.execute(
        "SELECT parts FROM sorted.known WHERE name = ?", (query.sort.value,)
    ).fetchone()
    if known is None:
        return Hits.sorted_as(_sorted_now(db, hits, query, situation)), True
    if len(hits) <= _FEW:
        return Hits.sorted_as(_looked_up(db, hits, query, known[0])), True
    return _walked(db, hits, query, known[0], most)


def _sorted_now(
    db: sqlite3.Connection, hits: Hits, query: PartQuery, situation: Situation
) -> "array[int]":
    direction = "DESC" if query.descending else "ASC"
    values = {
        "hits": json.dumps(list(hits)),
        "routes": json.dumps([warehouse for warehouse, _ in situation.routes]),
    }
    return _packed(
        db,
        f"SELECT p.rank AS rank, {_VALUES[query.sort]} AS v"
        " FROM json_each(:hits) j CROSS JOIN catalog.part p ON p.rank = j.value"
        f" ORDER BY v IS NULL, v {direction}, p.rank",
        values,
    )


def _looked_up(db: sqlite3.Connection, hits: Hits, query: PartQuery, known: int) -> "array[int]":
    direction = "DESC" if query.descending else "ASC"
    return _packed(
        db,
        f'SELECT o.rank AS rank FROM json_each(?) j CROSS JOIN sorted."{query.sort.value}" o'
        " ON o.rank = j.value ORDER BY o.position > ?,"
        f" CASE WHEN o.position <= ? THEN o.position END {direction}, o.position",
        (json.dumps(list(hits)), known, known),
    )


def _walked(
    db: sqlite3.Connection, hits: Hits, query: PartQuery, known: int, most: int | None
) -> tuple[Hits, bool]:
    """Walk what is known up or down, then what is unknown, and keep what is among the hits."""
    ranks, wanted = hits.ranks, len(hits) if most is None else min(most, len(hits))
    found = array("I")
    total = db.execute(f'SELECT max(position) FROM sorted."{query.sort.value}"').fetchone()[0]
    starts = range(0, known, _STEP)
    portions = [(start, min(start + _STEP, known)) for start in starts]
    if query.descending:
        portions.reverse()
    portions += [(start, start + _STEP) for start in range(known, total or 0, _STEP)]
    for after, last in portions:
        downward = query.descending and last <= known
        walked = _packed(
            db,
            f'SELECT rank FROM sorted."{query.sort.value}" WHERE position > ? AND position <= ?'
            f" ORDER BY position {'DESC' if downward else 'ASC'}",
            (after, last),
        )
        found.extend(rank for rank in walked if rank in ranks)
        if len(found) >= wanted:
            break
    return Hits.sorted_as(found), len(found) == len(hits)


def _packed(
    db: sqlite3.Connection, sql: str, values: tuple[str | int, ...] | dict[str, str]
) -> "array[int]":
    return array("I", packed_ranks(db, sql, values))
