"""Business hours of the demonstration: the partner and the first warehouse work in Lyon."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

_LYON = ZoneInfo("Europe/Paris")


def at(day: date, hour: int, minute: int = 0) -> datetime:
    """Return the instant of a time of day in Lyon."""
    return datetime.combine(day, time(hour, minute), _LYON).astimezone(UTC)


def offset_minutes(instant: datetime) -> int:
    """Return how far Lyon's clocks are ahead of UTC."""
    offset = instant.astimezone(_LYON).utcoffset() or timedelta(0)
    return int(offset.total_seconds() // 60)


def is_workday(day: date) -> bool:
    """Tell whether people work on a day (Monday to Friday)."""
    return day.weekday() < 5


def workday_before(day: date, count: int = 1) -> date:
    """Return the day so many working days earlier."""
    while count > 0:
        day -= timedelta(days=1)
        count -= is_workday(day)
    return day
