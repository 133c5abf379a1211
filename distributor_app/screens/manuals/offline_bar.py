"""The foot of the library: how much of it is on this computer, and fetching the rest."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from distributor_app import formats
from distributor_app.theme import Theme

if TYPE_CHECKING:
    from catalog_cache.records import DocumentInfo, Progress


class OfflineBar(QWidget):
    """Says what is here and what is coming.

    Signals:
        rest_wanted(object): the DocumentInfos that are not here yet.
        stopped(): no further documents are wanted.
    """

    rest_wanted = Signal(object)
    stopped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._missing: tuple[DocumentInfo, ...] = ()
        self._busy = False
        self._text = QLabel()
        self._text.setProperty("role", "caption")
        self._link = QPushButton()
        self._link.setProperty("role", "link")
        self._link.setCursor(Qt.CursorShape.PointingHandCursor)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setRange(0, 1000)
        self._progress.setAccessibleName(self.tr("Download of manuals"))
        self._progress.hide()
        self._lay_out()
        self._link.clicked.connect(self._on_link)

    def show_library(self, documents: Sequence[DocumentInfo]) -> None:
        """Count what is here and what could be fetched."""
        readable = [one for one in documents if one.file and not one.problem]
        self._missing = tuple(one for one in readable if not one.on_disk and not one.withdrawn)
        self.setVisible(bool(readable))
        if not self._busy:
            self._show_rest()

    def show_progress(self, document: DocumentInfo, progress: Progress | None) -> None:
        """Show the document under way."""
        self._busy = True
        share = ""
        if progress is not None and progress.total:
            self._progress.setValue(progress.done * 1000 // progress.total)
            share = self.tr("{0} %").format(progress.done * 100 // progress.total)
        self._text.setText(self.tr("Coming: {0} {1}").format(document.title, share).strip())
        self._link.setText(self.tr("&Stop"))
        self._link.show()
        self._progress.show()

    def show_finished(self) -> None:
        """Nothing is under way any more."""
        self._busy = False
        self._progress.hide()
        self._progress.setValue(0)
        self._show_rest()

    def _show_rest(self) -> None:
        if not self._missing:
            self._text.setText(self.tr("All documents are on this computer."))
            self._link.hide()
            return
        size = formats.size(sum(one.size for one in self._missing))
        self._text.setText(self.tr("%n document(s) to fetch", "", len(self._missing)))
        self._link.setText(self.tr("Fetch, {0}").format(size))
        self._link.show()

    def _on_link(self) -> None:
        if self._busy:
            self.stopped.emit()
        else:
            self.rest_wanted.emit(self._missing)

    def _lay_out(self) -> None:
        space = self._theme.space
        rule = QFrame()
        rule.setProperty("role", "rule")
        row = QHBoxLayout()
        row.setContentsMargins(space.m, space.xs, space.m, space.xs)
        row.addWidget(self._text, 1)
        row.addWidget(self._link)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule)
        column.addLayout(row)
        column.addWidget(self._progress)
