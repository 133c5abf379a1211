"""Runs a script against the window without blocking it: the script yields what it waits for.

A script is a generator that yields conditions; the driver resumes it on a GUI timer as soon as a
condition holds, or fails it after its time. No nested loop, no sleep.
"""

import time
from collections.abc import Callable, Generator
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

Condition = Callable[[], bool]
Script = Generator[Condition, None, None]
Answer = Generator[Condition, None, Any]
"""A script that is run with `yield from` and returns something."""

_POLL_MS = 15
_WATCH_MS = 250


class NotReachedError(AssertionError):
    """A condition did not come true in time."""


class Driver(QObject):
    """Drives one script at a time; `finished` is told the error, or None."""

    def __init__(self, script: Script, finished: Callable[[BaseException | None], None]) -> None:
        super().__init__()
        self._script = script
        self._finished = finished
        self._condition: Condition | None = None
        self._waiting_since = 0.0
        self._patience = 30.0
        self._running = False
        self._turn_began = 0.0
        self._kept: NotReachedError | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_POLL_MS)
        self._timer.timeout.connect(self._on_timeout)
        # A timer does not fire inside its own call, so another one watches over the turns.
        self._watch = QTimer(self)
        self._watch.setInterval(_WATCH_MS)
        self._watch.timeout.connect(self._on_watch)

    def start(self, *, patience: float = 30.0) -> None:
        """Begin; each condition may take `patience` seconds unless it has a time of its own."""
        self._patience = patience
        self._timer.start()
        self._watch.start()

    def _on_timeout(self) -> None:
        if self._running:
            # A modal dialog that the script opened runs the event loop inside the script's turn.
            return
        self._running = True
        self._turn_began = time.monotonic()
        try:
            self._go_on()
        finally:
            self._running = False

    def _on_watch(self) -> None:
        """Close a dialog that keeps the script's turn for too long; the script is told then."""
        if self._running and time.monotonic() - self._turn_began > self._patience:
            dialog = QApplication.activeModalWidget() or QApplication.activePopupWidget()
            if dialog is not None:
                words = f"“{dialog.windowTitle()}” waited for an answer"
                self._kept = NotReachedError(words)
                dialog.close()

    def _go_on(self) -> None:
        try:
            if self._kept is not None:
                kept, self._kept = self._kept, None
                self._condition = self._script.throw(kept)
                return
            if self._condition is not None and not _holds(self._condition):
                self._condition = self._give_up_when_late(self._condition)
                return
            self._condition = next(self._script)
            self._waiting_since = time.monotonic()
        except StopIteration:
            self._end(None)
        except Exception as error:
            self._end(error)

    def _give_up_when_late(self, condition: Condition) -> Condition:
        """Return what to wait for next; after its time the script is told, and may go on."""
        patience = getattr(condition, "patience", None) or self._patience
        if time.monotonic() - self._waiting_since <= patience:
            return condition
        words = getattr(condition, "words", "a condition")
        following = self._script.throw(NotReachedError(f"waited in vain for {words}"))
        self._waiting_since = time.monotonic()
        return following

    def _end(self, error: BaseException | None) -> None:
        self._timer.stop()
        self._watch.stop()
        self._finished(error)


def _holds(condition: Condition) -> bool:
    try:
        return condition()
    except StopIteration as error:
        # Let out, it would end the script as if all had been done.
        raise NotReachedError("a condition looked for what is not there") from error


def until(words: str, condition: Condition, *, patience: float | None = None) -> Condition:
    """Return a condition that can say what it waits for, perhaps with its own time in seconds."""

    def check() -> bool:
        return condition()

    check.words = words  # type: ignore[attr-defined]  # a function with a name for people
    check.patience = patience  # type: ignore[attr-defined]  # as above
    return check


def still_for(seconds: float, quiet: Condition) -> Condition:
    """Return a condition that holds once `quiet` has held for so long without a break."""
    since: list[float] = []

    def check() -> bool:
        if not quiet():
            since.clear()
            return False
        if not since:
            since.append(time.monotonic())
        return time.monotonic() - since[0] >= seconds

    check.words = "the window to be at rest"  # type: ignore[attr-defined]  # as above
    return check
