"""Business documents of one kind in a table: the row, its state columns, and its place in the feed.

Each table has `id`, `account`, `body` and the columns that the vendor's side looks by.
"""

from collections.abc import Sequence
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Table, insert, select, update

from catalog_cache.contract.wire.base import Document
from catalog_cache.contract.wire.protocol import FeedItem

from vendor_hub.errors import NotFoundError
from vendor_hub.store import feed

D = TypeVar("D", bound=Document)


def add(
    db: Connection, table: Table, kind: str, account: str, document: Any, /, **columns: object
) -> FeedItem:
    """Store a new document and tell the account; `columns` are the table's further columns."""
    body = document.model_dump_json()
    db.execute(insert(table).values(id=document.id, account=account, body=body, **columns))
    return feed.put(db, account, kind, document.id, document)


def change(
    db: Connection, table: Table, kind: str, account: str, document: Any, /, **columns: object
) -> FeedItem:
    """Store a document's new state and tell the account."""
    body = document.model_dump_json()
    db.execute(update(table).where(table.c.id == document.id).values(body=body, **columns))
    return feed.put(db, account, kind, document.id, document)


def find(db: Connection, table: Table, type: type[D], id: str) -> tuple[D, str] | None:
    """Return a document and its account, or None."""
    row = db.execute(select(table.c.body, table.c.account).where(table.c.id == id)).first()
    return None if row is None else (type.model_validate_json(row.body), row.account)


def get(db: Connection, table: Table, type: type[D], id: str, name: str) -> tuple[D, str]:
    """Return a document and its account; NotFoundError, with the trade's name for it, if absent."""
    found = find(db, table, type, id)
    if found is None:
        raise NotFoundError(f"There is no {name} {id}.")
    return found


def get_locked(db: Connection, table: Table, type: type[D], id: str, name: str) -> tuple[D, str]:
    """Return a document and its account, after other writers of the account are done with it."""
    _, account = get(db, table, type, id, name)
    feed.lock(db, account)
    return get(db, table, type, id, name)


def account_of(db: Connection, table: Table, id: str) -> str:
    """Return whose a document is."""
    return str(db.execute(select(table.c.account).where(table.c.id == id)).scalar_one())


def select_all(
    db: Connection, table: Table, type: type[D], *which: ColumnElement[bool]
) -> Sequence[D]:
    """Return the documents that fulfil the conditions, by id."""
    bodies = db.execute(select(table.c.body).where(*which).order_by(table.c.id)).scalars()
    return [type.model_validate_json(body) for body in bodies]
