"""Content-addressed files of the hub: documents, drawings, pictures, snapshots and deltas."""

import hashlib
import os
from pathlib import Path

from catalog_cache.contract.ids import new_id


class FileShelf:
    """A folder of immutable files by SHA-256; a file appears whole or not at all."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def path_of(self, sha256: str) -> Path:
        """Return where a file with this hash is or would be; ValueError when it is no hash."""
        if len(sha256) != 64 or not all(c in "0123456789abcdef" for c in sha256):
            raise ValueError("not a SHA-256")
        return self._folder / sha256[:2] / sha256

    def put(self, content: bytes) -> str:
        """Store content and return its hash; storing it again does nothing."""
        sha256 = hashlib.sha256(content).hexdigest()
        target = self.path_of(sha256)
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            part = target.with_name(f".{new_id()}")
            with part.open("wb") as out:
                out.write(content)
                out.flush()
                os.fsync(out.fileno())
            part.replace(target)
        return sha256

    def put_file(self, source: Path) -> str:
        """Move a finished file onto the shelf and return its hash; the source is gone after."""
        # Opened for writing, because Windows makes nothing durable through a reading handle.
        with source.open("r+b") as content:
            sha256 = hashlib.file_digest(content, "sha256").hexdigest()
            os.fsync(content.fileno())
        target = self.path_of(sha256)
        if target.exists():
            source.unlink()
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            source.replace(target)
        return sha256
