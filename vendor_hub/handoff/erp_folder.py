"""A folder that hub and ERP share: orders go out as files, the ERP's numbers come in as files.

outbox/ID.json and ID.csv   an order, named by the client's id, which is its key for ever
inbox/*.json                {"client_id", "sales_orders": [{"number", "warehouse", "lines"}]}
done/, rejected/            where read files go; beside a rejected one lies the reason

An order is pending, then handed over, then numbered. Handing over or importing twice is harmless.
"""

import csv
import io
import json
import os
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from pydantic import BaseModel, ValidationError
from sqlalchemy import Connection, select, update

from catalog_cache.contract.ids import new_id
from catalog_cache.contract.states import HandoverState
from catalog_cache.contract.wire.orders import Order, VendorOrder

from vendor_hub.store import feed, orders
from vendor_hub.store.engine import Store
from vendor_hub.store.tables import handover

ERP_SYSTEM = "erp"
_CSV_COLUMNS = (
    "client_id", "account", "po_number", "order_type", "ship_to", "line_no", "brand", "number",
    "qty", "unit", "price", "price_unit", "currency",
)  # fmt: skip


class SalesOrder(BaseModel):
    """One order number of the ERP for some lines of ours; no lines means all of them."""

    number: str
    warehouse: str = ""
    lines: tuple[int, ...] = ()


class Confirmation(BaseModel):
    """A file of the inbox."""

    client_id: str
    sales_orders: tuple[SalesOrder, ...]


@dataclass(frozen=True, slots=True)
class HandoffReport:
    """What one run did: order ids handed over and numbered, files with the reason of refusal."""

    handed_over: tuple[str, ...]
    numbered: tuple[str, ...]
    rejected: tuple[tuple[str, str], ...]


class _RejectedError(Exception):
    """A file of the inbox that cannot be used, in a sentence."""


def run_handoff(store: Store, folder: Path) -> HandoffReport:
    """Write what is pending to the outbox and read what is in the inbox."""
    for name in ("outbox", "inbox", "done", "rejected"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    handed_over = tuple(_hand_over(store, folder / "outbox"))
    numbered, rejected = _read_inbox(store, folder)
    return HandoffReport(handed_over, tuple(numbered), tuple(rejected))


def state_of(db: Connection, order_id: str) -> HandoverState:
    """Return how far an order is on its way into the ERP."""
    found = db.execute(select(handover.c.state).where(handover.c.order_id == order_id))
    return HandoverState(found.scalar_one())


def _hand_over(store: Store, outbox: Path) -> list[str]:
    with store.read() as db:
        pending = list(
            db.execute(
                select(handover.c.order_id)
                .where(handover.c.state == HandoverState.PENDING.value)
                .order_by(handover.c.changed_at)
            ).scalars()
        )
    for order_id in pending:
        with store.read() as db:
            order = orders.get(db, order_id)
        # The file first: after a crash in between it is written again, with the same content.
        _write(outbox / f"{order.id}.json", order.model_dump_json(indent=1))
        _write(outbox / f"{order.id}.csv", _as_csv(order))
        with store.write() as db:
            _set(db, order_id, HandoverState.HANDED_OVER)
    return pending


def _set(db: Connection, order_id: str, state: HandoverState) -> None:
    db.execute(
        update(handover)
        .where(handover.c.order_id == order_id)
        .values(state=state.value, changed_at=datetime.now(UTC))
    )


def _write(path: Path, text: str) -> None:
    part = path.with_name(f".{path.name}.part")
    with part.open("w", encoding="utf-8", newline="") as out:
        out.write(text)
        out.flush()
        os.fsync(out.fileno())
    part.replace(path)


def _as_csv(order: Order) -> str:
    out = io.StringIO()
    rows = csv.writer(out)
    rows.writerow(_CSV_COLUMNS)
    for line in order.lines:
        price = line.price
        rows.writerow(
            [
                order.id,
                order.account,
                _plain(order.po_number),
                order.order_type,
                order.ship_to or "",
                line.line_no,
                line.part.brand,
                line.part.number,
                line.qty,
                line.unit,
                *((price.amount, price.price_unit, price.currency) if price else ("", "", "")),
            ]
        )
    return out.getvalue()


def _plain(text: str) -> str:
    """Keep a spreadsheet from reading the buyer's free text as a formula."""
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text


def _read_inbox(store: Store, folder: Path) -> tuple[list[str], list[tuple[str, str]]]:
    numbered: list[str] = []
    rejected: list[tuple[str, str]] = []
    for path in sorted((folder / "inbox").glob("*.json")):
        try:
            client_id = _import(store, path.read_bytes())
        except _RejectedError as error:
            target = folder / "rejected" / path.name
            _write(target.with_suffix(".reason.txt"), f"{error}\n")
            path.replace(target)
            rejected.append((path.name, str(error)))
        else:
            path.replace(folder / "done" / path.name)
            numbered.append(client_id)
    return numbered, rejected


def _import(store: Store, raw: bytes) -> str:
    try:
        confirmation = Confirmation.model_validate(json.loads(raw))
    except (ValidationError, ValueError) as error:
        raise _RejectedError(f"The file is not a confirmation: {error}") from error
    if not confirmation.sales_orders:
        raise _RejectedError("The confirmation names no sales order.")
    with store.write() as db:
        order = orders.find(db, confirmation.client_id)
        if order is None:
            raise _RejectedError(f"The hub has no order {confirmation.client_id}.")
        feed.lock(db, order.account)
        # All are checked before one is stored, so that a file counts whole or not at all.
        fresh = [sale for sale in confirmation.sales_orders if _is_new(db, order, sale)]
        for sale in fresh:
            _take(db, order, sale)
        if fresh:
            _set(db, order.id, HandoverState.NUMBERED)
            state = orders.state_of(db, order.id)
            numbers = orders.vendor_orders_of(db, order.id)
            orders.put_state(db, order.account, state.model_copy(update={"vendor_orders": numbers}))
    return order.id


def _is_new(db: Connection, order: Order, sale: SalesOrder) -> bool:
    unknown = set(sale.lines) - {line.line_no for line in order.lines}
    if unknown:
        raise _RejectedError(f"The order has no line {min(unknown)}.")
    known = orders.vendor_order_by_number(db, sale.number, account=order.account)
    if known is None and orders.number_is_taken(db, ERP_SYSTEM, sale.number):
        raise _RejectedError(f"Sales order {sale.number} belongs to another account's order.")
    if known is not None and known[1] not in (None, order.id):
        raise _RejectedError(f"Sales order {sale.number} belongs to another order.")
    return known is None or known[1] is None


def _take(db: Connection, order: Order, sale: SalesOrder) -> None:
    lines = sale.lines or tuple(line.line_no for line in order.lines)
    known = orders.vendor_order_by_number(db, sale.number, account=order.account)
    if known is not None:
        # Entered during a phone call, before the order itself came.
        linked = {"order": order.id, "warehouse": sale.warehouse, "lines": lines}
        orders.link_vendor_order(db, known[0].model_copy(update=linked))
        return
    document = VendorOrder(
        id=new_id(),
        order=order.id,
        system=ERP_SYSTEM,
        number=sale.number,
        warehouse=sale.warehouse,
        lines=lines,
    )
    orders.add_vendor_order(db, order.account, document, order=order.id)
