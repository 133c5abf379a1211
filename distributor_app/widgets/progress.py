"""Work that takes long: what is done, how much of it, how long it still takes, and Cancel."""

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from distributor_app.theme import Theme
from distributor_app.widgets.elided_label import ElidedLabel
from distributor_app.widgets.spoken_role import Role, spoken_as

# A bar of whole per mille moves smoothly and takes a total of any size.
_WHOLE = 1000
_MINUTE, _HOUR = 60, 3600


@spoken_as(Role.Grouping)
class Progress(QWidget):
    """Two lines and a bar; hidden until there is something to say.

    Signals:
        cancelled(): the user wants the work to stop; the owner stops it and calls `finish`.
    """

    cancelled = Signal()

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, cancellable: bool = True
    ) -> None:
        super().__init__(parent)
        self._what = ElidedLabel()
        self._left = QLabel()
        self._left.setProperty("role", "second")
        self._bar = QProgressBar()
        self._bar.setRange(0, _WHOLE)
        self._bar.setTextVisible(False)
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.clicked.connect(self._on_cancel_clicked)
        words = QHBoxLayout()
        words.setSpacing(theme.space.m)
        words.addWidget(self._what, 1)
        words.addWidget(self._left)
        column = QVBoxLayout()
        column.setSpacing(theme.space.xs)
        column.addLayout(words)
        column.addWidget(self._bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space.m)
        row.addLayout(column, 1)
        row.addWidget(self._cancel, 0, Qt.AlignmentFlag.AlignVCenter)
        # Only now: shown before it has a parent it would flash as a window of its own.
        self._cancel.setVisible(cancellable)
        self.hide()

    def show_progress(
        self,
        what: str,
        done: float = 0.0,
        total: float | None = None,
        seconds_left: float | None = None,
    ) -> None:
        """Say what is being done; without a total the bar stays empty, for nobody can tell."""
        share = min(max(done / total, 0.0), 1.0) if total else 0.0
        self._what.setText(what)
        self._bar.setVisible(total is not None)
        self._bar.setValue(round(share * _WHOLE))
        self._bar.setAccessibleName(what)
        self._left.setText("" if seconds_left is None else self.left_text(seconds_left))
        self.setAccessibleName(what)
        self.setAccessibleDescription(self._left.text())
        self._cancel.setAccessibleName(self.tr("Cancel: {0}").format(what))
        self.show()

    def finish(self) -> None:
        """Take everything away."""
        self._cancel.setEnabled(True)
        self.hide()

    def left_text(self, seconds: float) -> str:
        """Write the time left, rounded the way one says it."""
        if seconds < _MINUTE:
            return self.tr("{0} s left").format(max(1, round(seconds)))
        if seconds < _HOUR:
            return self.tr("{0} min left").format(round(seconds / _MINUTE))
        return self.tr("{0} h left").format(QLocale().toString(seconds / _HOUR, "f", 1))

    def _on_cancel_clicked(self) -> None:
        self._cancel.setEnabled(False)
        self._left.setText(self.tr("Stopping…"))
        self.cancelled.emit()
