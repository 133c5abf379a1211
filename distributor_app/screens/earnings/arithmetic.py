"""How an entry's amount came about, step by step, in the user's language and number format."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from catalog_cache.contract.wire.earnings import LedgerEntry, Step

from catalog_cache.records import EntryView

from distributor_app import formats
from distributor_app.screens.earnings.models import percent


def _tr(text: str) -> str:
    return QCoreApplication.translate("arithmetic", text)


def arithmetic(view: EntryView) -> tuple[str, ...]:
    """Return an entry's steps in words.

    Where there is a step that we have no words for, the vendor's own text is returned; where
    there is none either, base × rate as it was booked.
    """
    entry = view.entry
    sentences = _sentences()
    if entry.arithmetic and all(step.kind in sentences for step in entry.arithmetic):
        return tuple(_worded(step, sentences, entry.currency) for step in entry.arithmetic)
    return entry.explanation or _as_booked(entry)


def _sentences() -> Mapping[str, str]:
    return {
        "year": _tr("Base of the year so far {base}, with this {result}"),
        "growth_base": _tr("Only what exceeds {base} a year counts: {result} of this"),
        "product": _tr("{base} × {percents} = {result}"),
        "floor": _tr("Nothing is paid before the year has earned {base}"),
        "cap": _tr("At most {base} a year, which is reached"),
        "booked": _tr("Booked: {result}"),
        "rounded": _tr("Booked, so that the year’s sum stays exact: {result}"),
        "reached": _tr("The year’s base of {base} reaches {percents} for all of it"),
        "year_earned": _tr("Earned on all of it: {result}"),
        "booked_yet": _tr("Booked before: {result}"),
        "accrued": _tr("With the newest line: {result}"),
        "difference": _tr("Difference: {result}"),
        "reversal": _tr("Takes back line {reference}: {note}"),
        "payout": _tr("Pays statement {reference} with {note}"),
    }


def _worded(step: Step, sentences: Mapping[str, str], currency: str) -> str:
    return sentences[step.kind].format(
        base=formats.money(step.base, currency),
        percents=_factors(step),
        result=formats.money(step.result, currency),
        reference=step.reference,
        note=step.note,
    )


def _factors(step: Step) -> str:
    return " × ".join(percent(factor) for factor in step.percents)


def _as_booked(entry: LedgerEntry) -> tuple[str, ...]:
    if entry.rate_percent is None:
        return ()
    percents = [entry.rate_percent]
    if entry.split_percent is not None:
        percents.append(entry.split_percent)
    product = Step(
        kind="product", base=entry.base_amount, percents=tuple(percents), result=entry.amount
    )
    return (_worded(product, _sentences(), entry.currency),)
