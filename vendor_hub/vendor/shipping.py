"""The vendor ships: consignments with packages and lines, and what the carrier reports."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal

from sqlalchemy import Connection

from catalog_cache.contract.ids import new_id
from catalog_cache.contract.states import AckLineState, ConsignmentState
from catalog_cache.contract.wire.base import Code
from catalog_cache.contract.wire.orders import AckLine, Acknowledgement, Order
from catalog_cache.contract.wire.shipments import (
    Consignment,
    ConsignmentEvent,
    ConsignmentLine,
    Package,
)

from vendor_hub.errors import HubError, NotAllowedError
from vendor_hub.store import documents, feed, goods, orders, series
from vendor_hub.store.engine import Store
from vendor_hub.store.tables import consignment
from vendor_hub.vendor import booking

_S = ConsignmentState
_NEXT: dict[ConsignmentState, frozenset[ConsignmentState]] = {
    _S.ANNOUNCED: frozenset({_S.PICKED_UP, _S.IN_TRANSIT, _S.EXCEPTION, _S.DELIVERED}),
    _S.PICKED_UP: frozenset({_S.IN_TRANSIT, _S.EXCEPTION, _S.DELIVERED}),
    _S.IN_TRANSIT: frozenset({_S.IN_TRANSIT, _S.EXCEPTION, _S.DELIVERED}),
    _S.EXCEPTION: frozenset({_S.EXCEPTION, _S.IN_TRANSIT, _S.DELIVERED}),
}
_SHIPPABLE = frozenset({AckLineState.ACCEPTED, AckLineState.ACCEPTED_CHANGED})


@dataclass(frozen=True, slots=True)
class ToShip:
    """A share of an order line that goes out; without a package number it goes into the first.

    `ack_line_no` names the acknowledged line whose part is shipped; without it the ordered part is.
    """

    order: str
    line_no: int
    qty: Decimal
    ack_line_no: str = ""
    package: int = 1
    lot: str = ""
    serials: tuple[str, ...] = ()
    expiry: date | None = None
    origin_country: str = ""


@dataclass(frozen=True, slots=True)
class Freight:
    """How a consignment travels; without labels the packages are called "1 of 2"."""

    carrier: str = ""
    service: str = ""
    labels: Sequence[str] = ()
    tracking: Sequence[str] = ()
    tracking_url: str = ""
    warehouse: str = ""
    promised_day: date | None = None


def ship(
    store: Store,
    shares: Sequence[ToShip],
    *,
    freight: Freight | None = None,
    now: datetime | None = None,
) -> Consignment:
    """Send shares of one or several orders of an account as one consignment."""
    if not shares:
        raise HubError("A consignment needs at least one line.")
    freight = freight or Freight()
    now = now or datetime.now(UTC)
    with store.write() as db:
        found = {share.order: orders.get(db, share.order) for share in shares}
        account = _one_account(found.values())
        feed.lock(db, account)
        first = found[shares[0].order]
        packages = _packages(shares, freight)
        document = Consignment(
            id=new_id(),
            delivery_no=series.next_number(db, "delivery", prefix="D"),
            warehouse=freight.warehouse,
            carrier=freight.carrier,
            service=freight.service,
            tracking_url=freight.tracking_url,
            freight_terms=first.freight_terms,
            ship_to=first.ship_to,
            state=ConsignmentState.IN_TRANSIT,
            shipped_at=now,
            promised_day=freight.promised_day,
            events=(
                ConsignmentEvent(at=now, code=Code(word="picked_up"), place=freight.warehouse),
            ),
            packages=tuple(packages.values()),
            lines=tuple(_line(db, found[s.order], s, packages[s.package].id) for s in shares),
        )
        goods.add_consignment(db, account, document)
        booking.on_shipment(db, account, document, found)
    return document


def ship_all(
    store: Store,
    order_id: str,
    *,
    freight: Freight | None = None,
    now: datetime | None = None,
) -> Consignment:
    """Ship everything that is confirmed and not yet shipped; NotAllowedError when nothing is."""
    with store.read() as db:
        shares = open_shares(db, orders.get(db, order_id))
    if not shares:
        raise NotAllowedError("Nothing of this order is confirmed and still to be shipped.")
    return ship(store, shares, freight=freight, now=now)


def open_shares(db: Connection, order: Order) -> list[ToShip]:
    """Return what the newest acknowledgement confirms and no consignment carries yet."""
    answers = orders.acknowledgements(db, order.id)
    if not answers:
        return []
    gone: dict[tuple[int, str], Decimal] = {}
    for sent in goods.consignments_of(db, order.id):
        for line in sent.lines:
            if line.order == order.id:
                key = (line.order_line, line.part.number)
                gone[key] = gone.get(key, Decimal(0)) + line.qty
    shares = []
    for answer in answers[-1].lines:
        if answer.state not in _SHIPPABLE:
            continue
        key = (answer.order_line, answer.part.number)
        already = min(gone.get(key, Decimal(0)), answer.qty)
        gone[key] = gone.get(key, Decimal(0)) - already
        if answer.qty > already:
            shares.append(
                ToShip(order.id, answer.order_line, answer.qty - already, answer.ack_line_no)
            )
    return shares


def report(
    store: Store,
    consignment_id: str,
    code: str,
    *,
    state: ConsignmentState | None = None,
    place: str = "",
    text: str = "",
    now: datetime | None = None,
) -> Consignment:
    """Add a carrier's event; with a state the consignment moves on, if its state allows that."""
    with store.write() as db:
        document, account = documents.get_locked(
            db, consignment, Consignment, consignment_id, "consignment"
        )
        if state is not None and state not in _NEXT.get(document.state, frozenset()):
            raise NotAllowedError(
                f"Consignment {document.delivery_no} is {document.state.value} and cannot become"
                f" {state.value}."
            )
        event = ConsignmentEvent(
            at=now or datetime.now(UTC), code=Code(word=code, text=text), place=place
        )
        changed = document.model_copy(
            update={"events": (*document.events, event), "state": state or document.state}
        )
        goods.change_consignment(db, account, changed)
    return changed


