"""Grey bars where content will stand, shown only when waiting lasts; still, for nothing moves."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from distributor_app.theme import Theme
from distributor_app.widgets.painting import painting
from distributor_app.widgets.spoken_role import Role, spoken_as

# What is there sooner looks better without a flash of bars before it.
_PATIENCE_MS = 150
# How wide the bars are, as shares of a line: uneven, as text is.
_SHARES = (0.62, 0.44, 0.55, 0.38, 0.6, 0.48)


@spoken_as(Role.StaticText)
class Skeleton(QWidget):
    """Lies over another widget while that waits for its content.

    `lines` beside each other make a table's rows; one makes a page of text.
    """

    def __init__(self, theme: Theme, over: QWidget, *, lines: int = 4) -> None:
        super().__init__(over)
        self._theme = theme
        self._over = over
        self._lines = lines
        self.setAccessibleName(self.tr("Loading"))
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._on_patience_ended)
        over.installEventFilter(self)
        theme.changed.connect(self.update)
        self.hide()

    @property
    def waiting(self) -> bool:
        """Whether something is being waited for, be it seen yet or not."""
        return self._patience.isActive() or not self.isHidden()

    def show_loading(self, loading: bool) -> None:
        """Begin or end waiting."""
        if not loading:
            self._patience.stop()
            self.hide()
        elif not self.waiting:
            self._patience.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._over.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        with painting(self) as painter:
            painter.fillRect(self.rect(), self._theme.color("surface"))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("neutral_wash"))
            row, space = self._theme.size.row, self._theme.space
            column = self.width() / self._lines
            for number in range(self.height() // row):
                for place in range(self._lines):
                    share = _SHARES[(number * 2 + place) % len(_SHARES)]
                    bar = QRectF(
                        place * column + space.m,
                        number * row + (row - space.s) / 2,
                        (column - 2 * space.m) * share,
                        space.s,
                    )
                    painter.drawRoundedRect(bar, space.xs, space.xs)

    def _on_patience_ended(self) -> None:
        self.setGeometry(self._over.rect())
        self.raise_()
        self.show()
