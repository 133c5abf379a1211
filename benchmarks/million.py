"""The catalogue at its largest: install, find, sort, count, open, update, with a peer or floor."""

import os
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from benchmarks import (
    memory,
    peers,
    searching,
    shipping,
    starting,
    syncing,
    typing_log,
    updating,
)
from benchmarks.harness import Result, percentile, result, timed
from benchmarks.world import World, generated

from catalog_cache.contract.effectivity import MachineFacts

from catalog_cache.datasets.store import DatasetStore
from catalog_cache.desk import Desk, open_desk
from catalog_cache.records import PartQuery, SortKey, SpecFilter

_FIRST_HITS = 100

T = TypeVar("T")


def measure(parts: int) -> Iterator[Result]:
    """Measure everything at this size."""
    size = f"{parts:,} parts"
    with generated(parts) as (world, vendor):
        with open_desk(world.folder) as desk:
            yield from _first_copy(world, desk, size)
            store = DatasetStore(world.folder.datasets)
            log = typing_log.queries(store.path_of(store.installed()["catalog"]))
            yield from _finding(desk, store, log, world.root, size)
            yield from _counting(desk, log, size)
            yield from _narrowing(desk, log, size)
            yield from _sorting(desk, size)
            yield from _opening(desk, store, size)
            yield from shipping.measure(
                store.path_of(store.installed()["catalog"]), world.root, size
            )
            store.close()
            yield from searching.in_the_window(desk, size)
        yield from starting.measure(world, size, rounds=3)
        yield from memory.measure(world, size)
        yield from updating.measure(world, vendor, size)


def _first_copy(world: World, desk: Desk, size: str) -> Iterator[Result]:
    token = (world.folder.person(desk.info.person) / "token").read_text()
    arranged = desk.sync.least_rows_arranged
    # One can search before the orders of all columns are made, which another process does.
    desk.sync.least_rows_arranged = updating.NEVER
    first = timed(desk.sync.run)
    desk.sync.least_rows_arranged = arranged
    floor = timed(lambda: syncing.bare_copy(world.address, token, ("catalog", "prices", "stock")))
    yield result(
        f"First sync, {size}, ready to search", first, "ms",
        peer="GET + unzstd + SHA-256 of the same files", peer_value=floor, at_most_ratio=1.5,
    )  # fmt: skip
    yield result(f"Orders of all columns, {size}", timed(desk.sync.run), "ms")
    on_disk = sum(path.stat().st_size for path in world.folder.datasets.iterdir())
    yield result(f"Datasets on disk, {size}", on_disk / 1e6, "MB")


def _finding(
    desk: Desk, store: DatasetStore, log: list[str], root: Path, size: str
) -> Iterator[Result]:
    typed = list(typing_log.prefixes(log))
    ours = _each(typed, lambda text: desk.catalogue.search(PartQuery(text), most=_FIRST_HITS))
    whole = _each(log, lambda text: desk.catalogue.search(PartQuery(text)))
    try:
        peer = peers.Tantivy(store, root / "tantivy")
    except ImportError:
        theirs = []
    else:
        theirs = _each(typed, lambda text: _rows_of(store, peer.best(text)))
        yield result(f"tantivy's index of the same texts, {size}", peer.size / 1e6, "MB")
        yield result(f"tantivy's index, built in, {size}", peer.build_seconds * 1000, "ms")
    for share, bound in ((0.5, None), (0.95, 4.0), (0.99, 16.0)):
        yield result(
            f"Search, query to first rows in hand, {size}, p{share * 100:g}",
            percentile(ours, share), "ms", at_most=bound,
            peer="tantivy, prefix, rows from SQLite" if theirs else "tantivy is not installed",
            peer_value=percentile(theirs, share) if theirs else None,
        )  # fmt: skip
    for share in (0.5, 0.95, 0.99):
        yield result(
            f"Search, all hits and their number, {size}, p{share * 100:g}",
            percentile(whole, share), "ms",
        )  # fmt: skip


