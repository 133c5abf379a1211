"""Makes the rules and ledger entries of past invoices.

Exports of a catalogue carry no ledger, so rules and the base of every entry are synthetic: each
rule says so, and each entry's explanation does.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Literal

from catalog_cache.contract.money import round_amount
from catalog_cache.contract.wire.earnings import (
    EntrySource,
    LedgerEntry,
    RuleVersion,
    ScaleStep,
    Step,
)
from catalog_cache.contract.wire.shipments import InvoiceLine, InvoiceRef

from vendor_hub.importing.business_mapping import BusinessMapping, Rule
from vendor_hub.importing.business_records import PastEarnings, record_id
from vendor_hub.importing.job import ImportJob, SourceRow
from vendor_hub.importing.past_orders import Party
from vendor_hub.publish.writer import decimal_text
from vendor_hub.vendor.explaining import in_english

_BEGINNING = date(1900, 1, 1)
_SYNTHETIC = "Synthetic: the vendor's export has no ledger; the base is the invoiced amount."


def earnings_of(job: ImportJob, party: Party, invoices: tuple[InvoiceRef, ...]) -> PastEarnings:
    """Return the rules of the mapping and one entry per invoice line and rule that holds then."""
    mapping = job.mapping.business
    if mapping is None:
        return PastEarnings()
    rules = [*_commission(job, mapping, party), *_rebate(mapping, party)]
    entries: list[LedgerEntry] = []
    for invoice in invoices:
        for line in invoice.lines:
            for rule in rules:
                if rule.valid_from <= invoice.day <= (rule.valid_to or invoice.day):
                    entries.append(_entry(party, rule, invoice, line, len(entries) + 1))
    return PastEarnings(tuple(rules), tuple(entries))


@dataclass(frozen=True, slots=True)
class _Span:
    """From when to when a version of the commission holds, and the quota of that time."""

    first: date
    last: date | None
    quota: Decimal | None


def _commission(job: ImportJob, mapping: BusinessMapping, party: Party) -> Iterator[RuleVersion]:
    """Yield a version of the commission per quota of the account's sales person."""
    rule = mapping.commission
    rows = job.business_rows("sales_person")
    person = next((r for r in rows if r.text("account") == mapping.distributor), None)
    if rule is None or person is None:
        return
    percent = person.decimal("percent")
    quotas = [r for r in job.business_rows("quota") if r.text("sales_person") == person.text("ref")]
    for version, span in enumerate(_spans(quotas), 1):
        terms = f"{decimal_text(percent)} % of the invoiced amount. {rule.terms}"
        if span.quota is not None:
            terms += f" Quota of the period: {span.quota:,f} {party.account.currency}."
        yield _rule_version(party, rule, "commission", percent, version, span, terms)


def _spans(quotas: list[SourceRow]) -> Iterator[_Span]:
    """Yield the times between the quotas' first days; one open time when there is no quota."""
    dated = sorted((r.text("day") or "", r.decimal("amount")) for r in quotas)
    if not dated:
        yield _Span(_BEGINNING, None, None)
    for place, (day, quota) in enumerate(dated):
        following = dated[place + 1][0] if place + 1 < len(dated) else None
        last = date.fromisoformat(following) - timedelta(days=1) if following else None
        yield _Span(date.fromisoformat(day), last, quota)


def _rebate(mapping: BusinessMapping, party: Party) -> Iterator[RuleVersion]:
    rule = mapping.rebate
    if rule is not None and rule.percent is not None:
        terms = f"{decimal_text(rule.percent)} % of own purchases. {rule.terms}"
        span = _Span(_BEGINNING, None, None)
        yield _rule_version(party, rule, "rebate", rule.percent, 1, span, terms)


def _rule_version(
    party: Party,
    rule: Rule,
    kind: Literal["commission", "rebate"],
    percent: Decimal,
    version: int,
    span: _Span,
    terms: str,
) -> RuleVersion:
    return RuleVersion(
        id=record_id(party.brand, "rule", f"{party.account.customer_no}/{kind}/{version}"),
        programme=rule.programme,
        programme_name=rule.name,
        version=version,
        kind=kind,
        basis="direct_sale_in_territory" if kind == "commission" else "own_purchase",
        trigger="invoice",
        scale=(ScaleStep(from_amount=Decimal(0), percent=percent),),
        valid_from=span.first,
        valid_to=span.last,
        terms=terms,
        synthetic=True,
    )


def _entry(
    party: Party, rule: RuleVersion, invoice: InvoiceRef, line: InvoiceLine, number: int
) -> LedgerEntry:
    percent = rule.scale[0].percent
    amount = round_amount(line.amount * percent / 100, invoice.currency)
    steps = (Step(kind="product", base=line.amount, percents=(percent,), result=amount),)
    return LedgerEntry(
        id=record_id(party.brand, "entry", f"{invoice.number}/{line.line_no}/{rule.id}"),
        number=f"{number:06}",
        account=party.account.id,
        programme=rule.programme,
        rule=rule.id,
        kind="accrual",
        source=EntrySource(kind="invoice_line", id=invoice.id, line=line.line_no, order=line.order),
        base_amount=line.amount,
        rate_percent=percent,
        amount=amount,
        currency=invoice.currency,
        booked_at=datetime.combine(invoice.day, time(12), UTC),
        earned_day=invoice.day,
        approved_from=invoice.day,
        period=f"{invoice.day:%Y-%m}",
        arithmetic=steps,
        explanation=(_SYNTHETIC, *in_english(steps, invoice.currency)),
    )
