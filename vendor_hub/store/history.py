"""The hub's history: its id and epoch, which change when the hub comes back from a backup."""

from sqlalchemy import Connection, select, update

from catalog_cache.contract.ids import new_id

from vendor_hub.store.tables import feed_counter, feed_object, hub_meta


def history_id(db: Connection) -> str:
    """Return the id of this history; a client that meets a new one reads the feed from zero."""
    return _value(db, "history_id")


def epoch(db: Connection) -> int:
    """Return the epoch, which counts how often the hub was restored (first: 1)."""
    return int(_value(db, "epoch"))


def start_new_history(db: Connection) -> str:
    """Begin a new history after a restore: everything in the feed outranks what clients kept."""
    fresh = new_id()
    following = epoch(db) + 1
    _set(db, "history_id", fresh)
    _set(db, "epoch", str(following))
    db.execute(update(feed_counter).values(epoch=following))
    db.execute(update(feed_object).values(epoch=following))
    return fresh


def _value(db: Connection, key: str) -> str:
    return str(db.execute(select(hub_meta.c.value).where(hub_meta.c.key == key)).scalar_one())


def _set(db: Connection, key: str, value: str) -> None:
    db.execute(update(hub_meta).where(hub_meta.c.key == key).values(value=value))
