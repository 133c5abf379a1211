"""The consignments of an order."""

from decimal import Decimal

from catalog_cache.contract.states import ConsignmentState
from catalog_cache.contract.wire.shipments import Consignment

from distributor_app import formats
from distributor_app.screens.orders.wording.days import near_day
from distributor_app.screens.orders.wording.lines import line_numbers
from distributor_app.screens.orders.wording.said import tr
from distributor_app.widgets.record_model import BadgeLook


def parcel(consignment: Consignment) -> str:
    """Say which parcel is meant: carrier, delivery number, packages."""
    packages = len(consignment.packages)
    parts = [
        " ".join(p for p in (consignment.carrier, consignment.delivery_no) if p),
        tr("%n package(s)", packages) if packages else "",
    ]
    return " · ".join(part for part in parts if part)


def consignment_words(consignment: Consignment, order: str) -> str:
    """Say what is on its way: packages, weight, when it left, when it is expected."""
    count = len(consignment.packages)
    parts = [tr("%n package(s)", count)]
    weights = [p.weight_kg for p in consignment.packages if p.weight_kg is not None]
    if weights and len(weights) == count:
        parts.append(formats.quantity(sum(weights, Decimal(0)), "KGM"))
    lines = [line.order_line for line in consignment.lines if line.order == order]
    if lines:
        parts.append(line_numbers(lines))
    if consignment.shipped_at:
        parts.append(tr("left {0}").format(formats.moment(consignment.shipped_at)))
    if consignment.promised_day and consignment.state not in ARRIVED:
        parts.append(tr("expected {0}").format(near_day(consignment.promised_day)))
    return " · ".join(parts)


_CONSIGNMENT_LOOK = {
    ConsignmentState.ANNOUNCED: ("neutral", "clock"),
    ConsignmentState.PICKED_UP: ("info", "truck"),
    ConsignmentState.IN_TRANSIT: ("info", "truck"),
    ConsignmentState.EXCEPTION: ("error", "warning"),
    ConsignmentState.DELIVERED: ("warning", "box"),
    ConsignmentState.RECEIVED: ("good", "check"),
    ConsignmentState.RECEIVED_WITH_DISCREPANCY: ("warning", "warning"),
}

ARRIVED = frozenset(
    {
        ConsignmentState.DELIVERED, ConsignmentState.RECEIVED,
        ConsignmentState.RECEIVED_WITH_DISCREPANCY,
    }
)  # fmt: skip
"""States in which a consignment is here."""


def consignment_look(consignment: Consignment) -> BadgeLook:
    """Return where a consignment is as a badge."""
    words = {
        ConsignmentState.ANNOUNCED: tr("Announced"),
        ConsignmentState.PICKED_UP: tr("Picked up"),
        ConsignmentState.IN_TRANSIT: tr("On its way"),
        ConsignmentState.EXCEPTION: tr("Held up"),
        ConsignmentState.DELIVERED: tr("Delivered, to count"),
        ConsignmentState.RECEIVED: tr("Received"),
        ConsignmentState.RECEIVED_WITH_DISCREPANCY: tr("Received, differs"),
    }
    tone, icon = _CONSIGNMENT_LOOK[consignment.state]
    return BadgeLook(words[consignment.state], tone, icon)
