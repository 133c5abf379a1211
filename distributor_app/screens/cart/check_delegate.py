"""Paints the check of a line with its remedies as links beside it, and tells which was clicked.

Advice that goes with it stands behind them where there is room.
"""

from math import ceil

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from catalog_cache.records import LineCheck, Remedy

from distributor_app.screens.cart.models import CartRow, check_look
from distributor_app.theme import Theme
from distributor_app.widgets.badge_painter import BadgePainter
from distributor_app.widgets.cell_delegate import CellDelegate, is_selected
from distributor_app.widgets.record_model import CellRole

_Index = QModelIndex | QPersistentModelIndex
_MORE = "more"


class CheckDelegate(CellDelegate):
    """The last column of the cart: badge, then each remedy as a link.

    Signals:
        remedy_chosen(str, object): line id and the Remedy that was clicked.
        more_wanted(int): the row whose remedies have no room beside each other.
    """

    remedy_chosen = Signal(str, object)
    more_wanted = Signal(int)
    _GAP = 9.0
    _LEAST_BADGE = 72.0
    # Advice of fewer letters says nothing; it is in the tool tip then.
    _LEAST_ADVICE = 12

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._painter = BadgePainter(theme)
        self.aimed_at: tuple[int, int] = (-1, 0)
        """Row and number of the remedy that Enter takes; row -1 while the keyboard is elsewhere."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        area: QRect = option.rect
        self._paint_ground(painter, area, option.state, lit=False)
        row = index.data(CellRole.RECORD)
        if not isinstance(row, CartRow):
            return
        badge, links = self._lay_out(area, row.line.check)
        look = check_look(row.line.check)
        self._painter.paint(painter, badge, look, on_wash=is_selected(option))
        painter.save()
        painter.setFont(self._theme.font("body"))
        painter.setPen(self._theme.color("accent"))
        aimed_row, aimed = self.aimed_at
        for number, (room, remedy) in enumerate(links):
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), remedy.text)
            if index.row() == aimed_row and number == min(aimed, len(links) - 1):
                self._paint_aim(painter, room)
        if row.line.check.advice:
            self._paint_advice(painter, area, links[-1][0] if links else badge, row.line.check)
        painter.restore()

    def _paint_advice(
        self, painter: QPainter, area: QRect, behind: QRectF, check: LineCheck
    ) -> None:
        metrics, advice = self._theme.metrics("body"), check.advice
        last = _across(behind, area) if self._mirrored else behind
        left = last.right() + 2 * self._GAP
        room = QRectF(left, area.top(), area.right() - self._PAD - left, area.height())
        if room.width() < metrics.averageCharWidth() * self._LEAST_ADVICE:
            return
        words = metrics.elidedText(advice, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.setPen(self._theme.color("second"))
        side = Qt.AlignmentFlag.AlignRight if self._mirrored else Qt.AlignmentFlag.AlignLeft
        room = _across(room, area) if self._mirrored else room
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute | side
        painter.drawText(room, int(flags), words)

    def _paint_aim(self, painter: QPainter, room: QRectF) -> None:
        height = self._theme.metrics("body").height() + 4
        ring = QRectF(room.left() - 4, room.center().y() - height / 2, room.width() + 7, height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawRoundedRect(ring, 4, 4)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002 - Qt's
        """Return what shows the badge and every remedy."""
        row = index.data(CellRole.RECORD)
        width = self._PAD + self._LEAST_BADGE
        if isinstance(row, CartRow):
            check, metrics = row.line.check, self._theme.metrics("body")
            links = sum(metrics.horizontalAdvance(r.text) + 1 + self._GAP for r in check.remedies)
            width = self._PAD + self._painter.size(check_look(check)).width() + links + self._PAD
        return QSize(ceil(width), self._theme.size.row)

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
                self.take(row, index.row(), remedy)
                return True
        return super().editorEvent(event, model, option, index)

    def take(self, row: CartRow, at: int, remedy: Remedy) -> None:
        """Announce a remedy that was clicked or taken by Enter."""
        if remedy.code == _MORE:
            self.more_wanted.emit(at)
        else:
            self.remedy_chosen.emit(row.line.id, remedy)

    def shown_remedies(self, area: QRect, check: LineCheck) -> list[Remedy]:
        """Return the remedies that have room in a cell, the last one for the others."""
        return [remedy for _, remedy in self._lay_out(area, check)[1]]

    def _lay_out(self, area: QRect, check: LineCheck) -> tuple[QRectF, list[tuple[QRectF, Remedy]]]:
        """Return the badge's room and each link's; the links keep theirs, the badge gives way.

        Links that have no room even so are behind one that opens them all as a menu.
        """
        room = QRectF(area.adjusted(self._PAD, 0, -4, 0))
        metrics = QFontMetricsF(self._theme.font("body"))
        offered = list(check.remedies)
        wanted = self._painter.size(check_look(check)).width()
        most = room.width() - min(wanted, room.width() / 2)
        while len(offered) > 1 and self._width(metrics, offered) > most:
            offered = [*offered[: -2 if offered[-1].code == _MORE else -1], _more()]
        badge_width = min(
            wanted, max(room.width() - self._width(metrics, offered), self._LEAST_BADGE)
        )
        badge = QRectF(room.left(), room.top(), badge_width, room.height())
        left = badge.right() + self._GAP
        links = []
        for remedy in offered:
            width = metrics.horizontalAdvance(remedy.text) + 1
            shown = min(width, room.right() - left)
            links.append((QRectF(left, room.top(), shown, room.height()), remedy))
            left += width + self._GAP
        if self._mirrored:
            return _across(badge, area), [(_across(spot, area), remedy) for spot, remedy in links]
        return badge, links

    @property
    def _mirrored(self) -> bool:
        table = self.parent()
        return isinstance(table, QWidget) and table.isRightToLeft()

    def _width(self, metrics: QFontMetricsF, offered: list[Remedy]) -> float:
        return sum(metrics.horizontalAdvance(r.text) + 1 + self._GAP for r in offered)


def _across(room: QRectF, area: QRect) -> QRectF:
    """Return where a part of the cell is when the window is read from right to left."""
    left = area.left() + area.right() + 1 - room.right()
    return QRectF(left, room.top(), room.width(), room.height())


def _more() -> Remedy:
    return Remedy(_MORE, QCoreApplication.translate("cart", "More…"))
