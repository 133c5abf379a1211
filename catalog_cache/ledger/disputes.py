"""Objections to ledger entries: queued like any change, and found again with the entry.

On the wire an objection is a support case that names the entry in its note; which entry it was is
kept with the submission, because a case has no field for it.
"""

from datetime import UTC, datetime

from sqlalchemy import Connection, select

from catalog_cache.contract.ids import new_id
from catalog_cache.contract.said import say
from catalog_cache.contract.states import SubmissionState
from catalog_cache.contract.wire.earnings import LedgerEntry
from catalog_cache.contract.wire.protocol import Submission
from catalog_cache.contract.wire.shipments import Case

from catalog_cache.outbox import queue
from catalog_cache.records.earnings import Dispute
from catalog_cache.workspace import objects
from catalog_cache.workspace.tables import submission

_WANTED = "check_ledger_entry"


def file(connection: Connection, entry: LedgerEntry, note: str) -> str:
    """Queue an objection to an entry; returns the id of the submission."""
    case = Case(
        id=new_id(),
        kind="support",
        state="submitted",
        opened_at=datetime.now(UTC),
        currency=entry.currency,
        wanted=_WANTED,
        note=f"Ledger line {entry.number} ({entry.amount} {entry.currency}): {note.strip()}",
    )
    return queue.enqueue(
        connection,
        "case",
        case,
        subject=say("Question about ledger line {number}", number=entry.number),
        subject_id=entry.id,
        submission_id=case.id,
    )


def by_entry(connection: Connection) -> dict[str, Dispute]:
    """Return the newest objection to each entry by the entry's id."""
    rows = connection.execute(
        select(submission).where(submission.c.type == "case").order_by(submission.c.seq)
    )
    found = {}
    for row in rows:
        case = Case.model_validate(Submission.model_validate_json(row.body).body)
        if case.wanted != _WANTED:
            continue
        answered = objects.get(connection, Case, row.id)
        found[row.subject_id] = Dispute(
            note=case.note.partition(": ")[2],
            at=case.opened_at,
            state=SubmissionState(row.state),
            answer="" if answered is None or answered.note == case.note else answered.note,
        )
    return found
