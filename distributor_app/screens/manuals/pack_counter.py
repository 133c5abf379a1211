"""Where a job pack is put together, kept, saved, opened and printed."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from distributor_app.context import DeskContext
from distributor_app.screens.manuals.job_pack import (
    SUFFIX,
    JobPack,
    PackPart,
    pack_from,
    read_pack,
    write_pack,
)
from distributor_app.tasks import Lane


class PackCounter(QObject):
    """Holds the pack that is being put together; it is there again after a restart.

    Signals:
        changed(object): the JobPack as it is now.
        said(str): a sentence about what was done.
        opened(): the pack is that of a job file now.
        not_loaded(object): the Exception because of which the pack that was left is not here.

    Attributes:
        pack: as it is now.
        failure: why the one that was left could not be read; till it is, or another is begun or
            opened in its place, nothing is added, for it would be lost.

    """

    changed = Signal(object)
    said = Signal(str)
    opened = Signal()
    not_loaded = Signal(object)

    def __init__(self, context: DeskContext, screen: QWidget) -> None:
        super().__init__(screen)
        self._context = context
        self._screen = screen
        self._before = JobPack()
        self._loaded = False
        self._waiting_file = ""
        self.pack = JobPack()
        self.failure: Exception | None = None

    def load(self) -> None:
        """Take up the pack that was left the last time."""
        self._context.tasks.run(self, self._read_kept, self._on_loaded, self._on_not_loaded)

    def add(self, part: PackPart) -> None:
        """Put pages into the pack."""
        if self.failure is not None:
            self._on_failed(self.failure)
            return
        self._take(self.pack.with_part(part))

    def rename(self, name: str) -> None:
        """Call the job so."""
        if name != self.pack.name:
            self._take(replace(self.pack, name=name))

    def remove(self, at: int) -> None:
        """Take a part out; it can be put back."""
        self._take(self.pack.without(at))
        self._context.toast(self.tr("Taken out of the job pack."), self.tr("Undo"), self.put_back)

    def start_anew(self) -> None:
        """Begin an empty pack; the one before can be had back."""
        self._take(JobPack())
        self._context.toast(self.tr("A new job pack was begun."), self.tr("Undo"), self.put_back)

    def put_back(self) -> None:
        """Have the pack as it was before the last change."""
        self._take(self._before)

    def ask_where_to_save(self) -> None:
        """Let the user choose a job file to write."""
        chooser = self._chooser(self.tr("Save the job pack"))
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix(SUFFIX)
        chooser.selectFile(self.pack.name or self.tr("Job"))
        chooser.fileSelected.connect(self.save_to)
        chooser.open()

    def ask_what_to_open(self) -> None:
        """Let the user choose a job file to read."""
        chooser = self._chooser(self.tr("Open a job file"))
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.fileSelected.connect(self.open_file)
        chooser.open()

    def save_to(self, target: str) -> None:
        """Write the pack to a file."""
        path = Path(target)
        work = partial(write_pack, self.pack, path)
        done = partial(self._on_saved, path.name)
        says = self.tr("Saving {0}").format(path.name)
        self._context.tasks.run(self, work, done, self._on_failed, lane=Lane.WRITE, says=says)

    def open_file(self, source: str) -> None:
        """Take up the pack in a file, once the one that was left is there to come back to."""
        if not self._loaded:
            self._waiting_file = source
            return
        work = partial(read_pack, Path(source))
        self._context.tasks.run(self, work, self._on_opened, self._on_failed)

    def _chooser(self, title: str) -> QFileDialog:
        kinds = self.tr("Job files ({0})").format(f"*.{SUFFIX}")
        chooser = QFileDialog(self._screen, title, "", kinds)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return chooser

    def _take(self, pack: JobPack) -> None:
        self._before, self.pack, self.failure = self.pack, pack, None
        self.changed.emit(pack)
        keep = partial(self._context.desk.notes.keep_job_pack, pack.as_text())
        self._context.tasks.run(self, keep, self._on_kept, lane=Lane.WRITE)

    def _on_opened(self, pack: JobPack) -> None:
        self._take(pack)
        self.opened.emit()

    def _on_kept(self, _: object) -> None:
        """It is on the disk; nothing is to be said about it."""

    def _read_kept(self) -> JobPack:
        text = self._context.desk.notes.job_pack()
        return pack_from(text) if text else JobPack()

    def _on_loaded(self, pack: JobPack) -> None:
        self.pack = self._before = pack
        self.failure = None
        self.changed.emit(pack)
        self._go_on()

    def _on_not_loaded(self, error: Exception) -> None:
        self.failure = error
        self.not_loaded.emit(error)
        self._go_on()

    def _go_on(self) -> None:
        """Open the file that was asked for meanwhile."""
        self._loaded = True
        source, self._waiting_file = self._waiting_file, ""
        if source:
            self.open_file(source)

    def _on_saved(self, name: str, _: object) -> None:
        self.said.emit(self.tr("The job pack was saved as {0}.").format(name))

    def _on_failed(self, error: Exception) -> None:
        self._context.report(error)
