"""Lays cards out in as many columns as there is room for, each column from the top down."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

_TWO, _THREE = 24, 80
"""From how many rows' heights of width on there are two columns, and three."""
_FLAT = 2
"""Three columns are for a window so many times as wide as high; another fills two better."""
_HIGH = 48
"""From how many rows of height on two columns hold more than the usual cards."""
_ALL = 1000
"""Against 1 for the room that stays empty below the cards."""


@dataclass(frozen=True, slots=True)
class Place:
    """A card, the column it stands in when there are two, and when there are three.

    One that needs `room` is shown in a large window only.
    """

    card: QWidget
    of_two: int
    of_three: int
    room: bool = False


class Columns(QWidget):
    """Cards in their places; one that may grow in height takes what its column has left."""

    def __init__(self, space: int, row: int, parent: QWidget | None = None) -> None:
        """`space` lies between cards; `row` is the height of a row, which room is counted in."""
        super().__init__(parent)
        self._row = row
        self._places: tuple[Place, ...] = ()
        self._arranged = (0, False)
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
            column.addStretch(1)
            across.addLayout(column)

    def show_cards(self, places: Sequence[Place]) -> None:
        """Take other cards; the same ones stay where they are."""
        if tuple(places) == self._places:
            return
        kept = [place.card for place in places]
        for place in self._places:
            if place.card not in kept:
                place.card.hide()
        self._places = tuple(places)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._wanted() != self._arranged:
            self._later.start()

    def _wanted(self) -> tuple[int, bool]:
        """Return how many columns there is room for, and whether for more than the usual cards."""
        wide, high = self.width() / self._row, self.height() / self._row
        if wide >= _THREE and wide >= _FLAT * high:
            return 3, True
        return (2, high >= _HIGH) if wide >= _TWO else (1, False)

    def _arrange(self) -> None:
        self._arranged = count, roomy = self._wanted()
        for column in self._columns:
            _empty(column)
        for place in self._places:
            if place.room and not roomy:
                place.card.hide()
                continue
            grows = place.card.sizePolicy().expandingDirections() & Qt.Orientation.Vertical
            number = (0, place.of_two, place.of_three)[count - 1]
            column = self._columns[number]
            column.insertWidget(column.count() - 1, place.card, _ALL if grows else 0)
            if place.room:
                place.card.show()
        across = self.layout()
        assert isinstance(across, QHBoxLayout)
        for number in range(len(self._columns)):
            across.setStretch(number, (7, 6, 6)[number] if number < count else 0)


def _empty(column: QVBoxLayout) -> None:
    """Take the cards out of a column, not the stretch at its end.

    Not by `takeAt`: the item it hands out outlives the move, and Qt goes on telling that one, and
    not the card's new place, when the card wants another height.
    """
    while (item := column.itemAt(0)) is not None and (card := item.widget()) is not None:
        column.removeWidget(card)
