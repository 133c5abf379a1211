"""Home while it waits: cards where the key figures and the lists will stand."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent

from distributor_app.widgets.painting import painting
from distributor_app.widgets.skeleton import Skeleton

_FIGURES = 3
_FIGURE_ROWS, _CARD_ROWS = 3, 9
_LINES = (0.32, 0.74, 0.58, 0.66, 0.5, 0.62)
"""How wide the bars of a card are, the first as its title, as shares of the card."""


class CardsSkeleton(Skeleton):
    """Empty cards with grey bars in them, laid out as the page will be."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        with painting(self) as painter:
            painter.fillRect(self.rect(), self._theme.color("sunk"))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for card, lines in self._cards():
                self._paint_card(painter, card, lines)

    def _cards(self) -> Iterator[tuple[QRectF, int]]:
        """Yield where cards stand and how many bars are in each."""
        gap, row = self._theme.space.m, self._theme.size.row
        width = (self.width() - (_FIGURES - 1) * gap) / _FIGURES
        for place in range(_FIGURES):
            yield QRectF(place * (width + gap), 0, width, _FIGURE_ROWS * row), 2
        half = (self.width() - gap) / 2
        top = float(_FIGURE_ROWS * row + gap)
        while top < self.height():
            height = min(float(_CARD_ROWS * row), self.height() - top)
            for left in (0.0, half + gap):
                yield QRectF(left, top, half, height), len(_LINES)
            top += _CARD_ROWS * row + gap

    def _paint_card(self, painter: QPainter, card: QRectF, lines: int) -> None:
        theme, space = self._theme, self._theme.space
        painter.setPen(theme.color("line"))
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), space.s, space.s)
        painter.setPen(theme.color("neutral_wash"))
        painter.setBrush(theme.color("neutral_wash"))
        top = card.top() + space.l
        for share in _LINES[:lines]:
            if top + space.s > card.bottom() - space.m:
                return
            bar = QRectF(card.left() + space.l, top, (card.width() - 2 * space.l) * share, space.s)
            painter.drawRoundedRect(bar, space.xs, space.xs)
            top += theme.size.row
