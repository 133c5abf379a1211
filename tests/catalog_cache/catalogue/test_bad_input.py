"""Whatever is typed or published, a search answers, and never takes longer than it may."""

import sqlite3
import threading
from contextlib import closing
from datetime import UTC, datetime
from itertools import count, repeat
from math import inf

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from catalog_cache.contract.dataset.schema import DATASETS

from catalog_cache.catalogue.facets import categories, facets
from catalog_cache.catalogue.interrupting import Watch
from catalog_cache.catalogue.relief import reliefs
from catalog_cache.catalogue.search import search
from catalog_cache.catalogue.situation import Situation
from catalog_cache.datasets import sort_orders
from catalog_cache.errors import CancelledError
from catalog_cache.records.catalogue import PartQuery, SortKey, SpecFilter

from vendor_hub.publish.writer import RANK_GAP, DatasetWriter

AS_OF = datetime(2026, 11, 20, 6, 10, tzinfo=UTC)
HERE = Situation.of(None, language="en", location=None, may_see_net=True)
COUNT = 1_500


@pytest.fixture(scope="module")
def db(tmp_path_factory):
    folder = tmp_path_factory.mktemp("bad")
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
    """Write a catalogue in which one part in a hundred is broken in some way."""
    writer.add("category", code="odd", parent=None, position=1, names={"en": "odd"})
    writer.add("category", code="lost", parent="nowhere", position=1, names={})
    writer.add("category", code="loop", parent="loop", position=1, names={"en": ""})
    writer.add("spec_def", code="bore", names={}, unit="mm", position=1)
    for uid in range(1, COUNT + 1):
        broken = {
            3: {"name": ""}, 103: {"name": "\x00\x07"}, 203: {"category": "missing"},
            303: {"brand": ""}, 403: {"number": "", "number_key": ""}, 503: {"sale_status": "?"},
            603: {"category": "loop"}, 703: {"name": "thing " * 3_000}, 803: {"stock_unit": ""},
        }.get(uid, {})  # fmt: skip
        row = {"brand": "HALDEN", "number": f"N-{uid}", "number_key": f"N{uid}",
               "name": f"thing {uid}", "category": "odd" if uid % 2 else "lost",
               "stock_unit": "C62", "sale_status": "active"}  # fmt: skip
        writer.add(
            "part", rank=uid * RANK_GAP, uid=uid, origin="new", flags={}, **{**row, **broken}
        )
        number, unit = {3: (inf, "mm"), 103: (1.0, "parsec"), 203: (None, ""), 303: (-inf, None),
                        403: (2.0, "bar")}.get(uid, (uid % 9 + 0.5, "mm"))  # fmt: skip
        writer.add("spec", uid=uid, code="undefined" if uid == 503 else "bore",
                   value="" if uid == 603 else f"{number}", number=number, unit=unit)  # fmt: skip


PDF_PAGE = (
    """%PDF-1.7 4 0 obj << /Type /Page >> stream BT /F1 12 Tf (Gear pump) Tj ET endstream
Pos.\tNumber\tQty\r\n1\t40-21A-0071\t2\r\n2\tN-12\t4\x0c"""
    * 30
)
PIECES = st.sampled_from([
    "thing", "N-12", "n12", '"', "'", ";", "--", "*", "NEAR(", "AND", "OR", "NOT", "(", ")", "^",
    "numbers:", "rowid", "' OR 1=1 --", "DROP TABLE part", "brand:", "cat:", "cat:odd", "in:stock",
    "price:<", "price:1-", "price:>99999999999999999999", "-", "-thing", "10 mm", "\x00", "\ud7ff",
    "🙂", "液", "%", "_", "\\", "\u202e", "{", "0" * 60, "\t", "½", "∞", "brand:\"", "-brand:x",
])  # fmt: skip
TYPED = st.text(max_size=200) | st.lists(PIECES, max_size=14).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(text=TYPED, sort=st.sampled_from(SortKey), group=st.sampled_from([None, "odd", "'; --"]))
@example(text="x" * 10_000, sort=SortKey.BEST, group=None)
@example(text="thing " * 2_000, sort=SortKey.BEST, group=None)
@example(text='"' * 10_000, sort=SortKey.NAME, group=None)
@example(text=PDF_PAGE, sort=SortKey.BEST, group=None)
@example(text="🙂" * 500, sort=SortKey.BEST, group=None)
def test_whatever_is_typed_is_answered(db, text, sort, group):
    query = PartQuery(text, category=group, sort=sort)
    page = search(db, query, HERE)
    assert len(page.rows) == min(len(page.hits), 30)
    if not page.hits:
        assert all(relief.count for relief in reliefs(db, query))
    if group is None and sort is SortKey.BEST:
        facets(db, query, HERE)
        categories(db, query, HERE)


@settings(max_examples=40, deadline=None)
@given(
    code=st.sampled_from(["bore", "shaft", "", "x' OR 1=1"]) | st.text(max_size=20),
    values=st.lists(st.text(max_size=20), max_size=3),
    least=st.none() | st.floats(),
    most=st.none() | st.floats(),
)
def test_whatever_a_specification_is_filtered_by_is_answered(db, code, values, least, most):
    query = PartQuery(specs=(SpecFilter(code, tuple(values), least, most),))
    assert len(search(db, query, HERE).hits) <= 2_000
    facets(db, query, HERE)


def clock(*times):
    """Return a clock that says these times and then the last one for ever."""
    said = iter([*times, *repeat(times[-1], 10_000)])
    return lambda: next(said)


def test_a_search_without_time_is_stopped_before_it_begins(db):
    page = search(db, PartQuery("thing"), HERE, Watch(None, 0))
    assert (page.stopped, page.complete, len(page.hits)) == (True, False, 0)
    assert page.suggestions == ()


def test_what_was_found_before_the_time_was_over_is_shown(db):
    whole = search(db, PartQuery("N-12"), HERE)
    sizes = set()
    for looks in range(1, 30):
        page = search(db, PartQuery("N-12"), HERE, Watch(None, 1, clock(*[0] * looks, 9)))
        assert page.stopped or len(page.hits) == len(whole.hits)
        assert list(page.hits) == list(whole.hits)[: len(page.hits)]
        assert len(page.rows) == min(len(page.hits), 30)
        sizes.add(len(page.hits))
    assert len(sizes) > 2


def test_a_stopped_search_is_still_in_the_order_asked_for(db):
    query = PartQuery("N-12", sort=SortKey.NUMBER, descending=True)
    page = search(db, query, HERE, Watch(None, 1, clock(0, 0, 0, 0, 9)))
    numbers = [row.number for row in page.rows]
    assert page.stopped
    assert numbers
    assert numbers == sorted(numbers, reverse=True)


def test_the_connection_is_whole_again_after_a_search_was_stopped(db):
    search(db, PartQuery("thing"), HERE, Watch(None, 0))
    page = search(db, PartQuery("thing"), HERE, Watch(None, 100, count().__next__))
    assert search(db, PartQuery("thing"), HERE).complete
    assert page.rows


@pytest.mark.parametrize("work", [search, facets, categories])
def test_who_cancels_is_not_told_of_a_stop(db, work):
    cancel = threading.Event()
    cancel.set()
    try:
        work(db, PartQuery("thing " * 10 + "n"), HERE, cancel)
    except CancelledError:
        return
    # So small a search may be through before SQLite looks.
    assert cancel.is_set()
