"""Stops statements that are under way: when somebody cancels, or when their time is over."""

import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from pyroaring import BitMap

from catalog_cache.errors import CancelledError

_STEPS = 2_000
"""So many steps of SQLite's machine lie between two looks."""


class OutOfTimeError(Exception):
    """A search was stopped; `found` is what its last statement had found by then."""

    def __init__(self, found: BitMap | None = None) -> None:
        super().__init__("stopped")
        self.found = BitMap() if found is None else found


class Watch:
    """Tells whether to go on: nobody has cancelled, and of `seconds` some are left (None: ever)."""

    def __init__(
        self,
        cancel: threading.Event | None = None,
        seconds: float | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._cancel = cancel
        self._clock = clock
        self._end = None if seconds is None else clock() + seconds

    @property
    def is_idle(self) -> bool:
        """Whether nothing can ever stop what is watched."""
        return self._cancel is None and self._end is None

    @property
    def is_cancelled(self) -> bool:
        """Whether somebody cancelled."""
        return self._cancel is not None and self._cancel.is_set()

    @property
    def is_late(self) -> bool:
        """Whether the time is over."""
        return self._end is not None and self._clock() >= self._end

    def stops(self) -> bool:
        """Tell SQLite whether to stop."""
        return self.is_cancelled or self.is_late

    def let_finish(self) -> None:
        """Give what little is left to do all the time it needs."""
        self._end = None


@contextmanager
def interruptible(
    db: sqlite3.Connection, cancel: threading.Event | Watch | None
) -> Iterator[Watch]:
    """Stop running statements when `cancel` is set; CancelledError then."""
    watch = cancel if isinstance(cancel, Watch) else Watch(cancel)
    if watch.is_idle:
        yield watch
        return
    db.set_progress_handler(watch.stops, _STEPS)
    try:
        yield watch
    except (sqlite3.OperationalError, OutOfTimeError) as error:
        if watch.is_cancelled:
            raise CancelledError from error
        raise
    finally:
        db.set_progress_handler(None, 0)


def was_stopped(error: sqlite3.OperationalError) -> bool:
    """Tell whether a statement failed only because it was stopped."""
    return error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT
