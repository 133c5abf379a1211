"""What the vendor did to orders since somebody last looked at them.

What was seen is kept in the workspace's notebook: one moment for all orders, and per order that
was opened later its own moment with the consignments and requests as they stood then.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, select

from catalog_cache.contract.states import AckLineState, ChangeRequestState, ConsignmentState
from catalog_cache.contract.wire.orders import Acknowledgement

from catalog_cache.records.orders import NewsKind, OrderNews
from catalog_cache.workspace.database import get_meta, set_meta
from catalog_cache.workspace.tables import meta, object_order, vendor_object

_ALL_SEEN = "orders seen"
_ONE_SEEN = "order seen "
_UNDER_WAY = {
    ConsignmentState.PICKED_UP.value: NewsKind.SHIPPED,
    ConsignmentState.IN_TRANSIT.value: NewsKind.SHIPPED,
    ConsignmentState.EXCEPTION.value: NewsKind.HELD_UP,
    ConsignmentState.DELIVERED.value: NewsKind.DELIVERED,
}
"""States of a consignment that are news; that it was received is our own doing."""
_NOT_DELIVERED = (AckLineState.REJECTED.value, AckLineState.CANCELLED_BY_VENDOR.value)

_RECENT = (
    select(
        object_order.c.order_id,
        vendor_object.c.kind,
        vendor_object.c.id,
        vendor_object.c.received_at,
        vendor_object.c.body,
    )
    .join(
        object_order,
        (object_order.c.kind == vendor_object.c.kind) & (object_order.c.id == vendor_object.c.id),
    )
    .where(
        vendor_object.c.deleted == 0,
        vendor_object.c.received_at > bindparam("since"),
        vendor_object.c.kind.in_(
            ["ack", "consignment", "invoice", "change_request", "order_state"]
        ),
    )
    .order_by(vendor_object.c.received_at)
)


@dataclass(slots=True)
class _Found:
    """What is new about one order, while it is being gathered."""

    at: str = ""
    kinds: dict[NewsKind, None] = field(default_factory=dict)
    lines: set[int] = field(default_factory=set)


def news(connection: Connection, order: str = "") -> dict[str, OrderNews]:
    """Return what is new by order, of one order or of all; nothing before `see_all` was called."""
    everything = get_meta(connection, _ALL_SEEN)
    if not everything:
        return {}
    seen = _seen(connection)
    query = _RECENT.where(object_order.c.order_id == order) if order else _RECENT
    found: dict[str, _Found] = {}
    for row in connection.execute(query, {"since": everything}):
        own = seen.get(row.order_id, {})
        kind = _kind_of(row.kind, json.loads(row.body))
        known = own.get("things", {}).get(row.id) == kind
        if kind is None or known or row.received_at <= own.get("at", ""):
            continue
        entry = found.setdefault(row.order_id, _Found())
        entry.at = max(entry.at, row.received_at)
        entry.kinds[kind] = None
        entry.lines |= _lines_of(connection, row.kind, row.order_id, json.loads(row.body))
    return {
        identity: OrderNews(
            order=identity,
            at=datetime.fromisoformat(entry.at),
            kinds=tuple(entry.kinds),
            lines=frozenset(entry.lines),
        )
        for identity, entry in found.items()
    }


def see(connection: Connection, order: str) -> None:
    """Note that somebody looks at an order as it stands now."""
    rows = connection.execute(_RECENT.where(object_order.c.order_id == order), {"since": ""})
    things = {row.id: _kind_of(row.kind, json.loads(row.body)) for row in rows}
    moment = datetime.now(UTC).isoformat()
    set_meta(connection, _ONE_SEEN + order, json.dumps({"at": moment, "things": things}))


def see_all(connection: Connection) -> dict[str, str]:
    """Note that everything was seen; returns what `unsee` needs to take that back."""
    before = _notes(connection)
    _forget(connection)
    set_meta(connection, _ALL_SEEN, datetime.now(UTC).isoformat())
    return before


def unsee(connection: Connection, before: Mapping[str, str]) -> None:
    """Take `see_all` back."""
    _forget(connection)
    for key, value in before.items():
        set_meta(connection, key, value)


def has_begun(connection: Connection) -> bool:
    """Tell whether anything was ever noted as seen."""
    return bool(get_meta(connection, _ALL_SEEN))


def _notes(connection: Connection) -> dict[str, str]:
    rows = connection.execute(
        select(meta.c.key, meta.c.value).where(
            (meta.c.key == _ALL_SEEN) | meta.c.key.startswith(_ONE_SEEN, autoescape=True)
        )
    )
    return {row.key: row.value for row in rows}


def _seen(connection: Connection) -> dict[str, dict[str, Any]]:
    return {
        key.removeprefix(_ONE_SEEN): json.loads(value)
        for key, value in _notes(connection).items()
        if key != _ALL_SEEN
    }


def _forget(connection: Connection) -> None:
    connection.execute(delete(meta).where(meta.c.key.in_(list(_notes(connection)))))


def _kind_of(kind: str, body: Mapping[str, Any]) -> NewsKind | None:
    """Return what an object tells; None when it is no news."""
    if kind == "ack":
        if all(line["state"] in _NOT_DELIVERED for line in body["lines"]):
            return NewsKind.REJECTED
        return NewsKind.ACKNOWLEDGED if body["revision"] == 1 else NewsKind.CHANGED
    if kind == "consignment":
        return _UNDER_WAY.get(body["state"])
    if kind == "invoice":
        return NewsKind.INVOICED
    if kind == "order_state":
        return NewsKind.ON_HOLD if body.get("hold") else None
    own = (ChangeRequestState.REQUESTED.value, ChangeRequestState.WITHDRAWN.value)
    return None if body["state"] in own else NewsKind.REQUEST_ANSWERED


def _lines_of(connection: Connection, kind: str, order: str, body: Mapping[str, Any]) -> set[int]:
    """Return the numbers of the order's lines that an object tells something new about."""
    if kind == "consignment":
        return {line["order_line"] for line in body["lines"] if line["order"] == order}
    if kind == "change_request":
        return {number for number, _qty in body["lines"]}
    if kind != "ack":
        return set()
    ack = Acknowledgement.model_validate(body)
    before = _acknowledgement(connection, order, ack.revision - 1)
    numbers = {line.order_line for line in ack.lines}
    return {n for n in numbers if before is None or _promise(ack, n) != _promise(before, n)}


def _promise(ack: Acknowledgement, line_no: int) -> list[Any]:
    """Return what an acknowledgement says about a line, without the numbers it gave itself."""
    return [
        (line.qty, line.state, line.price, line.part.number, line.schedule)
        for line in ack.lines
        if line.order_line == line_no
    ]


def _acknowledgement(connection: Connection, order: str, revision: int) -> Acknowledgement | None:
    rows = connection.execute(_RECENT.where(object_order.c.order_id == order), {"since": ""})
    acks = (Acknowledgement.model_validate_json(row.body) for row in rows if row.kind == "ack")
    return next((ack for ack in acks if ack.revision == revision), None)
