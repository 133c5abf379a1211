"""The arithmetic of a rule version: what a yearly base earns, and what one more amount adds.

A flat rule has one rate. An incremental scale pays each band at its own rate. A retroactive scale
pays the whole base at the rate of the highest step reached, so reaching a step recomputes the year.
"""

from dataclasses import dataclass
from decimal import Decimal

from catalog_cache.contract.money import round_amount
from catalog_cache.contract.wire.earnings import RuleVersion, Step

_HUNDRED = Decimal(100)
_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Earned:
    """An amount to book, with the rate when it is a single one, and how it was reckoned."""

    amount: Decimal
    rate_percent: Decimal | None
    steps: tuple[Step, ...]


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
    amount = _unlimited(rule, total)
    if rule.floor is not None and amount < rule.floor:
        amount = _ZERO
    if rule.cap is not None:
        amount = min(amount, rule.cap)
    return amount * _split(rule) / _HUNDRED


def _unlimited(rule: RuleVersion, total: Decimal) -> Decimal:
    base = counted(rule, total)
    if rule.scale_mode == "incremental":
        return sum((part * rate / _HUNDRED for part, rate in _bands(rule, _ZERO, base)), _ZERO)
    return base * rate_at(rule, total) / _HUNDRED


def _bands(rule: RuleVersion, low: Decimal, high: Decimal) -> list[tuple[Decimal, Decimal]]:
    """Return how much of what lies between two bases is in each band, with the band's rate."""
    steps = sorted(rule.scale, key=lambda step: step.from_amount)
    ends = [step.from_amount for step in steps[1:]] + [max(high, steps[-1].from_amount)]
    return [
        (min(high, end) - max(low, step.from_amount), step.percent)
        for step, end in zip(steps, ends, strict=True)
        if min(high, end) > max(low, step.from_amount)
    ]


def _split(rule: RuleVersion) -> Decimal:
    return rule.split_percent if rule.split_percent is not None else _HUNDRED


def book(
    rule: RuleVersion, before: Decimal, booked: Decimal, base: Decimal, currency: str
) -> Booking:
    """Return what a further base amount earns.

    `before` is the year's base so far and `booked` what was booked for it, both in `currency`.
    """
    after = before + base
    should = round_amount(earned_on(rule, after), currency)
    moved = rate_at(rule, before) != rate_at(rule, after)
    if rule.scale_mode == "retroactive" and before > 0 and moved:
        return _recompute(rule, before, booked, base, should, currency)
    amount = should - round_amount(earned_on(rule, before), currency)
    part = counted(rule, after) - counted(rule, before)
    products = _products(rule, before, after, currency)
    growth = () if part == base else (Step(kind="growth_base", base=rule.growth_base, result=part),)
    steps = (
        Step(kind="year", base=before, result=after),
        *growth,
        *products,
        *_what_became_of(rule, before, after, products, amount),
    )
    rate = products[0].percents[0] if len(products) == 1 else None
    return Booking(Earned(amount, rate, steps))


def _recompute(
    rule: RuleVersion,
    before: Decimal,
    booked: Decimal,
    base: Decimal,
    should: Decimal,
    currency: str,
) -> Booking:
    after = before + base
    rate = rate_at(rule, after)
    product = _product(rule, base, rate, currency)
    plain = product.result or _ZERO
    accrual = Earned(plain, rate, (product,))
    difference = should - plain - booked
    if difference == 0:
        return Booking(accrual)
    steps = (
        Step(kind="reached", base=counted(rule, after), percents=(rate,)),
        *_limits(rule, before, after),
        Step(kind="year_earned", result=should),
        Step(kind="booked_yet", result=booked),
        Step(kind="accrued", result=plain),
        Step(kind="difference", result=difference),
    )
    return Booking(accrual, Earned(difference, rate, steps))


def _product(rule: RuleVersion, base: Decimal, rate: Decimal, currency: str) -> Step:
    percents = (rate,) if rule.split_percent is None else (rate, rule.split_percent)
    result = round_amount(base * rate / _HUNDRED * _split(rule) / _HUNDRED, currency)
    return Step(kind="product", base=base, percents=percents, result=result)


def _products(
    rule: RuleVersion, before: Decimal, after: Decimal, currency: str
) -> tuple[Step, ...]:
    """Return what lies between two yearly bases times its rate; one a band, negative downwards."""
    low, high = sorted((counted(rule, before), counted(rule, after)))
    bands = _bands(rule, low, high) if rule.scale_mode == "incremental" else []
    sign = 1 if after >= before else -1
    return tuple(
        _product(rule, sign * part, rate, currency)
        for part, rate in bands or [(high - low, rate_at(rule, after))]
    )


def _what_became_of(
    rule: RuleVersion,
    before: Decimal,
    after: Decimal,
    products: tuple[Step, ...],
    amount: Decimal,
) -> tuple[Step, ...]:
    """Say what is booked where it is not the one product: a limit, several bands, rounding."""
    if [product.result for product in products] == [amount]:
        return ()
    limits = _limits(rule, before, after)
    total = sum((product.result or _ZERO for product in products), _ZERO)
    kind = "booked" if limits or total == amount else "rounded"
    return (*limits, Step(kind=kind, result=amount))


def _limits(rule: RuleVersion, before: Decimal, after: Decimal) -> tuple[Step, ...]:
    """Name the floor and the cap where they change what is paid."""
    old, new = _unlimited(rule, before), _unlimited(rule, after)
    limits = []
    if rule.floor is not None and min(old, new) < rule.floor:
        limits.append(Step(kind="floor", base=rule.floor))
    if rule.cap is not None and max(old, new) > rule.cap:
        limits.append(Step(kind="cap", base=rule.cap))
    return tuple(limits)
