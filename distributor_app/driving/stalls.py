"""Measures how long the GUI thread was away: the longest gap between two ticks of a fast timer."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Qt, QTimer

_TICK_MS = 4


class StallWatch(QObject):
    """Counts the gaps while it runs; the first second, in which modules load, counts as well."""

    def __init__(self) -> None:
        super().__init__()
        self.longest_ms = 0.0
        self.where = ""
        self.doing = ""
        self.gaps: list[float] = []
        self.longest_of: dict[str, float] = {}
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._on_tick)

    def start(self) -> None:
        """Begin to measure."""
        self._last = time.perf_counter()
        self._timer.start()

    def stop(self) -> None:
        """End measuring."""
        self._timer.stop()

    @contextmanager
    def left_out(self) -> Iterator[None]:
        """Leave out what happens inside: the watcher's own work, as taking a picture."""
        self._on_tick()
        yield
        self._last = time.perf_counter()

    def _on_tick(self) -> None:
        now = time.perf_counter()
        gap = max((now - self._last) * 1000 - _TICK_MS, 0.0)
        self._last = now
        self.gaps.append(gap)
        self.longest_of[self.doing] = max(gap, self.longest_of.get(self.doing, 0.0))
        if gap > self.longest_ms:
            self.longest_ms = gap
            self.where = self.doing

    def percentile(self, share: float) -> float:
        """Return the gap in milliseconds below which this share of all gaps lies."""
        ordered = sorted(self.gaps)
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else 0.0
