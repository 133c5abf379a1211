"""Diagnosis: what an administrator or a support call needs to know, each finding a sentence."""

import shutil
import sqlite3
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from catalog_cache.contract.dataset.manifest import fingerprint
from catalog_cache.contract.said import say, together

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
    yield Finding(
        "disk",
        free > _ROOM,
        say("{room} GB free at {folder}", room=f"{free / 1e9:.1f}", folder=str(folder.root)),
    )


def examine_hub(folder: AccountFolder) -> Iterator[Finding]:
    """Look at the line to the hub, the way an ordinary call goes."""
    enrolment = read_enrolment(folder.enrolment)
    yield Finding("key", True, say("pinned root key {key}", key=fingerprint(enrolment.root_key)))
    hub = HubClient(enrolment.hub)
    try:
        hub.keys()
        yield Finding("hub", True, say("{hub} answers", hub=enrolment.hub))
    except DeskError as error:
        said = together(error.sentence, error.cause, error.remedy)
        yield Finding("hub", False, together(enrolment.hub, said, between=": "))
    finally:
        hub.close()


def _examine_datasets(desk: "Desk") -> Iterator[Finding]:
    status = desk.status()
    known = {d.name: d for d in status.datasets}
    if desk.sync.shared_folder is not None:
        problem = desk.sync.shared_problem
        where = say("read from {folder}", folder=str(desk.sync.shared_folder))
        yield Finding("shared content", problem is None, _with_problem(where, problem))
    for name in ("catalog", "prices", "stock", "manuals"):
        if name not in known:
            yield Finding(name, False, say("not on this computer yet; sync once"))
            continue
        dataset = known[name]
        hours = (datetime.now(UTC) - dataset.as_of).total_seconds() / 3600
        text = say(
            "version {version}, {rows} rows, {hours} h old at the source",
            version=dataset.version,
            rows=dataset.rows,
            hours=round(hours),
        )
        yield Finding(name, True, text)
    if status.problem:
        yield Finding("last problem", False, together(status.problem, status.remedy))


def _with_problem(where: str, problem: DeskError | None) -> str:
    return where if problem is None else together(problem.sentence, problem.cause, problem.remedy)


def _examine_outbox(desk: "Desk") -> Iterator[Finding]:
    status = desk.status()
    stuck = status.unknown + status.set_aside
    text = say(
        "{waiting} waiting, {unknown} unknown, {set_aside} set aside, {refused} refused",
        waiting=status.waiting,
        unknown=status.unknown,
        set_aside=status.set_aside,
        refused=status.refused,
    )
    yield Finding("outbox", not stuck, text)


def _token_text(desk: "Desk") -> str:
    place = desk.sync.token_place()
    words = {
        "keyring": say("kept in the system's keyring"),
        "file": say("kept in a file that only you can read; the keyring was not available"),
        "nowhere": say("nobody is signed in"),
    }
    return words[place]
