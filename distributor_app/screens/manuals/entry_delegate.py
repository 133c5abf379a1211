"""Paints the list left of the page: sections, documents with their state, pages with snippets."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from distributor_app.screens.manuals.models import Entry, EntryKind, EntryRole
from distributor_app.theme import Theme
from distributor_app.widgets.guarded_delegate import GuardedDelegate

_Index = QModelIndex | QPersistentModelIndex
_BEGINNING = Qt.AlignmentFlag.AlignLeft
_SNIPPET_LINES = 2


class EntryDelegate(GuardedDelegate):
    """Draws an Entry by its kind."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sizes: dict[EntryKind, QSize] = {}

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt's signature
        index: _Index,
    ) -> QSize:
        kind = index.data(EntryRole.KIND)
        # Asked for every row of a list, so each kind is measured once.
        if kind not in self._sizes:
            self._sizes[kind] = QSize(0, self._height(kind))
        return self._sizes[kind]

    def _height(self, kind: EntryKind) -> int:
        strong = QFontMetrics(self._theme.font("strong")).height()
        space = self._theme.space
        if kind is EntryKind.SECTION:
            return strong + space.l + space.xs
        if kind is EntryKind.PAGE:
            below = _SNIPPET_LINES * QFontMetrics(self._theme.font("body")).lineSpacing()
        else:
            below = QFontMetrics(self._theme.font("caption")).lineSpacing()
        return strong + below + 2 * space.s + space.xs

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        entry: Entry = index.data(EntryRole.ENTRY)
        painter.save()
        if entry.kind is EntryKind.SECTION:
            self._paint_section(painter, option.rect, entry)
        else:
            self._paint_ground(painter, option)
            self._paint_entry(painter, option.rect, entry)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self._theme.color("accent_wash"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, self._theme.color("hover"))
        line = QRect(option.rect)
        line.setTop(line.bottom())
        painter.fillRect(line, self._theme.color("line"))

    def _paint_section(self, painter: QPainter, area: QRect, entry: Entry) -> None:
        space = self._theme.space
        painter.setFont(self._theme.font("head"))
        painter.setPen(self._theme.color("second"))
        room = area.adjusted(space.m, 0, -space.m, -space.xs)
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        painter.drawText(room, align, entry.title)

    def _paint_entry(self, painter: QPainter, area: QRect, entry: Entry) -> None:
        space = self._theme.space
        room = area.adjusted(space.m, space.s, -space.m, -space.s)
        strong = QFontMetrics(self._theme.font("strong"))
        right = self._paint_right(painter, room, entry)
        painter.setFont(self._theme.font("strong"))
        painter.setPen(self._theme.color("text"))
        title = strong.elidedText(
            entry.title, Qt.TextElideMode.ElideRight, room.width() - right - space.s
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, title)
        below = room.adjusted(0, strong.height() + space.xs, 0, 0)
        if entry.kind is EntryKind.PAGE:
            self._paint_snippet(painter, below, entry)
            return
        # What is wrong with a document is said in words, in place of what it is.
        bad = entry.tone == "error"
        painter.setFont(self._theme.font("caption"))
        painter.setPen(self._theme.color("error" if bad else "second"))
        metrics = QFontMetrics(self._theme.font("caption"))
        words = entry.state if bad else entry.text
        text = metrics.elidedText(words, Qt.TextElideMode.ElideRight, below.width())
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, text)

    def _paint_right(self, painter: QPainter, room: QRect, entry: Entry) -> int:
        """Draw what stands at the right end of the first line; return its width."""
        if entry.icon:
            size = self._theme.size.icon
            icon = self._theme.pixmap(entry.icon, entry.tone, size)
            place = QRect(room.right() - size, room.top(), size, size)
            place = QStyle.visualRect(painter.layoutDirection(), room, place)
            painter.drawPixmap(place.topLeft(), icon)
            return size
        painter.setFont(self._theme.font("caption"))
        painter.setPen(self._theme.color("second"))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, entry.right)
        return QFontMetrics(self._theme.font("caption")).horizontalAdvance(entry.right)

    def _paint_snippet(self, painter: QPainter, room: QRect, entry: Entry) -> None:
        """Lay the snippet out on two lines, its matches marked."""
        layout = QTextLayout(entry.text, self._theme.font("body"))
        option = QTextOption()
        option.setTextDirection(painter.layoutDirection())
        option.setAlignment(QStyle.visualAlignment(painter.layoutDirection(), _BEGINNING))
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        marked = QTextCharFormat()
        marked.setBackground(self._theme.color("match"))
        marked.setForeground(self._theme.color("text"))
        ranges = []
        for start, length in entry.matches:
            place = QTextLayout.FormatRange()
            place.start, place.length, place.format = start, length, marked
            ranges.append(place)
        layout.setFormats(ranges)
        layout.beginLayout()
        y = 0.0
        for _ in range(_SNIPPET_LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(room.width())
            line.setPosition(QPointF(0, y))
            y += line.height()
        layout.endLayout()
        painter.setPen(self._theme.color("second"))
        layout.draw(painter, QPointF(room.topLeft()))
