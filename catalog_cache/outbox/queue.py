"""The queue of submissions in the workspace: states move only along the table of transitions."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update

from catalog_cache.contract.ids import new_id
from catalog_cache.contract.said import again, kept, say
from catalog_cache.contract.states import (
    OPEN_SUBMISSION_STATES,
    SubmissionState,
    may_become,
)
from catalog_cache.contract.wire.base import Document
from catalog_cache.contract.wire.protocol import WIRE_VERSION, Submission, SubmissionAnswer

from catalog_cache.errors import DeskError, Kind
from catalog_cache.records.orders import OutboxItem
from catalog_cache.workspace.tables import submission, submission_event

S = SubmissionState

SENDABLE = (S.QUEUED.value, S.UNKNOWN.value)

STILL_HERE = frozenset({S.QUEUED, S.SET_ASIDE})
"""States in which a change is with the user alone, who may still decide about it."""


def enqueue(
    connection: Connection,
    kind: str,
    body: Document,
    *,
    subject: str,
    subject_id: str,
    submission_id: str | None = None,
) -> str:
    """Queue a change in the caller's transaction; the bytes are fixed here and for ever."""
    identity = submission_id or new_id()
    envelope = Submission.model_validate(
        {"schema_version": WIRE_VERSION, "type": kind, "body": body.model_dump(mode="json")}
    )
    seq = (connection.scalar(select(func.max(submission.c.seq))) or 0) + 1
    connection.execute(
        insert(submission).values(
            id=identity,
            seq=seq,
            type=kind,
            subject=kept(subject),
            subject_id=subject_id,
            body=envelope.model_dump_json().encode(),
            state=S.QUEUED.value,
            created_at=_now().isoformat(),
            attempts=0,
        )
    )
    _log(connection, identity, S.QUEUED, "")
    return identity


def hold(connection: Connection, identity: str, pause: timedelta) -> None:
    """Do not send a queued change before the pause is over, unless everything is made due."""
    note_failure(connection, identity, {"next_try": (_now() + pause).isoformat()})


def subject_of(connection: Connection, identity: str) -> str:
    """Return the id of what a change is about; NOT_FOUND when there is no such change."""
    found: str | None = connection.scalar(
        select(submission.c.subject_id).where(submission.c.id == identity)
    )
    if found is None:
        raise DeskError(Kind.NOT_FOUND, say("This change is not in the outbox."))
    return found


def move(
    connection: Connection,
    identity: str,
    state: SubmissionState,
    *,
    detail: str = "",
    **values: Any,
) -> None:
    """Take one step of the transition table; ValueError when the table has no such step."""
    before = _state_of(connection, identity)
    if not may_become(before, state):
        raise ValueError(f"a submission cannot go from {before} to {state}")
    connection.execute(
        update(submission).where(submission.c.id == identity).values(state=state.value, **values)
    )
    _log(connection, identity, state, detail)


def _state_of(connection: Connection, identity: str) -> SubmissionState:
    row = connection.execute(select(submission.c.state).where(submission.c.id == identity))
    return SubmissionState(row.scalar_one())


def note_failure(connection: Connection, identity: str, values: dict[str, Any]) -> None:
    """Keep the last error and the next try of an item whose state did not change."""
    connection.execute(update(submission).where(submission.c.id == identity).values(**values))


def user_moves(
    connection: Connection, identity: str, state: SubmissionState, **values: Any
) -> None:
    """Take a step the user asked for; DeskError when it came too late."""
    before = _state_of(connection, identity)
    if before not in STILL_HERE or not may_become(before, state):
        raise DeskError(
            Kind.NOT_ALLOWED,
            say("It is too late for that: the change is already on its way or done."),
            cause=say(
                "a submission cannot go from {before} to {state}", before=before, state=state
            ),
            remedy=say("Wait for the answer, then ask for a change."),
        )
    move(connection, identity, state, **values)


def dismiss(connection: Connection, identity: str) -> None:
    """Take a change that the hub decided about out of sight; it stays in the workspace."""
    connection.execute(
        update(submission)
        .where(
            submission.c.id == identity,
            submission.c.state.in_((S.REFUSED.value, S.RECEIVED.value)),
        )
        .values(dismissed=1)
    )


def next_due(connection: Connection, now: datetime) -> Row[Any] | None:
    """Return the first item that may be sent: due, and nothing earlier open for its object."""
    blocked: set[str] = set()
    rows = connection.execute(
        select(submission)
        .where(submission.c.state.in_([s.value for s in OPEN_SUBMISSION_STATES]))
        .order_by(submission.c.seq)
    )
    for row in rows:
        if row.subject_id in blocked:
            continue
        blocked.add(row.subject_id)
        due = row.next_try is None or datetime.fromisoformat(row.next_try) <= now
        if row.state in SENDABLE and due:
            return row
    return None


