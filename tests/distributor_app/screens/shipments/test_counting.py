from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog_cache.contract.wire.orders import PartSnapshot

from distributor_app.screens.shipments.counting import (
    Count,
    CountLine,
    Field,
    QuantityError,
    QuantityProblem,
    Scanned,
    Verdict,
    read_quantity,
)

PUMP = PartSnapshot(uid=1, brand="HALDEN", number="40-21A-0071", description="Hydraulic pump")
SEAL = PartSnapshot(uid=2, brand="HALDEN", number="40210-33", description="Seal kit")
OTHER_6204 = PartSnapshot(uid=4, brand="NORDLAGER", number="6204", description="Ball bearing")
OUR_6204 = PartSnapshot(uid=3, brand="HALDEN", number="6204", description="Ball bearing")


def line(part: PartSnapshot, announced: int, order_line: int = 1) -> CountLine:
    return CountLine("P1", "0034", "order-1", order_line, "4711", part, "C62", Decimal(announced))


def test_a_line_that_nobody_counted_is_open_and_not_reported():
    count = Count([line(PUMP, 4), line(SEAL, 2)])
    count.enter(0, Field.FOUND, Decimal(4))
    assert count.open_lines == 1
    assert [entry.part.number for entry in count.receipt_lines()] == ["40-21A-0071"]


def test_all_as_announced_leaves_what_was_counted_alone():
    count = Count([line(PUMP, 4), line(SEAL, 2)])
    count.enter(0, Field.FOUND, Decimal(3))
    count.all_as_announced()
    assert [entry.good for entry in count.receipt_lines()] == [3, 2]
    assert count.differences == 1


def test_the_rest_can_be_reported_as_missing():
    count = Count([line(PUMP, 4), line(SEAL, 2)])
    count.enter(0, Field.FOUND, Decimal(4))
    count.rest_is_missing()
    assert [entry.short for entry in count.receipt_lines()] == [0, 2]


def test_scanning_counts_one_by_one_and_goes_on_to_the_next_line_of_the_part():
    count = Count([line(PUMP, 2, 1), line(PUMP, 1, 2)])
    for _ in range(4):
        row = count.row_of(PUMP)
        assert row is not None
        count.add(row, Decimal(1))
    assert [entry.good for entry in count.receipt_lines()] == [2, 1]
    assert [entry.over for entry in count.receipt_lines()] == [0, 1]


def test_a_number_of_two_brands_is_not_guessed():
    count = Count([line(OUR_6204, 1), line(OTHER_6204, 1)])
    assert count.row_of_number("6204") is None
    assert count.row_of(OTHER_6204) == 1


def test_a_number_is_recognised_in_any_spelling():
    assert Count([line(PUMP, 1)]).row_of_number("4021a 0071") == 0


def test_a_part_nobody_ordered_is_kept_apart_and_can_be_taken_out_again():
    count = Count([line(PUMP, 1)])
    row = count.add_not_ordered(Scanned(SEAL, Decimal(3)))
    assert count.lines[row].verdict is Verdict.NOT_ORDERED
    assert count.receipt_lines()[0].not_ordered == 3
    assert count.receipt_lines()[0].good == 0
    count.enter(row, Field.FOUND, None)
    assert len(count.lines) == 1


def test_every_step_can_be_taken_back():
    count = Count([line(PUMP, 4)])
    count.enter(0, Field.FOUND, Decimal(4))
    count.enter(0, Field.DAMAGED, Decimal(1))
    count.undo()
    count.undo()
    assert count.lines == (line(PUMP, 4),)
    assert not count.can_undo


quantities = st.integers(min_value=0, max_value=50).map(Decimal)


@given(quantities, quantities, quantities, quantities)
def test_what_came_and_what_is_missing_always_add_up(announced, found, damaged, wrong):
    counted = replace(
        line(PUMP, 0), announced=announced, found=found, damaged=damaged, wrong_part=wrong
    )
    reported = counted.receipt_line()
    assert reported.good + reported.over + damaged + wrong == found + damaged + wrong
    assert min(reported.short, reported.over) == 0
    if damaged + wrong <= announced:
        assert reported.good + reported.short + damaged + wrong == announced


@pytest.mark.parametrize(
    ("text", "unit", "qty"),
    [
        ("4", "C62", Decimal(4)), (" 2,5 ", "MTR", Decimal("2.5")),
        ("1 000", "C62", Decimal(1000)), ("", "C62", None),
    ],
)  # fmt: skip
def test_quantities_are_read_as_people_write_them(text, unit, qty):
    assert read_quantity(text, unit) == qty


@pytest.mark.parametrize(
    ("text", "unit", "problem"),
    [
        ("four", "C62", QuantityProblem.NOT_A_NUMBER),
        ("-1", "C62", QuantityProblem.OUT_OF_RANGE),
        ("nan", "C62", QuantityProblem.OUT_OF_RANGE),
        ("9999999999999", "C62", QuantityProblem.OUT_OF_RANGE),
        ("1.5", "C62", QuantityProblem.WHOLE_PIECES),
        ("1,000", "C62", QuantityProblem.WHOLE_PIECES),
        ("1.2345", "MTR", QuantityProblem.TOO_FINE),
    ],
)
def test_what_is_no_quantity_says_why(text, unit, problem):
    with pytest.raises(QuantityError) as caught:
        read_quantity(text, unit)
    assert caught.value.problem is problem
