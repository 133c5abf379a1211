"""What the first copy says while it runs: phases, bytes, speed, time left."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from catalog_cache.records import Progress

from distributor_app import formats

DATASETS = ("catalog", "prices", "stock", "manuals")
_MINUTE, _HOUR = 60, 3600


def _tr(text: str) -> str:
    return QCoreApplication.translate("first_start", text)


def dataset_word(name: str) -> str:
    """Return what a dataset is called."""
    return {
        "catalog": _tr("Catalogue"),
        "prices": _tr("Prices"),
        "stock": _tr("Stock"),
        "manuals": _tr("Manuals"),
    }.get(name, name)


def phase_text(progress: Progress, dataset: str) -> str:
    """Say what is being done; `dataset` is the one under way, for phases that do not name it."""
    name = dataset_word(progress.detail or dataset)
    words = {
        "heads": _tr("Asking the hub what there is…"),
        "history": _tr("The hub was restored; reading everything again…"),
        "keys": _tr("Checking the vendor's signature…"),
        "dataset": _tr("Fetching: {0}…").format(name),
        "download": _tr("Fetching: {0}…").format(name),
        "install": _tr("Unpacking and checking: {0}…").format(name),
        "feed": _tr("Reading your orders, deliveries and earnings…"),
        "outbox": _tr("Sending what waits…"),
        "preparing": _tr("Your vendor is preparing what you chose of the catalogue…"),
    }
    return words.get(progress.phase, progress.phase)


def amount_text(progress: Progress, per_second: float | None, seconds: float | None) -> str:
    """Say how much is here, how fast it comes and how long it takes; empty when not counted."""
    if progress.phase != "download":
        return ""
    parts = [formats.size(progress.done)]
    if progress.total is not None:
        whole = _tr("{0} of {1}")
        parts = [whole.format(formats.size(progress.done), formats.size(progress.total))]
    if per_second is not None:
        parts.append(_tr("{0}/s").format(formats.size(int(per_second))))
    if seconds is not None:
        parts.append(left_text(seconds))
    return " · ".join(parts)


def left_text(seconds: float) -> str:
    """Write the time left, rounded the way one says it."""
    if seconds < _MINUTE:
        return _tr("{0} s left").format(max(1, round(seconds)))
    if seconds < _HOUR:
        return _tr("{0} min left").format(round(seconds / _MINUTE))
    return _tr("{0} h left").format(round(seconds / _HOUR, 1))
