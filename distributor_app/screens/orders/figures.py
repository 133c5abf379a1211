"""The key figures of an order in one line: name above, number, unit or state beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from catalog_cache.contract.states import OrderStatus
from catalog_cache.contract.tally import Tally

from catalog_cache.records import OrderView

from distributor_app import formats
from distributor_app.screens.orders import wording
from distributor_app.theme import Theme
from distributor_app.widgets.layouts import clear

_NOT_AT_THE_VENDOR = frozenset(
    {
        OrderStatus.QUEUED, OrderStatus.SET_ASIDE, OrderStatus.NO_ANSWER, OrderStatus.REFUSED,
        OrderStatus.WITHDRAWN,
    }
)  # fmt: skip
"""Of these nothing is shipped or answered, and to say so of each piece would say nothing."""


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("orders", text, None, count)


@dataclass(frozen=True, slots=True)
class Figure:
    """One number: what it is, the number, what stands beside it, and its tone."""

    name: str
    number: str
    beside: str = ""
    tone: str = ""


def figures_of(view: OrderView, *, hide_prices: bool = False) -> list[Figure]:
    """Return what stands where, what it costs and what it earns; zeros are left out."""
    total = sum((line.tally for line in view.lines), Tally())
    if view.summary.status in _NOT_AT_THE_VENDOR:
        figures = [Figure(_tr("Ordered"), formats.quantity(total.ordered))]
    else:
        figures = [*_next_day(view), _shipped(total)]
        if total.unanswered:
            figures.append(Figure(_tr("Unanswered"), formats.quantity(total.unanswered)))
    if total.confirmed:
        figures.append(
            Figure(_tr("Still to come"), formats.quantity(total.confirmed), _tr("confirmed"))
        )
    if total.backordered:
        number = formats.quantity(total.backordered)
        figures.append(Figure(_tr("Back-order"), number, tone="warning"))
    if total.held:
        figures.append(Figure(_tr("Held"), formats.quantity(total.held), tone="warning"))
    gone = total.cancelled + total.rejected
    if gone:
        figures.append(Figure(_tr("Cancelled or rejected"), formats.quantity(gone), tone="error"))
    if not hide_prices:
        summary = view.summary
        amount = formats.amount(summary.amount, summary.currency)
        figures.append(Figure(_tr("Net as ordered"), amount, summary.currency))
    for earned, currency in view.earned:
        figures.append(Figure(_tr("You earn"), formats.amount(earned, currency), currency))
    return figures


def _next_day(view: OrderView) -> list[Figure]:
    """Say when the next goods come, and with whom if they are on their way."""
    days: list[tuple[date, str]] = [
        (parcel.promised_day, parcel.carrier)
        for parcel in view.consignments
        if parcel.promised_day is not None and parcel.state not in wording.ARRIVED
    ]
    days += [
        (share.day, "")
        for line in view.lines
        for share in line.slices
        if share.state == "confirmed" and share.day is not None
    ]
    if not days:
        return []
    day, carrier = min(days)
    late = day < date.today()
    beside = _tr("not here yet") if late else carrier and _tr("with {0}").format(carrier)
    tone = "warning" if late else ""
    return [Figure(_tr("Next delivery"), wording.near_day(day), beside, tone)]


def _shipped(total: Tally) -> Figure:
    beside = _tr("of %n piece(s)", int(total.ordered))
    return Figure(_tr("Shipped"), formats.quantity(total.shipped or Decimal(0)), beside)


class FiguresRow(QWidget):
    """Shows figures side by side."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._space = theme.space
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.space.l, theme.space.m, theme.space.l, theme.space.m)
        self._row.setSpacing(theme.space.xl + theme.space.m)

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """Show other figures."""
        clear(self._row)
        for figure in figures:
            self._row.addLayout(self._column(figure))
        self._row.addStretch(1)

    def _column(self, figure: Figure) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        name, number, beside = QLabel(figure.name), QLabel(figure.number), QLabel(figure.beside)
        name.setProperty("role", "caption")
        number.setProperty("role", "page")
        number.setProperty("tone", figure.tone)
        number.setAccessibleName(f"{figure.name}: {figure.number} {figure.beside}".strip())
        beside.setProperty("role", "second")
        line = QHBoxLayout()
        line.setSpacing(self._space.xs)
        line.addWidget(number)
        line.addWidget(beside)
        line.addStretch(1)
        column.addWidget(name)
        column.addLayout(line)
        return column
