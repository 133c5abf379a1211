"""Pages of PDF files for the window: asks the child process and never waits for it.

The newest request of a slot wins. When the child ends (a hostile file, too long, too much memory),
the request that it died of fails with a sentence and the next one gets a new child.
"""

import atexit
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QRectF, QTimer
from PySide6.QtGui import QImage

from catalog_cache.contract.said import say

from catalog_cache.errors import DeskError, Kind

from distributor_app.paper.piece import Piece
from distributor_app.paper.words import Language
from distributor_app.pdf.child import child_command, child_environment, failure
from distributor_app.pdf.wire import FrameBuffer, Head, frame

Failed = Callable[[DeskError], None]
Places = tuple[tuple[QRectF, ...], ...]
"""The places on a page where words stand; one that runs over two lines has two boxes."""

PAGE_SECONDS = 15.0
EXTRACT_SECONDS = 180.0
# How long a request that nobody waits for any more may hold up the next one.
_STALE_MS = 1500


@dataclass(frozen=True)
class PdfPages:
    """An opened document: the size of each page in points, as it is shown."""

    path: Path
    sizes: tuple[tuple[float, float], ...]


@dataclass
class _Call:
    """One question to the child and whom the answer is for."""

    head: Head
    owner: QObject
    slot: str
    done: Callable[[Head, bytes], None]
    failed: Failed
    stale: bool = field(default=False)


