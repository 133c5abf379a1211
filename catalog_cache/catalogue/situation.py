"""For whom the catalogue is read: account, place, language, day. Prices and days depend on it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from catalog_cache.contract.wire.parties import Account


@dataclass(frozen=True, slots=True)
class Situation:
    """What reading needs to know of the account; `routes` is (warehouse, transit working days)."""

    language: str = "en"
    currency: str = ""
    may_see_net: bool = True
    routes: tuple[tuple[str, int], ...] = ()
    now: datetime = field(default_factory=lambda: datetime.now(UTC))

    @classmethod
    def of(
        cls, account: Account | None, *, language: str, location: str | None, may_see_net: bool
    ) -> Situation:
        """Return the situation of an account at one of its locations (the first when None)."""
        if account is None:
            return cls(language=language, may_see_net=may_see_net)
        here = location or (account.locations[0].id if account.locations else "")
        routes = sorted(
            (s for s in account.sourcing if s.location == here), key=lambda s: s.priority
        )
        return cls(
            language=language,
            currency=account.currency,
            may_see_net=may_see_net,
            routes=tuple((s.warehouse, s.transit_days) for s in routes),
        )
