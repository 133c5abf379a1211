"""How the maker's documents look: cover, running heads, headings, warnings, steps, tables, figures.

A document is written as a list of blocks; `to_pdf` sets it and tells the outline.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reportlab import rl_config
from reportlab.lib import colors
from reportlab.lib.enums import TA_LEFT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import (
    BaseDocTemplate,
    CondPageBreak,
    Flowable,
    Frame,
    KeepTogether,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
    TableStyle,
)

from vendor_hub.demo.maker.drawing.ink import Drawing
from vendor_hub.demo.maker.drawing.on_canvas import draw_on_canvas
from vendor_hub.demo.maker.programme import ACCENT, MAKER

# Page streams as plain bytes: a fifth smaller and quicker to write than as ASCII.
rl_config.useA85 = 0

_INK = colors.HexColor("#18202B")
_GREY = colors.HexColor("#566170")
_LINE = colors.HexColor("#CDD2DA")
_SUNK = colors.HexColor("#F4F5F7")
_ACCENT = colors.HexColor(ACCENT)
_SIGNAL = {
    "WARNING": (colors.HexColor("#B3261E"), colors.HexColor("#FCE9E7")),
    "CAUTION": (colors.HexColor("#9A5B00"), colors.HexColor("#FFF3DC")),
    "NOTE": (colors.HexColor("#2C5AA8"), colors.HexColor("#E8EFFA")),
}
_CONTENTS = "contents"
_TEXT_WIDTH = A4[0] - 44 * mm


@dataclass(frozen=True, slots=True)
class Head:
    """A heading; level 1 begins a chapter on a new page."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph; may hold the simple mark-up of the setter (b, i)."""

    text: str


@dataclass(frozen=True, slots=True)
class Signal:
    """A safety message: WARNING, CAUTION or NOTE."""

    word: str
    text: str


@dataclass(frozen=True, slots=True)
class Steps:
    """Numbered steps."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bullets:
    """An unnumbered list."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; the first row is its head, `widths` are shares of the text width."""

    title: str
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing with its title."""

    title: str
    drawing: Drawing
    share: float = 1.0


Block = Head | Para | Signal | Steps | Bullets | Grid | Figure


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is printed around a document: its name, number, revision, day and machine."""

    title: str
    subtitle: str
    number: str
    revision: str
    issued: str
    machine: str
    kind: str
    cover: Drawing | None = None


@dataclass(frozen=True, slots=True)
class Pdf:
    """A finished document: its bytes and its outline as (level from 1, title, page from 1)."""

    content: bytes
    outline: tuple[tuple[int, str, int], ...]


def _style(name: str, **fields: Any) -> ParagraphStyle:
    base: dict[str, Any] = {
        "fontName": "Helvetica",
        "fontSize": 9.6,
        "leading": 13.4,
        "textColor": _INK,
        "alignment": TA_LEFT,
    }
    return ParagraphStyle(name, **{**base, **fields})


_BODY = _style("body", spaceAfter=5)
_STEP = _style("step", leftIndent=16, bulletIndent=0, spaceAfter=4)
_CELL = _style("cell", fontSize=8.6, leading=11)
_CELL_HEAD = _style("cell head", fontName="Helvetica-Bold", fontSize=8.2, leading=11)
_CAPTION = _style("caption", fontSize=8.2, textColor=_GREY, spaceBefore=2, spaceAfter=8)
_SIGNAL_TEXT = _style("signal", fontSize=9.2, leading=12.4)
_HEADS = {
    1: _style("h1", fontName="Helvetica-Bold", fontSize=18, leading=23, spaceAfter=10),
    2: _style("h2", fontName="Helvetica-Bold", fontSize=12.5, leading=16, spaceBefore=9,
              spaceAfter=5),
    3: _style("h3", fontName="Helvetica-Bold", fontSize=10, leading=13, spaceBefore=6,
              spaceAfter=3),
}  # fmt: skip


class _Heading(Paragraph):  # type: ignore[misc]  # reportlab has no types
    """A heading that enters the outline where it lands."""

    def __init__(self, head: Head) -> None:
        super().__init__(head.text, _HEADS[head.level])
        self.head = head


class _Drawn(Flowable):  # type: ignore[misc]  # reportlab has no types
    """A drawing as vectors, as wide as told."""

    def __init__(self, drawing: Drawing, width: float) -> None:
        super().__init__()
        self._drawing = drawing
        self.width = width
        self.height = width * drawing.height / drawing.width

    def draw(self) -> None:
        draw_on_canvas(self._drawing, self.canv, self.width)


