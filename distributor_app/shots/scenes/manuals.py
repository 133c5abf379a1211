"""Pictures of Manuals."""

from typing import TYPE_CHECKING

from distributor_app.navigation import Route
from distributor_app.shots.scene import THINGS, Scene, at

if TYPE_CHECKING:
    from catalog_cache.desk import Desk


def _page(desk: "Desk") -> Route:
    hit = desk.manuals.search("torque cylinder head bolts 52")[0]
    page = {"document": hit.document, "page": str(hit.page), "q": "torque cylinder head"}
    return Route("manuals", page)


SCENES = (Scene("manuals", at("manuals")), Scene("manual-page", _page, THINGS))
