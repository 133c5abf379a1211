"""Reading order lines as people type, paste or scan them. Pure functions.

Understood: "40-21A-0071 4", "4 x 40-21A-0071", a bar code alone, and rows of a spreadsheet, which
`order_lists` reads.
"""

import re
from decimal import Decimal, InvalidOperation

from catalog_cache.ordering.scanned import read_scan
from catalog_cache.records.drafts import PastedLine

MAX_LINES = 20_000
_QTY = re.compile(r"^[+-]?\d{1,9}(?:[.,]\d{1,6})?$|^\d{1,3}(?:[.,' ]\d{3})+(?:[.,]\d{1,3})?$")
_TIMES = re.compile(r"^(\d+(?:[.,]\d+)?)\s*[x×*]\s+(\S.*)$", re.IGNORECASE)
_TIMES_BEHIND = re.compile(r"^(\S.*?)\s+[x×*]\s*(\d+(?:[.,]\d+)?)$", re.IGNORECASE)
_THREAD = re.compile(r"(?:^|\s)M\d{1,2}$", re.IGNORECASE)
_PIECES = re.compile(
    r"^([\d.,' \u00a0]*\d)\s*(?:pcs?|ea|each|pieces?|st|stk|stck|stück|pi[eè]ces?|szt|pz|uds?)\.?$",
    re.IGNORECASE,
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


def without_unit(text: str) -> str:
    """Return a quantity without the word for pieces behind it: "4 pcs" is "4"."""
    found = _PIECES.match(text.strip())
    return found.group(1).strip() if found else text.strip()


def typed_line(text: str) -> PastedLine:
    """Read one line as typed or scanned: "number quantity", "quantity x number", a bar code."""
    line = text.strip()
    scanned = read_scan(line)
    if scanned is not None:
        return scanned
    if times := _TIMES.match(line):
        return _times(times.group(2).strip(), times.group(1))
    for separator in (";", " "):
        head, found, tail = line.rpartition(separator)
        if found and head.strip() and parse_quantity(tail) is not None:
            # "6204 2" is a number and a quantity; "M8 x 40" ends in a part of the number.
            if head.rstrip().lower().endswith((" x", "×")):
                break
            return PastedLine(head.strip(), tail.strip())
    return PastedLine(line, "")


def merged_cell(text: str) -> PastedLine:
    """Read a cell that may hold number and quantity together: "4 x 6204", "6204 x 4"."""
    if times := _TIMES.match(text):
        return _times(times.group(2).strip(), times.group(1))
    # "M8 x 40" is a screw, not forty of something.
    if (behind := _TIMES_BEHIND.match(text)) and not _THREAD.search(behind.group(1)):
        return PastedLine(behind.group(1).strip(), behind.group(2))
    return PastedLine(text, "")


def _times(number: str, qty: str) -> PastedLine:
    """Between two plain numbers the longer one is the part: "4 x 6204" and "6204 x 4"."""
    swapped = number.isdigit() and qty.isdigit() and len(number) < len(qty)
    return PastedLine(qty, number) if swapped else PastedLine(number, qty)
