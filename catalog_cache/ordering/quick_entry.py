"""Reading order lines as people write, paste, scan or export them. Pure functions.

Understood: "40-21A-0071 4", "4 x 40-21A-0071", a bar code alone, rows from a spreadsheet with or
without headers, separated by tab, semicolon or comma, with decimal comma or point.
"""

import csv
import io
import re
from decimal import Decimal, InvalidOperation
from pathlib import Path

from catalog_cache.errors import DeskError, Kind
from catalog_cache.records.drafts import PastedLine

MAX_LINES = 20_000
_MAX_FILE = 20 * 1024 * 1024
_QTY = re.compile(r"^[+-]?\d{1,9}(?:[.,]\d{1,6})?$|^\d{1,3}(?:[.,' ]\d{3})+(?:[.,]\d{1,3})?$")
_DECIMAL_END = re.compile(r"^\S+\s+\d{1,9},\d{1,6}$")
_TIMES = re.compile(r"^(\d+(?:[.,]\d+)?)\s*[x×*]\s+(\S.*)$", re.IGNORECASE)

_NUMBER_HEADS = frozenset(
    [
        "part number",
        "part no",
        "part no.",
        "part",
        "number",
        "item",
        "item number",
        "item no",
        "sku",
        "article",
        "artikel",
        "artikelnummer",
        "teilenummer",
        "nummer",
        "référence",
        "reference",
        "ref",
    ]
)
_QTY_HEADS = frozenset(
    [
        "qty",
        "quantity",
        "pcs",
        "pieces",
        "amount",
        "menge",
        "stück",
        "anzahl",
        "quantité",
        "quantite",
        "qté",
        "ordered",
    ]
)


def parse_quantity(text: str) -> Decimal | None:
    """Read a quantity with decimal comma or point and thousands marks; None when it is none."""
    compact = text.strip().replace(" ", "").replace("\u00a0", "").replace("'", "")
    if not compact or not _QTY.match(compact):
        return None
    last = max(compact.rfind(","), compact.rfind("."))
    if last >= 0:
        whole, fraction = compact[:last], compact[last + 1 :]
        marks = [c for c in compact if c in ",."]
        thousands = len(fraction) == 3 and (len(marks) > 1 and len(set(marks)) == 1)
        digits = re.sub(r"[.,]", "", whole)
        compact = digits + fraction if thousands else f"{digits}.{fraction}"
    try:
        return Decimal(compact)
    except InvalidOperation:
        return None


def parse_text(text: str) -> tuple[PastedLine, ...]:
    """Read typed or pasted lines; a single line may be "number quantity" or "quantity x number"."""
    lines = [line for line in text.replace("\r", "\n").split("\n") if line.strip()]
    if any("\t" in line for line in lines):
        return _from_rows([line.split("\t") for line in lines])
    if len(lines) > 1 and all(";" in line for line in lines):
        return _from_rows(_cells(lines, ";"))
    if len(lines) > 1 and _looks_like_csv(lines):
        return _from_rows(_cells(lines, ","))
    return tuple(_typed(line.strip()) for line in lines[:MAX_LINES])


def _cells(lines: list[str], mark: str) -> list[list[str]]:
    try:
        return list(csv.reader(lines, delimiter=mark))
    except csv.Error:  # a cell longer than csv takes; no quoting is worth failing for
        return [line.split(mark) for line in lines]


def _looks_like_csv(lines: list[str]) -> bool:
    if all(_DECIMAL_END.match(line.strip()) for line in lines):
        return False  # "40-21A 2,5": the comma belongs to the quantity
    return all("," in line and parse_quantity(line) is None for line in lines)


def _typed(line: str) -> PastedLine:
    if times := _TIMES.match(line):
        return PastedLine(times.group(2).strip(), times.group(1))
    for separator in (";", " "):
        head, found, tail = line.rpartition(separator)
        if found and head.strip() and parse_quantity(tail) is not None:
            # "6204 2" is a number and a quantity; "M8 x 40" ends in a part of the number.
            if head.rstrip().lower().endswith((" x", "×")):
                break
            return PastedLine(head.strip(), tail.strip())
    return PastedLine(line, "")


def _from_rows(rows: list[list[str]]) -> tuple[PastedLine, ...]:
    rows = [[cell.strip() for cell in row] for row in rows if any(c.strip() for c in row)]
    if not rows:
        return ()
    number_at, qty_at, body = _columns(rows)
    lines = []
    for row in body[:MAX_LINES]:
        number = row[number_at] if number_at < len(row) else ""
        qty = row[qty_at] if qty_at is not None and qty_at < len(row) else ""
        used = {number_at, qty_at}
        rest = " ".join(c for i, c in enumerate(row) if i not in used and c)
        if number:
            lines.append(PastedLine(number, qty, rest))
    return tuple(lines)


def _columns(rows: list[list[str]]) -> tuple[int, int | None, list[list[str]]]:
    head = [cell.casefold() for cell in rows[0]]
    number_at = next((i for i, c in enumerate(head) if c in _NUMBER_HEADS), None)
    qty_at = next((i for i, c in enumerate(head) if c in _QTY_HEADS), None)
    if number_at is not None:
        return number_at, qty_at, rows[1:]
    width = max(len(r) for r in rows)
    scores = [
        sum(1 for r in rows if i < len(r) and parse_quantity(r[i]) is not None)
        for i in range(width)
    ]
    # The quantity is the last column that is a number in most rows; bar codes are longer.
    likely = [
        i
        for i in range(width)
        if scores[i] * 2 > len(rows) and all(len(r[i]) <= 9 for r in rows if i < len(r))
    ]
    if width == 1:
        return 0, None, rows
    qty_at = likely[-1] if likely and (likely[-1] != 0 or width > 1) else None
    first_text = next((i for i in range(width) if i != qty_at), 0)
    return first_text, qty_at, rows


def read_file(path: Path) -> tuple[PastedLine, ...]:
    """Read order lines from a CSV, text or XLSX file; BAD_INPUT says what is wrong with it."""
    try:
        if path.stat().st_size > _MAX_FILE:
            raise ValueError("the file is larger than 20 MB")
        if path.suffix.lower() in (".xlsx", ".xlsm"):
            return _from_rows(_sheet(path))
        return parse_text(_decode(path.read_bytes()))
    except (OSError, ValueError, KeyError, csv.Error) as error:
        raise DeskError(
            Kind.BAD_INPUT,
            f"{path.name} cannot be read as an order list.",
            cause=str(error),
            remedy="Save it as CSV or XLSX with a part number and a quantity in each row.",
        ) from error


def _decode(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16")
    if b"\x00" in content:
        raise ValueError("it is not a text file")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252")


def _sheet(path: Path) -> list[list[str]]:
    from zipfile import BadZipFile

    from openpyxl import load_workbook

    try:
        book = load_workbook(io.BytesIO(path.read_bytes()), read_only=True, data_only=True)
    except (BadZipFile, TypeError) as error:
        raise ValueError("it is not an Excel workbook") from error
    sheet = book.worksheets[0]
    rows: list[list[str]] = []
    for row in sheet.iter_rows(max_row=MAX_LINES + 1, max_col=40, values_only=True):
        rows.append(["" if cell is None else _cell(cell) for cell in row])
    book.close()
    return rows


def _cell(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
