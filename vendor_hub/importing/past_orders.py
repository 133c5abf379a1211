"""Makes the documents of a past order: order, acknowledgement, consignment, receipt, invoice."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import NamedTuple

from catalog_cache.contract.money import line_amount
from catalog_cache.contract.states import AckLineState, ConsignmentState, ScheduleKind
from catalog_cache.contract.wire.base import Code
from catalog_cache.contract.wire.orders import (
    AckLine,
    Acknowledgement,
    Order,
    OrderLine,
    OrderState,
    PartSnapshot,
    Price,
    ScheduleLine,
    ScheduleWish,
    VendorOrder,
)
from catalog_cache.contract.wire.parties import Account, Person
from catalog_cache.contract.wire.shipments import (
    Consignment,
    ConsignmentLine,
    InvoiceLine,
    InvoiceRef,
    Package,
    Receipt,
    ReceiptLine,
)

from vendor_hub.importing.business_mapping import BusinessMapping
from vendor_hub.importing.business_records import PastOrders, record_id
from vendor_hub.importing.job import SourceRow

_ONE = Decimal(1)
_NONE = Decimal(0)


@dataclass(frozen=True, slots=True)
class Party:
    """For whom the documents are: the account, its buyer, and the brand that keys the ids."""

    account: Account
    buyer: Person
    brand: str

    @property
    def ship_to(self) -> str | None:
        """The account's first location."""
        return self.account.locations[0].id if self.account.locations else None


class OrderSource(NamedTuple):
    """An order's row of the export and the rows of its lines."""

    head: SourceRow
    lines: list[SourceRow]


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of a past order, with what became of it."""

    no: int
    part: PartSnapshot
    qty: Decimal
    unit: str
    price: Decimal
    due: date | None
    received: Decimal
    rejected: Decimal


@dataclass(frozen=True, slots=True)
class _PastOrder:
    ref: str
    state: str
    ordered: datetime
    shipped: datetime
    carrier: str
    lines: tuple[_Line, ...]
    party: Party

    def id(self, kind: str) -> str:
        """Return a document's id; it has the account in it, as an export may be read for two."""
        return record_id(self.party.brand, kind, f"{self.party.account.customer_no}/{self.ref}")

    @property
    def arrived(self) -> datetime:
        """Noon of the last due day: exports of orders rarely say when goods were counted."""
        days = [line.due for line in self.lines if line.due is not None]
        return datetime.combine(max(days), time(12), UTC) if days else self.shipped


def documents_of(party: Party, mapping: BusinessMapping, sources: list[OrderSource]) -> PastOrders:
    """Return the documents of past orders, in the order of the sources.

    An order that was only sent has no acknowledgement; one that was acknowledged has nothing
    shipped; of one that shipped, what was not received was cancelled by the vendor.
    """
    pasts = [_past_order(party, source) for source in sources]
    answered = [past for past in pasts if past.state != "sent"]
    shipped = [
        past for past in pasts if past.state == "shipped" and any(x.received for x in past.lines)
    ]
    return PastOrders(
        orders=tuple(
            _order(past, mapping, source) for past, source in zip(pasts, sources, strict=True)
        ),
        order_states=tuple(_order_state(past) for past in pasts),
        acknowledgements=tuple(_acknowledgement(past) for past in answered),
        consignments=tuple(_consignment(past) for past in shipped),
        receipts=tuple(_receipt(past) for past in shipped),
        invoices=tuple(_invoice(past) for past in shipped),
    )


def _past_order(party: Party, source: OrderSource) -> _PastOrder:
    head = source.head
    ordered, shipped = head.values["ordered"], head.values["shipped"]
    if not isinstance(ordered, datetime):
        raise TypeError("an order's row has the instant at which it was ordered")
    return _PastOrder(
        ref=head.text("ref") or "",
        state=head.text("state") or "",
        ordered=ordered,
        shipped=shipped if isinstance(shipped, datetime) else ordered,
        carrier=head.text("carrier") or "",
        lines=tuple(_line(no, item) for no, item in enumerate(source.lines, 1)),
        party=party,
    )


def _line(no: int, item: SourceRow) -> _Line:
    part = item.parts["part"]
    qty, received = item.decimal("qty"), item.decimal("received")
    due = item.text("due")
    return _Line(
        no=no,
        part=PartSnapshot(
            uid=part.uid, brand=part.brand, number=part.number, description=part.name
        ),
        qty=qty,
        unit=item.text("unit") or part.stock_unit,
        price=item.decimal("price"),
        due=date.fromisoformat(due) if due else None,
        received=min(received, qty),
        rejected=min(item.decimal("rejected"), received, qty),
    )


