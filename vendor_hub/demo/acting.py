"""The acting vendor: a thread that answers, ships and invoices what desks order, at a pace.

What is due follows from the documents in the hub and their age, so that a vendor who was stopped
goes on where he was. An order that cannot be handled is logged and does not hold up the others.
"""

import json
import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import partial

from sqlalchemy import select

from catalog_cache.contract.states import AckLineState, ChangeRequestState, ConsignmentState
from catalog_cache.contract.wire.orders import (
    AckLine,
    Acknowledgement,
    ChangeRequest,
    Order,
    OrderState,
)
from catalog_cache.contract.wire.shipments import Consignment

from vendor_hub.demo import dispatch, replies
from vendor_hub.demo.changing import judge
from vendor_hub.demo.deciding import Decider
from vendor_hub.demo.history.books import SALES_FIRST, SALES_PREFIX, SALES_SERIES
from vendor_hub.demo.maker import build_content
from vendor_hub.demo.publishing import Publisher
from vendor_hub.demo.quoting import Quoter
from vendor_hub.handoff.erp_folder import run_handoff
from vendor_hub.hub import Hub
from vendor_hub.publish.uids import UidRegistry
from vendor_hub.store import documents, goods, orders, series
from vendor_hub.store.tables import change_request, customer_order
from vendor_hub.vendor import answers, invoicing, requests, shipping
from vendor_hub.vendor.answers import add_workdays

log = logging.getLogger("vendor_hub")

_READY = (AckLineState.ACCEPTED, AckLineState.ACCEPTED_CHANGED)
_ENDED = (*_READY, AckLineState.CANCELLED_BY_VENDOR, AckLineState.REJECTED)
_SHIP_AFTER, _SHIP_LATER_AFTER = 3, 9
_BACK_ORDER_DAY_AFTER, _BACK_ORDER_WORKDAYS = 5, 12
_STOCK_EVERY, _PRICES_AFTER = 10, 25
"""Paces after which things happen, counted from the order or from the start."""
_STOCK_PAUSE = timedelta(seconds=5)
"""The least time between two releases, each of which takes a second of work."""
_STOP_SECONDS = 10


@dataclass(frozen=True, slots=True)
class _Facts:
    """What the hub knows of one order."""

    order: Order
    state: OrderState
    acks: tuple[Acknowledgement, ...]
    consignments: tuple[Consignment, ...]
    open_shares: tuple[shipping.ToShip, ...]
    to_invoice: bool


