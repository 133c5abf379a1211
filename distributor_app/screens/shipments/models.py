"""Tables of the shipments screen: the list, the lines of a consignment, the count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from catalog_cache.contract.states import ConsignmentState
from catalog_cache.contract.wire.orders import Allocation
from catalog_cache.contract.wire.shipments import ConsignmentLine

from catalog_cache.records import ShipmentSummary, ShipmentView

from distributor_app import formats
from distributor_app.screens.shipments.counting import (
    ZERO,
    CountLine,
    Field,
    QuantityError,
    QuantityProblem,
    Verdict,
    next_for,
    read_quantity,
)
from distributor_app.widgets.record_model import BadgeLook, Column, Look, RecordModel

_Index = QModelIndex | QPersistentModelIndex


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("shipments", text, None, count)


COMPLETE = "complete"
"""What `ShipmentSummary.receipt` says when everything came as announced."""

# -- words ---------------------------------------------------------------------------------


def state_word(state: str) -> str:
    """Return a consignment's state in words; a state we do not know shows as it came."""
    words = {
        ConsignmentState.ANNOUNCED: _tr("Announced"),
        ConsignmentState.PICKED_UP: _tr("Picked up"),
        ConsignmentState.IN_TRANSIT: _tr("On its way"),
        ConsignmentState.EXCEPTION: _tr("Held up"),
        ConsignmentState.DELIVERED: _tr("Delivered"),
        ConsignmentState.RECEIVED: _tr("Received"),
        ConsignmentState.RECEIVED_WITH_DISCREPANCY: _tr("Received, differs"),
    }
    try:
        return words[ConsignmentState(state)]
    except ValueError:
        return state.replace("_", " ").capitalize()


_LOOKS: dict[str, tuple[str, str]] = {
    ConsignmentState.EXCEPTION: ("error", "warning"),
    ConsignmentState.RECEIVED: ("good", "check"),
    ConsignmentState.RECEIVED_WITH_DISCREPANCY: ("warning", "warning"),
}


def state_look(summary: ShipmentSummary, *, begun: bool = False) -> BadgeLook:
    """Return where a consignment stands as a badge; our own count outranks the carrier's word."""
    state = summary.state
    if begun and not is_received(summary):
        return BadgeLook(_tr("Count not finished"), "warning", "edit")
    if summary.receipt:
        differs = summary.receipt != COMPLETE
        state = ConsignmentState.RECEIVED_WITH_DISCREPANCY if differs else ConsignmentState.RECEIVED
    if state == ConsignmentState.DELIVERED:
        return BadgeLook(_tr("Delivered, to count"), "warning", "box")
    tone, icon = _LOOKS.get(state, ("info", "truck"))
    return BadgeLook(state_word(state), tone, icon)


def is_received(summary: ShipmentSummary) -> bool:
    """Tell whether we have counted this consignment ourselves."""
    return bool(summary.receipt) or summary.state in (
        ConsignmentState.RECEIVED,
        ConsignmentState.RECEIVED_WITH_DISCREPANCY,
    )


def expected(day: date | None, today: date) -> str:
    """Write the promised day as a person says it: "today", "tomorrow", "28 Jun"."""
    if day is None:
        return _tr("no day yet")
    days = (day - today).days
    return {0: _tr("today"), 1: _tr("tomorrow"), -1: _tr("yesterday")}.get(days, formats.day(day))


def for_whom(allocations: Sequence[Allocation], line_qty: Decimal) -> str:
    """Write for whom a line is; quantities only where it is shared: "2 Jones, 1 stock"."""
    words = {
        "stock": _tr("stock"),
        "customer": _tr("customer"),
        "work_order": _tr("work order"),
        "machine": _tr("machine"),
        "requisition": _tr("requisition"),
    }
    parts = []
    for share in allocations:
        name = _named(share) or words[share.kind]
        alone = len(allocations) == 1 and share.qty >= line_qty
        parts.append(name if alone else f"{formats.quantity(share.qty)} {name}")
    shown = ", ".join(parts) or words["stock"]
    return shown[:1].upper() + shown[1:]


