"""Pictures of the catalogue."""

from typing import TYPE_CHECKING

from distributor_app.navigation import Route
from distributor_app.shots.scene import THINGS, Scene, State, at

if TYPE_CHECKING:
    from catalog_cache.desk import Desk


def _part(desk: "Desk") -> Route:
    return Route("catalogue", {"part": str(desk.catalogue.find("40-21A-0071")[0].uid)})


def _assembly(desk: "Desk") -> Route:
    pump = desk.catalogue.find("40-21A-0071")[0]
    assembly = desk.catalogue.part(pump.uid).where_used[0].assembly
    return Route("catalogue", {"assembly": assembly})


SCENES = (
    Scene("catalogue", at("catalogue", q="hydraulic pump")),
    Scene("no-hits", at("catalogue", q="40-21A-0971"), (State.NORMAL,)),
    Scene("part", _part, THINGS),
    Scene("assembly", _assembly, THINGS),
)
