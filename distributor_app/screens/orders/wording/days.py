"""Promised days as a person says them, and how they moved."""

from datetime import date

from catalog_cache.records import BackOrder, OrderLineView

from distributor_app import formats
from distributor_app.screens.orders.wording.said import tr
from distributor_app.widgets.record_model import BadgeLook


def near_day(day: date) -> str:
    """Write a day as a person says it: "today", "tomorrow", "28 Jun"."""
    days = (day - date.today()).days
    names = {0: tr("today"), 1: tr("tomorrow"), -1: tr("yesterday")}
    return names.get(days, formats.day(day))


def day_moves(line: OrderLineView) -> str:
    """Say how the promised day of a back-order moved: "Moved: 7 Dec → no day"; empty if not."""
    days = [day for _revision, day in line.day_moves]
    moved = [day for n, day in enumerate(days) if n == 0 or day != days[n - 1]]
    if len(moved) < 2:
        return ""
    return tr("Day moved: {0}").format(" → ".join(_day(day) for day in moved))


def days_later(row: BackOrder) -> int:
    """Return by how many days the last move put a back-order off; less than zero is sooner."""
    if row.promised is None or row.moved_from is None:
        return 0
    return (row.promised - row.moved_from).days


def moved_look(row: BackOrder) -> BadgeLook | None:
    """Say how the day of a back-order moved: "was 25 Nov, 9 days later"."""
    if not row.moves:
        return None
    if row.moved_from is None:
        return BadgeLook(tr("has a day now"), "good", "clock")
    before = formats.day(row.moved_from)
    days = days_later(row)
    if row.promised is None:
        return BadgeLook(tr("was {0}").format(before), "warning", "clock")
    if days < 0:
        words = tr("was {0}, %n day(s) sooner", -days).format(before)
        return BadgeLook(words, "good", "clock")
    return BadgeLook(tr("was {0}, %n day(s) later", days).format(before), "warning", "clock")


def _day(day: date | None) -> str:
    return formats.day(day) if day else tr("no day")
