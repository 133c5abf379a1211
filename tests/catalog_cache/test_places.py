"""Addresses of database files, as SQLite takes them."""

import sqlite3
from contextlib import closing
from pathlib import Path, PureWindowsPath

import pytest

from catalog_cache.places import database_uri


@pytest.mark.parametrize("name", ["plain.db", "with space.db", "50%.db", "what?.db", "№ 1#2.db"])
@pytest.mark.parametrize("shared", [False, True])
def test_every_file_name_is_found(tmp_path: Path, name: str, shared: bool) -> None:
    with closing(sqlite3.connect(tmp_path / name)) as db, db:
        db.execute("CREATE TABLE t (x)")
    with closing(sqlite3.connect(database_uri(tmp_path / name, shared=shared), uri=True)) as db:
        assert db.execute("SELECT count(*) FROM t").fetchone() == (0,)
        with pytest.raises(sqlite3.OperationalError):
            db.execute("CREATE TABLE u (x)")


class WindowsPath(PureWindowsPath):
    """A path that is absolute already, for a system that this one is not."""

    def absolute(self) -> "WindowsPath":
        return self


@pytest.mark.parametrize(
    ("path", "address"),
    [
        (r"C:\Users\ann\catalog.db", "file:///C%3A/Users/ann/catalog.db?mode=ro&immutable=1"),
        # SQLite takes no host: a share's name is part of the path.
        (r"\\server\desk\catalog.db", "file:////server/desk/catalog.db?mode=ro&immutable=1"),
    ],
)
def test_windows_drives_and_shares_become_paths(path: str, address: str) -> None:
    assert database_uri(WindowsPath(path), shared=True) == address  # type: ignore[arg-type]
