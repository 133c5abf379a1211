"""Search as one types: numbers first, then words by popularity, then the middles of numbers.

Hits come in groups: exact number, folded number, cross-reference, GTIN or old number; prefix of a
number; words; middle of a number; near spellings only when nothing was found. Row ids are
popularity ranks, so each group may stop early and still has the best hits: a first page takes a
millisecond where all hits take tens.
"""

import json
import sqlite3
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from pyroaring import BitMap

from catalog_cache.contract.dataset import search_index
from catalog_cache.contract.numbers import fold_number

from catalog_cache.catalogue import filters, identity, rows, sorting
from catalog_cache.catalogue.hits import Hits
from catalog_cache.catalogue.interrupting import OutOfTimeError, Watch, interruptible, was_stopped
from catalog_cache.catalogue.kept import Kept
from catalog_cache.catalogue.packed import packed_ranks
from catalog_cache.catalogue.situation import Situation
from catalog_cache.catalogue.spelling import near_numbers, near_texts
from catalog_cache.catalogue.words import ParsedText, begins_with, parse_text, without_fields
from catalog_cache.ordering.scanned import read_scan
from catalog_cache.records.catalogue import HitKind, PartHit, PartQuery, SearchPage, SortKey

FIRST_ROWS = 30
_NUMBER_LIMIT = 2_000
_CHUNK = 20_000
_TRIGRAM = 3
# Of so many numbers that begin alike all are read; the first of more are looked for by rank.
_BEGUN_ALIKE = 3_000
# Numbers that begin so are few: where there are any, who has it inside of his can wait for the
# search for all hits.
_TELLING = 5
_MOST_WORDS = 64
_SUGGESTED = 5

_KINDS = {
    search_index.KIND_OWN: HitKind.NUMBER_FOLDED,
    search_index.KIND_OWN_UNPADDED: HitKind.NUMBER_FOLDED,
    search_index.KIND_XREF: HitKind.CROSS_REFERENCE,
    search_index.KIND_GTIN: HitKind.GTIN,
    search_index.KIND_SUPERSEDED: HitKind.OLD_NUMBER,
}


Group = list[int] | BitMap
"""Hits that are equally good: in an order of their own, or by popularity."""


class StoppedSearchError(Exception):
    """The time for a search was over; `hits` are what was found so far."""

    def __init__(self, hits: Hits) -> None:
        super().__init__("stopped")
        self.hits = hits


def search(
    db: sqlite3.Connection,
    query: PartQuery,
    situation: Situation,
    cancel: threading.Event | Watch | None = None,
    *,
    most: int | None = None,
    kept: Kept | None = None,
) -> SearchPage:
    """Search the catalogue; CancelledError as soon as `cancel` is set.

    A Watch also ends it after a time: the page then has what was found so far and is `stopped`.

    With `most` the search stops after about so many hits, which are the first of all: the page is
    then not `complete`, and the same query without it finds the rest. `kept` has rows that were
    composed before (see kept.py).
    """
    with interruptible(db, cancel) as watch:
        text = parse_text(query.text)
        stopped, hits, complete = False, Hits(), False
        try:
            hits, complete = find(db, query, text, most, kept=kept, watch=watch)
        except StoppedSearchError as error:
            stopped, hits = True, error.hits
        # In which order the parts stand, and the first rows, do not depend on what was typed.
        watch.let_finish()
        if query.sort is not SortKey.BEST:
            hits, complete = sorting.in_order(db, hits, query, situation, most)
        complete = complete and not stopped
        narrowed = not (len(hits) or stopped) and _found_unfiltered(db, query)
        found = len(hits) or stopped or narrowed or text.is_empty
        suggestions = () if found else near_spellings(db, query.text)
        page = SearchPage(query, hits, (), complete, text.highlights, suggestions)
        first = page_rows(db, page, situation, range(FIRST_ROWS), kept)
    return replace(page, rows=first, narrowed=narrowed, stopped=stopped)


def _found_unfiltered(db: sqlite3.Connection, query: PartQuery) -> bool:
    """Tell whether only the filters leave nothing: then the words are spelt as they should be."""
    text = without_fields(query.text)
    bare = PartQuery(text)
    return bare != replace(query, sort=SortKey.BEST, descending=False) and bool(
        len(find(db, bare, parse_text(text), 1)[0])
    )


