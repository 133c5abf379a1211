"""The goods of the past: what was packed, when it came, and what was counted."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from random import Random

from catalog_cache.contract.states import ConsignmentState
from catalog_cache.contract.wire.orders import AckLine, Order
from catalog_cache.contract.wire.shipments import (
    Consignment,
    ConsignmentLine,
    Package,
    Receipt,
    ReceiptLine,
)

from vendor_hub.demo import riverside
from vendor_hub.demo.clock import at
from vendor_hub.demo.history.answering import Leaving
from vendor_hub.demo.ids import id_at
from vendor_hub.demo.parcels import ROUTES, packages_for, scans, sscc, tracking_number
from vendor_hub.demo.quoting import Quoter
from vendor_hub.vendor.answers import add_workdays

_DAMAGED, _SHORT = 0.03, 0.015
_NONE = Decimal(0)
_BINS = ("A1", "A2", "A4", "B1", "B3", "C2", "C5", "D1")


@dataclass(frozen=True, slots=True)
class Delivered:
    """A consignment with its receipt; what lies after the present is not there yet."""

    consignment: Consignment
    receipt: Receipt | None


class Carrier:
    """Packs, carries and hands over; the same draws for the same seed."""

    def __init__(self, quoter: Quoter, rng: Random, now: datetime, packages: int = 0) -> None:
        """Packages are numbered on from `packages`."""
        self._quoter = quoter
        self._rng = rng
        self._now = now
        self._packages = packages

    def deliver(
        self,
        order: Order,
        leaving: Leaving,
        *,
        delivered: datetime | None = None,
        counted: bool = True,
    ) -> Delivered:
        """Return the consignment of shares that left, as far as it has come by now."""
        rng, route = self._rng, ROUTES[leaving.warehouse]
        arrival_day = add_workdays(leaving.at.date(), route.days)
        delivered = delivered or at(arrival_day, rng.randint(8, 11), rng.randint(0, 59))
        events = [e for e in scans(route, leaving.at, delivered) if e.at <= self._now]
        packages = self._pack(leaving)
        consignment = Consignment(
            id=id_at(rng, leaving.at),
            delivery_no="",
            warehouse=leaving.warehouse,
            carrier=route.carrier,
            service=route.service,
            freight_terms=order.freight_terms,
            ship_to=order.ship_to,
            state=ConsignmentState.IN_TRANSIT,
            shipped_at=leaving.at,
            promised_day=delivered.date(),
            events=tuple(events),
            packages=tuple(packages),
            lines=tuple(
                _consigned(order, share, packages[i % len(packages)].id)
                for i, share in enumerate(leaving.shares)
            ),
        )
        if delivered > self._now:
            return Delivered(consignment, None)
        counting = delivered + timedelta(minutes=rng.randint(40, 300))
        receipt = self._count(consignment, counting) if counted else None
        if receipt is None or receipt.at > self._now:
            state = ConsignmentState.DELIVERED
            return Delivered(consignment.model_copy(update={"state": state}), None)
        wrong = any(line.damaged or line.short for line in receipt.lines)
        state = ConsignmentState.RECEIVED_WITH_DISCREPANCY if wrong else ConsignmentState.RECEIVED
        return Delivered(consignment.model_copy(update={"state": state}), receipt)

    def _pack(self, leaving: Leaving) -> list[Package]:
        kilos = [self._kilos(share) for share in leaving.shares]
        count = packages_for(sum(kilos, _NONE), len(kilos))
        found = []
        for n in range(count):
            self._packages += 1
            code = sscc(self._packages)
            weight = sum(kilos[n::count], Decimal("0.4")).quantize(Decimal("0.1"))
            package = Package(
                id=id_at(self._rng, leaving.at),
                label=code,
                tracking=tracking_number(code),
                weight_kg=weight,
                size_mm=(600, 400, 220) if weight > 5 else (350, 250, 150),
            )
            found.append(package)
        return found

    def _kilos(self, share: AckLine) -> Decimal:
        part = self._quoter.part_of(share.part)
        return share.qty * ((part and part.weight_kg) or Decimal("0.2"))

    def _count(self, consignment: Consignment, counted: datetime) -> Receipt:
        who = riverside.INES if self._rng.random() < 0.3 else riverside.MARC
        return Receipt(
            id=id_at(self._rng, counted),
            consignment=consignment.id,
            by=who.name,
            at=counted,
            lines=tuple(self._counted(line) for line in consignment.lines),
        )

    def _counted(self, line: ConsignmentLine) -> ReceiptLine:
        draw = self._rng.random()
        damaged = Decimal(1) if draw < _DAMAGED else _NONE
        short = Decimal(1) if _DAMAGED <= draw < _DAMAGED + _SHORT else _NONE
        return ReceiptLine(
            package=line.package,
            order=line.order,
            order_line=line.order_line,
            part=line.part,
            good=line.qty - damaged - short,
            short=short,
            over=_NONE,
            damaged=damaged,
            wrong_part=_NONE,
            not_ordered=_NONE,
            bin=self._rng.choice(_BINS),
        )


def _consigned(order: Order, share: AckLine, package: str) -> ConsignmentLine:
    return ConsignmentLine(
        package=package,
        order=order.id,
        order_line=share.order_line,
        ack_line_no=share.ack_line_no,
        part=share.part,
        qty=share.qty,
        unit=share.unit,
        origin_country="DE",
    )
