"""Pictures of Orders."""

from typing import TYPE_CHECKING

from catalog_cache.contract.states import OrderStatus

from distributor_app.navigation import Route
from distributor_app.shots.scene import THINGS, Scene, State, at

if TYPE_CHECKING:
    from catalog_cache.desk import Desk

_LONG_AGO = "2000-01-01T00:00:00+00:00"
_CHANGED = 7


def _order(desk: "Desk") -> Route:
    orders = desk.orders.summaries()
    order = next((o for o in orders if o.needs_answer or o.backordered_qty), orders[0])
    return Route("orders", {"order": order.id})


def _long(desk: "Desk") -> Route:
    """The order with the most lines."""
    longest = max(desk.orders.summaries(), key=lambda order: order.lines)
    return Route("orders", {"order": longest.id})


def _late(desk: "Desk") -> Route:
    """An order of which a part is here and a part is on back-order."""
    orders = desk.orders.summaries()
    order = next((o for o in orders if o.shipped_qty and o.backordered_qty), orders[0])
    return Route("orders", {"order": order.id})


def _aside(desk: "Desk") -> Route:
    """An order that stays here until somebody decides; without a line it waits to be sent."""
    orders = desk.orders.summaries()
    unsent = (OrderStatus.SET_ASIDE, OrderStatus.QUEUED, OrderStatus.NO_ANSWER)
    order = next((o for o in orders if o.status in unsent), orders[0])
    return Route("orders", {"order": order.id})


def _look_away(desk: "Desk") -> None:
    """Leave the newest orders as one finds them after a day without a line."""
    desk.orders.see_all()
    desk.orders.unsee(dict.fromkeys(desk.orders.see_all(), _LONG_AGO))
    desk.orders.see(*(order.id for order in desk.orders.summaries()[_CHANGED:]))


def _changed(desk: "Desk") -> Route:
    _look_away(desk)
    return Route("orders")


def _changed_order(desk: "Desk") -> Route:
    _look_away(desk)
    return _order(desk)


SCENES = (
    Scene("orders", at("orders")),
    Scene("order", _order, THINGS),
    Scene("back-orders", at("orders", tab="back_orders")),
    Scene("orders-changed", _changed, (State.NORMAL, State.OVERFULL)),
    Scene("order-changed", _changed_order, (State.NORMAL,)),
    Scene("order-unsent", _aside, (State.NORMAL, State.OVERFULL, State.OFFLINE)),
    Scene("order-late", _late, (State.NORMAL, State.OVERFULL)),
    Scene("order-long", _long, (State.NORMAL, State.OVERFULL)),
)
