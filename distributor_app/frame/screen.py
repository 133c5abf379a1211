"""What every screen of the desk is: a page that is visited by routes and told about changes."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
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
        self._offered: list[QAction] = []
        self._icons: dict[str, QAction] = {}
        context.theme.changed.connect(self._renew_icons)
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

    def _renew_icons(self) -> None:
        for name, action in self._icons.items():
            action.setIcon(self.context.theme.icon(name))

    # -- what one can do here ----------------------------------------------------------------

    def offer(
        self,
        text: str,
        slot: Callable[[], None],
        keys: str = "",
        *,
        on_page_only: bool = False,
        icon: str = "",
    ) -> QAction:
        """Offer an action in the menu, the command palette and the page of keys; returns it.

        `text` may carry a mnemonic. The keys work while this screen is in sight, or with
        `on_page_only` while the keyboard is on it. Disable the action when it cannot be done,
        hide it where it has no meaning: the keys follow. `slot` is a bound method.
        """
        action = QAction(text, self)
        if keys:
            action.setShortcut(QKeySequence(keys))
        if on_page_only:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        if icon:
            self._icons[icon] = action
            action.setIcon(self.context.theme.icon(icon))
        action.triggered.connect(slot)
        self.addAction(action)
        self._offered.append(action)
        return action

    def actions_offered(self) -> Sequence[QAction]:
        """Return what can be asked for on this screen now; asked each time it is listed."""
        return [action for action in self._offered if action.isVisible()]

    def keys_offered(self) -> Sequence[tuple[str, str]]:
        """Return keys that the page's own widgets answer, with what they do, as ("Enter", "Open").

        For the page of keys only; what `offer` was given need not be repeated.
        """
        return [
            ("Enter", QCoreApplication.translate("Screen", "Open the selected row")),
            ("Ctrl+C", QCoreApplication.translate("Screen", "Copy rows for a spreadsheet")),
        ]
