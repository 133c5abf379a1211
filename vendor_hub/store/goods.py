"""Consignments, receipts and invoices, with the lines by which they are looked up."""

from collections.abc import Sequence

from sqlalchemy import Connection, insert, select

from catalog_cache.contract.wire.protocol import FeedItem
from catalog_cache.contract.wire.shipments import (
    Consignment,
    ConsignmentLine,
    InvoiceRef,
    Receipt,
)

from vendor_hub.errors import NotFoundError
from vendor_hub.store import documents
from vendor_hub.store.tables import (
    consignment,
    consignment_line,
    invoice,
    invoice_line,
    receipt,
)


def add_consignment(db: Connection, account: str, document: Consignment) -> None:
    """Store a consignment with its lines and tell the account."""
    documents.add(
        db,
        consignment,
        "consignment",
        account,
        document,
        delivery_no=document.delivery_no,
        state=document.state.value,
    )
    rows = [
        {
            "consignment": document.id,
            "seq": seq,
            "order_id": line.order,
            "order_line": line.order_line,
            "qty": line.qty,
        }
        for seq, line in enumerate(document.lines, start=1)
    ]
    db.execute(insert(consignment_line), rows)


def change_consignment(db: Connection, account: str, document: Consignment) -> FeedItem:
    """Store a consignment's new state and events; its lines never change."""
    return documents.change(
        db, consignment, "consignment", account, document, state=document.state.value
    )


def consignments_of(db: Connection, order: str) -> Sequence[Consignment]:
    """Return the consignments that carry something for an order."""
    ids = select(consignment_line.c.consignment).where(consignment_line.c.order_id == order)
    return documents.select_all(db, consignment, Consignment, consignment.c.id.in_(ids))


def receipts_of(db: Connection, order: str) -> Sequence[Receipt]:
    """Return the counts of the consignments that carry something for an order."""
    ids = select(consignment_line.c.consignment).where(consignment_line.c.order_id == order)
    return documents.select_all(db, receipt, Receipt, receipt.c.consignment.in_(ids))


def invoices_of(db: Connection, order: str) -> Sequence[InvoiceRef]:
    """Return the invoices on which something of an order stands."""
    ids = select(invoice_line.c.invoice).where(invoice_line.c.order_id == order)
    return documents.select_all(db, invoice, InvoiceRef, invoice.c.id.in_(ids))


def lines_to_invoice(db: Connection, order: str) -> list[tuple[str, ConsignmentLine]]:
    """Return what was shipped for an order in consignments without an invoice for it yet."""
    done = set(
        db.execute(
            select(invoice_line.c.consignment).where(invoice_line.c.order_id == order)
        ).scalars()
    )
    return [
        (found.id, line)
        for found in consignments_of(db, order)
        if found.id not in done
        for line in found.lines
        if line.order == order
    ]


def add_invoice(db: Connection, account: str, document: InvoiceRef) -> None:
    """Store an invoice reference with its lines and tell the account."""
    documents.add(
        db,
        invoice,
        "invoice",
        account,
        document,
        number=document.number,
        kind=document.kind,
        state=document.state,
        day=document.day.isoformat(),
    )
    if document.lines:
        db.execute(
            insert(invoice_line),
            [
                {
                    "invoice": document.id,
                    "line_no": line.line_no,
                    "order_id": line.order,
                    "order_line": line.order_line,
                    "consignment": line.consignment,
                    "component": line.component,
                    "qty": line.qty,
                    "amount": line.amount,
                }
                for line in document.lines
            ],
        )


def invoice_by_number(db: Connection, number: str) -> tuple[InvoiceRef, str]:
    """Return an invoice and its account; NotFoundError when there is none."""
    row = db.execute(
        select(invoice.c.body, invoice.c.account).where(invoice.c.number == number)
    ).first()
    if row is None:
        raise NotFoundError(f"There is no invoice {number}.")
    return InvoiceRef.model_validate_json(row.body), row.account


def change_invoice(db: Connection, account: str, document: InvoiceRef) -> None:
    """Store an invoice's new state and tell the account."""
    documents.change(db, invoice, "invoice", account, document, state=document.state)


def invoices_between(db: Connection, account: str, first: str, last: str) -> Sequence[InvoiceRef]:
    """Return an account's invoices of these days (ISO), both included."""
    return documents.select_all(
        db,
        invoice,
        InvoiceRef,
        invoice.c.account == account,
        invoice.c.day >= first,
        invoice.c.day <= last,
    )
