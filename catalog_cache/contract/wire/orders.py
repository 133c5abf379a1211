"""Orders, acknowledgements and change requests, as they are sent and kept for ever."""

from datetime import date
from typing import Literal

from pydantic import Field

from catalog_cache.contract.states import AckLineState, ChangeRequestState, ScheduleKind
from catalog_cache.contract.wire.base import Code, Dec, Document, Instant
from catalog_cache.contract.wire.parties import Address


class PriceComponent(Document):
    """One step of how a price came about: list, net, discount, core charge, surcharge."""

    component: Literal[
        "list", "net", "discount", "core_charge", "surcharge_metal", "surcharge_hazmat",
        "surcharge_emergency", "surcharge_small_order",
    ]  # fmt: skip
    amount: Dec | None = None
    percent: Dec | None = None
    source: str = ""


class Price(Document):
    """A unit price with the chain that led to it; indicative until the vendor acknowledges it."""

    amount: Dec
    currency: str
    price_unit: Dec = Field(default=1, validate_default=True)
    unit: str = "C62"
    chain: tuple[PriceComponent, ...] = ()
    break_qty: Dec | None = None
    as_of: Instant | None = None
    dataset_version: str = ""


class PartSnapshot(Document):
    """What a part was called when it was ordered; survives every later catalogue."""

    uid: int | None = None
    brand: str = ""
    number: str
    description: str = ""


class ScheduleWish(Document):
    """When the buyer wants how much; no day means as soon as possible."""

    qty: Dec
    day: date | None = None


class Allocation(Document):
    """For whom a share of a line is; comes back on packing lists and receiving labels."""

    kind: Literal["stock", "customer", "work_order", "machine", "requisition"] = "stock"
    ref: str = ""
    qty: Dec


class Instructions(Document):
    """The buyer's rule for differences; travels with the order because the vendor picks first."""

    backorder: Literal["allow", "ship_complete", "fill_or_kill"] = "allow"
    substitution: Literal["yes", "ask", "no"] = "ask"
    part_shipment: bool = True
    price_tolerance_percent: Dec = Field(default="2", validate_default=True)
    needed_by: date | None = None


class OrderLine(Document):
    """One line; its number is never given to another line."""

    line_no: int
    number_entered: str
    part: PartSnapshot
    qty: Dec
    unit: str = "C62"
    cut_length: Dec | None = None
    price: Price | None = None
    core_charge: Dec | None = None
    schedule: tuple[ScheduleWish, ...] = ()
    allocations: tuple[Allocation, ...] = ()
    superseded_from: PartSnapshot | None = None
    position_ref: str = ""
    instructions: str = ""


class Order(Document):
    """A confirmed order; its id is the business key at the vendor for ever (feed kind `order`)."""

    id: str
    account: str
    location: str | None = None
    buyer: str
    buyer_name: str = ""
    approver: str | None = None
    po_number: str = ""
    label: str = ""
    order_type: str
    sold_to: str = ""
    bill_to: str = ""
    ship_to: str | None = None
    drop_address: Address | None = None
    mark_for: str = ""
    currency: str
    confirmed_at: Instant
    confirmed_offset_minutes: int = 0
    device: str = ""
    instructions: Instructions = Instructions()
    freight_terms: Literal["prepaid", "prepaid_and_add", "collect", "third_party"] = (
        "prepaid_and_add"
    )
    incoterm: str = ""
    incoterm_place: str = ""
    carrier: str = ""
    carrier_account: str = ""
    payment_terms: str = ""
    refs: dict[str, str] = Field(default_factory=dict)
    confirming: str = ""
    """The vendor's reference when the order was already placed by phone."""
    notes_to_vendor: str = ""
    notes_internal: str = ""
    lines: tuple[OrderLine, ...]


class VendorOrder(Document):
    """A sales order in the vendor's ERP; one order of ours may become several of them."""

    id: str
    order: str
    system: str
    number: str
    warehouse: str = ""
    lines: tuple[int, ...] = ()


class ScheduleLine(Document):
    """A promised part of an acknowledged line."""

    seq: int
    qty: Dec
    kind: ScheduleKind
    ship_day: date | None = None
    arrival_day: date | None = None


class Changes(Document):
    """What the vendor changed against the order line."""

    qty: bool = False
    price: bool = False
    part: bool = False
    day: bool = False
    unit: bool = False
    warehouse: bool = False


class AckLine(Document):
    """What the vendor promises for a share of one order line.

    `covers_qty` counts in the order line's quantity; lines of one `cover_set` together replace the
    same share, so their covered quantity counts once and ships with its slowest member.
    """

    ack_line_no: str
    order_line: int
    covers_qty: Dec
    cover_set: str = ""
    part: PartSnapshot
    qty: Dec
    unit: str = "C62"
    price: Price | None = None
    changes: Changes = Changes()
    state: AckLineState
    reason: Code | None = None
    warehouse: str = ""
    respond_by: Instant | None = None
    schedule: tuple[ScheduleLine, ...] = ()
    vendor_order: str = ""


class Acknowledgement(Document):
    """The vendor's answer to an order; a later revision replaces the earlier, both are kept."""

    id: str
    order: str
    revision: int
    issued_at: Instant
    lines: tuple[AckLine, ...]
    note: str = ""


class ChangeRequest(Document):
    """A change asked for on an order that exists; the order stands until it is granted."""

    id: str
    order: str
    kind: Literal[
        "amend", "cancel", "expedite", "raise_order_type", "change_ship_to", "answer_hold",
        "phone_duplicate",
    ]  # fmt: skip
    lines: tuple[tuple[int, Dec | None], ...] = ()
    answer: str = ""
    reason: str = ""
    state: ChangeRequestState = ChangeRequestState.REQUESTED
    answer_code: Code | None = None
    requested_at: Instant


class PhoneConfirmation(Document):
    """Paper for an order that was placed by phone: same client id, the vendor's reference."""

    order: Order
    vendor_ref: str


class Draft(Document):
    """A draft shared through the hub among the people of one account (feed kind `draft`)."""

    id: str
    owner: str
    shared_with: tuple[str, ...] = ()
    revision: int
    state: str
    label: str
    origin: str
    order: Order


class OrderState(Document):
    """Header facts the vendor keeps on an order (feed kind `order_state`)."""

    order: str
    received_at: Instant
    duplicate_of: str = ""
    hold: Code | None = None
    vendor_orders: tuple[VendorOrder, ...] = ()
