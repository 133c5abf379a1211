"""Runs the searches of the result page: newest wins, counts follow, a keystroke interrupts."""

from __future__ import annotations

from functools import partial
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from catalog_cache.errors import DeskError, Kind
from catalog_cache.records import CategoryCount, PartQuery, SearchPage

from distributor_app.context import DeskContext

if TYPE_CHECKING:
    from catalog_cache.desk import Desk

# Counts touch every hit; they follow once typing pauses and never delay the rows.
_COUNT_AFTER_MS = 120


class Finder(QObject):
    """Searches for one query at a time; `searching` until its rows are there.

    Signals:
        found(object): SearchPage of the newest query.
        counted(object, int, bool): categories with their hits, the number of hits, and whether
            that is all of them (a search stops at some tens of thousands).
        failed(object): why the search could not be made.
    """

    found = Signal(object)
    counted = Signal(object, int, bool)
    failed = Signal(object)

    def __init__(self, context: DeskContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.query: PartQuery | None = None
        self.searching = False
        self._count_timer = QTimer(self)
        self._count_timer.setSingleShot(True)
        self._count_timer.setInterval(_COUNT_AFTER_MS)
        self._count_timer.timeout.connect(self._on_count)
        self._found = 0
        self._complete = True

    def look_for(self, query: PartQuery, *, again: bool = False) -> None:
        """Search, unless this is what was searched for last and `again` is not set."""
        if query == self.query and not again:
            return
        self.query = query
        self._count_timer.stop()
        self.searching = True
        cancel = Event()
        self._context.tasks.run(
            self,
            partial(self._context.desk.catalogue.search, query, cancel),
            self._on_found,
            self._on_failed,
            key="search",
            cancel=cancel,
        )

    def _on_found(self, page: SearchPage) -> None:
        self.searching = False
        self._found, self._complete = len(page.uids), page.complete
        self.found.emit(page)
        self._count_timer.start()

    def _on_failed(self, error: Exception) -> None:
        if not (isinstance(error, DeskError) and error.kind is Kind.CANCELLED):
            self.query = None
            self.searching = False
            self.failed.emit(error)

    def _on_count(self) -> None:
        if self.query is None:
            return
        cancel = Event()
        known = self._found if self._complete else None
        self._context.tasks.run(
            self,
            partial(_count, self._context.desk, self.query, known, cancel),
            self._on_counted,
            self._on_failed,
            key="count",
            cancel=cancel,
        )

    def _on_counted(self, counts: tuple[tuple[CategoryCount, ...], int]) -> None:
        categories, total = counts
        self.counted.emit(categories, total, self._complete or total > self._found)


def _count(
    desk: Desk, query: PartQuery, known: int | None, cancel: Event
) -> tuple[tuple[CategoryCount, ...], int]:
    categories = desk.catalogue.categories(query, cancel)
    return categories, known if known is not None else desk.catalogue.count(query, cancel)
