"""A card with as many rows of a list as the page has room for; the whole list is elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from distributor_app.context import DeskContext
from distributor_app.widgets.data_table import DataTable
from distributor_app.widgets.record_model import Column, RecordModel

R = TypeVar("R")
_LEAST = 6


class TableCard(QFrame, Generic[R]):
    """Shows the first records, never a row that is cut; a large window shows more of them.

    Signals:
        opened(object): the record on which Enter was pressed.
    """

    opened = Signal(object)

    def __init__(
        self,
        context: DeskContext,
        key: str,
        title: str,
        columns: Sequence[Column[R]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._records: Sequence[R] = ()
        self._row = context.theme.size.row
        self.setProperty("role", "card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._model = RecordModel[R](tuple(columns), self)
        self._table = DataTable(context, key, title)
        self._table.show_model(self._model)
        self._table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._table.opened.connect(self._on_opened)
        head = QLabel(title)
        head.setProperty("role", "section")
        space = context.theme.space
        # So far in that the cells begin and end where the words of the other cards do.
        side = space.xs + space.xxs
        head.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        head.setContentsMargins(space.l - side, space.m, 0, space.xs)
        column = QVBoxLayout(self)
        column.setContentsMargins(side, 0, side, space.xs)
        column.setSpacing(0)
        # No higher than its rows: what is left belongs to the page.
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetMinAndMaxSize)
        column.addWidget(head)
        column.addWidget(self._table, 1)

    def show_records(self, records: Sequence[R]) -> None:
        """Show other records, the first on top."""
        self._records = records
        heights = [self._height(rows) for rows in (min(_LEAST, len(records)), len(records))]
        self._table.setMinimumHeight(heights[0])
        self._table.setMaximumHeight(heights[1])
        self._model.set_records(self._fitting())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        shown = self._fitting()
        if len(shown) != len(self._model.records):
            self._model.set_records(shown)

    def _height(self, rows: int) -> int:
        """Return how high a table with so many rows is, its head counted."""
        return (max(rows, 1) + 1) * self._row + 2

    def _fitting(self) -> Sequence[R]:
        """Return the records for which there is room."""
        room = (self._table.height() - self._height(1)) // self._row + 1
        return self._records[: max(room, _LEAST)]

    def _on_opened(self, row: int) -> None:
        self.opened.emit(self._model.record(row))
