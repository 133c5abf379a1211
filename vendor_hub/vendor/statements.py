"""Statements of the ledger and their payment."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from sqlalchemy import Connection

from catalog_cache.contract.ids import new_id
from catalog_cache.contract.wire.earnings import EntrySource, LedgerEntry, Payout, Statement, Step

from vendor_hub.errors import HubError, NotAllowedError
from vendor_hub.store import accounts, feed, goods, ledger, orders, series
from vendor_hub.store.engine import Store
from vendor_hub.vendor import booking
from vendor_hub.vendor.explaining import in_english

_DISPUTE_DAYS = 30


def issue_statements(
    store: Store, account_id: str, period: str, *, now: datetime | None = None
) -> Sequence[Statement]:
    """Close a period ("2026-11" or "2026"): one statement for each currency with something on it.

    NotAllowedError when the period was closed before.
    """
    first, last = period_days(period)
    now = now or datetime.now(UTC)
    with store.write() as db:
        account = accounts.get_account(db, account_id)
        feed.lock(db, account.id)
        _book_period_end(db, account.id, account.currency, period, first, last)
        made = []
        for currency in ledger.currencies(db, account.id):
            document = _statement(db, account.id, currency, period, last, now)
            if document is not None:
                ledger.add_statement(db, document)
                made.append(document)
    return made


def period_days(period: str) -> tuple[date, date]:
    """Return the first and last day of a period; HubError when it is none."""
    try:
        if len(period) == 4:
            return date(int(period), 1, 1), date(int(period), 12, 31)
        first = date.fromisoformat(f"{period}-01")
    except ValueError:
        raise HubError("A period is a month, as in 2026-11, or a year, as in 2026.") from None
    following = (first + timedelta(days=31)).replace(day=1)
    return first, following - timedelta(days=1)


def _statement(
    db: Connection, account: str, currency: str, period: str, last: date, now: datetime
) -> Statement | None:
    before = ledger.last_statement(db, account, currency)
    if before is not None and period_days(before.period)[1] >= last:
        raise NotAllowedError(
            f"Period {before.period} is already closed with statement {before.number}."
        )
    found = ledger.entries_to_state(db, account, currency, last)
    opening = before.closing if before else Decimal(0)
    if not found and opening == 0:
        return None
    return Statement(
        id=new_id(),
        number=series.next_number(db, "statement", prefix="S"),
        account=account,
        period=period,
        currency=currency,
        opening=opening,
        entries=tuple(entry.id for entry in found),
        closing=opening + sum((entry.amount for entry in found), Decimal(0)),
        issued_at=now,
        dispute_until=now.date() + timedelta(days=_DISPUTE_DAYS),
    )


def _book_period_end(
    db: Connection, account: str, currency: str, period: str, first: date, last: date
) -> None:
    for rule in ledger.rules_on(db, account, "period_end", last):
        base = Decimal(0)
        for found in goods.invoices_between(db, account, first.isoformat(), last.isoformat()):
            for line in found.lines:
                eligible = rule.eligible_order_types
                if line.component == "net" and (
                    not eligible or orders.get(db, line.order).order_type in eligible
                ):
                    base += line.amount
        if base:
            source = EntrySource(kind="statement", id=period)
            booking.book_base(db, account, currency, rule, base, source, last)


def pay(
    store: Store,
    number: str,
    *,
    reference: str = "",
    day: date | None = None,
    now: datetime | None = None,
) -> Payout:
    """Pay a statement; a negative or empty one cannot be paid, its balance is carried forward."""
    now = now or datetime.now(UTC)
    day = day or now.date()
    with store.write() as db:
        statement = ledger.statement_by_number(db, number)
        feed.lock(db, statement.account)
        if ledger.is_paid(db, statement.id):
            raise NotAllowedError(f"Statement {number} is already paid.")
        newest = ledger.last_statement(db, statement.account, statement.currency)
        if newest is not None and newest.id != statement.id:
            raise NotAllowedError(
                f"The balance of statement {number} went over to {newest.number}. Pay that one."
            )
        if statement.closing <= 0:
            raise NotAllowedError(
                f"Statement {number} closes with {statement.closing} {statement.currency}."
                " There is nothing to pay; it is carried forward."
            )
        payout = Payout(
            id=new_id(),
            statements=(statement.id,),
            gross=statement.closing,
            withheld_tax=Decimal(0),
            net=statement.closing,
            currency=statement.currency,
            reference=reference or series.next_number(db, "payout", prefix="P"),
            day=day,
        )
        ledger.add_payout(db, statement.account, payout)
        ledger.add_entry(db, _payout_entry(db, statement, payout, now))
    return payout


def _payout_entry(
    db: Connection, statement: Statement, payout: Payout, now: datetime
) -> LedgerEntry:
    """The entry that brings the balance down; it stands on the next statement."""
    steps = (Step(kind="payout", reference=statement.number, note=payout.reference),)
    return LedgerEntry(
        id=new_id(),
        number=series.next_number(db, "entry", prefix="L"),
        account=statement.account,
        programme="payout",
        rule="",
        kind="payout",
        source=EntrySource(kind="statement", id=statement.id),
        base_amount=statement.closing,
        amount=-payout.gross,
        currency=statement.currency,
        booked_at=now,
        earned_day=payout.day,
        approved_from=payout.day,
        period=f"{payout.day:%Y-%m}",
        arithmetic=steps,
        explanation=in_english(steps, statement.currency),
    )
