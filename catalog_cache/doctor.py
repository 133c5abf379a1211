"""Diagnosis: what an administrator or a support call needs to know, each finding a sentence."""

import shutil
import sqlite3
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
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
    hub = tuple(examine_hub(desk.folder))
    return (
        *examine_computer(desk.folder),
        *hub,
        *_examine_datasets(desk),
        *_last_problem(desk, hub),
        *_examine_outbox(desk),
        Finding("token", desk.sync.token_place() != "nowhere", _token_text(desk)),
    )


def examine_computer(folder: AccountFolder) -> Iterator[Finding]:
    """Look at the program's own ground: versions, disk."""
    made_with = f"Python {sys.version.split()[0]}, SQLite {sqlite3.sqlite_version}"
    yield Finding(
        "python", True, say("Version {version} ({parts})", version=_version(), parts=made_with)
    )
    free = shutil.disk_usage(folder.root).free
    room, place = f"{free / 1e9:.1f}", str(folder.root)
    enough = say("{room} GB are free at {folder}.", room=room, folder=place)
    scarce = say(
        "Only {room} GB are free at {folder}. Make room: an update may need half a gigabyte.",
        room=room,
        folder=place,
    )
    yield Finding("disk", free > _ROOM, enough if free > _ROOM else scarce)


def examine_hub(folder: AccountFolder) -> Iterator[Finding]:
    """Look at the line to the hub, the way an ordinary call goes."""
    enrolment = read_enrolment(folder.enrolment)
    yield Finding(
        "key",
        True,
        say("What comes is checked against {key}.", key=fingerprint(enrolment.root_key)),
    )
    hub = HubClient(enrolment.hub)
    try:
        hub.keys()
        yield Finding("hub", True, say("{hub} answers.", hub=enrolment.hub))
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
        where = say("Read from {folder}.", folder=str(desk.sync.shared_folder))
        yield Finding("shared content", problem is None, _with_problem(where, problem))
    for name in ("catalog", "prices", "stock", "manuals"):
        if name not in known:
            yield Finding(
                name, False, say("Not on this computer yet; it comes with the next check.")
            )
            continue
        dataset = known[name]
        # The vendor's clock may be ahead of this one.
        hours = max(round((datetime.now(UTC) - dataset.as_of).total_seconds() / 3600), 0)
        how_old = say("As the vendor knew it %n hour(s) ago", n=hours)
        if not hours:
            how_old = say("As the vendor knew it within the last hour")
        which = say("version {version}", version=dataset.version)
        yield Finding(name, True, together(how_old, which, between=", "))


def _last_problem(desk: "Desk", hub: tuple[Finding, ...]) -> Iterator[Finding]:
    """Say what went wrong last, unless it is what the hub was just found to be."""
    status = desk.status()
    if status.problem and not any(status.problem in finding.text for finding in hub):
        yield Finding("last problem", False, together(status.problem, status.remedy))


def _version() -> str:
    try:
        return version("distributor-desk")
    except PackageNotFoundError:
        return "?"


def _with_problem(where: str, problem: DeskError | None) -> str:
    return where if problem is None else together(problem.sentence, problem.cause, problem.remedy)


def _examine_outbox(desk: "Desk") -> Iterator[Finding]:
    status = desk.status()
    stuck = status.unknown + status.set_aside
    parts = (
        (status.waiting, say("%n waiting to be sent", n=status.waiting)),
        (status.unknown, say("%n sent without an answer yet", n=status.unknown)),
        (status.set_aside, say("%n set aside", n=status.set_aside)),
        (status.refused, say("%n refused", n=status.refused)),
    )
    words = together(*(text for number, text in parts if number), between=", ")
    yield Finding("outbox", not stuck, words or say("Nothing waits to be sent."))


def _token_text(desk: "Desk") -> str:
    place = desk.sync.token_place()
    words = {
        "keyring": say("Kept in this computer's keyring."),
        "file": say("Kept in a file that only you can read, because no keyring answers here."),
        "nowhere": say("Nobody is signed in. Enter a code from your vendor under Account."),
    }
    return words[place]
