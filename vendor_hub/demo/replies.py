"""The shares into which the demonstration's vendor divides an order line when he answers."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from catalog_cache.contract.states import AckLineState, ScheduleKind
from catalog_cache.contract.wire.base import Code
from catalog_cache.contract.wire.orders import (
    AckLine,
    Changes,
    Order,
    OrderLine,
    PartSnapshot,
    Price,
    ScheduleLine,
)

from vendor_hub.demo.parcels import ROUTES
from vendor_hub.vendor.answers import add_workdays

MAIN_WAREHOUSE, SECOND_WAREHOUSE = "LYO", "HAM"
Sales = tuple[tuple[str, tuple[int, ...]], ...]
"""The sales orders that the vendor's system makes of an order: line numbers by warehouse."""

_DEARER = Decimal("1.016")


def warehouse_of(line: OrderLine, split: bool) -> str:
    """Return where a line ships from; of a split order the even ones from the second place."""
    return SECOND_WAREHOUSE if split and line.line_no % 2 == 0 else MAIN_WAREHOUSE


def sales_of(order: Order, split: bool) -> Sales:
    """Return the sales orders of an order: one, or one for each of two warehouses."""
    return tuple(
        (place, lines)
        for place in (MAIN_WAREHOUSE, SECOND_WAREHOUSE)
        if (lines := tuple(x.line_no for x in order.lines if warehouse_of(x, split) == place))
    )


def confirmed(
    line: OrderLine, no: str, qty: Decimal, ship_day: date, warehouse: str = MAIN_WAREHOUSE
) -> AckLine:
    """Return a share that ships on a day as ordered."""
    promise = _promise(ScheduleKind.CONFIRMED, qty, ship_day, warehouse)
    return _share(line, no, qty, AckLineState.ACCEPTED, warehouse, schedule=(promise,))


def confirmed_later(line: OrderLine, no: str, qty: Decimal, ship_day: date) -> AckLine:
    """Return a share that ships as ordered, but later than the rest."""
    share = confirmed(line, no, qty, ship_day)
    later = {"state": AckLineState.ACCEPTED_CHANGED, "changes": Changes(day=True)}
    return share.model_copy(update=later)


def dearer(share: AckLine) -> AckLine:
    """Return a share at 1.6 per cent more than ordered; as it was when it has no price."""
    if share.price is None:
        return share
    amount = (share.price.amount * _DEARER).quantize(Decimal("0.01"))
    price = Price(amount=amount, currency=share.price.currency, price_unit=share.price.price_unit,
                  unit=share.price.unit)  # fmt: skip
    changes = share.changes.model_copy(update={"price": True})
    return share.model_copy(
        update={"state": AckLineState.ACCEPTED_CHANGED, "price": price, "changes": changes}
    )


def back_ordered(line: OrderLine, no: str, qty: Decimal, ship_day: date | None) -> AckLine:
    """Return a share that is not there yet; without a day the vendor does not know when."""
    promise = _promise(ScheduleKind.BACKORDER, qty, ship_day, MAIN_WAREHOUSE)
    changes = Changes(day=True)
    state = AckLineState.BACKORDERED
    return _share(line, no, qty, state, schedule=(promise,), changes=changes)


def cancelled(line: OrderLine, no: str, qty: Decimal) -> AckLine:
    """Return a share that the vendor cannot deliver any more."""
    reason = Code(word="not_available", raw="ID", text="Not available any more")
    state = AckLineState.CANCELLED_BY_VENDOR
    return _share(line, no, qty, state, reason=reason, changes=Changes(qty=True))


def rejected(line: OrderLine, no: str, text: str) -> AckLine:
    """Return a line that the vendor does not accept."""
    reason = Code(word="rejected", raw="IR", text=text)
    return _share(line, no, line.qty, AckLineState.REJECTED, reason=reason)


def held(
    line: OrderLine,
    no: str,
    *,
    offered: PartSnapshot,
    price: Price | None,
    respond_by: datetime,
    text: str,
) -> AckLine:
    """Return a line with an offer that waits for the buyer's answer."""
    share = _share(
        line,
        no,
        line.qty,
        AckLineState.HELD_FOR_BUYER,
        reason=Code(word="substitution", raw="IS", text=text),
        respond_by=respond_by,
        changes=Changes(part=offered.number != line.part.number, price=price != line.price),
    )
    return share.model_copy(update={"part": offered, "price": price})


def _share(
    line: OrderLine,
    no: str,
    qty: Decimal,
    state: AckLineState,
    warehouse: str = MAIN_WAREHOUSE,
    **more: Any,
) -> AckLine:
    return AckLine(
        ack_line_no=no,
        order_line=line.line_no,
        covers_qty=qty,
        part=line.part,
        qty=qty,
        unit=line.unit,
        price=line.price,
        state=state,
        warehouse=warehouse,
        **more,
    )


def _promise(
    kind: ScheduleKind, qty: Decimal, ship_day: date | None, warehouse: str
) -> ScheduleLine:
    arrival = ship_day and add_workdays(ship_day, ROUTES[warehouse].days)
    return ScheduleLine(seq=1, qty=qty, kind=kind, ship_day=ship_day, arrival_day=arrival)
