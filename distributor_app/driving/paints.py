"""Measures from a key press to the moment a table has painted the rows that answer it."""

import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QTableView

from distributor_app.widgets.record_model import CellRole


class PaintWatch(QObject):
    """Watches one table; `press` starts the clock, `painted` tells when it has stopped."""

    def __init__(self, table: QTableView) -> None:
        super().__init__()
        self._table = table
        self._pressed_at = 0.0
        self._answered = False
        self.milliseconds: float | None = None
        table.model().modelReset.connect(self._on_answered)
        table.viewport().installEventFilter(self)

    def press(self) -> None:
        """Start the clock, right before the key goes down."""
        self._answered = False
        self.milliseconds = None
        self._pressed_at = time.perf_counter()

    @property
    def painted(self) -> bool:
        """Whether the rows that answer the key press are on the screen."""
        return self.milliseconds is not None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._answered and self._rows_are_here():
            self._answered = False
            # The event comes before the painting; a timer of zero fires right after it.
            QTimer.singleShot(0, self, self._on_painted)
        return super().eventFilter(watched, event)

    def _rows_are_here(self) -> bool:
        shown = self._table.model()
        first = shown.index(0, 0)
        return shown.rowCount() == 0 or first.data(CellRole.PENDING) is not True

    def _on_answered(self) -> None:
        self._answered = True

    def _on_painted(self) -> None:
        self.milliseconds = (time.perf_counter() - self._pressed_at) * 1000
