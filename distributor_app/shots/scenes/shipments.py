"""Pictures of Shipments and receiving."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from distributor_app.driving.driver import Condition
from distributor_app.navigation import Route
from distributor_app.screens.shipments.receive_page import ReceivePage
from distributor_app.shots.scene import THINGS, Scene, State, at

if TYPE_CHECKING:
    from catalog_cache.desk import Desk

    from distributor_app.frame.window import MainWindow


def _shipment(desk: "Desk") -> Route:
    return Route("shipments", {"consignment": desk.shipments.summaries()[0].id})


def _receive(desk: "Desk") -> Route:
    route = _shipment(desk)
    return Route("shipments", {**route.args, "receive": "1"})


def _mixed(desk: "Desk") -> Route:
    """The delivery not received yet that has the most packages."""
    waiting = [one for one in desk.shipments.summaries() if not one.receipt]
    chosen = max(waiting or desk.shipments.summaries(), key=lambda one: one.packages)
    return Route("shipments", {"consignment": chosen.id, "receive": "1"})


def _differing(desk: "Desk") -> Route:
    """A delivery in which something was missing or damaged."""
    every = desk.shipments.summaries()
    chosen = next((one for one in every if one.receipt == "with discrepancy"), every[0])
    return Route("shipments", {"consignment": chosen.id})


def _scan_some(window: "MainWindow") -> Iterator[Condition]:
    """Count some pieces of the first lines, as one does with a scanner."""
    page = next(page for page in window.findChildren(ReceivePage) if page.isVisible())
    for times, line in zip((2, 1), page.lines, strict=False):
        for _ in range(times):
            QTest.keyClicks(page.scan_field, line.part.number)
            QTest.keyClick(page.scan_field, Qt.Key.Key_Return)
            yield lambda: True


SCENES = (
    Scene("shipments", at("shipments")),
    Scene("shipment", _shipment, THINGS),
    Scene("receive", _receive, THINGS, _scan_some),
    Scene("receive-mixed", _mixed, (State.NORMAL, State.OVERFULL)),
    Scene("shipment-differs", _differing, (State.NORMAL,)),
)
