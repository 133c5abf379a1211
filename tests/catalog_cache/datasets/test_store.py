"""Reading dataset files from several threads while they are replaced and closed."""

import sqlite3
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest

from catalog_cache.contract.dataset.schema import SCHEMA_VERSION

from catalog_cache.datasets.store import DatasetStore, Installed

from vendor_hub.publish.writer import DatasetWriter

NOW = datetime(2026, 11, 20, tzinfo=UTC)


def installed(store: DatasetStore, version: int) -> Installed:
    """A stock file with as many warehouses as its version says."""
    path: Path = store.folder / f"stock-1-{version}.db"
    with DatasetWriter(path, "stock", as_of=NOW) as writer:
        for n in range(version):
            writer.add("warehouse", code=f"W{n}", name=f"Store {n}", zone="UTC", workdays=[0],
                       holidays=[])  # fmt: skip
    return Installed(
        path.name, 1, version, NOW.isoformat(), NOW.isoformat(), version, "", SCHEMA_VERSION
    )


def count(db: object) -> int:
    """How many warehouses a connection sees."""
    return int(db.execute("SELECT count(*) FROM stock.warehouse").fetchone()[0])  # type: ignore[attr-defined]


@pytest.fixture
def store(tmp_path: Path) -> DatasetStore:
    """A store with one warehouse in use."""
    made = DatasetStore(tmp_path / "datasets")
    made.put_in_use("stock", installed(made, 1))
    return made


def test_a_read_goes_on_with_the_version_it_began_with(store):
    with store.reading() as db:
        assert count(db) == 1
        store.put_in_use("stock", installed(store, 2))
        with store.reading() as within:
            assert count(within) == 1
    with store.reading() as db:
        assert count(db) == 2


def test_closing_waits_for_a_reader_that_is_inside_the_database(store):
    inside, closed, counted = threading.Event(), threading.Event(), []

    def read():
        with store.reading() as db:
            db.create_function("announce", 0, inside.set)
            db.execute("SELECT announce()").fetchall()
            closed.wait(0.2)
            counted.append(count(db))

    def close():
        store.close()
        closed.set()

    reader = threading.Thread(target=read)
    reader.start()
    inside.wait()
    closer = threading.Thread(target=close)
    closer.start()
    reader.join()
    closer.join()
    assert counted == [1]


def test_after_closing_a_read_opens_the_files_anew(store):
    with store.reading() as db:
        assert count(db) == 1
    store.close()
    with store.reading() as db:
        assert count(db) == 1


def test_a_file_cut_short_under_its_reader_is_an_error_and_not_the_end(store):
    store.put_in_use("stock", installed(store, 3000))
    with store.reading() as db:
        db.execute("PRAGMA stock.cache_size=1")
        rows = db.execute("SELECT * FROM stock.warehouse")
        rows.fetchone()
        with (store.folder / "stock-1-3000.db").open("r+b") as file:
            file.truncate(4096)
        with pytest.raises(sqlite3.DatabaseError):
            rows.fetchall()
