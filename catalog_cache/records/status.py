"""How the desk stands: changes, connection, ages, progress, who sits here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


class Area(StrEnum):
    """Parts of the desk that a change can concern; screens subscribe and decide themselves."""

    CATALOG = "catalog"
    PRICES = "prices"
    STOCK = "stock"
    MANUALS = "manuals"
    DRAFTS = "drafts"
    ORDERS = "orders"
    SHIPMENTS = "shipments"
    EARNINGS = "earnings"
    OUTBOX = "outbox"
    ACCOUNT = "account"
    NOTES = "notes"
    MACHINES = "machines"
    LISTS = "lists"
    STATUS = "status"


@dataclass(frozen=True, slots=True)
class Changes:
    """Which areas changed, announced once after a commit."""

    areas: frozenset[Area]


class LinkState(StrEnum):
    """How the line to the hub is."""

    NEVER = "never"
    ONLINE = "online"
    SYNCING = "syncing"
    OFFLINE = "offline"
    SIGN_IN_NEEDED = "sign_in_needed"
    REFUSED_CONTENT = "refused_content"
    SWITCHED_OFF = "switched_off"


@dataclass(frozen=True, slots=True)
class DatasetAge:
    """A dataset in use: source time, when it was last checked against the hub."""

    name: str
    version: str
    as_of: datetime
    checked_at: datetime | None
    rows: int


@dataclass(frozen=True, slots=True)
class DeskStatus:
    """All that the status line says."""

    link: LinkState
    since: datetime | None
    problem_kind: str = ""
    problem: str = ""
    remedy: str = ""
    next_try: datetime | None = None
    datasets: tuple[DatasetAge, ...] = ()
    waiting: int = 0
    unknown: int = 0
    refused: int = 0
    set_aside: int = 0
    last_received: str = ""
    last_received_at: datetime | None = None
    progress: Progress | None = None
    """How far the running sync is; None while none runs."""


@dataclass(frozen=True, slots=True)
class WaitingCounts:
    """Lines of the draft worked on last, order lines to answer, consignments to receive."""

    cart: int
    to_answer: int
    to_receive: int


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a long work is: phase, bytes or rows done, and of how many when that is known."""

    phase: str
    done: int = 0
    total: int | None = None
    unit: str = "bytes"
    detail: str = ""


ProgressFn = Callable[[Progress], None]


@dataclass(frozen=True, slots=True)
class AccountInfo:
    """Whose desk this is and who sits at it."""

    vendor: str
    vendor_name: str
    accent: str
    account: str
    account_name: str
    person: str
    person_name: str
    currency: str
    permissions: frozenset[str]
    hub: str
    fingerprint: str
    customer_no: str = ""
    """The vendor's customer number of the account; empty before the first sync."""
