"""Finding in a generated catalogue: the order of hits, filters, facets, and their counts."""

import sqlite3
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from catalog_cache.contract.dataset.schema import DATASETS
from catalog_cache.contract.numbers import fold_number

from catalog_cache.catalogue.facets import categories, facets
from catalog_cache.catalogue.kept import Keeper, Kept
from catalog_cache.catalogue.search import page_rows, search
from catalog_cache.catalogue.situation import Situation
from catalog_cache.datasets import sort_orders
from catalog_cache.records.catalogue import HitKind, PartQuery, SortKey, SpecFilter

from vendor_hub.generate.catalogue import write_catalogue
from vendor_hub.generate.families import read_families
from vendor_hub.generate.prices_and_stock import write_prices, write_stock
from vendor_hub.publish.writer import DatasetWriter

COUNT = 4_000
NOW = datetime(2026, 11, 1, 4, tzinfo=UTC)
HERE = Situation.of(None, language="en", location=None, may_see_net=True)


@pytest.fixture(scope="module")
def db(tmp_path_factory):
    folder = tmp_path_factory.mktemp("generated")
    offer = read_families()
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        for name in DATASETS:
            path = folder / f"{name}.db"
            with DatasetWriter(path, name, as_of=NOW) as writer:
                if name == "catalog":
                    write_catalogue(offer, writer, count=COUNT, seed=2)
                elif name == "prices":
                    write_prices(offer, writer, count=COUNT, seed=2, currency="EUR")
                elif name == "stock":
                    write_stock(offer, writer, count=COUNT, seed=2, as_of=NOW)
            db.execute(f"ATTACH ? AS {name}", (str(path),))
        db.execute("ATTACH ':memory:' AS sorted")
        sort_orders.create_empty(db, "sorted")
        yield db


def found(db, text="", **more):
    return search(db, PartQuery(text, **more), HERE)


def everything(db, page):
    return page_rows(db, page, HERE, range(len(page.hits)))


def count(db, sql, *values):
    return db.execute(f"SELECT count(*) FROM {sql}", values).fetchone()[0]


@pytest.fixture(scope="module")
def some_part(db):
    """A part with another maker's number: (uid, number, that number)."""
    return db.execute(
        "SELECT p.uid, p.number, x.number FROM part p JOIN xref x ON x.uid = p.uid"
        " WHERE x.source = 'maker' AND p.rank > 8000 AND p.number LIKE '%-%' LIMIT 1"
    ).fetchone()


def test_rows_that_were_composed_before_say_why_they_are_found_now(db, some_part):
    uid, number, other = some_part
    kept = Kept()
    for text, kind in ((number, HitKind.NUMBER), (other, HitKind.CROSS_REFERENCE)):
        first = search(db, PartQuery(text), HERE, kept=kept).rows[0]
        assert (first.uid, first.kind) == (uid, kind)
        assert kept.rows[uid].kind is HitKind.WORDS


def test_what_was_read_is_kept_for_one_day_one_place_and_one_state_of_the_data():
    keeper = Keeper()
    first = keeper.of(1, HERE)
    assert keeper.of(1, replace(HERE, now=HERE.now + timedelta(milliseconds=1))) is first
    elsewhere = replace(HERE, routes=(("LYO", 1),))
    tomorrow = replace(HERE, now=HERE.now + timedelta(days=1))
    for generation, situation in ((2, HERE), (1, elsewhere), (1, tomorrow)):
        assert keeper.of(generation, situation) is not first
        first = keeper.of(1, HERE)


def test_a_result_is_sorted_and_counted_without_searching_again(db, monkeypatch):
    kept, query = Kept(), PartQuery("bolt")
    before = search(db, query, HERE, kept=kept)
    monkeypatch.setattr("catalog_cache.catalogue.search._search", None)
    by_name = search(db, replace(query, sort=SortKey.NAME), HERE, kept=kept)
    assert by_name.hits.ranks == before.hits.ranks
    assert categories(db, query, HERE, kept=kept)
    assert facets(db, query, HERE, kept=kept)


