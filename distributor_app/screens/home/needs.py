"""The words for what waits for the user: title, what is known, the deed, how pressing it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QCoreApplication

from catalog_cache.records import NeedKind, NeedsYou

from distributor_app import formats
from distributor_app.language.cache_texts import spoken


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("home", text, None, count)


@dataclass(frozen=True, slots=True)
class NeedWords:
    """How a need reads; tone: error, warning or info."""

    title: str
    detail: str
    action: str
    tone: str


def need_words(need: NeedsYou, today: date) -> NeedWords:
    """Return the words for one need."""
    said = replace(need, name=spoken(need.name), detail=spoken(need.detail))
    return _WORDS[need.kind](said, today)


def _refused(need: NeedsYou, _today: date) -> NeedWords:
    return NeedWords(
        _tr("{0} was refused").format(need.name), need.detail, _tr("Put right"), "error"
    )


def _set_aside(need: NeedsYou, _today: date) -> NeedWords:
    detail = need.detail or _tr("It is not sent until you decide.")
    return NeedWords(_tr("{0} is set aside").format(need.name), detail, _tr("Decide"), "warning")


def _held(need: NeedsYou, _today: date) -> NeedWords:
    lines = _tr("1 line waits for your answer")
    if need.count != 1:
        lines = _tr("%n lines wait for your answer", need.count)
    title = _tr("Order {0}: {1}").format(need.name, lines)
    return NeedWords(title, need.detail, _tr("Answer"), "warning")


def _on_hold(need: NeedsYou, _today: date) -> NeedWords:
    # The title says that it is on hold; below stands only why.
    why = need.detail.partition(": ")[2]
    return NeedWords(_tr("Order {0} is on hold").format(need.name), why, _tr("Open"), "warning")


def _delivery(need: NeedsYou, today: date) -> NeedWords:
    count = _tr("1 package") if need.count == 1 else _tr("%n packages", need.count)
    title = _tr("{0} to receive").format(count)
    if need.name:
        title = _tr("{0} from {1} to receive").format(count, need.name)
    tone, parts = "info", [_tr("PO {0}").format(need.detail)]
    if need.day is not None and need.day < today:
        tone = "warning"
        parts.append(_tr("overdue since {0}").format(formats.day(need.day)))
    elif need.day is not None:
        parts.append(_tr("expected today"))
    else:
        parts.append(_tr("has arrived"))
    return NeedWords(title, " · ".join(parts), _tr("Receive"), tone)


def _moved(need: NeedsYou, _today: date) -> NeedWords:
    title = _tr("Back-order moved: {0} × {1}").format(formats.quantity(need.qty), need.name)
    before = formats.day(need.before) if need.before else _tr("no day")
    after = formats.day(need.day) if need.day else _tr("no day")
    moved = _tr("from {0} to {1}").format(before, after)
    detail = " · ".join((_tr("PO {0}").format(need.detail), moved))
    return NeedWords(title, detail, _tr("Open"), "warning")


def _campaign(need: NeedsYou, _today: date) -> NeedWords:
    return NeedWords(
        _tr("Campaign open for {0}").format(need.name), need.detail, _tr("Read"), "warning"
    )


def _bulletin(need: NeedsYou, _today: date) -> NeedWords:
    detail = _tr("for your {0}, issued {1}").format(need.detail, formats.day(need.day))
    return NeedWords(_tr("New bulletin: {0}").format(need.name), detail, _tr("Read"), "info")


_WORDS: dict[NeedKind, Callable[[NeedsYou, date], NeedWords]] = {
    NeedKind.REFUSED: _refused,
    NeedKind.SET_ASIDE: _set_aside,
    NeedKind.HELD: _held,
    NeedKind.ON_HOLD: _on_hold,
    NeedKind.DELIVERY: _delivery,
    NeedKind.MOVED: _moved,
    NeedKind.CAMPAIGN: _campaign,
    NeedKind.BULLETIN: _bulletin,
}
