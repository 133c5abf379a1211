"""Records of the library: documents, pages, notes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime
    from decimal import Decimal

    from catalog_cache.records.catalogue import PartHit


@dataclass(frozen=True, slots=True)
class DocumentInfo:
    """A document of the library with its current revision."""

    id: str
    kind: str
    title: str
    language: str
    product_line: str
    models: tuple[str, ...]
    revision: str
    rev: str
    issued: date | None
    pages: int
    size: int
    file: str
    on_disk: bool
    withdrawn: str
    problem: str


@dataclass(frozen=True, slots=True)
class PageHit:
    """A page found; U+0002 and U+0003 in `snippet` stand before and after each match."""

    document: str
    revision: str
    title: str
    kind: str
    rev: str
    page: int
    snippet: str


@dataclass(frozen=True, slots=True)
class PageNotice:
    """Something to say above a page: newer revision, withdrawal, bulletin, printed before."""

    kind: str
    text: str
    document: str = ""
    page: int = 1


@dataclass(frozen=True, slots=True)
class PagePart:
    """A part named on a page."""

    part: PartHit
    qty: Decimal | None


@dataclass(frozen=True, slots=True)
class DocumentView:
    """An open document: info, outline (level, title, page), earlier and later revisions."""

    info: DocumentInfo
    outline: tuple[tuple[int, str, int], ...]
    revisions: tuple[tuple[str, str, str], ...]
    """(revision id, rev, issued or withdrawn text), newest first"""


@dataclass(frozen=True, slots=True)
class PageView:
    """What stands beside a page."""

    number: int
    label: str
    parts: tuple[PagePart, ...]
    notices: tuple[PageNotice, ...]
    notes: tuple[Note, ...]
    bookmarked: bool = False


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A page of a revision that somebody wants to find again."""

    document: str
    revision: str
    title: str
    rev: str
    page: int


@dataclass(frozen=True, slots=True)
class PrintLogEntry:
    """What was printed, so that a withdrawal can say so."""

    document: str
    revision: str
    rev: str
    pages: str
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class Note:
    """A private note on a part or a page; `subject` is "part:<brand>/<key>" or "page:<rev>/<n>"."""

    id: str
    subject: str
    text: str
    author: str
    at: datetime
