"""Labels for goods-in: one for each share of a delivered line, saying for whom it is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import Enum
from io import BytesIO

from reportlab.lib.units import inch, mm
from reportlab.pdfgen.canvas import Canvas

from catalog_cache.contract.wire.orders import Allocation
from catalog_cache.contract.wire.shipments import ConsignmentLine

from catalog_cache.records import ShipmentView

from distributor_app.paper.barcode import bar_code
from distributor_app.paper.formats import UNKNOWN, Formats
from distributor_app.paper.sheet import INK, SECOND, PaperSize, draw_text, shortened
from distributor_app.paper.typefaces import width_of
from distributor_app.paper.words import LabelWords

_PAD = 9.0
_WHOM, _SMALLEST_WHOM = 13.0, 9.0
"""The type that says for whom: a long name is set smaller before it is shortened."""


@dataclass(frozen=True)
class _Grid:
    """How labels lie on a sheet; lengths in points."""

    paper: PaperSize
    columns: int
    rows: int
    width: float
    height: float
    left: float
    top: float
    gap: float


class LabelSheet(Enum):
    """The label sheets that every stationer has."""

    A4_14 = _Grid(PaperSize.A4, 2, 7, 99.1 * mm, 38.1 * mm, 4.65 * mm, 15.15 * mm, 2.5 * mm)
    LETTER_10 = _Grid(PaperSize.LETTER, 2, 5, 4 * inch, 2 * inch, 0.156 * inch, 0.5 * inch,
                      0.188 * inch)  # fmt: skip


@dataclass(frozen=True)
class _Label:
    whom: str
    qty: str
    number: str
    description: str
    origin: str


def receiving_labels_pdf(
    view: ShipmentView,
    *,
    printed_at: datetime,
    formats: Formats | None = None,
    sheet: LabelSheet = LabelSheet.A4_14,
    skip: int = 0,
) -> bytes:
    """Return label sheets for a consignment; `skip` leaves the first labels of a used sheet free.

    What was counted already gets labels for the good pieces only, what was not for all announced.
    What no allocation claims is for stock. A consignment without lines gives one empty page.
    """
    formats = formats or Formats()
    grid = sheet.value
    out = BytesIO()
    canvas = Canvas(out, pagesize=grid.paper.portrait)
    canvas.setTitle(formats.words.labels.title.format(number=view.summary.delivery_no))
    per_page = grid.columns * grid.rows
    printed = formats.instant(printed_at)
    place = skip % per_page
    for label in _labels(view, formats):
        if place == per_page:
            canvas.showPage()
            place = 0
        row, column = divmod(place, grid.columns)
        x = grid.left + column * (grid.width + grid.gap)
        y = grid.paper.portrait[1] - grid.top - (row + 1) * grid.height
        _draw(canvas, label, printed, grid, x, y)
        place += 1
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def _labels(view: ShipmentView, formats: Formats) -> Iterator[_Label]:
    words = formats.words.labels
    for line in view.consignment.lines:
        po_number = view.po_numbers.get(line.order) or UNKNOWN
        line_of = words.origin.format(po_number=po_number, line=line.order_line)
        origin = f"{line_of} · {view.summary.delivery_no}"
        allocations = view.allocations.get((line.order, line.order_line), ())
        for whom, qty in _shares(_good(view, line), allocations, words):
            yield _Label(
                whom=whom,
                qty=formats.quantity(qty, line.unit),
                number=line.part.number,
                description=line.part.description,
                origin=origin,
            )


def _good(view: ShipmentView, line: ConsignmentLine) -> Decimal:
    """Return how many pieces of a line are there to be labelled."""
    place = (line.package, line.order, line.order_line, line.part.number)
    for receipt in reversed(view.receipts):
        for entry in receipt.lines:
            if (entry.package, entry.order, entry.order_line, entry.part.number) == place:
                return entry.good + entry.over
    return line.qty


def _shares(
    left: Decimal, allocations: Sequence[Allocation], words: LabelWords
) -> Iterator[tuple[str, Decimal]]:
    """Divide what came among those it was ordered for, customers first, the rest to the shelf."""
    for share in sorted(allocations, key=lambda one: one.kind == "stock"):
        qty = min(left, share.qty)
        if qty > 0:
            yield _name(share, words), qty
            left -= qty
    if left > 0:
        yield words.stock, left


def _name(share: Allocation, words: LabelWords) -> str:
    if share.kind == "stock":
        return words.stock
    # "5530" alone says little; "Garage des Tilleuls, WO 5530" says all.
    bare = share.ref.replace("-", "").isalnum() or not share.ref
    return words.whom[share.kind].format(ref=share.ref).strip() if bare else share.ref


def _draw(canvas: Canvas, label: _Label, printed: str, grid: _Grid, x: float, y: float) -> None:
    room = grid.width - 2 * _PAD
    left, top = x + _PAD, y + grid.height - _PAD
    canvas.setFillColor(INK)
    size = _WHOM * room / max(room, width_of(label.whom, _WHOM, bold=True))
    size = max(_SMALLEST_WHOM, size)
    draw_text(canvas, left, top - 11, shortened(label.whom, room, size, bold=True), size, True)
    qty = shortened(label.qty, room / 3, 11, bold=True)
    draw_text(canvas, left, top - 29, qty, 11, True)
    number = shortened(label.number, room * 2 / 3 - 6, 11, bold=True)
    draw_text(canvas, left + room / 3, top - 29, number, 11, True)
    canvas.setFillColor(SECOND)
    draw_text(canvas, left, top - 41, shortened(label.description, room, 8), 8, False)
    code = bar_code(label.number, room, 20)
    if code is not None:
        canvas.setFillColor(INK)  # scanners want the strongest contrast
        code.drawOn(canvas, left, top - 66)
    canvas.setFillColor(SECOND)
    foot = shortened(f"{label.origin} · {printed}", room, 6.5)
    draw_text(canvas, left, y + _PAD - 3, foot, 6.5, False)
