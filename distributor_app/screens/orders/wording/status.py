"""Where an order stands: its status as words and badge, what it is called, why it was refused."""

from catalog_cache.contract.states import OrderStatus
from catalog_cache.contract.wire.protocol import LineReason

from catalog_cache.records import OrderSummary

from distributor_app import formats
from distributor_app.screens.orders.wording.said import tr
from distributor_app.widgets.record_model import BadgeLook


def status_words() -> dict[OrderStatus, str]:
    """Return the statuses an order can show, in the order of its life."""
    return {
        OrderStatus.QUEUED: tr("Waiting to be sent"),
        OrderStatus.SET_ASIDE: tr("Set aside"),
        OrderStatus.NO_ANSWER: tr("Sent, no answer yet"),
        OrderStatus.RECEIVED: tr("Received by the vendor"),
        OrderStatus.ON_HOLD: tr("On hold"),
        OrderStatus.ACKNOWLEDGED: tr("Acknowledged"),
        OrderStatus.PART_SHIPPED: tr("Partly shipped"),
        OrderStatus.SHIPPED: tr("Shipped"),
        OrderStatus.INVOICED: tr("Shipped and invoiced"),
        OrderStatus.CLOSED: tr("Complete"),
        OrderStatus.CANCELLED: tr("Cancelled"),
        OrderStatus.REJECTED: tr("Rejected by the vendor"),
        OrderStatus.REFUSED: tr("Refused"),
        OrderStatus.WITHDRAWN: tr("Withdrawn"),
        OrderStatus.PLACED_BY_PHONE: tr("Placed by phone"),
    }


_STATUS_LOOK = {
    OrderStatus.QUEUED: ("neutral", "clock"),
    OrderStatus.SET_ASIDE: ("warning", "pause"),
    OrderStatus.NO_ANSWER: ("warning", "help"),
    OrderStatus.RECEIVED: ("info", "tick"),
    OrderStatus.ON_HOLD: ("warning", "pause"),
    OrderStatus.ACKNOWLEDGED: ("info", "check"),
    OrderStatus.PART_SHIPPED: ("info", "half"),
    OrderStatus.SHIPPED: ("good", "truck"),
    OrderStatus.INVOICED: ("good", "document"),
    OrderStatus.CLOSED: ("good", "check"),
    OrderStatus.CANCELLED: ("neutral", "close"),
    OrderStatus.REJECTED: ("error", "error"),
    OrderStatus.REFUSED: ("error", "error"),
    OrderStatus.WITHDRAWN: ("neutral", "close"),
    OrderStatus.PLACED_BY_PHONE: ("neutral", "phone"),
}

ENDED = frozenset(
    {
        OrderStatus.CLOSED, OrderStatus.CANCELLED, OrderStatus.REJECTED, OrderStatus.REFUSED,
        OrderStatus.WITHDRAWN, OrderStatus.PLACED_BY_PHONE, OrderStatus.INVOICED,
    }
)  # fmt: skip
"""Nothing more is expected to happen to an order of these."""


def status_look(order: OrderSummary) -> BadgeLook:
    """Return the badge of an order's status."""
    tone, icon = _STATUS_LOOK[order.status]
    return BadgeLook(_status_text(order), tone, icon)


def _status_text(order: OrderSummary) -> str:
    """Say the status with the figure that matters, or the vendor's reason."""
    shipped, ordered, back = (
        formats.quantity(qty)
        for qty in (order.shipped_qty, order.ordered_qty, order.backordered_qty)
    )
    if order.status is OrderStatus.PART_SHIPPED:
        return tr("{0} of {1} shipped").format(shipped, ordered)
    if order.status is OrderStatus.ACKNOWLEDGED and order.backordered_qty:
        return tr("Acknowledged, {0} on back-order").format(back)
    if order.status is OrderStatus.ON_HOLD and ": " in order.status_text:
        return tr("On hold: {0}").format(order.status_text.partition(": ")[2])
    return status_words()[order.status]


def answer_look(order: OrderSummary) -> BadgeLook | None:
    """Return the badge of an order that waits for the buyer; None of others."""
    waiting = order.needs_answer
    return BadgeLook(tr("Answer %n line(s)", waiting), "warning", "warning") if waiting else None


def only_look(order: OrderSummary) -> BadgeLook:
    """Return the badge to show where there is room for one: what waits for the buyer goes first."""
    return answer_look(order) or status_look(order)


def order_title(order: OrderSummary) -> str:
    """Return what an order is called: its PO number, its label, or its day."""
    if order.po_number:
        return tr("PO {0}").format(order.po_number)
    return order.label or tr("Order of {0}").format(formats.moment(order.confirmed_at))


def reason_words(reason: LineReason) -> str:
    """Say why a line, or the whole, was refused."""
    words = reason.text or reason.code.replace("_", " ")
    return words if reason.line is None else tr("Line {0}: {1}").format(reason.line, words)
