"""What a handler of submissions is given, and what it returns."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from catalog_cache.contract.wire.protocol import FeedItem, LineReason

from vendor_hub.store.people import SignedIn


class RefusalError(Exception):
    """The business says no: an answer with reasons, not an error."""

    def __init__(self, *reasons: LineReason) -> None:
        super().__init__(reasons[0].text)
        self.reasons = reasons


@dataclass(frozen=True, slots=True)
class Received:
    """A submission in the hands of its handler, inside the transaction that will store it."""

    db: Connection
    who: SignedIn
    id: str
    body: dict[str, Any]
    at: datetime


Handler = Callable[[Received], tuple[FeedItem, ...]]
"""Stores what was sent and returns the feed items that came of it; may raise RefusalError."""


def refuse(code: str, text: str, *, line: int | None = None, value: object = "") -> RefusalError:
    """Return a refusal with one reason."""
    return RefusalError(LineReason(line=line, code=code, text=text, value=str(value)))
