"""Writes what desks need as plain files, so that IT can bring it to many desks without a line.

The same signed manifests and the same files that desks fetch, laid out as
`catalog_cache/contract/dataset/content_folder.py` says. Written anew into the same folder it adds
what is new, then swaps the list, then removes what the list does not name any more: whoever reads
meanwhile has the old or the new.
"""

import hashlib
import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from pydantic import ValidationError

from catalog_cache.contract.dataset.content_folder import (
    FILES,
    INDEX,
    ContentIndex,
    ListedDataset,
    file_path,
    is_sha256,
)
from catalog_cache.contract.dataset.manifest import FileRef, Signed
from catalog_cache.contract.ids import new_id
from catalog_cache.contract.wire.selection import is_edition

from vendor_hub.errors import HubError
from vendor_hub.hub import Hub
from vendor_hub.publish.editions import in_words
from vendor_hub.store import accounts, datasets, selections

_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class For:
    """Somebody whose private datasets are wanted: audiences from general to special, and words."""

    audiences: tuple[str, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """A release that goes into the folder, and for whom in words; empty for everybody."""

    release: datasets.Release
    whose: str


def account_of(hub: Hub, customer_no: str) -> For:
    """Name an account whose prices and stock are wanted; NotFoundError when there is none."""
    with hub.store.read() as db:
        account = accounts.account_by_number(db, customer_no)
    words = f"account {customer_no}, {account.name} (price group {account.price_group})"
    return For(("", account.price_group, account.id), words)


def price_group(hub: Hub, name: str) -> For:
    """Name a price group whose prices and stock are wanted; HubError when nobody is in it."""
    with hub.store.read() as db:
        known = {account.price_group for account in accounts.all_accounts(db)}
    if name not in known:
        there = ", ".join(sorted(known)) or "none"
        raise HubError(f"No account is in price group {name}. There are: {there}.")
    return For(("", name), f"price group {name}")


def export_content(
    hub: Hub,
    folder: Path,
    wanted_for: Sequence[For] = (),
    only: Iterable[str] = (),
    *,
    editions: bool = False,
) -> ContentIndex:
    """Write the newest public datasets, and the private ones of whom is named, into a folder.

    `only` leaves all other datasets out; `editions` adds the parts of the catalogue that desks
    chose to keep, so that those need not take the whole. HubError when there is nothing to write,
    or when the folder holds something else.
    """
    before = _index_before(hub, folder)
    chosen = _chosen(hub, wanted_for, frozenset(only), editions=editions)
    if not chosen:
        raise HubError("There is nothing to write: nothing of this has been published yet.")
    (folder / FILES).mkdir(parents=True, exist_ok=True)
    _remove_parts(folder)
    keys = _put(folder, hub.key_list())
    listed = tuple(_write(hub, folder, wanted) for wanted in chosen)
    index = ContentIndex(
        vendor=hub.config.vendor,
        vendor_name=hub.config.vendor_name,
        written_at=datetime.now(UTC),
        keys=keys,
        datasets=listed,
    )
    _replace(folder / INDEX, index.model_dump_json(indent=1).encode())
    if before is not None:
        _remove_others(folder, index, chosen)
    return index


def _index_before(hub: Hub, folder: Path) -> ContentIndex | None:
    """Return what was exported here before; HubError when something else lies here."""
    try:
        index = ContentIndex.model_validate_json((folder / INDEX).read_bytes())
    except FileNotFoundError:
        # An export that was broken off has files and no list yet.
        strangers = [p for p in folder.iterdir() if p.name != FILES] if folder.is_dir() else []
        if strangers:
            raise HubError(f"{folder} holds other things. Name a new or an empty folder.") from None
        return None
    except (ValidationError, ValueError) as error:
        raise HubError(f"{folder / INDEX} is not a list of content. Name a new folder.") from error
    if index.vendor != hub.config.vendor:
        raise HubError(f"{folder} holds content of {index.vendor_name}. Name another folder.")
    return index


def _chosen(
    hub: Hub, wanted_for: Sequence[For], only: frozenset[str], *, editions: bool
) -> list[Wanted]:
    chosen: dict[tuple[str, str], Wanted] = {}
    with hub.store.read() as db:
        newest = datasets.all_newest(db)
        for release in newest:
            if not release.is_private and not is_edition(release.audience):
                chosen[release.dataset, ""] = Wanted(release, "")
        for whom in wanted_for:
            for name in sorted({release.dataset for release in newest}):
                found = datasets.for_audiences(db, name, whom.audiences)
                if found is None or not found.is_private:
                    continue
                key = (name, found.audience)
                whose = whom.words if found.audience else "everybody who signs in"
                if found.audience and key in chosen:
                    whose = f"{chosen[key].whose}; {whose}"
                chosen[key] = Wanted(found, whose)
        for edition in selections.wanted(db) if editions else ():
            made = datasets.newest(db, "catalog", edition.audience) if edition.is_made else None
            if made is not None:
                chosen["catalog", edition.audience] = Wanted(made, in_words(edition.selection))
    return [w for (name, _), w in sorted(chosen.items()) if not only or name in only]


def _write(hub: Hub, folder: Path, wanted: Wanted) -> ListedDataset:
    release = wanted.release
    manifest = release.manifest
    files = [manifest.snapshot, *manifest.deltas]
    for file in files:
        _copy(hub.shelf.path_of(file.sha256), folder, file)
    return ListedDataset(
        dataset=release.dataset,
        audience=release.audience,
        private=release.is_private,
        whose=wanted.whose,
        epoch=release.epoch,
        version=release.version,
        as_of=release.as_of,
        size=sum(file.size for file in files),
        manifest=_put(folder, release.signed),
    )


def _put(folder: Path, signed: Signed) -> FileRef:
    content = signed.model_dump_json().encode()
    file = FileRef(sha256=hashlib.sha256(content).hexdigest(), size=len(content))
    target = file_path(folder, file.sha256)
    if not _is_there(target, file):
        _replace(target, content)
    return file


def _is_there(path: Path, file: FileRef) -> bool:
    """Tell whether an earlier export left this file, undamaged."""
    if not path.exists() or path.stat().st_size != file.size:
        return False
    with path.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest() == file.sha256


def _copy(source: Path, folder: Path, file: FileRef) -> None:
    target = file_path(folder, file.sha256)
    if _is_there(target, file):
        return
    part = target.with_name(f".{new_id()}")
    digest = hashlib.sha256()
    try:
        with source.open("rb") as content, part.open("wb") as out:
            while chunk := content.read(_CHUNK):
                digest.update(chunk)
                out.write(chunk)
            out.flush()
            os.fsync(out.fileno())
        if digest.hexdigest() != file.sha256:
            raise HubError(f"{source} is damaged on the hub's disk. Publish the content again.")
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def _replace(path: Path, content: bytes) -> None:
    part = path.with_name(f".{new_id()}")
    try:
        with part.open("wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _remove_parts(folder: Path) -> None:
    """Remove what a run left that was ended in the middle of a file."""
    for path in (folder / FILES).glob(".*"):
        path.unlink(missing_ok=True)


def _remove_others(folder: Path, index: ContentIndex, chosen: list[Wanted]) -> None:
    manifests = [wanted.release.manifest for wanted in chosen]
    named = {file.sha256 for m in manifests for file in (m.snapshot, *m.deltas)}
    named |= index.file_names()
    for path in (folder / FILES).iterdir():
        if path.name not in named and is_sha256(path.name):
            # Somebody may be reading it from a share just now; the next export removes it.
            with suppress(OSError):
                path.unlink()
