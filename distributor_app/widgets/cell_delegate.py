"""Paints table cells: text with its look, state badges, highlighted matches, rows still coming."""

from math import ceil

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QTextLayout, QTextLine, QTextOption
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from distributor_app.theme import Theme
from distributor_app.widgets.badge_painter import BadgePainter
from distributor_app.widgets.guarded_delegate import GuardedDelegate
from distributor_app.widgets.matches import spans
from distributor_app.widgets.record_model import Cell, CellRole, Look
from distributor_app.widgets.remembered import remember

_Index = QModelIndex | QPersistentModelIndex
_Way = Qt.LayoutDirection
_INK = {Look.NORMAL: "text", Look.STRONG: "text", Look.SECOND: "second", Look.LINK: "accent"}
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
# Flags as numbers: Python's flags take as long to combine as a line to draw.
_SELECTED = QStyle.StateFlag.State_Selected.value
_UNDER_MOUSE = QStyle.StateFlag.State_MouseOver.value
_ONE_LINE = int(Qt.TextFlag.TextSingleLine)

# A word cut to fewer letters behind a badge says nothing.
_LEAST_LETTERS = 4
_BADGE_GAP = 6
# Hebrew begins here; all scripts before it are written from the left.
_FIRST_FROM_THE_RIGHT = "\u0590"


