"""Where printing is asked for: shows the dialog and starts the job that the user wants."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from catalog_cache.records import DocumentInfo, DocumentView

from distributor_app.context import DeskContext
from distributor_app.printing import printers
from distributor_app.screens.manuals.models import chapter_at
from distributor_app.screens.manuals.print_dialog import PrintDialog, PrintWish
from distributor_app.screens.manuals.print_job import PrintJob
from distributor_app.tasks import Lane


class PrintCounter(QWidget):
    """Has nothing to show itself; the parent of dialogs and of jobs under way.

    Signals:
        printed(str): a sentence about what was printed.
    """

    printed = Signal(str)

    def __init__(self, context: DeskContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.dialog: PrintDialog | None = None
        self.hide()

    def ask(self, document: DocumentView, path: Path, page: int, pages: int) -> None:
        """Ask what of the open document to print, and where to; then do it."""
        self.dialog = PrintDialog(
            self._context.theme,
            document.info.title,
            page=page,
            pages=pages,
            chapter=chapter_at(document.outline, page, pages),
            parent=self.window(),
        )
        self.dialog.wanted.connect(partial(_start, self, document.info, path))
        # Owned by the dialog: an answer that comes after it was closed is dropped.
        self._context.tasks.run(self.dialog, printers, self.dialog.show_printers, lane=Lane.NETWORK)
        self.dialog.open()

    def start(self, info: DocumentInfo, path: Path, wish: PrintWish) -> None:
        """Print without asking."""
        job = PrintJob(self._context, info, path, wish, self)
        job.printed.connect(self.printed)
        job.failed.connect(self._on_failed)
        job.start()

    def _on_failed(self, error: Exception) -> None:
        self._context.report(error)


def _start(counter: PrintCounter, info: DocumentInfo, path: Path, wish: PrintWish) -> None:
    counter.start(info, path, wish)
