"""The story of a consignment as time line steps: the carrier's scans, then what is to come."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from catalog_cache.contract.wire.shipments import ConsignmentEvent

from catalog_cache.records import ShipmentView

from distributor_app import formats
from distributor_app.screens.shipments.models import expected, is_received
from distributor_app.widgets.time_line import TimeLineStep

_TROUBLE = frozenset({"exception", "delayed", "held", "damaged", "refused", "lost"})


def _tr(text: str) -> str:
    return QCoreApplication.translate("shipments", text)


def story(view: ShipmentView, today: date) -> list[TimeLineStep]:
    """Return what happened, oldest first, and the steps that are still to come."""
    consignment = view.consignment
    events = sorted(consignment.events, key=lambda event: event.at)
    names = {consignment.warehouse: view.warehouse_name or consignment.warehouse}
    steps = [_event_step(event, names.get(event.place, event.place)) for event in events]
    shipped = consignment.shipped_at
    if shipped is not None and not any(event.at <= shipped for event in events):
        origin = view.warehouse_name or consignment.warehouse
        detail = origin and _tr("from {0}").format(origin)
        first = TimeLineStep(formats.moment(shipped), _tr("Left the vendor"), detail)
        steps.insert(0, first)
    delivered = any(event.code.word == "delivered" for event in events)
    received = is_received(view.summary)
    if not delivered and not received:
        when = expected(consignment.promised_day, today)
        steps.append(TimeLineStep(when, _tr("Delivery"), "", "info", done=False))
    steps += [_receipt_step(formats.moment(r.at), r.by, r.note) for r in view.receipts]
    if received and not view.receipts:
        steps.append(_receipt_step("", "", ""))
    if not received and not view.receipts:
        steps.append(TimeLineStep("", _tr("Count and receive"), "", "info", done=False))
    return steps


def _event_step(event: ConsignmentEvent, place: str) -> TimeLineStep:
    title = event.code.text or scan_word(event.code.word)
    tone = "error" if event.code.word in _TROUBLE else "good"
    return TimeLineStep(formats.moment(event.at), title[:1].upper() + title[1:], place, tone)


def scan_word(word: str) -> str:
    """Return our word for what a carrier scanned; a scan we have none for shows as it came."""
    return {
        "announced": _tr("Announced"),
        "picked_up": _tr("Picked up"),
        "in_transit": _tr("On its way"),
        "out_for_delivery": _tr("Out for delivery"),
        "delivered": _tr("Delivered"),
        "exception": _tr("Held up"),
        "held": _tr("Held up"),
        "delayed": _tr("Delayed"),
        "damaged": _tr("Damaged on the way"),
        "refused": _tr("Not accepted"),
        "lost": _tr("Lost on the way"),
    }.get(word, word.replace("_", " "))


def _receipt_step(when: str, by: str, note: str) -> TimeLineStep:
    detail = _tr("by {0}").format(by) if by else ""
    return TimeLineStep(when, _tr("Counted"), " · ".join(p for p in (detail, note) if p), "good")
