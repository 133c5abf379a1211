"""Writes what happened in the order of time, and closes each month's books after its last day."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from itertools import groupby

from sqlalchemy import Connection

from vendor_hub.demo import riverside
from vendor_hub.demo.clock import at
from vendor_hub.store import feed
from vendor_hub.store.engine import Store
from vendor_hub.vendor import statements

Act = Callable[[Connection], None]
_PAY_DAY = 28
"""Day of the following month on which a statement is paid."""


class Diary:
    """Acts with their instants; what would happen after `now` is not noted."""

    def __init__(self, now: datetime) -> None:
        self._now = now
        self._acts: list[tuple[datetime, Act]] = []

    def note(self, when: datetime, act: Act) -> None:
        """Note an act, to be done at its place in time."""
        if when <= self._now:
            self._acts.append((when, act))

    def write(self, store: Store) -> None:
        """Do all acts, one transaction a month, with the statements and payouts in between."""
        self._acts.sort(key=lambda noted: noted[0])
        for month, acts in groupby(self._acts, key=lambda noted: f"{noted[0]:%Y-%m}"):
            with store.write() as db:
                feed.lock(db, riverside.ACCOUNT)
                for _when, act in acts:
                    act(db)
            self._close(store, month)

    def _close(self, store: Store, month: str) -> None:
        last = statements.period_days(month)[1]
        following = last + timedelta(days=1)
        if at(following, 9) > self._now:
            return
        for made in statements.issue_statements(
            store, riverside.ACCOUNT, month, now=at(following, 9)
        ):
            pay_day = date(following.year, following.month, _PAY_DAY)
            if made.closing > 0 and at(pay_day, 9) <= self._now:
                statements.pay(store, made.number, day=pay_day, now=at(pay_day, 9))
