"""The story of an order as the time line draws it: what happened, and day by day what is to come.

The desk hands out one step for everything; here the carrier's scans of a consignment become one,
and the promises of all lines become one step a day.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time

from PySide6.QtCore import QCoreApplication

from catalog_cache.contract.states import (
    AckLineState,
    ChangeRequestState,
    ConsignmentState,
    SubmissionState,
)
from catalog_cache.contract.wire.orders import Acknowledgement
from catalog_cache.contract.wire.shipments import Consignment

from catalog_cache.records import OrderView, StoryStep

from distributor_app import formats
from distributor_app.language.cache_texts import spoken
from distributor_app.screens.orders import wording
from distributor_app.widgets.time_line import TimeLineStep

_STILL_TO_COME = frozenset({"confirmed", "backordered"})
_Told = tuple[datetime, TimeLineStep]


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("orders", text, None, count)


def time_line(view: OrderView, *, hide_prices: bool = False) -> list[TimeLineStep]:
    """Return the steps of an order, oldest first, then what is still to come."""
    past = [*_past(view), *_parcels(view), *_invoices(view, hide_prices=hide_prices)]
    past.sort(key=_moment)
    return [step for _at, step in past] + list(_future(view))


def _moment(told: _Told) -> datetime:
    return told[0]


# -- what happened -----------------------------------------------------------------------------


def _past(view: OrderView) -> Iterator[_Told]:
    for step in view.story:
        if step.at is not None and step.kind not in ("shipped", "event"):
            yield step.at, _step(view, step)


def _step(view: OrderView, step: StoryStep) -> TimeLineStep:
    when = formats.moment(step.at)
    if step.kind == "confirmed":
        device = view.order.device
        by = _tr("by {0}, on {1}") if device else _tr("by {0}")
        detail = by.format(view.order.buyer_name, device)
        return TimeLineStep(when, _tr("Ordered"), detail)
    if step.kind == "received":
        return TimeLineStep(when, _tr("Received"), _by_vendor(step.detail))
    if step.kind == "queued":
        return TimeLineStep(when, _tr("Queued again"))
    if step.kind == "trouble":
        return TimeLineStep(
            when, _trouble().get(step.ref) or spoken(step.title), spoken(step.detail), "warning"
        )
    if step.kind == "ack":
        ack = next((a for a in view.acknowledgements if a.id == step.ref), None)
        return (
            TimeLineStep(when, spoken(step.title), spoken(step.detail))
            if ack is None
            else _answer(view, ack)
        )
    if step.kind == "receipt":
        return TimeLineStep(when, _tr("Counted by you"), step.detail)
    request = next((r for r in view.change_requests if r.id == step.ref), None)
    if request is None:
        return TimeLineStep(when, spoken(step.title), spoken(step.detail), "info")
    tone = "info" if request.state is ChangeRequestState.REQUESTED else "good"
    asked = _tr("You asked: {0}").format(wording.request_kinds().get(request.kind, request.kind))
    return TimeLineStep(when, asked, wording.request_look(request).text, tone)


def _by_vendor(detail: str) -> str:
    return _tr("by the vendor, {0}").format(spoken(detail)) if detail else _tr("by the vendor")


def _trouble() -> dict[str, str]:
    return {
        SubmissionState.UNKNOWN.value: _tr("Sent, no answer yet"),
        SubmissionState.SET_ASIDE.value: _tr("Set aside"),
        SubmissionState.WITHDRAWN.value: _tr("Withdrawn by you"),
        SubmissionState.PLACED_BY_PHONE.value: _tr("Placed by phone"),
        SubmissionState.REFUSED.value: _tr("Refused"),
    }


def _answer(view: OrderView, ack: Acknowledgement) -> TimeLineStep:
    first = ack.revision == 1
    title = _tr("Acknowledged") if first else _tr("Revision {0}").format(ack.revision)
    changed = sum(any(line.changes.model_dump().values()) for line in ack.lines)
    held = sum(line.state is AckLineState.HELD_FOR_BUYER for line in ack.lines)
    late = sum(line.state is AckLineState.BACKORDERED for line in ack.lines)
    words = [
        _tr("%n line(s) changed", changed) if changed else "",
        _tr("%n line(s) held for you", held) if held else "",
        _tr("%n line(s) on back-order", late) if late else "",
    ]
    differs = ", ".join(word for word in words if word)
    numbers = ", ".join(view.summary.vendor_numbers)
    detail = " · ".join(part for part in (numbers, differs or _tr("as ordered")) if part)
    tone = "warning" if differs else "good"
    return TimeLineStep(formats.moment(ack.issued_at), title, detail, tone)


def _parcels(view: OrderView) -> Iterator[_Told]:
    for parcel in view.consignments:
        if parcel.shipped_at is not None:
            detail = wording.parcel(parcel)
            yield (
                parcel.shipped_at,
                TimeLineStep(formats.moment(parcel.shipped_at), _tr("Shipped"), detail),
            )
        last = max(parcel.events, key=lambda event: event.at, default=None)
        if last is not None and (parcel.shipped_at is None or last.at > parcel.shipped_at):
            words = last.code.text or last.code.word.replace("_", " ")
            trouble = parcel.state is ConsignmentState.EXCEPTION
            detail = " · ".join(part for part in (last.place, parcel.delivery_no) if part)
            title = words[:1].upper() + words[1:]
            tone = "error" if trouble else "good"
            yield last.at, TimeLineStep(formats.moment(last.at), title, detail, tone)


def _invoices(view: OrderView, *, hide_prices: bool) -> Iterator[_Told]:
    for invoice in view.invoices:
        parts = [invoice.number]
        if not hide_prices:
            parts.append(formats.money(invoice.net, invoice.currency))
        # A day has no time: it stands after all that happened on it.
        at = datetime.combine(invoice.day, time.max, UTC)
        title = _tr("Credited") if invoice.kind == "credit" else _tr("Invoiced")
        yield at, TimeLineStep(formats.day(invoice.day), title, " · ".join(parts))


# -- what is to come ---------------------------------------------------------------------------


def _future(view: OrderView) -> Iterator[TimeLineStep]:
    titles = {"received": _tr("Received"), "ack": _tr("Acknowledgement")}
    for step in view.story:
        if not step.done and step.kind in titles:
            yield TimeLineStep("", titles[step.kind], "", "info", done=False)
    for parcel in view.consignments:
        if parcel.state not in wording.ARRIVED:
            yield _delivery(parcel)
    yield from _promises(view)
    if any(parcel.state is ConsignmentState.DELIVERED for parcel in view.consignments):
        yield TimeLineStep("", _tr("Count what has come"), "", "info", done=False)
    if not view.invoices and any(s.kind == "invoice" for s in view.story):
        yield TimeLineStep("", _tr("Invoice"), "", "info", done=False)


def _delivery(parcel: Consignment) -> TimeLineStep:
    when = wording.near_day(parcel.promised_day) if parcel.promised_day else ""
    return TimeLineStep(when, _tr("Delivery"), wording.parcel(parcel), "info", done=False)


def _promises(view: OrderView) -> Iterator[TimeLineStep]:
    """One step for each day on which something is promised, what has no day last."""
    lines: dict[tuple[date, str], list[int]] = {}
    for line in view.lines:
        for share in line.slices:
            if share.state in _STILL_TO_COME:
                place = (share.day or date.max, share.state)
                lines.setdefault(place, []).append(line.line_no)
    for (day, state), numbers in sorted(lines.items()):
        when = _tr("no day yet") if day == date.max else wording.near_day(day)
        late = state == "backordered"
        title = _tr("Back-order") if late else _tr("Delivery")
        detail = wording.line_numbers(numbers)
        yield TimeLineStep(when, title, detail, "warning" if late else "info", done=False)
