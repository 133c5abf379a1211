"""The outbox as a table: what waits, why, since when, when it is tried again. No widgets."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from catalog_cache.contract.states import SubmissionState, may_become

from catalog_cache.records import DeskStatus, LinkState, OutboxItem

from distributor_app import formats
from distributor_app.language.cache_texts import spoken
from distributor_app.screens.orders.wording import reason_words
from distributor_app.widgets.record_model import BadgeLook, Column, Look

WAITING = frozenset({SubmissionState.QUEUED, SubmissionState.SENDING, SubmissionState.UNKNOWN})
"""On the way: the desk sends it by itself."""
SHOWN = WAITING | {SubmissionState.SET_ASIDE, SubmissionState.REFUSED}
"""What the outbox lists; the rest has arrived or was taken back."""


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("outbox", text, None, count)


_LOOKS = {
    SubmissionState.QUEUED: ("neutral", "clock"),
    SubmissionState.SENDING: ("info", "send"),
    SubmissionState.UNKNOWN: ("warning", "help"),
    SubmissionState.SET_ASIDE: ("warning", "pause"),
    SubmissionState.RECEIVED: ("good", "check"),
    SubmissionState.REFUSED: ("error", "error"),
    SubmissionState.WITHDRAWN: ("neutral", "close"),
    SubmissionState.PLACED_BY_PHONE: ("neutral", "phone"),
}


def state_look(item: OutboxItem) -> BadgeLook:
    """Return the badge of an item's state."""
    if item.answer:
        return BadgeLook(_tr("Answered"), "info", "note")
    words = {
        SubmissionState.QUEUED: _tr("Waiting"),
        SubmissionState.SENDING: _tr("Being sent"),
        SubmissionState.UNKNOWN: _tr("No answer yet"),
        SubmissionState.SET_ASIDE: _tr("Set aside"),
        SubmissionState.RECEIVED: _tr("Received"),
        SubmissionState.REFUSED: _tr("Refused"),
        SubmissionState.WITHDRAWN: _tr("Withdrawn"),
        SubmissionState.PLACED_BY_PHONE: _tr("Placed by phone"),
    }
    tone, icon = _LOOKS[item.state]
    return BadgeLook(words[item.state], tone, icon)


def subject(item: OutboxItem) -> str:
    """Return what an item is about, or what kind of change when it does not say."""
    kinds = {
        "order": _tr("Order"),
        "phone_confirmation": _tr("Order placed by phone"),
        "change_request": _tr("Request about an order"),
        "receipt": _tr("Delivery received"),
        "case": _tr("Claim"),
        "draft": _tr("Shared draft"),
        "machine": _tr("Machine"),
        "catalogue_error": _tr("Catalogue error report"),
        "feedback": _tr("Feedback"),
    }
    return spoken(item.subject) or kinds.get(item.type, item.type)


def why(item: OutboxItem) -> str:
    """Say in one sentence why an item is still here."""
    if item.answer:
        return _tr("Your vendor: {0}").format(item.answer)
    if item.state is SubmissionState.REFUSED:
        return "; ".join(reason_words(reason) for reason in item.reasons) or spoken(item.last_error)
    if item.state is SubmissionState.UNKNOWN:
        return spoken(item.last_error) or _tr(
            "It was sent, but no answer came; the hub is asked first."
        )
    if item.waits_for:
        return _tr("Goes out after {0}").format(spoken(item.waits_for))
    if item.last_error:
        return spoken(item.last_error)
    if item.state is SubmissionState.SET_ASIDE:
        return _tr("You set it aside; it is not sent.")
    return _tr("Will be sent when the hub can be reached.")


