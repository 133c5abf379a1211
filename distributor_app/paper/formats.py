"""Money, quantities, times and words as a reader of a given language expects them on paper."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, tzinfo
from decimal import Decimal

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_datetime
from babel.numbers import format_decimal, format_percent

from catalog_cache.contract.money import minor_digits
from catalog_cache.contract.wire.orders import Price

from distributor_app.paper.words import Language, Words

UNKNOWN = "–"
_MINUS = "\N{MINUS SIGN}"


@dataclass(frozen=True)
class Formats:
    """How values are written: a locale such as "de" or "en_GB", the reader's time zone, the words.

    An unknown locale falls back to English; without a zone the computer's own is used.
    """

    locale: str = "en_GB"
    zone: tzinfo | None = None
    words: Words = field(default_factory=Words)

    @classmethod
    def of(cls, language: Language) -> Formats:
        """Return how to write in a language, in the computer's time zone."""
        return cls(language.locale, words=language.words)

    def amount(self, amount: Decimal | None, currency: str) -> str:
        """An amount with the currency's decimals, without its name: "1,279.60"."""
        if amount is None:
            return UNKNOWN
        digits = minor_digits(currency)
        return self._decimal(amount, digits, digits)

    def money(self, amount: Decimal | None, currency: str) -> str:
        """An amount with its currency: "1,279.60 EUR"."""
        return UNKNOWN if amount is None else f"{self.amount(amount, currency)} {currency}"

    def unit_price(self, price: Price | None) -> str:
        """A unit price with up to six decimals, and for how many when that is not one."""
        if price is None:
            return UNKNOWN
        text = self._decimal(price.amount, minor_digits(price.currency), 6)
        return text if price.price_unit == 1 else f"{text} / {self.number(price.price_unit)}"

    def number(self, value: Decimal | None) -> str:
        """A quantity with as many decimals as it has, at most three."""
        return UNKNOWN if value is None else self._decimal(value, 0, 3)

    def quantity(self, value: Decimal | None, unit: str) -> str:
        """A quantity with its unit: "4 pcs"."""
        return UNKNOWN if value is None else f"{self.number(value)} {self.unit(unit)}"

    def unit(self, code: str) -> str:
        """The unit as people write it; a code we do not know stays as it is."""
        return self.words.units.get(code.upper(), code)

    def percent(self, value: Decimal | None) -> str:
        """A percentage given in percent: 2.5 is "2.5%"."""
        if value is None:
            return UNKNOWN
        pattern = self._known.percent_formats[None].pattern.replace("#0", "#0.###")
        text = format_percent(
            value / 100, format=pattern, locale=self._known, decimal_quantization=False
        )
        return _with_minus(text)

    def printed(self, at: datetime) -> str:
        """When something was put on paper: "printed 28 Jun 2026 14:05"."""
        return self.words.sheet.printed.format(at=self.instant(at))

    def day(self, value: date | None) -> str:
        """A business day: "28 Jun 2026"."""
        return UNKNOWN if value is None else format_date(value, "medium", locale=self._known)

    def instant(self, value: datetime | None) -> str:
        """A moment in the reader's time zone, to the minute."""
        if value is None:
            return UNKNOWN
        there = value.astimezone(self.zone)
        day = format_date(there.date(), "medium", locale=self._known)
        return f"{day} {format_datetime(there, 'HH:mm', locale=self._known, tzinfo=there.tzinfo)}"

    @property
    def _known(self) -> Locale:
        try:
            return Locale.parse(self.locale.replace("-", "_"))
        except (UnknownLocaleError, ValueError):
            return Locale("en", "GB")

    def _decimal(self, value: Decimal, least: int, most: int) -> str:
        pattern = "#,##0." + "0" * least + "#" * (most - least)
        text: str = format_decimal(value, format=pattern.rstrip("."), locale=self._known)
        return _with_minus(text)


def _with_minus(text: str) -> str:
    """Write a number's sign as wide as a figure, where the locale has a hyphen for it."""
    return text.replace("-", _MINUS)
