"""From a finished dataset file to a signed version: snapshot, delta, manifest.

Nothing is visible before the last step, the row in the database: a crash anywhere leaves the old
version published and at most some files on the shelf that nobody refers to.
"""

import contextlib
import hashlib
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import zstandard
from filelock import FileLock, Timeout
from sqlalchemy.exc import IntegrityError

from catalog_cache.contract.dataset.delta import apply_delta, write_delta
from catalog_cache.contract.dataset.digest import TableDigest, digest_dataset, note_digests
from catalog_cache.contract.dataset.manifest import (
    DeltaRef,
    FileRef,
    Manifest,
    SnapshotRef,
    sign_manifest,
)
from catalog_cache.contract.dataset.schema import DATASETS, SCHEMA_VERSION
from catalog_cache.contract.ids import new_id
from catalog_cache.contract.wire.selection import is_edition

from vendor_hub.errors import HubError
from vendor_hub.hub import Hub
from vendor_hub.publish.ranks import settle_ranks
from vendor_hub.publish.stock_weeks import Published, keep_stock_weeks
from vendor_hub.store import datasets, feed, history

# A snapshot is written once and fetched by everybody; beyond 10 the time grows faster than the
# size shrinks.
_ZSTD_LEVEL = 10

# A desk takes in a changed row of a catalogue in some 300 µs and a row of a snapshot in about one:
# where more than a tenth of the rows changed, the snapshot is there sooner. So many changes are
# always worth a delta.
_DELTA_ROWS = 10_000


@dataclass(frozen=True, slots=True)
class ReleaseResult:
    """What a release did; `changed_rows` is None when no delta was made."""

    dataset: str
    audience: str
    version: int
    changed_rows: int | None
    unchanged: bool
    snapshot_bytes: int
    delta_bytes: int | None


def release(
    hub: Hub,
    dataset: str,
    db_file: Path,
    *,
    audience: str = "",
    as_of: datetime | None = None,
    keep_deltas: bool = True,
) -> ReleaseResult:
    """Publish a dataset file for an audience, unless its content is already the newest version.

    The file stays where it is. Without deltas the ranks are taken as the file has them. Raises
    HubError when the file is not a complete file of this dataset.
    """
    if dataset not in DATASETS:
        raise HubError(f"There is no dataset called {dataset}. Known: {', '.join(DATASETS)}.")
    # One release at a time on this machine: each builds on the raw file that the last one left.
    with FileLock(hub.folder / "publish.lock"), work_folder(hub) as work:
        with hub.store.read() as db:
            last = datasets.newest(db, dataset, audience)
            epoch = history.epoch(db)
        new = work / "new.db"
        shutil.copyfile(db_file, new)
        source_as_of = _check(new, dataset)
        previous = raw_path(hub, last) if last else None
        if keep_deltas and _has_own_ranks(dataset, audience) and previous and previous.exists():
            settle_ranks(new, previous)
        if dataset == "stock":
            _keep_history(hub, new, as_of or source_as_of, last, work)
        tables = _digests(new, dataset)
        if last and last.epoch == epoch and _is_the_same(hub, last, tables):
            size = last.manifest.snapshot.size
            return ReleaseResult(dataset, audience, last.version, 0, True, size, None)
        builder = _Builder(hub, dataset, audience, epoch, last, work)
        changed = builder.make_delta(new, previous, tables) if keep_deltas else None
        return builder.publish(new, tables, as_of or source_as_of, changed)


