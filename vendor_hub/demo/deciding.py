"""What the acting vendor answers to a new order: always the same for the same lines.

Ten or more of a part come in four shares; every now and then a price is higher or another part is
offered; the rest is confirmed as ordered. The buyer's rule for differences is kept.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from zlib import crc32

from catalog_cache.contract.wire.orders import AckLine, Order, OrderLine, Price

from vendor_hub.demo import replies
from vendor_hub.demo.maker import CURRENCY, DemoContent, DemoPart
from vendor_hub.demo.quoting import Quoter, order_step
from vendor_hub.vendor.answers import add_workdays

_SPLIT_FROM = 10
_TWO_SALES_FROM = 4
"""Lines from which the vendor's system makes two sales orders of an order."""
_FAST = ("UR", "MD")
_ON_REQUEST = Decimal("480.00")
_RISE_PERCENT = Decimal("1.6")
_ANSWER_WITHIN = timedelta(hours=4)


@dataclass(frozen=True, slots=True)
class Decision:
    """The lines of the first acknowledgement, and the sales orders behind them."""

    lines: tuple[AckLine, ...]
    sales: replies.Sales


class Decider:
    """Decides on orders by the maker's content."""

    def __init__(self, content: DemoContent, quoter: Quoter) -> None:
        self._quoter = quoter
        self._alternatives = {
            relation.part.key: relation.other
            for relation in content.relations
            if relation.kind == "alternative" and relation.other.orderable
        }

    def decide(self, order: Order, now: datetime) -> Decision:
        """Return the first answer to an order."""
        split = len(order.lines) >= _TWO_SALES_FROM
        return Decision(tuple(self._answers(order, split, now)), replies.sales_of(order, split))

    def _answers(self, order: Order, split: bool, now: datetime) -> Iterator[AckLine]:
        today = now.date()
        ship_day = today if order.order_type in _FAST else add_workdays(today, 1)
        rule = order.instructions
        may_split = rule.backorder == "allow" and rule.part_shipment
        may_offer = rule.substitution == "ask"
        for line in order.lines:
            part = self._quoter.part_of(line.part)
            if part is None:
                yield replies.rejected(line, str(line.line_no), "This number is not known to us")
                continue
            priced = line.model_copy(update={"price": self._price(line, part, today)})
            step = order_step(part)
            offer = self._alternatives.get(part.key)
            whole = replies.confirmed(
                priced, str(line.line_no), line.qty, ship_day, replies.warehouse_of(line, split)
            )
            if may_split and line.qty / step >= _SPLIT_FROM:
                may_split = False
                yield from _four_shares(priced, step, ship_day)
            elif may_offer and offer is not None and _draw(line) % 3 == 0:
                may_offer = False
                yield self._offered(priced, offer, now)
            elif _draw(line) % 4 == 1:
                yield _at_higher_price(whole, priced, order, now)
            else:
                yield whole

    def _price(self, line: OrderLine, part: DemoPart, day: date) -> Price:
        if line.price is not None:
            return line.price
        known = self._quoter.price(part, line.qty, day)
        return known or Price(
            amount=_ON_REQUEST, currency=CURRENCY, price_unit=part.price_unit, unit=part.unit
        )

    def _offered(self, line: OrderLine, offer: DemoPart, now: datetime) -> AckLine:
        return replies.held(
            line,
            str(line.line_no),
            offered=self._quoter.snapshot(offer),
            price=self._quoter.price(offer, line.qty, now.date()),
            respond_by=now + _ANSWER_WITHIN,
            text=f"{line.part.number} is out of stock; {offer.number} can ship at once",
        )


def _draw(line: OrderLine) -> int:
    return crc32(f"{line.part.brand} {line.part.number} {line.qty.normalize():f}".encode())


def _four_shares(line: OrderLine, step: Decimal, ship_day: date) -> Iterator[AckLine]:
    """Of ten: four now, three a week later, two on back-order without a day, one cancelled."""
    no, packs = line.line_no, line.qty / step
    now, later, gone = (packs * share // 10 * step for share in (4, 3, 1))
    late = line.qty - now - later - gone
    yield replies.confirmed(line, f"{no}.1", now, ship_day)
    yield replies.confirmed_later(line, f"{no}.2", later, add_workdays(ship_day, 5))
    yield replies.back_ordered(line, f"{no}.3", late, None)
    yield replies.cancelled(line, f"{no}.4", gone)


def _at_higher_price(whole: AckLine, line: OrderLine, order: Order, now: datetime) -> AckLine:
    share = replies.dearer(whole)
    if order.instructions.price_tolerance_percent >= _RISE_PERCENT:
        return share
    return replies.held(
        line,
        whole.ack_line_no,
        offered=line.part,
        price=share.price,
        respond_by=now + _ANSWER_WITHIN,
        text="The price is higher than your rule allows",
    )
