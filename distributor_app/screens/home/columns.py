"""Lays cards out in as many columns as there is room for, each column from the top down."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

_TWO, _THREE = 24, 80
"""From how many rows' heights of width on there are two columns, and three."""


_ALL = 1000
"""Against 1 for the room that stays empty below the cards."""


class Columns(QWidget):
    """Cards with the column they stand in when there are two, and when there are three.

    A card whose vertical policy is Expanding takes what its column has left.
    """

    def __init__(self, space: int, row: int, parent: QWidget | None = None) -> None:
        """`space` lies between cards; `row` is the height of a row, which width is counted in."""
        super().__init__(parent)
        self._row = row
        self._cards: tuple[tuple[QWidget, int, int], ...] = ()
        self._count = 0
        # Moved once the resize is over: a card moved in the middle of it keeps a stale height.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._arrange)
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
        if self._wanted() != self._count:
            self._later.start()

    def _wanted(self) -> int:
        rows = self.width() / self._row
        return 3 if rows >= _THREE else 2 if rows >= _TWO else 1

    def _arrange(self) -> None:
        count = self._count = self._wanted()
        for column in self._columns:
            while column.takeAt(0) is not None:
                pass
        for card, of_two, of_three in self._cards:
            grows = card.sizePolicy().expandingDirections() & Qt.Orientation.Vertical
            place = (0, of_two, of_three)[count - 1]
            self._columns[place].addWidget(card, _ALL if grows else 0)
        across = self.layout()
        assert isinstance(across, QHBoxLayout)
        for place, column in enumerate(self._columns):
            column.addStretch(1)
            across.setStretch(place, (7, 6, 6)[place] if place < count else 0)
