"""What the partner ordered in two years: when, of which type, which parts, for whom."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import accumulate
from random import Random

from catalog_cache.contract.money import line_amount
from catalog_cache.contract.wire.orders import Allocation, Order, OrderLine
from catalog_cache.contract.wire.parties import Location, Machine

from vendor_hub.demo import riverside
from vendor_hub.demo.clock import at, is_workday, offset_minutes
from vendor_hub.demo.ids import id_at
from vendor_hub.demo.maker import CURRENCY, ORDER_TYPES, DemoContent, DemoPart
from vendor_hub.demo.quoting import Quoter, order_step

ORDERS = 240
_DAYS = 730
_QUIET_DAYS = 18
"""Nothing is drawn for the last days: the newest orders are told one by one."""

# Repairs follow the building season: busy in spring and autumn, quiet in August and at Christmas.
_SEASON = (0.7, 0.85, 1.2, 1.35, 1.3, 1.15, 0.9, 0.55, 1.25, 1.3, 1.05, 0.6)
_TYPES = (("ST", 0.27, (5, 12)), ("DY", 0.5, (1, 7)), ("UR", 0.12, (1, 3)),
          ("MD", 0.07, (1, 2)), ("WA", 0.04, (1, 2)))  # fmt: skip
_FREIGHT = {kind.code: kind.freight_terms for kind in ORDER_TYPES}
_MINIMUM = {kind.code: kind.minimum_value or Decimal(0) for kind in ORDER_TYPES}
_CUSTOMERS = ("Carrière de Montluel", "Paysages Bertin", "Voirie du Val d'Ain", "Fonderie Chazal",
              "Garage des Tilleuls", "Scierie Morand", "Travaux Publics Rey")  # fmt: skip
_WITH_CORE = 0.08


class Buyer:
    """Writes orders as the partner's people confirm them; the same draws for the same seed."""

    def __init__(
        self,
        content: DemoContent,
        quoter: Quoter,
        rng: Random,
        numbers: dict[int, int] | None = None,
    ) -> None:
        """Order numbers go on after `numbers`, the last ones by year."""
        self.quoter = quoter
        self._rng = rng
        self._today = content.today
        self._parts = [part for part in content.parts if part.orderable]
        self._weights = list(accumulate(part.popularity for part in self._parts))
        self._reman = [part for part in self._parts if part.core_charge is not None]
        self._machines = riverside.machines_on(content.today)
        self._numbers = dict(numbers or {})

    def past_orders(self) -> Iterator[Order]:
        """Yield the orders of the past, oldest first."""
        return self.orders_on(self._days())

    def orders_on(self, days: Iterable[date]) -> Iterator[Order]:
        """Yield an order for each of some days."""
        for day in days:
            kind, _, (fewest, most) = self._rng.choices(_TYPES, [w for _, w, _ in _TYPES])[0]
            wanted = self._wanted(kind, self._rng.randint(fewest, most))
            confirmed = at(day, self._rng.randint(7, 16), self._rng.randint(0, 59))
            yield self.order(confirmed, kind, wanted)

    def order(
        self,
        confirmed: datetime,
        kind: str,
        wanted: Sequence[tuple[DemoPart, Decimal]],
        *,
        label: str = "",
        customer: str = "",
        ship_to: Location | None = None,
    ) -> Order:
        """Return an order of parts and quantities, confirmed at an instant.

        With a label it is for the stock, with a customer for a job; with neither that is drawn.
        """
        rng = self._rng
        machine = rng.choice(self._machines)
        own = not customer and (bool(label) or kind == "ST" or rng.random() < 0.4)
        customer = customer or machine.end_customer or rng.choice(_CUSTOMERS)
        place = ship_to or (riverside.WORKSHOP if rng.random() < 0.2 else riverside.MAIN_STORE)
        job = f"WO {5000 + rng.randint(100, 899)}"
        return Order(
            id=id_at(rng, confirmed),
            account=riverside.ACCOUNT,
            location=place.id,
            buyer=riverside.MARC.id,
            buyer_name=riverside.MARC.name,
            po_number=self._po_number(confirmed.date()),
            label=label or ("Weekly stock" if kind == "ST" else "" if own else customer),
            order_type=kind,
            sold_to=riverside.CUSTOMER_NO,
            bill_to=riverside.CUSTOMER_NO,
            ship_to=place.id,
            currency=CURRENCY,
            confirmed_at=confirmed,
            confirmed_offset_minutes=offset_minutes(confirmed),
            device="Counter 1",
            freight_terms=_FREIGHT[kind],
            payment_terms="30 days net",
            refs=_refs(kind, machine, customer, job),
            lines=tuple(
                self._line(no, part, qty, confirmed.date(), None if own else (customer, job))
                for no, (part, qty) in enumerate(wanted, start=1)
            ),
        )

    def _days(self) -> list[date]:
        every = (self._today - timedelta(days=n) for n in range(_QUIET_DAYS, _DAYS))
        days = [day for day in every if is_workday(day)]
        weights = [_SEASON[day.month - 1] for day in days]
        return sorted(self._rng.choices(days, weights, k=ORDERS))

    def _wanted(self, kind: str, count: int) -> list[tuple[DemoPart, Decimal]]:
        chosen: dict[tuple[str, str], DemoPart] = {}
        while len(chosen) < count:
            part = self._rng.choices(self._parts, cum_weights=self._weights)[0]
            chosen[part.key] = part
        if self._rng.random() < _WITH_CORE:
            part = self._rng.choice(self._reman)
            chosen[part.key] = part
        wanted = [(part, self._qty(part)) for part in chosen.values()]
        while _value(wanted) < _MINIMUM[kind] * Decimal("1.5"):
            wanted = [(part, qty * 2) for part, qty in wanted]
        return wanted

    def _qty(self, part: DemoPart) -> Decimal:
        price = (part.list_price or Decimal(1)) / part.price_unit
        if part.core_charge is not None or price > 300:
            qty = 1
        elif price > 80:
            qty = self._rng.choice((1, 1, 1, 2, 2, 3))
        elif price > 20:
            qty = self._rng.choice((1, 2, 2, 3, 4, 6))
        elif price > 4:
            qty = self._rng.choice((2, 3, 4, 5, 6, 10, 12))
        else:
            qty = self._rng.choice((5, 10, 10, 20, 25))
        step = order_step(part)
        return Decimal(qty) if step == 1 else step * self._rng.choice((1, 1, 2, 3))

    def _line(
        self, no: int, part: DemoPart, qty: Decimal, day: date, job: tuple[str, str] | None
    ) -> OrderLine:
        work = Allocation(kind="work_order", ref=", ".join(job or ()), qty=qty)
        return OrderLine(
            line_no=no,
            number_entered=part.number,
            part=self.quoter.snapshot(part),
            qty=qty,
            unit=part.unit,
            price=self.quoter.price(part, qty, day),
            core_charge=part.core_charge,
            allocations=(work,) if job else (),
        )

    def _po_number(self, day: date) -> str:
        self._numbers[day.year] = self._numbers.get(day.year, 100) + 1
        return f"{day:%y}-{self._numbers[day.year]:04d}"


def _value(wanted: Sequence[tuple[DemoPart, Decimal]]) -> Decimal:
    lists = (
        line_amount(qty, part.list_price or Decimal(0), part.price_unit, CURRENCY)
        for part, qty in wanted
    )
    return sum(lists, Decimal(0))


def _refs(kind: str, machine: Machine, customer: str, job: str) -> dict[str, str]:
    if kind not in ("MD", "WA"):
        return {}
    refs = {"model": machine.model, "serial": machine.serial, "customer": customer}
    if kind == "WA":
        refs |= {"hours": f"{machine.hours:f}", "work_order": job}
    return refs
