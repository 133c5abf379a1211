"""Units of measure: amounts as people write them, and one unit as another.

`3/8"`, `1 1/2 in`, `10 mm`, `1,5` and `-40 °C` are all read; what is no amount, or is in a unit
that measures something else, is refused with the reason. Units are named as vendors name them in
specifications; spellings of one unit are the same unit.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import floor, isfinite, log10


class System(StrEnum):
    """The two systems of units."""

    METRIC = "metric"
    IMPERIAL = "imperial"


class Unreadable(StrEnum):
    """Why a text is no amount in a unit."""

    NO_AMOUNT = "no_amount"
    OTHER_UNIT = "other_unit"


class UnreadableAmountError(ValueError):
    """The text is no amount that can be compared; `reason` says why."""

    def __init__(self, reason: Unreadable) -> None:
        super().__init__(reason.value)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Amount:
    """A number in the unit that was asked for, exact up to `slack` at either side.

    There is only slack when it was written in another unit, which rounds: half of the last place,
    and no more than what four digits leave out.
    """

    number: float
    slack: float

    def among(self, known: Sequence[float]) -> float:
        """Return the known number that this is as well as it was written, else the number."""
        nearest = min(known, key=lambda each: abs(each - self.number), default=self.number)
        return nearest if abs(nearest - self.number) <= self.slack else self.number


@dataclass(frozen=True, slots=True)
class _Unit:
    """A unit as so many of its dimension's base unit, with a zero of its own where it has one."""

    name: str
    dimension: str
    factor: float
    spellings: str = ""
    zero: float = 0.0


# Factors of NIST SP 811, appendix B. Names first as they are shown; then how else they are
# written, UN/CEFACT codes among them.
_UNITS = (
    _Unit("mm", "length", 1.0, "mmt millimeter millimetre millimeters millimetres"),
    _Unit("cm", "length", 10.0, "cmt"),
    _Unit("m", "length", 1000.0, "mtr meter metre meters metres"),
    _Unit("µm", "length", 0.001, "um micron microns"),
    _Unit("nm", "length", 1e-6),
    _Unit("in", "length", 25.4, "inh inch inches zoll \" '' ″ ”"),
    _Unit("ft", "length", 304.8, "fot foot feet ' ′"),
    _Unit("mm²", "area", 1.0, "mmk"),
    _Unit("cm²", "area", 100.0, "cmk"),
    _Unit("in²", "area", 645.16, "ink sqin"),
    _Unit("kg", "mass", 1.0, "kgm"),
    _Unit("g", "mass", 0.001, "grm"),
    _Unit("lb", "mass", 0.45359237, "lbr lbs"),
    _Unit("oz", "mass", 0.028349523125, "onz"),
    _Unit("bar", "pressure", 1.0),
    _Unit("mbar", "pressure", 0.001),
    _Unit("kPa", "pressure", 0.01, "kpa"),
    _Unit("MPa", "pressure", 10.0, "mpa"),
    _Unit("psi", "pressure", 0.0689475729, "ps"),
    _Unit("l/min", "flow", 1.0, "lpm l2"),
    _Unit("m³/h", "flow", 1000 / 60, "mqh"),
    _Unit("gpm", "flow", 3.785411784, "gal/min g2"),
    _Unit("cc", "volume", 0.001, "cm³ cmq ccm ml mlt"),
    _Unit("l", "volume", 1.0, "ltr liter litre liters litres"),
    _Unit("in³", "volume", 0.016387064, "inq cuin"),
    _Unit("gal", "volume", 3.785411784, "gll"),
    _Unit("cm³/rev", "displacement", 1.0, "cc/rev ccm/rev cm³/u"),
    _Unit("in³/rev", "displacement", 16.387064),
    _Unit("N·m", "torque", 1.0, "Nm n*m n-m nu"),
    _Unit("lbf·ft", "torque", 1.3558179483, "ftlb ft-lb lb-ft lbft ft·lbf"),
    _Unit("W", "power", 0.001, "wtt"),
    _Unit("kW", "power", 1.0, "kwt"),
    _Unit("hp", "power", 0.745699872, "bhp"),
    _Unit("N", "force", 0.001, "new"),
    _Unit("kN", "force", 1.0, "b47"),
    _Unit("lbf", "force", 0.0044482216),
    _Unit("°C", "temperature", 1.0, "c cel celsius"),
    _Unit("°F", "temperature", 5 / 9, "f fah fahrenheit", zero=-160 / 9),
    _Unit("V", "voltage", 1.0, "vlt"),
    _Unit("mV", "voltage", 0.001),
    _Unit("kV", "voltage", 1000.0, "kvt"),
    _Unit("A", "current", 1.0, "amp"),
    _Unit("mA", "current", 0.001),
    _Unit("Ω", "resistance", 1.0, "ohm"),
    _Unit("kΩ", "resistance", 1e3, "kohm k"),
    _Unit("MΩ", "resistance", 1e6, "mohm"),
    _Unit("µF", "capacitance", 1.0, "uf"),
    _Unit("nF", "capacitance", 1e-3, "nf"),
    _Unit("pF", "capacitance", 1e-6, "pf"),
    _Unit("rpm", "speed", 1.0, "1/min u/min min-1"),
    _Unit("Hz", "frequency", 1.0, "htz"),
    _Unit("kHz", "frequency", 1000.0, "khz"),
)
_OTHER_SYSTEM = {
    "mm": "in", "cm": "in", "m": "ft", "cm²": "in²", "kg": "lb", "g": "oz", "bar": "psi",
    "MPa": "psi", "kPa": "psi", "l/min": "gpm", "cc": "in³", "l": "gal", "cm³/rev": "in³/rev",
    "N·m": "lbf·ft", "kW": "hp", "kN": "lbf", "N": "lbf", "°C": "°F",
}  # fmt: skip
_BACK = {
    "in": "mm", "ft": "m", "in²": "cm²", "lb": "kg", "oz": "g", "psi": "bar", "gpm": "l/min",
    "in³": "cc", "gal": "l", "in³/rev": "cm³/rev", "lbf·ft": "N·m", "hp": "kW", "lbf": "N",
    "°F": "°C",
}  # fmt: skip

