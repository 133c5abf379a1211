"""The worlds that are measured: the demonstration, and a real vendor's imported export."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from catalog_cache.desk import sign_in
from catalog_cache.enrolment import enrol, read_enrolment
from catalog_cache.places import AccountFolder

from distributor_app.tour.vendor import DemonstrationVendor, ImportedVendor, VendorSide

_SHARED = Path(__file__).parents[2] / "shared"


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
