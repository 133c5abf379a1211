"""The lines of an order: which are meant, for whom, and what the vendor said about each share."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from catalog_cache.contract.states import AckLineState
from catalog_cache.contract.wire.orders import AckLine, Allocation

from catalog_cache.records import LineSlice

from distributor_app import formats
from distributor_app.screens.orders.wording.said import tr
from distributor_app.widgets.record_model import BadgeLook


def line_numbers(numbers: Iterable[int]) -> str:
    """Write which lines are meant, runs shortened: "line 2", "lines 1–3, 7"."""
    ordered = sorted(set(numbers))
    runs: list[list[int]] = []
    for number in ordered:
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    words = ", ".join(str(a) if a == b else f"{a}–{b}" for a, b in runs)
    return (tr("line {0}") if len(ordered) == 1 else tr("lines {0}")).format(words)


def for_whom(allocations: Sequence[Allocation], line_qty: Decimal) -> str:
    """Write for whom a line is; quantities only where it is shared: "2 Jones, 1 stock"."""
    words = {
        "stock": tr("stock"),
        "customer": tr("customer"),
        "work_order": tr("work order"),
        "machine": tr("machine"),
        "requisition": tr("requisition"),
    }
    if all(share.kind == "stock" and not share.ref for share in allocations):
        return ""
    if len(allocations) == 1 and allocations[0].qty >= line_qty:
        return allocations[0].ref or words[allocations[0].kind]
    return ", ".join(
        f"{formats.quantity(share.qty)} {share.ref or words[share.kind]}" for share in allocations
    )


_SLICE_ICONS = {
    "shipped": "truck",
    "received": "check",
    "confirmed": "check",
    "backordered": "clock",
    "held": "pause",
    "cancelled": "close",
    "cancelled_by_vendor": "close",
    "rejected": "error",
    "in_dispute": "warning",
    "unanswered": "ring",
}

_TONES = {"information": "info"}

_EARLIER = "earlier "
"""Begins the state of a share that an earlier acknowledgement promised; its text says all."""


def slice_look(share: LineSlice) -> BadgeLook:
    """Return the badge of a share of a line."""
    tone = _TONES.get(share.tone, share.tone)
    icon = _SLICE_ICONS.get(share.state.removeprefix(_EARLIER), "info")
    return BadgeLook(share_words(share), tone, icon)


def share_words(share: LineSlice) -> str:
    """Say where a share of a line stands: "3 confirmed, 28 Jun"."""
    day = formats.day(share.day) if share.day else ""
    sentence = _share_sentences(share, dated=bool(day))
    qty = formats.quantity(share.qty)
    return sentence.format(qty, day, share.detail) if sentence else share.text


def _share_sentences(share: LineSlice, *, dated: bool) -> str:
    """Return the sentence for a share's state; {1} is the day, {2} the detail; "" if unknown."""
    held = (
        tr("{0} held, needs your answer by {2}")
        if share.detail
        else tr("{0} held, needs your answer")
    )
    unsent = share.detail == "unsent"
    plain = {
        "received": tr("{0} received"),
        "shipped": tr("{0} shipped, {1}") if dated else tr("{0} shipped"),
        "in_dispute": tr("{0} shipped, {2} in dispute"),
        "confirmed": tr("{0} confirmed, {1}") if dated else tr("{0} confirmed"),
        "backordered": tr("{0} on back-order, {1}") if dated else tr(
            "{0} on back-order, no day yet"
        ),
        "held": held if share.needs_answer else tr("{0} held, your answer is given"),
        "unanswered": tr("{0} not sent yet") if unsent else tr("{0} not answered yet"),
        "over_shipped": tr("{0} more than ordered were sent"),
    }  # fmt: skip
    if share.state in plain:
        return plain[share.state]
    known = _ack_words()
    state = next((state for state in known if state.value == share.state), None)
    if state is None:
        return ""
    return f"{{0}} {known[state][1]}" + (": {2}" if share.detail else "")


def revision_slices(lines: Iterable[AckLine], line_no: int) -> tuple[LineSlice, ...]:
    """Return what one acknowledgement said about a line, for looking at an earlier revision."""
    return tuple(share for line in lines if line.order_line == line_no for share in _promised(line))


def _ack_words() -> dict[AckLineState, tuple[str, str, str]]:
    """Return per acknowledged state: the state of the share, the words, the tone."""
    return {
        AckLineState.ACCEPTED: ("confirmed", tr("confirmed"), "info"),
        AckLineState.ACCEPTED_CHANGED: ("confirmed", tr("confirmed with a change"), "info"),
        AckLineState.BACKORDERED: ("backordered", tr("back-ordered"), "warning"),
        AckLineState.HELD_FOR_BUYER: ("held", tr("held for your answer"), "warning"),
        AckLineState.HELD_BY_VENDOR: ("held", tr("held by the vendor"), "warning"),
        AckLineState.PRICE_PENDING: ("unanswered", tr("price to follow"), "info"),
        AckLineState.SCHEDULE_PENDING: ("unanswered", tr("day to follow"), "info"),
        AckLineState.CANCELLED_BY_VENDOR: ("cancelled", tr("cancelled"), "error"),
        AckLineState.REJECTED: ("rejected", tr("rejected"), "error"),
    }


def _promised(line: AckLine) -> list[LineSlice]:
    state, word, tone = _ack_words()[line.state]
    reason = f": {line.reason.text or line.reason.word}" if line.reason else ""
    if not line.schedule:
        text = f"{formats.quantity(line.qty)} {word}{reason}"
        return [LineSlice(line.qty, _EARLIER + state, text, tone)]
    shares = []
    for promise in line.schedule:
        day = promise.arrival_day or promise.ship_day
        when = f", {formats.day(day)}" if day else ""
        text = f"{formats.quantity(promise.qty)} {word}{when}{reason}"
        shares.append(LineSlice(promise.qty, _EARLIER + state, text, tone, day))
    return shares


def offer(lines: Iterable[AckLine], line_no: int) -> str:
    """Say what the vendor changed about a line beyond quantity, price and day."""
    words = []
    for line in lines:
        if line.order_line != line_no:
            continue
        if line.changes.part:
            name = f"{line.part.number} {line.part.description}".strip()
            words.append(tr("Instead: {0}").format(name))
        if line.changes.warehouse and line.warehouse:
            words.append(tr("From {0}").format(line.warehouse))
        if line.reason is not None and line.state in _REASON_APART:
            words.append(line.reason.text or line.reason.word.replace("_", " "))
    return " · ".join(dict.fromkeys(words))


_REASON_APART = frozenset(
    {
        AckLineState.ACCEPTED, AckLineState.ACCEPTED_CHANGED, AckLineState.BACKORDERED,
        AckLineState.HELD_FOR_BUYER,
    }
)  # fmt: skip
"""States whose badge does not say the vendor's reason."""