def test_a_long_beginning_finds_what_its_letters_find_one_by_one(db):
    for word in ("hexagon", "sechskant", "bearing", "stainless"):
        found_before = found(db, word[:3]).hits.ranks
        for end in range(4, len(word) + 1):
            here = found(db, word[:end]).hits.ranks
            assert here
            assert here <= found_before
            found_before = here


def test_an_empty_search_is_the_whole_catalogue_in_the_order_of_popularity(db):
    page = found(db)
    assert len(page.hits) == COUNT
    assert [row.uid for row in page.rows] == list(range(1, len(page.rows) + 1))


def test_a_number_comes_first_however_it_is_written(db, some_part):
    uid, number, _ = some_part
    for written in (number, number.lower(), number.replace("-", ""), number.replace("-", " ")):
        assert found(db, written).rows[0].uid == uid


def test_another_makers_number_leads_to_the_part_and_says_so(db, some_part):
    uid, _, other = some_part
    first = found(db, other).rows[0]
    assert (first.uid, first.kind, first.found_by) == (uid, HitKind.CROSS_REFERENCE, other)


def test_the_middle_of_a_number_comes_after_everything_else(db):
    page = found(db, "0071")
    kinds = [row.kind for row in everything(db, page)]
    middles = [n for n, kind in enumerate(kinds) if kind is HitKind.NUMBER_MIDDLE]
    assert middles
    assert middles == list(range(middles[0], len(kinds)))


def test_a_filter_hides_no_middle_of_a_number_behind_those_it_does_not_let_through(db):
    whole = found(db, "007")
    rare = [row for row in everything(db, whole) if row.kind is HitKind.NUMBER_MIDDLE][-1]
    query = PartQuery("007", category=rare.category)
    first = search(db, query, HERE, most=5)
    assert rare.uid in {row.uid for row in everything(db, found(db, "007", category=rare.category))}
    assert not first.complete or rare.uid in {row.uid for row in everything(db, first)}


def test_words_are_found_at_their_beginning_in_any_order_and_language(db):
    assert found(db, "bolt hex").hits.ranks == found(db, "hexagon bolt").hits.ranks
    assert found(db, "sechskantschr").hits.ranks == found(db, "hexagon bolt").hits.ranks


@pytest.mark.parametrize(
    ("one", "other"),
    [("o-ring 10mm", "o-ring 10 mm"), ('3/8"', "3/8"), ("24V", "24 v"), ("µm", "μm")],
)
def test_sizes_are_found_as_people_write_them(db, one, other):
    assert len(found(db, one).hits)
    assert found(db, one).hits.ranks == found(db, other).hits.ranks


def test_a_size_is_found_with_any_sign_between_its_numbers(db):
    name = db.execute("SELECT name FROM part WHERE name LIKE 'Hexagon bolt M%' LIMIT 1").fetchone()
    size = name[0].split()[2].rstrip(",")
    for sign in ("x", "X", "*", " x ", " × "):
        assert name[0] in {row.name for row in found(db, size.replace("×", sign)).rows}


@pytest.mark.parametrize(
    "shown", ["{0}×{1}×{2}", "{0} x {1}", "{1}x{2}", "{1} × {2}", "{1}", "{2}"]
)
def test_a_size_is_found_by_any_of_its_measures(db, shown):
    names = [name for (name,) in db.execute("SELECT name FROM part WHERE name LIKE '%×%×%'")]
    sized = min(names, key=len)
    words, size = sized.rsplit(maxsplit=1)
    typed = f"{words} {shown.format(*size.split('×'))}"
    assert sized in {hit.name for hit in everything(db, found(db, typed))}


def test_of_very_many_numbers_that_begin_alike_the_first_are_the_most_asked_for(db, monkeypatch):
    start = "2000000"  # of most bar codes
    whole = found(db, start)
    monkeypatch.setattr("catalog_cache.catalogue.search._BEGUN_ALIKE", 2)
    first = search(db, PartQuery(start), HERE, most=20)
    assert len(whole.hits) > 100
    assert not first.complete
    assert list(first.hits)[:20] == list(whole.hits)[:20]
    assert list(found(db, start).hits) == list(whole.hits)


