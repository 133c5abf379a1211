"""A hairline between two rows of a page, equally thin at every scale of the screen.

A frame of one pixel is one or two pixels of the screen at 150 %, as it happens to lie; below each
other that is seen.
"""

from math import ceil

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from distributor_app.theme import Theme
from distributor_app.widgets.painting import painting
from distributor_app.widgets.spoken_role import Role, spoken_as


@spoken_as(Role.Separator)
class Rule(QFrame):
    """Lies across the width that it is given."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedHeight(1)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        with painting(self) as painter:
            to_screen = painter.deviceTransform()
            start = to_screen.map(QPointF(0, 0))
            # On whole pixels of the screen, and inside the widget wherever it begins.
            line = QRectF(
                start.x(),
                ceil(start.y()),
                self.width() * to_screen.m11(),
                max(1, int(to_screen.m22())),
            )
            back, _ = to_screen.inverted()
            painter.fillRect(back.mapRect(line), self._theme.color("line"))
