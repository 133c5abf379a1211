"""Finds where searched words stand in a shown text, across punctuation, case and accents."""

import unicodedata
from functools import lru_cache

from catalog_cache.contract.search_text import TIMES


def fold_word(word: str) -> str:
    """Return a word as it is compared: letters and digits only, lower case, no accents.

    A size is its digits, by whatever sign they are parted.
    """
    word = TIMES.sub("", word)
    plain = unicodedata.normalize("NFKD", word).casefold()
    return "".join(letter for letter in plain if letter.isalnum())


@lru_cache(maxsize=4096)
def spans(text: str, words: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    """Return the (start, stop) places in `text` where words begin, merged and in order.

    A word matches at the beginning of a word of the text; one with a digit matches anywhere and
    across punctuation, so that "4021" is found in "40-21A". Words beside each other are one place,
    the space between them too.
    """
    folded, places = _folded(text)
    found: list[tuple[int, int]] = []
    for word in words:
        sought = fold_word(word)
        anywhere = any(letter.isdigit() for letter in sought)
        at = folded.find(sought) if sought else -1
        while at >= 0:
            first, last = places[at], places[at + len(sought) - 1]
            if anywhere or first == 0 or not text[first - 1].isalnum():
                found.append((first, last + 1))
            at = folded.find(sought, at + 1)
    return tuple(_merged(text, found))


@lru_cache(maxsize=4096)
def _folded(text: str) -> tuple[str, list[int]]:
    signs = {place for found in TIMES.finditer(text) for place in range(*found.span())}
    if text.isascii():
        kept = [n for n, letter in enumerate(text) if letter.isalnum() and n not in signs]
        return "".join(map(text.lower().__getitem__, kept)), kept
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        if place in signs:
            continue
        for part in fold_word(letter):
            letters.append(part)
            places.append(place)
    return "".join(letters), places


def _merged(text: str, found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, stop in sorted(found):
        if merged and (start <= merged[-1][1] or text[merged[-1][1] : start].isspace()):
            merged[-1] = (merged[-1][0], max(stop, merged[-1][1]))
        else:
            merged.append((start, stop))
    return merged
