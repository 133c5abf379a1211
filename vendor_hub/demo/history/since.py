"""Lets days go by that nobody lived: what was open goes on, new orders come, months are closed.

A demonstration is often opened again days after it was made. Without this its newest delivery
would be "today" for ever. Orders that came from a desk are left to the acting vendor.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import partial
from random import Random

from sqlalchemy import Connection, select

from catalog_cache.contract.ids import new_id
from catalog_cache.contract.states import AckLineState, ConsignmentState
from catalog_cache.contract.wire.orders import AckLine, Acknowledgement, Order
from catalog_cache.contract.wire.shipments import (
    Consignment,
    ConsignmentLine,
    InvoiceRef,
    Receipt,
    ReceiptLine,
)

from vendor_hub.demo import dispatch, replies, riverside
from vendor_hub.demo.clock import at, is_workday
from vendor_hub.demo.history.answering import Vendor
from vendor_hub.demo.history.buying import Buyer
from vendor_hub.demo.history.delivering import Carrier
from vendor_hub.demo.history.newest import Told, newest_orders
from vendor_hub.demo.history.telling import Teller, settle_credit
from vendor_hub.demo.maker import DemoContent
from vendor_hub.demo.quoting import Quoter
from vendor_hub.publish.uids import UidRegistry
from vendor_hub.store import documents, goods, orders
from vendor_hub.store.engine import Store
from vendor_hub.store.tables import consignment, customer_order, invoice, receipt
from vendor_hub.vendor import answers, invoicing, shipping
from vendor_hub.vendor.answers import add_workdays

_ORDERS_A_DAY = 0.46
_MOVED_BY = 5
"""Working days by which the vendor puts off what he promised and does not have."""
_PACKAGES_A_DAY = 40
_OPEN_AT_MOST = timedelta(days=120)
"""Nothing of an older order is open any more."""
_NONE = Decimal(0)


def live_on(
    store: Store, content: DemoContent, made_on: date, since: datetime, now: datetime
) -> None:
    """Write what happened between two instants; the same arguments give the same days."""
    today = replace(content, today=now.date())
    quoter = Quoter(today, UidRegistry(store))
    rng = Random(f"since-{content.seed}-{since.isoformat()}-{now.date()}")
    numbers, first = _order_numbers(store), _PACKAGES_A_DAY * (since.date() - made_on).days
    buyer, vendor = Buyer(today, quoter, rng, numbers), Vendor(quoter, rng)
    teller = Teller(Carrier(quoter, rng, now, 100_000 + first), rng, now)
    for order in buyer.orders_on(_days(rng, since, now)):
        teller.tell(vendor.answer(order))
    asked_again = False
    for told in newest_orders(today, buyer, vendor, now):
        if told.answered.order.confirmed_at > since:
            asked_again = asked_again or _asks(told)
            teller.tell(told.answered, delivered=told.delivered, counted=told.counted)
    _Days(store, quoter, now, asked_again=asked_again).go_by(since - _OPEN_AT_MOST)
    _note_payments(store, teller, now)
    for end in _month_ends(since, now):
        teller.diary.note(end, _nothing)
    teller.diary.write(store)
    with store.write() as db:
        settle_credit(db, now)


def _asks(told: Told) -> bool:
    """Tell whether the vendor waits for the buyer's answer to an order."""
    return any(
        line.state is AckLineState.HELD_FOR_BUYER
        for ack in told.answered.acks
        for line in ack.lines
    )


def _days(rng: Random, since: datetime, now: datetime) -> Iterator[date]:
    """Yield the days between on which something was ordered; not the very last ones."""
    day = since.date() + timedelta(days=1)
    while day < now.date() - timedelta(days=1):
        if is_workday(day) and rng.random() < _ORDERS_A_DAY:
            yield day
        day += timedelta(days=1)


def _month_ends(since: datetime, now: datetime) -> Iterator[datetime]:
    """Yield the last evening of each month that ended in between: its books are to be closed."""
    following = (since.date().replace(day=1) + timedelta(days=32)).replace(day=1)
    while following <= now.date():
        yield at(following - timedelta(days=1), 20)
        following = (following + timedelta(days=32)).replace(day=1)


def _nothing(_db: Connection) -> None:
    """Happens at the end of a month in which nothing else did."""


def _order_numbers(store: Store) -> dict[int, int]:
    """Return the last number of the partner's orders in each year."""
    found: dict[int, int] = {}
    with store.read() as db:
        for id in _own_orders(db):
            year, _, number = orders.get(db, id).po_number.partition("-")
            if year.isdigit() and number.isdigit():
                key = 2000 + int(year)
                found[key] = max(found.get(key, 0), int(number))
    return found


def _own_orders(db: Connection, after: datetime | None = None) -> list[str]:
    """Return the orders that the demonstration told, not those of a desk."""
    query = select(customer_order.c.id).where(customer_order.c.membership.is_(None))
    if after is not None:
        query = query.where(customer_order.c.received_at > after)
    return list(db.execute(query.order_by(customer_order.c.received_at)).scalars())


def _note_payments(store: Store, teller: Teller, now: datetime) -> None:
    """Note that invoices of earlier days were paid when they fell due."""
    with store.read() as db:
        charged = documents.select_all(db, invoice, InvoiceRef)
    for found in charged:
        if found.kind == "invoice" and found.state == "open" and found.due is not None:
            paid = at(add_workdays(found.due, 1), 11)
            if paid <= now:
                pay = partial(_pay, number=found.number, when=paid)
                teller.diary.note(paid, pay)


