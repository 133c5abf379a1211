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


def _line(kind: str, least_steps: int = 1) -> "Callable[[Desk], Route]":
    """The newest line of a kind whose arithmetic has that many steps; else the newest."""

    def where(desk: "Desk") -> Route:
        every = desk.earnings.entries()
        lines = [view for view in every if view.entry.kind == kind] or every
        told = (view for view in lines if len(view.entry.arithmetic) >= least_steps)
        return Route("earnings", {"entry": next(told, lines[0]).entry.id})

    return where


def _drawn(window: "MainWindow") -> Iterator[Condition]:
    """Wait until the charts are drawn: their library is loaded when the first is in sight."""
    areas = [area for area in window.findChildren(ChartArea) if area.isVisible()]
    yield lambda: all(area.has_plot for area in areas)


SCENES = (
    Scene("earnings", at("earnings")),
    Scene("statements", at("earnings", tab="statements")),
    Scene("months", at("earnings", tab="months"), act=_drawn),
    Scene("earnings-step", _line("true_up"), (State.NORMAL, State.OVERFULL)),
    Scene("earnings-limit", _line("accrual", 3), (State.NORMAL,)),
)
