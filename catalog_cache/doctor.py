"""Diagnosis: what an administrator or a support call needs to know, each finding a sentence."""

import shutil
import sqlite3
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from catalog_cache.contract.dataset.manifest import fingerprint

from catalog_cache.enrolment import read_enrolment
from catalog_cache.errors import DeskError
from catalog_cache.hub.client import HubClient
from catalog_cache.places import AccountFolder

if TYPE_CHECKING:
    from catalog_cache.desk import Desk

_ROOM = 500_000_000


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: its name, whether it is well, and a sentence."""

    name: str
    ok: bool
    text: str


def run(desk: "Desk") -> tuple[Finding, ...]:
    """Look at everything an open desk depends on; never fails, findings say what is wrong."""
    return (
        *examine_computer(desk.folder),
        *examine_hub(desk.folder),
        *_examine_datasets(desk),
        *_examine_outbox(desk),
        Finding("token", desk.sync.token_place() != "nowhere", _token_text(desk)),
    )


def examine_computer(folder: AccountFolder) -> Iterator[Finding]:
    """Look at the program's own ground: versions, disk."""
    yield Finding(
        "python", True, f"Python {sys.version.split()[0]}, SQLite {sqlite3.sqlite_version}"
    )
    free = shutil.disk_usage(folder.root).free
    yield Finding("disk", free > _ROOM, f"{free / 1e9:.1f} GB free at {folder.root}")


def examine_hub(folder: AccountFolder) -> Iterator[Finding]:
    """Look at the line to the hub, the way an ordinary call goes."""
    enrolment = read_enrolment(folder.enrolment)
    yield Finding("key", True, f"pinned root key {fingerprint(enrolment.root_key)}")
    hub = HubClient(enrolment.hub)
    try:
        hub.keys()
        yield Finding("hub", True, f"{enrolment.hub} answers")
    except DeskError as error:
        text = f"{enrolment.hub}: {error.sentence} {error.cause} {error.remedy}"
        yield Finding("hub", False, " ".join(text.split()))
    finally:
        hub.close()


def _examine_datasets(desk: "Desk") -> Iterator[Finding]:
    status = desk.status()
    known = {d.name: d for d in status.datasets}
    for name in ("catalog", "prices", "stock", "manuals"):
        if name not in known:
            yield Finding(name, False, "not on this computer yet; sync once")
            continue
        dataset = known[name]
        hours = (datetime.now(UTC) - dataset.as_of).total_seconds() / 3600
        text = f"version {dataset.version}, {dataset.rows} rows, {hours:.0f} h old at the source"
        yield Finding(name, True, text)
    if status.problem:
        yield Finding("last problem", False, f"{status.problem} {status.remedy}".strip())


def _examine_outbox(desk: "Desk") -> Iterator[Finding]:
    status = desk.status()
    stuck = status.unknown + status.set_aside
    text = (
        f"{status.waiting} waiting, {status.unknown} unknown,"
        f" {status.set_aside} set aside, {status.refused} refused"
    )
    yield Finding("outbox", not stuck, text)


def _token_text(desk: "Desk") -> str:
    place = desk.sync.token_place()
    words = {
        "keyring": "kept in the system's keyring",
        "file": "kept in a file that only you can read; the keyring was not available",
        "nowhere": "nobody is signed in",
    }
    return words[place]
