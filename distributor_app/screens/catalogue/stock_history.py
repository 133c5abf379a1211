"""What was in stock week by week, of one warehouse at a time; nothing where there is no history."""

from collections.abc import Sequence
from decimal import Decimal
from functools import partial

from PySide6.QtCore import QCoreApplication, QDate, QLocale
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QLabel, QSizePolicy, QVBoxLayout, QWidget

from catalog_cache.records import StockHistory, StockWeek

from distributor_app import formats
from distributor_app.context import DeskContext
from distributor_app.screens.catalogue import wording
from distributor_app.widgets.chart import Chart, ChartData, Point, Series, Shape
from distributor_app.widgets.choice_box import ChoiceBox
from distributor_app.widgets.elided_label import ElidedLabel

_ROWS = 4


def _tr(text: str) -> str:
    return QCoreApplication.translate("StockHistory", text)


def history_chart(history: StockHistory) -> ChartData:
    """Return a warehouse's weeks as a line that holds each level; unknown weeks stay open."""
    last = len(history.weeks) - 1
    points = tuple(
        _now() if number == last and history.as_of is not None else _week(week)
        for number, week in enumerate(history.weeks)
    )
    levels = Series(history.warehouse_name, tuple(week.qty for week in history.weeks))
    return ChartData(
        shape=Shape.STEPS,
        points=points,
        series=(levels,),
        say=partial(_quantity, history.unit),
        on_axis=formats.quantity,
        key_title=_tr("Week"),
        whole=all(week.qty is None or week.qty % 1 == 0 for week in history.weeks),
    )


def age_words(history: StockHistory) -> str:
    """Say from when the last figure is, or until when anything is known."""
    if history.as_of is not None:
        return _tr("as of {0}").format(formats.moment(history.as_of))
    return _tr("known until {0}").format(formats.day(history.weeks[-1].last_day))


def _now() -> Point:
    return Point(_tr("now"), _tr("Now"))


def _week(week: StockWeek) -> Point:
    day = QDate(week.last_day.year, week.last_day.month, week.last_day.day)
    name = _tr("Week to {0}").format(formats.day(week.last_day))
    return Point(QLocale().toString(day, wording.tr("d MMM")), name)


def _quantity(unit: str, value: Decimal) -> str:
    return formats.quantity(value, unit)


class StockHistoryBox(QWidget):
    """The history of a part's stock, the warehouse that serves the account first."""

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._histories: tuple[StockHistory, ...] = ()
        self._uid = 0
        self._title = QLabel(self.tr("Stock history"))
        self._title.setProperty("role", "section")
        self._only = ElidedLabel()
        self._only.setProperty("role", "second")
        self.warehouses = ChoiceBox()
        self.warehouses.setAccessibleName(self.tr("Warehouse whose stock history is shown"))
        # A long name takes the room there is and no more.
        self.warehouses.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.warehouses.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.warehouses.activated.connect(self._on_chosen)
        self.chart = Chart(
            context, "part.stock-history", self.tr("Stock history"), rows=_ROWS, titled=False
        )
        space = context.theme.space
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(space.s)
        self._head.addWidget(self._title)
        self._head.addWidget(self._only, 1)
        self._head.addWidget(self.warehouses, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.xs)
        column.addLayout(self._head)
        column.addWidget(self.chart)
        self.hide()

    def show_histories(self, uid: int, histories: Sequence[StockHistory]) -> None:
        """Show a part's histories; of the same part the warehouse looked at stays."""
        if uid == self._uid and tuple(histories) == self._histories:
            # Something else on the page changed; what is pointed at stays.
            return
        chosen = self.warehouses.currentData() if uid == self._uid else None
        self._uid = uid
        self._histories = tuple(histories)
        self.warehouses.clear()
        for history in self._histories:
            self.warehouses.addItem(history.warehouse_name, history.warehouse)
        self.warehouses.setCurrentIndex(max(0, self.warehouses.findData(chosen)))
        several = len(self._histories) > 1
        self.warehouses.setVisible(several)
        self._only.setVisible(not several)
        self._show_chosen()
        self._arrange()
        self.setVisible(bool(self._histories))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Put the choice beside the title where the longest name has room there, else below it."""
        letters = self.warehouses.fontMetrics()
        names = [letters.horizontalAdvance(h.warehouse_name) for h in self._histories]
        needed = self._title.sizeHint().width() + self._head.spacing()
        needed += self.warehouses.sizeHint().width() + max(names, default=0)
        ways, beside = QBoxLayout.Direction, len(names) < 2 or needed <= self.width()
        self._head.setDirection(ways.LeftToRight if beside else ways.TopToBottom)

    def _show_chosen(self) -> None:
        if not self._histories:
            return
        history = self._histories[self.warehouses.currentIndex()]
        self._only.setText(history.warehouse_name)
        self.warehouses.setToolTip(history.warehouse_name)
        self.chart.show_data(history_chart(history), age_words(history))

    def _on_chosen(self, _index: int) -> None:
        self._show_chosen()
