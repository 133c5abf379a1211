"""The demonstration's two years: complete, sound, and the same every time."""

from collections import Counter
from datetime import datetime
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from biip.sscc import Sscc
from sqlalchemy import text

from catalog_cache.contract.states import AckLineState, ConsignmentState
from catalog_cache.contract.tally import Tally, newest, tally_line
from catalog_cache.contract.wire.earnings import Statement
from catalog_cache.contract.wire.shipments import Case, Consignment, Receipt

from vendor_hub.demo.opening import open_demonstration
from vendor_hub.demo.riverside import ACCOUNT
from vendor_hub.errors import HubError
from vendor_hub.hub import Hub, open_hub
from vendor_hub.store import accounts, datasets, documents, goods, ledger, orders
from vendor_hub.store.tables import consignment, receipt, service_case, statement

_TABLES = (
    "customer_order", "order_line", "acknowledgement", "vendor_order", "consignment", "receipt",
    "invoice", "invoice_line", "service_case", "entry", "statement", "payout", "machine",
)  # fmt: skip


def _content(folder: Path) -> dict[str, object]:
    """What a demonstration holds, in figures that must not depend on when or where it was made."""
    hub = open_hub(folder)
    try:
        with hub.store.read() as db:
            content: dict[str, object] = {
                f"{release.dataset} {release.audience}": release.manifest.tables
                for release in datasets.all_newest(db)
            }
            for table in _TABLES:
                count = db.execute(text(f"SELECT count(*) FROM {table}")).scalar_one()
                content[table] = count
            values = db.execute(text("SELECT id, value FROM customer_order ORDER BY id")).all()
            content["orders"] = [tuple(row) for row in values]
            content["invoiced"] = _sum(db.execute(text("SELECT amount FROM invoice_line")))
            content["balance"] = ledger.balance(db, ACCOUNT, "EUR")
    finally:
        hub.close()
    return content


def _sum(rows: object) -> Decimal:
    return sum((Decimal(row[0]) for row in rows), Decimal(0))


def _tallies(hub: Hub) -> dict[str, Tally]:
    found = {}
    with hub.store.read() as db:
        receipts = documents.select_all(db, receipt, Receipt)
        cases = documents.select_all(db, service_case, Case)
        for id in orders.ids(db):
            order, ack = orders.get(db, id), newest(orders.acknowledgements(db, id))
            sent = goods.consignments_of(db, id)
            for line in order.lines:
                tally = tally_line(line, id, ack, sent, receipts, cases)
                found[f"{order.po_number}/{line.line_no}"] = tally
    return found


def test_two_first_starts_of_a_seed_and_day_hold_the_same(made: Path, made_again: Path) -> None:
    assert _content(made) == _content(made_again)


def test_the_content_of_the_maker_is_published(made: Path) -> None:
    published = _content(made)
    assert {"catalog ", "prices GOLD", "prices LIST", "stock ", "manuals "} <= published.keys()


def test_every_ordered_quantity_is_somewhere_and_only_once(hub: Hub) -> None:
    tallies = _tallies(hub)
    assert len(tallies) > 800
    for name, t in tallies.items():
        somewhere = t.open + t.shipped + t.cancelled + t.rejected
        assert t.ordered == somewhere, name
        assert t.shipped == t.in_transit + t.received_good + t.in_dispute + t.settled, name
        assert not t.over_shipped, name


def test_the_newest_orders_stand_in_different_states(hub: Hub) -> None:
    total = sum(_tallies(hub).values(), Tally())
    assert total.held
    assert total.backordered
    assert total.confirmed
    assert total.in_transit
    with hub.store.read() as db:
        states = Counter(
            found.state for found in documents.select_all(db, consignment, Consignment)
        )
    assert states[ConsignmentState.IN_TRANSIT] >= 1
    assert states[ConsignmentState.DELIVERED] >= 1
    assert states[ConsignmentState.RECEIVED_WITH_DISCREPANCY] >= 1


def test_a_back_order_moved_twice(hub: Hub) -> None:
    with hub.store.read() as db:
        answers = [orders.acknowledgements(db, id) for id in orders.ids(db)]
    moved = [
        [line.schedule[0].ship_day for line in ack.lines if line.state is AckLineState.BACKORDERED]
        for ack in max(answers, key=len)
    ]
    assert len(moved) >= 3
    assert all(before != after for before, after in pairwise(moved))


