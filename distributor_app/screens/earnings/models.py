"""Tables of the earnings screen and the words for rules and states."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from catalog_cache.contract.states import EntryState
from catalog_cache.contract.wire.earnings import Payout, RuleVersion

from catalog_cache.records import EntryView, StatementView

from distributor_app import formats
from distributor_app.screens.earnings.periods import period_name
from distributor_app.widgets.record_model import BadgeLook, Column, Look


def _tr(text: str) -> str:
    return QCoreApplication.translate("earnings", text)


# -- words ---------------------------------------------------------------------------------


def state_look(state: EntryState) -> BadgeLook:
    """Return the state of an entry as a badge."""
    return {
        EntryState.PENDING: BadgeLook(_tr("Pending"), "info", "clock"),
        EntryState.APPROVED: BadgeLook(_tr("Approved"), "accent", "check"),
        EntryState.PAYABLE: BadgeLook(_tr("Payable"), "warning", "document"),
        EntryState.PAID: BadgeLook(_tr("Paid"), "good", "check"),
        EntryState.REVERSED: BadgeLook(_tr("Reversed"), "neutral", "undo"),
    }[state]


def kind_word(kind: str) -> str:
    """Return the trade's word for a kind of entry; an unknown one shows as it came."""
    return {
        "accrual": _tr("earned"),
        "true_up": _tr("recomputed"),
        "adjustment": _tr("adjusted"),
        "reversal": _tr("reversal"),
        "carry_forward": _tr("carried forward"),
        "payout": _tr("paid out"),
        "expiry": _tr("expired"),
    }.get(kind, kind.replace("_", " "))


def entry_title(view: EntryView) -> str:
    """Say what an entry is for: the programme, or what the line itself does."""
    if view.entry.kind in ("payout", "carry_forward", "expiry"):
        return kind_word(view.entry.kind).capitalize()
    name = view.rule.programme_name if view.rule else view.entry.programme
    if view.entry.kind == "accrual":
        return name
    return f"{name}, {kind_word(view.entry.kind)}"


def source_text(view: EntryView) -> str:
    """Say where an entry comes from: the order, the deal, the statement."""
    source = view.entry.source
    if view.po_number:
        return _tr("PO {0}").format(view.po_number)
    if source.kind == "manual":
        return _tr("by hand")
    if view.source_number:
        words = {"invoice_line": _tr("invoice {0}"), "statement": _tr("statement {0}")}
        return words.get(source.kind, "{0}").format(view.source_number)
    # The ids of invoices and orders are for machines; what a period earned is named by it.
    words = {
        "invoice_line": _tr("an invoice"), "order": _tr("an order"), "deal": _tr("deal {0}"),
        "claim": _tr("claim {0}"), "statement": _tr("period {0}"),
    }  # fmt: skip
    return words.get(source.kind, source.kind).format(period_name(source.id)).strip()


def month_of(view: EntryView) -> str:
    """Return the month in which a line was earned, as "2026-11"."""
    return f"{view.entry.earned_day:%Y-%m}"


def is_earning(view: EntryView) -> bool:
    """Whether a line adds to what was earned; payouts and what is carried forward only move it."""
    return view.entry.kind not in ("payout", "carry_forward")


def percent(rate: Decimal | None) -> str:
    """Write a percentage, as "3 %"."""
    return formats.UNKNOWN if rate is None else f"{formats.quantity(rate)} %"


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the detail panel: what it is and what it says."""

    name: str
    text: str


def rule_facts(
    rule: RuleVersion, currency: str, order_types: Mapping[str, str] | None = None
) -> tuple[Fact, ...]:
    """Return a rule's terms in words, in the order one reads them; `order_types` names codes."""
    names = order_types or {}
    facts = [
        Fact(_tr("Rule"), _tr("{0}, version {1}").format(rule.programme_name, rule.version)),
        Fact(_tr("Counts"), _basis(rule.basis)),
        Fact(_tr("Earned when"), _trigger(rule)),
        Fact(_tr("Rate"), _scale(rule, currency)),
    ]
    if rule.cap is not None:
        facts.append(Fact(_tr("At most"), formats.money(rule.cap, currency)))
    if rule.floor is not None:
        facts.append(Fact(_tr("At least"), formats.money(rule.floor, currency)))
    if rule.eligible_order_types:
        facts.append(
            Fact(
                _tr("Order types"),
                ", ".join(names.get(code, code) for code in rule.eligible_order_types),
            )
        )
    if rule.eligible_product_lines:
        facts.append(Fact(_tr("Product lines"), ", ".join(rule.eligible_product_lines)))
    until = formats.day(rule.valid_to) if rule.valid_to else _tr("further notice")
    facts.append(
        Fact(_tr("Valid"), _tr("{0} until {1}").format(formats.day(rule.valid_from), until))
    )
    return tuple(facts)


def _basis(basis: str) -> str:
    return {
        "own_purchase": _tr("your own purchases"),
        "direct_sale_in_territory": _tr("direct sales in your territory"),
        "registered_deal": _tr("deals you registered"),
        "sell_out": _tr("your sales to end customers"),
        "service_job": _tr("service jobs"),
        "manual": _tr("booked by hand"),
    }.get(basis, basis.replace("_", " "))


