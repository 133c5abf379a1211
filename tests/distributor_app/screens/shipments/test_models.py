from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from PySide6.QtCore import Qt

from catalog_cache.contract.wire.base import Code
from catalog_cache.contract.wire.orders import Allocation
from catalog_cache.contract.wire.shipments import Receipt, ReceiptLine

from distributor_app.screens.shipments.counting import Count, Field
from distributor_app.screens.shipments.models import (
    CountModel,
    ListRow,
    awaited_first,
    expected,
    for_whom,
    line_columns,
    line_rows,
    list_columns,
    state_look,
    state_word,
)
from distributor_app.screens.shipments.story import story
from distributor_app.widgets.record_model import RecordModel

D = Decimal


def test_what_stands_at_the_door_comes_first_and_what_was_counted_last(records):
    summaries = [
        records.view(state, delivery=number).summary
        for number, state in (("1", "received"), ("2", "in_transit"), ("3", "delivered"))
    ]
    assert [s.delivery_no for s in awaited_first(summaries)] == ["3", "2", "1"]


def test_the_list_of_consignments_is_a_well_behaved_model(records, qtmodeltester):
    model = RecordModel(list_columns(records.TODAY))
    rows = [ListRow(records.view().summary, begun=True), ListRow(records.view().summary)]
    model.set_records(rows)
    qtmodeltester.check(model)


def test_the_lines_of_a_consignment_are_a_well_behaved_model(records, qtmodeltester):
    model = RecordModel(line_columns())
    model.set_records(line_rows(records.view()))
    qtmodeltester.check(model)


def test_of_a_counted_delivery_what_differs_comes_first(records):
    lines = records.view().consignment.lines
    counted = [
        ReceiptLine(package=one.package, order=one.order, order_line=one.order_line,
                    part=one.part, good=one.qty - short, short=D(short), over=D(0), damaged=D(0),
                    wrong_part=D(0), not_ordered=D(0))
        for one, short in zip(lines, (0, 0, 5), strict=True)
    ]  # fmt: skip
    receipt = Receipt(
        id="r-1", consignment="c-80-1001", by="Marc", at=datetime.now(UTC), lines=tuple(counted)
    )
    rows = line_rows(records.view(receipts=(receipt,)))
    assert [row.line.part.number for row in rows] == ["77-100", "40-21A-0071", "40210-33"]
    assert rows[0].counted == "5 short"


def test_the_story_says_where_it_left_as_people_call_it_and_scans_in_our_words(records):
    view = records.view()
    event = view.consignment.events[0]
    scanned = event.model_copy(update={"code": Code(word="out_for_delivery"), "place": "LYO"})
    consignment = view.consignment.model_copy(update={"events": (scanned,), "warehouse": "LYO"})
    step = story(
        replace(view, consignment=consignment, warehouse_name="Lyon"), records.TODAY
    )[0]  # fmt: skip
    assert (step.title, step.detail) == ("Out for delivery", "Lyon")


def test_the_count_is_a_well_behaved_model(records, qtmodeltester):
    model = CountModel()
    model.set_records(Count.of(records.view()).lines)
    qtmodeltester.check(model)


def test_a_promised_day_is_written_as_one_says_it(records):
    today = records.TODAY
    assert expected(today, today) == "today"
    assert expected(today + timedelta(days=1), today) == "tomorrow"
    assert expected(None, today) == "no day yet"


def test_a_state_of_a_newer_vendor_shows_as_it_came():
    assert state_word("customs_clearance") == "Customs clearance"


def test_our_own_count_outranks_what_the_carrier_says(records):
    arrived = records.view("in_transit").summary
    assert state_look(replace(arrived, receipt="complete")).text == "Received"
    assert state_look(replace(arrived, receipt="with discrepancy")).text == "Received, differs"
    assert state_look(arrived).text == "On its way"


def test_a_shared_line_says_who_gets_how_much():
    shares = (
        Allocation(kind="customer", ref="Jones", qty=D(3)),
        Allocation(kind="work_order", ref="5512", qty=D(1)),
    )
    assert for_whom(shares, D(4)) == "3 Jones, 1 WO 5512"
    assert for_whom(shares[1:], D(1)) == "WO 5512"
    assert for_whom((), D(1)) == "Stock"


def test_an_entry_is_edited_without_the_separators_it_is_shown_with(records):
    line = Count.of(records.view(lines=(records.line("77-100", 2000, 1),))).lines[0]
    count = Count([line])
    count.enter(0, Field.FOUND, D(1500))
    model = CountModel()
    model.set_records(count.lines)
    spot = model.index(0, model.column_of(Field.FOUND))
    assert spot.data(Qt.ItemDataRole.EditRole) == "1500"


def test_only_the_cells_of_a_count_take_entries(records):
    model = CountModel()
    model.set_records(Count.of(records.view()).lines)
    editable = {
        model.columns[column].key
        for column in range(model.columnCount())
        if model.index(0, column).flags() & Qt.ItemFlag.ItemIsEditable
    }
    assert editable == set(Field)


def test_an_entry_that_is_no_quantity_is_refused_with_its_reason(records, qtbot):
    model = CountModel()
    model.set_records(Count.of(records.view()).lines)
    with qtbot.waitSignal(model.refused) as refused:
        model.setData(model.index(0, model.column_of(Field.FOUND)), "1,5")
    assert "whole numbers" in refused.args[0]
