"""Amounts as people write them, and one unit as another."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog_cache.contract.units import (
    System,
    Unreadable,
    UnreadableAmountError,
    converted,
    is_same,
    other_unit,
    read_amount,
    rounded,
    unit_in,
)


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ('3/8"', 9.525), ("1 1/2 in", 38.1), ("1-1/2 in", 38.1), ("1½″", 38.1), ("½ inch", 12.7),
        ("10 mm", 10), ("10mm", 10), ("1,5", 1.5), ("1.5", 1.5), (".5", 0.5), ("1 cm", 10),
        ("1.234,5", 1234.5), ("1,234.5", 1234.5), ("1 000", 1000), ("1'000", 1000), ("-3", -3),
        ("−3", -3), ("100 µm", 0.1), ("100 μm", 0.1), ("100 um", 0.1), ("2 ft", 609.6),
    ],
)  # fmt: skip
def test_a_length_is_read_as_people_write_it(written, number):
    assert read_amount(written, "mm").number == pytest.approx(number)


@pytest.mark.parametrize(("sign", "number"), [(".", 1500), (",", 1.5)])
def test_a_lone_sign_before_three_digits_is_what_the_reader_is_used_to(sign, number):
    assert read_amount("1,500", "bar", decimal=sign).number == number


def test_without_a_unit_the_readers_own_is_meant():
    assert read_amount("3/8", "mm", typed_unit="in").number == pytest.approx(9.525)
    assert read_amount("10 mm", "mm", typed_unit="in").number == 10


@pytest.mark.parametrize(
    "written", ["", "inf", "-inf", "nan", "∞", "1e999x", "1/0", "ten", "1 2 3/4/5", "9" * 500,
                "1;DROP", "..", "1,2,3", "-", "\x00", "🙂", "1..2"]
)  # fmt: skip
def test_what_is_no_amount_is_refused(written):
    with pytest.raises(UnreadableAmountError):
        read_amount(written, "mm")


@pytest.mark.parametrize("written", ["10 bar", "10 kg", "10 furlongs", "10 N·m"])
def test_a_unit_that_measures_something_else_is_named_as_the_reason(written):
    with pytest.raises(UnreadableAmountError) as refused:
        read_amount(written, "mm")
    assert refused.value.reason is Unreadable.OTHER_UNIT


@pytest.mark.parametrize(
    ("number", "unit", "wanted", "same"),
    [
        (1, "in", "mm", 25.4), (100, "°C", "°F", 212), (-40, "°F", "°C", -40),
        (1, "bar", "psi", 14.5038), (1, "kW", "hp", 1.34102), (1, "N·m", "lbf·ft", 0.737562),
        (1, "MMT", "mm", 1), (2, "Shore A", "Shore A", 2),
    ],
)  # fmt: skip
def test_units_are_converted(number, unit, wanted, same):
    assert converted(number, unit, wanted) == pytest.approx(same, rel=1e-5)


def test_what_measures_something_else_is_not_converted():
    assert converted(1, "mm", "bar") is None
    assert converted(1, "Shore A", "mm") is None


def test_a_system_names_its_own_unit_and_leaves_the_rest():
    assert unit_in(System.IMPERIAL, "mm") == "in"
    assert unit_in(System.METRIC, "psi") == "bar"
    assert unit_in(System.IMPERIAL, "V") == "V"
    assert unit_in(None, "mm") == "mm"
    assert is_same("cc", "cm³")
    assert other_unit("in") == "mm"
    assert not other_unit("Shore A")


@given(st.floats(0.001, 1e6), st.sampled_from(["mm", "bar", "kg", "N·m", "l/min", "kW"]))
def test_what_is_shown_in_the_other_system_means_the_same_value_when_it_is_typed(number, unit):
    shown = other_unit(unit)
    text = rounded(converted(number, unit, shown))
    amount = read_amount(text, unit, typed_unit=shown)
    assert amount.among([number / 2, number, number * 2]) == number


@given(st.text(max_size=60))
def test_any_text_is_an_amount_or_refused(text):
    with contextlib.suppress(UnreadableAmountError):
        assert abs(read_amount(text, "mm").number) < 1e20
