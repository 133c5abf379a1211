"""Small things of one's own: notes, and the log of what was printed."""

from datetime import UTC, datetime

from sqlalchemy import Connection, delete, insert, select

from catalog_cache.contract.ids import new_id
from catalog_cache.contract.numbers import fold_number

from catalog_cache.records.manuals import Note, PrintLogEntry
from catalog_cache.workspace.tables import note, print_log


def notes_of(connection: Connection, subject: str) -> tuple[Note, ...]:
    """Return the notes on a part or page, oldest first."""
    rows = connection.execute(select(note).where(note.c.subject == subject).order_by(note.c.at))
    return tuple(
        Note(r.id, r.subject, r.text, r.author, datetime.fromisoformat(r.at)) for r in rows
    )


def add_note(connection: Connection, subject: str, text: str, author: str) -> Note:
    """Write a note."""
    fresh = Note(new_id(), subject, text, author, datetime.now(UTC))
    connection.execute(
        insert(note).values(
            id=fresh.id, subject=subject, text=text, author=author, at=fresh.at.isoformat()
        )
    )
    return fresh


def remove_note(connection: Connection, identity: str) -> None:
    """Take a note away."""
    connection.execute(delete(note).where(note.c.id == identity))


def part_subject(brand: str, number: str) -> str:
    """Return the subject of notes on a part; parts are known by brand and folded number."""
    return f"part:{brand}/{fold_number(number)}"


def log_print(
    connection: Connection, *, document: str, revision: str, rev: str, pages: str, by: str
) -> None:
    """Keep what was printed, so that a withdrawal can say so."""
    connection.execute(
        insert(print_log).values(
            id=new_id(),
            document=document,
            revision=revision,
            rev=rev,
            pages=pages,
            at=datetime.now(UTC).isoformat(),
            by=by,
        )
    )


def prints(connection: Connection) -> tuple[PrintLogEntry, ...]:
    """Return what was printed, newest first."""
    rows = connection.execute(select(print_log).order_by(print_log.c.at.desc()))
    return tuple(
        PrintLogEntry(r.document, r.revision, r.rev, r.pages, datetime.fromisoformat(r.at), r.by)
        for r in rows
    )
