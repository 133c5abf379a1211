"""How a field that is being typed in a search may go on: its name, or what there is for it.

Completed is the term that ends at the cursor: `br` by `brand:`, `cat:se` by the categories that
begin so. What is no field is left alone.
"""

import json
import re
import sqlite3
from dataclasses import replace

from catalog_cache.contract.dataset import facet_index
from catalog_cache.contract.search_text import fold_text, tokens_of

from catalog_cache.records.catalogue import Completion

FIELDS = ("brand", "cat", "in", "price")
_LEAST_OF_A_NAME = 2
_MOST = 8
_LONGEST = 400
_PRICES = ("<50", "10-20", ">100")
_TERM = re.compile(
    r'(?:^|(?<=\s))-?(?:(?P<name>[A-Za-z]+):(?P<value>"[^"]*|[^\s"]*)|(?P<word>[A-Za-z]+))$'
)


def completions(
    db: sqlite3.Connection, text: str, cursor: int, language: str
) -> tuple[Completion, ...]:
    """Return how the term before the cursor may go on, the most common first; mostly none."""
    found = _TERM.search(text[max(0, cursor - _LONGEST) : cursor])
    if found is None:
        return ()
    if found["word"]:
        return _names(found["word"], cursor)
    name, value = found["name"].casefold(), found["value"]
    start = cursor - len(value)
    typed = fold_text(value.strip('"'))
    if name == "brand":
        return _values(_brands(db), typed, name, start)
    if name == "cat":
        return _category_values(db, language, typed, start)
    if name == "in":
        return _values([("stock", None)], typed, name, start)
    if name == "price" and not value:
        return tuple(Completion(name, price, start, None) for price in _PRICES)
    return ()


def _names(word: str, cursor: int) -> tuple[Completion, ...]:
    low = word.casefold()
    return tuple(
        Completion(name, f"{name}:", cursor - len(word), None)
        for name in FIELDS
        if len(low) >= _LEAST_OF_A_NAME and name.startswith(low)
    )


def _values(
    known: list[tuple[str, int | None]], typed: str, name: str, start: int
) -> tuple[Completion, ...]:
    """Return the values that begin so, before those with a later word that does."""
    begun, inside = [], []
    for value, count in known:
        folded = fold_text(value)
        if folded == typed:
            continue
        if folded.startswith(typed):
            begun.append((value, count))
        elif typed and name == "brand" and f" {typed}" in f" {' '.join(tokens_of(folded))}":
            # The search itself goes by the beginning of the name, which is put in its place.
            inside.append((value, count))
    return tuple(
        Completion(name, _quoted(value), start, count) for value, count in [*begun, *inside][:_MOST]
    )


def _brands(db: sqlite3.Connection) -> list[tuple[str, int | None]]:
    rows = db.execute(
        "SELECT value, parts FROM catalog.facet WHERE kind = ? AND value <> ''"
        " ORDER BY parts DESC, value",
        (facet_index.BRAND,),
    )
    return [(value, parts) for value, parts in rows if '"' not in value]


def _category_values(
    db: sqlite3.Connection, language: str, typed: str, start: int
) -> tuple[Completion, ...]:
    """Return the categories that begin so, those on top first, with what the field would find."""
    rows = db.execute(
        "SELECT code, parent, names FROM catalog.category ORDER BY parent IS NOT NULL, position"
    ).fetchall()
    known = {code: json.loads(names) for code, _, names in rows}
    shown: dict[str, None] = {}
    for names in known.values():
        name = names.get(language) or names.get("en") or ""
        if name and '"' not in name:
            shown[name] = None
    found = _values([(name, None) for name in shown], typed, "cat", start)
    if not found:
        return ()
    parts = dict(
        db.execute(
            "SELECT value, parts FROM catalog.facet WHERE kind = ? AND code = ''",
            (facet_index.CATEGORY,),
        )
    )
    children: dict[str, list[str]] = {}
    for code, parent, _ in rows:
        children.setdefault(parent or "", []).append(code)
    folded = {code: [fold_text(word) for word in (code, *known[code].values())] for code in known}

    def count(name: str) -> int:
        # As the search reads the field: every category of which a name begins so.
        begin = fold_text(name)
        codes = [code for code, words in folded.items() if _begins(words, begin)]
        return sum(parts.get(code, 0) for code in _with_all_below(codes, children))

    return tuple(replace(each, count=count(each.text.strip('"'))) for each in found)


def _begins(words: list[str], begin: str) -> bool:
    return any(word.startswith(begin) for word in words)


def _with_all_below(codes: list[str], children: dict[str, list[str]]) -> set[str]:
    found: set[str] = set()
    left = list(codes)
    while left:
        code = left.pop()
        if code not in found:
            found.add(code)
            left += children.get(code, ())
    return found


def _quoted(value: str) -> str:
    return f'"{value}"' if any(ch.isspace() for ch in value) else value
