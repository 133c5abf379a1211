"""Any text can be typed into the search: no error of the index, whatever it is."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from catalog_cache.contract.dataset.schema import DATASETS, create_indexes, create_tables
from catalog_cache.contract.dataset.search_index import build_search

from catalog_cache.catalogue.facets import categories, facets
from catalog_cache.catalogue.search import search
from catalog_cache.catalogue.situation import Situation
from catalog_cache.catalogue.words import parse_text
from catalog_cache.datasets import sort_orders
from catalog_cache.records.catalogue import PartQuery, SortKey

SITUATION = Situation.of(None, language="en", location=None, may_see_net=True)
PARTS = [
    ("40-21A-0071", "Hydraulic pump, 11 cc, clockwise"),
    ("6204", "Ball bearing 20 × 47 × 14"),
    ("ÖL-7", "Ölfilter"),
    ("משאבה-9", "משאבה הידראולית"),
]
NASTY = st.text(alphabet=st.sampled_from("\"*()-^:{}+%_\\;'ANDORNTE 6204pumpö²½\u200f\x00\t"))


@pytest.fixture(scope="module")
def db() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        for name in DATASETS:
            uri = f"file:search-text-{name}?mode=memory&cache=shared"
            db.execute(f"ATTACH ? AS {name}", (uri,))
            with closing(sqlite3.connect(uri, uri=True)) as filler:
                create_tables(filler, name)
                create_indexes(filler, name)
                if name == "catalog":
                    _fill(filler)
                build_search(filler, name)
                filler.commit()
        db.execute("ATTACH ':memory:' AS sorted")
        sort_orders.create_empty(db, "sorted")
        yield db


def _fill(filler: sqlite3.Connection) -> None:
    from catalog_cache.contract.numbers import fold_number

    for uid, (number, name) in enumerate(PARTS, 1):
        filler.execute(
            "INSERT INTO part (rank, uid, brand, number, number_key, name, stock_unit,"
            " sale_status, origin, flags) VALUES (?, ?, 'Halden', ?, ?, ?, 'C62', 'active',"
            " 'new', '{}')",
            (uid * 1000, uid, number, fold_number(number), name),
        )


@given(st.text() | NASTY)
@example('"')
@example('""')
@example("-")
@example("NEAR(a b, 3) OR NOT")
@example("name : pump*")
@example("'; DROP TABLE part; --")
@example("pump -")
@example("²")
@example("pump\x00bearing\x1b[2J")
@example("🔩🔧 6204")
@example("\u202eמשאבה 9\u202c")
@example("\ud800")
@example("x " * 5_000)
@example("1" * 10_000)
@example("6204" * 2_500)
@example("a1b2" * 2_500)
@example("ﷺ" * 10_000 + "1")
def test_no_text_is_an_error_of_the_index(db, text):
    query = PartQuery(text)

    page = search(db, query, SITUATION)
    categories(db, query, SITUATION)
    facets(db, query, SITUATION)

    assert len(page.hits) <= len(PARTS)


@pytest.mark.parametrize("sort", SortKey)
def test_a_text_sorts_by_every_key_without_an_error(db, sort):
    assert search(db, PartQuery('"pump" -x 6', sort=sort), SITUATION).hits is not None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("hydraul pum", "40-21A-0071"),
        ("4021a0071", "40-21A-0071"),
        ("olfilter", "ÖL-7"),
        ("משאבה", "משאבה-9"),
        ("bearing -pump", "6204"),
        ("62\u200f04", "6204"),
    ],
)
def test_what_was_meant_is_found_through_marks_accents_and_direction(db, text, number):
    assert [row.number for row in search(db, PartQuery(text), SITUATION).rows] == [number]


@given(st.text(max_size=30))
def test_the_words_shown_as_found_were_typed(text):
    parsed = parse_text(text)

    assert all(shown in parsed.raw for shown in parsed.highlights)
    assert parsed.is_empty == (not parsed.match() and not parsed.number_key)
