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
from reportlab.pdfbase.pdfmetrics import stringWidth
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
_CONTENTS_LINES = 52
_KEPT_ROWS = 10
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
    framed: bool = False


@dataclass(frozen=True, slots=True)
class FigureRow:
    """Drawings beside each other, each with its title."""

    figures: tuple[Figure, ...]


Block = Head | Para | Signal | Steps | Bullets | Grid | Figure | FigureRow


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

    def __init__(self, drawing: Drawing, width: float, *, framed: bool) -> None:
        super().__init__()
        self._drawing = drawing
        self._framed = framed
        self.width = width
        self.height = width * drawing.height / drawing.width

    def draw(self) -> None:
        draw_on_canvas(self._drawing, self.canv, self.width)
        if self._framed:
            self.canv.setStrokeColor(_LINE)
            self.canv.setLineWidth(0.8)
            self.canv.rect(0, 0, self.width, self.height)


class _Template(BaseDocTemplate):  # type: ignore[misc]  # reportlab has no types
    """Pages with running heads; collects the outline while it is set."""

    def __init__(self, out: io.BytesIO, sheet: Sheet, contents: int) -> None:
        super().__init__(
            out, pagesize=A4, invariant=1, title=f"{sheet.title} – {sheet.machine}",
            author=MAKER, subject=f"{sheet.number} rev {sheet.revision}", creator=MAKER,
        )  # fmt: skip
        self.sheet = sheet
        self.outline: list[tuple[int, str, int]] = []
        self._chapter = ""
        self._contents = contents
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
        canvas.doForm(f"{_CONTENTS}{self.page - 2}")

    def _endBuild(self) -> None:  # noqa: N802 - the name is reportlab's
        entries = [entry for entry in self.outline if entry[0] < 3]
        for page in range(self._contents):
            self.canv.beginForm(f"{_CONTENTS}{page}")
            first = page * _CONTENTS_LINES
            self._draw_contents(self.canv, entries[first : first + _CONTENTS_LINES], page)
            self.canv.endForm()
        super()._endBuild()

    def _draw_contents(
        self, canvas: Any, entries: Sequence[tuple[int, str, int]], page: int
    ) -> None:
        left, right, y = 22 * mm, A4[0] - 22 * mm, A4[1] - 30 * mm
        canvas.setFillColor(_INK)
        canvas.setFont("Helvetica-Bold", 18)
        canvas.drawString(left, y, "Contents" if not page else "Contents, continued")
        y -= 11 * mm
        for level, title, number in entries:
            font = "Helvetica-Bold" if level == 1 else "Helvetica"
            size, step = (9.4, 5.2 * mm) if level == 1 else (8.8, 4.3 * mm)
            mark, _, words = title.partition(" ")
            at = left if level == 1 else left + 9 * mm
            words_at = at + (9 if level == 1 else 11) * mm
            canvas.setFont(font, size)
            canvas.drawString(at, y, mark)
            canvas.drawString(words_at, y, words)
            canvas.drawRightString(right, y, str(number))
            start = words_at + stringWidth(words, font, size) + 2 * mm
            canvas.setDash(0.5, 2.4)
            canvas.setStrokeColor(_GREY)
            canvas.setLineWidth(0.5)
            canvas.line(start, y + 0.6, right - 8 * mm, y + 0.6)
            canvas.setDash()
            y -= step

    def _draw_page(self, canvas: Any, _: Any) -> None:
        sheet = self.sheet
        left, right, top = 22 * mm, A4[0] - 22 * mm, A4[1] - 14 * mm
        if sheet.cover is None and self.page == 1:
            self._draw_masthead(canvas, left, right)
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

    def _draw_masthead(self, canvas: Any, left: float, right: float) -> None:
        """Draw the band of a bulletin, red when it is about safety."""
        high = A4[1]
        safety = self.sheet.kind.startswith("Safety")
        canvas.setFillColor(_SIGNAL["WARNING"][0] if safety else _ACCENT)
        canvas.rect(0, high - 11 * mm, A4[0], 11 * mm, stroke=0, fill=1)
        canvas.setFillColor(colors.white)
        canvas.setFont("Helvetica-Bold", 11)
        canvas.drawString(left, high - 7.4 * mm, self.sheet.kind.upper())
        canvas.drawRightString(right, high - 7.4 * mm, MAKER.upper())

    def _draw_cover(self, canvas: Any, _: Any) -> None:
        sheet, wide, high = self.sheet, A4[0], A4[1]
        left = 22 * mm
        canvas.setFillColor(_ACCENT)
        canvas.rect(0, high - 78 * mm, wide, 78 * mm, stroke=0, fill=1)
        canvas.setFillColor(colors.HexColor("#0A4C5B"))
        canvas.rect(0, high - 82 * mm, wide, 4 * mm, stroke=0, fill=1)
        canvas.setFillColor(colors.white)
        canvas.setFont("Helvetica-Bold", 13)
        canvas.drawString(left, high - 20 * mm, MAKER.upper())
        canvas.setFont("Helvetica-Bold", 44)
        canvas.drawString(left, high - 50 * mm, sheet.machine)
        canvas.setFont("Helvetica", 21)
        canvas.drawString(left, high - 63 * mm, sheet.title)
        canvas.setFont("Helvetica", 10)
        canvas.drawRightString(wide - left, high - 20 * mm, sheet.subtitle)
        if sheet.cover is not None:
            canvas.saveState()
            canvas.translate(left, 74 * mm)
            draw_on_canvas(sheet.cover, canvas, _TEXT_WIDTH)
            canvas.restoreState()
        self._draw_imprint(canvas, left)

    def _draw_imprint(self, canvas: Any, left: float) -> None:
        sheet = self.sheet
        canvas.setStrokeColor(_LINE)
        canvas.line(left, 48 * mm, A4[0] - left, 48 * mm)
        fields = (("Document", sheet.number), ("Revision", sheet.revision),
                  ("Issued", sheet.issued), ("Language", "English"))  # fmt: skip
        step = _TEXT_WIDTH / len(fields)
        for i, (name, value) in enumerate(fields):
            canvas.setFillColor(_GREY)
            canvas.setFont("Helvetica", 8)
            canvas.drawString(left + i * step, 41 * mm, name)
            canvas.setFillColor(_INK)
            canvas.setFont("Helvetica-Bold", 10.5)
            canvas.drawString(left + i * step, 35.5 * mm, value)
        canvas.setFillColor(_GREY)
        canvas.setFont("Helvetica", 8)
        canvas.drawString(left, 24 * mm, "Translation of the original instructions. Keep for later "
                          "use. Subject to alteration.")  # fmt: skip
        canvas.drawString(left, 20 * mm, f"© {MAKER}, 11 quai des Vannes, Lyon")


