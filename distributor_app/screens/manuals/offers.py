"""What can be read while no document is open: read last, and the latest bulletins."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from catalog_cache.records import DocumentInfo

from distributor_app.screens.manuals.entry_list import EntryList
from distributor_app.screens.manuals.models import EntryModel
from distributor_app.theme import Theme


class Offers(QWidget):
    """Two short lists; one that is empty is not shown.

    Signals:
        opened(str, int): this document is wanted, at a page.
    """

    opened = Signal(str, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._read, self._latest = EntryModel(self), EntryModel(self)
        self.setFixedWidth(theme.size.preview * 3 // 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space.l)
        self.read_list, self._read_box = self._make_box(self.tr("Read last"), self._read)
        self.latest_list, self._latest_box = self._make_box(
            self.tr("Latest bulletins and notices"), self._latest
        )
        column.addWidget(self._read_box)
        column.addWidget(self._latest_box)
        self.read_list.chosen.connect(self._on_read_chosen)
        self.latest_list.chosen.connect(self._on_latest_chosen)

    def show_offers(
        self, read: Sequence[tuple[DocumentInfo, int]], latest: Sequence[DocumentInfo]
    ) -> None:
        """Offer these documents, those that were read at the page where they were left."""
        self._read.show_read(read)
        self._latest.show_documents(latest)
        for listed, box in (
            (self.read_list, self._read_box),
            (self.latest_list, self._latest_box),
        ):
            listed.setFixedHeight(listed.rows_height() + 1)
            box.setVisible(listed.model().rowCount() > 0)
        self.setVisible(bool(read or latest))

    def _on_read_chosen(self, row: int) -> None:
        self._open(self._read, row)

    def _on_latest_chosen(self, row: int) -> None:
        self._open(self._latest, row)

    def _open(self, model: EntryModel, row: int) -> None:
        entry = model.entry(row)
        if entry is not None:
            self.opened.emit(entry.target, entry.page)

    def _make_box(self, words: str, model: EntryModel) -> tuple[EntryList, QWidget]:
        title = QLabel(words)
        title.setProperty("role", "section")
        title.setContentsMargins(self._theme.space.m, 0, 0, 0)
        listed = EntryList(self._theme)
        listed.setModel(model)
        listed.setAccessibleName(words)
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.space.xs)
        column.addWidget(title)
        column.addWidget(listed)
        return listed, box