def page_rows(
    db: sqlite3.Connection,
    page: SearchPage,
    situation: Situation,
    numbers: Sequence[int],
    kept: Kept | None = None,
) -> tuple[PartHit, ...]:
    """Return rows of a result, given by their numbers, with why each was found.

    `kept` has rows that were composed before (see kept.py).
    """
    ranks = page.hits.at(numbers)
    uids = dict(
        db.execute(
            "SELECT p.rank, p.uid FROM json_each(?) j CROSS JOIN catalog.part p"
            " ON p.rank = j.value",
            (json.dumps(ranks),),
        )
    )
    why = _why(db, page.query.text, ranks)
    found = {uids[rank]: reason for rank, reason in why.items() if rank in uids}
    hits = rows.hits(db, [uids[rank] for rank in ranks if rank in uids], situation, found, kept)
    if page.query.machine is None:
        return hits
    fitting = filters.fitting(db, page.query.machine, kept)
    fits = {uid: fitting.fit_of(rank) for rank, uid in uids.items()}
    return tuple(replace(hit, fit=fits[hit.uid]) for hit in hits)


def find(
    db: sqlite3.Connection,
    query: PartQuery,
    text: ParsedText,
    most: int | None = None,
    *,
    without: str = "",
    kept: Kept | None = None,
    watch: Watch | None = None,
) -> tuple[Hits, bool]:
    """Return the hits in the order of best match, and whether they are all.

    StoppedSearchError when the time that `watch` gives is over.
    """
    if kept is not None and (known := kept.result(query, without)) is not None:
        return known, True
    found, complete = _search(db, query, text, most, without, kept, watch or Watch())
    if complete and kept is not None:
        kept.keep(query, without, found)
    return found, complete


def _search(
    db: sqlite3.Connection,
    query: PartQuery,
    text: ParsedText,
    most: int | None,
    without: str,
    kept: Kept | None,
    watch: Watch,
) -> tuple[Hits, bool]:
    groups: list[Group] = []
    try:
        for group in _all_groups(db, query, text, most, without, kept):
            if group is None:
                if most is not None and any(map(len, groups)):
                    return Hits(groups), False
                continue
            groups.append(group)
            if most is not None and query.sort is SortKey.BEST and sum(map(len, groups)) >= most:
                return Hits(groups), text.is_empty
            if watch.is_late:
                raise StoppedSearchError(Hits(groups))
    except OutOfTimeError as error:
        if watch.is_cancelled or not watch.is_late:
            raise
        raise StoppedSearchError(Hits([*groups, error.found])) from error
    except sqlite3.OperationalError as error:
        if watch.is_cancelled or not (was_stopped(error) and watch.is_late):
            raise
        raise StoppedSearchError(Hits(groups)) from error
    return Hits(groups), True


def _all_groups(
    db: sqlite3.Connection,
    query: PartQuery,
    text: ParsedText,
    most: int | None,
    without: str,
    kept: Kept | None,
) -> Iterator[Group | None]:
    """Yield the groups of hits, the better first; None where only the slow ones are left."""
    # Nothing yet, so that a search without time ends before its first statement.
    yield []
    allowed = filters.allowed(db, query, text, without=without, kept=kept)
    if text.is_empty:
        yield filters.all_parts(db) if allowed is None else allowed
        return
    wanted = most if query.sort is SortKey.BEST else None
    yield from _groups(db, text, query.text, allowed, wanted)


def _groups(
    db: sqlite3.Connection, text: ParsedText, typed: str, allowed: BitMap | None, most: int | None
) -> Iterator[Group | None]:
    scan = read_scan(typed)
    key = text.number_key
    yield _let_through(_bar_codes(db, scan.number if scan else key), allowed)
    if scan:
        return
    if key:
        yield _let_through(_exact_numbers(db, key, text.raw), allowed)
        yield _number_beginnings(db, key, allowed, most)
    if text.wanted:
        # Where all is one number, words inside of numbers are found as their middles.
        is_number = len(text.wanted) == 1 and len(key) >= _TRIGRAM
        match = text.match(partial(_beginning_with, db, numbers=not is_number))
        yield _matching(db, match, allowed, most)
    if len(key) >= _TELLING:
        yield None
    if len(key) >= _TRIGRAM:
        yield _number_middles(db, key, allowed, most)


def _let_through(ranks: Iterator[int], allowed: BitMap | None) -> list[int]:
    return [rank for rank in ranks if allowed is None or rank in allowed]


def _bar_codes(db: sqlite3.Connection, code: str) -> Iterator[int]:
    if not identity.is_gtin(code):
        return
    sql = (
        "SELECT p.rank FROM catalog.part_unit u JOIN catalog.part p ON p.uid = u.uid"
        " WHERE u.gtin IN (?, ?, ?) ORDER BY p.rank"
    )
    for (rank,) in db.execute(sql, tuple(identity.spellings(code))):
        yield rank


