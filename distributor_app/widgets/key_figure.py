"""One big number with its name above and its age or detail below."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from distributor_app.theme import Theme
from distributor_app.widgets.layouts import polish
from distributor_app.widgets.spoken_role import Role, spoken_as


@spoken_as(Role.Button)
class KeyFigure(QFrame):
    """A card with a key figure that leads to its detail.

    Signals:
        clicked(): by mouse, Enter or space.
    """

    clicked = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._name = QLabel(name)
        self._name.setProperty("role", "second")
        self._figure = QLabel()
        self._figure.setProperty("role", "figure")
        self._detail = QLabel()
        self._detail.setProperty("role", "caption")
        self._detail.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.space.l, theme.space.m, theme.space.l, theme.space.m)
        column.setSpacing(theme.space.xxs)
        column.addWidget(self._name)
        column.addWidget(self._figure)
        column.addWidget(self._detail)
        column.addStretch(1)

    def say(self, figure: str, detail: str = "", tone: str = "") -> None:
        """Show a figure, what stands below it, and the state of the detail."""
        self._figure.setText(figure)
        self._detail.setText(detail)
        self._detail.setProperty("tone", tone)
        polish(self._detail)
        self.setAccessibleName(f"{self._name.text()}: {figure}")
        self.setAccessibleDescription(detail)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit()
        else:
            super().keyPressEvent(event)
