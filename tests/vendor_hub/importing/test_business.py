"""Past business of one distributor: orders by how far they came, and earnings marked synthetic."""

from decimal import Decimal

import pytest

from catalog_cache.contract.states import AckLineState, ConsignmentState
from catalog_cache.contract.tally import tally_line

BUSINESS = """
[files]
parts = { path = "parts.csv" }
dealers = { path = "dealers.csv" }
orders = { path = "orders.csv" }
lines = { path = "lines.csv" }

[[part]]
file = "parts"
number = "Number"
name = "Name"

[business]
distributor = "D1"
newest_orders = { shipped = 2, sent = 5, acknowledged = 5, rejected = 5 }
order_type = "STOCK"
order_types = { STOCK = "Stock order" }

[business.account]
file = "dealers"
ref = "Id"
customer_no = { text = "C-{Id}" }
name = "Name"
city = "City"
country = { value = "FR" }

[business.location]
file = "dealers"
account = "Id"
ref = "Id"
name = "Name"
city = "City"

[business.person]
file = "dealers"
account = "Id"
ref = "Id"
name = "Owner"

[business.order]
file = "orders"
ref = "No"
state = "State"
ordered = "Day"
shipped = "Shipped"

[business.order_line]
file = "lines"
order = "Order"
ref = "Line"
part = "Part"
qty = "Qty"
price = "Price"
due = "Due"
received = "Received"
rejected = "Rejected"

[business.rebate]
programme = "rebate"
name = "Rebate"
percent = "2.5"
terms = "Made up."
"""


@pytest.fixture
def business(vendor, head):
    vendor.file("parts.csv", "Number,Name\nA-1,Pump\n")
    vendor.file("dealers.csv", "Id,Name,City,Owner\nD0,Other,Lille,X\nD1,Lyon Hydro,Lyon,Ann\n")
    vendor.file(
        "orders.csv",
        "No,State,Day,Shipped\n7,shipped,2026-01-01,2026-01-03\n8,shipped,2026-01-02,2026-01-05\n"
        "9,shipped,2026-01-02,2026-01-06\n10,sent,2026-02-01,\n11,acknowledged,2026-02-02,\n"
        "12,rejected,2026-02-03,\n13,sent,2026-02-04,\n14,lost,2026-02-05,\n",
    )
    vendor.file(
        "lines.csv",
        "Order,Line,Part,Qty,Price,Due,Received,Rejected\n7,1,A-1,1,9,,1,0\n"
        "8,1,A-1,10,9.99,2026-01-09,7,2\n8,2,Z-9,1,1,,1,0\n9,1,A-1,3,5,2026-01-09,0,0\n"
        "10,1,A-1,2,9,,0,0\n11,1,A-1,2,9,2026-02-20,0,0\n12,1,A-1,2,9,,0,0\n13,1,Z-9,1,1,,0,0\n",
    )
    return vendor, head + BUSINESS


def test_the_newest_orders_of_each_state_are_read(business):
    vendor, mapping = business
    records = vendor.run(mapping).business
    assert records is not None
    assert [order.po_number for order in records.past.orders] == ["8", "9", "10", "11", "12"]
    assert records.counts()["orders"] == 5


def test_the_account_is_the_chosen_distributor(business):
    vendor, mapping = business
    records = vendor.run(mapping).business
    assert records.account.customer_no == "C-D1"
    assert records.account.bill_to.city == "Lyon"
    assert [location.name for location in records.account.locations] == ["Lyon Hydro"]
    assert [person.name for person in records.people] == ["Ann"]
    assert records.past.orders[0].account == records.account.id
    assert records.past.orders[0].ship_to == records.account.locations[0].id


def test_every_line_is_acknowledged_for_its_whole_quantity(business):
    vendor, mapping = business
    records = vendor.run(mapping).business
    orders = {order.id: order for order in records.past.orders}
    states = {}
    for ack in records.past.acknowledgements:
        order = orders[ack.order]
        for line in order.lines:
            covered = [a for a in ack.lines if a.order_line == line.line_no]
            assert sum(a.covers_qty for a in covered) == line.qty
            states[order.po_number] = [(a.state, a.qty) for a in covered]
    assert states == {
        "8": [(AckLineState.ACCEPTED, 7), (AckLineState.CANCELLED_BY_VENDOR, 3)],
        "9": [(AckLineState.CANCELLED_BY_VENDOR, 3)],
        "11": [(AckLineState.ACCEPTED, 2)],
        "12": [(AckLineState.REJECTED, 2)],
    }


def test_every_line_tallies_and_only_unshipped_orders_are_open(business):
    vendor, mapping = business
    past = vendor.run(mapping).business.past
    acks = {ack.order: ack for ack in past.acknowledgements}
    open_quantities = {}
    for order in past.orders:
        for line in order.lines:
            tally = tally_line(line, order.id, acks.get(order.id), past.consignments, past.receipts)
            assert tally.ordered == line.qty
            assert tally.over_shipped == 0
            open_quantities[order.po_number, line.line_no] = tally.open
    assert open_quantities == {("8", 1): 0, ("9", 1): 0, ("10", 1): 2, ("11", 1): 2, ("12", 1): 0}


def test_two_distributors_of_one_export_share_no_document(business):
    vendor, mapping = business
    first = vendor.run(mapping).business
    second = vendor.run(mapping.replace('"D1"', '"D0"')).business
    for kind in ("orders", "acknowledgements", "consignments", "receipts", "invoices"):
        ids = [{d.id for d in getattr(r.past, kind)} for r in (first, second)]
        assert not ids[0] & ids[1]
    assert {e.id for e in first.earnings.entries} != {e.id for e in second.earnings.entries}


def test_what_was_received_is_shipped_counted_and_invoiced(business):
    vendor, mapping = business
    past = vendor.run(mapping).business.past
    (consignment,), (receipt,), (invoice,) = past.consignments, past.receipts, past.invoices
    assert consignment.state is ConsignmentState.RECEIVED_WITH_DISCREPANCY
    assert [line.qty for line in consignment.lines] == [7]
    assert [(line.good, line.damaged) for line in receipt.lines] == [(5, 2)]
    assert receipt.consignment == consignment.id
    assert invoice.net == Decimal("69.93")


def test_earnings_are_marked_synthetic_and_show_their_arithmetic(business):
    vendor, mapping = business
    earnings = vendor.run(mapping).business.earnings
    (rule,), (entry,) = earnings.rules, earnings.entries
    assert rule.synthetic
    assert rule.basis == "own_purchase"
    assert entry.rule == rule.id
    assert entry.amount == Decimal("1.75")
    assert entry.explanation[0].startswith("Synthetic:")
    assert entry.explanation[1] == "69.93 EUR × 2.5 % = 1.75 EUR"


def test_the_same_export_gives_the_same_records_and_ids(business):
    vendor, mapping = business
    assert vendor.run(mapping).business == vendor.run(mapping).business


def test_a_distributor_that_is_not_there_is_reported(business):
    vendor, mapping = business
    report = vendor.run(mapping.replace('"D1"', '"D7"'))
    assert report.business is None
    assert ("dealers.csv", "D7") in [(p.file, p.value) for p in report.problems]


def test_bad_lines_and_states_are_reported(business):
    vendor, mapping = business
    report = vendor.run(mapping)
    assert [(p.file, p.row, p.value) for p in report.problems] == [
        ("lines.csv", 4, "Z-9"),
        ("lines.csv", 9, "Z-9"),
        ("orders.csv", 9, "lost"),
    ]