_DIGITS = r"\d+(?:[.,' ]\d+)*|[.,]\d+"
_AMOUNT = re.compile(
    rf"\s*(?P<minus>[-−–])?\s*(?:(?:(?P<whole>\d+)[ -]+)?(?P<over>\d+)/(?P<under>\d+)"
    rf"|(?P<number>{_DIGITS}))\s*(?P<unit>[^\s\d](?:.{{0,15}}\S)?)?\s*"
)
_LONGEST = 40
_LARGEST = 1e15
_ROUNDING = 0.0005


def _key(unit: str) -> str:
    """Return a unit's spelling without what is written differently by chance."""
    plain = unit.strip().replace("μ", "µ").replace("Ω", "Ω").replace("^", "")
    return plain.replace("2", "²").replace("3", "³") if len(plain) > 1 else plain


def _spelt() -> dict[str, _Unit]:
    found: dict[str, _Unit] = {}
    for unit in _UNITS:
        found[_key(unit.name)] = unit
    # What differs by capitals alone (mV and MV) is only read as it is named.
    for unit in _UNITS:
        for spelling in (unit.name.lower(), *unit.spellings.split()):
            found.setdefault(_key(spelling), unit)
    return found


_KNOWN = _spelt()


def _unit(name: str) -> _Unit | None:
    key = _key(name)
    return _KNOWN.get(key) or _KNOWN.get(key.lower())


def is_same(one: str, other: str) -> bool:
    """Tell whether two spellings mean one unit."""
    if one == other:
        return True
    known = _unit(one)
    return known is not None and known is _unit(other)


def converted(number: float, unit: str, wanted: str) -> float | None:
    """Return a number of one unit in another; None where they measure different things."""
    if is_same(unit, wanted):
        return number
    source, target = _unit(unit), _unit(wanted)
    if source is None or target is None or source.dimension != target.dimension:
        return None
    return (number * source.factor + source.zero - target.zero) / target.factor