def _named(share: Allocation) -> str:
    """Name a customer, order or machine; a bare code is said what it is: "WO 5512"."""
    prefix = {"work_order": _tr("WO {0}"), "machine": _tr("machine {0}")}
    bare = share.ref.replace("-", "").isalnum()
    return prefix.get(share.kind, "{0}").format(share.ref) if bare else share.ref


def put_aside(line: CountLine) -> str:
    """Say where the piece just counted goes: "for Jones", "to stock", "beyond what was ordered"."""
    if line.announced is None:
        return _tr("Not ordered: put it aside")
    if line.over:
        return _tr("More than announced: put it aside")
    share = next_for(line)
    return _tr("To stock") if share is None else _tr("For {0}").format(_named(share) or share.kind)


def quantity_sentence(problem: QuantityProblem) -> str:
    """Say why an entry is no quantity."""
    return {
        QuantityProblem.NOT_A_NUMBER: _tr("This is not a number."),
        QuantityProblem.OUT_OF_RANGE: _tr("This cannot be a quantity."),
        QuantityProblem.WHOLE_PIECES: _tr(
            "Pieces are counted in whole numbers, written without separators."
        ),
        QuantityProblem.TOO_FINE: _tr("Quantities have at most three decimals."),
    }[problem]


# -- the list ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ListRow:
    """A consignment of the list; `begun` while a count of it is not finished."""

    shipment: ShipmentSummary
    begun: bool = False

    @property
    def id(self) -> str:
        """The consignment's id."""
        return self.shipment.id


# A label (SSCC) has 18 digits; the last ones tell the cartons of a delivery apart.
_LABEL_END = 6


def _instant_key(value: datetime | None) -> float | None:
    return value.timestamp() if value else None


def list_columns(today: date) -> tuple[Column[ListRow], ...]:
    """Return the columns of the list of consignments."""
    return (
        Column("delivery", _tr("Delivery"), lambda r: r.shipment.delivery_no, look=Look.STRONG,
               width=130),
        Column("state", _tr("Status"), lambda _: "",
               badge=lambda r: state_look(r.shipment, begun=r.begun),
               sort_key=lambda r: (not r.begun, r.shipment.state), width=182),
        Column("expected", _tr("Expected"), lambda r: _list_day(r.shipment, today),
               sort_key=lambda r: r.shipment.promised_day, width=118),
        Column("orders", _tr("Orders"), lambda r: ", ".join(r.shipment.orders), width=170,
               stretch=True, tooltip=lambda r: "\n".join(r.shipment.orders)),
        Column("carrier", _tr("Carrier"), lambda r: r.shipment.carrier or formats.UNKNOWN,
               tooltip=lambda r: r.shipment.carrier, width=140),
        Column("packages", _tr("Packages"), lambda r: formats.count(r.shipment.packages),
               right=True, sort_key=lambda r: r.shipment.packages, width=90),
        Column("lines", _tr("Lines"), lambda r: formats.count(r.shipment.lines), right=True,
               sort_key=lambda r: r.shipment.lines, width=72),
        Column("shipped", _tr("Left the vendor"), lambda r: formats.moment(r.shipment.shipped_at),
               sort_key=lambda r: _instant_key(r.shipment.shipped_at), look=Look.SECOND,
               width=140),
    )  # fmt: skip


def _list_day(summary: ShipmentSummary, today: date) -> str:
    """Write the promised day, and say when it has passed and nothing came."""
    day = summary.promised_day
    here = is_received(summary) or summary.state == ConsignmentState.DELIVERED
    if day is not None and day < today and not here:
        return _tr("{0}, late").format(expected(day, today))
    return expected(day, today)


def awaited_first(summaries: Sequence[ShipmentSummary]) -> list[ShipmentSummary]:
    """Order consignments as they are worked through: delivered, awaited by day, then counted."""

    def place(summary: ShipmentSummary) -> tuple[int, float]:
        shipped = _instant_key(summary.shipped_at) or 0.0
        if is_received(summary):
            return 2, -shipped
        if summary.state == ConsignmentState.DELIVERED:
            return 0, shipped
        return 1, summary.promised_day.toordinal() if summary.promised_day else float("inf")

    return sorted(summaries, key=place)


