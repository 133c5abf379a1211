"""How a pasted list's columns were understood, to be put right before its lines are added."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from catalog_cache.records import ColumnRole, PastedTable

from distributor_app.screens.cart import wording
from distributor_app.theme import Theme
from distributor_app.widgets.choice_box import ChoiceBox
from distributor_app.widgets.elided_label import ElidedLabel
from distributor_app.widgets.layouts import clear

_ROWS_SHOWN = 6
_LETTERS = 16
_ONE_ONLY = (ColumnRole.QTY, ColumnRole.CUSTOMER, ColumnRole.WORK_ORDER)


class ColumnsPanel(QFrame):
    """The first rows of the list, above each column what it is taken for.

    Signals:
        accepted(object): the PastedTable as its columns shall be taken.
        left(): nothing is to be added.
    """

    accepted = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._table: PastedTable | None = None
        self._choices: list[QComboBox] = []
        self._cells: list[list[ElidedLabel]] = []
        self.setProperty("role", "sunk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = QLabel()
        self._title.setProperty("role", "section")
        self._why = QLabel()
        self._why.setProperty("role", "second")
        self._why.setWordWrap(True)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.space.m)
        self._grid.setVerticalSpacing(theme.space.xs)
        self._add = QPushButton()
        self._add.setProperty("role", "primary")
        self._add.clicked.connect(self._on_add)
        self._leave = QPushButton(self.tr("&Leave it"))
        self._leave.clicked.connect(self._on_leave)
        self._lay_out()
        self.hide()

    def ask(self, table: PastedTable) -> None:
        """Show a list and put the keyboard on the first choice that matters."""
        self._table = table
        count = len(table.rows)
        self._title.setText(self.tr("What is in which column of these %n row(s)?", "", count))
        self._fill(table)
        self._on_changed()
        self.show()
        (self._add if self._add.isEnabled() else self._choices[0]).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._add.isEnabled():
            self._on_add()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        space = self._theme.space
        cells = QWidget()
        cells.setLayout(self._grid)
        scroll = QScrollArea()
        scroll.setWidget(cells)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll = scroll
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._leave)
        foot.addWidget(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(space.l, space.m, space.l, space.m)
        column.setSpacing(space.s)
        column.addWidget(self._title)
        column.addWidget(self._why)
        column.addWidget(scroll)
        column.addSpacing(space.xs)
        column.addLayout(foot)

    def _fill(self, table: PastedTable) -> None:
        clear(self._grid)
        self._choices, self._cells = [], []
        width = self.fontMetrics().averageCharWidth() * _LETTERS
        for number, role in enumerate(table.roles):
            choice = ChoiceBox()
            for code, words in wording.column_roles().items():
                choice.addItem(words, code)
            choice.setCurrentIndex(choice.findData(role))
            choice.setMinimumWidth(width)
            head = table.head[number] if number < len(table.head) else ""
            name = head or self.tr("Column {0}").format(number + 1)
            choice.setAccessibleName(name)
            samples = [row[number] for row in table.rows[:_ROWS_SHOWN] if number < len(row)]
            choice.setAccessibleDescription(", ".join(filter(None, samples[:3])))
            choice.activated.connect(self._on_chosen)
            self._choices.append(choice)
            caption = QLabel(name)
            caption.setProperty("role", "caption")
            self._grid.addWidget(caption, 0, number)
            self._grid.addWidget(choice, 1, number)
            self._cells.append([ElidedLabel(cell) for cell in samples])
            for at, cell in enumerate(self._cells[-1], start=2):
                cell.setMinimumHeight(self._theme.size.line)
                self._grid.addWidget(cell, at, number)
            self._grid.setColumnStretch(number, 1)
        # As high as its rows, with room for the bar that many columns need.
        bar = self._scroll.horizontalScrollBar().sizeHint().height()
        self._scroll.setFixedHeight(self._grid.sizeHint().height() + bar)

    def _roles(self) -> tuple[ColumnRole, ...]:
        return tuple(ColumnRole(choice.currentData()) for choice in self._choices)

    def _on_chosen(self) -> None:
        """Take a role that only one column can have from the column that had it."""
        chosen = self.sender()
        assert isinstance(chosen, QComboBox)
        role = ColumnRole(chosen.currentData())
        if role in _ONE_ONLY:
            for choice in self._choices:
                if choice is not chosen and choice.currentData() == role:
                    choice.setCurrentIndex(choice.findData(ColumnRole.NOT_READ))
        self._on_changed()

    def _on_changed(self) -> None:
        assert self._table is not None
        roles = self._roles()
        for role, cells in zip(roles, self._cells, strict=True):
            for cell in cells:
                # What is left out is told from what is added.
                cell.setEnabled(role is not ColumnRole.NOT_READ)
        known = ColumnRole.NUMBER in roles
        self._add.setEnabled(known)
        self._add.setText(self.tr("&Add %n line(s)", "", len(self._table.rows)))
        if not known:
            self._why.setText(self.tr("Choose the column with the part numbers."))
        elif ColumnRole.QTY not in roles:
            self._why.setText(self.tr("No column is taken for the quantity: each line gets 1."))
        else:
            self._why.setText(
                self.tr("Several columns could be meant. Put right what is wrong, then add them.")
            )

    def _on_add(self) -> None:
        if self._table is not None and self._add.isEnabled():
            table = replace(self._table, roles=self._roles(), sure=True)
            self.hide()
            self.accepted.emit(table)

    def _on_leave(self) -> None:
        self.hide()
        self.left.emit()
