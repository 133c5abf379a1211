"""Asks where a file shall go, has it written in a helper process, offers to open it.

What takes long says how far it is and can be stopped; under the chosen name stands a whole file or
what stood there before.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from catalog_cache.errors import DeskError, Kind

from distributor_app.context import DeskContext
from distributor_app.long_work import Job, measured
from distributor_app.tasks import Lane
from distributor_app.whole_file import write_whole

Write = Callable[[Path], Path]


class FileSaver(QObject):
    """Saves one file at a time; `write` must be picklable and returns the path it wrote."""

    def __init__(self, context: DeskContext, widget: QWidget) -> None:
        super().__init__(widget)
        self._context = context
        self._widget = widget
        self._chosen: Callable[[Path], None] | None = None
        self._written: Path | None = None

    def ask(self, title: str, name: str, kind: str, chosen: Callable[[Path], None]) -> None:
        """Ask for a place; `name` is suggested, `kind` is the ending, as "pdf"."""
        self._chosen = chosen
        dialog = QFileDialog(self._widget, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"{kind.upper()} (*.{kind})")
        dialog.setDefaultSuffix(kind)
        dialog.selectFile(_file_name(name) + f".{kind}")
        dialog.fileSelected.connect(self._on_selected)
        dialog.open()

    def begin(self, target: Path) -> Job:
        """Show from now on that what is to be saved is being read; `save` or `give_up` follows."""
        job = Job(self.tr("Reading what goes into {0}").format(target.name))
        self._context.follow(job)
        return job

    def save(self, write: Write, target: Path, job: Job | None = None) -> None:
        """Write to a place in the helper process and say when it is done; `job` began before."""
        says = self.tr("Saving {0}").format(target.name)
        if job is None:
            job = Job(says)
            self._context.follow(job)
        else:
            job.go_on(says)
        self._context.tasks.run(
            self,
            partial(measured, partial(write_whole, write, target), job.path),
            partial(self._on_written, job),
            partial(self.give_up, job, target),
            lane=Lane.PROCESS,
            cancel=job,
            says=job.says,
        )

    def give_up(self, job: Job, target: Path, error: Exception) -> None:
        """Say why nothing was saved."""
        job.finish()
        if isinstance(error, DeskError) and error.kind is Kind.CANCELLED:
            self._context.toast(self.tr("{0} was not saved.").format(target.name))
        else:
            self._context.report(error)

    def _on_selected(self, path: str) -> None:
        if self._chosen is not None:
            self._chosen(Path(path))

    def _on_written(self, job: Job, target: Path) -> None:
        job.finish()
        self._written = target
        self._context.toast(
            self.tr("Saved as {0}.").format(target.name), self.tr("Open"), self._on_open
        )

    def _on_open(self) -> None:
        if self._written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written)))


def _file_name(words: str) -> str:
    """Return words that any file system takes as a name."""
    kept = "".join(c if c.isalnum() or c in " -_.,()" else "-" for c in words).strip(" .")
    return kept[:80] or "file"
