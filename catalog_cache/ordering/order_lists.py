"""Order lists from spreadsheets: which column is what, and the lines in them. Pure functions.

Columns come in any order, with or without a head; cells may be quoted; rows above the head, blank
rows and sums below are left out. Where the columns do not say what they are, `sure` is False and
somebody is asked.
"""

import csv
import io
import re
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from catalog_cache.contract.said import Said, say

from catalog_cache.errors import DeskError, Kind
from catalog_cache.ordering.quick_entry import (
    MAX_LINES,
    merged_cell,
    parse_quantity,
    typed_line,
    without_unit,
)
from catalog_cache.records.drafts import ColumnRole, Pasted, PastedLine, PastedTable

_MAX_FILE = 20 * 1024 * 1024
_MOST_COLUMNS = 40
_HEAD_WITHIN = 12
_LONGEST_QTY = 9
_MOST_LINES_IN_A_CELL = 4
_DECIMAL_END = re.compile(r"^\S+\s+\d{1,9},\d{1,6}$")
_THREE_BEHIND = re.compile(r"^\d{1,3}([.,])\d{3}$")
_MARK = re.compile(r"([.,])\d+$")

_R = ColumnRole
_HEADS = {
    _R.NUMBER: (
        "part number|part no|part nr|part|number|item|item number|item no|item code|product code"
        "|sku|article|article number|article no|material|material number|order number|order code"
        "|ean|gtin|barcode|bar code"
        "|artikel|artikelnummer|artikelnr|artikel nr|artnr|art nr|teilenummer|teilenr|teile nr"
        "|nummer|bestellnummer|materialnummer|sachnummer|référence|reference|ref|code|codice"
        "|référence article|numéro|referencia|número"
    ),
    _R.QTY: (
        "qty|qty.|quantity|quantity ordered|order qty|order quantity|pcs|pieces|amount|ordered"
        "|required|need|menge|stück|anzahl|bestellmenge|bedarf|quantité|quantite|qté|qte|cantidad"
        "|quantità|nombre"
    ),
    _R.CUSTOMER: "for|for whom|customer|client|end customer|kunde|für|kundenname|cliente",
    _R.WORK_ORDER: (
        "work order|wo|job|job number|job no|auftrag|auftragsnummer|werkstattauftrag|kommission"
        "|ordre de travail|or"
    ),
    _R.NOTE: (
        "note|notes|remark|remarks|comment|comments|bemerkung|bemerkungen|hinweis|anmerkung"
        "|commentaire|remarque|nota"
    ),
    _R.NOT_READ: (
        "description|name|designation|text|bezeichnung|benennung|beschreibung|artikelbezeichnung"
        "|désignation|descripción|descrizione|price|unit price|net|net price|preis|einzelpreis"
        "|prix|pos|pos.|position|line|no|no.|nr|nr.|#|unit|uom|einheit|me|total|brand|marke|hersteller"
    ),
}  # fmt: skip
_ROLE_OF = {head: role for role, heads in _HEADS.items() for head in heads.split("|")}
_STOCK_WORDS = frozenset({"stock", "lager", "store", "own stock", "-", "–"})


def parse_text(text: str) -> tuple[PastedLine, ...]:
    """Read typed or pasted lines, columns as they most likely are meant."""
    return understand(text).lines


def understand(text: str) -> Pasted:
    """Read typed or pasted text; a spreadsheet's rows come with what its columns were taken for."""
    whole = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = [line for line in whole.split("\n") if line.strip()]
    mark = _separator(lines)
    if not mark:
        return Pasted(tuple(typed_line(line) for line in lines[:MAX_LINES]))
    return _pasted(_cells(whole, mark))


def lines_of(table: PastedTable) -> tuple[PastedLine, ...]:
    """Return the lines of a table as its columns are taken now."""
    at = {role: [i for i, r in enumerate(table.roles) if r is role] for role in ColumnRole}
    convention = _Convention([_first(row, at[_R.QTY]) for row in table.rows])
    lines = []
    for row in table.rows:
        number = _first(row, at[_R.NUMBER])
        if not number:
            continue
        qty = convention.plain(_first(row, at[_R.QTY]))
        line = PastedLine(number, qty)
        if not qty:
            line = merged_cell(number)
            if not line.qty and not at[_R.QTY]:
                line = typed_line(number)
        customer, work_order = _first(row, at[_R.CUSTOMER]), _first(row, at[_R.WORK_ORDER])
        lines.append(
            PastedLine(
                line.number,
                line.qty,
                " ".join(row[i] for i in at[_R.NOTE] if i < len(row) and row[i]),
                in_pieces=line.in_pieces,
                customer="" if customer.casefold() in _STOCK_WORDS else customer,
                work_order=work_order,
            )
        )
    return tuple(lines)


