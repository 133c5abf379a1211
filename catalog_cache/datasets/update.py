"""Bringing one dataset to the version the hub offers: which way, and with what proof."""

import hashlib
import json
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

from pydantic import ValidationError

from catalog_cache.contract.dataset.manifest import (
    KeyList,
    Manifest,
    SignatureError,
    Signed,
    open_key_list,
    open_manifest,
)
from catalog_cache.contract.said import say
from catalog_cache.contract.wire.protocol import DatasetHead
from catalog_cache.contract.wire.selection import is_edition

from catalog_cache.datasets import install
from catalog_cache.datasets.installed import Installed, manifest_path
from catalog_cache.datasets.store import DatasetStore
from catalog_cache.errors import DeskError, Kind
from catalog_cache.places import write_json
from catalog_cache.records.status import Progress, ProgressFn


class Offload(Protocol):
    """Runs a module-level function, perhaps in another process, and returns its result."""

    def __call__(self, work: Callable[..., Any], *args: Any) -> Any:
        """Run `work(*args)`."""


def run_here(work: Callable[..., Any], *args: Any) -> Any:
    """Run the work in this process; what a script without a window uses."""
    return work(*args)


class Source(Protocol):
    """Where content comes from: a hub, or a folder in its place."""

    def keys(self) -> Signed:
        """Return the vendor's signed key list."""

    def manifest(self, dataset: str) -> Signed:
        """Return the signed manifest of a dataset."""

    def download(
        self,
        sha256: str,
        target: Path,
        *,
        size: int | None = None,
        progress: ProgressFn | None = None,
        cancel: threading.Event | None = None,
    ) -> Path:
        """Bring a file to `target`, verified."""


