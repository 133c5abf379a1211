"""Records of earnings and of the first page."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime
    from decimal import Decimal

    from catalog_cache.contract.states import EntryState, SubmissionState
    from catalog_cache.contract.wire.earnings import LedgerEntry, Payout, RuleVersion, Statement

    from catalog_cache.records.orders import BackOrder, OrderSummary, ShipmentSummary


@dataclass(frozen=True, slots=True)
class Dispute:
    """What somebody here objected to about an entry, and how far it has come."""

    note: str
    at: datetime
    state: SubmissionState
    answer: str = ""
    """What the vendor said, once it did."""


@dataclass(frozen=True, slots=True)
class EntryView:
    """A ledger entry with its derived state, its rule and the running balance."""

    entry: LedgerEntry
    state: EntryState
    rule: RuleVersion | None
    po_number: str
    balance: Decimal
    statement: Statement | None = None
    """The statement that closed it."""
    dispute: Dispute | None = None
    source_number: str = ""
    """What the statement or invoice it was booked for is called; empty where that is not known."""


@dataclass(frozen=True, slots=True)
class MonthSums:
    """One month ("2026-11") of one currency: what was bought, and what was earned by state."""

    month: str
    purchases: Decimal
    earned: dict[EntryState, Decimal]

    @property
    def earnings(self) -> Decimal:
        """What the month earned in all, with what was taken back."""
        # From an integer, so that importing the records stays cheap.
        return sum(self.earned.values()) + self.purchases * 0


@dataclass(frozen=True, slots=True)
class ScaleProgress:
    """How far this year's base of a programme is on its scale, and what the next step needs."""

    programme: str
    mode: str
    """flat, incremental or retroactive: whether a step counts for its share or for everything"""
    year: int
    currency: str
    base: Decimal
    steps: tuple[tuple[Decimal, Decimal], ...]
    """(from this base on, percent), the lowest first"""

    @property
    def reached(self) -> Decimal | None:
        """The percentage reached; None below the first step."""
        return next((p for start, p in reversed(self.steps) if self.base >= start), None)

    @property
    def following(self) -> tuple[Decimal, Decimal] | None:
        """The next step (from, percent); None at the top."""
        return next((step for step in self.steps if step[0] > self.base), None)


@dataclass(frozen=True, slots=True)
class EarningsSummary:
    """Sums of one currency; never across currencies."""

    currency: str
    pending: Decimal
    approved: Decimal
    payable: Decimal
    paid: Decimal
    this_year: Decimal
    months: tuple[MonthSums, ...]
    """the last twelve months or, where there is a longer history, up to twenty-four"""


@dataclass(frozen=True, slots=True)
class StatementView:
    """A statement with its entries and what was paid out for it."""

    statement: Statement
    entries: tuple[EntryView, ...]
    payouts: tuple[Payout, ...]


@dataclass(frozen=True, slots=True)
class Books:
    """The whole ledger, read at one go so that its parts agree."""

    summaries: tuple[EarningsSummary, ...]
    entries: tuple[EntryView, ...]
    statements: tuple[StatementView, ...]
    scales: tuple[ScaleProgress, ...]
    order_types: dict[str, str]
    """What the vendor calls its order types, by code: rules name codes."""


@dataclass(frozen=True, slots=True)
class OwnMachine:
    """A machine of the account; `assembly` is its top drawing in the catalogue, if there is one."""

    model: str
    serial: str
    end_customer: str
    warranty_until: date | None
    assembly: str
    id: str = ""


class NeedKind(StrEnum):
    """What can wait for the user; the words for it are the window's."""

    REFUSED = "refused"
    SET_ASIDE = "set_aside"
    HELD = "held"
    ON_HOLD = "on_hold"
    DELIVERY = "delivery"
    MOVED = "moved"
    CAMPAIGN = "campaign"
    BULLETIN = "bulletin"


@dataclass(frozen=True, slots=True)
class NeedsYou:
    """Something that waits for the user, the facts about it, and where it is answered."""

    kind: NeedKind
    screen: str
    args: dict[str, str]
    name: str = ""
    """what it is about: an order's number, a carrier, a part number, a machine"""
    detail: str = ""
    """what is known about it in the words of the vendor or the user"""
    count: int = 0
    qty: Decimal | None = None
    day: date | None = None
    before: date | None = None
    """the day that held until it moved"""


@dataclass(frozen=True, slots=True)
class HomeView:
    """What the first page shows."""

    person_name: str
    account_name: str
    tier: str
    earnings: tuple[EarningsSummary, ...]
    coming: tuple[ShipmentSummary, ...]
    at_risk: tuple[BackOrder, ...]
    needs_you: tuple[NeedsYou, ...]
    recent_orders: tuple[OrderSummary, ...]
    as_of: datetime | None
    scales: tuple[ScaleProgress, ...] = ()
    tier_since: date | None = None
    machines: tuple[OwnMachine, ...] = ()


@dataclass(frozen=True, slots=True)
class SyncReport:
    """What a sync did."""

    phases: tuple[str, ...]
    datasets: tuple[tuple[str, str], ...]
    """(dataset, "unchanged" | "delta" | "snapshot" | the reason it was refused); from a folder also
    "later": it is for a price group, and which is this account's is known after the first sync"""
    feed_items: int
    sent: int
    bytes_received: int
    requests: int
    not_modified: bool
