"""The one way in for what the hub sends, be it the answer to a submission or a page of the feed."""

from collections.abc import Iterable

from sqlalchemy import Connection

from catalog_cache.contract.wire.protocol import FeedItem

from catalog_cache.ordering.projection import project
from catalog_cache.workspace import objects
from catalog_cache.workspace.database import get_meta


def take_items(
    connection: Connection, items: Iterable[FeedItem], *, orders: Iterable[str] = ()
) -> None:
    """Store what is newer and bring the order list up to date, in the caller's transaction."""
    touched = objects.apply(connection, items, history=get_meta(connection, "history_id"))
    for order in touched | set(orders):
        project(connection, order)
