"""Pages that one wants to find again: kept beside the notes, as marks without words."""

import sqlite3
from datetime import UTC, datetime

from sqlalchemy import Connection, delete, insert, select

from catalog_cache.contract.ids import new_id

from catalog_cache.records.manuals import Bookmark, Note
from catalog_cache.workspace.tables import note

_SUBJECT = "mark:"


def marked_pages(connection: Connection) -> tuple[tuple[str, int], ...]:
    """Return (revision, page) of the bookmarks, the newest first."""
    rows = connection.execute(
        select(note.c.subject)
        .where(note.c.subject.startswith(_SUBJECT, autoescape=True))
        .order_by(note.c.at.desc())
    )
    found = (row.subject.removeprefix(_SUBJECT).rpartition("/") for row in rows)
    return tuple((revision, int(page)) for revision, _, page in found)


def is_marked(connection: Connection, revision: str, page: int) -> bool:
    """Whether a page has a bookmark."""
    subject = f"{_SUBJECT}{revision}/{page}"
    return (
        connection.execute(select(note.c.id).where(note.c.subject == subject)).first() is not None
    )


def set_mark(connection: Connection, revision: str, page: int, author: str, *, on: bool) -> None:
    """Put a bookmark on a page, or take it away."""
    subject = f"{_SUBJECT}{revision}/{page}"
    connection.execute(delete(note).where(note.c.subject == subject))
    if on:
        at = datetime.now(UTC).isoformat()
        values = {"id": new_id(), "subject": subject, "text": "", "author": author, "at": at}
        connection.execute(insert(note).values(**values))


def named(db: sqlite3.Connection, pages: tuple[tuple[str, int], ...]) -> tuple[Bookmark, ...]:
    """Return the bookmarks with the titles of their documents; those that are gone are left out."""
    found = []
    for revision, page in pages:
        row = db.execute(
            "SELECT d.id, d.title, r.rev FROM manuals.revision r"
            " JOIN manuals.document d ON d.id = r.document WHERE r.id = ?",
            (revision,),
        ).fetchone()
        if row is not None:
            found.append(Bookmark(row[0], revision, row[1], row[2], page))
    return tuple(found)


def put_back(connection: Connection, kept: Note) -> None:
    """Write a note as it is given, in place of the one with its id or anew."""
    connection.execute(delete(note).where(note.c.id == kept.id))
    values = {"id": kept.id, "subject": kept.subject, "text": kept.text, "author": kept.author}
    connection.execute(insert(note).values(**values, at=kept.at.isoformat()))
