"""The one owner of threads: work leaves the GUI thread here and its result comes home here.

Threads only wait (for SQLite and HTTP). Work that computes runs in the PROCESS lane, because one
busy Python thread delays the window by ten milliseconds and two by nearly a hundred.
"""

import multiprocessing
from collections import deque
from collections.abc import Callable
from concurrent.futures import CancelledError, Executor, Future
from concurrent.futures.process import BrokenProcessPool, ProcessPoolExecutor
from concurrent.futures.thread import ThreadPoolExecutor
from enum import Enum
from functools import partial
from typing import Any, Protocol, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from catalog_cache.errors import DeskError

T = TypeVar("T")


class Lane(Enum):
    """Where work runs; the value is how many pieces of it run at once."""

    READ = "read"
    WRITE = "write"
    NETWORK = "network"
    PAPER = "paper"
    """one after the other, so that long prints hold up nothing but each other"""
    PROCESS = "process"


_THREADS = {Lane.READ: 2, Lane.WRITE: 1, Lane.NETWORK: 2, Lane.PAPER: 1}


class _HelperError(Exception):
    """A DeskError on its way home from the helper process; plain arguments survive pickling."""


def _in_helper(work: Callable[[], T]) -> T:
    try:
        return work()
    except DeskError as error:
        raise _HelperError(error.kind, error.sentence, error.cause, error.remedy) from None


class Stoppable(Protocol):
    """What tells running work to stop early, as catalog_cache's Cancel or threading.Event."""

    def set(self) -> None:
        """Ask the work to stop."""


class Task:
    """One piece of work under way and whom to call about it.

    Attributes:
        stale: a newer task took its place or it was cancelled; its result will not be shown.
        says: what it is called for somebody who closes the window meanwhile; empty: not told.

    """

    def __init__(
        self,
        owner: QObject,
        done: Callable[[Any], None],
        failed: Callable[[Exception], None] | None,
        stop: Stoppable | None,
        says: str = "",
        lane: Lane = Lane.READ,
    ) -> None:
        self.stale = False
        self.lane = lane
        self.says = says
        self.owner = owner
        self.done = done
        self.failed = failed
        self._stop = stop
        self.future: Future[Any] | None = None

    def cancel(self) -> None:
        """Drop the result and ask the work to stop if it can be asked."""
        self.stale = True
        if self._stop is not None:
            self._stop.set()
        if self.future is not None:
            self.future.cancel()


class Tasks(QObject):
    """Runs work in lanes and calls back on the GUI thread.

    Signals:
        failed(object): the Exception of a task that had no `failed` of its own.
        rested(): no work that has a name is under way any more.
    """

    failed = Signal(object)
    rested = Signal()
    _arrived = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executors: dict[Lane, Executor] = {}
        self._latest: dict[tuple[int, str], Task] = {}
        self._under_way: set[Task] = set()
        self._results: deque[tuple[Task, Future[Any], tuple[int, str] | None]] = deque()
        self._closed = False
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether any work is under way or its result not yet handed over."""
        return bool(self._under_way)

    @property
    def under_way(self) -> tuple[str, ...]:
        """What the work is called that would be lost if the program ended now."""
        return tuple(task.says for task in self._under_way if task.says and not task.stale)

    def run(
        self,
        owner: QObject,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
        *,
        lane: Lane = Lane.READ,
        key: str | None = None,
        cancel: Stoppable | None = None,
        says: str = "",
    ) -> Task:
        """Run `work` away from the GUI thread, then `done(result)` or `failed(error)` on it.

        Nothing is called back once `owner` is deleted. With `key`, a newer task of the same owner
        and key makes this one stale: its result is dropped and its `cancel` set. `work` in the
        PROCESS lane must be picklable. `says` names work that somebody waits for, as "Exporting
        orders.xlsx": closing the window asks first. After shutdown nothing is run any more.
        """
        task = Task(owner, done, failed, cancel, says, lane)
        if self._closed:
            task.stale = True
            return task
        place = None if key is None else (id(owner), key)
        if place is not None:
            older = self._latest.get(place)
            if older is not None:
                older.cancel()
            self._latest[place] = task
        self._under_way.add(task)
        if lane is Lane.PROCESS:
            future = self._executor(lane).submit(_in_helper, work)
        else:
            future = self._executor(lane).submit(work)
        task.future = future
        future.add_done_callback(partial(self._bring_home, task, place))
        return task

    def shutdown(self) -> None:
        """Take no more work, wait for what runs and for every write that waits; drop the results.

        A write is something the user did (an order confirmed, a line counted): it is never
        cancelled, however little time passed before the window was closed.
        """
        self._closed = True
        for task in list(self._under_way):
            if task.lane is not Lane.WRITE:
                task.cancel()
            task.stale = True
        for lane, executor in self._executors.items():
            executor.shutdown(wait=True, cancel_futures=lane is not Lane.WRITE)
        self._executors.clear()
        self._results.clear()
        self._latest.clear()
        self._under_way.clear()

    def _executor(self, lane: Lane) -> Executor:
        if lane not in self._executors:
            if lane is Lane.PROCESS:
                self._executors[lane] = ProcessPoolExecutor(
                    max_workers=1, mp_context=multiprocessing.get_context("spawn")
                )
            else:
                self._executors[lane] = ThreadPoolExecutor(_THREADS[lane], f"desk-{lane.value}")
        return self._executors[lane]

    def _bring_home(self, task: Task, place: tuple[int, str] | None, future: Future[Any]) -> None:
        """Hand a finished future to the GUI thread; called on whichever thread finished it."""
        self._results.append((task, future, place))
        if not self._closed:
            self._arrived.emit()

    @Slot()
    def _on_arrived(self) -> None:
        while self._results:
            task, future, place = self._results.popleft()
            self._under_way.discard(task)
            if place is not None and self._latest.get(place) is task:
                del self._latest[place]
            self._hand_over(task, future)
            if task.says and not self.under_way:
                self.rested.emit()

    def _hand_over(self, task: Task, future: Future[Any]) -> None:
        if task.stale or not shiboken6.isValid(task.owner):
            return
        try:
            result = future.result()
        except CancelledError:
            return
        except _HelperError as failure:
            kind, sentence, cause, remedy = failure.args
            self._tell(task, DeskError(kind, sentence, cause=cause, remedy=remedy))
        except BrokenProcessPool as error:
            # The helper process died (a hostile file, no memory); the next task gets a new one.
            self._executors.pop(Lane.PROCESS, None)
            self._tell(task, error)
        except Exception as error:
            self._tell(task, error)
        else:
            task.done(result)

    def _tell(self, task: Task, error: Exception) -> None:
        if task.failed is not None:
            task.failed(error)
        else:
            self.failed.emit(error)
