"""An order as a page: lines with what stands where, the time line, refusal, earnings."""

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import Connection

from catalog_cache.contract.states import (
    AckLineState,
    ChangeRequestState,
    ScheduleKind,
    SubmissionState,
)
from catalog_cache.contract.tally import Tally
from catalog_cache.contract.wire.orders import AckLine, OrderLine, Price
from catalog_cache.contract.wire.protocol import SubmissionAnswer

from catalog_cache.ordering.dossier import Dossier
from catalog_cache.ordering.projection import promises, summarise, waiting_for_buyer
from catalog_cache.ordering.story import story_of
from catalog_cache.outbox.queue import as_item
from catalog_cache.records.earnings import EntryView
from catalog_cache.records.orders import LineSlice, OrderLineView, OrderView


def order_view(
    connection: Connection, dossier: Dossier, entries: tuple[EntryView, ...]
) -> OrderView:
    """Compose the page of an order."""
    row = dossier.submission
    refused = row is not None and row.state == SubmissionState.REFUSED.value and row.answer
    answer = SubmissionAnswer.model_validate_json(row.answer) if row and refused else None
    earned: dict[str, Decimal] = {}
    for view in entries:
        entry = view.entry
        earned[entry.currency] = earned.get(entry.currency, Decimal(0)) + entry.amount
    tallies = dossier.tallies()
    return OrderView(
        summary=summarise(dossier, tallies),
        order=dossier.order,
        state=dossier.state,
        submission=as_item(row) if row is not None else None,
        lines=tuple(_line(dossier, line, tallies[line.line_no]) for line in dossier.order.lines),
        story=story_of(connection, dossier),
        acknowledgements=dossier.acks,
        consignments=dossier.consignments,
        receipts=dossier.receipts,
        invoices=dossier.invoices,
        entries=entries,
        change_requests=dossier.change_requests,
        cases=dossier.cases,
        refusal=answer.reasons if answer else (),
        earned=tuple((amount, currency) for currency, amount in sorted(earned.items())),
    )


def _line(dossier: Dossier, line: OrderLine, tally: Tally) -> OrderLineView:
    ack = dossier.newest_ack
    ack_lines = tuple(a for a in (ack.lines if ack else ()) if a.order_line == line.line_no)
    price = next((a.price for a in ack_lines if a.price is not None), None)
    tolerance = dossier.order.instructions.price_tolerance_percent
    return OrderLineView(
        line_no=line.line_no,
        part=line.part,
        qty=line.qty,
        unit=line.unit,
        price=line.price,
        acknowledged_price=price,
        price_note=price_note(line.price, price, tolerance),
        allocations=line.allocations,
        tally=tally,
        slices=tuple(_slices(dossier, line, tally, ack_lines)),
        ack_lines=ack_lines,
        day_moves=tuple(promises(dossier, line.line_no)),
        pending_change=_pending_change(dossier, line.line_no),
    )


def price_note(ordered: Price | None, acknowledged: Price | None, tolerance: Decimal) -> str:
    """Say how the acknowledged price differs: "+1.6 %, within your 2 %"."""
    if ordered is None or acknowledged is None or not ordered.amount:
        return ""
    before = ordered.amount / ordered.price_unit
    after = acknowledged.amount / acknowledged.price_unit
    if before == after:
        return ""
    percent = (after - before) / before * 100
    if percent < 0:
        return f"{percent:+.1f} %"
    limit = f"{tolerance.normalize():f} %"
    within = f"within your {limit}" if percent <= tolerance else f"over your {limit}"
    return f"{percent:+.1f} %, {within}"


def _slices(
    dossier: Dossier, line: OrderLine, tally: Tally, ack_lines: tuple[AckLine, ...]
) -> list[LineSlice]:
    slices: list[LineSlice] = []
    if tally.shipped:
        slices.append(_shipped_slice(dossier, line, tally))
    open_for_buyer = {id(a) for a in waiting_for_buyer(dossier)}
    for ack_line in ack_lines:
        gone = _sent_for(dossier, line.line_no, ack_line)
        slices += _ack_slices(ack_line, gone, needs_answer=id(ack_line) in open_for_buyer)
    if tally.unanswered:
        waiting = "waiting for the vendor" if dossier.known_to_vendor else "not sent yet"
        slices.append(
            LineSlice(
                tally.unanswered,
                "unanswered",
                f"{_n(tally.unanswered)} {waiting}",
                "neutral",
                detail="" if dossier.known_to_vendor else "unsent",
            )
        )
    if tally.over_shipped:
        text = f"{_n(tally.over_shipped)} more than ordered were sent"
        slices.append(LineSlice(tally.over_shipped, "over_shipped", text, "warning"))
    return slices


