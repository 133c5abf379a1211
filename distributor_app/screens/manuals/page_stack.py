"""Where the pages of a document lie, one below the other: plain geometry, no widgets."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRectF

_WIDEST = 2.5


class Fit(Enum):
    """How large a page is shown."""

    WIDTH = "width"
    PAGE = "page"
    FREE = "free"


@dataclass(frozen=True)
class Room:
    """What there is to lay pages out in, in pixels: the view, its margin, how large a point is."""

    width: float
    height: float
    margin: float
    pixels_per_point: float


class PageStack:
    """The rectangle of every page, for one room, fit and zoom; pages are counted from 1."""

    def __init__(
        self, sizes: Sequence[tuple[float, float]], room: Room, fit: Fit, zoom: float
    ) -> None:
        self._room = room
        self._fit = fit
        scales = [self._scale(width, height, zoom) for width, height in sizes]
        widest = max((s[0] * scale for s, scale in zip(sizes, scales, strict=True)), default=0.0)
        self.width = widest + 2 * room.margin
        middle = max(self.width, room.width) / 2
        self.places: list[QRectF] = []
        top = room.margin
        for (width, height), scale in zip(sizes, scales, strict=True):
            left = round(middle - width * scale / 2)
            self.places.append(
                QRectF(left, round(top), round(width * scale), round(height * scale))
            )
            top += round(height * scale) + room.margin
        self.height = top
        self._tops = [place.top() for place in self.places]
        self._zooms = [scale / room.pixels_per_point for scale in scales]

    def zoom(self, page: int) -> float:
        """The scale of a page: 1.0 is the size on paper."""
        return self._zooms[page - 1] if self._zooms else 1.0

    def place(self, page: int) -> QRectF:
        """Where a page lies, from the top of the document."""
        return self.places[page - 1]

    def page_at(self, y: float) -> int:
        """The page at a height, or the one above the gap there."""
        return max(1, bisect_right(self._tops, y))

    def pages_between(self, top: float, bottom: float) -> range:
        """The pages of which something is to be seen between two heights."""
        first = self.page_at(top)
        if self.places and self.place(first).bottom() < top:
            first += 1
        return range(first, bisect_right(self._tops, bottom) + 1)

    def _scale(self, width: float, height: float, zoom: float) -> float:
        if self._fit is Fit.FREE:
            return zoom * self._room.pixels_per_point
        across = (self._room.width - 2 * self._room.margin) / max(1.0, width)
        # On a very wide screen a page that fills it shows three lines: wide enough is enough.
        across = min(across, _WIDEST * self._room.pixels_per_point)
        if self._fit is Fit.PAGE:
            across = min(across, (self._room.height - 2 * self._room.margin) / max(1.0, height))
        return max(0.05, across)


def turned(part: QRectF, quarters: int) -> QRectF:
    """A part of a page, in fractions of it, as it lies when the page is turned clockwise."""
    x, y, width, height = part.x(), part.y(), part.width(), part.height()
    match quarters % 4:
        case 1:
            return QRectF(1 - y - height, x, height, width)
        case 2:
            return QRectF(1 - x - width, 1 - y - height, width, height)
        case 3:
            return QRectF(y, 1 - x - width, height, width)
    return part
