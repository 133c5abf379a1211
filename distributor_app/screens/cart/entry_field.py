"""The quick entry: a number and a quantity, a pasted list, a scanner, a dropped file."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QLineEdit, QWidget

from catalog_cache.ordering.scanned import SEPARATOR, SHOWN_SEPARATOR

from distributor_app.theme import Theme

_FILES = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm")


class EntryField(QLineEdit):
    """One line to type into; shows beside the text which part was recognised.

    Signals:
        line_entered(str): Enter was pressed (by hand or by the scanner) on this text.
        list_entered(str): several lines were pasted or dropped.
        file_dropped(object): a Path to read lines from.
        lines_wanted(): Down was pressed: the keyboard goes to the lines.
    """

    line_entered = Signal(str)
    list_entered = Signal(str)
    file_dropped = Signal(object)
    lines_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hint = ""
        self._hint_tone = "second"
        # The frame of the keyboard is wider: without this the lines below would jump with it.
        self.setFixedHeight(theme.size.control)
        self.setAcceptDrops(True)
        self.setAccessibleName(self.tr("Part number and quantity"))
        self.setPlaceholderText(
            self.tr(
                "Part number and quantity, e.g. 40-21A-0071 4 – or paste a list, scan, drop a file"
            )
        )
        self._icon_room = theme.size.icon + theme.space.xs
        self.setTextMargins(self._icon_room, 0, 0, 0)
        self.textChanged.connect(self._on_text_changed)

    @property
    def hint(self) -> str:
        """What is shown behind the typed text."""
        return self._hint

    def recognise(self, hint: str, tone: str = "second") -> None:
        """Show what the typed number is, behind the text and to screen readers."""
        self._hint, self._hint_tone = hint, tone
        self.setAccessibleDescription(hint)
        self.update()

    def take_paste(self, text: str) -> None:
        """Insert one line at the cursor; hand several on as a list."""
        if "\n" in text.strip():
            self.list_entered.emit(text)
        else:
            self.insert(text.strip().replace("\t", " "))

    def event(self, event: QEvent) -> bool:
        # An empty field has nothing to undo itself: Ctrl+Z then belongs to the draft.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and not self.text()
            and (
                event.matches(QKeySequence.StandardKey.Undo)
                or event.matches(QKeySequence.StandardKey.Redo)
            )
        ):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.matches(QKeySequence.StandardKey.Paste):
            self.take_paste(QGuiApplication.clipboard().text())
        elif enter and event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            if self.text().strip():
                self.line_entered.emit(self.text().strip())
        elif event.text() == SEPARATOR:
            # A scanner ends a field with a character that nobody could see.
            self.insert(SHOWN_SEPARATOR)
        elif event.key() == Qt.Key.Key_Down:
            self.lines_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for entry in menu.actions():
            # Qt's own entry would run the lines of a list together.
            if entry.objectName() == "edit-paste":
                entry.triggered.disconnect()
                entry.triggered.connect(self._on_paste_entry)
        menu.popup(event.globalPos())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.takes(event.mimeData()):
            event.acceptProposedAction()
        else:
            super().dragEnterEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        if self.take_drop(event.mimeData()):
            event.acceptProposedAction()
        else:
            super().dropEvent(event)

    @staticmethod
    def takes(content: QMimeData) -> bool:
        """Tell whether dropped content is a list file or text."""
        return content.hasText() or any(_list_file(u.toLocalFile()) for u in content.urls())

    def take_drop(self, content: QMimeData) -> bool:
        """Hand on dropped files and lines; False when there is nothing for the cart in it."""
        files = [Path(u.toLocalFile()) for u in content.urls() if _list_file(u.toLocalFile())]
        for path in files:
            self.file_dropped.emit(path)
        if files:
            return True
        if content.hasText() and not content.hasUrls():
            self.take_paste(content.text())
            return True
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        size = self._theme.size.icon
        icon = self._theme.pixmap("plus", "second", size)
        top = (self.height() - size) // 2
        painter.drawPixmap(self._theme.space.s, top, size, size, icon)
        if self._hint and self.text():
            self._paint_hint(painter)
        painter.end()

    def _paint_hint(self, painter: QPainter) -> None:
        metrics = QFontMetrics(self.font())
        space = self._theme.space
        left = self._icon_room + metrics.horizontalAdvance(self.text()) + space.xl + space.s
        room = QRect(left, 0, self.width() - left - space.m, self.height())
        if room.width() < metrics.averageCharWidth() * 6:
            return
        painter.setPen(self._theme.color(self._hint_tone))
        shown = metrics.elidedText(self._hint, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), shown)

    def _on_text_changed(self, text: str) -> None:
        if not text:
            self.recognise("")

    def _on_paste_entry(self) -> None:
        self.take_paste(QGuiApplication.clipboard().text())


def _list_file(path: str) -> bool:
    return path.lower().endswith(_FILES)
