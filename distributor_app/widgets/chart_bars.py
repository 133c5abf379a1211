"""Simple bars by month or class, painted: one or two values each, the figure under the pointer."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from distributor_app.theme import Theme


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its name below, its value and the text that tells the value exactly."""

    label: str
    value: float
    text: str
    tone: str = "accent"


class ChartBars(QWidget):
    """Bars side by side from a base line; values below zero hang down from it."""

    _LABEL = 18

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bars: tuple[Bar, ...] = ()
        self._hovered = -1
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show other bars."""
        self._bars = tuple(bars)
        self._hovered = -1
        self.setAccessibleDescription("; ".join(f"{bar.label}: {bar.text}" for bar in bars))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, 140)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 100)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        hovered = self._bar_at(event.position())
        if hovered != self._hovered:
            self._hovered = hovered
            self.update()
        if hovered >= 0:
            bar = self._bars[hovered]
            QToolTip.showText(event.globalPosition().toPoint(), f"{bar.label}: {bar.text}", self)

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = -1
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font("caption"))
        base = self._base()
        painter.fillRect(QRectF(0, base, self.width(), 1), self._theme.color("line_strong"))
        for number, bar in enumerate(self._bars):
            self._paint_bar(painter, number, bar, base)
        painter.end()

    def _paint_bar(self, painter: QPainter, number: int, bar: Bar, base: float) -> None:
        slot = self._slot(number)
        height = abs(bar.value) * self._scale()
        top = base - height if bar.value >= 0 else base
        width = min(slot.width() * 0.66, 34.0)
        body = QRectF(slot.center().x() - width / 2, top, width, height)
        color = self._theme.color("error" if bar.value < 0 else bar.tone)
        color.setAlphaF(1.0 if number == self._hovered else 0.82)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawRoundedRect(body, 2, 2)
        painter.setPen(self._theme.color("second"))
        label = QRectF(slot.left(), self.height() - self._LABEL, slot.width(), self._LABEL)
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, bar.label)

    def _range(self) -> tuple[float, float]:
        values = [bar.value for bar in self._bars]
        return max([*values, 0.0]), min([*values, 0.0])

    def _scale(self) -> float:
        highest, lowest = self._range()
        room = self.height() - self._LABEL - self._theme.space.s
        return room / (highest - lowest) if highest > lowest else 0.0

    def _base(self) -> float:
        return self._theme.space.xs + self._range()[0] * self._scale()

    def _slot(self, number: int) -> QRectF:
        width = self.width() / max(len(self._bars), 1)
        return QRectF(number * width, 0, width, self.height())

    def _bar_at(self, spot: QPointF) -> int:
        if not self._bars:
            return -1
        number = int(spot.x() / (self.width() / len(self._bars)))
        return number if 0 <= number < len(self._bars) else -1
