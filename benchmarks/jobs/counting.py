"""Hands that count what they do."""

from benchmarks.jobs.job import Cost
from PySide6.QtCore import QPoint
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from distributor_app.driving.driver import Script
from distributor_app.driving.hands import Hands


class CountingHands(Hands):
    """Counts key strokes and clicks; looking costs nothing."""

    def __init__(self) -> None:
        self._keys = 0
        self._clicks = 0

    def begin(self) -> None:
        """Begin to count."""
        self._keys = self._clicks = 0

    @property
    def cost(self) -> Cost:
        """Return what was done since `begin`."""
        return Cost(self._keys, self._clicks)

    def press(self, keys: str | QKeySequence, on: QWidget | None = None) -> None:
        """Press one key or combination; one key stroke."""
        self._keys += 1
        super().press(keys, on)

    def type_text(self, text: str, on: QWidget | None = None) -> Script:
        """Type a text; one key stroke for each character."""
        self._keys += len(text)
        yield from super().type_text(text, on)

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Click; one click."""
        self._clicks += 1
        super().click(widget, at)
