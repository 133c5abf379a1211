"""Looks at a running sync twice a second, so that the status line shows how far it is."""

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from catalog_cache.records import DeskStatus

from distributor_app.first_start.pace import Pace

if TYPE_CHECKING:
    from catalog_cache.desk import Desk

_LOOK_MS = 500


class SyncWatch(QObject):
    """Runs only while something is being fetched.

    Signals:
        looked(object, object): the DeskStatus now, and the seconds left or None.
    """

    looked = Signal(object, object)

    def __init__(self, desk: "Desk", parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pace = Pace()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._on_look)

    def follow(self, status: DeskStatus) -> None:
        """Begin to look when a sync runs, and stop when it is over."""
        if status.progress is None:
            self._timer.stop()
            self._pace.rest()
        elif not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def _on_look(self) -> None:
        status = self._desk.status()
        left = None
        if status.progress is not None and status.progress.phase == "download":
            self._pace.note(status.progress.done, time.monotonic())
            left = self._pace.seconds_left(status.progress.total)
        self.looked.emit(status, left)
        self.follow(status)
