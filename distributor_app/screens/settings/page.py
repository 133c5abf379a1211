"""Settings: on the left what one chooses, on the right what is: data, account, diagnosis."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from catalog_cache.records import Area, Changes

from distributor_app.context import DeskContext
from distributor_app.frame.screen import Screen
from distributor_app.screens.settings.account_card import AccountCard
from distributor_app.screens.settings.appearance_card import AppearanceCard
from distributor_app.screens.settings.connection_card import ConnectionCard
from distributor_app.screens.settings.data_card import DataCard
from distributor_app.screens.settings.diagnosis_card import DiagnosisCard
from distributor_app.screens.settings.keep_card import KeepCard
from distributor_app.screens.settings.keyboard_card import KeyboardCard
from distributor_app.screens.settings.notifications_card import NotificationsCard

_AGES = frozenset({Area.STATUS, Area.CATALOG, Area.PRICES, Area.STOCK, Area.MANUALS})


class SettingsScreen(Screen):
    """Routes: {}, {"section": a key of `_sections`}."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context)
        self._account = AccountCard(context)
        self._connection = ConnectionCard(context)
        self._data = DataCard(context)
        self._keep = KeepCard(context)
        self._appearance = AppearanceCard(context)
        self._notifications = NotificationsCard(context)
        self._diagnosis = DiagnosisCard(context)
        self._chosen: dict[str, QWidget] = {
            "connection": self._connection,
            "appearance": self._appearance,
            "notifications": self._notifications,
            "keyboard": KeyboardCard(context.theme),
        }
        self._known: dict[str, QWidget] = {
            "data": self._data,
            "keep": self._keep,
            "account": self._account,
            "diagnosis": self._diagnosis,
        }
        self._sections = self._chosen | self._known
        self._content = QWidget()
        self._scroll = QScrollArea()
        self._scroll.setAccessibleName(self.tr("Settings"))
        self._lay_out()

    # -- Screen ------------------------------------------------------------------------------

    def open(self, args: dict[str, str]) -> None:
        self._account.load()
        self._connection.load()
        self._data.load()
        self._data.measure()
        self._keep.load()
        self._appearance.load()
        self._notifications.load()
        section = self._sections.get(args.get("section", ""))
        if section is not None:
            self._show_section(section)
        if args.get("section") == "account":
            self._account.take_focus()

    def take_focus(self) -> None:
        self._scroll.setFocus()

    def keys_offered(self) -> list[tuple[str, str]]:
        return [("Tab", self.tr("To the next choice")), ("Space", self.tr("Choose"))]

    def on_changes(self, changes: Changes) -> None:
        if not self.isVisible():
            return
        if changes.areas & _AGES:
            self._connection.load()
            self._data.load()
            self._keep.load()
        if Area.ACCOUNT in changes.areas:
            self._account.load()

    def _show_section(self, section: QWidget) -> None:
        """Scroll a card into view; what changed in it just now has not been laid out yet."""
        width = self._scroll.viewport().width()
        self._content.resize(width, self._content.heightForWidth(width))
        self._scroll.ensureWidgetVisible(section)

    def state(self) -> dict[str, object]:
        return {"scroll": self._scroll.verticalScrollBar().value()}

    def restore(self, state: dict[str, object]) -> None:
        place = state.get("scroll", 0)
        assert isinstance(place, int)
        self._scroll.verticalScrollBar().setValue(place)

    # -- parts -------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        theme = self.context.theme
        title = QLabel(self.tr("Settings"))
        title.setProperty("role", "page")
        cards = QWidget()
        cards.setMaximumWidth(5 * theme.size.preview)
        columns = QHBoxLayout()
        columns.setSpacing(theme.space.m)
        for sections, share in ((self._chosen, 2), (self._known, 3)):
            column = QVBoxLayout()
            column.setSpacing(theme.space.m)
            for card in sections.values():
                column.addWidget(card)
            column.addStretch(1)
            columns.addLayout(column, share)
        page = QVBoxLayout(cards)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(theme.space.m)
        page.addWidget(title)
        page.addLayout(columns, 1)
        row = QHBoxLayout(self._content)
        row.setContentsMargins(theme.space.l, theme.space.m, theme.space.l, theme.space.l)
        row.addWidget(cards, 1)
        row.addStretch(0)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self._content)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)
