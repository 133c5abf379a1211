"""Draws a state badge (pill with icon and word) onto any painter, for cells and labels alike."""

from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap, QTransform

from distributor_app.theme import Theme
from distributor_app.widgets.painting import painting
from distributor_app.widgets.record_model import BadgeLook
from distributor_app.widgets.remembered import remember

_MIRROR = QTransform.fromScale(-1, 1)
_POINTING = frozenset({"arrow-right"})
"""Icons that point the way one reads."""


class BadgePainter:
    """Knows a badge's size and draws it; a badge is as high as its text needs."""

    _PAD = 7.0
    _ICON = 12
    _GAP = 4.0

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._sizes: dict[BadgeLook, QSizeF] = {}
        self._drawn: dict[tuple[BadgeLook, float, bool, bool, float], QPixmap] = {}
        theme.changed.connect(self._drawn.clear)

    def size(self, look: BadgeLook) -> QSizeF:
        """Return the size the badge takes."""
        size = self._sizes.get(look)
        if size is None:
            metrics = self._theme.metrics("head")
            width = metrics.horizontalAdvance(look.text) + 2 * self._PAD
            if look.icon:
                width += self._ICON + (self._GAP if look.text else 0)
            size = remember(self._sizes, look, QSizeF(width, metrics.height() + 4))
        return size

    def paint(
        self, painter: QPainter, area: QRectF, look: BadgeLook, *, on_wash: bool = False
    ) -> float:
        """Draw the badge where reading `area` begins, vertically centred; return its width.

        `on_wash`: on a selected row, whose colour most pills would be lost in.
        """
        wanted = self.size(look)
        width = min(wanted.width(), area.width())
        mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = area.right() - width if mirrored else area.left()
        ratio = painter.device().devicePixelRatio()
        key = look, width, on_wash, mirrored, ratio
        drawn = self._drawn.get(key)
        if drawn is None:
            # A list shows the same few badges in row after row, and drawing one takes as long as
            # five texts.
            drawn = remember(self._drawn, key, self._draw(*key))
        at = QPointF(left, area.center().y() - wanted.height() / 2)
        painter.drawPixmap(_on_pixels(painter, at, ratio), drawn)
        return width

    def _draw(
        self, look: BadgeLook, width: float, on_wash: bool, mirrored: bool, ratio: float
    ) -> QPixmap:
        height = self.size(look).height()
        drawn = QPixmap(ceil(width * ratio), ceil(height * ratio))
        drawn.setDevicePixelRatio(ratio)
        drawn.fill(Qt.GlobalColor.transparent)
        with painting(drawn) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("surface" if on_wash else f"{look.tone}_wash"))
            pill = QRectF(0, 0, width, height)
            painter.drawRoundedRect(pill, height / 2, height / 2)
            room = pill.adjusted(self._PAD, 0, -self._PAD, 0)
            if look.icon:
                top = pill.center().y() - self._ICON / 2
                icon = self._icon(look, mirrored=mirrored)
                at = room.right() - self._ICON if mirrored else room.left()
                target = QRectF(at, top, self._ICON, self._ICON)
                painter.drawPixmap(target, icon, QRectF(icon.rect()))
                taken = self._ICON + self._GAP
                room.adjust(*((0, 0, -taken, 0) if mirrored else (taken, 0, 0, 0)))
            painter.setFont(self._theme.font("head"))
            painter.setPen(self._theme.color(look.tone))
            # The width of a text is rounded; what is cut for a part of a pixel would look broken.
            room.adjust(*((-1, 0, 0, 0) if mirrored else (0, 0, 1, 0)))
            words = self._theme.metrics("head").elidedText(
                look.text, Qt.TextElideMode.ElideRight, int(room.width())
            )
            way = Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
            painter.setLayoutDirection(way)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
        return drawn

    def _icon(self, look: BadgeLook, *, mirrored: bool) -> QPixmap:
        icon = self._theme.pixmap(look.icon, look.tone, self._ICON)
        return icon.transformed(_MIRROR) if mirrored and look.icon in _POINTING else icon


def _on_pixels(painter: QPainter, at: QPointF, ratio: float) -> QPointF:
    """Return the nearest place at which a picture falls on whole pixels and stays sharp."""
    there = painter.deviceTransform().map(at)
    return at + QPointF(round(there.x()) - there.x(), round(there.y()) - there.y()) / ratio
