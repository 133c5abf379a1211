"""A label that says how old a figure is and keeps saying it truly as time goes by."""

from datetime import datetime

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QWidget

from distributor_app import formats

_REFRESH_MS = 30_000


class AgeLabel(QLabel):
    """Shows "4 min ago"; the exact time stands in the tooltip."""

    def __init__(self, moment: datetime | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "caption")
        self._moment = moment
        timer = QTimer(self)
        timer.setInterval(_REFRESH_MS)
        timer.timeout.connect(self._on_refresh)
        timer.start()
        self._on_refresh()

    def show_moment(self, moment: datetime | None) -> None:
        """Show another instant; None says that the age is unknown."""
        self._moment = moment
        self._on_refresh()

    def _on_refresh(self) -> None:
        self.setText(formats.age(self._moment))
        self.setToolTip(formats.moment(self._moment) if self._moment else "")
