"""Deltas: what changed between two versions, as compressed lines of JSON.

First line: {"dataset", "epoch", "from", "to"}. Then one line a change:
["part", "i", [all columns]] a new row, ["part", "u", [key], {column: value}] changed columns,
["part", "d", [key]] a row that left. Applying keeps the search structures up.
"""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import zstandard

from catalog_cache.contract.dataset import search_index
from catalog_cache.contract.dataset.digest import TableDigest, row_digest, shift_digest
from catalog_cache.contract.dataset.schema import DATASETS, Table, table_of

_MAX_LINE = 16 * 1024 * 1024

Row = tuple[Any, ...]


class DeltaError(ValueError):
    """A delta that cannot be applied: malformed, for another dataset, or not for this version."""


def write_delta(
    old: Path, new: Path, target: Path, *, dataset: str, epoch: int, from_version: int, most: int
) -> int | None:
    """Write the changes from one dataset file to the next; returns how many rows changed.

    None when more than `most` rows changed: it is given up, and what is written is worth nothing.
    """
    db = sqlite3.connect(f"{new.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)
    changed = 0
    try:
        db.execute("ATTACH ? AS old", (f"{old.absolute().as_uri()}?mode=ro",))
        with target.open("wb") as raw, zstandard.ZstdCompressor(19).stream_writer(raw) as out:
            head = {"dataset": dataset, "epoch": epoch, "from": from_version}
            out.write(_line({**head, "to": from_version + 1}))
            for table in DATASETS[dataset]:
                for change in _changes(db, table):
                    changed += 1
                    if changed > most:
                        return None
                    out.write(_line(change))
    finally:
        db.close()
    return changed


def _line(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _changes(db: sqlite3.Connection, table: Table) -> Iterator[list[object]]:
    names = table.column_names
    same_key = " AND ".join(f"o.{k} = n.{k}" for k in table.key)
    columns = ", ".join(f'n."{c}"' for c in names) + ", " + ", ".join(f'o."{c}"' for c in names)
    keys = ", ".join(f'o."{k}"' for k in table.key)
    for row in db.execute(
        f"SELECT {keys} FROM old.{table.name} o WHERE NOT EXISTS"
        f" (SELECT 1 FROM main.{table.name} n WHERE {same_key}) ORDER BY {keys}"
    ):
        yield [table.name, "d", list(row)]
    differs = " OR ".join(f'n."{c}" IS NOT o."{c}"' for c in names)
    order = ", ".join(f"n.{k}" for k in table.key)
    for row in db.execute(
        f"SELECT {columns} FROM main.{table.name} n JOIN old.{table.name} o ON {same_key}"
        f" WHERE {differs} ORDER BY {order}"
    ):
        new, old = row[: len(names)], row[len(names) :]
        key = [new[names.index(k)] for k in table.key]
        yield [
            table.name,
            "u",
            key,
            {c: n for c, n, o in zip(names, new, old, strict=True) if n is not o and n != o},
        ]
    for row in db.execute(
        f"SELECT {', '.join(f'n.{c}' for c in names)} FROM main.{table.name} n WHERE NOT EXISTS"
        f" (SELECT 1 FROM old.{table.name} o WHERE {same_key}) ORDER BY {order}"
    ):
        yield [table.name, "i", list(row)]


def read_delta(path: Path) -> Iterator[Any]:
    """Yield the decoded lines of a delta file, the head first; DeltaError on malformed input."""
    try:
        with path.open("rb") as raw, zstandard.ZstdDecompressor().stream_reader(raw) as stream:
            rest = b""
            while chunk := stream.read(1 << 20):
                *lines, rest = (rest + chunk).split(b"\n")
                if len(rest) > _MAX_LINE:
                    raise DeltaError("a line is longer than a row can be")
                for line in lines:
                    yield json.loads(line)
            if rest:
                raise DeltaError("the delta ends in the middle of a line")
    except (zstandard.ZstdError, ValueError, RecursionError) as error:
        raise DeltaError(f"the delta cannot be read: {error}") from error


@dataclass(slots=True)
class Applied:
    """What a delta did: how many rows it changed, and by how much it moved each table's digest."""

    rows: int = 0
    counts: dict[str, int] = field(default_factory=dict)
    sums: dict[str, int] = field(default_factory=dict)

    def moved(self, before: dict[str, TableDigest]) -> dict[str, TableDigest]:
        """Return the digests of all tables after the delta, from those before it."""
        return {
            name: TableDigest(
                rows + self.counts.get(name, 0),
                shift_digest(digest, into=self.sums.get(name, 0)),
            )
            for name, (rows, digest) in before.items()
        }

    def note(self, table: str, old: Row | None, new: Row | None) -> None:
        """Take one row that left, came or changed."""
        self.rows += 1
        self.counts[table] = self.counts.get(table, 0) + (new is not None) - (old is not None)
        moved = (row_digest(new) if new else 0) - (row_digest(old) if old else 0)
        self.sums[table] = self.sums.get(table, 0) + moved


def apply_delta(
    db: sqlite3.Connection, path: Path, *, dataset: str, epoch: int, version: int
) -> Applied:
    """Apply one delta inside the caller's transaction; returns what it did.

    `version` is the version the file has now. Raises DeltaError when the delta is not the one that
    follows it; the caller rolls back.
    """
    lines = read_delta(path)
    head = next(lines, None)
    expected = {"dataset": dataset, "epoch": epoch, "from": version, "to": version + 1}
    if head != expected:
        raise DeltaError(f"the delta is for {head}, not for {expected}")
    changes = list(lines)
    applied = Applied()
    try:
        with _search_kept_up(db, dataset, changes):
            for change in changes:
                table = table_of(dataset, change[0])
                applied.note(table.name, *_apply(db, table, change))
    except (LookupError, TypeError, AttributeError, ArithmeticError, ValueError,
            sqlite3.Error) as error:  # fmt: skip
        raise DeltaError(f"the delta does not fit the data: {error}") from error
    return applied


def _apply(
    db: sqlite3.Connection, table: Table, change: list[Any]
) -> tuple[Row | None, Row | None]:
    """Change one row; returns it as it was and as it is."""
    kind = change[1]
    names, where, insert, read = _statements(table)
    if kind == "i":
        new = tuple(change[2])
        db.execute(insert, new)
        return None, new
    if kind not in ("u", "d"):
        raise ValueError(f"unknown change {kind!r}")
    old = db.execute(read, change[2]).fetchone()
    if old is None:
        raise ValueError(f"{table.name} has no row {change[2]!r}")
    if kind == "d":
        db.execute(f"DELETE FROM {table.name} WHERE {where}", change[2])
        return old, None
    if unknown := change[3].keys() - set(names):
        raise KeyError(f"unknown columns {sorted(unknown)}")
    sets = ", ".join(f'"{c}" = ?' for c in change[3])
    db.execute(f"UPDATE {table.name} SET {sets} WHERE {where}", [*change[3].values(), *change[2]])
    return old, tuple(map(change[3].get, names, old))


@cache
def _statements(table: Table) -> tuple[tuple[str, ...], str, str, str]:
    """Return a table's columns, the condition for one row, and how one is inserted and read."""
    names = table.column_names
    where = " AND ".join(f"{k} = ?" for k in table.key)
    columns = ", ".join(f'"{c}"' for c in names)
    insert = f"INSERT INTO {table.name} VALUES ({', '.join('?' * len(names))})"
    return names, where, insert, f"SELECT {columns} FROM {table.name} WHERE {where}"


@contextmanager
def _search_kept_up(db: sqlite3.Connection, dataset: str, changes: list[Any]) -> Iterator[None]:
    """Bring the search structures from the rows before the block to those after it."""
    if dataset == "catalog":
        touched = _Touched(db)
        upkeep = search_index.PartsUpkeep(db, {u for c in changes for u in touched.uids_of(c)})
        yield
        upkeep.finish()
    elif dataset == "manuals":
        pages = sorted({change[2][0] for change in changes if change[0] == "page"})
        search_index.forget_pages(db, pages)
        yield
        search_index.learn_pages(db, pages)
    else:
        yield


class _Touched:
    """Which parts a change concerns, so that only those are looked at again."""

    _UID_TABLES = frozenset({"part_text", "spec", "xref", "part_unit"})

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def uids_of(self, change: list[Any]) -> Iterator[int]:
        """Yield the uids; looked up before the change is made."""
        table, kind, key = change[0], change[1], change[2]
        if table == "part":
            if kind == "i":
                yield key[1]
            else:
                yield from (u for (u,) in self._query("SELECT uid FROM part WHERE rank = ?", key))
                if kind == "u" and "uid" in change[3]:
                    yield change[3]["uid"]
        elif table in self._UID_TABLES:
            yield key[0]
        elif table == "category":
            code = key[0]
            yield from (
                u for (u,) in self._query("SELECT uid FROM part WHERE category = ?", [code])
            )
        elif table == "supersession_part":
            yield from (
                u
                for (u,) in self._query(
                    "SELECT uid FROM supersession_part WHERE id = ? AND uid IS NOT NULL", [key[0]]
                )
            )
            if kind == "i" and key[3] is not None:
                yield key[3]

    def _query(self, sql: str, values: list[Any]) -> list[tuple[int]]:
        return self._db.execute(sql, values).fetchall()
