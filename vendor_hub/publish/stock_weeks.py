"""Keeps the history of stock: what each exact figure was at the end of the weeks that are over.

The first publication of a new week writes down what the last one of an earlier week said, and lets
the oldest week go; in between nothing of the history changes, so that a new count costs only what
changed. Kept for the parts that are asked for most, and for so many weeks, as hub.toml says. What a
source brings of its own past is taken first.
"""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from catalog_cache.contract.dataset.schema import table_of
from catalog_cache.contract.dataset.weeks import WEEK, week_of

from vendor_hub.hub import StockHistorySettings

_TABLE = table_of("stock", "stock_week")
_COLUMNS = ", ".join(_TABLE.column_names)
# A warehouse that the vendor closed is not shown any more.
_KEPT = "uid IN (SELECT uid FROM temp.asked_for) AND warehouse IN (SELECT code FROM main.warehouse)"


@dataclass(frozen=True, slots=True)
class Published:
    """A published stock file, and the time of what it says."""

    file: Path
    as_of: datetime


def keep_stock_weeks(
    new: Path,
    as_of: datetime,
    *,
    last: Published | None,
    catalog: Path | None,
    settings: StockHistorySettings,
) -> None:
    """Write the history into a finished stock file that is about to be published.

    `catalog` is the published catalogue, whose ranks say what is asked for most; without one there
    is no history yet.
    """
    running = week_of(max(as_of, last.as_of) if last else as_of)
    oldest = (running - settings.weeks * WEEK).isoformat()
    with closing(sqlite3.connect(new, isolation_level=None, uri=True)) as db:
        if not _has_table(db, "main"):
            # A file made by hand or by an older program is without it.
            db.execute(_TABLE.ddl)
        _name_asked_for(db, catalog, settings.parts)
        left_out = db.execute(
            "DELETE FROM stock_week WHERE NOT"
            f" (week >= ? AND week < ? AND strftime('%w', week) = '0' AND {_KEPT})",
            (oldest, running.isoformat()),
        )
        if left_out.rowcount:
            # What a file deleted would be downloaded with it.
            db.execute("VACUUM")
        if last is not None:
            _take_over(db, last, oldest, running.isoformat())


def _take_over(db: sqlite3.Connection, last: Published, oldest: str, running: str) -> None:
    """Take the earlier weeks from what was published last, and its levels if its week is over."""
    db.execute("ATTACH ? AS last", (f"{last.file.absolute().as_uri()}?mode=ro",))
    db.execute("BEGIN")
    if _has_table(db, "last"):
        db.execute(
            f"INSERT OR IGNORE INTO stock_week SELECT {_COLUMNS} FROM last.stock_week"
            f" WHERE week >= ? AND week < ? AND {_KEPT}",
            (oldest, running),
        )
    week = week_of(last.as_of).isoformat()
    if oldest <= week < running:
        db.execute(
            "INSERT OR IGNORE INTO stock_week SELECT uid, warehouse, ?, qty, unit FROM last.stock"
            f" WHERE kind = 'exact' AND qty IS NOT NULL AND {_KEPT}",
            (week,),
        )
    db.execute("COMMIT")
    db.execute("DETACH last")


def _name_asked_for(db: sqlite3.Connection, catalog: Path | None, parts: int) -> None:
    db.execute("CREATE TEMP TABLE asked_for (uid INTEGER PRIMARY KEY)")
    if catalog is None:
        return
    db.execute("ATTACH ? AS catalog", (f"{catalog.absolute().as_uri()}?mode=ro",))
    db.execute(
        "INSERT INTO temp.asked_for SELECT uid FROM catalog.part ORDER BY rank LIMIT ?", (parts,)
    )
    db.execute("DETACH catalog")


def _has_table(db: sqlite3.Connection, schema: str) -> bool:
    named = f"SELECT 1 FROM {schema}.sqlite_master WHERE name = ?"
    return db.execute(named, (_TABLE.name,)).fetchone() is not None
