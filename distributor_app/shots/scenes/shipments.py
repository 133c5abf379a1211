"""Pictures of Shipments and receiving."""

from typing import TYPE_CHECKING

from distributor_app.navigation import Route
from distributor_app.shots.scene import THINGS, Scene, at

if TYPE_CHECKING:
    from catalog_cache.desk import Desk


def _shipment(desk: "Desk") -> Route:
    return Route("shipments", {"consignment": desk.shipments.summaries()[0].id})


def _receive(desk: "Desk") -> Route:
    route = _shipment(desk)
    return Route("shipments", {**route.args, "receive": "1"})


SCENES = (
    Scene("shipments", at("shipments")),
    Scene("shipment", _shipment, THINGS),
    Scene("receive", _receive, THINGS),
)
