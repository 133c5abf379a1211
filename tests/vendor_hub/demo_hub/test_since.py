"""A demonstration that is opened again later has lived on in the meantime."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from sqlalchemy import text

from catalog_cache.contract.states import AckLineState, ConsignmentState
from catalog_cache.contract.tally import newest, tally_line
from catalog_cache.contract.wire.earnings import Statement
from catalog_cache.contract.wire.shipments import Case, Consignment, InvoiceRef, Receipt

from vendor_hub.demo.opening import open_demonstration
from vendor_hub.demo.riverside import ACCOUNT
from vendor_hub.hub import Hub
from vendor_hub.store import documents, goods, ledger, orders
from vendor_hub.store.tables import consignment, invoice, receipt, service_case, statement

_DAYS = 20
_COUNTS = tuple(
    f"SELECT count(*) FROM {table}"
    for table in ("customer_order", "acknowledgement", "consignment", "dataset_version")
)


@pytest.fixture(scope="module")
def later(now: datetime) -> datetime:
    return now + timedelta(days=_DAYS)


@pytest.fixture(scope="module")
def lived(made: Path, later: datetime, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hub]:
    """The hub some days later, for reading."""
    folder = shutil.copytree(made, tmp_path_factory.mktemp("lived") / "hub")
    opened = open_demonstration(folder, seed=7, now=later).hub
    yield opened
    opened.close()


def test_nothing_is_under_way_for_a_day_that_is_over(lived: Hub, later: datetime) -> None:
    with lived.store.read() as db:
        sent = documents.select_all(db, consignment, Consignment)
    under_way = [found for found in sent if found.state is ConsignmentState.IN_TRANSIT]
    assert under_way
    assert all(found.promised_day >= later.date() for found in under_way)


def test_the_newest_orders_are_of_these_days(lived: Hub, now: datetime, later: datetime) -> None:
    with lived.store.read() as db:
        found = [orders.get(db, id) for id in orders.ids(db)]
    fresh = [order for order in found if order.confirmed_at > now]
    assert len(fresh) >= 5
    assert max(order.confirmed_at for order in found).date() == later.date()
    assert max(order.confirmed_at for order in found) <= later
    numbers = [order.po_number for order in found]
    assert len(numbers) - len(set(numbers)) <= 1


def test_one_question_waits_for_an_answer_and_its_time_is_not_over(
    lived: Hub, later: datetime
) -> None:
    with lived.store.read() as db:
        answers = [newest(orders.acknowledgements(db, id)) for id in orders.ids(db)]
    waiting = [
        line
        for ack in answers
        if ack
        for line in ack.lines
        if line.state is AckLineState.HELD_FOR_BUYER
    ]
    assert len(waiting) == 1
    assert waiting[0].respond_by > later


def test_every_quantity_is_still_somewhere_and_only_once(lived: Hub) -> None:
    with lived.store.read() as db:
        receipts = documents.select_all(db, receipt, Receipt)
        cases = documents.select_all(db, service_case, Case)
        for id in orders.ids(db):
            order, ack = orders.get(db, id), newest(orders.acknowledgements(db, id))
            sent = goods.consignments_of(db, id)
            for line in order.lines:
                t = tally_line(line, id, ack, sent, receipts, cases)
                assert t.ordered == t.open + t.shipped + t.cancelled + t.rejected, order.po_number
                assert not t.over_shipped, order.po_number


def test_months_that_ended_are_closed_and_add_up(lived: Hub, now: datetime) -> None:
    with lived.store.read() as db:
        entries = {entry.id: entry for entry in ledger.entries(db, ACCOUNT)}
        issued = documents.select_all(db, statement, Statement)
    issued = sorted(issued, key=lambda s: s.period)
    assert issued[-1].period == f"{now:%Y-%m}"
    for before, after in pairwise(issued):
        assert after.opening == before.closing
    last = issued[-1]
    assert last.closing == last.opening + sum(entries[id].amount for id in last.entries)


def test_invoices_are_paid_when_they_fall_due(lived: Hub, later: datetime) -> None:
    with lived.store.read() as db:
        charged = documents.select_all(db, invoice, InvoiceRef)
    long_due = later.date() - timedelta(days=5)
    assert not [i for i in charged if i.state == "open" and i.due and i.due < long_due]


def test_opening_it_twice_on_a_day_changes_nothing(copied: Path, later: datetime) -> None:
    counts = []
    for instant in (later, later + timedelta(hours=1)):
        hub = open_demonstration(copied, seed=7, now=instant).hub
        with hub.store.read() as db:
            counts.append([db.execute(text(sql)).scalar_one() for sql in _COUNTS])
        hub.close()
    assert counts[0] == counts[1]


def test_the_stock_of_the_weeks_between_is_told_too(lived: Hub, now: datetime) -> None:
    raw = next(lived.releases.glob("stock-all/*.db"))
    with closing(sqlite3.connect(raw)) as db:
        weeks = [w for (w,) in db.execute("SELECT DISTINCT week FROM stock_week ORDER BY week")]
        parts = db.execute("SELECT count(DISTINCT uid) FROM stock_week").fetchone()[0]
    between = [(now + timedelta(days=n)).date() for n in range(_DAYS)]
    assert {day.isoformat() for day in between if day.weekday() == 6} <= set(weeks)
    kept = lived.config.stock_history
    assert len(weeks) == kept.weeks
    assert kept.parts // 2 < parts <= kept.parts
