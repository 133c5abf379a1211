"""One's own lists of parts, the favourites and the parts looked at last."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime
    from decimal import Decimal

    from catalog_cache.records.catalogue import PartHit

PartKey = tuple[str, str]
"""A part as lists know it: brand and folded number."""


class ListKind(StrEnum):
    """Where a list comes from; the first two are always there and keep their place."""

    RECENT = "recent"
    FAVOURITES = "favourites"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class PartList:
    """A list of parts; only one's own have a name, the others are named by the window."""

    id: str
    kind: ListKind
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class ListedPart:
    """A part in a list; `hit` is None when the catalogue does not have it (any more).

    Attributes:
        number: as it was when the part was put into the list; so is `name`.

    """

    key: PartKey
    number: str
    name: str
    qty: Decimal | None
    remark: str
    added_at: datetime
    hit: PartHit | None


@dataclass(frozen=True, slots=True)
class StoredPart:
    """A part in a list as the workspace keeps it."""

    list: str
    brand: str
    number_key: str
    number: str
    name: str
    qty: str
    remark: str
    place: int
    at: str


@dataclass(frozen=True, slots=True)
class TakenOut:
    """What was taken out of a list, or a whole list, so that it can be put back."""

    parts: tuple[StoredPart, ...]
    list: str = ""
    name: str = ""
    place: int = 0
