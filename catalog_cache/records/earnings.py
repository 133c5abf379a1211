"""Records of earnings and of the first page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime
    from decimal import Decimal

    from catalog_cache.contract.states import EntryState
    from catalog_cache.contract.wire.earnings import LedgerEntry, Payout, RuleVersion, Statement

    from catalog_cache.records.orders import BackOrder, OrderSummary, ShipmentSummary


@dataclass(frozen=True, slots=True)
class EntryView:
    """A ledger entry with its derived state, its rule and the running balance."""

    entry: LedgerEntry
    state: EntryState
    rule: RuleVersion | None
    po_number: str
    balance: Decimal


@dataclass(frozen=True, slots=True)
class EarningsSummary:
    """Sums of one currency; never across currencies."""

    currency: str
    pending: Decimal
    approved: Decimal
    payable: Decimal
    paid: Decimal
    this_year: Decimal
    by_month: tuple[tuple[str, Decimal, Decimal], ...]
    """(month "2026-11", purchases, earnings) for the last twelve months"""


@dataclass(frozen=True, slots=True)
class StatementView:
    """A statement with its entries and what was paid out for it."""

    statement: Statement
    entries: tuple[EntryView, ...]
    payouts: tuple[Payout, ...]


@dataclass(frozen=True, slots=True)
class NeedsYou:
    """Something that waits for the user, and where it is answered (a route)."""

    kind: str
    title: str
    detail: str
    tone: str
    screen: str
    args: dict[str, str]
    action: str


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


@dataclass(frozen=True, slots=True)
class SyncReport:
    """What a sync did."""

    phases: tuple[str, ...]
    datasets: tuple[tuple[str, str], ...]
    """(dataset, "unchanged" | "delta" | "snapshot" | the reason it was refused)"""
    feed_items: int
    sent: int
    bytes_received: int
    requests: int
    not_modified: bool
