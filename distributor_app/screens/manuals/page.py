"""Manuals: the library and its search on the left, the page in the middle, its matters right."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from catalog_cache.errors import NETWORK_KINDS, DeskError
from catalog_cache.records import Area, Changes, DocumentInfo, DocumentView, Progress

from distributor_app.context import DeskContext
from distributor_app.frame.screen import Screen
from distributor_app.language.cache_texts import spoken
from distributor_app.pdf.renderer import PdfRenderer
from distributor_app.screens.manuals.beside_page import BesidePage
from distributor_app.screens.manuals.columns import Columns
from distributor_app.screens.manuals.fetching import Fetching
from distributor_app.screens.manuals.job_pack import PackPart
from distributor_app.screens.manuals.last_read import LastRead
from distributor_app.screens.manuals.library_panel import LibraryPanel
from distributor_app.screens.manuals.models import chapter_at, latest_notices
from distributor_app.screens.manuals.pack_counter import PackCounter
from distributor_app.screens.manuals.page_stack import Fit
from distributor_app.screens.manuals.print_counter import PrintCounter
from distributor_app.screens.manuals.shelf import Shelf
from distributor_app.screens.manuals.side_panel import SidePanel
from distributor_app.screens.manuals.viewer import Viewer
from distributor_app.widgets.inline_message import error_text


@dataclass(frozen=True)
class _Opened:
    """A document with where its file lies; None while it is not on this computer."""

    view: DocumentView
    path: Path | None


class ManualsScreen(Screen):
    """Routes: {} the library; {"document" or "revision": id, "page", "q": words}; {"job": path}."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context)
        self._opened: _Opened | None = None
        self._opening = False
        self._asked = ("", 1)
        self._refused: Exception | None = None
        self._renderer = PdfRenderer(self)
        self._fetching = Fetching(context, self)
        self._printing = PrintCounter(context, self)
        self._packing = PackCounter(context, self)
        self._last_read = LastRead(context.settings)
        self._left = LibraryPanel(context.theme)
        self._shelf = Shelf(context, self._left)
        self._viewer = Viewer(context.theme, self._renderer)
        self._side = SidePanel(context.theme)
        self._beside = BesidePage(context, self._side)
        self._split = Columns(context.settings)
        self._side.hide()
        self._lay_out()
        self._connect()
        self._connect_pack()
        self._offer_actions()
        self._renderer.warm_up()
        self._packing.load()

    # -- Screen ------------------------------------------------------------------------------

    def open(self, args: dict[str, str]) -> None:
        self._shelf.load()
        if "q" in args:
            self._left.search.setText(args["q"])
        name = args.get("revision") or args.get("document")
        if name:
            page = args.get("page", "1")
            self._open_document(name, int(page) if page.isdigit() else 1)
        if "job" in args:
            self._packing.open_file(args["job"])

    def take_focus(self) -> None:
        """Searching comes first, unless a document is being read."""
        (self._viewer if self._opened else self._left.search).setFocus()

    def on_changes(self, changes: Changes) -> None:
        if Area.MANUALS in changes.areas:
            self._shelf.load()
        if self._opened is None:
            if self._refused is not None and Area.MANUALS in changes.areas:
                self._open_document(*self._asked)
            return
        # The open revision stays; that a newer one came is said above the page.
        if self._opened.path is None and Area.MANUALS in changes.areas:
            self._open_document(self._opened.view.info.revision, self._viewer.page)
        elif changes.areas & {Area.MANUALS, Area.NOTES, Area.CATALOG}:
            self._beside.load()

    def state(self) -> dict[str, object]:
        revision = self._opened.view.info.revision if self._opened else ""
        return {
            "q": self._left.search.text(),
            "revision": revision,
            "page": self._viewer.page,
            "fit": self._viewer.canvas.fit.value,
            "zoom": self._viewer.canvas.zoom,
        }

    def restore(self, state: dict[str, object]) -> None:
        self._left.search.setText(str(state["q"]))
        if state["fit"] == Fit.FREE.value:
            self._viewer.canvas.set_zoom(float(str(state["zoom"])))
        else:
            self._viewer.canvas.set_fit(Fit(str(state["fit"])))
        if state["revision"]:
            self._open_document(str(state["revision"]), int(str(state["page"])))

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was read, for when one comes back and for tomorrow."""
        self._last_read.keep()
        super().hideEvent(event)

    # -- while no document is open -----------------------------------------------------------

    def _say_where_one_stands(self) -> None:
        """Where the page would be: what failed, or what can be read."""
        if self._opened is not None or self._opening:
            return
        failure = self._refused or self._shelf.failure
        if failure is not None:
            self._viewer.show_failure(failure)
        elif self._shelf.is_read:
            documents = self._shelf.documents
            self._viewer.show_nothing(
                self._last_read.among(documents),
                latest_notices(documents),
                library_is_empty=not documents,
                found=self._shelf.found,
            )

    def _say_failures(self) -> None:
        """Say each failure once: where the page would be, or on the left while one is read."""
        self._say_where_one_stands()
        if self._opening:
            return
        in_middle = self._opened is None and (self._refused or self._shelf.failure)
        self._shelf.show_failure(said_already=error_text(in_middle) if in_middle else "")

    def _on_again(self) -> None:
        """Try all of it again that may have failed for one reason."""
        self._shelf.load()
        self._shelf.search_again()
        if self._packing.failure is not None:
            self._packing.load()
        if self._refused is not None:
            self._open_document(*self._asked)

    # -- the open document -------------------------------------------------------------------

    def _open_document(self, name: str, page: int) -> None:
        """Open a document (its newest revision) or a revision at a page."""
        opened = self._opened
        if opened and opened.path and name in (opened.view.info.revision, opened.view.info.id):
            self._viewer.show_document(opened.view, opened.path, page)
            return
        self._asked, self._refused, self._opening = (name, page), None, True
        self._viewer.show_opening()
        desk = self.context.desk

        def read() -> _Opened:
            view = desk.manuals.view(name)
            return _Opened(view, desk.files.path(view.info.file) if view.info.file else None)

        self.context.tasks.run(
            self, read, partial(self._on_document, page), self._on_document_failed, key="document"
        )

    def _on_document(self, page: int, opened: _Opened) -> None:
        self._opened, self._opening = opened, False
        info = opened.view.info
        self._left.show_outline(opened.view.outline)
        self._beside.forget()
        self._side.show_nothing()
        self._side.show()
        self._viewer.show_document(opened.view, opened.path, page)
        self._left.mark_entry(info.id, info.revision)
        self._say_failures()
        if opened.path is None and not info.problem:
            self._on_fetch_asked()

    def _on_document_failed(self, error: Exception) -> None:
        self._opened, self._opening, self._refused = None, False, error
        self._side.hide()
        self._beside.forget()
        self._say_failures()

    def _on_page_shown(self, page: int) -> None:
        if self._opened is None:
            return
        view = self._opened.view
        self._last_read.note(view.info.id, page)
        self._side.set_printable(True)
        self._left.mark_entry(view.info.revision, page=page)
        chapter = chapter_at(view.outline, page, self._viewer.page_count)
        self._left.mark_chapter(*(chapter[:2] if chapter else ("", 0)))
        self._beside.show_page(view.info.revision, page)

    # -- fetching ----------------------------------------------------------------------------

    def _on_fetch_asked(self) -> None:
        if self._opened is not None:
            self._viewer.show_fetching(None)
            self._fetching.fetch((self._opened.view.info,))

    def _on_progress(self, document: DocumentInfo, progress: Progress) -> None:
        self._left.offline.show_progress(document, progress)
        if self._is_open(document):
            self._viewer.show_fetching(progress)

    def _on_fetched(self, document: DocumentInfo) -> None:
        self._shelf.load()
        if self._is_open(document):
            self._open_document(document.revision, self._viewer.page)

    def _on_fetch_failed(self, document: DocumentInfo, error: Exception) -> None:
        if self._is_open(document):
            self._viewer.show_missing(self._why_not_fetched(error))
        else:
            self.context.report(error)

    def _why_not_fetched(self, error: Exception) -> str:
        if isinstance(error, DeskError) and error.kind in NETWORK_KINDS:
            # The general remedy speaks of orders; here nothing is waiting.
            return self.tr("{0} Try again when there is a connection.").format(
                spoken(error.sentence)
            )
        return error_text(error)

    def _on_fetch_finished(self) -> None:
        self._left.offline.show_finished()
        if self._opened is not None and self._opened.path is None:
            self._viewer.show_still_missing()

    def _is_open(self, document: DocumentInfo) -> bool:
        return self._opened is not None and self._opened.view.info.revision == document.revision

    # -- printing and the job pack -----------------------------------------------------------

    def _on_print_asked(self) -> None:
        opened = self._opened
        if opened is not None and opened.path is not None and self._viewer.page_count:
            self._printing.ask(opened.view, opened.path, self._viewer.page, self._viewer.page_count)

    def _on_page_wanted(self) -> None:
        self._pack_pages((self._viewer.page,))

    def _on_chapter_wanted(self) -> None:
        if self._opened is None:
            return
        page, last = self._viewer.page, self._viewer.page_count
        chapter = chapter_at(self._opened.view.outline, page, last)
        _, first, end = chapter or ("", page, page)
        self._pack_pages(tuple(range(first, end + 1)))

    def _pack_pages(self, pages: tuple[int, ...]) -> None:
        if self._opened is not None and self._viewer.page_count:
            info = self._opened.view.info
            self._packing.add(PackPart(info.revision, info.title, info.rev, pages))

    def _on_packed_opened(self, row: int) -> None:
        part = self._packing.pack.parts[row]
        self._open_document(part.revision, part.pages[0])

    def _on_pack_opened(self) -> None:
        """Show the first page of a job file, and with it the pack, when nothing else is read."""
        if self._opened is None and self._packing.pack.parts:
            self._on_packed_opened(0)

    def _on_packed(self, sentence: str) -> None:
        self.context.toast(sentence)

    def _on_pack_print_asked(self) -> None:
        if self._packing.pack.parts:
            self._printing.ask_for_pack(self._packing.pack)

    def _on_printed(self, sentence: str) -> None:
        self.context.toast(sentence)
        self._beside.load()

    # -- keyboard and parts ------------------------------------------------------------------

    def _on_search_asked(self) -> None:
        self._left.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._left.search.selectAll()

    def _on_find(self) -> None:
        """Find in the open document; with none open, in all manuals."""
        if self._viewer.page_count:
            self._viewer.find_in_document()
        else:
            self._on_search_asked()

    def _on_wider_asked(self, text: str) -> None:
        self._viewer.find_bar.put_away()
        self._left.search.setText(text)
        self._on_search_asked()

    def _on_go_to_page(self) -> None:
        self._viewer.head.number.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._viewer.head.number.selectAll()

    def _on_next_hit(self) -> None:
        self._step(1)

    def _on_previous_hit(self) -> None:
        self._step(-1)

    def _step(self, way: int) -> None:
        """To the next place in the document while one looks there, else to the next row found."""
        if self._viewer.is_finding:
            self._viewer.step(way)
        else:
            self._left.step(way)

    def _on_fit(self) -> None:
        canvas = self._viewer.canvas
        canvas.set_fit(Fit.PAGE if canvas.fit is Fit.WIDTH else Fit.WIDTH)

    def _connect(self) -> None:
        left, viewer, shelf, beside = self._left, self._viewer, self._shelf, self._beside
        left.opened.connect(self._open_document)
        left.page_chosen.connect(viewer.go_to)
        left.left.connect(viewer.setFocus)
        left.again_asked.connect(self._on_again)
        left.offline.rest_wanted.connect(self._fetching.fetch)
        left.offline.stopped.connect(self._fetching.stop)
        shelf.looked_for.connect(viewer.show_words)
        shelf.loaded.connect(self._say_where_one_stands)
        shelf.settled.connect(self._say_where_one_stands)
        shelf.failed.connect(self._say_failures)
        viewer.page_shown.connect(self._on_page_shown)
        viewer.fetch_asked.connect(self._on_fetch_asked)
        viewer.fetch_stopped.connect(self._fetching.stop)
        viewer.opened.connect(self._open_document)
        viewer.again_asked.connect(self._on_again)
        viewer.head.find_asked.connect(self._on_find)
        viewer.find_bar.wider_asked.connect(self._on_wider_asked)
        beside.noticed.connect(viewer.show_notices)
        beside.bookmarked.connect(shelf.load)
        self._side.print_asked.connect(self._on_print_asked)
        self._printing.printed.connect(self._on_printed)
        self._fetching.progressed.connect(self._on_progress)
        self._fetching.fetched.connect(self._on_fetched)
        self._fetching.failed.connect(self._on_fetch_failed)
        self._fetching.finished.connect(self._on_fetch_finished)

    def _connect_pack(self) -> None:
        panel, packing = self._side.pack, self._packing
        panel.page_wanted.connect(self._on_page_wanted)
        panel.chapter_wanted.connect(self._on_chapter_wanted)
        panel.named.connect(packing.rename)
        panel.part_opened.connect(self._on_packed_opened)
        panel.part_unwanted.connect(packing.remove)
        panel.print_asked.connect(self._on_pack_print_asked)
        panel.save_asked.connect(packing.ask_where_to_save)
        panel.open_asked.connect(packing.ask_what_to_open)
        panel.new_asked.connect(packing.start_anew)
        panel.again_asked.connect(packing.load)
        packing.changed.connect(panel.show_pack)
        packing.not_loaded.connect(panel.show_failure)
        packing.said.connect(self._on_packed)
        packing.opened.connect(self._on_pack_opened)

    def _offer_actions(self) -> None:
        canvas = self._viewer.canvas
        offer = partial(self.offer, on_page_only=True)
        offer(self.tr("Search all manuals"), self._on_search_asked, "Ctrl+Shift+F")
        offer(self.tr("Find in this document"), self._on_find, "Ctrl+F")
        offer(self.tr("Next place found"), self._on_next_hit, "F3")
        offer(self.tr("Previous place found"), self._on_previous_hit, "Shift+F3")
        offer(self.tr("Go to page"), self._on_go_to_page, "Ctrl+G")
        offer(self.tr("Print pages…"), self._on_print_asked, "Ctrl+P")
        offer(self.tr("Bookmark this page, or not"), self._beside.toggle_bookmark, "Ctrl+D")
        offer(self.tr("Write a note on this page"), self._side.write_note, "Ctrl+Shift+N")
        offer(self.tr("Add this page to the job pack"), self._on_page_wanted, "Ctrl+J")
        offer(self.tr("Add the chapter to the job pack"), self._on_chapter_wanted, "Ctrl+Shift+J")
        offer(self.tr("Print the job pack…"), self._on_pack_print_asked, "Ctrl+Shift+P")
        offer(self.tr("Open a job file…"), self._packing.ask_what_to_open)
        offer(self.tr("Undo the last change of a note"), self._beside.notes.undo, "Ctrl+Z")
        redo = offer(self.tr("Do it again"), self._beside.notes.redo, "Ctrl+Y")
        redo.setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
        larger = offer(self.tr("&Larger"), canvas.zoom_in, "Ctrl++")
        # The same key without Shift, on most keyboards.
        larger.setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])
        sizes = [
            offer(self.tr("Fit &width or whole page"), self._on_fit, "Ctrl+0"),
            larger,
            offer(self.tr("&Smaller"), canvas.zoom_out, "Ctrl+-"),
            offer(self.tr("Turn &right"), canvas.turn_right, "Ctrl+R"),
            offer(self.tr("Turn l&eft"), canvas.turn_left, "Ctrl+Shift+R"),
        ]
        self._viewer.head.offer_sizes(sizes)

    def _lay_out(self) -> None:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._viewer, 1)
        column.addWidget(self._printing.progress)
        self._split.set_columns(self._left, middle, self._side)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._split)
