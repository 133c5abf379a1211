"""The chosen item of the outbox: its facts, its reasons, and what can be done with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from catalog_cache.contract.states import SubmissionState

from catalog_cache.records import OutboxItem

from distributor_app import formats
from distributor_app.language.cache_texts import spoken
from distributor_app.screens.orders.wording import reason_words
from distributor_app.screens.outbox import models
from distributor_app.theme import Theme
from distributor_app.widgets.badge import Badge
from distributor_app.widgets.layouts import clear

_S = SubmissionState


class Detail(QWidget):
    """Facts and deeds of one item; only deeds that its state allows are shown.

    Signals:
        deed_wanted(str): show, edit, edit_as_new, dismiss, phone, set_aside, queue_again, withdraw.
    """

    deed_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("role", "sunk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = QLabel()
        self._title.setProperty("role", "section")
        self._title.setWordWrap(True)
        self._badge = Badge(theme)
        self._why = QLabel()
        self._why.setWordWrap(True)
        self._why.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._facts = QGridLayout()
        self._facts.setVerticalSpacing(theme.space.xs)
        self._facts.setHorizontalSpacing(theme.space.m)
        self._facts.setColumnStretch(1, 1)
        # Long and of use to support only: below all else, to be copied.
        self._reference = QLabel()
        self._reference.setProperty("role", "caption")
        self._reference.setWordWrap(True)
        self._reference.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._deeds = QVBoxLayout()
        self._deeds.setSpacing(theme.space.s)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.space.l] * 4)
        column.setSpacing(theme.space.m)
        column.addWidget(self._title)
        column.addWidget(self._badge)
        column.addWidget(self._why)
        column.addLayout(self._facts)
        column.addLayout(self._deeds)
        column.addWidget(self._reference)
        column.addStretch(1)
        self.setFixedWidth(theme.size.preview + theme.space.xl)

    def show_item(self, item: OutboxItem) -> None:
        """Show another item."""
        self._title.setText(models.subject(item))
        self._badge.show_look(models.state_look(item))
        self._why.setText(_reasons(item))
        clear(self._facts)
        for row, (name, value) in enumerate(self._facts_of(item)):
            self._fact(row, name, value)
        clear(self._deeds)
        for deed in models.deeds(item):
            button = QPushButton(deed.words)
            button.setObjectName(deed.code)
            button.setProperty("role", deed.role)
            button.setToolTip(deed.keys)
            button.clicked.connect(self._on_clicked)
            self._deeds.addWidget(button)
        words = self.tr("Reference for support")
        self._reference.setText(f"{words}\n{item.id}")

    def _facts_of(self, item: OutboxItem) -> list[tuple[str, str]]:
        facts = [(self.tr("Confirmed"), formats.moment(item.created_at))]
        if item.attempts:
            facts.append((self.tr("Tries"), formats.count(item.attempts)))
        if item.last_try is not None:
            facts.append((self.tr("Last try"), formats.moment(item.last_try)))
        if models.next_try(item):
            facts.append((self.tr("Next try"), models.next_try(item)))
        if item.waits_for:
            facts.append((self.tr("Goes out after"), spoken(item.waits_for)))
        if item.request_id:
            facts.append((self.tr("Answer no."), item.request_id))
        return facts

    def _fact(self, row: int, name: str, value: str) -> None:
        left, right = QLabel(name), QLabel(value)
        left.setProperty("role", "caption")
        right.setWordWrap(True)
        right.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._facts.addWidget(left, row, 0, Qt.AlignmentFlag.AlignTop)
        self._facts.addWidget(right, row, 1)

    def _on_clicked(self) -> None:
        self.deed_wanted.emit(self.sender().objectName())


def _reasons(item: OutboxItem) -> str:
    if item.state is _S.REFUSED and item.reasons:
        return "\n".join(f"• {reason_words(reason)}" for reason in item.reasons)
    return models.why(item)
