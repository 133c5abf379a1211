"""The lines of an order in full height, with Take it and Decline where an answer is wanted."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from distributor_app.context import DeskContext
from distributor_app.screens.orders import wording
from distributor_app.screens.orders.line_delegate import LineDelegate
from distributor_app.screens.orders.models import OrderLinesModel, StandingLine
from distributor_app.theme import Theme
from distributor_app.widgets.badge import Badge
from distributor_app.widgets.data_table import DataTable

_NOTED = ("stands", "net", "name")
"""Columns whose cells are more than one line high."""


class AnswerCell(QWidget):
    """The shares of a held line with its two buttons.

    Signals:
        answered(int, str): line number and "take" or "decline".
    """

    answered = Signal(int, str)

    def __init__(self, theme: Theme, row: StandingLine, indent: int) -> None:
        super().__init__()
        self._line_no = row.line.line_no
        column = QVBoxLayout(self)
        column.setContentsMargins(indent, theme.space.xs, indent, theme.space.xs)
        column.setSpacing(theme.space.xs)
        column.addStretch(1)
        for share in row.shares:
            column.addWidget(Badge(theme, wording.slice_look(share)))
        if row.note:
            note = QLabel(row.note)
            note.setProperty("role", "caption")
            note.setWordWrap(True)
            column.addWidget(note)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.space.s)
        take = self._button(self.tr("Take it"), "take", row)
        take.setProperty("role", "primary")
        buttons.addWidget(take)
        buttons.addWidget(self._button(self.tr("Decline"), "decline", row))
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addStretch(1)

    def _button(self, text: str, answer: str, row: StandingLine) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(answer)
        button.setAccessibleName(
            self.tr("{0}: line {1}, {2}").format(text, self._line_no, row.line.part.number)
        )
        button.clicked.connect(self._on_clicked)
        return button

    def _on_clicked(self) -> None:
        self.answered.emit(self._line_no, self.sender().objectName())


class OrderLinesTable(DataTable):
    """As high as its lines; the page around it scrolls.

    Signals:
        answered(int, str): line number and "take" or "decline".
    """

    answered = Signal(int, str)

    def __init__(
        self, context: DeskContext, lines: OrderLinesModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, "orders.lines", self.tr("Lines of the order"), parent)
        self._lines = lines
        self._delegate = LineDelegate(context.theme, self, self._column("name"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.show_model(lines)
        for key in _NOTED:
            self.setItemDelegateForColumn(self._column(key), self._delegate)
        lines.modelReset.connect(self._on_lines_changed)
        lines.layoutChanged.connect(self._on_lines_changed)
        self.horizontalHeader().sectionResized.connect(self._on_section_resized)
        self.horizontalScrollBar().rangeChanged.connect(self._on_lines_changed)

    def show_answers(self, *, may_answer: bool) -> None:
        """Put the buttons into the lines that wait for an answer."""
        column = self._column("stands")
        for number, row in enumerate(self._lines.records):
            if may_answer and row.needs_answer:
                cell = AnswerCell(self._context.theme, row, self._delegate.indent)
                cell.answered.connect(self.answered)
                self.setIndexWidget(self._lines.index(number, column), cell)
        self._on_lines_changed()

    def wheelEvent(self, event: QWheelEvent) -> None:
        # All rows are shown: the page around the table scrolls.
        event.ignore()

    def _column(self, key: str) -> int:
        return [column.key for column in self._lines.columns].index(key)

    def _on_section_resized(self, column: int, _before: int, _width: int) -> None:
        # A description and a note beside buttons are wrapped: their height follows the width.
        if column in (self._column("name"), self._column("stands")):
            self._on_lines_changed()

    def _on_lines_changed(self) -> None:
        columns = [self._column(key) for key in _NOTED]
        for row in range(self._lines.rowCount()):
            cells = [self._lines.index(row, column) for column in columns]
            height = max(self._delegate.row_height(cell) for cell in cells)
            cell = self.indexWidget(cells[0])
            if cell is not None:
                height = max(height, cell.heightForWidth(self.columnWidth(columns[0])))
                height = max(height, cell.sizeHint().height())
            self.setRowHeight(row, height)
        height = self.horizontalHeader().height() + self.verticalHeader().length() + 2
        bar = self.horizontalScrollBar()
        # Wider than the page it scrolls sideways; the bar must not lie on the last line.
        self.setFixedHeight(height + (bar.sizeHint().height() if bar.maximum() else 0))
