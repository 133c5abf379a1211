"""Search as one types: numbers first, then words by popularity, then the middles of numbers.

Hits come in tiers: exact number, folded number, cross-reference, GTIN or old number, prefix of a
number, words in order of rank, middle of a number; near spellings only when nothing was found.
Row ids are popularity ranks, so each tier may stop early and still has the best hits.
"""

import json
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from difflib import get_close_matches

from catalog_cache.contract.dataset import search_index
from catalog_cache.contract.numbers import fold_number

from catalog_cache.catalogue import identity, rows
from catalog_cache.catalogue.filters import Filters
from catalog_cache.catalogue.situation import Situation
from catalog_cache.catalogue.words import ParsedText, parse_text
from catalog_cache.errors import CancelledError
from catalog_cache.ordering.scanned import read_scan
from catalog_cache.records.catalogue import (
    CategoryCount,
    HitKind,
    PartQuery,
    SearchPage,
    SortKey,
)

LIMIT = 50_000
FIRST_ROWS = 30
_NUMBER_LIMIT = 2_000

_KINDS = {
    search_index.KIND_OWN: HitKind.NUMBER_FOLDED,
    search_index.KIND_OWN_UNPADDED: HitKind.NUMBER_FOLDED,
    search_index.KIND_XREF: HitKind.CROSS_REFERENCE,
    search_index.KIND_GTIN: HitKind.GTIN,
    search_index.KIND_SUPERSEDED: HitKind.OLD_NUMBER,
}

Found = dict[int, tuple[HitKind, str]]
"""rank -> (why it was found, the number it was found by)"""


@contextmanager
def interruptible(db: sqlite3.Connection, cancel: threading.Event | None) -> Iterator[None]:
    """Stop running statements when `cancel` is set; CancelledError then."""
    if cancel is None:
        yield
        return
    db.set_progress_handler(cancel.is_set, 2_000)
    try:
        yield
    except sqlite3.OperationalError as error:
        if cancel.is_set():
            raise CancelledError from error
        raise
    finally:
        db.set_progress_handler(None, 0)


def search(
    db: sqlite3.Connection,
    query: PartQuery,
    situation: Situation,
    cancel: threading.Event | None = None,
) -> SearchPage:
    """Search the catalogue; CancelledError as soon as `cancel` is set."""
    with interruptible(db, cancel):
        text = parse_text(query.text)
        found, complete = _find(db, text, query.text, Filters.of(db, query))
        uids = _in_order(db, list(found), query)
        suggestions = () if uids or text.is_empty else near_spellings(db, query.text)
        first = rows.hits(db, uids[:FIRST_ROWS], situation, _why(db, found, uids[:FIRST_ROWS]))
    return SearchPage(query, tuple(uids), first, complete, text.highlights, suggestions)


def _find(
    db: sqlite3.Connection, text: ParsedText, typed: str, filters: Filters
) -> tuple[Found, bool]:
    if text.is_empty:
        sql = f"SELECT p.rank FROM catalog.part p WHERE {filters.sql} ORDER BY p.rank LIMIT ?"
        ranks = db.execute(sql, (*filters.values, LIMIT)).fetchall()
        return {rank: (HitKind.WORDS, "") for (rank,) in ranks}, len(ranks) < LIMIT
    found: Found = {}
    scan = read_scan(typed)
    _add(found, _bar_codes(db, scan.number if scan else text.number_key, filters))
    if scan:
        return found, True
    if text.number_key:
        _add(found, _exact_numbers(db, text, filters))
        _add(found, _number_prefixes(db, text, filters))
    if text.match:
        _add_words(db, found, text.match, filters)
    if text.number_key and len(text.number_key) >= 3:
        _add(found, _number_middles(db, text.number_key, filters))
    return found, len(found) < LIMIT


def _add(found: Found, more: Iterator[tuple[int, HitKind, str]]) -> None:
    for rank, kind, number in more:
        if len(found) >= LIMIT:
            return
        found.setdefault(rank, (kind, number))


