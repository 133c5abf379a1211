"""Hands that count what they do."""

from benchmarks.jobs.job import Cost
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QWidget

from distributor_app.driving.driver import Script
from distributor_app.driving.hands import Hands, column_of


class CountingHands(Hands):
    """Counts key strokes, clicks and scans; looking costs nothing."""

    def __init__(self) -> None:
        self._keys = 0
        self._clicks = 0
        self._scans = 0

    def begin(self) -> None:
        """Begin to count."""
        self._keys = self._clicks = self._scans = 0

    @property
    def cost(self) -> Cost:
        """Return what was done since `begin`."""
        return Cost(self._keys, self._clicks, self._scans)

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

    def click_cell_too(self, table: QAbstractItemView, row: int, title: str) -> None:
        """Click a cell with Ctrl held, so that it is selected besides the others; one click."""
        self._clicks += 1
        spot = table.model().index(row, column_of(table, title))
        table.scrollTo(spot)
        held, left = Qt.KeyboardModifier.ControlModifier, Qt.MouseButton.LeftButton
        QTest.mouseClick(table.viewport(), left, held, table.visualRect(spot).center())

    def scan(self, code: str) -> None:
        """Scan a bar code, which comes as keys in one go with Enter behind them; one scan."""
        self._scans += 1
        for character in code:
            QTest.keyClicks(self.keyboard_at(), character)
        QTest.keyClick(self.keyboard_at(), Qt.Key.Key_Return)
