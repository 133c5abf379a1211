"""A painter that is always ended: a failing paint leaves no surface being painted."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QPaintDevice, QPainter


@contextmanager
def painting(surface: QPaintDevice) -> Iterator[QPainter]:
    """Paint on a widget inside its paintEvent, or on a picture.

    An exception goes on its way after the end.
    """
    painter = QPainter(surface)
    try:
        yield painter
    finally:
        painter.end()
