"""The menu that shows and hides a table's columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

if TYPE_CHECKING:
    from distributor_app.widgets.data_table import DataTable


class ColumnMenu(QMenu):
    """One checkable entry per column and one that restores the designed layout."""

    def __init__(self, table: DataTable, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Columns"))
        self._table = table
        for number, column in enumerate(table.columns()):
            entry = QAction(column.title, self)
            entry.setCheckable(True)
            entry.setChecked(not table.isColumnHidden(number))
            entry.setData(number)
            entry.toggled.connect(self._on_toggled)
            self.addAction(entry)
        self.addSeparator()
        self.addAction(self.tr("Restore columns"), table.reset_columns)

    def _on_toggled(self, shown: bool) -> None:
        entry = self.sender()
        assert isinstance(entry, QAction)
        number = int(entry.data())
        table = self._table
        visible = sum(not table.isColumnHidden(n) for n in range(len(table.columns())))
        if shown or visible > 1:
            table.setColumnHidden(number, not shown)
