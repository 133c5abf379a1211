"""Consignments, receipts, invoice references and cases."""

from datetime import date
from typing import Literal

from catalog_cache.contract.states import ConsignmentState
from catalog_cache.contract.wire.base import Code, Dec, Document, Instant
from catalog_cache.contract.wire.orders import PartSnapshot


class ConsignmentEvent(Document):
    """One scan of the carrier."""

    at: Instant
    code: Code
    place: str = ""


class Package(Document):
    """A carton or pallet; the label is an SSCC (GS1) or the carrier's own number."""

    id: str
    label: str
    tracking: str = ""
    weight_kg: Dec | None = None
    size_mm: tuple[int, int, int] | None = None
    hazmat: bool = False


class ConsignmentLine(Document):
    """What lies in a package and which order line it answers."""

    package: str
    order: str
    order_line: int
    ack_line_no: str = ""
    part: PartSnapshot
    qty: Dec
    unit: str = "C62"
    lot: str = ""
    serials: tuple[str, ...] = ()
    expiry: date | None = None
    origin_country: str = ""


class Consignment(Document):
    """Goods on their way; n : m with orders (feed kind `consignment`)."""

    id: str
    delivery_no: str
    warehouse: str = ""
    carrier: str = ""
    service: str = ""
    tracking_url: str = ""
    freight_terms: str = ""
    ship_to: str | None = None
    state: ConsignmentState
    shipped_at: Instant | None = None
    promised_day: date | None = None
    events: tuple[ConsignmentEvent, ...] = ()
    packages: tuple[Package, ...] = ()
    lines: tuple[ConsignmentLine, ...] = ()


class ReceiptLine(Document):
    """What was really in the carton, counted by us."""

    package: str
    order: str
    order_line: int
    part: PartSnapshot
    good: Dec
    short: Dec
    over: Dec
    damaged: Dec
    wrong_part: Dec
    not_ordered: Dec
    bin: str = ""


class Receipt(Document):
    """A counted delivery; immutable (submission type and feed kind `receipt`)."""

    id: str
    consignment: str
    by: str
    at: Instant
    lines: tuple[ReceiptLine, ...]
    note: str = ""


class InvoiceLine(Document):
    """One invoiced component of an order line: goods, core charge, surcharge."""

    line_no: int
    order: str
    order_line: int
    consignment: str = ""
    part: PartSnapshot
    qty: Dec
    unit: str = "C62"
    component: str = "net"
    price: Dec
    price_unit: Dec
    amount: Dec


class InvoiceRef(Document):
    """A reference to a document of the vendor's books (feed kind `invoice`)."""

    id: str
    number: str
    kind: Literal["invoice", "credit", "debit", "core", "proforma"] = "invoice"
    day: date
    due: date | None = None
    currency: str
    net: Dec
    tax: Dec | None = None
    gross: Dec | None = None
    state: Literal["open", "part_paid", "paid", "disputed", "overdue"] = "open"
    lines: tuple[InvoiceLine, ...] = ()
    document: str = ""


class Case(Document):
    """Return, core, discrepancy, warranty or support; one header, several kinds (feed `case`)."""

    id: str
    kind: Literal["return", "core", "discrepancy", "warranty", "support"]
    state: str
    opened_at: Instant
    invoice: str = ""
    invoice_line: int | None = None
    receipt: str = ""
    part: PartSnapshot | None = None
    qty: Dec | None = None
    wanted: str = ""
    return_by: date | None = None
    grade: Literal["full", "damaged", "none"] | None = None
    credit: Dec | None = None
    currency: str = ""
    note: str = ""
