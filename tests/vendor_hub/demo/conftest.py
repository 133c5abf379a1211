"""The demonstration maker's four datasets, written once for all tests of this folder."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from vendor_hub.demo.maker import (
    DemoContent,
    build_content,
    write_catalog,
    write_manuals,
    write_prices,
    write_stock,
)
from vendor_hub.files import FileShelf
from vendor_hub.publish.writer import DatasetWriter

TODAY = date(2026, 6, 21)
NOW = datetime(2026, 6, 21, 6, 10, tzinfo=UTC)


class Uids:
    """Permanent numbers of parts, in the order in which they are asked for."""

    def __init__(self) -> None:
        self.known: dict[tuple[str, str], int] = {}

    def __call__(self, brand: str, number: str) -> int:
        return self.known.setdefault((brand, number), len(self.known) + 1001)


@dataclass
class Published:
    """Where the datasets and files are, and what they were made from."""

    folder: Path
    content: DemoContent
    uids: Uids
    files: FileShelf

    def open(self, dataset: str) -> sqlite3.Connection:
        return sqlite3.connect(self.folder / f"{dataset}.db")

    def rows(self, dataset: str, sql: str, *values: object) -> list[tuple]:
        db = self.open(dataset)
        try:
            return db.execute(sql, values).fetchall()
        finally:
            db.close()


def publish(folder: Path, seed: int) -> Published:
    build_content.cache_clear()
    content, uids, files = build_content(seed, TODAY), Uids(), FileShelf(folder / "files")
    jobs: dict[str, Callable[[DatasetWriter], None]] = {
        "catalog": lambda w: write_catalog(content, w, uids, files),
        "prices": lambda w: write_prices(content, w, uids, group="GOLD"),
        "stock": lambda w: write_stock(content, w, uids, as_of=NOW),
        "manuals": lambda w: write_manuals(content, w, uids, files),
    }
    for dataset, write in jobs.items():
        with DatasetWriter(folder / f"{dataset}.db", dataset, as_of=NOW) as writer:
            write(writer)
    return Published(folder, content, uids, files)


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Published:
    return publish(tmp_path_factory.mktemp("maker"), 7)


@pytest.fixture(scope="session")
def published_again(tmp_path_factory: pytest.TempPathFactory) -> Published:
    return publish(tmp_path_factory.mktemp("maker-again"), 7)
