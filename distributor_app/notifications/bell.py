"""The desktop's own notifications, through its tray; a desktop without one gets none."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QSystemTrayIcon

# Platforms that draw into memory: pictures and tests ring no bell.
_UNSEEN = frozenset({"offscreen", "minimal"})
_SECONDS = 10


class Bell(QObject):
    """Rings once and is silent until it rings again; the tray holds nothing in between.

    Signals:
        clicked(): the notification shown last was clicked.
    """

    clicked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._icon: QSystemTrayIcon | None = None

    def ring(self, title: str, text: str, icon: QIcon) -> None:
        """Show a notification, where the desktop can."""
        if QGuiApplication.platformName() in _UNSEEN:
            return
        if not QSystemTrayIcon.isSystemTrayAvailable():
            return
        if self._icon is None:
            self._icon = QSystemTrayIcon(self)
            self._icon.messageClicked.connect(self.clicked)
            self._icon.activated.connect(self._on_activated)
        self._icon.setIcon(icon)
        self._icon.setToolTip(title)
        self._icon.show()
        self._icon.showMessage(title, text, icon, _SECONDS * 1000)

    def silence(self) -> None:
        """Take the icon out of the tray."""
        if self._icon is not None:
            self._icon.hide()

    def _on_activated(self, _: QSystemTrayIcon.ActivationReason) -> None:
        self.clicked.emit()
