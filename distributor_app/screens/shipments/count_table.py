"""The table of a count: entries are typed straight into it, cells that take one are boxed."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from distributor_app.context import DeskContext
from distributor_app.screens.shipments.counting import Field
from distributor_app.screens.shipments.models import CountModel
from distributor_app.theme import Theme
from distributor_app.widgets.cell_delegate import CellDelegate
from distributor_app.widgets.data_table import DataTable

_Index = QModelIndex | QPersistentModelIndex


class CountDelegate(CellDelegate):
    """Draws a box around the cells that take an entry, stronger around the current one."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._box_theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        super().paint(painter, option, index)
        if not index.flags() & Qt.ItemFlag.ItemIsEditable:
            return
        current = bool(option.state & QStyle.StateFlag.State_HasFocus)
        box = QRectF(option.rect).adjusted(3.5, 3.5, -3.5, -4.5)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        role, width = ("accent", 2.0) if current else ("line_strong", 1.0)
        painter.setPen(QPen(self._box_theme.color(role), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 4, 4)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        editor = super().createEditor(parent, option, index)
        if isinstance(editor, QLineEdit):
            editor.setAlignment(Qt.AlignmentFlag.AlignRight)
            editor.setAccessibleName(self.tr("Quantity"))
        return editor


class CountTable(DataTable):
    """Digits start an entry, Space takes the line as announced, Plus and Minus count one.

    Signals:
        taken_as_announced(list): rows to take as announced.
        counted(int, int): row, and one more (1) or less (-1).
    """

    taken_as_announced = Signal(list)
    counted = Signal(int, int)

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(context, "shipments.count", self.tr("Count of the delivery"), parent)
        self.setItemDelegate(CountDelegate(context.theme, self))
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.AnyKeyPressed | trigger.EditKeyPressed | trigger.DoubleClicked)
        self.setSortingEnabled(False)
        self.begin_at_page_edge()
        self.opened.connect(self._on_opened)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        spot = self.currentIndex()
        if not spot.isValid():
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Space:
            self.taken_as_announced.emit(self.selected_rows())
        elif event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Minus):
            self.counted.emit(spot.row(), 1 if event.key() == Qt.Key.Key_Plus else -1)
        else:
            if event.text().isdigit():
                self._go_to_entry(spot)
            super().keyPressEvent(event)

    def go_to(self, row: int, field: Field = Field.FOUND) -> None:
        """Make a line's entry the current cell."""
        table_model = self.model()
        assert isinstance(table_model, CountModel)
        if 0 <= row < table_model.rowCount():
            self.setCurrentIndex(table_model.index(row, table_model.column_of(field)))

    def _go_to_entry(self, spot: QModelIndex) -> None:
        if not spot.flags() & Qt.ItemFlag.ItemIsEditable:
            self.go_to(spot.row())

    def _on_opened(self, row: int) -> None:
        if self.state() != QAbstractItemView.State.EditingState:
            self._go_to_entry(self.currentIndex())
            self.edit(self.model().index(row, self.currentIndex().column()))
