"""What the diagnosis found: a line for each thing looked at, its words never cut."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from distributor_app.screens.settings.models import finding_look, finding_word, found_words
from distributor_app.theme import Theme
from distributor_app.widgets.badge import Badge
from distributor_app.widgets.layouts import clear
from distributor_app.widgets.spoken_role import Role, spoken_as

if TYPE_CHECKING:
    from catalog_cache.doctor import Finding

_TOP = Qt.AlignmentFlag.AlignTop


@spoken_as(Role.List)
class FindingsList(QWidget):
    """Result, what was looked at, and what was found; the words can be selected."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._found: tuple[Finding, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.space.l)
        self._grid.setVerticalSpacing(theme.space.s)
        self._grid.setColumnStretch(2, 1)
        self.setAccessibleName(self.tr("Findings"))

    @property
    def found(self) -> "tuple[Finding, ...]":
        """What is shown, from the top."""
        return self._found

    def show_findings(self, found: "Sequence[Finding]") -> None:
        """Show other findings in this order."""
        clear(self._grid)
        self._found = tuple(found)
        for row, finding in enumerate(self._found):
            badge = Badge(self._theme, parent=self)
            badge.show_look(finding_look(finding))
            name, words = QLabel(finding_word(finding.name)), QLabel(found_words(finding))
            name.setProperty("role", "strong")
            words.setWordWrap(True)
            words.setTextFormat(Qt.TextFormat.PlainText)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            words.setAccessibleName(name.text())
            words.setAccessibleDescription(words.text())
            self._grid.addWidget(badge, row, 0, _TOP)
            self._grid.addWidget(name, row, 1, _TOP)
            self._grid.addWidget(words, row, 2, _TOP)
            for label in (name, words):
                # On one line with the word in the badge.
                label.setContentsMargins(0, self._theme.space.xxs, 0, 0)

    def tsv(self) -> str:
        """Return them as lines for a call to support."""
        rows = [(self.tr("Result"), self.tr("Looked at"), self.tr("Found"))]
        rows += [(finding_look(f).text, finding_word(f.name), found_words(f)) for f in self._found]
        return "".join("\t".join(row) + "\n" for row in rows)
