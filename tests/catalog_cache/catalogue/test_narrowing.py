"""Narrowing by specifications: every answer is computed again from the rows, in plain Python."""

import random
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from math import inf, isfinite, nan

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalog_cache.contract.dataset.schema import DATASETS
from catalog_cache.contract.units import converted

from catalog_cache.catalogue.facets import categories, facets
from catalog_cache.catalogue.relief import reliefs
from catalog_cache.catalogue.search import search
from catalog_cache.catalogue.situation import Situation
from catalog_cache.catalogue.words import fields_in
from catalog_cache.datasets import sort_orders
from catalog_cache.records.catalogue import PartQuery, SpecFilter

from vendor_hub.publish.writer import RANK_GAP, DatasetWriter

AS_OF = datetime(2026, 11, 20, 6, 10, tzinfo=UTC)
HERE = Situation.of(None, language="en", location=None, may_see_net=True)
COUNT = 1_500
PARTS = COUNT + 9
SAME = {"5": "0.5", "0.5": "5", "12": "1,2", "1,2": "12"}
"""Bores that are one, written in mm and in cm; a thread of that size is another."""


def made_up_specs():
    """Return (uid, code, value, number, unit): few and many values, other and wrong units."""
    rng = random.Random(4)
    for uid in range(1, COUNT + 1):
        yield uid, "bore", str(bore := rng.choice([5, 8, 10, 12, 20])), float(bore), "mm"
        length = round(rng.uniform(1, 900), 1)
        yield uid, "length", f"{length:g}", length, "mm"
        if uid % 3 == 0:
            yield uid, "shaft", rng.choice(["keyed", "plain", ""]), None, None
    for uid, value, number, unit in (
        (COUNT + 1, '3/8"', 0.375, "in"), (COUNT + 2, "1 kg", 1.0, "kg"),
        (COUNT + 3, "endless", inf, "mm"), (COUNT + 4, "unknown", None, "mm"),
        (COUNT + 5, "7,5", 7.5, "MMT"), (COUNT + 6, "6", 6.0, None),
        (COUNT + 7, "0.5", 0.5, "cm"), (COUNT + 8, "1,2", 1.2, "cm"),
        (COUNT + 9, "5 NPT", 5.0, "mm"),
    ):  # fmt: skip
        yield uid, "bore", value, number, unit


SPECS = list(made_up_specs())


@pytest.fixture(scope="module")
def db(tmp_path_factory):
    folder = tmp_path_factory.mktemp("narrowing")
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        for name in DATASETS:
            path = folder / f"{name}.db"
            with DatasetWriter(path, name, as_of=AS_OF) as writer:
                if name == "catalog":
                    write(writer)
            db.execute(f"ATTACH ? AS {name}", (str(path),))
        db.execute("ATTACH ':memory:' AS sorted")
        sort_orders.create_empty(db, "sorted")
        yield db


def write(writer):
    for code in ("odd", "even", "none"):
        writer.add("category", code=code, parent=None, position=1, names={"en": code})
    for uid in range(1, PARTS + 1):
        writer.add("part", rank=uid * RANK_GAP, uid=uid, brand="HALDEN", number=f"N-{uid}",
                   number_key=f"N{uid}", name=f"thing {uid}" if uid % 2 else "",
                   category="odd" if uid % 2 else "even", stock_unit="C62", sale_status="active",
                   origin="new", flags={})  # fmt: skip
    for position, (code, unit) in enumerate((("bore", "mm"), ("length", "mm"), ("shaft", None))):
        writer.add("spec_def", code=code, names={"en": code.title()}, unit=unit, position=position)
    for uid, code, value, number, unit in SPECS:
        writer.add("spec", uid=uid, code=code, value=value, number=number, unit=unit)


def has(spec, value, number, unit):
    """Tell whether a row is what a filter asks for."""
    if spec.values:
        return value in spec.values or SAME.get(value) in spec.values
    if number is None or not isfinite(number):
        return False
    here = converted(number, unit or "mm", "mm")
    if here is None:
        return False
    return (spec.least is None or spec.least <= here) and (spec.most is None or here <= spec.most)


def plainly(specs, category=None):
    """Return the uids that all of some filters let through."""
    left = {uid for uid in range(1, PARTS + 1) if category in (None, ("even", "odd")[uid % 2])}
    for spec in specs:
        left &= {uid for uid, code, *row in SPECS if code == spec.code and has(spec, *row)}
    return left


