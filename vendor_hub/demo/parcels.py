"""Packs shares of orders into packages with serial shipping container codes, and follows them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import ROUND_CEILING, Decimal
from math import ceil

from catalog_cache.contract.wire.base import Code
from catalog_cache.contract.wire.shipments import ConsignmentEvent

# GS1 keeps the prefix 952 for examples, so that these codes are nobody's.
_COMPANY = "9520000"
_PACKAGE_KG = Decimal(22)
_MAX_PACKAGES = 6


@dataclass(frozen=True, slots=True)
class Route:
    """Who carries from a warehouse to Lyon, over which place, in how many working days."""

    carrier: str
    service: str
    origin: str
    through: str
    days: int


ROUTES = {
    "LYO": Route("Translyon", "Day parcel", "Lyon", "Lyon, sorting centre", 1),
    "HAM": Route("Nordkurier", "Europe parcel", "Hamburg", "Metz, sorting centre", 2),
    "MIL": Route("Alpina Cargo", "Europe parcel", "Milano", "Chambéry, sorting centre", 2),
    "GOT": Route("Nordkurier", "Europe parcel", "Göteborg", "Metz, sorting centre", 3),
}


def sscc(serial: int) -> str:
    """Return the 18-digit code of a package, check digit included."""
    body = f"3{_COMPANY}{serial % 10**9:09d}"
    total = sum(int(digit) * (3 if i % 2 == 0 else 1) for i, digit in enumerate(body))
    return f"{body}{-total % 10}"


def packages_for(kilos: Decimal, lines: int) -> int:
    """Return how many packages goods of a weight fill; never more than there are lines."""
    wanted = ceil((kilos / _PACKAGE_KG).to_integral_value(ROUND_CEILING))
    return max(1, min(wanted, _MAX_PACKAGES, lines))


def tracking_number(package_code: str) -> str:
    """Return the carrier's number of a package."""
    return f"TL{package_code[-10:-1]}FR"


def scans(route: Route, shipped: datetime, delivered: datetime) -> Sequence[ConsignmentEvent]:
    """Return what the carrier scans on the way, oldest first."""
    evening = min(shipped + timedelta(hours=4), shipped + (delivered - shipped) / 2)
    morning = max(delivered - timedelta(hours=2), evening + (delivered - evening) / 2)
    steps = (
        (shipped, "picked_up", route.origin),
        (evening, "in_transit", route.through),
        (morning, "out_for_delivery", "Lyon"),
        (delivered, "delivered", "Lyon"),
    )
    return [
        ConsignmentEvent(at=when, code=Code(word=word), place=place) for when, word, place in steps
    ]
