"""The diagnosis: everything the desk depends on is looked at, each finding a row."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from distributor_app.context import DeskContext
from distributor_app.screens.settings.card import Card
from distributor_app.screens.settings.models import finding_columns
from distributor_app.tasks import Lane
from distributor_app.widgets.data_table import DataTable
from distributor_app.widgets.inline_message import InlineMessage
from distributor_app.widgets.record_model import RecordModel

if TYPE_CHECKING:
    from catalog_cache.desk import Desk
    from catalog_cache.doctor import Finding


def _diagnose(desk: Desk) -> tuple[Finding, ...]:
    # Imported here: start-up does without it.
    from catalog_cache import doctor

    return doctor.run(desk)


class DiagnosisCard(Card):
    """Runs on demand; the result can be copied for a support call."""

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent)
        self._context = context
        self.set_title(self.tr("Diagnosis"))
        self._rows = RecordModel(finding_columns(), self)
        self._table = DataTable(context, "settings.diagnosis", self.tr("Findings"))
        self._table.show_model(self._rows)
        self._table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._about = QLabel(
            self.tr("Looks at everything the desk depends on and says in words what is wrong.")
        )
        self._about.setProperty("role", "second")
        self._about.setWordWrap(True)
        self._message = InlineMessage(context.theme)
        self._copy = QPushButton(self.tr("Co&py"))
        self._run = QPushButton(self.tr("&Run the diagnosis"))
        self.head.addWidget(self._copy)
        self.head.addWidget(self._run)
        self.column.addWidget(self._about)
        self.column.addWidget(self._message)
        self.column.addWidget(self._table)
        self._copy.hide()
        self._table.hide()
        self._run.clicked.connect(self.run)
        self._copy.clicked.connect(self._on_copy)

    def is_done(self) -> bool:
        """Whether there are findings to look at."""
        return not self._table.isHidden()

    def run(self) -> None:
        """Look at everything now."""
        self._run.setEnabled(False)
        self._about.hide()
        self._message.say(self.tr("Looking at disk, hub, datasets, outbox and sign-in…"))
        self._context.tasks.run(
            self,
            partial(_diagnose, self._context.desk),
            self._on_done,
            self._on_failed,
            lane=Lane.NETWORK,
        )

    def _on_done(self, findings: tuple[Finding, ...]) -> None:
        self._run.setEnabled(True)
        bad = sum(not finding.ok for finding in findings)
        if bad:
            text = self.tr("{0} of {1} findings should be looked at.").format(bad, len(findings))
            self._message.say(text, "warning")
        else:
            self._message.say(self.tr("Everything is as it should be."), "good")
        self._rows.set_records(sorted(findings, key=lambda finding: finding.ok))
        self._table.setFixedHeight((len(findings) + 1) * self._context.theme.size.row + 2)
        self._table.show()
        self._copy.show()

    def _on_failed(self, error: Exception) -> None:
        self._run.setEnabled(True)
        self._message.say_error(error)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._table.contents().tsv())
        self._context.toast(self.tr("The diagnosis is on the clipboard."))
