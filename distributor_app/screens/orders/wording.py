"""The words and looks of orders: states, shares of a line, changed prices, requests."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from catalog_cache.contract.states import (
    AckLineState,
    ChangeRequestState,
    ConsignmentState,
    EntryState,
    OrderStatus,
)
from catalog_cache.contract.wire.orders import AckLine, Allocation, ChangeRequest, Order, Price
from catalog_cache.contract.wire.parties import Account
from catalog_cache.contract.wire.protocol import LineReason
from catalog_cache.contract.wire.shipments import Case, Consignment

from catalog_cache.records import (
    BackOrder,
    LineSlice,
    NewsKind,
    OrderLineView,
    OrderNews,
    OrderSummary,
    OrderView,
)

from distributor_app import formats
from distributor_app.widgets.record_model import BadgeLook


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("orders", text, None, count)


def status_words() -> dict[OrderStatus, str]:
    """Return the statuses an order can show, in the order of its life."""
    return {
        OrderStatus.QUEUED: _tr("Waiting to be sent"),
        OrderStatus.RECEIVED: _tr("Received by the vendor"),
        OrderStatus.ON_HOLD: _tr("On hold"),
        OrderStatus.ACKNOWLEDGED: _tr("Acknowledged"),
        OrderStatus.PART_SHIPPED: _tr("Partly shipped"),
        OrderStatus.SHIPPED: _tr("Shipped"),
        OrderStatus.INVOICED: _tr("Shipped and invoiced"),
        OrderStatus.CLOSED: _tr("Complete"),
        OrderStatus.CANCELLED: _tr("Cancelled"),
        OrderStatus.REJECTED: _tr("Rejected by the vendor"),
        OrderStatus.REFUSED: _tr("Refused"),
        OrderStatus.WITHDRAWN: _tr("Withdrawn"),
        OrderStatus.PLACED_BY_PHONE: _tr("Placed by phone"),
    }


_STATUS_LOOK = {
    OrderStatus.QUEUED: ("neutral", "clock"),
    OrderStatus.RECEIVED: ("info", "tick"),
    OrderStatus.ON_HOLD: ("warning", "pause"),
    OrderStatus.ACKNOWLEDGED: ("info", "check"),
    OrderStatus.PART_SHIPPED: ("info", "half"),
    OrderStatus.SHIPPED: ("good", "truck"),
    OrderStatus.INVOICED: ("good", "document"),
    OrderStatus.CLOSED: ("good", "check"),
    OrderStatus.CANCELLED: ("neutral", "close"),
    OrderStatus.REJECTED: ("error", "error"),
    OrderStatus.REFUSED: ("error", "error"),
    OrderStatus.WITHDRAWN: ("neutral", "close"),
    OrderStatus.PLACED_BY_PHONE: ("neutral", "phone"),
}
ENDED = frozenset(
    {
        OrderStatus.CLOSED, OrderStatus.CANCELLED, OrderStatus.REJECTED, OrderStatus.REFUSED,
        OrderStatus.WITHDRAWN, OrderStatus.PLACED_BY_PHONE, OrderStatus.INVOICED,
    }
)  # fmt: skip
"""Nothing more is expected to happen to an order of these."""


def status_look(order: OrderSummary) -> BadgeLook:
    """Return the badge of an order's status."""
    tone, icon = _STATUS_LOOK[order.status]
    return BadgeLook(_status_text(order), tone, icon)


def _status_text(order: OrderSummary) -> str:
    """Say the status with the figure that matters, or the vendor's reason."""
    shipped, ordered, back = (
        formats.quantity(qty)
        for qty in (order.shipped_qty, order.ordered_qty, order.backordered_qty)
    )
    if order.status is OrderStatus.PART_SHIPPED:
        return _tr("{0} of {1} shipped").format(shipped, ordered)
    if order.status is OrderStatus.ACKNOWLEDGED and order.backordered_qty:
        return _tr("Acknowledged, {0} on back-order").format(back)
    if order.status is OrderStatus.ON_HOLD and ": " in order.status_text:
        return _tr("On hold: {0}").format(order.status_text.partition(": ")[2])
    return status_words()[order.status]


