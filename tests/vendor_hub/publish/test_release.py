import hashlib
import sqlite3
import threading
from contextlib import closing
from datetime import UTC, datetime

import pytest

from catalog_cache.contract.dataset.delta import apply_delta
from catalog_cache.contract.dataset.digest import digest_dataset

from vendor_hub.errors import HubError
from vendor_hub.publish.release import release, work_folder
from vendor_hub.publish.writer import RANK_GAP, DatasetWriter
from vendor_hub.store import datasets, history

AS_OF = datetime(2026, 11, 2, tzinfo=UTC)
PARTS = {f"40-{n:03}": f"Gear {n}" for n in range(300)}


def newest(world, dataset="catalog", audience=""):
    with world.hub.store.read() as db:
        return datasets.newest(db, dataset, audience)


def unpacked(world, tmp_path, name):
    """The newest raw file, as a copy that may be changed."""
    raw = next(world.hub.releases.glob("catalog-all/*.db"))
    path = tmp_path / name
    path.write_bytes(raw.read_bytes())
    return path


def test_the_first_release_is_a_snapshot_without_deltas(world, write_catalog):
    done = release(world.hub, "catalog", write_catalog(PARTS))
    assert (done.version, done.changed_rows, done.unchanged) == (1, None, False)
    manifest = newest(world).manifest
    assert manifest.deltas == ()
    assert manifest.tables["part"].rows == 300
    assert manifest.vendor == "halden"


def test_the_same_content_again_is_not_published(world, write_catalog):
    release(world.hub, "catalog", write_catalog(PARTS))
    done = release(world.hub, "catalog", write_catalog(PARTS))
    assert (done.version, done.unchanged) == (1, True)


def test_a_change_is_published_as_a_delta_that_leads_to_the_new_content(
    world, write_catalog, tmp_path
):
    release(world.hub, "catalog", write_catalog(PARTS))
    before = unpacked(world, tmp_path, "before.db")
    done = release(world.hub, "catalog", write_catalog({**PARTS, "40-007": "Better gear"}))
    assert (done.version, done.changed_rows) == (2, 1)
    manifest = newest(world).manifest
    assert [delta.from_version for delta in manifest.deltas] == [1]
    delta = world.hub.shelf.path_of(manifest.deltas[0].sha256)
    assert hashlib.sha256(delta.read_bytes()).hexdigest() == manifest.deltas[0].sha256
    with closing(sqlite3.connect(before, isolation_level=None)) as db:
        db.execute("BEGIN")
        assert apply_delta(db, delta, dataset="catalog", epoch=1, version=1).rows == 1
        assert digest_dataset(db, "catalog") == manifest.tables
        found = db.execute("SELECT name FROM part_search WHERE part_search.name LIKE 'better%'")
        assert found.fetchall() == [("better gear",)]


def test_a_new_popular_part_takes_a_gap_and_moves_nobody(world, write_catalog):
    release(world.hub, "catalog", write_catalog(PARTS))
    done = release(world.hub, "catalog", write_catalog({"99-1": "New bestseller", **PARTS}))
    assert done.changed_rows == 1
    raw = next(world.hub.releases.glob("catalog-all/*.db"))
    with closing(sqlite3.connect(raw)) as db:
        ranks = db.execute("SELECT number, rank FROM part ORDER BY rank LIMIT 2").fetchall()
        hits = db.execute("SELECT rowid FROM part_fts WHERE part_fts MATCH 'bestseller'").fetchall()
    assert ranks == [("99-1", 1), ("40-000", RANK_GAP)]
    assert hits == [(1,)]


def test_a_fresh_release_has_new_ranks_and_no_deltas(world, write_catalog):
    release(world.hub, "catalog", write_catalog(PARTS))
    turned = dict(reversed(PARTS.items()))
    assert release(world.hub, "catalog", write_catalog(turned)).unchanged
    done = release(world.hub, "catalog", write_catalog(turned), keep_deltas=False)
    assert done.version == 2
    assert newest(world).manifest.deltas == ()


def test_deltas_are_kept_while_together_they_stay_under_half_the_snapshot(world, write_catalog):
    sizes = []
    parts = {number: hashlib.sha256(number.encode()).hexdigest() for number in PARTS}
    for step in range(8):
        for number in list(PARTS)[:150]:
            parts[number] = hashlib.sha256(f"{number} {step}".encode()).hexdigest()
        release(world.hub, "catalog", write_catalog(parts))
        manifest = newest(world).manifest
        assert sum(d.size for d in manifest.deltas) * 2 <= manifest.snapshot.size
        versions = [d.from_version for d in manifest.deltas]
        assert versions == list(range(manifest.version - len(versions), manifest.version))
        sizes.append(len(versions))
    assert sizes[1] == 1
    assert 1 < max(sizes) < 7


