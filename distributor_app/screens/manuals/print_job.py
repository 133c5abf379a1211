"""One wish to print, from the document to the paper: stamp, hand over, write it in the log."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum, auto
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject, Signal

from catalog_cache.errors import DeskError, Kind
from catalog_cache.records import Progress

from distributor_app import formats, printing
from distributor_app.context import DeskContext
from distributor_app.language.paper_words import paper_language
from distributor_app.paper.page_ranges import format_page_ranges
from distributor_app.paper.piece import Piece
from distributor_app.paper.words import Language
from distributor_app.pdf.stamped import write_stamped
from distributor_app.pdf.talk import Stop
from distributor_app.screens.manuals.print_dialog import PrintWish
from distributor_app.tasks import Lane, Task


@dataclass(frozen=True)
class PrintPiece:
    """Pages of a revision, and where its file is; None: to be fetched first."""

    revision: str
    title: str
    rev: str
    pages: tuple[int, ...]
    path: Path | None = None


@dataclass(frozen=True)
class PrintStep:
    """How far a job is, in words; without a total nobody can tell how long the step takes."""

    words: str
    done: int = 0
    total: int | None = None


class _Doing(Enum):
    FETCH = auto()
    STAMP = auto()
    SEND = auto()


class PrintJob(QObject):
    """Runs once and deletes itself; long pages do not hold up the viewer's own reader.

    Signals:
        stepped(object): a PrintStep.
        printed(str): a sentence about what was printed.
        failed(object): the DeskError that stopped it.
        ended(): nothing more is to come, whatever came of it.
    """

    stepped = Signal(object)
    printed = Signal(str)
    failed = Signal(object)
    ended = Signal()
    _begun = Signal()
    _told = Signal(object, object, object, str)

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
        self._count = sum(len(one.pages) for one in self._pieces)
        self._stop = Stop()
        self._task: Task | None = None
        self._is_at_work = False
        # Both come from the thread that works.
        self._begun.connect(self._on_begun)
        self._told.connect(self._on_told)
        # The window may be closed in the middle.
        self.destroyed.connect(self._stop.set)

    def start(self) -> None:
        """Begin; `ended` follows, and `printed` or `failed` before it unless it was stopped."""
        work = partial(self._work, datetime.now(UTC), paper_language())
        self._task = self._context.tasks.run(
            self, work, self._on_handed_over, self._on_failed,
            lane=Lane.PAPER, cancel=self._stop, says=self.saying,
        )  # fmt: skip

    def stop(self) -> None:
        """Give it up; what is on paper by then stays there, a file is whole or not there at all."""
        self._stop.set()
        if not self._is_at_work and self._task is not None:
            # It still waits for the job before it, and nothing would be heard of it.
            self._task.cancel()
            self._end()

    @property
    def saying(self) -> str:
        """What it is called, as "Saving chapter.pdf"."""
        if self._wish.target is not None:
            return self.tr("Saving {0}").format(self._wish.target.name)
        return self.tr("Printing {0}").format(self._name or self._pieces[0].title)

    # -- away from the GUI thread --------------------------------------------------------------

    def _work(self, printed_at: datetime, language: Language) -> str:
        """Do all of it in one go and return the name that the printing system gave the job."""
        self._begun.emit()
        with TemporaryDirectory(prefix="desk-print-", ignore_cleanup_errors=True) as folder:
            pages = Path(folder) / "pages.pdf"
            write_stamped(
                [self._piece(one) for one in self._pieces],
                pages,
                name=self._name,
                printed_at=printed_at,
                language=language,
                progress=self.tell_pages,
                stop=self._stop,
            )
            self._stop.check()
            return self._hand_over(pages)

    def _piece(self, one: PrintPiece) -> Piece:
        """Say where the file is; one that is not on this computer is fetched."""
        path = one.path
        if path is None:
            fetching = partial(self._tell_bytes, one.title)
            path = self._context.desk.manuals.fetch(one.revision, fetching, self._stop)
        return Piece(path, one.pages, one.title, one.rev)

    def _hand_over(self, pages: Path) -> str:
        wish = self._wish
        if wish.target is not None:
            printing.print_to_pdf(pages, wish.target)
            return ""
        self._tell(_Doing.SEND, 0, None)
        first = self._pieces[0]
        title = self._name or f"{first.title}, {format_page_ranges(first.pages)}"
        return printing.submit(
            pages, wish.printer, copies=wish.copies, title=title,
            progress=self._tell_sent, stop=self._stop,
        )  # fmt: skip

    def _tell_bytes(self, title: str, progress: Progress) -> None:
        self._tell(_Doing.FETCH, progress.done, progress.total, title)

    def tell_pages(self, done: int) -> None:
        """Say how many pages are made."""
        self._tell(_Doing.STAMP, done, self._count)

    def _tell_sent(self, done: int) -> None:
        self._tell(_Doing.SEND, done, self._count)

    def _tell(self, doing: _Doing, done: int, total: int | None, title: str = "") -> None:
        if not self._stop.is_set():
            self._told.emit(doing, done, total, title)

    # -- back on it ----------------------------------------------------------------------------

    def _on_begun(self) -> None:
        self._is_at_work = True

    def _on_told(self, doing: _Doing, done: int, total: int | None, title: str) -> None:
        if doing is _Doing.FETCH:
            words, amount = self.tr("Fetching {0}").format(title), ""
            if total:
                amount = self.tr("{0} of {1}").format(formats.size(done), formats.size(total))
        else:
            words, amount = self.saying, ""
            if doing is _Doing.SEND:
                words = self.tr("Sending to {0}").format(self._wish.printer)
            if total:
                amount = self.tr("{0} of %n page(s)", "", total).format(formats.count(done))
        # The amount is first: the end is what is left out where there is no room.
        words = self.tr("{0} · {1}").format(amount, words) if amount else words
        self.stepped.emit(PrintStep(words, done, total))

    def _on_handed_over(self, job: str) -> None:
        done = partial(self._on_logged, job)
        self._context.tasks.run(
            self, self._log, done, self._on_failed, lane=Lane.WRITE, says=self.saying
        )

    def _log(self) -> None:
        for one in self._pieces:
            self._context.desk.manuals.log_print(one.revision, format_page_ranges(one.pages))

    def _on_logged(self, job: str, _: object) -> None:
        count = self.tr("%n page(s)", "", self._count)
        if self._wish.target is not None:
            sentence = self.tr("{0} saved as {1}.").format(count, self._wish.target.name)
        else:
            sentence = self.tr("{0} sent to {1}.").format(count, self._wish.printer)
        if job:
            sentence += " " + self.tr("Job {0}.").format(job)
        self.printed.emit(sentence)
        self._end()

    def _on_failed(self, error: Exception) -> None:
        if not (isinstance(error, DeskError) and error.kind is Kind.CANCELLED):
            self.failed.emit(error)
        self._end()

    def _end(self) -> None:
        self.ended.emit()
        self.deleteLater()
