"""`content import`: content from a folder, into a desk or into the folder that many desks read."""

import argparse
import sys
from pathlib import Path

from catalog_cache.enrolment import Enrolment, read_enrolment
from catalog_cache.errors import DeskError, Kind
from catalog_cache.places import AccountFolder, account_name, shared_content
from catalog_cache.records import Progress
from catalog_cache.records.status import ProgressFn

from distributor_app.cli.answers import chosen_account, say

_DONE = {
    "unchanged": "is the one you have",
    "delta": "updated",
    "snapshot": "taken",
    "later": "depends on the price group; the first sync brings it, or name it with --price-group",
}


def import_content(options: argparse.Namespace) -> int:
    """Take what is in the folder; exit code 1 when something was refused."""
    folder: Path = options.folder
    if options.into is None:
        taken, place = _into_desk(options, folder), ""
    else:
        enrolment = _whose(options)
        name = account_name(enrolment.vendor, enrolment.account)
        target = AccountFolder(options.into.absolute() / name)
        taken, place = _into(target, enrolment, options), str(target.root)
    lines = [f"{name}: {_DONE.get(way, way)}" for name, way in taken]
    lines += [f"Desks read it from {place}."] if taken and place else []
    say({"datasets": taken}, lines or ["There is nothing for this account in the folder."], options)
    return 0 if taken and all(way in _DONE for _, way in taken) else 1


def _into_desk(options: argparse.Namespace, folder: Path) -> tuple[tuple[str, str], ...]:
    from catalog_cache.desk import open_desk

    account = chosen_account(options.account)
    if account.people():
        with open_desk(account, options.person) as desk:
            return desk.sync.take_from_folder(folder, _telling(options)).datasets
    shared = shared_content()
    if shared is not None:
        raise DeskError(
            Kind.NOT_ALLOWED,
            "The desks of this computer read shared content.",
            cause=str(shared),
            remedy=f"Use “--into {shared}” to renew it.",
        )
    return _into(account, read_enrolment(account.enrolment), options)


def _into(
    target: AccountFolder, enrolment: Enrolment, options: argparse.Namespace
) -> tuple[tuple[str, str], ...]:
    from catalog_cache.datasets.taking import import_content as take

    told = _telling(options)
    return take(target, options.folder, enrolment, options.price_group, progress=told)


def _whose(options: argparse.Namespace) -> Enrolment:
    if options.enrolment is not None:
        return read_enrolment(options.enrolment)
    return read_enrolment(chosen_account(options.account).enrolment)


def _telling(options: argparse.Namespace) -> ProgressFn | None:
    return None if options.json else _tell


def _tell(progress: Progress) -> None:
    words = {"dataset": "reading", "install": "unpacking and checking"}
    if progress.phase in words:
        sys.stderr.write(f"{progress.detail}: {words[progress.phase]}…\n")
