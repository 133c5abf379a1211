"""The tables of the Orders screen: orders, back-orders, the lines of an order. No widgets."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from catalog_cache.records import (
    BackOrder,
    LineSlice,
    OrderLineView,
    OrderNews,
    OrderSummary,
    OrderView,
)

from distributor_app import formats
from distributor_app.screens.orders import wording
from distributor_app.widgets.record_model import BadgeLook, Column, Look, RecordModel

_Index = QModelIndex | QPersistentModelIndex
HIDDEN_PRICE = "•••"


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("orders", text, None, count)


@dataclass(frozen=True, slots=True)
class OrderRow:
    """An order of the list with what happened to it since one last looked."""

    order: OrderSummary
    news: OrderNews | None = None

    @property
    def id(self) -> str:
        """The order's id."""
        return self.order.id


def order_columns(*, hide_prices: bool = False) -> tuple[Column[OrderRow], ...]:
    """Return the columns of the list of orders."""
    return (
        Column("po", _tr("PO number"), _po, look=Look.STRONG, width=104),
        Column("label", _tr("For"), _label, width=112, stretch=True, tooltip=_label),
        Column("confirmed", _tr("Ordered"), _confirmed, sort_key=_confirmed_key, width=126),
        Column("status", _tr("Status"), _empty, badge=_status_look, sort_key=_status_key,
               tooltip=_status_words, width=190),
        Column("new", _tr("New for you"), _empty, badge=_new_look, sort_key=_new_key,
               tooltip=_new_words, width=150),
        Column("next", _tr("Next delivery"), _next, sort_key=_next_key, width=112),
        Column("back", _tr("Back-order"), _back, right=True, sort_key=_back_key, width=88),
        Column("shipped", _tr("Shipped"), _shipped, right=True, sort_key=_shipped_key, width=98,
               hidden=True),
        Column("amount", _tr("Net as ordered"), _covered if hide_prices else _amount, right=True,
               sort_key=None if hide_prices else _amount_key, width=124),
        Column("vendor", _tr("Vendor’s number"), _vendor, look=Look.SECOND, width=130,
               hidden=True),
        Column("buyer", _tr("Buyer"), _buyer, look=Look.SECOND, width=100, hidden=True),
        Column("type", _tr("Order type"), _type, look=Look.SECOND, width=90, hidden=True),
        Column("lines", _tr("Lines"), _lines, right=True, sort_key=_lines_key, width=60,
               hidden=True),
    )  # fmt: skip


def back_order_columns() -> tuple[Column[BackOrder], ...]:
    """Return the columns of the list of back-orders over all orders."""
    return (
        Column("part", _tr("Part number"), _bo_part, look=Look.STRONG, width=126),
        Column("name", _tr("Description"), _bo_name, width=180, stretch=True, tooltip=_bo_name),
        Column("qty", _tr("Quantity"), _bo_qty, right=True, sort_key=_bo_qty_key, width=80),
        Column("for", _tr("For whom"), _bo_for, tooltip=_bo_for, width=212),
        Column("promised", _tr("Expected"), _bo_promised, sort_key=_bo_promised_key, width=96),
        Column("moved", _tr("Moved"), _empty, badge=_bo_moved, sort_key=_bo_moved_key,
               tooltip=_bo_moved_words, width=208),
        Column("po", _tr("PO number"), _bo_po, width=94),
        Column("ordered", _tr("Ordered"), _bo_ordered, look=Look.SECOND, sort_key=_bo_ordered_key,
               width=88),
    )  # fmt: skip


class LineRole(IntEnum):
    """What the delegate of an order's lines asks for, beyond the table's own roles."""

    SLICES = Qt.ItemDataRole.UserRole + 20
    """tuple of BadgeLook, one below the other"""
    NOTE = Qt.ItemDataRole.UserRole + 21
    """small words below"""


@dataclass(frozen=True, slots=True)
class StandingLine:
    """An order line with the shares to show: the newest, or those of the revision looked at."""

    line: OrderLineView
    shares: tuple[LineSlice, ...]
    note: str
    price: str
    price_note: str
    new: bool = False
    """whether something happened to it since one last looked"""

    @property
    def needs_answer(self) -> bool:
        """Whether a share of it is held for the buyer's answer."""
        return any(share.needs_answer for share in self.shares)


