"""What was probably meant when nothing was found: numbers and words that are one slip away.

One letter too many, too few, wrong, or two in the wrong order: every text that a slip could have
come from is looked up, so a million parts cost no more than a thousand. Only when none of these is
there, what begins alike is compared letter by letter.
"""

import json
import sqlite3
import unicodedata
from collections.abc import Iterator
from difflib import SequenceMatcher, get_close_matches

from catalog_cache.contract.numbers import fold_number
from catalog_cache.contract.search_text import fold_text, tokens_of

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SIGNS = "0123456789" + _LETTERS.upper()
_LEAST_NUMBER = 2
_LONGEST = 40
# Shorter words are not in the list of words, and are one slip from too many.
_LEAST_WORD = 4
_LEAST_COMPARED = 4
_MOST_COMPARED = 1_000
_ALIKE_NUMBERS, _ALIKE_WORDS = 0.6, 0.75
_BEFORE_ANY = 2
_PER_WORD = 3
_TEXTS_OF_PART = (
    "SELECT name, description FROM catalog.part_text WHERE uid = :uid"
    " UNION ALL SELECT value, NULL FROM catalog.spec WHERE uid = :uid"
)


def near_numbers(db: sqlite3.Connection, text: str, most: int = 5) -> tuple[str, ...]:
    """Return part numbers that look like what was typed, the likeliest first."""
    key = fold_number(text)
    if not _LEAST_NUMBER <= len(key) <= _LONGEST:
        return ()
    rows = db.execute(
        "SELECT n.key, n.shown FROM json_each(?) j CROSS JOIN catalog.number n"
        " ON n.key = j.value AND n.kind = 0 ORDER BY n.rank LIMIT ?",
        (json.dumps(sorted(_slips(key, _SIGNS))), _MOST_COMPARED),
    ).fetchall()
    if rows:
        # The sort is stable: of those that are as alike the most asked-for comes first.
        rows.sort(key=lambda row: -_alike(key, row[0]))
        return tuple(dict.fromkeys(shown for _, shown in rows))[:most]
    if len(key) < _LEAST_COMPARED:
        return ()
    start = key[: max(1, len(key) // 2)]
    numbers = dict(
        db.execute(
            "SELECT key, shown FROM catalog.number WHERE key >= ? AND key < ? AND kind = 0 LIMIT ?",
            (start, start + "\U0010ffff", _MOST_COMPARED),
        )
    )
    close = get_close_matches(key, numbers, n=most, cutoff=_ALIKE_NUMBERS)
    return tuple(numbers[k] for k in close)


def near_texts(db: sqlite3.Connection, text: str) -> tuple[str, ...]:
    """Return the search text with words that are in no part put right, the likeliest first.

    None when each word is there by itself, or when one cannot be put right.
    """
    terms = text[:400].split()
    offered = {}
    for place, term in enumerate(terms):
        word = _plain_word(term)
        if word is None or _is_begun(db, word):
            continue
        near = _near_words(db, word)
        if not near:
            return ()
        offered[place] = [_as_written(db, each) for each in near]
    if not offered:
        return ()
    found = []
    for choice in range(max(map(len, offered.values()))):
        put_right = list(terms)
        for place, near in offered.items():
            put_right[place] = near[min(choice, len(near) - 1)]
        found.append(" ".join(put_right))
    return tuple(found)


def _plain_word(term: str) -> str | None:
    """Return a term as a word that could be misspelt; fields, phrases and numbers are none."""
    tokens = tokens_of(fold_text(term))
    if len(tokens) != 1 or term[0] == "-" or not {":", '"'}.isdisjoint(term):
        return None
    word = tokens[0]
    is_word = word.isalpha() and _LEAST_WORD <= len(word) <= _LONGEST
    return word if is_word else None


def _is_begun(db: sqlite3.Connection, word: str) -> bool:
    sql = "SELECT 1 FROM catalog.word WHERE term >= ? AND term < ? LIMIT 1"
    return db.execute(sql, (word, word + "\U0010ffff")).fetchone() is not None


def _near_words(db: sqlite3.Connection, word: str) -> list[str]:
    known = [
        term
        for (term,) in db.execute(
            "SELECT w.term FROM json_each(?) j CROSS JOIN catalog.word w ON w.term = j.value",
            (json.dumps(sorted(_slips(word, _LETTERS))),),
        )
    ]
    if known:
        return sorted(known, key=lambda term: (-_alike(word, term), term))[:_PER_WORD]
    start = word[:_BEFORE_ANY]
    begun = db.execute(
        "SELECT term FROM catalog.word WHERE term >= ? AND term < ?"
        " AND length(term) BETWEEN ? AND ? LIMIT ?",
        (start, start + "\U0010ffff", len(word) - 2, len(word) + 3, _MOST_COMPARED),
    )
    words = [term for (term,) in begun]
    return get_close_matches(word, words, n=_PER_WORD, cutoff=_ALIKE_WORDS)


def _as_written(db: sqlite3.Connection, term: str) -> str:
    """Return a word as the most asked-for part with it writes it: with accents and capitals."""
    row = db.execute(
        "SELECT p.uid, p.name, c.names FROM (SELECT rowid AS place FROM catalog.part_fts"
        " WHERE part_fts MATCH ? ORDER BY rowid LIMIT 1) JOIN catalog.part p ON p.rank = place"
        " LEFT JOIN catalog.category c ON c.code = p.category",
        (f'{{name words}} : "{term}"',),
    ).fetchone()
    if row is None:
        return term
    uid, name, categories = row
    texts = [name]
    for told in db.execute(_TEXTS_OF_PART, {"uid": uid}):
        texts += filter(None, told)
    texts += json.loads(categories).values() if categories else ()
    written = (word for text in texts for word in tokens_of(unicodedata.normalize("NFC", text)))
    return next((word for word in written if fold_text(word) == term), term)


def _slips(word: str, signs: str) -> set[str]:
    """Return every text from which one slip leads to this one."""
    return set(_each_slip(word, signs)) - {word, ""}


def _each_slip(word: str, signs: str) -> Iterator[str]:
    for place in range(len(word) + 1):
        before, after = word[:place], word[place:]
        yield before + after[1:]
        yield before + after[1:2] + after[:1] + after[2:]
        for sign in signs:
            yield before + sign + after
            yield before + sign + after[1:]


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other).ratio()
