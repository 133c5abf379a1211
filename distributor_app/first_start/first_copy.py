"""The first complete copy: opens the account, syncs it, closes it; can be paused and gone on with.

Everything happens in one piece of work off the GUI thread, so that an end of the program at any
moment leaves the account closed; what was fetched stays and is not fetched again.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from catalog_cache.errors import NETWORK_KINDS, CancelledError, DeskError
from catalog_cache.records import Progress, SyncReport

from distributor_app.tasks import Lane, Tasks

if TYPE_CHECKING:
    from catalog_cache.contract.wire.selection import Selection, SelectionOffer

    from catalog_cache.desk import Desk
    from catalog_cache.places import AccountFolder

OpenDesk = Callable[["AccountFolder"], "Desk"]
FINE = ("unchanged", "delta", "snapshot", "later")
"""What can be said of a dataset in a report when nothing is wrong with it."""
_LOOK_MS = 120
_ASK_AGAIN_SECONDS = 2.0


class _Latest:
    """Where the work writes how far it is and the window looks; one reference, so no lock."""

    def __init__(self) -> None:
        self.progress: Progress | None = None
        self.arrived: tuple[str, ...] = ()
        self.offer: SelectionOffer | None = None
        self._dataset = ""

    def note(self, progress: Progress) -> None:
        """Take the work's word; called on its thread."""
        if progress.phase in ("dataset", "feed", "outbox") and self._dataset:
            self.arrived = (*self.arrived, self._dataset)
            self._dataset = ""
        if progress.phase == "dataset":
            self._dataset = progress.detail
        self.progress = progress


def _copy(
    open_desk: OpenDesk,
    folder: AccountFolder,
    content: Path | None,
    latest: _Latest,
    cancel: threading.Event,
) -> SyncReport:
    with open_desk(folder) as desk:
        try:
            latest.offer = desk.selection.offer()
        except DeskError as error:
            # Where there is nothing to choose the copy begins all the same.
            if content is None and error.kind in NETWORK_KINDS:
                raise
        if content is None:
            return _synced(desk, latest, cancel)
        taken = desk.sync.take_from_folder(content, latest.note, cancel)
        if any(way not in FINE for _, way in taken.datasets):
            return taken
        try:
            return _synced(desk, latest, cancel)
        except DeskError as error:
            if error.kind in NETWORK_KINDS and taken.datasets:
                return taken  # all that the folder had is here; the rest comes with the line
            raise


def _synced(desk: Desk, latest: _Latest, cancel: threading.Event) -> SyncReport:
    """Sync, and wait for a part of the catalogue that the vendor has yet to make."""
    report = desk.sync.run(latest.note, cancel)
    while desk.selection.kept().is_preparing:
        latest.note(Progress("preparing"))
        if cancel.wait(_ASK_AGAIN_SECONDS):
            raise CancelledError
        report = desk.sync.run(latest.note, cancel)
    return report


def _choose(open_desk: OpenDesk, folder: AccountFolder, selection: Selection) -> None:
    with open_desk(folder) as desk:
        desk.selection.choose(selection)


class FirstCopy(QObject):
    """Runs the first sync of one account.

    Signals:
        progressed(object, tuple): the newest Progress and the datasets that are complete.
        finished(object): the SyncReport.
        paused(): the work has ended because it was asked to.
        failed(object): the Exception; going on tries again.
        offered(object): the SelectionOffer, what there is to keep, with sizes.
        kept(): what is to be kept was chosen; the copy can begin.
    """

    progressed = Signal(object, tuple)
    finished = Signal(object)
    paused = Signal()
    failed = Signal(object)
    offered = Signal(object)
    kept = Signal()

    def __init__(self, tasks: Tasks, open_desk: OpenDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._open_desk = open_desk
        self._latest = _Latest()
        self._cancel: threading.Event | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._on_look)

    @property
    def is_running(self) -> bool:
        """Whether the work is under way, be it only ending."""
        return self._cancel is not None

    def start(self, folder: AccountFolder, content: Path | None = None) -> None:
        """Begin, or go on where it was left; does nothing while it runs.

        What is in the folder `content` is taken first, and the hub asked for the rest.
        """
        if self._cancel is not None:
            return
        self._cancel = threading.Event()
        self._latest = _Latest()
        self._timer.start()
        self._tasks.run(
            self,
            partial(_copy, self._open_desk, folder, content, self._latest, self._cancel),
            self._on_done,
            self._on_failed,
            lane=Lane.NETWORK,
            cancel=self._cancel,
        )

    def pause(self) -> None:
        """Ask the work to end; `paused` tells when it has."""
        if self._cancel is not None:
            self._cancel.set()

    def choose(self, folder: AccountFolder, selection: Selection) -> None:
        """Have this kept of the catalogue; `kept` or `failed` tells when, while no copy runs."""
        self._tasks.run(
            self,
            partial(_choose, self._open_desk, folder, selection),
            self._on_kept,
            self._on_failed,
            lane=Lane.NETWORK,
        )

    def _on_kept(self, _nothing: None) -> None:
        self.kept.emit()

    def _end(self) -> None:
        self._timer.stop()
        self._on_look()
        self._cancel = None

    def _on_look(self) -> None:
        if self._latest.offer is not None:
            offer, self._latest.offer = self._latest.offer, None
            self.offered.emit(offer)
        if self._latest.progress is not None:
            self.progressed.emit(self._latest.progress, self._latest.arrived)

    def _on_done(self, report: SyncReport) -> None:
        self._end()
        self.finished.emit(report)

    def _on_failed(self, error: Exception) -> None:
        self._end()
        if isinstance(error, CancelledError):
            self.paused.emit()
        else:
            self.failed.emit(error)
