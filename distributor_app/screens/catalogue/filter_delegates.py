"""How the lines of the filters are painted: a name at the left, a number at the right."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QStyle,
    QStyleOptionButton,
    QStyleOptionViewItem,
    QWidget,
)

from distributor_app import formats
from distributor_app.screens.catalogue.categories import CategoryRow
from distributor_app.screens.catalogue.spec_filters import SpecRow
from distributor_app.theme import Theme
from distributor_app.widgets.guarded_delegate import GuardedDelegate
from distributor_app.widgets.record_model import CellRole

_Index = QModelIndex | QPersistentModelIndex


def _mirrored(option: QStyleOptionViewItem, room: QRect) -> QRect:
    """Return where a place lies where one reads from right to left."""
    return QStyle.visualRect(option.direction, option.rect, room)


class _FilterDelegate(GuardedDelegate):
    """What both lists share: heights, the ground of a line, the number at its end."""

    _INDENT = 12
    _HEIGHT = 26
    _PAD = 4

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._list = parent

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002
        return QSize(0, self._HEIGHT)

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, *, chosen: bool
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("accent_wash" if chosen else "hover"))
            painter.drawRoundedRect(option.rect, 4, 4)

    def _paint_count(
        self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, number: int
    ) -> None:
        self._paint_aside(painter, option, room, formats.count(number))

    def _paint_aside(
        self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, aside: str
    ) -> None:
        """Paint a number or a unit and take its width from the room for the name."""
        painter.setFont(self._theme.font("caption"))
        painter.setPen(self._theme.color("second"))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(_mirrored(option, room), right, aside)
        room.setRight(room.right() - painter.fontMetrics().horizontalAdvance(aside) - self._PAD)


class CategoryDelegate(_FilterDelegate):
    """Paints name at the left by depth, count at the right."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = index.data(CellRole.RECORD)
        if not isinstance(row, CategoryRow):
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        self._paint_ground(painter, option, chosen=chosen)
        room: QRect = option.rect.adjusted(self._PAD + row.depth * self._INDENT, 0, -self._PAD, 0)
        self._paint_count(painter, option, room, row.count)
        painter.setFont(self._theme.font("strong" if row.open or chosen else "body"))
        painter.setPen(self._theme.color("text" if row.depth == 0 or row.open else "second"))
        name = painter.fontMetrics().elidedText(row.name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(_mirrored(option, room), Qt.AlignmentFlag.AlignVCenter, name)
        painter.restore()


class SpecDelegate(_FilterDelegate):
    """Paints the name of a specification, its values with a box each, and the way to the rest.

    The fields of a range lie over its line, which stays empty.
    """

    _SCROLL_BAR = 28

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Give a range the height of its fields, and of what is wrong with it."""
        row = index.data(CellRole.RECORD)
        if not isinstance(row, SpecRow) or row.range is None:
            return super().sizeHint(option, index)
        space = self._theme.space.xs
        height = self._theme.size.control + 2 * space
        if row.problem:
            metrics = self._theme.metrics("caption")
            room = QRect(0, 0, max(self._list.width() - self._SCROLL_BAR, 1), 1000)
            wrapped = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, row.problem)
            height += wrapped.height() + 2 * space
        return QSize(0, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = index.data(CellRole.RECORD)
        if not isinstance(row, SpecRow) or row.range is not None:
            return
        painter.save()
        room: QRect = option.rect.adjusted(self._PAD, 0, -self._PAD, 0)
        if row.is_name:
            self._paint_aside(painter, option, room, row.unit)
            painter.setFont(self._theme.font("strong"))
            painter.setPen(self._theme.color("text"))
        else:
            focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
            if not row.is_dead:
                self._paint_ground(painter, option, chosen=focused)
            if row.value is not None:
                self._paint_count(painter, option, room, row.value.count)
                self._paint_box(painter, option, room, checked=row.chosen, dead=row.is_dead)
            painter.setFont(self._theme.font("body"))
            ink = "accent" if row.hidden else "second" if row.is_dead else "text"
            painter.setPen(self._theme.color(ink))
        words = painter.fontMetrics().elidedText(
            row.name or row.text, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(_mirrored(option, room), Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()

    def _paint_box(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        room: QRect,
        *,
        checked: bool,
        dead: bool,
    ) -> None:
        style = QApplication.style()
        box = QStyleOptionButton()
        side = style.pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth)
        spot = QRect(room.left(), room.center().y() - side // 2, side, side)
        box.rect = _mirrored(option, spot)
        on = QStyle.StateFlag.State_On if checked else QStyle.StateFlag.State_Off
        enabled = QStyle.StateFlag.State_None if dead else QStyle.StateFlag.State_Enabled
        box.state = enabled | on
        box.palette = QPalette(QApplication.palette())
        if dead:
            box.palette.setCurrentColorGroup(QPalette.ColorGroup.Disabled)
        style.drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorCheckBox, box, painter, self._list)
        room.setLeft(room.left() + side + self._PAD)