class _Template(BaseDocTemplate):  # type: ignore[misc]  # reportlab has no types
    """Pages with running heads; collects the outline while it is set."""

    def __init__(self, out: io.BytesIO, sheet: Sheet) -> None:
        super().__init__(
            out, pagesize=A4, invariant=1, title=f"{sheet.title} – {sheet.machine}",
            author=MAKER, subject=f"{sheet.number} rev {sheet.revision}", creator=MAKER,
        )  # fmt: skip
        self.sheet = sheet
        self.outline: list[tuple[int, str, int]] = []
        self._chapter = ""
        body = Frame(22 * mm, 20 * mm, _TEXT_WIDTH, A4[1] - 44 * mm, 0, 0, 0, 0, id="body")
        self.addPageTemplates(
            [
                PageTemplate("cover", [body], onPage=self._draw_cover),
                PageTemplate("contents", [body], onPage=self._place_contents),
                PageTemplate("page", [body], onPageEnd=self._draw_page),
            ]
        )

    def afterFlowable(self, flowable: Flowable) -> None:  # noqa: N802 - the name is reportlab's
        """Enter a heading into the outline."""
        if not isinstance(flowable, _Heading):
            return
        head = flowable.head
        key = f"h{len(self.outline)}"
        self.canv.bookmarkPage(key)
        self.canv.addOutlineEntry(head.text, key, head.level - 1, closed=head.level > 1)
        self.outline.append((head.level, head.text, self.page))
        if head.level == 1:
            self._chapter = head.text

    def _place_contents(self, canvas: Any, _: Any) -> None:
        """Leave the page to a form that is drawn at the end, when the page numbers are known."""
        canvas.doForm(_CONTENTS)

    def _endBuild(self) -> None:  # noqa: N802 - the name is reportlab's
        if self.sheet.cover is not None:
            self.canv.beginForm(_CONTENTS)
            self._draw_contents(self.canv)
            self.canv.endForm()
        super()._endBuild()

    def _draw_contents(self, canvas: Any) -> None:
        left, right, y = 22 * mm, A4[0] - 22 * mm, A4[1] - 34 * mm
        canvas.setFillColor(_INK)
        canvas.setFont("Helvetica-Bold", 18)
        canvas.drawString(left, y, "Contents")
        y -= 12 * mm
        chapters = [(title, page) for level, title, page in self.outline if level == 1]
        for title, page in chapters:
            number, _, words = title.partition(" ")
            canvas.setFont("Helvetica", 9.6)
            canvas.drawString(left, y, number)
            canvas.drawString(left + 10 * mm, y, words)
            canvas.drawRightString(right, y, str(page))
            canvas.setStrokeColor(_LINE)
            canvas.setLineWidth(0.5)
            canvas.line(left, y - 2 * mm, right, y - 2 * mm)
            y -= 7.4 * mm

    def _draw_page(self, canvas: Any, _: Any) -> None:
        sheet = self.sheet
        left, right, top = 22 * mm, A4[0] - 22 * mm, A4[1] - 14 * mm
        canvas.setFont("Helvetica", 8)
        canvas.setFillColor(_GREY)
        canvas.drawString(left, top, f"{sheet.machine} · {sheet.kind}")
        canvas.drawRightString(right, top, self._chapter)
        canvas.setStrokeColor(_LINE)
        canvas.setLineWidth(0.6)
        canvas.line(left, top - 3 * mm, right, top - 3 * mm)
        canvas.line(left, 15 * mm, right, 15 * mm)
        canvas.drawString(left, 11 * mm, f"{sheet.number} · rev {sheet.revision} · {sheet.issued}")
        canvas.drawCentredString(A4[0] / 2, 11 * mm, MAKER)
        canvas.drawRightString(right, 11 * mm, str(canvas.getPageNumber()))

    def _draw_cover(self, canvas: Any, _: Any) -> None:
        sheet = self.sheet
        left, top = 22 * mm, A4[1] - 40 * mm
        canvas.setFillColor(_ACCENT)
        canvas.rect(0, A4[1] - 24 * mm, A4[0], 24 * mm, stroke=0, fill=1)
        canvas.setFillColor(colors.white)
        canvas.setFont("Helvetica-Bold", 15)
        canvas.drawString(left, A4[1] - 15 * mm, MAKER)
        canvas.setFillColor(_INK)
        canvas.setFont("Helvetica-Bold", 30)
        canvas.drawString(left, top - 14 * mm, sheet.machine)
        canvas.setFont("Helvetica", 19)
        canvas.drawString(left, top - 24 * mm, sheet.title)
        canvas.setFont("Helvetica", 10)
        canvas.setFillColor(_GREY)
        canvas.drawString(left, top - 32 * mm, sheet.subtitle)
        if sheet.cover is not None:
            canvas.saveState()
            canvas.translate(left, 70 * mm)
            draw_on_canvas(sheet.cover, canvas, _TEXT_WIDTH)
            canvas.restoreState()
        canvas.setFillColor(_INK)
        canvas.setFont("Helvetica", 9.5)
        lines = (f"Document {sheet.number}", f"Revision {sheet.revision}, {sheet.issued}",
                 "Translation of the original instructions · English")  # fmt: skip
        for i, line in enumerate(lines):
            canvas.drawString(left, 46 * mm - i * 5 * mm, line)


