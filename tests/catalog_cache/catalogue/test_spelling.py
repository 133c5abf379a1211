"""One slip of the keyboard: what was meant is offered, wherever in the word or number it was."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalog_cache.contract.dataset.schema import DATASETS
from catalog_cache.contract.numbers import fold_number

from catalog_cache.catalogue.search import search
from catalog_cache.catalogue.situation import Situation
from catalog_cache.datasets import sort_orders
from catalog_cache.records.catalogue import PartQuery

from vendor_hub.publish.writer import RANK_GAP, DatasetWriter

AS_OF = datetime(2026, 11, 20, 6, 10, tzinfo=UTC)
HERE = Situation.of(None, language="en", location=None, may_see_net=True)
PARTS = [
    ("40-21A-0071", "Hydraulic pump, clockwise"),
    ("99-07-3315", "Deep groove bearing"),
    ("KX7742", "Strainer with gasket"),
    ("KX7743", "Öldruckschalter"),
]


@pytest.fixture(scope="module")
def db(tmp_path_factory):
    folder = tmp_path_factory.mktemp("spelling")
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        for name in DATASETS:
            path = folder / f"{name}.db"
            with DatasetWriter(path, name, as_of=AS_OF) as writer:
                if name == "catalog":
                    for uid, (number, called) in enumerate(PARTS, 1):
                        writer.add("part", rank=uid * RANK_GAP, uid=uid, brand="HALDEN",
                                   number=number, number_key=fold_number(number), name=called,
                                   stock_unit="C62", sale_status="active", origin="new",
                                   flags={})  # fmt: skip
            db.execute(f"ATTACH ? AS {name}", (str(path),))
        db.execute("ATTACH ':memory:' AS sorted")
        sort_orders.create_empty(db, "sorted")
        yield db


def offered(db, text):
    page = search(db, PartQuery(text), HERE)
    assert not page.hits
    return page.suggestions


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("hydralic", "Hydraulic"),
        ("Hydrualic pump", "Hydraulic pump"),
        ("ydraulic pumpe", "Hydraulic pump"),
        ("hydrolic", "Hydraulic"),
        ("deep grove bering", "deep groove bearing"),
        ("öldruckshalter", "Öldruckschalter"),
        ("strainrr -pump", "Strainer -pump"),
    ],
)
def test_a_misspelt_word_is_put_right_as_it_is_written_and_the_rest_stays(db, typed, meant):
    assert offered(db, typed)[0] == meant


def test_only_what_finds_something_is_offered(db):
    assert offered(db, "hydralic bearing") == ()
    assert offered(db, "hydralic zzqqy") == ()


def test_words_that_are_there_are_not_put_right(db):
    assert offered(db, "hydraulic bearing") == ()


def test_the_likeliest_number_comes_first(db):
    assert offered(db, "KX77422")[0] == "KX7742"
    assert set(offered(db, "KX774Z")) == {"KX7742", "KX7743"}


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_one_slip_anywhere_in_a_number_still_leads_to_it(db, data):
    number = data.draw(st.sampled_from([number for number, _ in PARTS]))
    key = fold_number(number)
    place = data.draw(st.integers(0, len(key) - 1))
    sign = data.draw(st.sampled_from("0123456789ABCXYZ"))
    before, after = key[:place], key[place:]
    slipped = data.draw(
        st.sampled_from([
            before + after[1:], before + sign + after, before + sign + after[1:],
            before + after[1:2] + after[:1] + after[2:],
        ])
    )  # fmt: skip
    page = search(db, PartQuery(slipped), HERE)
    assert page.hits or number in page.suggestions


@settings(max_examples=100, deadline=None)
@given(text=st.text(max_size=500))
def test_whatever_is_misspelt_is_answered(db, text):
    assert len(search(db, PartQuery(text), HERE).suggestions) <= 5
