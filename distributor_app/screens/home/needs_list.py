"""What waits for the user: one row each, with the button that leads to the answer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from catalog_cache.records import NeedsYou

from distributor_app import formats
from distributor_app.navigation import Route
from distributor_app.screens.home.needs import need_words
from distributor_app.theme import Theme
from distributor_app.widgets.layouts import clear
from distributor_app.widgets.rule import Rule

_ICONS = {"warning": "warning", "error": "error", "info": "info"}
_SHOWN = 8


class NeedRow(QFrame):
    """One thing that waits: icon, what it is, why, and its button.

    Signals:
        chosen(object): the Route to where it is answered.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, need: NeedsYou, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._need = need
        words = need_words(need, date.today())
        self._tone = words.tone
        self._icon = QLabel()
        title = QLabel(words.title)
        title.setProperty("role", "strong")
        title.setWordWrap(True)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(title)
        if words.detail:
            detail = QLabel(words.detail)
            detail.setProperty("role", "caption")
            detail.setWordWrap(True)
            column.addWidget(detail)
        self.button = QPushButton(words.action)
        self.button.setAccessibleName(self.tr("{0}: {1}").format(words.action, words.title))
        self.button.setAccessibleDescription(words.detail)
        self.button.clicked.connect(self._on_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.space.l, theme.space.xs, theme.space.l, theme.space.xs)
        row.setSpacing(theme.space.m)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(column, 1)
        row.addWidget(self.button)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _on_clicked(self) -> None:
        self.chosen.emit(Route(self._need.screen, dict(self._need.args)))

    def _on_theme_changed(self) -> None:
        self._icon.setPixmap(self._theme.pixmap(_ICONS[self._tone], self._tone))


class NeedsList(QFrame):
    """The card with everything that waits for the user, the most urgent first as given.

    Signals:
        chosen(object): the Route of the row whose button was pressed.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._needs: tuple[NeedsYou, ...] = ()
        self._all_shown = False
        self.setProperty("role", "card")
        self.setAccessibleName(self.tr("Needs you"))
        title = QLabel(self.tr("Needs you"))
        title.setProperty("role", "section")
        self._count = QLabel()
        self._count.setProperty("role", "count")
        head = QHBoxLayout()
        head.setContentsMargins(theme.space.l, theme.space.m, theme.space.l, theme.space.m)
        head.setSpacing(theme.space.s)
        head.addWidget(title)
        head.addWidget(self._count)
        head.addStretch(1)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 1, theme.space.xs)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(self._rows)
        column.addStretch(1)

    def show_needs(self, needs: Sequence[NeedsYou]) -> None:
        """Show other rows; the same rows again change nothing on the screen."""
        if tuple(needs) == self._needs and self._rows.count():
            return
        self._needs = tuple(needs)
        self._fill()

    def _fill(self) -> None:
        clear(self._rows)
        self._count.setText(formats.count(len(self._needs)))
        self._count.setVisible(bool(self._needs))
        if not self._needs:
            self._add_line(self.tr("Nothing waits for you. What does will stand here."))
        shown = self._needs if self._all_shown else self._needs[:_SHOWN]
        for need in shown:
            self._rows.addWidget(Rule(self._theme))
            row = NeedRow(self._theme, need)
            row.chosen.connect(self.chosen)
            self._rows.addWidget(row)
        if len(shown) < len(self._needs):
            self._rows.addWidget(Rule(self._theme))
            more = QPushButton(self.tr("Show %n more", "", len(self._needs) - len(shown)))
            more.setProperty("role", "quiet")
            more.clicked.connect(self._on_more)
            self._rows.addWidget(more)

    def _add_line(self, text: str) -> None:
        self._rows.addWidget(Rule(self._theme))
        line = QLabel(text)
        line.setProperty("role", "second")
        space = self._theme.space
        line.setContentsMargins(space.l, space.m, space.l, space.m)
        self._rows.addWidget(line)

    def _on_more(self) -> None:
        self._all_shown = True
        self._fill()
