"""The first page: three figures, what needs somebody, what is recent, one's machines."""

from datetime import UTC, date, datetime, timedelta

from catalog_cache.contract.states import OrderStatus, SubmissionState
from catalog_cache.contract.wire.parties import Account, Machine

from catalog_cache.catalogue import assemblies
from catalog_cache.facade.core import Core
from catalog_cache.facade.earnings import Earnings
from catalog_cache.facade.orders import Orders
from catalog_cache.facade.outbox import Outbox
from catalog_cache.facade.shipments import Shipments
from catalog_cache.library import reading as library
from catalog_cache.records.earnings import HomeView, NeedKind, NeedsYou, OwnMachine
from catalog_cache.records.manuals import DocumentInfo
from catalog_cache.records.orders import BackOrder, OrderSummary, OutboxItem, ShipmentSummary
from catalog_cache.workspace import objects
from catalog_cache.workspace.database import get_meta

_RECENT = 60
"""More than a usual window shows; a large one has room for them."""
_OLD_REFUSAL = timedelta(days=30)
_NEW_BULLETIN = timedelta(days=21)


def home_view(
    core: Core, orders: Orders, shipments: Shipments, earnings: Earnings, outbox: Outbox
) -> HomeView:
    """Compose the first page."""
    account = core.account()
    today = datetime.now(UTC).date()
    summaries = orders.summaries()
    coming = tuple(s for s in shipments.summaries() if not s.receipt)
    late = orders.back_orders()
    machines = _machines(core)
    sums, scales = earnings.overview()
    needs = [
        *_refused(outbox.items()),
        *_held(summaries),
        *_arriving(coming, today),
        *_moved(late),
        *_campaigns(machines),
        *_bulletins(_library(core), {m.model for m in machines}, today),
    ]
    tops = _top_assemblies(core) if machines else {}
    return HomeView(
        person_name=core.membership.person.name,
        account_name=account.name if account else "",
        tier=account.tiers[-1].tier if account and account.tiers else "",
        earnings=sums,
        coming=coming,
        at_risk=tuple(b for b in late if b.promised is None or b.promised < today or b.moves),
        needs_you=tuple(needs),
        recent_orders=summaries[:_RECENT],
        as_of=_as_of(core, account),
        scales=scales,
        tier_since=account.tiers[-1].since if account and account.tiers else None,
        machines=tuple(
            OwnMachine(
                m.model, m.serial, m.end_customer, m.warranty_until, tops.get(m.model, ""), m.id
            )
            for m in machines
        ),
    )


def _as_of(core: Core, account: Account | None) -> datetime | None:
    """Return when the hub was last asked; everything on the page is at most that old."""
    with core.workspace.reading() as connection:
        checked = get_meta(connection, "checked_at")
    return datetime.fromisoformat(checked) if account is not None and checked else None


def _machines(core: Core) -> list[Machine]:
    with core.workspace.reading() as connection:
        return sorted(objects.every(connection, Machine), key=lambda m: (m.model, m.serial))


def _library(core: Core) -> tuple[DocumentInfo, ...]:
    with core.store.reading() as db:
        return library.library(db, _no_file)


def _no_file(_sha256: str) -> None:
    """Whether a bulletin is on this computer makes no difference here."""


def _top_assemblies(core: Core) -> dict[str, str]:
    with core.store.reading() as db:
        models = assemblies.models(db, core.language)
    return {m.code: m.assemblies[0][0] for m in models if m.assemblies}


def _refused(items: tuple[OutboxItem, ...]) -> list[NeedsYou]:
    since = datetime.now(UTC) - _OLD_REFUSAL
    kinds = {
        SubmissionState.REFUSED: NeedKind.REFUSED,
        SubmissionState.SET_ASIDE: NeedKind.SET_ASIDE,
    }
    return [
        NeedsYou(
            kinds[item.state],
            "outbox",
            {"item": item.id},
            name=item.subject,
            detail="; ".join(r.text for r in item.reasons) or item.last_error,
        )
        for item in items
        if item.state in kinds and item.created_at >= since
    ]


def _held(summaries: tuple[OrderSummary, ...]) -> list[NeedsYou]:
    needs = []
    for order in summaries:
        name, args = order.po_number or order.label, {"order": order.id}
        if order.needs_answer:
            needs.append(
                NeedsYou(NeedKind.HELD, "orders", args, name, order.label, count=order.needs_answer)
            )
        elif order.status is OrderStatus.ON_HOLD:
            needs.append(NeedsYou(NeedKind.ON_HOLD, "orders", args, name, order.status_text))
    return needs


def _arriving(coming: tuple[ShipmentSummary, ...], today: date) -> list[NeedsYou]:
    return [
        NeedsYou(
            NeedKind.DELIVERY,
            "shipments",
            {"consignment": shipment.id, "receive": "1"},
            name=shipment.carrier,
            detail=", ".join(po for po in shipment.orders if po) or shipment.delivery_no,
            count=shipment.packages,
            day=None if shipment.state == "delivered" else shipment.promised_day,
        )
        for shipment in coming
        if shipment.state == "delivered"
        or (shipment.promised_day is not None and shipment.promised_day <= today)
    ]


def _moved(late: tuple[BackOrder, ...]) -> list[NeedsYou]:
    return [
        NeedsYou(
            NeedKind.MOVED,
            "orders",
            {"order": row.order},
            name=row.part.number,
            detail=row.po_number,
            qty=row.qty,
            day=row.promised,
            before=row.moved_from,
        )
        for row in late
        if row.moves
    ]


def _campaigns(machines: list[Machine]) -> list[NeedsYou]:
    return [
        NeedsYou(
            NeedKind.CAMPAIGN,
            "manuals",
            {"q": machine.open_campaigns[0]},
            name=f"{machine.model} {machine.serial}",
            detail=", ".join(machine.open_campaigns),
            count=len(machine.open_campaigns),
        )
        for machine in machines
        if machine.open_campaigns
    ]


def _bulletins(documents: tuple[DocumentInfo, ...], owned: set[str], today: date) -> list[NeedsYou]:
    return [
        NeedsYou(
            NeedKind.BULLETIN,
            "manuals",
            {"document": document.id},
            name=document.title,
            detail=", ".join(model for model in document.models if model in owned),
            day=document.issued,
        )
        for document in documents
        if document.kind == "bulletin"
        and not document.withdrawn
        and document.issued is not None
        and today - document.issued <= _NEW_BULLETIN
        and owned.intersection(document.models)
    ]
