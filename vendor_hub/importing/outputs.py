"""Where the rows of an import go: a dataset file beside its final name, or nowhere in a dry run."""

import hashlib
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from catalog_cache.contract.dataset.schema import table_of

from vendor_hub.files import FileShelf
from vendor_hub.importing.report import NOTED, ImportReport, Problem
from vendor_hub.publish.writer import Cell, DatasetWriter

_MAIN_TABLE = {"catalog": "part", "prices": "price", "stock": "stock", "manuals": "document"}


class DatasetOutput:
    """Collects one dataset; the file appears under its name only when all rows are in."""

    def __init__(
        self, path: Path | None, dataset: str, report: ImportReport, *, as_of: datetime
    ) -> None:
        self._dataset = dataset
        self._report = report
        self._path = path
        self._part = path.with_name(f".{path.name}.part") if path else None
        self._keys: dict[str, set[tuple[object, ...]]] = {}
        self._writer: DatasetWriter | None = None
        if self._part is not None:
            self._part.unlink(missing_ok=True)
            self._writer = DatasetWriter(self._part, dataset, as_of=as_of)

    def __enter__(self) -> Self:
        """Start collecting."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Give the finished file its name; without rows, or after an error, nothing stays."""
        useful = bool(self._keys.get(_MAIN_TABLE[self._dataset]))
        if kind is None and not useful:
            reason = f"no usable row for the dataset {self._dataset}; it is left as it was"
            self._report.add(Problem(self._dataset, 0, "", "", reason, NOTED))
        if self._writer is None or self._part is None or self._path is None:
            return
        try:
            self._writer.__exit__(kind, error, trace)
            if kind is None and useful:
                self._part.replace(self._path)
                self._report.datasets[self._path.stem] = self._path
        finally:
            self._part.unlink(missing_ok=True)

    def has(self, table: str, *key: object) -> bool:
        """Tell whether a row with this key is in."""
        return key in self._keys.get(table, ())

    def count(self, table: str) -> int:
        """Return how many rows of a table are in."""
        return len(self._keys.get(table, ()))

    def add(self, table: str, **values: Cell) -> bool:
        """Add a row and count it; False when a row with the same key is in already."""
        key = tuple(values[column] for column in table_of(self._dataset, table).key)
        known = self._keys.setdefault(table, set())
        if key in known:
            return False
        known.add(key)
        self._report.count(table).written += 1
        if self._writer is not None:
            self._writer.add(table, **values)
        return True


class Shelf:
    """The hub's files during an import; a dry run only learns the hashes."""

    def __init__(self, files: FileShelf | None) -> None:
        self._files = files

    def put(self, content: bytes) -> str:
        """Store content unless this is a dry run; return its SHA-256."""
        if self._files is None:
            return hashlib.sha256(content).hexdigest()
        return self._files.put(content)
