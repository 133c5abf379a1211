"""Every part in the order of each column, made ready beside the datasets of a large catalogue.

Sorting a million parts by net price joins three datasets and takes seconds; walking an order that
lies ready takes as long as the rows that are shown. The file belongs to one version of the
catalogue, whose ranks it holds; of prices and stock it may be an update behind until it is made
anew. Small catalogues need none: they are sorted when somebody asks.
"""

import hashlib
import json
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from pyroaring import BitMap

from catalog_cache.contract.search_text import fold_text

from catalog_cache.places import database_uri

LEAST_ROWS = 400_000
"""Catalogues with fewer rows in all tables (some 20,000 parts) are sorted in the moment."""

COLUMNS = ("number", "name", "price", "stock")

IN_STOCK = "(coalesce(CAST(s.qty AS REAL) > 0, 0) OR coalesce(s.band NOT IN ('0', 'none'), 0))"
"""Whether a row `s` of the stock says that there is something."""

SHOWN_FIRST = (
    f"printf('%d%d%04d%s', r.key IS NULL, NOT {IN_STOCK}, coalesce(r.key, 0), s.warehouse)"
)
"""Least for the warehouse that a list shows of a part (availability.best_of): of those that serve
this place, the first with stock. `r` is `json_each` over their codes."""


_LOOK_EACH = 200_000
"""After how many of SQLite's steps, some milliseconds, it is asked whether to stop."""