def unit_in(system: System | None, unit: str) -> str:
    """Return the unit that a system uses for what a unit measures; the same where it has none.

    Without a system every unit stays as the vendor gave it.
    """
    known = _unit(unit)
    if known is None or system is None:
        return unit
    table = _OTHER_SYSTEM if system is System.IMPERIAL else _BACK
    return table.get(known.name, unit)


def other_unit(unit: str) -> str:
    """Return the unit of the other system for what a unit measures; "" where there is none."""
    known = _unit(unit)
    return "" if known is None else _OTHER_SYSTEM.get(known.name) or _BACK.get(known.name, "")


def rounded(number: float, digits: int = 4) -> str:
    """Write a number with so many significant digits and no needless zeros; whole ones in full."""
    if not isfinite(number) or number == 0:
        return "0" if number == 0 else str(number)
    places = max(digits - 1 - floor(log10(abs(number))), 0)
    text = f"{number:.{min(places, 12)}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("-0", "") else text


def read_amount(text: str, unit: str, *, typed_unit: str = "", decimal: str = ".") -> Amount:
    """Read an amount in `unit`; UnreadableAmountError says what is wrong with it.

    `typed_unit` is the unit meant where none is written, `unit` itself by default. `decimal` is
    the reader's decimal sign, which decides "1,500": a lone sign is a decimal sign in all else.
    """
    # Fractions of one sign ("½") stand beside a whole number without a space.
    spaced = re.sub(r"(?<=\d)(?=[¼-¾⅐-⅞])", " ", text[: _LONGEST + 1])
    plain = unicodedata.normalize("NFC", spaced)
    plain = "".join(
        unicodedata.normalize("NFKD", ch).replace("⁄", "/") if "¼" <= ch <= "¾" or "⅐" <= ch <= "⅞"
        else ch
        for ch in plain
    )  # fmt: skip
    plain = plain.replace("\u00a0", " ").replace("\u202f", " ")
    found = _AMOUNT.fullmatch(plain) if len(text) <= _LONGEST else None
    if found is None:
        raise UnreadableAmountError(Unreadable.NO_AMOUNT)
    number, slack = _number(found, decimal)
    if found["minus"]:
        number = -number
    written = found["unit"] or typed_unit or unit
    if is_same(written, unit):
        return Amount(number, 0.0)
    moved = converted(number, written, unit)
    beyond = converted(number + slack, written, unit)
    if moved is None or beyond is None:
        raise UnreadableAmountError(Unreadable.OTHER_UNIT)
    # A conversion is not exact to the last bit, and no catalogue has twelve digits.
    return Amount(float(f"{moved:.12g}"), min(abs(beyond - moved), _ROUNDING * abs(moved)))


def _number(found: "re.Match[str]", decimal: str) -> tuple[float, float]:
    if found["under"]:
        if int(found["under"]) == 0:
            raise UnreadableAmountError(Unreadable.NO_AMOUNT)
        part = int(found["over"]) / int(found["under"])
        return _finite(int(found["whole"] or 0) + part), 1.0
    plain = found["number"].replace(" ", "").replace("'", "")
    signs = [sign for sign in plain if sign in ".,"]
    if len(set(signs)) == 2:
        last = signs[-1]
        plain = plain.replace("," if last == "." else ".", "")
        signs = [sign for sign in plain if sign in ".,"]
    grouped = re.fullmatch(r"[1-9]\d{0,2}([.,]\d{3})+", plain) is not None
    if grouped and (len(signs) > 1 or (signs[0] != decimal and decimal in ".,")):
        plain = plain.replace(signs[0], "")
        signs = []
    if len(signs) > 1:
        raise UnreadableAmountError(Unreadable.NO_AMOUNT)
    whole, _, places = plain.replace(",", ".").partition(".")
    return _finite(float(f"{whole or 0}.{places or 0}")), 0.5 * 10.0 ** -len(places)


def _finite(number: float) -> float:
    if abs(number) > _LARGEST:
        raise UnreadableAmountError(Unreadable.NO_AMOUNT)
    return number
