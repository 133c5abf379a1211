"""A result in the order of a column: in SQL, over all hits, what is unknown at the end."""

import json
import sqlite3

from catalog_cache.catalogue.hits import Hits
from catalog_cache.records.catalogue import PartQuery, SortKey

_VALUES = {
    SortKey.NUMBER: "p.number_key",
    SortKey.NAME: "p.name COLLATE NOCASE",
    SortKey.PRICE: (
        "(SELECT min(CAST(r.amount AS REAL) / CAST(r.price_unit AS REAL)) FROM prices.price r"
        " WHERE r.uid = p.uid AND r.component = 'net' AND CAST(r.break_qty AS REAL) <= 1)"
    ),
    SortKey.STOCK: "(SELECT sum(CAST(s.qty AS REAL)) FROM stock.stock s WHERE s.uid = p.uid)",
}


def in_order(db: sqlite3.Connection, hits: Hits, query: PartQuery, most: int | None) -> Hits:  # noqa: ARG001
    """Return the hits in the order the query asks for."""
    direction = "DESC" if query.descending else "ASC"
    ordered = db.execute(
        f"SELECT json_group_array(rank) FROM (SELECT p.rank AS rank, {_VALUES[query.sort]} AS v"
        " FROM json_each(?) j CROSS JOIN catalog.part p ON p.rank = j.value"
        f" ORDER BY v IS NULL, v {direction}, p.rank)",
        (json.dumps(list(hits)),),
    ).fetchone()[0]
    return Hits([json.loads(ordered)])