def to_pdf(sheet: Sheet, blocks: Sequence[Block], *, cover: bool = True) -> Pdf:
    """Set a document; without a cover its title stands above the first block."""
    out = io.BytesIO()
    entries = sum(isinstance(block, Head) and block.level < 3 for block in blocks)
    contents = -(-entries // _CONTENTS_LINES) if cover else 0
    template = _Template(out, sheet, contents)
    story: list[Any] = []
    if cover:
        story.append(NextPageTemplate("contents"))
        story += [PageBreak(), Spacer(1, 1)] * contents
        story += [NextPageTemplate("page"), PageBreak()]
    for i, block in enumerate(blocks):
        if isinstance(block, Head) and block.level == 1 and i:
            story.append(PageBreak())
        if isinstance(block, Head) and block.level > 1:
            story.append(CondPageBreak(_room_after(blocks[i + 1 : i + 3])))
        story += _flowables(block)
    if not cover:
        template.pageTemplates.reverse()
    template.build(story)
    return Pdf(out.getvalue(), tuple(template.outline))


def _room_after(following: Sequence[Block]) -> float:
    """Return how much room a heading needs, so that it does not stand alone above a figure."""
    for block in following:
        if isinstance(block, Figure):
            return float(36 * mm + _TEXT_WIDTH * block.share * _proportion(block.drawing))
        if isinstance(block, FigureRow):
            return float(50 * mm + _TEXT_WIDTH / 2 * _proportion(block.figures[0].drawing))
    return float(32 * mm)


def _proportion(drawing: Drawing) -> float:
    return drawing.height / drawing.width


def _flowables(block: Block) -> list[Any]:
    if isinstance(block, Head):
        return [_Heading(block)]
    if isinstance(block, Para):
        return [Paragraph(block.text, _BODY)]
    if isinstance(block, Signal):
        return [_signal(block), Spacer(1, 7)]
    if isinstance(block, Steps):
        return [Paragraph(text, _STEP, bulletText=f"{i}.") for i, text in enumerate(block.items, 1)]
    if isinstance(block, Bullets):
        return [Paragraph(text, _STEP, bulletText="–") for text in block.items]
    if isinstance(block, Figure):
        drawn = _Drawn(block.drawing, _TEXT_WIDTH * block.share, framed=block.framed)
        return [KeepTogether([Spacer(1, 3), drawn, Paragraph(block.title, _CAPTION)])]
    if isinstance(block, FigureRow):
        return [_figure_row(block)]
    return _grid(block)


def _figure_row(block: FigureRow) -> Table:
    gap, count = 4 * mm, max(2, len(block.figures))
    wide = (_TEXT_WIDTH - gap * (count - 1)) / count
    cells = [
        [
            _Drawn(figure.drawing, min(wide - gap, wide * figure.share), framed=figure.framed),
            Paragraph(figure.title, _CAPTION),
        ]
        for figure in block.figures
    ]
    return Table(
        [cells],
        colWidths=[_TEXT_WIDTH / count] * len(cells),
        hAlign="LEFT",
        style=TableStyle(
            [
                ("VALIGN", (0, 0), (-1, -1), "BOTTOM"),
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("RIGHTPADDING", (0, 0), (-1, -1), 0),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
            ]
        ),
    )


class _Triangle(Flowable):  # type: ignore[misc]  # reportlab has no types
    """The sign beside a safety message: a triangle with an exclamation mark."""

    def __init__(self, ink: Any) -> None:
        super().__init__()
        self.width, self.height = 22.0, 20.0
        self._ink = ink

    def draw(self) -> None:
        canvas = self.canv
        path = canvas.beginPath()
        path.moveTo(1, 1)
        path.lineTo(21, 1)
        path.lineTo(11, 19)
        path.close()
        canvas.setLineJoin(1)
        canvas.setStrokeColor(self._ink)
        canvas.setFillColor(colors.white)
        canvas.setLineWidth(2)
        canvas.drawPath(path, stroke=1, fill=1)
        canvas.setFillColor(self._ink)
        canvas.rect(10, 7, 2, 6.5, stroke=0, fill=1)
        canvas.circle(11, 4.6, 1.2, stroke=0, fill=1)


def _signal(block: Signal) -> Table:
    """Set a safety message: sign and word on the left, hazard and what to do on the right."""
    ink, wash = _SIGNAL[block.word]
    color = ink.hexval().replace("0x", "#")
    word = Paragraph(f'<font color="{color}"><b>{block.word}</b></font>', _SIGNAL_TEXT)
    sign: list[Any] = [] if block.word == "NOTE" else [_Triangle(ink)]
    return Table(
        [[sign, word, Paragraph(block.text, _SIGNAL_TEXT)]],
        colWidths=[12 * mm, 22 * mm, _TEXT_WIDTH - 34 * mm],
        style=TableStyle(
            [
                ("LINEABOVE", (0, 0), (-1, 0), 1.4, ink),
                ("LINEBELOW", (0, 0), (-1, 0), 0.7, ink),
                ("BACKGROUND", (0, 0), (-1, -1), wash),
                ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
                ("LEFTPADDING", (0, 0), (-1, -1), 7),
                ("TOPPADDING", (0, 0), (-1, -1), 5),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 6),
            ]
        ),
    )


