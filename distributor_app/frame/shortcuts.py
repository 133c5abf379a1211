"""The keys of the desk, as a page that F1 lays over the window; works with no network."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from distributor_app.screens import SCREENS
from distributor_app.theme import Theme


class ShortcutOverlay(QFrame):
    """Lists the shortcuts in the middle of the window; any of F1, Escape or a click closes it."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setProperty("role", "floating")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Keyboard shortcuts"))
        title = QLabel(self.tr("Keyboard"))
        title.setProperty("role", "page")
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.space.xl)
        grid.setVerticalSpacing(theme.space.s)
        for number, (keys, words) in enumerate(self._entries()):
            row, side = number % 10, number // 10 * 2
            key = QLabel(keys)
            key.setProperty("role", "key")
            grid.addWidget(key, row, side, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(QLabel(words), row, side + 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.space.xl] * 4)
        column.setSpacing(theme.space.l)
        column.addWidget(title)
        column.addLayout(grid)
        window.installEventFilter(self)
        self.hide()

    def toggle(self) -> None:
        """Show the page, or hide it when it is shown."""
        if self.isVisible():
            self._dismiss()
            return
        self._place()
        self.show()
        self.raise_()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._dismiss()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QEvent) -> None:  # noqa: ARG002 - Qt's signature
        self._dismiss()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _dismiss(self) -> None:
        self.hide()
        self._window.setFocus()

    def _place(self) -> None:
        self.adjustSize()
        room = self._window.rect()
        self.move(room.center() - self.rect().center())

    def _entries(self) -> list[tuple[str, str]]:
        places = [
            (f"Ctrl+{spec.digit}", QCoreApplication.translate("Screens", spec.title))
            for spec in SCREENS
        ]
        return [
            *places,
            ("Alt+Left", self.tr("Back to where you were")),
            ("Alt+Right", self.tr("Forward again")),
            ("Ctrl+K", self.tr("Search the catalogue")),
            ("Down", self.tr("From the search into the results")),
            ("Enter", self.tr("Open the selected row")),
            ("Ctrl+C", self.tr("Copy rows for a spreadsheet")),
            ("F9", self.tr("Hide or show net prices")),
            ("F5", self.tr("Sync now")),
            ("F1", self.tr("This page")),
        ]
