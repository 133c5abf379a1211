"""What an order must fulfil before the hub takes it; every reason is reported at once."""

from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal

from sqlalchemy import Connection

from catalog_cache.contract.numbers import fold_number
from catalog_cache.contract.wire.orders import Order, OrderLine
from catalog_cache.contract.wire.parties import OrderType, Permission
from catalog_cache.contract.wire.protocol import LineReason

from vendor_hub.store import orders
from vendor_hub.store.people import SignedIn

_MAX_LINE_NO = 999_999
_MAX_QTY = _MAX_PRICE = Decimal(10) ** 9
_MIN_PRICE_UNIT, _MAX_PRICE_UNIT = Decimal("0.001"), Decimal(10) ** 6
_QTY_STEP = Decimal("0.001")


def check_order(
    db: Connection, who: SignedIn, order: Order, *, now: datetime
) -> tuple[LineReason, ...]:
    """Return why the order cannot be received; empty when it can."""
    line_faults = tuple(_lines(order))
    reasons = (*_person(who), *_head(who, order), *line_faults)
    # A value can be reckoned only from lines that can be.
    return reasons if line_faults else (*reasons, *_value(db, who, order, now))


def _reason(code: str, text: str, *, line: int | None = None, value: object = "") -> LineReason:
    return LineReason(line=line, code=code, text=text, value=str(value))


def _person(who: SignedIn) -> Iterator[LineReason]:
    if not who.membership.may(Permission.ORDER):
        yield _reason(
            "not_permitted",
            f"{who.membership.person.name} may not place orders. Somebody who may has to confirm.",
        )


def _head(who: SignedIn, order: Order) -> Iterator[LineReason]:
    account = who.account
    if order.account != account.id:
        yield _reason("wrong_account", "The order is for another account.", value=order.account)
    if order.currency != account.currency:
        yield _reason(
            "wrong_currency",
            f"The account orders in {account.currency}, not in {order.currency}.",
            value=order.currency,
        )
    places = {location.id for location in account.locations}
    if order.ship_to is not None and order.ship_to not in places:
        yield _reason(
            "unknown_ship_to",
            "The delivery address is not one of the account's. Choose another one.",
            value=order.ship_to,
        )
    kind = _kind(who, order)
    if kind is None:
        yield _reason(
            "unknown_order_type",
            f"The vendor has no order type {order.order_type} for this account.",
            value=order.order_type,
        )
        return
    for name in kind.requires:
        if not order.refs.get(name):
            yield _reason("missing_reference", f"{kind.name} needs the {name}.", value=name)


def _kind(who: SignedIn, order: Order) -> OrderType | None:
    return next((k for k in who.account.order_types if k.code == order.order_type), None)


def _value(db: Connection, who: SignedIn, order: Order, now: datetime) -> Iterator[LineReason]:
    value = orders.order_value(order)
    kind = _kind(who, order)
    if kind is not None and kind.minimum_value is not None and value < kind.minimum_value:
        yield _reason(
            "below_minimum",
            f"{kind.name} starts at {kind.minimum_value} {order.currency};"
            f" the order comes to {value} {order.currency}.",
            value=value,
        )
    yield from _limits(db, who, order, value, now)


def _limits(
    db: Connection, who: SignedIn, order: Order, value: Decimal, now: datetime
) -> Iterator[LineReason]:
    for limit in who.membership.limits:
        if limit.order_types and order.order_type not in limit.order_types:
            continue
        if limit.currency != order.currency:
            continue
        if limit.per_order is not None and value > limit.per_order:
            yield _over_limit(limit.per_order, value, order, "order")
        if limit.per_period is not None and limit.period_days:
            before = orders.ordered_value(db, who.membership.id, days=limit.period_days, now=now)
            if before + value > limit.per_period:
                period = f"{limit.period_days} days"
                yield _over_limit(limit.per_period, before + value, order, period)


def _over_limit(allowed: Decimal, found: Decimal, order: Order, per: str) -> LineReason:
    return _reason(
        "over_limit",
        f"The limit per {per} is {allowed} {order.currency}; with this order"
        f" it would be {found} {order.currency}. Ask for approval.",
        value=found,
    )


def _lines(order: Order) -> Iterator[LineReason]:
    if not order.lines:
        yield _reason("no_lines", "The order has no lines.")
    seen: set[int] = set()
    for line in order.lines:
        if line.line_no in seen:
            yield _reason(
                "duplicate_line", f"Line {line.line_no} is there twice.", line=line.line_no
            )
        seen.add(line.line_no)
        yield from _line(order, line)


def _line(order: Order, line: OrderLine) -> Iterator[LineReason]:
    no = line.line_no
    if not 1 <= no <= _MAX_LINE_NO:
        yield _reason("bad_line_no", f"A line number is 1 to {_MAX_LINE_NO}.", value=no)
    if not fold_number(line.part.number):
        yield _reason("missing_number", f"Line {no} has no part number.", line=no)
    if not 0 < line.qty <= _MAX_QTY or line.qty % _QTY_STEP:
        yield _reason(
            "bad_quantity",
            f"The quantity of line {no} must be more than 0 with at most three decimals.",
            line=no,
            value=line.qty,
        )
    if line.price is not None and (line.price.currency != order.currency):
        yield _reason(
            "wrong_currency",
            f"The price of line {no} is in {line.price.currency}, the order in {order.currency}.",
            line=no,
            value=line.price.currency,
        )
    if line.price is not None and not (
        0 <= line.price.amount <= _MAX_PRICE
        and _MIN_PRICE_UNIT <= line.price.price_unit <= _MAX_PRICE_UNIT
    ):
        yield _reason("bad_price", f"The price of line {no} is not possible.", line=no)
    if not 0 <= (line.core_charge or 0) <= _MAX_PRICE:
        yield _reason("bad_price", f"The core charge of line {no} is not possible.", line=no)
    if sum((share.qty for share in line.allocations), Decimal(0)) > max(line.qty, Decimal(0)):
        yield _reason("bad_allocation", f"More of line {no} is allocated than ordered.", line=no)
