"""What every screen is given: the desk, the task runner, the look, the settings, the frame."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from distributor_app.long_work import Job
from distributor_app.navigation import Route
from distributor_app.settings import Settings
from distributor_app.tasks import Tasks
from distributor_app.theme import Theme

if TYPE_CHECKING:
    from catalog_cache.desk import Desk


def _no_frame(*_: object) -> None:
    """Stand for the frame until a window has taken the context."""


@dataclass
class DeskContext:
    """Passed to each screen's constructor; the window fills in the calls to the frame."""

    desk: Desk
    tasks: Tasks
    theme: Theme
    settings: Settings
    navigate: Callable[[Route], None] = _no_frame
    go_back: Callable[[], None] = _no_frame
    """Shows the place before this one, as it was left."""
    show_toast: Callable[[str, str | None, Callable[[], None] | None], None] = _no_frame
    report: Callable[[Exception], None] = _no_frame
    """Shows an error that no screen handled as a sentence, its cause and what to do."""
    follow: Callable[[Job], None] = _no_frame
    """Shows how far a job is, with a way to stop it, if it takes long."""
    speak: Callable[[str], None] = _no_frame
    """Speaks another language from now on: its code, or "" for the desktop's."""

    def toast(
        self, text: str, action_text: str | None = None, action: Callable[[], None] | None = None
    ) -> None:
        """Show a quiet message for some seconds, with a link that calls `action` if given."""
        self.show_toast(text, action_text, action)
