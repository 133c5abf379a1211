"""Finds where something that floats over a page covers nothing one acts on.

What stands still on a page, as a total at its foot, is left free before what can be scrolled away.
"""

from collections.abc import Iterator
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from distributor_app.widgets.badge import Badge

_CONTROLS = (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)
_TEXTS = (QLabel, Badge)
_FIRST_ACTION = 10
"""How much worse it is to cover a page's first action than any other."""


@runtime_checkable
class ActsInRows(Protocol):
    """A list that has links in its rows."""

    def areas_of_links(self) -> list[QRect]:
        """Return where they stand, in its viewport."""


def free_spot(page: QWidget, wanted: QSize, margin: int, *, floating: QWidget) -> QPoint:
    """Return where on the page `floating` fits, as low and as far right as may be.

    Best in the lower third, where one looks for it; there where it covers nothing: no control, no
    text, no row of a list; else a row or a text that can be scrolled away; else where it covers no
    control. On a page full of controls, where it covers least of them.
    """
    room = page.rect().adjusted(margin, margin, -margin, -margin)
    found = _Found(page, floating)
    low, high = _spots(room, wanted, margin)
    for spots in (low, high):
        for taken in (found.everything(), found.standing(), found.controls):
            for spot in spots:
                if not taken.intersects(_around(QRect(spot, wanted), margin)):
                    return spot
    return min(low + high, key=lambda spot: found.harm(QRect(spot, wanted)))


def lies_well(page: QWidget, floating: QWidget, margin: int) -> bool:
    """Tell whether `floating` covers no control, and no text that stands still, where it is."""
    area = _around(floating.geometry(), margin)
    return not _Found(page, floating).standing().intersects(area)


class _Found:
    """What is to be seen on a page, by what it would mean to cover it."""

    def __init__(self, page: QWidget, floating: QWidget) -> None:
        self.controls = QRegion()
        self._first_actions = QRegion()
        self._still = QRegion()
        self._scrolled = QRegion()
        for each in _in_sight(page, floating):
            area = QRect(each.mapTo(page, QPoint(0, 0)), each.size())
            if isinstance(each, _CONTROLS):
                self.controls += area
                if each.property("role") == "primary":
                    self._first_actions += area
            elif isinstance(each, _TEXTS):
                self._take_text(page, each, area)
            elif isinstance(each, QAbstractItemView):
                self._take_list(page, each)

    def everything(self) -> QRegion:
        """All of it."""
        return self.standing() + self._scrolled

    def standing(self) -> QRegion:
        """What one acts on, and what cannot be scrolled away."""
        return self.controls + self._still

    def harm(self, area: QRect) -> int:
        """Return how much of it something would cover that one needs."""
        covered = _size_of(self.standing() & area)
        return covered + _FIRST_ACTION * _size_of(self._first_actions & area)

    def _take_text(self, page: QWidget, text: QWidget, area: QRect) -> None:
        if _can_be_scrolled(text, page):
            self._scrolled += area
        else:
            self._still += area

    def _take_list(self, page: QWidget, view: QAbstractItemView) -> None:
        self._scrolled += _rows_of(view, page)
        if isinstance(view, ActsInRows):
            start = view.viewport().mapTo(page, QPoint(0, 0))
            for area in view.areas_of_links():
                self.controls += area.translated(start)


def _around(area: QRect, margin: int) -> QRect:
    beside = margin // 2
    return area.adjusted(-beside, -beside, beside, beside)


def _size_of(region: QRegion) -> int:
    around = region.boundingRect()
    return around.width() * around.height()


def _spots(room: QRect, wanted: QSize, step: int) -> tuple[list[QPoint], list[QPoint]]:
    """Return the places in the lower third and those above it, the best of each first."""
    lowest = max(room.bottom() - wanted.height() + 1, room.top())
    right = max(room.right() - wanted.width() + 1, room.left())
    tops = range(lowest, room.top() - 1, -step)
    third = min(room.top() + 2 * room.height() // 3, lowest)
    lefts = (right, (room.left() + right) // 2, room.left())
    low = [QPoint(left, top) for left in lefts for top in tops if top >= third]
    return low, [QPoint(right, top) for top in tops if top < third]


def _in_sight(page: QWidget, floating: QWidget) -> Iterator[QWidget]:
    kinds = (*_CONTROLS, *_TEXTS, QAbstractItemView)
    for each in page.findChildren(QWidget):
        if isinstance(each, kinds) and _seen(each) and not floating.isAncestorOf(each):
            yield each


def _can_be_scrolled(widget: QWidget, page: QWidget) -> bool:
    above = widget.parentWidget()
    while above is not None and above is not page:
        if isinstance(above, QAbstractScrollArea):
            return True
        above = above.parentWidget()
    return False


def _rows_of(view: QAbstractItemView, page: QWidget) -> QRect:
    """Return the part of a list that has rows in it."""
    area = QRect(view.viewport().mapTo(page, QPoint(0, 0)), view.viewport().size())
    rows = view.model().rowCount() if view.model() is not None else 0
    if not rows:
        return QRect()
    last = view.visualRect(view.model().index(rows - 1, 0)).bottom()
    area.setHeight(min(area.height(), max(last, 0) + 1))
    return area


def _seen(widget: QWidget) -> bool:
    return widget.isVisible() and not widget.visibleRegion().isEmpty()
