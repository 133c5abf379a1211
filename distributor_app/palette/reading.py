"""Answers what was typed into the palette from the desk; runs away from the GUI thread."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from catalog_cache.records import (
    DocumentInfo,
    HitKind,
    OrderSummary,
    PartHit,
    PartList,
    PartQuery,
    ShipmentSummary,
)

from distributor_app import formats
from distributor_app.navigation import Route
from distributor_app.palette.entries import (
    BEGINS,
    EXACT,
    FAR,
    MIDDLE,
    WORDS,
    Entry,
    Group,
    Question,
    closeness,
)
from distributor_app.screens.catalogue.list_wording import list_icon, list_name
from distributor_app.screens.orders.wording import status_look

if TYPE_CHECKING:
    from catalog_cache.desk import Desk

_FEW, _MORE = 5, 30
# Counting further would hold up the answer; who wants all of them goes to the catalogue.
_COUNTED = 2_000
_BEFORE = 24
_PART_SCORE = {
    HitKind.NUMBER: EXACT,
    HitKind.NUMBER_FOLDED: EXACT,
    HitKind.GTIN: EXACT,
    HitKind.CROSS_REFERENCE: EXACT - 1,
    HitKind.OLD_NUMBER: EXACT - 1,
    HitKind.NUMBER_PREFIX: BEGINS + 5,
    HitKind.WORDS: WORDS + 5,
    HitKind.NUMBER_MIDDLE: MIDDLE + 5,
    HitKind.SPELLING: FAR,
}


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("palette", text, None, count)


@dataclass
class Shelf:
    """Lists that are short enough to be read once per opening and looked through in memory."""

    shipments: tuple[ShipmentSummary, ...] | None = None
    documents: tuple[DocumentInfo, ...] | None = None

    def deliveries(self, desk: Desk) -> tuple[ShipmentSummary, ...]:
        """Return the consignments, the ones still to come first."""
        if self.shipments is None:
            self.shipments = desk.shipments.summaries()
        return self.shipments

    def library(self, desk: Desk) -> tuple[DocumentInfo, ...]:
        """Return the documents that are valid."""
        if self.documents is None:
            self.documents = tuple(d for d in desk.manuals.library() if not d.withdrawn)
        return self.documents


def answer(
    desk: Desk, question: Question, shelf: Shelf, cancel: threading.Event
) -> tuple[Entry, ...]:
    """Return what the desk has for a question; CancelledError once nobody waits for it."""
    readers = {
        Group.PARTS: _parts,
        Group.LISTS: _lists,
        Group.ORDERS: _orders,
        Group.DELIVERIES: _deliveries,
        Group.MANUALS: _documents,
    }
    found: list[Entry] = []
    for group, read in readers.items():
        if question.wants(group) and not cancel.is_set():
            found += read(desk, question, shelf, cancel)
    return tuple(found)


def pages(desk: Desk, question: Question, cancel: threading.Event) -> tuple[Entry, ...]:
    """Return the pages of manuals that a question's words are on."""
    limit = _MORE if question.only is Group.MANUALS else _FEW
    return tuple(
        Entry(
            Group.PAGES, hit.title, _around_match(hit.snippet), _tr("p. {0}").format(hit.page),
            "manuals",
            Route("manuals", {"revision": hit.revision, "page": str(hit.page),
                              "q": question.text}),
            score=FAR,
        )
        for hit in desk.manuals.search(question.text, cancel, limit=limit)
    )  # fmt: skip


def named(desk: Desk, routes: Sequence[Route], shelf: Shelf) -> tuple[Entry, ...]:
    """Return entries for places that were visited, in their order; what is gone is left out."""
    uids = {int(r.args["part"]) for r in routes if r.args.get("part", "").isdigit()}
    # What this person looked at and did not clear; somebody else may have sat here before.
    seen = uids.intersection(desk.lists.recent_uids()) if uids else uids
    parts = {str(hit.uid): hit for hit in desk.catalogue.rows(sorted(seen))}
    lists = {known.id: known for known in desk.lists.all()}
    orders = (
        {order.id: order for order in desk.orders.summaries()}
        if any("order" in r.args for r in routes)
        else {}
    )
    deliveries = {s.id: s for s in shelf.deliveries(desk)}
    documents = {name: d for d in shelf.library(desk) for name in (d.id, d.revision)}
    found: list[Entry] = []
    for route in routes:
        args = route.args
        document = args.get("revision") or args.get("document", "")
        if args.get("part") in parts:
            found.append(_part_entry(parts[args["part"]], Group.RECENT))
        elif args.get("list") in lists:
            found.append(_list_entry(lists[args["list"]], Group.RECENT))
        elif args.get("order") in orders:
            found.append(_order_entry(orders[args["order"]], Group.RECENT))
        elif args.get("consignment") in deliveries:
            found.append(_delivery_entry(deliveries[args["consignment"]], Group.RECENT))
        elif document in documents:
            found.append(_document_entry(documents[document], Group.RECENT))
    return tuple(found)


# -- one kind each -------------------------------------------------------------------------