def _bar_codes(
    db: sqlite3.Connection, code: str, filters: Filters
) -> Iterator[tuple[int, HitKind, str]]:
    if not identity.is_gtin(code):
        return
    sql = (
        "SELECT p.rank, u.gtin FROM catalog.part_unit u JOIN catalog.part p ON p.uid = u.uid"
        f" WHERE u.gtin IN (?, ?, ?) AND {filters.sql} ORDER BY p.rank"
    )
    for rank, gtin in db.execute(sql, (*identity.spellings(code), *filters.values)):
        yield rank, HitKind.GTIN, gtin


def _exact_numbers(
    db: sqlite3.Connection, text: ParsedText, filters: Filters
) -> Iterator[tuple[int, HitKind, str]]:
    sql = (
        "SELECT n.rank, n.kind, n.shown FROM catalog.number n"
        f" JOIN catalog.part p ON p.rank = n.rank WHERE n.key = ? AND {filters.sql}"
        " ORDER BY n.kind, n.rank LIMIT ?"
    )
    for rank, kind, shown in db.execute(sql, (text.number_key, *filters.values, _NUMBER_LIMIT)):
        as_typed = kind == search_index.KIND_OWN and shown.casefold() == text.raw.casefold()
        yield rank, HitKind.NUMBER if as_typed else _KINDS[kind], shown


def _number_prefixes(
    db: sqlite3.Connection, text: ParsedText, filters: Filters
) -> Iterator[tuple[int, HitKind, str]]:
    key = text.number_key
    sql = (
        "SELECT n.rank, n.kind, n.shown FROM catalog.number n"
        " JOIN catalog.part p ON p.rank = n.rank"
        f" WHERE n.key > ? AND n.key < ? AND {filters.sql} ORDER BY n.key LIMIT ?"
    )
    values = (key, key + "\U0010ffff", *filters.values, _NUMBER_LIMIT)
    own = (search_index.KIND_OWN, search_index.KIND_OWN_UNPADDED)
    for rank, kind, shown in db.execute(sql, values):
        yield rank, HitKind.NUMBER_PREFIX if kind in own else _KINDS[kind], shown


def _add_words(db: sqlite3.Connection, found: Found, match: str, filters: Filters) -> None:
    # No ORDER BY: the index walks row ids, and those are the popularity ranks.
    sql = (
        "SELECT f.rowid FROM catalog.part_fts f"
        f" JOIN catalog.part p ON p.rank = f.rowid WHERE part_fts MATCH ? AND {filters.sql} LIMIT ?"
    )
    ranks = [rank for (rank,) in db.execute(sql, (match, *filters.values, LIMIT))]
    fresh = [rank for rank in ranks if rank not in found]
    found.update(dict.fromkeys(fresh[: LIMIT - len(found)], (HitKind.WORDS, "")))


def _number_middles(
    db: sqlite3.Connection, key: str, filters: Filters
) -> Iterator[tuple[int, HitKind, str]]:
    sql = (
        "SELECT f.rowid FROM catalog.number_tri f"
        f" JOIN catalog.part p ON p.rank = f.rowid WHERE number_tri MATCH ? AND {filters.sql}"
        " LIMIT ?"
    )
    # With detail='none' a trigram index holds no positions, so candidates are checked here.
    grams = " AND ".join(f'"{key[i : i + 3]}"' for i in range(len(key) - 2))
    for (rank,) in db.execute(sql, (grams, *filters.values, _NUMBER_LIMIT)):
        shown = db.execute(
            "SELECT shown FROM catalog.number WHERE rank = ? AND instr(key, ?) > 0 LIMIT 1",
            (rank, key),
        ).fetchone()
        if shown is not None:
            yield rank, HitKind.NUMBER_MIDDLE, shown[0]


