"""Who the vendor is, whether its key may be trusted, and the one-time code that signs one in."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from distributor_app.first_start.remedies import failure_of
from distributor_app.theme import Theme
from distributor_app.widgets.inline_message import InlineMessage


@dataclass(frozen=True, slots=True)
class Introduction:
    """What is known about the vendor before signing in.

    `must_compare`: the key came over the network and counts only once a person has compared it.
    `known_people`: somebody has signed in at this account on this computer before.
    """

    vendor: str
    account: str
    hub: str
    fingerprint: str
    must_compare: bool
    known_people: bool = False


class SignInStep(QWidget):
    """Shows an introduction and asks for the code; asks once to compare a key that was not sent.

    Signals:
        code_entered(str): the one-time code, after the key was compared if it must be.
        left(): back to the ways in.
        skipped(): go on as somebody who signed in before.
    """

    code_entered = Signal(str)
    left = Signal()
    skipped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._busy = False
        self._title = QLabel()
        self._title.setProperty("role", "page")
        self._title.setWordWrap(True)
        self._facts = {key: QLabel() for key in ("account", "hub", "fingerprint")}
        self._warning = InlineMessage(theme)
        self._compared = QCheckBox(
            self.tr("I have compared it: it is the &fingerprint my vendor told me")
        )
        self._code = QLineEdit()
        self._message = InlineMessage(theme)
        self._back = QPushButton(self.tr("&Back"))
        self._skip = QPushButton(self.tr("Go on without a &new code"))
        self._sign_in = QPushButton(self.tr("&Sign in"))
        self._lay_out()
        for button in (self._back, self._skip, self._sign_in):
            # Enter presses what has the keyboard, as in a dialog.
            button.setAutoDefault(True)
        self._compared.toggled.connect(self._on_changed)
        self._code.textChanged.connect(self._on_changed)
        self._code.returnPressed.connect(self._on_sign_in)
        self._sign_in.clicked.connect(self._on_sign_in)
        self._back.clicked.connect(self.left)
        self._skip.clicked.connect(self.skipped)

    def show_introduction(self, introduction: Introduction) -> None:
        """Ask for the code at another vendor."""
        self._title.setText(self.tr("Sign in at {0}").format(introduction.vendor))
        for key, text in (
            ("account", introduction.account or self.tr("your code says which")),
            ("hub", introduction.hub),
            ("fingerprint", introduction.fingerprint),
        ):
            self._facts[key].setText(text)
        self._warning.say(
            self.tr(
                "This key came over the network. Compare the fingerprint with the one that your"
                " vendor told you by telephone or in writing. You are asked only this once."
            )
            if introduction.must_compare
            else "",
            "warning",
        )
        self._compared.setVisible(introduction.must_compare)
        self._compared.setChecked(not introduction.must_compare)
        self._skip.setVisible(introduction.known_people)
        self._code.clear()
        self._message.say("")
        self._set_busy(False)
        (self._compared if introduction.must_compare else self._code).setFocus()

    def say_error(self, error: Exception) -> None:
        """Say what went wrong; the code stays in its field."""
        self._set_busy(False)
        self._message.say(failure_of(error).text, "error")
        self._code.setFocus()
        self._code.selectAll()

    # -- parts -------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        space = self._theme.space
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.m)
        column.addWidget(self._title)
        column.addWidget(self._fact_card())
        column.addWidget(self._warning)
        column.addWidget(self._compared)
        name = QLabel(self.tr("One-time code from your vendor"))
        name.setProperty("role", "section")
        name.setBuddy(self._code)
        self._code.setPlaceholderText("XXXX-XXXX")
        self._code.setAccessibleName(self.tr("One-time code from your vendor"))
        self._code.setMaxLength(64)
        self._code.setMaximumWidth(self._theme.size.preview)
        column.addWidget(name)
        column.addWidget(self._code)
        column.addWidget(self._message)
        self._sign_in.setProperty("role", "primary")
        buttons = QHBoxLayout()
        buttons.setSpacing(space.s)
        buttons.addWidget(self._back)
        buttons.addStretch(1)
        buttons.addWidget(self._skip)
        buttons.addWidget(self._sign_in)
        column.addLayout(buttons)
        column.addStretch(1)

    def _fact_card(self) -> QFrame:
        space = self._theme.space
        names = {
            "account": self.tr("Account"),
            "hub": self.tr("Hub"),
            "fingerprint": self.tr("Fingerprint of the vendor's key"),
        }
        card = QFrame()
        card.setProperty("role", "card")
        grid = QGridLayout(card)
        grid.setContentsMargins(space.l, space.m, space.l, space.m)
        grid.setHorizontalSpacing(space.xl)
        grid.setVerticalSpacing(space.s)
        grid.setColumnStretch(1, 1)
        for row, (key, text) in enumerate(self._facts.items()):
            name = QLabel(names[key])
            name.setProperty("role", "second")
            text.setProperty("role", "strong")
            text.setWordWrap(True)
            text.setAccessibleName(names[key])
            grid.addWidget(name, row, 0)
            grid.addWidget(text, row, 1)
        return card

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self._on_changed()

    # -- slots -------------------------------------------------------------------------------

    def _on_changed(self) -> None:
        ready = bool(self._code.text().strip()) and self._compared.isChecked()
        self._sign_in.setEnabled(ready and not self._busy)
        self._skip.setEnabled(not self._busy)

    def _on_sign_in(self) -> None:
        if self._sign_in.isEnabled():
            self._set_busy(True)
            self._message.say(self.tr("Signing in…"))
            self.code_entered.emit(self._code.text().strip())
