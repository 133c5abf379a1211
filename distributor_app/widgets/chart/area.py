"""Where a chart is drawn: a skeleton until it can be, and the keyboard's way along its points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from distributor_app.theme import Theme
from distributor_app.widgets.chart.data import ChartData
from distributor_app.widgets.spoken_role import Role, spoken_as

if TYPE_CHECKING:
    from distributor_app.widgets.chart.plot import Plot

_SKELETON = (0.4, 0.5, 0.45, 0.6, 0.8, 0.7, 0.55, 0.65, 0.5, 0.75, 0.6, 0.45)


@spoken_as(Role.Chart, "table_asked")
class ChartArea(QWidget):
    """Takes the keyboard for the plot inside it; Enter leads to the table of the same numbers.

    Signals:
        table_asked(): the numbers are wanted as a table.
        stepped(int): the point under the pointer or chosen with the keyboard; -1 for none.
    """

    table_asked = Signal()
    stepped = Signal(int)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._data: ChartData | None = None
        self._plot: Plot | None = None
        self._chosen = -1
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._room = QVBoxLayout(self)
        self._room.setContentsMargins(*[theme.space.xs // 2] * 4)

    @property
    def has_plot(self) -> bool:
        """Whether there is a plot, and no skeleton any more."""
        return self._plot is not None

    def show_data(self, data: ChartData) -> None:
        """Draw other data, with nothing chosen."""
        self._data = data
        self._chosen = -1
        way = self.tr("Enter shows the numbers as a table.") if data.points else ""
        self.setAccessibleDescription(f"{data.told()} {way}".strip())
        if self._plot is not None:
            self._plot.show_data(data)

    def take_plot(self, plot: Plot) -> None:
        """Draw on this from now on."""
        self._plot = plot
        self._room.addWidget(plot)
        plot.pointed.connect(self._on_pointed)
        if self._data is not None:
            plot.show_data(self._data)
        self.update()

    def redraw(self) -> None:
        """Draw anew in other colours."""
        if self._plot is not None:
            self._plot.redraw()
        self.update()

    # -- Qt ----------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        row = self._theme.size.row
        return QSize(12 * row, self.minimumHeight())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._data.points) - 1 if self._data else -1
        before = last + 1 if self._chosen < 0 else self._chosen
        wanted = {
            Qt.Key.Key_Left: before - 1,
            Qt.Key.Key_Right: self._chosen + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }.get(Qt.Key(event.key()))
        if wanted is not None and last >= 0:
            self._choose(min(max(wanted, 0), last), aloud=True)
        elif event.key() == Qt.Key.Key_Escape and self._chosen >= 0:
            self._choose(-1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and last >= 0:
            self.table_asked.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._choose(-1)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._plot is None:
            self._paint_skeleton(painter)
        if self.hasFocus():
            painter.setPen(self._theme.color("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(frame, self._theme.radius, self._theme.radius)
        painter.end()

    def _paint_skeleton(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("neutral_wash"))
        slot = self.width() / len(_SKELETON)
        room = self.height() - self._theme.space.xl
        for number, part in enumerate(_SKELETON):
            height = room * part
            bar = QRectF((number + 0.2) * slot, room - height, 0.6 * slot, height)
            painter.drawRoundedRect(bar, 2, 2)

    # -- choosing ----------------------------------------------------------------------------

    def _choose(self, point: int, *, aloud: bool = False) -> None:
        if point == self._chosen:
            return
        self._chosen = point
        if self._plot is not None:
            self._plot.mark(point)
        if aloud and self._data is not None:
            QAccessible.updateAccessibility(
                QAccessibleAnnouncementEvent(self, self._data.described(point))
            )
        self.stepped.emit(point)

    def _on_pointed(self, point: int) -> None:
        self._choose(point)
