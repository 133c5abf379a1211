"""A painter that is always ended, so that a failing paint never leaves its widget being painted."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget


@contextmanager
def painting(widget: QWidget) -> Iterator[QPainter]:
    """Paint on a widget inside its paintEvent; an exception goes on its way after the end."""
    painter = QPainter(widget)
    try:
        yield painter
    finally:
        painter.end()
