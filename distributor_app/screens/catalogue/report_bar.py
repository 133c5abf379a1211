"""Reports an error in a part's content, in the page: what is wrong, and a sentence if one likes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from catalog_cache.contract.wire.content import Fault

from catalog_cache.records import PartHit

from distributor_app.context import DeskContext
from distributor_app.screens.catalogue.part_facts import data_rows
from distributor_app.screens.catalogue.report_wording import FAULTS, fault_words
from distributor_app.tasks import Lane
from distributor_app.widgets.asking_frame import AskingFrame
from distributor_app.widgets.choice_box import ChoiceBox

if TYPE_CHECKING:
    from catalog_cache.desk import Desk

_LONGEST = 1000
# In letters: the sentence is at least so wide, and the name of a specification.
_LEAST, _LEAST_FIELD = 24, 14


class ReportBar(AskingFrame):
    """Hidden until an error is to be reported; the report is queued like any change."""

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        space = context.theme.space
        self._context = context
        self._uid = 0
        self._assembly = ""
        self._title = QLabel()
        self.fault = ChoiceBox()
        self.fault.setAccessibleName(self.tr("What is wrong"))
        for fault in FAULTS:
            self.fault.addItem(fault_words(fault), fault)
        self.fault.currentIndexChanged.connect(self._on_fault)
        self.field = ChoiceBox()
        self.field.setAccessibleName(self.tr("Which specification"))
        self.field.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.field.setMinimumContentsLength(_LEAST_FIELD)
        self.field.hide()
        self.note = QLineEdit()
        self.note.setAccessibleName(self.tr("What it should be"))
        self.note.setPlaceholderText(self.tr("What it should be (optional)"))
        self.note.setMaxLength(_LONGEST)
        self.note.setMinimumWidth(self.note.fontMetrics().averageCharWidth() * _LEAST)
        self.note.returnPressed.connect(self._on_reported)
        self.send = QPushButton(self.tr("Re&port it"))
        self.send.setProperty("role", "primary")
        self.send.clicked.connect(self._on_reported)
        leave = QPushButton(self.tr("Leave it"))
        leave.clicked.connect(self.leave)
        row = QHBoxLayout(self)
        row.setContentsMargins(space.m, space.s, space.s, space.s)
        row.setSpacing(space.s)
        row.addWidget(self._title)
        row.addWidget(self.fault)
        row.addWidget(self.field)
        row.addWidget(self.note, 1)
        row.addWidget(self.send)
        row.addWidget(leave)
        self.hide()

    def ask(self, hit: PartHit, assembly: str = "") -> None:
        """Ask what is wrong with a part, as it is seen on its page or in a drawing."""
        self._uid, self._assembly = hit.uid, assembly
        self._title.setText(self.tr("Error in {0}").format(hit.number))
        self.fault.setCurrentIndex(0)
        self._on_fields(())
        self.note.clear()
        work = partial(_fields, self._context.desk, hit.uid)
        self._context.tasks.run(self, work, self._on_fields, self._on_no_fields, key="fields")
        self.come_up()
        self.fault.setFocus()

    def leave(self) -> None:
        """Report nothing."""
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (
            self.fault.hasFocus() or self.field.hasFocus()
        ):
            # The sentence answers Enter itself, and so do the buttons.
            self._on_reported()
        else:
            super().keyPressEvent(event)

    def _on_fields(self, names: Sequence[str]) -> None:
        self.field.clear()
        self.field.addItem(self.tr("Which one?"), "")
        for name in names:
            self.field.addItem(name, name)
        self._on_fault()

    def _on_no_fields(self, _error: Exception) -> None:
        """Ask without them: the sentence can say which one it is."""
        self._on_fields(())

    def _on_fault(self) -> None:
        about_one = self.fault.currentData() == "specification" and self.field.count() > 1
        self.field.setVisible(about_one)
        if not about_one:
            self.field.setCurrentIndex(0)

    def _on_reported(self) -> None:
        fault: Fault = self.fault.currentData()
        work = partial(
            self._context.desk.reports.report,
            self._uid,
            fault,
            self.note.text(),
            field=self.field.currentData(),
            assembly=self._assembly,
        )
        self.hide()
        self._context.tasks.run(self, work, self._on_queued, lane=Lane.WRITE)

    def _on_queued(self, report: str) -> None:
        undo = partial(self._on_undo, report)
        words = self.tr("Thank you. The report goes to your vendor with the next sync.")
        self._context.toast(words, self.tr("Undo"), undo)

    def _on_undo(self, report: str) -> None:
        work = partial(self._context.desk.outbox.withdraw, report)
        self._context.tasks.run(self, work, self._on_undone, lane=Lane.WRITE)

    def _on_undone(self, _nothing: None) -> None:
        self._context.toast(self.tr("The report was taken back; nothing was sent."))


def _fields(desk: Desk, uid: int) -> tuple[str, ...]:
    """Return what a part's page says of it, by the names that stand there."""
    page = desk.catalogue.part(uid)
    names = [each.name for each in page.specifications]
    names += [name for name, _, _ in data_rows(page)]
    return tuple(dict.fromkeys(names))
