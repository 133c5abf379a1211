"""The vendor's content as plain files, for a USB stick or a share: what lies where.

`content.json` names everything else by its SHA-256 and is written last, in one step. It is not
signed and vouches for nothing: the key list is checked against the root key that the desk pinned,
each manifest against the key list, each file against its manifest.
"""

from pathlib import Path
from typing import Literal

from catalog_cache.contract.dataset.manifest import FileRef
from catalog_cache.contract.wire.base import Document, Instant

INDEX = "content.json"
FILES = "files"


class ListedDataset(Document):
    """One dataset in the folder; everything but the manifest's file is there for people."""

    dataset: str
    audience: str = ""
    """Price group or account that it is for; empty for everybody."""
    private: bool
    """Whether the vendor hands it only to people who have signed in."""
    whose: str = ""
    """For whom a private dataset is, in words."""
    epoch: int
    version: int
    as_of: Instant
    size: int
    """Bytes of its snapshot and deltas."""
    manifest: FileRef


class ContentIndex(Document):
    """What `content.json` says."""

    format: Literal[1] = 1
    vendor: str
    vendor_name: str
    written_at: Instant
    keys: FileRef
    datasets: tuple[ListedDataset, ...]

    def file_names(self) -> frozenset[str]:
        """Return the files that it names itself; manifests name more."""
        return frozenset({self.keys.sha256, *(d.manifest.sha256 for d in self.datasets)})


def file_path(folder: Path, sha256: str) -> Path:
    """Return where a file lies in a content folder; ValueError when it is no hash."""
    if not is_sha256(sha256):
        raise ValueError("not a SHA-256")
    return folder / FILES / sha256


def is_sha256(text: str) -> bool:
    """Tell whether a text is a SHA-256 as it is written here, and so a harmless file name."""
    return len(text) == 64 and all(c in "0123456789abcdef" for c in text)
