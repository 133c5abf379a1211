"""Opening a workspace: one writer under the account lock, steps, backup, refusal of newer files.

`writing()` is the only way to change anything: one BEGIN IMMEDIATE transaction at a time, in one
connection, with WAL and synchronous=FULL. `reading()` gives a connection that never waits for it.
"""

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout
from sqlalchemy import Connection, Engine, create_engine, event, insert, inspect, select
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import QueuePool, StaticPool

from catalog_cache.contract.said import say

from catalog_cache.errors import DeskError, Kind
from catalog_cache.places import refuse_network_share
from catalog_cache.workspace import tables

_BACKUPS_KEPT = 7


class Workspace:
    """One person's workspace database, held open by this process alone."""

    def __init__(self, folder: Path, lock: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        refuse_network_share(folder)
        self.path = folder / "workspace.db"
        self._account_lock = FileLock(lock, thread_local=False)
        try:
            self._account_lock.acquire(timeout=0)
        except Timeout as error:
            raise DeskError(
                Kind.IN_USE,
                say("The desk of this account is already open on this computer."),
                cause=str(lock),
                remedy=say("Use the open window, or close it first."),
            ) from error
        try:
            _refuse_unreadable(self.path)
            self._writer = _engine(self.path, StaticPool)
            self._readers = _engine(self.path, QueuePool)
            self._write_lock = threading.RLock()
            self._migrate()
            self._back_up_daily()
        except BaseException:
            self._account_lock.release()
            raise

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Run one write transaction; commits at the end, rolls back on any exception."""
        with self._write_lock, _sentences(self.path), self._writer.connect() as connection:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.exec_driver_sql("COMMIT")
            except BaseException:
                raw: Any = connection.connection.driver_connection
                if raw.in_transaction:  # on a full disk SQLite rolls back by itself
                    connection.exec_driver_sql("ROLLBACK")
                raise

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Run reads that agree with each other."""
        with _sentences(self.path), self._readers.connect() as connection:
            connection.exec_driver_sql("BEGIN")
            try:
                yield connection
            finally:
                connection.exec_driver_sql("ROLLBACK")

    def close(self) -> None:
        """Checkpoint, close and release the account lock; idempotent."""
        if not self._account_lock.is_locked:
            return
        with self._write_lock:
            self._readers.dispose()
            with self._writer.connect() as connection:
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
            self._writer.dispose()
        self._account_lock.release()

    def back_up(self, target: Path) -> None:
        """Write a consistent copy of the workspace to a new file; DAMAGED_WORKSPACE when it is."""
        target.parent.mkdir(parents=True, exist_ok=True)
        part = target.with_suffix(".part")
        part.unlink(missing_ok=True)
        with self._write_lock, self._writer.connect() as connection:
            raw: Any = connection.connection.driver_connection
            copy = sqlite3.connect(part)
            try:
                raw.backup(copy)
                found = copy.execute("PRAGMA quick_check(1)").fetchone()[0]
            except sqlite3.DatabaseError as error:
                found = str(error)
            finally:
                copy.close()
        if found != "ok":  # a copy of damage must not push out the good ones
            part.unlink()
            raise _damaged(self.path, found)
        part.replace(target)

    def _migrate(self) -> None:
        with self.writing() as connection:
            version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
            for number, step in STEPS.items():
                if number > version:
                    step(connection)
                    connection.exec_driver_sql(f"PRAGMA user_version = {number}")

    def _back_up_daily(self) -> None:
        folder = self.path.parent / "backups"
        target = folder / f"workspace-{datetime.now(UTC):%Y-%m-%d}.db"
        if target.exists():
            return
        self.back_up(target)
        for old in sorted(folder.glob("workspace-*.db"))[:-_BACKUPS_KEPT]:
            old.unlink()


def _first_tables(connection: Connection) -> None:
    tables.metadata.create_all(connection, checkfirst=True)


def _own_machines(connection: Connection) -> None:
    tables.own_machine.create(connection, checkfirst=True)


def _lists_of_parts(connection: Connection) -> None:
    """The favourites become a list like others; their numbers were kept only in folded form."""
    tables.metadata.create_all(
        connection, tables=[tables.part_list, tables.list_part], checkfirst=True
    )
    if inspect(connection).has_table("favourite"):
        connection.exec_driver_sql(
            "INSERT INTO list_part (list, brand, number_key, number, name, qty, remark, place, at)"
            " SELECT 'favourites', brand, number_key, number_key, '', '', '',"
            " row_number() OVER (ORDER BY at), at FROM favourite"
        )
        connection.exec_driver_sql("DROP TABLE favourite")


STEPS: dict[int, Callable[[Connection], None]] = {
    1: _first_tables,
    2: _own_machines,
    3: _lists_of_parts,
}
"""Numbered steps; each brings a file from the version before it to its own number."""


def _engine(path: Path, pool: type[QueuePool] | type[StaticPool]) -> Engine:
    engine = create_engine(
        f"sqlite:///{path}",
        poolclass=pool,
        connect_args={"check_same_thread": False, "timeout": 30},
    )

    @event.listens_for(engine, "connect")
    def _set_up(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        for pragma in (
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            # Only the writer checkpoints, when it closes or the log has grown.
            "wal_autocheckpoint=1000" if pool is StaticPool else "wal_autocheckpoint=0",
        ):
            connection.execute(f"PRAGMA {pragma}")

    return engine


def _refuse_unreadable(path: Path) -> None:
    """Look at an existing file read-only, so that a refusal leaves it untouched."""
    if not path.exists():
        return
    # Without a log, SQLite need not make one beside the file just to look at it.
    log = path.with_name(path.name + "-wal")
    how = "mode=ro" if log.exists() and log.stat().st_size else "mode=ro&immutable=1"
    db = sqlite3.connect(f"{path.absolute().as_uri()}?{how}", uri=True)
    try:
        version = db.execute("PRAGMA user_version").fetchone()[0]
        db.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.DatabaseError as error:
        raise _damaged(path, str(error)) from error
    finally:
        db.close()
    if version > tables.SCHEMA_VERSION:
        raise DeskError(
            Kind.NEWER_WORKSPACE,
            say("Your workspace was made by a newer version of the desk."),
            cause=say(
                "version {version}; this desk knows {known}",
                version=version,
                known=tables.SCHEMA_VERSION,
            ),
            remedy=say("Start the newer version. Nothing was changed."),
        )


def _damaged(path: Path, cause: str) -> DeskError:
    return DeskError(
        Kind.DAMAGED_WORKSPACE,
        say("Your workspace on this computer is damaged."),
        cause=cause,
        remedy=say("Put back the newest file from {folder}.", folder=str(path.parent / "backups")),
    )


@contextmanager
def _sentences(path: Path) -> Iterator[None]:
    try:
        yield
    except DatabaseError as error:
        text = str(error.orig)
        if "malformed" in text or "not a database" in text:
            raise _damaged(path, text) from error
        if "full" in text:
            raise DeskError(
                Kind.DISK_FULL,
                say("The disk is full; your last change was not saved."),
                cause=text,
                remedy=say("Make room and do it again. Everything before it is safe."),
            ) from error
        if "disk I/O" in text or "readonly" in text:
            raise DeskError(
                Kind.DISK,
                say("The disk refuses to write; your last change was not saved."),
                cause=text,
                remedy=say("Check the disk. Everything before it is safe."),
            ) from error
        raise


def get_meta(connection: Connection, key: str, default: str = "") -> str:
    """Return one value of the workspace's own notebook."""
    row = connection.execute(
        select(tables.meta.c.value).where(tables.meta.c.key == key)
    ).scalar_one_or_none()
    return default if row is None else row


def set_meta(connection: Connection, key: str, value: str) -> None:
    """Set one value of the workspace's own notebook."""
    connection.execute(insert(tables.meta).prefix_with("OR REPLACE").values(key=key, value=value))