def deliver(
    store: Store, consignment_id: str, *, place: str = "", now: datetime | None = None
) -> Consignment:
    """Note that the carrier delivered; what was really in the cartons the receipt says."""
    state = ConsignmentState.DELIVERED
    return report(store, consignment_id, "delivered", state=state, place=place, now=now)


def _one_account(found: Iterable[Order]) -> str:
    accounts = {order.account for order in found}
    if len(accounts) != 1:
        raise NotAllowedError("One consignment goes to one account.")
    return accounts.pop()


def _packages(shares: Sequence[ToShip], freight: Freight) -> dict[int, Package]:
    numbers = sorted({share.package for share in shares})
    tracking = dict(enumerate(freight.tracking))
    labels = dict(enumerate(freight.labels))
    return {
        number: Package(
            id=new_id(),
            label=labels.get(index, f"{index + 1} of {len(numbers)}"),
            tracking=tracking.get(index, ""),
        )
        for index, number in enumerate(numbers)
    }


def _line(db: Connection, order: Order, share: ToShip, package: str) -> ConsignmentLine:
    ordered = {line.line_no: line for line in order.lines}.get(share.line_no)
    if ordered is None:
        raise HubError(f"The order has no line {share.line_no}.")
    if share.qty <= 0:
        raise HubError(f"Line {share.line_no}: the shipped quantity must be more than 0.")
    part, unit = ordered.part, ordered.unit
    if share.ack_line_no:
        answer = _ack_line(orders.acknowledgements(db, order.id), share)
        part, unit = answer.part, answer.unit
    return ConsignmentLine(
        package=package,
        order=order.id,
        order_line=share.line_no,
        ack_line_no=share.ack_line_no,
        part=part,
        qty=share.qty,
        unit=unit,
        lot=share.lot,
        serials=share.serials,
        expiry=share.expiry,
        origin_country=share.origin_country,
    )


def _ack_line(answers: Sequence[Acknowledgement], share: ToShip) -> AckLine:
    for answer in reversed(answers):
        for line in answer.lines:
            if line.ack_line_no == share.ack_line_no and line.order_line == share.line_no:
                return line
    raise HubError(f"No acknowledgement has a line {share.ack_line_no} for line {share.line_no}.")
