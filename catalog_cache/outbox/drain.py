"""Sending the outbox: one item at a time, never inside a transaction, every outcome told apart.

The table of outcomes (architecture.md, rules 2 and 4):
  failed on the way there (DNS, TLS, refused...)  queued again, later
  time-out, broken line, 5xx                      unknown: GET first, then PUT again; what was
                                                  unknown stays so until the hub has answered
  429                                             queued again, at the time the hub names
  401                                             queue kept, sign in again
  any other 4xx                                   set aside; later items of the same object wait
  2xx                                             received, or refused with reasons
"""

import random
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Row

from catalog_cache.contract.said import kept, say, together
from catalog_cache.contract.states import SubmissionState
from catalog_cache.contract.wire.protocol import SubmissionAnswer

from catalog_cache.errors import CancelledError, DeskError, Kind
from catalog_cache.hub.client import HubClient
from catalog_cache.hub.failures import NEVER_SENT_KINDS
from catalog_cache.ordering.projection import project
from catalog_cache.outbox import queue
from catalog_cache.workspace.apply import take_items
from catalog_cache.workspace.database import Workspace

S = SubmissionState

LATER_UNSEEN = NEVER_SENT_KINDS | {Kind.HUB_BUSY}
LATER_UNKNOWN = frozenset({Kind.TIMEOUT, Kind.HUB_NONSENSE})
KEEP_AND_SIGN_IN = frozenset({Kind.SIGN_IN})
STOPPING = LATER_UNSEEN | LATER_UNKNOWN | KEEP_AND_SIGN_IN


@dataclass(frozen=True, slots=True)
class DrainReport:
    """How many items reached the hub, how many it turned away, what stopped the draining."""

    sent: int
    stopped_by: DeskError | None
    set_aside: int = 0


class Drainer:
    """Sends the outbox of one workspace; used by one thread at a time."""

    def __init__(
        self, workspace: Workspace, hub: HubClient, *, jitter: Callable[[], float] = random.random
    ) -> None:
        self._workspace = workspace
        self._hub = hub
        self._jitter = jitter
        self._one_at_a_time = threading.Lock()

    def drain(self, cancel: threading.Event | None = None) -> DrainReport:
        """Send everything that is due, each item once; stops when the line itself is gone.

        An item at which the hub fails, or one that alone times out, holds up no other.
        """
        sent = aside = lost_in_a_row = 0
        first_failure: DeskError | None = None
        with self._one_at_a_time:
            self._recover()
            started = datetime.now(UTC)
            while True:
                if cancel is not None and cancel.is_set():
                    raise CancelledError
                with self._workspace.reading() as connection:
                    row = queue.next_due(connection, started)
                if row is None:
                    return DrainReport(sent, first_failure, aside)
                failure = self._send(row)
                if failure is None:
                    sent += 1
                    lost_in_a_row = 0
                elif failure.kind is Kind.TIMEOUT and (failure.answered or not lost_in_a_row):
                    lost_in_a_row += not failure.answered
                    first_failure = first_failure or failure
                elif failure.kind in STOPPING:
                    return DrainReport(sent, first_failure or failure, aside)
                else:
                    aside += 1

    def _recover(self) -> None:
        """Nobody is sending now: what an interrupted drain left so is unknown."""
        with self._workspace.writing() as connection:
            for order in queue.recover(connection):
                project(connection, order)

    def _send(self, row: Row[Any]) -> DeskError | None:
        try:
            if row.state == S.UNKNOWN.value:
                answer = self._hub.get_submission(row.id)
                if answer is not None:
                    self._settle(row, answer, say("the hub had it already"))
                    return None
        except DeskError as error:
            self._postpone(row, error, state=None)
            return error
        with self._workspace.writing() as connection:
            queue.move(
                connection,
                row.id,
                S.SENDING,
                attempts=row.attempts + 1,
                last_try=datetime.now(UTC).isoformat(),
            )
        try:
            answer = self._hub.put_submission(row.id, row.body)
        except DeskError as error:
            self._failed(row, error)
            return error
        self._settle(row, answer, "")
        return None

    def _settle(self, row: Row[Any], answer: SubmissionAnswer, detail: str) -> None:
        """Keep the answer and what it brought, in one transaction."""
        state = S.RECEIVED if answer.state == "received" else S.REFUSED
        with self._workspace.writing() as connection:
            queue.move(
                connection,
                row.id,
                state,
                detail=detail,
                answer=answer.model_dump_json(exclude={"items"}),
                received_at=answer.received_at.isoformat(),
                request_id=answer.request_id,
                next_try=None,
                last_error="",
                last_error_kind="",
            )
            take_items(connection, answer.items, orders=[row.subject_id])

    def _failed(self, row: Row[Any], error: DeskError) -> None:
        if error.kind in LATER_UNSEEN or error.kind in KEEP_AND_SIGN_IN:
            # An earlier sending may still arrive, so the user must not take it back yet.
            unknown = row.state == S.UNKNOWN.value
            self._postpone(row, error, state=S.UNKNOWN if unknown else S.QUEUED)
        elif error.kind in LATER_UNKNOWN:
            self._postpone(row, error, state=S.UNKNOWN)
        else:
            self._postpone(row, error, state=S.SET_ASIDE)

    def _postpone(self, row: Row[Any], error: DeskError, *, state: SubmissionState | None) -> None:
        wait = queue.back_off(row.attempts, jitter=self._jitter(), asked=error.retry_after)
        # Signing in makes everything due; a time would only delay it.
        later = None if error.kind in KEEP_AND_SIGN_IN else (datetime.now(UTC) + wait).isoformat()
        values = {
            "last_error_kind": error.kind.value,
            "last_error": kept(together(error.sentence, error.cause)),
            "request_id": error.request_id or row.request_id,
            "next_try": later,
        }
        with self._workspace.writing() as connection:
            if state is None:
                queue.note_failure(connection, row.id, values)
            else:
                queue.move(connection, row.id, state, detail=error.sentence, **values)
            if row.type == "order":
                project(connection, row.subject_id)
