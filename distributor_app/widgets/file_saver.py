"""Asks where a file shall go, has it written in a helper process, offers to open it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from distributor_app.context import DeskContext
from distributor_app.tasks import Lane

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

    def save(self, write: Write, target: Path) -> None:
        """Write to a place in the helper process and say when it is done."""
        self._context.tasks.run(
            self,
            partial(write, target),
            self._on_written,
            lane=Lane.PROCESS,
            says=self.tr("Saving {0}").format(target.name),
        )

    def _on_selected(self, path: str) -> None:
        if self._chosen is not None:
            self._chosen(Path(path))

    def _on_written(self, target: Path) -> None:
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
