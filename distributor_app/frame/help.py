"""Help that works with no network: the page of keys, the user guide, what this program is."""

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from distributor_app.frame.commands import Commands, keys_of, words_of
from distributor_app.frame.guide import GuideWindow
from distributor_app.frame.screen import Screen
from distributor_app.frame.shortcuts import Keys, ShortcutOverlay
from distributor_app.theme import Theme


class Help(QObject):
    """Makes each kind of help when it is first asked for.

    Signals:
        guide_asked(): somebody wants to read on from the page of keys.
    """

    guide_asked = Signal()

    def __init__(self, theme: Theme, commands: Commands, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._commands = commands
        self._window = window
        self._guide: GuideWindow | None = None
        self.overlay = ShortcutOverlay(theme, window)
        self.overlay.guide_asked.connect(self.guide_asked)

    def toggle_keys(self, title: str, screen: Screen) -> None:
        """Show the keys, those of a screen first, or take the page away."""
        offered = [(keys_of(a), words_of(a)) for a in screen.actions_offered() if keys_of(a)]
        self.overlay.toggle(
            title,
            [*offered, *screen.keys_offered()],
            [
                (self.tr("Everywhere"), self._keys(places=False)),
                (self.tr("Places"), self._keys(places=True)),
            ],
        )

    def read(self, page: str) -> None:
        """Open the user guide at a page."""
        if self._guide is None:
            self._guide = GuideWindow(self._theme)
        self._guide.read(page)

    def about(self) -> None:
        """Say what this program is, and in which version."""
        box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(self.tr("About Distributor Desk"))
        box.setText(self.tr("Distributor Desk {0}").format(_version()))
        box.setInformativeText(
            self.tr(
                "Catalogue, orders, manuals and earnings on this computer, with and without a"
                " network. Open source under the Apache licence 2.0; icons by Lucide."
            )
        )
        box.open()

    def close(self) -> None:
        """Close what is open in a window of its own."""
        if self._guide is not None:
            self._guide.close()

    def _keys(self, *, places: bool) -> Keys:
        found = []
        for action in self._commands.all:
            is_place = action.objectName().startswith("go.")
            if is_place is places and keys_of(action):
                found.append((keys_of(action), words_of(action)))
        return found


def _version() -> str:
    try:
        return version("distributor-desk")
    except PackageNotFoundError:
        return ""
