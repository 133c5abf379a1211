"""The user's own notes on a part: written in a line, kept with name and day, taken away again."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from catalog_cache.records import Note

from distributor_app import formats
from distributor_app.context import DeskContext
from distributor_app.tasks import Lane
from distributor_app.widgets.icon_button import IconButton
from distributor_app.widgets.layouts import clear


class NotesBox(QWidget):
    """Shows and changes the notes of one subject, "part:<brand>/<key>"."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._subject = ""
        self._list = QVBoxLayout()
        self._list.setSpacing(context.theme.space.xs)
        self._entry = QLineEdit()
        self._entry.setPlaceholderText(self.tr("Write a note and press Enter"))
        self._entry.setAccessibleName(self.tr("New note"))
        self._entry.setMaxLength(2000)
        self._entry.returnPressed.connect(self._on_entered)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.theme.space.s)
        column.addLayout(self._list)
        column.addWidget(self._entry)

    def show_subject(self, subject: str) -> None:
        """Show the notes of another subject."""
        if subject != self._subject:
            self._subject = subject
            self._entry.clear()
            clear(self._list)
        self.reload()

    def reload(self) -> None:
        """Read the notes again."""
        work = partial(self._context.desk.notes.of, self._subject)
        self._context.tasks.run(self, work, self._on_read, key="notes")

    def _on_read(self, notes: Sequence[Note]) -> None:
        clear(self._list)
        for note in notes:
            self._list.addLayout(self._line(note))

    def _line(self, note: Note) -> QHBoxLayout:
        text = QLabel(note.text)
        text.setWordWrap(True)
        who = " · ".join(part for part in (note.author, formats.moment(note.at)) if part)
        text.setToolTip(who)
        words = self.tr("Delete the note “{0}”").format(note.text[:40])
        remove = IconButton(self._context.theme, "close", words, role="bare", size=12)
        remove.setObjectName(note.id)
        remove.clicked.connect(self._on_remove)
        line = QHBoxLayout()
        line.addWidget(text, 1)
        line.addWidget(remove)
        return line

    def _on_entered(self) -> None:
        text = self._entry.text().strip()
        if text:
            self._entry.clear()
            self._write(partial(self._context.desk.notes.add, self._subject, text))

    def _on_remove(self) -> None:
        self._write(partial(self._context.desk.notes.remove, self.sender().objectName()))

    def _write(self, work: partial[Note] | partial[None]) -> None:
        self._context.tasks.run(self, work, self._on_written, lane=Lane.WRITE)

    def _on_written(self, _result: object) -> None:
        self.reload()
