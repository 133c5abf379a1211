"""The vendor's objects as they came: one `apply` for answers and feed, and typed reads.

`apply` keeps the higher (epoch, revision), so that an answer and the feed may bring the same
object in either order, any number of times.
"""

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any, TypeVar

from sqlalchemy import Connection, bindparam, delete, func, insert, or_, select

from catalog_cache.contract.wire.base import Document
from catalog_cache.contract.wire.content import CatalogueError
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
    CatalogueError: "catalogue_error",
}

AREA_OF = {
    "account": Area.ACCOUNT,
    "machine": Area.MACHINES,
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
    "catalogue_error": Area.NOTES,
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


_KNOWN = select(
    vendor_object.c.kind,
    vendor_object.c.id,
    vendor_object.c.epoch,
    vendor_object.c.revision,
    vendor_object.c.history,
).where(vendor_object.c.id.in_(bindparam("ids", expanding=True)))
_LINKED = select(object_order).where(object_order.c.id.in_(bindparam("ids", expanding=True)))
_STORE = insert(vendor_object).prefix_with("OR REPLACE")
_LINK = insert(object_order).prefix_with("OR IGNORE")
_UNLINK = delete(object_order).where(
    object_order.c.kind == bindparam("of_kind"), object_order.c.id == bindparam("of_id")
)


def apply(connection: Connection, items: Iterable[FeedItem], *, history: str) -> set[str]:
    """Store newer objects; returns the ids of the orders whose picture changed."""
    newest = _newer(connection, list(items), history)
    if not newest:
        return set()
    now = datetime.now(UTC).isoformat()
    connection.execute(
        _STORE,
        [
            {
                "kind": item.kind,
                "id": item.id,
                "epoch": item.epoch,
                "revision": item.revision,
                "deleted": int(item.deleted),
                "history": history,
                "at": item.at.isoformat(),
                "received_at": now,
                "body": json.dumps(item.body, ensure_ascii=False),
            }
            for item in newest
        ],
    )
    return _relink(connection, newest)


def _newer(connection: Connection, items: list[FeedItem], history: str) -> list[FeedItem]:
    """Return the items that replace what is known: the highest (epoch, revision) of each object."""
    known: dict[tuple[str, str], tuple[int, int]] = {
        (row.kind, row.id): (row.epoch, row.revision)
        for row in connection.execute(_KNOWN, {"ids": [i.id for i in items]})
        if row.history == history
    }
    chosen: dict[tuple[str, str], FeedItem] = {}
    for item in items:
        key = (item.kind, item.id)
        if (item.epoch, item.revision) > known.get(key, (-1, -1)):
            known[key] = (item.epoch, item.revision)
            chosen[key] = item
    return list(chosen.values())


def _relink(connection: Connection, items: list[FeedItem]) -> set[str]:
    """Link objects to the orders they concern now; returns those and the ones before."""
    mine = {(i.kind, i.id) for i in items}
    rows = connection.execute(_LINKED, {"ids": [i.id for i in items]})
    before = {(r.kind, r.id, r.order_id) for r in rows if (r.kind, r.id) in mine}
    after = {(i.kind, i.id, order) for i in items for order in orders_of(i.kind, i.id, i.body)}
    gone = {(kind, identity) for kind, identity, _ in before - after}
    if gone:
        connection.execute(_UNLINK, [{"of_kind": k, "of_id": i} for k, i in gone])
    if after:
        connection.execute(_LINK, [{"kind": k, "id": i, "order_id": o} for k, i, o in after])
    return {order for _, _, order in before | after}


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


_OF_ORDER = (
    select(vendor_object.c.kind, vendor_object.c.body)
    .join(
        object_order,
        (object_order.c.kind == vendor_object.c.kind) & (object_order.c.id == vendor_object.c.id),
    )
    .where(vendor_object.c.deleted == 0, object_order.c.order_id == bindparam("order"))
)


class OrderObjects:
    """All objects that concern one order, read at once."""

    def __init__(self, connection: Connection, order: str) -> None:
        self._bodies: dict[str, list[str]] = {}
        for kind, body in connection.execute(_OF_ORDER, {"order": order}):
            self._bodies.setdefault(kind, []).append(body)

    def of(self, kind: type[D]) -> list[D]:
        """Return the objects of a kind."""
        return [kind.model_validate_json(body) for body in self._bodies.get(KIND_OF[kind], ())]


_CASES = select(vendor_object.c.body).where(
    vendor_object.c.kind == "case",
    vendor_object.c.deleted == 0,
    or_(
        func.json_extract(vendor_object.c.body, "$.receipt").in_(
            bindparam("receipts", expanding=True)
        ),
        func.json_extract(vendor_object.c.body, "$.invoice").in_(
            bindparam("invoices", expanding=True)
        ),
    ),
)


def cases_about(
    connection: Connection, receipts: Iterable[str], invoices: Iterable[str]
) -> list[Case]:
    """Return the cases opened about these receipts and invoices."""
    names = {"receipts": list(receipts), "invoices": list(invoices)}
    if not (names["receipts"] or names["invoices"]):
        return []
    return [Case.model_validate_json(body) for body in connection.scalars(_CASES, names)]
