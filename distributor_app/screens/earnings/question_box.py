"""Asking the vendor about a ledger line: the question, and how far it has come."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from catalog_cache.contract.states import SubmissionState

from catalog_cache.records import Dispute, EntryView

from distributor_app import formats
from distributor_app.theme import Theme


class QuestionBox(QWidget):
    """Offers to ask, takes the question, and later says what became of it.

    Signals:
        asked(str, str): the id of the entry and the question.
    """

    asked = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry = ""
        self._words = QLabel()
        self._words.setProperty("role", "second")
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._begin = QPushButton(self.tr("&Question this line…"))
        self._form = QWidget()
        self._field = QLineEdit()
        self._field.setPlaceholderText(self.tr("What looks wrong?"))
        self._field.setAccessibleName(self.tr("What looks wrong with this line?"))
        self._send = QPushButton(self.tr("Send"))
        self._send.setProperty("role", "primary")
        self._leave = QPushButton(self.tr("Cancel"))
        self._lay_out(theme)
        self._begin.clicked.connect(self._on_begin)
        self._field.textChanged.connect(self._on_text_changed)
        self._field.returnPressed.connect(self._on_send)
        self._send.clicked.connect(self._on_send)
        self._leave.clicked.connect(self._on_leave)
        self._on_text_changed()

    def show_entry(self, view: EntryView | None, *, may_ask: bool) -> None:
        """Show how it stands with an entry; what is being typed about the same one stays."""
        entry = view.entry.id if view else ""
        if entry != self._entry:
            self._field.clear()
            self._form.hide()
        self._entry = entry
        dispute = view.dispute if view else None
        typing = not self._form.isHidden() and dispute is None
        self._form.setVisible(typing)
        self._begin.setVisible(bool(entry) and may_ask and dispute is None and not typing)
        words = self._told(dispute) if dispute else self._too_late(view)
        self._words.setText(words)
        self._words.setVisible(bool(words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._form.isVisible():
            self._on_leave()
        else:
            super().keyPressEvent(event)

    def _lay_out(self, theme: Theme) -> None:
        form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(theme.space.s)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.space.s)
        buttons.addWidget(self._send)
        buttons.addWidget(self._leave)
        buttons.addStretch(1)
        form.addWidget(self._field)
        form.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.space.s, 0, 0)
        column.setSpacing(theme.space.s)
        column.addWidget(self._words)
        column.addWidget(self._begin, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._form)
        self._form.hide()

    def _told(self, dispute: Dispute) -> str:
        asked = self.tr("You asked {0}: “{1}”").format(formats.moment(dispute.at), dispute.note)
        stands = {
            SubmissionState.RECEIVED: self.tr("The vendor has it."),
            SubmissionState.REFUSED: self.tr("It was refused; the outbox says why."),
            SubmissionState.SET_ASIDE: self.tr("You set it aside in the outbox."),
            SubmissionState.WITHDRAWN: self.tr("You took it back."),
        }.get(dispute.state, self.tr("It goes out when the vendor can be reached."))
        if dispute.answer:
            stands = self.tr("The answer: “{0}”").format(dispute.answer)
        return f"{asked}\n{stands}"

    def _too_late(self, view: EntryView | None) -> str:
        statement = view.statement if view else None
        until = statement.dispute_until if statement else None
        if statement is None or until is None or until >= date.today():
            return ""
        return self.tr("Statement {0} could be disputed until {1}.").format(
            statement.number, formats.day(until)
        )

    # -- slots -------------------------------------------------------------------------------

    def _on_begin(self) -> None:
        self._begin.hide()
        self._form.show()
        self._field.setFocus()

    def _on_leave(self) -> None:
        self._field.clear()
        self._form.hide()
        self._begin.show()
        self._begin.setFocus()

    def _on_text_changed(self) -> None:
        self._send.setEnabled(bool(self._field.text().strip()))

    def _on_send(self) -> None:
        if self._send.isEnabled():
            question = self._field.text().strip()
            self._field.clear()
            self._form.hide()
            self.asked.emit(self._entry, question)
