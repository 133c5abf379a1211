"""Saves what a table shows as CSV, XLSX or PDF; every table of the desk offers it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from distributor_app.context import DeskContext
from distributor_app.language.paper_words import paper_language
from distributor_app.long_work import Job
from distributor_app.table_files import TableContents, write_table
from distributor_app.widgets.file_saver import FileSaver

if TYPE_CHECKING:
    from distributor_app.widgets.data_table import DataTable

Receive = Callable[[TableContents], None]


@dataclass(frozen=True, slots=True)
class Reading:
    """A job that the reading belongs to: tells it how far it is, stops when the job does."""

    job: Job
    failed: Callable[[Exception], None]
    """to be called in place of `receive` when there is nothing to receive"""


class Source(Protocol):
    """Supplies what a table shows; see TableExport."""

    def __call__(
        self,
        rows: Sequence[int] | None,
        values: bool,
        receive: Receive,
        reading: Reading | None = None,
    ) -> None: ...


KINDS = ("csv", "xlsx", "pdf")


class TableExport(QObject):
    """The three entries of a table's menu and what they do.

    `source(rows, values, receive, reading)` supplies the contents when a table does not hold them
    all: of these rows or of all, numbers as numbers or as shown, to `receive` now or once they are
    read; `reading` is told how far that is.
    """

    def __init__(self, context: DeskContext, table: DataTable) -> None:
        super().__init__(table)
        self._context = context
        self._table = table
        self._saver = FileSaver(context, table)
        self.source: Source = self._shown

    def add_to(self, menu: QMenu) -> None:
        """Add the entries to a menu."""
        for kind in KINDS:
            entry = QAction(self.tr("Save as {0}…").format(kind.upper()), menu)
            entry.setData(kind)
            entry.triggered.connect(self._on_triggered)
            menu.addAction(entry)

    def save(self, target: Path) -> None:
        """Save the table to a file; the ending names the format."""
        # A spreadsheet calculates with numbers; on paper they stand as they do on the screen.
        on_paper = target.suffix.lower() == ".pdf"
        job = self._saver.begin(target)
        reading = Reading(job, partial(self._saver.give_up, job, target))
        self.source(None, not on_paper, partial(self._on_contents, job, target), reading)

    def _on_triggered(self) -> None:
        entry = self.sender()
        assert isinstance(entry, QAction)
        name = self._table.accessibleName()
        self._saver.ask(self.tr("Save table"), name, str(entry.data()), self.save)

    def _shown(
        self,
        rows: Sequence[int] | None,
        values: bool,
        receive: Receive,
        reading: Reading | None = None,  # noqa: ARG002 - what is shown needs no reading
    ) -> None:
        receive(self._table.contents(rows, values=values))

    def _on_contents(self, job: Job, target: Path, contents: TableContents) -> None:
        title, info = self._table.accessibleName(), self._context.desk.info
        language = paper_language()
        write = partial(write_table, contents, title, info, datetime.now(UTC), language=language)
        self._saver.save(write, target, job)
