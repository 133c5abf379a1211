"""One installed version of a dataset, as `current.json` says it."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from catalog_cache.contract.wire.selection import is_edition


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
    audience: str | None = None
    """For whom it is, or which part of the catalogue; None where an older program installed it."""

    def is_for(self, audience: str | None) -> bool:
        """Tell whether it is of this audience, whose versions can be compared with its own.

        Who does not say it, an older hub or program, knows no parts of the catalogue.
        """
        if self.audience is None or audience is None:
            return not is_edition(self.audience or audience or "")
        return self.audience == audience

    @property
    def as_of_time(self) -> datetime:
        """The source's own time of the content."""
        return datetime.fromisoformat(self.as_of)


def manifest_path(file: Path) -> Path:
    """Return where the signed manifest lies that a dataset file was proven against."""
    return file.with_name(f"{file.name}.manifest")
