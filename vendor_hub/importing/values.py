"""Reads one text of an export as the kind of value that its field wants, or says why it cannot."""

import re
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from zoneinfo import ZoneInfo

from catalog_cache.contract.numbers import fold_number

from vendor_hub.importing.fields import Field, Kind
from vendor_hub.importing.mapping import Vendor

_EARLIEST, _LATEST = 1900, 2200
_LONGEST = {Kind.LONG_TEXT: 20_000, Kind.PART_NUMBER: 60}
_LONGEST_TEXT = 300
_MOST_DIGITS = 18
_ISO = re.compile(
    r"(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.(\d+))?\s*(Z|[+-]\d{2}:?\d{2})?)?$"
)
_PLAIN_NUMBER = re.compile(
    r"[+-]?(\d+|\d{1,3}(?:,\d{3})+)?(\.\d*)?(?<=[\d.])(?:[eE][+-]?\d{1,2})?$"
)
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$")
_FLAGS = {"1": True, "true": True, "yes": True, "y": True, "x": True,
          "0": False, "false": False, "no": False, "n": False}  # fmt: skip
_DECIMAL_PLACES = Decimal("0.000001")

Value = str | Decimal | int | bool | datetime | list[str] | None


class BadValueError(ValueError):
    """A text is not what its field wants; the message is the reason, in words for a person."""


class ValueReader:
    """Reads texts in one vendor's way of writing numbers and dates."""

    def __init__(self, vendor: Vendor) -> None:
        self._vendor = vendor
        self._zone = ZoneInfo(vendor.zone)
        self._defaults: dict[Field, Value] = {}

    def read(self, field: Field, text: str, *, plain: bool = False, split: str = ",") -> Value:
        """Return the value; BadValueError when the text is none of this kind.

        `plain` texts come from the mapping and write numbers with a point, whatever the vendor's
        way is.
        """
        if len(text) > (longest := _LONGEST.get(field.kind, _LONGEST_TEXT)):
            raise BadValueError(f"is longer than {longest:,} characters")
        match field.kind:
            case Kind.DECIMAL:
                return self.amount(text, plain=plain)
            case Kind.WHOLE:
                return _whole(self.amount(text, plain=plain))
            case Kind.DAY:
                return self._day(text)
            case Kind.INSTANT:
                return self.instant(text)
            case Kind.FLAG:
                return _flag(text)
            case Kind.LIST:
                return [word for item in text.split(split) if (word := item.strip())]
            case Kind.WORD:
                return _word(text, field.words)
            case _:
                return _checked_text(field.kind, text)

    def default(self, field: Field) -> Value:
        """Return the value of a field that is empty; None when it has no default."""
        if field not in self._defaults:
            text = field.default
            self._defaults[field] = None if text is None else self.read(field, text, plain=True)
        return self._defaults[field]

    def amount(self, text: str, *, plain: bool = False) -> Decimal:
        """Return a number of zero or more, with six decimals at most."""
        number = self.number(text, plain=plain)
        if number < 0:
            raise BadValueError("is negative")
        return number

    def number(self, text: str, *, plain: bool = False) -> Decimal:
        """Return a finite number; group separators of the vendor's style are allowed."""
        normal = text.replace(" ", "").replace("\u00a0", "").replace("\u202f", "")
        if self._vendor.decimal == "," and not plain:
            normal = normal.translate({ord("."): ",", ord(","): "."})
        if normal.lower().lstrip("+-") in {"nan", "inf", "infinity"}:
            raise BadValueError("is not a finite number")
        if not _PLAIN_NUMBER.match(normal):
            raise BadValueError(f"is not a number (decimal sign “{self._vendor.decimal}”)")
        try:
            number = Decimal(normal.replace(",", ""))
        except InvalidOperation:
            raise BadValueError("is not a number") from None
        if number and number.adjusted() >= _MOST_DIGITS:
            raise BadValueError("is too large to be true")
        return number.quantize(_DECIMAL_PLACES).normalize() + 0

    def instant(self, text: str) -> datetime | None:
        """Return a moment in UTC; a text without a zone is in the vendor's zone."""
        if text in self._vendor.no_date:
            return None
        moment = self._iso(text) or self._own_format(text)
        if moment is None:
            raise BadValueError("is not a date")
        if not _EARLIEST <= moment.year <= _LATEST:
            raise BadValueError(f"is not a date between {_EARLIEST} and {_LATEST}")
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=self._zone)
        return moment.astimezone(UTC)

    def _day(self, text: str) -> str | None:
        if text in self._vendor.no_date:
            return None
        moment = self._iso(text) or self._own_format(text)
        if moment is None:
            raise BadValueError("is not a date")
        if not _EARLIEST <= moment.year <= _LATEST:
            raise BadValueError(f"is not a date between {_EARLIEST} and {_LATEST}")
        return moment.date().isoformat()

    def _iso(self, text: str) -> datetime | None:
        found = _ISO.match(text)
        if found is None:
            return None
        day, time, fraction, zone = found.groups()
        clock = f"{time or '00:00:00'}"
        clock += ":00" if len(clock) == 5 else ""
        try:
            return datetime.fromisoformat(f"{day}T{clock}.{(fraction or '')[:6]:0<6}{zone or ''}")
        except ValueError:
            raise BadValueError("is not a day of the calendar") from None

    def _own_format(self, text: str) -> datetime | None:
        for form in self._vendor.dates:
            try:
                return datetime.strptime(text, form)
            except ValueError:
                continue
        return None


def _whole(number: Decimal) -> int:
    if number != number.to_integral_value():
        raise BadValueError("is not a whole number")
    return int(number)


def _flag(text: str) -> bool:
    if text.lower() not in _FLAGS:
        raise BadValueError("is neither yes (1, true, yes) nor no (0, false, no)")
    return _FLAGS[text.lower()]


def _word(text: str, words: tuple[str, ...]) -> str:
    if text not in words:
        raise BadValueError(f"is none of {', '.join(words)}; map it with a code list")
    return text


def _checked_text(kind: Kind, text: str) -> str:
    allowed = "\n\r\t" if kind is Kind.LONG_TEXT else "\t"
    if "\n" in text and "\n" not in allowed:
        raise BadValueError("contains a line break; is a quote not closed?")
    if not text.isprintable() and any(ord(ch) < 32 and ch not in allowed for ch in text):
        raise BadValueError("contains control characters")
    if kind is Kind.PART_NUMBER and not fold_number(text):
        raise BadValueError("has neither letter nor digit, so it is no part number")
    if kind is Kind.UNIT and not re.fullmatch(r"[A-Z0-9]{2,3}", text):
        raise BadValueError("is no UN/CEFACT unit code; map it with a code list")
    if kind is Kind.CURRENCY and not re.fullmatch(r"[A-Z]{3}", text):
        raise BadValueError("is no ISO 4217 currency code")
    if kind is Kind.LANGUAGE and not _LANGUAGE.match(text):
        raise BadValueError(
            "is no language tag (like en, pt-BR or zh-Hant); map it with a code list"
        )
    return text
