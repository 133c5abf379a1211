"""The time line of an order, from the confirmation to the invoice."""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import Connection

from catalog_cache.contract.said import say, together
from catalog_cache.contract.states import AckLineState, SubmissionState
from catalog_cache.contract.wire.orders import Acknowledgement

from catalog_cache.ordering.dossier import Dossier
from catalog_cache.outbox import queue
from catalog_cache.records.orders import StoryStep

_AS_ORDERED = say("as ordered")

_TROUBLE = {
    SubmissionState.UNKNOWN.value: (
        say("No answer"),
        say("It may have arrived; the desk will ask."),
    ),
    SubmissionState.SET_ASIDE.value: (say("Set aside"), ""),
    SubmissionState.WITHDRAWN.value: (say("Withdrawn by you"), ""),
    SubmissionState.PLACED_BY_PHONE.value: (say("Placed by phone"), ""),
    SubmissionState.REFUSED.value: (say("Refused by the hub"), ""),
}


_TAKEN_UP = (SubmissionState.SET_ASIDE.value, SubmissionState.QUEUED.value)
"""What was set aside waits again; without a step the story would end with the setting aside."""


def story_of(connection: Connection, dossier: Dossier) -> tuple[StoryStep, ...]:
    """Tell what happened to an order, oldest first, and what is still to come."""
    past = sorted(_past(connection, dossier), key=lambda s: s.at or datetime.max)
    return (*past, *_future(dossier))


def _past(connection: Connection, dossier: Dossier) -> Iterator[StoryStep]:
    order = dossier.order
    device = say("on {device}", device=order.device) if order.device else ""
    title = say("Confirmed by {name}", name=order.buyer_name)
    yield StoryStep(order.confirmed_at, title, device, "good", True, "confirmed")
    if dossier.submission is not None:
        yield from _sending(connection, dossier)
    elif dossier.state is not None:
        at = dossier.state.received_at
        yield StoryStep(at, say("Received by the hub"), "", "good", True, "received")
    for ack in dossier.acks:
        if ack.revision == 1:
            title = say("Acknowledged")
        else:
            title = say("Revision {number}", number=ack.revision)
        changed = _held_or_changed(ack)
        numbers = [v.number for v in dossier.state.vendor_orders] if dossier.state else []
        detail = together(", ".join(numbers), changed, between=" · ")
        tone = "warning" if changed != _AS_ORDERED else "good"
        yield StoryStep(ack.issued_at, title, detail, tone, True, "ack", ack.id)
    for consignment in dossier.consignments:
        if consignment.shipped_at:
            count = len(consignment.packages)
            pieces = together(consignment.carrier, say("%n package(s)", n=count))
            yield StoryStep(
                consignment.shipped_at,
                say("Shipped"),
                pieces,
                "good",
                True,
                "shipped",
                consignment.id,
            )
        for event in consignment.events:
            words = event.code.text or event.code.word.replace("_", " ")
            yield StoryStep(
                event.at, words.capitalize(), event.place, "neutral", True, "event", consignment.id
            )
    for receipt in dossier.receipts:
        yield StoryStep(
            receipt.at, say("Received by you"), receipt.by, "good", True, "receipt", receipt.id
        )
    for request in dossier.change_requests:
        title = say("You asked: {what}", what=request.kind.replace("_", " "))
        yield StoryStep(
            request.requested_at, title, request.state.value, "neutral", True, "request", request.id
        )


def _sending(connection: Connection, dossier: Dossier) -> Iterator[StoryStep]:
    row = dossier.submission
    assert row is not None
    events = queue.history_of(connection, row.id)
    sends = sum(1 for _, state, _ in events if state == SubmissionState.SENDING.value)
    before = ""
    for at, state, detail in events:
        if state == SubmissionState.RECEIVED.value:
            twice = say("sent {times} times, kept once", times=sends) if sends > 1 else detail
            yield StoryStep(at, say("Received by the hub"), twice, "good", True, "received")
        elif state in _TROUBLE:
            title, words = _TROUBLE[state]
            yield StoryStep(at, title, detail or words, "warning", True, "trouble", state)
        elif (before, state) == _TAKEN_UP:
            yield StoryStep(at, say("Queued again"), "", "good", True, "queued", state)
        before = state


def _held_or_changed(ack: Acknowledgement) -> str:
    changes = sum(1 for line in ack.lines if any(line.changes.model_dump().values()))
    held = sum(1 for line in ack.lines if line.state is AckLineState.HELD_FOR_BUYER)
    late = sum(1 for line in ack.lines if line.state is AckLineState.BACKORDERED)
    words = []
    if changes:
        words.append(say("%n change(s)", n=changes))
    if held:
        words.append(say("%n line(s) held for you", n=held))
    if late:
        words.append(say("{number} on back-order", number=late))
    return together(*words, between=", ") or _AS_ORDERED


def _future(dossier: Dossier) -> Iterator[StoryStep]:
    ended = (SubmissionState.WITHDRAWN, SubmissionState.REFUSED, SubmissionState.PLACED_BY_PHONE)
    if dossier.submission is not None and dossier.submission.state in [s.value for s in ended]:
        return
    if not dossier.known_to_vendor:
        yield StoryStep(None, say("Received by the hub"), "", "neutral", False, "received")
    if not dossier.acks:
        yield StoryStep(None, say("Acknowledgement"), "", "neutral", False, "ack")
    if not dossier.consignments:
        yield StoryStep(None, say("Delivery"), "", "neutral", False, "delivery")
    if not dossier.invoices:
        yield StoryStep(None, say("Invoice"), "", "neutral", False, "invoice")
