"""The filters of a query as the set of parts they let through."""

import json
import sqlite3
from decimal import Decimal

from pyroaring import BitMap

from catalog_cache.contract.dataset import facet_index
from catalog_cache.contract.effectivity import MachineFacts
from catalog_cache.contract.search_text import fold_text

from catalog_cache.catalogue import measured
from catalog_cache.catalogue.kept import Kept
from catalog_cache.catalogue.machine_fit import FittingParts, fitting_parts
from catalog_cache.catalogue.packed import packed_ranks
from catalog_cache.catalogue.words import ParsedText
from catalog_cache.datasets.sort_orders import IN_STOCK
from catalog_cache.records.catalogue import PartQuery, SpecFilter

_ENDED = ("discontinued", "ended", "blocked")


def allowed(
    db: sqlite3.Connection,
    query: PartQuery,
    text: ParsedText,
    *,
    without: str = "",
    kept: Kept | None = None,
) -> BitMap | None:
    """Return the ranks that every filter lets through; None when there is no filter.

    `without` leaves one filter out: "category", or a specification's code. That is how the values
    of a facet are counted: as if none of them were chosen.
    """
    sets: list[BitMap] = []
    if query.category is not None and without != "category":
        sets.append(in_categories(db, below(db, query.category)))
    for name in text.categories:
        sets.append(in_categories(db, _called(db, name)))
    if text.brands:
        sets.append(_brands(db, text.brands))
    for spec in query.specs:
        if spec.code != without:
            sets.append(_with_spec(db, spec))
    if query.machine is not None:
        sets.append(fitting(db, query.machine, kept).all)
    if query.in_stock or text.in_stock:
        sets.append(_in_stock(db))
    if text.price is not None:
        sets.append(_priced(db, text.price.least, text.price.most))
    ended = _values(db, facet_index.STATUS, _ENDED) if query.without_discontinued else BitMap()
    if text.without_brands:
        ended |= _brands(db, text.without_brands)
    for name in text.without_categories:
        ended |= in_categories(db, _called(db, name))
    if not sets:
        return all_parts(db) - ended if ended else None
    return BitMap.intersection(*sets) - ended


def fitting(db: sqlite3.Connection, machine: MachineFacts, kept: Kept | None) -> FittingParts:
    """Return the parts that fit or may fit a machine; read once for each catalogue."""
    if kept is not None and (known := kept.machines.get(machine)) is not None:
        return known
    found = fitting_parts(db, machine)
    if kept is not None:
        kept.keep_machine(machine, found)
    return found


def all_parts(db: sqlite3.Connection) -> BitMap:
    """Return the ranks of the whole catalogue."""
    return _values(db, facet_index.ALL, ("",))


def below(db: sqlite3.Connection, code: str) -> list[str]:
    """Return a category and everything below it."""
    rows = db.execute(
        "WITH RECURSIVE below(code) AS (SELECT ? UNION SELECT c.code FROM catalog.category c"
        " JOIN below ON c.parent = below.code) SELECT code FROM below",
        (code,),
    )
    return [found for (found,) in rows]


def in_categories(db: sqlite3.Connection, codes: list[str]) -> BitMap:
    """Return the ranks of the parts that lie in one of these categories."""
    return _values(db, facet_index.CATEGORY, codes)


def _called(db: sqlite3.Connection, start: str) -> list[str]:
    """Return the categories one of whose names or code begins so, with everything below."""
    found: dict[str, None] = {}
    for code, names in db.execute("SELECT code, names FROM catalog.category"):
        words = [code, *json.loads(names).values()]
        if any(fold_text(word).startswith(start) for word in words):
            found.update(dict.fromkeys(below(db, code)))
    return list(found)


def _brands(db: sqlite3.Connection, starts: tuple[str, ...]) -> BitMap:
    brands = [
        value
        for (value,) in db.execute(
            "SELECT value FROM catalog.facet WHERE kind = ?", (facet_index.BRAND,)
        )
        if fold_text(value).startswith(starts)
    ]
    return _values(db, facet_index.BRAND, brands)


def _with_spec(db: sqlite3.Connection, spec: SpecFilter) -> BitMap:
    """Return the parts with one of the values, or whose number lies in the range."""
    if not spec.values:
        return measured.between(db, spec.code, spec.least, spec.most)
    rows = db.execute(
        "SELECT ranks FROM catalog.facet WHERE kind = ? AND code = ?"
        " AND value IN (SELECT value FROM json_each(?))",
        (
            facet_index.SPEC,
            spec.code,
            json.dumps(measured.written_alike(db, spec.code, spec.values)),
        ),
    )
    return facet_index.united(facet_index.read_ranks(blob) for (blob,) in rows)


def _values(db: sqlite3.Connection, kind: str, values: list[str] | tuple[str, ...]) -> BitMap:
    rows = db.execute(
        # CROSS JOIN keeps the few values outside: rows with bitmaps are long to walk.
        "SELECT f.ranks FROM json_each(?) j CROSS JOIN catalog.facet f"
        " ON f.kind = ? AND f.code = '' AND f.value = j.value",
        (json.dumps(list(values)), kind),
    )
    return facet_index.united(facet_index.read_ranks(blob) for (blob,) in rows)


def _in_stock(db: sqlite3.Connection) -> BitMap:
    ready = db.execute("SELECT ranks FROM sorted.available").fetchone()
    if ready is not None:
        return facet_index.read_ranks(ready[0])
    sql = (
        "SELECT DISTINCT p.rank FROM stock.stock s JOIN catalog.part p ON p.uid = s.uid"
        f" WHERE {IN_STOCK}"
    )
    return BitMap(packed_ranks(db, sql))


def _priced(db: sqlite3.Connection, least: Decimal | None, most: Decimal | None) -> BitMap:
    bounds = (
        float("-inf") if least is None else float(least),
        float("inf") if most is None else float(most),
    )
    if db.execute("SELECT 1 FROM sorted.known WHERE name = 'price'").fetchone():
        sql = "SELECT rank FROM sorted.price WHERE value BETWEEN ? AND ?"
    else:
        sql = (
            "SELECT p.rank FROM prices.price r JOIN catalog.part p ON p.uid = r.uid"
            " WHERE r.component = 'net' AND CAST(r.break_qty AS REAL) <= 1"
            " AND CAST(r.amount AS REAL) / CAST(r.price_unit AS REAL) BETWEEN ? AND ?"
        )
    return BitMap(packed_ranks(db, sql, bounds))
