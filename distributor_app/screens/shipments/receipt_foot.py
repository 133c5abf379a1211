"""The end of a count: a note for the vendor, how far one is, and the receipt."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from distributor_app.theme import Theme

_WIDEST = 120
"""In letters: a longer note is a letter."""


class ReceiptFoot(QFrame):
    """Shows how far a count is.

    Signals:
        noted(str): the note was typed.
        confirmed(): the receipt shall go out.
    """

    noted = Signal(str)
    confirmed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "sunk")
        self._note = QLineEdit()
        self._summary = QLabel()
        self._confirm = QPushButton(self.tr("&Confirm receipt"))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.space.l, theme.space.m, theme.space.l, theme.space.m)
        row.setSpacing(theme.space.m)
        self._note.setPlaceholderText(self.tr("Note for the vendor, as “carton was open”"))
        self._note.setAccessibleName(self.tr("Note for the vendor"))
        self._note.setMaxLength(500)
        self._note.setMaximumWidth(_WIDEST * self._note.fontMetrics().averageCharWidth())
        row.addWidget(self._note, 1)
        row.addStretch()
        row.addWidget(self._summary)
        self._confirm.setProperty("role", "primary")
        self._confirm.setToolTip(self.tr("Ctrl+Enter; works offline"))
        row.addWidget(self._confirm)
        self._note.textEdited.connect(self.noted)
        self._confirm.clicked.connect(self.confirmed)

    def show_note(self, note: str) -> None:
        """Show the note as it was kept."""
        self._note.setText(note)

    def show_progress(self, summary: str, *, can_confirm: bool) -> None:
        """Say how far the count is."""
        self._summary.setText(summary)
        self.let_confirm(can_confirm)

    def let_confirm(self, can: bool, /) -> None:
        """Let the receipt go out, or not while it is on its way."""
        self._confirm.setEnabled(can)

    @property
    def can_confirm(self) -> bool:
        """Whether the receipt can go out now."""
        return self._confirm.isEnabled()

    def take_focus(self) -> None:
        """Put the focus on the receipt."""
        self._confirm.setFocus()
