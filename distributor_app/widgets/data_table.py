"""The table of the desk: sorted, resized, reordered, hidden columns; copy, export, keyboard."""

from collections.abc import Sequence
from itertools import chain

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from distributor_app.context import DeskContext
from distributor_app.settings import ColumnLayout
from distributor_app.table_files import TableContents, Value
from distributor_app.widgets import column_fit
from distributor_app.widgets.cell_delegate import CellDelegate
from distributor_app.widgets.column_fit import ColumnFit
from distributor_app.widgets.layouts import polish
from distributor_app.widgets.record_model import CellRole, Column, number_of
from distributor_app.widgets.skeleton import Skeleton
from distributor_app.widgets.table_export import TableExport
from distributor_app.widgets.table_menu import TableMenu

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class DataTable(QTableView):
    """A QTableView whose columns are remembered per `key`; give it a model with `.columns`.

    Signals:
        opened(int): Enter or double click on this row.
        row_selected(object): the row that became current, None when there is none.
        menu_about_to_show(object, int): a QMenu to add to, and the row under it (-1: none).
        typed(str): letters or digits typed while the table has the keyboard.
    """

    opened = Signal(int)
    row_selected = Signal(object)
    menu_about_to_show = Signal(object, int)
    typed = Signal(str)

    def __init__(
        self, context: DeskContext, key: str, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._key = key
        self.export = TableExport(context, self)
        self._empty: QWidget | None = None
        self._loading = False
        self._sorted_by = -1, Qt.SortOrder.AscendingOrder
        self._restoring = False
        self._edge = ""
        self._save_timer = QTimer(self)
        self._save_timer.setSingleShot(True)
        self._save_timer.setInterval(400)
        self._save_timer.timeout.connect(self._on_save_layout)
        self.setAccessibleName(name)
        self.setItemDelegate(CellDelegate(context.theme, self))
        self._set_up_view()
        self._set_up_header()
        self._fit = ColumnFit(context.theme, self)
        self._skeleton = Skeleton(context.theme, self.viewport())
        self.doubleClicked.connect(self._on_double_clicked)
        context.theme.changed.connect(self.viewport().update)

    # -- content ---------------------------------------------------------------------------

    def show_model(self, table_model: QAbstractItemModel) -> None:
        """Show a model (RecordModel or alike, with `.columns`) with the remembered columns."""
        self.setModel(table_model)
        self.selectionModel().currentRowChanged.connect(self._on_current_row_changed)
        table_model.modelReset.connect(self._on_rows_changed)
        table_model.rowsInserted.connect(self._on_rows_changed)
        table_model.rowsRemoved.connect(self._on_rows_changed)
        table_model.dataChanged.connect(self._fit.measure_later)
        self.restore_columns()
        self._on_rows_changed()

    def columns(self) -> Sequence[Column[object]]:
        """Return the model's columns in the model's order."""
        found: Sequence[Column[object]] = getattr(self.model(), "columns", ())
        return found

    def begin_at_page_edge(self) -> None:
        """Let the first column's words begin where the title of the page does.

        For a table that lies at the page's edge, so that washes and lines go through to it.
        """
        self._edge = "page"
        self._indent_first_column()

    def begin_at_card_edge(self) -> None:
        """Let the first column's words begin where the lines between the rows do.

        For a table in a card, whose other words begin there as well.
        """
        self._edge = "card"
        self._indent_first_column()

    def set_empty_state(self, empty: QWidget) -> None:
        """Show this widget over the table while it has no rows."""
        self._empty = empty
        empty.setParent(self.viewport())
        self._on_rows_changed()

    def show_loading(self, loading: bool) -> None:
        """Say that rows are being read; seen only when that takes long, and never over rows."""
        self._loading = loading
        self._on_rows_changed()

    def selected_rows(self) -> list[int]:
        """Return the selected rows in the order shown."""
        selection = self.selectionModel()
        if selection is None:
            return []
        # By ranges: an index for each of a million selected rows would hold the window up.
        chosen = selection.selection()
        parts = map(chosen.at, range(chosen.count()))
        spans = (range(part.top(), part.bottom() + 1) for part in parts)
        return sorted(set(chain.from_iterable(spans)))

    def select_row(self, row: int) -> None:
        """Make a row current and selected and bring it into view."""
        spot = self.model().index(row, self._first_visible_column())
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(spot, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(spot)

    def shown_columns(self) -> list[int]:
        """Return the numbers of the visible columns in the order shown."""
        header = self.horizontalHeader()
        order = [header.logicalIndex(place) for place in range(header.count())]
        return [column for column in order if not header.isSectionHidden(column)]

    def contents(self, rows: Sequence[int] | None = None, *, values: bool = False) -> TableContents:
        """Return visible columns of the given rows or of all; `values`: numbers as numbers."""
        shown, columns = self.shown_columns(), self.columns()
        chosen = range(self.model().rowCount()) if rows is None else rows
        cell = self._cell_value if values else self._cell_text
        return TableContents(
            tuple(columns[column].title for column in shown),
            tuple(tuple(cell(row, column) for column in shown) for row in chosen),
            tuple(columns[column].right for column in shown),
        )

    def copy(self) -> None:
        """Put the selected rows with headers on the clipboard."""
        rows = self.selected_rows()
        if rows:
            self.export.source(rows, False, self._on_contents_to_copy)

    # -- columns ---------------------------------------------------------------------------

    def restore_columns(self) -> None:
        """Lay the columns out as the user left them, new ones as designed."""
        self._restoring = True
        columns = self.columns()
        saved = {c.key: c for c in self._context.settings.columns(self._key)}
        for number, column in enumerate(columns):
            layout = saved.get(column.key)
            self.setColumnHidden(number, layout.hidden if layout else column.hidden)
        self._restore_order(list(saved), [c.key for c in columns])
        self._fit.start(columns, {key: layout.width for key, layout in saved.items()})
        self._restoring = False
        self._indent_first_column()

    def reset_columns(self) -> None:
        """Forget the user's layout and show the columns as designed."""
        self._context.settings.set_columns(self._key, [])
        self._restore_order([c.key for c in self.columns()], [c.key for c in self.columns()])
        self.restore_columns()

    def _restore_order(self, wanted: list[str], keys: list[str]) -> None:
        header = self.horizontalHeader()
        known = [key for key in wanted if key in keys]
        for place, key in enumerate(known):
            header.moveSection(header.visualIndex(keys.index(key)), place)

    # -- Qt --------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        editing = self.state() == QAbstractItemView.State.EditingState
        if editing and event.type() == QEvent.Type.KeyPress:
            # A key the open editor did not want, as the Enter that ends it; no key of a row.
            event.ignore()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif _asks_for_menu(event):
            self._open_menu_at_current_row()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self._open_menu_at_current_row()
            return
        row = self.indexAt(event.pos()).row()
        self._open_menu(row if row >= 0 else self.currentIndex().row(), event.globalPos())

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Let Home and End lead to the first and last row; a row is what one selects here."""
        rows = self.model().rowCount() if self.model() is not None else 0
        ends = {
            QAbstractItemView.CursorAction.MoveHome: 0,
            QAbstractItemView.CursorAction.MoveEnd: rows - 1,
        }
        if action in ends and rows:
            column = max(self.currentIndex().column(), 0)
            return self.model().index(ends[action], column)
        return super().moveCursor(action, modifiers)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            if self._empty is not None:
                self._empty.setGeometry(self.viewport().rect())
            self._fit.fit()
        return super().viewportEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Hand typed letters on; Qt would look through every row, read or not."""
        self.typed.emit(search)

    # -- slots -----------------------------------------------------------------------------

    def _on_contents_to_copy(self, contents: TableContents) -> None:
        QGuiApplication.clipboard().setText(contents.tsv())

    def _on_double_clicked(self, spot: QModelIndex) -> None:
        if spot.data(CellRole.PENDING) is not True:
            self.opened.emit(spot.row())

    def _on_current_row_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self.row_selected.emit(current.row() if current.isValid() else None)

    def _on_rows_changed(self) -> None:
        bare = self.model() is not None and self.model().rowCount() == 0
        self._skeleton.show_loading(bare and self._loading)
        # Heads alone are nothing to scroll to.
        bars = Qt.ScrollBarPolicy
        policy = bars.ScrollBarAlwaysOff if bare else bars.ScrollBarAsNeeded
        self.setHorizontalScrollBarPolicy(policy)
        if self._empty is not None:
            self._empty.setGeometry(self.viewport().rect())
            self._empty.setVisible(bare and not self._loading)
        self._fit.measure_later()

    def _on_sort_indicator_changed(self, column: int, order: Qt.SortOrder) -> None:
        """Leave the head's arrow where it was when a column has no order of its own."""
        columns = self.columns()
        if 0 <= column < len(columns) and not columns[column].sortable:
            self.horizontalHeader().setSortIndicator(*self._sorted_by)
        else:
            self._sorted_by = column, order

    def _on_section_resized(self, _column: int, before: int, width: int) -> None:
        if not before or not width:
            # Shown or hidden; the header is not done with it yet.
            QTimer.singleShot(0, self, self._indent_first_column)

    def _on_columns_changed(self) -> None:
        if not self._restoring and not self._fit.fitting and self.model() is not None:
            self._save_timer.start()

    def _on_save_layout(self) -> None:
        header = self.horizontalHeader()
        columns = self.columns()
        layout = []
        for place in range(header.count()):
            number = header.logicalIndex(place)
            width = self._fit.chosen_width(number)
            hidden = header.isSectionHidden(number)
            layout.append(ColumnLayout(columns[number].key, width, hidden))
        self._context.settings.set_columns(self._key, layout)

    # -- parts -----------------------------------------------------------------------------

    def _set_up_view(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        rows = self.verticalHeader()
        rows.setVisible(False)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(self._context.theme.size.row)
        rows.setDefaultSectionSize(self._context.theme.size.row)

    def _set_up_header(self) -> None:
        header = self.horizontalHeader()
        column_fit.prepare(header, self._context.theme.size.row)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        header.sectionResized.connect(self._on_columns_changed)
        header.sectionResized.connect(self._on_section_resized)
        header.sectionMoved.connect(self._on_columns_changed)
        header.sectionMoved.connect(self._indent_first_column)
        header.sortIndicatorChanged.connect(self._on_sort_indicator_changed)

    def _indent_first_column(self) -> None:
        if not self._edge or self.model() is None:
            return
        header = self.horizontalHeader()
        header.setProperty("edge", f"{self._edge}-{'right' if self.isRightToLeft() else 'left'}")
        begins = self._context.theme.space.l if self._edge == "page" else 0
        polish(header)
        first, more = next(iter(self.shown_columns()), -1), 0
        own = [self.itemDelegateForColumn(n) for n in range(len(self.columns()))]
        for delegate in (self.itemDelegate(), *own):
            if isinstance(delegate, CellDelegate):
                more = delegate.indent_column(first, begins)
        self._fit.indent(first, more)
        self.viewport().update()

    def _open_menu_at_current_row(self) -> None:
        cell = self.visualRect(self.currentIndex())
        inside = self.viewport().rect().intersected(cell)
        spot = inside.bottomLeft() if not inside.isEmpty() else QPoint(0, 0)
        self._open_menu(self.currentIndex().row(), self.viewport().mapToGlobal(spot))

    def _open_menu(self, row: int, spot: QPoint) -> None:
        # Some desktops send the key and then the wish for a menu as well.
        if not any(menu.isVisible() for menu in self.findChildren(TableMenu)):
            TableMenu(self, row).popup(spot)

    def _first_visible_column(self) -> int:
        header = self.horizontalHeader()
        shown = (n for n in range(header.count()) if not header.isSectionHidden(n))
        return next(shown, 0)

    def _cell_value(self, row: int, column: int) -> Value:
        record = self.model().index(row, column).data(CellRole.RECORD)
        number = None if record is None else number_of(self.columns()[column], record)
        return self._cell_text(row, column) if number is None else number

    def _cell_text(self, row: int, column: int) -> str:
        spot = self.model().index(row, column)
        text = spot.data(Qt.ItemDataRole.AccessibleTextRole)
        return str(text if text is not None else spot.data(Qt.ItemDataRole.DisplayRole) or "")


def _asks_for_menu(event: QKeyEvent) -> bool:
    shifted = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
    return event.key() == Qt.Key.Key_Menu or (event.key() == Qt.Key.Key_F10 and shifted)
