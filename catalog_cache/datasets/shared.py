"""Datasets that IT installed once, in a folder that many desks read and none writes.

The folder is laid out as a desk's own: dataset files and a `current.json` that is swapped in one
step when IT imports newer content; the files of before stay beside the new until the next import,
so that a desk goes on with what it has open until it looks again. Before a file is opened, the
manifest beside it is verified against the pinned root key.
"""

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from pydantic import ValidationError

from catalog_cache.contract.dataset.manifest import (
    KeyList,
    SignatureError,
    Signed,
    open_key_list,
    open_manifest,
)
from catalog_cache.contract.dataset.schema import DATASETS
from catalog_cache.contract.said import say

from catalog_cache.datasets.install import check_form
from catalog_cache.datasets.installed import Installed, manifest_path
from catalog_cache.errors import DeskError, Kind
from catalog_cache.places import AccountFolder

_NOT_DOWNLOADED = frozenset({"catalog", "manuals"})


class SharedContent:
    """The shared folder of one account.

    Attributes:
        installed: what may be read from it, each with the whole path of its file.
        problem: why the folder, or something in it, is not used.
        looked_at: when the folder was last seen to be in order.

    """

    def __init__(self, folder: AccountFolder, *, vendor: str, root_key: str) -> None:
        self.folder = folder
        self.installed: dict[str, Installed] = {}
        self.problem: DeskError | None = None
        self.looked_at: datetime | None = None
        self._vendor = vendor
        self._root_key = root_key
        self._names: frozenset[str] | None = None
        self._seen: tuple[str, str, tuple[str, ...] | None] | None = None

    def keeps(self, name: str) -> bool:
        """Tell whether a dataset is this folder's business and not fetched by the desk.

        While the folder cannot be read it keeps what is large: five hundred desks that all fetch
        the catalogue because a server was started late is what it is there to prevent.
        """
        return name in (_NOT_DOWNLOADED if self._names is None else self._names)

    def look(self, audiences: tuple[str, ...] | None) -> bool:
        """Look whether IT renewed it; True when what is to be read is another than before."""
        try:
            listed = (self.folder.datasets / "current.json").read_text(encoding="utf-8")
            keys = (self.folder.root / "keys.json").read_text(encoding="utf-8")
        except OSError as error:
            self.problem = _unreachable(self.folder.root, error)
            return False
        if self._seen == (listed, keys, audiences) and self.problem is None:
            self.looked_at = datetime.now(UTC)
            return False
        before = self.installed
        try:
            self._read(listed, keys, audiences)
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            self.problem = _not_in_order(self.folder.root, str(error))
            return False
        self._seen = (listed, keys, audiences)
        if self.problem is None:
            self.looked_at = datetime.now(UTC)
        return self.installed != before

    def _read(self, listed: str, keys: str, audiences: tuple[str, ...] | None) -> None:
        named = json.loads(listed)["datasets"].items()
        entries = {name: Installed(**entry) for name, entry in named if name in DATASETS}
        signed = Signed.model_validate(json.loads(keys)["signed"])
        trusted = open_key_list(signed, self._root_key, vendor=self._vendor)
        found: dict[str, Installed] = {}
        self.problem = None
        for name, entry in entries.items():
            path = self.folder.datasets / entry.file
            try:
                audience = self._verify(name, entry, path, trusted)
                if audience and audiences is None:
                    continue  # whose prices these may be, the first sync tells
                if audience and audience not in (audiences or ()):
                    raise _for_others(path, audience)
            except DeskError as error:
                self.problem = self.problem or error
                before = self.installed.get(name)
                if before is not None and _may_go_on_with(before, path, error):
                    found[name] = before
            else:
                found[name] = replace(entry, file=str(path))
        self._names = frozenset(entries)
        self.installed = found

    def _verify(self, name: str, entry: Installed, path: Path, keys: KeyList) -> str:
        """Prove that a file is what the vendor published as this version; returns for whom."""
        try:
            signed = Signed.model_validate_json(manifest_path(path).read_bytes())
            manifest = open_manifest(signed, keys, dataset=name)
            _check_whole(path)
        except (OSError, SignatureError, ValidationError, ValueError) as error:
            raise _not_in_order(self.folder.root, f"{path.name}: {error}") from error
        if (manifest.epoch, manifest.version) != (entry.epoch, entry.version):
            raise _not_in_order(self.folder.root, f"{path.name} is another version")
        check_form(manifest)
        return manifest.audience


def _may_go_on_with(before: Installed, path: Path, error: DeskError) -> bool:
    """Tell whether the version of before stays in use when the new one is refused."""
    if error.kind is Kind.FORBIDDEN or before.file == str(path):
        return False
    return Path(before.file).is_file()


def _check_whole(path: Path) -> None:
    """Refuse a file that somebody copied in part: SQLite notes in its head how long it is."""
    with path.open("rb") as file:
        head = file.read(100)
    page = int.from_bytes(head[16:18], "big")
    pages = int.from_bytes(head[28:32], "big")
    if len(head) < 100 or path.stat().st_size != pages * (65536 if page == 1 else page):
        raise ValueError("the file is incomplete")


def _for_others(path: Path, audience: str) -> DeskError:
    return DeskError(
        Kind.FORBIDDEN,
        say("Prices in the shared content are for another price group than yours."),
        cause=f"{path.name}: {audience}",
        remedy=say("They are not used. Ask your IT to import those of your account."),
    )


def _unreachable(folder: Path, error: OSError) -> DeskError:
    return DeskError(
        Kind.DISK,
        say("The shared content cannot be read."),
        cause=f"{folder}: {error.strerror}",
        remedy=say("Orders go on; tell your IT. The desk looks again by itself."),
    )


def _not_in_order(folder: Path, cause: str) -> DeskError:
    return DeskError(
        Kind.SIGNATURE,
        say("Shared content was refused because it is not as your vendor published it."),
        cause=f"{folder}: {cause}",
        remedy=say("Tell your IT: it has to be imported again from what the vendor sent."),
    )
