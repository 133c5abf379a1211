"""One way to open the hub's database, and its two kinds of transaction.

SQLite by default, PostgreSQL by URL. On SQLite a write transaction takes the write lock at its
start (BEGIN IMMEDIATE), so that it never fails half way; on PostgreSQL a read transaction sees one
state of the database (REPEATABLE READ), and writers of one account take turns at its counter row.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, insert, inspect, select, update
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, OperationalError

from catalog_cache.contract.ids import new_id

from vendor_hub.errors import HubError
from vendor_hub.store.tables import SCHEMA_VERSION, hub_meta, metadata

_BUSY_SECONDS = 10
_WRITES = "desk_writes"


class Store:
    """The hub's database; a transaction is a `with store.read()` or `with store.write()`."""

    def __init__(self, url: str) -> None:
        self.engine = _engine(url)

    @property
    def on_postgres(self) -> bool:
        """Whether this is a PostgreSQL database, which can notify listeners."""
        return self.engine.dialect.name == "postgresql"

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A transaction whose reads agree with each other."""
        with self.engine.connect() as db:
            if self.on_postgres:
                db = db.execution_options(isolation_level="REPEATABLE READ")
            with db.begin():
                yield db

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction that writes; committed at the end, rolled back by an exception."""
        with self.engine.connect() as db, db.execution_options(**{_WRITES: True}).begin():
            yield db

    def create(self) -> None:
        """Create the tables of a new hub, or bring those of an older version up to date."""
        try:
            with self.write() as db:
                if inspect(db).has_table(hub_meta.name):
                    _step_up(db)
                else:
                    metadata.create_all(db)
                    _first_rows(db)
        except OperationalError as error:
            raise HubError(f"The database cannot be opened: {error.orig}") from error

    def close(self) -> None:
        """Give all connections back."""
        self.engine.dispose()


def _first_rows(db: Connection) -> None:
    first = {"schema_version": str(SCHEMA_VERSION), "history_id": new_id(), "epoch": "1"}
    db.execute(insert(hub_meta), [{"key": k, "value": v} for k, v in first.items()])


def _step_up(db: Connection) -> None:
    found = int(
        db.execute(select(hub_meta.c.value).where(hub_meta.c.key == "schema_version")).scalar_one()
    )
    if found > SCHEMA_VERSION:
        raise HubError(
            f"The database is of version {found} and this program knows up to {SCHEMA_VERSION}."
            " Install the newer program; the database was not touched."
        )
    if found < SCHEMA_VERSION:
        # Version 2 only has more tables than version 1: those are made here.
        metadata.create_all(db)
        db.execute(
            update(hub_meta)
            .where(hub_meta.c.key == "schema_version")
            .values(value=str(SCHEMA_VERSION))
        )


def _engine(url: str) -> Engine:
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise HubError(
            "The database address is not understood. Use sqlite:///FILE or"
            " postgresql+psycopg://USER@HOST/NAME."
        ) from error
    if parsed.get_backend_name() == "sqlite":
        engine = create_engine(parsed, pool_size=8, max_overflow=32)
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine
    if parsed.drivername == "postgresql":
        parsed = parsed.set(drivername="postgresql+psycopg")
    return create_engine(parsed, pool_size=8, max_overflow=8, pool_pre_ping=True)


def _prepare_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout = {_BUSY_SECONDS * 1000}")
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA synchronous = FULL")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.close()


def _begin_sqlite(db: Connection) -> None:
    writes = db.get_execution_options().get(_WRITES, False)
    db.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
