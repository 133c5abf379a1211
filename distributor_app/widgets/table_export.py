"""Saves what a table shows as CSV, XLSX or PDF; every table of the desk offers it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from distributor_app.context import DeskContext
from distributor_app.language.paper_words import paper_language
from distributor_app.table_files import TableContents, write_table
from distributor_app.widgets.file_saver import FileSaver

if TYPE_CHECKING:
    from distributor_app.widgets.data_table import DataTable

Receive = Callable[[TableContents], None]
Source = Callable[[Sequence[int] | None, bool, Receive], None]
KINDS = ("csv", "xlsx", "pdf")


class TableExport(QObject):
    """The three entries of a table's menu and what they do.

    `source(rows, values, receive)` supplies the contents when a table does not hold them all:
    of these rows or of all, numbers as numbers or as shown, to `receive` now or once they are read.
    """

    def __init__(self, context: DeskContext, table: DataTable) -> None:
        super().__init__(table)
        self._context = context
        self._table = table
        self._saver = FileSaver(context, table)
        self._target = Path()
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
        self._target = target
        # A spreadsheet calculates with numbers; on paper they stand as they do on the screen.
        on_paper = target.suffix.lower() == ".pdf"
        self.source(None, not on_paper, self._on_contents)

    def _on_triggered(self) -> None:
        entry = self.sender()
        assert isinstance(entry, QAction)
        name = self._table.accessibleName()
        self._saver.ask(self.tr("Save table"), name, str(entry.data()), self.save)

    def _shown(self, rows: Sequence[int] | None, values: bool, receive: Receive) -> None:
        receive(self._table.contents(rows, values=values))

    def _on_contents(self, contents: TableContents) -> None:
        title, info = self._table.accessibleName(), self._context.desk.info
        language = paper_language()
        write = partial(write_table, contents, title, info, datetime.now(UTC), language=language)
        self._saver.save(write, self._target)
