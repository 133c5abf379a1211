"""Pictures of Settings."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from catalog_cache.records import Progress as Copied

from distributor_app.driving.driver import Condition, until
from distributor_app.navigation import Route
from distributor_app.screens.settings.data_card import DataCard
from distributor_app.screens.settings.diagnosis_card import DiagnosisCard
from distributor_app.screens.settings.models import taking_text
from distributor_app.shots.scene import Scene, State, at
from distributor_app.widgets.progress import Progress

if TYPE_CHECKING:
    from distributor_app.frame.window import MainWindow


def _diagnosed(window: "MainWindow") -> Iterator[Condition]:
    """The diagnosis and what it found, in sight."""
    card = window.findChild(DiagnosisCard)
    assert card is not None
    card.run()
    yield card.is_done
    window.go(Route("settings", {"section": "diagnosis"}))


def _taken(window: "MainWindow") -> Iterator[Condition]:
    """A folder from which one dataset was not taken."""
    card = window.findChild(DataCard)
    assert card is not None
    with TemporaryDirectory() as folder:
        card.take(Path(folder))
        yield until("what was taken", card.is_at_rest)


def _taking(window: "MainWindow") -> Iterator[Condition]:
    """Content on its way from a folder."""
    card = window.findChild(DataCard)
    assert card is not None
    progress = card.findChild(Progress)
    assert progress is not None
    progress.show_progress(taking_text(Copied("download"), "catalog"), 31, 48)
    yield until("the progress", progress.isVisible)


SCENES = (
    Scene("settings", at("settings")),
    Scene(
        "diagnosis",
        at("settings", section="diagnosis"),
        (State.NORMAL, State.OFFLINE, State.OVERFULL),
        _diagnosed,
    ),
    Scene("content-from-folder", at("settings", section="data"), (State.NORMAL,), _taking),
    Scene("content-refused", at("settings", section="data"), (State.NORMAL,), _taken),
)
