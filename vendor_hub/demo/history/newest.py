"""The newest orders, told one by one, so that every open state can be seen on the first day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from catalog_cache.contract.wire.orders import Order

from vendor_hub.demo import replies, riverside
from vendor_hub.demo.clock import at, workday_before
from vendor_hub.demo.history.answering import Answered, Leaving, Vendor
from vendor_hub.demo.history.buying import Buyer
from vendor_hub.demo.maker import DemoContent, DemoPart
from vendor_hub.demo.quoting import order_step
from vendor_hub.demo.riverside import DEPOT, MAIN_STORE
from vendor_hub.vendor.answers import add_workdays

_MANY = 64
"""Lines of the longest order."""


def _is_cheap(part: DemoPart) -> bool:
    return (part.list_price or 0) / part.price_unit < 22


@dataclass(frozen=True, slots=True)
class Told:
    """A newest order; `delivered` is when its goods come, `counted` whether anybody counted."""

    answered: Answered
    delivered: datetime | None = None
    counted: bool = True


def newest_orders(
    content: DemoContent, buyer: Buyer, vendor: Vendor, now: datetime
) -> Iterator[Told]:
    """Yield the newest orders, oldest first."""
    story = _Newest(content, buyer, vendor, now)
    yield story.part_shipped()
    yield story.not_counted()
    yield story.arriving_today()
    yield story.held()
    yield story.acknowledged()
    yield story.winter_stock()


def technicians_order(content: DemoContent, buyer: Buyer, now: datetime) -> Order:
    """Return an order that the technician tried to place this morning."""
    wanted = [(content.part("61-04-118"), Decimal(2))]
    order = buyer.order(now - timedelta(minutes=50), "DY", wanted, customer="Fonderie Chazal")
    ines = {"buyer": riverside.INES.id, "buyer_name": riverside.INES.name, "device": "Workshop"}
    return order.model_copy(update=ines)


class _Newest:
    def __init__(self, content: DemoContent, buyer: Buyer, vendor: Vendor, now: datetime) -> None:
        self._content = content
        self._buyer = buyer
        self._vendor = vendor
        self._now = now
        self._today = now.date()

    def part_shipped(self) -> Told:
        """Of ten pumps four came, three are coming, two moved twice, one is not made any more."""
        ordered = workday_before(self._today, 12)
        order = self._buyer.order(
            at(ordered, 9, 12),
            "DY",
            self._wanted(("40-21A-0071", 10), ("40210-33", 6), ("61-04-118", 12)),
            label="Overhauls before winter",
            ship_to=MAIN_STORE,
        )
        pump, kit, element = order.lines
        shipped = add_workdays(ordered, 1)
        soon = add_workdays(self._today, 3)
        days = [add_workdays(ordered, 7), add_workdays(ordered, 13), add_workdays(self._today, 9)]
        gone = [
            replies.confirmed(pump, "1.1", Decimal(4), shipped),
            replies.confirmed(kit, "2", kit.qty, shipped),
            replies.confirmed(element, "3", element.qty, shipped),
        ]
        revisions = [
            (
                issued,
                [
                    *gone,
                    replies.confirmed_later(pump, "1.2", Decimal(3), soon),
                    replies.back_ordered(pump, "1.3", Decimal(2), day),
                    replies.cancelled(pump, "1.4", Decimal(1)),
                ],
            )
            for issued, day in zip(
                (at(ordered, 10, 40), at(workday_before(self._today, 6), 11, 5),
                 at(workday_before(self._today, 2), 16, 20)),
                days, strict=True,
            )
        ]  # fmt: skip
        acks = self._vendor.acknowledge(order, *revisions)
        leaving = Leaving(at(shipped, 15, 40), replies.MAIN_WAREHOUSE, tuple(gone))
        return Told(Answered(order, replies.sales_of(order, False), acks, (leaving,)))

    def not_counted(self) -> Told:
        """Delivered yesterday; nobody has opened the cartons yet."""
        ordered = workday_before(self._today, 4)
        wanted = self._wanted(("61-04-120", 8), ("99-20-015", 4), ("77-100", 200), ("6204", 6))
        order = self._buyer.order(at(ordered, 14, 3), "ST", wanted, ship_to=MAIN_STORE)
        delivered = at(workday_before(self._today), 10, 48)
        shipped = at(workday_before(self._today, 2), 15, 40)
        answered = self._as_ordered_by(order, shipped)
        return Told(answered, delivered=delivered, counted=False)

    def arriving_today(self) -> Told:
        """On its way; the carrier says today."""
        ordered = workday_before(self._today, 2)
        wanted = self._wanted(("35-002-1", 4), ("34-005-1", 4), ("70-40-015", 3), ("99-21-012", 6))
        order = self._buyer.order(at(ordered, 11, 26), "DY", wanted, ship_to=MAIN_STORE)
        answered = self._as_ordered_by(order, at(workday_before(self._today), 15, 40))
        delivered = self._this_afternoon(16, 30)
        return Told(answered, delivered=delivered)

    def held(self) -> Told:
        """One line waits for the buyer's answer until this afternoon."""
        ordered = workday_before(self._today)
        wanted = self._wanted(("40-21A-0071", 1), ("61-04-118", 6), ("70-40-016", 2))
        order = self._buyer.order(at(ordered, 16, 8), "DY", wanted, customer="Paysages Bertin")
        pump, *others = order.lines
        offered = self._content.part("40-21R-0071")
        ship_day, made = add_workdays(self._today, 1), add_workdays(self._today, 13)
        waiting = replies.held(
            pump,
            "1",
            offered=self._buyer.quoter.snapshot(offered),
            price=self._buyer.quoter.price(offered, pump.qty, self._today),
            respond_by=self._this_afternoon(16, 0),
            text=f"New pumps come on {made.day} {made:%B}; a remanufactured one is in Lyon",
        )
        lines = [waiting, *(replies.confirmed(x, str(x.line_no), x.qty, ship_day) for x in others)]
        issued = self._this_morning(8, 40, minutes=25)
        acks = self._vendor.acknowledge(order, (issued, lines))
        return Told(Answered(order, replies.sales_of(order, False), acks))

    def acknowledged(self) -> Told:
        """Ordered and acknowledged this morning, to be shipped on the next working day."""
        wanted = self._wanted(("40210-33", 4), ("33-019-2", 2), ("52-12-003", 1))
        ordered = self._this_morning(9, 2, minutes=20)
        order = self._buyer.order(ordered, "DY", wanted, customer="Voirie du Val d'Ain")
        issued = self._this_morning(9, 17, minutes=8)
        ship_day = add_workdays(self._today, 1)
        lines = [replies.confirmed(x, str(x.line_no), x.qty, ship_day) for x in order.lines]
        acks = self._vendor.acknowledge(order, (issued, lines))
        return Told(Answered(order, replies.sales_of(order, False), acks))

    def winter_stock(self) -> Told:
        """A stock order of many lines, for a place with a very long name."""
        ordered = workday_before(self._today, 9)
        cheap = [p for p in self._content.ranked() if p.orderable and _is_cheap(p)]
        wanted = [(part, order_step(part) * 4) for part in cheap[40 : 40 + 3 * _MANY : 3]]
        order = self._buyer.order(
            at(ordered, 8, 21), "ST", wanted,
            label="Winter stock for all branches, second call-off of the yearly agreement",
            ship_to=DEPOT,
        )  # fmt: skip
        shipped = add_workdays(ordered, 2)
        lines = [replies.confirmed(x, str(x.line_no), x.qty, shipped) for x in order.lines]
        for place in (11, 37):
            lines[place] = replies.dearer(lines[place])
        gone = list(lines)
        for place in (52, 29, 5):
            line = order.lines[place]
            lines[place] = replies.back_ordered(line, str(line.line_no), line.qty, None)
            del gone[place]
        acks = self._vendor.acknowledge(order, (at(ordered, 10, 2), lines))
        leaving = Leaving(at(shipped, 15, 40), replies.MAIN_WAREHOUSE, tuple(gone))
        return Told(Answered(order, replies.sales_of(order, False), acks, (leaving,)))

    def _as_ordered_by(self, order: Order, shipped: datetime) -> Answered:
        lines = [replies.confirmed(x, str(x.line_no), x.qty, shipped.date()) for x in order.lines]
        issued = order.confirmed_at + timedelta(minutes=34)
        acks = self._vendor.acknowledge(order, (issued, lines))
        leaving = Leaving(shipped, replies.MAIN_WAREHOUSE, tuple(lines))
        return Answered(order, replies.sales_of(order, False), acks, (leaving,))

    def _wanted(self, *rows: tuple[str, int]) -> list[tuple[DemoPart, Decimal]]:
        return [(self._content.part(number), Decimal(qty)) for number, qty in rows]

    def _this_morning(self, hour: int, minute: int, *, minutes: int) -> datetime:
        """The time of day in Lyon, or so many minutes ago when that is still to come."""
        return min(at(self._today, hour, minute), self._now - timedelta(minutes=minutes))

    def _this_afternoon(self, hour: int, minute: int) -> datetime:
        """The time of day in Lyon, or in two hours when it is too late in the day for that."""
        soon = self._now.replace(second=0, microsecond=0) + timedelta(hours=2)
        return max(at(self._today, hour, minute), soon)
