"""Books ledger entries when something happens that a rule waits for; never edits one."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from sqlalchemy import Connection

from catalog_cache.contract.ids import new_id
from catalog_cache.contract.money import line_amount
from catalog_cache.contract.wire.earnings import EntrySource, LedgerEntry, RuleVersion, Step
from catalog_cache.contract.wire.orders import Order, OrderLine, Price
from catalog_cache.contract.wire.shipments import Consignment, ConsignmentLine, InvoiceRef

from vendor_hub.errors import NotAllowedError
from vendor_hub.store import feed, ledger, orders, series
from vendor_hub.store.engine import Store
from vendor_hub.vendor import rules
from vendor_hub.vendor.explaining import in_english
from vendor_hub.vendor.rules import Earned

_COUNTED_KINDS = frozenset({"accrual", "reversal"})
_BOOKED_KINDS = frozenset({"accrual", "true_up", "adjustment", "reversal"})


def add_rule(store: Store, account: str, rule: RuleVersion) -> None:
    """Put a rule version into force; NotAllowedError when it would edit an earlier one."""
    if rule.eligible_product_lines:
        raise NotAllowedError(
            "Rules by product line cannot be booked by this hub yet. Leave the lines empty."
        )
    if not rule.scale:
        raise NotAllowedError("A rule needs at least one step with a percentage.")
    with store.write() as db:
        feed.lock(db, account)
        newest = ledger.newest_version(db, account, rule.programme)
        if rule.version <= newest:
            raise NotAllowedError(
                f"Programme {rule.programme} already has version {newest}. Add a higher one."
            )
        ledger.add_rule(db, account, rule)


def on_order(db: Connection, order: Order, day: date, *, at: datetime | None = None) -> None:
    """Book what rules earn at the receipt of an order; `at` backdates the booking."""
    value = orders.order_value(order)
    source = EntrySource(kind="order", id=order.id, order=order.id)
    accrue(db, order, "order", value, source, day, at=at)


def on_shipment(
    db: Connection, account: str, document: Consignment, found: Mapping[str, Order]
) -> None:
    """Book what rules earn when goods leave; lines without a price yet earn at a later trigger."""
    day = (document.shipped_at or datetime.now(UTC)).date()
    if not ledger.rules_on(db, account, "ship", day):
        return
    values: dict[str, Decimal] = defaultdict(Decimal)
    for line in document.lines:
        price = price_of(db, found[line.order], line)
        if price is not None:
            values[line.order] += line_amount(
                line.qty, price.amount, price.price_unit, price.currency
            )
    for order_id, value in values.items():
        source = EntrySource(kind="order", id=document.id, order=order_id)
        accrue(db, found[order_id], "ship", value, source, day, at=document.shipped_at)


def on_invoice(
    db: Connection, document: InvoiceRef, trigger: str, day: date, *, at: datetime | None = None
) -> None:
    """Book what rules earn on an invoice, when it is issued or when it is paid."""
    values: dict[str, Decimal] = defaultdict(Decimal)
    for line in document.lines:
        if line.component == "net":
            values[line.order] += line.amount
    for order_id, value in values.items():
        source = EntrySource(kind="invoice_line", id=document.id, order=order_id)
        accrue(db, orders.get(db, order_id), trigger, value, source, day, at=at)


def accrue(
    db: Connection,
    order: Order,
    trigger: str,
    base: Decimal,
    source: EntrySource,
    day: date,
    *,
    at: datetime | None = None,
) -> None:
    """Book a base amount of an order under every rule that waits for this trigger."""
    for rule in ledger.rules_on(db, order.account, trigger, day):
        if rule.eligible_order_types and order.order_type not in rule.eligible_order_types:
            continue
        book_base(db, order.account, order.currency, rule, base, source, day, at=at)


def book_base(
    db: Connection,
    account: str,
    currency: str,
    rule: RuleVersion,
    base: Decimal,
    source: EntrySource,
    day: date,
    *,
    at: datetime | None = None,
) -> None:
    """Book one base amount under one rule: an accrual and, where a step was reached, a true-up."""
    at = at or datetime.now(UTC)
    year = [
        e
        for e in ledger.entries(db, account, programme=rule.programme, year=day.year)
        if e.currency == currency
    ]
    before = sum((e.base_amount for e in year if e.kind in _COUNTED_KINDS), Decimal(0))
    booked = sum((e.amount for e in year if e.kind in _BOOKED_KINDS), Decimal(0))
    made = rules.book(rule, before, booked, base, currency)
    _add(db, account, currency, rule, "accrual", made.accrual, base, source, day, at)
    if made.true_up is not None:
        _add(db, account, currency, rule, "true_up", made.true_up, before, source, day, at)


def _add(
    db: Connection,
    account: str,
    currency: str,
    rule: RuleVersion,
    kind: str,
    earned: Earned,
    base: Decimal,
    source: EntrySource,
    day: date,
    at: datetime,
) -> None:
    ledger.add_entry(
        db,
        LedgerEntry.model_validate(
            {
                "id": new_id(),
                "number": series.next_number(db, "entry", prefix="L"),
                "account": account,
                "programme": rule.programme,
                "rule": rule.id,
                "kind": kind,
                "source": source,
                "base_amount": base,
                "rate_percent": earned.rate_percent,
                "split_percent": rule.split_percent,
                "amount": earned.amount,
                "currency": currency,
                "booked_at": at,
                "earned_day": day,
                "approved_from": day + timedelta(days=rule.hold_days),
                "period": f"{day:%Y-%m}",
                "arithmetic": earned.steps,
                "explanation": in_english(earned.steps, currency),
            }
        ),
    )


def reverse(store: Store, number: str, reason: str, *, day: date | None = None) -> LedgerEntry:
    """Take an entry back with a new one; NotAllowedError when that was done before."""
    day = day or datetime.now(UTC).date()
    with store.write() as db:
        entry = ledger.get_entry(db, number)
        feed.lock(db, entry.account)
        done = ledger.reversed_by(db, entry.id)
        if done is not None or entry.kind in ("reversal", "payout"):
            raise NotAllowedError(
                f"Entry {number} cannot be reversed"
                + (f": {done} did it already." if done else ".")
            )
        steps = (Step(kind="reversal", reference=number, note=reason),)
        document = entry.model_copy(
            update={
                "id": new_id(),
                "number": series.next_number(db, "entry", prefix="L"),
                "kind": "reversal",
                "reverses": entry.id,
                # A true-up has the base of earlier accruals, which stay.
                "base_amount": -entry.base_amount if entry.kind == "accrual" else Decimal(0),
                "amount": -entry.amount,
                "booked_at": datetime.now(UTC),
                "earned_day": day,
                "approved_from": day,
                "period": f"{day:%Y-%m}",
                "arithmetic": steps,
                "explanation": in_english(steps, entry.currency),
            }
        )
        ledger.add_entry(db, document)
    return document


def price_of(db: Connection, order: Order, line: ConsignmentLine) -> Price | None:
    """Return the price of a shipped line: as acknowledged, else as ordered; None when unknown."""
    for answer in reversed(orders.acknowledgements(db, order.id)):
        for answered in answer.lines:
            same = answered.ack_line_no == line.ack_line_no or not line.ack_line_no
            if same and answered.order_line == line.order_line and answered.price is not None:
                return answered.price
    ordered = ordered_line(order, line.order_line)
    # The ordered price is of the ordered part; what replaced it must be priced by the vendor.
    return ordered.price if ordered.part.number == line.part.number else None


def ordered_line(order: Order, line_no: int) -> OrderLine:
    """Return a line of an order; KeyError when there is none."""
    return {line.line_no: line for line in order.lines}[line_no]
