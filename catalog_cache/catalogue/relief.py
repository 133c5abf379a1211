"""What to give up when nothing is found: each filter whose absence gives parts, with how many."""

import sqlite3
import threading
from collections.abc import Iterator
from dataclasses import replace

from catalog_cache.catalogue.interrupting import interruptible
from catalog_cache.catalogue.search import find
from catalog_cache.catalogue.words import fields_in, parse_text, without_fields
from catalog_cache.records.catalogue import PartQuery, Relief


def reliefs(
    db: sqlite3.Connection, query: PartQuery, cancel: threading.Event | None = None
) -> tuple[Relief, ...]:
    """Return what would find parts: each filter alone taken off, fewest parts first, then all.

    Empty when there is no part without the filters either.
    """
    with interruptible(db, cancel):
        ways = [*_wider(query)]
        found = [Relief(*way, _count(db, way[-1])) for way in ways]
        found.sort(key=lambda relief: relief.count)
        if len(ways) > 1:
            without = bare(query)
            found.append(Relief("all", "", without, _count(db, without)))
    return tuple(relief for relief in found if relief.count)


def bare(query: PartQuery) -> PartQuery:
    """Return a query without its filters, those that are typed included."""
    return PartQuery(without_fields(query.text), sort=query.sort, descending=query.descending)


def _wider(query: PartQuery) -> Iterator[tuple[str, str, PartQuery]]:
    """Yield the kind and name of each filter, and the query without it."""
    if query.category is not None:
        yield "category", query.category, replace(query, category=None)
    if query.in_stock:
        yield "in_stock", "", replace(query, in_stock=False)
    if query.without_discontinued:
        yield "without_discontinued", "", replace(query, without_discontinued=False)
    if query.machine is not None:
        yield "machine", "", replace(query, machine=None)
    for spec in query.specs:
        others = tuple(each for each in query.specs if each != spec)
        yield "spec", spec.code, replace(query, specs=others)
    for field, rest in fields_in(query.text):
        yield "field", field, replace(query, text=rest)


def _count(db: sqlite3.Connection, query: PartQuery) -> int:
    return len(find(db, query, parse_text(query.text))[0])
