"""What a warehouse had in the weeks before: sold week by week, filled up when it ran low.

Made backwards from what is there now, so that the past always ends at the present.
"""

import math
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from catalog_cache.contract.dataset.weeks import WEEK

from vendor_hub.demo.maker.model import DemoPart

_SEASON = 0.4
_BUSIEST = {"consumables": 10, "seals": 18, "filters": 16, "hoses": 20}
"""The week of the year in which most of a group of parts is asked for; machines work outdoors."""
_USUALLY_BUSIEST = 22
_QUIET = {31: 0.5, 32: 0.4, 33: 0.5, 51: 0.6, 52: 0.2, 53: 0.2, 1: 0.4}
"""How much of the usual is asked for in the weeks of holidays."""
_NOT_COUNTED = 0.04
_NEWLY_KEPT = 0.06


@dataclass(frozen=True, slots=True)
class PastWeek:
    """A week that is over, by its last day, and what was there then."""

    last_day: date
    pieces: int


def past_weeks(
    part: DemoPart, warehouse: str, pieces: int, *, running: date, weeks: int, seed: int
) -> Iterator[PastWeek]:
    """Yield the weeks before the running one, the newest first; a week nobody counted is left out.

    The same arguments give the same weeks.
    """
    rng = random.Random(f"past-{seed}-{part.brand}{part.number}-{warehouse}-{running}")
    room = _room(part, pieces, rng)
    cycle = rng.randint(4, 9)
    missing = _missing(rng, weeks)
    for back in range(1, weeks + 1):
        last_day = running - back * WEEK
        pieces = _a_week_before(part, pieces, room, cycle, last_day + WEEK, rng)
        if back not in missing:
            yield PastWeek(last_day, pieces)


def _room(part: DemoPart, pieces: int, rng: random.Random) -> int:
    """Return up to how many the shelf is filled: what is there now is some way down from it."""
    if pieces:
        return max(pieces + 1, round(pieces / rng.uniform(0.35, 0.95)))
    return rng.choice((4, 6, 10, 16)) if part.sale_status == "active" else 3


def _missing(rng: random.Random, weeks: int) -> range:
    """Return which weeks nobody counted: a week or two of some, the oldest ones of newer parts."""
    drawn = rng.random()
    if drawn < _NOT_COUNTED:
        first = rng.randint(2, max(2, weeks - 4))
        return range(first, first + rng.randint(1, 2))
    if drawn < _NOT_COUNTED + _NEWLY_KEPT:
        return range(rng.randint(8, 20), weeks + 1)
    return range(0)


def _a_week_before(
    part: DemoPart, pieces: int, room: int, cycle: int, week: date, rng: random.Random
) -> int:
    """Return what was there before a week, from what was there after it."""
    usual = room / cycle * _season(part, week)
    sold = _drawn(usual, rng)
    if not pieces and rng.random() < 0.5:
        # Empty for a while: nothing could be sold.
        return 0
    before = pieces + sold
    if before <= room or part.sale_status != "active":
        return before
    # More than the shelf holds: in this week it was filled up.
    return max(0, min(pieces, round(usual * rng.uniform(0.2, 1.4))))


def _season(part: DemoPart, week: date) -> float:
    number = week.isocalendar().week
    busiest = _BUSIEST.get(part.category.split(".")[0], _USUALLY_BUSIEST)
    wave = 1 + _SEASON * math.cos(2 * math.pi * (number - busiest) / 52)
    return wave * _QUIET.get(number, 1.0)


def _drawn(usual: float, rng: random.Random) -> int:
    """Return how many were sold in a week in which so many usually are."""
    drawn = usual * rng.lognormvariate(-0.08, 0.4)
    whole = int(drawn)
    return whole + (rng.random() < drawn - whole)