def _shipped_slice(dossier: Dossier, line: OrderLine, tally: Tally) -> LineSlice:
    days = [
        c.shipped_at.date()
        for c in dossier.consignments
        if c.shipped_at and any(r.order_line == line.line_no for r in c.lines)
    ]
    day = max(days, default=None)
    if tally.in_dispute:
        text = f"{_n(tally.shipped)} shipped, {_n(tally.in_dispute)} in dispute"
        return LineSlice(
            tally.shipped, "in_dispute", text, "error", day, detail=_n(tally.in_dispute)
        )
    if tally.received_good == tally.shipped:
        return LineSlice(tally.shipped, "received", f"{_n(tally.shipped)} received", "good", day)
    return LineSlice(
        tally.shipped, "shipped", f"{_n(tally.shipped)} shipped{_on(day)}", "good", day
    )


_STATE_WORDS = {
    AckLineState.CANCELLED_BY_VENDOR: ("cancelled", "error"),
    AckLineState.REJECTED: ("rejected", "error"),
    AckLineState.HELD_BY_VENDOR: ("held by the vendor", "warning"),
    AckLineState.PRICE_PENDING: ("price to follow", "info"),
    AckLineState.SCHEDULE_PENDING: ("day to follow", "info"),
}


def _sent_for(dossier: Dossier, line_no: int, ack: AckLine) -> Decimal:
    """Return how much of an acknowledged line was shipped."""
    return sum(
        (
            row.qty
            for consignment in dossier.consignments
            for row in consignment.lines
            if row.order == dossier.order.id
            and row.order_line == line_no
            and (row.ack_line_no or ack.ack_line_no) == ack.ack_line_no
        ),
        Decimal(0),
    )


def _ack_slices(ack: AckLine, gone: Decimal, *, needs_answer: bool) -> list[LineSlice]:
    """Return what still stands of an acknowledged line, after `gone` of it was shipped."""
    left = max(ack.qty - gone, Decimal(0))
    if not left:
        return []
    reason = f": {ack.reason.text or ack.reason.word}" if ack.reason else ""
    if ack.state is AckLineState.HELD_FOR_BUYER:
        time = f"{ack.respond_by.astimezone():%H:%M}" if ack.respond_by else ""
        until = f" by {time}" if time else ""
        words = f"held: needs your answer{until}" if needs_answer else "held: your answer is sent"
        return [
            LineSlice(
                left,
                "held",
                f"{_n(left)} {words}",
                "warning",
                needs_answer=needs_answer,
                detail=time,
            )
        ]
    if ack.state in _STATE_WORDS:
        word, tone = _STATE_WORDS[ack.state]
        text = f"{_n(left)} {word}{reason}"
        return [LineSlice(left, ack.state.value, text, tone, detail=reason.removeprefix(": "))]
    if not ack.schedule:
        if ack.state is AckLineState.BACKORDERED:
            text = f"{_n(left)} back-order, no day yet"
            return [LineSlice(left, "backordered", text, "warning")]
        return [LineSlice(left, "confirmed", f"{_n(left)} confirmed", "info")]
    return _scheduled_slices(ack, gone)


def _scheduled_slices(ack: AckLine, gone: Decimal) -> list[LineSlice]:
    """Return the schedule's shares; what was shipped is taken from the firm ones first."""
    slices = []
    shares = sorted(ack.schedule, key=lambda s: s.kind is ScheduleKind.BACKORDER)
    for share in shares:
        qty = max(share.qty - gone, Decimal(0))
        gone = max(gone - share.qty, Decimal(0))
        if not qty:
            continue
        day = share.arrival_day or share.ship_day
        if share.kind is ScheduleKind.BACKORDER:
            when = _on(day) if day else ", no day yet"
            text = f"{_n(qty)} back-order{when}"
            slices.append(LineSlice(qty, "backordered", text, "warning", day))
        else:
            text = f"{_n(qty)} confirmed{_on(day)}"
            slices.append(LineSlice(qty, "confirmed", text, "info", day))
    return slices


def _pending_change(dossier: Dossier, line_no: int) -> str:
    for request in dossier.change_requests:
        concerns = not request.lines or any(n == line_no for n, _ in request.lines)
        if concerns and request.state is ChangeRequestState.REQUESTED:
            return f"{request.kind.replace('_', ' ')} asked"
    return ""


def _n(qty: Decimal) -> str:
    return f"{qty.normalize():f}"


def _on(day: date | datetime | None) -> str:
    return f" {day.day} {day:%b}" if day else ""
