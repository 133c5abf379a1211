"""Where printing is asked for: shows the dialog and starts the job that the user wants."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from catalog_cache.records import DocumentInfo, DocumentView

from distributor_app.context import DeskContext
from distributor_app.printing import printers
from distributor_app.screens.manuals.job_pack import JobPack
from distributor_app.screens.manuals.models import chapter_at
from distributor_app.screens.manuals.print_dialog import PrintDialog, PrintWish
from distributor_app.screens.manuals.print_job import PrintJob, PrintPiece
from distributor_app.screens.manuals.print_progress import PrintProgress
from distributor_app.tasks import Lane


class PrintCounter(QObject):
    """The parent of jobs under way; `progress` shows how far they are.

    Signals:
        printed(str): a sentence about what was printed.
    """

    printed = Signal(str)

    def __init__(self, context: DeskContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._screen = parent
        self.progress = PrintProgress(context.theme)
        self.dialog: PrintDialog | None = None

    def ask(self, document: DocumentView, path: Path, page: int, pages: int) -> None:
        """Ask what of the open document to print, and where to; then do it."""
        self.dialog = PrintDialog(
            self._context.theme,
            document.info.title,
            page=page,
            pages=pages,
            chapter=chapter_at(document.outline, page, pages),
            parent=self._screen.window(),
        )
        self.dialog.wanted.connect(partial(_start_document, self, document.info, path))
        self._open_dialog(self.dialog)

    def ask_for_pack(self, pack: JobPack) -> None:
        """Ask where to print a job pack to; then do it."""
        name = pack.name or self.tr("Job pack")
        self.dialog = PrintDialog(
            self._context.theme,
            name,
            pages=pack.page_count,
            whole=True,
            parent=self._screen.window(),
        )
        self.dialog.wanted.connect(partial(_start_pack, self, pack, name))
        self._open_dialog(self.dialog)

    def start(self, pieces: Sequence[PrintPiece], wish: PrintWish, name: str = "") -> None:
        """Print without asking."""
        job = PrintJob(self._context, pieces, wish, self, name=name)
        job.printed.connect(self.printed)
        job.failed.connect(self._on_failed)
        self.progress.follow(job)
        job.start()

    def _open_dialog(self, dialog: PrintDialog) -> None:
        # Owned by the dialog: an answer that comes after it was closed is dropped.
        self._context.tasks.run(dialog, printers, dialog.show_printers, lane=Lane.NETWORK)
        dialog.open()

    def _on_failed(self, error: Exception) -> None:
        self._context.report(error)


def _start_document(counter: PrintCounter, info: DocumentInfo, path: Path, wish: PrintWish) -> None:
    counter.start([PrintPiece(info.revision, info.title, info.rev, wish.pages, path)], wish)


def _start_pack(counter: PrintCounter, pack: JobPack, name: str, wish: PrintWish) -> None:
    pieces = [PrintPiece(one.revision, one.title, one.rev, one.pages) for one in pack.parts]
    counter.start(pieces, wish, name)