def test_a_file_of_another_dataset_is_refused(world, write_catalog, write_prices, tmp_path):
    with pytest.raises(HubError, match="holds prices, not catalog"):
        release(world.hub, "catalog", write_prices("1"))
    broken = tmp_path / "broken.db"
    broken.write_bytes(write_catalog(PARTS).read_bytes()[:5000])
    with pytest.raises(HubError):
        release(world.hub, "catalog", broken)
    assert newest(world) is None
    assert list(world.hub.releases.iterdir()) == []


def test_audiences_are_released_apart(world, write_prices):
    release(world.hub, "prices", write_prices("1"), audience="GOLD")
    release(world.hub, "prices", write_prices("2"), audience="LIST")
    release(world.hub, "prices", write_prices("3"), audience="GOLD")
    assert newest(world, "prices", "GOLD").version == 2
    assert newest(world, "prices", "LIST").version == 1


def test_an_audience_of_any_spelling_stays_inside_the_folder(world, write_prices):
    release(world.hub, "prices", write_prices("1"), audience="../../x")
    assert not list(world.hub.folder.parent.glob("x*"))


def test_a_restored_hub_publishes_its_content_under_a_new_epoch(world, write_catalog):
    release(world.hub, "catalog", write_catalog(PARTS))
    with world.hub.store.write() as db:
        history.start_new_history(db)
    done = release(world.hub, "catalog", write_catalog(PARTS))
    assert not done.unchanged
    manifest = newest(world).manifest
    assert (manifest.epoch, manifest.version, manifest.deltas) == (2, 2, ())


def test_two_releases_at_the_same_time_are_one_version_and_one_refusal(
    world, write_catalog, tmp_path
):
    release(world.hub, "catalog", write_catalog(PARTS))
    files = [write_catalog({**PARTS, "40-007": name}) for name in ("Better", "Best", "Good")]
    outcomes = []

    def publish(path):
        try:
            outcomes.append(release(world.hub, "catalog", path).version)
        except HubError as error:
            outcomes.append(str(error))

    threads = [threading.Thread(target=publish, args=(path,)) for path in files]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    versions = [outcome for outcome in outcomes if isinstance(outcome, int)]
    assert sorted(versions) == list(range(2, 2 + len(versions)))
    assert all("at the same time" in o for o in outcomes if isinstance(o, str))
    # Whatever raw file is kept is the one that the newest manifest speaks of.
    done = release(world.hub, "catalog", write_catalog({**PARTS, "40-007": "Last"}))
    manifest = newest(world).manifest
    assert manifest.version == done.version
    raw = unpacked(world, tmp_path, "raw.db")
    with closing(sqlite3.connect(raw)) as db:
        assert digest_dataset(db, "catalog") == manifest.tables


def test_a_crash_after_the_row_costs_only_the_next_delta(world, write_catalog):
    release(world.hub, "catalog", write_catalog(PARTS))
    for raw in world.hub.releases.glob("catalog-all/*.db"):
        raw.unlink()
    done = release(world.hub, "catalog", write_catalog({**PARTS, "40-007": "Better"}))
    assert (done.version, done.changed_rows, newest(world).manifest.deltas) == (2, None, ())


def test_what_a_killed_publisher_left_is_removed_and_what_another_works_on_is_not(
    world, write_catalog
):
    left = world.hub.releases / ".work-killed"
    left.mkdir(parents=True)
    (left / "new.db").write_bytes(b"half of it")
    with work_folder(world.hub) as mine:
        (mine / "new.db").write_bytes(b"in use")
        release(world.hub, "catalog", write_catalog(PARTS))
        assert (mine / "new.db").exists()
    assert [path.name for path in world.hub.releases.iterdir()] == ["catalog-all"]


def test_where_most_rows_changed_the_snapshot_is_there_sooner_and_no_delta_is_made(world, tmp_path):
    done = [release(world.hub, "stock", counted(tmp_path, quantity)) for quantity in ("5", "7")]
    assert [one.version for one in done] == [1, 2]
    assert (done[1].changed_rows, done[1].delta_bytes) == (None, None)
    assert newest(world, "stock").manifest.deltas == ()


def counted(tmp_path, quantity):
    """A stock file of just over ten thousand rows that all have this quantity."""
    path = tmp_path / f"stock-{quantity}.db"
    columns = ("uid", "warehouse", "kind", "qty", "unit", "as_of")
    with DatasetWriter(path, "stock", as_of=AS_OF) as writer:
        rows = ((n, "LYO", "exact", quantity, "C62", AS_OF.isoformat()) for n in range(10_001))
        writer.add_rows("stock", columns, rows)
    return path
