"""Reading what people type and paste: never an error, and the number and quantity they meant."""

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from catalog_cache.ordering.order_lists import parse_text
from catalog_cache.ordering.quick_entry import MAX_LINES, parse_quantity

NUMBERS = st.from_regex(r"[A-Z0-9]{2,6}([-./][A-Z0-9]{2,5}){1,2}", fullmatch=True).filter(
    lambda n: parse_quantity(n) is None
)
WHOLE = st.integers(1, 9999).map(str)
QUANTITIES = WHOLE | st.decimals(Decimal("0.1"), 999, places=1).map(str)
LISTS = st.lists(st.tuples(NUMBERS, QUANTITIES), min_size=1, max_size=8)


def read(text: str) -> list[tuple[str, Decimal | None]]:
    return [(line.number, parse_quantity(line.qty)) for line in parse_text(text)]


def meant(entries: list[tuple[str, str]]) -> list[tuple[str, Decimal]]:
    return [(number, Decimal(qty)) for number, qty in entries]


@given(st.text())
@example("\x00;\x00\n;")
@example('"6204;2\n"6205;3')
@example("x" * 200_000 + ";1\n6204;2")
@example("x" * 200_000 + ",1\n6204,2")
@example("4 x ")
@example("\ud800;1\n\udfff;2")
def test_no_text_is_an_error(text):
    assert len(parse_text(text)) <= MAX_LINES


@given(LISTS, st.sampled_from([" ", "  ", "\t", ";", "\t \t"]), st.sampled_from(".,"))
@example([("40-21A", "2.5"), ("6204-1", "1.5")], " ", ",")
def test_a_number_and_its_quantity_are_found_with_point_and_with_comma(entries, separator, point):
    text = "\n".join(f"{n}{separator}{q.replace('.', point)}" for n, q in entries)

    assert read(text) == meant(entries)


@given(st.lists(st.tuples(NUMBERS, WHOLE), min_size=2, max_size=8))
def test_rows_separated_by_commas_are_read(entries):
    assert read("\r\n".join(f"{n},{q}" for n, q in entries)) == meant(entries)


def test_numbers_written_with_spaces_stay_whole_in_rows_separated_by_commas():
    rows = "11 42 7 566 327,2\n11 42 7 640 862,4"

    assert read(rows) == [("11 42 7 566 327", Decimal(2)), ("11 42 7 640 862", Decimal(4))]


@given(NUMBERS, WHOLE, st.sampled_from(["x", "X", "×", "*"]))
def test_so_many_times_a_number_is_read(number, qty, times):
    assert read(f"{qty} {times} {number}") == [(number, Decimal(qty))]


@given(LISTS)
def test_a_header_says_which_column_is_which(entries):
    rows = [f"{qty}\tsome words\t{number}" for number, qty in entries]

    assert read("\n".join(["Qty\tDescription\tPart number", *rows])) == meant(entries)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("4", "4"), ("2,5", "2.5"), ("2.5", "2.5"), ("1.234.567", "1234567"),
        ("1.234,5", "1234.5"), ("1,234.5", "1234.5"), ("1'000", "1000"), ("1 000", "1000"),
        ("\u00a012\u00a0", "12"), ("+3", "3"),
    ],
)  # fmt: skip
def test_quantities_are_read_as_they_are_written_in_europe_and_overseas(text, value):
    assert parse_quantity(text) == Decimal(value)


@given(st.text())
@example("1e9")
@example("NaN")
@example("Infinity")
@example("٣")
def test_a_quantity_is_a_finite_number_or_none(text):
    qty = parse_quantity(text)

    assert qty is None or qty.is_finite()
