from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog_cache.contract.wire.earnings import RuleVersion, ScaleStep

from vendor_hub.vendor.explaining import in_english
from vendor_hub.vendor.rules import book, earned_on

STEPS = tuple(
    ScaleStep(from_amount=Decimal(a), percent=Decimal(p))
    for a, p in ((0, 2), (1000, 3), (5000, "4.5"))
)


def rule(mode="flat", scale=STEPS, **more):
    return RuleVersion(
        id="r1",
        programme="rebate",
        programme_name="Rebate",
        version=1,
        kind="rebate",
        basis="own_purchase",
        trigger="invoice",
        scale_mode=mode,
        scale=scale,
        valid_from=date(2026, 1, 1),
        **more,
    )


@pytest.mark.parametrize(
    ("mode", "total", "earned"),
    [
        ("incremental", 900, "18"),
        ("incremental", 1500, "35"),
        ("incremental", 6000, "185"),
        ("retroactive", 900, "18"),
        ("retroactive", 1500, "45"),
        ("retroactive", 6000, "270"),
    ],
)
def test_a_scale_pays_each_band_or_all_of_it(mode, total, earned):
    assert earned_on(rule(mode), Decimal(total)) == Decimal(earned)


def test_growth_base_floor_cap_and_split_are_applied():
    flat = (ScaleStep(from_amount=Decimal(0), percent=Decimal(10)),)
    thousand = Decimal(1000)
    assert earned_on(rule(scale=flat, growth_base=Decimal(400)), thousand) == 60
    assert earned_on(rule(scale=flat, floor=Decimal(150)), thousand) == 0
    assert earned_on(rule(scale=flat, cap=Decimal(75)), thousand) == 75
    assert earned_on(rule(scale=flat, split_percent=Decimal(50)), thousand) == 50


def test_reaching_a_retroactive_step_is_one_accrual_and_one_true_up():
    made = book(rule("retroactive"), Decimal(900), Decimal(18), Decimal(300), "EUR")
    assert (made.accrual.amount, made.accrual.rate_percent) == (Decimal("9.00"), 3)
    assert made.true_up is not None
    assert made.true_up.amount == Decimal("9.00")
    assert in_english(made.true_up.steps, "EUR") == (
        "The year's base of 1,200 EUR reaches 3 % for all of it",
        "Earned on all of it: 36.00 EUR",
        "Booked before: 18 EUR",
        "With the newest accrual: 9.00 EUR",
        "Difference: 9.00 EUR",
    )


def test_an_amount_that_spans_two_bands_has_no_single_rate():
    made = book(rule("incremental"), Decimal(900), Decimal(18), Decimal(300), "EUR")
    assert (made.accrual.amount, made.accrual.rate_percent) == (Decimal("8.00"), None)
    assert made.true_up is None
    assert in_english(made.accrual.steps, "EUR") == (
        "Base of the year so far 900 EUR, with this 1,200 EUR",
        "100 EUR × 2 % = 2.00 EUR",
        "200 EUR × 3 % = 6.00 EUR",
        "Booked: 8.00 EUR",
    )


def test_an_amount_that_is_not_base_times_rate_says_why():
    flat = (ScaleStep(from_amount=Decimal(0), percent=Decimal(10)),)
    thousand = Decimal(1000)

    def said(**more):
        made = book(rule(scale=flat, **more), Decimal(0), Decimal(0), thousand, "EUR")
        return in_english(made.accrual.steps, "EUR")[1:]

    assert said() == ("1,000 EUR × 10 % = 100.00 EUR",)
    assert said(cap=Decimal(75)) == (
        "1,000 EUR × 10 % = 100.00 EUR",
        "At most 75 EUR a year, which is reached",
        "Booked: 75.00 EUR",
    )
    assert said(floor=Decimal(150)) == (
        "1,000 EUR × 10 % = 100.00 EUR",
        "Nothing is paid before the year has earned 150 EUR",
        "Booked: 0.00 EUR",
    )
    assert said(growth_base=Decimal(400)) == (
        "Only what exceeds 400 EUR a year counts: 600 EUR of this",
        "600 EUR × 10 % = 60.00 EUR",
    )
    assert said(split_percent=Decimal(50)) == ("1,000 EUR × 10 % × 50 % = 50.00 EUR",)


def test_a_cent_that_the_years_rounding_adds_is_explained():
    flat = (ScaleStep(from_amount=Decimal(0), percent=Decimal(4)),)
    before, base = Decimal("10.10"), Decimal("10.15")
    made = book(rule(scale=flat), before, Decimal("0.40"), base, "EUR")
    assert in_english(made.accrual.steps, "EUR")[1:] == ("10.15 EUR × 4 % = 0.41 EUR",)
    made = book(rule(scale=flat), before, Decimal("0.40"), Decimal("10.30"), "EUR")
    assert in_english(made.accrual.steps, "EUR")[1:] == (
        "10.30 EUR × 4 % = 0.41 EUR",
        "Booked, so that the year's sum stays exact: 0.42 EUR",
    )


def test_a_credit_takes_back_band_by_band_what_the_amount_had_earned():
    made = book(rule("incremental"), Decimal(1200), Decimal(26), Decimal(-300), "EUR")
    assert made.accrual.amount == Decimal("-8.00")
    assert [step.result for step in made.accrual.steps if step.kind == "product"] == [-2, -6]


amounts = st.decimals(Decimal("0.01"), Decimal(4000), places=2)


@given(
    mode=st.sampled_from(["flat", "incremental", "retroactive"]),
    bases=st.lists(amounts, min_size=1, max_size=12),
)
def test_what_is_booked_piece_by_piece_is_what_the_year_earns(mode, bases):
    total = booked = Decimal(0)
    accruals = 0
    for base in bases:
        made = book(rule(mode), total, booked, base, "EUR")
        total += base
        accruals += 1
        for earned in (made.accrual, made.true_up):
            assert earned is None or earned.steps[-1].result == earned.amount
        booked += made.accrual.amount + (made.true_up.amount if made.true_up else 0)
    # Rounding each accrual to cents may be off by a cent a booking at most.
    assert abs(booked - earned_on(rule(mode), total)) <= Decimal("0.01") * accruals
