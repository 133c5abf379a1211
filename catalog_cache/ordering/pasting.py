"""Pasted lists against the catalogue: which column names parts, and what a line becomes."""

import sqlite3
from dataclasses import replace

from catalog_cache.contract.wire.orders import Allocation

from catalog_cache.catalogue.identity import meant_by
from catalog_cache.catalogue.rows import snapshot
from catalog_cache.ordering import order_lists
from catalog_cache.ordering.draft_body import StoredLine, new_line
from catalog_cache.ordering.draft_view import DraftReading
from catalog_cache.ordering.quick_entry import parse_quantity
from catalog_cache.records.drafts import ColumnRole, Pasted, PastedLine, PastedTable

_ASKED_ROWS = 25
_ENOUGH = 0.5


def settled(reading: DraftReading, pasted: Pasted) -> Pasted:
    """Let the catalogue say which column holds the part numbers where the list does not."""
    table = pasted.table
    if table is None or table.sure:
        return pasted
    known = [_known_share(reading.db, table, i) for i in range(len(table.roles))]
    best = max(known)
    if best < _ENOUGH or known.count(best) > 1:
        return pasted
    number_at = known.index(best)
    roles = tuple(_role(role, named=i == number_at) for i, role in enumerate(table.roles))
    taken = replace(table, roles=roles)
    return Pasted(order_lists.lines_of(taken), taken)


def _role(role: ColumnRole, *, named: bool) -> ColumnRole:
    if named:
        return ColumnRole.NUMBER
    return ColumnRole.NOT_READ if role is ColumnRole.NUMBER else role


def _known_share(db: sqlite3.Connection, table: PastedTable, column: int) -> float:
    cells = [row[column] for row in table.rows[:_ASKED_ROWS] if column < len(row) and row[column]]
    return sum(1 for cell in cells if meant_by(db, cell)) / len(cells) if cells else 0.0


def entered(reading: DraftReading, line: PastedLine) -> StoredLine:
    """Return a fresh line; scanning a carton means its contents, in stock units."""
    fresh = new_line(line.number, line.qty, note=line.rest)
    qty = parse_quantity(fresh.qty)
    if qty is None:
        return fresh
    meanings = meant_by(reading.db, line.number)
    if len(meanings) == 1 and meanings[0].factor != 1 and not line.in_pieces:
        part = snapshot(reading.db, meanings[0].uid, reading.situation.language)
        if part is not None:
            qty = qty * meanings[0].factor
            values = {"number": part.number, "part": part, "qty": f"{qty.normalize():f}"}
            fresh = fresh.model_copy(update=values)
    kind, ref = ("work_order", line.work_order) if line.work_order else ("customer", line.customer)
    if ref and qty > 0:
        share = Allocation.model_validate({"kind": kind, "ref": ref, "qty": qty})
        fresh = fresh.model_copy(update={"allocations": (share,)})
    return fresh
