"""A small vendor whose export and mapping a test can change, and whose import it can run."""

import sqlite3
from pathlib import Path

import pytest

from vendor_hub.files import FileShelf
from vendor_hub.importing.mapping import load_mapping
from vendor_hub.importing.report import ImportReport
from vendor_hub.importing.run import run_import

HEAD = """
[vendor]
brand = "Northmill"
currency = "EUR"
"""
PARTS = """
[files.parts]
path = "parts.csv"

[[part]]
file = "parts"
number = "Number"
name = "Name"
"""


class SmallVendor:
    """Writes files and a mapping into a folder and imports them, keeping uids between runs."""

    def __init__(self, folder: Path) -> None:
        self.export = folder / "export"
        self.export.mkdir()
        self.target = folder / "target"
        self.shelf = FileShelf(folder / "shelf")
        self._mapping = folder / "mapping.toml"
        self._uids: dict[tuple[str, str], int] = {}

    def file(self, name: str, content: str | bytes) -> None:
        path = self.export / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())

    def run(self, mapping: str, *, dry_run: bool = False) -> ImportReport:
        self._mapping.write_text(mapping, encoding="utf-8")
        return run_import(
            self.export,
            load_mapping(self._mapping),
            target=self.target,
            uid_of=self.uid_of,
            files=self.shelf,
            dry_run=dry_run,
        )

    def uid_of(self, brand: str, number: str) -> int:
        return self._uids.setdefault((brand, number), len(self._uids) + 1)

    def rows(self, dataset: str, query: str) -> list[tuple[object, ...]]:
        db = sqlite3.connect(self.target / f"{dataset}.db")
        try:
            return db.execute(query).fetchall()
        finally:
            db.close()

    def numbers(self) -> list[str]:
        return [str(n) for (n,) in self.rows("catalog", "SELECT number FROM part ORDER BY uid")]


@pytest.fixture
def vendor(tmp_path: Path) -> SmallVendor:
    return SmallVendor(tmp_path)


@pytest.fixture
def head() -> str:
    return HEAD


@pytest.fixture
def parts() -> str:
    return HEAD + PARTS
