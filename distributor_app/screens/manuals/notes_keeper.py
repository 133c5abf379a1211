"""Writes, changes and takes away notes on pages, and undoes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QObject, Signal

from catalog_cache.records import Note

from distributor_app.context import DeskContext
from distributor_app.tasks import Lane

_Deed = Callable[[], object]


@dataclass(frozen=True)
class _Step:
    """Something that was done, and its opposite."""

    undo: _Deed
    redo: _Deed


class NotesKeeper(QObject):
    """Every change goes to the desk at once; what was done can be undone while the screen lives.

    Signals:
        changed(): the notes are different now.
        taken_away(): a note was removed by the user, who may want it back.
    """

    changed = Signal()
    taken_away = Signal()

    def __init__(self, context: DeskContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._notes = context.desk.notes
        self._done: list[_Step] = []
        self._undone: list[_Step] = []

    def write(self, subject: str, text: str) -> None:
        """Write a new note."""
        self._run(partial(self._notes.add, subject, text), self._on_written)

    def change(self, note: Note, text: str) -> None:
        """Give a note other words."""
        new = replace(note, text=text, at=datetime.now(UTC))
        self._do(_Step(partial(self._notes.put_back, note), partial(self._notes.put_back, new)))

    def remove(self, note: Note) -> None:
        """Take a note away."""
        self._do(_Step(partial(self._notes.put_back, note), partial(self._notes.remove, note.id)))
        self.taken_away.emit()

    def undo(self) -> None:
        """Take the last change back."""
        if self._done:
            step = self._done.pop()
            self._undone.append(step)
            self._run(step.undo, self._on_changed)

    def redo(self) -> None:
        """Do again what was undone last."""
        if self._undone:
            step = self._undone.pop()
            self._done.append(step)
            self._run(step.redo, self._on_changed)

    def _do(self, step: _Step) -> None:
        self._remember(step)
        self._run(step.redo, self._on_changed)

    def _remember(self, step: _Step) -> None:
        self._done.append(step)
        self._undone.clear()

    def _run(self, deed: _Deed, done: Callable[[object], None]) -> None:
        self._context.tasks.run(self, deed, done, lane=Lane.WRITE)

    def _on_written(self, note: object) -> None:
        assert isinstance(note, Note)
        write, remove = partial(self._notes.put_back, note), partial(self._notes.remove, note.id)
        self._remember(_Step(remove, write))
        self.changed.emit()

    def _on_changed(self, _: object) -> None:
        self.changed.emit()