def order_title(order: OrderSummary) -> str:
    """Return what an order is called: its PO number, its label, or its day."""
    if order.po_number:
        return _tr("PO {0}").format(order.po_number)
    return order.label or _tr("Order of {0}").format(formats.moment(order.confirmed_at))


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
        _tr("{0} held, needs your answer by {2}")
        if share.detail
        else _tr("{0} held, needs your answer")
    )
    unsent = share.detail == "unsent"
    plain = {
        "received": _tr("{0} received"),
        "shipped": _tr("{0} shipped, {1}") if dated else _tr("{0} shipped"),
        "in_dispute": _tr("{0} shipped, {2} in dispute"),
        "confirmed": _tr("{0} confirmed, {1}") if dated else _tr("{0} confirmed"),
        "backordered": _tr("{0} on back-order, {1}") if dated else _tr(
            "{0} on back-order, no day yet"
        ),
        "held": held if share.needs_answer else _tr("{0} held, your answer is given"),
        "unanswered": _tr("{0} not sent yet") if unsent else _tr("{0} not answered yet"),
        "over_shipped": _tr("{0} more than ordered were sent"),
    }  # fmt: skip
    if share.state in plain:
        return plain[share.state]
    known = _ack_words()
    state = next((state for state in known if state.value == share.state), None)
    if state is None:
        return ""
    return f"{{0}} {known[state][1]}" + (": {2}" if share.detail else "")


def price_note(before: Price | None, after: Price | None, tolerance: Decimal) -> str:
    """Say how an acknowledged price differs: "+1.6 %, within your 2 %"; "" when it does not."""
    if before is None or after is None or not before.amount:
        return ""
    old, new = before.amount / before.price_unit, after.amount / after.price_unit
    if old == new:
        return ""
    percent = ((new - old) / old * 100).quantize(Decimal("0.1"))
    shown = f"+{formats.quantity(percent)}" if percent > 0 else formats.quantity(percent)
    limit = formats.quantity(tolerance)
    if percent < 0:
        return _tr("{0} %").format(shown)
    within = _tr("{0} %, within your {1} %"), _tr("{0} %, over your {1} %")
    return within[percent > tolerance].format(shown, limit)


def revision_slices(lines: Iterable[AckLine], line_no: int) -> tuple[LineSlice, ...]:
    """Return what one acknowledgement said about a line, for looking at an earlier revision."""
    return tuple(share for line in lines if line.order_line == line_no for share in _promised(line))


