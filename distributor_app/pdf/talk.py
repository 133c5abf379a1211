"""Talking to a child of one's own and waiting for it: never on the GUI thread.

`Stop` is how the window ends such work: the child is killed, however deep in a page it is.
"""

import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import IO

from catalog_cache.contract.said import say

from catalog_cache.errors import CancelledError, DeskError, Kind

from distributor_app.pdf.child import child_command, child_environment, failure
from distributor_app.pdf.wire import Head, frame, read_frame

PAGE_SECONDS = 60.0
"""How long a page may take before the child gives it up."""


class Stop(threading.Event):
    """An Event that also ends the child which works for it at the moment."""

    def __init__(self) -> None:
        super().__init__()
        self._guard = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None

    def set(self) -> None:
        """Ask the work to stop, and end its child."""
        with self._guard:
            super().set()
            if self._child is not None:
                self._child.kill()

    def check(self) -> None:
        """Raise CancelledError once the work is to stop."""
        if self.is_set():
            raise CancelledError

    @contextmanager
    def ends(self, child: "subprocess.Popen[bytes]") -> Iterator[None]:
        """Within, `set` ends this child too."""
        with self._guard:
            self._child = child
            if self.is_set():
                child.kill()
        try:
            yield
        finally:
            with self._guard:
                self._child = None


class Talk:
    """Questions to one child, each waited for."""

    def __init__(self, requests: IO[bytes], answers: IO[bytes], stop: Stop) -> None:
        self._requests = requests
        self._answers = answers
        self._stop = stop

    def ask(
        self, request: Head, *, more: Callable[[Head], None] | None = None
    ) -> tuple[Head, bytes]:
        """Return the answer; `more` is told what comes before it. Raises DeskError."""
        try:
            # The child ends itself at the limit, so this wait has an end too.
            self._requests.write(frame({"id": 0, "limit": PAGE_SECONDS, **request}))
            self._requests.flush()
            answer = read_frame(self._answers)
            while answer is not None and answer[0].get("more"):
                if more is not None:
                    more(answer[0])
                answer = read_frame(self._answers)
        except BrokenPipeError:
            answer = None
        self._stop.check()
        if answer is None:
            raise DeskError(
                Kind.BAD_CONTENT,
                say("This document could not be printed: the reader ended on it."),
                remedy=say("Tell the vendor about this document."),
            )
        if not answer[0]["ok"]:
            raise failure(answer[0])
        return answer


@contextmanager
def talk(stop: Stop | None = None) -> Iterator[Talk]:
    """Start a child and end it, whatever happens; `stop` ends it from another thread."""
    stop = stop or Stop()
    stop.check()
    process = subprocess.Popen(
        child_command(),
        env=child_environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    if process.stdin is None or process.stdout is None:
        raise RuntimeError("the child was started without pipes")
    with process, stop.ends(process):
        try:
            yield Talk(process.stdin, process.stdout, stop)
        finally:
            process.kill()
            # What the ended child did not take is no error.
            with suppress(OSError):
                process.stdin.close()
