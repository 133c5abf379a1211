"""The keys of the desk, as a page that F1 lays over the window; works with no network."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from distributor_app.theme import Theme
from distributor_app.widgets.shadow import Shadow

Keys = Sequence[tuple[str, str]]
"""(keys, what they do)"""


class ShortcutOverlay(QFrame):
    """Lists keys in the middle of the window; F1, Escape or a click elsewhere closes it.

    Signals:
        guide_asked(): the user wants to read more.
    """

    guide_asked = Signal()

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._before: QWidget | None = None
        self.setProperty("role", "floating")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Keyboard"))
        title = QLabel(self.tr("Keyboard"))
        title.setProperty("role", "page")
        self._guide = QPushButton(self.tr("Read the user &guide"))
        self._guide.setProperty("role", "link")
        self._guide.clicked.connect(self._on_guide)
        head = QHBoxLayout()
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(self._guide)
        self._columns = QHBoxLayout()
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(2 * theme.space.xl)
        self._content = QWidget()
        self._content.setLayout(self._columns)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._content)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.space.xl] * 4)
        column.setSpacing(theme.space.l)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)
        self._shadow = Shadow(theme, self)
        window.installEventFilter(self)
        self.hide()

    def toggle(self, screen: str, of_screen: Keys, groups: Sequence[tuple[str, Keys]]) -> None:
        """Show the keys of the screen in sight first, then the others; or hide the page."""
        if self.isVisible():
            self._dismiss()
            return
        self._fill([(screen, of_screen), *groups] if of_screen else groups)
        self._before = QApplication.focusWidget()
        self._place()
        self.show()
        self.raise_()
        self.setFocus()

    @property
    def texts(self) -> list[str]:
        """What is listed, from the top, column by column."""
        return [label.text() for label in self._content.findChildren(QLabel)]

    # -- Qt ----------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            # On some pages Escape leads back; over all of them it closes what lies on top.
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self._scroll.verticalScrollBar()
        if event.key() == Qt.Key.Key_Escape:
            self._dismiss()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = bar.singleStep() * (1 if event.key() == Qt.Key.Key_Down else -1)
            bar.setValue(bar.value() + step)
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self.isVisible() and watched is self._window:
            if event.type() == QEvent.Type.Resize:
                self._place()
            elif event.type() == QEvent.Type.MouseButtonPress:
                self._dismiss()
        return super().eventFilter(watched, event)

    # -- parts -------------------------------------------------------------------------------

    def _fill(self, groups: Sequence[tuple[str, Keys]]) -> None:
        while self._columns.count():
            item = self._columns.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for title, keys in groups:
            column = QWidget(self._content)
            grid = QGridLayout(column)
            grid.setContentsMargins(0, 0, 0, 0)
            grid.setHorizontalSpacing(self._theme.space.l)
            grid.setVerticalSpacing(self._theme.space.s)
            name = QLabel(title, column)
            name.setProperty("role", "section")
            grid.addWidget(name, 0, 0, 1, 2)
            for row, (pressed, words) in enumerate(keys, start=1):
                key = QLabel(pressed, column)
                key.setProperty("role", "key")
                grid.addWidget(key, row, 0, Qt.AlignmentFlag.AlignLeft)
                grid.addWidget(QLabel(words, column), row, 1)
            grid.setRowStretch(len(keys) + 1, 1)
            self._columns.addWidget(column, 0, Qt.AlignmentFlag.AlignTop)

    def _place(self) -> None:
        margin = 2 * self._theme.space.xl
        room = self._window.rect()
        wanted = self._content.sizeHint()
        width = wanted.width() + margin + self._theme.space.l
        height = wanted.height() + margin + self._guide.sizeHint().height() + self._theme.space.xl
        self.resize(min(width, room.width() - margin), min(height, room.height() - margin))
        self.move(room.center() - self.rect().center())

    def _on_guide(self) -> None:
        self._dismiss()
        self.guide_asked.emit()

    def _dismiss(self) -> None:
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()
        else:
            self._window.setFocus()
