"""Paints table cells: text with its look, state badges, highlighted matches, rows still coming."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from distributor_app.theme import Theme
from distributor_app.widgets.badge_painter import BadgePainter
from distributor_app.widgets.matches import spans
from distributor_app.widgets.record_model import BadgeLook, CellRole, Look

_Index = QModelIndex | QPersistentModelIndex
_INK = {Look.NORMAL: "text", Look.STRONG: "text", Look.SECOND: "second", Look.LINK: "accent"}

# A word cut to fewer letters behind a badge says nothing.
_LEAST_LETTERS = 4


class CellDelegate(QStyledItemDelegate):
    """The delegate of every table of the desk."""

    _PAD = 10

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._badges = BadgePainter(theme)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        area: QRect = option.rect
        self._paint_ground(painter, area, option.state, lit=index.data(CellRole.LIT) is True)
        room = QRectF(area.adjusted(self._PAD, 0, -self._PAD, 0))
        if index.data(CellRole.PENDING):
            self._paint_placeholder(painter, room)
            return
        badge = index.data(CellRole.BADGE)
        text = index.data(Qt.ItemDataRole.DisplayRole) or ""
        if isinstance(badge, BadgeLook):
            right = index.data(Qt.ItemDataRole.TextAlignmentRole) or 0
            if right & Qt.AlignmentFlag.AlignRight and not text:
                room.setLeft(max(room.left(), room.right() - self._badges.size(badge).width()))
            room.setLeft(room.left() + self._badges.paint(painter, room, badge) + 6)
        if text and room.width() > 4:
            self._paint_text(painter, room.toRect(), text, index, behind_badge=badge is not None)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(super().sizeHint(option, index).width(), self._theme.size.row)

    def _paint_ground(
        self, painter: QPainter, area: QRect, state: QStyle.StateFlag, *, lit: bool
    ) -> None:
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, self._theme.color("accent_wash"))
        elif lit or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, self._theme.color("hover"))
        line = QRect(area.left(), area.bottom(), area.width(), 1)
        painter.fillRect(line, self._theme.color("line"))

    def _paint_placeholder(self, painter: QPainter, room: QRectF) -> None:
        bar = QRectF(room.left(), room.center().y() - 4, room.width() * 0.6, 8)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("neutral_wash"))
        painter.drawRoundedRect(bar, 4, 4)
        painter.restore()

    def _paint_text(
        self, painter: QPainter, room: QRect, text: str, index: _Index, *, behind_badge: bool
    ) -> None:
        look = Look(index.data(CellRole.LOOK) or 0)
        step = "strong" if look is Look.STRONG else "caption" if behind_badge else "body"
        font = self._theme.font(step)
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        if behind_badge and shown != text and len(shown) < _LEAST_LETTERS:
            return
        words = index.data(CellRole.MATCHES)
        painter.save()
        if words:
            self._paint_matches(painter, room, shown, font, words)
        painter.setFont(font)
        painter.setPen(self._theme.color("second" if behind_badge else _INK[look]))
        align = index.data(Qt.ItemDataRole.TextAlignmentRole)
        if align is None:
            align = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.drawText(room, int(align) | Qt.TextFlag.TextSingleLine, shown)
        painter.restore()

    def _paint_matches(
        self, painter: QPainter, room: QRect, text: str, font: QFont, words: tuple[str, ...]
    ) -> None:
        metrics = QFontMetrics(font)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("match"))
        top = room.center().y() - metrics.height() // 2
        for start, stop in spans(text, words):
            left = room.left() + metrics.horizontalAdvance(text[:start])
            right = room.left() + metrics.horizontalAdvance(text[:stop])
            painter.drawRoundedRect(left - 1, top, right - left + 2, metrics.height() + 1, 2, 2)
