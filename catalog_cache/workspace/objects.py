"""The vendor's objects as they came: one `apply` for answers and feed, and typed reads.

`apply` keeps the higher (epoch, revision), so that an answer and the feed may bring the same
object in either order, any number of times.
"""

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any, TypeVar

from sqlalchemy import Connection, delete, insert, select

from catalog_cache.contract.wire.base import Document
from catalog_cache.contract.wire.earnings import LedgerEntry, Payout, RuleVersion, Statement
from catalog_cache.contract.wire.orders import (
    Acknowledgement,
    ChangeRequest,
    Order,
    OrderState,
)
from catalog_cache.contract.wire.parties import Account, Machine
from catalog_cache.contract.wire.protocol import FeedItem
from catalog_cache.contract.wire.shipments import Case, Consignment, InvoiceRef, Receipt

from catalog_cache.records.status import Area
from catalog_cache.workspace.tables import object_order, vendor_object

D = TypeVar("D", bound=Document)

KIND_OF: dict[type[Document], str] = {
    Account: "account",
    Machine: "machine",
    Order: "order",
    OrderState: "order_state",
    Acknowledgement: "ack",
    ChangeRequest: "change_request",
    Consignment: "consignment",
    Receipt: "receipt",
    InvoiceRef: "invoice",
    Case: "case",
    RuleVersion: "rule",
    LedgerEntry: "entry",
    Statement: "statement",
    Payout: "payout",
}

AREA_OF = {
    "account": Area.ACCOUNT,
    "machine": Area.ACCOUNT,
    "order": Area.ORDERS,
    "order_state": Area.ORDERS,
    "ack": Area.ORDERS,
    "change_request": Area.ORDERS,
    "consignment": Area.SHIPMENTS,
    "receipt": Area.SHIPMENTS,
    "invoice": Area.ORDERS,
    "case": Area.SHIPMENTS,
    "rule": Area.EARNINGS,
    "entry": Area.EARNINGS,
    "statement": Area.EARNINGS,
    "payout": Area.EARNINGS,
    "draft": Area.DRAFTS,
}


def orders_of(kind: str, object_id: str, body: dict[str, Any]) -> set[str]:
    """Return the ids of the orders that an object concerns."""
    if kind == "order":
        return {object_id}
    if kind in ("ack", "order_state", "change_request"):
        return {body["order"]}
    if kind in ("consignment", "receipt", "invoice"):
        return {line["order"] for line in body.get("lines", ()) if line.get("order")}
    if kind == "entry":
        return {body["source"]["order"]} if body.get("source", {}).get("order") else set()
    return set()


def apply(connection: Connection, items: Iterable[FeedItem], *, history: str) -> set[str]:
    """Store newer objects; returns the ids of the orders whose picture changed."""
    touched: set[str] = set()
    for item in items:
        if not _is_newer(connection, item, history):
            continue
        connection.execute(
            insert(vendor_object)
            .prefix_with("OR REPLACE")
            .values(
                kind=item.kind,
                id=item.id,
                epoch=item.epoch,
                revision=item.revision,
                deleted=int(item.deleted),
                history=history,
                at=item.at.isoformat(),
                received_at=datetime.now(UTC).isoformat(),
                body=json.dumps(item.body, ensure_ascii=False),
            )
        )
        touched |= _relink(connection, item)
    return touched


def _is_newer(connection: Connection, item: FeedItem, history: str) -> bool:
    row = connection.execute(
        select(vendor_object.c.epoch, vendor_object.c.revision, vendor_object.c.history).where(
            vendor_object.c.kind == item.kind, vendor_object.c.id == item.id
        )
    ).one_or_none()
    if row is None or row.history != history:
        return True
    return (item.epoch, item.revision) > (row.epoch, row.revision)


def _relink(connection: Connection, item: FeedItem) -> set[str]:
    mine = (object_order.c.kind == item.kind, object_order.c.id == item.id)
    before = set(connection.scalars(select(object_order.c.order_id).where(*mine)))
    after = orders_of(item.kind, item.id, item.body)
    connection.execute(delete(object_order).where(*mine))
    for order in after:
        connection.execute(insert(object_order).values(kind=item.kind, id=item.id, order_id=order))
    return before | after


def forget_other_histories(connection: Connection, history: str) -> set[str]:
    """Drop objects that the hub's new history no longer has; returns the orders concerned."""
    stale = connection.execute(
        select(vendor_object.c.kind, vendor_object.c.id).where(vendor_object.c.history != history)
    ).all()
    touched: set[str] = set()
    for kind, object_id in stale:
        mine = (object_order.c.kind == kind, object_order.c.id == object_id)
        touched |= set(connection.scalars(select(object_order.c.order_id).where(*mine)))
        connection.execute(delete(object_order).where(*mine))
        connection.execute(
            delete(vendor_object).where(
                vendor_object.c.kind == kind, vendor_object.c.id == object_id
            )
        )
    return touched


def get(connection: Connection, kind: type[D], object_id: str) -> D | None:
    """Return one object, or None when the hub never sent it or deleted it."""
    body = connection.scalar(
        select(vendor_object.c.body).where(
            vendor_object.c.kind == KIND_OF[kind],
            vendor_object.c.id == object_id,
            vendor_object.c.deleted == 0,
        )
    )
    return None if body is None else kind.model_validate_json(body)


def every(connection: Connection, kind: type[D]) -> list[D]:
    """Return all objects of a kind."""
    return [
        kind.model_validate_json(body)
        for body in connection.scalars(
            select(vendor_object.c.body).where(
                vendor_object.c.kind == KIND_OF[kind], vendor_object.c.deleted == 0
            )
        )
    ]


def of_order(connection: Connection, kind: type[D], order: str) -> list[D]:
    """Return the objects of a kind that concern an order."""
    rows = connection.scalars(
        select(vendor_object.c.body)
        .join(
            object_order,
            (object_order.c.kind == vendor_object.c.kind)
            & (object_order.c.id == vendor_object.c.id),
        )
        .where(
            vendor_object.c.kind == KIND_OF[kind],
            vendor_object.c.deleted == 0,
            object_order.c.order_id == order,
        )
    )
    return [kind.model_validate_json(body) for body in rows]
