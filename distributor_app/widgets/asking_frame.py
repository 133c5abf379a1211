"""A bar in the page that takes the keyboard to ask something, and gives it back."""

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget
from shiboken6 import isValid


class AskingFrame(QFrame):
    """Hidden until something is asked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before: QWidget | None = None
        self.setProperty("role", "message")
        self.setProperty("tone", "neutral")

    def come_up(self) -> None:
        """Show the bar; where the keyboard was is where it goes back to."""
        keyboard = QApplication.focusWidget()
        if keyboard is not None and not self.isAncestorOf(keyboard):
            self._before = keyboard
        self.show()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        keyboard, before = QApplication.focusWidget(), self._before
        self._before = None
        if keyboard is None or not self.isAncestorOf(keyboard):
            return
        # Qt would hand the keyboard to whatever comes next.
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus()
