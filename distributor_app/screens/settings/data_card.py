"""What lies on this computer: ages of the datasets, the folder and how much it holds.

Content can also be taken from a folder here, as from a stick that IT or the vendor gave out; where
IT keeps it for many desks in a shared folder, that is said in place of it.
"""

from __future__ import annotations

import threading
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from catalog_cache.errors import CancelledError
from catalog_cache.records import SyncReport

from distributor_app import formats
from distributor_app.context import DeskContext
from distributor_app.screens.settings.card import Card, FactGrid
from distributor_app.screens.settings.models import (
    FolderSize,
    dataset_columns,
    measure,
    taken_text,
    taking_text,
)
from distributor_app.tasks import Lane
from distributor_app.widgets.data_table import DataTable
from distributor_app.widgets.empty_state import EmptyState
from distributor_app.widgets.inline_message import InlineMessage
from distributor_app.widgets.progress import Progress
from distributor_app.widgets.record_model import RecordModel

_SHOWN_ROWS = 4
_LOOK_MS = 200


class DataCard(Card):
    """Ages come from memory at every change; sizes are measured when the page is opened."""

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent)
        self._context = context
        self.set_title(self.tr("On this computer"))
        self._rows = RecordModel(dataset_columns(), self)
        self._table = DataTable(context, "settings.data", self.tr("Ages of what is in use"))
        self._table.show_model(self._rows)
        self._table.begin_at_card_edge()
        self._table.set_empty_state(
            EmptyState(context.theme, "download", self.tr("Nothing has arrived yet"))
        )
        self._table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._table.setFixedHeight((_SHOWN_ROWS + 1) * context.theme.size.row + 2)
        names = {"folder": self.tr("Folder"), "sizes": self.tr("Holds")}
        self._shared = context.desk.sync.shared_folder
        if self._shared is not None:
            names["shared"] = self.tr("Shared content")
        self._facts = FactGrid(context.theme, names)
        self._cancel: threading.Event | None = None
        self._dataset = ""
        self._progress = Progress(context.theme)
        self._progress.cancelled.connect(self._on_cancelled)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._on_look)
        self._message = InlineMessage(context.theme, closable=True)
        self._take = QPushButton(self.tr("Take content from a folder…"))
        self._take.setToolTip(
            self.tr("From a stick or a share that your IT or your vendor made; needs no network")
        )
        self._take.clicked.connect(self._on_take)
        # Shown before it has a parent, it would be a window of its own for a moment.
        if self._shared is not None:
            self._take.hide()
        self._open = QPushButton(self.tr("Open folder"))
        self._open.clicked.connect(self._on_open)
        self.head.addWidget(self._take)
        self.head.addWidget(self._open)
        for widget in (self._progress, self._message, self._table, self._facts):
            self.column.addWidget(widget)

    def load(self) -> None:
        """Show the ages; from memory."""
        self._rows.set_records(self._context.desk.status().datasets)
        self._facts.say("folder", str(self._root))
        if self._shared is not None:
            words = self.tr("Read from {0}; your IT renews it.")
            self._facts.say("shared", words.format(self._shared))

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

    def take(self, folder: Path) -> None:
        """Take content from a folder; what is refused stays as it was."""
        self._cancel = threading.Event()
        self._dataset = ""
        self._take.setEnabled(False)
        self._message.say("")
        self._progress.show_progress(self.tr("Reading {0}…").format(folder.name or str(folder)))
        self._timer.start()
        self._context.tasks.run(
            self,
            partial(self._context.desk.sync.take_from_folder, folder, None, self._cancel),
            self._on_taken,
            self._on_not_taken,
            lane=Lane.NETWORK,
            cancel=self._cancel,
        )

    def is_at_rest(self) -> bool:
        """Tell whether nothing is being taken."""
        return self._cancel is None

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

    # -- taking content from a folder --------------------------------------------------------

    def _on_take(self) -> None:
        dialog = QFileDialog(self, self.tr("Take content from a folder"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self._on_folder_chosen)
        dialog.open()

    def _on_folder_chosen(self, chosen: str) -> None:
        self.take(Path(chosen))

    def _on_look(self) -> None:
        progress = self._context.desk.status().progress
        if progress is None:
            return
        if progress.detail:
            self._dataset = progress.detail
        words = taking_text(progress, self._dataset)
        total = progress.total if progress.phase == "download" else None
        self._progress.show_progress(words, progress.done, total)

    def _on_cancelled(self) -> None:
        if self._cancel is not None:
            self._cancel.set()

    def _end(self) -> None:
        self._timer.stop()
        self._progress.finish()
        self._cancel = None
        self._take.setEnabled(True)
        self.load()
        self.measure()

    def _on_taken(self, report: SyncReport) -> None:
        self._end()
        text, tone = taken_text(report)
        self._message.say(text, tone)

    def _on_not_taken(self, error: Exception) -> None:
        self._end()
        if isinstance(error, CancelledError):
            self._message.say(self.tr("Stopped. What was taken is in use; the rest is as it was."))
        else:
            self._message.say_error(error)
