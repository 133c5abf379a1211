"""What lies on this computer: ages of the datasets, the folder and how much it holds."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton, QWidget

from distributor_app import formats
from distributor_app.context import DeskContext
from distributor_app.screens.settings.card import Card, FactGrid
from distributor_app.screens.settings.models import FolderSize, dataset_columns, measure
from distributor_app.widgets.data_table import DataTable
from distributor_app.widgets.empty_state import EmptyState
from distributor_app.widgets.record_model import RecordModel

_SHOWN_ROWS = 4


class DataCard(Card):
    """Ages come from memory at every change; sizes are measured when the page is opened."""

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent)
        self._context = context
        self.set_title(self.tr("On this computer"))
        self._rows = RecordModel(dataset_columns(), self)
        self._table = DataTable(context, "settings.data", self.tr("Ages of what is in use"))
        self._table.show_model(self._rows)
        self._table.set_empty_state(
            EmptyState(context.theme, "download", self.tr("Nothing has arrived yet"))
        )
        self._table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._table.setFixedHeight((_SHOWN_ROWS + 1) * context.theme.size.row + 2)
        self._facts = FactGrid(
            context.theme, {"folder": self.tr("Folder"), "sizes": self.tr("Holds")}
        )
        self._open = QPushButton(self.tr("Open folder"))
        self._open.clicked.connect(self._on_open)
        self.head.addWidget(self._open)
        self.column.addWidget(self._table)
        self.column.addWidget(self._facts)

    def load(self) -> None:
        """Show the ages; from memory."""
        self._rows.set_records(self._context.desk.status().datasets)
        self._facts.say("folder", str(self._root))

    def measure(self) -> None:
        """Measure the folder anew."""
        self._facts.say("sizes", self.tr("Being measured…"))
        self._context.tasks.run(
            self,
            partial(measure, self._root),
            self._on_measured,
            self._on_not_measured,
            key="measure",
        )

    @property
    def _root(self) -> Path:
        return self._context.desk.folder.root

    def _on_measured(self, sizes: tuple[FolderSize, ...]) -> None:
        self._facts.say(
            "sizes",
            "\n".join(f"{part.name}: {formats.size(part.size)}" for part in sizes),
        )

    def _on_not_measured(self, _error: Exception) -> None:
        # What is wrong with the disk is said by what needs it; this is only a size.
        self._facts.say("sizes", self.tr("Could not be measured"))

    def _on_open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._root)))