def standing_lines(
    view: OrderView,
    revision: int | None = None,
    *,
    hide_prices: bool = False,
    new: Collection[int] = (),
) -> list[StandingLine]:
    """Return an order's lines as they stand, or as one earlier acknowledgement had them."""
    ack = next((a for a in view.acknowledgements if a.revision == revision), None)
    rows = []
    for line in view.lines:
        if ack is None:
            offered = wording.offer(line.ack_lines, line.line_no)
            asked = line.pending_change and wording.pending(view, line.line_no)
            notes = (offered, wording.day_moves(line), asked)
            shares, note = line.slices, " · ".join(part for part in notes if part)
            acknowledged = line.acknowledged_price
            tolerance = view.order.instructions.price_tolerance_percent
            price_note = wording.price_note(line.price, acknowledged, tolerance)
        else:
            shares, note = wording.revision_slices(ack.lines, line.line_no), ""
            answered = (a.price for a in ack.lines if a.order_line == line.line_no and a.price)
            acknowledged, price_note = next(answered, None), ""
        price = wording.price_words(line.price, acknowledged)
        if hide_prices:
            price, price_note = HIDDEN_PRICE, ""
        fresh = ack is None and line.line_no in new
        rows.append(StandingLine(line, shares, note, price, price_note, fresh))
    return rows


def line_columns(currency: str) -> tuple[Column[StandingLine], ...]:
    """Return the columns of an order's lines."""
    return (
        Column("no", "#", _line_no, look=Look.SECOND, badge=_line_new, sort_key=_line_no_key,
               right=True, width=40),
        Column("part", _tr("Part number"), _line_part, look=Look.STRONG, width=124),
        Column("name", _tr("Description"), _line_name, width=128, stretch=True,
               tooltip=_line_about),
        Column("qty", _tr("Ordered"), _line_qty, right=True, look=Look.STRONG,
               sort_key=_line_qty_key, width=72),
        Column("stands", _tr("Status"), _line_stands, width=200, sortable=False,
               tooltip=_line_tooltip),
        Column("for", _tr("For whom"), _line_for, look=Look.SECOND, width=110,
               hidden=True),
        Column("net", _tr("Net {0}").format(currency), _line_price, right=True, width=144,
               sortable=False, tooltip=_line_price_note),
    )  # fmt: skip


