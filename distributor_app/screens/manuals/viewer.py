"""The open document: head, what is to be said above the page, the page with its marks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from catalog_cache.errors import DeskError, Kind
from catalog_cache.records import DocumentInfo, DocumentView, PageNotice, Progress

from distributor_app import formats
from distributor_app.language.cache_texts import spoken
from distributor_app.pdf.renderer import PdfPages, PdfRenderer
from distributor_app.screens.manuals.find_bar import FindBar
from distributor_app.screens.manuals.finder import Finder
from distributor_app.screens.manuals.offers import Offers
from distributor_app.screens.manuals.page_canvas import PageCanvas
from distributor_app.screens.manuals.page_pictures import PagePictures
from distributor_app.screens.manuals.viewer_head import ViewerHead
from distributor_app.theme import Theme
from distributor_app.widgets.empty_state import EmptyState
from distributor_app.widgets.inline_message import InlineMessage
from distributor_app.widgets.layouts import clear

_TONES = {
    "withdrawn": "error",
    "safety": "error",
    "newer_revision": "warning",
    "bulletin": "warning",
    "printed": "info",
}


class Viewer(QWidget):
    """Shows one document at a time.

    Signals:
        page_shown(int): another page is in sight.
        fetch_asked(): the user wants the document on this computer.
        fetch_stopped(): the user stops the download.
        opened(str, int): another document or revision is wanted, at a page.
        again_asked(): what could not be read is to be tried again.
    """

    page_shown = Signal(int)
    fetch_asked = Signal()
    fetch_stopped = Signal()
    opened = Signal(str, int)
    again_asked = Signal()

    def __init__(self, theme: Theme, renderer: PdfRenderer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._renderer = renderer
        self._document: DocumentView | None = None
        self._pages: PdfPages | None = None
        self._page = 1
        self.canvas = PageCanvas(theme)
        self._pictures = PagePictures(renderer, self.canvas, self)
        self._finder = Finder(renderer, self.canvas, self)
        self.find_bar = FindBar(theme)
        self.head = ViewerHead(theme, self.canvas)
        self.notices = QVBoxLayout()
        self._message = EmptyState(theme, "manuals")
        self.offers = Offers(theme)
        self._failure = InlineMessage(theme)
        self._progress = QProgressBar()
        self._stop = QPushButton(self.tr("&Stop"))
        self._body = QStackedWidget()
        self._lay_out()
        self.head.page_asked.connect(self.go_to)
        self.head.step_asked.connect(self.turn)
        self.head.revision_chosen.connect(self._on_revision_chosen)
        self.head.page_entered.connect(self.canvas.setFocus)
        self.canvas.page_shown.connect(self._on_page_shown)
        self._pictures.failed.connect(self._on_page_failed)
        self.find_bar.edited.connect(self._finder.find)
        self.find_bar.stepped.connect(self._finder.step)
        self.find_bar.closed.connect(self.canvas.setFocus)
        self._finder.counted.connect(self._on_counted)
        self._message.triggered.connect(self._on_message_button)
        self.offers.opened.connect(self.opened)
        self._stop.clicked.connect(self.fetch_stopped)
        # Until the library is read nobody can say what there is.
        self._close_document()
        self._say("", "")

    @property
    def page(self) -> int:
        """The page in sight, or the one that will be once the document is open."""
        return self._page

    @property
    def page_count(self) -> int:
        """How many pages the open document has; 0 while none is open."""
        return len(self._pages.sizes) if self._pages else 0

    # -- documents ---------------------------------------------------------------------------

    def show_nothing(
        self,
        read: Sequence[tuple[DocumentInfo, int]] = (),
        latest: Sequence[DocumentInfo] = (),
        *,
        library_is_empty: bool = False,
        found: int | None = None,
    ) -> None:
        """Say what to do while no document is open, and offer what may be wanted.

        `found` is how many pages a search found; None while nothing is searched for.
        """
        self._close_document()
        if library_is_empty:
            text = self.tr("Manuals, bulletins and parts lists of your machines are read here.")
        elif found:
            text = self.tr("Choose a page on the left. Enter opens the best one.")
        elif found == 0:
            text = ""
        else:
            text = self.tr("Choose one on the left, or type: all pages are searched.")
        self._say(self.tr("No document is open"), text)
        if not found:
            self.offers.show_offers(read, latest)

    def show_opening(self) -> None:
        """Say that a document is being looked up; one that is open stays till then."""
        if self._document is None:
            self._say(self.tr("Opening the document…"), "")

    def show_failure(self, error: Exception) -> None:
        """Say why nothing can be read, and offer to try again where that may help."""
        self._close_document()
        gone = isinstance(error, DeskError) and error.kind is Kind.NOT_FOUND
        self._say_failure(error, {} if gone else {"again": self.tr("Try &again")})

    def show_document(self, document: DocumentView, path: Path | None, page: int) -> None:
        """Open a document at a page; without a path it is still to be fetched."""
        self._document = document
        info = document.info
        if self._pages is not None and path == self._pages.path:
            # A page that is in sight already stays as it is scrolled.
            if page != self._page:
                self.go_to(page)
            self._finder.reveal_first(page)
            return
        self._close_pages()
        self._page = max(1, page)
        self.head.show()
        self.head.show_document(document)
        self.show_notices(())
        if info.problem:
            self._say(self.tr("This document cannot be read"), info.problem, "error")
        elif path is None:
            self.show_missing("")
        else:
            self._renderer.open(self, path, self._on_opened, self._on_failed)

    def show_missing(self, problem: str) -> None:
        """Say that the document is not on this computer, and why fetching it failed if it did."""
        if self._document is None:
            return
        size = formats.size(self._document.info.size)
        text = problem or self.tr("It has {0}.").format(size)
        self._say(self.tr("Not on this computer yet"), text, "download")
        self._message.add_button("fetch", self.tr("Fetch &it now"), primary=True)

    def show_still_missing(self) -> None:
        """Say that fetching was stopped, unless a failure is said already."""
        if self._stop.isVisibleTo(self._message_page):
            self.show_missing(self.tr("Fetching was stopped. It goes on where it was."))

    def show_fetching(self, progress: Progress | None) -> None:
        """Show how far the download is."""
        if progress is None or not progress.total:
            text = self.tr("Fetching…")
            self._progress.setRange(0, 0)
        else:
            done, total = formats.size(progress.done), formats.size(progress.total)
            text = self.tr("{0} of {1}").format(done, total)
            # In thousandths, because bytes may not fit the bar's 32 bits.
            self._progress.setRange(0, 1000)
            self._progress.setValue(progress.done * 1000 // progress.total)
        self._say(self.tr("Fetching the document"), text, "download")
        self._progress.show()
        self._stop.show()

    def show_words(self, words: Sequence[str]) -> None:
        """Light these words on every page from now on."""
        self._finder.light(words)

    def step(self, way: int) -> None:
        """Go to the next place of what is looked for in this document, or to the one before."""
        self._finder.step(way)

    def show_notices(self, notices: Sequence[PageNotice]) -> None:
        """Say above the page what must be known before it is followed."""
        clear(self.notices)
        for notice in notices:
            message = InlineMessage(self._theme)
            words = {"withdrawn": self.tr("Open the valid one")}.get(notice.kind, self.tr("Open"))
            links = {f"{notice.document}#{notice.page}": words} if notice.document else {}
            message.triggered.connect(self._on_notice_link)
            self.notices.addWidget(message)
            message.say(spoken(notice.text), _TONES.get(notice.kind, "info"), links)
        self._notice_box.setVisible(bool(notices))

    # -- pages -------------------------------------------------------------------------------

    def go_to(self, page: int) -> None:
        """Show a page, the nearest there is."""
        self._page = max(1, page)
        if self._pages is not None:
            self._failure.say("")
            self.canvas.go_to(page)

    def turn(self, pages: int) -> None:
        """Go some pages on or back."""
        self.go_to(self._page + pages)

    def find_in_document(self) -> None:
        """Let the user type what to look for on the pages of this document."""
        self.find_bar.open()

    @property
    def is_finding(self) -> bool:
        """Whether something is being looked for in this document."""
        return not self.find_bar.isHidden()

    def _on_opened(self, pages: PdfPages) -> None:
        self._pages = pages
        self._failure.say("")
        self._body.setCurrentWidget(self.canvas)
        self._pictures.open(pages.path)
        self.canvas.show_document(pages.sizes, self._page)
        self._finder.open(pages.path, self._page)

    def _on_failed(self, error: DeskError) -> None:
        self._close_pages()
        self.head.show_page(1, 0)
        self._say_failure(error)

    def _on_page_shown(self, page: int) -> None:
        self._page = page
        self.head.show_page(page, self.page_count)
        self._read_aloud()
        self.page_shown.emit(page)

    def _read_aloud(self) -> None:
        """Give a screen reader, when there is one, the words of the page that is read."""
        if self._pages is None or not QAccessible.isActive():
            return
        page = self._page

        def read(text: str) -> None:
            if page == self._page:
                self.canvas.setAccessibleDescription(" ".join(text.split()))

        self._renderer.text(self, self._pages.path, page, read, self._ignore)

    def _ignore(self, error: DeskError) -> None:
        """A page without words that can be read; that it cannot be shown is said elsewhere."""

    def _close_document(self) -> None:
        self._document = None
        self._close_pages()
        self.head.hide()
        self.show_notices(())

    def _close_pages(self) -> None:
        self._pages = None
        self.find_bar.put_away()
        self._pictures.open(None)
        self._finder.open(None, 1)
        self.canvas.show_document((), 1)

    def _on_page_failed(self, error: DeskError) -> None:
        self._failure.say_error(error)

    def _on_counted(self, at: int, total: int, complete: bool) -> None:
        self.find_bar.show_count(at, total, complete=complete)

    # -- slots and parts ---------------------------------------------------------------------

    def _on_message_button(self, code: str) -> None:
        if code == "fetch":
            self.fetch_asked.emit()
        elif code == "again":
            self.again_asked.emit()

    def _on_revision_chosen(self, revision: str) -> None:
        self.opened.emit(revision, self._page)

    def _on_notice_link(self, code: str) -> None:
        document, _, page = code.rpartition("#")
        self.opened.emit(document, int(page))

    def _say_failure(self, error: Exception, remedies: dict[str, str] | None = None) -> None:
        self._say("", "")
        self._message.say_error(error, remedies)
        self._message.show()

    def _say(self, title: str, text: str, icon: str = "manuals") -> None:
        self._message.say(title, text, icon)
        self._message.setVisible(bool(title))
        self._progress.hide()
        self._stop.hide()
        self.offers.hide()
        self._body.setCurrentWidget(self._message_page)

    def _lay_out(self) -> None:
        space = self._theme.space
        rule = QFrame()
        rule.setProperty("role", "rule")
        self._notice_box = QWidget()
        self._notice_box.setProperty("role", "surface")
        self._notice_box.setLayout(self.notices)
        self.notices.setContentsMargins(space.s, space.s, space.s, space.s)
        self.notices.setSpacing(space.xs)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Download"))
        self._message_page = QWidget()
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._progress, 2)
        row.addWidget(self._stop)
        row.addStretch(1)
        inside = QVBoxLayout(self._message_page)
        inside.addStretch(1)
        inside.addWidget(self._message)
        inside.addLayout(row)
        inside.addWidget(self.offers, 0, Qt.AlignmentFlag.AlignHCenter)
        inside.addStretch(2)
        self._body.addWidget(self._message_page)
        self._body.addWidget(self.canvas)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(rule)
        column.addWidget(self.find_bar)
        column.addWidget(self._notice_box)
        column.addWidget(self._failure)
        column.addWidget(self._body, 1)
        self.setFocusProxy(self.canvas)


def searched_words(text: str) -> tuple[str, ...]:
    """The words of a search as they are marked on a page; quotes and signs are left out."""
    return tuple(re.findall(r"[^\s\"'“”*()]+", text))
