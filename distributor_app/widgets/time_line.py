"""A story from top to bottom: what happened when, and what is still to come."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from distributor_app.theme import Theme
from distributor_app.widgets.layouts import clear
from distributor_app.widgets.painting import painting
from distributor_app.widgets.spoken_role import Role, spoken_as


@dataclass(frozen=True, slots=True)
class TimeLineStep:
    """One entry: when (in words), what, more about it; tone colours the dot; done fills it."""

    when: str
    title: str
    detail: str = ""
    tone: str = "good"
    done: bool = True


@spoken_as(Role.List)
class TimeLine(QWidget):
    """Steps with dots on a line, each an item of its own for a screen reader."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_steps(self, steps: Sequence[TimeLineStep]) -> None:
        """Show another story."""
        clear(self._column)
        for number, step in enumerate(steps, start=1):
            self._column.addWidget(_StepView(self._theme, step, last=number == len(steps)))
        self.setAccessibleName(self.tr("Time line"))
        self.setAccessibleDescription("\n".join(_spoken(step) for step in steps))


@spoken_as(Role.ListItem)
class _StepView(QLabel):
    """Paints one step; as high as its words need at its width."""

    _DOT = 9
    _INDENT = 24

    def __init__(self, theme: Theme, step: TimeLineStep, *, last: bool) -> None:
        super().__init__()
        self._theme = theme
        self._step = step
        self._last = last
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(_spoken(step))
        theme.changed.connect(self.update)

    def heightForWidth(self, width: int) -> int:
        below = self._below(width)
        return self._line("strong") + below + self._detail(width) + self._theme.space.m

    def sizeHint(self) -> QSize:
        width = self._theme.size.preview
        return QSize(width, self.heightForWidth(max(self.width(), width)))

    def minimumSizeHint(self) -> QSize:
        width = self._theme.size.preview // 2
        return QSize(width, self.heightForWidth(max(self.width(), width)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        with painting(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_mark(painter)
            self._paint_words(painter)

    def _paint_mark(self, painter: QPainter) -> None:
        across = self._DOT / 2 + 2
        middle = QPointF(self._mirrored(across), self._line("strong") / 2)
        if not self._last:
            painter.setPen(QPen(self._theme.color("line_strong"), 1.5))
            below = QPointF(0, self._DOT / 2 + 2)
            painter.drawLine(middle + below, QPointF(middle.x(), self.height()))
        tone = self._step.tone if self._step.done else "line_strong"
        color = self._theme.color(tone)
        painter.setPen(QPen(color, 2))
        painter.setBrush(color if self._step.done else self._theme.color("surface"))
        painter.drawEllipse(middle, self._DOT / 2, self._DOT / 2)

    def _paint_words(self, painter: QPainter) -> None:
        step, width = self._step, self.width()
        left = 0 if self.isRightToLeft() else self._INDENT
        room = QRectF(left, 0, width - self._INDENT, self._line("strong"))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(self._theme.font("strong" if step.done else "body"))
        painter.setPen(self._theme.color("text" if step.done else "second"))
        title = painter.fontMetrics().elidedText(
            step.title, Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, middle, title)
        painter.setPen(self._theme.color("second"))
        painter.setFont(self._theme.font("caption"))
        below = self._below(width)
        if below:
            painter.drawText(room.translated(0, self._line("strong") - 2), middle, step.when)
        else:
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | middle, step.when)
        if step.detail:
            painter.setFont(self._theme.font("body"))
            top = room.bottom() + below
            rest = QRectF(room.left(), top, room.width(), self._detail(width))
            painter.drawText(rest, Qt.TextFlag.TextWordWrap, step.detail)

    def _mirrored(self, across: float) -> float:
        """Return a distance from the side where reading begins as one from the left."""
        return self.width() - across if self.isRightToLeft() else across

    def _below(self, width: int) -> int:
        """Return the height of a line for the moment when it does not fit beside the title."""
        title = QFontMetrics(self._theme.font("strong")).horizontalAdvance(self._step.title)
        when = QFontMetrics(self._theme.font("caption")).horizontalAdvance(self._step.when)
        beside = self._INDENT + title + self._theme.space.s + when
        return self._line("caption") if self._step.when and beside > width else 0

    def _detail(self, width: int) -> int:
        if not self._step.detail:
            return 0
        metrics = QFontMetrics(self._theme.font("body"))
        room = metrics.boundingRect(
            0, 0, max(width - self._INDENT, 40), 10_000, Qt.TextFlag.TextWordWrap, self._step.detail
        )
        return room.height()

    def _line(self, font: str) -> int:
        return QFontMetrics(self._theme.font(font)).height() + 4


def _spoken(step: TimeLineStep) -> str:
    """Return a step as it is read aloud: when, what, and more about it."""
    return " ".join(part for part in (step.when, step.title, step.detail) if part)
