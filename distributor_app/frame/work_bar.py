"""The line above the status line that says what long work is under way, and stops it."""

from typing import Protocol

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from distributor_app.theme import Theme
from distributor_app.widgets.progress import Progress

_LOOK_MS = 200
# What is done sooner needs no bar that comes and goes.
_PATIENCE_SECONDS = 0.5
# A guess from less would jump about.
_GUESS_SECONDS = 1.0


class LongWork(Protocol):
    """What the bar asks of a job, as `long_work.Job` answers."""

    @property
    def says(self) -> str: ...
    @property
    def over(self) -> bool: ...
    @property
    def seconds(self) -> float: ...
    @property
    def steps(self) -> tuple[int, int]: ...
    @property
    def seconds_left(self) -> float | None: ...
    def set(self) -> None: ...


class WorkBar(QWidget):
    """Shows one bar for each job that takes long; without any it takes no room."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._jobs: list[tuple[LongWork, Progress]] = []
        self.setObjectName("workBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.space.l, theme.space.s, theme.space.l, theme.space.s)
        self._column.setSpacing(theme.space.s)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._on_look)
        self.hide()

    @property
    def shown(self) -> tuple[str, ...]:
        """What is said to be under way."""
        return tuple(job.says for job, bar in self._jobs if not bar.isHidden())

    def follow(self, job: LongWork) -> None:
        """Show a job as soon as it takes long, until it is over."""
        bar = Progress(self._theme, self)
        bar.cancelled.connect(job.set)
        self._column.addWidget(bar)
        self._jobs.append((job, bar))
        self._timer.start()

    def _on_look(self) -> None:
        for job, bar in self._jobs:
            if job.over:
                bar.deleteLater()
            elif job.seconds >= _PATIENCE_SECONDS:
                self._show(job, bar)
        self._jobs = [(job, bar) for job, bar in self._jobs if not job.over]
        self.setVisible(bool(self.shown))
        if not self._jobs:
            self._timer.stop()

    def _show(self, job: LongWork, bar: Progress) -> None:
        done, total = job.steps
        left = job.seconds_left if job.seconds >= _GUESS_SECONDS else None
        bar.show_progress(job.says, done, total or None, left)
