"""The sheet that all our paper shares: margins, head and foot, styles, tables over pages.

The foot carries what the paper is, when it was printed and "page n of m". Lengths are points.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache
from io import BytesIO
from typing import Any

from reportlab.lib import colors, pagesizes
from reportlab.lib.enums import TA_CENTER, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    LongTable,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
)

from distributor_app.paper.typefaces import BODY, BOLD, marked_up, runs, width_of

MARGIN = 42.0
HEAD = 30.0
FOOT = 30.0
CELL_PAD = 4.0
_WORTH_DIVIDING = 300.0
"""The room below a heading in which a row that fits no page is begun."""

_MOST_FOR_A_WORD = 0.4
"""The share of a table's width beyond which a word is broken rather than its neighbours."""

INK = colors.HexColor("#18202B")
SECOND = colors.HexColor("#566170")
HAIRLINE = colors.HexColor("#CDD2DA")
SHADE = colors.HexColor("#F4F5F7")
_OWN_ACCENT = "#0F6E84"


class PaperSize(Enum):
    """The paper in the tray; the value is width and height in points."""

    A4 = pagesizes.A4
    LETTER = pagesizes.LETTER

    @property
    def portrait(self) -> tuple[float, float]:
        """Width and height, upright."""
        width, height = self.value
        return float(width), float(height)

    @property
    def landscape(self) -> tuple[float, float]:
        """Width and height, lying."""
        width, height = self.portrait
        return height, width


class Align(Enum):
    """Where a column's text stands; numbers stand right."""

    LEFT = TA_LEFT
    RIGHT = TA_RIGHT
    CENTRE = TA_CENTER


@dataclass(frozen=True)
class Masthead:
    """What every page says: who it is from, what it is, when it was printed."""

    sender: str
    title: str
    printed: str
    page: str
    """with places for {page} and {pages}"""
    accent: str = _OWN_ACCENT


def text(
    content: str,
    size: float = 8.5,
    *,
    bold: bool = False,
    quiet: bool = False,
    align: Align = Align.LEFT,
) -> Paragraph:
    """A paragraph that wraps; also long words break, so nothing runs into its neighbour."""
    return Paragraph(marked_up(content, bold=bold), _style(size, bold, quiet, align))


class _Lines(LongTable):  # type: ignore[misc]  # reportlab has no types
    """Rows that move to the next page whole, and are divided only when no page holds them.

    At the end of a page there is no room for a row, but for a head and a sliver of the row.
    """

    def split(self, width: float, height: float) -> list[Flowable]:
        self.splitInRow = int(height >= _WORTH_DIVIDING)
        parts: list[Flowable] = super().split(width, height)
        return parts


def lines_table(
    heads: Sequence[tuple[str, Align]],
    rows: Sequence[Sequence[Flowable | list[Flowable]]],
    widths: Sequence[float],
) -> LongTable:
    """A table whose head is repeated on each page; rows that do not fit a page are split.

    The widths are as wished: a column whose longest word needs more takes it from those with room.
    """
    head = [text(title, 7.5, bold=True, quiet=True, align=align) for title, align in heads]
    return _Lines(
        [head, *rows],
        colWidths=_with_room_for_words([head, *rows], widths),
        repeatRows=1,
        splitInRow=1,
        hAlign="LEFT",
        style=[
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), CELL_PAD),
            ("RIGHTPADDING", (0, 0), (-1, -1), CELL_PAD),
            ("TOPPADDING", (0, 0), (-1, -1), 3),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
            ("BACKGROUND", (0, 0), (-1, 0), SHADE),
            ("LINEBELOW", (0, 0), (-1, -1), 0.4, HAIRLINE),
        ],
    )


def _with_room_for_words(
    rows: Sequence[Sequence[Flowable | list[Flowable]]], wished: Sequence[float]
) -> list[float]:
    """Widen the columns whose words or figures would be broken, as far as the others spare it."""
    most = sum(wished) * _MOST_FOR_A_WORD
    needed = [min(most, max(map(_least_width, cells))) for cells in zip(*rows, strict=True)]
    lacking = [max(0.0, need - width) for need, width in zip(needed, wished, strict=True)]
    spare = [max(0.0, width - need) for need, width in zip(needed, wished, strict=True)]
    if sum(lacking) <= sum(spare):
        part = sum(lacking) / (sum(spare) or 1.0)
        return [
            width + more - part * less
            for width, more, less in zip(wished, lacking, spare, strict=True)
        ]
    return shares(sum(wished), needed)


def _least_width(cell: Flowable | list[Flowable]) -> float:
    """How wide a cell has to be so that no word in it is broken, and no figure from its unit."""
    pieces = cell if isinstance(cell, list) else [cell]
    return max((_piece_width(piece) for piece in pieces), default=0.0) + 2 * CELL_PAD + 0.1


def _piece_width(piece: Flowable) -> float:
    if not isinstance(piece, Paragraph):
        return float(piece.width)
    if piece.style.alignment != Align.RIGHT.value:
        return float(piece.minWidth())
    runs_of_it = (stringWidth(run.text, run.fontName, run.fontSize) for run in piece.frags)
    return float(sum(runs_of_it))


