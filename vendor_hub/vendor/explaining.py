"""The arithmetic of an entry in plain English, for readers that cannot put its steps into words."""

from collections.abc import Iterable
from decimal import Decimal

from catalog_cache.contract.wire.earnings import Step

_SENTENCES = {
    "year": "Base of the year so far {base}, with this {result}",
    "growth_base": "Only what exceeds {base} a year counts: {result} of this",
    "product": "{base} × {percents} = {result}",
    "floor": "Nothing is paid before the year has earned {base}",
    "cap": "At most {base} a year, which is reached",
    "booked": "Booked: {result}",
    "rounded": "Booked, so that the year's sum stays exact: {result}",
    "reached": "The year's base of {base} reaches {percents} for all of it",
    "year_earned": "Earned on all of it: {result}",
    "booked_yet": "Booked before: {result}",
    "accrued": "With the newest accrual: {result}",
    "difference": "Difference: {result}",
    "reversal": "Takes back entry {reference}: {note}",
    "payout": "Pays statement {reference} with {note}",
}


def in_english(steps: Iterable[Step], currency: str) -> tuple[str, ...]:
    """Return one sentence a step."""
    return tuple(
        _SENTENCES[step.kind].format(
            base=_money(step.base, currency),
            percents=" × ".join(f"{percent.normalize():f} %" for percent in step.percents),
            result=_money(step.result, currency),
            reference=step.reference,
            note=step.note,
        )
        for step in steps
    )


def _money(amount: Decimal | None, currency: str) -> str:
    return "" if amount is None else f"{amount:,f} {currency}"
