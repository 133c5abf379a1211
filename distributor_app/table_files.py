"""Tables as files: CSV and XLSX for spreadsheets, PDF for paper. No Qt, for a helper process."""

import csv
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from pathlib import Path

from catalog_cache.contract.said import say

from catalog_cache.errors import DeskError, Kind
from catalog_cache.records import AccountInfo

from distributor_app.long_work import counted
from distributor_app.paper.words import Language
from distributor_app.whole_file import not_written

Value = str | int | Decimal

# A spreadsheet takes a text that begins so for a formula.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_WIDEST = 60
# What the window writes before an amount, and no spreadsheet takes for a sign.
_MINUS = "\N{MINUS SIGN}"


@dataclass(frozen=True, slots=True)
class TableContents:
    """What a table shows: heads, which columns hold numbers, and the cells."""

    headers: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    numeric: tuple[bool, ...] = ()

    def tsv(self) -> str:
        """Return tab-separated lines with a head line, as spreadsheets paste them."""
        lines = [self.headers, *self.for_spreadsheets().rows]
        return "\n".join("\t".join(_one_line(str(cell)) for cell in line) for line in lines)

    def for_spreadsheets(self) -> "TableContents":
        """Return the same with the sign of figures that spreadsheets read as one."""
        if not any(self.numeric):
            return self
        rows = (
            tuple(
                _plain_sign(cell) if is_figure else cell
                for cell, is_figure in zip(row, self.numeric, strict=True)
            )
            for row in self.rows
        )
        return replace(self, rows=tuple(rows))


def write_table(
    contents: TableContents,
    title: str,
    info: AccountInfo,
    printed_at: datetime,
    target: Path,
    language: Language | None = None,
) -> Path:
    """Write a table in the format that the file's ending names; DeskError DISK, BAD_INPUT.

    What is not in the table itself, as the number of its rows, is written in the language.
    """
    writers = {".csv": _write_csv, ".xlsx": _write_xlsx}
    try:
        if target.suffix.lower() == ".pdf":
            target.write_bytes(_pdf(contents, title, info, printed_at, language))
        elif target.suffix.lower() in writers:
            writers[target.suffix.lower()](contents.for_spreadsheets(), target)
        else:
            raise DeskError(
                Kind.BAD_INPUT,
                say("{name} is no name for a table.", name=target.name),
                remedy=say("Let it end in .csv, .xlsx or .pdf."),
            )
    except OSError as error:
        raise not_written(error) from error
    return target


def _write_csv(contents: TableContents, target: Path) -> None:
    # With a byte order mark, because spreadsheets take a file without one for an old code page.
    with target.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(contents.headers)
        for row in counted(contents.rows):
            writer.writerow([_harmless(cell) for cell in row])


def _write_xlsx(contents: TableContents, target: Path) -> None:
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.freeze_panes = "A2"
    for number, header in enumerate(contents.headers):
        longest = max([len(header), *(len(str(row[number])) for row in contents.rows)])
        sheet.column_dimensions[get_column_letter(number + 1)].width = min(longest + 2, _WIDEST)
    heads = [WriteOnlyCell(sheet, value=header) for header in contents.headers]
    for head in heads:
        head.font = Font(bold=True)
    sheet.append(heads)
    try:
        for row in counted(contents.rows):
            cells = []
            for value in row:
                cell = WriteOnlyCell(sheet)
                # A spreadsheet's numbers are binary floating point anyway.
                cell.value = float(value) if isinstance(value, Decimal) else value
                if isinstance(value, str):
                    # Never a formula, whatever a vendor calls a part.
                    cell.data_type = "s"
                cells.append(cell)
            sheet.append(cells)
    finally:
        # A sheet writes into a file of its own, which it must end also when it is stopped.
        sheet.close()  # type: ignore[union-attr]  # only the stubs think of other sheets
    book.save(target)


def _pdf(
    contents: TableContents,
    title: str,
    info: AccountInfo,
    printed_at: datetime,
    language: Language | None,
) -> bytes:
    from distributor_app.paper.formats import Formats
    from distributor_app.paper.table import TableColumn, table_pdf

    numeric = contents.numeric or (False,) * len(contents.headers)
    columns = [TableColumn(*pair) for pair in zip(contents.headers, numeric, strict=True)]
    rows = [[str(cell) for cell in row] for row in contents.rows]
    formats = Formats.of(language or Language())
    return table_pdf(title, columns, rows, info, printed_at=printed_at, formats=formats)


def _harmless(cell: Value) -> Value:
    if isinstance(cell, str) and cell.startswith(_FORMULA_STARTS):
        return f"'{cell}"
    return cell


def _plain_sign(cell: Value) -> Value:
    return cell.replace(_MINUS, "-") if isinstance(cell, str) else cell


def _one_line(text: str) -> str:
    return " ".join(text.split("\t")).replace("\n", " ")
