"""Makes the editions that devices chose, and lets go of those that nobody asks for.

An edition is made of the newest whole catalogue and published like any release. Nothing depends on
a run that ends: the next one makes what is still missing, and of several processes one works.
"""

import logging
import os
import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from filelock import FileLock
from sqlalchemy import select

from catalog_cache.contract.dataset.manifest import Manifest, Signed
from catalog_cache.contract.wire.selection import Selection

from vendor_hub.errors import HubError
from vendor_hub.hub import Hub
from vendor_hub.publish.edition_content import write_edition
from vendor_hub.publish.release import ReleaseResult, file_of, raw_path, release, work_folder
from vendor_hub.store import datasets, selections
from vendor_hub.store.selections import Edition
from vendor_hub.store.tables import dataset_version

log = logging.getLogger("vendor_hub")


def make_editions(hub: Hub) -> list[ReleaseResult]:
    """Make what is wanted of the newest catalogue, and let go of what is not.

    One process works at a time. An edition that cannot be made is logged and left to the next run.
    """
    made: list[ReleaseResult] = []
    tried: set[tuple[str, tuple[int, int]]] = set()
    with FileLock(hub.folder / "editions.lock"):
        _let_go(hub)
        while (found := _next(hub, tried)) is not None:
            edition, whole = found
            tried.add((edition.audience, (whole.epoch, whole.version)))
            try:
                made.append(_make(hub, edition, whole))
            except (HubError, OSError, sqlite3.Error) as error:
                log.error("the edition %s was not made: %s", edition.audience, error)
    return made


def in_words(selection: Selection) -> str:
    """Say what a choice keeps, for the vendor."""
    lines = "product lines " + ", ".join(selection.lines) if selection.lines else "all lines"
    return lines + (" without discontinued parts" if selection.without_discontinued else "")


def is_work_left(hub: Hub) -> bool:
    """Tell whether an edition is to be made or to be let go."""
    with hub.store.read() as db:
        left = any(edition.is_made for edition in selections.unwanted(db))
    return left or _next(hub, set()) is not None


def _next(
    hub: Hub, tried: set[tuple[str, tuple[int, int]]]
) -> tuple[Edition, datasets.Release] | None:
    with hub.store.read() as db:
        wanted = selections.wanted(db)
        whole = datasets.newest(db, "catalog", "") if wanted else None
    if whole is None:
        return None
    base = (whole.epoch, whole.version)
    # What nobody can fetch yet comes before what is only older than the whole.
    for edition in sorted(wanted, key=lambda one: one.is_made):
        if edition.base != base and (edition.audience, base) not in tried:
            return edition, whole
    return None


def _make(hub: Hub, edition: Edition, whole: datasets.Release) -> ReleaseResult:
    with work_folder(hub) as work:
        source = _held(hub, whole, work)
        target = work / "edition.db"
        write_edition(source, target, edition.selection)
        done = release(
            hub,
            "catalog",
            target,
            audience=edition.audience,
            as_of=whole.as_of,
            keep_deltas=_follows(edition, whole),
        )
    with hub.store.write() as db:
        selections.note_made(db, edition.audience, (whole.epoch, whole.version))
    if not done.unchanged:
        _drop_files(hub, _version_before(hub, edition.audience, done.version - 1))
    return done


def _held(hub: Hub, whole: datasets.Release, work: Path) -> Path:
    """Return the whole file under a name of our own: the next release takes the other away."""
    held = work / "whole.db"
    raw = raw_path(hub, whole)
    try:
        os.link(raw, held)
        return held
    except FileNotFoundError:
        pass
    except OSError:  # a file system without links
        with suppress(FileNotFoundError):
            shutil.copyfile(raw, held)
            return held
    found = file_of(hub, whole, work)
    if found is None:
        raise HubError("The whole catalogue is not on the hub's disk. Publish it again.")
    return found


def _follows(edition: Edition, whole: datasets.Release) -> bool:
    """Tell whether the whole followed by deltas; with new ranks everybody fetches it whole."""
    epoch, version = edition.base
    starts = {delta.from_version for delta in whole.manifest.deltas}
    return epoch == whole.epoch and starts.issuperset(range(version, whole.version))


def _let_go(hub: Hub) -> None:
    with hub.store.write() as db:
        selections.forget_revoked(db)
        gone = selections.unwanted(db)
        for edition in gone:
            selections.note_made(db, edition.audience, (0, 0))
    for edition in gone:
        with hub.store.read() as db:
            last = datasets.newest(db, "catalog", edition.audience)
        if last is not None:
            _drop_files(hub, last.manifest)
            shutil.rmtree(raw_path(hub, last).parent, ignore_errors=True)
    with hub.store.write() as db:
        selections.forget(db, [edition.audience for edition in gone])


def _version_before(hub: Hub, audience: str, version: int) -> Manifest | None:
    """Return the version before the one that a device may still be fetching."""
    c = dataset_version.c
    with hub.store.read() as db:
        found = db.execute(
            select(c.manifest)
            .where(c.dataset == "catalog", c.audience == audience, c.version < version)
            .order_by(c.epoch.desc(), c.version.desc())
            .limit(1)
        ).scalar_one_or_none()
    if found is None:
        return None
    return Manifest.model_validate_json(Signed.model_validate_json(found).payload_bytes)


def _drop_files(hub: Hub, manifest: Manifest | None) -> None:
    """Take the files of a version off the shelf that no newest version has."""
    if manifest is None:
        return
    with FileLock(hub.folder / "publish.lock"):
        kept = _files_in_use(hub, besides=manifest)
        for file in (manifest.snapshot, *manifest.deltas):
            if file.sha256 not in kept:
                hub.shelf.path_of(file.sha256).unlink(missing_ok=True)


def _files_in_use(hub: Hub, besides: Manifest) -> set[str]:
    with hub.store.read() as db:
        others: Sequence[datasets.Release] = datasets.all_newest(db)
    return {
        file.sha256
        for other in others
        if (other.audience, other.version) != (besides.audience, besides.version)
        for file in (other.manifest.snapshot, *other.manifest.deltas)
    }
