"""The first page: three figures, what needs somebody, what is recent."""

from datetime import UTC, date, datetime, timedelta

from catalog_cache.contract.states import OrderStatus, SubmissionState

from catalog_cache.facade.core import Core
from catalog_cache.facade.earnings import Earnings
from catalog_cache.facade.orders import Orders
from catalog_cache.facade.outbox import Outbox
from catalog_cache.facade.shipments import Shipments
from catalog_cache.records.earnings import HomeView, NeedsYou
from catalog_cache.records.orders import BackOrder, OrderSummary, OutboxItem, ShipmentSummary

_RECENT = 6


def home_view(
    core: Core, orders: Orders, shipments: Shipments, earnings: Earnings, outbox: Outbox
) -> HomeView:
    """Compose the first page."""
    account = core.account()
    summaries = orders.summaries()
    consignments = shipments.summaries()
    coming = tuple(s for s in consignments if not s.receipt)
    late = orders.back_orders()
    today = datetime.now(UTC).date()
    at_risk = tuple(b for b in late if b.promised is None or b.promised < today or b.moves)
    needs = [
        *_refused(outbox.items()),
        *_held(summaries),
        *_arriving(coming),
        *_moved(late),
    ]
    return HomeView(
        person_name=core.membership.person.name,
        account_name=account.name if account else "",
        tier=account.tiers[-1].tier if account and account.tiers else "",
        earnings=earnings.summaries(),
        coming=coming,
        at_risk=at_risk,
        needs_you=tuple(needs),
        recent_orders=summaries[:_RECENT],
        as_of=datetime.now(UTC) if account else None,
    )


def _refused(items: tuple[OutboxItem, ...]) -> list[NeedsYou]:
    since = datetime.now(UTC) - timedelta(days=30)
    wanted = (SubmissionState.REFUSED, SubmissionState.SET_ASIDE)
    return [
        NeedsYou(
            kind="refused",
            title=f"{item.subject} was refused"
            if item.state is SubmissionState.REFUSED
            else f"{item.subject} is set aside",
            detail="; ".join(r.text for r in item.reasons) or item.last_error,
            tone="error",
            screen="outbox",
            args={"item": item.id},
            action="Mend",
        )
        for item in items
        if item.state in wanted and item.created_at >= since
    ]


def _held(summaries: tuple[OrderSummary, ...]) -> list[NeedsYou]:
    needs = []
    for order in summaries:
        name = order.po_number or order.label
        if order.needs_answer:
            lines = f"{order.needs_answer} line{'s are' if order.needs_answer > 1 else ' is'}"
            needs.append(
                NeedsYou("held", f"Order {name}: {lines} held for you", order.status_text,
                         "warning", "orders", {"order": order.id}, "Answer")
            )  # fmt: skip
        elif order.status is OrderStatus.ON_HOLD:
            needs.append(
                NeedsYou("hold", f"Order {name} is on hold", order.status_text,
                         "warning", "orders", {"order": order.id}, "Open")
            )  # fmt: skip
    return needs


def _arriving(coming: tuple[ShipmentSummary, ...]) -> list[NeedsYou]:
    today = datetime.now(UTC).date()
    needs = []
    for shipment in coming:
        due = shipment.promised_day is not None and shipment.promised_day <= today
        if shipment.state == "delivered" or due:
            cartons = f"{shipment.packages} package{'s' if shipment.packages != 1 else ''}"
            title = f"{cartons} from {shipment.carrier or 'the carrier'} to receive"
            detail = f"{shipment.delivery_no}, {', '.join(o for o in shipment.orders if o)}"
            needs.append(
                NeedsYou("delivery", title, detail, "info", "shipments",
                         {"consignment": shipment.id, "receive": "1"}, "Receive")
            )  # fmt: skip
    return needs


def _moved(late: tuple[BackOrder, ...]) -> list[NeedsYou]:
    needs = []
    for row in late:
        if row.moves:
            before = _day(row.moved_from)
            after = _day(row.promised)
            title = f"Back-order moved: {row.qty.normalize():f} × {row.part.number}"
            detail = f"PO {row.po_number}, from {before} to {after}"
            needs.append(
                NeedsYou("moved", title, detail, "warning", "orders", {"order": row.order}, "Open")
            )
    return needs


def _day(day: date | None) -> str:
    return f"{day.day} {day:%b}" if day is not None else "no day"