# -- the lines of a consignment ----------------------------------------------------------

COUNTED = "counted"
"""Key of the column that only says something once we have counted."""


@dataclass(frozen=True, slots=True)
class LineRow:
    """A line of a consignment with what its order said, and what we counted if we did."""

    line: ConsignmentLine
    package_label: str
    po_number: str
    allocations: tuple[Allocation, ...]
    counted: str
    agrees: bool


def line_rows(view: ShipmentView) -> list[LineRow]:
    """Return the lines of a consignment as rows: what differs first, then as they were packed."""
    labels = {package.id: package.label for package in view.consignment.packages}
    rows = [
        LineRow(
            line=line,
            package_label=labels.get(line.package, line.package),
            po_number=view.po_numbers.get(line.order, ""),
            allocations=view.allocations.get((line.order, line.order_line), ()),
            counted=_counted(view, line)[0],
            agrees=_counted(view, line)[1],
        )
        for line in view.consignment.lines
    ]
    return sorted(rows, key=lambda row: row.agrees)


def _counted(view: ShipmentView, line: ConsignmentLine) -> tuple[str, bool]:
    """Say what our receipts counted for a line, and whether it agrees; the last one counts."""
    place = (line.package, line.order, line.order_line, line.part.number)
    for receipt in reversed(view.receipts):
        for entry in receipt.lines:
            if (entry.package, entry.order, entry.order_line, entry.part.number) == place:
                return difference_text(
                    entry.short, entry.over, entry.damaged, entry.wrong_part, entry.not_ordered
                ) or _tr("{0} good").format(formats.quantity(entry.good)), entry.good == line.qty
    return "", True


def difference_text(
    short: Decimal, over: Decimal, damaged: Decimal, wrong_part: Decimal, not_ordered: Decimal
) -> str:
    """Write what differs from the announcement: "1 short, 2 damaged"; empty when nothing does."""
    parts = (
        (short, _tr("{0} short")),
        (over, _tr("{0} over")),
        (damaged, _tr("{0} damaged")),
        (wrong_part, _tr("{0} wrong part")),
        (not_ordered, _tr("{0} not ordered")),
    )
    return ", ".join(text.format(formats.quantity(qty)) for qty, text in parts if qty)


def label_end(label: str) -> str:
    """Write the end of a package's label, by which people tell cartons apart."""
    return label if len(label) <= _LABEL_END + 1 else f"…{label[-_LABEL_END:]}"


def _counted_look(row: LineRow) -> BadgeLook | None:
    if not row.counted:
        return None
    return BadgeLook(row.counted, *(("good", "check") if row.agrees else ("warning", "warning")))


def line_columns() -> tuple[Column[LineRow], ...]:
    """Return the columns of a consignment's lines."""
    return (
        Column("number", _tr("Part number"), lambda r: r.line.part.number, look=Look.STRONG,
               width=120),
        Column("description", _tr("Description"), lambda r: r.line.part.description, width=180,
               stretch=True),
        Column("qty", _tr("Quantity"), lambda r: formats.quantity(r.line.qty, r.line.unit),
               right=True, sort_key=lambda r: r.line.qty, width=76),
        Column("for", _tr("For whom"), lambda r: for_whom(r.allocations, r.line.qty),
               tooltip=lambda r: for_whom(r.allocations, r.line.qty), width=232),
        Column("order", _tr("Order"), lambda r: r.po_number, look=Look.SECOND, width=88),
        Column("package", _tr("Package"), lambda r: label_end(r.package_label),
               tooltip=lambda r: r.package_label, sort_key=lambda r: r.package_label,
               look=Look.SECOND, width=84),
        Column(COUNTED, _tr("Counted"), lambda _: "", badge=_counted_look,
               sort_key=lambda r: r.counted, width=140),
    )  # fmt: skip


# -- the count ---------------------------------------------------------------------------


