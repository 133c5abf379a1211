"""Prices as ordered, and what became of them."""

from decimal import Decimal

from catalog_cache.contract.wire.orders import Price

from distributor_app import formats
from distributor_app.screens.orders.wording.said import tr


def price_words(ordered: Price | None, acknowledged: Price | None) -> str:
    """Write a price, and what became of it: "18.90 → 19.20"."""
    if ordered is None and acknowledged is None:
        return formats.UNKNOWN
    before = _price(ordered)
    if acknowledged is None:
        return before
    after = _price(acknowledged)
    return after if ordered is None or before == after else f"{before} → {after}"


def price_note(before: Price | None, after: Price | None, tolerance: Decimal) -> str:
    """Say how an acknowledged price differs: "+1.6 %, within your 2 %"; "" when it does not."""
    if before is None or after is None or not before.amount:
        return ""
    old, new = before.amount / before.price_unit, after.amount / after.price_unit
    if old == new:
        return ""
    percent = ((new - old) / old * 100).quantize(Decimal("0.1"))
    shown = f"+{formats.quantity(percent)}" if percent > 0 else formats.quantity(percent)
    limit = formats.quantity(tolerance)
    if percent < 0:
        return tr("{0} %").format(shown)
    within = tr("{0} %, within your {1} %"), tr("{0} %, over your {1} %")
    return within[percent > tolerance].format(shown, limit)


def _price(price: Price | None) -> str:
    if price is None:
        return formats.UNKNOWN
    shown = formats.unit_price(price.amount, price.currency)
    return shown if price.price_unit == 1 else f"{shown} / {formats.quantity(price.price_unit)}"
