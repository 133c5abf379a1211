"""The precious file: refused untouched, damaged said, full disk said, copied every day."""

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import datetime, tzinfo
from pathlib import Path

import pytest
from sqlalchemy import func, select

from catalog_cache.errors import DeskError, Kind
from catalog_cache.workspace import database, shelf, tables
from catalog_cache.workspace.database import Workspace


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "person"


def opened(folder: Path) -> Workspace:
    return Workspace(folder, folder.parent / "account.lock")


def with_notes(folder: Path, count: int = 1) -> None:
    workspace = opened(folder)
    with workspace.writing() as db:
        for n in range(count):
            shelf.add_note(db, "part:X/1", f"note {n} " * 20, "Marc")
    workspace.close()


def notes_in(path: Path) -> int:
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return int(db.execute("SELECT count(*) FROM note").fetchone()[0])


def everything_in(folder: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def refusal(folder: Path) -> DeskError:
    with pytest.raises(DeskError) as failure:
        opened(folder)
    return failure.value


def test_a_workspace_of_a_newer_version_is_refused_and_no_byte_of_it_changes(folder: Path) -> None:
    with_notes(folder)
    with closing(sqlite3.connect(folder / "workspace.db")) as db:
        db.execute(f"PRAGMA user_version = {tables.SCHEMA_VERSION + 1}")
    shutil.rmtree(folder / "backups")
    before = everything_in(folder)

    error = refusal(folder)

    assert error.kind is Kind.NEWER_WORKSPACE
    assert "Nothing was changed" in error.remedy
    assert everything_in(folder) == before


def test_a_refusal_does_not_keep_the_account_locked(folder: Path) -> None:
    with_notes(folder)
    newer = sqlite3.connect(folder / "workspace.db")
    newer.execute("PRAGMA user_version = 99")
    refusal(folder)
    newer.execute("PRAGMA user_version = 1")
    newer.close()

    opened(folder).close()


@pytest.mark.parametrize("spoil", ["head", "all", "empty-page"])
def test_a_damaged_workspace_is_said_with_where_the_copies_are(folder: Path, spoil: str) -> None:
    with_notes(folder, 200)
    path = folder / "workspace.db"
    content = bytearray(path.read_bytes())
    if spoil == "head":
        content[:100] = b"x" * 100
    elif spoil == "all":
        content[:] = os.urandom(len(content))
    else:
        content[4096:] = bytes(len(content) - 4096)
    path.write_bytes(content)
    (copy,) = (folder / "backups").iterdir()

    error = refusal(folder)

    assert error.kind is Kind.DAMAGED_WORKSPACE
    assert str(folder / "backups") in error.remedy
    assert path.read_bytes() == content
    assert notes_in(copy) == 0

    shutil.copy(copy, path)
    opened(folder).close()


@pytest.mark.parametrize("intact", [8192, 100_000])
def test_a_damaged_workspace_never_replaces_a_good_copy(folder: Path, intact: int) -> None:
    with_notes(folder, 200)
    good = folder / "backups" / "workspace-2026-01-01.db"
    (folder / "backups").glob("*").__next__().replace(good)
    path = folder / "workspace.db"
    content = path.read_bytes()
    path.write_bytes(content[:intact] + os.urandom(len(content) - intact))

    assert refusal(folder).kind is Kind.DAMAGED_WORKSPACE
    assert [p.name for p in (folder / "backups").iterdir()] == [good.name]


def test_a_copy_is_made_each_day_and_seven_are_kept(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Clock:
        day = 1

        def now(self, zone: tzinfo) -> datetime:
            return datetime(2026, 11, self.day, tzinfo=zone)

    clock = Clock()
    monkeypatch.setattr(database, "datetime", clock)
    for clock.day in range(1, 11):
        with_notes(folder)
        with_notes(folder)

    copies = sorted(p.name for p in (folder / "backups").iterdir())
    assert copies == [f"workspace-2026-11-{day:02}.db" for day in range(4, 11)]
    assert [notes_in(folder / "backups" / name) for name in copies] == list(range(6, 20, 2))


def test_a_copy_can_be_opened_as_a_workspace(folder: Path, tmp_path: Path) -> None:
    with_notes(folder, 3)
    workspace = opened(folder)
    workspace.back_up(tmp_path / "elsewhere" / "workspace.db")
    workspace.close()

    copy = opened(tmp_path / "elsewhere")
    with copy.reading() as db:
        assert db.scalar(select(func.count()).select_from(tables.note)) == 3
    copy.close()


def test_a_full_disk_is_said_and_what_was_there_stays(folder: Path) -> None:
    with_notes(folder, 5)
    workspace = opened(folder)
    with workspace._writer.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(DeskError) as failure, workspace.writing() as db:
        shelf.add_note(db, "part:X/1", "a long note " * 50_000, "Marc")

    assert failure.value.kind is Kind.DISK_FULL
    assert failure.value.remedy
    with workspace._writer.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
    with workspace.writing() as db:
        shelf.add_note(db, "part:X/1", "now there is room", "Marc")
    workspace.close()
    assert notes_in(folder / "workspace.db") == 6


_WRITE_UNTIL_FULL = """
import resource, sys
from pathlib import Path
from catalog_cache.errors import DeskError
from catalog_cache.workspace import shelf
from catalog_cache.workspace.database import Workspace

folder = Path(sys.argv[1])
workspace = Workspace(folder, folder.parent / "account.lock")
resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))
kept = 0
try:
    while True:
        with workspace.writing() as db:
            shelf.add_note(db, "part:X/1", "x" * 9_000, "Marc")
        kept += 1
except DeskError as error:
    print(kept, error.kind)
"""


def test_a_file_that_may_not_grow_is_said_and_every_finished_change_is_kept(folder: Path) -> None:
    with_notes(folder, 2)
    command = [sys.executable, "-c", _WRITE_UNTIL_FULL, str(folder)]
    answer = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()

    assert answer[1] in (Kind.DISK, Kind.DISK_FULL)
    workspace = opened(folder)
    with workspace.reading() as db:
        assert db.scalar(select(func.count()).select_from(tables.note)) == 2 + int(answer[0])
    workspace.close()
    assert notes_in(folder / "workspace.db") == 2 + int(answer[0])


@pytest.mark.parametrize("kind", ["cifs", "nfs4", "fuse.sshfs"])
def test_a_network_share_is_refused_before_anything_is_written(
    folder: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    from catalog_cache import places

    monkeypatch.setattr(places, "_file_system_of", lambda _folder: kind)

    error = refusal(folder)

    assert error.kind is Kind.NETWORK_SHARE
    assert kind in error.cause
    assert not (folder / "workspace.db").exists()


def test_the_file_system_of_a_folder_is_the_one_of_its_nearest_mount(tmp_path: Path) -> None:
    from catalog_cache.places import _file_system_of

    if not Path("/proc/self/mounts").exists():
        pytest.skip("needs /proc/self/mounts")
    assert _file_system_of(Path("/proc/self")) == "proc"
    assert _file_system_of(tmp_path) not in ("proc", "")
