"""The words and the marks for how far the year is on a programme's scale. No widgets."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from catalog_cache.records import ScaleProgress

from distributor_app import formats
from distributor_app.screens.earnings.models import percent
from distributor_app.widgets.chart import Step

_BEYOND = Decimal("1.06")
"""How far the bar goes past the last step, so that one sees that it is passed."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("scales", text)


def scale_title(scale: ScaleProgress) -> str:
    """Return the programme and its year."""
    return _tr("{0} {1}").format(scale.programme, scale.year)


def standing(scale: ScaleProgress) -> str:
    """Say what is reached so far."""
    base = formats.money(scale.base, scale.currency)
    if scale.reached is None:
        return _tr("{0} so far, nothing reached yet").format(base)
    return _tr("{0} so far, {1} reached").format(base, percent(scale.reached))


def next_step(scale: ScaleProgress) -> str:
    """Say what the next step needs, and, where it counts for everything, what it would bring."""
    if scale.following is None:
        return _tr("The highest step is reached.")
    start, rate = scale.following
    missing = formats.money(start - scale.base, scale.currency)
    if scale.mode != "retroactive" or scale.reached is None or not scale.base:
        return _tr("{0} more reach {1}.").format(missing, percent(rate))
    then = formats.money(start * rate / 100, scale.currency)
    now = formats.money(scale.base * scale.reached / 100, scale.currency)
    return _tr("{0} more reach {1} for the whole year: {2} instead of {3}.").format(
        missing, percent(rate), then, now
    )


def marks(scale: ScaleProgress) -> tuple[float, tuple[Step, ...]]:
    """Return how full the bar is and where its steps begin, from 0 to 1."""
    end = max(scale.steps[-1][0] * _BEYOND, scale.base, Decimal(1))
    steps = tuple(
        Step(float(start / end), percent(rate), formats.quantity(start))
        for start, rate in scale.steps
    )
    return float(scale.base / end), steps
