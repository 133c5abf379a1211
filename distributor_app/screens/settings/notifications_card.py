"""What the desktop may tell of while the window is not in front."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QLabel, QWidget

from distributor_app.context import DeskContext
from distributor_app.notifications.happenings import Kind
from distributor_app.screens.settings.card import Card


class NotificationsCard(Card):
    """One box a kind; what is not ticked is not told."""

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent)
        self._context = context
        self.set_title(self.tr("Notifications"))
        about = QLabel(self.tr("Shown by your desktop while this window is not in front."))
        about.setProperty("role", "second")
        about.setWordWrap(True)
        self.column.addWidget(about)
        words = {
            Kind.CHANGED: self.tr("An order is &acknowledged with changes, or held"),
            Kind.MOVED: self.tr("A &back-order moves to another day"),
            Kind.DELIVERY: self.tr("A deliver&y arrives, or is held up"),
            Kind.REFUSED: self.tr("Something I &sent is refused"),
        }
        self._boxes: dict[Kind, QCheckBox] = {}
        for kind in Kind:
            box = QCheckBox(words[kind])
            box.setObjectName(kind.value)
            box.clicked.connect(self._on_clicked)
            self._boxes[kind] = box
            self.column.addWidget(box)

    def load(self) -> None:
        """Show what is chosen."""
        muted = self._context.settings.muted
        for kind, box in self._boxes.items():
            box.setChecked(kind.value not in muted)

    def _on_clicked(self) -> None:
        muted = {kind.value for kind, box in self._boxes.items() if not box.isChecked()}
        self._context.settings.muted = frozenset(muted)
