"""The words for months and for the periods that a vendor states. No widgets."""

from __future__ import annotations

import re
from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")


def _tr(text: str) -> str:
    return QCoreApplication.translate("months", text)


def first_day(month: str) -> date:
    """Return the first day of a month written "2026-11"."""
    year, number = month.split("-")[:2]
    return date(int(year), int(number), 1)


def month_name(month: str) -> str:
    """Write a month in full, as "November 2026"."""
    day = first_day(month)
    return _tr("{0} {1}").format(month_word(day, QLocale.FormatType.LongFormat), day.year)


def month_word(day: date, form: QLocale.FormatType) -> str:
    """Return a month's name standing alone: some languages decline one that is beside a day."""
    return QLocale().standaloneMonthName(day.month, form)


def period_name(period: str) -> str:
    """Write a period in words where it is a month; a year, or what a vendor calls it, as it is."""
    return month_name(period) if _MONTH.fullmatch(period) else period
