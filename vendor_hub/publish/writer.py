"""Writes the next version of a dataset as a plain SQLite file, row by row, in bounded memory.

Used by every source of content (CSV import, demonstration, generator); `release.py` turns the
file into a signed version.
"""

import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from types import TracebackType
from typing import Self

from catalog_cache.contract.dataset.schema import DATASETS, create_indexes, create_tables
from catalog_cache.contract.dataset.search_index import build_search

RANK_GAP = 16
"""Distance between the ranks of neighbouring parts in a fresh snapshot; deltas use the gaps."""

UidOf = Callable[[str, str], int]
"""(brand, part number) to the part's permanent uid; a new pair gets a number never used before."""

Cell = str | int | float | Decimal | datetime | bool | None | Mapping[str, object] | list[object]


class DatasetWriter:
    """A dataset file under construction; a context manager that indexes and closes it at the end.

    `add` takes a table and its columns by keyword; missing columns are unknown (NULL). Decimals,
    instants, lists and mappings are converted to the dataset's text forms.
    """

    def __init__(self, path: Path, dataset: str, *, as_of: datetime) -> None:
        self._dataset = dataset
        self._columns = {t.name: t.column_names for t in DATASETS[dataset]}
        self._insert = {
            name: f"INSERT INTO {name} VALUES ({', '.join('?' * len(columns))})"
            for name, columns in self._columns.items()
        }
        self._db = sqlite3.connect(path, isolation_level=None)
        self._db.execute("PRAGMA journal_mode=OFF")
        self._db.execute("PRAGMA synchronous=OFF")
        self._db.execute("BEGIN")
        create_tables(self._db, dataset)
        self.set_meta("dataset", dataset)
        self.set_meta("as_of", as_of.astimezone(UTC).isoformat())

    def __enter__(self) -> Self:
        """Start writing."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Build the indexes, unless an error ended the writing, and close the file."""
        try:
            if kind is None:
                create_indexes(self._db, self._dataset)
                build_search(self._db, self._dataset)
                self._db.execute("COMMIT")
                self._db.execute("ANALYZE")
                self._db.execute("VACUUM")
        finally:
            self._db.close()

    def set_meta(self, key: str, value: str) -> None:
        """Set one entry of the file's `meta` table."""
        self._db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))

    def add(self, table: str, **values: Cell) -> None:
        """Add one row; KeyError for an unknown column, sqlite3.IntegrityError for a bad row."""
        columns = self._columns[table]
        if unknown := values.keys() - set(columns):
            raise KeyError(f"{table} has no column {', '.join(sorted(unknown))}")
        self._db.execute(self._insert[table], [_plain(values.get(c)) for c in columns])

    def add_rows(
        self, table: str, columns: Sequence[str], rows: Iterable[Sequence[str | int | float | None]]
    ) -> None:
        """Add many rows of these columns, whose values have the dataset's text forms already."""
        names = ", ".join(f'"{column}"' for column in columns)
        marks = ", ".join("?" * len(columns))
        self._db.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", rows)


def decimal_text(value: Decimal) -> str:
    """Return a decimal as plain text without exponent or trailing zeros ("10", "0.5")."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _plain(value: Cell) -> str | int | float | None:
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, Decimal):
        return decimal_text(value)
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, Mapping | list | tuple):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return value
