"""A chart's numbers as a table: one row a point, the newest first. No widgets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from distributor_app import formats
from distributor_app.widgets.chart.data import ChartData, Shape
from distributor_app.widgets.record_model import Column, Look

_WIDTH = 118


@dataclass(frozen=True, slots=True)
class ChartRow:
    """One point of a chart."""

    point: int
    data: ChartData

    @property
    def name(self) -> str:
        """The point's full name."""
        return self.data.points[self.point].name

    def value(self, series: int) -> Decimal | None:
        """Return the value of a series; of all together for -1."""
        return (
            self.data.total(self.point)
            if series < 0
            else self.data.series[series].values[self.point]
        )


def rows_of(data: ChartData) -> list[ChartRow]:
    """Return a chart's points as rows."""
    return [ChartRow(point, data) for point in reversed(range(len(data.points)))]


def table_columns(data: ChartData) -> tuple[Column[ChartRow], ...]:
    """Return a column for the points and one a series; for stacks also one for their sum."""
    columns = [
        Column("point", data.key_title, _name, look=Look.STRONG, sort_key=_point, stretch=True)
    ]
    shown = list(enumerate(series.name for series in data.series))
    if data.shape is Shape.STACK:
        shown.append((-1, QCoreApplication.translate("chart", "Together")))
    for number, title in shown:
        columns.append(
            Column(f"series {number}", title, _text_of(number), right=True,
                   sort_key=_value_of(number), width=_WIDTH)
        )  # fmt: skip
    return tuple(columns)


def _name(row: ChartRow) -> str:
    return row.name


def _point(row: ChartRow) -> int:
    return row.point


def _value_of(series: int) -> Callable[[ChartRow], Decimal | None]:
    def value(row: ChartRow) -> Decimal | None:
        return row.value(series)

    return value


def _text_of(series: int) -> Callable[[ChartRow], str]:
    def text(row: ChartRow) -> str:
        value = row.value(series)
        return formats.UNKNOWN if value is None else row.data.say(value)

    return text
