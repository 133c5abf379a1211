"""What the status line says, from the desk's status; no widgets, so a test reads it as text."""

from dataclasses import dataclass
from datetime import UTC, datetime
from math import ceil

from PySide6.QtCore import QCoreApplication

from catalog_cache.contract.said import together

from catalog_cache.records import DatasetAge, DeskStatus, LinkState, Progress

from distributor_app import formats
from distributor_app.first_start.progress_words import left_text
from distributor_app.language.cache_texts import spoken
from distributor_app.navigation import Route

# Stock older than this is pointed out; it is never blocked.
_OLD_STOCK_HOURS = 24


@dataclass(frozen=True, slots=True)
class StatusPart:
    """One clickable part of the line: words, the whole story as tooltip, where it leads."""

    key: str
    text: str
    detail: str
    route: Route
    tone: str = ""
    icon: str = ""


def status_parts(
    status: DeskStatus, now: datetime | None = None, seconds_left: float | None = None
) -> list[StatusPart]:
    """Return the parts from left to right; `seconds_left` of what is being fetched, if known."""
    moment = now or datetime.now(UTC)
    parts = [_link_part(status, moment, seconds_left)]
    ages = {age.name: age for age in status.datasets}
    if "catalog" in ages:
        parts.append(_age_part(ages["catalog"], moment))
    else:
        parts.append(_no_catalogue_part())
    if "stock" in ages:
        parts.append(_age_part(ages["stock"], moment))
    parts.append(_outbox_part(status))
    return parts


def _link_part(status: DeskStatus, now: datetime, seconds_left: float | None) -> StatusPart:
    words, tone, icon = link_words(status.link)
    if status.link is LinkState.SYNCING and status.progress is not None:
        words = _progress_words(words, status.progress, seconds_left)
    if status.link is LinkState.OFFLINE and status.problem:
        words = spoken(status.problem).rstrip(".")
    if status.link is LinkState.OFFLINE and status.since is not None:
        words = _tr("{0} · since {1}").format(words, formats.moment(status.since))
    if status.next_try is not None and status.link is not LinkState.ONLINE:
        if status.next_try > now:
            words = _tr("{0} · next try in {1}").format(words, _until(status.next_try, now))
        else:
            words = _tr("{0} · trying again").format(words)
    detail = spoken(together(status.problem, status.remedy))
    route = Route("settings", {"section": "connection"})
    return StatusPart("connection", words, detail or words, route, tone, icon)


def _progress_words(words: str, progress: Progress, seconds_left: float | None) -> str:
    """Say how far a download is; what takes no time worth telling keeps its word."""
    if progress.phase != "download" or not progress.total:
        return words
    amounts = formats.size(progress.done), formats.size(progress.total)
    words = _tr("{0} · {1} of {2}").format(words, *amounts)
    return words if seconds_left is None else f"{words} · {left_text(seconds_left)}"


def link_words(link: LinkState) -> tuple[str, str, str]:
    """Return a state of the line in a word or three, with its tone and icon."""
    return {
        LinkState.NEVER: (_tr("Not connected yet"), "neutral", "ring"),
        LinkState.ONLINE: (_tr("Online"), "good", "dot"),
        LinkState.SYNCING: (_tr("Syncing"), "info", "refresh"),
        LinkState.OFFLINE: (_tr("Offline"), "warning", "ring"),
        LinkState.SIGN_IN_NEEDED: (_tr("Sign in again"), "error", "user"),
        LinkState.REFUSED_CONTENT: (_tr("Content refused"), "error", "error"),
        LinkState.SWITCHED_OFF: (_tr("Network switched off"), "warning", "offline"),
    }[link]


def _age_part(dataset: DatasetAge, now: datetime) -> StatusPart:
    checked = (
        _tr("Checked {0}.").format(formats.age(dataset.checked_at, now))
        if dataset.checked_at
        else _tr("Never checked.")
    )
    as_of = formats.moment(dataset.as_of)
    route = Route("settings", {"section": "data"})
    if dataset.name == "stock":
        hours = (now - dataset.as_of).total_seconds() / 3600
        old = hours > _OLD_STOCK_HOURS
        detail = _tr("Stock as the vendor knew it {0}. {1}").format(as_of, checked)
        words = _tr("Stock {0} old").format(formats.span(dataset.as_of, now))
        tone, icon = ("warning", "clock") if old else ("", "")
        return StatusPart("stock", words, detail, route, tone, icon)
    detail = _tr("{0} parts, as published {1}. {2}").format(
        formats.count(dataset.rows), as_of, checked
    )
    return StatusPart("catalogue", _tr("Catalogue of {0}").format(as_of), detail, route)


def _no_catalogue_part() -> StatusPart:
    detail = _tr("The catalogue comes with the first sync and stays on this computer.")
    route = Route("settings", {"section": "data"})
    return StatusPart("catalogue", _tr("No catalogue yet"), detail, route, "", "download")


def _outbox_part(status: DeskStatus) -> StatusPart:
    route = Route("outbox")
    if status.refused:
        words = _tr("%n refused by the vendor", status.refused)
        return StatusPart("outbox", words, words, route, "error", "error")
    waiting = status.waiting + status.unknown
    if waiting:
        words = _tr("%n waiting to be sent", waiting)
        return StatusPart("outbox", words, words, route, "", "")
    if status.set_aside:
        words = _tr("%n set aside", status.set_aside)
        return StatusPart("outbox", words, words, route, "", "")
    detail = _tr("Everything you confirmed has reached the vendor.")
    if status.last_received and status.last_received_at:
        last = formats.moment(status.last_received_at)
        detail += " " + _tr("Last: {0}, {1}.").format(spoken(status.last_received), last)
    return StatusPart("outbox", _tr("Nothing waiting"), detail, route)


def _until(moment: datetime, now: datetime) -> str:
    seconds = ceil((moment - now).total_seconds())
    if seconds < 60:
        return _tr("{0} s").format(seconds)
    return formats.span(moment, now)


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("StatusLine", text, None, count)