def _pay(db: Connection, number: str, when: datetime) -> None:
    invoicing.mark_paid(db, number, day=when.date(), at=when)


class _Days:
    """Carries on what was open: promises come due, cartons arrive and are counted."""

    def __init__(self, store: Store, quoter: Quoter, now: datetime, *, asked_again: bool) -> None:
        """Without a newer order that waits for the buyer, an old one goes on waiting."""
        self._asked_again = asked_again
        self._store = store
        self._quoter = quoter
        self._now = now
        self._today = now.date()

    def go_by(self, after: datetime) -> None:
        """Let everything happen that was due by now, for orders received after an instant."""
        with self._store.read() as db:
            ids = _own_orders(db, after)
        for id in ids:
            with self._store.read() as db:
                order, acks = orders.get(db, id), orders.acknowledgements(db, id)
            if acks:
                self._promises(order, acks[-1])
                self._goods(id)

    def _promises(self, order: Order, ack: Acknowledgement) -> None:
        """Ship what was promised for a day that is over, and put off what is not there."""
        with self._store.read() as db:
            due = [
                (day, share)
                for share in shipping.open_shares(db, order)
                for line in ack.lines
                if line.ack_line_no == share.ack_line_no
                and (day := _ship_day(line)) is not None
                and at(day, 16) <= self._now
            ]
        for day in sorted({day for day, _ in due}):
            shares = [share for shipped, share in due if shipped == day]
            dispatch.send(self._store, self._quoter, order, ack, shares, at(day, 15, 40))
            invoicing.invoice(self._store, order.id, day=day)
        with self._store.read() as db:
            gone = {
                (line.order_line, line.ack_line_no)
                for sent in goods.consignments_of(db, order.id)
                for line in sent.lines
                if line.order == order.id
            }
        lines = [
            line if (line.order_line, line.ack_line_no) in gone else self._put_off(order, line)
            for line in ack.lines
        ]
        if tuple(lines) != ack.lines:
            answers.acknowledge(self._store, order.id, lines, now=self._now - timedelta(hours=1))

    def _put_off(self, order: Order, line: AckLine) -> AckLine:
        """Return a line with a new day or a new time for an answer where the old one is over."""
        if line.state is AckLineState.HELD_FOR_BUYER:
            return self._waited(order, line)
        day = _ship_day(line)
        if line.state is not AckLineState.BACKORDERED or day is None or day >= self._today:
            return line
        moved = add_workdays(self._today, _MOVED_BY)
        known = {"ship_day": moved, "arrival_day": add_workdays(moved, 1)}
        first = line.schedule[0].model_copy(update=known)
        return line.model_copy(update={"schedule": (first, *line.schedule[1:])})

    def _waited(self, order: Order, line: AckLine) -> AckLine:
        """Return what became of a question: still open, or what was ordered came after all."""
        if line.respond_by is None or line.respond_by > self._now:
            return line
        if self._asked_again:
            ordered = next(x for x in order.lines if x.line_no == line.order_line)
            day = add_workdays(self._today, 1)
            return replies.confirmed_later(ordered, line.ack_line_no, line.qty, day)
        later = max(at(self._today, 16), self._now + timedelta(hours=2))
        return line.model_copy(update={"respond_by": later})

    def _goods(self, order: str) -> None:
        """Let what was under way arrive on its day and be counted on the next."""
        with self._store.read() as db:
            sent = goods.consignments_of(db, order)
        for found in sent:
            day = found.promised_day
            if found.state is ConsignmentState.IN_TRANSIT and day and at(day, 17) <= self._now:
                self._arrive(found, day)
        with self._store.read() as db:
            sent = goods.consignments_of(db, order)
        for found in sent:
            if found.state is ConsignmentState.DELIVERED:
                counted = at(add_workdays(found.events[-1].at.date(), 1), 9, 20)
                if counted <= self._now:
                    self._count(found, counted)

    def _arrive(self, found: Consignment, day: date) -> None:
        hour = 6
        while found.state is ConsignmentState.IN_TRANSIT:
            dispatch.move_on(self._store, found, at(day, hour, 10))
            hour += 2
            with self._store.read() as db:
                found, _account = documents.get(
                    db, consignment, Consignment, found.id, "consignment"
                )

    def _count(self, found: Consignment, counted: datetime) -> None:
        count = Receipt(
            id=new_id(), consignment=found.id, by=riverside.MARC.name, at=counted,
            lines=tuple(_all_good(line) for line in found.lines),
        )  # fmt: skip
        received = found.model_copy(update={"state": ConsignmentState.RECEIVED})
        with self._store.write() as db:
            documents.add(db, receipt, "receipt", riverside.ACCOUNT, count, consignment=found.id)
            goods.change_consignment(db, riverside.ACCOUNT, received)


def _ship_day(line: AckLine) -> date | None:
    return line.schedule[0].ship_day if line.schedule else None


def _all_good(line: ConsignmentLine) -> ReceiptLine:
    return ReceiptLine(
        package=line.package,
        order=line.order,
        order_line=line.order_line,
        part=line.part,
        good=line.qty,
        short=_NONE,
        over=_NONE,
        damaged=_NONE,
        wrong_part=_NONE,
        not_ordered=_NONE,
    )
