"""What is kept of the catalogue on this computer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from catalog_cache.contract.wire.selection import Selection


@dataclass(frozen=True, slots=True)
class Kept:
    """What was chosen, and whether that is what is here."""

    selection: Selection
    product_lines: int
    """How many there are to choose from; 0 while that is not known."""
    is_offered: bool
    """False where IT keeps the catalogue for many desks."""
    is_in_use: bool
    """Whether the catalogue that is here is the one that was chosen."""
    is_part: bool
    """Whether the catalogue that is here is only a part, whatever was chosen since."""
    is_preparing: bool = False
    """Whether the hub, when it was asked last, had yet to make what was chosen."""
