"""The gallery's charts: bars by month, a stock held in steps, and the way to the next tier."""

from decimal import Decimal

from distributor_app import formats
from distributor_app.context import DeskContext
from distributor_app.gallery.panels import Panel
from distributor_app.gallery.samples import tr
from distributor_app.widgets.chart import Chart, ChartData, Point, Series, Shape, Step, StepBar

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun")
_SPENT = (820, 640, 910, 1180, 760, 430)
_EARNED = (120, 90, 160, 240, 130, 60)


def charts(context: DeskContext) -> Panel:
    """Return one chart of each shape."""
    panel = Panel(context.theme, tr("Charts"))
    points = tuple(Point(m, m, running=m == _MONTHS[-1]) for m in _MONTHS)
    for shape, title in (
        (Shape.STACK, tr("Purchases and earnings by month")),
        (Shape.STEPS, tr("Stock")),
    ):
        chart = Chart(context, f"gallery.{shape.value}", title)
        series = [Series(tr("Purchases"), _values(_SPENT))]
        if shape is Shape.STACK:
            series.append(Series(tr("Earnings"), _values(_EARNED), "good"))
        chart.show_data(
            ChartData(shape, points, tuple(series), _money, _plain, tr("Month")),
            tr("This half year"),
        )
        panel.column.addWidget(chart)
    tier = StepBar(context.theme, tr("Tier progress"))
    steps = (Step(0.0, tr("Bronze"), "0"), Step(0.5, tr("Silver"), "10 k"))
    tier.show_steps(0.63, (*steps, Step(1.0, tr("Gold"), "20 k")), tr("12,600 of 20,000"))
    panel.column.addWidget(tier)
    return panel


def _values(numbers: tuple[int, ...]) -> tuple[Decimal, ...]:
    return tuple(Decimal(number) for number in numbers)


def _money(value: Decimal) -> str:
    return formats.money(value, "EUR")


def _plain(value: Decimal) -> str:
    return formats.quantity(value)
