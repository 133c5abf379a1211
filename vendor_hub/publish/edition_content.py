"""Takes out of a whole catalogue file what a choice keeps, so that no drawing has a hole.

Kept are the parts of the chosen product lines and those without one, less the discontinued if so
chosen, and whatever something kept names: the parts of its drawings with their sub-assemblies, the
contents of its kits, what replaces it. A part that leads to a kept one stays by brand and number
only. Ranks are those of the whole, so that a popular part is popular in every edition.
"""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

from catalog_cache.contract.dataset.schema import (
    DATASETS,
    EDITION_META,
    create_indexes,
    create_tables,
)
from catalog_cache.contract.dataset.search_index import build_search
from catalog_cache.contract.wire.selection import NO_LONGER_SOLD, Selection

_WHOLE = frozenset({"category", "spec_def", "serial_scheme", "model"})

# By position of the assembly, because a drawing may also call out another drawing.
_SUB_ASSEMBLIES = """
WITH RECURSIVE found(id) AS (
    SELECT id FROM keep_assembly
    UNION
    SELECT p.sub_assembly FROM found JOIN whole.position p ON p.assembly = found.id
    WHERE p.sub_assembly IS NOT NULL
    UNION
    SELECT c.target FROM found JOIN whole.figure f ON f.assembly = found.id
    JOIN whole.callout c ON c.figure = f.id WHERE c.target_kind = 'assembly'
)
INSERT OR IGNORE INTO keep_assembly
SELECT a.id FROM found JOIN whole.assembly a ON a.id = found.id
"""

_POSITIONS = """
INSERT OR IGNORE INTO keep
SELECT q.uid FROM keep_assembly k JOIN whole.position p ON p.assembly = k.id
JOIN whole.position_part q ON q.position = p.id
"""

# What a kept part names: the lines of its kit, and what replaces it.
_NAMED = """
WITH RECURSIVE found(uid) AS (
    SELECT uid FROM keep
    UNION
    SELECT l.uid FROM found JOIN whole.kit_line l ON l.kit = found.uid
    UNION
    SELECT other.uid FROM found JOIN whole.supersession_part own ON own.uid = found.uid
    JOIN whole.supersession g ON g.id = own.id
    JOIN whole.supersession_part other ON other.id = own.id AND other.side <> own.side
    WHERE other.uid IS NOT NULL AND (own.side = 'from' OR g.direction = 'both')
)
INSERT OR IGNORE INTO keep SELECT p.uid FROM found JOIN whole.part p ON p.uid = found.uid
"""

_OWN = "uid IN (SELECT uid FROM keep)"
_OF_GROUPS = "id IN (SELECT s.id FROM whole.supersession_part s JOIN keep ON keep.uid = s.uid)"
_OF_DRAWINGS = "assembly IN (SELECT id FROM keep_assembly)"
_KEPT_ROWS = {
    "part": _OWN,
    "part_text": _OWN,
    "part_unit": _OWN,
    "spec": _OWN,
    "xref": _OWN,
    "supersession": _OF_GROUPS,
    "supersession_part": _OF_GROUPS,
    "relation": f"{_OWN} AND other IN (SELECT uid FROM keep)",
    "kit": _OWN,
    "kit_line": "kit IN (SELECT uid FROM keep)",
    "assembly": "id IN (SELECT id FROM keep_assembly)",
    "figure": _OF_DRAWINGS,
    "callout": f"figure IN (SELECT id FROM whole.figure WHERE {_OF_DRAWINGS})",
    "position": _OF_DRAWINGS,
    "position_part": f"position IN (SELECT id FROM whole.position WHERE {_OF_DRAWINGS})",
}


def write_edition(whole: Path, target: Path, selection: Selection) -> None:
    """Write what a choice keeps of a complete catalogue file into a new file."""
    with closing(sqlite3.connect(target, isolation_level=None, uri=True)) as db:
        db.execute("PRAGMA journal_mode=OFF")
        db.execute("PRAGMA synchronous=OFF")
        db.execute("ATTACH ? AS whole", (f"{whole.absolute().as_uri()}?mode=ro",))
        db.execute("BEGIN")
        create_tables(db, "catalog")
        db.execute("INSERT INTO meta SELECT * FROM whole.meta WHERE key IN ('dataset', 'as_of')")
        db.execute("INSERT INTO meta VALUES (?, ?)", (EDITION_META, selection.model_dump_json()))
        _choose(db, selection)
        _copy(db)
        create_indexes(db, "catalog")
        build_search(db, "catalog")
        db.execute("COMMIT")
        db.execute("ANALYZE main")
        db.execute("VACUUM main")


def _choose(db: sqlite3.Connection, selection: Selection) -> None:
    """Find what is kept, as two tables that live as long as the connection."""
    db.execute("CREATE TEMP TABLE keep (uid INTEGER PRIMARY KEY)")
    db.execute("CREATE TEMP TABLE keep_assembly (id TEXT PRIMARY KEY) WITHOUT ROWID")
    of_lines, values = "1", {}
    if selection.lines:
        of_lines = "(product_line IS NULL OR product_line IN (SELECT value FROM json_each(:lines)))"
        values["lines"] = json.dumps(selection.lines)
    db.execute(f"INSERT INTO keep_assembly SELECT id FROM whole.assembly WHERE {of_lines}", values)
    sold = ""
    if selection.without_discontinued:
        sold = " AND sale_status NOT IN (SELECT value FROM json_each(:ended))"
    ended = {"ended": json.dumps(NO_LONGER_SOLD)} if sold else {}
    db.execute(
        f"INSERT INTO keep SELECT uid FROM whole.part WHERE {of_lines}{sold}", {**values, **ended}
    )
    db.execute(_SUB_ASSEMBLIES)
    db.execute(_POSITIONS)
    db.execute(_NAMED)


def _copy(db: sqlite3.Connection) -> None:
    for table in DATASETS["catalog"]:
        where = "1" if table.name in _WHOLE else _KEPT_ROWS[table.name]
        key = ", ".join(table.key)
        db.execute(
            f"INSERT INTO main.{table.name} SELECT * FROM whole.{table.name}"
            f" WHERE {where} ORDER BY {key}"
        )
    # Nothing that is read by its uid may be missing; brand and number still lead to the new part.
    db.execute(
        "UPDATE main.supersession_part SET uid = NULL"
        " WHERE uid IS NOT NULL AND uid NOT IN (SELECT uid FROM keep)"
    )
