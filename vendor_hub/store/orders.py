"""Orders as they were received, what the vendor keeps on them, and the vendor's own numbers."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from sqlalchemy import Connection, insert, select, update

from catalog_cache.contract.money import line_amount
from catalog_cache.contract.numbers import fold_number
from catalog_cache.contract.states import HandoverState
from catalog_cache.contract.wire.orders import (
    Acknowledgement,
    Order,
    OrderState,
    VendorOrder,
)
from catalog_cache.contract.wire.protocol import FeedItem

from vendor_hub.errors import NotFoundError
from vendor_hub.store import feed
from vendor_hub.store.tables import (
    acknowledgement,
    customer_order,
    handover,
    order_line,
    vendor_order,
)


def order_value(order: Order) -> Decimal:
    """Return the value of the lines that carry a price, in the order's currency."""
    return sum(
        (
            line_amount(line.qty, line.price.amount, line.price.price_unit, order.currency)
            for line in order.lines
            if line.price is not None
        ),
        Decimal(0),
    )


def add(
    db: Connection,
    order: Order,
    state: OrderState,
    *,
    membership: str | None,
    handed: HandoverState = HandoverState.PENDING,
) -> tuple[FeedItem, ...]:
    """Store a received order with its lines, its hand-over and its place in the feed."""
    db.execute(
        insert(customer_order),
        {
            "id": order.id,
            "account": order.account,
            "membership": membership,
            "po_number": order.po_number,
            "order_type": order.order_type,
            "currency": order.currency,
            "value": order_value(order),
            "confirming": order.confirming,
            "confirmed_at": order.confirmed_at,
            "received_at": state.received_at,
            "body": order.model_dump_json(),
            "state": state.model_dump_json(),
        },
    )
    db.execute(
        insert(order_line),
        [
            {
                "order_id": order.id,
                "line_no": line.line_no,
                "brand": line.part.brand,
                "number_key": fold_number(line.part.number),
                "qty": line.qty,
                "unit": line.unit,
            }
            for line in order.lines
        ],
    )
    db.execute(
        insert(handover).values(order_id=order.id, state=handed.value, changed_at=state.received_at)
    )
    return (
        feed.put(db, order.account, "order", order.id, order),
        feed.put(db, order.account, "order_state", order.id, state),
    )


def find(db: Connection, id: str) -> Order | None:
    """Return an order by its client id, or None."""
    body = db.execute(
        select(customer_order.c.body).where(customer_order.c.id == id)
    ).scalar_one_or_none()
    return None if body is None else Order.model_validate_json(body)


def get(db: Connection, id: str) -> Order:
    """Return an order by its client id; NotFoundError when there is none."""
    order = find(db, id)
    if order is None:
        raise NotFoundError(f"There is no order {id}.")
    return order


def state_of(db: Connection, id: str) -> OrderState:
    """Return what the vendor keeps on an order; NotFoundError when there is none."""
    state = db.execute(
        select(customer_order.c.state).where(customer_order.c.id == id)
    ).scalar_one_or_none()
    if state is None:
        raise NotFoundError(f"There is no order {id}.")
    return OrderState.model_validate_json(state)


def put_state(db: Connection, account: str, state: OrderState) -> FeedItem:
    """Store what the vendor keeps on an order and tell the account."""
    db.execute(
        update(customer_order)
        .where(customer_order.c.id == state.order)
        .values(state=state.model_dump_json())
    )
    return feed.put(db, account, "order_state", state.order, state)


def ids(db: Connection, *, account: str | None = None, limit: int = 1000) -> list[str]:
    """Return order ids, newest received first."""
    query = select(customer_order.c.id).order_by(customer_order.c.received_at.desc()).limit(limit)
    if account is not None:
        query = query.where(customer_order.c.account == account)
    return list(db.execute(query).scalars())


def matching_ids(db: Connection, start: str) -> list[str]:
    """Return the order ids that begin with a text, or whose purchase order number it is."""
    escaped = start.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return list(
        db.execute(
            select(customer_order.c.id).where(
                customer_order.c.id.like(f"{escaped}%", escape="\\")
                | (customer_order.c.po_number == start)
            )
        ).scalars()
    )


def ordered_value(
    db: Connection, membership: str, *, days: int, now: datetime | None = None
) -> Decimal:
    """Return what a membership ordered over the last days, in its account's currency."""
    since = (now or datetime.now(UTC)) - timedelta(days=days)
    values = db.execute(
        select(customer_order.c.value).where(
            customer_order.c.membership == membership, customer_order.c.received_at > since
        )
    ).scalars()
    return sum(values, Decimal(0))


# The vendor's own numbers ----------------------------------------------------------------------


def add_vendor_order(
    db: Connection, account: str, document: VendorOrder, *, order: str | None
) -> None:
    """Store a sales order of the vendor's system; without an order it waits for its paper."""
    db.execute(
        insert(vendor_order).values(
            id=document.id,
            account=account,
            order_id=order,
            system=document.system,
            number=document.number,
            warehouse=document.warehouse,
            body=document.model_dump_json(),
        )
    )


def vendor_order_by_number(
    db: Connection, number: str, *, account: str
) -> tuple[VendorOrder, str | None] | None:
    """Return an account's sales order by its number, with the order it belongs to, if any."""
    row = db.execute(
        select(vendor_order.c.body, vendor_order.c.order_id).where(
            vendor_order.c.number == number, vendor_order.c.account == account
        )
    ).first()
    return None if row is None else (VendorOrder.model_validate_json(row.body), row.order_id)


def number_is_taken(db: Connection, system: str, number: str) -> bool:
    """Tell whether any account has a sales order of this number in a system."""
    taken = select(vendor_order.c.id).where(
        vendor_order.c.system == system, vendor_order.c.number == number
    )
    return db.execute(taken).first() is not None


def link_vendor_order(db: Connection, document: VendorOrder) -> None:
    """Give a waiting sales order the order it turned out to be."""
    db.execute(
        update(vendor_order)
        .where(vendor_order.c.id == document.id)
        .values(order_id=document.order, body=document.model_dump_json())
    )


def vendor_orders_of(db: Connection, order: str) -> tuple[VendorOrder, ...]:
    """Return the sales orders of an order by number."""
    bodies = db.execute(
        select(vendor_order.c.body)
        .where(vendor_order.c.order_id == order)
        .order_by(vendor_order.c.number)
    ).scalars()
    return tuple(VendorOrder.model_validate_json(body) for body in bodies)


# Acknowledgements ------------------------------------------------------------------------------


def acknowledgements(db: Connection, order: str) -> Sequence[Acknowledgement]:
    """Return all revisions of an order's acknowledgement, oldest first."""
    bodies = db.execute(
        select(acknowledgement.c.body)
        .where(acknowledgement.c.order_id == order)
        .order_by(acknowledgement.c.revision)
    ).scalars()
    return [Acknowledgement.model_validate_json(body) for body in bodies]


def add_acknowledgement(db: Connection, account: str, document: Acknowledgement) -> FeedItem:
    """Store a revision of an acknowledgement and tell the account."""
    db.execute(
        insert(acknowledgement).values(
            id=document.id,
            account=account,
            order_id=document.order,
            revision=document.revision,
            issued_at=document.issued_at,
            body=document.model_dump_json(),
        )
    )
    return feed.put(db, account, "ack", document.id, document)
