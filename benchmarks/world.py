"""The worlds that are measured: the demonstration, an imported export, a generated catalogue."""

import json
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.harness import RESULTS

from catalog_cache.desk import sign_in
from catalog_cache.enrolment import enrol, read_enrolment
from catalog_cache.places import AccountFolder

from distributor_app.tour.vendor import (
    DemonstrationVendor,
    ImportedVendor,
    Invitation,
    VendorSide,
)

_SHARED = Path(__file__).parents[2] / "shared"

_DAY = "2026-11-02"
"""Of all generated stock, so that a kept hub's next edition differs only in what was counted."""


@dataclass(frozen=True, slots=True)
class World:
    """A running hub and the folder of an account that has signed in but not synced."""

    root: Path
    address: str
    folder: AccountFolder


@contextmanager
def demonstration() -> Iterator[World]:
    """Start a hub with the demonstration's catalogue, without a vendor that acts on its own."""
    with _room() as root, _served(root, DemonstrationVendor(root / "hub", "")) as world:
        yield world


def real_export() -> Path | None:
    """Return the folder of the bicycle maker's export, where it is on this machine."""
    shared = Path(os.environ.get("DESK_SHARED", _SHARED))
    folder = shared / "data" / "parts" / "adventureworks"
    return folder if folder.is_dir() else None


@contextmanager
def imported(export: Path) -> Iterator[World]:
    """Start a hub that has imported a real export with the shipped mapping."""
    with _room() as root:
        vendor = ImportedVendor(root / "hub", "", export, "adventureworks")
        with _served(root, vendor) as world:
            yield world


class GeneratedVendor(VendorSide):
    """A made-up catalogue; its hub is kept, because a million parts take minutes to generate."""

    command = "serve"
    account = "10042"

    def __init__(self, folder: Path, parts: int) -> None:
        super().__init__(folder, "")
        self._parts = parts

    def open(self) -> Invitation:
        """Make and fill the hub where it is not there yet, serve it, invite an owner."""
        enrolment = self.folder / "enrol.json"
        if not self._edition.exists():
            self.tell("init", "--vendor", "generated", "--name", "Generated")
            self.tell("partner", "add", "Bench", "--account", self.account, "--currency", "EUR",
                      "--price-group", "GOLD", "--hub", "http://127.0.0.1:1",
                      "--out", str(enrolment))  # fmt: skip
            self._generate("--edition", "0")
            self._edition.write_text("0")
        self.start()
        self.tell("partner", "enrolment", "--account", self.account, "--hub", self.address,
                  "--out", str(enrolment))  # fmt: skip
        owner = self.ask("user", "add", "--account", self.account, "--name", "Ann Miller",
                         "--role", "owner")  # fmt: skip
        return Invitation(enrolment, owner["code"])

    def update(self, dataset: str) -> dict[str, Any]:
        """Publish the next edition of a dataset; returns what the release says of itself."""
        edition = int(self._edition.read_text()) + 1
        (done,) = self._generate("--edition", str(edition), "--only", dataset)
        self._edition.write_text(str(edition))
        released: dict[str, Any] = done
        return released

    def _generate(self, *words: str) -> list[dict[str, Any]]:
        said = self.tell("generate", "--parts", str(self._parts), "--day", _DAY, *words, "--json",
                         patience=3_600)  # fmt: skip
        released: list[dict[str, Any]] = json.loads(said)
        return released

    @property
    def _edition(self) -> Path:
        """The file that says which edition was published last."""
        return self.folder / "edition"


@contextmanager
def generated(parts: int) -> Iterator[tuple[World, GeneratedVendor]]:
    """Start a hub with a generated catalogue of this size."""
    with _room() as root:
        vendor = GeneratedVendor(RESULTS.parent / f"hub-{parts}", parts)
        vendor.folder.parent.mkdir(parents=True, exist_ok=True)
        with _served(root, vendor) as world:
            yield world, vendor


@contextmanager
def _room() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="desk-bench-") as name:
        os.environ["DISTRIBUTOR_DESK_DATA"] = str(Path(name) / "desk")
        os.environ["DISTRIBUTOR_DESK_TOKENS"] = "file"
        yield Path(name)


@contextmanager
def _served(root: Path, vendor: VendorSide) -> Iterator[World]:
    try:
        invitation = vendor.open()
        folder = enrol(read_enrolment(invitation.enrolment))
        sign_in(folder, invitation.code)
        yield World(root, vendor.address, folder)
    finally:
        vendor.stop()
