"""The ledger: programmes, rule versions, entries, statements, payouts (domain.md, section 6)."""

from datetime import date
from typing import Literal

from catalog_cache.contract.wire.base import Dec, Document, Instant


class ScaleStep(Document):
    """From this base amount on, this percentage."""

    from_amount: Dec
    percent: Dec


class RuleVersion(Document):
    """One version of a programme's rule; never edited (feed kind `rule`)."""

    id: str
    programme: str
    programme_name: str
    version: int
    kind: Literal["commission", "rebate", "bonus", "spiff", "support", "mdf", "allowance"]
    basis: Literal[
        "own_purchase", "direct_sale_in_territory", "registered_deal", "sell_out", "service_job",
        "manual",
    ]  # fmt: skip
    trigger: Literal["order", "ship", "invoice", "customer_paid", "deal_won", "period_end"]
    scale_mode: Literal["flat", "incremental", "retroactive"] = "flat"
    scale: tuple[ScaleStep, ...]
    growth_base: Dec | None = None
    cap: Dec | None = None
    floor: Dec | None = None
    eligible_order_types: tuple[str, ...] = ()
    eligible_product_lines: tuple[str, ...] = ()
    beneficiary: Literal["account", "person"] = "account"
    split_percent: Dec | None = None
    hold_days: int = 0
    valid_from: date
    valid_to: date | None = None
    terms: str = ""
    synthetic: bool = False
    """True where the rule was made up for imported data that carries none of its own."""


class EntrySource(Document):
    """What an entry was booked for."""

    kind: Literal["invoice_line", "order", "deal", "claim", "statement", "manual"]
    id: str = ""
    line: int | None = None
    order: str = ""


class LedgerEntry(Document):
    """A ledger line; append only, corrected by new lines (feed kind `entry`)."""

    id: str
    number: str
    account: str
    beneficiary: str = ""
    programme: str
    rule: str
    kind: Literal[
        "accrual", "true_up", "adjustment", "reversal", "carry_forward", "payout", "expiry"
    ]
    reverses: str = ""
    source: EntrySource
    base_amount: Dec
    rate_percent: Dec | None = None
    split_percent: Dec | None = None
    amount: Dec
    currency: str
    fx_rate: Dec | None = None
    fx_day: date | None = None
    booked_at: Instant
    earned_day: date
    approved_from: date | None = None
    period: str
    explanation: tuple[str, ...] = ()


class Statement(Document):
    """A closed period of the ledger; immutable (feed kind `statement`)."""

    id: str
    number: str
    account: str
    period: str
    currency: str
    opening: Dec
    entries: tuple[str, ...]
    closing: Dec
    issued_at: Instant
    dispute_until: date | None = None


class Payout(Document):
    """Money or credit for one or more statements (feed kind `payout`)."""

    id: str
    statements: tuple[str, ...]
    form: Literal["credit_note", "transfer", "points"] = "credit_note"
    gross: Dec
    withheld_tax: Dec
    net: Dec
    currency: str
    reference: str
    day: date
