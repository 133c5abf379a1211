"""The history of stock: what the hub writes down week by week, of what, and for how long."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from catalog_cache.contract.dataset.schema import DATASETS, SCHEMA_VERSION
from catalog_cache.contract.ids import new_id

from vendor_hub.errors import HubError
from vendor_hub.hub import StockHistorySettings, create_hub, open_hub
from vendor_hub.publish.release import release
from vendor_hub.publish.uids import UidRegistry
from vendor_hub.publish.writer import DatasetWriter

MONDAY = datetime(2026, 11, 2, 6, tzinfo=UTC)
SUNDAY = date(2026, 11, 8)
WEEK = timedelta(days=7)
NUMBERS = ("40-001", "40-002", "40-003")


class Vendor:
    """Publishes levels, and says what a desk would find."""

    def __init__(self, world, folder):
        self.hub = world.hub
        self._folder = folder
        self._uid_of = UidRegistry(world.hub.store)
        self.uids = {number: self._uid_of("HALDEN", number) for number in NUMBERS}
        self._uid_of.save()

    def keep(self, **settings):
        config = replace(self.hub.config, stock_history=StockHistorySettings(**settings))
        self.hub = replace(self.hub, config=config)

    def file(self, levels, as_of, *, past=(), warehouses=("LYO",)):
        path = self._folder / f"stock-{new_id()}.db"
        with DatasetWriter(path, "stock", as_of=as_of) as writer:
            for code in warehouses:
                writer.add("warehouse", code=code, name=code, zone="UTC", workdays=[], holidays=[])
                for number, level in levels.items():
                    kind, qty, band = level if isinstance(level, tuple) else ("exact", level, None)
                    writer.add("stock", uid=self.uids[number], warehouse=code, kind=kind,
                               qty=None if qty is None else Decimal(qty), band=band, unit="C62",
                               as_of=as_of)  # fmt: skip
            for number, week, qty in past:
                writer.add("stock_week", uid=self.uids[number], warehouse=warehouses[0],
                           week=week.isoformat(), qty=Decimal(qty), unit="C62")  # fmt: skip
        return path

    def says(self, levels, as_of, **more):
        return release(self.hub, "stock", self.file(levels, as_of, **more))

    def raw(self):
        return next(self.hub.releases.glob("stock-all/*.db"))

    def weeks(self, number="40-001", warehouse="LYO"):
        with closing(sqlite3.connect(self.raw())) as db:
            return db.execute(
                "SELECT week, qty FROM stock_week WHERE uid = ? AND warehouse = ? ORDER BY week",
                (self.uids[number], warehouse),
            ).fetchall()


@pytest.fixture
def vendor(world, tmp_path: Path, write_catalog: Callable[..., Path]) -> Vendor:
    """A vendor whose catalogue is published, its first part the one that is asked for most."""
    made = Vendor(world, tmp_path)
    release(world.hub, "catalog", write_catalog(dict.fromkeys(NUMBERS, "Gear")))
    return made


def test_a_new_week_writes_down_what_the_last_publication_of_the_old_one_said(vendor):
    vendor.says({"40-001": 34}, MONDAY)
    vendor.says({"40-001": 30}, MONDAY + timedelta(days=2))
    assert vendor.weeks() == []
    vendor.says({"40-001": 55}, MONDAY + WEEK)
    assert vendor.weeks() == [("2026-11-08", "30")]
    vendor.says({"40-001": 50}, MONDAY + 2 * WEEK)
    assert vendor.weeks() == [("2026-11-08", "30"), ("2026-11-15", "55")]


def test_within_a_week_a_delta_is_what_was_counted_and_nothing_more(vendor):
    vendor.says({"40-001": 34, "40-002": 1}, MONDAY)
    vendor.says({"40-001": 34, "40-002": 1}, MONDAY + WEEK)
    done = vendor.says({"40-001": 33, "40-002": 1}, MONDAY + WEEK + timedelta(hours=3))
    # Both figures have a new time, one has a new quantity too.
    assert done.changed_rows == 2
    assert vendor.weeks() == [("2026-11-08", "34")]


def test_a_new_week_adds_one_row_a_figure_and_drops_the_oldest(vendor):
    vendor.keep(weeks=3, parts=10)
    long_ago = [(n, SUNDAY - k * WEEK, 9) for n in NUMBERS[:2] for k in range(1, 9)]
    first = {"40-001": 34, "40-002": 0}
    vendor.says(first, MONDAY, past=long_ago)
    assert [week for week, _ in vendor.weeks()] == ["2026-10-18", "2026-10-25", "2026-11-01"]
    done = vendor.says({"40-001": 34, "40-002": 0}, MONDAY + WEEK)
    assert [week for week, _ in vendor.weeks()] == ["2026-10-25", "2026-11-01", "2026-11-08"]
    assert vendor.weeks("40-002")[-1] == ("2026-11-08", "0")
    # Two rows come, two go, and the two counts have a new time.
    assert done.changed_rows == 6


def test_a_week_in_which_nothing_was_published_is_a_gap(vendor):
    vendor.says({"40-001": 34}, MONDAY)
    vendor.says({"40-001": 20}, MONDAY + 3 * WEEK)
    vendor.says({"40-001": 18}, MONDAY + 4 * WEEK)
    assert vendor.weeks() == [("2026-11-08", "34"), ("2026-11-29", "20")]


@pytest.mark.parametrize(
    "level",
    [
        ("unknown", None, None),
        ("exact", None, None),
        ("band", None, "10–49"),
        ("band", 4200, "50+"),
        ("yes_no", 1, "yes"),
        ("yes_no", 0, "no"),
        ("at_least", 100, None),
    ],
)
def test_only_what_is_known_exactly_has_a_history(vendor, level):
    vendor.says({"40-001": level, "40-002": 0}, MONDAY)
    vendor.says({"40-001": 5, "40-002": 5}, MONDAY + WEEK)
    assert vendor.weeks("40-001") == []
    assert vendor.weeks("40-002") == [("2026-11-08", "0")]


def test_only_the_parts_that_are_asked_for_most_have_one(vendor):
    vendor.keep(weeks=26, parts=2)
    levels = dict.fromkeys(NUMBERS, 5)
    vendor.says(levels, MONDAY, past=[(n, SUNDAY - WEEK, 3) for n in NUMBERS])
    vendor.says(levels, MONDAY + WEEK)
    assert [len(vendor.weeks(number)) for number in NUMBERS] == [2, 2, 0]


@pytest.mark.parametrize("settings", [{"weeks": 0}, {"parts": 0}])
def test_a_vendor_may_keep_none(vendor, settings):
    vendor.keep(**settings)
    vendor.says({"40-001": 34}, MONDAY, past=[("40-001", SUNDAY - WEEK, 3)])
    vendor.says({"40-001": 30}, MONDAY + WEEK)
    assert vendor.weeks() == []


def test_without_a_catalogue_nothing_is_asked_for_and_there_is_no_history(world, tmp_path):
    vendor = Vendor(world, tmp_path)
    vendor.says({"40-001": 34}, MONDAY, past=[("40-001", SUNDAY - WEEK, 3)])
    vendor.says({"40-001": 30}, MONDAY + WEEK)
    assert vendor.weeks() == []


def test_what_a_source_brings_of_its_past_is_taken_first(vendor):
    vendor.says({"40-001": 34}, MONDAY)
    own = [("40-001", SUNDAY, 31), ("40-001", SUNDAY - 2 * WEEK, 12)]
    vendor.says({"40-001": 30}, MONDAY + WEEK, past=own)
    assert vendor.weeks() == [("2026-10-25", "12"), ("2026-11-08", "31")]


def test_a_week_that_is_not_over_and_a_day_that_ends_none_are_not_taken(vendor):
    odd = [("40-001", SUNDAY, 31), ("40-001", SUNDAY + WEEK, 31), ("40-001", date(2026, 10, 28), 3)]
    vendor.says({"40-001": 34}, MONDAY, past=odd)
    assert vendor.weeks() == []


def test_a_count_that_is_older_than_the_last_one_ends_no_week(vendor):
    vendor.says({"40-001": 34}, MONDAY)
    vendor.says({"40-001": 30}, MONDAY + WEEK)
    vendor.says({"40-001": 29}, MONDAY)
    assert vendor.weeks() == [("2026-11-08", "34")]


def test_a_warehouse_that_closed_takes_its_history_with_it(vendor):
    vendor.says({"40-001": 34}, MONDAY, warehouses=("LYO", "HAM"))
    vendor.says({"40-001": 30}, MONDAY + WEEK, warehouses=("LYO", "HAM"))
    assert vendor.weeks(warehouse="HAM") == [("2026-11-08", "34")]
    vendor.says({"40-001": 30}, MONDAY + 2 * WEEK)
    assert vendor.weeks(warehouse="HAM") == []
    assert len(vendor.weeks()) == 2


def test_a_crash_after_the_row_costs_no_history(vendor):
    vendor.says({"40-001": 34}, MONDAY)
    vendor.says({"40-001": 30}, MONDAY + WEEK)
    vendor.raw().unlink()
    vendor.says({"40-001": 28}, MONDAY + 2 * WEEK)
    assert vendor.weeks() == [("2026-11-08", "34"), ("2026-11-15", "30")]


def test_what_an_older_program_published_is_followed_by_a_whole_file(vendor, monkeypatch):
    older = tuple(table for table in DATASETS["stock"] if table.name != "stock_week")
    with monkeypatch.context() as before:
        before.setitem(DATASETS, "stock", older)
        before.setattr("vendor_hub.publish.release.SCHEMA_VERSION", SCHEMA_VERSION - 1)
        before.setattr("vendor_hub.publish.release._keep_history", lambda *_: None)
        vendor.says({"40-001": 34}, MONDAY)
    done = vendor.says({"40-001": 30}, MONDAY + WEEK)
    assert (done.version, done.delta_bytes) == (2, None)
    assert vendor.weeks() == [("2026-11-08", "34")]


def test_a_file_without_the_table_is_published_with_it(vendor):
    path = vendor.file({"40-001": 34}, MONDAY)
    with closing(sqlite3.connect(path)) as db:
        db.execute("DROP TABLE stock_week")
    release(vendor.hub, "stock", path)
    assert vendor.weeks() == []


def test_settings_stand_in_the_hubs_file_and_have_defaults(tmp_path):
    made = create_hub(tmp_path / "hub", "halden", "Halden")
    made.close()
    assert made.config.stock_history == StockHistorySettings(weeks=26, parts=2000)
    file = tmp_path / "hub" / "hub.toml"
    written = file.read_text(encoding="utf-8")
    for changed, expected in (
        (written.replace("parts = 2000", "parts = 50"), StockHistorySettings(26, 50)),
        (written.split("[stock_history]")[0], StockHistorySettings()),
    ):
        file.write_text(changed, encoding="utf-8")
        again = open_hub(tmp_path / "hub")
        again.close()
        assert again.config.stock_history == expected
    for wrong in ("weeks = -1", 'weeks = "many"', "weeks = true", "months = 3"):
        file.write_text(written.replace("weeks = 26", wrong), encoding="utf-8")
        with pytest.raises(HubError, match="not readable as hub settings"):
            open_hub(tmp_path / "hub")
