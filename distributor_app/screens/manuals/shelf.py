"""The library and what was found in it: read and searched here, shown in the panel on the left."""

from __future__ import annotations

import threading
from functools import partial

from PySide6.QtCore import QObject, Signal

from catalog_cache.errors import DeskError, Kind
from catalog_cache.records import Bookmark, DocumentInfo, PageHit

from distributor_app.context import DeskContext
from distributor_app.screens.manuals.library_panel import LibraryPanel
from distributor_app.screens.manuals.models import titled
from distributor_app.screens.manuals.viewer import searched_words
from distributor_app.tasks import Task
from distributor_app.widgets.inline_message import error_text

_MOST_HITS = 200
_MOST_TITLES = 5


class Shelf(QObject):
    """Fills the panel; whoever owns it says where a failure is shown.

    Signals:
        loaded(): `documents` are those of the library as it is now.
        settled(): what was searched for was found or not, or nothing is searched for any more.
        failed(): `failure` says why library or search cannot be read.
        looked_for(object): the words that are searched for.

    Attributes:
        documents: the library; empty until it was read.
        is_read: whether it was.
        found: how many pages were found; None while nothing is searched for.

    """

    loaded = Signal()
    settled = Signal()
    failed = Signal()
    looked_for = Signal(object)

    def __init__(self, context: DeskContext, panel: LibraryPanel) -> None:
        super().__init__(panel)
        self._context = context
        self._panel = panel
        self._bookmarks: tuple[Bookmark, ...] = ()
        self._search: Task | None = None
        self._library_failure: Exception | None = None
        self._search_failure: Exception | None = None
        self.documents: tuple[DocumentInfo, ...] = ()
        self.is_read = False
        self.found: int | None = None
        panel.searched.connect(self._on_searched)

    @property
    def failure(self) -> Exception | None:
        """Why the library cannot be read, or else why it cannot be searched."""
        return self._library_failure or self._search_failure

    def load(self) -> None:
        """Read the library."""
        desk = self._context.desk

        def read() -> tuple[tuple[DocumentInfo, ...], tuple[Bookmark, ...]]:
            return desk.manuals.library(), desk.notes.bookmarks()

        self._context.tasks.run(self, read, self._on_library, self._on_failed, key="library")

    def search_again(self) -> None:
        """Search for what is typed once more."""
        self._on_searched(self._panel.search.text())

    def show_failure(self, *, said_already: str) -> None:
        """Say the failure in the panel, unless just this is said where the page would be."""
        if self.failure is not None:
            same = error_text(self.failure) == said_already
            self._panel.show_failure(None if same else self.failure)

    def _on_library(self, found: tuple[tuple[DocumentInfo, ...], tuple[Bookmark, ...]]) -> None:
        self.documents, self._bookmarks = found
        self.is_read, self._library_failure = True, None
        self._panel.offline.show_library(self.documents)
        if not self._panel.search.text().strip():
            self._panel.show_library(self.documents, self._bookmarks)
        self.loaded.emit()

    def _on_failed(self, error: Exception) -> None:
        self._library_failure = error
        self.failed.emit()

    def _on_searched(self, text: str) -> None:
        self.looked_for.emit(searched_words(text))
        if not text.strip():
            if self._search is not None:
                self._search.cancel()
            self.found, self._search_failure = None, None
            if self.is_read:
                self._panel.show_library(self.documents, self._bookmarks)
            self.settled.emit()
            return
        cancel = threading.Event()
        work = partial(self._context.desk.manuals.search, text, cancel, limit=_MOST_HITS)
        found = partial(self._on_found, text)
        self._search = self._context.tasks.run(
            self, work, found, self._on_search_failed, key="search", cancel=cancel
        )

    def _on_found(self, text: str, hits: tuple[PageHit, ...]) -> None:
        documents = titled(self.documents, text, _MOST_TITLES)
        self.found, self._search_failure = len(hits), None
        self._panel.show_hits(hits, documents, text, limit=_MOST_HITS)
        self.settled.emit()

    def _on_search_failed(self, error: Exception) -> None:
        if not (isinstance(error, DeskError) and error.kind is Kind.CANCELLED):
            self._search_failure = error
            self.failed.emit()
