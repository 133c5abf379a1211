"""One ledger line explained: its amount, the arithmetic, the rule behind it, the order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from catalog_cache.records import EntryView

from distributor_app import formats
from distributor_app.screens.earnings.arithmetic import arithmetic
from distributor_app.screens.earnings.models import (
    Fact,
    entry_title,
    rule_facts,
    source_text,
    state_look,
)
from distributor_app.screens.earnings.question_box import QuestionBox
from distributor_app.theme import Theme
from distributor_app.widgets.badge import Badge
from distributor_app.widgets.inline_message import InlineMessage
from distributor_app.widgets.layouts import clear


class EntryPanel(QScrollArea):
    """Shows one entry; without one it says what to do.

    Signals:
        order_asked(str): the id of the order that earned the entry.
        question_asked(str, str): the id of the entry and what is asked about it.
    """

    order_asked = Signal(str)
    question_asked = Signal(str, str)

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, may_ask: bool = False
    ) -> None:
        """`may_ask` is whether the person may put questions to the vendor."""
        super().__init__(parent)
        self._theme = theme
        self._may_ask = may_ask
        self.order_types: Mapping[str, str] = {}
        """What the vendor calls its order types, by code."""
        self._order = ""
        self._title = QLabel()
        self._title.setProperty("role", "section")
        self._title.setWordWrap(True)
        self._amount = QLabel()
        self._amount.setProperty("role", "figure")
        self._state = Badge(theme)
        self._about = QLabel()
        self._about.setProperty("role", "second")
        self._about.setWordWrap(True)
        self._synthetic = InlineMessage(theme)
        self._details = QVBoxLayout()
        self._details.setSpacing(theme.space.s)
        self._open = QPushButton(self.tr("&Open the order"))
        self._open.clicked.connect(self._on_open)
        self._question = QuestionBox(theme)
        self._question.asked.connect(self.question_asked)
        self.setAccessibleName(self.tr("How this line came about"))
        self._lay_out()
        self.show_entry(None)

    def show_entry(self, view: EntryView | None) -> None:
        """Explain another entry, or none."""
        clear(self._details)
        self._synthetic.say("")
        self._order = view.entry.source.order if view else ""
        self._open.setVisible(bool(self._order))
        self._state.show_look(state_look(view.state) if view else None)
        self._question.show_entry(view, may_ask=self._may_ask)
        if view is None:
            self._title.setText(self.tr("How a line came about"))
            self._amount.setText("")
            self._about.setText(self.tr("Choose a line to see its rule and its arithmetic."))
            return
        entry = view.entry
        self._title.setText(entry_title(view))
        self._amount.setText(formats.money(entry.amount, entry.currency))
        self._about.setText(_about(view))
        self._show_arithmetic(arithmetic(view))
        if view.rule is not None:
            self._show_rule(
                rule_facts(view.rule, entry.currency, self.order_types), view.rule.terms
            )
            if view.rule.synthetic:
                self._synthetic.say(
                    self.tr(
                        "This rule was made up for imported data that came without one. The"
                        " amount is an example and not owed by anybody."
                    ),
                    "warning",
                )

    # -- parts -------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        space = self._theme.space
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(space.l, space.m, space.l, space.l)
        column.setSpacing(space.s)
        figure = QHBoxLayout()
        figure.addWidget(self._amount)
        figure.addStretch(1)
        figure.addWidget(self._state)
        column.addWidget(self._title)
        column.addLayout(figure)
        column.addWidget(self._about)
        column.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._synthetic)
        column.addLayout(self._details)
        column.addWidget(self._question)
        column.addStretch(1)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inner)

    def _show_arithmetic(self, steps: Iterable[str]) -> None:
        lines = [step for step in steps if step]
        if not lines:
            return
        self._add_title(self.tr("Arithmetic"))
        frame = QFrame()
        frame.setProperty("role", "card")
        column = QVBoxLayout(frame)
        column.setContentsMargins(*[self._theme.space.m] * 4)
        column.setSpacing(self._theme.space.xs)
        for number, line in enumerate(lines, 1):
            words = _text(line)
            if number == len(lines) > 1:
                # What it comes to.
                words.setProperty("role", "strong")
            column.addWidget(words)
        self._details.addWidget(frame)

    def _show_rule(self, facts: Iterable[Fact], terms: str) -> None:
        self._add_title(self.tr("Rule"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._theme.space.m)
        grid.setVerticalSpacing(self._theme.space.xs)
        grid.setColumnStretch(1, 1)
        for row, fact in enumerate(facts):
            name = QLabel(fact.name)
            name.setProperty("role", "second")
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(_text(fact.text), row, 1)
        self._details.addLayout(grid)
        if terms:
            words = _text(terms)
            words.setProperty("role", "second")
            self._details.addWidget(words)

    def _add_title(self, text: str) -> None:
        title = QLabel(text)
        title.setProperty("role", "section")
        title.setContentsMargins(0, self._theme.space.s, 0, 0)
        self._details.addWidget(title)

    def _on_open(self) -> None:
        self.order_asked.emit(self._order)


def _about(view: EntryView) -> str:
    """Say where an entry comes from, of when it is, and which statement closed it."""
    entry = view.entry
    words = {
        "payout": _tr("{0}, paid out {1}, line {2}"),
        "reversal": _tr("{0}, taken back {1}, line {2}"),
    }.get(entry.kind, _tr("{0}, earned {1}, line {2}"))
    about = words.format(source_text(view), formats.day(entry.earned_day), entry.number)
    about = about[:1].upper() + about[1:]
    if view.statement is None:
        return about
    return _tr("{0}, statement {1}").format(about, view.statement.number)


def _tr(text: str) -> str:
    return QCoreApplication.translate("earnings", text)


def _text(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
