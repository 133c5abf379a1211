"""Hands and eyes for a script: real key and mouse events, and what a screen reader would find.

Nothing here calls into a screen. Widgets are found by accessible name, by what is written on them
or by object name; rows are read as texts from the table's model.
"""

from collections.abc import Callable, Iterator
from typing import TypeVar

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QTableView,
    QWidget,
)

from distributor_app.driving.driver import Script, until

W = TypeVar("W", bound=QWidget)
Row = dict[str, str]
"""The cells of a table row as texts, by the title of their column."""

_LEFT = Qt.MouseButton.LeftButton
_NO_KEYS = Qt.KeyboardModifier.NoModifier


class NotThereError(LookupError):
    """What was looked for is not in sight."""


class Hands:
    """Acts on whatever window, dialog or menu is in front."""

    # -- keys --------------------------------------------------------------------------------

    def press(self, keys: str | QKeySequence, on: QWidget | None = None) -> None:
        """Press one key or combination, as "Ctrl+K", where the keyboard is or on a widget."""
        combination = QKeySequence(keys)[0]  # type: ignore[index]  # missing in PySide's stubs
        target = on or self.keyboard_at()
        QTest.keyClick(target, combination.key(), combination.keyboardModifiers())

    def type_text(self, text: str, on: QWidget | None = None) -> Script:
        """Type a text, one character a turn, so that the window reacts to each as it would."""
        for character in text:
            QTest.keyClicks(on or self.keyboard_at(), character)
            yield lambda: True

    def write_over(self, text: str) -> Script:
        """Type a text in place of what the field with the keyboard holds."""
        self.press("Ctrl+A")
        yield from self.type_text(text)

    def paste(self, text: str, on: QWidget | None = None) -> None:
        """Paste a text where the keyboard is, or into a widget."""
        QGuiApplication.clipboard().setText(text)
        self.press("Ctrl+V", on)

    def press_button(self, name: str) -> None:
        """Press a button by its underlined letter, whichever that is."""
        button = self.find(name, QAbstractButton)
        if button.shortcut().isEmpty():
            raise NotThereError(f"no letter of “{name}” is underlined")
        self.press(button.shortcut(), button.window())

    def keyboard_at(self) -> QWidget:
        """Return the widget that gets keys now; NotThereError when no window has the keyboard."""
        popup = QApplication.activePopupWidget()
        if isinstance(popup, QMenu):
            return popup
        found = QApplication.focusWidget() or popup or QApplication.activeWindow()
        if found is None:
            raise NotThereError("no window has the keyboard")
        return found

    # -- pointer -----------------------------------------------------------------------------

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Click in the middle of a widget, or at a point of it."""
        QTest.mouseClick(widget, _LEFT, _NO_KEYS, at or widget.rect().center())

    def click_cell(self, table: QAbstractItemView, row: int, title: str = "") -> None:
        """Click a cell of a view by its row and its column's title (default: the first shown)."""
        spot = table.model().index(row, column_of(table, title) if title else 0)
        table.scrollTo(spot)
        self.click(table.viewport(), table.visualRect(spot).center())

    def choose(self, menu_words: str) -> None:
        """Choose an entry of the open menu by its words."""
        menu = self.menu()
        if menu is None:
            raise NotThereError(f"no menu is open to choose “{menu_words}” from")
        for entry in menu.actions():
            if _plain(entry.text()) == menu_words:
                self.click(menu, menu.actionGeometry(entry).center())
                return
        raise NotThereError(f"the menu has no “{menu_words}”, only {_names(menu.actions())}")

    def menu(self) -> QMenu | None:
        """Return the open menu."""
        popup = QApplication.activePopupWidget()
        return popup if isinstance(popup, QMenu) else None

    # -- eyes --------------------------------------------------------------------------------

    def sees(self, name: str, kind: type[QWidget] = QWidget) -> bool:
        """Tell whether something of this name is in sight."""
        return any(_is_called(widget, name) for widget in self.in_sight(kind))

    def find(self, name: str, kind: type[W]) -> W:
        """Return what is called so and in sight; NotThereError tells what is there instead."""
        for widget in self.in_sight(kind):
            if _is_called(widget, name):
                return widget
        there = sorted({n for widget in self.in_sight(kind) if (n := _name(widget))})
        raise NotThereError(f"“{name}” is not in sight; there is {', '.join(there) or 'nothing'}")

    def find_beginning(self, beginning: str, kind: type[W]) -> W:
        """Return the first thing in sight whose name begins so."""
        for widget in self.in_sight(kind):
            if _name(widget).startswith(beginning):
                return widget
        raise NotThereError(f"nothing in sight begins with “{beginning}”")

    def spoken(self, name: str) -> str:
        """Return what a screen reader says about a thing beyond its name."""
        return self.find(name, QWidget).accessibleDescription()

    def reads(self, words: str) -> bool:
        """Tell whether these words stand anywhere in sight: labels, messages, badges, buttons."""
        return any(words in text for text in self.texts())

    def texts(self) -> Iterator[str]:
        """Yield every text that is in sight or spoken for what is in sight."""
        for widget in self.in_sight(QWidget):
            if isinstance(widget, QLabel | QAbstractButton | QLineEdit) and widget.text():
                yield _plain(widget.text())
            for spoken in (widget.accessibleName(), widget.accessibleDescription()):
                if spoken:
                    yield spoken

    def in_sight(self, kind: type[W]) -> Iterator[W]:
        """Yield the visible widgets of a kind, of the window in front only."""
        front = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        fronts = [front] if front else QApplication.topLevelWidgets()
        for window in fronts:
            if not window.isVisible():
                continue
            if isinstance(window, kind):
                yield window
            for widget in window.findChildren(kind):
                if widget.isVisible():
                    yield widget

    # -- tables ------------------------------------------------------------------------------

    def rows(self, table: QTableView, limit: int = 1000) -> list[Row]:
        """Return the shown rows of a table as a screen reader would read them."""
        titles = _titles(table)
        return [
            {title: _cell(table, row, column) for column, title in titles.items()}
            for row in range(min(table.model().rowCount(), limit))
        ]

    def row_where(self, table: QTableView, title: str, says: Callable[[str], bool]) -> int:
        """Return the first row whose cell says what it should; NotThereError without one."""
        column = column_of(table, title)
        for row in range(table.model().rowCount()):
            if says(_cell(table, row, column)):
                return row
        shown = [_cell(table, row, column) for row in range(min(table.model().rowCount(), 12))]
        raise NotThereError(f"no row fits in column {title}: {shown}")

    def go_to_cell(self, table: QAbstractItemView, row: int, title: str) -> Script:
        """Walk to a cell with the arrow keys."""
        column = column_of(table, title)
        table.setFocus(Qt.FocusReason.TabFocusReason)
        if not table.currentIndex().isValid():
            flag = QItemSelectionModel.SelectionFlag.NoUpdate
            table.selectionModel().setCurrentIndex(table.model().index(0, 0), flag)
        while table.currentIndex().row() != row:
            self.press("Down" if table.currentIndex().row() < row else "Up", table)
            yield lambda: True
        while table.currentIndex().column() != column:
            before = table.currentIndex()
            self.press("Right" if before.column() < column else "Left", table)
            if table.currentIndex() == before:
                raise NotThereError(f"the arrow keys do not reach column {title}")
            yield lambda: True

    def when_seen(self, name: str, kind: type[QWidget] = QWidget) -> Script:
        """Wait until something of this name is in sight."""
        yield until(f"“{name}”", lambda: self.sees(name, kind))

    def when_read(self, words: str) -> Script:
        """Wait until these words stand in sight."""
        yield until(f"the words “{words}”", lambda: self.reads(words))


