"""What the library and the search show, as list entries, and a document's outline as a tree."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum, IntEnum
from functools import partial
from itertools import groupby, islice
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from distributor_app import formats
from distributor_app.language.cache_texts import spoken
from distributor_app.paper.page_ranges import format_page_ranges
from distributor_app.widgets.matches import spans

if TYPE_CHECKING:
    from catalog_cache.records import Bookmark, DocumentInfo, PageHit, PagePart

    from distributor_app.screens.manuals.job_pack import JobPack, PackPart

_Index = QModelIndex | QPersistentModelIndex
_NOTICES = frozenset({"bulletin", "safety", "recall"})
_MOST_NOTICES = 4
_MARKED = re.compile("\x02(.*?)\x03", re.DOTALL)


class EntryKind(Enum):
    """What an entry of the list is."""

    SECTION = "section"
    DOCUMENT = "document"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the list; `target` is a document or revision id and `page` the page to open.

    `matches` are (start, length) in `text`; `icon` and `tone` show a document's state, which
    `state` says in words.
    """

    kind: EntryKind
    title: str
    right: str = ""
    text: str = ""
    matches: tuple[tuple[int, int], ...] = ()
    icon: str = ""
    tone: str = "second"
    state: str = ""
    target: str = ""
    page: int = 1


class EntryRole(IntEnum):
    """What the delegate asks for beyond Qt's own roles."""

    ENTRY = Qt.ItemDataRole.UserRole + 1
    KIND = Qt.ItemDataRole.UserRole + 2
    """the EntryKind alone, which is known before the entry's words are made"""


@dataclass(slots=True)
class _Row:
    """A row whose words are made when it is first seen: a library has thousands of documents."""

    kind: EntryKind
    target: str
    page: int
    make: Callable[[], Entry]
    made: Entry | None = None


