"""Pictures of Settings."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from catalog_cache.records import Progress as Copied

from distributor_app.driving.driver import Condition, until
from distributor_app.keeping.dialog import KeepDialog
from distributor_app.navigation import Route
from distributor_app.screens.settings.data_card import DataCard
from distributor_app.screens.settings.diagnosis_card import DiagnosisCard
from distributor_app.screens.settings.keep_card import KeepCard
from distributor_app.screens.settings.models import taking_text
from distributor_app.shots.scene import Scene, State, at
from distributor_app.shots.scenes.kept_part import CHOICE, kept_part, offer_of_a_million
from distributor_app.shots.scenes.laid_in import lay_in
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


def _preparing(window: "MainWindow") -> Iterator[Condition]:
    """Three of nine product lines, which the vendor has yet to prepare."""
    card = window.findChild(KeepCard)
    assert card is not None
    card.show_kept(kept_part(is_in_use=False), offer_of_a_million())
    window.go(Route("settings", {"section": "keep"}))
    card.show_kept(kept_part(is_in_use=False), offer_of_a_million())
    yield until("the card", card.isVisible)


def _choosing(window: "MainWindow") -> Iterator[Condition]:
    """The product lines of a large maker, three of them ticked."""
    dialog = KeepDialog(window.context.theme, offer_of_a_million(), CHOICE, parent=window)
    lay_in(window, dialog, dialog.size())
    yield until("the dialog", dialog.isVisible)


SCENES = (
    Scene("settings", at("settings")),
    Scene("keep-preparing", at("settings", section="keep"), (State.NORMAL,), _preparing),
    Scene("keep-choosing", at("settings"), (State.NORMAL,), _choosing),
    Scene(
        "diagnosis",
        at("settings", section="diagnosis"),
        (State.NORMAL, State.OFFLINE, State.OVERFULL),
        _diagnosed,
    ),
    Scene("content-from-folder", at("settings", section="data"), (State.NORMAL,), _taking),
    Scene("content-refused", at("settings", section="data"), (State.NORMAL,), _taken),
)
