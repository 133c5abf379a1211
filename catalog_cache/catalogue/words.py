"""What was typed, as search terms: words, "phrases", -without, fields, and the text as a number.

Fields narrow the result: `brand:halden`, `cat:bearings`, `in:stock`, `price:<50`, `price:10-20`;
a minus before one excludes. A field that is only begun narrows nothing yet.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from catalog_cache.contract.numbers import fold_number
from catalog_cache.contract.search_text import fold_text, tokens_of

_MAX_TEXT = 400
_MAX_WORDS = 12
_LONGEST_NUMBER = 40
_TERM = re.compile(r'(-?)(?:([A-Za-z]+):)?(?:"([^"]*)"?|(\S*))')
_AMOUNT = r"\d+(?:[.,]\d+)?"
_RANGE = re.compile(
    rf"(?:(<=?|>=?)({_AMOUNT})|({_AMOUNT})\s*(?:-|–|\.\.)\s*({_AMOUNT})|({_AMOUNT}))"
)
# A number by itself or with a unit behind it, as it also stands in a size.
_MEASURE = re.compile(r"\d+(?:[.,/]\d+)?(?: |$)")
# A number and one of these are one term: "10 mm" is not "10 and something with mm".
_UNITS = frozenset({
    "mm", "cm", "m", "km", "in", "μm", "nm", "v", "kv", "mv", "a", "ma", "w", "kw", "bar", "psi",
    "mpa", "kg", "g", "l", "ml", "hz", "khz", "n", "kn", "rpm", "ω", "°c", "°f", "cc",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class PriceRange:
    """Net prices between two amounts, both included; None is open."""

    least: Decimal | None = None
    most: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """A word that may still grow, or a whole phrase.

    `key` is it as one number, where it may be one; `measure` tells that it may be a later measure
    of a size, as 13 is of 35×9×13.
    """

    tokens: tuple[str, ...]
    whole: bool = False
    key: str = ""
    measure: bool = False


Begins = Callable[[str], str]
"""Gives the FTS5 expression for words that begin with a token."""


def begins_with(token: str) -> str:
    """Return the expression for words that begin so, which FTS5 itself looks up."""
    return f'"{token}"*'


@dataclass(frozen=True, slots=True)
class ParsedText:
    """`number_key` is the text as one number, `wanted` and `unwanted` are its words.

    `brands`, `categories` are beginnings of names, folded; `without_…` are those to leave out.
    """

    raw: str
    number_key: str
    wanted: tuple[Term, ...]
    unwanted: tuple[Term, ...]
    highlights: tuple[str, ...]
    brands: tuple[str, ...] = ()
    without_brands: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    without_categories: tuple[str, ...] = ()
    in_stock: bool = False
    price: PriceRange | None = None

    @property
    def is_empty(self) -> bool:
        """True when no words were asked for; fields may be."""
        return not self.wanted and not self.number_key

    def match(self, begins: Begins = begins_with) -> str:
        """Return the words as an FTS5 expression that is always valid, "" for none."""
        match = " AND ".join(_expression(term, begins) for term in self.wanted)
        if match and self.unwanted:
            left_out = " OR ".join(_expression(term, begins) for term in self.unwanted)
            match = f"({match}) NOT ({left_out})"
        return match


def _expression(term: Term, begins: Begins) -> str:
    words = " ".join(term.tokens)
    if term.whole:
        found = [f'"{words}"', *([f'"x{words}"'] if term.measure else ())]
    else:
        found = [begins(words) if len(term.tokens) == 1 else begins_with(words)]
        if term.measure:
            found.append(begins_with(f"x{words}"))
        if term.key:
            # A part number with its punctuation is one word in the index as well.
            found.append(begins(term.key))
    return found[0] if len(found) == 1 else f"({' OR '.join(found)})"


class _Reading:
    """The terms gathered so far."""

    def __init__(self, fold: Callable[[str], str]) -> None:
        self._fold = fold
        self._sizes = fold is fold_text
        self.wanted: list[Term] = []
        self.unwanted: list[Term] = []
        self.shown: list[str] = []
        self.named: dict[str, list[str]] = {"brand": [], "-brand": [], "cat": [], "-cat": []}
        self.in_stock = False
        self.price: PriceRange | None = None
        self.fields = 0

    def field(self, minus: str, name: str, value: str) -> bool:
        """Take a field; False when there is none of that name."""
        if name in ("brand", "cat"):
            if folded := fold_text(value).strip():
                self.named[minus + name].append(folded)
        elif name == "in" and value.casefold() in ("", "s", "st", "sto", "stoc", "stock"):
            self.in_stock = self.in_stock or value.casefold() == "stock"
        elif name == "price":
            self.price = _price(value) or self.price
        else:
            return False
        self.fields += 1
        return True

    def term(self, minus: str, text: str, *, phrase: bool) -> None:
        """Take a word or a phrase."""
        folded = self._fold(text)
        tokens = tokens_of(folded)
        if not tokens:
            return
        key = fold_number(text).lower()
        is_number = len(tokens) > 1 and not phrase and " " not in text
        has_digit = any(ch.isdigit() for ch in key)
        term = Term(
            tuple(tokens),
            phrase,
            key if is_number and has_digit else "",
            measure=self._sizes and _MEASURE.match(folded) is not None,
        )
        if minus and (self.wanted or self.shown or self.fields):
            self.unwanted.append(term)
            return
        self.wanted.append(term)
        self.shown.append(text.strip("-"))


def parse_text(text: str, *, of_pages: bool = False) -> ParsedText:
    """Read a search text of any length and content; never fails.

    The pages of manuals (`of_pages`) are indexed as they are written and have no fields.
    """
    raw = _readable(text)
    reading = _Reading(str.lower if of_pages else fold_text)
    for minus, name, phrase, word in _joined(_terms(raw)):
        is_field = name and not of_pages
        if is_field and reading.field(minus, name.casefold(), phrase or word):
            continue
        whole = f"{name}:{phrase or word}" if name else phrase or word
        reading.term(minus, whole, phrase=bool(phrase))
    plain = not reading.unwanted and not reading.fields and '"' not in raw
    key = fold_number(raw) if plain and any(ch.isdigit() for ch in raw) else ""
    return ParsedText(
        raw, key if len(key) <= _LONGEST_NUMBER else "",
        tuple(reading.wanted), tuple(reading.unwanted), tuple(reading.shown),
        tuple(reading.named["brand"]), tuple(reading.named["-brand"]),
        tuple(reading.named["cat"]), tuple(reading.named["-cat"]),
        reading.in_stock, reading.price,
    )  # fmt: skip


def _readable(text: str) -> str:
    """Return what is read of a text: its beginning, without control characters."""
    shown = (ch if unicodedata.category(ch)[0] != "C" else " " for ch in text[:_MAX_TEXT])
    return " ".join("".join(shown).split())


def fields_in(text: str) -> tuple[tuple[str, str], ...]:
    """Return what narrows a search text, each with the text that is left without it.

    Those are the fields, as `brand:halden`, and the words to leave out, as `-gear`.
    """
    raw = _readable(text)
    found = []
    for match in _TERM.finditer(raw):
        minus, name, phrase, word = match.groups(default="")
        reading = _Reading(fold_text)
        if name:
            narrows = reading.field(minus, name.casefold(), phrase or word)
        else:
            narrows = bool(minus and match.start() and (phrase or word))
        if narrows:
            rest = f"{raw[: match.start()]} {raw[match.end() :]}"
            found.append((match.group(), " ".join(rest.split())))
    return tuple(found)


def without_fields(text: str) -> str:
    """Return a search text without all that narrows it."""
    while fields := fields_in(text):
        text = fields[0][1]
    return text


_Term = tuple[str, str, str, str]


def _terms(raw: str) -> list[_Term]:
    return [found for found in _TERM.findall(raw) if any(found)][:_MAX_WORDS]


def _joined(terms: list[_Term]) -> list[_Term]:
    """Put a number and the unit behind it together as one phrase that may still grow."""
    joined: list[_Term] = []
    for minus, name, phrase, word in terms:
        before = joined[-1] if joined else None
        follows = before is not None and not (before[1] or before[2] or minus or name or phrase)
        if (
            before
            and follows
            and fold_text(word) in _UNITS
            and before[3].replace(",", "").replace(".", "").isdigit()
        ):
            joined[-1] = (before[0], "", "", f"{before[3]} {word}")
        else:
            joined.append((minus, name, phrase, word))
    return joined


def _price(text: str) -> PriceRange | None:
    found = _RANGE.fullmatch(text)
    if found is None:
        return None
    sign, bound, least, most, exact = found.groups()
    if sign:
        amount = _amount(bound)
        return PriceRange(most=amount) if sign.startswith("<") else PriceRange(least=amount)
    return PriceRange(_amount(least or exact), _amount(most or exact))


def _amount(text: str) -> Decimal | None:
    try:
        return Decimal(text.replace(",", "."))
    except InvalidOperation:
        return None
