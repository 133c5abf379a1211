"""The diagnosis: everything the desk depends on is looked at, each finding a line."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from distributor_app.context import DeskContext
from distributor_app.screens.settings.card import Card
from distributor_app.screens.settings.findings_list import FindingsList
from distributor_app.tasks import Lane
from distributor_app.widgets.inline_message import InlineMessage

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
        self._findings = FindingsList(context.theme, self)
        self._about = QLabel(
            self.tr(
                "Looks at everything the desk depends on, this computer, the line to your vendor,"
                " the content and what waits to be sent, and says in words what is wrong."
            )
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
        self.column.addWidget(self._findings)
        self._copy.hide()
        self._findings.hide()
        self._run.clicked.connect(self.run)
        self._copy.clicked.connect(self._on_copy)

    def is_done(self) -> bool:
        """Whether there are findings to look at."""
        return bool(self._findings.found)

    def run(self) -> None:
        """Look at everything now."""
        self._run.setEnabled(False)
        self._about.hide()
        self._message.say(self.tr("Looking at this computer, your vendor's hub and the content…"))
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
            words = self.tr("%Ln thing(s) should be looked at.", "", bad)
            self._message.say(words, "warning")
        else:
            self._message.say(self.tr("Everything is as it should be."), "good")
        self._findings.show_findings(sorted(findings, key=lambda finding: finding.ok))
        self._findings.show()
        self._copy.show()

    def _on_failed(self, error: Exception) -> None:
        self._run.setEnabled(True)
        self._message.say_error(error)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._findings.tsv())
        self._context.toast(self.tr("The diagnosis is on the clipboard."))
