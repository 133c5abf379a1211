"""How far this year's base stands on the scales of the programmes, as the vendor counts it."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from catalog_cache.contract.wire.earnings import LedgerEntry, RuleVersion

from catalog_cache.records.earnings import ScaleProgress

ZERO = Decimal(0)
_COUNTED = ("accrual", "reversal")
"""Kinds whose base is new; a true-up repeats the base of earlier accruals."""


def progress(
    rules: Iterable[RuleVersion], entries: Iterable[LedgerEntry], currency: str, today: date
) -> tuple[ScaleProgress, ...]:
    """Return where the year stands on each scale in force that has more than one step."""
    booked = [
        e
        for e in entries
        if e.currency == currency and e.earned_day.year == today.year and e.kind in _COUNTED
    ]
    found = []
    for rule in in_force(rules, today):
        if len(rule.scale) < 2:
            continue
        total = sum((e.base_amount for e in booked if e.programme == rule.programme), ZERO)
        steps = sorted((step.from_amount, step.percent) for step in rule.scale)
        found.append(
            ScaleProgress(
                programme=rule.programme_name,
                mode=rule.scale_mode,
                year=today.year,
                currency=currency,
                base=max(ZERO, total - (rule.growth_base or ZERO)),
                steps=tuple(steps),
            )
        )
    return tuple(found)


def in_force(rules: Iterable[RuleVersion], today: date) -> list[RuleVersion]:
    """Return the newest version of each programme that is valid today, by name."""
    newest: dict[str, RuleVersion] = {}
    for rule in rules:
        if rule.valid_from <= today and (rule.valid_to is None or today <= rule.valid_to):
            known = newest.get(rule.programme)
            if known is None or known.version < rule.version:
                newest[rule.programme] = rule
    return sorted(newest.values(), key=lambda rule: rule.programme_name)