def test_who_has_a_long_number_inside_of_his_comes_with_the_search_for_all(db):
    number = found(db, "").rows[0].number
    first, whole = search(db, PartQuery(number), HERE, most=100), found(db, number)
    assert not first.complete
    assert list(whole.hits)[: len(first.hits)] == list(first.hits)


def test_words_that_are_left_out_and_phrases(db):
    bolts, plain = found(db, "hexagon bolt"), found(db, "hexagon bolt -plain")
    assert 0 < len(plain.hits) < len(bolts.hits)
    assert len(found(db, '"bolt hexagon"').hits) == 0


def test_the_first_hits_are_the_first_of_all_hits(db):
    for text in ("", "bolt", "4", "10 mm", "0071"):
        all_hits = found(db, text)
        first = search(db, PartQuery(text), HERE, most=20)
        assert list(first.hits) == list(all_hits.hits)[: len(first.hits)]
        assert not first.complete or len(first.hits) == len(all_hits.hits)


def test_fields_do_what_the_filters_do(db):
    by_field = found(db, 'bearing cat:"deep groove"')
    by_filter = found(db, "bearing", category="bearings.deep-groove")
    assert len(by_field.hits)
    assert by_field.hits.ranks == by_filter.hits.ranks
    assert found(db, "in:stock").hits.ranks == found(db, in_stock=True).hits.ranks
    assert {row.brand for row in everything(db, found(db, "brand:hald"))} == {"Halden"}
    assert len(found(db, "-brand:hald").hits) == COUNT - len(found(db, "brand:hald").hits)


def test_a_price_range_holds_what_it_says(db):
    priced = everything(db, found(db, "price:10-12"))
    assert priced
    assert all(10 <= row.net.amount <= 12 for row in priced)


def test_category_counts_are_what_choosing_them_finds(db):
    for text in ("", "10 mm", "steel"):
        for counted in categories(db, PartQuery(text), HERE)[::7]:
            assert len(found(db, text, category=counted.code).hits) == counted.count


def test_facet_counts_are_what_choosing_a_value_finds(db):
    query = PartQuery("bearing", category="bearings")
    offered = facets(db, query, HERE)
    assert {"bore", "outer", "width"} <= {facet.code for facet in offered}
    for facet in offered[:4]:
        for value in facet.values[::5]:
            chosen = (SpecFilter(facet.code, (value.value,)),)
            page = found(db, "bearing", category="bearings", specs=chosen)
            assert len(page.hits) == value.count


def test_values_of_one_facet_are_or_and_facets_among_them_are_and(db):
    one = found(db, specs=(SpecFilter("bore", ("10",)),)).hits.ranks
    other = found(db, specs=(SpecFilter("bore", ("20",)),)).hits.ranks
    both = found(db, specs=(SpecFilter("bore", ("10", "20")),)).hits.ranks
    steel = found(db, specs=(SpecFilter("material", ("steel",)),)).hits.ranks
    assert both == one | other
    two = (SpecFilter("bore", ("10", "20")), SpecFilter("material", ("steel",)))
    assert found(db, specs=two).hits.ranks == both & steel


def test_a_range_takes_its_ends_with_it(db):
    ranged = found(db, specs=(SpecFilter("bore", least=10, most=20),)).hits.ranks
    listed = found(db, specs=(SpecFilter("bore", ("10", "12", "15", "17", "20")),)).hits.ranks
    assert ranged == listed


def test_a_chosen_facet_keeps_its_other_values_on_offer(db):
    query = PartQuery("bearing", specs=(SpecFilter("bore", ("10",)),))
    first = facets(db, query, HERE)[0]
    assert first.code == "bore"
    assert len(first.values) > 5


@pytest.mark.parametrize("key", [SortKey.NUMBER, SortKey.NAME, SortKey.PRICE, SortKey.STOCK])
@pytest.mark.parametrize("descending", [False, True])
def test_the_whole_result_is_sorted_and_nothing_is_lost(db, key, descending):
    page = found(db, "bolt", sort=key, descending=descending)
    assert page.hits.ranks == found(db, "bolt").hits.ranks
    values = {
        SortKey.NUMBER: lambda row: row.number.replace("-", "").replace(".", "").replace(" ", ""),
        SortKey.NAME: lambda row: row.name.casefold(),
        SortKey.PRICE: lambda row: row.net and row.net.amount,
    }
    if key in values:
        shown = [v for v in map(values[key], everything(db, page)) if v is not None]
        assert shown == sorted(shown, reverse=descending)