def side_by_side(
    rows: Sequence[Sequence[Flowable | list[Flowable]]], widths: Sequence[float]
) -> Table:
    """Pieces beside each other without lines; breaks over pages when it is very long."""
    return Table(
        [list(row) for row in rows],
        colWidths=list(widths),
        hAlign="LEFT",
        splitInRow=1,
        style=[
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("TOPPADDING", (0, 0), (-1, -1), 0),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
        ],
    )


def fact(label: str, value: str) -> tuple[Flowable, ...]:
    """A small label above its value."""
    return text(label, 7.5, quiet=True), text(value), Spacer(0, 3)


def spaced(piece: Flowable | None) -> list[Flowable]:
    """A piece with room above it; nothing for None."""
    return [] if piece is None else [Spacer(0, 4), piece]


def shares(width: float, parts: Sequence[float]) -> list[float]:
    """Divide a width in the given proportions."""
    total = sum(parts)
    return [width * part / total for part in parts]


def build(masthead: Masthead, size: tuple[float, float], story: Sequence[Flowable]) -> bytes:
    """Lay the story out on as many pages as it needs and return the PDF."""
    width, height = size
    out = BytesIO()
    document = BaseDocTemplate(
        out,
        pagesize=size,
        title=masthead.title,
        author=masthead.sender,
        creator="Distributor Desk",
        leftMargin=MARGIN,
        rightMargin=MARGIN,
        topMargin=MARGIN,
        bottomMargin=MARGIN,
    )
    frame = Frame(
        MARGIN, MARGIN + FOOT, text_width(size), height - 2 * MARGIN - HEAD - FOOT,
        leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0,
    )  # fmt: skip
    document.addPageTemplates(PageTemplate(frames=[frame]))
    document.build(list(story), canvasmaker=_numbered(masthead, width, height))
    return out.getvalue()


def text_width(size: tuple[float, float]) -> float:
    """The width between the margins."""
    return size[0] - 2 * MARGIN


def draw_text(canvas: Canvas, x: float, y: float, content: str, size: float, bold: bool) -> None:
    """Draw one line of text at a place, each run in a face that can show it."""
    for face, run in runs(content, bold=bold):
        canvas.setFont(face, size)
        canvas.drawString(x, y, run)
        x += canvas.stringWidth(run, face, size)


def shortened(content: str, width: float, size: float, *, bold: bool = False) -> str:
    """The text, or its beginning with an ellipsis, so that it fits a width."""
    if width_of(content, size, bold=bold) <= width:
        return content
    kept = len(content)
    while kept and width_of(content[:kept].rstrip() + "…", size, bold=bold) > width:
        kept -= 1
    return content[:kept].rstrip() + "…"


def _numbered(masthead: Masthead, width: float, height: float) -> Callable[..., Canvas]:
    """Make a canvas class that writes head and foot when the number of pages is known."""

    class NumberedCanvas(Canvas):  # type: ignore[misc]  # reportlab has no types
        def __init__(self, *args: Any, **options: Any) -> None:
            super().__init__(*args, **options)
            self._pages: list[dict[str, Any]] = []

        def showPage(self) -> None:
            self._pages.append(dict(self.__dict__))
            self._startPage()

        def save(self) -> None:
            for number, page in enumerate(self._pages, start=1):
                self.__dict__.update(page)
                _draw_frame(self, masthead, width, height, number, len(self._pages))
                super().showPage()
            super().save()

    return NumberedCanvas


def _draw_frame(
    canvas: Canvas, masthead: Masthead, width: float, height: float, page: int, pages: int
) -> None:
    """Draw the line at the top and the foot of one page."""
    top = height - MARGIN
    canvas.setFillColor(INK)
    half = (width - 2 * MARGIN) / 2 - 6
    sender = shortened(masthead.sender, half, 10, bold=True)
    draw_text(canvas, MARGIN, top - 10, sender, 10, True)
    title = shortened(masthead.title, half, 8.5)
    canvas.setFillColor(SECOND)
    draw_text(canvas, width - MARGIN - width_of(title, 8.5), top - 10, title, 8.5, False)
    canvas.setStrokeColor(_accent(masthead.accent))
    canvas.setLineWidth(1.5)
    canvas.line(MARGIN, top - 17, width - MARGIN, top - 17)
    canvas.setStrokeColor(HAIRLINE)
    canvas.setLineWidth(0.4)
    canvas.line(MARGIN, MARGIN + 14, width - MARGIN, MARGIN + 14)
    number = masthead.page.format(page=page, pages=pages)
    end = width - MARGIN - width_of(number, 7.5)
    draw_text(canvas, end, MARGIN + 2, number, 7.5, False)
    printed = shortened(masthead.printed, end - MARGIN - 12, 7.5)
    draw_text(canvas, MARGIN, MARGIN + 2, printed, 7.5, False)


def _accent(value: str) -> colors.Color:
    """The vendor's colour, or ours when it is none."""
    return colors.HexColor(value if re.fullmatch("#[0-9A-Fa-f]{6}", value) else _OWN_ACCENT)


@cache
def _style(size: float, bold: bool, quiet: bool, align: Align) -> ParagraphStyle:
    return ParagraphStyle(
        f"desk-{size}-{bold}-{quiet}-{align.name}",
        fontName=BOLD if bold else BODY,
        fontSize=size,
        leading=size * 1.32,
        textColor=SECOND if quiet else INK,
        alignment=align.value,
        splitLongWords=1,
    )