def _cause(error: Exception) -> str:
    """Return what is wrong with a file, in our own words where there are any."""
    said = error.args[0] if error.args else ""
    return said if isinstance(said, Said) else str(error)


def read_file(path: Path) -> Pasted:
    """Read order lines from a CSV, text or XLSX file; BAD_INPUT says what is wrong with it."""
    try:
        if path.stat().st_size > _MAX_FILE:
            raise ValueError(say("the file is larger than 20 MB"))
        if path.suffix.lower() in (".xlsx", ".xlsm"):
            return _pasted(_sheet(path))
        return understand(_decode(path.read_bytes()))
    except (OSError, ValueError, KeyError, csv.Error) as error:
        raise DeskError(
            Kind.BAD_INPUT,
            say("{name} cannot be read as an order list.", name=path.name),
            cause=_cause(error),
            remedy=say("Save it as CSV or XLSX with a part number and a quantity in each row."),
        ) from error


class _Convention:
    """How one column writes its quantities, which a single cell such as "1.000" cannot tell."""

    def __init__(self, cells: Sequence[str]) -> None:
        written = [without_unit(cell) for cell in cells if cell]
        three = [found.group(1) for cell in written if (found := _THREE_BEHIND.match(cell))]
        other = [
            found.group(1)
            for cell in written
            if not _THREE_BEHIND.match(cell) and (found := _MARK.search(cell))
        ]
        # All with three digits behind the mark: a program's way to write decimals. Otherwise the
        # mark that never has two digits behind it parts thousands.
        all_alike = len(three) == len(written) and len(written) > 1
        self._thousands = {mark for mark in three if mark not in other and not all_alike}
        if len(written) == 1:
            self._thousands = set()

    def plain(self, cell: str) -> str:
        written = without_unit(cell)
        found = _THREE_BEHIND.match(written)
        if found and found.group(1) in self._thousands:
            return written.replace(found.group(1), "")
        return written


def _pasted(rows: Sequence[Sequence[str]]) -> Pasted:
    clean = [tuple(" ".join(cell.split()) for cell in row) for row in rows]
    clean = [row for row in clean if any(row)][: MAX_LINES + _HEAD_WITHIN]
    if not clean:
        return Pasted(())
    table = _table(clean)
    return Pasted(lines_of(table), table)


def _table(rows: list[tuple[str, ...]]) -> PastedTable:
    width = min(max(len(row) for row in rows), _MOST_COLUMNS)
    for at, row in enumerate(rows[:_HEAD_WITHIN]):
        named = [_ROLE_OF.get(_folded(cell)) for cell in row[:width]]
        if _R.NUMBER in named and not any(_is_qty(cell) for cell in row):
            roles = [role or _R.NOT_READ for role in named] + [_R.NOT_READ] * (width - len(row))
            return _headed(row, rows[at + 1 :], roles)
    roles, sure = _guess(rows, width)
    return PastedTable(tuple(rows[:MAX_LINES]), (), tuple(roles), sure)


def _headed(
    head: tuple[str, ...], rows: list[tuple[str, ...]], roles: list[ColumnRole]
) -> PastedTable:
    """Take a head's word; "Part" beside "Part number" and a second quantity are not read."""
    sure = True
    for role in (_R.QTY, _R.CUSTOMER, _R.WORK_ORDER):
        for again in [i for i, r in enumerate(roles) if r is role][1:]:
            roles[again] = _R.NOT_READ
            sure = sure and role is not _R.QTY
    if _R.QTY not in roles:
        # A head without a word for the quantity: the columns themselves may show it.
        likely = [i for i in _qty_like(rows, len(roles)) if not _known(head, i)]
        if len(likely) == 1:
            roles[likely[0]] = _R.QTY
        sure = len(roles) == 1 or len(likely) == 1
    return PastedTable(tuple(rows[:MAX_LINES]), head, tuple(roles), sure)


def _known(head: tuple[str, ...], column: int) -> bool:
    return column < len(head) and _folded(head[column]) in _ROLE_OF


