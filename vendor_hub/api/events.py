"""`/v1/events`: a server-sent "there is something new", so that a screen follows within a second.

One watcher per process learns of changes, over PostgreSQL's LISTEN or by looking at SQLite's
counters, and wakes the streams of the accounts concerned. A stream carries no content: the client
reads the feed. A lost event is harmless, since the heartbeat's number tells the same.
"""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import psycopg
from fastapi import APIRouter, Request
from fastapi.responses import StreamingResponse
from sqlalchemy import func, select
from sqlalchemy.exc import SQLAlchemyError

from vendor_hub.api.access import Caller
from vendor_hub.store.engine import Store
from vendor_hub.store.feed import CHANNEL
from vendor_hub.store.tables import dataset_version, feed_counter

router = APIRouter(tags=["events"])
log = logging.getLogger("vendor_hub")

HEARTBEAT_SECONDS = 15
_LOOK_SECONDS = 0.25
_AGAIN_SECONDS = 2


class Changes:
    """Knows the newest state of every account and wakes those who wait for one."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._heads: dict[str, int] = {}
        self._releases = 0
        self._waiting: dict[str, set[asyncio.Event]] = {}
        self._open = True

    def state_of(self, account: str) -> tuple[int, int]:
        """Return the account's feed head and a count that grows with every release."""
        return self._heads.get(account, 0), self._releases

    @property
    def is_open(self) -> bool:
        """False from the moment the server shuts down."""
        return self._open

    def close(self) -> None:
        """End all streams, so that the server can stop."""
        self._open = False
        self._wake(list(self._waiting))

    @asynccontextmanager
    async def watching(self) -> AsyncIterator[None]:
        """Watch the database for as long as the application runs."""
        await asyncio.to_thread(self._look)
        work = self._listen() if self._store.on_postgres else self._look_often()
        task = asyncio.create_task(work)
        try:
            yield
        finally:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task

    @asynccontextmanager
    async def waiter(self, account: str) -> AsyncIterator[asyncio.Event]:
        """An event that is set whenever the account may have something new."""
        event = asyncio.Event()
        self._waiting.setdefault(account, set()).add(event)
        try:
            yield event
        finally:
            waiting = self._waiting[account]
            waiting.discard(event)
            if not waiting:
                del self._waiting[account]

    async def _look_often(self) -> None:
        while True:
            await asyncio.sleep(_LOOK_SECONDS)
            if self._waiting:
                await self._look_and_wake()

    async def _listen(self) -> None:
        url = self._store.engine.url.set(drivername="postgresql")
        address = url.render_as_string(hide_password=False)
        while True:
            try:
                async with await psycopg.AsyncConnection.connect(address, autocommit=True) as db:
                    await db.execute(f"LISTEN {CHANNEL}")
                    await self._look_and_wake()
                    async for _notice in db.notifies():
                        await self._look_and_wake()
            except psycopg.Error as error:
                log.warning("listening for changes failed, trying again: %s", error)
                await asyncio.sleep(_AGAIN_SECONDS)

    async def _look_and_wake(self) -> None:
        try:
            changed = await asyncio.to_thread(self._look)
        except SQLAlchemyError as error:
            log.warning("looking for changes failed, trying again: %s", error)
            return
        self._wake(changed)

    def _look(self) -> list[str]:
        """Read the counters; returns the accounts with something new."""
        with self._store.read() as db:
            rows = db.execute(select(feed_counter.c.account, feed_counter.c.head)).all()
            releases = db.execute(select(func.count()).select_from(dataset_version)).scalar_one()
        heads = dict(map(tuple, rows))
        if releases != self._releases:
            changed = list(heads)
        else:
            changed = [a for a, head in heads.items() if self._heads.get(a) != head]
        self._heads, self._releases = heads, releases
        return changed

    def _wake(self, accounts: list[str]) -> None:
        for account in accounts:
            for event in self._waiting.get(account, ()):
                event.set()


@router.get(
    "/v1/events",
    response_class=StreamingResponse,
    responses={200: {"content": {"text/event-stream": {}}}},
)
async def events(request: Request, who: Caller) -> StreamingResponse:
    """Stream a `changed` event at once, at each change, and as a heartbeat every 15 seconds."""
    changes: Changes = request.app.state.changes
    return StreamingResponse(
        _stream(changes, who.account.id),
        media_type="text/event-stream",
        headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"},
    )


async def _stream(changes: Changes, account: str) -> AsyncIterator[str]:
    sent: tuple[int, int] | None = None
    async with changes.waiter(account) as event:
        while changes.is_open:
            event.clear()
            state = changes.state_of(account)
            if state != sent:
                sent = state
                yield f'event: changed\ndata: {{"feed_head": {state[0]}}}\n\n'
            try:
                await asyncio.wait_for(event.wait(), HEARTBEAT_SECONDS)
            except TimeoutError:
                yield ": heartbeat\n\n"
