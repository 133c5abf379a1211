"""Effectivity: serials by number and not by text, open ends, and the honest three-way answer."""

import json
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog_cache.contract.effectivity import (
    Fit,
    MachineFacts,
    describe,
    evaluate,
    serial_in_range,
    serial_key,
)

NUMBERS = st.integers(0, 10**9)
FACTS = st.builds(
    MachineFacts,
    model=st.none() | st.sampled_from(["HX 6", "HX 7"]),
    serial=st.none() | NUMBERS.map(str),
    built=st.none() | st.dates(date(2000, 1, 1), date(2030, 1, 1)),
    options=st.none() | st.frozensets(st.sampled_from("ab")),
    market=st.none() | st.sampled_from(["EU", "US"]),
    modifications=st.none() | st.frozensets(st.sampled_from(["M1", "M2"])),
)
CLAUSES = st.fixed_dictionaries(
    {},
    optional={
        "models": st.lists(st.sampled_from(["HX 6", "HX 7"]), min_size=1),
        "serials": st.lists(
            st.tuples(st.just("HX"), st.none() | NUMBERS.map(str), st.none() | NUMBERS.map(str)),
            min_size=1,
        ),
        "serial_list": st.lists(NUMBERS.map(str), min_size=1),
        "with": st.lists(st.sampled_from("ab")),
        "without": st.lists(st.sampled_from("ab")),
        "markets": st.lists(st.sampled_from(["EU", "US"]), min_size=1),
        "modification": st.tuples(st.sampled_from(["before", "after"]), st.just("M1")),
    },
)


@given(NUMBERS, NUMBERS, st.integers(0, 6))
def test_serials_are_compared_as_numbers_whatever_their_width(a, b, zeros):
    padded = f"HX{'0' * zeros}{a}"

    assert serial_key(padded) == serial_key(f"hx {a}")
    assert serial_in_range(padded, f"HX{b}", None) == (a >= b)
    assert serial_in_range(padded, None, f"HX{b}") == (a <= b)


@given(NUMBERS, NUMBERS)
def test_a_range_and_what_lies_above_it_never_claim_one_serial_both(serial, last):
    below = json.dumps([{"serials": [["HX", None, str(last)]]}])
    above = json.dumps([{"serials": [["HX", str(last + 1), None]]}])
    machine = MachineFacts(serial=str(serial))

    answers = {evaluate(below, machine).fit, evaluate(above, machine).fit}

    assert answers == {Fit.FITS, Fit.DOES_NOT_FIT}


def test_serials_of_another_prefix_are_in_no_range():
    assert not serial_in_range("HY500", "HX100", "HX900")


@given(FACTS)
def test_no_clause_means_always(machine):
    for always in (None, "", "[]"):
        assert evaluate(always, machine).fit is Fit.FITS


@given(st.lists(CLAUSES, min_size=1, max_size=3), FACTS)
def test_what_is_asked_for_is_unknown_and_what_is_answered_says_why(clauses, machine):
    answer = evaluate(json.dumps(clauses), machine)

    unknown = {
        "model": machine.model, "serial": machine.serial, "options": machine.options,
        "market": machine.market, "modification": machine.modifications,
    }  # fmt: skip
    assert all(unknown[name] is None for name in answer.needs)
    assert bool(answer.needs) == (answer.fit is Fit.NEEDS)
    if answer.fit is Fit.FITS:
        assert answer.clause in {describe(c) for c in json.loads(json.dumps(clauses))}


@given(st.lists(CLAUSES, min_size=1, max_size=3), FACTS, st.data())
def test_knowing_more_never_turns_a_decided_answer_round(clauses, machine, data):
    effectivity = json.dumps(clauses)
    before = evaluate(effectivity, machine)
    more = data.draw(FACTS)
    known = {
        name: getattr(machine, name) if getattr(machine, name) is not None else getattr(more, name)
        for name in ("model", "serial", "built", "options", "market", "modifications")
    }
    after = evaluate(effectivity, MachineFacts(**known))

    if before.fit is not Fit.NEEDS:
        assert after.fit is before.fit


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_the_first_and_the_last_day_belong_to_a_build_range(day):
    clause = json.dumps([{"built": [day.isoformat(), day.isoformat()]}])

    assert evaluate(clause, MachineFacts(built=day)).fit is Fit.FITS
    for other in (day - timedelta(days=1), day + timedelta(days=1)):
        assert evaluate(clause, MachineFacts(built=other)).fit is Fit.DOES_NOT_FIT


@pytest.mark.parametrize("text", ["{}", "7", '["x"]', "not json"])
def test_what_is_no_effectivity_is_a_value_error(text):
    with pytest.raises(ValueError):  # noqa: PT011  json's own message is as good as ours
        evaluate(text, MachineFacts())
