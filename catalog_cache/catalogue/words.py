"""What was typed, as search terms: words, "phrases", -without, and the text as a part number."""

import re
import unicodedata
from dataclasses import dataclass

from catalog_cache.contract.numbers import fold_number

_MAX_TEXT = 400
_MAX_WORDS = 12
_TERM = re.compile(r'(-?)(?:"([^"]*)"?|(\S+))')


@dataclass(frozen=True, slots=True)
class ParsedText:
    """`match` is an FTS5 expression that is always valid; `number_key` the text as one number."""

    raw: str
    number_key: str
    match: str
    highlights: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        """True when nothing was asked for."""
        return not self.match and not self.number_key


def parse_text(text: str) -> ParsedText:
    """Read a search text of any length and content; never fails."""
    raw = " ".join(
        "".join(
            ch if unicodedata.category(ch)[0] != "C" else " " for ch in text[:_MAX_TEXT]
        ).split()
    )
    wanted: list[str] = []
    unwanted: list[str] = []
    shown: list[str] = []
    for minus, phrase, word in _TERM.findall(raw)[:_MAX_WORDS]:
        term = phrase or word
        if not (tokens := _tokens(term)):
            continue
        quoted = '"' + " ".join(tokens) + '"'
        if minus and (wanted or shown):
            unwanted.append(quoted)
        else:
            wanted.append(quoted if phrase else quoted + "*")
            shown.append(term.strip("-"))
    match = " AND ".join(wanted)
    if match and unwanted:
        match = f"({match}) NOT ({' OR '.join(unwanted)})"
    plain = not unwanted and '"' not in raw
    key = fold_number(raw) if plain and any(ch.isdigit() for ch in raw) else ""
    return ParsedText(raw, key, match, tuple(shown))


def _tokens(term: str) -> list[str]:
    """Split a term as the index's tokenizer does: runs of letters and digits."""
    return re.findall(r"[^\W_]+", term)
