"""Paints the check of a line with its remedies as links beside it, and tells which was clicked."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from catalog_cache.records import LineCheck, Remedy

from distributor_app.screens.cart.models import CartRow, check_look
from distributor_app.theme import Theme
from distributor_app.widgets.badge_painter import BadgePainter
from distributor_app.widgets.cell_delegate import CellDelegate
from distributor_app.widgets.record_model import CellRole

_Index = QModelIndex | QPersistentModelIndex


class CheckDelegate(CellDelegate):
    """The last column of the cart: badge, then each remedy as a link.

    Signals:
        remedy_chosen(str, object): line id and the Remedy that was clicked.
    """

    remedy_chosen = Signal(str, object)
    _GAP = 9.0
    _LEAST_BADGE = 72.0

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._painter = BadgePainter(theme)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        area: QRect = option.rect
        self._paint_ground(painter, area, option.state, lit=False)
        row = index.data(CellRole.RECORD)
        if not isinstance(row, CartRow):
            return
        badge, links = self._lay_out(area, row.line.check)
        self._painter.paint(painter, badge, check_look(row.line.check))
        painter.save()
        painter.setFont(self._theme.font("body"))
        painter.setPen(self._theme.color("accent"))
        for room, remedy in links:
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), remedy.text)
        painter.restore()

    def remedy_at(self, area: QRect, check: LineCheck, spot: QPointF) -> Remedy | None:
        """Return the remedy whose link is at `spot` in a cell that fills `area`."""
        for room, remedy in self._lay_out(area, check)[1]:
            if room.adjusted(-3, 0, 3, 0).contains(spot):
                return remedy
        return None

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        row = index.data(CellRole.RECORD)
        if (
            isinstance(event, QMouseEvent)
            and event.type() == QEvent.Type.MouseButtonRelease
            and event.button() == Qt.MouseButton.LeftButton
            and isinstance(row, CartRow)
        ):
            remedy = self.remedy_at(option.rect, row.line.check, event.position())
            if remedy is not None:
                self.remedy_chosen.emit(row.line.id, remedy)
                return True
        return super().editorEvent(event, model, option, index)

    def _lay_out(self, area: QRect, check: LineCheck) -> tuple[QRectF, list[tuple[QRectF, Remedy]]]:
        """Return the badge's room and each link's; the links keep theirs, the badge gives way."""
        room = QRectF(area.adjusted(self._PAD, 0, -4, 0))
        metrics = QFontMetricsF(self._theme.font("body"))
        widths = [metrics.horizontalAdvance(r.text) + 1 for r in check.remedies]
        for_links = sum(width + self._GAP for width in widths)
        wanted = self._painter.size(check_look(check)).width()
        badge_width = min(wanted, max(room.width() - for_links, self._LEAST_BADGE))
        badge = QRectF(room.left(), room.top(), badge_width, room.height())
        left = badge.right() + self._GAP
        links = []
        for remedy, width in zip(check.remedies, widths, strict=True):
            if left >= room.right():
                break
            shown = min(width, room.right() - left)
            links.append((QRectF(left, room.top(), shown, room.height()), remedy))
            left += width + self._GAP
        return badge, links
