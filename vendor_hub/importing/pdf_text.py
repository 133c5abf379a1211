"""Reads text and outline of PDF files in a child process, so that a hostile file ends only that.

A file is read whole or listed with a problem; the child has a time limit per file and, where the
system allows it, a limit of memory.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Timer
from types import TracebackType
from typing import IO, Any, Self

SERVE_COMMAND = "serve-pdf-text"
"""Hidden subcommand of a frozen executable that must call `serve`."""

_MOST_PAGES = 16_000
_MOST_CHARACTERS = 200_000
_MOST_BOOKMARKS = 20_000
_MEMORY_BYTES = 4 << 30
_PASSWORD_ERROR = 4
_NO_CHARACTERS = {code: None for code in range(32) if chr(code) not in "\t\n"} | {0xFFFE: None}
"""Control characters, and U+FFFE, which PDFium gives for a hyphen that only breaks a line."""


@dataclass(frozen=True, slots=True)
class PdfContent:
    """Text per page, outline as (level from 1, title, page from 1), title; or a problem."""

    pages: tuple[str, ...] = ()
    outline: tuple[tuple[int, str, int], ...] = ()
    title: str = ""
    problem: str | None = None


@dataclass(slots=True)
class PdfReader:
    """Reads many PDF files with one child process, which is replaced when a file ends it."""

    seconds: float = 120.0
    _child: subprocess.Popen[str] | None = field(default=None, init=False)

    def __enter__(self) -> Self:
        """Start nothing yet; the child starts with the first file."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the child."""
        self._stop()

    def read(self, path: Path) -> PdfContent:
        """Return what is in a PDF file; a file that cannot be read has a problem."""
        child = self._started()
        late = Event()

        def end_child() -> None:
            late.set()
            child.kill()

        watch = Timer(self.seconds, end_child)
        watch.start()
        try:
            line = _ask(child, path)
        finally:
            watch.cancel()
            watch.join()
        if late.is_set():
            self._stop()
            return PdfContent(problem=f"took longer than {self.seconds:g} seconds to read")
        if not line:
            self._stop()
            return PdfContent(problem="made the PDF reader stop")
        answer = json.loads(line)
        return PdfContent(
            tuple(answer["pages"]),
            tuple((level, title, page) for level, title, page in answer["outline"]),
            answer["title"],
            answer["problem"],
        )

    def _started(self) -> subprocess.Popen[str]:
        if self._child is None:
            self._child = subprocess.Popen(
                _command(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                encoding="utf-8",
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        return self._child

    def _stop(self) -> None:
        if self._child is not None:
            self._child.kill()
            self._child.communicate()
            self._child = None


def read_pdf(path: Path, *, seconds: float = 120.0) -> PdfContent:
    """Read one PDF file in a child process of its own."""
    with PdfReader(seconds) as reader:
        return reader.read(path)


def _command() -> list[str]:
    """Run this file alone: it needs the standard library and pypdfium2 only, and no main module."""
    if getattr(sys, "frozen", False):
        return [sys.executable, SERVE_COMMAND]
    return [sys.executable, "-I", str(Path(__file__).resolve())]


def _ask(child: subprocess.Popen[str], path: Path) -> str:
    if child.stdin is None or child.stdout is None:
        raise RuntimeError("the PDF reader was started without pipes")
    try:
        child.stdin.write(json.dumps(str(path)) + "\n")
        child.stdin.flush()
        return child.stdout.readline()
    except OSError:
        return ""


def serve(questions: IO[str], answers: IO[str]) -> None:
    """Answer each line, a path as JSON, with a line of JSON; runs in the child."""
    _limit_memory()
    for question in questions:
        answers.write(json.dumps(_content(Path(json.loads(question)))) + "\n")
        answers.flush()


def _limit_memory() -> None:
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY_BYTES, _MEMORY_BYTES))


def _content(path: Path) -> dict[str, object]:
    import pypdfium2

    empty: dict[str, object] = {"pages": [], "outline": [], "title": "", "problem": None}
    try:
        if path.stat().st_size == 0:
            return empty | {"problem": "is empty"}
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        locked = getattr(error, "err_code", None) == _PASSWORD_ERROR
        return empty | {"problem": "needs a password" if locked else "is not a readable PDF"}
    except (OSError, MemoryError) as error:
        return empty | {"problem": f"cannot be read: {type(error).__name__}"}
    try:
        count = len(document)
        if count == 0:
            return empty | {"problem": "has no pages"}
        if count > _MOST_PAGES:
            return empty | {"problem": f"has more than {_MOST_PAGES:,} pages"}
        title = _clean(document.get_metadata_dict().get("Title", ""))
        pages = [_page_text(document, number) for number in range(count)]
        return empty | {"pages": pages, "outline": list(_outline(document)), "title": title}
    except (pypdfium2.PdfiumError, MemoryError):
        return empty | {"problem": "is damaged"}
    finally:
        document.close()


def _page_text(document: Any, number: int) -> str:
    page = document[number]
    text_page = page.get_textpage()
    try:
        return _clean(text_page.get_text_range())
    finally:
        text_page.close()
        page.close()


def _outline(document: Any) -> Iterator[tuple[int, str, int]]:
    for seen, bookmark in enumerate(document.get_toc()):
        if seen >= _MOST_BOOKMARKS:
            return
        target = bookmark.get_dest()
        index = target.get_index() if target is not None else None
        if index is not None:
            yield bookmark.level + 1, _clean(bookmark.get_title()), index + 1


def _clean(text: str) -> str:
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    lines = whole.replace("\r\n", "\n").replace("\r", "\n").translate(_NO_CHARACTERS)
    return lines.strip()[:_MOST_CHARACTERS]


if __name__ == "__main__":
    serve(sys.stdin, sys.stdout)
