"""Has the pages in sight drawn, the one that is read first, and those beside it ahead of time."""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from catalog_cache.errors import DeskError

from distributor_app.pdf.renderer import PdfRenderer
from distributor_app.screens.manuals.page_canvas import PageCanvas

# Some twenty pages of an ordinary screen, six of a very large one.
_KEPT_BYTES = 192 * 1024 * 1024

_Wish = tuple[Path, int, int, int]
"""file, page, width, quarters"""


class PagePictures(QObject):
    """One picture is under way at a time; the next one is whatever is wanted most by then.

    Signals:
        failed(object): the DeskError for which a page in sight cannot be drawn.
    """

    failed = Signal(object)

    def __init__(self, renderer: PdfRenderer, canvas: PageCanvas, parent: QObject) -> None:
        super().__init__(parent)
        self._renderer = renderer
        self._canvas = canvas
        self._path: Path | None = None
        self._kept: OrderedDict[_Wish, QImage] = OrderedDict()
        self._hopeless: set[_Wish] = set()
        self._under_way: _Wish | None = None
        canvas.pictures_wanted.connect(self._on_wanted)

    def open(self, path: Path | None) -> None:
        """Draw pages of this file from now on."""
        self._path = path
        self._hopeless.clear()

    def _on_wanted(self) -> None:
        path, canvas = self._path, self._canvas
        if path is None or not canvas.page_count:
            return
        in_sight = canvas.pages_in_sight()
        ahead = [
            page
            for page in (max(in_sight) + 1, min(in_sight) - 1)
            if 1 <= page <= canvas.page_count
        ]
        canvas.forget_pictures([*in_sight, *ahead])
        missing = None
        for page in [*in_sight, *ahead]:
            wish = (path, page, canvas.picture_width(page), canvas.quarters)
            picture = self._kept.get(wish)
            if picture is not None:
                canvas.show_picture(page, picture)
            elif missing is None and wish not in self._hopeless:
                missing = wish
        # One that is still wanted is waited for, even when another is wanted more by now.
        if missing is not None and not self._is_wanted([*in_sight, *ahead]):
            self._ask(missing)

    def _is_wanted(self, pages: list[int]) -> bool:
        if self._under_way is None:
            return False
        path, page, width, quarters = self._under_way
        size = self._canvas.picture_width(page) if page in pages else 0
        return (path, width, quarters) == (self._path, size, self._canvas.quarters)

    def _ask(self, wish: _Wish) -> None:
        path, page, width, quarters = wish
        self._under_way = wish

        def drawn(picture: QImage) -> None:
            self._under_way = None
            self._keep(wish, picture)
            self._on_wanted()

        def failed(error: DeskError) -> None:
            self._under_way = None
            self._hopeless.add(wish)
            if wish[0] == self._path and wish[1] in self._canvas.pages_in_sight():
                self.failed.emit(error)
            self._on_wanted()

        self._renderer.render(self, path, page, width, drawn, failed, quarters=quarters)

    def _keep(self, wish: _Wish, picture: QImage) -> None:
        self._kept[wish] = picture
        total = sum(one.sizeInBytes() for one in self._kept.values())
        while total > _KEPT_BYTES and len(self._kept) > 1:
            total -= self._kept.popitem(last=False)[1].sizeInBytes()
