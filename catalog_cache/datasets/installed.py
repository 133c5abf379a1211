"""One installed version of a dataset, as `current.json` says it."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Installed:
    """One installed version of a dataset; `file` is in the datasets folder, or a whole path."""

    file: str
    epoch: int
    version: int
    as_of: str
    published_at: str
    rows: int
    manifest_sha256: str
    schema: int = 0

    @property
    def as_of_time(self) -> datetime:
        """The source's own time of the content."""
        return datetime.fromisoformat(self.as_of)


def manifest_path(file: Path) -> Path:
    """Return where the signed manifest lies that a dataset file was proven against."""
    return file.with_name(f"{file.name}.manifest")