class ActingVendor:
    """Acts on a hub's orders until it is stopped; `pace` is the time between two steps."""

    def __init__(self, hub: Hub, seed: int, made_on: date, pace: timedelta) -> None:
        self._hub = hub
        self._store = hub.store
        self._seed = seed
        self._made_on = made_on
        self._pace = pace
        self._stock_pause = max(_STOCK_EVERY * pace, _STOCK_PAUSE)
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="acting vendor", daemon=True)
        self._finished: set[str] = set()
        self._asked: set[str] = set()
        self._first_seen: dict[str, datetime] = {}
        self._told: set[tuple[str, str]] = set()

    def start(self) -> None:
        """Begin to act."""
        self._thread.start()

    def stop(self) -> None:
        """Finish the step in work, and end."""
        self._stopping.set()
        self._thread.join(_STOP_SECONDS)

    def _run(self) -> None:
        try:
            content = build_content(self._seed, self._made_on)
            self._quoter = Quoter(content, UidRegistry(self._store))
            self._decider = Decider(content, self._quoter)
            self._publisher = Publisher(self._hub, content)
        except Exception:
            log.exception("the acting vendor could not start")
            return
        tick = min(1.0, self._pace.total_seconds() / 4)
        started = datetime.now(UTC)
        self._stock_due = started + self._stock_pause
        self._prices_due: datetime | None = started + _PRICES_AFTER * self._pace
        while not self._stopping.wait(tick):
            self._round(datetime.now(UTC))

    def _round(self, now: datetime) -> None:
        self._try("orders", lambda: self._attend_all(now))
        self._try("changes", lambda: self._answer_changes(now))
        self._try("stock and prices", lambda: self._publish(now))

    def _try(self, name: str, act: Callable[[], object]) -> None:
        """Do something whose failure must not end the vendor; each failure is logged once."""
        try:
            act()
        except Exception as error:
            told = (name, str(error))
            if told not in self._told:
                self._told.add(told)
                log.exception("the acting vendor could not handle %s", name)

    def _publish(self, now: datetime) -> None:
        if now >= self._stock_due:
            self._stock_due = now + self._stock_pause
            self._publisher.publish_stock(now)
        if self._prices_due is not None and now >= self._prices_due:
            self._prices_due = None
            self._publisher.publish_price_update(now)

    # Orders ------------------------------------------------------------------------------------

    def _attend_all(self, now: datetime) -> None:
        # The history has no membership; an order with one came over the wire.
        came = select(customer_order.c.id).where(customer_order.c.membership.is_not(None))
        with self._store.read() as db:
            ids = list(db.execute(came.order_by(customer_order.c.received_at)).scalars())
        for id in dict.fromkeys([*ids, *self._asked]):
            if id not in self._finished and not self._stopping.is_set():
                self._try(f"order {id}", partial(self._attend, id, now))

    def _attend(self, id: str, now: datetime) -> None:
        facts = self._facts(id)
        if facts.state.hold is not None:
            return
        if not facts.acks:
            if now - facts.state.received_at >= self._pace:
                self._answer(facts.order, now)
            return
        self._ship_due(facts, now)
        for sent in facts.consignments:
            under_way = sent.state is ConsignmentState.IN_TRANSIT
            if under_way and now - sent.events[-1].at >= self._pace:
                dispatch.move_on(self._store, sent, now)
        if facts.to_invoice:
            invoicing.invoice(self._store, id, day=now.date())
        self._give_back_order_days(facts, now)
        if _is_finished(facts):
            self._finished.add(id)

    def _facts(self, id: str) -> _Facts:
        with self._store.read() as db:
            order = orders.get(db, id)
            return _Facts(
                order=order,
                state=orders.state_of(db, id),
                acks=tuple(orders.acknowledgements(db, id)),
                consignments=tuple(goods.consignments_of(db, id)),
                open_shares=tuple(shipping.open_shares(db, order)),
                to_invoice=bool(goods.lines_to_invoice(db, id)),
            )

    def _answer(self, order: Order, now: datetime) -> None:
        decision = self._decider.decide(order, now)
        numbers = self._number(order, decision.sales)
        lines = [
            line.model_copy(update={"vendor_order": numbers.get(line.order_line, "")})
            for line in decision.lines
        ]
        answers.acknowledge(self._store, order.id, lines, now=now)

    def _number(self, order: Order, sales: replies.Sales) -> dict[int, str]:
        """Let the order go through the folder of the ERP and come back with its numbers."""
        with self._store.read() as db:
            known = orders.vendor_orders_of(db, order.id)
        if not known:
            with self._store.write() as db:
                numbers = [
                    series.next_number(db, SALES_SERIES, prefix=SALES_PREFIX, first=SALES_FIRST)
                    for _ in sales
                ]
            confirmation = {
                "client_id": order.id,
                "sales_orders": [
                    {"number": number, "warehouse": warehouse, "lines": lines}
                    for number, (warehouse, lines) in zip(numbers, sales, strict=True)
                ],
            }
            folder = self._hub.folder / "erp"
            run_handoff(self._store, folder)
            (folder / "inbox" / f"{order.id}.json").write_text(json.dumps(confirmation))
            run_handoff(self._store, folder)
            with self._store.read() as db:
                known = orders.vendor_orders_of(db, order.id)
        return {no: sale.number for sale in known for no in sale.lines}

    def _ship_due(self, facts: _Facts, now: datetime) -> None:
        ack, age = facts.acks[-1], now - facts.state.received_at
        complete = all(line.state in _ENDED for line in ack.lines)
        if not complete and not facts.order.instructions.part_shipment:
            return
        later = {x.ack_line_no for x in ack.lines if x.changes.day}
        due = [
            share
            for share in facts.open_shares
            if age
            >= self._pace * (_SHIP_LATER_AFTER if share.ack_line_no in later else _SHIP_AFTER)
        ]
        if due and now - ack.issued_at >= self._pace:
            dispatch.send(self._store, self._quoter, facts.order, ack, due, now)

    def _give_back_order_days(self, facts: _Facts, now: datetime) -> None:
        """Issue a revision that says when what is on back-order will come."""
        ack = facts.acks[-1]
        if now - ack.issued_at < self._pace * _BACK_ORDER_DAY_AFTER:
            return
        day = add_workdays(now.date(), _BACK_ORDER_WORKDAYS)
        lines = [_with_day(line, day) for line in ack.lines]
        if tuple(lines) != ack.lines:
            answers.acknowledge(self._store, facts.order.id, lines, now=now)

    # Changes -----------------------------------------------------------------------------------

    def _answer_changes(self, now: datetime) -> None:
        waiting = change_request.c.state == ChangeRequestState.REQUESTED.value
        with self._store.read() as db:
            found = documents.select_all(db, change_request, ChangeRequest, waiting)
        for request in found:
            self._try(f"change request {request.id}", partial(self._answer_change, request, now))

    def _answer_change(self, request: ChangeRequest, now: datetime) -> None:
        # By our own clock: the device's may be wrong.
        if now - self._first_seen.setdefault(request.id, now) < self._pace:
            return
        facts = self._facts(request.order)
        if not facts.acks:
            return
        current = facts.acks[-1].lines
        shipped = {
            (line.order_line, line.ack_line_no)
            for sent in facts.consignments
            for line in sent.lines
            if line.order == request.order
        }
        verdict = judge(request, facts.order, current, shipped, now.date())
        requests.answer_change(
            self._store,
            request.id,
            verdict.state,
            code=verdict.code,
            text=verdict.text,
            lines=verdict.lines,
            now=now,
        )
        self._asked.add(request.order)
        self._finished.discard(request.order)


def _with_day(line: AckLine, day: date) -> AckLine:
    schedule = line.schedule
    if line.state is not AckLineState.BACKORDERED or not schedule or schedule[0].ship_day:
        return line
    known = {"ship_day": day, "arrival_day": add_workdays(day, 1)}
    return line.model_copy(update={"schedule": (schedule[0].model_copy(update=known),)})


def _is_finished(facts: _Facts) -> bool:
    """Tell whether nothing will happen any more without the buyer or a new revision."""
    waiting = any(
        line.state is AckLineState.BACKORDERED and not line.schedule[0].ship_day
        for line in facts.acks[-1].lines
        if line.schedule
    )
    under_way = any(x.state is ConsignmentState.IN_TRANSIT for x in facts.consignments)
    return not (waiting or under_way or facts.open_shares or facts.to_invoice)
