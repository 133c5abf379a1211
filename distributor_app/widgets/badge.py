"""A state badge as a widget: icon and word in a pill, never colour alone."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from distributor_app.theme import Theme
from distributor_app.widgets.badge_painter import BadgePainter
from distributor_app.widgets.painting import painting
from distributor_app.widgets.record_model import BadgeLook
from distributor_app.widgets.spoken_role import Role, spoken_as


@spoken_as(Role.StaticText)
class Badge(QWidget):
    """Shows one BadgeLook; hidden while it has none."""

    def __init__(
        self, theme: Theme, look: BadgeLook | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._painter = BadgePainter(theme)
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)
        self.show_look(look)

    def show_look(self, look: BadgeLook | None) -> None:
        """Show another state."""
        self._look = look
        # Never shown before it has a parent: that would open a window of its own.
        if look is None or self.parentWidget() is not None:
            self.setVisible(look is not None)
        self.setAccessibleName(look.text if look else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        if self._look is None:
            return QSize(0, 0)
        wanted = self._painter.size(self._look)
        return QSize(int(wanted.width()) + 1, int(wanted.height()) + 1)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        if self._look is not None:
            with painting(self) as painter:
                self._painter.paint(painter, QRectF(self.rect()), self._look)
