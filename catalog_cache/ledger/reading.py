"""Entries with derived state and running balance, sums per currency, statements.

The shown state of an accrual is derived: pending until its trigger and hold days are over, then
approved, payable once on a statement, paid once that statement is paid out; reversed when a later
entry reverses it. Sums never cross currencies.
"""

from collections import defaultdict
from datetime import date, timedelta
from decimal import Decimal

from sqlalchemy import Connection, select

from catalog_cache.contract.states import EntryState
from catalog_cache.contract.wire.earnings import LedgerEntry, Payout, RuleVersion, Statement
from catalog_cache.contract.wire.orders import Order
from catalog_cache.contract.wire.shipments import InvoiceRef

from catalog_cache.ledger import disputes, scales
from catalog_cache.ordering.projection import order_amount
from catalog_cache.records.earnings import (
    EarningsSummary,
    EntryView,
    MonthSums,
    ScaleProgress,
    StatementView,
)
from catalog_cache.workspace import objects
from catalog_cache.workspace.tables import order_row

ZERO = Decimal(0)
_SIGNED = ("payout", "carry_forward")
_FEWEST_MONTHS, _MOST_MONTHS = 12, 24


class Ledger:
    """The ledger as it stands in one read transaction."""

    def __init__(self, connection: Connection, today: date) -> None:
        self._connection = connection
        self._today = today
        self._entries = sorted(
            objects.every(connection, LedgerEntry), key=lambda e: (e.booked_at, e.number)
        )
        self._statements = objects.every(connection, Statement)
        self._payouts = objects.every(connection, Payout)
        self._rules = {r.id: r for r in objects.every(connection, RuleVersion)}
        self._reversed = {e.reverses for e in self._entries if e.reverses}
        self._on_statement = {e: s for s in self._statements for e in s.entries}
        self._paid = {s for p in self._payouts for s in p.statements}

    def state_of(self, entry: LedgerEntry) -> EntryState:
        """Derive the state of an entry."""
        if entry.id in self._reversed or entry.kind == "reversal":
            return EntryState.REVERSED
        statement = self._on_statement.get(entry.id)
        if entry.kind == "payout" or (statement is not None and statement.id in self._paid):
            return EntryState.PAID
        if statement is not None:
            return EntryState.PAYABLE
        if entry.approved_from is not None and entry.approved_from <= self._today:
            return EntryState.APPROVED
        return EntryState.PENDING

    def entries(
        self,
        *,
        currency: str | None = None,
        state: EntryState | None = None,
        order: str | None = None,
    ) -> tuple[EntryView, ...]:
        """Return entries, newest first, with the running balance of their currency."""
        po_numbers = self._po_numbers()
        numbers = self._source_numbers(po_numbers)
        disputed = disputes.by_entry(self._connection)
        balances: dict[str, Decimal] = defaultdict(lambda: ZERO)
        found = []
        for entry in self._entries:
            balances[entry.currency] += entry.amount
            view = EntryView(
                entry=entry,
                state=self.state_of(entry),
                rule=self._rules.get(entry.rule),
                po_number=po_numbers.get(entry.source.order, ""),
                balance=balances[entry.currency],
                statement=self._on_statement.get(entry.id),
                dispute=disputed.get(entry.id),
                source_number=numbers.get(entry.source.id, ""),
            )
            wanted = (
                (currency is None or entry.currency == currency)
                and (state is None or view.state is state)
                and (order is None or entry.source.order == order)
            )
            if wanted:
                found.append(view)
        return tuple(reversed(found))

    def summaries(self) -> tuple[EarningsSummary, ...]:
        """Return the sums per currency; a payout is not an earning."""
        result = []
        for currency in sorted({e.currency for e in self._entries}):
            mine = [e for e in self._entries if e.currency == currency and e.kind not in _SIGNED]
            sums: dict[EntryState, Decimal] = defaultdict(lambda: ZERO)
            for entry in mine:
                sums[self.state_of(entry)] += entry.amount
            result.append(
                EarningsSummary(
                    currency=currency,
                    pending=sums[EntryState.PENDING],
                    approved=sums[EntryState.APPROVED],
                    payable=sums[EntryState.PAYABLE],
                    paid=sums[EntryState.PAID],
                    this_year=sum(
                        (e.amount for e in mine if e.earned_day.year == self._today.year), ZERO
                    ),
                    months=self._months(currency, mine),
                )
            )
        return tuple(result)

    def _months(self, currency: str, entries: list[LedgerEntry]) -> tuple[MonthSums, ...]:
        earned: dict[str, dict[EntryState, Decimal]] = defaultdict(
            lambda: defaultdict(lambda: ZERO)
        )
        for entry in entries:
            earned[f"{entry.earned_day:%Y-%m}"][self.state_of(entry)] += entry.amount
        bought: dict[str, Decimal] = defaultdict(lambda: ZERO)
        for order in objects.every(self._connection, Order):
            if order.currency == currency:
                bought[f"{order.confirmed_at:%Y-%m}"] += order_amount(order)
        months = last_months(self._today, _MOST_MONTHS)
        begun = next((n for n, m in enumerate(months) if m in bought or m in earned), len(months))
        shown = months[min(begun, len(months) - _FEWEST_MONTHS) :]
        return tuple(MonthSums(m, bought[m], dict(earned[m])) for m in shown)

    def scales(self, currency: str) -> tuple[ScaleProgress, ...]:
        """Return where this year stands on the scales of the programmes."""
        return scales.progress(self._rules.values(), self._entries, currency, self._today)

    def statements(self) -> tuple[StatementView, ...]:
        """Return the statements, newest first."""
        views = {view.entry.id: view for view in self.entries()}
        ordered = sorted(self._statements, key=lambda s: s.issued_at, reverse=True)
        return tuple(self._statement_view(s, views) for s in ordered)

    def _statement_view(self, statement: Statement, views: dict[str, EntryView]) -> StatementView:
        entries = [views[entry] for entry in statement.entries if entry in views]
        entries.sort(key=lambda v: (v.entry.booked_at, v.entry.number))
        payouts = tuple(p for p in self._payouts if statement.id in p.statements)
        return StatementView(statement, tuple(entries), payouts)

    def _source_numbers(self, po_numbers: dict[str, str]) -> dict[str, str]:
        """Return what statements are called, and invoices of no order that has a number, by id."""
        numbers = {statement.id: statement.number for statement in self._statements}
        sources = [e.source for e in self._entries if not po_numbers.get(e.source.order)]
        if any(source.kind == "invoice_line" for source in sources):
            invoices = objects.every(self._connection, InvoiceRef)
            numbers |= {invoice.id: invoice.number for invoice in invoices}
        return numbers

    def _po_numbers(self) -> dict[str, str]:
        rows = self._connection.execute(select(order_row.c.id, order_row.c.po_number))
        return dict(rows.all())


def last_months(today: date, count: int) -> list[str]:
    """Return the last months as "2026-11", oldest first, this month last."""
    months = [f"{today:%Y-%m}"]
    day = today.replace(day=1)
    while len(months) < count:
        day = (day - timedelta(days=1)).replace(day=1)
        months.insert(0, f"{day:%Y-%m}")
    return months
