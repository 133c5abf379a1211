"""One wish to print, from the document to the paper: stamp, hand over, write it in the log."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject, Signal

from distributor_app import printing
from distributor_app.context import DeskContext
from distributor_app.language.paper_words import paper_language
from distributor_app.paper.page_ranges import format_page_ranges
from distributor_app.paper.piece import Piece
from distributor_app.pdf.renderer import PdfRenderer
from distributor_app.screens.manuals.print_dialog import PrintWish
from distributor_app.tasks import Lane


@dataclass(frozen=True)
class PrintPiece:
    """Pages of a revision, and where its file is; None: to be fetched first."""

    revision: str
    title: str
    rev: str
    pages: tuple[int, ...]
    path: Path | None = None


class PrintJob(QObject):
    """Runs once and deletes itself; long pages do not hold up the viewer's own reader.

    Signals:
        printed(str): a sentence about what was printed.
        failed(object): the DeskError that stopped it.
    """

    printed = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        context: DeskContext,
        pieces: Sequence[PrintPiece],
        wish: PrintWish,
        parent: QObject,
        *,
        name: str = "",
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._pieces = tuple(pieces)
        self._wish = wish
        self._name = name
        self._renderer = PdfRenderer(self)
        self._folder = TemporaryDirectory(prefix="desk-print-", ignore_cleanup_errors=True)
        # The window may be closed in the middle.
        self.destroyed.connect(self._folder.cleanup)

    def start(self) -> None:
        """Begin; exactly one of the signals follows."""
        run, lane, says = self._context.tasks.run, Lane.NETWORK, self._says()
        run(self, self._gather, self._on_gathered, self._on_failed, lane=lane, says=says)

    def _says(self) -> str:
        return self.tr("Printing {0}").format(self._name or self._pieces[0].title)

    def _gather(self) -> list[Piece]:
        """Say where each file is; one that is not on this computer is fetched."""
        fetch = self._context.desk.manuals.fetch
        return [
            Piece(one.path or fetch(one.revision), one.pages, one.title, one.rev)
            for one in self._pieces
        ]

    def _on_gathered(self, pieces: list[Piece]) -> None:
        self._renderer.extract(
            self,
            pieces,
            name=self._name,
            printed_at=datetime.now(UTC),
            language=paper_language(),
            target=Path(self._folder.name) / "pages.pdf",
            done=self._on_stamped,
            failed=self._on_failed,
        )

    def _on_stamped(self, pages: Path) -> None:
        self._renderer.shutdown()
        # Printing systems can take seconds to answer; the lanes of the desk's queries stay free.
        self._context.tasks.run(
            self, partial(self._hand_over, pages), self._on_handed_over, self._on_failed,
            lane=Lane.NETWORK, says=self._says(),
        )  # fmt: skip

    def _hand_over(self, pages: Path) -> str:
        wish = self._wish
        if wish.target is not None:
            printing.print_to_pdf(pages, wish.target)
            return ""
        first = self._pieces[0]
        title = self._name or f"{first.title}, {format_page_ranges(first.pages)}"
        return printing.submit(pages, wish.printer, copies=wish.copies, title=title)

    def _on_handed_over(self, job: str) -> None:
        done = partial(self._on_logged, job)
        self._context.tasks.run(self, self._log, done, self._on_failed, lane=Lane.WRITE)

    def _log(self) -> None:
        for one in self._pieces:
            self._context.desk.manuals.log_print(one.revision, format_page_ranges(one.pages))

    def _on_logged(self, job: str, _: object) -> None:
        count = self.tr("%n page(s)", "", sum(len(one.pages) for one in self._pieces))
        if self._wish.target is not None:
            sentence = self.tr("{0} saved as {1}.").format(count, self._wish.target.name)
        else:
            sentence = self.tr("{0} sent to {1}.").format(count, self._wish.printer)
        if job:
            sentence += " " + self.tr("Job {0}.").format(job)
        self.printed.emit(sentence)
        self._end()

    def _on_failed(self, error: Exception) -> None:
        self.failed.emit(error)
        self._end()

    def _end(self) -> None:
        self._renderer.shutdown()
        self._folder.cleanup()
        self.deleteLater()
