"""Search text: what is written and what is typed are brought to one form before they are compared.

Used on both sides, by the index and by the query, so that "10mm" finds "10 mm", "M8x40" finds
"M8×40", "straße" finds "STRASSE", "µ" (micro) finds "μ" (mu), and a word of Chinese is found by any
of its characters.
"""

import re
import unicodedata

TIMES = re.compile(r"(?<=\d) *[xX×*] *(?=\d|$)", re.MULTILINE)
"""What parts the measures of a size, as "M8x40" or "8 × 40"; also while the next is to be typed."""

# A number with a unit behind it, as "10mm", "24v", "315bar"; not the inside of a part number.
_WITH_UNIT = re.compile(r"(?<![^\W_])(\d+(?:[.,/]\d+)*)([^\W\d_]+)(?![^\W_])")
# Scripts that are written without spaces between words: each sign is a word of its own.
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u0e00-\u0e7f]")
# Latin and Greek carry no other marks than these; looking at every letter costs ten times as much.
_ACCENTS = re.compile("[\u0300-\u036f\u20d0-\u20ff]")
_FURTHER_SCRIPTS = re.compile("[\u0483-\u1dff\u2c00-\U0010ffff]")
_SPACES = re.compile(" {2,}")
_TOKEN = re.compile(r"[^\W_]+")


def fold_text(text: str) -> str:
    """Return a text as it is indexed: one spelling, no accents, sizes and units taken apart.

    A size, "35×9×13", is "35 x9 x13": by "x" alone, which every size has, nothing is found quickly.
    Folding a folded text changes nothing.
    """
    folded = text.lower() if text.isascii() else _fold_letters(text)
    folded = TIMES.sub(" x", folded)
    return _WITH_UNIT.sub(r"\1 \2", folded)


def _fold_letters(text: str) -> str:
    # Compatibility forms first ("㎜", "²", "½", the Ohm sign), then case, then accents.
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    bare = _ACCENTS.sub("", folded).replace("⁄", "/")
    if not _FURTHER_SCRIPTS.search(bare):
        return bare
    bare = "".join(ch for ch in bare if not unicodedata.combining(ch))
    spaced = _UNSPACED.sub(r" \g<0> ", unicodedata.normalize("NFC", bare))
    return _SPACES.sub(" ", spaced)


def tokens_of(folded: str) -> list[str]:
    """Split a folded text as the index's tokenizer does: runs of letters and digits."""
    return _TOKEN.findall(folded)
