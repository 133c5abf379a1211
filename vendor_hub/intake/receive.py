"""The one way in: a submission is stored with its effects and its answer in one transaction.

The same id with the same bytes gets the stored answer again; the same id with other bytes is an
error of the sender. A refusal is stored and answered like a success.
"""

import hashlib
from datetime import UTC, datetime

from pydantic import ValidationError
from sqlalchemy import Connection
from sqlalchemy.exc import DataError

from catalog_cache.contract.wire.protocol import (
    WIRE_VERSION,
    FeedItem,
    LineReason,
    Submission,
    SubmissionAnswer,
)

from vendor_hub.intake import others
from vendor_hub.intake.answer import Handler, Received, RefusalError
from vendor_hub.intake.orders import receive_order, receive_phone_confirmation
from vendor_hub.store import feed, submissions
from vendor_hub.store.engine import Store
from vendor_hub.store.people import SignedIn

_HANDLERS: dict[str, Handler] = {
    "order": receive_order,
    "phone_confirmation": receive_phone_confirmation,
    "change_request": others.receive_change_request,
    "receipt": others.receive_receipt,
    "case": others.receive_case,
    "draft": others.receive_draft,
    "machine": others.receive_machine,
    "catalogue_error": others.receive_catalogue_error,
    "feedback": others.receive_feedback,
}


class OtherBodyError(Exception):
    """The id was already used for other content."""


class UnreadableError(ValueError):
    """The bytes are not a submission of the contract; the text says what is wrong."""


class UnsupportedVersionError(Exception):
    """The submission is written in a version that this hub does not take."""


def stored_answer(store: Store, who: SignedIn, id: str) -> SubmissionAnswer | None:
    """Return what was answered to a submission of the caller's account, or None."""
    with store.read() as db:
        found = submissions.find(db, who.account.id, id)
    return found.answer if found else None


def receive(store: Store, who: SignedIn, id: str, raw: bytes, request_id: str) -> SubmissionAnswer:
    """Receive a submission, or answer again when it is known.

    Raises OtherBodyError, UnreadableError or UnsupportedVersionError; then nothing was stored.
    """
    body_hash = hashlib.sha256(raw).hexdigest()
    wish = _read(raw)
    try:
        return _receive_new(store, who, id, wish, raw, body_hash, request_id)
    except (DataError, ArithmeticError) as error:
        # The last net under the checks of the handlers: never a failure that is tried for ever.
        raise UnreadableError("a value is larger than anything the hub can keep") from error


def _receive_new(
    store: Store,
    who: SignedIn,
    id: str,
    wish: Submission,
    raw: bytes,
    body_hash: str,
    request_id: str,
) -> SubmissionAnswer:
    with store.write() as db:
        feed.lock(db, who.account.id)
        known = _known(db, who, id, body_hash)
        if known is not None:
            return known
        answer = _decide(db, who, id, wish, request_id)
        submissions.add(
            db,
            who.account.id,
            who.membership.id,
            type=wish.type,
            raw=raw,
            body_hash=body_hash,
            answer=answer,
        )
    return answer


def _known(db: Connection, who: SignedIn, id: str, body_hash: str) -> SubmissionAnswer | None:
    found = submissions.find(db, who.account.id, id)
    if found is None:
        return None
    if found.body_hash != body_hash:
        raise OtherBodyError
    return found.answer


def _read(raw: bytes) -> Submission:
    try:
        wish = Submission.model_validate_json(raw)
    except ValidationError as error:
        raise UnreadableError(_first_fault(error)) from error
    if wish.schema_version != WIRE_VERSION:
        raise UnsupportedVersionError
    if b"\0" in raw or "\\u0000" in raw.decode():
        # PostgreSQL cannot keep it in a text, and no number or name has one.
        raise UnreadableError("the content has a NUL character")
    return wish


def _decide(
    db: Connection, who: SignedIn, id: str, wish: Submission, request_id: str
) -> SubmissionAnswer:
    now = datetime.now(UTC)
    items: tuple[FeedItem, ...] = ()
    reasons: tuple[LineReason, ...] = ()
    try:
        with db.begin_nested():
            items = _HANDLERS[wish.type](Received(db, who, id, wish.body, now))
    except RefusalError as refusal:
        reasons = refusal.reasons
    except ValidationError as error:
        raise UnreadableError(_first_fault(error)) from error
    return SubmissionAnswer(
        id=id,
        state="refused" if reasons else "received",
        received_at=now,
        request_id=request_id,
        reasons=reasons,
        items=items,
    )


def _first_fault(error: ValidationError) -> str:
    first = error.errors()[0]
    place = " → ".join(str(part) for part in first["loc"])
    return f"{place}: {first['msg']}" if place else str(first["msg"])
