"""The notes on a page: cards to read, a field to write."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from catalog_cache.records import Note

from distributor_app import formats
from distributor_app.theme import Theme
from distributor_app.widgets.icon_button import IconButton
from distributor_app.widgets.layouts import clear

_LINES = 5


class _NoteField(QPlainTextEdit):
    """Where a note is typed; Ctrl+Enter keeps it, Escape gives it up.

    Signals:
        kept(): the text is to be kept.
        given_up(): nothing is to be kept.
    """

    kept = Signal()
    given_up = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.kept.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


class PageNotes(QScrollArea):
    """All notes on the page that is read, the oldest first.

    Signals:
        written(str): a new note.
        changed(object, str): a Note and the words it is to have.
        removed(object): a Note to take away.
    """

    written = Signal(str)
    changed = Signal(object, str)
    removed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._notes: dict[str, Note] = {}
        self._edited: Note | None = None
        self._title = QLabel(self.tr("My notes"))
        self._title.setProperty("role", "section")
        self._cards = QVBoxLayout()
        self.field = _NoteField()
        self._keep = QPushButton(self.tr("&Keep"))
        self._give_up = QPushButton(self.tr("Cancel"))
        self._editor = QWidget()
        self._lay_out()
        self.field.kept.connect(self._on_kept)
        self.field.given_up.connect(self.give_up)
        self._keep.clicked.connect(self._on_kept)
        self._give_up.clicked.connect(self.give_up)
        self.show_notes(())
        self.give_up()

    def show_notes(self, notes: Sequence[Note]) -> None:
        """List the notes on the page."""
        self._notes = {note.id: note for note in notes}
        clear(self._cards)
        for note in notes:
            self._cards.addWidget(self._card(note))
        self._show_title()

    def write(self, note: Note | None = None) -> None:
        """Open the field for a new note, or for other words of one."""
        self._edited = note
        self.field.setPlainText(note.text if note else "")
        self._editor.show()
        self._show_title()
        self.field.setFocus()
        self.field.selectAll()

    def give_up(self) -> None:
        """Close the field; what was typed is not kept."""
        self._edited = None
        self.field.clear()
        self._editor.hide()
        self._show_title()

    # -- slots -------------------------------------------------------------------------------

    def _on_kept(self) -> None:
        text, edited = self.field.toPlainText().strip(), self._edited
        self.give_up()
        if edited is not None and text != edited.text:
            if text:
                self.changed.emit(edited, text)
            else:
                self.removed.emit(edited)
        elif edited is None and text:
            self.written.emit(text)

    def _on_edit(self) -> None:
        self.write(self._notes[self.sender().objectName()])

    def _on_remove(self) -> None:
        self.removed.emit(self._notes[self.sender().objectName()])

    # -- parts -------------------------------------------------------------------------------

    def _show_title(self) -> None:
        self._title.setVisible(bool(self._notes) or not self._editor.isHidden())

    def _card(self, note: Note) -> QWidget:
        text = QLabel(note.text)
        text.setWordWrap(True)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        when = formats.day(note.at.astimezone().date())
        who = QLabel(self.tr("{0}, {1}").format(note.author, when))
        who.setProperty("role", "caption")
        foot = QHBoxLayout()
        foot.addWidget(who, 1)
        for icon, words, slot in (
            ("edit", self.tr("Change this note"), self._on_edit),
            ("close", self.tr("Remove this note"), self._on_remove),
        ):
            button = IconButton(self._theme, icon, words, role="bare")
            button.setObjectName(note.id)
            button.clicked.connect(slot)
            foot.addWidget(button)
        card = QFrame()
        card.setProperty("role", "message")
        card.setProperty("tone", "warning")
        card.setAccessibleName(note.text)
        column = QVBoxLayout(card)
        space = self._theme.space
        column.setContentsMargins(space.s, space.s, space.s, space.xs)
        column.setSpacing(space.xs)
        column.addWidget(text)
        column.addLayout(foot)
        return card

    def _lay_out(self) -> None:
        space = self._theme.space
        self.field.setAccessibleName(self.tr("Note on this page"))
        self.field.setPlaceholderText(self.tr("Only you see your notes."))
        self.field.setFixedHeight(self.field.fontMetrics().lineSpacing() * _LINES)
        self.field.setTabChangesFocus(True)
        self._keep.setToolTip(self.tr("Ctrl+Enter"))
        self._give_up.setProperty("role", "quiet")
        buttons = QHBoxLayout()
        buttons.addWidget(self._keep)
        buttons.addWidget(self._give_up)
        buttons.addStretch(1)
        editor = QVBoxLayout(self._editor)
        editor.setContentsMargins(0, 0, 0, 0)
        editor.addWidget(self.field)
        editor.addLayout(buttons)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(space.m, space.m, space.m, space.m)
        column.setSpacing(space.s)
        column.addWidget(self._title)
        column.addLayout(self._cards)
        column.addWidget(self._editor)
        column.addStretch(1)
        self._cards.setSpacing(space.s)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("My notes on this page"))
