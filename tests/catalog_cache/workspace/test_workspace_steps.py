"""Every numbered step of the workspace is proven on a file of the version before it."""

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import inspect, select

from catalog_cache.records import KnownMachine
from catalog_cache.workspace import machines, part_lists, tables
from catalog_cache.workspace.database import STEPS, Workspace


def migrated(folder: Path) -> Workspace:
    return Workspace(folder, folder / "account.lock")


def version_of(path: Path) -> int:
    with closing(sqlite3.connect(path)) as db:
        return int(db.execute("PRAGMA user_version").fetchone()[0])


def test_step_1_makes_every_table_in_an_empty_file(tmp_path: Path) -> None:
    workspace = migrated(tmp_path)
    with workspace.reading() as db:
        for table in tables.metadata.sorted_tables:
            assert db.execute(select(table)).all() == []
    workspace.close()

    assert version_of(tmp_path / "workspace.db") == tables.SCHEMA_VERSION


VERSION_1 = """
CREATE TABLE meta ("key" VARCHAR NOT NULL PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE object (kind VARCHAR NOT NULL, id VARCHAR NOT NULL, epoch INTEGER NOT NULL,
 revision INTEGER NOT NULL, deleted INTEGER NOT NULL, history VARCHAR NOT NULL,
 at VARCHAR NOT NULL, received_at VARCHAR NOT NULL, body TEXT NOT NULL, PRIMARY KEY (kind, id));
CREATE TABLE note (id VARCHAR NOT NULL PRIMARY KEY, subject VARCHAR NOT NULL, text TEXT NOT NULL,
 author VARCHAR NOT NULL, at VARCHAR NOT NULL);
CREATE TABLE submission (id VARCHAR NOT NULL PRIMARY KEY, seq INTEGER NOT NULL UNIQUE,
 type VARCHAR NOT NULL, subject VARCHAR NOT NULL, subject_id VARCHAR NOT NULL, body BLOB NOT NULL,
 state VARCHAR NOT NULL, created_at VARCHAR NOT NULL, attempts INTEGER NOT NULL,
 last_error_kind VARCHAR NOT NULL, last_error TEXT NOT NULL, last_try VARCHAR, next_try VARCHAR,
 request_id VARCHAR NOT NULL, received_at VARCHAR, answer TEXT, history VARCHAR NOT NULL,
 vendor_ref VARCHAR NOT NULL, dismissed INTEGER NOT NULL);
INSERT INTO meta VALUES ('feed_cursor', '42');
INSERT INTO note VALUES ('n1', 'part:Halden/40210071', 'ask for the old one', 'Marc', '2026-11-20');
INSERT INTO submission VALUES ('s1', 1, 'feedback', 'Feedback', 's1', CAST('{}' AS BLOB), 'queued',
 '2026-11-20T08:00:00+00:00', 0, '', '', NULL, NULL, '', NULL, NULL, '', '', 0);
PRAGMA user_version = 1;
"""


def test_a_file_of_version_1_opens_with_what_was_in_it(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "workspace.db")) as db:
        db.executescript(VERSION_1)

    workspace = migrated(tmp_path)
    with workspace.reading() as db:
        assert db.execute(select(tables.meta)).all() == [("feed_cursor", "42")]
        assert [n.text for n in db.execute(select(tables.note))] == ["ask for the old one"]
        assert [s.state for s in db.execute(select(tables.submission))] == ["queued"]
    workspace.close()


def test_step_2_adds_the_machines_of_ones_own_to_a_file_of_version_1(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "workspace.db")) as db:
        db.executescript(VERSION_1)

    workspace = migrated(tmp_path)
    with workspace.writing() as db:
        kept = machines.remember(db, KnownMachine("HX 6", "21874"))
    with workspace.reading() as db:
        shelf = machines.shelf_of(db)
        assert [n.text for n in db.execute(select(tables.note))] == ["ask for the old one"]
    workspace.close()

    assert shelf.current is not None
    assert (shelf.current.id, shelf.current.serial) == (kept, "21874")
    assert version_of(tmp_path / "workspace.db") == max(STEPS)


FAVOURITES_OF_VERSION_1 = """
CREATE TABLE favourite (brand VARCHAR NOT NULL, number_key VARCHAR NOT NULL, at VARCHAR NOT NULL,
 PRIMARY KEY (brand, number_key));
INSERT INTO favourite VALUES ('HALDEN', '4021A0071', '2026-11-20T08:00:00+00:00');
INSERT INTO favourite VALUES ('HALDEN', '77100', '2026-11-19T08:00:00+00:00');
"""


def test_step_3_makes_the_favourites_a_list_in_the_order_they_were_chosen(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "workspace.db")) as db:
        db.executescript(FAVOURITES_OF_VERSION_1 + VERSION_1)

    workspace = migrated(tmp_path)
    with workspace.reading() as db:
        kept = part_lists.parts(db, part_lists.FAVOURITES)
        assert [(p.brand, p.number_key, p.number) for p in kept] == [
            ("HALDEN", "77100", "77100"),
            ("HALDEN", "4021A0071", "4021A0071"),
        ]
        assert not inspect(db).has_table("favourite")
    workspace.close()


def test_a_step_that_fails_leaves_the_version_before_it(tmp_path: Path, monkeypatch) -> None:
    migrated(tmp_path).close()

    def half_a_step(connection) -> None:
        connection.exec_driver_sql("CREATE TABLE half (x)")
        raise RuntimeError("power")

    monkeypatch.setitem(STEPS, max(STEPS) + 1, half_a_step)
    try:
        migrated(tmp_path)
    except RuntimeError as error:
        assert str(error) == "power"  # noqa: PT017  the lock must be free again after it
    monkeypatch.undo()

    assert version_of(tmp_path / "workspace.db") == tables.SCHEMA_VERSION
    migrated(tmp_path).close()
    with closing(sqlite3.connect(tmp_path / "workspace.db")) as db:
        assert db.execute("SELECT 1 FROM sqlite_master WHERE name = 'half'").fetchone() is None


def test_every_step_has_its_test_here() -> None:
    assert list(STEPS) == list(range(1, tables.SCHEMA_VERSION + 1))
    for number in STEPS:
        assert any(name.startswith(f"test_step_{number}_") for name in globals())
