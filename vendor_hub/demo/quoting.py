"""Quotes the demonstration maker's parts: how a document names a part and what it costs then."""

from datetime import UTC, date, datetime, time
from decimal import Decimal

from catalog_cache.contract.wire.orders import PartSnapshot, Price, PriceComponent

from vendor_hub.demo.maker import CURRENCY, DemoContent, DemoPart, net_price
from vendor_hub.demo.maker.book import money
from vendor_hub.demo.riverside import PRICE_GROUP
from vendor_hub.publish.writer import UidOf

_YEARLY_RISE = Decimal("1.03")


class Quoter:
    """Names and prices of parts as the partner's documents of a day carry them."""

    def __init__(self, content: DemoContent, uid_of: UidOf) -> None:
        self._this_year = content.today.year
        self._uid_of = uid_of
        self._parts = {part.key: part for part in content.parts}

    def snapshot(self, part: DemoPart) -> PartSnapshot:
        """Return what a document calls a part."""
        uid = self._uid_of(part.brand, part.number)
        return PartSnapshot(uid=uid, brand=part.brand, number=part.number, description=part.name_en)

    def part_of(self, snapshot: PartSnapshot) -> DemoPart | None:
        """Return the part that a document means; None when the maker has none like it."""
        return self._parts.get((snapshot.brand, snapshot.number))

    def price(self, part: DemoPart, qty: Decimal, day: date) -> Price | None:
        """Return the net price of a day with its chain; None when it is on request.

        Every January the whole list rises; earlier years were cheaper.
        """
        net = net_price(part, PRICE_GROUP, qty)
        if net is None or part.list_price is None:
            return None
        then = 1 / _YEARLY_RISE ** max(0, self._this_year - day.year)
        amount = money(net * then)
        chain = [
            PriceComponent(component="list", amount=money(part.list_price * then)),
            PriceComponent(component="net", amount=amount),
        ]
        if part.surcharge_hazmat is not None:
            amount += part.surcharge_hazmat
            chain.append(PriceComponent(component="surcharge_hazmat", amount=part.surcharge_hazmat))
        return Price(
            amount=amount,
            currency=CURRENCY,
            price_unit=part.price_unit,
            unit=part.unit,
            chain=tuple(chain),
            break_qty=max((start for start, _ in part.breaks if qty >= start), default=Decimal(1)),
            as_of=datetime.combine(day, time(4), UTC),
        )


def order_step(part: DemoPart) -> Decimal:
    """Return the quantity of which an order takes whole multiples."""
    return (part.units[0].multiple if part.units else None) or Decimal(1)
