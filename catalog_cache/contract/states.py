"""Closed sets of states and the only transitions between them (domain.md, section 8)."""

from enum import StrEnum


class SubmissionState(StrEnum):
    """Where a user's change is on its way to the hub."""

    QUEUED = "queued"
    SENDING = "sending"
    UNKNOWN = "unknown"
    SET_ASIDE = "set_aside"
    RECEIVED = "received"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    PLACED_BY_PHONE = "placed_by_phone"


_S = SubmissionState

# A crash while sending leaves "sending" behind; at the next start that is "unknown", not failed.
SUBMISSION_TRANSITIONS: dict[SubmissionState, frozenset[SubmissionState]] = {
    _S.QUEUED: frozenset({_S.SENDING, _S.SET_ASIDE, _S.WITHDRAWN, _S.PLACED_BY_PHONE}),
    _S.SENDING: frozenset({_S.RECEIVED, _S.REFUSED, _S.UNKNOWN, _S.QUEUED, _S.SET_ASIDE}),
    _S.UNKNOWN: frozenset({_S.RECEIVED, _S.REFUSED, _S.SENDING}),
    _S.SET_ASIDE: frozenset({_S.QUEUED, _S.WITHDRAWN, _S.PLACED_BY_PHONE}),
    _S.RECEIVED: frozenset({_S.QUEUED}),
    _S.REFUSED: frozenset({_S.QUEUED}),
    _S.WITHDRAWN: frozenset(),
    _S.PLACED_BY_PHONE: frozenset(),
}
"""received/refused -> queued happens only on a new `history_id`, when the hub has lost the row."""

OPEN_SUBMISSION_STATES = frozenset({_S.QUEUED, _S.SENDING, _S.UNKNOWN, _S.SET_ASIDE})


class AckLineState(StrEnum):
    """What the vendor said about a part of an order line (X12 855 / EDIFACT 1229 families)."""

    ACCEPTED = "accepted"
    ACCEPTED_CHANGED = "accepted_changed"
    BACKORDERED = "backordered"
    HELD_FOR_BUYER = "held_for_buyer"
    HELD_BY_VENDOR = "held_by_vendor"
    PRICE_PENDING = "price_pending"
    SCHEDULE_PENDING = "schedule_pending"
    CANCELLED_BY_VENDOR = "cancelled_by_vendor"
    REJECTED = "rejected"


class ScheduleKind(StrEnum):
    """How firm one schedule line of an acknowledgement is."""

    CONFIRMED = "confirmed"
    BACKORDER = "backorder"
    PENDING = "pending"


class OrderStatus(StrEnum):
    """Shown status of an order; always derived, never the only stored fact."""

    QUEUED = "queued"
    SET_ASIDE = "set_aside"
    NO_ANSWER = "no_answer"
    RECEIVED = "received"
    ON_HOLD = "on_hold"
    ACKNOWLEDGED = "acknowledged"
    PART_SHIPPED = "part_shipped"
    SHIPPED = "shipped"
    INVOICED = "invoiced"
    CLOSED = "closed"
    CANCELLED = "cancelled"
    REJECTED = "rejected"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    PLACED_BY_PHONE = "placed_by_phone"


class DraftState(StrEnum):
    """Life of a draft before it becomes an order."""

    OPEN = "open"
    AWAITING_APPROVAL = "awaiting_approval"
    APPROVED = "approved"
    SENT_BACK = "sent_back"
    CONFIRMED = "confirmed"
    DELETED = "deleted"


class HandoverState(StrEnum):
    """The hub's own hand-off of an order to the vendor's ERP."""

    PENDING = "pending"
    HANDED_OVER = "handed_over"
    NUMBERED = "numbered"


class ConsignmentState(StrEnum):
    """Where a consignment is; delivered is the carrier's word, received is ours."""

    ANNOUNCED = "announced"
    PICKED_UP = "picked_up"
    IN_TRANSIT = "in_transit"
    EXCEPTION = "exception"
    DELIVERED = "delivered"
    RECEIVED = "received"
    RECEIVED_WITH_DISCREPANCY = "received_with_discrepancy"


class ChangeRequestState(StrEnum):
    """Answer to a change the user asked for on an order that exists at the vendor."""

    REQUESTED = "requested"
    GRANTED = "granted"
    PARTLY = "partly"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class EntryState(StrEnum):
    """Shown state of a ledger accrual, derived from later entries, statements and payouts."""

    PENDING = "pending"
    APPROVED = "approved"
    PAYABLE = "payable"
    PAID = "paid"
    REVERSED = "reversed"


def may_become(before: SubmissionState, after: SubmissionState) -> bool:
    """Tell whether the transition table allows this step."""
    return after in SUBMISSION_TRANSITIONS[before]
