"""Paints the lines of an order: several badges below each other, a price with its note."""

from math import ceil

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QTableView, QWidget

from distributor_app.screens.orders.models import LineRole
from distributor_app.theme import Theme
from distributor_app.widgets.badge_painter import BadgePainter
from distributor_app.widgets.cell_delegate import CellDelegate
from distributor_app.widgets.record_model import BadgeLook

# A longer note is cut, or wrapped where buttons stand beside it; its tool tip shows all of it.
_NOTE_LETTERS = 44

_Index = QModelIndex | QPersistentModelIndex


class LineDelegate(CellDelegate):
    """Knows how high a row must be for its badges and notes."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._painter = BadgePainter(theme)

    @property
    def indent(self) -> int:
        """Indent of a cell's content, for widgets that stand in a cell."""
        return self._PAD

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return what shows all badges, and a note unless it is a long one."""
        whole = super().sizeHint(option, index)
        slices = index.data(LineRole.SLICES) or ()
        note = index.data(LineRole.NOTE) or ""
        if not slices and not note:
            return whole
        caption = QFontMetrics(self._theme.font("caption"))
        most = caption.averageCharWidth() * _NOTE_LETTERS
        widths = [self._painter.size(look).width() for look in slices]
        widths.append(min(caption.horizontalAdvance(note), most))
        if not slices:
            widths.append(whole.width() - 2 * self._PAD)
        return QSize(ceil(max(widths)) + 2 * self._PAD + 1, self.row_height(index))

    def row_height(self, index: _Index) -> int:
        """Return the height the cell at `index` needs."""
        slices = index.data(LineRole.SLICES) or ()
        note = index.data(LineRole.NOTE)
        needed = len(slices) * self._badge_step() + (self._note_height() if note else 0)
        if not slices and note:
            needed += QFontMetrics(self._theme.font("body")).height()
        return max(self._theme.size.row, ceil(needed) + self._theme.space.s)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        slices = index.data(LineRole.SLICES)
        note = index.data(LineRole.NOTE)
        if not slices and not note:
            super().paint(painter, option, index)
            return
        area: QRect = option.rect
        self._paint_ground(painter, area, option.state, lit=False)
        table = self.parent()
        if isinstance(table, QTableView) and table.indexWidget(index) is not None:
            # Buttons stand in this cell and show the badges themselves.
            return
        room = QRectF(area.adjusted(self._PAD, 0, -self._PAD, 0))
        if slices:
            self._paint_slices(painter, room, slices, note)
        else:
            right = int(index.data(Qt.ItemDataRole.TextAlignmentRole)) & Qt.AlignmentFlag.AlignRight
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            self._paint_noted(painter, room, str(index.data()), note, side)

    def _paint_slices(
        self, painter: QPainter, room: QRectF, slices: tuple[BadgeLook, ...], note: str
    ) -> None:
        step = self._badge_step()
        whole = len(slices) * step + (self._note_height() if note else 0)
        top = room.center().y() - whole / 2
        for look in slices:
            self._painter.paint(painter, QRectF(room.left(), top, room.width(), step), look)
            top += step
        if note:
            left = room.adjusted(2, 0, 0, 0)
            self._paint_note(painter, left, top, note, Qt.AlignmentFlag.AlignLeft)

    def _paint_noted(
        self, painter: QPainter, room: QRectF, text: str, note: str, side: Qt.AlignmentFlag
    ) -> None:
        font = self._theme.font("body")
        line = QFontMetrics(font).height()
        top = room.center().y() - (line + self._note_height()) / 2
        painter.save()
        painter.setFont(font)
        painter.setPen(self._theme.color("text"))
        first = QRectF(room.left(), top, room.width(), line)
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(first, side | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()
        self._paint_note(painter, room, top + line, note, side)

    def _paint_note(
        self, painter: QPainter, room: QRectF, top: float, note: str, side: Qt.AlignmentFlag
    ) -> None:
        font = self._theme.font("caption")
        painter.save()
        painter.setFont(font)
        painter.setPen(self._theme.color("second"))
        shown = QFontMetrics(font).elidedText(note, Qt.TextElideMode.ElideRight, int(room.width()))
        below = QRectF(room.left(), top, room.width(), self._note_height())
        painter.drawText(below, side | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()

    def _badge_step(self) -> float:
        return self._painter.size(BadgeLook("0")).height() + self._theme.space.xs

    def _note_height(self) -> int:
        return QFontMetrics(self._theme.font("caption")).height()
