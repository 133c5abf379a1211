"""The pages of a document one after the other, for work that may wait (never the GUI thread)."""

import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from PySide6.QtGui import QImage

from catalog_cache.contract.said import say

from catalog_cache.errors import DeskError, Kind

from distributor_app.pdf.child import child_command, child_environment, failure
from distributor_app.pdf.wire import Head, frame, read_frame

_PAGE_SECONDS = 60.0


def page_pictures(path: Path, width_of: Callable[[float, float], int]) -> Iterator[QImage]:
    """Yield each page as a picture, one in memory at a time.

    `width_of` gets a page's width and height in points and says how many pixels wide it shall be.
    Raises DeskError as the renderer does.
    """
    with _child() as (requests, answers):
        head, _ = _ask(requests, answers, {"do": "open", "path": str(path)})
        for number, (width, height) in enumerate(head["sizes"], start=1):
            request = {"do": "render", "path": str(path), "page": number, "quarters": 0,
                       "width": width_of(width, height)}  # fmt: skip
            picture, pixels = _ask(requests, answers, request)
            yield QImage(
                pixels,
                picture["width"],
                picture["height"],
                picture["stride"],
                QImage.Format.Format_RGB32,
            ).copy()


@contextmanager
def _child() -> Iterator[tuple[IO[bytes], IO[bytes]]]:
    """Start a child and end it, whatever happens."""
    process = subprocess.Popen(
        child_command(),
        env=child_environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    if process.stdin is None or process.stdout is None:
        raise RuntimeError("the child was started without pipes")
    with process:
        try:
            yield process.stdin, process.stdout
        finally:
            process.kill()


def _ask(requests: IO[bytes], answers: IO[bytes], request: Head) -> tuple[Head, bytes]:
    # The child ends itself at the limit, so this wait has an end too.
    try:
        requests.write(frame({"id": 0, "limit": _PAGE_SECONDS, **request}))
        requests.flush()
        answer = read_frame(answers)
    except BrokenPipeError:
        answer = None
    if answer is None:
        raise DeskError(
            Kind.BAD_CONTENT,
            say("This document could not be printed: the reader ended on it."),
            remedy=say("Tell the vendor about this document."),
        )
    if not answer[0]["ok"]:
        raise failure(answer[0])
    return answer
