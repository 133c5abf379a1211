"""The weeks of the stock history: Monday to Sunday in UTC, each named by its last day."""

from datetime import UTC, date, datetime, timedelta

WEEK = timedelta(days=7)


def week_of(instant: datetime) -> date:
    """Return the last day of the week in which an instant lies."""
    return week_end(instant.astimezone(UTC).date())


def week_end(day: date) -> date:
    """Return the last day of the week in which a day lies."""
    return day + timedelta(days=6 - day.weekday())
