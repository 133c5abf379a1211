"""Writes an assembly's drawing and parts list to a PDF that the user chooses."""

from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from catalog_cache.errors import DeskError, Kind
from catalog_cache.records import AccountInfo, AssemblyPage

from distributor_app.context import DeskContext
from distributor_app.tasks import Lane
from distributor_app.widgets.drawing import Drawing


class PartsListSaver(QObject):
    """Asks where to, writes in a helper process, offers to open the file."""

    def __init__(self, context: DeskContext, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._widget = page
        self._written: Path | None = None

    def save(self, page: AssemblyPage, drawing: Drawing | None, machine: str) -> None:
        """Ask for a file name and write the list to it."""
        name, _ = QFileDialog.getSaveFileName(
            self._widget, self.tr("Save parts list"), f"{page.title}.pdf", self.tr("PDF (*.pdf)")
        )
        if name:
            self.write(page, drawing, machine, Path(name))

    def write(
        self, page: AssemblyPage, drawing: Drawing | None, machine: str, target: Path
    ) -> None:
        """Write the list to a file in a helper process."""
        figure = drawing.as_pdf() if drawing is not None else None
        info = self._context.desk.info
        work = partial(write_parts_list, page, figure, info, machine, datetime.now(UTC), target)
        self._context.tasks.run(self, work, self._on_written, lane=Lane.PROCESS)

    def _on_written(self, target: Path) -> None:
        self._written = target
        self._context.toast(
            self.tr("Saved as {0}.").format(target.name), self.tr("Open"), self._on_open
        )

    def _on_open(self) -> None:
        if self._written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written)))


def write_parts_list(
    page: AssemblyPage,
    figure: bytes | None,
    info: AccountInfo,
    machine: str,
    printed_at: datetime,
    target: Path,
) -> Path:
    """Write the PDF; runs in the helper process. DeskError DISK when it cannot be written."""
    # Imported here because it takes a noticeable part of a second and the window never needs it.
    from distributor_app.paper.parts_list import parts_list_pdf

    content = parts_list_pdf(page, figure, info, printed_at=printed_at, machine=machine)
    try:
        target.write_bytes(content)
    except OSError as error:
        raise DeskError(
            Kind.DISK,
            "The file could not be written.",
            cause=str(error),
            remedy="Choose another folder.",
        ) from error
    return target
