"""The few keys that lead to all others."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from distributor_app.screens.settings.card import Card
from distributor_app.theme import Theme


class KeyboardCard(Card):
    """Says where help is; every other key is listed there."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.set_title(self.tr("Keyboard"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.space.l)
        grid.setVerticalSpacing(theme.space.s)
        grid.setColumnStretch(1, 1)
        for row, (keys, words) in enumerate(
            (
                ("Ctrl+K", self.tr("Find anything: parts, orders, manuals, commands")),
                ("F1", self.tr("All keys, those of the screen in sight first")),
                ("Shift+F1", self.tr("The user guide")),
                ("Alt", self.tr("The menus")),
            )
        ):
            key = QLabel(keys)
            key.setProperty("role", "key")
            text = QLabel(words)
            text.setWordWrap(True)
            grid.addWidget(key, row, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(text, row, 1)
        self.column.addLayout(grid)
