"""Catches what escaped everywhere else, on any thread, and tells the window once per fault.

The hooks only log and emit a signal: what they run in may be any thread in any state.
"""

import logging
import sys
import threading
import traceback
from types import TracebackType
from typing import Any

from PySide6.QtCore import QObject, Signal

logger = logging.getLogger(__name__)


class CrashHooks(QObject):
    """Installed while the program runs.

    Signals:
        failed(object): an Exception that nobody handled, once per place it came from.
    """

    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._seen: set[str] = set()
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        sys.unraisablehook = self._on_unraisable

    def remove(self) -> None:
        """Put the former hooks back."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before

    def _on_exception(
        self, _kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        self._tell(error, trace)

    def _on_thread_exception(self, args: Any) -> None:
        if args.exc_value is not None:
            self._tell(args.exc_value, args.exc_traceback)

    def _on_unraisable(self, args: Any) -> None:
        if args.exc_value is not None:
            self._tell(args.exc_value, args.exc_traceback)

    def _tell(self, error: BaseException, trace: TracebackType | None) -> None:
        logger.error("nobody handled this", exc_info=(type(error), error, trace))
        last = traceback.extract_tb(trace)[-1:] if trace else []
        place = (
            f"{type(error).__name__} {last[0].filename}:{last[0].lineno}" if last else str(error)
        )
        if place not in self._seen and isinstance(error, Exception):
            self._seen.add(place)
            self.failed.emit(error)
