"""Effectivity: serials by number and not by text, open ends, and the honest three-way answer."""

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog_cache.contract.effectivity import (
    Fit,
    MachineFacts,
    Need,
    best,
    both,
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
    has=st.frozensets(st.just("a")),
    lacks=st.frozensets(st.just("b")),
    made=st.frozensets(st.just("M1")),
    components=st.none()
    | st.lists(st.tuples(st.sampled_from(["engine", "pump"]), NUMBERS.map(str)), max_size=2).map(
        tuple
    ),
    components_open=st.booleans(),
)
ENDS = st.none() | NUMBERS.map(str)
DAYS = st.none() | st.dates(date(2000, 1, 1), date(2030, 1, 1)).map(date.isoformat)
CLAUSES = st.fixed_dictionaries(
    {},
    optional={
        "models": st.lists(st.sampled_from(["HX 6", "HX 7"]), min_size=1),
        "serials": st.lists(
            st.tuples(st.just("HX"), st.none() | NUMBERS.map(str), st.none() | NUMBERS.map(str)),
            min_size=1,
        ),
        "serial_list": st.lists(NUMBERS.map(str), min_size=1),
        "built": st.tuples(DAYS, DAYS),
        "components": st.lists(
            st.tuples(st.sampled_from(["engine", "pump"]), ENDS, ENDS), min_size=1, max_size=2
        ),
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


def plain_and(verdicts: list[bool | None]) -> bool | None:
    if False in verdicts:
        return False
    return None if None in verdicts else True


def plain_or(verdicts: list[bool | None]) -> bool | None:
    if True in verdicts:
        return True
    return None if None in verdicts else False


def plain_has(code, everything, there, absent) -> bool | None:
    if everything is not None:
        return code in everything
    return True if code in there else False if code in absent else None


def plain_clause(clause, m: MachineFacts) -> bool | None:
    """Answer one clause condition by condition, as domain.md says it, and nothing else."""
    verdicts: list[bool | None] = []
    if clause.get("models"):
        verdicts.append(None if m.model is None else m.model in clause["models"])
    number = None if m.serial is None else int(m.serial)
    if clause.get("serials"):
        spans = [(int(a or 0), int(b or 10**12)) for _, a, b in clause["serials"]]
        verdicts.append(None if number is None else any(a <= number <= b for a, b in spans))
    if clause.get("serial_list"):
        verdicts.append(None if number is None else number in map(int, clause["serial_list"]))
    if "built" in clause:
        first, last = (date.fromisoformat(d) if d else None for d in clause["built"])
        later = m.built is None or first is None or m.built >= first
        earlier = m.built is None or last is None or m.built <= last
        verdicts.append(None if m.built is None else later and earlier)
    for option in clause.get("with", ()):
        verdicts.append(plain_has(option, m.options, m.has, m.lacks))
    for option in clause.get("without", ()):
        there = plain_has(option, m.options, m.has, m.lacks)
        verdicts.append(None if there is None else not there)
    for kind, a, b in clause.get("components", ()):
        held = [int(s) for k, s in m.components or () if k == kind]
        unknown = not held and (m.components is None or m.components_open)
        in_range = any(int(a or 0) <= s <= int(b or 10**12) for s in held)
        verdicts.append(None if unknown else in_range)
    if clause.get("markets"):
        verdicts.append(None if m.market is None else m.market in clause["markets"])
    if clause.get("modification"):
        when, code = clause["modification"]
        done = plain_has(code, m.modifications, m.made, m.not_made)
        verdicts.append(None if done is None else done == (when == "after"))
    return plain_and(verdicts)


SAID = {True: Fit.FITS, None: Fit.NEEDS, False: Fit.DOES_NOT_FIT}


@given(st.lists(CLAUSES, min_size=1, max_size=3), FACTS)
def test_every_condition_of_a_clause_counts(clauses, machine):
    answer = evaluate(json.dumps(clauses), machine)

    assert answer.fit is SAID[plain_or([plain_clause(c, machine) for c in clauses])]


def test_a_clause_with_and_without_options_asks_for_both():
    clause = json.dumps([{"with": ["PS"], "without": ["LS"]}])

    assert evaluate(clause, MachineFacts(options=frozenset())).fit is Fit.DOES_NOT_FIT
    assert evaluate(clause, MachineFacts(lacks=frozenset({"LS"}))).needs == (Need("option", "PS"),)
    assert evaluate(clause, MachineFacts(options=frozenset({"PS"}))).fit is Fit.FITS


def test_a_scheme_s_own_prefix_may_be_written_or_left_out():
    below = [["HX", None, "19999"]]
    for serial in ("HX 15000", "15000", "hx-015000"):
        machine = MachineFacts(serial=serial)
        assert evaluate(json.dumps([{"serials": below}]), machine).fit is Fit.FITS
    other = MachineFacts(serial="LT15000")
    assert evaluate(json.dumps([{"serials": below}]), other).fit is Fit.DOES_NOT_FIT


def unknown_of(machine: MachineFacts, need: Need) -> bool:
    if need.kind == "option":
        return machine.options is None and need.name not in machine.has | machine.lacks
    if need.kind == "modification":
        return machine.modifications is None and need.name not in machine.made
    if need.kind == "component":
        return need.name not in {kind for kind, _ in machine.components or ()}
    known = {
        "model": machine.model, "serial": machine.serial,
        "build_day": machine.built, "market": machine.market,
    }  # fmt: skip
    return known[need.kind] is None


@given(st.lists(CLAUSES, min_size=1, max_size=3), FACTS)
def test_what_is_asked_for_is_unknown_and_what_is_answered_says_why(clauses, machine):
    answer = evaluate(json.dumps(clauses), machine)

    assert all(unknown_of(machine, need) for need in answer.needs)
    assert all(need.words for need in answer.needs)
    assert bool(answer.needs) == (answer.fit is Fit.NEEDS)
    if answer.fit is Fit.FITS:
        assert answer.clause in {describe(c) for c in json.loads(json.dumps(clauses))}


@given(st.lists(CLAUSES, min_size=1, max_size=3), FACTS, st.data())
def test_knowing_more_never_turns_a_decided_answer_round(clauses, machine, data):
    effectivity = json.dumps(clauses)
    before = evaluate(effectivity, machine)
    more = data.draw(FACTS)
    learnt = {
        name: getattr(machine, name) if getattr(machine, name) is not None else getattr(more, name)
        for name in ("model", "serial", "built", "market")
    }
    # A complete list that is learnt agrees with what was said of single ones.
    if machine.options is None and more.options is not None:
        learnt["options"] = (more.options | machine.has) - machine.lacks
    if machine.modifications is None and more.modifications is not None:
        learnt["modifications"] = more.modifications | machine.made
    listed = {kind for kind, _ in machine.components or ()}
    if machine.components is None or machine.components_open:
        others = tuple(c for c in more.components or () if c[0] not in listed)
        learnt["components"] = (machine.components or ()) + others
        learnt["components_open"] = True
    after = evaluate(effectivity, replace(machine, **learnt))

    if before.fit is not Fit.NEEDS:
        assert after.fit is before.fit


@given(st.lists(st.lists(CLAUSES, max_size=2), min_size=1, max_size=3), FACTS)
def test_several_conditions_at_once_and_one_of_several(effectivities, machine):
    answers = [evaluate(json.dumps(each), machine) for each in effectivities]
    verdicts = [{v: k for k, v in SAID.items()}[answer.fit] for answer in answers]

    assert both(*answers).fit is SAID[plain_and(verdicts)]
    assert best(answers).fit is SAID[plain_or(verdicts)]


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
