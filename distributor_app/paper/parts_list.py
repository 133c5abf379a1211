"""An assembly on paper: its drawing as vectors, and the parts list below."""

from datetime import datetime
from io import BytesIO

from pypdf import PdfReader, PdfWriter, Transformation
from reportlab.platypus import Flowable, Spacer

from catalog_cache.contract.effectivity import Fit

from catalog_cache.records import AccountInfo, AssemblyPage, Position, PositionPart

from distributor_app.paper.formats import Formats
from distributor_app.paper.sheet import (
    Align,
    Masthead,
    PaperSize,
    build,
    lines_table,
    shares,
    text,
    text_width,
)
from distributor_app.paper.words import PartsListWords

_PARTS = (8, 24, 52, 12)
_DRAWING_SHARE = 0.52


class _Room(Flowable):  # type: ignore[misc]  # reportlab has no types
    """Room kept for the drawing; remembers where on which page it came to lie."""

    def __init__(self, width: float, height: float) -> None:
        super().__init__()
        self.width, self.height = width, height
        self.page = 0
        self.at = (0.0, 0.0)

    def draw(self) -> None:
        self.page = self.canv.getPageNumber() - 1
        self.at = self.canv.absolutePosition(0, 0)


def parts_list_pdf(
    page: AssemblyPage,
    drawing: bytes | None,
    info: AccountInfo,
    *,
    printed_at: datetime,
    formats: Formats | None = None,
    paper: PaperSize = PaperSize.A4,
    machine: str = "",
) -> bytes:
    """Return an assembly as a PDF; `drawing` is its figure as a PDF of one page, or None.

    `machine` says for which machine (model and serial) the list was asked; positions that do not
    fit it stay in the list and say so.
    """
    formats = formats or Formats()
    words = formats.words.sheet
    masthead = Masthead(
        sender=info.vendor_name,
        title=page.title,
        printed=f"{info.account_name} · {formats.printed(printed_at)}",
        page=words.page,
        accent=info.accent,
    )
    width = text_width(paper.portrait)
    story: list[Flowable] = [text(page.title, 16, bold=True)]
    way = " › ".join(title for _, title in page.path)
    where = " · ".join(part for part in (way, ", ".join(page.models), machine) if part)
    if where:
        story += [Spacer(0, 2), text(where, 8, quiet=True)]
    room = None
    if drawing is not None:
        room = _Room(width, width * _DRAWING_SHARE * 1.3)
        story += [Spacer(0, 8), room]
    rows = [
        _row(position, part, formats, asked=bool(machine))
        for position in page.positions
        for part in position.parts
    ]
    heads = (
        (formats.words.parts_list.item, Align.LEFT), (words.part_number, Align.LEFT),
        (words.description, Align.LEFT), (words.quantity, Align.RIGHT),
    )  # fmt: skip
    story += [Spacer(0, 10), lines_table(heads, rows, shares(width, _PARTS))]
    sheet = build(masthead, paper.portrait, story)
    return sheet if drawing is None or room is None else _with_drawing(sheet, drawing, room)


def _row(
    position: Position, line: PositionPart, formats: Formats, *, asked: bool
) -> list[Flowable | list[Flowable]]:
    words = formats.words.parts_list
    description: list[Flowable] = [text(f"{'· ' * position.indenture}{line.part.name}")]
    new = line.part.replaced_by
    replaced = words.replaced.format(number=new) if new else ""
    service = words.service.get(line.service, "")
    for remark in (line.variant, *_fit(line, words, asked=asked), replaced, service, line.note):
        if remark:
            description.append(text(remark, 7.5, quiet=True))
    return [
        text(position.label if position.illustrated else f"({position.label})"),
        text(line.part.number, bold=True),
        description,
        text(_quantity(line, formats), align=Align.RIGHT),
    ]


def _fit(line: PositionPart, words: PartsListWords, *, asked: bool) -> tuple[str, ...]:
    """Say for what a part is, and how that stands with the machine that was asked for."""
    condition = line.condition
    if line.fit.fit is Fit.DOES_NOT_FIT:
        because = words.does_not_fit_because.format(condition=condition)
        return (because if condition else words.does_not_fit,)
    if asked and line.fit.fit is Fit.NEEDS:
        needs = (words.needs[need.kind].format(name=need.name) for need in line.fit.needs)
        return words.may_fit.format(what=", ".join(needs)), condition
    return (condition,)


def _quantity(line: PositionPart, formats: Formats) -> str:
    """The quantity as the drawing says it, which is not always a number."""
    words = formats.words.parts_list
    if line.qty_kind in words.quantities:
        return words.quantities[line.qty_kind]
    if line.qty is None and line.qty_kind == "by_length":
        return words.by_length
    return formats.quantity(line.qty, line.unit)


def _with_drawing(sheet: bytes, drawing: bytes, room: _Room) -> bytes:
    """Lay the drawing into its room: as large as fits, centred."""
    figure = PdfReader(BytesIO(drawing)).pages[0]
    box = figure.mediabox
    scale = min(room.width / float(box.width), room.height / float(box.height))
    left = room.at[0] + (room.width - float(box.width) * scale) / 2 - float(box.left) * scale
    bottom = room.at[1] + (room.height - float(box.height) * scale) / 2 - float(box.bottom) * scale
    writer = PdfWriter(clone_from=BytesIO(sheet))
    writer.pages[room.page].merge_transformed_page(
        figure, Transformation().scale(scale).translate(left, bottom)
    )
    out = BytesIO()
    writer.write(out)
    return out.getvalue()