def column_of(table: QAbstractItemView, title: str) -> int:
    """Return the number of a column by its title; NotThereError when there is none."""
    shown = table.model()
    titles = [
        str(shown.headerData(n, Qt.Orientation.Horizontal)) for n in range(shown.columnCount())
    ]
    if title not in titles:
        raise NotThereError(f"there is no column {title}, only {', '.join(titles)}")
    return titles.index(title)


def _titles(table: QTableView) -> dict[int, str]:
    shown = table.model()
    return {
        column: str(shown.headerData(column, Qt.Orientation.Horizontal))
        for column in range(shown.columnCount())
        if not table.isColumnHidden(column)
    }


def _cell(table: QTableView, row: int, column: int) -> str:
    spot = table.model().index(row, column)
    spoken = spot.data(Qt.ItemDataRole.AccessibleTextRole)
    return str(spoken if spoken is not None else spot.data() or "")


def _is_called(widget: QWidget, name: str) -> bool:
    return name in (_name(widget), widget.objectName())


def _name(widget: QWidget) -> str:
    if widget.accessibleName():
        return widget.accessibleName()
    if isinstance(widget, QLabel | QAbstractButton):
        return _plain(widget.text())
    return ""


def _plain(text: str) -> str:
    """Return a text without its mnemonic."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").strip()


def _names(entries: list[QAction]) -> str:
    return ", ".join(_plain(entry.text()) for entry in entries if entry.text())
