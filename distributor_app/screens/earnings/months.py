"""Purchases and earnings month by month, as charts or as tables; the running month is said so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from functools import partial

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from catalog_cache.contract.states import EntryState

from catalog_cache.records import EarningsSummary, MonthSums

from distributor_app import formats
from distributor_app.context import DeskContext
from distributor_app.screens.earnings.models import state_look
from distributor_app.screens.earnings.periods import first_day, month_name, month_word
from distributor_app.widgets.chart import Chart, ChartData, Point, Series, Shape

_ON_HOME = 12
_STACKED = (
    EntryState.PAID, EntryState.PAYABLE, EntryState.APPROVED, EntryState.PENDING,
    EntryState.REVERSED,
)  # fmt: skip
"""From the base of a bar to its top: the surest first."""


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("months", text, None, count)


def purchases_chart(summary: EarningsSummary, months: Sequence[MonthSums]) -> ChartData:
    """Return what was bought month by month."""
    series = Series(_tr("Purchases"), tuple(m.purchases for m in months), "accent")
    return _chart(Shape.BARS, summary, months, (series,))


def earnings_chart(summary: EarningsSummary, months: Sequence[MonthSums]) -> ChartData:
    """Return what was earned month by month."""
    series = Series(_tr("Earnings"), tuple(m.earnings for m in months), "good")
    return _chart(Shape.BARS, summary, months, (series,))


def states_chart(summary: EarningsSummary, months: Sequence[MonthSums]) -> ChartData:
    """Return what was earned month by month, and how far each part of it has come."""
    series = tuple(
        Series(
            state_look(state).text,
            tuple(month.earned.get(state, Decimal(0)) for month in months),
            state_look(state).tone,
        )
        for state in _STACKED
        if any(month.earned.get(state) for month in months)
    )
    return _chart(Shape.STACK, summary, months, series)


def _chart(
    shape: Shape,
    summary: EarningsSummary,
    months: Sequence[MonthSums],
    series: tuple[Series, ...],
) -> ChartData:
    return ChartData(
        shape=shape,
        points=tuple(_point(month.month) for month in months),
        series=series,
        say=partial(_money, summary.currency),
        on_axis=_on_axis,
        key_title=_tr("Month"),
    )


def _money(currency: str, value: Decimal) -> str:
    return formats.money(value, currency)


def _on_axis(value: Decimal) -> str:
    return formats.quantity(value)


def _point(month: str) -> Point:
    day, today = first_day(month), date.today()
    name, running = month_name(month), (day.year, day.month) == (today.year, today.month)
    if running:
        name = _tr("{0} so far").format(name)
    begins_year = day.month == 1
    label = str(day.year) if begins_year else month_word(day, QLocale.FormatType.ShortFormat)
    return Point(label, name, running, begins_year)


Build = Callable[[EarningsSummary, Sequence[MonthSums]], ChartData]


class MonthsPanel(QFrame):
    """Two charts over one another, of the last twelve months or of all there are.

    With `by_state` each month's earnings are divided by how far they have come.
    """

    def __init__(
        self,
        context: DeskContext,
        parent: QWidget | None = None,
        *,
        by_state: bool = False,
        months: int = _ON_HOME,
        rows: int = 3,
    ) -> None:
        """`months` is how many are shown at most; `rows` the least height of each chart."""
        super().__init__(parent)
        self._months = months
        self._build: Build = states_chart if by_state else earnings_chart
        self.setProperty("role", "card")
        title = QLabel(self.tr("Purchases and earnings"))
        title.setProperty("role", "section")
        self._span = QLabel()
        self._span.setProperty("role", "caption")
        self._purchases = Chart(context, "months.purchases", self.tr("Purchases"), rows=rows)
        self._earnings = Chart(context, "months.earnings", self.tr("Earnings"), rows=rows)
        space = context.theme.space
        head = QHBoxLayout()
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(self._span)
        page = QVBoxLayout(self)
        page.setContentsMargins(space.l, space.m, space.l, space.m)
        page.setSpacing(space.s)
        page.addLayout(head)
        page.addWidget(self._purchases, 1)
        page.addWidget(self._earnings, 1)

    def show_summary(self, summary: EarningsSummary) -> None:
        """Show another summary's months."""
        months = summary.months[-self._months :]
        running = bool(months) and _point(months[-1].month).running
        span = _tr("last %n months, the pale one not over yet", len(months))
        self._span.setText(span if running else _tr("last %n months", len(months)))
        bought = sum((m.purchases for m in months), Decimal(0))
        earned = sum((m.earnings for m in months), Decimal(0))
        self._purchases.show_data(
            purchases_chart(summary, months), formats.money(bought, summary.currency)
        )
        self._earnings.show_data(
            self._build(summary, months), formats.money(earned, summary.currency)
        )
