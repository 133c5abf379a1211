"""Lays cards out in as many columns as there is room for, each column from the top down."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

_TWO, _THREE = 24, 52
"""From how many rows' heights of width on there are two columns, and three."""


class Columns(QWidget):
    """Cards with the column they stand in when there are two, and when there are three."""

    def __init__(self, space: int, row: int, parent: QWidget | None = None) -> None:
        """`space` lies between cards; `row` is the height of a row, which width is counted in."""
        super().__init__(parent)
        self._row = row
        self._cards: tuple[tuple[QWidget, int, int], ...] = ()
        self._count = 0
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(space)
        self._columns = [QVBoxLayout() for _ in range(3)]
        for column in self._columns:
            column.setSpacing(space)
            across.addLayout(column)

    def show_cards(self, cards: Sequence[tuple[QWidget, int, int]]) -> None:
        """Take cards: (card, its column of two, its column of three)."""
        self._cards = tuple(cards)
        self._count = 0
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        rows = self.width() / self._row
        count = 3 if rows >= _THREE else 2 if rows >= _TWO else 1
        if count == self._count:
            return
        self._count = count
        for column in self._columns:
            while column.takeAt(0) is not None:
                pass
        for card, of_two, of_three in self._cards:
            self._columns[(0, of_two, of_three)[count - 1]].addWidget(card)
        across = self.layout()
        assert isinstance(across, QHBoxLayout)
        for place, column in enumerate(self._columns):
            column.addStretch(1)
            across.setStretch(place, (7, 6, 6)[place] if place < count else 0)