def found(db, specs, category=None):
    page = search(db, PartQuery(specs=tuple(specs), category=category), HERE)
    return {rank // RANK_GAP for rank in page.hits}


ends = st.none() | st.floats(-10, 1000) | st.sampled_from([5, 9.525, 10, 20, 7.5, inf, -inf, 0])
filters = st.lists(
    st.one_of(
        st.builds(lambda low, high: SpecFilter("bore", (), low, high), ends, ends),
        st.builds(lambda low, high: SpecFilter("length", (), low, high), ends, ends),
        st.builds(
            lambda values: SpecFilter("bore", tuple(values)),
            st.lists(
                st.sampled_from(["5", "0.5", "5 NPT", "8", "20", '3/8"', "1 kg", "99"]), min_size=1
            ),
        ),
        st.builds(
            lambda values: SpecFilter("shaft", tuple(values)),
            st.lists(st.sampled_from(["keyed", "plain", ""]), min_size=1),
        ),
    ),
    max_size=3,
    unique_by=lambda spec: spec.code,
)
groups = st.sampled_from([None, "odd", "even"])


@settings(max_examples=60, deadline=None)
@given(specs=filters, category=groups)
def test_values_are_or_ranges_are_inclusive_and_specifications_narrow_each_other(
    db, specs, category
):
    assert found(db, specs, category) == plainly(specs, category)


@settings(max_examples=25, deadline=None)
@given(specs=filters, category=groups)
def test_every_count_is_what_choosing_the_value_would_leave(db, specs, category):
    for facet in facets(db, PartQuery(specs=tuple(specs), category=category), HERE):
        others = [spec for spec in specs if spec.code != facet.code]
        for value in facet.values[::11]:
            chosen = [*others, SpecFilter(facet.code, (value.value,))]
            assert value.count == len(plainly(chosen, category))


def test_one_amount_in_two_units_is_one_value(db):
    (bore,) = (f for f in facets(db, PartQuery(), HERE) if f.code == "bore")
    written = [value.value for value in bore.values]
    assert written[:3] == ["5", "5 NPT", "6"]
    assert {"0.5", "1,2"}.isdisjoint(written)
    assert written.index("8") < written.index('3/8"') < written.index("10")


def test_the_value_that_was_chosen_stands_for_the_amount(db):
    query = PartQuery(specs=(SpecFilter("bore", ("0.5",)),))
    (bore,) = (f for f in facets(db, query, HERE) if f.code == "bore")
    written = [value.value for value in bore.values]
    assert "0.5" in written
    assert "5" not in written


@settings(max_examples=25, deadline=None)
@given(specs=filters, category=groups)
def test_bounds_are_the_lowest_and_the_highest_of_what_the_rest_of_the_search_leaves(
    db, specs, category
):
    for facet in facets(db, PartQuery(specs=tuple(specs), category=category), HERE):
        left = plainly([spec for spec in specs if spec.code != facet.code], category)
        numbers = [
            here
            for uid, code, value, number, unit in SPECS
            if code == facet.code and uid in left and has(SpecFilter(code), value, number, unit)
            and (here := converted(number, unit or "mm", "mm")) is not None
        ]  # fmt: skip
        bounds = (facet.numbers[0], facet.numbers[-1]) if facet.numbers else ()
        assert bounds == ((min(numbers), max(numbers)) if numbers else ())


def test_a_range_that_is_no_number_finds_nothing_and_fails_nothing(db):
    assert found(db, [SpecFilter("bore", (), nan, None)]) == set()
    assert found(db, [SpecFilter("no such thing", (), 1.0, 2.0)]) == set()


def test_what_other_choices_take_away_stays_with_nothing_to_find(db):
    query = PartQuery("thing", specs=(SpecFilter("length", (), 300.0, 301.0),))
    bore = next(facet for facet in facets(db, query, HERE) if facet.code == "bore")
    assert {value.value for value in bore.values} >= {"5", "8", "10", "12", "20"}
    assert 0 in {value.count for value in bore.values}


def test_what_was_chosen_is_on_offer_when_the_search_has_gone_on_without_it(db):
    query = PartQuery("N-3", specs=(SpecFilter("bore", ('3/8"',)),))
    bore = next(facet for facet in facets(db, query, HERE) if facet.code == "bore")
    assert next(value.count for value in bore.values if value.value == '3/8"') == 0


def test_a_category_that_was_chosen_keeps_its_name_when_nothing_of_it_is_left(db):
    query = PartQuery("nothing is called so", category="odd")
    assert [(each.name, each.count) for each in categories(db, query, HERE)] == [("odd", 0)]


@settings(max_examples=25, deadline=None)
@given(specs=filters, category=groups)
def test_what_a_filter_taken_off_would_give_is_counted(db, specs, category):
    query = PartQuery(specs=tuple(specs), category=category)
    for relief in reliefs(db, query):
        assert relief.count == len(plainly(relief.query.specs, relief.query.category))
        assert relief.count > 0
        if relief.kind == "spec":
            assert {spec.code for spec in query.specs} - {relief.name} == {
                spec.code for spec in relief.query.specs
            }


def test_the_filter_that_leaves_nothing_is_named_alone(db):
    specs = (SpecFilter("bore", (), 5.0, 20.0), SpecFilter("length", (), 5_000.0))
    offered = reliefs(db, PartQuery("thing", specs=specs))
    assert [(relief.kind, relief.name) for relief in offered] == [("spec", "length"), ("all", "")]
    assert offered[0].query == PartQuery("thing", specs=specs[:1])


@pytest.mark.parametrize(
    ("typed", "field", "left"),
    [
        ("thing brand:nobody", "brand:nobody", "thing"),
        ('cat:"no such" thing', 'cat:"no such"', "thing"),
        ("thing price:<1 n-3", "price:<1", "thing n-3"),
        ("thing -thing", "-thing", "thing"),
    ],
)
def test_a_field_that_was_typed_is_a_filter_too(db, typed, field, left):
    assert fields_in(typed) == ((field, left),)
    (relief,) = reliefs(db, PartQuery(typed))
    assert relief.query.text == left


def test_nothing_is_offered_where_there_is_nothing_without_filters_either(db):
    assert reliefs(db, PartQuery("no such words", category="odd")) == ()


def test_words_are_not_called_misspelt_when_only_the_filters_leave_nothing(db):
    page = search(db, PartQuery("N-12", specs=(SpecFilter("length", (), 5_000.0),)), HERE)
    assert (len(page.hits), page.suggestions) == (0, ())
