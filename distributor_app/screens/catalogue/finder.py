"""Runs the searches of the result page: newest wins, the rest follows a pause in typing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from catalog_cache.errors import DeskError, Kind
from catalog_cache.records import CategoryCount, Facet, PartQuery, Relief, SearchPage

from distributor_app.context import DeskContext
from distributor_app.tasks import Task

if TYPE_CHECKING:
    from catalog_cache.desk import Desk

# All hits and their counts take a hundred times as long as the first rows: they wait until typing
# pauses, or each would hold up the painting of the next key's rows.
_PAUSE_MS = 120
# What a first look needs: more than any window shows, found in a fraction of the time of all.
_FIRST_HITS = 100
SECONDS = 2
"""A search that takes longer is stopped: what it found so far is worth more than waiting."""


@dataclass(frozen=True, slots=True)
class Found:
    """A result, and the row of the part that was to stay selected (-1 when it is not a hit)."""

    page: SearchPage
    kept: int


@dataclass(frozen=True, slots=True)
class Counts:
    """What the hits are, by category and by specification."""

    categories: tuple[CategoryCount, ...]
    facets: tuple[Facet, ...]


class Finder(QObject):
    """Searches for one query at a time.

    Attributes:
        query: what was searched for last; None before and after a failure.
        searching: the first rows are not there yet.
        complete: all hits are there, or no more will come.

    Signals:
        found(object): Found with the first hits of the newest query, mostly with all.
        completed(object): Found with all hits, where `found` had only the first; after a pause.
        counted(object): Counts of all hits.
        relieved(object): the Reliefs of a query whose filters leave nothing; none: not known.
        failed(object): why the search could not be made.

    """

    found = Signal(object)
    completed = Signal(object)
    counted = Signal(object)
    relieved = Signal(object)
    failed = Signal(object)

    def __init__(self, context: DeskContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.query: PartQuery | None = None
        self.searching = False
        self._keep: int | None = None
        self._first: Found | None = None
        self.complete = False
        self._counting: Task | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._on_pause)

    def look_for(self, query: PartQuery, *, again: bool = False, keep: int | None = None) -> None:
        """Search, unless this is what was searched for last and `again` is not set.

        `keep` is the uid of the part whose row is wanted with the result.
        """
        if query == self.query and not again:
            return
        self.query, self._keep = query, keep
        self.complete = False
        self._pause.stop()
        if self._counting is not None:
            self._counting.cancel()
        self.searching = True
        # Where a row is to be kept, the list must not jump when the rest arrives.
        self._run(_FIRST_HITS if keep is None else None, self._on_found)

    def _run(self, most: int | None, done: Callable[[Found], None]) -> None:
        assert self.query is not None
        query, cancel = self.query, Event()
        self._context.tasks.run(
            self,
            partial(_search, self._context.desk, query, self._keep, most, cancel),
            done,
            self._on_failed,
            key="search",
            cancel=cancel,
        )

    def _on_found(self, found: Found) -> None:
        self.searching = False
        self._first = found
        # What was stopped once would be stopped again.
        self.complete = found.page.complete or found.page.stopped
        self.found.emit(found)
        if found.page.narrowed:
            self._relieve()
        self._pause.start()

    def _on_pause(self) -> None:
        if self.complete:
            self._count()
        else:
            self._run(None, self._on_completed)

    def _relieve(self) -> None:
        assert self.query is not None
        query, cancel = self.query, Event()
        self._context.tasks.run(
            self,
            partial(_reliefs, self._context.desk, query, cancel),
            self._on_relieved,
            self._on_not_relieved,
            key="relief",
            cancel=cancel,
        )

    def _on_relieved(self, relieved: tuple[PartQuery, tuple[Relief, ...]]) -> None:
        query, reliefs = relieved
        if query == self.query:
            self.relieved.emit(reliefs)

    def _on_not_relieved(self, error: Exception) -> None:
        if not _is_cancelled(error):
            self.relieved.emit(())

    def _on_completed(self, found: Found) -> None:
        self.complete = True
        first = self._first
        if found.page.stopped and first and len(found.page.hits) < len(first.page.hits):
            # The first look, which goes another way, had found more.
            found = replace(found, page=replace(first.page, stopped=True))
        self.completed.emit(found)
        self._count()

    def _on_failed(self, error: Exception) -> None:
        if not _is_cancelled(error):
            self.query = None
            self.searching = False
            self.failed.emit(error)

    def _count(self) -> None:
        if self.query is None:
            return
        cancel = Event()
        self._counting = self._context.tasks.run(
            self,
            partial(_count, self._context.desk, self.query, cancel),
            self.counted.emit,
            self._on_failed,
            key="count",
            cancel=cancel,
        )


def _is_cancelled(error: Exception) -> bool:
    return isinstance(error, DeskError) and error.kind is Kind.CANCELLED


def _search(
    desk: Desk, query: PartQuery, keep: int | None, most: int | None, cancel: Event
) -> Found:
    page = desk.catalogue.search(query, cancel, most=most, seconds=SECONDS)
    return Found(page, -1 if keep is None else desk.catalogue.row_of(page, keep))


def _reliefs(desk: Desk, query: PartQuery, cancel: Event) -> tuple[PartQuery, tuple[Relief, ...]]:
    return query, desk.catalogue.reliefs(query, cancel)


def _count(desk: Desk, query: PartQuery, cancel: Event) -> Counts:
    # Over the whole catalogue a specification tells little apart; it is no way to begin.
    narrowed = query.text.strip() or query.category or query.specs
    facets = desk.catalogue.facets(query, cancel) if narrowed else ()
    return Counts(desk.catalogue.categories(query, cancel), facets)
