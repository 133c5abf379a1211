"""Under which conditions an order was given."""

from decimal import Decimal

from catalog_cache.contract.wire.orders import Order
from catalog_cache.contract.wire.parties import Account

from distributor_app import formats
from distributor_app.screens.orders.wording.said import tr


def head_facts(order: Order, account: Account | None) -> list[str]:
    """Say under which conditions an order was given, one fact a line."""
    types = {kind.code: kind.name for kind in account.order_types} if account else {}
    places = {place.id: place.name for place in account.locations} if account else {}
    facts = [types.get(order.order_type, order.order_type)]
    if order.drop_address is not None:
        facts.append(tr("Ship to {0}").format(order.drop_address.name))
    elif order.ship_to:
        facts.append(tr("Ship to {0}").format(places.get(order.ship_to, order.ship_to)))
    rule = order.instructions
    if rule.needed_by is not None:
        facts.append(tr("Wanted by {0}").format(formats.day(rule.needed_by)))
    facts.append(_tolerance(rule.price_tolerance_percent))
    facts.append(
        {
            "yes": tr("Replacements accepted"),
            "ask": tr("Ask before replacing"),
            "no": tr("No replacements"),
        }[rule.substitution]
    )
    facts.append(
        {
            "allow": tr("Back-order what is missing"),
            "ship_complete": tr("Ship when all is there"),
            "fill_or_kill": tr("Cancel what is missing"),
        }[rule.backorder]
    )
    if not rule.part_shipment:
        facts.append(tr("One shipment only"))
    if order.confirming:
        facts.append(tr("Placed by phone as {0}").format(order.confirming))
    if order.notes_to_vendor:
        facts.append(tr("Note to the vendor: {0}").format(order.notes_to_vendor))
    return facts


def _tolerance(percent: Decimal) -> str:
    if not percent:
        return tr("Ask before any higher price")
    return tr("Accept prices up to {0} % higher").format(formats.quantity(percent))
