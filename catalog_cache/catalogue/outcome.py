"""What a superseded part is today: its chain followed to the end, quantities multiplied.

Only what needs no choice is followed: one old part, replaced by one or by all of several, on no
condition or on one that the machine meets. Where somebody has to choose, the walk ends before it.
"""

import sqlite3
from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from graphlib import CycleError, TopologicalSorter

from catalog_cache.contract.effectivity import Fit, MachineFacts, evaluate
from catalog_cache.contract.wire.orders import PartSnapshot

from catalog_cache.catalogue.supersessions import Successor, key_of, successor
from catalog_cache.records.catalogue import PartToday

_Key = int | tuple[str, str]


def today_of(
    db: sqlite3.Connection, part: PartSnapshot, day: date, machine: MachineFacts | None = None
) -> tuple[PartToday, ...]:
    """Return what one piece of a part is on a day; the part itself when nothing replaces it."""
    parts = {key_of(part): part}
    steps: dict[_Key, dict[_Key, Fraction]] = {}
    open_ends: set[_Key] = set()
    waiting = [part]
    while waiting:
        now = waiting.pop(0)
        step = successor(db, now.uid, day) if now.uid is not None else None
        taken = _taken(step, machine) if step is not None else {}
        steps[key_of(now)] = {key: each for key, (_, each) in taken.items()}
        if step is not None and not taken:
            open_ends.add(key_of(now))
        for key, (following, _) in taken.items():
            if key not in parts:
                parts[key] = following
                waiting.append(following)
    amounts = _multiplied(key_of(part), steps)
    return tuple(
        PartToday(parts[key], qty, choose=key in open_ends) for key, qty in amounts.items()
    )


def _taken(
    step: Successor, machine: MachineFacts | None
) -> dict[_Key, tuple[PartSnapshot, Fraction]]:
    """Return the parts that take the place without a choice, each per old one; {} when one must."""
    facts = machine or MachineFacts()
    if step.olds != 1 or step.trigger == "when_exhausted":
        return {}
    if evaluate(step.effectivity, facts).fit is not Fit.FITS:
        return {}
    fits = [evaluate(condition, facts).fit for _, _, _, condition in step.parts]
    if Fit.NEEDS in fits:
        return {}
    meant = [each for each, fit in zip(step.parts, fits, strict=True) if fit is Fit.FITS]
    if step.logic == "one_of" and len(meant) != 1:
        return {}
    found: dict[_Key, tuple[PartSnapshot, Fraction]] = {}
    for _, part, qty, _ in meant:
        before = found[key_of(part)][1] if key_of(part) in found else Fraction(0)
        found[key_of(part)] = (part, before + Fraction(qty) / Fraction(step.factor))
    return found


def _multiplied(start: _Key, steps: dict[_Key, dict[_Key, Fraction]]) -> dict[_Key, Fraction]:
    """Return what is left at the ends for one of `start`; a circle ends where it is met last."""
    met = {key: number for number, key in enumerate(steps)}
    order = _from_the_start(steps, met)
    amounts = dict.fromkeys(order, Fraction(0)) | {start: Fraction(1)}
    for key in order:
        for following, each in steps[key].items():
            amounts[following] += amounts[key] * each
    return {key: amounts[key] for key in met if not steps[key] and amounts[key]}


def _from_the_start(
    steps: dict[_Key, dict[_Key, Fraction]], met: dict[_Key, int]
) -> tuple[_Key, ...]:
    while True:
        before: dict[_Key, Iterable[_Key]] = {
            key: [earlier for earlier, after in steps.items() if key in after] for key in steps
        }
        try:
            return tuple(TopologicalSorter(before).static_order())
        except CycleError as error:
            steps[max(error.args[1], key=lambda key: met[key])] = {}
