"""The time line of an order, from the confirmation to the invoice."""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import Connection

from catalog_cache.contract.states import AckLineState, SubmissionState
from catalog_cache.contract.wire.orders import Acknowledgement

from catalog_cache.ordering.dossier import Dossier
from catalog_cache.outbox import queue
from catalog_cache.records.orders import StoryStep

_TROUBLE = {
    SubmissionState.UNKNOWN.value: ("No answer", "It may have arrived; the desk will ask."),
    SubmissionState.SET_ASIDE.value: ("Set aside", ""),
    SubmissionState.WITHDRAWN.value: ("Withdrawn by you", ""),
    SubmissionState.PLACED_BY_PHONE.value: ("Placed by phone", ""),
    SubmissionState.REFUSED.value: ("Refused by the hub", ""),
}  # fmt: skip


def story_of(connection: Connection, dossier: Dossier) -> tuple[StoryStep, ...]:
    """Tell what happened to an order, oldest first, and what is still to come."""
    past = sorted(_past(connection, dossier), key=lambda s: s.at or datetime.max)
    return (*past, *_future(dossier))


def _past(connection: Connection, dossier: Dossier) -> Iterator[StoryStep]:
    order = dossier.order
    device = f"on {order.device}" if order.device else ""
    title = f"Confirmed by {order.buyer_name}"
    yield StoryStep(order.confirmed_at, title, device, "good", True, "confirmed")
    if dossier.submission is not None:
        yield from _sending(connection, dossier)
    elif dossier.state is not None:
        at = dossier.state.received_at
        yield StoryStep(at, "Received by the hub", "", "good", True, "received")
    for ack in dossier.acks:
        title = "Acknowledged" if ack.revision == 1 else f"Revision {ack.revision}"
        changed = _held_or_changed(ack)
        numbers = [v.number for v in dossier.state.vendor_orders] if dossier.state else []
        detail = " · ".join([*([", ".join(numbers)] if numbers else []), changed])
        tone = "warning" if changed != "as ordered" else "good"
        yield StoryStep(ack.issued_at, title, detail, tone, True, "ack", ack.id)
    for consignment in dossier.consignments:
        if consignment.shipped_at:
            count = len(consignment.packages)
            pieces = f"{consignment.carrier} {count} package{'s' if count != 1 else ''}".strip()
            yield StoryStep(
                consignment.shipped_at, "Shipped", pieces, "good", True, "shipped", consignment.id
            )
        for event in consignment.events:
            words = event.code.text or event.code.word.replace("_", " ")
            yield StoryStep(
                event.at, words.capitalize(), event.place, "neutral", True, "event", consignment.id
            )
    for receipt in dossier.receipts:
        yield StoryStep(
            receipt.at, "Received by you", receipt.by, "good", True, "receipt", receipt.id
        )
    for request in dossier.change_requests:
        title = f"You asked: {request.kind.replace('_', ' ')}"
        yield StoryStep(
            request.requested_at, title, request.state.value, "neutral", True, "request", request.id
        )


def _sending(connection: Connection, dossier: Dossier) -> Iterator[StoryStep]:
    row = dossier.submission
    assert row is not None
    events = queue.history_of(connection, row.id)
    sends = sum(1 for _, state, _ in events if state == SubmissionState.SENDING.value)
    for at, state, detail in events:
        if state == SubmissionState.RECEIVED.value:
            twice = f"sent {sends} times, kept once" if sends > 1 else detail
            yield StoryStep(at, "Received by the hub", twice, "good", True, "received")
        elif state in _TROUBLE:
            title, words = _TROUBLE[state]
            yield StoryStep(at, title, detail or words, "warning", True, "trouble", state)


def _held_or_changed(ack: Acknowledgement) -> str:
    changes = sum(1 for line in ack.lines if any(line.changes.model_dump().values()))
    held = sum(1 for line in ack.lines if line.state is AckLineState.HELD_FOR_BUYER)
    late = sum(1 for line in ack.lines if line.state is AckLineState.BACKORDERED)
    words = []
    if changes:
        words.append(f"{changes} change{'s' if changes > 1 else ''}")
    if held:
        words.append(f"{held} line{'s' if held > 1 else ''} held for you")
    if late:
        words.append(f"{late} on back-order")
    return ", ".join(words) or "as ordered"


def _future(dossier: Dossier) -> Iterator[StoryStep]:
    ended = (SubmissionState.WITHDRAWN, SubmissionState.REFUSED, SubmissionState.PLACED_BY_PHONE)
    if dossier.submission is not None and dossier.submission.state in [s.value for s in ended]:
        return
    if not dossier.known_to_vendor:
        yield StoryStep(None, "Received by the hub", "", "neutral", False, "received")
    if not dossier.acks:
        yield StoryStep(None, "Acknowledgement", "", "neutral", False, "ack")
    if not dossier.consignments:
        yield StoryStep(None, "Delivery", "", "neutral", False, "delivery")
    if not dossier.invoices:
        yield StoryStep(None, "Invoice", "", "neutral", False, "invoice")
