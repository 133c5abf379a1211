"""What stands beside the names of the places, counted without loading the screens."""

from decimal import Decimal

from catalog_cache.contract.states import ConsignmentState
from catalog_cache.contract.wire.shipments import Consignment

from catalog_cache.records.status import WaitingCounts


def consignment(number: str, state: ConsignmentState = ConsignmentState.IN_TRANSIT) -> Consignment:
    return Consignment(id=f"c-{number}", delivery_no=number, state=state)


def test_a_new_desk_has_nothing_waiting(counter_desk):
    assert counter_desk.counts.waiting() == WaitingCounts(0, 0, 0)


def test_the_lines_of_the_draft_worked_on_last_are_counted(counter_desk):
    counter_desk.drafts.add_part(counter_desk.drafts.create("old"), 3, Decimal(100))
    newest = counter_desk.drafts.create("new")
    for uid in (1, 8):
        counter_desk.drafts.add_part(newest, uid, Decimal(1))
    assert counter_desk.counts.waiting().cart == 2


def test_a_consignment_is_counted_until_we_have_counted_it(counter_desk, vendor):
    for number in ("80", "81"):
        vendor.says(consignment(number))
    vendor.says(consignment("82", ConsignmentState.RECEIVED))
    assert counter_desk.counts.waiting().to_receive == 2
    counter_desk.shipments.receive("c-80", [])
    assert counter_desk.counts.waiting().to_receive == 1


def test_the_count_is_the_one_that_the_list_of_shipments_shows(counter_desk, vendor):
    for number, state in zip("1234", ConsignmentState, strict=False):
        vendor.says(consignment(number, state))
    listed = [
        s
        for s in counter_desk.shipments.summaries()
        if not s.receipt
        and s.state not in (ConsignmentState.RECEIVED, ConsignmentState.RECEIVED_WITH_DISCREPANCY)
    ]
    assert counter_desk.counts.waiting().to_receive == len(listed)
