"""Asks once, in the page: a sentence, a field where one is needed, the deed and Cancel."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from distributor_app.theme import Theme
from distributor_app.widgets.asking_frame import AskingFrame
from distributor_app.widgets.layouts import polish


class AskBar(AskingFrame):
    """Hidden until something is asked.

    Signals:
        confirmed(str, str): the code of the question and what was typed.
    """

    confirmed = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code = ""
        self._needs_text = False
        self._question = QLabel()
        self._field = QLineEdit()
        self._field.setMinimumWidth(self._field.fontMetrics().averageCharWidth() * 30)
        self._field.textChanged.connect(self._on_text_changed)
        self._field.returnPressed.connect(self._on_confirmed)
        self._deed = QPushButton()
        self._deed.clicked.connect(self._on_confirmed)
        self._leave = QPushButton(self.tr("Leave it"))
        self._leave.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.space.m, theme.space.s, theme.space.s, theme.space.s)
        row.setSpacing(theme.space.s)
        row.addWidget(self._question)
        row.addWidget(self._field)
        row.addStretch(1)
        row.addWidget(self._deed)
        row.addWidget(self._leave)
        self.hide()

    def ask(
        self,
        code: str,
        question: str,
        deed: str,
        *,
        field: str | None = None,
        text: str = "",
        needs_text: bool = False,
        danger: bool = False,
    ) -> None:
        """Ask; `field` names a text to type, which `needs_text` makes a condition.

        `text` stands in the field already.
        """
        self._code = code
        self._needs_text = needs_text
        self._question.setText(question)
        self._field.setVisible(field is not None)
        self._field.setPlaceholderText(field or "")
        self._field.setAccessibleName(field or question)
        self._field.setText(text)
        self._field.selectAll()
        self._deed.setText(deed)
        self._deed.setProperty("role", "danger" if danger else "primary")
        polish(self)
        self._on_text_changed()
        self.come_up()
        (self._field if field is not None else self._leave if danger else self._deed).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _on_text_changed(self) -> None:
        self._deed.setEnabled(not self._needs_text or bool(self._field.text().strip()))

    def _on_confirmed(self) -> None:
        if self._deed.isEnabled():
            self.hide()
            self.confirmed.emit(self._code, self._field.text().strip())
