"""A hand-made ledger in two currencies with statements, and a desk that hands it out."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from types import SimpleNamespace

import pytest

from catalog_cache.contract.states import EntryState
from catalog_cache.contract.wire.earnings import (
    EntrySource,
    LedgerEntry,
    Payout,
    RuleVersion,
    ScaleStep,
    Statement,
)

from catalog_cache.records import (
    AccountInfo,
    Books,
    EarningsSummary,
    EntryView,
    MonthSums,
    ScaleProgress,
    StatementView,
)

NOW = datetime.now(UTC)
TODAY = date.today()
D = Decimal

INFO = AccountInfo(
    vendor="halden", vendor_name="Halden Hydraulics", accent="#0F6E84", account="10234",
    account_name="Riverside Plant Services", person="p1", person_name="Marc Duval",
    currency="EUR", permissions=frozenset({"order", "see_net_price", "see_earnings", "claim"}),
    hub="https://hub.halden.example", fingerprint="ab12cd34ef56ab12cd34ef56ab12cd34",
)  # fmt: skip

RULE = RuleVersion(
    id="rule-2", programme="gold", programme_name="Gold rebate", version=2, kind="rebate",
    basis="own_purchase", trigger="invoice", scale_mode="retroactive",
    scale=(ScaleStep(from_amount=D(0), percent=D(2)), ScaleStep(from_amount=D(20000),
                                                               percent=D(3))),
    cap=D(5000), eligible_order_types=("STOCK",), hold_days=14, valid_from=date(2026, 1, 1),
    terms="Net of freight and surcharges; returns are taken off.",
)  # fmt: skip


def entry(number, amount, state, *, currency="EUR", rule=RULE, po="4711", balance="0", **more):
    values = {
        "kind": "accrual", "source": EntrySource(kind="invoice_line", id="R-1", order="order-1"),
        "base_amount": D("849.60"), "rate_percent": D(3), "explanation": (),
    } | more  # fmt: skip
    document = LedgerEntry(
        id=f"e-{number}", number=number, account="10234", programme="gold", rule="rule-2",
        amount=D(amount), currency=currency, booked_at=NOW - timedelta(days=int(number[1:])),
        earned_day=TODAY - timedelta(days=int(number[1:])), period="2026-Q4", **values,
    )  # fmt: skip
    return EntryView(document, state, rule, po, D(balance))


ENTRIES = (
    entry("L1", "25.49", EntryState.PENDING, balance="1025.49",
          explanation=("4 × 212.40 EUR = 849.60 EUR", "849.60 EUR × 3 % = 25.49 EUR")),
    entry("L5", "12.10", EntryState.APPROVED, po="4709", balance="1000.00"),
    entry("L9", "400.00", EntryState.APPROVED, kind="true_up", po="", balance="987.90",
          source=EntrySource(kind="manual"), base_amount=D(0), rate_percent=None,
          explanation=("Tier 3 % reached on 2 November", "40,000.00 EUR × 1 % = 400.00 EUR")),
    entry("L20", "36.21", EntryState.PAYABLE, po="4701", balance="587.90"),
    entry("L30", "-5.00", EntryState.REVERSED, kind="reversal", po="4699", balance="551.69"),
    entry("L40", "551.69", EntryState.PAID, po="4690", balance="556.69"),
    entry("L41", "9.99", EntryState.PENDING, currency="USD", po="4688", balance="9.99",
          rule=RULE.model_copy(update={"synthetic": True, "programme_name": "Example rebate"})),
)  # fmt: skip


def months():
    return tuple(
        MonthSums(
            f"2026-{n:02d}",
            D(3000 + 300 * n),
            {EntryState.PAID: D(90 + 9 * n), EntryState.PENDING: D(10 if n > 9 else 0)},
        )
        for n in range(1, 12)
    )


SUMMARIES = (
    EarningsSummary("EUR", D("25.49"), D("412.10"), D("36.21"), D("551.69"), D("1025.49"),
                    months()),
    EarningsSummary("USD", D("9.99"), D(0), D(0), D(0), D("9.99"), months()),
)  # fmt: skip


def statement(number="S-2026-3", entries=ENTRIES[3:6], payouts=(), currency="EUR"):
    return StatementView(
        Statement(
            id=f"s-{number}", number=number, account="10234", period="2026-Q3", currency=currency,
            opening=D(0), entries=tuple(v.entry.id for v in entries),
            closing=sum((v.entry.amount for v in entries), D(0)), issued_at=NOW,
            dispute_until=TODAY + timedelta(days=30),
        ),
        entries,
        payouts,
    )  # fmt: skip


PAID = Payout(
    id="p-1", statements=("s-S-2026-2",), gross=D("551.69"), withheld_tax=D(0), net=D("551.69"),
    currency="EUR", reference="CN-88", day=date(2026, 7, 12),
)  # fmt: skip


class Earnings:
    """Hands out the books it was made with, and keeps what was objected to."""

    def __init__(self, summaries, entries, statements):
        self.kept = Books(summaries, entries, statements, (SCALE,), {"STOCK": "Stock, weekly"})
        self.problem = None
        self.disputes = []

    def books(self):
        if self.problem is not None:
            raise self.problem
        return self.kept

    def dispute(self, entry_id, note):
        self.disputes.append((entry_id, note))
        return "submission-1"


SCALE = ScaleProgress(
    "Gold rebate", "retroactive", 2026, "EUR", D(12000), ((D(0), D(2)), (D(20000), D(3)))
)

STATEMENTS = (statement(), statement("S-2026-2", ENTRIES[5:6], (PAID,)))


def make_earnings_desk(summaries=SUMMARIES, entries=ENTRIES, statements=STATEMENTS, info=INFO):
    return SimpleNamespace(info=info, earnings=Earnings(summaries, entries, statements))


@pytest.fixture
def make_desk():
    """Makes a desk around (summaries, entries, statements, info)."""
    return make_earnings_desk


@pytest.fixture
def records():
    """The records of the ledger and their makers."""
    return SimpleNamespace(
        ENTRIES=ENTRIES, SUMMARIES=SUMMARIES, RULE=RULE, INFO=INFO, PAID=PAID, entry=entry,
        statement=statement, SCALE=SCALE,
        technician=replace(INFO, permissions=frozenset({"requisition"})),
    )  # fmt: skip
