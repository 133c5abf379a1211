"""What was reported about a part, how far that is and what the vendor said; hidden without any."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from catalog_cache.records import ErrorReport

from distributor_app.context import DeskContext
from distributor_app.screens.catalogue.link_button import LinkButton
from distributor_app.screens.catalogue.report_wording import (
    about_words,
    answer_words,
    state_look,
    who_and_when,
)
from distributor_app.widgets.badge import Badge
from distributor_app.widgets.layouts import clear


class ReportsBox(QWidget):
    """The reports of one part, and the link that begins another one.

    Signals:
        report_asked(): an error is to be reported.
    """

    report_asked = Signal()

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._title = _label(self.tr("Reported errors"), "section")
        self._title.hide()
        self._list = QVBoxLayout()
        self._list.setSpacing(context.theme.space.m)
        self.link = LinkButton(self.tr("Report an error…"), "report")
        self.link.clicked.connect(self.report_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.theme.space.s)
        column.addWidget(self._title)
        column.addLayout(self._list)
        column.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)

    def show_part(self, brand: str, number: str) -> None:
        """Show what was reported about another part, or read it again."""
        work = partial(self._context.desk.reports.of_part, brand, number)
        self._context.tasks.run(self, work, self._on_read, key="reports")

    def _on_read(self, reports: Sequence[ErrorReport]) -> None:
        clear(self._list)
        self._title.setVisible(bool(reports))
        for report in reports:
            self._list.addLayout(self._entry(report))

    def _entry(self, report: ErrorReport) -> QVBoxLayout:
        theme = self._context.theme
        badge = Badge(theme)
        badge.show_look(state_look(report))
        head = QHBoxLayout()
        head.setSpacing(theme.space.s)
        head.addWidget(_label(about_words(report)), 1)
        head.addWidget(badge, 0, Qt.AlignmentFlag.AlignTop)
        entry = QVBoxLayout()
        entry.setSpacing(theme.space.xs)
        entry.addLayout(head)
        for words, role in (
            (report.note, "second"),
            (who_and_when(report), "caption"),
            (answer_words(report), ""),
        ):
            if words:
                entry.addWidget(_label(words, role))
        return entry


def _label(text: str, role: str = "") -> QLabel:
    label = QLabel(text)
    # Others wrote it: never read as markup.
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role:
        label.setProperty("role", role)
    return label
