"""The child process that opens PDF files: reads requests from stdin, answers on stdout.

It keeps no state that matters, so it can be ended at any moment. A request that takes longer than
its limit ends the process by itself; closing its stdin ends it too.
"""

import faulthandler
import os
import sys
from collections import OrderedDict
from collections.abc import Callable
from ctypes import byref, c_int
from datetime import datetime
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from catalog_cache.contract.said import kept, say

from catalog_cache.errors import DeskError, Kind

from distributor_app.paper.piece import Piece
from distributor_app.pdf.marks import find_words, line_boxes
from distributor_app.pdf.wire import Head, frame, read_frame

_KEPT_OPEN = 4
_MOST_PIXELS = 40_000_000
_MEMORY = 3 * 1024**3
# PDFium reports positions in whole units; a fine grid keeps fractions of a page exact enough.
_GRID = 100_000


class _Documents:
    """The files opened last; a file that changed on disk is opened anew."""

    def __init__(self) -> None:
        self._open: OrderedDict[tuple[str, int, int], pypdfium2.PdfDocument] = OrderedDict()

    def get(self, path: str) -> pypdfium2.PdfDocument:
        """Open a file, or take it from those still open. DeskError when it cannot be read."""
        try:
            status = os.stat(path)
        except OSError as error:
            raise DeskError(
                Kind.NOT_FOUND,
                say("The document is no longer on this computer."),
                cause=str(error),
                remedy=say("Fetch it again."),
            ) from error
        key = (path, status.st_mtime_ns, status.st_size)
        if key not in self._open:
            self._open[key] = _opened(path)
        self._open.move_to_end(key)
        while len(self._open) > _KEPT_OPEN:
            self._open.popitem(last=False)[1].close()
        return self._open[key]


def _opened(path: str) -> pypdfium2.PdfDocument:
    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD:
            raise DeskError(
                Kind.BAD_CONTENT,
                say("This document is protected by a password."),
                remedy=say("Ask the vendor for a copy without one."),
            ) from error
        raise _unreadable(str(error)) from error
    if len(document) == 0:
        document.close()
        raise _unreadable(say("the document has no pages"))
    return document


def _unreadable(cause: str) -> DeskError:
    return DeskError(
        Kind.BAD_CONTENT,
        say("This document is damaged and cannot be shown."),
        cause=cause,
        remedy=say("Fetch it again; if that does not help, tell the vendor."),
    )


