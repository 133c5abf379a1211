"""Where a scanner types while a delivery is counted, and where the piece in one's hand goes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from distributor_app.theme import Theme
from distributor_app.widgets.elided_label import ElidedLabel

_WIDEST = 76
"""In letters: on a large screen the words stand beside the field and not half a desk away."""


class ScanBar(QFrame):
    """Takes scans one by one and says what became of the last one.

    Signals:
        scanned(str): what was scanned, or typed and confirmed by Enter.
    """

    scanned = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "sunk")
        self.field = QLineEdit()
        """The field into which a scanner types."""
        self._seen = QLabel()
        self._aside = ElidedLabel()
        self._aside.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._lay_out(theme)
        self.field.returnPressed.connect(self._on_return)

    def say(self, seen: str, aside: str = "") -> None:
        """Say what was counted last and, in large letters, where the piece goes."""
        self._seen.setText(seen)
        self._aside.setText(aside)
        self._aside.setVisible(bool(aside))

    def _lay_out(self, theme: Theme) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.space.l, theme.space.m, theme.space.l, theme.space.m)
        row.setSpacing(theme.space.l)
        self.field.setPlaceholderText(
            self.tr("Scan a part or a carton, or type a part number; Enter counts it")
        )
        self.field.setAccessibleName(self.tr("Scan or type a part number"))
        self.field.setAccessibleDescription(
            self.tr("What was counted last is read after it, with where the piece goes.")
        )
        self.field.setMaxLength(80)
        self.field.setMaximumWidth(_WIDEST * self.field.fontMetrics().averageCharWidth())
        row.addWidget(self.field, 1)
        words = QHBoxLayout()
        words.setSpacing(theme.space.l)
        # Read from two steps away, with both hands in the carton.
        self._aside.setProperty("role", "page")
        self._seen.setProperty("role", "second")
        words.addWidget(self._aside)
        words.addWidget(self._seen)
        words.addStretch(1)
        row.addLayout(words, 1)

    def _on_return(self) -> None:
        text = self.field.text().strip()
        self.field.setText("")
        if text:
            self.scanned.emit(text)
