"""How the desk looks: light, dark, or as the desktop says."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from distributor_app.context import DeskContext
from distributor_app.screens.settings.card import Card
from distributor_app.theme import Mode

_MODES = (Mode.SYSTEM, Mode.LIGHT, Mode.DARK)


class AppearanceCard(Card):
    """A choice takes effect at once and is remembered."""

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent)
        self._context = context
        self.set_title(self.tr("Appearance"))
        self._choice = QButtonGroup(self)
        words = {
            Mode.SYSTEM: self.tr("As the &desktop says"),
            Mode.LIGHT: self.tr("&Light"),
            Mode.DARK: self.tr("Dar&k"),
        }
        row = QHBoxLayout()
        row.setSpacing(context.theme.space.s)
        for number, mode in enumerate(_MODES):
            button = QPushButton(words[mode])
            button.setCheckable(True)
            self._choice.addButton(button, number)
            row.addWidget(button)
        row.addStretch(1)
        self.column.addLayout(row)
        self._choice.idClicked.connect(self._on_chosen)

    def load(self) -> None:
        """Show what is chosen."""
        self._choice.button(_MODES.index(self._context.theme.mode)).setChecked(True)

    def _on_chosen(self, number: int) -> None:
        self._context.settings.theme = _MODES[number].value
        self._context.theme.set_mode(_MODES[number])