_GRID = TableStyle(
    [
        ("BACKGROUND", (0, 0), (-1, 0), _SUNK),
        ("LINEBELOW", (0, 0), (-1, -1), 0.5, _LINE),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("TOPPADDING", (0, 0), (-1, -1), 3),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
        ("LEFTPADDING", (0, 0), (-1, -1), 5),
        ("FONT", (0, 0), (-1, -1), "Helvetica", 8.6, 11),
        ("FONT", (0, 0), (-1, 0), "Helvetica-Bold", 8.2, 11),
        ("TEXTCOLOR", (0, 0), (-1, -1), _INK),
    ]
)
_LETTER = 4.9
"""More than the mean width of a letter in a table, in points."""


def _cell(text: str, share: float, head: bool) -> Any:
    """Return a cell: set as a paragraph, which takes long, only where it may need two lines."""
    room = _TEXT_WIDTH * share - 11
    if len(text) * _LETTER < room and not ("<" in text or "&" in text):
        return text
    return Paragraph(text, _CELL_HEAD if head else _CELL)


def _grid(block: Grid) -> list[Any]:
    rows = [
        [_cell(text, share, i == 0) for text, share in zip(row, block.widths, strict=True)]
        for i, row in enumerate(block.rows)
    ]
    table = Table(
        rows,
        colWidths=[_TEXT_WIDTH * share for share in block.widths],
        repeatRows=1,
        style=_GRID,
    )
    caption = Paragraph(block.title, _style("table title", fontName="Helvetica-Bold", fontSize=8.8,
                                            spaceBefore=6, spaceAfter=3))  # fmt: skip
    if len(rows) <= _KEPT_ROWS:
        return [KeepTogether([caption, table]), Spacer(1, 8)]
    return [CondPageBreak(30 * mm), caption, table, Spacer(1, 8)]