def next_try_at(connection: Connection, now: datetime) -> datetime | None:
    """Return when the next waiting item becomes due after `now`, or None when none waits for time.

    What is due already is not named: it waits for something else, as an earlier change.
    """
    value = connection.scalar(
        select(func.min(submission.c.next_try)).where(
            submission.c.state.in_(SENDABLE), submission.c.next_try > now.isoformat()
        )
    )
    return datetime.fromisoformat(value) if value else None


def make_due(connection: Connection) -> None:
    """Forget the waiting times, because the network came back or the user said "send now"."""
    connection.execute(
        update(submission).where(submission.c.state.in_(SENDABLE)).values(next_try=None)
    )


def recover(connection: Connection) -> set[str]:
    """After a crash nobody knows whether what was being sent arrived: it is unknown.

    Returns what the changes concern, as the ids of orders whose list rows say otherwise now.
    """
    stuck = connection.execute(
        select(submission.c.id, submission.c.subject_id).where(
            submission.c.state == S.SENDING.value
        )
    ).all()
    for row in stuck:
        move(connection, row.id, S.UNKNOWN, detail=say("the desk stopped while sending"))
    return {row.subject_id for row in stuck}


def back_off(attempts: int, *, jitter: float, asked: float | None = None) -> timedelta:
    """Return how long to wait: 2 s doubling up to 5 minutes, spread by jitter in [0, 1)."""
    base: float = min(300.0, 2.0 * 2 ** min(attempts, 10))
    wait = base * (0.5 + jitter / 2)
    return timedelta(seconds=max(wait, asked or 0.0))


def items(connection: Connection) -> tuple[OutboxItem, ...]:
    """Return all submissions, open ones first in order of sending, then the newest done."""
    rows = connection.execute(
        select(submission).where(submission.c.dismissed == 0).order_by(submission.c.seq)
    ).all()
    open_states = {s.value for s in OPEN_SUBMISSION_STATES}
    waiting_for: dict[str, str] = {}
    result = []
    for row in rows:
        waits = waiting_for.get(row.subject_id, "") if row.state in open_states else ""
        if row.state in open_states:
            waiting_for.setdefault(row.subject_id, row.id)
        result.append(as_item(row, waits_for=waits))
    open_items = [i for i in result if i.state in OPEN_SUBMISSION_STATES]
    done = [i for i in result if i.state not in OPEN_SUBMISSION_STATES]
    return (*open_items, *reversed(done))


def as_item(row: Row[Any], *, waits_for: str = "") -> OutboxItem:
    """Return a row as the record the facade hands out."""
    answer = SubmissionAnswer.model_validate_json(row.answer) if row.answer else None
    return OutboxItem(
        id=row.id,
        seq=row.seq,
        type=row.type,
        subject=again(row.subject),
        subject_id=row.subject_id,
        state=SubmissionState(row.state),
        created_at=datetime.fromisoformat(row.created_at),
        attempts=row.attempts,
        last_error_kind=row.last_error_kind,
        last_error=again(row.last_error),
        last_try=_time(row.last_try),
        next_try=_time(row.next_try),
        request_id=row.request_id,
        received_at=_time(row.received_at),
        reasons=answer.reasons if answer else (),
        waits_for=waits_for,
    )


def history_of(connection: Connection, identity: str) -> list[tuple[datetime, str, str]]:
    """Return (when, state, detail) of everything that happened to a submission."""
    rows = connection.execute(
        select(submission_event.c.at, submission_event.c.state, submission_event.c.detail)
        .where(submission_event.c.submission_id == identity)
        .order_by(submission_event.c.n)
    )
    return [(datetime.fromisoformat(at), state, again(detail)) for at, state, detail in rows]


def body_of(row: Row[Any]) -> dict[str, Any]:
    """Return the document inside a submission's bytes."""
    content: dict[str, Any] = json.loads(row.body)["body"]
    return content


def _log(connection: Connection, identity: str, state: SubmissionState, detail: str) -> None:
    connection.execute(
        insert(submission_event).values(
            submission_id=identity, at=_now().isoformat(), state=state.value, detail=kept(detail)
        )
    )


def _now() -> datetime:
    return datetime.now(UTC)


def _time(value: str | None) -> datetime | None:
    return datetime.fromisoformat(value) if value else None
