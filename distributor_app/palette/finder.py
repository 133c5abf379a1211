"""Asks the desk as one types; answers that are no longer wanted are dropped, nothing waits."""

import threading
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from distributor_app.context import DeskContext
from distributor_app.navigation import Route
from distributor_app.palette.entries import Entry, Group, Question
from distributor_app.palette.reading import Shelf, answer, named, pages
from distributor_app.tasks import Task

# Fewer letters are on every page.
_LEAST_FOR_PAGES = 3

_Answer = tuple[Entry, ...]


class Finder(QObject):
    """Reads the answer to one question at a time.

    Signals:
        answered(object): the entries for the newest question, a tuple of Entry.
        added(object): more of them, which came later and belong below.
        failed(object): the Exception that kept the desk from answering.
    """

    answered = Signal(object)
    added = Signal(object)
    failed = Signal(object)

    def __init__(self, context: DeskContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._shelf = Shelf()
        self._under_way: list[Task] = []
        self._later: _Answer = ()
        self.searching = False

    def begin(self) -> None:
        """Forget what was read before: the palette is opened anew."""
        self._shelf = Shelf()

    def recall(self, routes: Sequence[Route]) -> None:
        """Ask for the names of places that were visited."""
        self.stop()
        self._ask(partial(named, self._context.desk, tuple(routes), self._shelf))

    def ask(self, question: Question) -> None:
        """Ask a question; the answer to the one before is not wanted any more."""
        self.stop()
        cancel = threading.Event()
        work = partial(answer, self._context.desk, question, self._shelf, cancel)
        self._ask(work, cancel)
        if len(question.text) >= _LEAST_FOR_PAGES and question.wants(Group.PAGES):
            self._ask_pages(question)

    def stop(self) -> None:
        """Want no answer any more."""
        self.searching = False
        self._later = ()
        for task in self._under_way:
            task.cancel()
        self._under_way.clear()

    def _ask(self, work: Callable[[], _Answer], cancel: threading.Event | None = None) -> None:
        self.searching = True
        task = self._context.tasks.run(self, work, self._on_answer, self._on_failed, cancel=cancel)
        self._under_way.append(task)

    def _ask_pages(self, question: Question) -> None:
        cancel = threading.Event()
        task = self._context.tasks.run(
            self,
            partial(pages, self._context.desk, question, cancel),
            self._on_pages,
            self._on_pages_failed,
            cancel=cancel,
        )
        self._under_way.append(task)

    def _on_answer(self, entries: _Answer) -> None:
        self.searching = False
        self.answered.emit(entries)
        self._on_pages(self._later)

    def _on_failed(self, error: Exception) -> None:
        self.searching = False
        self.failed.emit(error)

    def _on_pages(self, entries: _Answer) -> None:
        if self.searching:
            # Came before the others; they belong below them all the same.
            self._later = entries
        elif entries:
            self.added.emit(entries)

    def _on_pages_failed(self, error: Exception) -> None:
        """Pages are an addition; what keeps them away is said where manuals are searched."""
