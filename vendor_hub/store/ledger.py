"""Rule versions, ledger entries, statements and payouts. Entries are only ever added."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from sqlalchemy import Connection, func, insert, select, update

from catalog_cache.contract.wire.earnings import LedgerEntry, Payout, RuleVersion, Statement

from vendor_hub.errors import NotFoundError
from vendor_hub.store import documents
from vendor_hub.store.tables import entry, payout, payout_statement, rule_version, statement


def add_rule(db: Connection, account: str, rule: RuleVersion) -> None:
    """Store a rule version and tell the account."""
    documents.add(
        db,
        rule_version,
        "rule",
        account,
        rule,
        programme=rule.programme,
        version=rule.version,
        trigger=rule.trigger,
    )


def newest_version(db: Connection, account: str, programme: str) -> int:
    """Return the highest version of a programme's rule; 0 when there is none."""
    found = db.execute(
        select(func.max(rule_version.c.version)).where(
            rule_version.c.account == account, rule_version.c.programme == programme
        )
    ).scalar_one_or_none()
    return found or 0


def rules_on(db: Connection, account: str, trigger: str, day: date) -> list[RuleVersion]:
    """Return, of each programme with this trigger, the newest version that is valid on a day."""
    found = documents.select_all(
        db,
        rule_version,
        RuleVersion,
        rule_version.c.account == account,
        rule_version.c.trigger == trigger,
    )
    chosen: dict[str, RuleVersion] = {}
    for rule in sorted(found, key=lambda r: r.version):
        if rule.valid_from <= day and (rule.valid_to is None or day <= rule.valid_to):
            chosen[rule.programme] = rule
    return list(chosen.values())


def add_entry(db: Connection, document: LedgerEntry) -> None:
    """Add a ledger entry and tell the account."""
    approved = document.approved_from or document.earned_day
    documents.add(
        db,
        entry,
        "entry",
        document.account,
        document,
        number=document.number,
        programme=document.programme,
        rule=document.rule,
        kind=document.kind,
        reverses=document.reverses or None,
        base_amount=document.base_amount,
        amount=document.amount,
        currency=document.currency,
        earned_day=document.earned_day.isoformat(),
        approved_from=approved.isoformat(),
    )


def entries(
    db: Connection, account: str, *, programme: str | None = None, year: int | None = None
) -> Sequence[LedgerEntry]:
    """Return the entries of an account, perhaps of one programme and year, by id."""
    which = [entry.c.account == account]
    if programme is not None:
        which.append(entry.c.programme == programme)
    if year is not None:
        which += [entry.c.earned_day >= f"{year}-01-01", entry.c.earned_day <= f"{year}-12-31"]
    return documents.select_all(db, entry, LedgerEntry, *which)


def get_entry(db: Connection, number: str) -> LedgerEntry:
    """Return an entry by number; NotFoundError when there is none."""
    body = db.execute(select(entry.c.body).where(entry.c.number == number)).scalar_one_or_none()
    if body is None:
        raise NotFoundError(f"There is no ledger entry {number}.")
    return LedgerEntry.model_validate_json(body)


def reversed_by(db: Connection, id: str) -> str | None:
    """Return the number of the entry that reverses this one, or None."""
    return db.execute(select(entry.c.number).where(entry.c.reverses == id)).scalar_one_or_none()


def entries_to_state(
    db: Connection, account: str, currency: str, until: date
) -> Sequence[LedgerEntry]:
    """Return the entries without a statement that are approved by a day, by number."""
    found = documents.select_all(
        db,
        entry,
        LedgerEntry,
        entry.c.account == account,
        entry.c.currency == currency,
        entry.c.statement.is_(None),
        entry.c.approved_from <= until.isoformat(),
        entry.c.earned_day <= until.isoformat(),
    )
    return sorted(found, key=lambda e: e.number)


def currencies(db: Connection, account: str) -> list[str]:
    """Return the currencies in which the account has entries."""
    rows = db.execute(select(entry.c.currency).where(entry.c.account == account).distinct())
    return sorted(rows.scalars())


def balance(db: Connection, account: str, currency: str) -> Decimal:
    """Return the sum of an account's entries in one currency."""
    amounts = db.execute(
        select(entry.c.amount).where(entry.c.account == account, entry.c.currency == currency)
    ).scalars()
    return sum(amounts, Decimal(0))


def last_statement(db: Connection, account: str, currency: str) -> Statement | None:
    """Return the newest statement of an account in a currency, or None."""
    body = db.execute(
        select(statement.c.body)
        .where(statement.c.account == account, statement.c.currency == currency)
        .order_by(statement.c.issued_at.desc(), statement.c.id.desc())
        .limit(1)
    ).scalar_one_or_none()
    return None if body is None else Statement.model_validate_json(body)


def add_statement(db: Connection, document: Statement) -> None:
    """Store a statement, put its entries on it, and tell the account."""
    documents.add(
        db,
        statement,
        "statement",
        document.account,
        document,
        number=document.number,
        period=document.period,
        currency=document.currency,
        closing=document.closing,
        issued_at=document.issued_at,
    )
    for id in document.entries:
        db.execute(update(entry).where(entry.c.id == id).values(statement=document.id))


def statement_by_number(db: Connection, number: str) -> Statement:
    """Return a statement by number; NotFoundError when there is none."""
    body = db.execute(
        select(statement.c.body).where(statement.c.number == number)
    ).scalar_one_or_none()
    if body is None:
        raise NotFoundError(f"There is no statement {number}.")
    return Statement.model_validate_json(body)


def is_paid(db: Connection, statement_id: str) -> bool:
    """Tell whether a payout names this statement."""
    query = select(payout_statement.c.payout).where(payout_statement.c.statement == statement_id)
    return db.execute(query).first() is not None


def add_payout(db: Connection, account: str, document: Payout) -> None:
    """Store a payout and tell the account."""
    documents.add(db, payout, "payout", account, document)
    db.execute(
        insert(payout_statement),
        [{"statement": id, "payout": document.id} for id in document.statements],
    )
