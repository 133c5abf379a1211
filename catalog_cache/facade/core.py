"""What the parts of the facade share: the stores, who sits here, and announcing changes."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date

from sqlalchemy import Connection

from catalog_cache.contract.wire.parties import Account, Membership, Permission

from catalog_cache.catalogue.part_kept import is_part_kept
from catalog_cache.catalogue.situation import Situation
from catalog_cache.datasets.store import DatasetStore
from catalog_cache.ordering.draft_body import StoredLine
from catalog_cache.ordering.draft_view import DraftReading
from catalog_cache.records.drafts import DraftLine
from catalog_cache.records.status import Area, Changes
from catalog_cache.workspace import objects
from catalog_cache.workspace.database import Workspace

_MOST_CHECKS = 20_000

Listener = Callable[[Changes], None]


class Core:
    """The stores of one open desk; passed to each part of the facade."""

    def __init__(
        self, workspace: Workspace, store: DatasetStore, membership: Membership, language: str
    ) -> None:
        self.workspace = workspace
        self.store = store
        self.membership = membership
        self.language = language
        self._listeners: list[Listener] = []
        self._lock = threading.Lock()
        self._account = self._read_account()
        self._checked: dict[tuple[StoredLine, str | None], DraftLine] = {}
        self._checked_on: tuple[int, date, int, str] | None = None

    def account(self) -> Account | None:
        """Return the account as the hub last described it, from memory; None before a sync."""
        return self._account

    @property
    def keeps_a_part(self) -> bool:
        """Whether the catalogue that is here is only a part of it."""
        with self.store.reading() as db:
            return is_part_kept(db)

    def _read_account(self) -> Account | None:
        with self.workspace.reading() as connection:
            return objects.get(connection, Account, self.membership.account)

    def situation(self) -> Situation:
        """Return for whom the catalogue is read now."""
        return Situation.of(
            self.account(),
            language=self.language,
            location=self.membership.location,
            may_see_net=self.membership.may(Permission.SEE_NET_PRICE),
        )

    @contextmanager
    def draft_reading(self) -> Iterator[DraftReading]:
        """Yield what drafts are checked against, with the checks made on the same data."""
        with self.store.reading() as db:
            situation = self.situation()
            same = (
                self.store.generation,
                situation.now.date(),
                id(self.account()),
                self.language,
            )
            if same != self._checked_on or len(self._checked) > _MOST_CHECKS:
                self._checked_on, self._checked = same, {}
            yield DraftReading(db, situation, self.account(), self._checked)

    @contextmanager
    def changing(self, *areas: Area) -> Iterator[Connection]:
        """Run one write transaction and announce the areas once it is committed."""
        with self.workspace.writing() as connection:
            yield connection
        self.announce(Changes(frozenset(areas)))

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` after each change, on whichever thread made it; returns the way out."""
        with self._lock:
            self._listeners.append(listener)

        def unsubscribe() -> None:
            with self._lock:
                if listener in self._listeners:
                    self._listeners.remove(listener)

        return unsubscribe

    def announce(self, changes: Changes) -> None:
        """Tell every listener what changed."""
        if Area.ACCOUNT in changes.areas:
            self._account = self._read_account()
        with self._lock:
            listeners = list(self._listeners)
        for listener in listeners:
            listener(changes)

    def announce_area(self, area: Area) -> None:
        """Tell every listener that one area changed."""
        self.announce(Changes(frozenset({area})))
