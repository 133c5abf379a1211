"""What the first page says: the greeting, its three key figures, the recent orders."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from catalog_cache.contract.states import ConsignmentState

from catalog_cache.records import EarningsSummary, HomeView, OrderSummary

from distributor_app import formats
from distributor_app.navigation import Route
from distributor_app.screens.orders.wording import only_look
from distributor_app.widgets.record_model import Column, Look

_NOON, _EVENING = 12, 18


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("home", text, None, count)


@dataclass(frozen=True, slots=True)
class Figure:
    """A key figure (earned, coming, risk): its value, what it is made of, where it leads."""

    key: str
    value: str
    detail: str
    tone: str
    route: Route


def greeting(person_name: str, now: datetime) -> str:
    """Greet by the time of day (local `now`) and the first name, if there is one."""
    words = _tr("Good evening")
    if now.hour < _NOON:
        words = _tr("Good morning")
    elif now.hour < _EVENING:
        words = _tr("Good afternoon")
    first = person_name.split()[0] if person_name.split() else ""
    return _tr("{0}, {1}").format(words, first) if first else words


def who(view: HomeView) -> str:
    """Say for which account, and on which tier of the programme."""
    if not view.tier:
        return view.account_name
    if view.tier_since is None:
        return _tr("{0}, {1} partner").format(view.account_name, view.tier)
    return _tr("{0}, {1} partner since {2}").format(
        view.account_name, view.tier, formats.day(view.tier_since)
    )


def is_new_account(view: HomeView) -> bool:
    """Tell whether nothing has ever happened on this account."""
    return not (view.recent_orders or view.earnings or view.coming or view.needs_you)


def own_currency(earnings: Sequence[EarningsSummary], currency: str) -> EarningsSummary | None:
    """Return the sums in the account's own currency, else the first ones there are."""
    return next((e for e in earnings if e.currency == currency), next(iter(earnings), None))


def figures(
    view: HomeView, currency: str, today: date, *, see_earnings: bool, hide_prices: bool
) -> list[Figure]:
    """Return the key figures; what a person may not see is left out, not shown as zero."""
    shown = [coming_figure(view, today), at_risk_figure(view)]
    if see_earnings:
        shown.insert(0, earned_figure(view, currency, hide_prices=hide_prices))
    return shown


def earned_figure(view: HomeView, currency: str, *, hide_prices: bool = False) -> Figure:
    """Return what was earned this year in the account's currency; other currencies are named."""
    route = Route("earnings")
    own = own_currency(view.earnings, currency)
    if hide_prices:
        return Figure("earned", "•••", _tr("hidden while prices are hidden"), "", route)
    if own is None:
        nothing = formats.money(None, currency)
        return Figure("earned", nothing, _tr("nothing booked yet"), "", route)
    parts = [
        text.format(formats.amount(value, own.currency))
        for text, value in (
            (_tr("pending {0}"), own.pending),
            (_tr("approved {0}"), own.approved),
            (_tr("payable {0}"), own.payable),
        )
        if value
    ]
    parts += [
        _tr("also {0}").format(formats.money(other.this_year, other.currency))
        for other in view.earnings
        if other is not own
    ]
    value = formats.money(own.this_year, own.currency)
    detail = " · ".join(parts) or _tr("nothing on its way to you")
    return Figure("earned", value, detail, "", route)


def coming_figure(view: HomeView, today: date) -> Figure:
    """Return how many deliveries are on their way or stand uncounted, and the next day."""
    route = Route("shipments")
    count = len(view.coming)
    value = _tr("1 delivery") if count == 1 else _tr("%n deliveries", count)
    if not count:
        return Figure("coming", value, _tr("nothing on its way"), "", route)
    parts = []
    here = sum(s.state == ConsignmentState.DELIVERED for s in view.coming)
    if here:
        parts.append(_tr("%n here, to count", here))
    stuck = sum(s.state == ConsignmentState.EXCEPTION for s in view.coming)
    if stuck:
        parts.append(_tr("%n held up", stuck))
    awaited = [s for s in view.coming if s.state != ConsignmentState.DELIVERED and s.promised_day]
    if awaited:
        following = min(awaited, key=lambda s: s.promised_day or date.max)
        parts.append(_next_delivery(following.promised_day or today, following.carrier, today))
    return Figure("coming", value, " · ".join(parts), "", route)


def _next_delivery(day: date, carrier: str, today: date) -> str:
    days = (day - today).days
    if days < 0:
        text = _tr("overdue since {0}").format(formats.day(day))
    else:
        words = {0: _tr("next today"), 1: _tr("next tomorrow")}
        text = words.get(days, _tr("next on {0}").format(formats.day(day)))
    return _tr("{0}, {1}").format(text, carrier) if carrier else text


def at_risk_figure(view: HomeView) -> Figure:
    """Return how many order lines wait for goods, and which of them have no day or moved."""
    route = Route("orders", {"tab": "back_orders"})
    count = len(view.at_risk)
    value = _tr("1 back-order") if count == 1 else _tr("%n back-orders", count)
    if not count:
        return Figure("risk", value, _tr("everything is confirmed"), "", route)
    parts = []
    undated = sum(b.promised is None for b in view.at_risk)
    if undated:
        parts.append(_tr("%n without a day", undated))
    moved = sum(b.moves > 0 for b in view.at_risk)
    if moved:
        parts.append(_tr("%n moved", moved))
    dated = [b.promised for b in view.at_risk if b.promised is not None]
    if dated:
        parts.append(_tr("next on {0}").format(formats.day(min(dated))))
    return Figure("risk", value, " · ".join(parts), "warning", route)


def order_columns(hides_prices: Callable[[], bool]) -> tuple[Column[OrderSummary], ...]:
    """Return the columns of the recent orders; prices are asked for whenever rows are set."""

    def total(order: OrderSummary) -> str:
        return "•••" if hides_prices() else formats.money(order.amount, order.currency)

    return (
        Column("po", _tr("PO number"), lambda o: o.po_number or _tr("without a number"),
               look=Look.STRONG, width=84),
        Column("label", _tr("For"), lambda o: o.label, width=88, stretch=True),
        Column("status", _tr("Status"), lambda _: "", badge=only_look,
               sort_key=lambda o: o.status, width=184),
        Column("ordered", _tr("Ordered"), lambda o: formats.moment(o.confirmed_at),
               sort_key=lambda o: o.confirmed_at, look=Look.SECOND, width=120,
               hidden=True),
        Column("amount", _tr("Net as ordered"), total, right=True, sort_key=lambda o: o.amount,
               width=116),
    )  # fmt: skip
