"""What to do first on an account on which nothing has happened yet."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from distributor_app.navigation import Route
from distributor_app.theme import Theme


class FirstSteps(QFrame):
    """Three ways to begin, each with its button.

    Signals:
        chosen(object): the Route of the step whose button was pressed.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons: list[tuple[QLabel, str]] = []
        self.setProperty("role", "card")
        self.setAccessibleName(self.tr("Where to begin"))
        title = QLabel(self.tr("Where to begin"))
        title.setProperty("role", "section")
        space = theme.space
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(space.l, space.m, space.l, space.m)
        self._column.setSpacing(space.m)
        self._column.addWidget(title)
        for screen, icon, title_text, text, deed in self._steps():
            self._add(screen, icon, title_text, text, deed)
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

    def _add(self, screen: str, icon_name: str, title_text: str, text: str, deed: str) -> None:
        icon = QLabel()
        self._icons.append((icon, icon_name))
        title = QLabel(title_text)
        title.setProperty("role", "strong")
        title.setWordWrap(True)
        words = QLabel(text)
        words.setProperty("role", "caption")
        words.setWordWrap(True)
        button = QPushButton(deed)
        button.setObjectName(screen)
        button.setProperty("role", "primary" if screen == "catalogue" else "")
        button.clicked.connect(self._on_clicked)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(title)
        column.addWidget(words)
        row = QHBoxLayout()
        row.setSpacing(self._theme.space.m)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(column, 1)
        row.addWidget(button)
        self._column.addLayout(row)

    def _on_clicked(self) -> None:
        self.chosen.emit(Route(self.sender().objectName()))

    def _on_theme_changed(self) -> None:
        for label, name in self._icons:
            label.setPixmap(self._theme.pixmap(name, "accent"))
