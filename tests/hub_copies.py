"""Hubs that are made once and copied for each test: folder and, on PostgreSQL, database.

Making the tables of a hub takes longer than most of what is tested in it.
"""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, text
from sqlalchemy.engine import make_url

from catalog_cache.contract.ids import new_id

SQLITE = "sqlite"
POSTGRES = "postgres"


class Postgres:
    """A PostgreSQL server, and the databases that were made on it."""

    def __init__(self, address: str) -> None:
        self._address = make_url(address)
        self._engine: Engine = create_engine(address, isolation_level="AUTOCOMMIT")
        self._made: set[str] = set()

    def make(self, like: str = "") -> str:
        """Make a database, empty or as another one that nobody has open; returns its address."""
        name = f"hub_{new_id().replace('-', '')}"
        template = f" TEMPLATE {make_url(like).database}" if like else ""
        self._tell(f"CREATE DATABASE {name}{template}")
        self._made.add(name)
        return self._address.set(database=name).render_as_string(hide_password=False)

    def drop(self, address: str) -> None:
        """Drop a database, whoever has it open."""
        name = make_url(address).database or ""
        self._tell(f"DROP DATABASE {name} WITH (FORCE)")
        self._made.discard(name)

    def close(self) -> None:
        """Drop what is left, and give the connection back."""
        for name in self._made.copy():
            self.drop(self._address.set(database=name).render_as_string(hide_password=False))
        self._engine.dispose()

    def _tell(self, statement: str) -> None:
        with self._engine.connect() as db:
            db.execute(text(statement))


class HubCopies:
    """Copies of hubs, each made when it is first asked for."""

    def __init__(self, folder: Path, postgres: Postgres | None) -> None:
        self._folder = folder
        self._postgres = postgres
        self._made: dict[tuple[str, str], tuple[Path, str, Any]] = {}
        self._given: list[str] = []

    def copy(self, what: str, kind: str, make: Callable[[Path, str], Any], target: Path) -> Any:
        """Copy a hub into a folder; returns what `make(folder, database)` returned of the first.

        `make` closes the hub that it has made.
        """
        if (what, kind) not in self._made:
            folder = self._folder / f"{what}-{kind}"
            database = self._postgres.make() if self._postgres and kind == POSTGRES else ""
            self._made[what, kind] = folder, database, make(folder, database)
        folder, database, facts = self._made[what, kind]
        shutil.copytree(folder, target)
        if self._postgres and database:
            own = self._postgres.make(like=database)
            self._given.append(own)
            settings = target / "hub.toml"
            settings.write_text(settings.read_text("utf-8").replace(database, own), "utf-8")
        return facts

    def drop(self) -> None:
        """Drop the databases of the copies that were given away."""
        while self._given:
            if self._postgres:
                self._postgres.drop(self._given.pop())
