"""Ships for the acting vendor: what is confirmed goes out, packed and labelled, by warehouse."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from decimal import Decimal

from catalog_cache.contract.states import ConsignmentState
from catalog_cache.contract.wire.orders import Acknowledgement, Order
from catalog_cache.contract.wire.shipments import Consignment

from vendor_hub.demo.parcels import ROUTES, packages_for, sscc, tracking_number
from vendor_hub.demo.quoting import Quoter
from vendor_hub.demo.replies import MAIN_WAREHOUSE
from vendor_hub.store import series
from vendor_hub.store.engine import Store
from vendor_hub.vendor import shipping
from vendor_hub.vendor.answers import add_workdays
from vendor_hub.vendor.shipping import Freight, ToShip

# The history numbers its packages from 1; these come after them.
_FIRST_PACKAGE = 500_000


def send(
    store: Store,
    quoter: Quoter,
    order: Order,
    ack: Acknowledgement,
    shares: Sequence[ToShip],
    now: datetime,
) -> None:
    """Ship shares of an order, one consignment for each warehouse."""
    warehouses = {line.ack_line_no: line.warehouse for line in ack.lines}
    together: dict[str, list[ToShip]] = defaultdict(list)
    for share in shares:
        place = warehouses.get(share.ack_line_no, "")
        together[place if place in ROUTES else MAIN_WAREHOUSE].append(share)
    for warehouse, group in together.items():
        kilos = _kilos(quoter, order, group)
        count = packages_for(kilos, len(group))
        packed = [replace(share, package=1 + i % count) for i, share in enumerate(group)]
        shipping.ship(store, packed, freight=_freight(store, warehouse, count, now), now=now)


def move_on(store: Store, consignment: Consignment, now: datetime) -> None:
    """Report the carrier's next scan of a consignment, the last of which is its delivery."""
    route = ROUTES[consignment.warehouse]
    scanned = {event.code.word for event in consignment.events}
    if "in_transit" not in scanned:
        shipping.report(
            store,
            consignment.id,
            "in_transit",
            state=ConsignmentState.IN_TRANSIT,
            place=route.through,
            now=now,
        )
    elif "out_for_delivery" not in scanned:
        shipping.report(store, consignment.id, "out_for_delivery", place="Lyon", now=now)
    else:
        shipping.deliver(store, consignment.id, place="Lyon", now=now)


def _freight(store: Store, warehouse: str, count: int, now: datetime) -> Freight:
    route = ROUTES[warehouse]
    with store.write() as db:
        serials = [
            int(series.next_number(db, "package", prefix="", first=_FIRST_PACKAGE))
            for _ in range(count)
        ]
    labels = [sscc(serial) for serial in serials]
    return Freight(
        carrier=route.carrier,
        service=route.service,
        labels=labels,
        tracking=[tracking_number(label) for label in labels],
        warehouse=warehouse,
        promised_day=add_workdays(now.date(), route.days),
    )


def _kilos(quoter: Quoter, order: Order, shares: Sequence[ToShip]) -> Decimal:
    parts = {line.line_no: quoter.part_of(line.part) for line in order.lines}
    weights = (
        share.qty * ((part and part.weight_kg) or Decimal("0.2"))
        for share in shares
        for part in (parts[share.line_no],)
    )
    return sum(weights, Decimal(0))
