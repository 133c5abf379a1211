"""Search structures of a dataset, derived from its tables: built whole, or kept up row by row.

catalog: `part_search` holds the searchable text of each part under its popularity rank, so that a
search that stops early stops at the best hits; `part_fts` (words, with prefixes) and `number_tri`
(middles of numbers) index it; `number` is the B-tree that exact and prefix number hits come from.
manuals: `page_fts` indexes the text of every page.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator

from catalog_cache.contract.numbers import fold_number, without_leading_zeros

KIND_OWN = 0
KIND_OWN_UNPADDED = 1
KIND_XREF = 2
KIND_GTIN = 3
KIND_SUPERSEDED = 4

_TOKENIZER = "unicode61 remove_diacritics 2"

_STRUCTURES: dict[str, tuple[str, ...]] = {
    "catalog": (
        "CREATE TABLE part_search (rank INTEGER PRIMARY KEY, numbers TEXT, name TEXT, words TEXT)",
        "CREATE TABLE number (key TEXT, kind INTEGER, rank INTEGER, shown TEXT,"
        " PRIMARY KEY (key, kind, rank, shown)) WITHOUT ROWID",
        "CREATE INDEX number_rank ON number (rank)",
        "CREATE VIRTUAL TABLE part_fts USING fts5(numbers, name, words, content='part_search',"
        f" content_rowid='rank', tokenize='{_TOKENIZER}', prefix='1 2 3')",
        "CREATE VIRTUAL TABLE number_tri USING fts5(numbers, content='part_search',"
        " content_rowid='rank', tokenize='trigram', detail='none')",
    ),
    "manuals": (
        "CREATE VIRTUAL TABLE page_fts USING fts5(text, content='page', content_rowid='id',"
        f" tokenize='{_TOKENIZER}', prefix='2 3')",
    ),
}


def build_search(db: sqlite3.Connection, dataset: str) -> None:
    """Create and fill the search structures of a dataset whose tables are complete."""
    for statement in _STRUCTURES.get(dataset, ()):
        db.execute(statement)
    if dataset == "catalog":
        for rank, uid in db.execute("SELECT rank, uid FROM part ORDER BY rank").fetchall():
            _insert_part_text(db, rank, uid)
        db.execute("INSERT INTO part_fts(part_fts) VALUES ('rebuild')")
        db.execute("INSERT INTO number_tri(number_tri) VALUES ('rebuild')")
    elif dataset == "manuals":
        db.execute("INSERT INTO page_fts(page_fts) VALUES ('rebuild')")


def forget_parts(db: sqlite3.Connection, uids: Iterable[int]) -> None:
    """Take parts out of the search structures, while their old rows are still in the tables."""
    for uid in uids:
        row = db.execute(
            "SELECT s.rank, s.numbers, s.name, s.words FROM part p"
            " JOIN part_search s ON s.rank = p.rank WHERE p.uid = ?",
            (uid,),
        ).fetchone()
        if row is None:
            continue
        db.execute(
            "INSERT INTO part_fts(part_fts, rowid, numbers, name, words)"
            " VALUES ('delete', ?, ?, ?, ?)",
            row,
        )
        db.execute(
            "INSERT INTO number_tri(number_tri, rowid, numbers) VALUES ('delete', ?, ?)", row[:2]
        )
        db.execute("DELETE FROM part_search WHERE rank = ?", row[:1])
        db.execute("DELETE FROM number WHERE rank = ?", row[:1])


def learn_parts(db: sqlite3.Connection, uids: Iterable[int]) -> None:
    """Put parts into the search structures, after their new rows are in the tables."""
    for uid in uids:
        found = db.execute("SELECT rank FROM part WHERE uid = ?", (uid,)).fetchone()
        if found is None:
            continue
        rank = found[0]
        _insert_part_text(db, rank, uid)
        db.execute(
            "INSERT INTO part_fts(rowid, numbers, name, words)"
            " SELECT rank, numbers, name, words FROM part_search WHERE rank = ?",
            (rank,),
        )
        db.execute(
            "INSERT INTO number_tri(rowid, numbers)"
            " SELECT rank, numbers FROM part_search WHERE rank = ?",
            (rank,),
        )


def forget_pages(db: sqlite3.Connection, ids: Iterable[int]) -> None:
    """Take pages out of the manual index, while their old text is still in the table."""
    for page in ids:
        db.execute(
            "INSERT INTO page_fts(page_fts, rowid, text) SELECT 'delete', id, text FROM page"
            " WHERE id = ?",
            (page,),
        )


def learn_pages(db: sqlite3.Connection, ids: Iterable[int]) -> None:
    """Put pages into the manual index, after their new text is in the table."""
    for page in ids:
        db.execute(
            "INSERT INTO page_fts(rowid, text) SELECT id, text FROM page WHERE id = ?", (page,)
        )


def _insert_part_text(db: sqlite3.Connection, rank: int, uid: int) -> None:
    number, name, category = db.execute(
        "SELECT number, name, category FROM part WHERE uid = ?", (uid,)
    ).fetchone()
    numbers = list(_numbers_of(db, uid, number))
    db.executemany(
        "INSERT OR IGNORE INTO number (key, kind, rank, shown) VALUES (?, ?, ?, ?)",
        [(key, kind, rank, shown) for key, kind, shown in numbers],
    )
    own = " ".join(dict.fromkeys([shown for _, _, shown in numbers] + [k for k, _, _ in numbers]))
    words = " ".join(_words_of(db, uid, category))
    db.execute("INSERT INTO part_search VALUES (?, ?, ?, ?)", (rank, own, name, words))


def _numbers_of(db: sqlite3.Connection, uid: int, number: str) -> Iterator[tuple[str, int, str]]:
    key = fold_number(number)
    yield key, KIND_OWN, number
    if (bare := without_leading_zeros(key)) != key:
        yield bare, KIND_OWN_UNPADDED, number
    for xref_key, shown in db.execute("SELECT number_key, number FROM xref WHERE uid = ?", (uid,)):
        yield xref_key, KIND_XREF, shown
    for (gtin,) in db.execute(
        "SELECT gtin FROM part_unit WHERE uid = ? AND gtin IS NOT NULL", (uid,)
    ):
        yield gtin, KIND_GTIN, gtin
    for (old,) in db.execute(
        "SELECT o.number FROM supersession_part n JOIN supersession_part o ON o.id = n.id"
        " WHERE n.uid = ? AND n.side = 'to' AND o.side = 'from' AND o.uid IS NULL",
        (uid,),
    ):
        yield fold_number(old), KIND_SUPERSEDED, old


def _words_of(db: sqlite3.Connection, uid: int, category: str | None) -> Iterator[str]:
    for name, description in db.execute(
        "SELECT name, description FROM part_text WHERE uid = ?", (uid,)
    ):
        yield from (text for text in (name, description) if text)
    for value, unit in db.execute("SELECT value, unit FROM spec WHERE uid = ?", (uid,)):
        yield f"{value} {unit}" if unit else value
    if category is not None:
        row = db.execute("SELECT names FROM category WHERE code = ?", (category,)).fetchone()
        if row is not None:
            yield from json.loads(row[0]).values()
