"""Brings documents to this computer, one after the other, and says how far it is."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from catalog_cache.records import DocumentInfo, Progress

from distributor_app.context import DeskContext
from distributor_app.tasks import Lane


class Fetching(QObject):
    """A queue of documents to fetch; stops at the first failure.

    Signals:
        progressed(object, object): the DocumentInfo under way and its Progress.
        fetched(object): the DocumentInfo that is here now.
        finished(): nothing is left to fetch, or it was stopped.
        failed(object, object): the DocumentInfo and the error that stopped the queue.
    """

    progressed = Signal(object, object)
    fetched = Signal(object)
    finished = Signal()
    failed = Signal(object, object)
    _reported = Signal(object, object)

    def __init__(self, context: DeskContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._queue: list[DocumentInfo] = []
        self._cancel = threading.Event()
        self._current: DocumentInfo | None = None
        # Reports come from the thread that downloads.
        self._reported.connect(self._on_reported)

    @property
    def current(self) -> DocumentInfo | None:
        """The document under way."""
        return self._current

    def fetch(self, documents: Sequence[DocumentInfo]) -> None:
        """Fetch these documents after those already asked for."""
        known = {one.revision for one in self._queue}
        if self._current is not None:
            known.add(self._current.revision)
        self._queue += [one for one in documents if one.revision not in known]
        self._next()

    def stop(self) -> None:
        """Fetch no further; what was begun is resumed the next time."""
        self._queue.clear()
        self._cancel.set()

    def _next(self) -> None:
        if self._current is not None:
            return
        if not self._queue:
            self.finished.emit()
            return
        self._cancel = threading.Event()
        self._current = self._queue.pop(0)
        report = partial(self._reported.emit, self._current)
        work = partial(
            self._context.desk.manuals.fetch, self._current.revision, report, self._cancel
        )
        self._context.tasks.run(
            self, work, self._on_fetched, self._on_failed, lane=Lane.NETWORK, cancel=self._cancel
        )

    def _on_reported(self, document: DocumentInfo, progress: Progress) -> None:
        if document is self._current and not self._cancel.is_set():
            self.progressed.emit(document, progress)

    def _on_fetched(self, _: object) -> None:
        document, self._current = self._current, None
        self.fetched.emit(document)
        self._next()

    def _on_failed(self, error: Exception) -> None:
        document, self._current = self._current, None
        stopped = self._cancel.is_set()
        self._queue.clear()
        if not stopped:
            self.failed.emit(document, error)
        self.finished.emit()