def verdict_look(line: CountLine) -> BadgeLook | None:
    """Return a counted line's result as a badge; None while it is open."""
    if line.verdict is Verdict.OPEN:
        return None
    if line.verdict is Verdict.AS_ANNOUNCED:
        return BadgeLook(_tr("As announced"), "good", "check")
    difference = difference_text(
        line.short, line.over, line.damaged, line.wrong_part, line.not_ordered
    )
    only_short = line.short and not (line.damaged or line.wrong_part)
    # While one counts, a line that is not yet complete is no trouble.
    return BadgeLook(difference, *(("info", "half") if only_short else ("warning", "warning")))


def _entered(qty: Decimal) -> str:
    return formats.quantity(qty) if qty else ""


def _count_for(line: CountLine) -> str:
    return "" if line.announced is None else for_whom(line.allocations, line.announced or ZERO)


def _count_result(line: CountLine) -> str:
    look = verdict_look(line)
    return look.text if look else ""


PACKAGE = "package"
"""Key of the column that only says something when there are several packages."""


def count_columns() -> tuple[Column[CountLine], ...]:
    """Return the columns of the count; found, damaged and wrong part take entries."""
    return (
        Column("number", _tr("Part number"), lambda c: c.part.number, look=Look.STRONG, width=118),
        Column("description", _tr("Description"), lambda c: c.part.description, width=150,
               stretch=True),
        Column("for", _tr("For whom"), _count_for, tooltip=_count_for, width=232),
        Column(PACKAGE, _tr("Package"), lambda c: label_end(c.package_label),
               tooltip=lambda c: c.package_label, look=Look.SECOND, width=84),
        Column("announced", _tr("Announced"), lambda c: formats.quantity(c.announced, c.unit),
               right=True, width=88),
        Column(Field.FOUND, _tr("Found good"),
               lambda c: "" if c.found is None else formats.quantity(c.found), right=True,
               look=Look.STRONG, width=92),
        Column(Field.DAMAGED, _tr("Damaged"), lambda c: _entered(c.damaged), right=True, width=80),
        Column(Field.WRONG_PART, _tr("Wrong part"), lambda c: _entered(c.wrong_part), right=True,
               width=90),
        Column("result", _tr("Result"), lambda _: "", badge=verdict_look, tooltip=_count_result,
               width=144),
    )  # fmt: skip


class CountModel(RecordModel[CountLine]):
    """The lines being counted; entries are handed to the page, which keeps the count.

    Signals:
        entered(object, object, object): row, Field and the quantity (None: emptied).
        refused(str): why an entry is no quantity.
    """

    entered = Signal(object, object, object)
    refused = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(count_columns(), parent)

    def field_of(self, column: int) -> Field | None:
        """Return what a column takes, None where nothing is entered."""
        key = self.columns[column].key
        return key if isinstance(key, Field) else None

    def column_of(self, field: Field) -> int:
        """Return the column that takes a field."""
        return next(n for n, column in enumerate(self.columns) if column.key == field)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        base = super().flags(index)
        if not index.isValid():
            return base
        field = self.field_of(index.column())
        unannounced = self.record(index.row()).announced is None
        if field is None or (unannounced and field is not Field.FOUND):
            return base
        return base | Qt.ItemFlag.ItemIsEditable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.EditRole and index.isValid():
            return self._entry(self.record(index.row()), self.field_of(index.column()))
        return super().data(index, role)

    @staticmethod
    def _entry(line: CountLine, field: Field | None) -> str:
        """Return an entry as one types it, without the locale's separators."""
        if field is None:
            return ""
        qty = {
            Field.FOUND: line.found, Field.DAMAGED: line.damaged, Field.WRONG_PART: line.wrong_part
        }[field]  # fmt: skip
        return f"{qty.normalize():f}" if qty else ""

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        field = self.field_of(index.column()) if index.isValid() else None
        if field is None or role != Qt.ItemDataRole.EditRole:
            return False
        try:
            qty = read_quantity(str(value), self.record(index.row()).unit)
        except QuantityError as error:
            self.refused.emit(quantity_sentence(error.problem))
            return False
        self.entered.emit(index.row(), field, qty)
        return True
