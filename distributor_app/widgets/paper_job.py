"""A PDF that is opened, saved, or handed to a printer; nothing of it on the GUI thread."""

import atexit
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from distributor_app import printing
from distributor_app.context import DeskContext
from distributor_app.tasks import Lane

Write = Callable[[Path], Path]
"""Writes a file in the helper process and returns where."""


@dataclass(frozen=True, slots=True)
class Sheets:
    """What goes on paper: `prepare` puts it into the window's words and says what writes it."""

    name: str
    """of the file, with its ending"""
    title: str
    """of the question where to save it"""
    prepare: Callable[[], Write]
    """runs on a thread: an order has thousands of lines"""


class PaperJob(QObject):
    """Makes the PDF in the helper process and brings it where it is wanted.

    Signals:
        printers_found(object): the Printers of this computer.
        done(str, object): a sentence about what was done, and the Path to open or None.
        failed(object): the Exception that stopped it.
    """

    printers_found = Signal(object)
    done = Signal(str, object)
    failed = Signal(object)

    def __init__(self, context: DeskContext, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._sheets: Sheets | None = None
        self._folder: Path | None = None

    def look_for_printers(self) -> None:
        """Ask the system, which may take seconds; `printers_found` follows."""
        self._context.tasks.run(
            self, printing.printers, self._on_printers, self._on_no_printers, lane=Lane.NETWORK
        )

    def open(self, sheets: Sheets) -> None:
        """Show them in the program that opens PDF files."""
        self._make(
            sheets, self._own_path(sheets), self.show, self.tr("Opening {0}").format(sheets.name)
        )

    def save(self, sheets: Sheets) -> None:
        """Ask where to, then save."""
        self._sheets = sheets
        dialog = QFileDialog(self._page, sheets.title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(sheets.name)
        dialog.fileSelected.connect(self._on_place)
        dialog.open()

    def save_to(self, sheets: Sheets, path: Path) -> None:
        """Save at a known place."""
        self._make(sheets, path, self._on_saved, self.tr("Saving {0}").format(path.name))

    def print_on(self, sheets: Sheets, printer: str) -> None:
        """Print on one of the printers found."""
        then = partial(self._on_made_to_print, printer)
        self._make(sheets, self._own_path(sheets), then, self._printing(sheets.name))

    def show(self, path: Path) -> None:
        """Open a finished PDF; says where it is when nothing here can."""
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            words = self.tr("No program here opens PDF files. The file is {0}.")
            self.done.emit(words.format(path), None)

    def _own_path(self, sheets: Sheets) -> Path:
        if self._folder is None:
            # Kept as long as the program, which may show another window in another language by
            # then: what shows a PDF reads it when it likes.
            self._folder = Path(mkdtemp(prefix="desk-paper-"))
            atexit.register(rmtree, self._folder, ignore_errors=True)
        return self._folder / sheets.name

    def _make(self, sheets: Sheets, path: Path, done: Callable[[Path], None], says: str) -> None:
        then = partial(self._on_prepared, path, done, says)
        self._context.tasks.run(
            self, sheets.prepare, then, self.failed.emit, lane=Lane.READ, says=says
        )

    def _on_prepared(
        self, path: Path, done: Callable[[Path], None], says: str, write: Write
    ) -> None:
        work = partial(write, path)
        self._context.tasks.run(self, work, done, self.failed.emit, lane=Lane.PROCESS, says=says)

    def _printing(self, name: str) -> str:
        return self.tr("Printing {0}").format(name)

    def _on_printers(self, found: Sequence[printing.Printer]) -> None:
        self.printers_found.emit(tuple(found))

    def _on_no_printers(self, _error: Exception) -> None:
        self.printers_found.emit(())

    def _on_place(self, path: str) -> None:
        if self._sheets is not None:
            self.save_to(self._sheets, Path(path))

    def _on_saved(self, path: Path) -> None:
        self.done.emit(self.tr("Saved as {0}.").format(path.name), path)

    def _on_made_to_print(self, printer: str, path: Path) -> None:
        work = partial(printing.submit, path, printer, title=path.stem)
        then = partial(self._on_printed, printer)
        says = self._printing(path.name)
        self._context.tasks.run(self, work, then, self.failed.emit, lane=Lane.NETWORK, says=says)

    def _on_printed(self, printer: str, _job: str) -> None:
        self.done.emit(self.tr("Sent to {0}.").format(printer), None)
