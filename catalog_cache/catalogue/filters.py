"""The filters of a query as one SQL condition on `p` (catalog.part)."""

import sqlite3
from dataclasses import dataclass

from catalog_cache.records.catalogue import PartQuery


@dataclass(frozen=True, slots=True)
class Filters:
    """A condition and its values."""

    sql: str
    values: tuple[str, ...]

    @classmethod
    def of(
        cls, db: sqlite3.Connection, query: PartQuery, *, any_category: bool = False
    ) -> "Filters":
        """Return the condition for a query; the category includes everything below it."""
        parts: list[str] = []
        values: list[str] = []
        if query.category is not None and not any_category:
            codes = _below(db, query.category)
            parts.append(f"p.category IN ({', '.join('?' * len(codes))})")
            values += codes
        if query.in_stock:
            parts.append(
                "EXISTS (SELECT 1 FROM stock.stock s WHERE s.uid = p.uid AND"
                " (CAST(s.qty AS REAL) > 0 OR s.band NOT IN ('0', 'none')))"
            )
        if query.without_discontinued:
            parts.append("p.sale_status NOT IN ('discontinued', 'ended', 'blocked')")
        return cls(" AND ".join(parts) or "1", tuple(values))


def _below(db: sqlite3.Connection, code: str) -> list[str]:
    rows = db.execute(
        "WITH RECURSIVE below(code) AS (SELECT ? UNION SELECT c.code FROM catalog.category c"
        " JOIN below ON c.parent = below.code) SELECT code FROM below",
        (code,),
    )
    return [found for (found,) in rows]