class CellDelegate(GuardedDelegate):
    """The delegate of every table of the desk; one call to the model per cell."""

    _PAD = 10

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._badges = BadgePainter(theme)
        self._indented = -1, 0
        # No letter is wider than it is high: what fits so needs no measuring.
        self._widest = max(theme.metrics(step).height() for step in ("strong", "body"))
        self._elided: dict[tuple[str, str, int], str] = {}
        self._marks: dict[tuple[str, str, tuple[str, ...], _Way], list[tuple[int, int]]] = {}

    def indent_column(self, column: int, to: int) -> int:
        """Let this column's content begin so far in, and no other's; return by how much more."""
        self._indented = column, to - self._PAD
        return to - self._PAD

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        cell = _cell_of(index)
        area: QRect = option.rect
        self._paint_ground(painter, area, option.state, lit=cell.lit)
        # Laid out from the left and turned round where the language is written from the right.
        way = painter.layoutDirection()
        room = area.adjusted(self._PAD + self._indent_of(index), 0, -self._PAD, 0)
        if cell.pending:
            self._paint_placeholder(painter, QStyle.visualRect(way, area, room))
            return
        if cell.badge is not None:
            width = ceil(self._badges.size(cell.badge).width())
            if cell.right and not cell.text:
                room.setLeft(max(room.left(), room.right() + 1 - width))
            place = QRectF(QStyle.visualRect(way, area, room))
            self._badges.paint(painter, place, cell.badge, on_wash=is_selected(option))
            room.setLeft(room.left() + min(width, room.width()) + _BADGE_GAP)
        if cell.text and room.width() > 4:
            self._paint_text(painter, QStyle.visualRect(way, area, room), cell)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002 - Qt's
        """Return what shows the whole cell."""
        needed = self._needed(_cell_of(index)) + self._indent_of(index)
        return QSize(needed, self._theme.size.row)

    def firm_width(self, index: _Index) -> int:
        """Return what a cell needs to be of use: its state's word or its figure, uncut."""
        cell = _cell_of(index)
        if cell.right:
            return self._needed(cell) + self._indent_of(index)
        if cell.badge is None:
            return 0
        return self._needed(Cell(badge=cell.badge)) + self._indent_of(index)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        """Show the whole text of a cell that is cut, unless the model has more to say."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        words = index.data(Qt.ItemDataRole.ToolTipRole)
        if not words and self.sizeHint(option, index).width() > option.rect.width():
            words = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data()
        QToolTip.showText(event.globalPos(), str(words or ""), view)
        return True

    def _indent_of(self, index: _Index) -> int:
        column, indent = self._indented
        return indent if index.column() == column else 0

    def _needed(self, cell: Cell) -> int:
        width = 0.0
        if cell.badge is not None:
            width += self._badges.size(cell.badge).width()
        if cell.text:
            step = _step(cell)
            gap = _BADGE_GAP if cell.badge is not None else 0
            width += gap + self._theme.metrics(step).horizontalAdvance(cell.text)
        return ceil(width) + 2 * self._PAD + 1 if width else 0

    def _paint_ground(
        self, painter: QPainter, area: QRect, state: QStyle.StateFlag, *, lit: bool
    ) -> None:
        if state.value & _SELECTED:
            painter.fillRect(area, self._theme.color("accent_wash"))
        elif lit or state.value & _UNDER_MOUSE:
            painter.fillRect(area, self._theme.color("hover"))
        line = QRect(area.left(), area.bottom(), area.width(), 1)
        painter.fillRect(line, self._theme.color("line"))

    def _paint_placeholder(self, painter: QPainter, room: QRect) -> None:
        bar = QRect(room.left(), room.center().y() - 3, round(room.width() * 0.6), 8)
        bar = QStyle.visualRect(painter.layoutDirection(), room, bar)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("neutral_wash"))
        painter.drawRoundedRect(bar, 4, 4)
        painter.restore()

    def _paint_text(self, painter: QPainter, room: QRect, cell: Cell) -> None:
        behind_badge = cell.badge is not None
        step = _step(cell)
        shown = self._shown(cell.text, step, room.width())
        if behind_badge and shown != cell.text and len(shown) < _LEAST_LETTERS:
            return
        if cell.matches:
            self._paint_matches(painter, room, shown, step, cell)
        painter.setFont(self._theme.font(step))
        painter.setPen(self._theme.color("second" if behind_badge else _INK[cell.look]))
        painter.drawText(room, (_RIGHT if cell.right else _LEFT) | _ONE_LINE, shown)

    def _paint_matches(
        self, painter: QPainter, room: QRect, text: str, step: str, cell: Cell
    ) -> None:
        way = painter.layoutDirection()
        key = (text, step, cell.matches, way)
        marks = self._marks.get(key)
        if marks is None:
            marks = remember(self._marks, key, self._measured(*key))
        begin = room.left()
        if cell.right != (way == Qt.LayoutDirection.RightToLeft):
            begin = room.right() + 1 - self._theme.metrics(step).horizontalAdvance(text)
        color = self._theme.color("match")
        height = self._theme.metrics(step).height()
        top = room.center().y() - height // 2
        for left, width in marks:
            painter.fillRect(begin + left - 1, top, width + 2, height + 1, color)

    def _measured(
        self, text: str, step: str, words: tuple[str, ...], way: _Way
    ) -> list[tuple[int, int]]:
        """Return where the words stand in a text written that way, and how wide they are.

        Where words of both directions stand in one line, only its layout knows their places.
        """
        if way == _Way.LeftToRight and max(text) < _FIRST_FROM_THE_RIGHT:
            metrics = self._theme.metrics(step)
            ends = [[metrics.horizontalAdvance(text, end) for end in s] for s in spans(text, words)]
            return [(left, right - left) for left, right in ends]
        layout = QTextLayout(text, self._theme.font(step))
        option = QTextOption()
        option.setTextDirection(way)
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(option)
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        found = []
        for span in spans(text, words):
            left, right = sorted(_at(line, place) for place in span)
            found.append((round(left), round(right) - round(left)))
        return found

    def _shown(self, text: str, step: str, width: int) -> str:
        if len(text) * self._widest <= width:
            return text
        key = (text, step, width)
        shown = self._elided.get(key)
        if shown is None:
            elided = self._theme.metrics(step).elidedText(text, Qt.TextElideMode.ElideRight, width)
            shown = remember(self._elided, key, elided)
        return shown


def is_selected(option: QStyleOptionViewItem) -> bool:
    """Tell whether a cell stands in a selected row."""
    return bool(option.state.value & _SELECTED)


def _at(line: QTextLine, place: int) -> float:
    """Return how far from the left of a line one of its letters begins."""
    at = line.cursorToX(place)
    assert isinstance(at, tuple)
    return float(at[0])


def _cell_of(index: _Index) -> Cell:
    cell = index.data(CellRole.CELL)
    return cell if isinstance(cell, Cell) else Cell(str(index.data() or ""))


def _step(cell: Cell) -> str:
    if cell.look is Look.STRONG:
        return "strong"
    return "body" if cell.badge is None else "caption"
