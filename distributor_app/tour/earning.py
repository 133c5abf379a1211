"""Earning: the invoice's entry with its arithmetic, the statement and its PDF."""

from collections.abc import Generator
from datetime import UTC, datetime
from decimal import Decimal
from functools import partial
from typing import Any

from PySide6.QtWidgets import QPushButton, QTableView

from catalog_cache.records import EntryView

from distributor_app.driving.driver import Condition, Script, until
from distributor_app.screens.earnings.arithmetic import arithmetic
from distributor_app.tour import papers
from distributor_app.tour.tour import Tour
from distributor_app.widgets.record_model import CellRole


def invoiced(tour: Tour) -> Script:
    """The vendor invoices; Earnings show the entry with its arithmetic, as the hub booked it."""
    hands = tour.hands
    invoice = partial(tour.vendor.ask, "invoice", tour.known.order)
    made = yield from tour.away("the invoice", invoice)
    shown = yield from tour.away("the hub's database", partial(tour.vendor.order, tour.known.order))
    entries: list[dict[str, Any]] = shown["entries"]
    tour.expect(entries, "the hub booked no earning for the order")
    yield from tour.visit("Ctrl+7")
    ledger = tour.table("Ledger")
    ours = f"PO {tour.known.po_number}"
    booked = sorted(Decimal(entry["amount"]) for entry in entries)
    yield until("the entries in the ledger", lambda: len(_amounts(ledger, ours)) == len(booked))
    yield from tour.at_rest()
    seen = sorted(_amounts(ledger, ours))
    tour.expect(seen == booked, f"the ledger shows {seen}, the hub has {booked}")
    explained = max(entries, key=lambda entry: Decimal(entry["amount"]))
    line = yield from _explain(tour, ledger, ours, Decimal(explained["amount"]))
    steps = arithmetic(line)
    for words, step in zip(steps, explained["arithmetic"], strict=True):
        tour.expect(hands.reads(words), f"the arithmetic “{words}” is not shown")
        for amount in filter(None, (step["base"], step["result"])):
            tour.expect(f"{Decimal(amount):,.2f}" in words, f"{amount} is not in “{words}”")
    tour.facts.update(
        invoice=f"{made['number']}: {made['net']} {made['currency']}",
        entries_in_hub_database=[f"{e['programme']}: {e['amount']}" for e in entries],
        entries_shown=[str(amount) for amount in seen],
        arithmetic=list(steps),
    )


def _amounts(ledger: QTableView, source: str) -> list[Decimal]:
    """Return the amounts of the shown lines that come from one order, exact, from the model."""
    found = []
    for row in range(ledger.model().rowCount()):
        cells = [ledger.model().index(row, n).data() for n in range(ledger.model().columnCount())]
        if source in cells:
            found.append(_record(ledger, row).entry.amount)
    return found


def _record(table: QTableView, row: int) -> Any:
    return table.model().index(row, 0).data(CellRole.RECORD)


def _explain(
    tour: Tour, ledger: QTableView, source: str, amount: Decimal
) -> Generator[Condition, None, EntryView]:
    """Walk to the line of an amount of our order and return it."""
    for row in range(ledger.model().rowCount()):
        record = _record(ledger, row)
        if record.entry.amount == amount and source.endswith(record.po_number):
            yield from tour.hands.go_to_cell(ledger, row, "From")
            yield from tour.at_rest()
            found: EntryView = record
            return found
    raise AssertionError(f"no line of {amount} from {source}")


def statement(tour: Tour) -> Script:
    """The vendor closes the month; the statement and its PDF say what the hub says."""
    hands = tour.hands
    period = f"{datetime.now(UTC):%Y-%m}"
    close = partial(tour.vendor.ask, "statement", tour.vendor.account, period)
    made = yield from tour.away("the statement", close)
    tour.expect(made, "there was nothing to state")
    hands.press_button("Statements")
    yield from hands.when_seen("Statements", QTableView)
    table = tour.table("Statements")
    number = str(made[0]["number"])
    yield from tour.wait_for_row(table, "Statement", lambda words: number in words, number)
    row = hands.row_where(table, "Statement", lambda words: number in words)
    yield from hands.go_to_cell(table, row, "Statement")
    yield from hands.when_read(f"Lines of statement {number}")
    target = tour.file("statement.pdf")
    hands.click(hands.find("Save as PDF…", QPushButton))
    yield from tour.name_file(target)
    yield from hands.when_read(f"Saved as {target.name}.")
    paper = yield from tour.away("the text of the PDF", partial(papers.read, target))
    closing = f"{Decimal(made[0]['closing']):,.2f}"
    tour.expect(number in paper.text, f"{number} is not on the statement")
    tour.expect(closing in paper.text, f"the statement does not close with {closing}")
    tour.facts.update(
        statement=number, period=period, shown=hands.rows(table)[row],
        closing_in_hub_database=closing, pages=paper.pages,
    )  # fmt: skip
