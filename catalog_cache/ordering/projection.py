"""One row per order for lists and the back-order list, computed anew when the order changes."""

import json
from dataclasses import asdict
from datetime import date, datetime
from decimal import Decimal
from itertools import pairwise
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select

from catalog_cache.contract.money import line_amount, round_amount
from catalog_cache.contract.states import AckLineState, OrderStatus, ScheduleKind
from catalog_cache.contract.tally import Tally
from catalog_cache.contract.wire.orders import AckLine, Allocation, Order, PartSnapshot

from catalog_cache.ordering.dossier import Dossier, open_dossier, status_of
from catalog_cache.records.orders import BackOrder, OrderSummary
from catalog_cache.workspace.tables import order_row

ZERO = Decimal(0)


_FORGET = delete(order_row).where(order_row.c.id == bindparam("order"))
_WRITE = insert(order_row).prefix_with("OR REPLACE")


def project(connection: Connection, order_id: str) -> None:
    """Write the list row of an order, in the caller's transaction."""
    dossier = open_dossier(connection, order_id)
    if dossier is None:
        connection.execute(_FORGET, {"order": order_id})
        return
    tallies = dossier.tallies()
    summary = summarise(dossier, tallies)
    connection.execute(
        _WRITE,
        {
            "id": order_id,
            "confirmed_at": dossier.order.confirmed_at.isoformat(),
            "po_number": dossier.order.po_number,
            "status": summary.status.value,
            "search_text": _search_text(dossier).casefold(),
            "summary": json.dumps(asdict(summary), default=str),
            "back_orders": json.dumps(
                [_pack(b) for b in back_orders_of(dossier, tallies)], default=str
            ),
        },
    )


def summarise(dossier: Dossier, tallies: dict[int, Tally]) -> OrderSummary:
    """Return the list row of an order; `tallies` are the dossier's own."""
    order = dossier.order
    total = sum(tallies.values(), Tally())
    status = status_of(dossier, tallies)
    return OrderSummary(
        id=order.id,
        po_number=order.po_number,
        label=order.label,
        confirmed_at=order.confirmed_at,
        buyer=order.buyer_name,
        order_type=order.order_type,
        status=status,
        status_text=status_text(dossier, status, total),
        needs_answer=len(waiting_for_buyer(dossier)),
        lines=len(order.lines),
        amount=order_amount(order),
        currency=order.currency,
        ordered_qty=total.ordered,
        shipped_qty=total.shipped,
        backordered_qty=total.backordered,
        next_arrival=next_arrival(dossier),
        vendor_numbers=tuple(v.number for v in dossier.state.vendor_orders)
        if dossier.state
        else (),
    )


def order_amount(order: Order) -> Decimal:
    """Return the net amount as ordered; lines without a price count nothing."""
    amounts = (
        line_amount(line.qty, line.price.amount, line.price.price_unit, order.currency)
        for line in order.lines
        if line.price is not None
    )
    return round_amount(sum(amounts, ZERO), order.currency)


def waiting_for_buyer(dossier: Dossier) -> list[AckLine]:
    """Return the acknowledged lines that are held for the buyer's answer and not yet answered."""
    ack = dossier.newest_ack
    answered = {
        line_no
        for request in dossier.change_requests
        if request.kind == "answer_hold" and request.state in ("requested", "granted")
        for line_no, _ in request.lines
    }
    return [
        line
        for line in (ack.lines if ack else ())
        if line.state is AckLineState.HELD_FOR_BUYER and line.order_line not in answered
    ]


def next_arrival(dossier: Dossier) -> date | None:
    """Return the next day on which goods of this order are promised here."""
    ack = dossier.newest_ack
    days = [
        s.arrival_day
        for line in (ack.lines if ack else ())
        for s in line.schedule
        if s.arrival_day is not None and s.kind is ScheduleKind.CONFIRMED
    ]
    days += [
        c.promised_day
        for c in dossier.consignments
        if c.promised_day is not None and c.state not in ("delivered", "received")
    ]
    return min(days, default=None)


_WORDS = {
    OrderStatus.QUEUED: "waiting to be sent",
    OrderStatus.SET_ASIDE: "set aside",
    OrderStatus.NO_ANSWER: "sent, no answer yet",
    OrderStatus.RECEIVED: "received by the vendor",
    OrderStatus.ON_HOLD: "on hold",
    OrderStatus.ACKNOWLEDGED: "acknowledged",
    OrderStatus.SHIPPED: "shipped",
    OrderStatus.INVOICED: "shipped and invoiced",
    OrderStatus.CLOSED: "complete",
    OrderStatus.CANCELLED: "cancelled",
    OrderStatus.REJECTED: "rejected by the vendor",
    OrderStatus.REFUSED: "refused by the hub",
    OrderStatus.WITHDRAWN: "withdrawn",
    OrderStatus.PLACED_BY_PHONE: "placed by phone",
}