def _rows_of(store: DatasetStore, ranks: list[int]) -> None:
    """Read what a peer's hits look like, as its user would have to."""
    marks = ",".join(map(str, ranks))
    with store.reading() as db:
        db.execute(
            "SELECT p.uid, p.brand, p.number, p.name, s.qty, r.amount FROM catalog.part p"
            " LEFT JOIN stock.stock s ON s.uid = p.uid AND s.warehouse = 'LYO'"
            " LEFT JOIN prices.price r ON r.uid = p.uid AND r.component = 'net'"
            f" WHERE p.rank IN ({marks})"
        ).fetchall()


def _counting(desk: Desk, log: list[str], size: str) -> Iterator[Result]:
    counted = _each(log, lambda text: desk.catalogue.categories(PartQuery(text)))
    facets = _each(log, lambda text: desk.catalogue.facets(PartQuery(text)))
    for name, times in (("Category counts", counted), ("Specifications with counts", facets)):
        for share, bound in ((0.5, None), (0.95, 50.0)):
            yield result(
                f"{name}, {size}, p{share * 100:g}", percentile(times, share), "ms", at_most=bound
            )


def _narrowing(desk: Desk, log: list[str], size: str) -> Iterator[Result]:
    """Filter by a range of a specification, and by what fits a machine."""
    whole = desk.catalogue.categories(PartQuery(""))
    category = max((c for c in whole if c.parent), key=lambda c: c.count).code
    facets = desk.catalogue.facets(PartQuery("", category=category))
    measured = next(facet for facet in facets if len(facet.numbers) > 1)
    low, *_, high = measured.numbers
    spans = [(low + (high - low) * n / 20, high - (high - low) * n / 20) for n in range(1, 9)]
    ranges = [
        PartQuery("", category=category, specs=(SpecFilter(measured.code, least=a, most=b),))
        for a, b in spans
    ]
    found = _each(ranges, lambda query: desk.catalogue.search(query, most=_FIRST_HITS))
    yield result(f"Filter by a range, first rows, {size}, slowest of 8", max(found), "ms")
    models = [MachineFacts(model=model.code) for model in desk.catalogue.models()[:20]]
    fitting = _each(models, lambda facts: desk.catalogue.search(PartQuery(machine=facts)))
    yield result(f"All that fits a machine, {size}, slowest of {len(models)}", max(fitting), "ms")
    words = [text for text in log if text.isalpha()][:20]
    both = _each(
        words,
        lambda text: desk.catalogue.search(PartQuery(text, machine=models[-1]), most=_FIRST_HITS),
    )
    yield result(f"Search among what fits a machine, {size}, p95", percentile(both, 0.95), "ms")


def _sorting(desk: Desk, size: str) -> Iterator[Result]:
    for text in ("", "bearing"):
        shown = f"“{text}”" if text else "everything"
        for key in (SortKey.NUMBER, SortKey.NAME, SortKey.PRICE, SortKey.STOCK):
            query = PartQuery(text, sort=key, descending=True)
            first = min(
                timed(partial(desk.catalogue.search, query, most=_FIRST_HITS)) for _ in range(3)
            )
            yield result(
                f"Sort {shown} by {key.value}, first page, {size}", first, "ms", at_most=100
            )
        page = desk.catalogue.search(PartQuery(text, sort=SortKey.PRICE))
        last = range(len(page.hits) - 30, len(page.hits))
        jump = min(timed(partial(desk.catalogue.page_rows, page, last)) for _ in range(3))
        yield result(f"Jump to the last row of {shown}, {size}", jump, "ms", at_most=16)


def _opening(desk: Desk, store: DatasetStore, size: str) -> Iterator[Result]:
    with store.reading() as db:
        uids = [uid for (uid,) in db.execute("SELECT uid FROM catalog.part LIMIT 200")]
    times = _each(uids, desk.catalogue.part)
    yield result(f"Open a part, {size}, p95", percentile(times, 0.95), "ms", at_most=30)
    largest = min(timed(lambda: desk.catalogue.assembly("A00001")) for _ in range(3))
    yield result(f"Open an assembly of 300 callouts, {size}", largest, "ms", at_most=60)


def _each(things: Sequence[T], work: Callable[[T], object]) -> list[float]:
    times = []
    for thing in things:
        start = time.perf_counter()
        work(thing)
        times.append((time.perf_counter() - start) * 1000)
    return times


def parts_wanted() -> int:
    """Return the size to measure at: a million, or what DESK_BENCH_PARTS says."""
    return int(os.environ.get("DESK_BENCH_PARTS", "1000000"))