_ORDERS = {
    SortKey.NUMBER: "p.number_key",
    SortKey.NAME: "p.name COLLATE NOCASE",
    SortKey.PRICE: (
        "(SELECT min(CAST(r.amount AS REAL) / CAST(r.price_unit AS REAL)) FROM prices.price r"
        " WHERE r.uid = p.uid AND r.component = 'net' AND CAST(r.break_qty AS REAL) <= 1)"
    ),
    SortKey.STOCK: ("(SELECT sum(CAST(s.qty AS REAL)) FROM stock.stock s WHERE s.uid = p.uid)"),
}


def _in_order(db: sqlite3.Connection, ranks: list[int], query: PartQuery) -> list[int]:
    """Return the uids of the found ranks in the order the query asks for; unknown values last."""
    marks = "[" + ",".join(map(str, ranks)) + "]"
    if query.sort is SortKey.BEST:
        sql = (
            "SELECT p.uid FROM json_each(?) j JOIN catalog.part p ON p.rank = j.value"
            " ORDER BY j.key"
        )
        return [uid for (uid,) in db.execute(sql, (marks,))]
    direction = "DESC" if query.descending else "ASC"
    sql = (
        f"SELECT p.uid, {_ORDERS[query.sort]} AS sort_value FROM json_each(?) j"
        " JOIN catalog.part p ON p.rank = j.value"
        f" ORDER BY sort_value IS NULL, sort_value {direction}, p.rank"
    )
    return [uid for uid, _ in db.execute(sql, (marks,))]


def _why(db: sqlite3.Connection, found: Found, uids: list[int]) -> Found:
    """Return by uid what `found` says by rank."""
    marks = json.dumps(uids)
    sql = "SELECT p.uid, p.rank FROM json_each(?) j CROSS JOIN catalog.part p ON p.uid = j.value"
    return {uid: found[rank] for uid, rank in db.execute(sql, (marks,)) if rank in found}


def categories(
    db: sqlite3.Connection,
    query: PartQuery,
    situation: Situation,
    cancel: threading.Event | None = None,
) -> tuple[CategoryCount, ...]:
    """Count the hits per category, parents included, as if no category were chosen."""
    with interruptible(db, cancel):
        text = parse_text(query.text)
        found, _ = _find(db, text, query.text, Filters.of(db, query, any_category=True))
        marks = "[" + ",".join(map(str, found)) + "]"
        sql = (
            "WITH RECURSIVE hits(category, n) AS (SELECT p.category, count(*) FROM json_each(?) j"
            " JOIN catalog.part p ON p.rank = j.value GROUP BY p.category),"
            " up(code, n) AS (SELECT category, n FROM hits UNION ALL"
            " SELECT c.parent, up.n FROM up JOIN catalog.category c ON c.code = up.code"
            " WHERE c.parent IS NOT NULL)"
            " SELECT c.code, c.parent, coalesce(json_extract(c.names, '$.' || ?),"
            " json_extract(c.names, '$.en'), c.code), sum(up.n)"
            " FROM up JOIN catalog.category c ON c.code = up.code GROUP BY c.code"
            " ORDER BY c.parent IS NOT NULL, c.parent, c.position"
        )
        counted = db.execute(sql, (marks, situation.language)).fetchall()
    return tuple(CategoryCount(*row) for row in counted)


def near_spellings(db: sqlite3.Connection, text: str, most: int = 5) -> tuple[str, ...]:
    """Return part numbers or words that look like what was typed, the likeliest first."""
    key = fold_number(text)
    if len(key) < 2:
        return ()
    start = key[: max(1, len(key) // 2)]
    numbers = dict(
        db.execute(
            "SELECT key, shown FROM catalog.number WHERE key >= ? AND key < ? AND kind = 0"
            " LIMIT 2000",
            (start, start + "\U0010ffff"),
        )
    )
    close = get_close_matches(key, numbers, n=most, cutoff=0.6)
    return tuple(numbers[k] for k in close)
