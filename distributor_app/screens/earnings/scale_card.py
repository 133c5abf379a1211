"""How far the year is on the scales of the programmes, and what the next step needs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from catalog_cache.records import ScaleProgress

from distributor_app.screens.earnings.scales import marks, next_step, scale_title, standing
from distributor_app.theme import Theme
from distributor_app.widgets.chart import StepBar
from distributor_app.widgets.layouts import clear


class ScaleCard(QFrame):
    """One bar a programme; hidden while no programme has steps."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scales: tuple[ScaleProgress, ...] = ()
        self.setProperty("role", "card")
        self.setAccessibleName(self.tr("The way to the next step"))
        self._column = QVBoxLayout(self)
        space = theme.space
        self._column.setContentsMargins(space.l, space.m, space.l, space.m)
        self._column.setSpacing(space.xs)
        self.hide()

    def show_scales(self, scales: Sequence[ScaleProgress]) -> None:
        """Show other scales."""
        self.setVisible(bool(scales))
        if tuple(scales) == self._scales:
            return
        self._scales = tuple(scales)
        clear(self._column)
        for scale in self._scales:
            self._add(scale)

    def _add(self, scale: ScaleProgress) -> None:
        title = QLabel(scale_title(scale))
        title.setProperty("role", "section")
        stands = QLabel(standing(scale))
        stands.setProperty("role", "caption")
        head = QHBoxLayout()
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(stands)
        bar = StepBar(self._theme, title.text())
        place, steps = marks(scale)
        bar.show_steps(place, steps, f"{standing(scale)}. {next_step(scale)}")
        needed = QLabel(next_step(scale))
        needed.setProperty("role", "second")
        needed.setWordWrap(True)
        self._column.addLayout(head)
        self._column.addWidget(bar)
        self._column.addWidget(needed)
