"""A generated catalogue is the same from the same seed, believable, and whole."""

import re
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime

import pytest

from catalog_cache.contract.dataset.digest import digest_dataset
from catalog_cache.contract.numbers import fold_number

from vendor_hub.cli.generating import generate
from vendor_hub.generate.catalogue import write_catalogue
from vendor_hub.generate.families import read_families
from vendor_hub.generate.parts import stream
from vendor_hub.generate.prices_and_stock import write_prices, write_stock
from vendor_hub.publish.writer import DatasetWriter

OFFER = read_families()
NOW = datetime(2026, 11, 1, 4, tzinfo=UTC)


@pytest.fixture
def written(tmp_path):
    """Writes a dataset file of 2,000 parts and opens it."""
    opened = []

    def write(dataset="catalog", **more):
        path = tmp_path / f"{dataset}-{len(opened)}.db"
        with DatasetWriter(path, dataset, as_of=NOW) as writer:
            if dataset == "catalog":
                write_catalogue(OFFER, writer, count=2_000, seed=5, **more)
            elif dataset == "prices":
                write_prices(OFFER, writer, count=2_000, seed=5, currency="EUR")
            else:
                write_stock(OFFER, writer, count=2_000, seed=5, as_of=NOW, **more)
        opened.append(sqlite3.connect(path))
        return opened[-1]

    yield write
    for db in opened:
        db.close()


def only(db, sql):
    return db.execute(sql).fetchone()[0]


def test_the_same_seed_makes_the_same_parts_and_another_others():
    first = [part.number for part in stream(OFFER, 200, 1)]
    assert first == [part.number for part in stream(OFFER, 200, 1)]
    assert first != [part.number for part in stream(OFFER, 200, 2)]


def test_a_larger_catalogue_begins_with_the_smaller_one():
    small = [part.number for part in stream(OFFER, 400, 1)]
    assert [part.number for part in stream(OFFER, 1_200, 1)][:400] == small


def test_no_number_comes_twice_within_a_brand():
    keys = [(part.brand, fold_number(part.number)) for part in stream(OFFER, 30_000, 3)]
    assert len(set(keys)) == len(keys)


def test_numbers_follow_several_schemes():
    shapes = {re.sub(r"\d", "0", re.sub("[A-Z]", "A", p.number)) for p in stream(OFFER, 20_000, 1)}
    assert {"00-000A-0000", "00.0000.000", "AA 000 0000", "00000000000", "0000000"} <= shapes


@pytest.mark.parametrize("count", [0, -1, 10_000_000])
def test_a_number_of_parts_that_cannot_be_told_apart_is_refused(count):
    with pytest.raises(ValueError, match="parts can be generated"):
        next(stream(OFFER, count, 1))


def test_the_catalogue_has_what_a_real_one_has(written):
    db = written()
    assert only(db, "SELECT count(*) FROM part") == 2_000
    assert 7 < only(db, "SELECT count(*) FROM spec") / 2_000 < 9
    for table in ("xref", "supersession", "relation", "assembly", "position_part", "part_text"):
        assert only(db, f"SELECT count(*) FROM {table}") > 0
    assert only(db, "SELECT count(DISTINCT sale_status) FROM part") == 3


def test_nothing_refers_to_a_part_that_is_not_there(written):
    db = written()
    for table, column in (("spec", "uid"), ("xref", "uid"), ("relation", "other"),
                          ("position_part", "uid"), ("supersession_part", "uid")):  # fmt: skip
        dangling = f"SELECT count(*) FROM {table} WHERE {column} NOT IN (SELECT uid FROM part)"
        assert only(db, dangling) == 0


def test_one_assembly_is_as_large_as_they_get(written):
    sizes = "SELECT max(n) FROM (SELECT count(*) AS n FROM position GROUP BY assembly)"
    assert only(written(), sizes) == 300


def test_the_next_edition_changes_about_one_part_in_a_hundred(written):
    texts = "SELECT uid, description FROM part_text WHERE language = 'en' ORDER BY uid"
    before, after = (dict(written(edition=n).execute(texts)) for n in (1, 2))
    changed = sum(before[uid] != after[uid] for uid in before)
    assert 5 <= changed <= 50


def test_stock_lies_in_four_warehouses_and_some_of_it_is_counted_again(written):
    first, second = written("stock"), written("stock", edition=1)
    assert only(first, "SELECT count(DISTINCT warehouse) FROM stock") == 4
    rows = "SELECT uid, warehouse, as_of FROM stock"
    moved = set(second.execute(rows)) - set(first.execute(rows))
    assert 0.03 < len(moved) / only(first, "SELECT count(*) FROM stock") < 0.07


def test_some_prices_have_breaks_and_some_are_on_request(written):
    db = written("prices")
    assert only(db, "SELECT count(*) FROM price WHERE break_qty = '50'") > 500
    assert only(db, "SELECT count(*) FROM price WHERE status = 'on_request'") > 10


def test_generating_publishes_and_an_edition_is_a_small_delta(world):
    first = generate(world.hub, parts=800, seed=1)
    assert {(done.dataset, done.version) for done in first} == {
        ("catalog", 1), ("prices", 1), ("stock", 1),
    }  # fmt: skip
    (second,) = generate(world.hub, parts=800, seed=1, edition=1, only=("catalog",))
    assert second.version == 2
    assert 0 < second.changed_rows < 60
    assert second.delta_bytes < second.snapshot_bytes / 20


def test_of_a_named_day_the_next_edition_of_stock_is_only_what_was_counted(world):
    generate(world.hub, parts=800, seed=1, day=date(2026, 11, 2), only=("stock",))
    (second,) = generate(
        world.hub, parts=800, seed=1, edition=1, day=date(2026, 11, 2), only=("stock",)
    )
    assert 0.03 * 1920 < second.changed_rows < 0.07 * 1920


def test_the_same_edition_again_publishes_nothing(world):
    generate(world.hub, parts=200, seed=1, only=("catalog",))
    (again,) = generate(world.hub, parts=200, seed=1, only=("catalog",))
    assert again.unchanged


def test_a_file_is_equal_to_another_of_the_same_seed_row_by_row(written):
    with closing(written()) as one, closing(written()) as other:
        assert digest_dataset(one, "catalog") == digest_dataset(other, "catalog")
