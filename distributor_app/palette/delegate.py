"""Paints the palette's rows: icon, name with the typed words lit, what it is, what is aside."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from distributor_app.palette.entries import Entry, Group
from distributor_app.palette.model import Heading, PaletteRole
from distributor_app.theme import Theme
from distributor_app.widgets.guarded_delegate import GuardedDelegate
from distributor_app.widgets.matches import spans

_Index = QModelIndex | QPersistentModelIndex
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_RIGHT = int(
    Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
)


class PaletteDelegate(GuardedDelegate):
    """One line per entry; headings are smaller and quiet."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = index.data(PaletteRole.ROW)
        area: QRect = option.rect
        if isinstance(row, Heading):
            self._paint_heading(painter, area, row)
        elif isinstance(row, Entry):
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_ground(painter, area, chosen=chosen)
            self._paint_entry(painter, area, row, index.data(PaletteRole.WORDS) or ())

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002
        size, space = self._theme.size, self._theme.space
        heading = isinstance(index.data(PaletteRole.ROW), Heading)
        # A heading has its air above it, so that it belongs to what follows.
        return QSize(0, size.row - space.xs if heading else size.row)

    def _paint_heading(self, painter: QPainter, area: QRect, row: Heading) -> None:
        space = self._theme.space
        painter.setFont(self._theme.font("caption"))
        painter.setPen(self._theme.color("second"))
        painter.drawText(area.adjusted(space.m, space.xs, -space.m, 0), _LEFT, row.title)

    def _paint_ground(self, painter: QPainter, area: QRect, *, chosen: bool) -> None:
        if not chosen:
            return
        space = self._theme.space
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("accent_wash"))
        ground = area.adjusted(space.xs, 0, -space.xs, 0)
        painter.drawRoundedRect(ground, self._theme.radius, self._theme.radius)
        painter.restore()

    def _paint_entry(
        self, painter: QPainter, area: QRect, row: Entry, words: tuple[str, ...]
    ) -> None:
        theme, space = self._theme, self._theme.space
        room = area.adjusted(space.m, 0, -space.m, 0)
        edge = theme.size.icon
        middle = room.center().y() - edge // 2 + 1
        # Laid out from the left and turned round where the language is written from the right.
        way = painter.layoutDirection()
        icon = QStyle.visualRect(way, area, QRect(room.left(), middle, edge, edge))
        painter.drawPixmap(icon.topLeft(), theme.pixmap(row.icon, "second", edge))
        room.setLeft(room.left() + edge + space.s)
        aside = self._paint_aside(painter, QStyle.visualRect(way, area, room), row)
        room.setRight(room.right() - aside)
        step = "strong" if row.group not in (Group.COMMANDS, Group.PAGES) else "body"
        place = QStyle.visualRect(way, area, room)
        used = self._paint_words(painter, place, row.title, step, "text", words)
        room.setLeft(room.left() + used + space.m)
        if row.detail and room.width() > 3 * edge:
            place = QStyle.visualRect(way, area, room)
            self._paint_words(painter, place, row.detail, "body", "second", words)

    def _paint_aside(self, painter: QPainter, room: QRect, row: Entry) -> int:
        """Paint what stands at the right; returns the room it takes."""
        if not row.aside:
            return 0
        step = "caption" if row.group is Group.COMMANDS else "body"
        painter.setFont(self._theme.font(step))
        painter.setPen(self._theme.color("second"))
        painter.drawText(room, _RIGHT, row.aside)
        return self._theme.metrics(step).horizontalAdvance(row.aside) + self._theme.space.m

    def _paint_words(
        self,
        painter: QPainter,
        room: QRect,
        text: str,
        step: str,
        role: str,
        words: tuple[str, ...],
    ) -> int:
        """Paint a text in the room it has; returns the width it took."""
        metrics = self._theme.metrics(step)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        top = room.center().y() - metrics.height() // 2
        begin = room.left()
        if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            begin = room.right() + 1 - metrics.horizontalAdvance(shown)
        for start, stop in spans(shown, words) if words else ():
            left = metrics.horizontalAdvance(shown[:start])
            width = metrics.horizontalAdvance(shown[:stop]) - left
            painter.fillRect(
                begin + left - 1, top, width + 2, metrics.height() + 1,
                self._theme.color("match"),
            )  # fmt: skip
        painter.setFont(self._theme.font(step))
        painter.setPen(self._theme.color(role))
        painter.drawText(room, _LEFT, shown)
        return metrics.horizontalAdvance(shown)
