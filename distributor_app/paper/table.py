"""Any table of the window on paper."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from reportlab.platypus import Flowable, Spacer

from catalog_cache.records import AccountInfo

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

_UPRIGHT_COLUMNS = 6
_NARROWEST, _WIDEST = 6, 40


@dataclass(frozen=True)
class TableColumn:
    """A column: its title, and whether it holds numbers (which stand right)."""

    title: str
    numeric: bool = False


def table_pdf(
    title: str,
    columns: Sequence[TableColumn],
    rows: Sequence[Sequence[str]],
    info: AccountInfo,
    *,
    printed_at: datetime,
    formats: Formats | None = None,
    paper: PaperSize = PaperSize.A4,
    subtitle: str = "",
) -> bytes:
    """Return a table of texts as a PDF; lying when it has more than six columns.

    `subtitle` says what was filtered. ValueError when a row has not as many cells as columns.
    """
    formats = formats or Formats()
    for row in rows:
        if len(row) != len(columns):
            raise ValueError(f"a row has {len(row)} cells and the table {len(columns)} columns")
    size = paper.portrait if len(columns) <= _UPRIGHT_COLUMNS else paper.landscape
    masthead = Masthead(
        sender=info.vendor_name,
        title=title,
        printed=f"{info.account_name} · {formats.printed(printed_at)}",
        page=formats.words.sheet.page,
        accent=info.accent,
    )
    story: list[Flowable] = [text(title, 14, bold=True), Spacer(0, 4)]
    count = formats.words.table.rows.of(len(rows)).format(n=formats.number(Decimal(len(rows))))
    story += [text(f"{subtitle} · {count}" if subtitle else count, 8, quiet=True), Spacer(0, 8)]
    aligns = [Align.RIGHT if column.numeric else Align.LEFT for column in columns]
    if columns:
        cells = [
            [text(cell, 8, align=align) for cell, align in zip(row, aligns, strict=True)]
            for row in rows
        ]
        heads = [(column.title, align) for column, align in zip(columns, aligns, strict=True)]
        story.append(lines_table(heads, cells, shares(text_width(size), _parts(columns, rows))))
    return build(masthead, size, story)


def _parts(columns: Sequence[TableColumn], rows: Sequence[Sequence[str]]) -> list[float]:
    """Give each column room for its longest text, within reason."""
    return [
        float(
            min(
                _WIDEST,
                max([_NARROWEST, len(column.title) + 2, *(len(row[at]) + 1 for row in rows)]),
            )
        )
        for at, column in enumerate(columns)
    ]
