"""The arithmetic of a rule version: what a yearly base earns, and what one more amount adds.

A flat rule has one rate. An incremental scale pays each band at its own rate. A retroactive scale
pays the whole base at the rate of the highest step reached, so reaching a step recomputes the year.
"""

from dataclasses import dataclass
from decimal import Decimal

from catalog_cache.contract.money import round_amount
from catalog_cache.contract.wire.earnings import RuleVersion

_HUNDRED = Decimal(100)
_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Earned:
    """An amount to book, with the rate when it is a single one, and how it was reckoned."""

    amount: Decimal
    rate_percent: Decimal | None
    explanation: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Booking:
    """What one more base amount earns; the true-up corrects what was booked earlier this year."""

    accrual: Earned
    true_up: Earned | None = None


def rate_at(rule: RuleVersion, total: Decimal) -> Decimal:
    """Return the percentage of the highest step that a yearly base has reached."""
    reached = [step for step in rule.scale if counted(rule, total) >= step.from_amount]
    if not reached:
        return _ZERO
    return max(reached, key=lambda step: step.from_amount).percent


def counted(rule: RuleVersion, total: Decimal) -> Decimal:
    """Return the part of a yearly base that counts: above the growth base, never negative."""
    return max(_ZERO, total - (rule.growth_base or _ZERO))


def earned_on(rule: RuleVersion, total: Decimal) -> Decimal:
    """Return what a yearly base earns in all, unrounded, with floor, cap and split applied."""
    base = counted(rule, total)
    if rule.scale_mode == "incremental":
        amount = sum((part * rate / _HUNDRED for part, rate in _bands(rule, base)), _ZERO)
    else:
        amount = base * rate_at(rule, total) / _HUNDRED
    if rule.floor is not None and amount < rule.floor:
        amount = _ZERO
    if rule.cap is not None:
        amount = min(amount, rule.cap)
    return amount * (rule.split_percent if rule.split_percent is not None else _HUNDRED) / _HUNDRED


def _bands(rule: RuleVersion, base: Decimal) -> list[tuple[Decimal, Decimal]]:
    steps = sorted(rule.scale, key=lambda step: step.from_amount)
    ends = [step.from_amount for step in steps[1:]] + [base]
    return [
        (min(base, end) - step.from_amount, step.percent)
        for step, end in zip(steps, ends, strict=True)
        if base > step.from_amount
    ]


def book(
    rule: RuleVersion, before: Decimal, booked: Decimal, base: Decimal, currency: str
) -> Booking:
    """Return what a further base amount earns.

    `before` is the year's base so far and `booked` what was booked for it, both in `currency`.
    """
    after = before + base
    should = round_amount(earned_on(rule, after), currency)
    old_rate, new_rate = rate_at(rule, before), rate_at(rule, after)
    if rule.scale_mode == "retroactive" and before > 0 and old_rate != new_rate:
        return _recompute(rule, before, booked, base, should, currency)
    amount = should - round_amount(earned_on(rule, before), currency)
    single = old_rate == new_rate or before == 0 or rule.scale_mode != "incremental"
    terms = (
        f"Base of the year so far {before} {currency}, with this {after} {currency}",
        *_special_terms(rule),
        _product(base, new_rate, amount, currency)
        if single
        else f"Rates of {old_rate} % and {new_rate} % by band = {amount} {currency}",
    )
    return Booking(Earned(amount, new_rate if single else None, terms))


def _recompute(
    rule: RuleVersion,
    before: Decimal,
    booked: Decimal,
    base: Decimal,
    should: Decimal,
    currency: str,
) -> Booking:
    rate = rate_at(rule, before + base)
    split = rule.split_percent if rule.split_percent is not None else _HUNDRED
    plain = round_amount(base * rate / _HUNDRED * split / _HUNDRED, currency)
    accrual = Earned(plain, rate, (*_special_terms(rule), _product(base, rate, plain, currency)))
    difference = should - plain - booked
    if difference == 0:
        return Booking(accrual)
    terms = (
        f"The year's base of {before + base} {currency} reaches {rate} % for all of it",
        *_special_terms(rule),
        f"Earned on all of it: {should} {currency}",
        f"Booked before: {booked} {currency}, with the newest accrual: {plain} {currency}",
        f"Difference: {difference} {currency}",
    )
    return Booking(accrual, Earned(difference, rate, terms))


def _product(base: Decimal, rate: Decimal, amount: Decimal, currency: str) -> str:
    plain = round_amount(base * rate / _HUNDRED, currency)
    text = f"{base} {currency} × {rate} % = {plain} {currency}"
    # A cap, a share or the rounding of the year's sum makes another amount of it.
    return text if plain == amount else f"{text}, booked {amount} {currency}"


def _special_terms(rule: RuleVersion) -> tuple[str, ...]:
    terms = []
    if rule.growth_base:
        terms.append(f"Only what exceeds {rule.growth_base} counts")
    if rule.floor is not None:
        terms.append(f"Paid from {rule.floor} on")
    if rule.cap is not None:
        terms.append(f"At most {rule.cap} a year")
    if rule.split_percent is not None:
        terms.append(f"Share of {rule.split_percent} %")
    return tuple(terms)
