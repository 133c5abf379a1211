"""Long work in the helper process: it says how far it is, and stops when it is asked to.

What is read for it before, on a thread of the window, is a part of the same job. Both processes map
a small file: a pipe or a lock cannot be handed to a process that already runs. No Qt,
for the helper process.
"""

import mmap
import os
import struct
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from catalog_cache.errors import CancelledError

T = TypeVar("T")

_SHARED = struct.Struct("=QQ?")
"""done, total, and whether it shall stop"""
_STOP = _SHARED.size - 1
_REPORTED_EACH = 50


class Job:
    """One piece of long work, as the window sees it; tells Tasks how to stop it.

    Attributes:
        says: what it is called, as "Saving orders.xlsx".
        path: of the file that the helper process writes to how far it is.
        over: it ended, well or not.

    """

    def __init__(self, says: str) -> None:
        self.says = says
        self.over = False
        self._begun = self._counted_from = time.monotonic()
        handle, name = tempfile.mkstemp(prefix="desk-work-")
        os.write(handle, bytes(_SHARED.size))
        self._shared = mmap.mmap(handle, _SHARED.size)
        os.close(handle)
        self.path = Path(name)

    @property
    def seconds(self) -> float:
        """How long it has been under way."""
        return time.monotonic() - self._begun

    @property
    def steps(self) -> tuple[int, int]:
        """How much is done, and of how much; (0, 0) while nobody can tell."""
        if self._shared.closed:
            return 0, 0
        done, total, _ = _SHARED.unpack(self._shared[:])
        return min(done, total), total

    @property
    def seconds_left(self) -> float | None:
        """How long it still takes if it goes on as it went; None while nobody can tell."""
        done, total = self.steps
        seconds = time.monotonic() - self._counted_from
        return seconds * (total - done) / done if done else None

    def report(self, done: int, total: int) -> None:
        """Say how far it is, from a thread of the window; CancelledError when it shall stop."""
        if self._shared.closed or self._shared[_STOP]:
            raise CancelledError
        self._shared[:_STOP] = _SHARED.pack(done, total, False)[:_STOP]

    def go_on(self, says: str) -> None:
        """Take note that its next part begins, which has a name and a length of its own."""
        self.says = says
        self._counted_from = time.monotonic()
        if not self._shared.closed:
            self._shared[:_STOP] = bytes(_STOP)

    def set(self) -> None:
        """Ask the work to stop."""
        if not self._shared.closed:
            self._shared[_STOP] = 1

    def finish(self) -> None:
        """Take note that it ended."""
        self.over = True
        self._shared.close()
        # Where another process still has it open, the system keeps it until its own clean-up.
        with suppress(OSError):
            self.path.unlink(missing_ok=True)

    def __del__(self) -> None:
        self.finish()


_current: mmap.mmap | None = None


def measured(work: Callable[[], T], path: Path) -> T:
    """Do a job's work in the helper process; what it reports can be seen in the window."""
    global _current
    try:
        with path.open("r+b") as file:
            _current = mmap.mmap(file.fileno(), _SHARED.size)
    except FileNotFoundError:
        raise CancelledError from None
    try:
        return work()
    finally:
        _current.close()
        _current = None


def report(done: int, total: int) -> None:
    """Say how far the work is; CancelledError when it shall stop. Does nothing for other work."""
    if _current is None:
        return
    if _current[_STOP]:
        raise CancelledError
    _current[:_STOP] = _SHARED.pack(done, total, False)[:_STOP]


def counted(items: Sequence[T], *, total: int = 0) -> Iterator[T]:
    """Go through items and report it; `total` when there is more to do than to go through them."""
    for number, item in enumerate(items):
        if number % _REPORTED_EACH == 0:
            report(number, total or len(items))
        yield item
