"""Paints the lines of an order: badges below each other, descriptions in full, notes below."""

from math import ceil

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QTableView

from distributor_app.screens.orders.models import LineRole
from distributor_app.theme import Theme
from distributor_app.widgets.badge_painter import BadgePainter
from distributor_app.widgets.cell_delegate import CellDelegate, is_selected
from distributor_app.widgets.record_model import BadgeLook

# A longer note is cut, or wrapped where buttons stand beside it; its tool tip shows all of it.
_NOTE_LETTERS = 44

_ENDLESS = 10_000

_Index = QModelIndex | QPersistentModelIndex


class LineDelegate(CellDelegate):
    """Knows how high a row must be for its badges and notes.

    A text of column `wraps` goes on in the next line where it is too long; others are cut.
    """

    def __init__(self, theme: Theme, parent: QTableView, wraps: int) -> None:
        super().__init__(theme, parent)
        self._table = parent
        self._wraps = wraps
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

    def firm_width(self, index: _Index) -> int:
        """Return what the widest badge needs; a long reason in it is cut and read in the tip."""
        widths = [self._painter.size(look).width() for look in index.data(LineRole.SLICES) or ()]
        if not widths:
            return super().firm_width(index)
        most = QFontMetrics(self._theme.font("caption")).averageCharWidth() * _NOTE_LETTERS
        return ceil(min(max(widths), most)) + 2 * self._PAD + 1

    def row_height(self, index: _Index) -> int:
        """Return the height the cell at `index` needs."""
        slices = index.data(LineRole.SLICES) or ()
        note = index.data(LineRole.NOTE)
        needed = len(slices) * self._badge_step() + (self._note_height() if note else 0)
        if not slices:
            width = self._table.columnWidth(index.column()) - 2 * self._PAD
            needed += self._text_height(index, width)
        return max(self._theme.size.row, ceil(needed) + self._theme.space.s)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        slices = index.data(LineRole.SLICES)
        note = index.data(LineRole.NOTE)
        if not slices and not note and index.column() != self._wraps:
            super().paint(painter, option, index)
            return
        area: QRect = option.rect
        self._paint_ground(painter, area, option.state, lit=False)
        if self._table.indexWidget(index) is not None:
            # Buttons stand in this cell and show the badges themselves.
            return
        room = QRectF(area.adjusted(self._PAD, 0, -self._PAD, 0))
        if slices:
            self._paint_slices(painter, room, slices, note, on_wash=is_selected(option))
        else:
            right = int(index.data(Qt.ItemDataRole.TextAlignmentRole)) & Qt.AlignmentFlag.AlignRight
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            height = self._text_height(index, int(room.width()))
            self._paint_noted(painter, room, height, str(index.data()), note or "", side)

    def _paint_slices(
        self,
        painter: QPainter,
        room: QRectF,
        slices: tuple[BadgeLook, ...],
        note: str,
        *,
        on_wash: bool,
    ) -> None:
        step = self._badge_step()
        whole = len(slices) * step + (self._note_height() if note else 0)
        top = room.center().y() - whole / 2
        for look in slices:
            place = QRectF(room.left(), top, room.width(), step)
            self._painter.paint(painter, place, look, on_wash=on_wash)
            top += step
        if note:
            inset = room.adjusted(2, 0, -2, 0)
            self._paint_note(painter, inset, top, note, Qt.AlignmentFlag.AlignLeft)

    def _paint_noted(
        self,
        painter: QPainter,
        room: QRectF,
        height: int,
        text: str,
        note: str,
        side: Qt.AlignmentFlag,
    ) -> None:
        font = self._theme.font("body")
        metrics = QFontMetrics(font)
        top = room.center().y() - (height + (self._note_height() if note else 0)) / 2
        painter.save()
        painter.setFont(font)
        painter.setPen(self._theme.color("text"))
        first = QRectF(room.left(), top, room.width(), height)
        if height > metrics.height():
            painter.drawText(first, side | Qt.TextFlag.TextWordWrap, text)
        else:
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()))
            painter.drawText(first, side | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()
        if note:
            self._paint_note(painter, room, top + height, note, side)

    def _text_height(self, index: _Index, width: int) -> int:
        """Return how high a cell's own text is, with the lines it goes on in."""
        metrics = QFontMetrics(self._theme.font("body"))
        text = str(index.data() or "")
        if index.column() != self._wraps or metrics.horizontalAdvance(text) <= width:
            return metrics.height()
        room = QRect(0, 0, max(width, self._theme.size.row), _ENDLESS)
        return metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text).height()

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
