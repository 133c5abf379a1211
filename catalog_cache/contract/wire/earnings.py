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


class Step(Document):
    """One step of how an entry's amount came about, as data; its reader puts it into words.

    Amounts are in the entry's currency. Where a reader does not know the kind of every step, it
    shows the entry's `explanation` in place of all of them.

    | kind          | what it says |
    |---------------|--------------|
    | `year`        | the year's base was `base`, with this entry's it is `result` |
    | `growth_base` | only what the year's base exceeds `base` by counts: `result` of this entry's |
    | `product`     | `base` times each of `percents` is `result`; one a band of a scale |
    | `floor`       | nothing is paid while the year has earned less than `base` |
    | `cap`         | the year has earned the most that is paid, `base` |
    | `booked`      | `result` is booked, where that is not what the products make |
    | `rounded`     | `result` is booked, so that the rounded sum of the year is right |
    | `reached`     | the year's base of `base` reaches a step: `percents` hold for all of it |
    | `year_earned` | all of it has earned `result` |
    | `booked_yet`  | `result` was booked for it before |
    | `accrued`     | `result` is booked with the newest accrual |
    | `difference`  | `result` is the rest, which this entry books |
    | `reversal`    | takes back entry `reference` for the reason `note` |
    | `payout`      | pays statement `reference`; `note` names the payment |
    """

    kind: str
    base: Dec | None = None
    percents: tuple[Dec, ...] = ()
    result: Dec | None = None
    reference: str = ""
    note: str = ""


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
    arithmetic: tuple[Step, ...] = ()
    """How the amount came about; empty where it cannot be said in steps."""
    explanation: tuple[str, ...] = ()
    """The same in the vendor's words, for readers that do not know all of these steps."""


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
