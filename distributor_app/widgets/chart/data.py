"""What a chart shows: points along the bottom, one or more series of values, how to say a value.

Imports no widgets. Values are decimals; they become floats only where they are drawn.
"""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from PySide6.QtCore import QCoreApplication

ZERO = Decimal(0)


class Shape(Enum):
    """How values are drawn."""

    BARS = "bars"
    """one bar a point, of the first series"""
    STACK = "stack"
    """one bar a point, made of all series"""
    STEPS = "steps"
    """a line that holds each value until the next, as a stock does"""


@dataclass(frozen=True, slots=True)
class Point:
    """A place along the bottom: its short label, its full name, whether it still grows.

    `leads` labels are written before others are where there is no room for all, as years.
    `at` is its distance from the others where they are not evenly spaced, as days.
    """

    label: str
    name: str
    running: bool = False
    leads: bool = False
    at: float | None = None


@dataclass(frozen=True, slots=True)
class Series:
    """Values of one kind, one a point; None where it is not known. `tone` is a colour's role."""

    name: str
    values: tuple[Decimal | None, ...]
    tone: str = "accent"


@dataclass(frozen=True, slots=True)
class ChartData:
    """A chart's points and series, and the two ways to write a value: in full, and on the axis."""

    shape: Shape
    points: tuple[Point, ...]
    series: tuple[Series, ...]
    say: Callable[[Decimal], str]
    on_axis: Callable[[Decimal], str]
    key_title: str = ""
    """the head of the first column when it is shown as a table, as "Month\""""
    whole: bool = False
    """whether values are counted, so that nothing between two whole numbers is written beside"""

    def place(self, point: int) -> float:
        """Return where a point stands along the bottom."""
        at = self.points[point].at
        return float(point) if at is None else at

    def total(self, point: int) -> Decimal | None:
        """Return the sum of a point's series; None where none is known."""
        known = [s.values[point] for s in self.series if s.values[point] is not None]
        return sum((value for value in known if value is not None), ZERO) if known else None

    def described(self, point: int) -> str:
        """Say a point in full: its name, its value, and what that is made of."""
        total = self.total(point)
        name = self.points[point].name
        if total is None:
            return _tr("{0}: not known").format(name)
        said = _tr("{0}: {1}").format(name, self.say(total))
        if self.shape is not Shape.STACK:
            return said
        parts = [
            _tr("{0} {1}").format(series.name, self.say(value))
            for series in self.series
            if (value := series.values[point])
        ]
        return _tr("{0} ({1})").format(said, ", ".join(parts)) if len(parts) > 1 else said

    def summary(self) -> str:
        """Say the chart's range in one sentence, for who cannot see it."""
        known = [
            (total, n) for n in range(len(self.points)) if (total := self.total(n)) is not None
        ]
        if not known:
            return _tr("Nothing to show yet.")
        (most, high), (least, low) = max(known), min(known)
        return _tr("{0} points from {1} to {2}. Highest {3} ({4}), lowest {5} ({6}).").format(
            len(self.points), self.points[0].name, self.points[-1].name,
            self.say(most), self.points[high].name, self.say(least), self.points[low].name,
        )  # fmt: skip

    def told(self) -> str:
        """Say what the chart is and shows, for who cannot see it."""
        known = [n for n in range(len(self.points)) if self.total(n) is not None]
        if not known:
            return self.summary()
        kinds = {
            Shape.BARS: _tr("Bar chart."),
            Shape.STACK: _tr("Chart of stacked bars: {0}."),
            Shape.STEPS: _tr("Line that steps from value to value."),
        }
        kind = kinds[self.shape].format(", ".join(series.name for series in self.series))
        last = _tr("Last: {0}.").format(self.described(known[-1]))
        return f"{kind} {self.summary()} {last}"

    def reach(self) -> tuple[Decimal, Decimal]:
        """Return the lowest and highest value drawn; zero is always among them."""
        lows, highs = [ZERO], [ZERO]
        for point in range(len(self.points)):
            values = [v for s in self.series if (v := s.values[point]) is not None]
            if self.shape is Shape.STACK:
                highs.append(sum((v for v in values if v > 0), ZERO))
                lows.append(sum((v for v in values if v < 0), ZERO))
            else:
                highs += values
                lows += values
        return min(lows), max(highs)


def ticks(
    lowest: Decimal, highest: Decimal, most: int = 4, *, whole: bool = False
) -> tuple[Decimal, ...]:
    """Return round values (steps of 1, 2 or 5) that cover a range with at most `most` intervals."""
    span = highest - lowest
    if span <= 0:
        return (lowest,)
    power = Decimal(10) ** ((span / most).adjusted())
    step = next(m * power for m in (1, 2, 5, 10, 20) if span / (m * power) <= most)
    if whole:
        step = max(step, Decimal(1))
    first, last = (lowest / step).to_integral_value("ROUND_FLOOR"), _ceiling(highest / step)
    return tuple(step * n for n in range(int(first), int(last) + 1))


def _ceiling(value: Decimal) -> Decimal:
    return value.to_integral_value("ROUND_CEILING")


def _tr(text: str) -> str:
    return QCoreApplication.translate("chart", text)