def test_some_orders_became_two_sales_orders(hub: Hub) -> None:
    with hub.store.read() as db:
        numbers = [len(orders.vendor_orders_of(db, id)) for id in orders.ids(db)]
    assert max(numbers) == 2


def test_nothing_lies_in_the_future_and_the_oldest_is_long_ago(hub: Hub, now: datetime) -> None:
    with hub.store.read() as db:
        rows = db.execute(text("SELECT confirmed_at, received_at FROM customer_order")).all()
        issued = db.execute(text("SELECT issued_at FROM acknowledgement")).scalars().all()
    instants = [*issued, *(instant for row in rows for instant in row)]
    assert max(instants) <= now.isoformat()
    assert min(instants) < now.replace(year=now.year - 1, month=now.month - 3).isoformat()


def test_the_codes_of_packages_have_valid_check_digits(hub: Hub) -> None:
    with hub.store.read() as db:
        sent = documents.select_all(db, consignment, Consignment)
    codes = [package.label for found in sent for package in found.packages]
    assert len(set(codes)) == len(codes) > 200
    for code in codes:
        assert Sscc.parse(code).value == code


def test_the_balance_is_the_sum_of_the_entries_and_statements_follow_each_other(hub: Hub) -> None:
    with hub.store.read() as db:
        entries = {entry.id: entry for entry in ledger.entries(db, ACCOUNT)}
        issued = documents.select_all(db, statement, Statement)
        assert ledger.balance(db, ACCOUNT, "EUR") == sum(e.amount for e in entries.values())
    issued = sorted(issued, key=lambda s: s.period)
    assert len(issued) >= 20
    for before, after in pairwise(issued):
        assert after.opening == before.closing
    for found in issued:
        stated = sum((entries[id].amount for id in found.entries), Decimal(0))
        assert found.closing == found.opening + stated


def test_a_step_of_the_rebate_recomputed_the_year_with_one_entry(hub: Hub) -> None:
    with hub.store.read() as db:
        rebate = ledger.entries(db, ACCOUNT, programme="rebate")
    steps = Counter(entry.earned_day.year for entry in rebate if entry.kind == "true_up")
    assert steps
    assert max(steps.values()) <= 3


def test_old_parts_came_back_for_their_core_charge(hub: Hub) -> None:
    with hub.store.read() as db:
        cases = documents.select_all(db, service_case, Case)
    cores = [case for case in cases if case.kind == "core" and case.state == "credited"]
    assert cores
    assert all(case.credit for case in cores)


def test_the_credit_standing_counts_what_is_invoiced_and_not_paid(hub: Hub) -> None:
    with hub.store.read() as db:
        credit = accounts.get_account(db, ACCOUNT).credit
        invoices = goods.invoices_between(db, ACCOUNT, "2000-01-01", "2100-01-01")
    assert credit is not None
    assert credit.balance == sum(x.net for x in invoices if x.state == "open")
    assert credit.balance < credit.limit


def test_an_order_of_the_technician_was_refused(hub: Hub) -> None:
    with hub.store.read() as db:
        rows = db.execute(text("SELECT id, state, answer FROM submission")).all()
        assert [row.state for row in rows] == ["refused"]
        assert "Ines Duval may not place orders" in rows[0].answer
        assert orders.find(db, rows[0].id) is None


def test_a_folder_with_other_content_is_left_alone(tmp_path: Path, now: datetime) -> None:
    (tmp_path / "letter.txt").write_text("keep me")
    with pytest.raises(HubError, match="not empty"):
        open_demonstration(tmp_path, seed=7, now=now)
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_one_order_has_very_many_lines_and_goes_to_a_place_with_a_long_name(hub: Hub) -> None:
    with hub.store.read() as db:
        found = [orders.get(db, id) for id in orders.ids(db)]
        places = {place.id: place for place in accounts.get_account(db, ACCOUNT).locations}
    longest = max(found, key=lambda order: len(order.lines))
    assert len(longest.lines) >= 60
    assert len(places[longest.ship_to].name) > 90