class _Builder:
    """One release on its way."""

    def __init__(
        self,
        hub: Hub,
        dataset: str,
        audience: str,
        epoch: int,
        last: datasets.Release | None,
        work: Path,
    ) -> None:
        self._hub = hub
        self._dataset = dataset
        self._audience = audience
        self._epoch = epoch
        self._last = last
        self._work = work
        self._version = last.version + 1 if last else 1
        self._delta: DeltaRef | None = None

    def make_delta(
        self, new: Path, previous: Path | None, tables: dict[str, TableDigest]
    ) -> int | None:
        """Write the delta from the last version and prove it; None where there is none."""
        last = self._last
        if last is None or previous is None or not previous.exists() or last.epoch != self._epoch:
            return None
        if last.manifest.schema_version != SCHEMA_VERSION:
            # An older program published it; a desk with that file has no place for what is new.
            return None
        path = self._work / "delta"
        changed = write_delta(
            previous,
            new,
            path,
            dataset=self._dataset,
            epoch=self._epoch,
            from_version=last.version,
            most=max(_DELTA_ROWS, sum(table.rows for table in tables.values()) // 10),
        )
        if changed is None:
            return None
        self._prove(previous, path, tables)
        size = path.stat().st_size
        sha256 = self._hub.shelf.put_file(path)
        self._delta = DeltaRef(sha256=sha256, size=size, from_version=last.version)
        return changed

    def _prove(self, previous: Path, delta: Path, tables: dict[str, TableDigest]) -> None:
        assert self._last is not None
        copy = self._work / "proof.db"
        shutil.copyfile(previous, copy)
        with closing(sqlite3.connect(copy, isolation_level=None)) as db:
            db.execute("BEGIN")
            apply_delta(
                db, delta, dataset=self._dataset, epoch=self._epoch, version=self._last.version
            )
            if digest_dataset(db, self._dataset) != tables:
                raise HubError(
                    "The delta does not lead to the new content, so nothing was published."
                )
        copy.unlink()

    def publish(
        self, new: Path, tables: dict[str, TableDigest], as_of: datetime, changed: int | None
    ) -> ReleaseResult:
        """Compress, sign, and make the version visible."""
        with closing(sqlite3.connect(new)) as db, db:
            note_digests(db, tables)
        snapshot = self._snapshot(new)
        manifest = Manifest(
            vendor=self._hub.config.vendor,
            dataset=self._dataset,
            audience=self._audience,
            schema_version=SCHEMA_VERSION,
            epoch=self._epoch,
            version=self._version,
            as_of=as_of,
            published_at=datetime.now(UTC),
            snapshot=snapshot,
            deltas=self._kept_deltas(snapshot.size),
            tables=tables,
        )
        made = datasets.Release(
            dataset=self._dataset,
            audience=self._audience,
            epoch=self._epoch,
            version=self._version,
            as_of=manifest.as_of,
            published_at=manifest.published_at,
            signed=sign_manifest(manifest, self._hub.publishing_key()),
        )
        raw = raw_path(self._hub, made)
        raw.parent.mkdir(parents=True, exist_ok=True)
        record(self._hub, made, [snapshot, *manifest.deltas])
        # After the row: whoever lost a race must not leave his content as the winner's version. A
        # crash before this line costs the next release its delta and nothing else.
        new.replace(raw)
        for old in raw.parent.glob("*.db"):
            if old != raw:
                old.unlink()
        return ReleaseResult(
            dataset=self._dataset,
            audience=self._audience,
            version=self._version,
            changed_rows=changed,
            unchanged=False,
            snapshot_bytes=snapshot.size,
            delta_bytes=self._delta.size if self._delta else None,
        )

    def _snapshot(self, raw: Path) -> SnapshotRef:
        packed = self._work / "snapshot"
        raw_size = raw.stat().st_size
        compressor = zstandard.ZstdCompressor(level=_ZSTD_LEVEL, write_checksum=True)
        with raw.open("rb") as source, packed.open("wb") as target:
            compressor.copy_stream(source, target, size=raw_size)
        with raw.open("rb") as source:
            raw_sha256 = hashlib.file_digest(source, "sha256").hexdigest()
        size = packed.stat().st_size
        return SnapshotRef(
            sha256=self._hub.shelf.put_file(packed),
            size=size,
            raw_sha256=raw_sha256,
            raw_size=raw_size,
        )

    def _kept_deltas(self, snapshot_size: int) -> tuple[DeltaRef, ...]:
        """The newest chain of deltas that together stays under half the snapshot."""
        if self._delta is None or self._last is None:
            return ()
        kept: list[DeltaRef] = []
        total = 0
        for delta in reversed([*self._last.manifest.deltas, self._delta]):
            total += delta.size
            if total * 2 > snapshot_size:
                break
            kept.append(delta)
        return tuple(reversed(kept))


def _has_own_ranks(dataset: str, audience: str) -> bool:
    """Tell whether ranks are given here; an edition has those of the whole catalogue."""
    return dataset == "catalog" and not is_edition(audience)


def _is_the_same(hub: Hub, last: datasets.Release, tables: dict[str, TableDigest]) -> bool:
    """Tell whether the newest version has this content, and can still be fetched."""
    manifest = last.manifest
    return manifest.tables == tables and hub.shelf.path_of(manifest.snapshot.sha256).exists()


def record(hub: Hub, made: datasets.Release, files: list[FileRef]) -> None:
    """Make a version visible to its audience, and tell the desks that are connected."""
    try:
        with hub.store.write() as db:
            datasets.add(db, made, [file.sha256 for file in files] if made.is_private else [])
            feed.notify(db, "")
    except IntegrityError:
        raise HubError(
            f"Somebody else published {made.dataset} at the same time. Publish again."
        ) from None


def raw_path(hub: Hub, made: datasets.Release) -> Path:
    """Return where the raw file of a release is kept while it is the newest."""
    # The audience is a price group or account of free spelling; its digest is a safe folder name.
    audience = hashlib.sha256(made.audience.encode()).hexdigest()[:16] if made.audience else "all"
    return hub.releases / f"{made.dataset}-{audience}" / f"{made.epoch}-{made.version}.db"


def _keep_history(
    hub: Hub, new: Path, as_of: datetime, last: datasets.Release | None, work: Path
) -> None:
    before = file_of(hub, last, work) if last else None
    keep_stock_weeks(
        new,
        as_of,
        last=Published(before, last.as_of) if last and before else None,
        catalog=published_file(hub, "catalog", work),
        settings=hub.config.stock_history,
    )


def published_file(hub: Hub, dataset: str, work: Path) -> Path | None:
    """Return the newest published file of a dataset for everybody, None before the first."""
    with hub.store.read() as db:
        made = datasets.newest(db, dataset, "")
    return file_of(hub, made, work) if made else None


def file_of(hub: Hub, made: datasets.Release, work: Path) -> Path | None:
    """Return the file of a release, from the shelf where a crash cost the raw file."""
    raw = raw_path(hub, made)
    if raw.exists():
        return raw
    packed = hub.shelf.path_of(made.manifest.snapshot.sha256)
    if not packed.exists():
        return None
    target = work / f"{made.dataset}-before.db"
    with packed.open("rb") as source, target.open("wb") as unpacked:
        zstandard.ZstdDecompressor().copy_stream(source, unpacked)
    return target


def _check(path: Path, dataset: str) -> datetime:
    try:
        with closing(sqlite3.connect(path)) as db:
            meta = dict(db.execute("SELECT key, value FROM meta"))
    except sqlite3.Error as error:
        raise HubError(f"The file is not a dataset: {error}") from error
    if meta.get("dataset") != dataset:
        raise HubError(f"The file holds {meta.get('dataset', 'nothing known')}, not {dataset}.")
    return datetime.fromisoformat(meta["as_of"])


def _digests(path: Path, dataset: str) -> dict[str, TableDigest]:
    try:
        with closing(sqlite3.connect(path)) as db:
            return digest_dataset(db, dataset)
    except sqlite3.Error as error:
        raise HubError(f"The file is not a complete {dataset} dataset: {error}") from error


@contextmanager
def work_folder(hub: Hub) -> Iterator[Path]:
    """Give a folder that is gone afterwards, beside the shelf: finished files are moved there.

    What a publisher that was killed left behind goes as well; it can be gigabytes.
    """
    _sweep(hub)
    work = hub.releases / f".work-{new_id()}"
    hub.releases.mkdir(parents=True, exist_ok=True)
    # Held before the folder can be seen: whoever sweeps knows by it that somebody works there.
    with FileLock(_in_use(work)):
        work.mkdir()
        try:
            yield work
        finally:
            _remove(work)


def _sweep(hub: Hub) -> None:
    for left in hub.releases.glob(".work-*/"):
        with contextlib.suppress(Timeout), FileLock(_in_use(left), timeout=0):
            _remove(left)


def _in_use(work: Path) -> Path:
    return work.with_name(f"{work.name}.lock")


def _remove(work: Path) -> None:
    shutil.rmtree(work, ignore_errors=True)
    with contextlib.suppress(OSError):
        _in_use(work).unlink()
