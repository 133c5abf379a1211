"""Ship the search index in the snapshot, or build it on arrival: what each costs at what speed."""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import zstandard
from benchmarks.harness import Result, result, timed

from catalog_cache.contract.dataset.search_index import STRUCTURE_TABLES, build_search

_LINES = (("10 Mbit/s", 10e6 / 8), ("1 Gbit/s", 1e9 / 8))
_ZSTD_LEVEL = 10


def measure(catalog: Path, room: Path, size: str) -> Iterator[Result]:
    """Take a catalogue file apart from its index, build that anew, and compare the ways."""
    bare = room / "bare.db"
    shutil.copyfile(catalog, bare)
    with closing(sqlite3.connect(bare, isolation_level=None)) as db:
        for table in STRUCTURE_TABLES:
            db.execute(f"DROP TABLE {table}")
        db.execute("VACUUM")
    whole, without = _packed(catalog, room), _packed(bare, room)
    yield result(f"Snapshot with the index, {size}", whole[0] / 1e6, "MB")
    yield result(f"Snapshot without it, {size}", without[0] / 1e6, "MB")
    built = timed(lambda: _build(bare)) / 1000
    yield result(f"Building the index on arrival, {size}", built, "s")
    for name, bytes_a_second in _LINES:
        yield result(
            f"First copy at {name}, index shipped: line and unpacking, {size}",
            whole[0] / bytes_a_second + whole[1], "s",
            peer="built on arrival: line, unpacking, building",
            peer_value=without[0] / bytes_a_second + without[1] + built,
        )  # fmt: skip
    bare.unlink()


def _packed(path: Path, room: Path) -> tuple[int, float]:
    """Return how many bytes a file has on the wire, and the seconds to unpack them."""
    packed, unpacked = room / "packed", room / "unpacked"
    compressor = zstandard.ZstdCompressor(level=_ZSTD_LEVEL)
    with path.open("rb") as source, packed.open("wb") as target:
        compressor.copy_stream(source, target, size=path.stat().st_size)

    def unpack() -> None:
        with packed.open("rb") as source, unpacked.open("wb") as target:
            zstandard.ZstdDecompressor().copy_stream(source, target)
            os.fsync(target.fileno())

    seconds = timed(unpack) / 1000
    size = packed.stat().st_size
    unpacked.unlink()
    packed.unlink()
    return size, seconds


def _build(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA journal_mode=OFF")
        db.execute("BEGIN")
        build_search(db, "catalog")
        db.execute("COMMIT")
