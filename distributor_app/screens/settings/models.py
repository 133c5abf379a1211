"""Tables and words of the settings: permissions, ages of the datasets, findings of the doctor."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from catalog_cache.records import DatasetAge, Progress, SyncReport

from distributor_app import formats
from distributor_app.language.cache_texts import spoken
from distributor_app.widgets.record_model import BadgeLook, Column, Look

if TYPE_CHECKING:
    from catalog_cache.doctor import Finding


def _tr(text: str) -> str:
    return QCoreApplication.translate("settings", text)


def permission_words(permissions: Iterable[str]) -> list[str]:
    """Say in words what a person may do, in the order of weight; unknown ones as they came."""
    words = {
        "order": _tr("place orders"),
        "approve": _tr("approve orders"),
        "requisition": _tr("ask for parts"),
        "see_net_price": _tr("see net prices"),
        "see_earnings": _tr("see earnings"),
        "claim": _tr("make claims and returns"),
        "register_deal": _tr("register deals"),
        "admin_users": _tr("manage people"),
    }
    given = set(permissions)
    known = [text for code, text in words.items() if code in given]
    return known + sorted(code.replace("_", " ") for code in given - words.keys())


def dataset_word(name: str) -> str:
    """Return a dataset's name in the trade's words."""
    return {
        "catalog": _tr("Catalogue"),
        "prices": _tr("Prices"),
        "stock": _tr("Stock"),
        "manuals": _tr("Manuals"),
    }.get(name, name)


def report_text(report: SyncReport) -> str:
    """Say what a sync brought; a dataset that was refused says why."""
    ways = {"delta": _tr("{0} updated"), "snapshot": _tr("{0} fetched anew")}
    parts = [
        ways[result].format(dataset_word(name)) if result in ways else _refused(name, result)
        for name, result in report.datasets
        if result != "unchanged"
    ]
    if report.sent:
        parts.append(_tr("{0} sent").format(report.sent))
    if report.feed_items:
        parts.append(_tr("{0} news from the vendor").format(report.feed_items))
    return _tr("{0}.").format(", ".join(parts) or _tr("Everything is up to date"))


def _refused(dataset: str, why: str) -> str:
    return _tr("{0}: {1}").format(dataset_word(dataset), spoken(why))


def taken_text(report: SyncReport) -> tuple[str, str]:
    """Say what was taken from a folder, what was not and why; and the tone of it."""
    ways = {
        "delta": _tr("{0}: updated."),
        "snapshot": _tr("{0}: taken."),
        "unchanged": _tr("{0}: is the one you have."),
        "later": _tr("{0}: comes with the first check, which tells your price group."),
    }
    parts = [
        ways[way].format(dataset_word(name)) if way in ways else _refused(name, way)
        for name, way in report.datasets
    ]
    if not parts:
        return _tr("There is nothing for your account in this folder."), "warning"
    done = all(way in ways for _, way in report.datasets)
    return " ".join(parts), "good" if done else "error"


def taking_text(progress: Progress, dataset: str) -> str:
    """Say what is being done with content from a folder."""
    name = dataset_word(dataset)
    if progress.phase == "install":
        return _tr("Unpacking and checking: {0}…").format(name)
    if progress.phase == "download":
        return _tr("Copying: {0}…").format(name)
    return _tr("Reading: {0}…").format(name)


def token_place_words(place: str) -> str:
    """Say where the sign-in is kept: the keyring, or the file that takes its place."""
    return {
        "keyring": _tr("in this computer's keyring"),
        "file": _tr("in a file that only you can read, because no keyring answers here"),
        "nowhere": _tr("nowhere: nobody is signed in"),
    }.get(place, place)


# -- what lies on this computer ------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class FolderSize:
    """A part of the account's folder: its name, its files and their bytes."""

    name: str
    files: int
    size: int


def measure(root: Path) -> tuple[FolderSize, ...]:
    """Count files and bytes per part of an account's folder; touches the disk, run it in a task."""
    parts = (
        (_tr("Catalogue, prices and stock"), root / "datasets"),
        (_tr("Documents, drawings, pictures"), root / "files"),
        (_tr("Orders, notes and the outbox"), root / "people"),
    )
    return tuple(_folder_size(name, folder) for name, folder in parts)


def _folder_size(name: str, folder: Path) -> FolderSize:
    files = size = 0
    for path in folder.rglob("*") if folder.is_dir() else ():
        try:
            if path.is_file():
                size += path.stat().st_size
                files += 1
        except OSError:
            # A file that a sync removed between the two looks is no longer there to be counted.
            continue
    return FolderSize(name, files, size)


# -- tables --------------------------------------------------------------------------------


def dataset_columns() -> tuple[Column[DatasetAge], ...]:
    """Return the columns of the ages of what is in use."""
    return (
        Column("name", _tr("What"), lambda d: dataset_word(d.name), look=Look.STRONG, width=110),
        Column("as_of", _tr("As the vendor knew it"), lambda d: formats.moment(d.as_of),
               sort_key=lambda d: d.as_of, width=170, stretch=True),
        Column("checked", _tr("Checked"),
               lambda d: formats.age(d.checked_at) if d.checked_at else _tr("never"),
               sort_key=lambda d: d.checked_at.timestamp() if d.checked_at else None, width=130),
        Column("version", _tr("Version"), lambda d: d.version, look=Look.SECOND, right=True,
               width=100),
    )  # fmt: skip


def finding_word(name: str) -> str:
    """Return what a finding of the diagnosis is about."""
    return {
        "python": _tr("Program"),
        "disk": _tr("Disk"),
        "key": _tr("Vendor's key"),
        "hub": _tr("Your vendor's hub"),
        "shared content": _tr("Shared content"),
        "outbox": _tr("Outbox"),
        "token": _tr("Sign-in"),
        "last problem": _tr("Last problem"),
    }.get(name, dataset_word(name))


def found_words(finding: Finding) -> str:
    """Say what was found, in the language of the window."""
    return spoken(finding.text)


def finding_look(finding: Finding) -> BadgeLook:
    """Return whether it is well, by icon and word."""
    if finding.ok:
        return BadgeLook(_tr("Good"), "good", "check")
    return BadgeLook(_tr("Look at it"), "error", "error")