def _guess(rows: list[tuple[str, ...]], width: int) -> tuple[list[ColumnRole], bool]:
    """Take columns without a head for what their cells look like; tell whether that is sure."""
    roles = [_R.NOT_READ] * width
    if width == 1:
        return [_R.NUMBER], True
    likely = _qty_like(rows, width)
    numbers = [
        i for i in range(width) if i not in likely and _share(rows, i, _looks_like_number) > 0.5
    ]
    others = [i for i in range(width) if i not in likely]
    qty_at = _likeliest_qty(rows, likely)
    number_at = numbers[0] if numbers else others[0] if others else 0
    if not others and qty_at == 0:
        qty_at = None
    roles[number_at] = _R.NUMBER
    if qty_at is not None and qty_at != number_at:
        roles[qty_at] = _R.QTY
    sure = _R.QTY in roles and len(likely) == 1 and (len(numbers) == 1 or len(others) == 1)
    return roles, sure


def _likeliest_qty(rows: list[tuple[str, ...]], columns: list[int]) -> int | None:
    """Choose among columns of numbers: not the running number, rather whole than broken."""
    running = [str(n) for n in range(1, len(rows) + 1)]
    left = [i for i in columns if _column(rows, i) != running] or columns
    whole = [i for i in left if all(cell.isdigit() for cell in _column(rows, i) if cell)]
    return (whole or left)[-1] if left else None


def _column(rows: list[tuple[str, ...]], column: int) -> list[str]:
    return [row[column] if column < len(row) else "" for row in rows]


def _qty_like(rows: list[tuple[str, ...]], width: int) -> list[int]:
    """Return the columns that hold quantities in most rows; bar codes are longer."""
    return [
        i
        for i in range(width)
        if _share(rows, i, _is_qty) > 0.5
        and all(len(row[i]) <= _LONGEST_QTY + 4 for row in rows if i < len(row))
    ]


def _share(rows: list[tuple[str, ...]], column: int, test: Callable[[str], bool]) -> float:
    return sum(1 for row in rows if column < len(row) and test(row[column])) / len(rows)


def _is_qty(cell: str) -> bool:
    bare = without_unit(cell)
    return len(bare) <= _LONGEST_QTY and parse_quantity(bare) is not None


def _looks_like_number(cell: str) -> bool:
    """Tell a part number from words: it has a digit and hardly a blank."""
    return any(c.isdigit() for c in cell) and cell.count(" ") <= 3 and len(cell) <= 30


def _folded(cell: str) -> str:
    return cell.casefold().strip(" .:*").replace("_", " ").replace("-", " ")


def _first(row: Sequence[str], columns: Sequence[int]) -> str:
    return next((row[i] for i in columns if i < len(row) and row[i]), "")


def _separator(lines: list[str]) -> str:
    """Return what separates the cells; empty for lines as typed."""
    if any("\t" in line for line in lines):
        return "\t"
    if len(lines) > 1 and _nearly_all(lines, ";"):
        return ";"
    if len(lines) > 1 and _looks_like_csv(lines):
        return ","
    return ""


def _nearly_all(lines: list[str], mark: str) -> bool:
    """Tell whether the lines are cells; a title above them and cells over two lines may not be."""
    counts = Counter(mark in line for line in lines)
    return counts[False] == 0 or (counts[True] > 3 and counts[False] * 4 <= counts[True])


def _looks_like_csv(lines: list[str]) -> bool:
    if all(_DECIMAL_END.match(line.strip()) for line in lines):
        return False  # "40-21A 2,5": the comma belongs to the quantity
    return all("," in line and parse_quantity(line) is None for line in lines)


def _cells(text: str, mark: str) -> list[list[str]]:
    plain = [line.split(mark) for line in text.split("\n")]
    if '"' not in text:
        return plain
    try:
        rows = list(csv.reader(io.StringIO(text), delimiter=mark))
    except csv.Error:  # a cell longer than csv takes; no quoting is worth failing for
        return plain
    swallowed = any(cell.count("\n") > _MOST_LINES_IN_A_CELL for row in rows for cell in row)
    # A lone inch mark at the start of a cell looks like a quote that never ends.
    return plain if swallowed else rows


def _decode(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16")
    if b"\x00" in content:
        raise ValueError(say("it is not a text file"))
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
        raise ValueError(say("it is not an Excel workbook")) from error
    rows: list[list[str]] = []
    for row in book.worksheets[0].iter_rows(
        max_row=MAX_LINES + _HEAD_WITHIN, max_col=_MOST_COLUMNS, values_only=True
    ):
        rows.append(["" if cell is None else _cell(cell) for cell in row])
    book.close()
    return rows


def _cell(value: object) -> str:
    if isinstance(value, float):
        # Without thousands marks and without the exponent that long bar codes get.
        return f"{value:.6f}".rstrip("0").rstrip(".")
    return str(value)
