"""A choice that opens a small form instead of a list; Escape or a click elsewhere closes it."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QComboBox, QFrame, QVBoxLayout, QWidget

from distributor_app.theme import Theme


class Popup(QFrame):
    """The floating form.

    Signals:
        closed(): the form was closed, in whatever way.
    """

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "floating")
        self.content = QVBoxLayout(self)
        self.content.setContentsMargins(*[theme.space.m] * 4)
        self.content.setSpacing(theme.space.s)

    def show_below(self, anchor: QWidget, spot: QPoint | None = None) -> None:
        """Show the form below a widget, or at a point in it, inside the screen."""
        self.adjustSize()
        wanted = anchor.mapToGlobal(spot or QPoint(0, anchor.height() + 2))
        screen = anchor.screen().availableGeometry()
        left = max(screen.left(), min(wanted.x(), screen.right() - self.width()))
        top = wanted.y()
        if top + self.height() > screen.bottom():
            top = max(screen.top(), screen.bottom() - self.height())
        self.move(left, top)
        self.show()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.closed.emit()


class PopupChoice(QComboBox):
    """Looks and behaves like a combo box whose list is a form of ours."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.addItem("")
        self.popup = Popup(theme, self)

    def say(self, text: str) -> None:
        """Show these words as what is chosen."""
        self.setItemText(0, text)
        self.setToolTip(text)

    def showPopup(self) -> None:
        # Below the window and not below this field, whose style it would take over.
        if self.popup.parentWidget() is not self.window():
            self.popup.setParent(self.window(), self.popup.windowFlags())
        self.popup.show_below(self)
