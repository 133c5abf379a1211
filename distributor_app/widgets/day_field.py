"""A day or none: a choice that opens a calendar."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)

from distributor_app import formats
from distributor_app.theme import Theme
from distributor_app.widgets.popup import PopupChoice


class DayField(PopupChoice):
    """The day something is wanted by; None is "as soon as possible".

    Signals:
        day_chosen(object): the date, or None.
    """

    day_chosen = Signal(object)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self._theme = theme
        self._calendar = self._make_calendar(name)
        self._month = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._month.setProperty("role", "strong")
        soonest = QPushButton(self.tr("As soon as possible"))
        soonest.clicked.connect(self._on_soonest)
        self.popup.content.addLayout(self._months_row())
        self.popup.content.addWidget(self._calendar)
        self.popup.content.addWidget(soonest)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self._on_month_changed()
        self.show_day(None)

    def show_day(self, day: date | None) -> None:
        """Show a day without announcing it."""
        self.say(formats.day(day) if day else self.tr("Soonest"))
        if day is not None:
            self._calendar.setSelectedDate(QDate(day.year, day.month, day.day))

    def _make_calendar(self, name: str) -> QCalendarWidget:
        calendar = QCalendarWidget()
        calendar.setNavigationBarVisible(False)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
        calendar.setMinimumDate(QDate.currentDate())
        calendar.setAccessibleName(name)
        calendar.activated.connect(self._on_day)
        calendar.clicked.connect(self._on_day)
        calendar.currentPageChanged.connect(self._on_month_changed)
        return calendar

    def _months_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for icon, words, slot in (
            ("back", self.tr("Earlier month"), self._calendar.showPreviousMonth),
            ("forward", self.tr("Later month"), self._calendar.showNextMonth),
        ):
            button = QToolButton()
            button.setProperty("role", "icon")
            button.setIcon(self._theme.icon(icon))
            button.setAccessibleName(words)
            button.setToolTip(words)
            button.clicked.connect(slot)
            row.addWidget(button)
        row.insertWidget(1, self._month, 1)
        return row

    def _on_month_changed(self) -> None:
        month = QDate(self._calendar.yearShown(), self._calendar.monthShown(), 1)
        self._month.setText(QLocale().toString(month, "MMMM yyyy"))

    def _on_theme_changed(self) -> None:
        # Weekends pale, not red: nothing is wrong with them.
        weekend = QTextCharFormat()
        weekend.setForeground(self._theme.color("second"))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self._calendar.setWeekdayTextFormat(day, weekend)

    def _on_day(self, chosen: QDate) -> None:
        day = date(chosen.year(), chosen.month(), chosen.day())
        self.show_day(day)
        self.popup.hide()
        self.day_chosen.emit(day)

    def _on_soonest(self) -> None:
        self.show_day(None)
        self.popup.hide()
        self.day_chosen.emit(None)
