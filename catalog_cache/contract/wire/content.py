"""What distributors tell the vendor about its content, and what the vendor says to it."""

from typing import Literal

from catalog_cache.contract.wire.base import Document, Instant
from catalog_cache.contract.wire.orders import PartSnapshot

Fault = Literal["picture", "specification", "supersession", "fit", "price", "other"]
"""What is wrong with a part in the catalogue; a hub takes other words for “other”."""

ReportState = Literal["reported", "corrected", "no_error", "answered"]


class CatalogueError(Document):
    """An error that somebody found (submission type and feed kind `catalogue_error`).

    What was in sight is named exactly: the part, the field, and the catalogue it was read from.
    State, answer and its moment are the vendor's.
    """

    id: str
    part: PartSnapshot
    fault: Fault
    field: str = ""
    """the specification or number it is about, where the fault alone does not say"""
    note: str = ""
    assembly: str = ""
    """the drawing it was seen in"""
    catalogue: str = ""
    """the catalogue it was read from: epoch and version with a dash between them"""
    as_of: Instant | None = None
    """the catalogue's source time"""
    by: str = ""
    at: Instant
    state: ReportState = "reported"
    answer: str = ""
    answered_at: Instant | None = None