class EntryModel(QAbstractListModel):
    """The list left of the page: the library by product line, or the pages that were found."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[_Row, ...] = ()

    def show_library(
        self, documents: Sequence[DocumentInfo], bookmarks: Sequence[Bookmark] = ()
    ) -> None:
        """List the bookmarks, then documents under their product lines, in the order given."""
        self._show((*self._marked(bookmarks), *self._library(documents)))

    def show_hits(self, hits: Sequence[PageHit], titled: Sequence[DocumentInfo] = ()) -> None:
        """List documents whose title was meant, then the found pages, best first."""
        rows = [self._document_row(document) for document in titled]
        if rows and hits:
            rows.append(_Row(EntryKind.SECTION, "", 1, self._pages_section))
        rows += [
            _Row(EntryKind.PAGE, hit.revision, hit.page, partial(self._hit, hit)) for hit in hits
        ]
        self._show(rows)

    def show_read(self, documents: Sequence[tuple[DocumentInfo, int]]) -> None:
        """List documents, each with the page at which it was left."""
        self._show(
            _Row(EntryKind.DOCUMENT, document.id, page, partial(self._read, document, page))
            for document, page in documents
        )

    def show_documents(self, documents: Sequence[DocumentInfo]) -> None:
        """List documents in the order given."""
        self._show(self._document_row(document) for document in documents)

    def show_parts(self, parts: Sequence[PagePart]) -> None:
        """List the parts named on a page; the target of an entry is the part's uid."""
        self._show(
            _Row(EntryKind.DOCUMENT, str(one.part.uid), 1, partial(self._part, one))
            for one in parts
        )

    def show_pack(self, pack: JobPack) -> None:
        """List what is in a job pack; the target of an entry is a revision."""
        self._show(
            _Row(EntryKind.DOCUMENT, part.revision, part.pages[0], partial(self._packed, part))
            for part in pack.parts
        )

    def entry(self, row: int) -> Entry | None:
        """Return the entry of a row, None outside."""
        if not 0 <= row < len(self._rows):
            return None
        found = self._rows[row]
        if found.made is None:
            found.made = found.make()
        return found.made

    def first_row(self) -> int:
        """Return the row of the best page, else of the first document; -1 when there is none."""
        for kind in (EntryKind.PAGE, EntryKind.DOCUMENT):
            for number, row in enumerate(self._rows):
                if row.kind is kind:
                    return number
        return -1

    def row_of(self, target: str, page: int | None = None) -> int:
        """Return the row of a document (or of one of its found pages); -1 when it is not listed."""
        for number, row in enumerate(self._rows):
            if row.target == target and page in (None, row.page):
                return number
        return -1

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == EntryRole.KIND:
            return self._rows[index.row()].kind
        entry = self.entry(index.row())
        if entry is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == EntryRole.ENTRY:
            return entry
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(
                part for part in (entry.title, entry.right, entry.state, entry.text) if part
            )
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(words for words in (entry.title, entry.state) if words)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid() or self._rows[index.row()].kind is EntryKind.SECTION:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _show(self, rows: Iterable[_Row]) -> None:
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def _library(self, documents: Sequence[DocumentInfo]) -> Iterable[_Row]:
        in_order = sorted(documents, key=lambda one: one.product_line.casefold())
        for line, group in groupby(in_order, key=lambda one: one.product_line):
            yield _Row(EntryKind.SECTION, "", 1, partial(self._section, line))
            for document in group:
                yield self._document_row(document)

    def _marked(self, bookmarks: Sequence[Bookmark]) -> Iterable[_Row]:
        if bookmarks:
            yield _Row(EntryKind.SECTION, "", 1, self._bookmarks_section)
        for mark in bookmarks:
            make = partial(self._bookmark, mark)
            yield _Row(EntryKind.DOCUMENT, mark.revision, mark.page, make)

    def _bookmarks_section(self) -> Entry:
        return Entry(EntryKind.SECTION, self.tr("Bookmarks"))

    def _bookmark(self, mark: Bookmark) -> Entry:
        return Entry(
            EntryKind.DOCUMENT,
            mark.title,
            right=self.tr("p. {0}").format(mark.page),
            text=self.tr("rev {0}").format(mark.rev) if mark.rev else "",
            target=mark.revision,
            page=mark.page,
        )

    def _read(self, document: DocumentInfo, page: int) -> Entry:
        left_at = self.tr("p. {0}").format(page)
        return replace(self._document(document), right=left_at, icon="", page=page)

    def _document_row(self, document: DocumentInfo) -> _Row:
        return _Row(EntryKind.DOCUMENT, document.id, 1, partial(self._document, document))

    def _pages_section(self) -> Entry:
        return Entry(EntryKind.SECTION, self.tr("Pages"))

    def _section(self, line: str) -> Entry:
        return Entry(EntryKind.SECTION, line or self.tr("For all product lines"))

    def _document(self, document: DocumentInfo) -> Entry:
        icon, tone, state = self._state(document)
        kind = self.kind_words(document.kind)
        parts = [
            # Most titles say already what it is.
            "" if kind.casefold() in document.title.casefold() else kind,
            self.tr("rev {0}").format(document.rev) if document.rev else "",
            formats.day(document.issued) if document.issued else "",
            self.tr("%n page(s)", "", document.pages) if document.pages else "",
        ]
        return Entry(
            EntryKind.DOCUMENT,
            document.title,
            text=" · ".join(part for part in parts if part),
            icon=icon,
            tone=tone,
            state=state,
            target=document.id,
        )

    def _state(self, document: DocumentInfo) -> tuple[str, str, str]:
        if document.problem:
            return "error", "error", self.tr("Cannot be read: {0}").format(document.problem)
        if document.withdrawn:
            withdrawn = spoken(document.withdrawn)
            return "warning", "error", withdrawn[:1].upper() + withdrawn[1:]
        if document.on_disk:
            return "tick", "good", self.tr("On this computer")
        size = formats.size(document.size)
        return "download", "second", self.tr("To be fetched, {0}").format(size)

    def kind_words(self, kind: str) -> str:
        """Return the word for a kind of document; an unknown kind shows as it is."""
        words = {
            "operation": self.tr("Operation manual"),
            "repair": self.tr("Repair manual"),
            "parts": self.tr("Parts list"),
            "data_sheet": self.tr("Data sheet"),
            "bulletin": self.tr("Bulletin"),
            "safety": self.tr("Safety notice"),
            "recall": self.tr("Recall"),
            "drawing": self.tr("Drawing"),
            "form": self.tr("Form"),
        }
        return words.get(kind, kind.replace("_", " ").capitalize())

    def _part(self, named: PagePart) -> Entry:
        part = named.part
        replaced = self.tr("now {0}").format(part.replaced_by) if part.replaced_by else ""
        return Entry(
            EntryKind.DOCUMENT,
            part.number,
            right="" if named.qty is None else f"×{formats.quantity(named.qty)}",
            text=" · ".join(words for words in (replaced, part.name) if words),
            target=str(part.uid),
        )

    def _packed(self, part: PackPart) -> Entry:
        words = self.tr("page {0}") if len(part.pages) == 1 else self.tr("pages {0}")
        pages = words.format(format_page_ranges(part.pages))
        rev = self.tr("rev {0}").format(part.rev) if part.rev else ""
        return Entry(
            EntryKind.DOCUMENT,
            part.title,
            text=" · ".join(words for words in (rev, pages) if words),
            target=part.revision,
            page=part.pages[0],
        )

    def _hit(self, hit: PageHit) -> Entry:
        # The revision stands where it is never cut off, however long the title is.
        rev = self.tr("rev {0}").format(hit.rev) if hit.rev else ""
        place = self.tr("p. {0}").format(hit.page)
        text, matches = snippet_parts(hit.snippet)
        return Entry(
            EntryKind.PAGE,
            hit.title,
            right=" · ".join(words for words in (rev, place) if words),
            text=text,
            matches=matches,
            target=hit.revision,
            page=hit.page,
        )


