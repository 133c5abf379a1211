"""Which colour of a stacked chart means what."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from distributor_app.theme import Theme
from distributor_app.widgets.chart.data import Series
from distributor_app.widgets.layouts import clear
from distributor_app.widgets.spoken_role import Role, spoken_as


@spoken_as(Role.ListItem)
class _Word(QLabel):
    """What one colour means."""


@spoken_as(Role.List)
class Legend(QWidget):
    """A row of colours with their words; hidden while there are none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._series: tuple[Series, ...] = ()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.space.xs)
        theme.changed.connect(self._fill)
        self.hide()

    @property
    def has_entries(self) -> bool:
        """Whether there is anything to show."""
        return bool(self._series)

    def show_series(self, series: Sequence[Series]) -> None:
        """Show other series."""
        self._series = tuple(series)
        self.setAccessibleName(self.tr("What the colours mean"))
        self.setAccessibleDescription(", ".join(one.name for one in self._series))
        self._fill()
        self.setVisible(self.has_entries)

    def _fill(self) -> None:
        clear(self._row)
        for series in self._series:
            dot = QLabel()
            dot.setPixmap(self._theme.pixmap("dot", series.tone, self._theme.size.icon_small))
            word = _Word(series.name)
            word.setProperty("role", "caption")
            word.setContentsMargins(0, 0, self._theme.space.s, 0)
            self._row.addWidget(dot, 0, Qt.AlignmentFlag.AlignVCenter)
            self._row.addWidget(word)
        self._row.addStretch(1)