def next_try(item: OutboxItem) -> str:
    """Say when an item is tried again."""
    if item.state not in WAITING or item.next_try is None:
        return ""
    return formats.moment(item.next_try)


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that can be done with an item: code, words with mnemonic, role, keys."""

    code: str
    words: str
    role: str = ""
    keys: str = ""


def every_deed() -> tuple[Deed, ...]:
    """Return all that can be done with some item, in the order it is offered."""
    return (
        Deed("edit_as_new", _tr("&Edit as new"), "primary", "F2"),
        Deed("dismiss", _tr("&Dismiss"), "", "Del"),
        Deed("queue_again", _tr("&Queue again"), "primary"),
        Deed("show", _tr("Show the &order")),
        Deed("phone", _tr("Placed by &phone…")),
        Deed("edit", _tr("&Edit…"), "", "F2"),
        Deed("set_aside", _tr("Set &aside")),
        Deed("withdraw", _tr("&Withdraw…"), "danger", "Del"),
    )


def deeds(item: OutboxItem) -> tuple[Deed, ...]:
    """Return what can be done with an item in its state."""
    state, is_order = item.state, item.type == "order"
    may_withdraw = may_become(state, SubmissionState.WITHDRAWN)
    can = {
        "edit_as_new": is_order and state is SubmissionState.REFUSED,
        "dismiss": state is SubmissionState.REFUSED or bool(item.answer),
        "queue_again": state is SubmissionState.SET_ASIDE,
        "show": is_order,
        "phone": is_order and may_become(state, SubmissionState.PLACED_BY_PHONE),
        "edit": is_order and may_withdraw,
        "set_aside": state is SubmissionState.QUEUED,
        "withdraw": may_withdraw,
    }
    return tuple(deed for deed in every_deed() if can[deed.code])


def is_shown(item: OutboxItem) -> bool:
    """Tell whether an item is in sight: still to be sent, refused, or answered since."""
    return item.state in SHOWN or bool(item.answer)


def last_order(items: Sequence[OutboxItem]) -> str:
    """Return the id of the order that reached the vendor last; empty when none did."""
    arrived = [
        item
        for item in items
        if item.type == "order" and item.state is SubmissionState.RECEIVED and item.received_at
    ]
    newest = max(arrived, key=_received_at, default=None)
    return newest.subject_id if newest else ""


def _received_at(item: OutboxItem) -> datetime:
    assert item.received_at is not None
    return item.received_at


def outbox_columns() -> tuple[Column[OutboxItem], ...]:
    """Return the columns of the outbox; how often it was tried is shown with the entry."""
    return (
        Column("subject", _tr("What"), subject, look=Look.STRONG, width=150),
        Column("state", _tr("Status"), _empty, badge=state_look, sort_key=_state_key, width=112),
        Column("why", _tr("Why"), why, stretch=True, tooltip=why, width=280),
        Column("since", _tr("Since"), _since, sort_key=_since_key, width=116),
        Column("tries", _tr("Tries"), _tries, right=True, sort_key=_tries_key, width=56,
               hidden=True),
        Column("next", _tr("Next try"), next_try, sort_key=_next_key, width=70),
    )  # fmt: skip


def empty_words(status: DeskStatus) -> tuple[str, str]:
    """Return title and text of the empty outbox: what arrived last, and when."""
    if not status.last_received:
        what_for = _tr(
            "What you order goes out by itself. While the vendor cannot be reached, it waits here."
        )
        return _tr("Nothing is waiting to be sent"), what_for
    last = _tr("Last: {0}, {1}.").format(
        spoken(status.last_received), formats.moment(status.last_received_at)
    )
    return _tr("Everything you confirmed has reached the vendor"), last


def connection_words(status: DeskStatus, waiting: int) -> tuple[str, str]:
    """Return what the connection means for the outbox, and its tone."""
    if not waiting:
        return "", "info"
    if status.link is LinkState.SIGN_IN_NEEDED:
        return _tr("Nothing is sent until you sign in again. The queue is kept."), "warning"
    if status.link is LinkState.SWITCHED_OFF:
        return _tr("The network is switched off. What waits is sent when it is on."), "info"
    if status.link in (LinkState.OFFLINE, LinkState.NEVER):
        problem = spoken(status.problem) or _tr("The hub cannot be reached.")
        words = f"{problem.rstrip('.')}."
        if status.next_try is not None:
            words = f"{words} {_tr('Next try {0}.').format(formats.moment(status.next_try))}"
        return f"{words} {spoken(status.remedy)}".strip(), "warning"
    return "", "info"


def _empty(_item: OutboxItem) -> str:
    return ""


def _state_key(item: OutboxItem) -> str:
    return item.state.value


def _since(item: OutboxItem) -> str:
    return formats.moment(item.created_at)


def _since_key(item: OutboxItem) -> object:
    return item.created_at


def _tries(item: OutboxItem) -> str:
    return formats.count(item.attempts) if item.attempts else ""


def _tries_key(item: OutboxItem) -> int:
    return item.attempts


def _next_key(item: OutboxItem) -> object:
    return item.next_try
