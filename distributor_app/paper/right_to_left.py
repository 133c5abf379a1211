"""Arabic and Hebrew as the eye reads them, for a page that only draws from left to right.

Two steps: Arabic letters take the form that joins them to their neighbours, and the stretches
written from right to left are turned round. It covers names and descriptions; it is not the whole
of the Unicode bidirectional algorithm.
"""

import re
import unicodedata
from functools import cache

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]"
    "(?:[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff \u00a0.,:;()/\\-]*"
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff])?"
)
_MIRRORED = str.maketrans("()", ")(")


def for_the_eye(text: str) -> str:
    """Return the text with its right-to-left stretches joined and in the order of drawing."""
    if not _RIGHT_TO_LEFT.search(text):
        return text
    return _RIGHT_TO_LEFT.sub(_turned, text)


def _turned(match: re.Match[str]) -> str:
    joined = _joined(match.group())
    clusters: list[str] = []
    for character in joined:
        if clusters and unicodedata.combining(character):
            clusters[-1] += character
        else:
            clusters.append(character)
    return "".join(reversed(clusters)).translate(_MIRRORED)


def _joined(text: str) -> str:
    """Give each Arabic letter its initial, medial, final or isolated form."""
    shaped = []
    for at, letter in enumerate(text):
        forms = _forms().get(letter)
        if forms is None:
            shaped.append(letter)
            continue
        before = _neighbour(text, at, -1)
        after = _neighbour(text, at, +1)
        from_before = "initial" in _forms().get(before, {}) and "final" in forms
        to_after = "initial" in forms and "final" in _forms().get(after, {})
        form = {(True, True): "medial", (True, False): "final", (False, True): "initial"}.get(
            (from_before, to_after), "isolated"
        )
        shaped.append(forms.get(form, letter))
    return "".join(shaped)


def _neighbour(text: str, at: int, step: int) -> str:
    """Return the next letter in a direction, past the vowel marks."""
    at += step
    while 0 <= at < len(text) and unicodedata.combining(text[at]):
        at += step
    return text[at] if 0 <= at < len(text) else ""


@cache
def _forms() -> dict[str, dict[str, str]]:
    """Map each Arabic letter to its presentation forms, out of the Unicode table itself."""
    found: dict[str, dict[str, str]] = {}
    for point in (*range(0xFB50, 0xFDFF), *range(0xFE70, 0xFEFD)):
        kind, *letters = unicodedata.decomposition(chr(point)).split() or [""]
        if kind in {"<initial>", "<medial>", "<final>", "<isolated>"} and len(letters) == 1:
            found.setdefault(chr(int(letters[0], 16)), {})[kind[1:-1]] = chr(point)
    return found
