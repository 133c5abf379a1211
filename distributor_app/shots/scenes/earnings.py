"""Pictures of Earnings."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from distributor_app.driving.driver import Condition
from distributor_app.navigation import Route
from distributor_app.shots.scene import Scene, State, at
from distributor_app.widgets.chart.area import ChartArea

if TYPE_CHECKING:
    from catalog_cache.desk import Desk

    from distributor_app.frame.window import MainWindow


def _line(step: str) -> "Callable[[Desk], Route]":
    """The newest line with such a step in its arithmetic; else the newest."""

    def where(desk: "Desk") -> Route:
        every = desk.earnings.entries()
        told = (v for v in every if any(one.kind == step for one in v.entry.arithmetic))
        return Route("earnings", {"entry": next(told, every[0]).entry.id})

    return where


def _drawn(window: "MainWindow") -> Iterator[Condition]:
    """Wait until the charts are drawn: their library is loaded when the first is in sight."""
    areas = [area for area in window.findChildren(ChartArea) if area.isVisible()]
    yield lambda: all(area.has_plot for area in areas)


SCENES = (
    Scene("earnings", at("earnings")),
    Scene("statements", at("earnings", tab="statements")),
    Scene("months", at("earnings", tab="months"), act=_drawn),
    Scene("earnings-step", _line("reached"), (State.NORMAL, State.OVERFULL)),
    Scene("earnings-limit", _line("cap"), (State.NORMAL,)),
)
