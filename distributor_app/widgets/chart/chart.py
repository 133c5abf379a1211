"""One chart with its title, what is pointed at in words, and the same numbers as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from distributor_app.context import DeskContext
from distributor_app.widgets.chart.area import ChartArea
from distributor_app.widgets.chart.data import ChartData, Shape
from distributor_app.widgets.chart.legend import Legend
from distributor_app.widgets.chart.library import Library
from distributor_app.widgets.chart.table import rows_of, table_columns
from distributor_app.widgets.data_table import DataTable
from distributor_app.widgets.elided_label import ElidedLabel
from distributor_app.widgets.icon_button import IconButton
from distributor_app.widgets.record_model import RecordModel
from distributor_app.widgets.spoken_role import Role, spoken_as

if TYPE_CHECKING:
    from distributor_app.widgets.chart.plot import Plot


@spoken_as(Role.Grouping)
class Chart(QWidget):
    """Shows a ChartData; arrow keys go from point to point and say each.

    `key` is what the table's columns are remembered by. Without data a skeleton is shown.
    """

    def __init__(
        self, context: DeskContext, key: str, title: str, parent: QWidget | None = None,
        *, rows: int = 4, titled: bool = True,
    ) -> None:  # fmt: skip
        """`rows` is the least height of the drawing in rows of a table.

        Without `titled` the title is only what the chart is called; it stands beside it already.
        """
        super().__init__(parent)
        self._context = context
        self._key, self._name = key, title
        self._data: ChartData | None = None
        self._note = ""
        self.setAccessibleName(title)
        self._library = Library(context.tasks, self)
        self._title = QLabel(title)
        self._title.setProperty("role", "strong")
        if not titled:
            self._title.hide()
        self._said = ElidedLabel()
        self._said.setProperty("role", "caption")
        self._switch = IconButton(context.theme, "table", self.tr("Show as table"))
        self._switch.setCheckable(True)
        self._switch.setAccessibleName(self.tr("{0}: show as table").format(title))
        self._legend = Legend(context.theme)
        self._area = ChartArea(context.theme, title)
        self._area.setMinimumHeight(rows * context.theme.size.row)
        self._pages = QStackedWidget()
        self._table: DataTable | None = None
        self._lay_out()
        self._library.ready.connect(self._on_library)
        self._library.failed.connect(self._on_no_library)
        self._area.stepped.connect(self._on_stepped)
        self._area.table_asked.connect(self._on_table_asked)
        self._switch.toggled.connect(self._on_switched)
        context.theme.changed.connect(self._on_theme_changed)

    def show_data(self, data: ChartData, note: str = "") -> None:
        """Show other data; `note` is said while nothing is pointed at, as a sum."""
        self._data, self._note = data, note
        self._said.setText(note)
        self._legend.show_series(data.series if data.shape is Shape.STACK else ())
        self._area.show_data(data)
        self._fill_table()
        self._draw()

    def show_table(self) -> None:
        """Show the numbers instead of the drawing."""
        self._switch.setChecked(True)

    # -- parts -------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        space = self._context.theme.space
        head = QHBoxLayout()
        head.setSpacing(space.s)
        head.addWidget(self._title)
        head.addWidget(self._said, 1)
        head.addWidget(self._switch)
        self._pages.addWidget(self._area)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.xs)
        column.addLayout(head)
        column.addWidget(self._legend)
        column.addWidget(self._pages, 1)

    def _fill_table(self) -> None:
        if self._table is None or self._data is None:
            return
        model = RecordModel(table_columns(self._data), self._table)
        model.set_records(rows_of(self._data))
        self._table.show_model(model)

    def _made_table(self) -> DataTable:
        if self._table is None:
            self._table = DataTable(self._context, self._key, self._name)
            self._pages.addWidget(self._table)
            self._fill_table()
        return self._table

    # -- the drawing library -----------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._draw()

    def _draw(self) -> None:
        """Draw once there is something to draw and somebody to see it."""
        if self._data is None or not self.isVisible() or self._area.has_plot:
            return
        self._library.load()

    def _on_library(self) -> None:
        if not self._area.has_plot:
            self._area.take_plot(_make_plot(self._context))

    def _on_no_library(self, _error: Exception) -> None:
        # The numbers are what matters; whatever broke the drawing is of no use to who reads them.
        self.show_table()

    # -- slots -------------------------------------------------------------------------------

    def _on_stepped(self, point: int) -> None:
        pointed = self._data is not None and point >= 0
        self._said.setText(self._data.described(point) if self._data and pointed else self._note)

    def _on_table_asked(self) -> None:
        # As if the button were pressed: the table takes the keyboard over from it.
        self._switch.setFocus(Qt.FocusReason.OtherFocusReason)
        self.show_table()

    def _on_switched(self, table: bool) -> None:
        focused = self._switch.hasFocus()
        self._switch.setToolTip(self.tr("Show as chart") if table else self.tr("Show as table"))
        self._switch.setAccessibleName(
            (self.tr("{0}: show as chart") if table else self.tr("{0}: show as table")).format(
                self._name
            )
        )
        self._pages.setCurrentWidget(self._made_table() if table else self._area)
        self._legend.setVisible(not table and self._legend.has_entries)
        if focused and table:
            self._made_table().setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_theme_changed(self) -> None:
        self._area.redraw()


def _make_plot(context: DeskContext) -> Plot:
    # Imported here: it imports the drawing library.
    from distributor_app.widgets.chart.plot import Plot

    return Plot(context.theme)