def to_pdf(sheet: Sheet, blocks: Sequence[Block], *, cover: bool = True) -> Pdf:
    """Set a document; without a cover its title stands above the first block."""
    out = io.BytesIO()
    template = _Template(out, sheet)
    story: list[Any] = []
    if cover:
        story += [NextPageTemplate("contents"), PageBreak(), Spacer(1, 1)]
        story += [NextPageTemplate("page"), PageBreak()]
    for i, block in enumerate(blocks):
        if isinstance(block, Head) and block.level == 1 and i:
            story.append(PageBreak())
        story += _flowables(block)
    if not cover:
        template.pageTemplates.reverse()
    template.build(story)
    return Pdf(out.getvalue(), tuple(template.outline))


def _flowables(block: Block) -> list[Any]:
    if isinstance(block, Head):
        heading = _Heading(block)
        return [heading] if block.level == 1 else [CondPageBreak(32 * mm), heading]
    if isinstance(block, Para):
        return [Paragraph(block.text, _BODY)]
    if isinstance(block, Signal):
        return [_signal(block), Spacer(1, 7)]
    if isinstance(block, Steps):
        return [Paragraph(text, _STEP, bulletText=f"{i}.") for i, text in enumerate(block.items, 1)]
    if isinstance(block, Bullets):
        return [Paragraph(text, _STEP, bulletText="–") for text in block.items]
    if isinstance(block, Figure):
        width = _TEXT_WIDTH * block.share
        return [KeepTogether([_Drawn(block.drawing, width), Paragraph(block.title, _CAPTION)])]
    return _grid(block)


def _signal(block: Signal) -> Table:
    ink, wash = _SIGNAL[block.word]
    text = Paragraph(
        f'<font name="Helvetica-Bold" color="{ink.hexval().replace("0x", "#")}">{block.word}</font>'
        f"&nbsp;&nbsp;{block.text}",
        _SIGNAL_TEXT,
    )
    return Table(
        [[text]],
        colWidths=[_TEXT_WIDTH],
        style=TableStyle(
            [
                ("BOX", (0, 0), (-1, -1), 1, ink),
                ("BACKGROUND", (0, 0), (-1, -1), wash),
                ("LEFTPADDING", (0, 0), (-1, -1), 8),
                ("TOPPADDING", (0, 0), (-1, -1), 5),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 6),
            ]
        ),
    )


def _grid(block: Grid) -> list[Any]:
    rows = [
        [Paragraph(cell, _CELL if i else _CELL_HEAD) for cell in row]
        for i, row in enumerate(block.rows)
    ]
    table = Table(
        rows,
        colWidths=[_TEXT_WIDTH * share for share in block.widths],
        repeatRows=1,
        style=TableStyle(
            [
                ("BACKGROUND", (0, 0), (-1, 0), _SUNK),
                ("LINEBELOW", (0, 0), (-1, -1), 0.5, _LINE),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("TOPPADDING", (0, 0), (-1, -1), 3),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
                ("LEFTPADDING", (0, 0), (-1, -1), 5),
            ]
        ),
    )
    caption = Paragraph(block.title, _style("table title", fontName="Helvetica-Bold", fontSize=8.8,
                                            spaceBefore=6, spaceAfter=3))  # fmt: skip
    return [CondPageBreak(30 * mm), caption, table, Spacer(1, 8)]