def status_text(dossier: Dossier, status: OrderStatus, total: Tally) -> str:
    """Say the status in words, with the figure that matters."""
    if status is OrderStatus.PART_SHIPPED:
        return f"{total.shipped.normalize():f} of {total.ordered.normalize():f} shipped"
    if status is OrderStatus.ON_HOLD and dossier.state and dossier.state.hold:
        return f"on hold: {dossier.state.hold.text or dossier.state.hold.word}"
    if status is OrderStatus.ACKNOWLEDGED and total.backordered:
        return f"acknowledged, {total.backordered.normalize():f} on back-order"
    return _WORDS[status]


def promises(dossier: Dossier, line_no: int) -> list[tuple[int, date | None]]:
    """Return (revision, day) for each acknowledgement that back-ordered a share of the line."""
    found = []
    for ack in dossier.acks:
        shares = [
            s
            for line in ack.lines
            if line.order_line == line_no
            for s in line.schedule
            if s.kind is ScheduleKind.BACKORDER
        ]
        if shares:
            days = [s.arrival_day for s in shares if s.arrival_day is not None]
            found.append((ack.revision, min(days, default=None)))
    return found


def back_orders_of(dossier: Dossier, tallies: dict[int, Tally]) -> list[BackOrder]:
    """Return the back-ordered shares of an order, with how often their day moved."""
    rows = []
    for line in dossier.order.lines:
        qty = tallies[line.line_no].backordered
        if not qty:
            continue
        days = [day for _, day in promises(dossier, line.line_no)]
        moves = [a for a, b in pairwise(days) if a != b]
        rows.append(
            BackOrder(
                order=dossier.order.id,
                po_number=dossier.order.po_number,
                line_no=line.line_no,
                part=line.part,
                qty=qty,
                unit=line.unit,
                allocations=line.allocations,
                promised=days[-1] if days else None,
                moved_from=moves[-1] if moves else None,
                moves=len(moves),
                ordered_at=dossier.order.confirmed_at,
                label=dossier.order.label,
            )
        )
    return rows


def summaries(
    connection: Connection, text: str = "", status: OrderStatus | None = None
) -> tuple[OrderSummary, ...]:
    """Read the list of orders, newest first."""
    query = select(order_row.c.summary).order_by(order_row.c.confirmed_at.desc())
    for word in text.casefold().split():
        query = query.where(order_row.c.search_text.contains(word, autoescape=True))
    if status is not None:
        query = query.where(order_row.c.status == status.value)
    return tuple(_summary(json.loads(row)) for row in connection.scalars(query))


def all_back_orders(connection: Connection) -> tuple[BackOrder, ...]:
    """Read the back-ordered shares of all orders, the earliest promised day first."""
    rows = connection.scalars(
        select(order_row.c.back_orders).where(order_row.c.back_orders != "[]")
    )
    found = [_back_order(item) for row in rows for item in json.loads(row)]
    return tuple(sorted(found, key=lambda b: (b.promised or date.max, b.ordered_at)))


def _search_text(dossier: Dossier) -> str:
    order = dossier.order
    words = [order.po_number, order.label, order.buyer_name, order.id, order.confirming]
    words += [f"{line.part.number} {line.part.description}" for line in order.lines]
    words += [a.ref for line in order.lines for a in line.allocations]
    words += [v.number for v in dossier.state.vendor_orders] if dossier.state else []
    return " ".join(w for w in words if w)


def _summary(content: dict[str, Any]) -> OrderSummary:
    content["confirmed_at"] = datetime.fromisoformat(content["confirmed_at"])
    content["status"] = OrderStatus(content["status"])
    for name in ("amount", "ordered_qty", "shipped_qty", "backordered_qty"):
        content[name] = Decimal(content[name])
    content["next_arrival"] = _day(content["next_arrival"])
    content["vendor_numbers"] = tuple(content["vendor_numbers"])
    return OrderSummary(**content)


def _pack(row: BackOrder) -> dict[str, Any]:
    content = {name: getattr(row, name) for name in row.__slots__}
    content["part"] = row.part.model_dump(mode="json")
    content["allocations"] = [a.model_dump(mode="json") for a in row.allocations]
    return content


def _back_order(content: dict[str, Any]) -> BackOrder:
    content["part"] = PartSnapshot.model_validate(content["part"])
    content["allocations"] = tuple(Allocation.model_validate(a) for a in content["allocations"])
    content["qty"] = Decimal(content["qty"])
    content["promised"] = _day(content["promised"])
    content["moved_from"] = _day(content["moved_from"])
    content["ordered_at"] = datetime.fromisoformat(content["ordered_at"])
    return BackOrder(**content)


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None
