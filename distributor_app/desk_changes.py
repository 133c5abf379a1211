"""Brings the desk's announcements, which come from any thread, to the GUI thread, joined."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from catalog_cache.records import Area, Changes

if TYPE_CHECKING:
    from catalog_cache.desk import Desk

# A sync announces several commits in a row; screens hear of them once.
_JOIN_MS = 30


class DeskChanges(QObject):
    """Announces what changed, at most once per 30 ms.

    Signals:
        changed(object): Changes with all areas since the last announcement.
    """

    changed = Signal(object)
    _heard = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._areas: set[Area] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_JOIN_MS)
        self._timer.timeout.connect(self._on_timeout)
        self._heard.connect(self._on_heard, Qt.ConnectionType.QueuedConnection)
        self._unsubscribe: Callable[[], None] | None = desk.subscribe(self._heard.emit)

    def stop(self) -> None:
        """Hear nothing any more."""
        if self._unsubscribe is not None:
            self._unsubscribe()
            self._unsubscribe = None
        self._timer.stop()

    @Slot(object)
    def _on_heard(self, changes: Changes) -> None:
        self._areas |= changes.areas
        if not self._timer.isActive():
            self._timer.start()

    def _on_timeout(self) -> None:
        areas, self._areas = frozenset(self._areas), set()
        self.changed.emit(Changes(areas))
