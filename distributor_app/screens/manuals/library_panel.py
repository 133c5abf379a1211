"""The left side: the search, the library or what was found, and the open document's chapters."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QLabel,
    QSplitter,
    QStackedWidget,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from catalog_cache.records import Bookmark, DocumentInfo, PageHit

from distributor_app import formats
from distributor_app.screens.manuals.entry_list import EntryList
from distributor_app.screens.manuals.models import EntryModel, OutlineModel
from distributor_app.screens.manuals.offline_bar import OfflineBar
from distributor_app.theme import Theme
from distributor_app.widgets.empty_state import EmptyState
from distributor_app.widgets.inline_message import error_text
from distributor_app.widgets.search_field import SearchField
from distributor_app.widgets.skeleton import Skeleton


class LibraryPanel(QWidget):
    """Search field, list and chapters; `offline` says how much of the library is here.

    Signals:
        searched(str): the text changed, or where to search.
        opened(str, int): a document or revision id and the page to show.
        page_chosen(int): a chapter of the open document.
        left(): the keyboard wants to go on to the page.
        again_asked(): the library is to be read again.
    """

    searched = Signal(str)
    opened = Signal(str, int)
    page_chosen = Signal(int)
    left = Signal()
    again_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("library")
        self.search = SearchField(theme, self.tr("Search all manuals"), "Ctrl+Shift+F")
        self._count = QLabel(self.tr("Reading the library…"))
        self._count.setProperty("role", "caption")
        self._count.setWordWrap(True)
        self.entries = EntryModel(self)
        self.list = EntryList(theme, follows_keys=True)
        self.list.setModel(self.entries)
        self.list.setAccessibleName(self.tr("Documents"))
        self._skeleton = Skeleton(theme, self.list, lines=1)
        self._skeleton.show_loading(True)
        self._empty = EmptyState(theme, "manuals")
        self._nothing = QWidget()
        self._list_or_empty = QStackedWidget()
        self.outline = OutlineModel(self)
        self.chapters = QTreeView()
        self.offline = OfflineBar(theme)
        self.offline.hide()
        self._lay_out()
        self.search.textChanged.connect(self._on_search_changed)
        self.search.left_downwards.connect(self._on_into_list)
        self.search.returnPressed.connect(self._on_into_list)
        self.list.chosen.connect(self._on_chosen)
        self.list.confirmed.connect(self.left)
        self._empty.triggered.connect(self._on_again)
        self.chapters.clicked.connect(self._on_chapter)
        self.chapters.activated.connect(self._on_chapter)

    # -- what is shown -----------------------------------------------------------------------

    def show_library(
        self, documents: Sequence[DocumentInfo], bookmarks: Sequence[Bookmark] = ()
    ) -> None:
        """List the bookmarks and all documents."""
        self._keep_place(partial(self.entries.show_library, documents, bookmarks))
        here = sum(document.on_disk for document in documents)
        count = self.tr("%n document(s)", "", len(documents))
        words = self.tr("{0}, {1} of them on this computer")
        if here in (0, len(documents)):
            # What is missing is counted at the foot.
            words = self.tr("{0}, all on this computer") if here else "{0}"
        self._count.setText(words.format(count, formats.count(here)) if documents else "")
        self._say_empty(
            "" if documents else self.tr("No manuals yet"),
            self.tr("They arrive with the next sync. F5 syncs now."),
        )

    def show_failure(self, error: Exception | None) -> None:
        """Say why the library cannot be shown, and offer to try again; None: said elsewhere."""
        self._count.setText("")
        if error is None:
            self._skeleton.show_loading(False)
            self._list_or_empty.setCurrentWidget(self._nothing)
            return
        self._say_empty(self.tr("The library cannot be read"), error_text(error), "error")
        self._empty.add_button("again", self.tr("Try &again"))

    def show_hits(
        self, hits: Sequence[PageHit], documents: Sequence[DocumentInfo], text: str, *, limit: int
    ) -> None:
        """List documents whose title was meant, and found pages."""
        self.entries.show_hits(hits, documents)
        among = len({hit.document for hit in hits})
        pages = self.tr("%n page(s)", "", len(hits))
        if len(hits) >= limit:
            pages = self.tr("the best {0} pages").format(limit)
        found = self.tr("{0} in {1}").format(pages, self.tr("%n document(s)", "", among))
        self._count.setText(found if hits else "")
        self._say_empty(
            "" if hits or documents else self.tr("Nothing found for “{0}”").format(text),
            self.tr("Try fewer words, or only the beginning of a word."),
        )

    def show_outline(self, outline: Sequence[tuple[int, str, int]]) -> None:
        """Show the chapters of the open document; nothing is shown where it has none."""
        self.outline.show_outline(outline)
        self._chapters_box.setVisible(any(page > 1 for _, _, page in outline))

    def mark_chapter(self, title: str, page: int) -> None:
        """Select the chapter in which the open page lies, unless the user chose one there."""
        if self.chapters.currentIndex().data(OutlineModel.PAGE) == page:
            return
        for item in self.outline.findItems(title, Qt.MatchFlag.MatchRecursive):
            if item.data(OutlineModel.PAGE) == page:
                self.chapters.setCurrentIndex(item.index())
                self.chapters.scrollTo(item.index())
                return
        self.chapters.clearSelection()

    def mark_entry(self, *targets: str, page: int | None = None) -> None:
        """Select the row of the open document or page, when it is listed."""
        for target in targets:
            row = self.entries.row_of(target, page)
            if row >= 0:
                self.list.setCurrentIndex(self.entries.index(row))
                return
        self.list.clearSelection()

    def step(self, rows: int) -> None:
        """Open the next (or with -1 the previous) row of the list."""
        row = self.list.currentIndex().row() + rows
        if self.entries.entry(row) is not None:
            self.list.setCurrentIndex(self.entries.index(row))
            self._on_chosen(row)

    # -- slots -------------------------------------------------------------------------------

    def _on_search_changed(self) -> None:
        self.searched.emit(self.search.text())

    def _on_again(self) -> None:
        self.again_asked.emit()

    def _on_into_list(self) -> None:
        """From the search into the list: the best page is opened at once, else the first row."""
        self.list.setFocus()
        row = self.entries.first_row()
        if row >= 0:
            self.list.setCurrentIndex(self.entries.index(row))
            self._on_chosen(row)

    def _on_chosen(self, row: int) -> None:
        entry = self.entries.entry(row)
        if entry is not None and entry.target:
            self.opened.emit(entry.target, entry.page)

    def _on_chapter(self, spot: QModelIndex) -> None:
        page = spot.data(OutlineModel.PAGE)
        if page:
            self.page_chosen.emit(int(page))

    # -- parts -------------------------------------------------------------------------------

    def _keep_place(self, change: Callable[[], None]) -> None:
        """Change the list without losing the row that was selected or the place scrolled to."""
        current = self.entries.entry(self.list.currentIndex().row())
        scrolled = self.list.verticalScrollBar().value()
        change()
        if current is not None:
            self.mark_entry(current.target)
        self.list.verticalScrollBar().setValue(scrolled)

    def _say_empty(self, title: str, text: str, icon: str = "manuals") -> None:
        self._skeleton.show_loading(False)
        self._empty.say(title, text, icon)
        self._list_or_empty.setCurrentWidget(self._empty if title else self.list)

    def _lay_out(self) -> None:
        space = self._theme.space
        head = QVBoxLayout()
        head.setContentsMargins(space.m, space.m, space.m, space.s)
        head.setSpacing(space.s)
        head.addWidget(self.search)
        head.addWidget(self._count)
        upper = QWidget()
        column = QVBoxLayout(upper)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        self._list_or_empty.addWidget(self.list)
        self._list_or_empty.addWidget(self._empty)
        self._list_or_empty.addWidget(self._nothing)
        column.addWidget(self._list_or_empty, 1)
        column.addWidget(self.offline)
        self._chapters_box = self._make_chapters()
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(upper)
        split.addWidget(self._chapters_box)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setChildrenCollapsible(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(split)

    def _make_chapters(self) -> QWidget:
        space = self._theme.space
        title = QLabel(self.tr("Contents"))
        title.setProperty("role", "section")
        title.setContentsMargins(space.m, space.m, space.m, space.xs)
        self.chapters.setModel(self.outline)
        self.chapters.setHeaderHidden(True)
        self.chapters.setUniformRowHeights(True)
        self.chapters.setIndentation(space.m)
        self.chapters.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.chapters.setAccessibleName(self.tr("Contents of the open document"))
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(title)
        column.addWidget(self.chapters, 1)
        box.hide()
        return box
