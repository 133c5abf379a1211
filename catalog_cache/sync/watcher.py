"""Keeps a desk fresh by itself: syncs when told, when the hub says so, and when it may be back.

Two threads: `sync-worker` runs syncs one after the other; `sync-events` reads the hub's event
stream while the line is up and wakes the worker. What the user confirms wakes it too.
"""

import random
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from catalog_cache.errors import NETWORK_KINDS, CancelledError, DeskError, Kind
from catalog_cache.hub.client import HubClient
from catalog_cache.records.status import LinkState

_POLL_SECONDS = 300.0
_LOOK_SECONDS = 60.0
_MOST_SECONDS = 60.0


class LinkStatus:
    """How the line stands; written by whoever syncs, read by the status line. Thread-safe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.state = LinkState.NEVER
        self.since: datetime | None = None
        self.error: DeskError | None = None
        self.next_try: datetime | None = None
        self.checked_at: datetime | None = None
        self.failures = 0
        self._before = LinkState.NEVER

    def syncing(self) -> None:
        """A sync begins; a known problem stays visible until it is over."""
        with self._lock:
            if self.error is None and self.state is not LinkState.SYNCING:
                self._before, self.state = self.state, LinkState.SYNCING

    def cancelled(self) -> None:
        """A sync was cancelled: nothing is known that was not known before it."""
        with self._lock:
            if self.state is LinkState.SYNCING:
                self.state = self._before

    def online(self) -> None:
        """A sync went through."""
        with self._lock:
            now = datetime.now(UTC)
            if self.error is not None or self.since is None:
                self.since = now
            self.state, self.error, self.next_try = LinkState.ONLINE, None, None
            self.checked_at, self.failures = now, 0

    def failed(self, error: DeskError) -> None:
        """A sync failed; plans the next try."""
        with self._lock:
            now = datetime.now(UTC)
            if self.error is None or self.error.kind is not error.kind:
                self.since = now
            self.error = error
            self.failures += 1
            self.state = _state_after(error)
            wait = min(_MOST_SECONDS, 2.0 * 2 ** min(self.failures - 1, 6))
            wait = max(wait * (0.5 + random.random() / 2), error.retry_after or 0.0)
            self.next_try = now + timedelta(seconds=wait)

    def switched_off(self) -> None:
        """The user switched the network off."""
        with self._lock:
            self.state, self.since = LinkState.SWITCHED_OFF, datetime.now(UTC)
            self.error, self.next_try = None, None


def _state_after(error: DeskError) -> LinkState:
    if error.kind is Kind.SIGN_IN:
        return LinkState.SIGN_IN_NEEDED
    if error.kind in NETWORK_KINDS or error.kind is Kind.HUB_NONSENSE:
        return LinkState.OFFLINE
    return LinkState.REFUSED_CONTENT


def _seconds_until(instant: datetime) -> float:
    return max(0.05, (instant - datetime.now(UTC)).total_seconds())


class Watcher:
    """The two threads; `sync` runs one sync and reports to `status` by itself.

    `due` says when the next change in the outbox may be sent: one that was held so that it can be
    taken back, or that the hub could not take just now. `look` is called every minute, with and
    without a line, for what changes on this side of it.
    """

    def __init__(
        self,
        hub: HubClient,
        status: LinkStatus,
        sync: Callable[[], object],
        due: Callable[[], datetime | None],
        look: Callable[[], object],
    ) -> None:
        self._hub = hub
        self._status = status
        self._sync = sync
        self._due = due
        self._look = look
        self._stop = threading.Event()
        self._wake = threading.Event()
        self._threads = [
            threading.Thread(target=self._work, name="sync-worker", daemon=True),
            threading.Thread(target=self._listen, name="sync-events", daemon=True),
        ]

    def start(self) -> None:
        """Start watching; the first sync runs at once."""
        self._wake.set()
        for thread in self._threads:
            thread.start()

    def wake(self) -> None:
        """Sync soon; called from any thread."""
        self._wake.set()

    def stop(self) -> None:
        """Stop both threads; a running sync is finished first."""
        self._stop.set()
        self._wake.set()
        for thread in self._threads:
            while thread.is_alive():
                # Again and again: the stream may only be opening at the first time.
                self._hub.interrupt_events()
                thread.join(0.1)

    def _work(self) -> None:
        while not self._stop.is_set():
            self._rest(self._pause())
            self._wake.clear()
            if self._stop.is_set():
                return
            if self._status.state is LinkState.SWITCHED_OFF:
                continue
            try:
                self._sync()
            except CancelledError:
                continue
            except DeskError:
                continue  # the status tells it; the next try is planned there

    def _rest(self, seconds: float) -> None:
        over = time.monotonic() + seconds
        while (left := over - time.monotonic()) > 0:
            if self._wake.wait(min(left, _LOOK_SECONDS)):
                return
            self._look()

    def _pause(self) -> float:
        if self._status.next_try is not None:
            return _seconds_until(self._status.next_try)
        due = self._due()
        return _POLL_SECONDS if due is None else min(_POLL_SECONDS, _seconds_until(due))

    def _listen(self) -> None:
        while not self._stop.wait(0.2):
            if self._status.state not in (LinkState.ONLINE, LinkState.SYNCING):
                continue
            try:
                for name in self._hub.events(self._stop):
                    if name:
                        self._wake.set()
            except DeskError:
                self._wake.set()
                self._stop.wait(2.0)
