"""The table of a list of parts: quantities and remarks are typed in it, Delete takes parts out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QMenu

from distributor_app.context import DeskContext
from distributor_app.screens.catalogue.list_model import ListModel
from distributor_app.widgets.data_table import DataTable


class ListTable(DataTable):
    """Digits begin a quantity, F2 edits the cell, Enter opens the part or the cell one stands in.

    Signals:
        part_wanted(int): the part of this row is to be opened.
        removal_wanted(): the selected parts are to be taken out.
    """

    part_wanted = Signal(int)
    removal_wanted = Signal()

    def __init__(self, context: DeskContext, key: str, name: str, parts: ListModel) -> None:
        super().__init__(context, key, name)
        self._parts = parts
        self.show_model(parts)
        self.begin_at_page_edge()
        self.opened.connect(self._on_opened)
        self.typed.connect(self._on_typed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Delete):
            self.removal_wanted.emit()
        elif event.key() == Qt.Key.Key_F2 and self.currentIndex().isValid():
            self._edit(self._parts.columns[self.currentIndex().column()].key)
        else:
            super().keyPressEvent(event)

    def add_edits_to(self, menu: QMenu) -> None:
        """Offer what can be written beside a part."""
        if self._parts.column_of("qty") >= 0:
            for words, key in (
                (self.tr("Change the quantity"), "qty"),
                (self.tr("Change the remark"), "remark"),
            ):
                entry = QAction(words, menu)
                entry.setData(key)
                entry.triggered.connect(self._on_edit_entry)
                menu.addAction(entry)

    def _on_edit_entry(self) -> None:
        entry = self.sender()
        assert isinstance(entry, QAction)
        self._edit(str(entry.data()))

    def _on_opened(self, row: int) -> None:
        key = self._parts.columns[self.currentIndex().column()].key
        if key in ("qty", "remark"):
            self._edit(key)
        else:
            self.part_wanted.emit(row)

    def _on_typed(self, text: str) -> None:
        if text[:1].isdigit() and self.currentIndex().isValid():
            self._edit("qty", text)

    def _edit(self, key: str, text: str = "") -> None:
        """Open a cell of the current row for typing; a quantity where the cell is not written."""
        column = self._parts.column_of(key if key == "remark" else "qty")
        if column < 0:
            return
        if self.isColumnHidden(column):
            self.setColumnHidden(column, False)
        spot = self._parts.index(self.currentIndex().row(), column)
        flags = self.selectionModel().SelectionFlag
        self.selectionModel().setCurrentIndex(spot, flags.NoUpdate)
        self.setFocus()
        self.edit(spot)
        editor = self.indexWidget(spot)
        if isinstance(editor, QLineEdit) and text:
            editor.setText(text)