class PdfRenderer(QObject):
    """One child process and the queue before it; answers come on the GUI thread.

    Nothing is called back for an owner that was deleted. `shutdown` ends the child.
    """

    def __init__(
        self, parent: QObject | None = None, *, page_seconds: float = PAGE_SECONDS
    ) -> None:
        super().__init__(parent)
        self._page_seconds = page_seconds
        self._waiting: deque[_Call] = deque()
        self._current: _Call | None = None
        self._process: QProcess | None = None
        self._buffer = FrameBuffer()
        self._ending: partial[None] | None = None
        self._serial = 0
        self._impatience = QTimer(self)
        self._impatience.setSingleShot(True)
        self._impatience.setInterval(_STALE_MS)
        self._impatience.timeout.connect(self._on_impatient)

    @property
    def process_id(self) -> int:
        """The child's process id; 0 while there is none."""
        return 0 if self._process is None else self._process.processId()

    def warm_up(self) -> None:
        """Start the child before it is needed."""
        self._running_process()

    def open(
        self, owner: QObject, path: Path, done: Callable[[PdfPages], None], failed: Failed
    ) -> None:
        """Open a document and tell its page sizes; the newest `open` of an owner wins."""

        def opened(head: Head, _: bytes) -> None:
            sizes = tuple((float(width), float(height)) for width, height in head["sizes"])
            done(PdfPages(path, sizes))

        self._ask({"do": "open", "path": str(path)}, owner, "open", opened, failed)

    def render(
        self,
        owner: QObject,
        path: Path,
        page: int,
        width: int,
        done: Callable[[QImage], None],
        failed: Failed,
        *,
        quarters: int = 0,
        slot: str = "page",
    ) -> None:
        """Draw a page (from 1) `width` device pixels wide; the newest of an owner's slot wins.

        `quarters` turns it clockwise; the width is that of the page as it then lies.
        """
        request = {
            "do": "render",
            "path": str(path),
            "page": page,
            "width": width,
            "quarters": quarters % 4,
        }

        def drawn(head: Head, pixels: bytes) -> None:
            image = QImage(
                pixels, head["width"], head["height"], head["stride"], QImage.Format.Format_RGB32
            )
            done(image.copy())

        self._ask(request, owner, slot, drawn, failed)

    def marks(
        self,
        owner: QObject,
        path: Path,
        pages: Sequence[int],
        words: Sequence[str],
        done: Callable[[dict[int, Places]], None],
        failed: Failed,
    ) -> None:
        """Find words on pages; boxes are fractions of a page, from its top left corner."""
        request = {"do": "marks", "path": str(path), "pages": list(pages), "words": list(words)}

        def found(head: Head, _: bytes) -> None:
            by_page = zip(pages, head["places"], strict=True)
            done({page: _places(on_page) for page, on_page in by_page})

        self._ask(request, owner, "marks", found, failed)

    def text(
        self, owner: QObject, path: Path, page: int, done: Callable[[str], None], failed: Failed
    ) -> None:
        """Read the words of a page; the newest request of an owner wins."""

        def read(head: Head, _: bytes) -> None:
            done(head["text"])

        self._ask({"do": "text", "path": str(path), "page": page}, owner, "text", read, failed)

    def extract(
        self,
        owner: QObject,
        pieces: Sequence[Piece],
        *,
        name: str = "",
        printed_at: datetime,
        language: Language,
        target: Path,
        done: Callable[[Path], None],
        failed: Failed,
    ) -> None:
        """Write stamped pages to `target` (see paper.stamp); `printed_at` is an aware instant."""
        request = {
            "do": "extract",
            "pieces": [
                {
                    "path": str(piece.source),
                    "pages": list(piece.pages),
                    "title": piece.title,
                    "revision": piece.revision,
                }
                for piece in pieces
            ],
            "name": name,
            "printed_at": printed_at.isoformat(),
            "locale": language.locale,
            "words": language.words.stamp,
            "target": str(target),
            "limit": EXTRACT_SECONDS,
        }

        def written(_: Head, __: bytes) -> None:
            done(target)

        self._ask(request, owner, "extract", written, failed)

    def shutdown(self) -> None:
        """End the child and drop what waits."""
        self._waiting.clear()
        self._current = None
        self._let_go()

    def _ask(
        self,
        request: Head,
        owner: QObject,
        slot: str,
        done: Callable[[Head, bytes], None],
        failed: Failed,
    ) -> None:
        self._serial += 1
        head = {"limit": self._page_seconds, **request, "id": self._serial}
        self._waiting = deque(
            call for call in self._waiting if call.owner is not owner or call.slot != slot
        )
        if self._current and self._current.owner is owner and self._current.slot == slot:
            self._current.stale = True
            self._impatience.start()
        self._waiting.append(_Call(head, owner, slot, done, failed))
        self._send_next()

    def _send_next(self) -> None:
        while self._current is None and self._waiting:
            call = self._waiting.popleft()
            if shiboken6.isValid(call.owner):
                self._current = call
                self._running_process().write(frame(call.head))

    def _running_process(self) -> QProcess:
        if self._process is None:
            process = QProcess()
            program, *arguments = child_command()
            process.setProgram(program)
            process.setArguments(arguments)
            process.setProcessEnvironment(_child_environment())
            process.setStandardErrorFile(QProcess.nullDevice())
            process.readyReadStandardOutput.connect(self._on_ready_read)
            process.finished.connect(self._on_finished)
            process.errorOccurred.connect(self._on_error)
            self._buffer = FrameBuffer()
            self._process = process
            # Without a parent, so that it is still there to be ended when this object is deleted
            # or the program ends first.
            self._ending = partial(_end, process)
            self.destroyed.connect(self._ending)
            atexit.register(self._ending)
            process.start()
        return self._process

    def _on_ready_read(self) -> None:
        if self._process is None or self.sender() is not self._process:
            return
        piece = self._process.readAllStandardOutput().data()
        try:
            messages = self._buffer.feed(bytes(piece))
        except ValueError as error:
            self._let_go()
            self._fail_current(_ended(str(error)))
            return
        for head, payload in messages:
            self._take_answer(head, payload)

    def _take_answer(self, head: Head, payload: bytes) -> None:
        call = self._current
        if call is None or head["id"] != call.head["id"]:
            return
        self._current = None
        self._impatience.stop()
        if not call.stale and shiboken6.isValid(call.owner):
            if head["ok"]:
                call.done(head, payload)
            else:
                call.failed(failure(head))
        self._send_next()

    def _on_finished(self, code: int) -> None:
        if self.sender() is self._process:
            self._let_go()
            self._fail_current(_ended(say("the reader ended with {code}", code=code)))

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart and self.sender() is self._process:
            cause = "" if self._process is None else self._process.errorString()
            self._let_go()
            self._fail_current(
                DeskError(
                    Kind.DISK,
                    say("The reader for documents could not be started."),
                    cause=cause,
                    remedy=say(
                        "Check the installation, for example with the diagnosis in Settings."
                    ),
                )
            )

    def _on_impatient(self) -> None:
        """Nobody waits for the running request any more, and it holds up the next: end it."""
        if self._current is not None and self._current.stale:
            self._let_go()
            self._current = None
            self._send_next()

    def _fail_current(self, error: DeskError) -> None:
        call, self._current = self._current, None
        self._impatience.stop()
        if call is not None and not call.stale and shiboken6.isValid(call.owner):
            call.failed(error)
        self._send_next()

    def _let_go(self) -> None:
        """Part from the child: it is ended, reaped and deleted without waiting for a signal."""
        process, self._process = self._process, None
        if process is None:
            return
        if self._ending is not None:
            self.destroyed.disconnect(self._ending)
            atexit.unregister(self._ending)
        _end(process)
        process.deleteLater()


def _end(process: QProcess, _: QObject | None = None) -> None:
    """End a child and reap it; it is told nothing and tells nothing any more."""
    if not shiboken6.isValid(process):
        return
    process.blockSignals(True)
    if process.state() is not QProcess.ProcessState.NotRunning:
        process.kill()
        process.waitForFinished(1000)


def _places(on_page: list[list[list[float]]]) -> Places:
    return tuple(tuple(QRectF(*box) for box in place) for place in on_page)


def _child_environment() -> QProcessEnvironment:
    environment = QProcessEnvironment()
    for name, value in child_environment().items():
        environment.insert(name, value)
    return environment


def _ended(cause: str) -> DeskError:
    return DeskError(
        Kind.BAD_CONTENT,
        say("This document could not be shown: the reader ended on it."),
        cause=cause,
        remedy=say("Other documents are not affected. Tell the vendor about this one."),
    )
