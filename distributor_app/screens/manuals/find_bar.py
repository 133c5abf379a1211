"""The line below the head in which one looks for words in the open document."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from distributor_app import formats
from distributor_app.theme import Theme
from distributor_app.widgets.icon_button import IconButton
from distributor_app.widgets.search_field import SearchField


class _Field(SearchField):
    """Enter goes to the next place, Shift+Enter to the one before, Escape closes the line.

    Signals:
        stepped(int): 1 for the next place, -1 for the one before.
        given_up(): the line is to be closed.
    """

    stepped = Signal(int)
    given_up = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.stepped.emit(-1 if back else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


class FindBar(QFrame):
    """Hidden until Ctrl+F.

    Signals:
        edited(str): look for this; empty when the line is closed.
        stepped(int): go to the next place (1) or the one before (-1).
        wider_asked(str): look for this in all manuals.
        closed(): the line was closed; the keyboard belongs to the page again.
    """

    edited = Signal(str)
    stepped = Signal(int)
    wider_asked = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "sunk")
        self.field = _Field(theme, self.tr("Find in this document"))
        self._count = QLabel()
        self._count.setProperty("role", "second")
        self._wider = QPushButton(self.tr("Search all manuals"))
        self._wider.setProperty("role", "link")
        self._wider.setToolTip(self.tr("Search all manuals for this (Ctrl+Shift+F)"))
        self._back = IconButton(theme, "chevron-up", self.tr("Previous place (Shift+F3)"))
        self._next = IconButton(theme, "chevron-down", self.tr("Next place (F3)"))
        close = IconButton(theme, "close", self.tr("Close (Esc)"))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.space.m, theme.space.xs, theme.space.s, theme.space.xs)
        row.setSpacing(theme.space.s)
        # What was found and the way through it stand beside the words, however wide the page is.
        self.field.setMaximumWidth(theme.size.search)
        row.addWidget(self.field, 1)
        for widget in (self._count, self._wider, self._back, self._next, close):
            row.addWidget(widget)
        row.addStretch()
        self.field.textChanged.connect(self._on_edited)
        self.field.stepped.connect(self.stepped)
        self.field.given_up.connect(self.dismiss)
        self._back.clicked.connect(self._on_back)
        self._next.clicked.connect(self._on_next)
        self._wider.clicked.connect(self._on_wider)
        close.clicked.connect(self.dismiss)
        self.show_count(0, 0, complete=False)
        self.hide()

    def open(self) -> None:
        """Show the line with what was looked for the last time, ready to be typed over."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self.edited.emit(self.field.text())

    def dismiss(self) -> None:
        """Close the line as the user asks for it: the keyboard goes on to the page."""
        self.put_away()
        self.closed.emit()

    def put_away(self) -> None:
        """Close the line and leave the keyboard where it is; nothing is looked for any more."""
        if not self.isHidden():
            self.hide()
            self.edited.emit("")

    def show_count(self, at: int, total: int, *, complete: bool) -> None:
        """Say which of how many places one stands at; `complete` once all pages were read."""
        if total:
            words = self.tr("{0} of {1}") if complete else self.tr("{0} of {1} so far")
            text = words.format(formats.count(at), formats.count(total))
        elif not self.field.text().strip():
            text = ""
        else:
            text = self.tr("Not in this document") if complete else self.tr("Looking…")
        self._count.setText(text)
        self._wider.setVisible(complete and not total and bool(self.field.text().strip()))
        for button in (self._back, self._next):
            button.setEnabled(total > 0)

    def _on_edited(self, text: str) -> None:
        self.show_count(0, 0, complete=False)
        self.edited.emit(text)

    def _on_back(self) -> None:
        self.stepped.emit(-1)

    def _on_next(self) -> None:
        self.stepped.emit(1)

    def _on_wider(self) -> None:
        self.wider_asked.emit(self.field.text())
