"""A day or none: a choice that opens a calendar."""

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QCalendarWidget, QPushButton, QWidget

from distributor_app import formats
from distributor_app.screens.cart.popup import PopupChoice
from distributor_app.theme import Theme


class DayField(PopupChoice):
    """The day something is wanted by; None is "as soon as possible".

    Signals:
        day_chosen(object): the date, or None.
    """

    day_chosen = Signal(object)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self._calendar = QCalendarWidget()
        self._calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
        self._calendar.setMinimumDate(QDate.currentDate())
        self._calendar.setAccessibleName(name)
        self._calendar.activated.connect(self._on_day_activated)
        self._calendar.clicked.connect(self._on_day_activated)
        any_day = QPushButton(self.tr("As soon as possible"))
        any_day.clicked.connect(self._on_any_day)
        self.popup.content.addWidget(self._calendar)
        self.popup.content.addWidget(any_day)
        self.show_day(None)

    def show_day(self, day: date | None) -> None:
        """Show a day without announcing it."""
        self.say(formats.day(day) if day else self.tr("As soon as possible"))
        if day is not None:
            self._calendar.setSelectedDate(QDate(day.year, day.month, day.day))

    def _on_day_activated(self, chosen: QDate) -> None:
        day = date(chosen.year(), chosen.month(), chosen.day())
        self.show_day(day)
        self.popup.hide()
        self.day_chosen.emit(day)

    def _on_any_day(self) -> None:
        self.show_day(None)
        self.popup.hide()
        self.day_chosen.emit(None)
