"""What every screen of the desk is: a page that is visited by routes and told about changes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from catalog_cache.records import Changes

from distributor_app.context import DeskContext


class Screen(QWidget):
    """Base of all screens; made at the first visit and kept.

    Signals:
        badge_changed(object): the count (int) or short word beside the screen's name in the
            navigation; None or 0: nothing.
    """

    badge_changed = Signal(object)

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self.context = context
        self.setProperty("role", "surface")

    def open(self, args: dict[str, str]) -> None:
        """Show what the route asks for; called at every visit, with {} for the screen itself."""

    def take_focus(self) -> None:
        """Put the keyboard where work on this screen begins, as the list of results."""
        self.setFocus()

    def confirm(self) -> None:
        """Answer Enter in the search field while this screen is in sight."""
        self.take_focus()

    def on_changes(self, changes: Changes) -> None:
        """Reload what is shown if it is among the changed areas; called also while hidden."""

    def state(self) -> dict[str, object]:
        """Return what Back must restore: selection, scroll position, filters."""
        return {}

    def restore(self, state: dict[str, object]) -> None:
        """Restore what `state` returned when this visit was left; called after `open`."""
