"""One line that says whether something fits the machine, why, and offers to say what is missing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from catalog_cache.contract.effectivity import Fit, FitAnswer

from distributor_app.screens.catalogue.machine_words import fit_badge, fit_reason
from distributor_app.screens.catalogue.wording import begun
from distributor_app.theme import Theme
from distributor_app.widgets.badge import Badge
from distributor_app.widgets.elided_label import ElidedLabel


class FitLine(QWidget):
    """Badge, reason, and a button where the person can say what is not known.

    Signals:
        say_asked(object): the Needs that would decide.
    """

    say_asked = Signal(object)

    def __init__(
        self, theme: Theme, *, one_line: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._answer: FitAnswer | None = None
        self._one_line = one_line
        self._badge = Badge(theme)
        # In a head the button stands behind the words; in a narrow place the words wrap.
        self._words: QLabel = ElidedLabel() if one_line else QLabel()
        self._words.setProperty("role", "second")
        self._words.setWordWrap(not one_line)
        self.say = QPushButton(self.tr("Say it…"))
        self.say.setProperty("role", "link")
        self.say.setCursor(Qt.CursorShape.PointingHandCursor)
        self.say.clicked.connect(self._on_say)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space.s)
        row.addWidget(self._badge)
        row.addWidget(self._words, 1)
        row.addWidget(self.say)
        row.addStretch()
        self.show_answer(None)

    @property
    def words(self) -> str:
        """What the line says, without its button."""
        return self._words.text()

    def show_answer(self, answer: FitAnswer | None) -> None:
        """Say another answer; None hides the line."""
        self._answer = answer
        self.setVisible(answer is not None)
        self._badge.show_look(fit_badge(answer) if answer is not None else None)
        reason = begun(fit_reason(answer)) if answer is not None else ""
        self._words.setText(reason)
        if self._one_line:
            self._words.setMaximumWidth(self._words.fontMetrics().horizontalAdvance(reason) + 1)
        self._words.setVisible(bool(reason))
        missing = answer is not None and answer.fit is Fit.NEEDS
        self.say.setVisible(missing)
        self.say.setAccessibleName(self.tr("Say it: {0}").format(reason) if missing else "")

    def _on_say(self) -> None:
        if self._answer is not None:
            self.say_asked.emit(self._answer.needs)
