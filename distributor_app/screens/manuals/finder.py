"""Lights words on the pages in sight, and finds a phrase on every page of the open document."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from catalog_cache.errors import DeskError

from distributor_app.pdf.renderer import PdfRenderer, Places
from distributor_app.screens.manuals.page_canvas import PageCanvas

# Two or three lines of text, as a share of the page.
_NEAR = 0.06
# Few enough that the page one turns to meanwhile is not kept waiting.
_AT_ONCE = 8


class Finder(QObject):
    """Words of a search are lit where one reads; a phrase to be found is counted everywhere.

    Signals:
        counted(int, int, bool): the number of the place stood at (0: none yet), how many places
            there are so far, and whether all pages were looked at.
    """

    counted = Signal(int, int, bool)

    def __init__(self, renderer: PdfRenderer, canvas: PageCanvas, parent: QObject) -> None:
        super().__init__(parent)
        self._renderer = renderer
        self._canvas = canvas
        self._path: Path | None = None
        self._words: tuple[str, ...] = ()
        self._phrase = ""
        self._known: dict[int, Places] = {}
        self._asked: tuple[int, ...] = ()
        self._at: tuple[int, int] | None = None
        self._pending = 0
        self._reveal_on = 0
        canvas.pictures_wanted.connect(self._on_pages_moved)

    @property
    def phrase(self) -> str:
        """What is looked for in the document; empty while nothing is."""
        return self._phrase

    def open(self, path: Path | None, page: int) -> None:
        """Look into this file from now on; the lit places of `page` are brought into sight."""
        self._path = path
        self._begin(reveal_on=page)

    def light(self, words: Sequence[str]) -> None:
        """Light these words of a search."""
        if tuple(words) != self._words:
            self._words = tuple(words)
            if not self._phrase:
                self._begin(reveal_on=self._canvas.page)

    def reveal_first(self, page: int) -> None:
        """Bring the lit places of a page into sight, as soon as they are known."""
        self._reveal_on = page
        self._reveal_if_known()

    def find(self, phrase: str) -> None:
        """Look for a phrase from the page that is read onwards; empty: light the words again."""
        phrase = phrase.strip()
        if phrase == self._phrase:
            return
        self._phrase = phrase
        self._begin(reveal_on=0)
        if phrase:
            self.step(1)

    def step(self, way: int) -> None:
        """Go to the next place, or with -1 to the one before; round at the ends."""
        if not self._phrase:
            return
        self._pending = way
        self._step_if_known()

    # -- asking ------------------------------------------------------------------------------

    def _begin(self, reveal_on: int) -> None:
        self._known.clear()
        self._asked = ()
        self._at = None
        self._pending = 0
        self._reveal_on = reveal_on
        self._canvas.clear_marks()
        self._say()
        self._ask()

    def _on_pages_moved(self) -> None:
        if not self._asked:
            self._ask()

    def _ask(self) -> None:
        words = (self._phrase,) if self._phrase else self._words
        if self._path is None or not words or not self._canvas.page_count:
            return
        pages = tuple(self._next_pages())
        if not pages:
            return
        self._asked = pages

        def found(places: dict[int, Places]) -> None:
            # Another question may have been put meanwhile, or none at all.
            if self._asked is pages:
                self._asked = ()
                self._take(places)

        def failed(_: DeskError) -> None:
            # A page that cannot be read is said when it is turned to; here it has no words.
            found(dict.fromkeys(pages, ()))

        self._renderer.marks(self, self._path, pages, words, found, failed)

    def _next_pages(self) -> list[int]:
        """The pages to look at next: those in sight, then on from there and round."""
        unknown = [page for page in self._canvas.pages_in_sight() if page not in self._known]
        if self._phrase and len(unknown) < _AT_ONCE:
            last, here = self._canvas.page_count, self._canvas.page
            way = -1 if self._pending < 0 else 1
            onwards = ((here - 1 + way * at) % last + 1 for at in range(last))
            for page in onwards:
                if len(unknown) >= _AT_ONCE:
                    break
                if page not in self._known and page not in unknown:
                    unknown.append(page)
        return unknown

    def _take(self, places: dict[int, Places]) -> None:
        self._known.update(places)
        for page, on_page in places.items():
            self._canvas.show_marks(page, on_page)
        self._reveal_if_known()
        self._step_if_known()
        self._say()
        self._ask()

    # -- going there -------------------------------------------------------------------------

    def _reveal_if_known(self) -> None:
        page = self._reveal_on
        if page and page in self._known:
            self._reveal_on = 0
            if page == self._canvas.page:
                self._canvas.reveal(page, densest(self._known[page]), strongly=False)

    def _step_if_known(self) -> None:
        """Go on to the next place, unless a page between here and there is still unknown."""
        if not self._pending:
            return
        way, last = self._pending, self._canvas.page_count
        page, number = self._at or (self._canvas.page, -1 if way > 0 else len(self._places_here()))
        for _ in range(last + 1):
            if page not in self._known:
                return
            number += way
            if 0 <= number < len(self._known[page]):
                self._pending = 0
                self._at = (page, number)
                self._canvas.reveal(page, number)
                self._say()
                return
            page = (page - 1 + way) % last + 1
            number = -1 if way > 0 else len(self._known.get(page, ()))
        self._pending = 0

    def _places_here(self) -> Places:
        return self._known.get(self._canvas.page, ())

    def _say(self) -> None:
        if not self._phrase:
            return
        before = 0
        if self._at is not None:
            page, number = self._at
            before = number + 1
            before += sum(len(found) for other, found in self._known.items() if other < page)
        total = sum(len(found) for found in self._known.values())
        self.counted.emit(before, total, len(self._known) >= self._canvas.page_count)


def densest(places: Places) -> int:
    """The number of the place around which most others stand: there the words meet."""
    heights = [place[0].center().y() for place in places]
    near = [sum(abs(other - here) <= _NEAR for other in heights) for here in heights]
    return near.index(max(near)) if near else 0