def _exact_numbers(db: sqlite3.Connection, key: str, raw: str) -> Iterator[int]:
    """Yield who has exactly this number, as typed first, then own numbers, then others'."""
    sql = "SELECT rank, kind, shown FROM catalog.number WHERE key = ? ORDER BY kind, rank LIMIT ?"
    typed = raw.casefold()
    found = db.execute(sql, (key, _NUMBER_LIMIT)).fetchall()
    own = search_index.KIND_OWN
    found.sort(key=lambda row: row[1] != own or row[2].casefold() != typed)
    for rank, _, _ in found:
        yield rank


def _number_beginnings(
    db: sqlite3.Connection, key: str, allowed: BitMap | None, most: int | None
) -> BitMap:
    """Return who has a number that begins so.

    FTS5 puts together what begins with more than four signs before it gives the first, 138 ms for
    `20000` at a million parts; the B-tree of numbers has the few at once, and of many the best are
    soon met among those that have it anywhere.
    """
    if len(key) <= search_index.INDEXED_BEGINNING:
        return _matching(db, f'numbers : "{key.lower()}"*', allowed, most)
    sql = "SELECT rank FROM catalog.number WHERE key >= ? AND key < ? LIMIT ?"
    bounds = (key, key + "\U0010ffff")
    found = packed_ranks(db, sql, (*bounds, _BEGUN_ALIKE))
    if len(found) == _BEGUN_ALIKE:
        if most is not None:
            return _number_middles(db, key, allowed, most, partial(_begun_with, db, key))
        found = packed_ranks(db, sql, (*bounds, -1))
    begun = BitMap(found)
    return begun if allowed is None else begun & allowed


def _begun_with(db: sqlite3.Connection, key: str, ranks: BitMap) -> BitMap:
    numbers = _numbers_of(db, list(ranks))
    return BitMap(rank for rank, number, _, _ in numbers if number.startswith(key))


def _matching(
    db: sqlite3.Connection, match: str, allowed: BitMap | None, most: int | None
) -> BitMap:
    sql = (
        "SELECT rowid AS rank FROM catalog.part_fts"
        " WHERE part_fts MATCH ? AND rowid > ? ORDER BY rowid LIMIT ?"
    )
    return _in_portions(db, sql, (match,), allowed, most)


def _in_portions(
    db: sqlite3.Connection,
    sql: str,
    values: tuple[str, ...],
    allowed: BitMap | None,
    most: int | None,
    of_these: Callable[[BitMap], BitMap] | None = None,
) -> BitMap:
    """Return the ranks of a statement, at least `most` of the best when there are as many.

    The statement's last two values are the rank after which it begins and how many it gives. What
    filters or `of_these` do not let through does not count.
    """
    found = BitMap()
    portion, last = (_CHUNK if most is None else most), -1
    while True:
        try:
            ranks = packed_ranks(db, sql, (*values, last, portion))
        except sqlite3.OperationalError as error:
            if was_stopped(error):
                raise OutOfTimeError(found) from error
            raise
        more = BitMap(ranks) if allowed is None else BitMap(ranks) & allowed
        found |= more if of_these is None else of_these(more)
        if len(ranks) < portion or (most is not None and len(found) >= most):
            return found
        last, portion = ranks[-1], min(portion * 8, _CHUNK)


def _beginning_with(db: sqlite3.Connection, token: str, *, numbers: bool) -> str:
    """Return the expression for words that begin so, as the words there are, and `numbers` too.

    FTS5 puts the hits of all words with a beginning of more than four letters together before it
    gives the first, 30 ms for a common one at a million parts; those of whole words it gives as it
    goes.
    """
    if len(token) <= search_index.INDEXED_BEGINNING:
        return begins_with(token)
    sql = "SELECT term FROM catalog.word WHERE term >= ? AND term < ? LIMIT ?"
    words = db.execute(sql, (token, token + "\U0010ffff", _MOST_WORDS + 1)).fetchall()
    # FTS5 reads the hits in all columns to tell those in one, and few words are in a number.
    numbers = numbers and _is_in_numbers(db, token)
    if len(words) > _MOST_WORDS or (numbers and not words):
        return begins_with(token)
    listed = " OR ".join(f'"{word}"' for (word,) in words or [(token,)])
    # Numbers are no words, and each has few hits.
    return f"({listed} OR numbers : {begins_with(token)})" if numbers else f"({listed})"


