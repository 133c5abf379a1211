"""The way to the next step of a scale: how far the year is, and where each step begins."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from distributor_app.theme import Theme
from distributor_app.widgets.spoken_role import Role, spoken_as


@dataclass(frozen=True, slots=True)
class Step:
    """A mark on the bar: its place from 0 to 1, the word above it and the one below."""

    place: float
    above: str
    below: str


@spoken_as(Role.Graphic)
class StepBar(QWidget):
    """A bar filled up to `place` (0 to 1), with marks where steps begin; said in `words`."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._place = 0.0
        self._steps: tuple[Step, ...] = ()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_steps(self, place: float, steps: Sequence[Step], words: str) -> None:
        """Show another state of things."""
        self._place = min(max(place, 0.0), 1.0)
        self._steps = tuple(steps)
        marks = ", ".join(
            self.tr("{0} at {1}").format(step.above, step.below) for step in self._steps
        )
        told = (words, self.tr("Steps: {0}").format(marks)) if marks else (words,)
        self.setAccessibleDescription("\n".join(told))
        self.update()

    def sizeHint(self) -> QSize:
        line = self._theme.metrics("caption").height()
        return QSize(
            8 * self._theme.size.row, 2 * line + self._theme.space.s + 4 * self._theme.space.xs
        )

    def minimumSizeHint(self) -> QSize:
        return QSize(4 * self._theme.size.row, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font("caption"))
        line = self._theme.metrics("caption").height()
        thick = self._theme.space.s
        bar = QRectF(0, line + 2 * self._theme.space.xs, self.width(), thick)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("neutral_wash"))
        painter.drawRoundedRect(bar, thick / 2, thick / 2)
        painter.setBrush(self._theme.color("accent"))
        done = QRectF(bar)
        done.setWidth(max(self._place * bar.width(), thick if self._place else 0))
        if self.isRightToLeft():
            done.moveRight(bar.right())
        painter.drawRoundedRect(done, thick / 2, thick / 2)
        for step in self._steps:
            self._paint_step(painter, bar, step)
        painter.end()

    def _paint_step(self, painter: QPainter, bar: QRectF, step: Step) -> None:
        place = 1 - step.place if self.isRightToLeft() else step.place
        x = bar.left() + place * bar.width()
        reached = self._place >= step.place
        painter.setPen(self._theme.color("surface"))
        if 0 < step.place < 1:
            painter.drawLine(QPointF(x, bar.top()), QPointF(x, bar.bottom()))
        painter.setPen(self._theme.color("text" if reached else "second"))
        line = self._theme.metrics("caption").height()
        self._paint_word(painter, x, self._theme.space.xs, line, step.above)
        self._paint_word(painter, x, bar.bottom() + self._theme.space.xs, line, step.below)

    def _paint_word(self, painter: QPainter, x: float, top: float, line: int, word: str) -> None:
        """Write a word centred at a place, or as near as it fits."""
        width = self._theme.metrics("caption").horizontalAdvance(word) + 2
        left = min(max(x - width / 2, 0), self.width() - width)
        painter.drawText(QRectF(left, top, width, line), Qt.AlignmentFlag.AlignCenter, word)
