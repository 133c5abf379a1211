"""The vendor's books: invoice references for what was shipped, and their payment."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from sqlalchemy import Connection

from catalog_cache.contract.ids import new_id
from catalog_cache.contract.money import line_amount, round_amount
from catalog_cache.contract.wire.orders import Order
from catalog_cache.contract.wire.shipments import ConsignmentLine, InvoiceLine, InvoiceRef

from vendor_hub.errors import NotAllowedError
from vendor_hub.store import feed, goods, orders, series
from vendor_hub.store.engine import Store
from vendor_hub.vendor import booking

_DUE_DAYS = 30


def invoice(store: Store, order_id: str, *, day: date | None = None) -> InvoiceRef:
    """Invoice what was shipped for an order and has no invoice yet, core charges on own lines."""
    day = day or datetime.now(UTC).date()
    with store.write() as db:
        order = orders.get(db, order_id)
        feed.lock(db, order.account)
        return add_invoice(db, order, day=day)


def add_invoice(
    db: Connection, order: Order, *, day: date, at: datetime | None = None
) -> InvoiceRef:
    """Write an order's next invoice inside the caller's transaction; `at` backdates bookings."""
    shipped = goods.lines_to_invoice(db, order.id)
    if not shipped:
        raise NotAllowedError("Nothing was shipped for this order that is not invoiced yet.")
    lines = tuple(_lines(db, order, shipped))
    document = InvoiceRef(
        id=new_id(),
        number=series.next_number(db, "invoice", prefix="R"),
        day=day,
        due=day + timedelta(days=_DUE_DAYS),
        currency=order.currency,
        net=sum((line.amount for line in lines), Decimal(0)),
        lines=lines,
    )
    goods.add_invoice(db, order.account, document)
    booking.on_invoice(db, document, "invoice", day, at=at)
    return document


def _lines(
    db: Connection, order: Order, shipped: list[tuple[str, ConsignmentLine]]
) -> Iterator[InvoiceLine]:
    line_no = 0
    for consignment, line in shipped:
        price = booking.price_of(db, order, line)
        if price is None:
            raise NotAllowedError(
                f"Line {line.order_line} has no price. Acknowledge it with a price first."
            )
        charges = [("net", price.amount, price.price_unit)]
        core = booking.ordered_line(order, line.order_line).core_charge
        if core:
            charges.append(("core_charge", core, Decimal(1)))
        for component, amount, price_unit in charges:
            line_no += 1
            yield InvoiceLine(
                line_no=line_no,
                order=order.id,
                order_line=line.order_line,
                consignment=consignment,
                part=line.part,
                qty=line.qty,
                unit=line.unit,
                component=component,
                price=amount,
                price_unit=price_unit,
                amount=line_amount(line.qty, amount, price_unit, order.currency),
            )


def settle(store: Store, number: str, *, day: date | None = None) -> InvoiceRef:
    """Note that the customer paid an invoice, and book what rules earn then."""
    day = day or datetime.now(UTC).date()
    with store.write() as db:
        _document, account = goods.invoice_by_number(db, number)
        feed.lock(db, account)
        return mark_paid(db, number, day=day)


def mark_paid(db: Connection, number: str, *, day: date, at: datetime | None = None) -> InvoiceRef:
    """Note the payment of an invoice inside the caller's transaction; `at` backdates bookings."""
    document, account = goods.invoice_by_number(db, number)
    if document.state == "paid":
        raise NotAllowedError(f"Invoice {number} is already paid.")
    paid = document.model_copy(update={"state": "paid"})
    goods.change_invoice(db, account, paid)
    if paid.kind == "invoice":
        booking.on_invoice(db, paid, "customer_paid", day, at=at)
    return paid


def add_credit(
    db: Connection, account: str, of: InvoiceRef, line_no: int, amount: Decimal, *, day: date
) -> InvoiceRef:
    """Write a credit note for one line of an invoice inside the caller's transaction."""
    line = next((found for found in of.lines if found.line_no == line_no), None)
    if line is None:
        raise NotAllowedError(f"Invoice {of.number} has no line {line_no}.")
    if not 0 < amount <= line.amount:
        raise NotAllowedError(
            f"A credit for this line is more than 0 and at most {line.amount} {of.currency}."
        )
    credited = -round_amount(amount, of.currency)
    document = InvoiceRef(
        id=new_id(),
        number=series.next_number(db, "credit", prefix="C"),
        kind="credit",
        day=day,
        currency=of.currency,
        net=credited,
        # A credit answers an invoice, not a shipment: its line names no consignment.
        lines=(line.model_copy(update={"line_no": 1, "consignment": "", "amount": credited}),),
    )
    goods.add_invoice(db, account, document)
    return document
