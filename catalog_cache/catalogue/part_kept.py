"""Whether the catalogue that is read is only the part of it that somebody chose to keep."""

import sqlite3

from catalog_cache.contract.dataset.schema import EDITION_META


def is_part_kept(db: sqlite3.Connection) -> bool:
    """Tell whether what is not found here may well be in the whole catalogue."""
    found = db.execute("SELECT 1 FROM catalog.meta WHERE key = ?", (EDITION_META,)).fetchone()
    return found is not None
