"""What one chooses about the window: prices hidden, the look, the menu bar, the whole screen."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from distributor_app.context import DeskContext
from distributor_app.frame.commands import Commands
from distributor_app.theme import Contrast, Mode


class Choices(QObject):
    """Takes each choice, keeps it in the settings, and ticks it in the menus.

    Signals:
        prices_changed(): net prices were hidden or shown again.
        changed(): something was chosen, here or elsewhere; ticks may differ.
    """

    prices_changed = Signal()
    changed = Signal()

    def __init__(self, context: DeskContext, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        context.theme.changed.connect(self.changed)

    def toggle_prices(self) -> None:
        """Hide net prices while a customer looks, or show them again."""
        hidden = not self._context.settings.hide_prices
        self._context.settings.hide_prices = hidden
        self._context.toast(
            self.tr("Net prices are hidden. F9 shows them.")
            if hidden
            else self.tr("Net prices are shown.")
        )
        self.changed.emit()
        self.prices_changed.emit()

    def take_look_of_sender(self) -> None:
        """Show light, dark, or what the desktop says, as the command is called."""
        sender = self.sender()
        assert isinstance(sender, QAction)
        mode = Mode(sender.objectName().partition(".")[2])
        self._context.settings.theme = mode.value
        self._context.theme.set_mode(mode)

    def toggle_contrast(self) -> None:
        """Show more contrast, or as much as the desktop says."""
        contrast = Contrast.SYSTEM if self._context.theme.is_high_contrast else Contrast.HIGH
        self._context.settings.contrast = contrast.value
        self._context.theme.set_contrast(contrast)

    def toggle_menu_bar(self) -> None:
        """Keep the menu bar in sight, or show it only after Alt."""
        kept = not self._context.settings.menu_bar
        self._context.settings.menu_bar = kept
        self.changed.emit()
        if not kept:
            self._context.toast(self.tr("The menu bar is hidden. Alt shows it."))

    def toggle_full_screen(self) -> None:
        """Take the whole screen, or give it back."""
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)
        self.changed.emit()

    def tick(self, commands: Commands) -> None:
        """Tick what is chosen now."""
        settings, theme = self._context.settings, self._context.theme
        commands["prices.hide"].setChecked(settings.hide_prices)
        commands["menu.show"].setChecked(settings.menu_bar)
        commands["window.full"].setChecked(self._window.isFullScreen())
        commands["look.contrast"].setChecked(theme.is_high_contrast)
        for mode in Mode:
            commands[f"look.{mode.value}"].setChecked(theme.mode is mode)
