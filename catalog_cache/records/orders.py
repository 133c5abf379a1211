"""Records of orders, shipments and the outbox."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime
    from decimal import Decimal

    from catalog_cache.contract.states import OrderStatus, SubmissionState
    from catalog_cache.contract.tally import Tally
    from catalog_cache.contract.wire.orders import (
        AckLine,
        Acknowledgement,
        Allocation,
        ChangeRequest,
        Order,
        OrderState,
        PartSnapshot,
        Price,
    )
    from catalog_cache.contract.wire.protocol import LineReason
    from catalog_cache.contract.wire.shipments import Case, Consignment, InvoiceRef, Receipt

    from catalog_cache.records.earnings import EntryView


@dataclass(frozen=True, slots=True)
class LineSlice:
    """A share of a line in words: "3 confirmed, arrives 28 Jun"; `tone` is a state colour role."""

    qty: Decimal
    state: str
    text: str
    tone: str
    day: date | None = None
    needs_answer: bool = False
    detail: str = ""
    """the vendor's reason, until when an answer is wanted, how many are in dispute, or unsent"""


@dataclass(frozen=True, slots=True)
class OrderLineView:
    """An order line as ordered, with what the newest acknowledgement makes of it."""

    line_no: int
    part: PartSnapshot
    qty: Decimal
    unit: str
    price: Price | None
    acknowledged_price: Price | None
    price_note: str
    allocations: tuple[Allocation, ...]
    tally: Tally
    slices: tuple[LineSlice, ...]
    ack_lines: tuple[AckLine, ...]
    day_moves: tuple[tuple[int, date | None], ...]
    """(acknowledgement revision, promised arrival day of the back-ordered share)"""
    pending_change: str


@dataclass(frozen=True, slots=True)
class StoryStep:
    """One entry of an order's time line; `at` None means it is still to come."""

    at: datetime | None
    title: str
    detail: str
    tone: str
    done: bool
    kind: str = ""
    """what it is about: confirmed, received, ack, shipped, event, receipt, request, trouble,
    delivery or invoice"""
    ref: str = ""
    """id of the acknowledgement, consignment, receipt or request it tells of"""


class NewsKind(StrEnum):
    """Something the vendor or the carrier did to an order since one last looked."""

    ACKNOWLEDGED = "acknowledged"
    CHANGED = "changed"
    REJECTED = "rejected"
    ON_HOLD = "on_hold"
    REQUEST_ANSWERED = "request_answered"
    SHIPPED = "shipped"
    HELD_UP = "held_up"
    DELIVERED = "delivered"
    INVOICED = "invoiced"


@dataclass(frozen=True, slots=True)
class OrderNews:
    """What happened to an order since one last looked, and to which of its lines."""

    order: str
    at: datetime
    kinds: tuple[NewsKind, ...]
    """in the order in which they came"""
    lines: frozenset[int]


@dataclass(frozen=True, slots=True)
class OrderSummary:
    """A row of the list of orders."""

    id: str
    po_number: str
    label: str
    confirmed_at: datetime
    buyer: str
    order_type: str
    status: OrderStatus
    status_text: str
    needs_answer: int
    lines: int
    amount: Decimal
    currency: str
    ordered_qty: Decimal
    shipped_qty: Decimal
    backordered_qty: Decimal
    next_arrival: date | None
    vendor_numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OrderView:
    """An order with everything that happened to it; vendor's objects plus what is still unsent."""

    summary: OrderSummary
    order: Order
    state: OrderState | None
    submission: OutboxItem | None
    lines: tuple[OrderLineView, ...]
    story: tuple[StoryStep, ...]
    acknowledgements: tuple[Acknowledgement, ...]
    consignments: tuple[Consignment, ...]
    receipts: tuple[Receipt, ...]
    invoices: tuple[InvoiceRef, ...]
    entries: tuple[EntryView, ...]
    change_requests: tuple[ChangeRequest, ...]
    cases: tuple[Case, ...]
    refusal: tuple[LineReason, ...]
    earned: tuple[tuple[Decimal, str], ...]
    """sum per currency of what this order earned so far"""


@dataclass(frozen=True, slots=True)
class BackOrder:
    """A back-ordered share of a line, for the list over all orders."""

    order: str
    po_number: str
    line_no: int
    part: PartSnapshot
    qty: Decimal
    unit: str
    allocations: tuple[Allocation, ...]
    promised: date | None
    moved_from: date | None
    moves: int
    ordered_at: datetime
    label: str = ""
    """what the order is called, as for whom it is"""


@dataclass(frozen=True, slots=True)
class ShipmentSummary:
    """A row of the list of consignments."""

    id: str
    delivery_no: str
    carrier: str
    state: str
    shipped_at: datetime | None
    promised_day: date | None
    packages: int
    lines: int
    orders: tuple[str, ...]
    """PO numbers"""
    tracking_url: str
    receipt: str


@dataclass(frozen=True, slots=True)
class ShipmentView:
    """A consignment with, per line, for whom it is."""

    summary: ShipmentSummary
    consignment: Consignment
    allocations: dict[tuple[str, int], tuple[Allocation, ...]]
    """(order id, line no.) to what the order line said"""
    po_numbers: dict[str, str]
    receipts: tuple[Receipt, ...]
    cases: tuple[Case, ...] = ()
    """what was opened about the receipts"""
    warehouse_name: str = ""
    """where it left the vendor, as people call it"""


@dataclass(frozen=True, slots=True)
class OutboxItem:
    """A change of the user's on its way to the hub."""

    id: str
    seq: int
    type: str
    subject: str
    subject_id: str
    state: SubmissionState
    created_at: datetime
    attempts: int
    last_error_kind: str
    last_error: str
    last_try: datetime | None
    next_try: datetime | None
    request_id: str
    received_at: datetime | None
    reasons: tuple[LineReason, ...]
    waits_for: str
    answer: str = ""
    """what the vendor said to it since, in its own words"""
