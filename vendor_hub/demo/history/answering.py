"""How the vendor answered the orders of the past, and what left his warehouses when."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from random import Random

from catalog_cache.contract.wire.orders import AckLine, Acknowledgement, Order, OrderLine

from vendor_hub.demo import replies
from vendor_hub.demo.clock import at, workday_before
from vendor_hub.demo.ids import id_at
from vendor_hub.demo.quoting import Quoter, order_step
from vendor_hub.demo.replies import MAIN_WAREHOUSE, warehouse_of
from vendor_hub.vendor.answers import add_workdays

_SPLIT, _REJECTED = 0.09, 0.012
_LATE, _DEARER, _LATER, _CANCELLED = 0.055, 0.04, 0.04, 0.012
_FAST, _LAST_PICK = ("UR", "MD"), 15


@dataclass(frozen=True, slots=True)
class Leaving:
    """Shares of an order that left a warehouse together."""

    at: datetime
    warehouse: str
    shares: tuple[AckLine, ...]


@dataclass(frozen=True, slots=True)
class Answered:
    """Everything the vendor said and did about an order; `sales` are lines by warehouse."""

    order: Order
    sales: tuple[tuple[str, tuple[int, ...]], ...] = ()
    acks: tuple[Acknowledgement, ...] = ()
    leavings: tuple[Leaving, ...] = ()


@dataclass(frozen=True, slots=True)
class _Share:
    """A share with the day on which it left; late ones with every day that was promised."""

    line: AckLine
    day: date | None
    promised: tuple[date, ...] = ()


class Vendor:
    """Answers orders as the vendor did; the same draws for the same seed."""

    def __init__(self, quoter: Quoter, rng: Random) -> None:
        self._quoter = quoter
        self._rng = rng

    def answer(self, order: Order) -> Answered:
        """Return what became of an order of the past."""
        rng = self._rng
        issued = order.confirmed_at + timedelta(minutes=rng.randint(12, 190))
        if rng.random() < _REJECTED:
            text = "Not for sale in your territory"
            lines = [replies.rejected(line, str(line.line_no), text) for line in order.lines]
            return Answered(order, acks=self.acknowledge(order, (issued, lines)))
        split = len(order.lines) > 2 and rng.random() < _SPLIT
        fast = order.order_type in _FAST and issued < at(issued.date(), _LAST_PICK)
        ship_day = issued.date() if fast else add_workdays(issued.date(), 1)
        shares = [
            share
            for line in order.lines
            for share in self._shares(line, ship_day, warehouse_of(line, split))
        ]
        acks = self.acknowledge(order, *_revisions(shares, issued))
        return Answered(order, replies.sales_of(order, split), acks, tuple(_leavings(shares)))

    def acknowledge(
        self, order: Order, *revisions: tuple[datetime, list[AckLine]]
    ) -> tuple[Acknowledgement, ...]:
        """Return the revisions of an order's acknowledgement."""
        return tuple(
            Acknowledgement(
                id=id_at(self._rng, issued),
                order=order.id,
                revision=revision,
                issued_at=issued,
                lines=tuple(lines),
            )
            for revision, (issued, lines) in enumerate(revisions, start=1)
        )

    def _shares(self, line: OrderLine, ship_day: date, warehouse: str) -> Iterator[_Share]:
        no, draw = str(line.line_no), self._rng.random()
        if warehouse != MAIN_WAREHOUSE:
            share = replies.confirmed(line, no, line.qty, ship_day, warehouse)
            yield _Share(share, ship_day)
        elif draw < _LATE:
            yield from self._late(line, ship_day)
        elif (draw := draw - _LATE) < _DEARER:
            share = replies.dearer(replies.confirmed(line, no, line.qty, ship_day))
            yield _Share(share, ship_day)
        elif (draw := draw - _DEARER) < _LATER:
            day = add_workdays(ship_day, 3)
            yield _Share(replies.confirmed_later(line, no, line.qty, day), day)
        elif draw - _LATER < _CANCELLED:
            yield _Share(replies.cancelled(line, no, line.qty), None)
        else:
            yield _Share(replies.confirmed(line, no, line.qty, ship_day), ship_day)

    def _late(self, line: OrderLine, ship_day: date) -> Iterator[_Share]:
        """Half of the line at once where it can be halved, the rest on a day that moves."""
        part = self._quoter.part_of(line.part)
        step = order_step(part) if part else Decimal(1)
        now = line.qty / 2 // step * step
        if now:
            share = replies.confirmed(line, f"{line.line_no}.1", now, ship_day)
            yield _Share(share, ship_day)
        days = [add_workdays(ship_day, self._rng.randint(7, 18))]
        for chance in (0.8, 0.35):
            if self._rng.random() < chance:
                days.append(add_workdays(days[-1], self._rng.randint(4, 11)))
        no = f"{line.line_no}.2" if now else str(line.line_no)
        share = replies.back_ordered(line, no, line.qty - now, days[0])
        yield _Share(share, days[-1], tuple(days))


def _revisions(shares: list[_Share], issued: datetime) -> Iterator[tuple[datetime, list[AckLine]]]:
    """Yield the first acknowledgement, and one more each time a promised day moved."""
    yield issued, [share.line for share in shares]
    current = list(shares)
    moves = sorted(
        (share.promised[n - 1], i, n)
        for i, share in enumerate(shares)
        for n in range(1, len(share.promised))
    )
    for before, i, n in moves:
        current[i] = _moved(current[i], n)
        yield at(workday_before(before), 10, 15 + i), [share.line for share in current]


def _moved(share: _Share, n: int) -> _Share:
    old = share.line.schedule[0]
    day = share.promised[n]
    schedule = old.model_copy(update={"ship_day": day, "arrival_day": add_workdays(day, 1)})
    return replace(share, line=share.line.model_copy(update={"schedule": (schedule,)}))


def _leavings(shares: list[_Share]) -> Iterator[Leaving]:
    together: dict[tuple[date, str], list[AckLine]] = defaultdict(list)
    for share in shares:
        if share.day is not None:
            together[share.day, share.line.warehouse].append(share.line)
    for (day, warehouse), lines in sorted(together.items()):
        hour = 15 if warehouse == MAIN_WAREHOUSE else 17
        yield Leaving(at(day, hour, 40), warehouse, tuple(lines))
