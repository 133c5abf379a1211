"""Search structures of a dataset, derived from its tables: built whole, or kept up row by row.

catalog: `part_search` holds the folded text of each part under its popularity rank, so that a
search that stops early stops at the best hits; `part_fts` (words, with prefixes) and `number_tri`
(middles of numbers) index it; `word` lists the longer words there are; `number` is the B-tree of
whole numbers; `facet` (facet_index.py) says which parts have a property. manuals: `page_fts`
indexes the text of every page.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any

from catalog_cache.contract.dataset import facet_index
from catalog_cache.contract.numbers import fold_number, without_leading_zeros
from catalog_cache.contract.search_text import fold_text, tokens_of

KIND_OWN = 0
KIND_OWN_UNPADDED = 1
KIND_XREF = 2
KIND_GTIN = 3
KIND_SUPERSEDED = 4

# Accents are folded before a text comes here, the same way for what is typed.
_FOLDED = "unicode61 remove_diacritics 0"
_PAGES = "unicode61 remove_diacritics 2"

INDEXED_BEGINNING = 4
"""Of so many letters the index of words has every beginning by itself."""

_STRUCTURES: dict[str, tuple[str, ...]] = {
    "catalog": (
        "CREATE TABLE part_search (rank INTEGER PRIMARY KEY, numbers TEXT, name TEXT, words TEXT)",
        "CREATE TABLE number (key TEXT, kind INTEGER, rank INTEGER, shown TEXT,"
        " PRIMARY KEY (key, kind, rank, shown)) WITHOUT ROWID",
        "CREATE VIRTUAL TABLE part_fts USING fts5(numbers, name, words, content='part_search',"
        f" content_rowid='rank', tokenize='{_FOLDED}', prefix='1 2 3 {INDEXED_BEGINNING}')",
        "CREATE VIRTUAL TABLE number_tri USING fts5(numbers, content='part_search',"
        " content_rowid='rank', tokenize='trigram', detail='none')",
        "CREATE TABLE word (term TEXT PRIMARY KEY) WITHOUT ROWID",
    ),
    "manuals": (
        "CREATE VIRTUAL TABLE page_fts USING fts5(text, content='page', content_rowid='id',"
        f" tokenize='{_PAGES}', prefix='2 3')",
    ),
}

STRUCTURE_TABLES = ("part_fts", "number_tri", "number", "part_search", "word", "facet")
"""What `build_search` makes for the catalogue; dropped before it is built anew."""

_ALL_AT_ONCE = 2_000
# Shorter words are one slip from too many others to be told what was meant.
_LEAST_WORD = 4
_LEARN_WORDS = "INSERT INTO part_fts(rowid, numbers, name, words) VALUES (?, ?, ?, ?)"
_FORGET_WORDS = (
    "INSERT INTO part_fts(part_fts, rowid, numbers, name, words) VALUES ('delete', ?, ?, ?, ?)"
)


def build_search(db: sqlite3.Connection, dataset: str) -> None:
    """Create and fill the search structures of a dataset whose tables are complete."""
    for statement in _STRUCTURES.get(dataset, ()):
        db.execute(statement)
    if dataset == "catalog":
        _fill(db)
        db.execute("INSERT INTO part_fts(part_fts) VALUES ('rebuild')")
        db.execute("INSERT INTO number_tri(number_tri) VALUES ('rebuild')")
        _gather_words(db)
        facet_index.build(db)
    elif dataset == "manuals":
        db.execute("INSERT INTO page_fts(page_fts) VALUES ('rebuild')")


class PartsUpkeep:
    """Brings the search structures from the old rows of some parts to their new ones.

    Made while the old rows are still in the tables; `finish` is called after the new ones are in.
    Only what differs is written: a changed weight costs the index nothing.
    """

    def __init__(self, db: sqlite3.Connection, uids: Iterable[int]) -> None:
        self._db = db
        self._uids = sorted(set(uids))
        self._before = facet_index.properties_of(db, self._uids)
        self._numbers: dict[int, set[tuple[str, int, str]]] = {}
        for chunk in self._chunks():
            self._numbers.update({rank: numbers for rank, numbers, _ in _entries(db, chunk)})

    def finish(self) -> None:
        """Write the differences."""
        left = set(self._numbers)
        for chunk in self._chunks():
            for rank, numbers, text in _entries(self._db, chunk):
                self._note_numbers(rank, self._numbers.get(rank, set()), numbers)
                self._note_text(rank, text)
                left.discard(rank)
        for rank in left:
            self._note_numbers(rank, self._numbers[rank], set())
            self._note_text(rank, None)
        after = facet_index.properties_of(self._db, self._uids)
        facet_index.keep_up(self._db, self._before, after)

    def _chunks(self) -> Iterator[list[int]]:
        for start in range(0, len(self._uids), _ALL_AT_ONCE):
            yield self._uids[start : start + _ALL_AT_ONCE]

    def _note_numbers(
        self, rank: int, old: set[tuple[str, int, str]], new: set[tuple[str, int, str]]
    ) -> None:
        self._db.executemany(
            "DELETE FROM number WHERE key = ? AND kind = ? AND rank = ? AND shown = ?",
            [(key, kind, rank, shown) for key, kind, shown in old - new],
        )
        self._db.executemany(
            "INSERT OR IGNORE INTO number (key, kind, rank, shown) VALUES (?, ?, ?, ?)",
            [(key, kind, rank, shown) for key, kind, shown in new - old],
        )

    def _note_text(self, rank: int, new: tuple[str, str, str] | None) -> None:
        old = self._db.execute(
            "SELECT numbers, name, words FROM part_search WHERE rank = ?", (rank,)
        ).fetchone()
        if old == new:
            return
        if old is not None:
            self._db.execute(_FORGET_WORDS, (rank, *old))
        if new is not None:
            self._db.execute(_LEARN_WORDS, (rank, *new))
            # Words nobody uses any more stay: they find nothing and cost nothing.
            words = {(w,) for w in tokens_of(f"{new[1]} {new[2]}") if len(w) >= _LEAST_WORD}
            self._db.executemany("INSERT OR IGNORE INTO word VALUES (?)", words)
        if (old and old[0]) != (new and new[0]):
            self._note_middles(rank, old and old[0], new and new[0])
        self._db.execute("DELETE FROM part_search WHERE rank = ?", (rank,))
        if new is not None:
            self._db.execute("INSERT INTO part_search VALUES (?, ?, ?, ?)", (rank, *new))

    def _note_middles(self, rank: int, old: str | None, new: str | None) -> None:
        if old is not None:
            self._db.execute(
                "INSERT INTO number_tri(number_tri, rowid, numbers) VALUES ('delete', ?, ?)",
                (rank, old),
            )
        if new is not None:
            self._db.execute("INSERT INTO number_tri(rowid, numbers) VALUES (?, ?)", (rank, new))


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


def _gather_words(db: sqlite3.Connection) -> None:
    """Note the words of names and texts."""
    db.execute("CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab(main, part_fts, col)")
    db.execute(
        "INSERT OR IGNORE INTO word SELECT term FROM temp.vocabulary"
        f" WHERE col IN ('name', 'words') AND length(term) >= {_LEAST_WORD}"
    )
    db.execute("DROP TABLE temp.vocabulary")


def _fill(db: sqlite3.Connection) -> None:
    """Write text and numbers of all parts, some thousands at a time."""
    parts = db.execute("SELECT uid FROM part ORDER BY rank")
    while chunk := [uid for (uid,) in parts.fetchmany(_ALL_AT_ONCE)]:
        entries = list(_entries(db, chunk))
        db.executemany(
            "INSERT OR IGNORE INTO number (key, kind, rank, shown) VALUES (?, ?, ?, ?)",
            [(key, kind, rank, shown) for rank, numbers, _ in entries
             for key, kind, shown in numbers],
        )  # fmt: skip
        db.executemany(
            "INSERT INTO part_search VALUES (?, ?, ?, ?)",
            [(rank, *text) for rank, _, text in entries],
        )


def _entries(
    db: sqlite3.Connection, uids: list[int]
) -> Iterator[tuple[int, set[tuple[str, int, str]], tuple[str, str, str]]]:
    """Yield rank, numbers and folded text of the parts that are there."""
    gathered = _Gathered(db, uids)
    for uid in uids:
        if (rank := gathered.rank(uid)) is not None:
            yield rank, set(gathered.numbers(uid)), gathered.text(uid)


class _Gathered:
    """What is searched for some parts, read with one statement for each kind of thing."""

    def __init__(self, db: sqlite3.Connection, uids: list[int]) -> None:
        self._db = db
        self._uids = json.dumps(uids)
        self._own = dict(self._each("part", "number name category rank"))
        self._numbers: dict[int, list[tuple[str, int, str]]] = {}
        for uid, row in self._each("xref", "number_key number"):
            self._numbers.setdefault(uid, []).append((row[0], KIND_XREF, row[1]))
        for uid, (gtin,) in self._each("part_unit", "gtin"):
            if gtin is not None:
                self._numbers.setdefault(uid, []).append((gtin, KIND_GTIN, gtin))
        for uid, old in self._replaced():
            self._numbers.setdefault(uid, []).append((fold_number(old), KIND_SUPERSEDED, old))
        self._words: dict[int, list[str]] = {}
        for uid, texts in self._each("part_text", "name description"):
            self._words.setdefault(uid, []).extend(text for text in texts if text)
        for uid, (value, unit) in self._each("spec", "value unit"):
            self._words.setdefault(uid, []).append(f"{value} {unit}" if unit else value)
        self._categories: dict[str, str] = {}

    def rank(self, uid: int) -> int | None:
        """Return the rank of a part, None when it is not there."""
        own = self._own.get(uid)
        return None if own is None else int(own[3])

    def numbers(self, uid: int) -> Iterator[tuple[str, int, str]]:
        """Yield every number that leads to a part: (key, kind, as it is written)."""
        number = self._own[uid][0]
        key = fold_number(number)
        yield key, KIND_OWN, number
        if (bare := without_leading_zeros(key)) != key:
            yield bare, KIND_OWN_UNPADDED, number
        yield from self._numbers.get(uid, ())

    def text(self, uid: int) -> tuple[str, str, str]:
        """Return the folded numbers, name and other words of a part."""
        _, name, category, _ = self._own[uid]
        numbers = list(self.numbers(uid))
        written = dict.fromkeys(shown for _, _, shown in numbers)
        keys = dict.fromkeys(key.lower() for key, _, _ in numbers)
        words = dict.fromkeys(self._words.get(uid, ()))
        words.pop(name, None)
        # Folded as lines of one text, because folding many short ones takes twice as long.
        folded = fold_text("\n".join(words))
        if category is not None:
            folded = f"{folded}\n{self._category(category)}"
        return f"{fold_text(' '.join(written))} {' '.join(keys)}", fold_text(name), folded

    def _category(self, code: str) -> str:
        if code not in self._categories:
            row = self._db.execute("SELECT names FROM category WHERE code = ?", (code,)).fetchone()
            names = json.loads(row[0]).values() if row else ()
            self._categories[code] = fold_text(" ".join(names))
        return self._categories[code]

    def _each(self, table: str, columns: str) -> Iterator[tuple[int, tuple[Any, ...]]]:
        named = ", ".join(f"t.{column}" for column in columns.split())
        rows = self._db.execute(
            f"SELECT t.uid, {named} FROM json_each(?) j CROSS JOIN {table} t ON t.uid = j.value",
            (self._uids,),
        )
        for uid, *row in rows:
            yield uid, tuple(row)

    def _replaced(self) -> Iterator[tuple[int, str]]:
        """Yield numbers that are in no catalogue any more, and the parts that replace them."""
        yield from self._db.execute(
            "SELECT n.uid, o.number FROM json_each(?) j"
            " CROSS JOIN supersession_part n ON n.uid = j.value AND n.side = 'to'"
            " JOIN supersession_part o ON o.id = n.id AND o.side = 'from' AND o.uid IS NULL",
            (self._uids,),
        )