class Updater:
    """Updates the datasets of one account from one source, trusting only the pinned root key.

    `audiences` names whose content this desk may take, from general to special: everybody's, its
    price group's and its account's; None while the account is not known. `edition` names the part
    of the catalogue that this computer keeps, empty for the whole.
    """

    def __init__(
        self,
        store: DatasetStore,
        source: Source,
        *,
        vendor: str,
        root_key: str,
        audiences: Callable[[], tuple[str, ...] | None],
        edition: Callable[[], str] = lambda: "",
        offload: Offload = run_here,
    ) -> None:
        self._store = store
        self._source = source
        self._vendor = vendor
        self._root_key = root_key
        self._audiences = audiences
        self._edition = edition
        self._offload = offload
        self._keys_file = store.folder.parent / "keys.json"

    def is_current(self, head: DatasetHead) -> bool:
        """Tell whether the version in use is the one the hub names, or is IT's to renew."""
        if self._store.is_shared(head.name):
            return True
        have = self._store.installed().get(head.name)
        return (
            have is not None
            and have.is_for(head.audience)
            and (have.epoch, have.version) == (head.epoch, head.version)
        )

    def versions(self) -> str:
        """Name the installed versions and the choice, to see whether any changed or went."""
        found = sorted(self._store.installed().items())
        names = [f"{n}-{have.audience or ''}-{have.epoch}-{have.version}" for n, have in found]
        return " ".join([*names, self._edition()])

    def key_list(self) -> KeyList:
        """Fetch and check the key list; an older list than one seen before is refused."""
        try:
            signed = self._source.keys()
            keys = open_key_list(signed, self._root_key, vendor=self._vendor)
        except SignatureError as error:
            raise _unsigned(str(error)) from error
        except ValidationError as error:
            raise _of_the_future(error) from error
        seen, is_kept = _read_serial(self._keys_file)
        if keys.serial < seen:
            raise _unsigned(f"key list {keys.serial} is older than {seen}, which was seen before")
        if keys.serial > seen or not is_kept:
            kept = {"serial": keys.serial, "signed": signed.model_dump()}
            write_json(self._keys_file, kept)
        return keys

    def update(
        self,
        dataset: str,
        keys: KeyList,
        *,
        progress: ProgressFn | None = None,
        cancel: threading.Event | None = None,
    ) -> str:
        """Install the version the hub offers; returns "unchanged", "delta" or "snapshot"."""
        signed = self._source.manifest(dataset)
        try:
            manifest = open_manifest(signed, keys, dataset=dataset)
        except SignatureError as error:
            raise _unsigned(str(error)) from error
        except ValidationError as error:
            raise _of_the_future(error) from error
        self._refuse_what_is_for_others(manifest)
        install.check_form(manifest)
        have = self._store.installed().get(dataset)
        if have is not None and not have.is_for(manifest.audience):
            have = None  # of another audience, with versions of its own: it stays until the new is
        self._refuse_rollback(have, manifest)
        if have and (have.epoch, have.version) == (manifest.epoch, manifest.version):
            return "unchanged"
        sha = hashlib.sha256(signed.payload_bytes).hexdigest()
        way, name = self._bring(have, manifest, progress, cancel)
        # Beside the file, for desks that read it from a shared folder and verify whose it is.
        write_json(manifest_path(self._store.folder / name), signed.model_dump())
        self._store.put_in_use(
            dataset,
            Installed(
                file=name,
                epoch=manifest.epoch,
                version=manifest.version,
                as_of=manifest.as_of.isoformat(),
                published_at=manifest.published_at.isoformat(),
                rows=sum(t.rows for t in manifest.tables.values()),
                manifest_sha256=sha,
                schema=manifest.schema_version,
                audience=manifest.audience,
            ),
        )
        return way

    def _refuse_what_is_for_others(self, manifest: Manifest) -> None:
        mine = self._audiences()
        if is_edition(manifest.audience):
            mine = (self._edition(),) if manifest.dataset == "catalog" else ()
        if manifest.audience and mine is not None and manifest.audience not in mine:
            raise _unsigned(f"the manifest is for {manifest.audience}, not for this account")

    def _refuse_rollback(self, have: Installed | None, manifest: Manifest) -> None:
        newest = self._store.seen(manifest.dataset, manifest.audience)
        if have is not None:
            newest = max(newest, (have.epoch, have.version))
        if (manifest.epoch, manifest.version) < newest:
            raise DeskError(
                Kind.ROLLBACK,
                say("The hub offers an older version than the one you have."),
                cause=say(
                    "{dataset} {offered} after {present}",
                    dataset=manifest.dataset,
                    offered=f"{manifest.epoch}.{manifest.version}",
                    present=f"{newest[0]}.{newest[1]}",
                ),
                remedy=say("You keep the newer one. Tell your vendor."),
            )

    def _bring(
        self,
        have: Installed | None,
        manifest: Manifest,
        progress: ProgressFn | None,
        cancel: threading.Event | None,
    ) -> tuple[str, str]:
        chain = _chain(have, manifest)
        if have is not None and chain:
            try:
                return "delta", self._by_deltas(have, chain, manifest, progress, cancel)
            except DeskError as error:
                if error.kind is not Kind.BAD_CONTENT:
                    raise
        return "snapshot", self._by_snapshot(manifest, progress, cancel)

    def _by_deltas(
        self,
        have: Installed,
        chain: list[tuple[str, int]],
        manifest: Manifest,
        progress: ProgressFn | None,
        cancel: threading.Event | None,
    ) -> str:
        base = self._store.path_of(have)
        install.check_room(self._store.folder, base.stat().st_size + sum(s for _, s in chain))
        paths = [
            self._source.download(
                sha, self._incoming(sha), size=size, progress=progress, cancel=cancel
            )
            for sha, size in chain
        ]
        _say(progress, "install", manifest.dataset)
        name: str = self._offload(install.install_deltas, base, have.version, paths, manifest)
        for path in paths:
            path.unlink(missing_ok=True)
        return name

    def _by_snapshot(
        self,
        manifest: Manifest,
        progress: ProgressFn | None,
        cancel: threading.Event | None,
    ) -> str:
        snapshot = manifest.snapshot
        target = self._incoming(snapshot.sha256)
        if not target.exists():
            install.check_room(self._store.folder, snapshot.size + snapshot.raw_size)
            self._source.download(
                snapshot.sha256, target, size=snapshot.size, progress=progress, cancel=cancel
            )
        _say(progress, "install", manifest.dataset)
        try:
            name: str = self._offload(
                install.install_snapshot, target, manifest, self._store.folder
            )
        except DeskError as error:
            if error.kind is Kind.BAD_CONTENT:  # it may have rotted here; fetch it anew next time
                target.unlink(missing_ok=True)
            raise
        target.unlink(missing_ok=True)
        return name

    def _incoming(self, sha256: str) -> Path:
        return self._store.folder / "incoming" / sha256


def _chain(have: Installed | None, manifest: Manifest) -> list[tuple[str, int]]:
    """Return the deltas from what is installed to the manifest's version, or [] for none."""
    if have is None or have.epoch != manifest.epoch:
        return []
    by_start = {d.from_version: d for d in manifest.deltas}
    steps = [by_start.get(v) for v in range(have.version, manifest.version)]
    chain = [(d.sha256, d.size) for d in steps if d is not None]
    if len(chain) != len(steps) or sum(s for _, s in chain) > manifest.snapshot.size:
        return []
    return chain


def _unsigned(cause: str) -> DeskError:
    return DeskError(
        Kind.SIGNATURE,
        say("An update was refused because your vendor has not signed it."),
        cause=cause,
        remedy=say(
            "You go on with what you have. Telephone your vendor before you trust this hub."
        ),
    )


def _of_the_future(error: ValidationError) -> DeskError:
    return DeskError(
        Kind.TOO_OLD,
        say("Your vendor publishes in a form that this version of the desk cannot read."),
        cause=str(error).splitlines()[0],
        remedy=say("Install the new version of the desk; what you have stays usable."),
    )


def _read_serial(path: Path) -> tuple[int, bool]:
    """Return the serial of the newest key list seen, and whether the list itself was kept."""
    if not path.is_file():
        return 0, False
    content = json.loads(path.read_text(encoding="utf-8"))
    return int(content["serial"]), "signed" in content


def _say(progress: ProgressFn | None, phase: str, detail: str) -> None:
    if progress is not None:
        progress(Progress(phase, detail=detail))
