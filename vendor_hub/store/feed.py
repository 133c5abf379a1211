"""The feed: the newest state of every object that concerns an account, in commit order.

Each change takes the next value of the account's counter row inside the transaction that makes it.
The row stays locked until the commit, so writers of one account take turns and the order of
numbers is the order of commits: a reader that has seen n will never meet a new number below n.
"""

import json
from collections.abc import Callable, Collection
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    Connection,
    Executable,
    RowMapping,
    Table,
    bindparam,
    select,
    text,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite

from catalog_cache.contract.wire.base import Document
from catalog_cache.contract.wire.protocol import FeedItem, FeedPage

from vendor_hub.store import history
from vendor_hub.store.tables import feed_counter, feed_object

CHANNEL = "desk_changes"
"""PostgreSQL channel on which a commit tells the listeners which account changed."""


# Built once: making a statement costs more than executing it.
_TAKE_NUMBER = (
    update(feed_counter)
    .where(feed_counter.c.account == bindparam("of"))
    .values(head=feed_counter.c.head + 1)
    .returning(feed_counter.c.head, feed_counter.c.epoch)
)


def _put_statement(insert: Callable[[Table], Any]) -> Executable:
    new = insert(feed_object)
    changes = {name: new.excluded[name] for name in ("seq", "epoch", "deleted", "at", "body")}
    put: Executable = new.on_conflict_do_update(
        index_elements=[feed_object.c.account, feed_object.c.kind, feed_object.c.id],
        set_={**changes, "revision": feed_object.c.revision + 1},
    ).returning(feed_object.c.revision)
    return put


_PUT = {
    "sqlite": _put_statement(sqlite.insert),
    "postgresql": _put_statement(postgresql.insert),
}


def lock(db: Connection, account: str) -> None:
    """Wait for other writers of this account; on SQLite the transaction holds the lock already."""
    db.execute(
        select(feed_counter.c.head).where(feed_counter.c.account == account).with_for_update()
    )


def head(db: Connection, account: str) -> int:
    """Return the number of the account's newest change; 0 when there is none."""
    return (
        db.execute(
            select(feed_counter.c.head).where(feed_counter.c.account == account)
        ).scalar_one_or_none()
        or 0
    )


def put(
    db: Connection, account: str, kind: str, id: str, document: Document, *, deleted: bool = False
) -> FeedItem:
    """Write an object's new state into the feed and return it as the feed will carry it."""
    seq, epoch = db.execute(_TAKE_NUMBER, {"of": account}).one()
    body = document.model_dump_json()
    at = datetime.now(UTC)
    row = {
        "account": account,
        "kind": kind,
        "id": id,
        "seq": seq,
        "epoch": epoch,
        "revision": 1,
        "deleted": deleted,
        "at": at,
        "body": body,
    }
    revision = db.execute(_PUT[db.dialect.name], row).scalar_one()
    notify(db, account)
    return FeedItem(
        seq=seq,
        kind=kind,
        id=id,
        epoch=epoch,
        revision=revision,
        deleted=deleted,
        at=at,
        body=json.loads(body),
    )


def notify(db: Connection, account: str) -> None:
    """Tell listeners, at commit, that an account changed; without an account, all of them."""
    if db.dialect.name == "postgresql":
        db.execute(text("SELECT pg_notify(:c, :a)"), {"c": CHANNEL, "a": account})


def page(
    db: Connection, account: str, *, after: int, limit: int, hidden: Collection[str] = ()
) -> FeedPage:
    """Return the changes after a cursor, oldest first, without the kinds the person may not see."""
    query = (
        select(feed_object)
        .where(feed_object.c.account == account, feed_object.c.seq > after)
        .order_by(feed_object.c.seq)
        .limit(limit + 1)
    )
    if hidden:
        query = query.where(feed_object.c.kind.not_in(hidden))
    rows = db.execute(query).mappings().all()
    more = len(rows) > limit
    items = tuple(_item(row) for row in rows[:limit])
    cursor = items[-1].seq if more else max(after, head(db, account))
    return FeedPage(history_id=history.history_id(db), items=items, cursor=cursor, more=more)


def _item(row: RowMapping) -> FeedItem:
    # Rows were validated when they were written; doing it again is half the time of a page.
    values = {name: row[name] for name in FeedItem.model_fields if name != "body"}
    return FeedItem.model_construct(**values, body=json.loads(row["body"]))
