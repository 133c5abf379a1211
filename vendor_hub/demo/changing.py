"""What the acting vendor answers when the buyer asks for a change: most of it, if nothing left."""

from collections.abc import Callable, Set
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from catalog_cache.contract.states import AckLineState, ChangeRequestState, ScheduleKind
from catalog_cache.contract.wire.base import Code
from catalog_cache.contract.wire.orders import (
    AckLine,
    ChangeRequest,
    Changes,
    Order,
    ScheduleLine,
)

from vendor_hub.vendor.answers import add_workdays

_ENDED = frozenset({AckLineState.CANCELLED_BY_VENDOR, AckLineState.REJECTED})
_READY = frozenset({AckLineState.ACCEPTED, AckLineState.ACCEPTED_CHANGED})

Shipped = Set[tuple[int, str]]
"""Shares that left already, as order line and number of the acknowledged line."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer to a change request; `lines` become a new revision when there are any."""

    state: ChangeRequestState
    code: str = ""
    text: str = ""
    lines: tuple[AckLine, ...] = ()


def judge(
    request: ChangeRequest,
    order: Order,
    current: tuple[AckLine, ...],
    shipped: Shipped,
    today: date,
) -> Verdict:
    """Answer a change request by the shares of the order as they stand."""
    return _JUDGES.get(request.kind, _by_hand)(request, order, current, shipped, today)


def _cancel(
    request: ChangeRequest,
    _order: Order,
    current: tuple[AckLine, ...],
    shipped: Shipped,
    _today: date,
) -> Verdict:
    open_shares = [x for x in _named(request, current) if _is_open(x, shipped)]
    gone = [x for x in _named(request, current) if _key(x) in shipped]
    if not open_shares:
        return _too_late("It has left the warehouse and cannot be cancelled.")
    lines = tuple(_cancelled(x) if x in open_shares else x for x in current)
    if gone:
        text = "What has left the warehouse could not be cancelled."
        return Verdict(ChangeRequestState.PARTLY, "shipped", text, lines)
    return Verdict(ChangeRequestState.GRANTED, lines=lines)


def _amend(
    request: ChangeRequest,
    order: Order,
    current: tuple[AckLine, ...],
    shipped: Shipped,
    _today: date,
) -> Verdict:
    ordered = {line.line_no: line.qty for line in order.lines}
    wanted = {no: qty for no, qty in request.lines if qty is not None}
    if any(qty > ordered[no] for no, qty in wanted.items()):
        text = "More than ordered needs a new order."
        return Verdict(ChangeRequestState.REFUSED, "not_possible", text)
    if any(_key(x) in shipped for x in current if x.order_line in wanted):
        return _too_late("It has left the warehouse and cannot be changed.")
    lines: list[AckLine] = []
    for share in current:
        if share.order_line not in wanted or share.state in _ENDED:
            lines.append(share)
            continue
        kept = min(share.qty, wanted[share.order_line])
        wanted[share.order_line] -= kept
        lines += _reduced(share, kept)
    return Verdict(ChangeRequestState.GRANTED, lines=tuple(lines))


def _answer_hold(
    request: ChangeRequest,
    _order: Order,
    current: tuple[AckLine, ...],
    _shipped: Shipped,
    today: date,
) -> Verdict:
    held = [x for x in _named(request, current) if x.state is AckLineState.HELD_FOR_BUYER]
    if not held:
        text = "Nothing waits for an answer any more."
        return Verdict(ChangeRequestState.REFUSED, "past_cut_off", text)
    settle = _cancelled if request.answer == "decline" else lambda x: _accepted(x, today)
    lines = tuple(settle(x) if x in held else x for x in current)
    return Verdict(ChangeRequestState.GRANTED, lines=lines)


def _expedite(
    request: ChangeRequest,
    _order: Order,
    current: tuple[AckLine, ...],
    shipped: Shipped,
    today: date,
) -> Verdict:
    ready = [x for x in _named(request, current) if x.state in _READY and _key(x) not in shipped]
    if not ready:
        text = "Nothing of it is in stock that has not left already."
        return Verdict(ChangeRequestState.REFUSED, "not_possible", text)
    lines = tuple(_accepted(x, today) if x in ready else x for x in current)
    return Verdict(ChangeRequestState.GRANTED, lines=lines)


def _before_shipping(
    _request: ChangeRequest,
    _order: Order,
    _current: tuple[AckLine, ...],
    shipped: Shipped,
    _today: date,
) -> Verdict:
    if shipped:
        return _too_late("Something of the order has left the warehouse already.")
    return Verdict(ChangeRequestState.GRANTED)


def _by_hand(
    _request: ChangeRequest,
    _order: Order,
    _current: tuple[AckLine, ...],
    _shipped: Shipped,
    _today: date,
) -> Verdict:
    return Verdict(ChangeRequestState.GRANTED, text="Noted by the order desk.")


_JUDGES: dict[
    str, Callable[[ChangeRequest, Order, tuple[AckLine, ...], Shipped, date], Verdict]
] = {
    "cancel": _cancel,
    "amend": _amend,
    "answer_hold": _answer_hold,
    "expedite": _expedite,
    "raise_order_type": _before_shipping,
    "change_ship_to": _before_shipping,
}


def _named(request: ChangeRequest, current: tuple[AckLine, ...]) -> list[AckLine]:
    """The shares of the lines that the request names; without lines it means all of them."""
    named = {no for no, _ in request.lines}
    return [x for x in current if not named or x.order_line in named]


def _is_open(share: AckLine, shipped: Shipped) -> bool:
    return share.state not in _ENDED and _key(share) not in shipped


def _key(share: AckLine) -> tuple[int, str]:
    return share.order_line, share.ack_line_no


def _too_late(text: str) -> Verdict:
    return Verdict(ChangeRequestState.REFUSED, "shipped", text)


def _cancelled(share: AckLine) -> AckLine:
    reason = Code(word="cancelled_by_buyer", text="Cancelled as you asked")
    return share.model_copy(
        update={
            "state": AckLineState.CANCELLED_BY_VENDOR,
            "reason": reason,
            "respond_by": None,
            "schedule": (),
        }
    )


def _accepted(share: AckLine, today: date) -> AckLine:
    promise = ScheduleLine(
        seq=1,
        qty=share.qty,
        kind=ScheduleKind.CONFIRMED,
        ship_day=today,
        arrival_day=add_workdays(today, 1),
    )
    changes = Changes(part=share.changes.part, price=share.changes.price)
    return share.model_copy(
        update={
            "state": AckLineState.ACCEPTED_CHANGED
            if changes != Changes()
            else AckLineState.ACCEPTED,
            "changes": changes,
            "respond_by": None,
            "schedule": (promise,),
        }
    )


def _reduced(share: AckLine, kept: Decimal) -> list[AckLine]:
    """Divide a share into what stays and what is cancelled; quantities are the ordered part's."""
    if kept == share.qty:
        return [share]
    rest = share.model_copy(
        update={
            "ack_line_no": f"{share.ack_line_no}-",
            "qty": share.qty - kept,
            "covers_qty": share.covers_qty - kept,
        }
    )
    if not kept:
        return [_cancelled(share)]
    schedule = tuple(x.model_copy(update={"qty": kept}) for x in share.schedule[:1])
    stays = {"qty": kept, "covers_qty": kept, "schedule": schedule}
    return [share.model_copy(update=stays), _cancelled(rest)]
