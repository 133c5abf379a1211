"""A delegate of which a painting that fails costs one cell and not the program.

An exception that leaves a paint called by Qt keeps the painter alive in its traceback, and Qt ends
the program when it finds the surface still being painted. So it is caught here, for every delegate
of the desk, reported once and left at that.
"""

import logging
import sys
from collections.abc import Callable
from functools import wraps
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

logger = logging.getLogger(__name__)

_Index = QModelIndex | QPersistentModelIndex
_Paint = Callable[[Any, QPainter, QStyleOptionViewItem, _Index], None]
_reported: set[tuple[type, type]] = set()


class GuardedDelegate(QStyledItemDelegate):
    """The base of all delegates; each own `paint` is guarded and writes as its view does."""

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        if "paint" in cls.__dict__:
            cls.paint = _guarded(cls.paint)  # type: ignore[method-assign]


def _guarded(paint: _Paint) -> _Paint:
    @wraps(paint)
    def guarded(
        delegate: GuardedDelegate, painter: QPainter, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        # A painter goes by the whole program's direction unless it is told its widget's.
        painter.setLayoutDirection(option.direction)
        try:
            paint(delegate, painter, option, index)
        except Exception as error:
            _report(type(delegate), error)

    return guarded


def _report(painted_by: type, error: Exception) -> None:
    """Report a failure once: a cell is painted again at every move of the mouse."""
    if (painted_by, type(error)) not in _reported:
        _reported.add((painted_by, type(error)))
        logger.error("a cell could not be painted by %s", painted_by.__name__)
        sys.excepthook(type(error), error, error.__traceback__)
