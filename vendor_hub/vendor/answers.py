"""The vendor answers an order: acknowledgements in revisions, holds, phone orders."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from sqlalchemy import Connection

from catalog_cache.contract.ids import new_id
from catalog_cache.contract.states import AckLineState, ScheduleKind
from catalog_cache.contract.wire.base import Code
from catalog_cache.contract.wire.orders import (
    AckLine,
    Acknowledgement,
    Order,
    OrderLine,
    OrderState,
    ScheduleLine,
    VendorOrder,
)

from vendor_hub.errors import HubError, NotAllowedError
from vendor_hub.store import accounts, feed, orders
from vendor_hub.store.engine import Store

PHONE_SYSTEM = "phone"


def acknowledge(
    store: Store,
    order_id: str,
    lines: Sequence[AckLine],
    *,
    note: str = "",
    now: datetime | None = None,
) -> Acknowledgement:
    """Issue the next revision of an order's acknowledgement, which replaces the one before.

    HubError when a line answers no line of the order, or more than was ordered.
    """
    with store.write() as db:
        order = _locked(db, order_id)
        check_lines(order, lines)
        return add_revision(db, order, lines, note=note, now=now)


def add_revision(
    db: Connection,
    order: Order,
    lines: Sequence[AckLine],
    *,
    note: str = "",
    now: datetime | None = None,
) -> Acknowledgement:
    """Write the next revision inside the caller's transaction; the lines are already checked."""
    document = Acknowledgement(
        id=new_id(),
        order=order.id,
        revision=len(orders.acknowledgements(db, order.id)) + 1,
        issued_at=now or datetime.now(UTC),
        lines=tuple(lines),
        note=note,
    )
    orders.add_acknowledgement(db, order.account, document)
    return document


def accept_all(
    store: Store, order_id: str, *, days: int = 1, now: datetime | None = None
) -> Acknowledgement:
    """Accept every line as ordered, to be shipped after so many working days."""
    now = now or datetime.now(UTC)
    with store.write() as db:
        order = _locked(db, order_id)
        ship_day = add_workdays(now.date(), days)
        lines = [accepted(line, ship_day) for line in order.lines]
        return add_revision(db, order, lines, now=now)


def accepted(line: OrderLine, ship_day: date, *, transit_days: int = 1) -> AckLine:
    """Return the acknowledgement of a whole line as it was ordered."""
    promise = ScheduleLine(
        seq=1,
        qty=line.qty,
        kind=ScheduleKind.CONFIRMED,
        ship_day=ship_day,
        arrival_day=add_workdays(ship_day, transit_days),
    )
    return AckLine(
        ack_line_no=str(line.line_no),
        order_line=line.line_no,
        covers_qty=line.qty,
        part=line.part,
        qty=line.qty,
        unit=line.unit,
        price=line.price,
        state=AckLineState.ACCEPTED,
        schedule=(promise,),
    )


def hold(store: Store, order_id: str, code: str, text: str = "") -> OrderState:
    """Hold an order: credit, export, price_pending, incomplete or duplicate."""
    return _change_state(store, order_id, hold=Code(word=code, text=text))


def release_hold(store: Store, order_id: str) -> OrderState:
    """Let a held order go on."""
    return _change_state(store, order_id, hold=None)


def mark_duplicate(store: Store, order_id: str, of: str) -> OrderState:
    """Say that an order is the same as another one, so that a person decides."""
    text = f"The same as {of}."
    return _change_state(store, order_id, duplicate_of=of, hold=Code(word="duplicate", text=text))


def take_phone_order(
    store: Store, customer_no: str, number: str, *, warehouse: str = ""
) -> VendorOrder:
    """Enter what was ordered by phone under the vendor's number; its paper will be linked to it."""
    with store.write() as db:
        account = accounts.account_by_number(db, customer_no)
        if orders.vendor_order_by_number(db, number, account=account.id) is not None:
            raise HubError(f"There is already a sales order {number}.")
        document = VendorOrder(
            id=new_id(), order="", system=PHONE_SYSTEM, number=number, warehouse=warehouse
        )
        orders.add_vendor_order(db, account.id, document, order=None)
    return document


def add_workdays(day: date, count: int) -> date:
    """Return the day after so many working days (Monday to Friday)."""
    while count > 0:
        day += timedelta(days=1)
        if day.weekday() < 5:
            count -= 1
    return day


def check_lines(order: Order, lines: Sequence[AckLine]) -> None:
    """Refuse an acknowledgement that answers what was not ordered; HubError."""
    ordered = {line.line_no: line.qty for line in order.lines}
    covered: dict[int, dict[str, Decimal]] = defaultdict(dict)
    numbers: set[str] = set()
    for index, line in enumerate(lines):
        if line.ack_line_no in numbers:
            raise HubError(f"Acknowledgement line {line.ack_line_no} is there twice.")
        numbers.add(line.ack_line_no)
        if line.order_line not in ordered:
            raise HubError(f"The order has no line {line.order_line}.")
        # Lines of one cover set replace the same share of the order line: it counts once.
        share = line.cover_set or f"\0{index}"
        before = covered[line.order_line].get(share, Decimal(0))
        covered[line.order_line][share] = max(before, line.covers_qty)
    for line_no, shares in covered.items():
        total = sum(shares.values(), Decimal(0))
        if total > ordered[line_no]:
            raise NotAllowedError(
                f"Line {line_no}: {total} answered, but only {ordered[line_no]} were ordered."
            )


def _locked(db: Connection, order_id: str) -> Order:
    order = orders.get(db, order_id)
    feed.lock(db, order.account)
    return order


def _change_state(store: Store, order_id: str, **changes: object) -> OrderState:
    with store.write() as db:
        order = _locked(db, order_id)
        state = orders.state_of(db, order_id).model_copy(update=changes)
        orders.put_state(db, order.account, state)
    return state