def _is_in_numbers(db: sqlite3.Connection, text: str) -> bool:
    """Tell whether a number may have a text in it; for some it says so of none."""
    sql = "SELECT 1 FROM catalog.number_tri WHERE number_tri MATCH ? LIMIT 1"
    return db.execute(sql, (_grams(text),)).fetchone() is not None


def _grams(text: str) -> str:
    """Return the expression for all that has every three letters of a text."""
    return " AND ".join(f'"{text[i : i + _TRIGRAM]}"' for i in range(len(text) - _TRIGRAM + 1))


def _number_middles(
    db: sqlite3.Connection,
    key: str,
    allowed: BitMap | None,
    most: int | None,
    of_these: Callable[[BitMap], BitMap] | None = None,
) -> BitMap:
    # With detail='none' a trigram index holds no positions, so candidates are checked here.
    low = key.lower()
    sql = (
        "SELECT s.rank FROM catalog.number_tri f JOIN catalog.part_search s ON s.rank = f.rowid"
        " WHERE number_tri MATCH ? AND instr(s.numbers, ?) > 0 AND f.rowid > ?"
        " ORDER BY f.rowid LIMIT ?"
    )
    return _in_portions(db, sql, (_grams(low), low), allowed, most, of_these)


def _why(db: sqlite3.Connection, typed: str, ranks: list[int]) -> dict[int, tuple[HitKind, str]]:
    """Tell of each rank by which number it was found; by words where it is not named."""
    text, scan = parse_text(typed), read_scan(typed)
    key = fold_number(scan.number) if scan else text.number_key
    if not key:
        return {}
    exact: dict[int, tuple[HitKind, str]] = {}
    begun: dict[int, tuple[HitKind, str]] = {}
    inside: dict[int, tuple[HitKind, str]] = {}
    own = (search_index.KIND_OWN, search_index.KIND_OWN_UNPADDED)
    spelt = set(identity.spellings(key)) if identity.is_gtin(key) else {key}
    for rank, number_key, kind, shown in _numbers_of(db, ranks):
        if number_key in spelt:
            as_typed = kind == own[0] and shown.casefold() == text.raw.casefold()
            exact.setdefault(rank, (HitKind.NUMBER if as_typed else _KINDS[kind], shown))
        elif number_key.startswith(key):
            meaning = HitKind.NUMBER_PREFIX if kind in own else _KINDS[kind]
            begun.setdefault(rank, (meaning, shown))
        elif len(key) >= _TRIGRAM and key in number_key:
            inside.setdefault(rank, (HitKind.NUMBER_MIDDLE, shown))
    return {**inside, **begun, **exact}


def _numbers_of(db: sqlite3.Connection, ranks: list[int]) -> Iterator[tuple[int, str, int, str]]:
    """Yield every number of some parts: rank, key, kind, as it is written; own numbers first."""
    marks = json.dumps(ranks)
    part = "json_each(?1) j CROSS JOIN catalog.part p ON p.rank = j.value"
    yield from db.execute(
        f"SELECT p.rank, p.number_key, {search_index.KIND_OWN}, p.number FROM {part}"
        f" UNION ALL SELECT p.rank, ltrim(p.number_key, '0'), {search_index.KIND_OWN_UNPADDED},"
        f" p.number FROM {part} WHERE p.number_key LIKE '0%'"
        f" UNION ALL SELECT p.rank, x.number_key, {search_index.KIND_XREF}, x.number FROM {part}"
        " JOIN catalog.xref x ON x.uid = p.uid"
        f" UNION ALL SELECT p.rank, u.gtin, {search_index.KIND_GTIN}, u.gtin FROM {part}"
        " JOIN catalog.part_unit u ON u.uid = p.uid AND u.gtin IS NOT NULL",
        (marks,),
    )
    for rank, old in db.execute(
        f"SELECT p.rank, o.number FROM {part}"
        " JOIN catalog.supersession_part n ON n.uid = p.uid AND n.side = 'to'"
        " JOIN catalog.supersession_part o ON o.id = n.id AND o.side = 'from' AND o.uid IS NULL",
        (marks,),
    ):
        yield rank, fold_number(old), search_index.KIND_SUPERSEDED, old


def near_spellings(db: sqlite3.Connection, text: str) -> tuple[str, ...]:
    """Return what was probably meant: the text with its words put right, and near numbers."""
    texts = [near for near in near_texts(db, text) if _finds(db, near)]
    numbers = near_numbers(db, text) if any(ch.isdigit() for ch in text) or not texts else ()
    return (*texts, *numbers)[:_SUGGESTED]


def _finds(db: sqlite3.Connection, text: str) -> bool:
    return bool(len(find(db, PartQuery(text), parse_text(text), 1)[0]))
