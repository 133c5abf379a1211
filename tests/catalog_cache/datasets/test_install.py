"""Installing what a hub of an older program published, which has not every table of today."""

import hashlib
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
import zstandard

from catalog_cache.contract.dataset.delta import write_delta
from catalog_cache.contract.dataset.digest import digest_table
from catalog_cache.contract.dataset.manifest import Manifest, SnapshotRef
from catalog_cache.contract.dataset.schema import DATASETS, SCHEMA_VERSION, table_of

from catalog_cache.datasets.install import install_deltas, install_snapshot

from vendor_hub.publish.writer import DatasetWriter

NOW = datetime(2026, 11, 20, tzinfo=UTC)
OLDER = ("warehouse", "stock")


def published(folder: Path, version: int) -> tuple[Path, Manifest]:
    """A stock file without a history, with as many warehouses as its version says."""
    raw = folder / f"raw-{version}.db"
    with DatasetWriter(raw, "stock", as_of=NOW) as writer:
        for n in range(version):
            writer.add("warehouse", code=f"W{n}", name="Store", zone="UTC", workdays=[],
                       holidays=[])  # fmt: skip
    with closing(sqlite3.connect(raw)) as db:
        db.execute("DROP TABLE stock_week")
        tables = {name: digest_table(db, table_of("stock", name)) for name in OLDER}
    content = raw.read_bytes()
    packed = raw.with_suffix(".zst")
    packed.write_bytes(zstandard.compress(content))
    snapshot = SnapshotRef(
        sha256=hashlib.sha256(packed.read_bytes()).hexdigest(),
        size=packed.stat().st_size,
        raw_sha256=hashlib.sha256(content).hexdigest(),
        raw_size=len(content),
    )
    manifest = Manifest(
        vendor="halden", dataset="stock", schema_version=SCHEMA_VERSION, epoch=1, version=version,
        as_of=NOW, published_at=NOW, snapshot=snapshot, tables=tables,
    )  # fmt: skip
    return packed, manifest


def test_a_snapshot_and_a_delta_of_an_older_hub_are_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packed, manifest = published(tmp_path, 1)
    datasets = tmp_path / "datasets"
    datasets.mkdir()
    first = install_snapshot(packed, manifest, datasets)

    _, following = published(tmp_path, 2)
    delta = tmp_path / "delta"
    with monkeypatch.context() as older:
        older.setitem(DATASETS, "stock", tuple(table_of("stock", name) for name in OLDER))
        write_delta(tmp_path / "raw-1.db", tmp_path / "raw-2.db", delta, dataset="stock", epoch=1,
                    from_version=1)  # fmt: skip
    second = install_deltas(datasets / first, 1, [delta], following)

    with closing(sqlite3.connect(datasets / second)) as db:
        assert db.execute("SELECT count(*) FROM warehouse").fetchone() == (2,)