class OrderLinesModel(RecordModel[StandingLine]):
    """The lines of one order; a cell can carry several badges and a note."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(line_columns(""), parent)

    def show_lines(self, lines: list[StandingLine], currency: str) -> None:
        """Show the lines of another order or revision."""
        self.columns = line_columns(currency)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)
        self.set_records(lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if index.isValid() and role in (LineRole.SLICES, LineRole.NOTE):
            key = self.columns[index.column()].key
            row = self._records[index.row()]
            if role == LineRole.SLICES:
                return tuple(map(wording.slice_look, row.shares)) if key == "stands" else None
            notes = {"stands": row.note, "net": row.price_note, "name": _line_for(row)}
            return notes.get(key, "")
        return super().data(index, role)


def _empty(_record: object) -> str:
    return ""


def _covered(_record: object) -> str:
    return HIDDEN_PRICE


def _po(row: OrderRow) -> str:
    return row.order.po_number or formats.UNKNOWN


def _label(row: OrderRow) -> str:
    return row.order.label


def _confirmed(row: OrderRow) -> str:
    return formats.moment(row.order.confirmed_at)


def _confirmed_key(row: OrderRow) -> Any:
    return row.order.confirmed_at


def _status_look(row: OrderRow) -> BadgeLook:
    return wording.status_look(row.order)


def _status_words(row: OrderRow) -> str:
    return wording.status_look(row.order).text


def _status_key(row: OrderRow) -> int:
    return list(wording.status_words()).index(row.order.status)


def _new_look(row: OrderRow) -> BadgeLook | None:
    return wording.answer_look(row.order) or (
        None if row.news is None else wording.news_look(row.news)
    )


def _new_words(row: OrderRow) -> str:
    return "" if row.news is None else wording.all_news(row.news)


def _new_key(row: OrderRow) -> Any:
    return (row.order.needs_answer, row.news.at.timestamp() if row.news else 0.0)


def _shipped(row: OrderRow) -> str:
    order = row.order
    if not order.shipped_qty:
        return ""
    shipped, ordered = (formats.quantity(q) for q in (order.shipped_qty, order.ordered_qty))
    return _tr("{0} of {1}").format(shipped, ordered)


def _shipped_key(row: OrderRow) -> Any:
    return row.order.shipped_qty / row.order.ordered_qty if row.order.ordered_qty else None


def _back(row: OrderRow) -> str:
    return formats.quantity(row.order.backordered_qty) if row.order.backordered_qty else ""


def _back_key(row: OrderRow) -> Any:
    return row.order.backordered_qty


def _next(row: OrderRow) -> str:
    day = _next_key(row)
    return wording.near_day(day) if day is not None else ""


def _next_key(row: OrderRow) -> date | None:
    """Return the next arrival if it lies ahead; what has arrived needs no day any more."""
    day = row.order.next_arrival
    ahead = day is not None and day >= date.today() and row.order.status not in wording.ENDED
    return day if ahead else None


def _amount(row: OrderRow) -> str:
    return formats.money(row.order.amount, row.order.currency)


def _amount_key(row: OrderRow) -> Any:
    return row.order.amount


def _vendor(row: OrderRow) -> str:
    return ", ".join(row.order.vendor_numbers)


def _buyer(row: OrderRow) -> str:
    return row.order.buyer


def _type(row: OrderRow) -> str:
    return row.order.order_type


def _lines(row: OrderRow) -> str:
    return formats.count(row.order.lines)


def _lines_key(row: OrderRow) -> int:
    return row.order.lines


def _bo_part(row: BackOrder) -> str:
    return row.part.number


def _bo_name(row: BackOrder) -> str:
    return row.part.description


def _bo_qty(row: BackOrder) -> str:
    return formats.quantity(row.qty, row.unit)


def _bo_qty_key(row: BackOrder) -> Any:
    return row.qty


def _bo_promised(row: BackOrder) -> str:
    return wording.near_day(row.promised) if row.promised else _tr("no day yet")


def _bo_promised_key(row: BackOrder) -> Any:
    return row.promised


def _bo_moved(row: BackOrder) -> BadgeLook | None:
    return wording.moved_look(row)


def _bo_moved_words(row: BackOrder) -> str:
    look = wording.moved_look(row)
    if look is None:
        return ""
    again = _tr("Moved %n time(s) so far", row.moves) if row.moves > 1 else ""
    return "\n".join(part for part in (look.text, again) if part)


def _bo_moved_key(row: BackOrder) -> Any:
    return wording.days_later(row) if row.moves else None


def _bo_for(row: BackOrder) -> str:
    return wording.for_whom(row.allocations, row.qty) or row.label or _tr("Stock")


def _bo_po(row: BackOrder) -> str:
    return row.po_number


def _bo_ordered(row: BackOrder) -> str:
    return wording.near_day(row.ordered_at.astimezone().date())


def _bo_ordered_key(row: BackOrder) -> Any:
    return row.ordered_at


def _line_no(row: StandingLine) -> str:
    return str(row.line.line_no)


def _line_no_key(row: StandingLine) -> int:
    return row.line.line_no


def _line_new(row: StandingLine) -> BadgeLook | None:
    return BadgeLook(_tr("New"), "accent") if row.new else None


def _line_part(row: StandingLine) -> str:
    return row.line.part.number


def _line_name(row: StandingLine) -> str:
    return row.line.part.description


def _line_about(row: StandingLine) -> str:
    return "\n".join(part for part in (row.line.part.description, _line_for(row)) if part)


def _line_qty(row: StandingLine) -> str:
    return formats.quantity(row.line.qty, row.line.unit)


def _line_qty_key(row: StandingLine) -> Any:
    return row.line.qty


def _line_stands(row: StandingLine) -> str:
    return "; ".join(map(wording.share_words, row.shares))


def _line_tooltip(row: StandingLine) -> str:
    return "\n".join(part for part in (*map(wording.share_words, row.shares), row.note) if part)


def _line_for(row: StandingLine) -> str:
    return wording.for_whom(row.line.allocations, row.line.qty)


def _line_price_note(row: StandingLine) -> str:
    return row.price_note


def _line_price(row: StandingLine) -> str:
    return row.price