class StoppedError(Exception):
    """The making was ended before its end, because the program ends."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """What the orders are made of and for whom.

    Attributes:
        files: dataset name and file name, of those that are installed.
        language: whose names are sorted by.
        routes: warehouses that serve this place, the first choice first.
        day: ISO date on which prices are valid.

    """

    files: tuple[tuple[str, str], ...]
    language: str
    routes: tuple[str, ...]
    day: str

    @property
    def file_name(self) -> str:
        """Name the file, another one for every difference."""
        text = json.dumps([self.files, self.language, self.routes, self.day])
        return f"sorted-{hashlib.sha256(text.encode()).hexdigest()[:16]}.db"


def make(folder: Path, arrangement: Arrangement, stop: Path | None = None) -> str:
    """Make the file beside the datasets, unless it is there, and return its name.

    Stopped as soon as a file named `stop` appears, which another process can see to; a part is
    never taken for the whole. A crash leaves a part that is removed at the next start.
    """
    target = folder / arrangement.file_name
    if target.exists():
        return target.name
    part = target.with_suffix(".part")
    part.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(part, isolation_level=None)) as db:
            if stop is not None:
                db.set_progress_handler(stop.exists, _LOOK_EACH)
            _make(db, folder, arrangement)
    except sqlite3.OperationalError:
        if stop is None or not stop.exists():
            raise
    if stop is not None and stop.exists():
        part.unlink(missing_ok=True)
        raise StoppedError
    part.replace(target)
    return target.name


def _make(db: sqlite3.Connection, folder: Path, arrangement: Arrangement) -> None:
    db.execute("PRAGMA journal_mode=OFF")
    db.execute("PRAGMA synchronous=OFF")
    for name, file in arrangement.files:
        # A file in a shared folder is named by its whole path.
        uri = database_uri(folder / file, shared=Path(file).is_absolute())
        db.execute(f"ATTACH ? AS {name}", (uri,))
    db.create_function("folded", 1, fold_text, deterministic=True)
    create_empty(db)
    _by_number_and_name(db, arrangement.language)
    names = {name for name, _ in arrangement.files}
    if "prices" in names:
        _by_price(db, arrangement.day)
    if "stock" in names:
        _by_stock(db, arrangement.routes)
    for column in COLUMNS:
        db.execute(f'CREATE UNIQUE INDEX "{column}_rank" ON "{column}" (rank)')
    db.execute("CREATE INDEX price_value ON price (value)")


def create_empty(db: sqlite3.Connection, schema: str = "main") -> None:
    """Create the tables: `known` has the columns that are there, and how many have a value."""
    for column in COLUMNS:
        db.execute(
            f'CREATE TABLE {schema}."{column}"'
            " (position INTEGER PRIMARY KEY, rank INTEGER NOT NULL, value REAL)"
        )
    db.execute(f"CREATE TABLE {schema}.known (name TEXT PRIMARY KEY, parts INTEGER NOT NULL)")
    db.execute(f"CREATE TABLE {schema}.available (ranks BLOB NOT NULL)")


def _by_number_and_name(db: sqlite3.Connection, language: str) -> None:
    _fill(db, "number", "SELECT rank, NULL FROM catalog.part ORDER BY number_key, brand", ())
    _fill(
        db,
        "name",
        "SELECT p.rank, NULL FROM catalog.part p LEFT JOIN catalog.part_text t"
        " ON t.uid = p.uid AND t.language = ? ORDER BY folded(coalesce(t.name, p.name)), p.rank",
        (language,),
    )


_VALID = (
    "coalesce(valid_from, '') <= ?1 AND coalesce(valid_to, '9') >= ?1 AND order_type IS NULL"
    " AND status = 'priced' AND CAST(break_qty AS REAL) <= 1"
)


def _by_price(db: sqlite3.Connection, day: str) -> None:
    """Sort by what one piece costs: the net price, else the list price less the discount."""
    each = "CAST(amount AS REAL) / CAST(price_unit AS REAL)"
    db.execute("CREATE TEMP TABLE net (uid INTEGER PRIMARY KEY, value REAL)")
    db.execute(
        f"INSERT INTO net SELECT uid, min({each}) FROM prices.price"
        f" WHERE component = 'net' AND uid IS NOT NULL AND amount IS NOT NULL AND {_VALID}"
        " GROUP BY uid",
        (day,),
    )
    db.execute(
        f"INSERT OR IGNORE INTO net SELECT l.uid, min({each})"
        " * (1 - coalesce((SELECT max(CAST(d.percent AS REAL)) FROM prices.price d"
        "   WHERE d.component = 'discount' AND d.uid IS NULL"
        f"   AND d.discount_code = p.discount_code AND {_VALID}), 0) / 100)"
        " FROM prices.price l JOIN catalog.part p ON p.uid = l.uid"
        f" WHERE l.component = 'list' AND l.amount IS NOT NULL AND {_VALID} GROUP BY l.uid",
        (day,),
    )
    _fill(
        db,
        "price",
        "SELECT p.rank, n.value AS v FROM catalog.part p LEFT JOIN net n ON n.uid = p.uid"
        " ORDER BY v IS NULL, v, p.rank",
        (),
    )
    db.execute("DROP TABLE net")


def _by_stock(db: sqlite3.Connection, routes: tuple[str, ...]) -> None:
    db.execute("CREATE TEMP TABLE shown (uid INTEGER PRIMARY KEY, value REAL)")
    # With min() the other columns come from the row that has the least.
    db.execute(
        "INSERT INTO shown SELECT uid, value FROM"
        " (SELECT s.uid AS uid, CAST(s.qty AS REAL) AS value,"
        f" min({SHOWN_FIRST}) FROM stock.stock s LEFT JOIN json_each(?) r ON r.value = s.warehouse"
        " GROUP BY s.uid)",
        (json.dumps(list(routes)),),
    )
    _fill(
        db,
        "stock",
        "SELECT p.rank, s.value AS v FROM catalog.part p LEFT JOIN shown s ON s.uid = p.uid"
        " ORDER BY v IS NULL, v, p.rank",
        (),
    )
    ranks = db.execute(
        "SELECT json_group_array(rank) FROM (SELECT DISTINCT p.rank FROM stock.stock s"
        f" JOIN catalog.part p ON p.uid = s.uid WHERE {IN_STOCK})"
    ).fetchone()[0]
    db.execute("INSERT INTO available VALUES (?)", (BitMap(json.loads(ranks)).serialize(),))
    db.execute("DROP TABLE shown")


def _fill(db: sqlite3.Connection, column: str, select: str, values: tuple[str, ...]) -> None:
    db.execute(f'INSERT INTO "{column}" (rank, value) {select}', values)
    counted = "count(value)" if column in ("price", "stock") else "count(*)"
    db.execute(f'INSERT INTO known SELECT ?, {counted} FROM "{column}"', (column,))
