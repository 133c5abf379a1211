"""Submissions with the hash of their bytes and the answer that was given, for ever."""

from dataclasses import dataclass

from sqlalchemy import Connection, insert, select

from catalog_cache.contract.wire.protocol import SubmissionAnswer

from vendor_hub.store.tables import submission


@dataclass(frozen=True, slots=True)
class StoredSubmission:
    """What a repeat is compared with, and answered with."""

    body_hash: str
    answer: SubmissionAnswer


def find(db: Connection, account: str, id: str) -> StoredSubmission | None:
    """Return an account's submission, or None."""
    row = db.execute(
        select(submission.c.body_hash, submission.c.answer).where(
            submission.c.account == account, submission.c.id == id
        )
    ).first()
    if row is None:
        return None
    return StoredSubmission(row.body_hash, SubmissionAnswer.model_validate_json(row.answer))


def add(
    db: Connection,
    account: str,
    membership: str,
    *,
    type: str,
    raw: bytes,
    body_hash: str,
    answer: SubmissionAnswer,
) -> None:
    """Store a submission with its answer."""
    db.execute(
        insert(submission),
        {
            "account": account,
            "id": answer.id,
            "membership": membership,
            "type": type,
            "body_hash": body_hash,
            "body": raw.decode(),
            "state": answer.state,
            "answer": answer.model_dump_json(),
            "received_at": answer.received_at,
        },
    )
