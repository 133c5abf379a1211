"""Fields of a search that complete themselves, from what the catalogue has."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalog_cache.catalogue.completions import completions

from vendor_hub.publish.writer import RANK_GAP, DatasetWriter

AS_OF = datetime(2026, 11, 20, 6, 10, tzinfo=UTC)
BRANDS = ["HALDEN", "HALDEN", "HALDEN", "Harrow & Sons", "Kestrel", ""]
CATEGORIES = [
    ("gear", None, "Gear pumps", "Zahnradpumpen"),
    ("small", "gear", "Small ones", "Kleine"),
    ("seals", None, "Seals", "Dichtungen"),
]


@pytest.fixture(scope="module")
def db(tmp_path_factory):
    path = tmp_path_factory.mktemp("fields") / "catalog.db"
    with DatasetWriter(path, "catalog", as_of=AS_OF) as writer:
        for code, parent, english, german in CATEGORIES:
            writer.add("category", code=code, parent=parent, position=1,
                       names={"en": english, "de": german})  # fmt: skip
        for uid, brand in enumerate(BRANDS, 1):
            writer.add("part", rank=uid * RANK_GAP, uid=uid, brand=brand, number=f"N-{uid}",
                       number_key=f"N{uid}", name="thing", stock_unit="C62",
                       category="small" if brand == "Kestrel" else "gear",
                       sale_status="active", origin="new", flags={})  # fmt: skip
    with closing(sqlite3.connect(":memory:")) as db:
        db.execute("ATTACH ? AS catalog", (str(path),))
        yield db


def offered(db, text, language="en"):
    return [each.text for each in completions(db, text, len(text), language)]


@pytest.mark.parametrize(
    ("typed", "names"),
    [("br", ["brand:"]), ("pump BRA", ["brand:"]), ("ca", ["cat:"]), ("in", ["in:"]),
     ("pri", ["price:"]), ("-br", ["brand:"]), ("b", []), ("pump", []), ("brandy", []), ("", [])],
)  # fmt: skip
def test_the_name_of_a_field_is_completed(db, typed, names):
    assert offered(db, typed) == names


@pytest.mark.parametrize(
    ("typed", "values"),
    [("brand:", ["HALDEN", '"Harrow & Sons"', "Kestrel"]), ("brand:har", ['"Harrow & Sons"']),
     ("brand:sons", ['"Harrow & Sons"']), ("brand:halden", []), ("-brand:k", ["Kestrel"]),
     ('brand:"harrow &', ['"Harrow & Sons"']), ("cat:g", ['"Gear pumps"']), ("cat:zz", []),
     ("in:", ["stock"]), ("in:st", ["stock"]), ("price:", ["<50", "10-20", ">100"]),
     ("price:<5", []), ("else:", [])],
)  # fmt: skip
def test_the_value_of_a_field_is_completed_from_the_catalogue(db, typed, values):
    assert offered(db, typed) == values


def test_categories_are_named_in_the_language_of_the_window(db):
    assert offered(db, "cat:", "de") == ["Zahnradpumpen", "Dichtungen", "Kleine"]


def test_a_category_says_how_many_parts_it_and_all_below_it_have(db):
    counts = {each.text: each.count for each in completions(db, "cat:", 4, "en")}
    assert counts == {'"Gear pumps"': len(BRANDS), '"Small ones"': 1, "Seals": 0}


def test_a_brand_says_how_many_parts_it_has_and_where_it_goes(db):
    first = completions(db, "pump brand:h seal", len("pump brand:h"), "en")[0]
    assert (first.text, first.count, first.start) == ("HALDEN", 3, len("pump brand:"))


@settings(max_examples=200, deadline=None)
@given(text=st.text(max_size=500), cursor=st.integers(0, 600))
def test_any_text_can_be_completed_or_not(db, text, cursor):
    assert len(completions(db, text, cursor, "en")) <= 8