def _order(past: _PastOrder, mapping: BusinessMapping, source: OrderSource) -> Order:
    account = past.party.account
    return Order(
        id=past.id("order"),
        account=account.id,
        location=past.party.ship_to,
        buyer=past.party.buyer.id,
        buyer_name=past.party.buyer.name,
        po_number=source.head.text("po_number") or past.ref,
        order_type=mapping.order_type,
        sold_to=account.customer_no,
        bill_to=account.customer_no,
        ship_to=past.party.ship_to,
        currency=account.currency,
        confirmed_at=past.ordered,
        carrier=past.carrier,
        payment_terms=account.payment_terms,
        lines=tuple(
            OrderLine(
                line_no=line.no,
                number_entered=line.part.number,
                part=line.part,
                qty=line.qty,
                unit=line.unit,
                price=_price(past, line),
                schedule=(ScheduleWish(qty=line.qty, day=line.due),),
            )
            for line in past.lines
        ),
    )


def _price(past: _PastOrder, line: _Line) -> Price:
    return Price(
        amount=line.price, currency=past.party.account.currency, unit=line.unit, as_of=past.ordered
    )


def _order_state(past: _PastOrder) -> OrderState:
    numbered = VendorOrder(
        id=past.id("vendor_order"),
        order=past.id("order"),
        system=past.party.brand,
        number=past.ref,
        lines=tuple(line.no for line in past.lines),
    )
    return OrderState(order=past.id("order"), received_at=past.ordered, vendor_orders=(numbered,))


def _acknowledgement(past: _PastOrder) -> Acknowledgement:
    lines = [ack for line in past.lines for ack in _ack_lines(past, line)]
    return Acknowledgement(
        id=past.id("acknowledgement"),
        order=past.id("order"),
        revision=1,
        issued_at=past.ordered,
        lines=tuple(lines),
    )


def _ack_lines(past: _PastOrder, line: _Line) -> list[AckLine]:
    if past.state == "rejected":
        return [_ack_line(past, line, line.qty, AckLineState.REJECTED)]
    if past.state == "acknowledged":
        return [_ack_line(past, line, line.qty, AckLineState.ACCEPTED)]
    missing = line.qty - line.received
    accepted = [_ack_line(past, line, line.received, AckLineState.ACCEPTED)]
    cancelled = [_ack_line(past, line, missing, AckLineState.CANCELLED_BY_VENDOR)]
    return (accepted if line.received else []) + (cancelled if missing else [])


def _ack_line(past: _PastOrder, line: _Line, qty: Decimal, state: AckLineState) -> AckLine:
    accepted = state is AckLineState.ACCEPTED
    closed_short = Code(word="closed_short", text="The order was closed without the rest")
    promised = ScheduleLine(
        seq=1,
        qty=qty,
        kind=ScheduleKind.CONFIRMED,
        ship_day=past.shipped.date(),
        arrival_day=line.due,
    )
    return AckLine(
        ack_line_no=f"{line.no}.{1 if accepted or qty == line.qty else 2}",
        order_line=line.no,
        covers_qty=qty,
        part=line.part,
        qty=qty,
        unit=line.unit,
        price=_price(past, line),
        state=state,
        reason=closed_short if state is AckLineState.CANCELLED_BY_VENDOR else None,
        schedule=(promised,) if accepted else (),
        vendor_order=past.id("vendor_order"),
    )


def _consignment(past: _PastOrder) -> Consignment:
    package = past.id("package")
    rejected = any(line.rejected for line in past.lines)
    return Consignment(
        id=past.id("consignment"),
        delivery_no=past.ref,
        carrier=past.carrier,
        ship_to=past.party.ship_to,
        state=(
            ConsignmentState.RECEIVED_WITH_DISCREPANCY if rejected else ConsignmentState.RECEIVED
        ),
        shipped_at=past.shipped,
        promised_day=past.arrived.date(),
        packages=(Package(id=package, label=f"{past.ref}-1"),),
        lines=tuple(
            ConsignmentLine(
                package=package,
                order=past.id("order"),
                order_line=line.no,
                ack_line_no=f"{line.no}.1",
                part=line.part,
                qty=line.received,
                unit=line.unit,
            )
            for line in past.lines
            if line.received
        ),
    )


def _receipt(past: _PastOrder) -> Receipt:
    return Receipt(
        id=past.id("receipt"),
        consignment=past.id("consignment"),
        by=past.party.buyer.id,
        at=past.arrived,
        lines=tuple(
            ReceiptLine(
                package=past.id("package"),
                order=past.id("order"),
                order_line=line.no,
                part=line.part,
                good=line.received - line.rejected,
                short=_NONE,
                over=_NONE,
                damaged=line.rejected,
                wrong_part=_NONE,
                not_ordered=_NONE,
            )
            for line in past.lines
            if line.received
        ),
    )


def _invoice(past: _PastOrder) -> InvoiceRef:
    currency = past.party.account.currency
    lines = tuple(
        InvoiceLine(
            line_no=number,
            order=past.id("order"),
            order_line=line.no,
            consignment=past.id("consignment"),
            part=line.part,
            qty=line.received,
            unit=line.unit,
            price=line.price,
            price_unit=_ONE,
            amount=line_amount(line.received, line.price, _ONE, currency),
        )
        for number, line in enumerate((x for x in past.lines if x.received), 1)
    )
    return InvoiceRef(
        id=past.id("invoice"),
        number=past.ref,
        day=past.shipped.date(),
        currency=currency,
        net=sum((line.amount for line in lines), _NONE),
        lines=lines,
    )
