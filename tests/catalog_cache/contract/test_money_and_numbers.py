"""Rounding, sums and part-number folding hold for every input, not only for the pleasant ones."""

from decimal import ROUND_FLOOR, Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from catalog_cache.contract.money import Money, line_amount, minor_digits, round_amount
from catalog_cache.contract.numbers import fold_number, without_leading_zeros

CURRENCIES = st.sampled_from(["EUR", "USD", "JPY", "KWD", "CLF"])
QUANTITIES = st.decimals(0, 10**9, places=3)
PRICES = st.decimals(0, 10**6, places=6)


@given(QUANTITIES, PRICES, st.sampled_from([Decimal(1), Decimal(100), Decimal(1000)]), CURRENCIES)
def test_a_line_is_rounded_once_half_up_to_the_minor_unit(qty, price, price_unit, currency):
    grain = Decimal(1).scaleb(-minor_digits(currency))
    exact = qty * price / price_unit
    expected = ((exact / grain) + Decimal("0.5")).to_integral_value(ROUND_FLOOR) * grain

    assert line_amount(qty, price, price_unit, currency) == expected


@given(st.decimals(-(10**9), 10**9, places=6), CURRENCIES)
def test_rounding_twice_is_rounding_once(amount, currency):
    once = round_amount(amount, currency)

    assert round_amount(once, currency) == once
    assert abs(once - amount) * 2 <= Decimal(1).scaleb(-minor_digits(currency))


def test_amounts_of_two_currencies_are_not_added():
    with pytest.raises(ValueError, match="cannot add USD to EUR"):
        Money(Decimal(1), "EUR") + Money(Decimal(1), "USD")


@given(st.text())
@example("\u1100-\u1161")  # two jamo that meet, and compose, once the hyphen is gone
def test_folding_a_folded_number_changes_nothing(text):
    once = fold_number(text)

    assert fold_number(once) == once
    assert all(ch.isalnum() for ch in once)


@given(st.text(alphabet="0123456789ABCXYZ", min_size=1), st.data())
def test_marks_and_small_letters_do_not_make_another_number(number, data):
    marks = data.draw(st.lists(st.sampled_from(" -./_"), min_size=len(number)))
    spelled = "".join(ch.lower() + mark for ch, mark in zip(number, marks, strict=False))

    assert fold_number(spelled) == fold_number(number)


def test_leading_zeros_tell_numbers_apart_until_they_are_asked_away():
    assert fold_number("0071") != fold_number("71")
    assert without_leading_zeros("0071") == "71"
    assert without_leading_zeros("000") == "000"
