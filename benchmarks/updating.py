"""Updates of a large catalogue: how small, how soon taken in, and how typing feels meanwhile."""

import json
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import zstandard
from benchmarks import searching, syncing
from benchmarks.harness import Result, result, timed
from benchmarks.window import desk_with_helper, run_in_window
from benchmarks.world import GeneratedVendor, World

from catalog_cache.contract.dataset.delta import read_delta
from catalog_cache.contract.dataset.manifest import Manifest, Signed

from catalog_cache.datasets.store import DatasetStore
from catalog_cache.desk import Desk, open_desk

from distributor_app.context import DeskContext
from distributor_app.driving.driver import Script
from distributor_app.frame.window import MainWindow

NEVER = 10**12
"""More rows than any catalogue has: its columns are not put in order."""


def measure(world: World, vendor: GeneratedVendor, size: str) -> Iterator[Result]:
    """Publish and take in a changed catalogue, then changed stock while somebody types."""
    done = vendor.update("catalog")
    with open_desk(world.folder) as desk:
        yield from _catalogue(desk, world, vendor, done, size)
    done = vendor.update("stock")
    with desk_with_helper(world.folder) as desk:
        yield from _stock(desk, done, size)
        yield from syncing.measure_idle(desk, size)


def _catalogue(
    desk: Desk, world: World, vendor: GeneratedVendor, done: dict[str, Any], size: str
) -> Iterator[Result]:
    rows, sent = done["changed_rows"], done["delta_bytes"]
    arranged = desk.sync.least_rows_arranged
    # The orders of all columns are made afterwards, in a process of their own, and taken apart.
    desk.sync.least_rows_arranged = NEVER
    took = timed(desk.sync.run)
    desk.sync.least_rows_arranged = arranged
    floor = _bare_bytes(_newest_delta(world, vendor))
    yield result(
        f"Update of 1 % of the parts, {rows:,} rows, {size}, bytes", sent, "bytes",
        peer="changed columns as NDJSON, zstd-19", peer_value=floor, at_most_ratio=1.3,
    )  # fmt: skip
    yield result(f"the same, fetched, applied, proven, {size}", took, "ms")
    yield result(f"the same for each row, {size}", took * 1000 / rows, "µs", at_most=60)
    yield result(f"Orders of all columns made anew, {size}", timed(desk.sync.run), "ms")


def _stock(desk: Desk, done: dict[str, Any], size: str) -> Iterator[Result]:
    taken: list[float] = []
    times: list[float] = []

    def take() -> None:
        taken.append(timed(desk.sync.run))

    def script(window: MainWindow, context: DeskContext) -> Script:
        syncing_thread = threading.Thread(target=take)
        syncing_thread.start()
        while syncing_thread.is_alive():
            yield from searching.typing_script(window, context, times)
        syncing_thread.join()

    stalls = run_in_window(desk, script)
    rows = done["changed_rows"]
    yield result(
        f"Update of 5 % of the stock, {rows:,} rows, {size}, bytes", done["delta_bytes"], "bytes"
    )
    yield result(
        f"the same, fetched, applied, proven, orders made anew, while typing, {size}",
        taken[0], "ms",
    )  # fmt: skip
    meanwhile = f"{size}, during that update"
    yield from searching.painted_results(times, meanwhile)
    yield result(
        f"Longest stall of the GUI thread while typing, {meanwhile}", stalls.longest_ms, "ms",
        at_most=50,
    )  # fmt: skip
    yield result(f"the same, p99.9, {meanwhile}", stalls.percentile(0.999), "ms", at_most=16)


def _newest_delta(world: World, vendor: GeneratedVendor) -> Path:
    """Return the delta on the hub's shelf that led to the catalogue that is installed."""
    with closing(DatasetStore(world.folder.datasets)) as store:
        file = store.path_of(store.installed()["catalog"])
    signed = Signed.model_validate_json(file.with_name(f"{file.name}.manifest").read_bytes())
    sha256 = Manifest.model_validate_json(signed.payload_bytes).deltas[-1].sha256
    return vendor.folder / "files" / sha256[:2] / sha256


def _bare_bytes(delta: Path) -> int:
    """Return how many bytes the changed keys and columns of a delta take, and nothing else."""
    lines = (json.dumps(change[2:], separators=(",", ":")) for change in _changes(delta))
    return len(zstandard.ZstdCompressor(19).compress("\n".join(lines).encode()))


def _changes(delta: Path) -> Iterator[Any]:
    lines = read_delta(delta)
    next(lines)
    yield from lines
