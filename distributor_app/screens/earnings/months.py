"""Purchases and earnings month by month: two charts over one another, or the same as a table."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QDate, QLocale
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from catalog_cache.records import EarningsSummary

from distributor_app import formats
from distributor_app.context import DeskContext
from distributor_app.widgets.chart_bars import Bar, ChartBars
from distributor_app.widgets.data_table import DataTable
from distributor_app.widgets.record_model import Column, Look, RecordModel


def _tr(text: str) -> str:
    return QCoreApplication.translate("months", text)


@dataclass(frozen=True, slots=True)
class MonthRow:
    """Purchases and earnings of one month ("2026-11") in one currency."""

    month: str
    purchases: Decimal
    earnings: Decimal
    currency: str

    @property
    def first_day(self) -> date:
        """The month's first day."""
        year, month = self.month.split("-")[:2]
        return date(int(year), int(month), 1)


def month_rows(summary: EarningsSummary) -> list[MonthRow]:
    """Return a summary's months as rows, the oldest first."""
    return [MonthRow(*month, summary.currency) for month in summary.by_month]


def month_columns() -> tuple[Column[MonthRow], ...]:
    """Return the columns of the chart shown as a table."""
    return (
        Column("month", _tr("Month"), lambda r: _name(r.first_day, "MMMM yyyy"), look=Look.STRONG,
               sort_key=lambda r: r.month, width=120, stretch=True),
        Column("purchases", _tr("Purchases"), lambda r: formats.money(r.purchases, r.currency),
               right=True, sort_key=lambda r: r.purchases, width=120),
        Column("earnings", _tr("Earnings"), lambda r: formats.money(r.earnings, r.currency),
               right=True, sort_key=lambda r: r.earnings, width=110),
    )  # fmt: skip


def _name(day: date, pattern: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


class MonthsPanel(QFrame):
    """The months of one currency; the running month is told as such."""

    def __init__(
        self, context: DeskContext, parent: QWidget | None = None, *, chart_rows: int = 3
    ) -> None:
        """`chart_rows` is the height of each chart in rows of a table."""
        super().__init__(parent)
        self._context = context
        self._chart_height = chart_rows * context.theme.size.row
        self.setProperty("role", "card")
        self._caption = QLabel()
        self._caption.setProperty("role", "caption")
        self._switch = QPushButton(self.tr("as table"))
        self._switch.setProperty("role", "link")
        self._switch.setCheckable(True)
        self._purchases_name = QLabel()
        self._earnings_name = QLabel()
        self._purchases = ChartBars(context.theme, self.tr("Purchases by month"))
        self._earnings = ChartBars(context.theme, self.tr("Earnings by month"))
        self._rows = RecordModel(month_columns(), self)
        self._table = DataTable(context, "months", self.tr("Purchases and earnings by month"))
        self._table.show_model(self._rows)
        self._pages = QStackedWidget()
        self._lay_out()
        self._switch.toggled.connect(self._on_switched)

    def show_summary(self, summary: EarningsSummary) -> None:
        """Show another summary's months."""
        rows = month_rows(summary)
        self._caption.setText(self.tr("{0} months, {1}").format(len(rows), summary.currency))
        self._rows.set_records(list(reversed(rows)))
        self._purchases.show_bars([_bar(r, r.purchases, "accent") for r in rows])
        self._earnings.show_bars([_bar(r, r.earnings, "warning") for r in rows])
        bought = sum((r.purchases for r in rows), Decimal(0))
        earned = sum((r.earnings for r in rows), Decimal(0))
        self._purchases_name.setText(
            self.tr("Purchases {0}").format(formats.money(bought, summary.currency))
        )
        self._earnings_name.setText(
            self.tr("Earnings {0}").format(formats.money(earned, summary.currency))
        )

    def _lay_out(self) -> None:
        space = self._context.theme.space
        title = QLabel(self.tr("Purchases and earnings"))
        title.setProperty("role", "section")
        head = QHBoxLayout()
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(self._caption)
        head.addWidget(self._switch)
        charts = QWidget()
        column = QVBoxLayout(charts)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.xs)
        for name, chart in (
            (self._purchases_name, self._purchases),
            (self._earnings_name, self._earnings),
        ):
            name.setProperty("role", "caption")
            chart.setFixedHeight(self._chart_height)
            column.addWidget(name)
            column.addWidget(chart)
        column.addStretch(1)
        self._pages.addWidget(charts)
        self._pages.addWidget(self._table)
        page = QVBoxLayout(self)
        page.setContentsMargins(space.l, space.m, space.l, space.m)
        page.setSpacing(space.s)
        page.addLayout(head)
        page.addWidget(self._pages)

    def _on_switched(self, table: bool) -> None:
        self._switch.setText(self.tr("as chart") if table else self.tr("as table"))
        self._pages.setCurrentIndex(1 if table else 0)


def _bar(row: MonthRow, value: Decimal, tone: str) -> Bar:
    name = _name(row.first_day, "MMMM yyyy")
    if (row.first_day.year, row.first_day.month) == (date.today().year, date.today().month):
        name = _tr("{0} so far").format(name)
    text = f"{name}: {formats.money(value, row.currency)}"
    return Bar(_name(row.first_day, "MMM")[:1], float(value), text, tone)
