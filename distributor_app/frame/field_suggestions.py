"""What may be typed after a field of the search, in a quiet list below it.

The search keeps the keyboard. Up and Down choose, Tab takes the first or the chosen one, Enter only
one that was chosen, Escape closes: who searches for plain words never meets it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHeaderView, QLabel, QTreeWidget, QTreeWidgetItem, QVBoxLayout

from catalog_cache.records import Completion

from distributor_app.context import DeskContext
from distributor_app.widgets.search_field import SearchField
from distributor_app.widgets.shadow import Shadow

if TYPE_CHECKING:
    from catalog_cache.desk import Desk

# What may be the beginning of a field; all else is not even looked up.
_MAYBE = re.compile(
    r'(?:^|\s)-?(?:br|bra|bran|brand|ca|cat|in|pr|pri|pric|price|[a-z]+:(?:"[^"]*|\S*))$',
    re.IGNORECASE,
)


class FieldSuggestions(QFrame):
    """Floats over the window while there is something to suggest."""

    def __init__(self, context: DeskContext, search: SearchField) -> None:
        super().__init__(search.window())
        self._context = context
        self._search = search
        self._found: tuple[Completion, ...] = ()
        self.setProperty("role", "floating")
        self._shadow = Shadow(context.theme, self)
        self.list = QTreeWidget()
        self.list.setColumnCount(2)
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setAccessibleName(self.tr("Suggestions"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.list.clicked.connect(self._on_clicked)
        self._help = QLabel()
        self._help.setProperty("role", "caption")
        self._help.setWordWrap(True)
        space = context.theme.space
        column = QVBoxLayout(self)
        column.setContentsMargins(space.xs, space.xs, space.xs, space.s)
        column.setSpacing(space.xs)
        column.addWidget(self.list)
        column.addWidget(self._help)
        self._help.setContentsMargins(space.s, 0, space.s, 0)
        search.textEdited.connect(self._on_edited)
        search.installEventFilter(self)
        self.hide()

    @property
    def texts(self) -> tuple[str, ...]:
        """What is suggested, from the top; nothing while it is closed."""
        return tuple(each.text for each in self._found) if self.isVisible() else ()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that belong to an open list, and close it when the search is left."""
        if not self.isVisible():
            return False
        kind = event.type()
        if kind in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self._close()
        elif kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self._is_ours(event):
                event.accept()
                return True
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(event)
        return super().eventFilter(watched, event)

    def _is_ours(self, event: QKeyEvent) -> bool:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ours = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Tab, Qt.Key.Key_Escape)
        return event.key() in ours or (enter and self._row() >= 0)

    def _on_key(self, event: QKeyEvent) -> bool:
        if not self._is_ours(event):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._close()
            return False
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        elif event.key() == Qt.Key.Key_Down:
            self._go_to(min(self._row() + 1, len(self._found) - 1))
        elif event.key() == Qt.Key.Key_Up:
            self._go_to(self._row() - 1)
        else:
            self._take(max(self._row(), 0))
        return True

    def _row(self) -> int:
        return self.list.currentIndex().row()

    def _go_to(self, row: int) -> None:
        """Choose a line; above the first none is chosen, and Enter is the search's again."""
        self.list.setCurrentIndex(self.list.model().index(row, 0))
        chosen = self._found[row].text if row >= 0 else ""
        self._search.setAccessibleDescription(chosen)

    def _on_clicked(self, spot: QModelIndex) -> None:
        self._take(spot.row())

    def _take(self, row: int) -> None:
        """Put a suggestion in place of what was typed; a whole term is followed by a space."""
        chosen, search = self._found[row], self._search
        self._close()
        text, cursor = search.text(), search.cursorPosition()
        is_name = chosen.text.endswith(":")
        rest = text[cursor:]
        put = chosen.text if is_name or rest.startswith(" ") else f"{chosen.text} "
        search.setText(f"{text[: chosen.start]}{put}{rest}")
        search.setCursorPosition(chosen.start + len(put))
        search.textEdited.emit(search.text())

    def _on_edited(self, text: str) -> None:
        cursor = self._search.cursorPosition()
        if not _MAYBE.search(text[:cursor]):
            self._context.tasks.run(self, _nothing, self._on_found, key="completions")
            self._close()
            return
        work = partial(_complete, self._context.desk, text, cursor)
        self._context.tasks.run(self, work, self._on_found, self._on_failed, key="completions")

    def _on_found(self, answer: tuple[str, tuple[Completion, ...]]) -> None:
        text, found = answer
        if not found or text != self._search.text() or not self._search.hasFocus():
            self._close()
            return
        self._show(found)

    def _on_failed(self, _error: Exception) -> None:
        """Suggest nothing; the search itself says what is wrong."""
        self._close()

    def _show(self, found: Sequence[Completion]) -> None:
        self._found = tuple(found)
        self.list.clear()
        for each in self._found:
            told = self._told(each)
            item = QTreeWidgetItem([each.text, told])
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            item.setForeground(1, self._context.theme.color("second"))
            self.list.addTopLevelItem(item)
        about = "" if self._found[0].text.endswith(":") else self._about(self._found[0].field)
        keys = self.tr("Tab takes it, Esc closes")
        self._help.setText(" · ".join(words for words in (about, keys) if words))
        self.list.setCurrentIndex(QModelIndex())
        self.list.setFixedHeight(len(self._found) * max(self.list.sizeHintForRow(0), 1))
        self._place()
        self.show()
        self.raise_()

    def _place(self) -> None:
        self.setFixedWidth(self._search.width())
        self.adjustSize()
        below = QPoint(0, self._search.height() + self._context.theme.space.xs)
        self.move(self._search.mapTo(self._search.window(), below))

    def _close(self) -> None:
        self._found = ()
        self._search.setAccessibleDescription("")
        self.hide()

    def _told(self, each: Completion) -> str:
        if each.text.endswith(":"):
            return self._about(each.field)
        return "" if each.count is None else self.tr("%Ln part(s)", "", each.count)

    def _about(self, field: str) -> str:
        return {
            "brand": self.tr("only one brand"),
            "cat": self.tr("a category and what is below it"),
            "in": self.tr("only what is in stock"),
            "price": self.tr("what costs that much net"),
        }.get(field, "")


def _nothing() -> tuple[str, tuple[Completion, ...]]:
    return "", ()


def _complete(desk: Desk, text: str, cursor: int) -> tuple[str, tuple[Completion, ...]]:
    return text, desk.catalogue.completions(text, cursor)
