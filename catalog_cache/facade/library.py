"""The library part of the facade, and the files behind it, fetched on demand and verified."""

import threading
from dataclasses import replace
from pathlib import Path

from catalog_cache.contract.said import say

from catalog_cache.errors import DeskError, Kind
from catalog_cache.facade.core import Core
from catalog_cache.hub.client import HubClient
from catalog_cache.library import bookmarks, job_pack, reading
from catalog_cache.records.manuals import (
    Bookmark,
    DocumentInfo,
    DocumentView,
    Note,
    PageHit,
    PageView,
    PrintLogEntry,
)
from catalog_cache.records.status import Area, ProgressFn
from catalog_cache.workspace import shelf


class Files:
    """Documents, drawings and pictures by hash."""

    def __init__(self, folder: Path, hub: HubClient) -> None:
        self._folder = folder
        self._hub = hub

    def path(self, sha256: str) -> Path | None:
        """Return where a file is on this computer, or None."""
        target = self._target(sha256)
        return target if target.is_file() else None

    def fetch(
        self,
        sha256: str,
        progress: ProgressFn | None = None,
        cancel: threading.Event | None = None,
    ) -> Path:
        """Return a file, fetching and verifying it when it is not on this computer."""
        target = self._target(sha256)
        if not target.is_file():
            self._hub.download(sha256, target, progress=progress, cancel=cancel)
        return target

    def _target(self, sha256: str) -> Path:
        if len(sha256) != 64 or not all(c in "0123456789abcdef" for c in sha256):
            raise DeskError(Kind.NOT_FOUND, say("This file does not exist."))
        return self._folder / sha256[:2] / sha256


class Manuals:
    """The library: documents, search over all pages, what stands beside a page."""

    def __init__(self, core: Core, files: Files) -> None:
        self._core = core
        self._files = files

    def library(self) -> tuple[DocumentInfo, ...]:
        """Return every document with its newest revision."""
        with self._core.store.reading() as db:
            return reading.library(db, self._files.path)

    def search(
        self,
        text: str,
        cancel: threading.Event | None = None,
        *,
        document: str | None = None,
        limit: int = 200,
    ) -> tuple[PageHit, ...]:
        """Search the pages of all current documents, or of one, best hits first."""
        with self._core.store.reading() as db:
            return reading.search_pages(db, text, cancel, document=document, limit=limit)

    def view(self, document: str) -> DocumentView:
        """Open a document by its id, or one revision by the revision's id."""
        with self._core.store.reading() as db:
            return reading.document_view(db, document, self._files.path)

    def page(self, revision: str, number: int) -> PageView:
        """Return the parts, notices and notes of a page."""
        with self._core.workspace.reading() as connection:
            notes = shelf.notes_of(connection, f"page:{revision}/{number}")
            prints = shelf.prints(connection)
            marked = bookmarks.is_marked(connection, revision, number)
        with self._core.store.reading() as db:
            view = reading.page_view(
                db, revision, number, self._core.situation(), notes=notes, prints=prints
            )
        return replace(view, bookmarked=marked)

    def fetch(
        self,
        revision: str,
        progress: ProgressFn | None = None,
        cancel: threading.Event | None = None,
    ) -> Path:
        """Return the PDF of a revision, fetching it when needed."""
        info = self.view(revision).info
        if not info.file:
            raise DeskError(
                Kind.BAD_CONTENT,
                say("{title} cannot be opened.", title=info.title),
                cause=info.problem or say("Your vendor has not published the file."),
                remedy=say("Ask your vendor for a readable copy."),
            )
        return self._files.fetch(info.file, progress, cancel)

    def log_print(self, revision: str, pages: str) -> None:
        """Keep what was printed; `pages` as ranges, "1-3, 7"."""
        info = self.view(revision).info
        with self._core.changing(Area.MANUALS) as connection:
            shelf.log_print(
                connection,
                document=info.id,
                revision=revision,
                rev=info.rev,
                pages=pages,
                by=self._core.membership.person.name,
            )

    def prints(self) -> tuple[PrintLogEntry, ...]:
        """Return what was printed, newest first."""
        with self._core.workspace.reading() as connection:
            return shelf.prints(connection)


class Notes:
    """Private notes, bookmarks and the job pack."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def of(self, subject: str) -> tuple[Note, ...]:
        """Return the notes on "part:<brand>/<key>" or "page:<revision>/<page>"."""
        with self._core.workspace.reading() as connection:
            return shelf.notes_of(connection, subject)

    def add(self, subject: str, text: str) -> Note:
        """Write a note."""
        with self._core.changing(Area.NOTES) as connection:
            return shelf.add_note(connection, subject, text, self._core.membership.person.name)

    def remove(self, identity: str) -> None:
        """Take a note away."""
        with self._core.changing(Area.NOTES) as connection:
            shelf.remove_note(connection, identity)

    def put_back(self, note: Note) -> None:
        """Write a note as it is given: one that was taken away, or one with other words."""
        with self._core.changing(Area.NOTES) as connection:
            bookmarks.put_back(connection, note)

    def bookmarks(self) -> tuple[Bookmark, ...]:
        """Return the pages that were marked, the newest mark first."""
        with self._core.workspace.reading() as connection:
            pages = bookmarks.marked_pages(connection)
        with self._core.store.reading() as db:
            return bookmarks.named(db, pages)

    def set_bookmark(self, revision: str, page: int, on: bool) -> None:
        """Mark a page, to find it again, or not."""
        with self._core.changing(Area.NOTES) as connection:
            author = self._core.membership.person.name
            bookmarks.set_mark(connection, revision, page, author, on=on)

    def job_pack(self) -> str:
        """Return the job pack that is being put together, as it was kept; empty for none."""
        with self._core.workspace.reading() as connection:
            return job_pack.kept(connection)

    def keep_job_pack(self, text: str) -> None:
        """Keep the job pack that is being put together."""
        with self._core.workspace.writing() as connection:
            job_pack.keep(connection, text, self._core.membership.person.name)
