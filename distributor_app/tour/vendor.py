"""The vendor's side of the tour: a hub of its own as a process, and its command line.

Facts about the vendor are read from the hub's own database by that command line, in a process of
its own: the desk could not answer for it. Everything here blocks; the tour calls it on a thread.
"""

import json
import os
import subprocess
from abc import ABC, abstractmethod
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from distributor_app.demo import DemoHub, hub_command

_PATIENCE_SECONDS = 120


class VendorSideError(RuntimeError):
    """A command of the hub failed; its words say why."""


@dataclass(frozen=True, slots=True)
class Invitation:
    """What a vendor gives a new partner: the enrolment file and a one-time code."""

    enrolment: Path
    code: str


class VendorSide(ABC):
    """A hub in a folder, with its database in the folder or at an address."""

    command: str
    account: str

    def __init__(self, folder: Path, database: str) -> None:
        self.folder = folder
        self.database = database
        self._hub: DemoHub | None = None
        self._port = 0

    @abstractmethod
    def open(self) -> Invitation:
        """Make the hub, start it, and invite a partner's owner."""

    def start(self, *, fault: str = "") -> None:
        """Start the hub's process on the port it had before; returns when it serves."""
        options = [*self._options(), "--port", str(self._port)]
        hub = DemoHub.start(self.folder, command=self.command, options=options, fault=fault)
        self._hub, self._port = hub, hub.port

    def stop(self) -> None:
        """End the hub's process; harmless when it has ended."""
        if self._hub is not None:
            self._hub.stop()
            self._hub = None

    def wait_until_dead(self) -> int:
        """Wait until the process has ended by itself; returns its exit code."""
        assert self._hub is not None
        code = self._hub.wait(_PATIENCE_SECONDS)
        self._hub = None
        return code

    def tell(self, *words: str, patience: float = _PATIENCE_SECONDS) -> str:
        """Run a command on the hub's folder, within so many seconds; returns what it prints."""
        done = subprocess.run(
            [*hub_command(), *words, "--data", str(self.folder)],
            capture_output=True, text=True, encoding="utf-8", timeout=patience,
            env={**os.environ, "PYTHONUTF8": "1"}, check=False,
        )  # fmt: skip
        if done.returncode:
            raise VendorSideError(f"vendor-hub {' '.join(words)}: {done.stderr.strip()}")
        return done.stdout

    def ask(self, *words: str) -> Any:
        """Run a command that answers in JSON; returns the answer."""
        return json.loads(self.tell(*words, "--json"))

    def orders(self, po_number: str) -> list[dict[str, Any]]:
        """Return the orders of a PO number that are in the hub's database."""
        found = self.ask("orders", "list", "--account", self.account)
        return [order for order in found if order["po_number"] == po_number]

    def order(self, order: str) -> dict[str, Any]:
        """Return everything that the hub's database has about an order."""
        shown: dict[str, Any] = self.ask("orders", "show", order)
        return shown

    @property
    def address(self) -> str:
        """Where the hub is reached."""
        assert self._hub is not None
        return self._hub.address

    @property
    def hub(self) -> DemoHub:
        """The running process."""
        assert self._hub is not None
        return self._hub

    def _options(self) -> list[str]:
        return []


class DemonstrationVendor(VendorSide):
    """The fictional maker, who does nothing by himself during the tour."""

    command = "demo"
    account = "10042"

    def open(self) -> Invitation:
        """Make and start the demonstration; it writes its own invitation."""
        self.start()
        return Invitation(self.hub.enrolment_file, self.hub.code)

    def _options(self) -> list[str]:
        first_time = not self.folder.exists() and self.database
        return ["--still", *(["--database", self.database] if first_time else [])]


class ImportedVendor(VendorSide):
    """A vendor's own export, read with a shipped mapping, one store's business taken over."""

    command = "serve"

    def __init__(self, folder: Path, database: str, export: Path, mapping: str) -> None:
        super().__init__(folder, database)
        self._export = export
        self._mapping = mapping

    def open(self) -> Invitation:
        """Make a hub, import and publish the export, serve it, invite the store's owner."""
        database = ["--database", self.database] if self.database else []
        self.tell("init", "--vendor", "imported", "--name", "Adventure Works", *database)
        self.tell("import", "csv", str(self._export), "--mapping", self._mapping)
        self.account = str(self.ask("partner", "list")[0]["account"])
        self.start()
        enrolment = self.folder.parent / f"{self.account}.enrol.json"
        self.tell("partner", "enrolment", "--account", self.account, "--hub", self.address,
                  "--out", str(enrolment))  # fmt: skip
        owner = self.ask("user", "add", "--account", self.account, "--name", "Ann Miller",
                         "--role", "owner")  # fmt: skip
        return Invitation(enrolment, owner["code"])