def _ack_words() -> dict[AckLineState, tuple[str, str, str]]:
    """Return per acknowledged state: the state of the share, the words, the tone."""
    return {
        AckLineState.ACCEPTED: ("confirmed", _tr("confirmed"), "info"),
        AckLineState.ACCEPTED_CHANGED: ("confirmed", _tr("confirmed with a change"), "info"),
        AckLineState.BACKORDERED: ("backordered", _tr("back-ordered"), "warning"),
        AckLineState.HELD_FOR_BUYER: ("held", _tr("held for your answer"), "warning"),
        AckLineState.HELD_BY_VENDOR: ("held", _tr("held by the vendor"), "warning"),
        AckLineState.PRICE_PENDING: ("unanswered", _tr("price to follow"), "info"),
        AckLineState.SCHEDULE_PENDING: ("unanswered", _tr("day to follow"), "info"),
        AckLineState.CANCELLED_BY_VENDOR: ("cancelled", _tr("cancelled"), "error"),
        AckLineState.REJECTED: ("rejected", _tr("rejected"), "error"),
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


def day_moves(line: OrderLineView) -> str:
    """Say how the promised day of a back-order moved: "Moved: 7 Dec → no day"; empty if not."""
    days = [day for _revision, day in line.day_moves]
    moved = [day for n, day in enumerate(days) if n == 0 or day != days[n - 1]]
    if len(moved) < 2:
        return ""
    return _tr("Day moved: {0}").format(" → ".join(_day(day) for day in moved))


def offer(lines: Iterable[AckLine], line_no: int) -> str:
    """Say what the vendor changed about a line beyond quantity, price and day."""
    words = []
    for line in lines:
        if line.order_line != line_no:
            continue
        if line.changes.part:
            name = f"{line.part.number} {line.part.description}".strip()
            words.append(_tr("Instead: {0}").format(name))
        if line.changes.warehouse and line.warehouse:
            words.append(_tr("From {0}").format(line.warehouse))
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


def near_day(day: date) -> str:
    """Write a day as a person says it: "today", "tomorrow", "28 Jun"."""
    days = (day - date.today()).days
    names = {0: _tr("today"), 1: _tr("tomorrow"), -1: _tr("yesterday")}
    return names.get(days, formats.day(day))


def days_later(row: BackOrder) -> int:
    """Return by how many days the last move put a back-order off; less than zero is sooner."""
    if row.promised is None or row.moved_from is None:
        return 0
    return (row.promised - row.moved_from).days


def moved_look(row: BackOrder) -> BadgeLook | None:
    """Say how the day of a back-order moved: "was 25 Nov, 9 days later"."""
    if not row.moves:
        return None
    if row.moved_from is None:
        return BadgeLook(_tr("has a day now"), "good", "clock")
    before = formats.day(row.moved_from)
    days = days_later(row)
    if row.promised is None:
        return BadgeLook(_tr("was {0}").format(before), "warning", "clock")
    if days < 0:
        words = _tr("was {0}, %n day(s) sooner", -days).format(before)
        return BadgeLook(words, "good", "clock")
    return BadgeLook(_tr("was {0}, %n day(s) later", days).format(before), "warning", "clock")


def answer_words(lines: int) -> str:
    """Say that lines of an order wait for the buyer."""
    return _tr("Answer %n line(s)", lines)


def news_words() -> dict[NewsKind, tuple[str, str, str]]:
    """Return per kind of news its words, tone and icon; what matters most stands last."""
    return {
        NewsKind.INVOICED: (_tr("Invoiced"), "accent", "document"),
        NewsKind.ACKNOWLEDGED: (_tr("Acknowledged"), "accent", "check"),
        NewsKind.SHIPPED: (_tr("On its way"), "accent", "truck"),
        NewsKind.DELIVERED: (_tr("Delivered"), "accent", "box"),
        NewsKind.REQUEST_ANSWERED: (_tr("Request answered"), "accent", "check"),
        NewsKind.CHANGED: (_tr("Changed"), "warning", "edit"),
        NewsKind.HELD_UP: (_tr("Delivery held up"), "warning", "warning"),
        NewsKind.REJECTED: (_tr("Rejected"), "error", "error"),
        NewsKind.ON_HOLD: (_tr("Put on hold"), "warning", "pause"),
    }


def news_look(news: OrderNews) -> BadgeLook:
    """Return the badge of what matters most among an order's news."""
    known = news_words()
    weight = list(known)
    return BadgeLook(*known[max(news.kinds, key=weight.index)])


def all_news(news: OrderNews) -> str:
    """Say all that happened to an order, and when the last of it did."""
    known = news_words()
    words = ", ".join(known[kind][0] for kind in news.kinds)
    return _tr("{0}. Last change here {1}").format(words, formats.moment(news.at))


def pending(view: OrderView, line_no: int) -> str:
    """Say what one asked about a line and has no answer to yet; "" when nothing."""
    kinds = request_kinds()
    for request in view.change_requests:
        concerns = not request.lines or any(number == line_no for number, _ in request.lines)
        if concerns and request.state is ChangeRequestState.REQUESTED:
            return _tr("You asked: {0}").format(kinds.get(request.kind, request.kind))
    return ""


def _day(day: date | None) -> str:
    return formats.day(day) if day else _tr("no day")


def for_whom(allocations: Iterable[Allocation]) -> str:
    """Write for whom a line is, as its receiving label will say."""
    return ", ".join(
        f"{formats.quantity(share.qty)} {share.ref or share.kind.replace('_', ' ')}"
        for share in allocations
        if share.kind != "stock" or share.ref
    )


def price_words(ordered: Price | None, acknowledged: Price | None) -> str:
    """Write a price, and what became of it: "18.90 → 19.20"."""
    if ordered is None and acknowledged is None:
        return formats.UNKNOWN
    before = _price(ordered)
    if acknowledged is None:
        return before
    after = _price(acknowledged)
    return after if ordered is None or before == after else f"{before} → {after}"


def _price(price: Price | None) -> str:
    if price is None:
        return formats.UNKNOWN
    shown = formats.unit_price(price.amount, price.currency)
    return shown if price.price_unit == 1 else f"{shown} / {formats.quantity(price.price_unit)}"


def request_kinds() -> dict[str, str]:
    """Return what can be asked about an order, in words."""
    return {
        "amend": _tr("another quantity"),
        "cancel": _tr("cancel"),
        "expedite": _tr("deliver sooner"),
        "raise_order_type": _tr("make it urgent"),
        "change_ship_to": _tr("ship elsewhere"),
        "answer_hold": _tr("your answer to a held line"),
        "phone_duplicate": _tr("same order by phone"),
    }


_REQUEST_LOOK = {
    ChangeRequestState.REQUESTED: ("info", "clock"),
    ChangeRequestState.GRANTED: ("good", "check"),
    ChangeRequestState.PARTLY: ("warning", "half"),
    ChangeRequestState.REFUSED: ("error", "error"),
    ChangeRequestState.WITHDRAWN: ("neutral", "close"),
}


def request_look(request: ChangeRequest) -> BadgeLook:
    """Return the badge of a change request's state."""
    words = {
        ChangeRequestState.REQUESTED: _tr("Asked, no answer yet"),
        ChangeRequestState.GRANTED: _tr("Granted"),
        ChangeRequestState.PARTLY: _tr("Granted in part"),
        ChangeRequestState.REFUSED: _tr("Refused"),
        ChangeRequestState.WITHDRAWN: _tr("Withdrawn"),
    }
    tone, icon = _REQUEST_LOOK[request.state]
    return BadgeLook(words[request.state], tone, icon)


def request_words(request: ChangeRequest) -> str:
    """Say what was asked, about which lines, and the vendor's reason."""
    asked = request_kinds().get(request.kind, request.kind)
    parts = [asked[:1].upper() + asked[1:]]
    if request.lines:
        parts.append(line_numbers(number for number, _qty in request.lines))
    parts.append(formats.moment(request.requested_at))
    if request.answer_code is not None:
        parts.append(request.answer_code.text or request.answer_code.word.replace("_", " "))
    return " · ".join(parts)


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
    return (_tr("line {0}") if len(ordered) == 1 else _tr("lines {0}")).format(words)


def parcel(consignment: Consignment) -> str:
    """Say which parcel is meant: carrier, delivery number, packages."""
    packages = len(consignment.packages)
    parts = [
        " ".join(p for p in (consignment.carrier, consignment.delivery_no) if p),
        _tr("%n package(s)", packages) if packages else "",
    ]
    return " · ".join(part for part in parts if part)


def consignment_words(consignment: Consignment, order: str) -> str:
    """Say what is on its way: packages, weight, when it left, when it is expected."""
    count = len(consignment.packages)
    parts = [_tr("%n package(s)", count)]
    weights = [p.weight_kg for p in consignment.packages if p.weight_kg is not None]
    if weights and len(weights) == count:
        parts.append(formats.quantity(sum(weights, Decimal(0)), "KGM"))
    lines = [line.order_line for line in consignment.lines if line.order == order]
    if lines:
        parts.append(line_numbers(lines))
    if consignment.shipped_at:
        parts.append(_tr("left {0}").format(formats.moment(consignment.shipped_at)))
    if consignment.promised_day and consignment.state not in ARRIVED:
        parts.append(_tr("expected {0}").format(near_day(consignment.promised_day)))
    return " · ".join(parts)


_CONSIGNMENT_LOOK = {
    ConsignmentState.ANNOUNCED: ("neutral", "clock"),
    ConsignmentState.PICKED_UP: ("info", "truck"),
    ConsignmentState.IN_TRANSIT: ("info", "truck"),
    ConsignmentState.EXCEPTION: ("error", "warning"),
    ConsignmentState.DELIVERED: ("warning", "box"),
    ConsignmentState.RECEIVED: ("good", "check"),
    ConsignmentState.RECEIVED_WITH_DISCREPANCY: ("warning", "warning"),
}
ARRIVED = frozenset(
    {
        ConsignmentState.DELIVERED, ConsignmentState.RECEIVED,
        ConsignmentState.RECEIVED_WITH_DISCREPANCY,
    }
)  # fmt: skip
"""States in which a consignment is here."""


def consignment_look(consignment: Consignment) -> BadgeLook:
    """Return where a consignment is as a badge."""
    words = {
        ConsignmentState.ANNOUNCED: _tr("Announced"),
        ConsignmentState.PICKED_UP: _tr("Picked up"),
        ConsignmentState.IN_TRANSIT: _tr("On its way"),
        ConsignmentState.EXCEPTION: _tr("Held up"),
        ConsignmentState.DELIVERED: _tr("Delivered, to count"),
        ConsignmentState.RECEIVED: _tr("Received"),
        ConsignmentState.RECEIVED_WITH_DISCREPANCY: _tr("Received, differs"),
    }
    tone, icon = _CONSIGNMENT_LOOK[consignment.state]
    return BadgeLook(words[consignment.state], tone, icon)


def case_words(case: Case) -> str:
    """Say which case was opened: what it is about, how many pieces, when."""
    kinds = {
        "return": _tr("Return"), "core": _tr("Core return"), "discrepancy": _tr("Discrepancy"),
        "warranty": _tr("Warranty"), "support": _tr("Question"),
    }  # fmt: skip
    parts = [kinds[case.kind]]
    if case.part is not None:
        qty = formats.quantity(case.qty) if case.qty is not None else ""
        parts.append(" × ".join(p for p in (qty, case.part.number) if p))
    parts += [formats.moment(case.opened_at), case.note]
    return " · ".join(part for part in parts if part)


def case_look(case: Case) -> BadgeLook:
    """Return where a case stands as a badge; a state we do not know shows as it came."""
    known = {
        "submitted": (_tr("Asked, no answer yet"), "info"),
        "in_review": (_tr("Being looked at"), "info"),
        "info_wanted": (_tr("The vendor wants to know more"), "warning"),
        "authorised": (_tr("Granted, send it back"), "warning"),
        "sent_back": (_tr("Sent back"), "info"),
        "arrived": (_tr("Arrived at the vendor"), "info"),
        "credited": (_tr("Credited"), "good"),
        "denied": (_tr("Refused"), "error"),
        "refused": (_tr("Refused"), "error"),
    }
    words, tone = known.get(case.state, (case.state.replace("_", " ").capitalize(), "neutral"))
    return BadgeLook(words, tone)


def invoice_states() -> dict[str, str]:
    """Return the states of an invoice in words."""
    return {
        "open": _tr("open"),
        "part_paid": _tr("partly paid"),
        "paid": _tr("paid"),
        "disputed": _tr("disputed"),
        "overdue": _tr("overdue"),
    }


def earning_states() -> dict[EntryState, str]:
    """Return the states of a ledger entry in words."""
    return {
        EntryState.PENDING: _tr("pending"),
        EntryState.APPROVED: _tr("approved"),
        EntryState.PAYABLE: _tr("payable"),
        EntryState.PAID: _tr("paid"),
        EntryState.REVERSED: _tr("reversed"),
    }


def due(day: date) -> str:
    """Say when an invoice is due."""
    return _tr("due {0}").format(formats.day(day))


def reason_words(reason: LineReason) -> str:
    """Say why a line, or the whole, was refused."""
    words = reason.text or reason.code.replace("_", " ")
    return words if reason.line is None else _tr("Line {0}: {1}").format(reason.line, words)


def head_facts(order: Order, account: Account | None) -> list[str]:
    """Say under which conditions an order was given, one fact a line."""
    types = {kind.code: kind.name for kind in account.order_types} if account else {}
    places = {place.id: place.name for place in account.locations} if account else {}
    facts = [types.get(order.order_type, order.order_type)]
    if order.drop_address is not None:
        facts.append(_tr("Ship to {0}").format(order.drop_address.name))
    elif order.ship_to:
        facts.append(_tr("Ship to {0}").format(places.get(order.ship_to, order.ship_to)))
    rule = order.instructions
    if rule.needed_by is not None:
        facts.append(_tr("Wanted by {0}").format(formats.day(rule.needed_by)))
    facts.append(_tr("Price to {0} %").format(formats.quantity(rule.price_tolerance_percent)))
    facts.append(
        {
            "yes": _tr("Replacements accepted"),
            "ask": _tr("Ask before replacing"),
            "no": _tr("No replacements"),
        }[rule.substitution]
    )
    facts.append(
        {
            "allow": _tr("Back-order what is missing"),
            "ship_complete": _tr("Ship when all is there"),
            "fill_or_kill": _tr("Cancel what is missing"),
        }[rule.backorder]
    )
    if not rule.part_shipment:
        facts.append(_tr("One shipment only"))
    if order.confirming:
        facts.append(_tr("Placed by phone as {0}").format(order.confirming))
    if order.notes_to_vendor:
        facts.append(_tr("Note to the vendor: {0}").format(order.notes_to_vendor))
    return facts
