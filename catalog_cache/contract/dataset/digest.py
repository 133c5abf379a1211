"""Row counts and order-independent digests, which prove a chain of deltas equal to a snapshot."""

import hashlib
import json
import sqlite3
from typing import NamedTuple

from catalog_cache.contract.dataset.schema import DATASETS, Table

_MODULUS = 1 << 128


class TableDigest(NamedTuple):
    """How many rows a table has, and the sum of its rows' digests modulo 2^128, in hex."""

    rows: int
    digest: str


def row_digest(row: tuple[object, ...]) -> int:
    """Return the first 128 bits of SHA-256 over the row's values as compact JSON."""
    text = json.dumps(row, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:16], "big")


def digest_table(db: sqlite3.Connection, table: Table) -> TableDigest:
    """Digest one table; the order of rows and the file's layout do not matter."""
    columns = ", ".join(f'"{name}"' for name in table.column_names)
    total = rows = 0
    for row in db.execute(f"SELECT {columns} FROM {table.name}"):
        total += row_digest(row)
        rows += 1
    return TableDigest(rows, f"{total % _MODULUS:032x}")


def note_digests(db: sqlite3.Connection, digests: dict[str, TableDigest]) -> None:
    """Write a file's digests into it, so that a delta needs to look only at the rows it changes."""
    db.execute("INSERT OR REPLACE INTO meta VALUES ('digests', ?)", (json.dumps(digests),))


def noted_digests(db: sqlite3.Connection, dataset: str) -> dict[str, TableDigest]:
    """Return the digests that a file says it has; made anew where it says nothing."""
    row = db.execute("SELECT value FROM meta WHERE key = 'digests'").fetchone()
    if row is None:
        return digest_dataset(db, dataset)
    return {name: TableDigest(*entry) for name, entry in json.loads(row[0]).items()}


def digest_dataset(db: sqlite3.Connection, dataset: str) -> dict[str, TableDigest]:
    """Digest every travelling table of a dataset file."""
    return {table.name: digest_table(db, table) for table in DATASETS[dataset]}


def shift_digest(digest: str, *, out: int = 0, into: int = 0) -> str:
    """Return a table digest after rows with these summed digests left and came."""
    return f"{(int(digest, 16) - out + into) % _MODULUS:032x}"
