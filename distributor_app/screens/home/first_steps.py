"""What to do first on an account on which nothing has happened yet."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from distributor_app.navigation import Route
from distributor_app.theme import Theme

_ALL = 1000
"""Against 1 for the gaps beside the steps, which grow only where these are as wide as they get."""
_WIDEST = 40
"""How many rows' heights the steps are wide at most; lines that are longer read badly."""


class FirstSteps(QWidget):
    """Three ways to begin beside each other in the middle of the page, each with its button.

    Signals:
        chosen(object): the Route of the step whose button was pressed.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons: list[tuple[QLabel, str]] = []
        self.setAccessibleName(self.tr("Where to begin"))
        title = QLabel(self.tr("Where to begin"))
        title.setProperty("role", "page")
        title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        steps = QWidget()
        steps.setMaximumWidth(_WIDEST * theme.size.row)
        row = QHBoxLayout(steps)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space.m)
        for screen, icon, title_text, text, deed in self._steps():
            row.addWidget(self._card(screen, icon, title_text, text, deed), 1)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(steps, _ALL)
        across.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space.l)
        column.addStretch(2)
        column.addWidget(title)
        column.addLayout(across)
        column.addStretch(3)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def take_focus(self) -> None:
        """Put the keyboard on the first step."""
        self.findChildren(QPushButton)[0].setFocus()

    def _steps(self) -> tuple[tuple[str, str, str, str, str], ...]:
        return (
            (
                "catalogue", "search", self.tr("Find a part"),
                self.tr("By any piece of its number, or by words; prices and stock are yours."),
                self.tr("Open the catalogue"),
            ),
            (
                "cart", "cart", self.tr("Order what you already know"),
                self.tr("Type or scan numbers, or paste a list from a spreadsheet."),
                self.tr("Type or paste an order"),
            ),
            (
                "manuals", "manuals", self.tr("Keep manuals for work without a network"),
                self.tr("Choose what stays on this computer; it opens anywhere."),
                self.tr("Open the manuals"),
            ),
        )  # fmt: skip

    def _card(self, screen: str, icon_name: str, title_text: str, text: str, deed: str) -> QFrame:
        icon = QLabel()
        self._icons.append((icon, icon_name))
        title = QLabel(title_text)
        title.setProperty("role", "strong")
        title.setWordWrap(True)
        words = QLabel(text)
        words.setProperty("role", "second")
        words.setWordWrap(True)
        button = QPushButton(deed)
        button.setObjectName(screen)
        button.setProperty("role", "primary" if screen == "catalogue" else "")
        button.clicked.connect(self._on_clicked)
        card = QFrame()
        card.setProperty("role", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(*[self._theme.space.l] * 4)
        column.setSpacing(self._theme.space.s)
        column.addWidget(icon)
        column.addWidget(title)
        column.addWidget(words)
        column.addStretch(1)
        column.addSpacing(self._theme.space.s)
        column.addWidget(button)
        return card

    def _on_clicked(self) -> None:
        self.chosen.emit(Route(self.sender().objectName()))

    def _on_theme_changed(self) -> None:
        edge = self._theme.size.icon_large
        for label, name in self._icons:
            label.setPixmap(self._theme.pixmap(name, "accent", edge))
