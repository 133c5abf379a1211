"""The user's own notes on a part: written in a line, taken away, and both undone and redone."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from catalog_cache.records import Note

from distributor_app import formats
from distributor_app.context import DeskContext
from distributor_app.tasks import Lane
from distributor_app.widgets.icon_button import IconButton
from distributor_app.widgets.layouts import clear

_LONGEST = 2000
# So much of a note names it for a screen reader.
_NAMED_BY = 40


class NoteEntry(QLineEdit):
    """A line to write in; when nothing is left to undo in it, undo is handed on.

    Signals:
        undo_asked(), redo_asked().
    """

    undo_asked = Signal()
    redo_asked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = QKeySequence.StandardKey
        if event.matches(keys.Undo) and not self.isUndoAvailable():
            self.undo_asked.emit()
        elif event.matches(keys.Redo) and not self.isRedoAvailable():
            self.redo_asked.emit()
        else:
            super().keyPressEvent(event)


class NotesBox(QWidget):
    """Shows and changes the notes of one subject, "part:<brand>/<key>"."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._subject = ""
        self._notes: dict[str, Note] = {}
        # What was done and what was undone last: a note, and whether it was written or deleted.
        self._done: list[tuple[Note, bool]] = []
        self._undone: list[tuple[Note, bool]] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(context.theme.space.xs)
        self.entry = NoteEntry()
        self.entry.setPlaceholderText(self.tr("Write a note and press Enter"))
        self.entry.setAccessibleName(self.tr("New note"))
        self.entry.setMaxLength(_LONGEST)
        self.entry.returnPressed.connect(self._on_entered)
        self.entry.undo_asked.connect(self.undo)
        self.entry.redo_asked.connect(self.redo)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.theme.space.s)
        column.addLayout(self._list)
        column.addWidget(self.entry)

    def show_subject(self, subject: str) -> None:
        """Show the notes of another subject."""
        if subject != self._subject:
            self._subject = subject
            self._done.clear()
            self._undone.clear()
            # A fresh text also forgets what was typed for another part.
            self.entry.setText("")
            clear(self._list)
        self.reload()

    def reload(self) -> None:
        """Read the notes again."""
        work = partial(self._context.desk.notes.of, self._subject)
        self._context.tasks.run(self, work, self._on_read, key="notes")

    def undo(self) -> None:
        """Take back what was written, or bring back what was deleted last."""
        if self._done:
            note, written = self._done.pop()
            self._undone.append((note, written))
            self._put(note, there=not written)

    def redo(self) -> None:
        """Do again what was undone last."""
        if self._undone:
            note, written = self._undone.pop()
            self._done.append((note, written))
            self._put(note, there=written)

    def _put(self, note: Note, *, there: bool) -> None:
        notes = self._context.desk.notes
        work: Callable[[], None] = (
            partial(notes.put_back, note) if there else partial(notes.remove, note.id)
        )
        self._context.tasks.run(self, work, self._on_written, lane=Lane.WRITE)

    def _on_read(self, notes: Sequence[Note]) -> None:
        self._notes = {note.id: note for note in notes}
        clear(self._list)
        for note in notes:
            self._list.addLayout(self._line(note))

    def _line(self, note: Note) -> QHBoxLayout:
        text = QLabel(note.text)
        text.setWordWrap(True)
        who = " · ".join(part for part in (note.author, formats.moment(note.at)) if part)
        text.setToolTip(who)
        text.setAccessibleDescription(who)
        words = self.tr("Delete the note “{0}”").format(note.text[:_NAMED_BY])
        remove = IconButton(
            self._context.theme,
            "close",
            words,
            role="bare",
            size=self._context.theme.size.icon_small,
        )
        remove.setObjectName(note.id)
        remove.clicked.connect(self._on_remove)
        line = QHBoxLayout()
        line.addWidget(text, 1)
        line.addWidget(remove)
        return line

    def _on_entered(self) -> None:
        text = self.entry.text().strip()
        if text:
            self.entry.setText("")
            work = partial(self._context.desk.notes.add, self._subject, text)
            self._context.tasks.run(self, work, self._on_added, lane=Lane.WRITE)

    def _on_added(self, note: Note) -> None:
        self._remember(note, written=True)
        self.reload()

    def _on_remove(self) -> None:
        note = self._notes.get(self.sender().objectName())
        if note is not None:
            self._remember(note, written=False)
            self._put(note, there=False)
            self.entry.setFocus()
            self._context.toast(self.tr("The note is deleted."), self.tr("Undo"), self.undo)

    def _remember(self, note: Note, *, written: bool) -> None:
        self._done.append((note, written))
        self._undone.clear()

    def _on_written(self, _nothing: None) -> None:
        self.reload()
