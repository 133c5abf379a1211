"""A table's context menu: the screen's own entries, copy, sort, save, columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from distributor_app.widgets.column_menu import ColumnMenu

if TYPE_CHECKING:
    from distributor_app.widgets.data_table import DataTable


class TableMenu(QMenu):
    """Built anew at each opening; the screen adds its entries first, through the table's signal."""

    def __init__(self, table: DataTable, row: int) -> None:
        super().__init__(table)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(table.accessibleName())
        table.menu_about_to_show.emit(self, row)
        if self.actions():
            self.addSeparator()
        copy_rows = QAction(self.tr("Copy with headers"), self)
        copy_rows.setShortcut(QKeySequence.StandardKey.Copy)
        copy_rows.setEnabled(bool(table.selected_rows()))
        copy_rows.triggered.connect(table.copy)
        self.addAction(copy_rows)
        if table.model() is not None and table.model().rowCount():
            select_all = QAction(self.tr("Select all"), self)
            select_all.setShortcut(QKeySequence.StandardKey.SelectAll)
            select_all.triggered.connect(table.selectAll)
            self.addAction(select_all)
            self.addSeparator()
            table.export.add_to(self)
            self.addSeparator()
        if table.isSortingEnabled():
            self.addMenu(SortMenu(table, self))
        self.addMenu(ColumnMenu(table, self))


class SortMenu(QMenu):
    """One entry per column that can be sorted by; the same one again turns the order round."""

    def __init__(self, table: DataTable, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Sort by"))
        self._table = table
        self._group = QActionGroup(self)
        header = table.horizontalHeader()
        for number in table.shown_columns():
            if not table.columns()[number].sortable:
                continue
            entry = self._entry(table.columns()[number].title, number)
            entry.setChecked(header.sortIndicatorSection() == number)
        self.addSeparator()
        unsorted = self._entry(self.tr("Usual order"), -1)
        unsorted.setChecked(self._group.checkedAction() is None)

    def _entry(self, title: str, number: int) -> QAction:
        entry = QAction(title, self)
        entry.setCheckable(True)
        entry.setData(number)
        entry.triggered.connect(self._on_triggered)
        self._group.addAction(entry)
        self.addAction(entry)
        return entry

    def _on_triggered(self) -> None:
        entry = self.sender()
        assert isinstance(entry, QAction)
        number, header = int(entry.data()), self._table.horizontalHeader()
        order = Qt.SortOrder.AscendingOrder
        if header.sortIndicatorSection() == number and header.sortIndicatorOrder() == order:
            order = Qt.SortOrder.DescendingOrder
        header.setSortIndicator(number, order)
