"""A story from top to bottom: what happened when, and what is still to come."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from distributor_app.theme import Theme


@dataclass(frozen=True, slots=True)
class TimeLineStep:
    """One entry: when (in words), what, more about it; tone colours the dot; done fills it."""

    when: str
    title: str
    detail: str = ""
    tone: str = "good"
    done: bool = True


class TimeLine(QWidget):
    """Paints steps with dots on a line; as high as its steps need."""

    _DOT = 9
    _INDENT = 24

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._steps: tuple[TimeLineStep, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    def show_steps(self, steps: Sequence[TimeLineStep]) -> None:
        """Show another story."""
        self._steps = tuple(steps)
        lines = [" ".join(p for p in (s.when, s.title, s.detail) if p) for s in steps]
        self.setAccessibleName(self.tr("Time line"))
        self.setAccessibleDescription("\n".join(lines))
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        return sum(self._height(step, width) for step in self._steps)

    def sizeHint(self) -> QSize:
        return QSize(320, self.heightForWidth(max(self.width(), 320)))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.heightForWidth(max(self.width(), 160)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = 0
        for number, step in enumerate(self._steps):
            height = self._height(step, self.width())
            last = number == len(self._steps) - 1
            self._paint_mark(painter, top, height, step, last=last)
            self._paint_words(painter, top, step)
            top += height
        painter.end()

    def _paint_mark(
        self, painter: QPainter, top: int, height: int, step: TimeLineStep, *, last: bool
    ) -> None:
        middle = QPointF(self._DOT / 2 + 2, top + self._line("strong") / 2)
        if not last:
            painter.setPen(QPen(self._theme.color("line_strong"), 1.5))
            below = QPointF(0, self._DOT / 2 + 2)
            painter.drawLine(middle + below, QPointF(middle.x(), middle.y() + height) - below)
        color = self._theme.color(step.tone if step.done else "line_strong")
        painter.setPen(QPen(color, 2))
        painter.setBrush(color if step.done else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(middle, self._DOT / 2, self._DOT / 2)

    def _paint_words(self, painter: QPainter, top: int, step: TimeLineStep) -> None:
        room = QRectF(self._INDENT, top, self.width() - self._INDENT, self._line("strong"))
        painter.setFont(self._theme.font("caption"))
        when_width = painter.fontMetrics().horizontalAdvance(step.when) if step.when else 0
        painter.setPen(self._theme.color("second"))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, right, step.when)
        painter.setFont(self._theme.font("strong" if step.done else "body"))
        painter.setPen(self._theme.color("text" if step.done else "second"))
        title_room = room.adjusted(0, 0, -when_width - self._theme.space.s, 0)
        title = painter.fontMetrics().elidedText(
            step.title, Qt.TextElideMode.ElideRight, int(title_room.width())
        )
        painter.drawText(title_room, Qt.AlignmentFlag.AlignVCenter, title)
        if step.detail:
            painter.setFont(self._theme.font("body"))
            painter.setPen(self._theme.color("second"))
            rest = QRectF(
                room.left(), room.bottom(), room.width(), self._detail(step, self.width())
            )
            painter.drawText(rest, Qt.TextFlag.TextWordWrap, step.detail)

    def _height(self, step: TimeLineStep, width: int) -> int:
        return self._line("strong") + self._detail(step, width) + self._theme.space.m

    def _detail(self, step: TimeLineStep, width: int) -> int:
        if not step.detail:
            return 0
        metrics = QFontMetrics(self._theme.font("body"))
        room = metrics.boundingRect(
            0, 0, max(width - self._INDENT, 40), 10_000, Qt.TextFlag.TextWordWrap, step.detail
        )
        return room.height()

    def _line(self, step: str) -> int:
        return QFontMetrics(self._theme.font(step)).height() + 4
