"""Terms that a part gets by what it is: quantity breaks, price on request, pack rules, size."""

from dataclasses import replace
from decimal import Decimal

from vendor_hub.demo.maker.model import DemoPart

_BREAKS = ((Decimal(10), Decimal("0.93")), (Decimal(50), Decimal("0.87")))
# The best-known pump has a round net price from ten pieces: 198.00 instead of 212.40.
_ROUND = {
    "40-21A-0071": (
        (Decimal(10), Decimal(198) / Decimal("212.4")),
        (Decimal(50), Decimal(186) / Decimal("212.4")),
    )
}
_WITH_BREAKS = ("filter", "oring", "bearing", "seal_kit", "fitting", "shaft_seal", "pump")
_ON_REQUEST = ("40-23A-0024", "40-23A-0025", "62-10-122", "40-51A-0253")


def with_terms(part: DemoPart) -> DemoPart:
    """Return a part with its terms: breaks, pack rule, price on request, outer dimensions."""
    settled = _with_pack_rule(_with_breaks(part))
    if part.number in _ON_REQUEST:
        settled = replace(settled, list_price=None)
    if part.weight_kg is not None:
        settled = replace(settled, dims_mm=_size(part.weight_kg))
    return settled


def _with_breaks(part: DemoPart) -> DemoPart:
    if part.role not in _WITH_BREAKS or part.breaks:
        return part
    return replace(part, breaks=_ROUND.get(part.number, _BREAKS))


def _with_pack_rule(part: DemoPart) -> DemoPart:
    """Sell hardware by the bag: quantities in pieces must fill whole bags."""
    if part.role not in ("cable_tie", "bolt", "nut", "oring") or len(part.units) < 2:
        return part
    each, bag = part.units
    if part.role in ("bolt", "oring"):  # sold singly too, the bag is only cheaper to handle
        return part
    pieces = replace(each, min_qty=bag.factor, multiple=bag.factor)
    if part.role == "cable_tie":
        pieces = replace(pieces, gtin=None)
    return replace(part, units=(pieces, bag))


def _size(weight: Decimal) -> tuple[int, int, int]:
    """Return plausible outer dimensions in mm for a weight in kg."""
    side = max(4.0, (float(weight) / 3.2e-6) ** (1 / 3))
    return round(side * 1.5), round(side), round(side * 0.8)
