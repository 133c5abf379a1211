"""Pictures of Orders."""

from typing import TYPE_CHECKING

from distributor_app.navigation import Route
from distributor_app.shots.scene import THINGS, Scene, at

if TYPE_CHECKING:
    from catalog_cache.desk import Desk


def _order(desk: "Desk") -> Route:
    orders = desk.orders.summaries()
    order = next((o for o in orders if o.needs_answer or o.backordered_qty), orders[0])
    return Route("orders", {"order": order.id})


SCENES = (
    Scene("orders", at("orders")),
    Scene("order", _order, THINGS),
    Scene("back-orders", at("orders", tab="back_orders")),
)
