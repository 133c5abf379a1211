"""Whose desk this is, who sits at it, what they may do; signing in with a new code and out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from distributor_app.context import DeskContext
from distributor_app.screens.settings.card import Card, FactGrid
from distributor_app.screens.settings.models import permission_words, token_place_words
from distributor_app.tasks import Lane
from distributor_app.widgets.inline_message import InlineMessage

if TYPE_CHECKING:
    from catalog_cache.desk import Desk


class AccountCard(Card):
    """The account; signing out asks once, and says what stays."""

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent)
        self._context = context
        self.set_title(self.tr("Account"))
        self._facts = FactGrid(
            context.theme,
            {
                "vendor": self.tr("Vendor"),
                "account": self.tr("Account"),
                "person": self.tr("You"),
                "permissions": self.tr("You may"),
                "hub": self.tr("Hub"),
                "fingerprint": self.tr("Vendor's key"),
                "token": self.tr("Sign-in kept"),
            },
        )
        self._message = InlineMessage(context.theme)
        self._code = QLineEdit()
        self._sign_in = QPushButton(self.tr("Sign &in"))
        self._sign_out = QPushButton(self.tr("Sign &out"))
        self._lay_out()
        self._code.returnPressed.connect(self._on_sign_in)
        self._code.textChanged.connect(self._on_code_changed)
        self._sign_in.clicked.connect(self._on_sign_in)
        self._sign_out.clicked.connect(self._on_sign_out)
        self._message.triggered.connect(self._on_link)

    def load(self) -> None:
        """Show whose desk it is now."""
        info = self._context.desk.info
        self._facts.say("vendor", info.vendor_name)
        self._facts.say("account", info.account_name)
        self._facts.say("person", info.person_name)
        may = ", ".join(permission_words(info.permissions))
        self._facts.say("permissions", may or self.tr("only look"))
        self._facts.say("hub", info.hub)
        self._facts.say("fingerprint", info.fingerprint)
        self._facts.say("token", self.tr("Looking…"))
        self._context.tasks.run(
            self, partial(_read_account, self._context.desk), self._on_read, self._on_not_read
        )

    def take_focus(self) -> None:
        """Put the focus where a new code is typed."""
        self._code.setFocus()

    # -- parts -------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._code.setPlaceholderText(self.tr("New one-time code"))
        self._code.setAccessibleName(self.tr("New one-time code"))
        self._code.setMaxLength(64)
        self._sign_in.setEnabled(False)
        row = QHBoxLayout()
        row.setSpacing(self._context.theme.space.s)
        row.addWidget(self._code, 1)
        row.addWidget(self._sign_in)
        row.addStretch(1)
        row.addWidget(self._sign_out)
        self.column.addWidget(self._facts)
        self.column.addWidget(self._message)
        self.column.addLayout(row)

    # -- slots -------------------------------------------------------------------------------

    def _on_read(self, read: tuple[str, str]) -> None:
        number, place = read
        name = self._context.desk.info.account_name
        self._facts.say(
            "account", self.tr("{0}, customer no. {1}").format(name, number) if number else name
        )
        self._facts.say("token", token_place_words(place))
        self._sign_out.setEnabled(place != "nowhere")

    def _on_not_read(self, error: Exception) -> None:
        self._facts.say("token", self.tr("Not known"))
        self._on_failed(error)

    def _on_failed(self, error: Exception) -> None:
        self._sign_in.setEnabled(bool(self._code.text().strip()))
        self._message.say_error(error)

    def _on_code_changed(self, text: str) -> None:
        self._sign_in.setEnabled(bool(text.strip()))

    def _on_sign_in(self) -> None:
        code = self._code.text().strip()
        if not code:
            return
        self._sign_in.setEnabled(False)
        self._message.say(self.tr("Signing in…"))
        self._context.tasks.run(
            self,
            partial(self._context.desk.sync.sign_in, code),
            self._on_signed_in,
            self._on_failed,
            lane=Lane.NETWORK,
        )

    def _on_signed_in(self, _nothing: None) -> None:
        self._code.clear()
        self._message.say(self.tr("You are signed in. What waits is being sent."), "good")
        self.load()

    def _on_sign_out(self) -> None:
        self._message.say(
            self.tr(
                "Sign out? The catalogue and what waits to be sent stay on this computer; you"
                " need a new code from your vendor to go on."
            ),
            "warning",
            {"sign_out": self.tr("Sign out"), "keep": self.tr("Stay signed in")},
        )

    def _on_link(self, code: str) -> None:
        self._message.say("")
        if code == "sign_out":
            self._context.tasks.run(
                self,
                self._context.desk.sync.sign_out,
                self._on_signed_out,
                self._on_signed_out_here_only,
                lane=Lane.NETWORK,
            )

    def _on_signed_out(self, _nothing: None) -> None:
        self._message.say(self.tr("You are signed out, here and at the hub."), "info")
        self.load()

    def _on_signed_out_here_only(self, error: Exception) -> None:
        self._message.say_error(error)
        self.load()


def _read_account(desk: Desk) -> tuple[str, str]:
    account = desk.account()
    return account.customer_no if account else "", desk.sync.token_place()
