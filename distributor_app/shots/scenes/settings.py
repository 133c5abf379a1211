"""Pictures of Settings."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from distributor_app.driving.driver import Condition
from distributor_app.navigation import Route
from distributor_app.screens.settings.diagnosis_card import DiagnosisCard
from distributor_app.shots.scene import Scene, State, at

if TYPE_CHECKING:
    from distributor_app.frame.window import MainWindow


def _diagnosed(window: "MainWindow") -> Iterator[Condition]:
    """The diagnosis and what it found, in sight."""
    card = window.findChild(DiagnosisCard)
    assert card is not None
    card.run()
    yield card.is_done
    window.go(Route("settings", {"section": "diagnosis"}))


SCENES = (
    Scene("settings", at("settings")),
    Scene(
        "diagnosis",
        at("settings", section="diagnosis"),
        (State.NORMAL, State.OFFLINE, State.OVERFULL),
        _diagnosed,
    ),
)
