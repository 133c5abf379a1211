"""The feed: the newest state of every object that concerns an account, in commit order.

Each change takes the next value of the account's counter row inside the transaction that makes it.
The row stays locked until the commit, so writers of one account take turns and the order of
numbers is the order of commits: a reader that has seen n will never meet a new number below n.
"""

import json
from collections.abc import Collection
from datetime import UTC, datetime

from sqlalchemy import Connection, RowMapping, insert, select, text, update

from catalog_cache.contract.wire.base import Document
from catalog_cache.contract.wire.protocol import FeedItem, FeedPage

from vendor_hub.store import history
from vendor_hub.store.tables import feed_counter, feed_object

CHANNEL = "desk_changes"
"""PostgreSQL channel on which a commit tells the listeners which account changed."""


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
    seq = db.execute(
        update(feed_counter)
        .where(feed_counter.c.account == account)
        .values(head=feed_counter.c.head + 1)
        .returning(feed_counter.c.head)
    ).scalar_one()
    key = (feed_object.c.account == account, feed_object.c.kind == kind, feed_object.c.id == id)
    before = db.execute(select(feed_object.c.revision).where(*key)).scalar_one_or_none()
    state = {
        "seq": seq,
        "epoch": history.epoch(db),
        "revision": (before or 0) + 1,
        "deleted": deleted,
        "at": datetime.now(UTC),
        "body": document.model_dump_json(),
    }
    if before is None:
        db.execute(insert(feed_object).values(account=account, kind=kind, id=id, **state))
    else:
        db.execute(update(feed_object).where(*key).values(**state))
    notify(db, account)
    return FeedItem.model_validate(
        {**state, "kind": kind, "id": id, "body": json.loads(str(state["body"]))}
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
