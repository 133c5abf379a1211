"""An error in the vendor's catalogue that was reported, and how far that is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from catalog_cache.contract.states import SubmissionState
    from catalog_cache.contract.wire.orders import PartSnapshot


@dataclass(frozen=True, slots=True)
class ErrorReport:
    """A report with the vendor's answer.

    Attributes:
        fault: picture, specification, supersession, fit, price or other.
        field: the specification it is about, as its name stood on the page; "" where none is said.
        state: reported, corrected, no_error or answered; the vendor's.
        sending: where the report is while the hub does not have it; None once it has.

    """

    id: str
    part: PartSnapshot
    fault: str
    field: str
    note: str
    by: str
    at: datetime
    state: str
    answer: str
    answered_at: datetime | None
    sending: SubmissionState | None
