"""How an assembly's page is divided: the drawing gets what its sheet fills, the list the rest.

A division that the user dragged is kept instead, as a share of whatever room there is.
"""

from PySide6.QtCore import QByteArray, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from distributor_app.context import DeskContext
from distributor_app.screens.catalogue.figure_pane import FigurePane
from distributor_app.screens.catalogue.position_bar import PositionBar
from distributor_app.widgets.data_table import DataTable

_KEY = "catalogue.assembly"
_SAVE_AFTER_MS = 400
# The list's share of the room, in hundredths, and its most in letters: a longer row is too long to
# follow from its number to its price.
_LIST_SHARE, _LIST_MOST = 61, 112
# What stands above and below the sheet, in rows of a table: zoom buttons, the selected position.
_BESIDES_SHEET = 7
# The sheet grows first; what it has no use for goes to the selected position below it.
_SHEET_FIRST = 100


class Division(QSplitter):
    """Drawing at the left with what is selected below it, list at the right.

    Without a drawing the list takes all the room, and what is selected stands below the list.
    """

    def __init__(
        self, context: DeskContext, figure: FigurePane, table: DataTable, bar: PositionBar
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._context = context
        self._figure = figure
        self._bar = bar
        # What the list's columns need beyond its share, in long languages.
        self._missing = 0
        self._rule = QFrame()
        self._rule.setProperty("role", "rule")
        self._left, self._left_column = _column(figure)
        self._right, self._right_column = _column(table)
        self.setChildrenCollapsible(False)
        self.addWidget(self._left)
        self.addWidget(self._right)
        self._put_bar(self._left_column, 1)
        self._save = QTimer(self)
        self._save.setSingleShot(True)
        self._save.setInterval(_SAVE_AFTER_MS)
        self._save.timeout.connect(self._on_save)
        self._scroll = table.horizontalScrollBar()
        self._look_again = QTimer(self)
        self._look_again.setSingleShot(True)
        self._look_again.setInterval(0)
        self._look_again.timeout.connect(self._on_settled)
        self._scroll.rangeChanged.connect(self._on_range_changed)
        saved = context.settings.splitter(_KEY)
        self._dragged = bool(saved) and self.restoreState(QByteArray.fromBase64(saved.encode()))
        self.splitterMoved.connect(self._on_moved)
        figure.sheet_changed.connect(self._divide)

    def show_drawing(self, *, there_is_one: bool) -> None:
        """Make room for a drawing, or give all of it to the list."""
        self._left.setVisible(there_is_one)
        if there_is_one:
            self._put_bar(self._left_column, 1)
        else:
            self._put_bar(self._right_column, 0)
        self._divide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._missing = 0
        self._divide()

    def _divide(self) -> None:
        """Share the room between sheet and list, unless the user did."""
        if self._dragged or self._left.isHidden():
            return
        theme = self._context.theme
        room = self.width() - self.handleWidth()
        letters = _LIST_MOST * theme.metrics().averageCharWidth()
        height = self.height() - _BESIDES_SHEET * theme.size.row
        fills = int(height * self._figure.sheet_ratio)
        wanted = min(room * _LIST_SHARE // 100, letters) + self._missing
        drawing = min(room - wanted, max(fills, 0))
        self.setSizes([drawing, room - drawing])

    def _put_bar(self, column: QVBoxLayout, stretch: int) -> None:
        # Moved only when it must be: it may hold the keyboard.
        if column.indexOf(self._bar) < 0:
            column.addWidget(self._rule)
            column.addWidget(self._bar, stretch)

    def _on_range_changed(self, _least: int, _most: int) -> None:
        self._look_again.start()

    def _on_settled(self) -> None:
        """Widen a list that would have to be scrolled to its prices."""
        if self._scroll.maximum() and not self._dragged and not self._left.isHidden():
            self._missing += self._scroll.maximum()
            self._divide()

    def _on_moved(self) -> None:
        self._dragged = True
        self._save.start()

    def _on_save(self) -> None:
        self._context.settings.set_splitter(_KEY, self.saveState().toBase64().toStdString())


def _column(content: QWidget) -> tuple[QWidget, QVBoxLayout]:
    side = QWidget()
    column = QVBoxLayout(side)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(content, _SHEET_FIRST)
    return side, column
