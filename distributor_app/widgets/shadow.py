"""The one shadow of the desk: a soft edge around what floats, painted beneath it.

A widget of its own and no graphics effect, for that would paint what floats anew at every key.
"""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from distributor_app.theme import Theme
from distributor_app.widgets.painting import painting

_FOLLOWED = frozenset({
    QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide,
    QEvent.Type.ZOrderChange,
})  # fmt: skip


class Shadow(QWidget):
    """Lies beneath a floating widget wherever that goes, seen while it is seen."""

    def __init__(self, theme: Theme, over: QWidget) -> None:
        super().__init__(over.parentWidget())
        self._theme = theme
        self._over = over
        self._reach = theme.space.m
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.changed.connect(self.update)
        self.hide()
        over.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() in _FOLLOWED:
            self._follow()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        edge = QRectF(self.rect()).adjusted(*[self._reach] * 2, *[-self._reach] * 2)
        whole = self._theme.color("shadow")
        with painting(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            # Rings that lie over each other: darkest at the edge, gone where the reach ends.
            ring = QColor(whole)
            ring.setAlphaF(whole.alphaF() / self._reach)
            painter.setBrush(ring)
            for width in range(self._reach, 0, -1):
                radius = self._theme.radius_panel + width
                painter.drawRoundedRect(edge.adjusted(-width, -width, width, width), radius, radius)

    def _follow(self) -> None:
        seen = self._over.isVisible()
        if seen:
            reach = self._reach
            around = self._over.geometry().adjusted(-reach, -reach, reach, reach)
            # A little lower than what floats, for light comes from above.
            self.setGeometry(around.translated(0, self._theme.space.xs))
            self.stackUnder(self._over)
        self.setVisible(seen)