def test_what_has_no_price_comes_last_in_both_directions(db):
    for descending in (False, True):
        page = found(db, "bolt", sort=SortKey.PRICE, descending=descending)
        priced = [row.net is not None for row in everything(db, page)]
        assert priced == sorted(priced, reverse=True)


@pytest.fixture(scope="module")
def datasets_of(db):
    """Opens the same datasets with the orders of their columns made ready for some routes."""

    @contextmanager
    def opened(routes):
        files = {name: Path(path) for _, name, path in db.execute("PRAGMA database_list") if path}
        with closing(sqlite3.connect(":memory:", isolation_level=None)) as other:
            for name in DATASETS:
                other.execute(f"ATTACH ? AS {name}", (str(files[name]),))
            if routes is None:
                other.execute("ATTACH ':memory:' AS sorted")
                sort_orders.create_empty(other, "sorted")
            else:
                names = tuple((n, files[n].name) for n in ("catalog", "prices", "stock"))
                wanted = sort_orders.Arrangement(names, "en", routes, "2026-11-01")
                folder = files["catalog"].parent
                made = folder / sort_orders.make(folder, wanted)
                other.execute("ATTACH ? AS sorted", (str(made),))
            yield other

    return opened


@pytest.fixture(scope="module")
def arranged(datasets_of):
    """The same catalogue with the orders of its columns made ready."""
    with datasets_of(()) as opened:
        yield opened


@pytest.mark.parametrize("text", ["bolt", "", "10 mm"])
@pytest.mark.parametrize("key", [SortKey.NUMBER, SortKey.NAME, SortKey.PRICE, SortKey.STOCK])
@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("few", [0, 10_000])
def test_a_ready_order_holds_every_hit_in_its_place(
    arranged, db, monkeypatch, text, key, descending, few
):
    monkeypatch.setattr("catalog_cache.catalogue.sorting._FEW", few)
    page = found(arranged, text, sort=key, descending=descending)
    assert page.hits.ranks == found(db, text).hits.ranks
    rows = everything(arranged, page)
    if key is SortKey.PRICE:
        priced = [row.net.amount for row in rows if row.net is not None]
        assert priced == sorted(priced, reverse=descending)
        assert all(row.net is None for row in rows[len(priced) :])
    if key is SortKey.NUMBER:
        keys = [fold_number(row.number) for row in rows]
        assert keys == sorted(keys, reverse=descending)


@pytest.mark.parametrize("routes", [(), (("HAM", 1), ("LYO", 2))])
@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("ready", [False, True])
def test_by_stock_rows_follow_the_figure_they_show(datasets_of, routes, descending, ready):
    here = replace(HERE, routes=routes)
    with datasets_of(tuple(code for code, _ in routes) if ready else None) as opened:
        query = PartQuery("bolt", sort=SortKey.STOCK, descending=descending)
        page = search(opened, query, here)
        rows = page_rows(opened, page, here, range(len(page.hits)))
    shown = [row.stock.qty if row.stock is not None else None for row in rows]
    known = [qty for qty in shown if qty is not None]
    assert known == sorted(known, reverse=descending)
    assert shown[len(known) :] == [None] * (len(shown) - len(known))


def test_walking_an_order_may_stop_early_and_has_the_first_then(arranged, monkeypatch):
    monkeypatch.setattr("catalog_cache.catalogue.sorting._FEW", 0)
    monkeypatch.setattr("catalog_cache.catalogue.sorting._STEP", 100)
    query = PartQuery("steel", sort=SortKey.PRICE)
    first, whole = search(arranged, query, HERE, most=30), search(arranged, query, HERE)
    assert not first.complete
    assert list(first.hits) == list(whole.hits)[: len(first.hits)]


def test_filters_by_stock_and_price_are_the_same_from_a_ready_order(arranged, db):
    for text in ("in:stock", "price:10-12", "bolt price:<5"):
        assert found(arranged, text).hits.ranks == found(db, text).hits.ranks
