"""A job pack: pages of several documents for one job, in order; and the file it is kept in."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from catalog_cache.errors import DeskError, Kind

SUFFIX = "deskjob"
_FORMAT = 1


@dataclass(frozen=True)
class PackPart:
    """Pages of one revision of a document."""

    revision: str
    title: str
    rev: str
    pages: tuple[int, ...]


@dataclass(frozen=True)
class JobPack:
    """What belongs to a job; `name` is what the job is called."""

    name: str = ""
    parts: tuple[PackPart, ...] = ()

    @property
    def page_count(self) -> int:
        """How many pages it has in all."""
        return sum(len(part.pages) for part in self.parts)

    def with_part(self, added: PackPart) -> JobPack:
        """The pack with further pages; those it has already are not taken twice."""
        for at, part in enumerate(self.parts):
            if part.revision == added.revision:
                pages = tuple(sorted({*part.pages, *added.pages}))
                merged = replace(part, pages=pages)
                return replace(self, parts=(*self.parts[:at], merged, *self.parts[at + 1 :]))
        return replace(self, parts=(*self.parts, added))

    def without(self, at: int) -> JobPack:
        """The pack without one of its parts."""
        return replace(self, parts=(*self.parts[:at], *self.parts[at + 1 :]))

    def as_text(self) -> str:
        """The pack as it stands in its file."""
        return json.dumps({"job": _FORMAT, **asdict(self)}, ensure_ascii=False, indent=1)


def pack_from(text: str) -> JobPack:
    """Read what `as_text` wrote; DeskError BAD_CONTENT when it is something else."""
    try:
        found: dict[str, Any] = json.loads(text)
        if found["job"] != _FORMAT:
            raise ValueError(f"format {found['job']}")
        parts = tuple(
            PackPart(
                str(one["revision"]),
                str(one["title"]),
                str(one["rev"]),
                tuple(int(page) for page in one["pages"]),
            )
            for one in found["parts"]
        )
        return JobPack(str(found["name"]), parts)
    except (ValueError, LookupError, TypeError) as error:
        raise DeskError(
            Kind.BAD_CONTENT,
            QCoreApplication.translate("JobPack", "This is not a job file."),
            cause=f"{type(error).__name__}: {error}",
            remedy=QCoreApplication.translate(
                "JobPack", "Choose a file that was saved from a job pack."
            ),
        ) from error


def read_pack(path: Path) -> JobPack:
    """Open a job file."""
    try:
        return pack_from(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        words = QCoreApplication.translate("JobPack", "{0} could not be read.")
        raise DeskError(Kind.DISK, words.format(path.name), cause=str(error)) from error


def write_pack(pack: JobPack, path: Path) -> None:
    """Save a job file, whole or not at all."""
    half = path.with_name(f".{path.name}.part")
    try:
        half.write_text(pack.as_text(), encoding="utf-8")
        half.replace(path)
    except OSError as error:
        half.unlink(missing_ok=True)
        words = QCoreApplication.translate("JobPack", "{0} could not be written.")
        remedy = QCoreApplication.translate("JobPack", "Choose another folder.")
        raise DeskError(
            Kind.DISK, words.format(path.name), cause=str(error), remedy=remedy
        ) from error
