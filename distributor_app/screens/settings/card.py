"""A card of the settings: a title, what it is for, and its content below."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from distributor_app.theme import Theme


class Card(QFrame):
    """A titled frame; subclasses add to `column`, buttons to `head`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        space = theme.space
        self.setProperty("role", "card")
        self._title = QLabel()
        self._title.setProperty("role", "section")
        self.head = QHBoxLayout()
        self.head.setSpacing(space.s)
        self.head.addWidget(self._title)
        self.head.addStretch(1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(space.l, space.m, space.l, space.l)
        self.column.setSpacing(space.m)
        self.column.addLayout(self.head)

    def set_title(self, title: str) -> None:
        """Say what the card is about."""
        self._title.setText(title)
        self.setAccessibleName(title)


class FactGrid(QWidget):
    """Names on the left, what they say on the right; texts can be selected and copied."""

    def __init__(self, theme: Theme, names: Mapping[str, str]) -> None:
        super().__init__()
        self._texts: dict[str, QLabel] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.space.xl)
        grid.setVerticalSpacing(theme.space.s)
        grid.setColumnStretch(1, 1)
        for row, (key, name) in enumerate(names.items()):
            title = QLabel(name)
            title.setProperty("role", "second")
            text = QLabel()
            text.setWordWrap(True)
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            text.setAccessibleName(name)
            grid.addWidget(title, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text, row, 1)
            self._texts[key] = text

    def say(self, key: str, text: str) -> None:
        """Show what a fact says."""
        self._texts[key].setText(text)
        self._texts[key].setAccessibleDescription(text)
