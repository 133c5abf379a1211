"""Deltas: what changed between two versions, as compressed lines of JSON.

First line: {"dataset", "epoch", "from", "to"}. Then one line a change:
["part", "i", [all columns]] a new row, ["part", "u", [key], {column: value}] changed columns,
["part", "d", [key]] a row that left. Applying keeps the search structures up.
"""

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import zstandard

from catalog_cache.contract.dataset import search_index
from catalog_cache.contract.dataset.schema import DATASETS, Table, table_of

_MAX_LINE = 16 * 1024 * 1024


class DeltaError(ValueError):
    """A delta that cannot be applied: malformed, for another dataset, or not for this version."""


def write_delta(
    old: Path, new: Path, target: Path, *, dataset: str, epoch: int, from_version: int
) -> int:
    """Write the changes from one dataset file to the next; returns how many rows changed."""
    db = sqlite3.connect(f"{new.as_uri()}?mode=ro", uri=True, isolation_level=None)
    changed = 0
    try:
        db.execute("ATTACH ? AS old", (f"{old.as_uri()}?mode=ro",))
        with target.open("wb") as raw, zstandard.ZstdCompressor(19).stream_writer(raw) as out:
            head = {"dataset": dataset, "epoch": epoch, "from": from_version}
            out.write(_line({**head, "to": from_version + 1}))
            for table in DATASETS[dataset]:
                for change in _changes(db, table):
                    out.write(_line(change))
                    changed += 1
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


def apply_delta(
    db: sqlite3.Connection, path: Path, *, dataset: str, epoch: int, version: int
) -> int:
    """Apply one delta inside the caller's transaction; returns the number of changed rows.

    `version` is the version the file has now. Raises DeltaError when the delta is not the one that
    follows it; the caller rolls back.
    """
    lines = read_delta(path)
    head = next(lines, None)
    expected = {"dataset": dataset, "epoch": epoch, "from": version, "to": version + 1}
    if head != expected:
        raise DeltaError(f"the delta is for {head}, not for {expected}")
    changes = list(lines)
    affected = _Affected(dataset, db)
    try:
        affected.forget(changes)
        for change in changes:
            _apply(db, table_of(dataset, change[0]), change)
        affected.learn()
    except (LookupError, TypeError, AttributeError, ArithmeticError, ValueError,
            sqlite3.Error) as error:  # fmt: skip
        raise DeltaError(f"the delta does not fit the data: {error}") from error
    return len(changes)


def _apply(db: sqlite3.Connection, table: Table, change: list[Any]) -> None:
    where = " AND ".join(f"{k} = ?" for k in table.key)
    kind = change[1]
    if kind == "d":
        count = db.execute(f"DELETE FROM {table.name} WHERE {where}", change[2]).rowcount
    elif kind == "u":
        if unknown := set(change[3]) - set(table.column_names):
            raise KeyError(f"unknown columns {sorted(unknown)}")
        sets = ", ".join(f'"{c}" = ?' for c in change[3])
        values = [*change[3].values(), *change[2]]
        count = db.execute(f"UPDATE {table.name} SET {sets} WHERE {where}", values).rowcount
    elif kind == "i":
        marks = ", ".join("?" for _ in table.columns)
        count = db.execute(f"INSERT INTO {table.name} VALUES ({marks})", change[2]).rowcount
    else:
        raise ValueError(f"unknown change {kind!r}")
    if count != 1:
        raise ValueError(f"{table.name} has no row {change[2]!r}")


class _Affected:
    """Which parts or pages a delta touches, so that only those are indexed again."""

    _UID_TABLES = frozenset({"part_text", "spec", "xref", "part_unit"})

    def __init__(self, dataset: str, db: sqlite3.Connection) -> None:
        self._dataset = dataset
        self._db = db
        self._uids: set[int] = set()
        self._pages: set[int] = set()

    def forget(self, changes: list[Any]) -> None:
        if self._dataset == "catalog":
            for change in changes:
                self._uids.update(self._uids_of(change))
            search_index.forget_parts(self._db, sorted(self._uids))
        elif self._dataset == "manuals":
            self._pages = {c[2][0] for c in changes if c[0] == "page"}
            search_index.forget_pages(self._db, sorted(self._pages))

    def learn(self) -> None:
        if self._dataset == "catalog":
            search_index.learn_parts(self._db, sorted(self._uids))
        elif self._dataset == "manuals":
            search_index.learn_pages(self._db, sorted(self._pages))

    def _uids_of(self, change: list[Any]) -> Iterator[int]:
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
