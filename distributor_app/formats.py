"""How numbers, days and ages are written on the screen, in the user's language and locale."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from catalog_cache.contract.money import minor_digits

UNKNOWN = "–"
"""Shown where a figure is not known; never a zero."""

MINUS = "\N{MINUS SIGN}"
"""As wide as a figure, which a hyphen is not; files and copies have a hyphen (`table_files`)."""


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("formats", text, None, count)


def quantity(qty: Decimal | None, unit: str = "") -> str:
    """Write a quantity without needless zeros, with its unit unless it is counted in pieces."""
    if qty is None:
        return UNKNOWN
    shown = _localised(f"{qty.normalize():,f}")
    return shown if unit in ("", "C62", "PCE", "EA") else f"{shown} {unit_word(unit)}"


def unit_word(unit: str) -> str:
    """Return the word for a UN/CEFACT unit code; an unknown code shows as it is."""
    words = {
        "C62": _tr("pcs"), "PCE": _tr("pcs"), "EA": _tr("pcs"), "MTR": _tr("m"), "LTR": _tr("l"),
        "KGM": _tr("kg"), "GRM": _tr("g"),
        "MMT": _tr("mm"), "CMT": _tr("cm"), "INH": _tr("in"), "LBR": _tr("lb"), "MLT": _tr("ml"),
        "CT": _tr("carton"), "BG": _tr("bag"), "PK": _tr("pack"),
        "SET": _tr("set"), "PR": _tr("pair"), "BX": _tr("box"), "RO": _tr("roll"),
    }  # fmt: skip
    # Recommendation 21 packages are written with an X before them, as XBG for a bag.
    package = unit[1:] if len(unit) == 3 and unit.startswith("X") else unit
    return words.get(unit) or words.get(package, unit)


def amount(value: Decimal | None, currency: str) -> str:
    """Write an amount with the currency's own decimals, without its name."""
    if value is None:
        return UNKNOWN
    return _localised(f"{value:,.{minor_digits(currency)}f}")


def money(value: Decimal | None, currency: str) -> str:
    """Write an amount with its currency, as "1,279.60 EUR"."""
    return UNKNOWN if value is None else f"{amount(value, currency)} {currency}"


def unit_price(value: Decimal | None, currency: str) -> str:
    """Write a price with at least the currency's decimals and at most six."""
    if value is None:
        return UNKNOWN
    digits = max(minor_digits(currency), -int(value.normalize().as_tuple().exponent))
    return _localised(f"{value:,.{min(digits, 6)}f}")


def day(value: date | None) -> str:
    """Write a day as "28 Jun", with the year when it is not this one."""
    if value is None:
        return UNKNOWN
    this_year = value.year == datetime.now(UTC).year
    pattern = _tr("d MMM") if this_year else _tr("d MMM yyyy")
    return QLocale().toString(QDate(value.year, value.month, value.day), pattern)


def moment(value: datetime | None) -> str:
    """Write an instant in local time: "today 06:10", "yesterday 16:02", "21 Jun 08:14"."""
    if value is None:
        return UNKNOWN
    local = value.astimezone()
    time = local.strftime("%H:%M")
    days = (datetime.now(UTC).astimezone().date() - local.date()).days
    if days == 0:
        return _tr("today {0}").format(time)
    if days == 1:
        return _tr("yesterday {0}").format(time)
    return f"{day(local.date())} {time}"


def age(value: datetime | None, now: datetime | None = None) -> str:
    """Write how long ago an instant was: "just now", "4 min ago", "3 h ago", "2 days ago"."""
    if value is None:
        return _tr("age unknown")
    return _tr("just now") if _minutes(value, now) < 1 else _tr("{0} ago").format(span(value, now))


def span(value: datetime, now: datetime | None = None) -> str:
    """Write the time since (or until) an instant: "4 min", "3 h", "2 days", "14 years"."""
    minutes = _minutes(value, now)
    if minutes < 60:
        return _tr("{0} min").format(max(minutes, 1))
    if minutes < 48 * 60:
        return _tr("{0} h").format(minutes // 60)
    days = minutes // (24 * 60)
    if days < 60:
        return _tr("{0} days").format(days)
    if days < 730:
        return _tr("{0} months").format(days // 30)
    return _tr("{0} years").format(days // 365)


def size(count: int) -> str:
    """Write a number of bytes as "1.2 GB"."""
    return QLocale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def count(value: int) -> str:
    """Write a whole number with the locale's grouping."""
    return _localised(f"{value:,d}")


def plain_number(plain: str) -> str:
    """Write a number given as "1234.5" with the locale's decimal sign, without grouping."""
    return _localised(plain)


def _minutes(value: datetime, now: datetime | None) -> int:
    return abs((now or datetime.now(UTC)) - value) // timedelta(minutes=1)


def _localised(plain: str) -> str:
    """Replace "," and "." of a plainly formatted number by the locale's separators."""
    locale = QLocale()
    # Where a locale's sign is more than a hyphen, as a mark of direction before it, the rest stays.
    minus = locale.negativeSign().replace("-", MINUS)
    swaps = {",": locale.groupSeparator(), ".": locale.decimalPoint(), "-": minus}
    return "".join(swaps.get(letter, letter) for letter in plain)
