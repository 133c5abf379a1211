"""How the line to the hub stands, checking now, and the Network switch of a hub that runs here."""

from __future__ import annotations

import threading
from functools import partial
from urllib.parse import urlsplit

from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QWidget

from catalog_cache.contract.said import together

from catalog_cache.records import DeskStatus, LinkState, SyncReport

from distributor_app.context import DeskContext
from distributor_app.frame.status_words import link_words, status_parts
from distributor_app.language.cache_texts import spoken
from distributor_app.screens.settings.card import Card
from distributor_app.screens.settings.models import report_text
from distributor_app.tasks import Lane
from distributor_app.widgets.badge import Badge
from distributor_app.widgets.inline_message import InlineMessage
from distributor_app.widgets.record_model import BadgeLook


class ConnectionCard(Card):
    """The line; the switch is shown only where the hub runs on this computer."""

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent)
        self._context = context
        self.set_title(self.tr("Connection"))
        self._state = Badge(context.theme)
        self._detail = QLabel()
        self._detail.setWordWrap(True)
        self._detail.setProperty("role", "second")
        self._check = QPushButton(self.tr("&Check now"))
        self._stop = QPushButton(self.tr("S&top"))
        self._stop.setToolTip(
            self.tr("What has arrived is kept; the next check goes on from there")
        )
        self._message = InlineMessage(context.theme, closable=True)
        self._network = QCheckBox(self.tr("&Network"))
        self._network.setToolTip(
            self.tr("The hub runs on this computer; switched off, the desk works as if unplugged")
        )
        self.head.insertWidget(1, self._state)
        self.head.addWidget(self._stop)
        self.head.addWidget(self._check)
        self._stop.hide()
        self._stop.clicked.connect(context.desk.sync.interrupt)
        self.column.addWidget(self._detail)
        self.column.addWidget(self._message)
        self.column.addWidget(self._network)
        self._network.setVisible(is_local(context.desk.info.hub))
        self._check.clicked.connect(self._on_check)
        self._network.clicked.connect(self._on_network_clicked)

    def load(self) -> None:
        """Show how the line stands now; from memory."""
        status = self._context.desk.status()
        part = status_parts(status)[0]
        # Why there is no line is a sentence, which stands below and can be wrapped there.
        offline = status.link is LinkState.OFFLINE
        words = link_words(status.link)[0] if offline else part.text
        self._state.show_look(BadgeLook(words, part.tone or "neutral", part.icon))
        self._detail.setText(self._story(status))
        self._stop.setVisible(status.progress is not None)
        self._network.setChecked(self._context.desk.sync.network_is_on)

    def _story(self, status: DeskStatus) -> str:
        if status.problem:
            return spoken(together(status.problem, status.remedy))
        if status.link is LinkState.SWITCHED_OFF:
            return self.tr("The Network switch below is off; nothing leaves this computer.")
        if status.link is LinkState.NEVER:
            return self.tr("The hub has not been asked since the desk was opened.")
        return self.tr("The desk keeps itself fresh; you need not check.")

    # -- slots -------------------------------------------------------------------------------

    def _on_check(self) -> None:
        self._check.setEnabled(False)
        self._message.say(self.tr("Asking the hub…"))
        cancel = threading.Event()
        self._context.tasks.run(
            self,
            partial(self._context.desk.sync.run, None, cancel),
            self._on_checked,
            self._on_check_failed,
            lane=Lane.NETWORK,
            cancel=cancel,
        )

    def _on_checked(self, report: SyncReport) -> None:
        self._check.setEnabled(True)
        self._message.say(report_text(report), "good")
        self.load()

    def _on_check_failed(self, error: Exception) -> None:
        self._check.setEnabled(True)
        self._message.say_error(error)
        self.load()

    def _on_network_clicked(self, on: bool) -> None:
        self._context.desk.sync.set_network(on)
        self.load()


def is_local(hub: str) -> bool:
    """Tell whether a hub's address is this computer, as the demonstration's is."""
    return urlsplit(hub).hostname in ("localhost", "127.0.0.1", "::1")
