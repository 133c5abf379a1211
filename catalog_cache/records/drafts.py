"""Records of drafts: lines, checks, remedies."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime
    from decimal import Decimal

    from catalog_cache.contract.wire.orders import Allocation, Instructions, PartSnapshot, Price
    from catalog_cache.contract.wire.parties import Address


class CheckKind(StrEnum):
    """What the pre-order check says about a line; NOT_FOUND .. NOT_ORDERABLE stop the order."""

    OK = "ok"
    REPLACED = "replaced"
    CHOICE = "choice"
    PACK = "pack"
    MINIMUM = "minimum"
    MAXIMUM = "maximum"
    STOCK = "stock"
    STOCK_UNKNOWN = "stock_unknown"
    PRICE_CHANGED = "price_changed"
    ON_REQUEST = "on_request"
    AMBIGUOUS = "ambiguous"
    NOT_FOUND = "not_found"
    NOT_ORDERABLE = "not_orderable"
    BAD_QUANTITY = "bad_quantity"


BLOCKING_CHECKS = frozenset(
    {
        CheckKind.CHOICE, CheckKind.AMBIGUOUS, CheckKind.NOT_FOUND, CheckKind.NOT_ORDERABLE,
        CheckKind.BAD_QUANTITY, CheckKind.PACK, CheckKind.MINIMUM, CheckKind.MAXIMUM,
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Remedy:
    """One click that mends a line: `code` goes back to `drafts.apply_remedy` with `value`."""

    code: str
    text: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class LineCheck:
    """The check of one draft line: what it says, and what can be done about it."""

    kind: CheckKind
    text: str
    remedies: tuple[Remedy, ...] = ()
    blocking: bool = False
    values: tuple[str, ...] = ()
    """What the text says about this line, for saying it in another language."""
    advice: str = ""
    """What to do about it where that is more than a remedy."""


@dataclass(frozen=True, slots=True)
class DraftLine:
    """A line of a draft with its price, amount and check as of now."""

    id: str
    number_entered: str
    part: PartSnapshot | None
    qty: Decimal | None
    qty_entered: str
    unit: str
    pack: Decimal | None
    price: Price | None
    amount: Decimal | None
    allocations: tuple[Allocation, ...]
    superseded_from: PartSnapshot | None
    note: str
    check: LineCheck
    core_charge: Decimal | None = None
    """Deposit for the old part of a reman part, invoiced on a line of its own."""
    accepted: frozenset[str] = frozenset()
    """Checks the user looked at and keeps, for example a pack size the vendor shall split."""


@dataclass(frozen=True, slots=True)
class DraftHead:
    """What a draft says above its lines."""

    order_type: str = ""
    po_number: str = ""
    label: str = ""
    ship_to: str | None = None
    drop_address: Address | None = None
    instructions: Instructions | None = None
    notes_to_vendor: str = ""
    notes_internal: str = ""
    carrier: str = ""
    refs: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class DraftSummary:
    """A row of the list of drafts."""

    id: str
    label: str
    lines: int
    changed_at: datetime
    origin: str
    state: str
    first: str = ""
    """The number on the first line: tells drafts apart that nobody named."""


@dataclass(frozen=True, slots=True)
class DraftView:
    """A draft, checked: lines, total, what keeps it from being ordered, what is worth a warning."""

    id: str
    revision: int
    state: str
    origin: str
    head: DraftHead
    lines: tuple[DraftLine, ...]
    currency: str
    total: Decimal
    unpriced: int
    prices_as_of: datetime | None
    problems: tuple[str, ...]
    warnings: tuple[str, ...]
    changed_at: datetime
    can_undo: bool
    can_redo: bool
    cut_off: datetime | None
    urgent_phone: str

    @property
    def orderable(self) -> bool:
        """True when nothing keeps the draft from being confirmed."""
        return bool(self.lines) and not self.problems


class ColumnRole(StrEnum):
    """What a column of a pasted list is taken for."""

    NUMBER = "number"
    QTY = "qty"
    CUSTOMER = "customer"
    WORK_ORDER = "work_order"
    NOTE = "note"
    NOT_READ = "not_read"


@dataclass(frozen=True, slots=True)
class PastedLine:
    """One line as entered, before it is checked: number, quantity text, a note, for whom."""

    number: str
    qty: str
    rest: str = ""
    in_pieces: bool = False
    """The quantity counts pieces even where the number is a pack's bar code."""
    customer: str = ""
    work_order: str = ""


@dataclass(frozen=True, slots=True)
class PastedTable:
    """The rows of a pasted list, and what its columns were taken for."""

    rows: tuple[tuple[str, ...], ...]
    head: tuple[str, ...]
    roles: tuple[ColumnRole, ...]
    sure: bool
    """False when somebody should look at `roles` before the lines are added."""


@dataclass(frozen=True, slots=True)
class Pasted:
    """What pasted text was read as; `table` is None where it had no columns."""

    lines: tuple[PastedLine, ...]
    table: PastedTable | None = None
