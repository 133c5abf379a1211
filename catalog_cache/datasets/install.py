"""Installing a dataset version: snapshot or deltas, proven against the manifest, beside the old.

Module-level functions with plain arguments, so that the desk can run them in a helper process.
A crash at any instruction leaves the old version in use; half-built files are leftovers.
"""

import hashlib
import os
import shutil
import sqlite3
from pathlib import Path

import zstandard

from catalog_cache.contract.dataset.delta import apply_delta
from catalog_cache.contract.dataset.digest import TableDigest, note_digests, noted_digests
from catalog_cache.contract.dataset.manifest import Manifest
from catalog_cache.contract.dataset.schema import DATASETS, SCHEMA_VERSION
from catalog_cache.contract.said import say

from catalog_cache.errors import DeskError, Kind
from catalog_cache.hub.client import disk_error
from catalog_cache.places import sync_folder

_CHUNK = 1 << 20
_ROOM = 64 * 1024 * 1024


def file_name(manifest: Manifest) -> str:
    """Return the name of the file a manifest's version is installed as.

    What is not for everybody has versions of its own: of two audiences both may have a version 3.
    """
    whose = ""
    if manifest.audience:
        whose = "-" + hashlib.sha256(manifest.audience.encode()).hexdigest()[:12]
    return f"{manifest.dataset}{whose}-{manifest.epoch}-{manifest.version}.db"


def check_room(folder: Path, need: int) -> None:
    """Raise DISK_FULL before a download for which there is no room."""
    free = shutil.disk_usage(folder).free
    if free < need + _ROOM:
        raise DeskError(
            Kind.DISK_FULL,
            say("There is not enough room for the update."),
            cause=say(
                "{needed} MB needed, {free} MB free.",
                needed=need // 1000000,
                free=free // 1000000,
            ),
            remedy=say("Make room; what is installed stays as it is."),
        )


def check_form(manifest: Manifest) -> None:
    """Raise TOO_OLD when desk and vendor are of versions that do not go together."""
    theirs, ours = manifest.schema_version, SCHEMA_VERSION
    if theirs == ours:
        return
    cause = say("form {theirs}, this desk reads {ours}", theirs=theirs, ours=ours)
    if theirs > ours:
        raise DeskError(
            Kind.TOO_OLD,
            say("The catalogue has a newer form than this version of the desk can read."),
            cause=cause,
            remedy=say("Install the new version of the desk; the old catalogue stays usable."),
        )
    raise DeskError(
        Kind.TOO_OLD,
        say("Your vendor still publishes in a form that this version of the desk has left behind."),
        cause=cause,
        remedy=say("Ask your vendor to publish again with the new version of the hub."),
    )


def install_snapshot(packed: Path, manifest: Manifest, folder: Path) -> str:
    """Unpack a verified download, prove it, and return the name of the finished file."""
    name = file_name(manifest)
    part = folder / f".{name}.part"
    digest = hashlib.sha256()
    size = 0
    try:
        with packed.open("rb") as raw, part.open("wb") as out:
            with zstandard.ZstdDecompressor().stream_reader(raw) as stream:
                while chunk := stream.read(_CHUNK):
                    size += len(chunk)
                    if size > manifest.snapshot.raw_size:
                        raise _bad("the content is larger than announced")
                    digest.update(chunk)
                    out.write(chunk)
            out.flush()
            os.fsync(out.fileno())
        if size != manifest.snapshot.raw_size or digest.hexdigest() != manifest.snapshot.raw_sha256:
            raise _bad("the content is not what was announced")
        with sqlite3.connect(part) as db:
            _prove(db, manifest)
        db.close()
        return _finish(part, folder / name)
    except zstandard.ZstdError as error:
        raise _bad(str(error)) from error
    except sqlite3.Error as error:
        raise _bad(str(error)) from error
    except OSError as error:
        raise disk_error(error, part) from error
    finally:
        part.unlink(missing_ok=True)


def install_deltas(base: Path, base_version: int, deltas: list[Path], manifest: Manifest) -> str:
    """Apply deltas to a copy of an installed file, prove it, return the finished file's name."""
    name = file_name(manifest)
    part = base.with_name(f".{name}.part")
    try:
        shutil.copyfile(base, part)
        db = sqlite3.connect(part, isolation_level=None)
        try:
            db.execute("PRAGMA synchronous=OFF")
            db.execute("BEGIN IMMEDIATE")
            digests = noted_digests(db, manifest.dataset)
            for step, delta in enumerate(deltas):
                digests = apply_delta(
                    db,
                    delta,
                    dataset=manifest.dataset,
                    epoch=manifest.epoch,
                    version=base_version + step,
                ).moved(digests)
            note_digests(db, digests)
            db.execute(
                "INSERT OR REPLACE INTO meta VALUES ('as_of', ?)", (manifest.as_of.isoformat(),)
            )
            _prove(db, manifest, digests)
            db.execute("COMMIT")
        finally:
            db.close()
        with part.open("rb+") as handle:
            os.fsync(handle.fileno())
        return _finish(part, base.with_name(name))
    except (ValueError, sqlite3.Error) as error:  # a DeltaError, or a value that has no digest
        raise _bad(str(error)) from error
    except OSError as error:
        raise disk_error(error, part) from error
    finally:
        part.unlink(missing_ok=True)


def _prove(
    db: sqlite3.Connection, manifest: Manifest, digests: dict[str, TableDigest] | None = None
) -> None:
    """Compare a file with its manifest: counts always, digests where no file hash vouches.

    The digests are those of the version before, which was proven when it was installed, moved by
    every row that the deltas changed: reading millions of rows again would take longer than the
    update.
    """
    row = db.execute("SELECT value FROM meta WHERE key = 'dataset'").fetchone()
    if row is None or row[0] != manifest.dataset:
        raise _bad(f"the file holds {row[0] if row else 'no dataset'}")
    check_form(manifest)
    if digests is not None:
        found = {name: tuple(value) for name, value in digests.items()}
        expected = {name: tuple(value) for name, value in manifest.tables.items()}
        if found != expected:
            wrong = sorted(n for n in expected if found.get(n) != expected[n])
            raise _bad(f"after the update {', '.join(wrong)} differ from what was published")
        return
    for table in DATASETS[manifest.dataset]:
        rows = db.execute(f"SELECT count(*) FROM {table.name}").fetchone()[0]
        if rows != manifest.tables[table.name].rows:
            raise _bad(f"{table.name} has {rows} rows, not {manifest.tables[table.name].rows}")


def _finish(part: Path, target: Path) -> str:
    part.replace(target)
    sync_folder(target.parent)
    return target.name


def _bad(cause: str) -> DeskError:
    return DeskError(
        Kind.BAD_CONTENT,
        say("An update was refused because it is not what your vendor published."),
        cause=cause,
        remedy=say("You go on with what you have; tell your vendor if it happens again."),
    )