def latest_notices(documents: Sequence[DocumentInfo]) -> tuple[DocumentInfo, ...]:
    """Return the bulletins and notices that came last and hold, the newest first."""
    notices = (
        one for one in documents if one.kind in _NOTICES and one.issued and not one.withdrawn
    )
    return tuple(sorted(notices, key=_issued, reverse=True)[:_MOST_NOTICES])


def _issued(document: DocumentInfo) -> date:
    return document.issued or date.min


def titled(documents: Sequence[DocumentInfo], text: str, most: int) -> tuple[DocumentInfo, ...]:
    """Return the documents in whose title or models all words of a search begin a word."""
    words = text.split()
    found = (
        document
        for document in documents
        if all(spans(" ".join((document.title, *document.models)), (word,)) for word in words)
    )
    return tuple(islice(found, most))


def snippet_parts(snippet: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Split a snippet into its text on one line and the (start, length) of each match.

    Words beside each other are one match, the space between them too.
    """
    flat = " ".join(snippet.replace("\r", " ").split())
    text, done = "", 0
    matches: list[tuple[int, int]] = []
    for match in _MARKED.finditer(flat):
        between = flat[done : match.start()]
        start = len(text) + len(between)
        if matches and between.isspace():
            start, _ = matches.pop()
        text += between + match[1]
        matches.append((start, len(text) - start))
        done = match.end()
    return text + flat[done:].replace("\x02", "").replace("\x03", ""), tuple(matches)


class OutlineModel(QStandardItemModel):
    """A document's chapters as a tree; each item knows its page."""

    PAGE = Qt.ItemDataRole.UserRole + 1

    def show_outline(self, outline: Sequence[tuple[int, str, int]]) -> None:
        """Show (level, title, page) entries; a level that skips one hangs under the last."""
        self.clear()
        above: list[tuple[int, QStandardItem]] = []
        for level, title, page in outline:
            item = QStandardItem(title)
            item.setData(page, self.PAGE)
            item.setToolTip(self.tr("{0}, page {1}").format(title, page))
            item.setEditable(False)
            while above and above[-1][0] >= level:
                above.pop()
            (above[-1][1] if above else self.invisibleRootItem()).appendRow(item)
            above.append((level, item))


def chapter_at(
    outline: Sequence[tuple[int, str, int]], page: int, pages: int
) -> tuple[str, int, int] | None:
    """Return (title, first page, last page) of the chapter a page belongs to.

    That is the first one which begins on the page, else the innermost which goes on over it.
    """
    found = None
    for at, (level, title, first) in enumerate(outline):
        following = (other for depth, _, other in outline[at + 1 :] if depth <= level)
        last = max(first, next(following, pages + 1) - 1)
        if first == page:
            return title, first, last
        if first < page <= last:
            found = title, first, last
    return found