class _Server:
    """Answers requests about PDF files."""

    def __init__(self) -> None:
        self._documents = _Documents()
        self._answers: dict[str, Callable[[Head], tuple[Head, bytes]]] = {
            "open": self._sizes,
            "render": self._picture,
            "marks": self._marks,
            "text": self._text,
            "extract": self._extract,
        }

    def answer(self, request: Head) -> tuple[Head, bytes]:
        """Do what is asked; a failure is an answer too."""
        try:
            head, payload = self._answers[request["do"]](request)
        except DeskError as error:
            return _failure(error), b""
        except (pypdfium2.PdfiumError, MemoryError, ValueError) as error:
            return _failure(_unreadable(f"{type(error).__name__}: {error}")), b""
        return {"ok": True, **head}, payload

    def _sizes(self, request: Head) -> tuple[Head, bytes]:
        document = self._documents.get(request["path"])
        sizes = [document.get_page_size(at) for at in range(len(document))]
        return {"sizes": sizes}, b""

    def _page(self, path: str, number: int) -> pypdfium2.PdfPage:
        document = self._documents.get(path)
        if not 1 <= number <= len(document):
            raise DeskError(
                Kind.BAD_INPUT, say("There is no page {number} in this document.", number=number)
            )
        return document[number - 1]

    def _picture(self, request: Head) -> tuple[Head, bytes]:
        page = self._page(request["path"], int(request["page"]))
        quarters = int(request["quarters"])
        try:
            width, height = page.get_size()
            if quarters % 2:
                width, height = height, width
            if not (width > 0 and height > 0):
                raise _unreadable(say("the page has no size"))
            scale = int(request["width"]) / width
            scale = min(scale, (_MOST_PIXELS / (width * height)) ** 0.5)
            bitmap = page.render(
                scale=scale, rotation=90 * quarters, prefer_bgrx=True, may_draw_forms=False
            )
            head = {"width": bitmap.width, "height": bitmap.height, "stride": bitmap.stride}
            return head, bytes(bitmap.buffer)
        finally:
            page.close()

    def _marks(self, request: Head) -> tuple[Head, bytes]:
        path, words = request["path"], request["words"]
        return {"places": [self._places(path, page, words) for page in request["pages"]]}, b""

    def _places(self, path: str, number: int, words: list[str]) -> list[list[list[float]]]:
        page = self._page(path, number)
        text_page = page.get_textpage()
        try:
            # Letter by letter, because only so do text and boxes count the same characters.
            text = "".join(
                chr(pdfium.FPDFText_GetUnicode(text_page, at))
                for at in range(text_page.count_chars())
            )
            places = (
                line_boxes(start, end, text_page.get_charbox)
                for start, end in sorted(find_words(text, words))
            )
            return [[_on_paper(page, box) for box in boxes] for boxes in places if boxes]
        finally:
            text_page.close()
            page.close()

    def _text(self, request: Head) -> tuple[Head, bytes]:
        page = self._page(request["path"], int(request["page"]))
        text_page = page.get_textpage()
        try:
            return {"text": text_page.get_text_range()}, b""
        finally:
            text_page.close()
            page.close()

    def _extract(self, request: Head) -> tuple[Head, bytes]:
        # Only printing needs it, and it loads two further libraries.
        from distributor_app.paper.formats import Formats
        from distributor_app.paper.stamp import stamped_pack
        from distributor_app.paper.words import StampWords, Words

        words = Words()
        words.stamp = StampWords(*request["words"])
        pieces = [
            Piece(Path(one["path"]), tuple(one["pages"]), one["title"], one["revision"])
            for one in request["pieces"]
        ]
        stamped_pack(
            pieces,
            name=request["name"],
            printed_at=datetime.fromisoformat(request["printed_at"]),
            target=Path(request["target"]),
            formats=Formats(request["locale"], words=words),
        )
        return {}, b""


def _on_paper(page: pypdfium2.PdfPage, box: tuple[float, float, float, float]) -> list[float]:
    """Turn a box into fractions of the page as it is shown: x, y, width, height from top left."""
    corners = []
    for x, y in ((box[0], box[1]), (box[2], box[3])):
        across, down = c_int(), c_int()
        pdfium.FPDF_PageToDevice(page, 0, 0, _GRID, _GRID, 0, x, y, byref(across), byref(down))
        corners.append((across.value / _GRID, down.value / _GRID))
    (x1, y1), (x2, y2) = corners
    return [min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1)]


def _failure(error: DeskError) -> Head:
    return {
        "ok": False,
        "kind": error.kind.value,
        "sentence": kept(error.sentence),
        "cause": kept(error.cause),
        "remedy": kept(error.remedy),
    }


def _limit_memory() -> None:
    """Let a file that swells in memory end this process and not the computer (POSIX only)."""
    if sys.platform != "win32":
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        most = _MEMORY if hard == resource.RLIM_INFINITY else min(_MEMORY, hard)
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main() -> int:
    """Serve until stdin closes."""
    _limit_memory()
    requests = sys.stdin.buffer
    # Whatever a library prints goes to stderr, never between our frames.
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    server = _Server()
    with open(os.devnull, "w") as nowhere:
        while (message := read_frame(requests)) is not None:
            request: dict[str, Any] = message[0]
            faulthandler.dump_traceback_later(float(request["limit"]), exit=True, file=nowhere)
            head, payload = server.answer(request)
            faulthandler.cancel_dump_traceback_later()
            answers.write(frame({"id": request["id"], **head}, payload))
            answers.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
