"""The foot under the page while something is printed or saved: how far each job is, and Cancel."""

from __future__ import annotations

import time

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from distributor_app.first_start.pace import Pace
from distributor_app.screens.manuals.print_job import PrintJob, PrintStep
from distributor_app.theme import Theme
from distributor_app.widgets.progress import Progress

# A page or two are done before one has read that they are being printed.
_PATIENCE_MS = 700
# Less is not worth saying; what was said once is said to the end.
_LONG_SECONDS = 10.0


class _JobProgress(Progress):
    """One job."""

    shown = Signal()

    def __init__(self, theme: Theme, job: PrintJob) -> None:
        super().__init__(theme)
        self._step = PrintStep(job.saying)
        self._pace = Pace()
        self._is_long = False
        self._is_due = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._on_due)
        self._patience.start()
        job.stepped.connect(self._on_stepped)
        self.cancelled.connect(job.stop)

    def _on_due(self) -> None:
        self._is_due = True
        self._show_step()
        self.shown.emit()

    def _on_stepped(self, step: PrintStep) -> None:
        if step.total != self._step.total:
            self._pace.rest()
        self._step = step
        self._pace.note(step.done, time.monotonic())
        if self._is_due:
            self._show_step()

    def _show_step(self) -> None:
        step = self._step
        left = self._pace.seconds_left(step.total)
        self._is_long = self._is_long or (left is not None and left >= _LONG_SECONDS)
        self.show_progress(step.words, step.done, step.total, left if self._is_long else None)


class PrintProgress(QWidget):
    """Every job under way, one below the other; not there while none takes long."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("role", "surface")
        self._jobs: dict[PrintJob, _JobProgress] = {}
        space = theme.space
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(space.m, space.s, space.m, space.s)
        self._rows.setSpacing(space.s)
        rule = QFrame()
        rule.setProperty("role", "rule")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule)
        column.addLayout(self._rows)
        self.hide()

    def follow(self, job: PrintJob) -> None:
        """Show how far this job is, until it has ended."""
        row = _JobProgress(self._theme, job)
        row.shown.connect(self.show)
        self._jobs[job] = row
        self._rows.addWidget(row)
        job.ended.connect(self._on_ended)

    @property
    def rows(self) -> tuple[Progress, ...]:
        """What is shown, the oldest job first."""
        return tuple(row for row in self._jobs.values() if not row.isHidden())

    def _on_ended(self) -> None:
        job = self.sender()
        assert isinstance(job, PrintJob)
        row = self._jobs.pop(job)
        self._rows.removeWidget(row)
        row.hide()
        row.deleteLater()
        self.setVisible(bool(self.rows))
