"""What belongs to the page that is read (notices, parts, notes, bookmark), and doing with it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from catalog_cache.records import PagePart, PageView

from distributor_app.context import DeskContext
from distributor_app.navigation import Route
from distributor_app.screens.manuals.notes_keeper import NotesKeeper
from distributor_app.screens.manuals.side_panel import SidePanel, quantity_to_order
from distributor_app.tasks import Lane


class BesidePage(QObject):
    """Reads what is shown in the side panel and does what is asked there.

    Signals:
        noticed(object): the PageNotices that must be known before the page is followed.
        bookmarked(): a bookmark was set or taken away.
    """

    noticed = Signal(object)
    bookmarked = Signal()

    def __init__(self, context: DeskContext, side: SidePanel) -> None:
        super().__init__(side)
        self._context = context
        self._side = side
        self._revision, self._page = "", 0
        self._parts: tuple[PagePart, ...] = ()
        self._marked = False
        self.notes = NotesKeeper(context, self)
        side.part_opened.connect(self._on_part_opened)
        side.parts_wanted.connect(self._on_parts_wanted)
        side.bookmark_asked.connect(self._on_bookmark_asked)
        side.notes.written.connect(self._on_note_written)
        side.notes.changed.connect(self.notes.change)
        side.notes.removed.connect(self.notes.remove)
        self.notes.changed.connect(self.load)
        self.notes.taken_away.connect(self._on_note_taken_away)

    def show_page(self, revision: str, page: int) -> None:
        """Show what belongs to this page."""
        self._revision, self._page = revision, page
        self.load()

    def forget(self) -> None:
        """No page is read any more."""
        self._revision, self._page = "", 0

    def load(self) -> None:
        """Read it again."""
        if self._page:
            work = partial(self._context.desk.manuals.page, self._revision, self._page)
            self._context.tasks.run(self, work, self._on_page, key="page")

    def toggle_bookmark(self) -> None:
        """Bookmark the page, or take its bookmark away."""
        self._on_bookmark_asked(not self._marked)

    def _on_page(self, view: PageView) -> None:
        if view.number != self._page:
            return
        self._parts = view.parts
        self._marked = view.bookmarked
        self.noticed.emit(view.notices)
        self._side.show_parts(view.parts)
        self._side.show_bookmark(view.bookmarked)
        self._side.notes.show_notes(view.notes)

    def _on_part_opened(self, uid: object) -> None:
        self._context.navigate(Route("catalogue", {"part": str(uid)}))

    def _on_parts_wanted(self) -> None:
        parts = self._parts
        drafts = self._context.desk.drafts

        def add() -> int:
            draft = drafts.current()
            for part in parts:
                drafts.add_part(draft, part.part.uid, quantity_to_order(part))
            return len(parts)

        self._context.tasks.run(self, add, self._on_added, lane=Lane.WRITE)

    def _on_added(self, count: int) -> None:
        words = self.tr("%n part(s) added to the cart.", "", count)
        self._context.toast(words, self.tr("Open the cart"), self._open_cart)

    def _open_cart(self) -> None:
        self._context.navigate(Route("cart"))

    def _on_note_written(self, text: str) -> None:
        self.notes.write(f"page:{self._revision}/{self._page}", text)

    def _on_note_taken_away(self) -> None:
        self._context.toast(self.tr("The note was removed."), self.tr("Undo"), self.notes.undo)

    def _on_bookmark_asked(self, on: bool) -> None:
        if self._page:
            mark = self._context.desk.notes.set_bookmark
            work = partial(mark, self._revision, self._page, on)
            self._context.tasks.run(self, work, self._on_bookmarked, lane=Lane.WRITE)

    def _on_bookmarked(self, _: object) -> None:
        self.load()
        self.bookmarked.emit()
