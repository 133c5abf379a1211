"""A part's history drawn as a line: what replaced what, when, on which condition."""

from __future__ import annotations

import math
from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTransform
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from catalog_cache.contract.effectivity import FitAnswer
from catalog_cache.contract.wire.orders import PartSnapshot

from catalog_cache.records import PartToday, StepMember, SupersessionStep

from distributor_app import formats
from distributor_app.language.cache_texts import spoken
from distributor_app.screens.catalogue import links, wording
from distributor_app.screens.catalogue.flow import FlowLayout
from distributor_app.screens.catalogue.machine_words import fit_badge, fit_words
from distributor_app.theme import Theme
from distributor_app.widgets.badge import Badge
from distributor_app.widgets.layouts import clear

_MIRROR = QTransform.fromScale(-1, 1)


class Chain(QWidget):
    """One line per unbroken chain, from the oldest number to the newest.

    Signals:
        chosen(str): the code of the link of a number (see links.route_of).
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.space.s)

    def show_steps(self, steps: Sequence[SupersessionStep], uid: int) -> None:
        """Show the history around the part with this uid."""
        clear(self._column)
        for run in runs(steps):
            line = FlowLayout(self._theme.space.s)
            line.addWidget(self._node(run[0].old, "", uid))
            for step in run:
                line.addWidget(self._arrow(step))
                line.addWidget(self._node(step.new, step.logic, uid))
            self._column.addLayout(line)

    def say_today(self, number: str, today: Sequence[PartToday]) -> None:
        """Say what one piece of the old part is at the end of its chain."""
        words = today_words(number, today)
        if words:
            label = QLabel(words)
            label.setProperty("role", "second")
            label.setWordWrap(True)
            self._column.addWidget(label)

    def _node(self, members: Sequence[StepMember], logic: str, uid: int) -> QWidget:
        node = QFrame()
        node.setProperty("role", "card")
        column = QVBoxLayout(node)
        column.setContentsMargins(*[self._theme.space.s] * 4)
        column.setSpacing(self._theme.space.xxs)
        if len(members) > 1:
            all_of = logic != "one_of"
            words = wording.tr("all of these") if all_of else wording.tr("one of these")
            column.addWidget(_caption(words))
        for member in members:
            column.addWidget(self._number(member.part, member.qty, uid))
            if member.condition:
                column.addWidget(_caption(spoken(member.condition)))
            if member.fit is not None:
                column.addWidget(_fit(self._theme, member.fit))
        node.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        return node

    def _number(self, part: PartSnapshot, qty: Decimal, uid: int) -> QWidget:
        words = part.number if qty == 1 else f"{formats.quantity(qty)} × {part.number}"
        if part.uid is None or part.uid == uid:
            label = QLabel(words)
            # As high as a link, so that all nodes of a chain are.
            label.setMinimumHeight(self._theme.size.line)
            label.setProperty("role", "strong" if part.uid == uid else "second")
            if part.uid is None:
                label.setToolTip(wording.tr("This number is not in the catalogue."))
            return label
        button = QPushButton(words)
        button.setObjectName(links.code_of(links.to_part(part.uid)))
        button.setProperty("role", "link")
        button.setToolTip(part.description)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(self._on_clicked)
        return button

    def _arrow(self, step: SupersessionStep) -> QWidget:
        arrow = QWidget()
        column = QVBoxLayout(arrow)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QLabel(alignment=Qt.AlignmentFlag.AlignHCenter)
        drawn = self._theme.pixmap("arrow-right")
        if not step.both_ways:
            head.setPixmap(drawn.transformed(_MIRROR) if self.isRightToLeft() else drawn)
        else:
            head.setText("⇄")
        column.addStretch(1)
        when = trigger_words(step)
        if when:
            column.addWidget(_caption(when), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(head)
        condition = spoken(step.condition)
        if condition:
            column.addWidget(_caption(condition), 0, Qt.AlignmentFlag.AlignHCenter)
        if step.fit is not None:
            column.addWidget(_fit(self._theme, step.fit), 0, Qt.AlignmentFlag.AlignHCenter)
        for words in kind_words(step):
            column.addWidget(_caption(words), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        arrow.setToolTip(step.note)
        head.setAccessibleName(
            wording.sentences(
                wording.tr("was replaced by"), when, condition, *kind_words(step), step.note
            )
        )
        return arrow

    def _on_clicked(self) -> None:
        self.chosen.emit(self.sender().objectName())


def runs(steps: Sequence[SupersessionStep]) -> list[list[SupersessionStep]]:
    """Split a history into unbroken chains: each step begins with what the one before made."""
    found: list[list[SupersessionStep]] = []
    for step in steps:
        olds = {(member.part.brand, member.part.number) for member in step.old}
        for run in found:
            news = {(member.part.brand, member.part.number) for member in run[-1].new}
            if olds & news:
                run.append(step)
                break
        else:
            found.append([step])
    return found


def today_words(number: str, today: Sequence[PartToday]) -> str:
    """Say what an old part is today, quantities multiplied along its chain: "2 × B and 6 × D"."""
    if not today:
        return ""
    pieces = math.lcm(*(each.qty.denominator for each in today))
    new = " + ".join(
        f"{formats.quantity(Decimal(int(each.qty * pieces)))} × {each.part.number}"
        for each in today
    )
    words = wording.tr("{0} × {1} is {2} today.").format(
        formats.quantity(Decimal(pieces)), number, new
    )
    if any(each.choose for each in today):
        words = f"{words} {wording.tr('There somebody has to choose.')}"
    return words


def kind_words(step: SupersessionStep) -> list[str]:
    """Say what is unusual about a replacement: both ways, withdrawn."""
    words = []
    if step.both_ways:
        words.append(wording.tr("both ways"))
    if step.withdrawn_on is not None:
        words.append(wording.tr("withdrawn {0}").format(formats.day(step.withdrawn_on)))
    return words


def _fit(theme: Theme, answer: FitAnswer) -> Badge:
    badge = Badge(theme, fit_badge(answer))
    badge.setToolTip(fit_words(answer))
    return badge


def trigger_words(step: SupersessionStep) -> str:
    """Say when a replacement holds: a day, or when the old part is used up."""
    if step.trigger == "when_exhausted":
        return wording.tr("when used up")
    return formats.day(step.day) if step.day is not None else ""


def _caption(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "caption")
    return label
