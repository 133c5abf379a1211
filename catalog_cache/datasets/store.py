"""Which dataset files are in use, and connections that read them together.

`current.json` is the only thing that decides what is in use; it is replaced atomically. A dataset
file is never written or renamed after it is named there; readers reopen when the generation
changes, and files no longer named go at the next start. What a shared folder has (`shared.py`) is
read from there in place of one's own.
"""

import json
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from catalog_cache.contract.dataset.schema import (
    DATASETS,
    SCHEMA_VERSION,
    create_indexes,
    create_tables,
)
from catalog_cache.contract.dataset.search_index import build_search

from catalog_cache.datasets import sort_orders
from catalog_cache.datasets.installed import Installed, manifest_path
from catalog_cache.datasets.shared import SharedContent
from catalog_cache.places import database_uri, write_json


@dataclass(frozen=True, slots=True)
class SortFile:
    """The file of ready-made orders, and the catalogue file whose ranks it holds."""

    file: str
    catalog: str


class DatasetStore:
    """The datasets folder of an account; safe to use from any thread.

    `shared` is a folder that many desks read; it counts from the first `follow_shared` on.
    """

    def __init__(self, folder: Path, shared: SharedContent | None = None) -> None:
        self.folder = folder
        self.shared = shared
        folder.mkdir(parents=True, exist_ok=True)
        self._looking = threading.Lock()
        self._lock = threading.Lock()
        self._local = threading.local()
        self._readers: list[_Reader] = []
        self._seen: dict[str, dict[str, tuple[int, int]]] = {}
        self._generation, self._own, self._sorted = self._load()
        self._installed = self._own

    def _load(self) -> tuple[int, dict[str, Installed], SortFile | None]:
        path = self.folder / "current.json"
        if not path.is_file():
            return 0, {}, None
        try:
            content = json.loads(path.read_text(encoding="utf-8"))
            installed = {name: Installed(**entry) for name, entry in content["datasets"].items()}
            sorted_file = SortFile(**content["sorted"]) if content.get("sorted") else None
            generation = int(content["generation"])
            self._seen = {
                name: {audience: (int(e), int(v)) for audience, (e, v) in versions.items()}
                for name, versions in content.get("seen", {}).items()
            }
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

    def is_shared(self, name: str) -> bool:
        """Tell whether a dataset is IT's to renew, in the shared folder."""
        return self.shared is not None and self.shared.keeps(name)

    def follow_shared(self, audiences: tuple[str, ...] | None) -> frozenset[str]:
        """Look whether the shared folder was renewed; returns the datasets that are others now.

        Of the files that it stands in for, one's own go at the next start.
        """
        if self.shared is None:
            return frozenset()
        with self._looking:
            if not self.shared.look(audiences):
                return frozenset()
            with self._lock:
                before = self._installed
                self._use(self._own)
                self._generation += 1
                now = self._installed
        return frozenset(n for n in before.keys() | now.keys() if before.get(n) != now.get(n))

    def _use(self, own: dict[str, Installed]) -> None:
        self._own = own
        self._installed = {**own, **self.shared.installed} if self.shared else own

    def seen(self, name: str, audience: str) -> tuple[int, int]:
        """Return epoch and version of the newest that was ever in use for an audience."""
        return self._seen.get(name, {}).get(audience, (0, 0))

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
            self._write(self._own)

    def put_in_use(self, name: str, entry: Installed) -> None:
        """Make a finished file the dataset in use, atomically; readers follow by themselves."""
        with self._lock:
            if entry.audience is not None:
                known = self._seen.setdefault(name, {})
                known[entry.audience] = max(
                    known.get(entry.audience, (0, 0)), (entry.epoch, entry.version)
                )
            self._write({**self._own, name: entry})

    def forget(self, name: str) -> None:
        """Take a dataset out of use, for example when the account lost its right to it."""
        with self._lock:
            self._write({n: e for n, e in self._own.items() if n != name})

    def _write(self, own: dict[str, Installed]) -> None:
        content = {
            "generation": self._generation + 1,
            "datasets": {name: asdict(entry) for name, entry in own.items()},
            "sorted": asdict(self._sorted) if self._sorted else None,
            # What was in use once and may come back must not come back older.
            "seen": self._seen,
        }
        write_json(self.folder / "current.json", content)
        self._use(own)
        self._generation += 1

    def remove_leftovers(self) -> None:
        """Delete files that are not in use; called at start, when nobody reads them."""
        shared = self.shared.installed if self.shared else {}
        used = {name: entry for name, entry in self._own.items() if name not in shared}
        if used != self._own:
            self._write(used)
        keep = {entry.file for entry in used.values()}
        keep |= {manifest_path(self.folder / file).name for file in keep}
        keep |= {"current.json", self.sort_file()}
        for path in self.folder.iterdir():
            if path.is_file() and path.name not in keep:
                # Of a shared folder somebody may still read it, which Windows does not allow.
                with suppress(PermissionError):
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
                uri = database_uri(self.path_of(entry), shared=Path(entry.file).is_absolute())
                db.execute(f"ATTACH ? AS {name}", (uri,))
        if file := self.sort_file():
            db.execute("ATTACH ? AS sorted", (database_uri(self.folder / file),))
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
