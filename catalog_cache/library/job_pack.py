"""The job pack that is being put together: kept as it is written until the next change."""

from datetime import UTC, datetime

from sqlalchemy import Connection, delete, insert, select

from catalog_cache.contract.ids import new_id

from catalog_cache.workspace.tables import note

_SUBJECT = "pack:current"


def kept(connection: Connection) -> str:
    """Return what was kept last; empty when nothing was."""
    row = connection.execute(select(note.c.text).where(note.c.subject == _SUBJECT)).first()
    return "" if row is None else str(row.text)


def keep(connection: Connection, text: str, author: str) -> None:
    """Keep this in place of what was kept."""
    connection.execute(delete(note).where(note.c.subject == _SUBJECT))
    at = datetime.now(UTC).isoformat()
    values = {"id": new_id(), "subject": _SUBJECT, "text": text, "author": author, "at": at}
    connection.execute(insert(note).values(**values))
