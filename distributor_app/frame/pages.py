"""The stack of screens: each is made at its first visit, kept, and told about changes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from catalog_cache.records import Changes

from distributor_app.context import DeskContext
from distributor_app.frame.screen import Screen
from distributor_app.screens import SCREENS


class Pages(QStackedWidget):
    """Holds the screens by key.

    Signals:
        badge_changed(str, object): a screen's key and what stands beside its name.
    """

    badge_changed = Signal(str, object)

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pages")
        self._context = context
        self._specs = {spec.key: spec for spec in SCREENS}
        self._screens: dict[str, Screen] = {}

    @property
    def shown(self) -> Screen | None:
        """The screen in sight."""
        screen = self.currentWidget()
        return screen if isinstance(screen, Screen) else None

    def states(self) -> dict[str, dict[str, object]]:
        """Return what each screen that was ever visited must restore."""
        return {key: dict(screen.state()) for key, screen in self._screens.items()}

    def has(self, key: str) -> bool:
        """Tell whether a screen was ever visited."""
        return key in self._screens

    def screen_at(self, key: str) -> Screen:
        """Return a screen, making it at its first visit; KeyError for an unknown key."""
        if key not in self._screens:
            screen = self._specs[key].load()(self._context)
            screen.setObjectName(key)
            screen.badge_changed.connect(self._on_badge_changed)
            self._screens[key] = screen
            self.addWidget(screen)
        return self._screens[key]

    def announce(self, changes: Changes) -> None:
        """Tell every screen that was ever visited what changed."""
        for screen in self._screens.values():
            screen.on_changes(changes)

    def _on_badge_changed(self, value: object) -> None:
        self.badge_changed.emit(self.sender().objectName(), value)
