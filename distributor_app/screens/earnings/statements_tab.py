"""Statements: one line per closed period, and below it the entries of the chosen one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from catalog_cache.records import EntryView, StatementView

from distributor_app.context import DeskContext
from distributor_app.screens.earnings.models import statement_columns, statement_line_columns
from distributor_app.widgets.data_table import DataTable
from distributor_app.widgets.empty_state import EmptyState
from distributor_app.widgets.record_model import RecordModel


class StatementsTab(QWidget):
    """Shows statements that were handed in.

    Signals:
        order_asked(str): the id of the order behind an entry.
        pdf_asked(object): the StatementView to be saved as PDF.
        csv_asked(object): the StatementView to be saved as CSV.
    """

    order_asked = Signal(str)
    pdf_asked = Signal(object)
    csv_asked = Signal(object)

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._rows: RecordModel[StatementView] = RecordModel(statement_columns(), self)
        self._entries: RecordModel[EntryView] = RecordModel(statement_line_columns(), self)
        self._table = DataTable(context, "earnings.statements", self.tr("Statements"))
        self._lines = DataTable(context, "earnings.statement", self.tr("Lines of the statement"))
        self._table.begin_at_page_edge()
        self._lines.begin_at_page_edge()
        self._title = QLabel()
        self._title.setProperty("role", "section")
        self._pdf = QPushButton(self.tr("Save as &PDF…"))
        self._csv = QPushButton(self.tr("Save as &CSV…"))
        self._lower = QWidget()
        self._empty = EmptyState(
            context.theme,
            "document",
            self.tr("No statements yet"),
            self.tr("The vendor closes a period with a statement; it appears here by itself."),
        )
        self._lay_out()
        self._table.row_selected.connect(self._on_row_selected)
        self._table.opened.connect(self._on_opened)
        self._lines.opened.connect(self._on_line_opened)
        self._pdf.clicked.connect(self._on_pdf)
        self._csv.clicked.connect(self._on_csv)

    def show_statements(self, statements: Sequence[StatementView]) -> None:
        """Show other statements; the chosen one stays, else the newest is chosen."""
        chosen = self._chosen()
        self._rows.set_records(statements)
        self._lower.setVisible(bool(statements))
        if statements:
            self.select(chosen.statement.id if chosen else statements[0].statement.id)

    def select(self, statement_id: str) -> None:
        """Choose a statement, if it is there."""
        for row, view in enumerate(self._rows.records):
            if view.statement.id == statement_id:
                self._table.select_row(row)

    def take_focus(self) -> None:
        """Put the focus on the statements."""
        self._table.setFocus()

    # -- parts -------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        space = self._context.theme.space
        bar = QHBoxLayout()
        bar.setContentsMargins(space.l, space.s, space.l, space.s)
        bar.setSpacing(space.s)
        bar.addWidget(self._title)
        bar.addStretch(1)
        bar.addWidget(self._pdf)
        bar.addWidget(self._csv)
        column = QVBoxLayout(self._lower)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self._lines, 1)
        self._table.show_model(self._rows)
        self._table.set_empty_state(self._empty)
        self._lines.show_model(self._entries)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(self._table)
        split.addWidget(self._lower)
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 3)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(split)

    def _chosen(self) -> StatementView | None:
        spot = self._table.currentIndex()
        return self._rows.record(spot.row()) if spot.isValid() else None

    # -- slots -------------------------------------------------------------------------------

    def _on_row_selected(self, row: int | None) -> None:
        if row is None:
            return
        view = self._rows.record(row)
        self._title.setText(self.tr("Lines of statement {0}").format(view.statement.number))
        self._entries.set_records(view.entries)

    def _on_opened(self, _row: int) -> None:
        self._lines.setFocus()
        if self._entries.rowCount():
            self._lines.select_row(0)

    def _on_line_opened(self, row: int) -> None:
        order = self._entries.record(row).entry.source.order
        if order:
            self.order_asked.emit(order)

    def _on_pdf(self) -> None:
        self.pdf_asked.emit(self._chosen())

    def _on_csv(self) -> None:
        self.csv_asked.emit(self._chosen())
