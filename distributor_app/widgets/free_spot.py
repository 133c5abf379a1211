"""Finds where something that floats over a page covers nothing one acts on."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

_CONTROLS = (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)


def free_spot(page: QWidget, wanted: QSize, margin: int, *, floating: QWidget) -> QPoint:
    """Return where on the page `floating` fits, as low and as far right as may be.

    Best in the lower third, where one looks for it; there where it covers nothing: no control, no
    text, no row of a list; else where it covers no control. On a page full of controls, at the
    lower right.
    """
    room = page.rect().adjusted(margin, margin, -margin, -margin)
    controls = _areas(page, _CONTROLS, floating)
    rows = [_rows_of(view, page) for view in page.findChildren(QAbstractItemView) if _seen(view)]
    texts = _areas(page, (QLabel,), floating)
    beside = margin // 2
    low, high = _spots(room, wanted, margin)
    for spots in (low, high):
        for taken in (controls + rows + texts, controls + rows, controls):
            for spot in spots:
                around = QRect(spot, wanted).adjusted(-beside, -beside, beside, beside)
                if not any(around.intersects(area) for area in taken):
                    return spot
    return low[0]


def _spots(room: QRect, wanted: QSize, step: int) -> tuple[list[QPoint], list[QPoint]]:
    """Return the places in the lower third and those above it, the best of each first."""
    lowest = max(room.bottom() - wanted.height() + 1, room.top())
    right = max(room.right() - wanted.width() + 1, room.left())
    tops = range(lowest, room.top() - 1, -step)
    third = min(room.top() + 2 * room.height() // 3, lowest)
    lefts = (right, (room.left() + right) // 2, room.left())
    low = [QPoint(left, top) for left in lefts for top in tops if top >= third]
    return low, [QPoint(right, top) for top in tops if top < third]


def _areas(page: QWidget, kinds: tuple[type[QWidget], ...], floating: QWidget) -> list[QRect]:
    return [
        QRect(each.mapTo(page, QPoint(0, 0)), each.size())
        for each in page.findChildren(QWidget)
        if isinstance(each, kinds) and _seen(each) and not floating.isAncestorOf(each)
    ]


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