def _trigger(rule: RuleVersion) -> str:
    word = {
        "order": _tr("ordered"), "ship": _tr("shipped"), "invoice": _tr("invoiced"),
        "customer_paid": _tr("the invoice is paid"), "deal_won": _tr("the deal is won"),
        "period_end": _tr("the period ends"),
    }.get(rule.trigger, rule.trigger.replace("_", " "))  # fmt: skip
    if not rule.hold_days:
        return word
    if rule.hold_days == 1:
        return _tr("{0}, approved the day after").format(word)
    return _tr("{0}, approved {1} days later").format(word, rule.hold_days)


def _scale(rule: RuleVersion, currency: str) -> str:
    steps = [
        percent(step.percent)
        if step.from_amount <= 0
        else _tr("{0} from {1}").format(
            percent(step.percent), formats.money(step.from_amount, currency)
        )
        for step in rule.scale
    ]
    text = ", ".join(steps) or formats.UNKNOWN
    modes = {
        "incremental": _tr("each step on its own share"),
        "retroactive": _tr("the step reached counts for everything"),
    }
    return f"{text} ({modes[rule.scale_mode]})" if rule.scale_mode in modes else text


# -- the ledger ----------------------------------------------------------------------------


def ledger_columns() -> tuple[Column[EntryView], ...]:
    """Return the columns of the ledger; the balance only reads in the ledger's own order."""
    return (
        Column("day", _tr("Earned"), lambda v: formats.day(v.entry.earned_day),
               sort_key=lambda v: v.entry.earned_day, width=104),
        Column("what", _tr("For"), entry_title, look=Look.STRONG, width=190, stretch=True),
        Column("source", _tr("From"), source_text, width=114),
        Column("state", _tr("Status"), lambda _: "", badge=lambda v: state_look(v.state),
               sort_key=lambda v: list(EntryState).index(v.state), width=106),
        Column("base", _tr("Of"),
               lambda v: formats.amount(v.entry.base_amount, v.entry.currency), right=True,
               sort_key=lambda v: v.entry.base_amount, look=Look.SECOND, width=88),
        Column("rate", _tr("Rate"), lambda v: percent(v.entry.rate_percent), right=True,
               sort_key=lambda v: v.entry.rate_percent, look=Look.SECOND, width=62),
        Column("amount", _tr("Amount"),
               lambda v: formats.amount(v.entry.amount, v.entry.currency), right=True,
               sort_key=lambda v: v.entry.amount, look=Look.STRONG, width=90),
        Column("balance", _tr("Balance"),
               lambda v: formats.amount(v.balance, v.entry.currency), right=True, sortable=False,
               width=94),
        Column("number", _tr("No."), lambda v: v.entry.number, look=Look.SECOND, width=110,
               hidden=True),
        Column("period", _tr("Period"), lambda v: period_name(v.entry.period), look=Look.SECOND,
               sort_key=lambda v: v.entry.period, width=120,
               hidden=True),
        Column("beneficiary", _tr("For whom"),
               lambda v: v.entry.beneficiary or _tr("the account"), look=Look.SECOND, width=120,
               hidden=True),
    )  # fmt: skip


def statement_line_columns() -> tuple[Column[EntryView], ...]:
    """Return the ledger's columns without its running balance, which is not the statement's."""
    return tuple(column for column in ledger_columns() if column.key != "balance")


# -- statements ----------------------------------------------------------------------------


def paid_out(payouts: Sequence[Payout], currency: str) -> str:
    """Say what was paid for a statement, when and how; empty when nothing was yet."""
    forms = {
        "credit_note": _tr("credit note"), "transfer": _tr("transfer"), "points": _tr("points")
    }  # fmt: skip
    return "; ".join(
        _tr("{0} on {1} ({2}, {3})").format(
            formats.money(payout.net, currency), formats.day(payout.day),
            forms.get(payout.form, payout.form), payout.reference,
        )
        for payout in payouts
    )  # fmt: skip


def statement_columns() -> tuple[Column[StatementView], ...]:
    """Return the columns of the list of statements."""
    return (
        Column("number", _tr("Statement"), lambda v: v.statement.number, look=Look.STRONG,
               width=130),
        Column("period", _tr("Period"), lambda v: period_name(v.statement.period),
               sort_key=lambda v: v.statement.period, width=120),
        Column("issued", _tr("Issued"), lambda v: formats.day(v.statement.issued_at.date()),
               sort_key=lambda v: v.statement.issued_at, width=90),
        Column("lines", _tr("Lines"), lambda v: formats.count(len(v.statement.entries)),
               right=True, sort_key=lambda v: len(v.statement.entries), width=70),
        Column("opening", _tr("Opening"),
               lambda v: formats.amount(v.statement.opening, v.statement.currency), right=True,
               sort_key=lambda v: v.statement.opening, look=Look.SECOND, width=100),
        Column("closing", _tr("Closing"),
               lambda v: formats.money(v.statement.closing, v.statement.currency), right=True,
               sort_key=lambda v: v.statement.closing, look=Look.STRONG, width=120),
        Column("dispute", _tr("Dispute until"),
               lambda v: formats.day(v.statement.dispute_until),
               sort_key=lambda v: v.statement.dispute_until, width=110),
        Column("paid", _tr("Paid out"),
               lambda v: paid_out(v.payouts, v.statement.currency) or _tr("not yet"), width=200,
               stretch=True),
    )  # fmt: skip
