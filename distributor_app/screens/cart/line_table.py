"""The table of a draft's lines: quantities edited in place, remedies one click or key away."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from catalog_cache.ordering.scanned import SEPARATOR, SHOWN_SEPARATOR
from catalog_cache.records import Remedy

from distributor_app.context import DeskContext
from distributor_app.screens.cart.check_delegate import CheckDelegate
from distributor_app.screens.cart.models import CartRow, LinesModel
from distributor_app.widgets.data_table import DataTable

_Index = QModelIndex | QPersistentModelIndex


class LineTable(DataTable):
    """Lines of the draft. Digits edit the quantity, Delete removes, Enter does the cell's thing.

    On the check Enter takes the framed remedy, Left and Right frame another one.

    Signals:
        remedy_chosen(str, object): line id and Remedy.
        removal_wanted(object): list of line ids.
        for_whom_wanted(int): the row whose allocation is to be edited.
        part_wanted(int): the row whose part is to be opened.
        list_pasted(): Ctrl+V over the table.
        entry_wanted(): Escape, or Up on the first line: back to the entry field.
    """

    remedy_chosen = Signal(str, object)
    removal_wanted = Signal(object)
    for_whom_wanted = Signal(int)
    part_wanted = Signal(int)
    list_pasted = Signal()
    entry_wanted = Signal()

    def __init__(
        self, context: DeskContext, lines: LinesModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, "cart.lines", self.tr("Lines of the order"), parent)
        self._lines = lines
        self._check = CheckDelegate(context.theme, self)
        self._check.remedy_chosen.connect(self.remedy_chosen)
        self._check.more_wanted.connect(self._show_remedies)
        self.show_model(lines)
        self.setItemDelegateForColumn(lines.column_of("check"), self._check)
        self.begin_at_page_edge()
        self.opened.connect(self._on_opened)
        self.menu_about_to_show.connect(self._on_menu_about_to_show)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        lines.dataChanged.connect(self._on_lines_changed)

    def go_to(self, row: int, column: str) -> None:
        """Make one cell current, its row selected, and put the keyboard there."""
        self.select_row(row)
        spot = self._lines.index(row, self._lines.column_of(column))
        self.selectionModel().setCurrentIndex(spot, self.selectionModel().SelectionFlag.NoUpdate)
        self.setFocus()

    def edit_quantity(self, row: int) -> None:
        """Open the quantity of a row for typing."""
        self.go_to(row, "qty")
        self.edit(self._lines.index(row, self._lines.column_of("qty")))

    def areas_of_links(self) -> list[QRect]:
        """Return where remedies are offered, for what floats over the table."""
        column = self._lines.column_of("check")
        last = self.rowAt(self.viewport().height() - 1)
        rows = range(max(self.rowAt(0), 0), last + 1 if last >= 0 else self._lines.rowCount())
        return [
            self.visualRect(self._lines.index(row, column))
            for row in rows
            if self._lines.record(row).line.check.remedies
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        if self.state() == self.State.EditingState:
            # A key the open editor did not want, as the Enter that ends it.
            event.ignore()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.list_pasted.emit()
        elif event.matches(QKeySequence.StandardKey.Delete):
            self.removal_wanted.emit(self._selected_ids())
        elif row >= 0 and event.key() == Qt.Key.Key_F2:
            self._edit_current(row)
        elif event.key() == Qt.Key.Key_Escape or (event.key() == Qt.Key.Key_Up and row <= 0):
            self.entry_wanted.emit()
        elif row >= 0 and event.text()[:1].isdigit():
            self._type_quantity(row, event.text())
        elif not (row >= 0 and self._moved_aim(row, event.key())):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A scanner's field separator would be lost in the open editor.
        if (
            isinstance(watched, QLineEdit)
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.text() == SEPARATOR
        ):
            watched.insert(SHOWN_SEPARATOR)
            return True
        return super().eventFilter(watched, event)

    def _type_quantity(self, row: int, digit: str) -> None:
        self.edit_quantity(row)
        editor = self.indexWidget(self.currentIndex())
        if isinstance(editor, QLineEdit):
            editor.setText(digit)
            editor.installEventFilter(self)

    def _moved_aim(self, row: int, key: int) -> bool:
        """Frame the remedy to the left or right; False when the key means something else."""
        spot = self.currentIndex()
        if spot.column() != self._lines.column_of("check"):
            return False
        check = self._lines.record(row).line.check
        onward = -1 if self.isRightToLeft() else 1
        step = {Qt.Key.Key_Left: -onward, Qt.Key.Key_Right: onward}.get(Qt.Key(key), 0)
        aimed = self._check.aimed_at[1] + step
        if not step or not 0 <= aimed < len(
            self._check.shown_remedies(self.visualRect(spot), check)
        ):
            return False
        self._check.aimed_at = (row, aimed)
        self.viewport().update(self.visualRect(spot))
        return True

    def _take_aimed(self, row: int) -> None:
        shown = self._lines.record(row)
        offered = self._check.shown_remedies(self.visualRect(self.currentIndex()), shown.line.check)
        self._check.take(shown, row, offered[min(self._check.aimed_at[1], len(offered) - 1)])

    def _on_current_changed(self, current: QModelIndex) -> None:
        on_check = current.isValid() and current.column() == self._lines.column_of("check")
        self._check.aimed_at = (current.row() if on_check else -1, 0)
        self.viewport().update()

    def _on_lines_changed(self) -> None:
        # Another check has other remedies: the first of them is framed.
        self._check.aimed_at = (self._check.aimed_at[0], 0)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        spot = self.indexAt(event.position().toPoint())
        over = False
        if spot.isValid() and spot.column() == self._lines.column_of("check"):
            check = self._lines.record(spot.row()).line.check
            over = self._check.remedy_at(self.visualRect(spot), check, event.position()) is not None
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def _edit_current(self, row: int) -> None:
        spot = self.currentIndex()
        if self._lines.flags(spot) & Qt.ItemFlag.ItemIsEditable:
            self.edit(spot)
        else:
            self.edit_quantity(row)

    def _selected_ids(self) -> list[str]:
        return [self._lines.record(row).line.id for row in self.selected_rows()]

    def _on_opened(self, row: int) -> None:
        key = self._lines.columns[self.currentIndex().column()].key
        line = self._lines.record(row).line
        if key == "qty":
            self.edit_quantity(row)
        elif key == "for":
            self.for_whom_wanted.emit(row)
        elif key == "check" and line.check.remedies:
            self._take_aimed(row)
        elif line.part is not None:
            self.part_wanted.emit(row)
        else:
            self.edit(self._lines.index(row, self._lines.column_of("part")))

    def _show_remedies(self, row: int) -> None:
        """Offer the remedies of a line as a menu at its check, for the keyboard."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(self.tr("What can be done about this line"))
        self._add_remedies(menu, self._lines.record(row))
        menu.setActiveAction(menu.actions()[0])
        cell = self.visualRect(self._lines.index(row, self._lines.column_of("check")))
        menu.popup(self.viewport().mapToGlobal(cell.bottomLeft()))

    def _add_remedies(self, menu: QMenu, row: CartRow) -> None:
        for remedy in row.line.check.remedies:
            entry = QAction(remedy.text, menu)
            entry.setData((row.line.id, remedy))
            entry.triggered.connect(self._on_remedy_entry)
            menu.addAction(entry)

    def _on_remedy_entry(self) -> None:
        entry = self.sender()
        assert isinstance(entry, QAction)
        line_id, remedy = entry.data()
        assert isinstance(remedy, Remedy)
        self.remedy_chosen.emit(line_id, remedy)

    def _on_menu_about_to_show(self, menu: QMenu, row: int) -> None:
        if row < 0:
            return
        shown = self._lines.record(row)
        if shown.line.check.remedies:
            self._add_remedies(menu, shown)
            menu.addSeparator()
        for text, slot in (
            (self.tr("For whom…"), self._on_for_whom_entry),
            (self.tr("Open the part"), self._on_part_entry),
        ):
            entry = QAction(text, menu)
            entry.setData(row)
            entry.setEnabled(shown.line.part is not None)
            entry.triggered.connect(slot)
            menu.addAction(entry)
        remove = QAction(self.tr("Remove selected lines"), menu)
        remove.setShortcut(QKeySequence.StandardKey.Delete)
        remove.triggered.connect(self._on_remove_entry)
        menu.addAction(remove)

    def _on_for_whom_entry(self) -> None:
        self.for_whom_wanted.emit(self._row_of_entry())

    def _on_part_entry(self) -> None:
        self.part_wanted.emit(self._row_of_entry())

    def _row_of_entry(self) -> int:
        entry = self.sender()
        assert isinstance(entry, QAction)
        return int(entry.data())

    def _on_remove_entry(self) -> None:
        self.removal_wanted.emit(self._selected_ids())
