"""Which dataset files are in use, and connections that read them together.

`current.json` is the only thing that decides what is in use; it is replaced atomically. A dataset
file is never written or renamed after it is named there; readers reopen when the generation
changes, and files no longer named go at the next start.
"""

import json
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from catalog_cache.contract.dataset.schema import (
    DATASETS,
    SCHEMA_VERSION,
    create_indexes,
    create_tables,
)
from catalog_cache.contract.dataset.search_index import build_search

from catalog_cache.datasets import sort_orders
from catalog_cache.places import write_json


@dataclass(frozen=True, slots=True)
class Installed:
    """One installed version of a dataset."""

    file: str
    epoch: int
    version: int
    as_of: str
    published_at: str
    rows: int
    manifest_sha256: str
    schema: int = 0

    @property
    def as_of_time(self) -> datetime:
        """The source's own time of the content."""
        return datetime.fromisoformat(self.as_of)


@dataclass(frozen=True, slots=True)
class SortFile:
    """The file of ready-made orders, and the catalogue file whose ranks it holds."""

    file: str
    catalog: str


class DatasetStore:
    """The datasets folder of an account; safe to use from any thread."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self._lock = threading.Lock()
        self._local = threading.local()
        self._readers: list[_Reader] = []
        self._generation, self._installed, self._sorted = self._load()

    def _load(self) -> tuple[int, dict[str, Installed], SortFile | None]:
        path = self.folder / "current.json"
        if not path.is_file():
            return 0, {}, None
        try:
            content = json.loads(path.read_text(encoding="utf-8"))
            installed = {name: Installed(**entry) for name, entry in content["datasets"].items()}
            sorted_file = SortFile(**content["sorted"]) if content.get("sorted") else None
            generation = int(content["generation"])
        except (ValueError, KeyError, TypeError, AttributeError):
            return 0, {}, None  # a damaged disk; datasets are replaceable: they are fetched again
        # What an older program installed has not all that this one reads; it is fetched anew.
        present = {
            n: e
            for n, e in installed.items()
            if e.schema == SCHEMA_VERSION and (self.folder / e.file).is_file()
        }
        return generation, present, sorted_file

    @property
    def generation(self) -> int:
        """Counts every change of what is in use."""
        return self._generation

    def installed(self) -> dict[str, Installed]:
        """Return what is in use, by dataset name."""
        return dict(self._installed)

    def path_of(self, entry: Installed) -> Path:
        """Return the file of an installed version."""
        return self.folder / entry.file

    def sort_file(self) -> str:
        """Return the file of ready-made orders, empty when there is none for this catalogue."""
        catalog = self._installed.get("catalog")
        if self._sorted is None or catalog is None or self._sorted.catalog != catalog.file:
            return ""
        return self._sorted.file if (self.folder / self._sorted.file).is_file() else ""

    def use_sort_file(self, file: str, catalog: str) -> None:
        """Take a finished file of orders, made of this catalogue's file, into use."""
        with self._lock:
            self._sorted = SortFile(file, catalog)
            self._write(self._installed)

    def put_in_use(self, name: str, entry: Installed) -> None:
        """Make a finished file the dataset in use, atomically; readers follow by themselves."""
        with self._lock:
            installed = {**self._installed, name: entry}
            self._write(installed)

    def forget(self, name: str) -> None:
        """Take a dataset out of use, for example when the account lost its right to it."""
        with self._lock:
            installed = {n: e for n, e in self._installed.items() if n != name}
            self._write(installed)

    def _write(self, installed: dict[str, Installed]) -> None:
        content = {
            "generation": self._generation + 1,
            "datasets": {name: asdict(entry) for name, entry in installed.items()},
            "sorted": asdict(self._sorted) if self._sorted else None,
        }
        write_json(self.folder / "current.json", content)
        self._installed = installed
        self._generation += 1

    def remove_leftovers(self) -> None:
        """Delete files that are not in use; called at start, when nobody reads them."""
        keep = {entry.file for entry in self._installed.values()}
        keep |= {"current.json", self.sort_file()}
        for path in self.folder.iterdir():
            if path.is_file() and path.name not in keep:
                path.unlink(missing_ok=True)

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Yield this thread's connection with every dataset attached under its name.

        A dataset that is not installed is attached empty, so that queries need no special case.
        Within the block the same versions stay attached.
        """
        reader: _Reader | None = getattr(self._local, "reader", None)
        if reader is None:
            reader = self._local.reader = _Reader()
            with self._lock:
                self._readers.append(reader)
        with reader.busy:
            reader.depth += 1
            try:
                yield self._connection(reader)
            finally:
                reader.depth -= 1

    def _connection(self, reader: "_Reader") -> sqlite3.Connection:
        if reader.db is not None and (reader.depth > 1 or reader.generation == self._generation):
            return reader.db
        reader.close()
        reader.generation = self._generation
        reader.db = self._open(self._installed)
        return reader.db

    def _open(self, installed: dict[str, Installed]) -> sqlite3.Connection:
        db = sqlite3.connect(":memory:", isolation_level=None, uri=True, check_same_thread=False)
        # Not memory-mapped: a mapped file that is cut short under its reader (a failing disk, a
        # network folder) ends the process, where a plain read gives an error that can be shown.
        db.execute("PRAGMA cache_size=-16384")
        for name in DATASETS:
            entry = installed.get(name)
            if entry is None:
                _attach_empty(db, name)
            else:
                uri = f"{self.path_of(entry).absolute().as_uri()}?mode=ro"
                db.execute(f"ATTACH ? AS {name}", (uri,))
        if file := self.sort_file():
            uri = f"{(self.folder / file).absolute().as_uri()}?mode=ro"
            db.execute("ATTACH ? AS sorted", (uri,))
        else:
            db.execute("ATTACH ':memory:' AS sorted")
            sort_orders.create_empty(db, "sorted")
        return db

    def close(self) -> None:
        """Close every connection, waiting for the reads under way; a later read opens its own."""
        with self._lock:
            readers = list(self._readers)
        for reader in readers:
            with reader.busy:
                reader.close()


class _Reader:
    """One thread's connection, closed only while nobody reads through it.

    Closing it while SQLite is inside it would end the process.
    """

    def __init__(self) -> None:
        self.busy = threading.RLock()
        self.depth = 0
        self.generation = -1
        self.db: sqlite3.Connection | None = None

    def close(self) -> None:
        if self.db is not None:
            self.db.close()
            self.db = None


def _attach_empty(db: sqlite3.Connection, name: str) -> None:
    uri = f"file:empty-{id(db)}-{name}?mode=memory&cache=shared"
    filler = sqlite3.connect(uri, uri=True, isolation_level=None)
    create_tables(filler, name)
    create_indexes(filler, name)
    build_search(filler, name)
    db.execute(f"ATTACH ? AS {name}", (uri,))
    filler.close()
