"""Content that lies in a folder, on a stick or a share, in place of a hub.

It has the three calls that an update needs, so that everything from here is verified by the same
code as what a hub sends; its list is only believed as far as that it says where to look.
"""

import hashlib
import os
import threading
from pathlib import Path
from typing import BinaryIO, Self

from pydantic import ValidationError

from catalog_cache.contract.dataset.content_folder import (
    INDEX,
    ContentIndex,
    ListedDataset,
    file_path,
)
from catalog_cache.contract.dataset.manifest import FileRef, Signed
from catalog_cache.contract.dataset.schema import DATASETS
from catalog_cache.contract.said import say

from catalog_cache.errors import CancelledError, DeskError, Kind
from catalog_cache.hub.client import disk_error
from catalog_cache.records.status import Progress, ProgressFn

_CHUNK = 1 << 20
_MOST_LISTED = 4 * 1024 * 1024


class ContentFolder:
    """The content for one account in a folder; `audiences` goes from general to special.

    Attributes:
        names: datasets that are there for this account, in the order in which they are taken.
        for_others: datasets that are there, but only for other price groups and accounts.

    """

    def __init__(self, folder: Path, index: ContentIndex, audiences: tuple[str, ...]) -> None:
        self.folder = folder
        self.vendor = index.vendor
        self.vendor_name = index.vendor_name
        self._keys = index.keys
        mine = [d for d in index.datasets if d.audience in audiences]
        mine.sort(key=lambda d: audiences.index(d.audience))
        self._listed: dict[str, ListedDataset] = {d.dataset: d for d in mine}
        there = {d.dataset for d in index.datasets}
        self.names = tuple(name for name in DATASETS if name in self._listed)
        self.for_others = tuple(name for name in DATASETS if name in there - self._listed.keys())

    def listed(self, dataset: str) -> ListedDataset:
        """Return what the folder's list says of a dataset that it has for this account."""
        return self._listed[dataset]

    def keys(self) -> Signed:
        """Return the vendor's signed key list."""
        return self._signed(self._keys)

    def manifest(self, dataset: str) -> Signed:
        """Return the signed manifest of a dataset."""
        return self._signed(self._listed[dataset].manifest)

    def download(
        self,
        sha256: str,
        target: Path,
        *,
        size: int | None = None,
        progress: ProgressFn | None = None,
        cancel: threading.Event | None = None,
    ) -> Path:
        """Copy a file to `target`, where it appears only when its bytes are those of the hash."""
        # As a download leaves it: what was copied before a break is a beginning for the hub.
        part = target.with_name(target.name + ".part")
        digest = hashlib.sha256()
        done = 0
        with _Reading(self._path(sha256)) as source:
            try:
                target.parent.mkdir(parents=True, exist_ok=True)
                with part.open("wb") as out:
                    while chunk := source.read(_CHUNK):
                        if cancel is not None and cancel.is_set():
                            raise CancelledError
                        digest.update(chunk)
                        out.write(chunk)
                        done += len(chunk)
                        if progress is not None:
                            progress(Progress("download", done, size))
                    out.flush()
                    os.fsync(out.fileno())
                if digest.hexdigest() != sha256:
                    part.unlink()
                    raise _damaged(source.path)
                part.replace(target)
            except OSError as error:
                raise disk_error(error, target) from error
        return target

    def _signed(self, file: FileRef) -> Signed:
        with _Reading(self._path(file.sha256)) as source:
            raw = source.read(_MOST_LISTED)
        try:
            if hashlib.sha256(raw).hexdigest() != file.sha256:
                raise ValueError("another hash")
            return Signed.model_validate_json(raw)
        except ValueError as error:  # also a ValidationError
            raise _damaged(source.path) from error

    def _path(self, sha256: str) -> Path:
        try:
            return file_path(self.folder, sha256)
        except ValueError as error:
            raise _damaged(self.folder / INDEX) from error


class _Reading:
    """A file of the folder; that it cannot be read is told apart from a full disk here."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file: BinaryIO

    def __enter__(self) -> Self:
        try:
            self._file = self.path.open("rb")
        except OSError as error:
            raise _unreadable(self.path, error) from error
        return self

    def read(self, most: int) -> bytes:
        try:
            return self._file.read(most)
        except OSError as error:
            raise _unreadable(self.path, error) from error

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        self._file.close()


def open_content_folder(
    folder: Path, *, vendor: str, vendor_name: str, audiences: tuple[str, ...]
) -> ContentFolder:
    """Find a vendor's content in a folder or in one directly below it, as on a stick.

    DeskError when there is none, when its list cannot be read, or when it is another vendor's.
    """
    place = _place_of_content(folder)
    with _Reading(place / INDEX) as source:
        raw = source.read(_MOST_LISTED)
    try:
        index = ContentIndex.model_validate_json(raw)
    except ValidationError as error:
        raise _damaged(source.path) from error
    if index.vendor != vendor:
        raise DeskError(
            Kind.SIGNATURE,
            say(
                "This is content of {other}, not of {vendor}.",
                other=index.vendor_name,
                vendor=vendor_name,
            ),
            cause=str(place),
            remedy=say("Choose the folder with your vendor's content; nothing was changed."),
        )
    return ContentFolder(place, index, audiences)


def _place_of_content(folder: Path) -> Path:
    try:
        if (folder / INDEX).is_file():
            return folder
        below = [path for path in sorted(folder.iterdir()) if (path / INDEX).is_file()]
    except OSError as error:
        raise _unreadable(folder, error) from error
    if len(below) == 1:
        return below[0]
    raise DeskError(
        Kind.BAD_INPUT,
        say("There is no content of a vendor in {folder}.", folder=str(folder)),
        cause=say("It has no file {name}.", name=INDEX),
        remedy=say("Choose the folder as your vendor or your IT made it, with all that is in it."),
    )


def _unreadable(path: Path, error: OSError) -> DeskError:
    return DeskError(
        Kind.BAD_CONTENT,
        say("A file is missing in the folder.")
        if isinstance(error, FileNotFoundError)
        else say("The folder cannot be read."),
        cause=f"{path}: {error.strerror}",
        remedy=_copy_again(),
    )


def _damaged(path: Path) -> DeskError:
    return DeskError(
        Kind.BAD_CONTENT,
        say("A file in the folder is damaged."),
        cause=str(path),
        remedy=_copy_again(),
    )


def _copy_again() -> str:
    return say("Copy the content again from where it came; what is installed stays as it is.")