def _parts(desk: Desk, question: Question, _shelf: Shelf, cancel: threading.Event) -> list[Entry]:
    page = desk.catalogue.search(PartQuery(question.text), cancel, most=_COUNTED)
    found = [
        _part_entry(hit, Group.PARTS, _PART_SCORE.get(hit.kind, WORDS)) for hit in page.rows[:_FEW]
    ]
    if len(page.hits) > _FEW:
        found.append(_all_parts(question.text, len(page.hits), complete=page.complete))
    return found


def _all_parts(text: str, count: int, *, complete: bool) -> Entry:
    words = (
        _tr("All %n parts in the catalogue", count)
        if complete
        else _tr("All parts in the catalogue")
    )
    return Entry(Group.PARTS, words, "", "", "search", Route("catalogue", {"q": text}), score=0)


def _part_entry(hit: PartHit, group: Group, score: int = 0) -> Entry:
    words = [hit.name]
    if hit.replaced_by:
        words.append(_tr("now {0}").format(hit.replaced_by))
    stock = ""
    if hit.stock is not None:
        stock = _tr("{0} in {1}").format(hit.stock.text, hit.stock.warehouse_name)
    return Entry(
        group, hit.number, " · ".join(words), stock, "box",
        Route("catalogue", {"part": str(hit.uid)}), score=score,
    )  # fmt: skip


def _lists(desk: Desk, question: Question, _shelf: Shelf, _cancel: threading.Event) -> list[Entry]:
    found = []
    for known in desk.lists.all():
        score = closeness(question.text, list_name(known))
        if score > MIDDLE:
            found.append(_list_entry(known, Group.LISTS, score))
    return _best(found, question)


def _list_entry(known: PartList, group: Group, score: int = 0) -> Entry:
    return Entry(
        group, list_name(known), "", _tr("%n parts", known.count), list_icon(known),
        Route("catalogue", {"list": known.id}), score=score,
    )  # fmt: skip


def _orders(desk: Desk, question: Question, _shelf: Shelf, _cancel: threading.Event) -> list[Entry]:
    found = []
    for order in desk.orders.summaries(question.text):
        names = (order.po_number, order.label, *order.vendor_numbers)
        score = max(closeness(question.text, name) for name in names if name or not question.text)
        found.append(_order_entry(order, Group.ORDERS, max(score, FAR)))
    return _best(found, question)


def _order_entry(order: OrderSummary, group: Group, score: int = 0) -> Entry:
    name = _tr("PO {0}").format(order.po_number) if order.po_number else order.label
    status = status_look(order).text
    told = [status, order.label if order.po_number else "", *order.vendor_numbers]
    return Entry(
        group, name or _tr("Order"), " · ".join(t for t in told if t),
        formats.day(order.confirmed_at.date()), "orders", Route("orders", {"order": order.id}),
        score=score,
    )  # fmt: skip


def _deliveries(
    desk: Desk, question: Question, shelf: Shelf, _cancel: threading.Event
) -> list[Entry]:
    found = []
    for shipment in shelf.deliveries(desk):
        names = (shipment.delivery_no, shipment.carrier, *shipment.orders)
        score = max(closeness(question.text, name) for name in names)
        if score:
            found.append(_delivery_entry(shipment, Group.DELIVERIES, score))
    return _best(found, question)


def _delivery_entry(shipment: ShipmentSummary, group: Group, score: int = 0) -> Entry:
    told = [shipment.carrier, ", ".join(shipment.orders)]
    shipped = formats.day(shipment.shipped_at.date()) if shipment.shipped_at else ""
    return Entry(
        group, _tr("Delivery {0}").format(shipment.delivery_no), " · ".join(t for t in told if t),
        shipped, "shipments", Route("shipments", {"consignment": shipment.id}), score=score,
    )  # fmt: skip


def _documents(
    desk: Desk, question: Question, shelf: Shelf, _cancel: threading.Event
) -> list[Entry]:
    found = []
    for document in shelf.library(desk):
        names = (document.title, *document.models)
        score = max(closeness(question.text, name) for name in names)
        if score:
            found.append(_document_entry(document, Group.MANUALS, score))
    return _best(found, question)


def _document_entry(document: DocumentInfo, group: Group, score: int = 0) -> Entry:
    told = [_tr("rev {0}").format(document.rev) if document.rev else "", ", ".join(document.models)]
    return Entry(
        group, document.title, " · ".join(t for t in told if t),
        _tr("%n pages", document.pages), "manuals", Route("manuals", {"document": document.id}),
        score=score,
    )  # fmt: skip


def _best(found: list[Entry], question: Question) -> list[Entry]:
    found.sort(key=lambda entry: -entry.score)
    return found[: _FEW if question.only is None else _MORE]


def _around_match(snippet: str) -> str:
    """Return a snippet as one line that begins shortly before what was found."""
    start = max(snippet.find("\x02") - _BEFORE, 0)
    begin = snippet.find(" ", start) + 1 if start else 0
    text = " ".join(snippet[begin:].replace("\x02", "").replace("\x03", "").split())
    return f"… {text}" if begin else text
