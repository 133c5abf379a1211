"""Effectivity: for which machines something holds, and the honest three-way answer.

An effectivity is an OR of clauses; a clause is an AND of conditions (domain.md, section 2).
As JSON:
[{"models": [...], "serials": [["scheme", "from", "to"], ...], "serial_list": [...],
"built": ["from", "to"], "with": [...], "without": [...], "components": [["type", "from", "to"]],
"markets": [...], "modification": ["before"|"after", "code"]}]. Empty or absent means always.
"""

import json
import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from catalog_cache.contract.said import say, together


class Fit(StrEnum):
    """The three states a person can be told."""

    FITS = "fits"
    NEEDS = "needs"
    DOES_NOT_FIT = "does_not_fit"


@dataclass(frozen=True, slots=True)
class FitAnswer:
    """Whether something fits, what would have to be known, and the clause that decided."""

    fit: Fit
    needs: tuple[str, ...] = ()
    clause: str = ""


@dataclass(frozen=True, slots=True)
class MachineFacts:
    """What is known of a machine; None means unknown, an empty set means known to have none."""

    model: str | None = None
    serial: str | None = None
    built: date | None = None
    options: frozenset[str] | None = None
    components: tuple[tuple[str, str], ...] | None = None
    market: str | None = None
    modifications: frozenset[str] | None = None


def serial_key(serial: str) -> tuple[str, int, str]:
    """Split a serial into prefix, number and rest, so that "99" comes before "100".

    The scheme of a product line decides what prefix and number are; this reading (leading letters,
    then the first run of digits) holds for schemes of the form letters + digits.
    """
    match = re.match(r"\s*([A-Za-z]*)[\s-]*0*(\d+)\s*(.*)$", serial)
    if match is None:
        return serial.strip().upper(), 0, ""
    return match.group(1).upper(), int(match.group(2)), match.group(3).strip().upper()


def serial_in_range(serial: str, first: str | None, last: str | None) -> bool:
    """Tell whether a serial lies in a range; an end that is None is open."""
    key = serial_key(serial)
    if first:
        low = serial_key(first)
        if key[0] != low[0] or key[1:] < low[1:]:
            return False
    if last:
        high = serial_key(last)
        if key[0] != high[0] or (key[1], key[2]) > (high[1], high[2] or "\uffff"):
            return False
    return True


def evaluate(effectivity: str | None, machine: MachineFacts) -> FitAnswer:
    """Answer fits / needs / does not fit for an effectivity (JSON) and what is known of a machine.

    Raises ValueError when the JSON is not an effectivity.
    """
    clauses = json.loads(effectivity) if effectivity else []
    if not isinstance(clauses, list) or not all(isinstance(c, dict) for c in clauses):
        raise ValueError("an effectivity is a list of clauses")
    if not clauses:
        return FitAnswer(Fit.FITS)
    missing: list[str] = []
    open_clause = ""
    for clause in clauses:
        verdicts = dict(_conditions(clause, machine))
        if all(v is True for v in verdicts.values()):
            return FitAnswer(Fit.FITS, clause=describe(clause))
        if all(v is not False for v in verdicts.values()):
            missing += [name for name, v in verdicts.items() if v is None]
            open_clause = open_clause or describe(clause)
    if missing:
        return FitAnswer(Fit.NEEDS, tuple(dict.fromkeys(missing)), open_clause)
    return FitAnswer(
        Fit.DOES_NOT_FIT, clause=together(*(describe(c) for c in clauses), between="; ")
    )


def _conditions(clause: dict[str, Any], m: MachineFacts) -> list[tuple[str, bool | None]]:
    found: list[tuple[str, bool | None]] = []
    if models := clause.get("models"):
        found.append((say("model"), None if m.model is None else m.model in models))
    if ranges := clause.get("serials"):
        found.append(
            (
                say("serial"),
                None
                if m.serial is None
                else any(serial_in_range(m.serial, low, high) for _, low, high in ranges),
            )
        )
    if serials := clause.get("serial_list"):
        keys = {serial_key(s) for s in serials}
        found.append((say("serial"), None if m.serial is None else serial_key(m.serial) in keys))
    if built := clause.get("built"):
        found.append((say("build day"), None if m.built is None else _day_in(m.built, built)))
    if (wanted := clause.get("with")) is not None:
        found.append((say("options"), None if m.options is None else set(wanted) <= m.options))
    if (unwanted := clause.get("without")) is not None:
        found.append((say("options"), None if m.options is None else not set(unwanted) & m.options))
    if components := clause.get("components"):
        found.append((say("component serial"), _components_fit(components, m)))
    if markets := clause.get("markets"):
        found.append((say("market"), None if m.market is None else m.market in markets))
    if modification := clause.get("modification"):
        when, code = modification
        done = None if m.modifications is None else code in m.modifications
        found.append((say("modification"), None if done is None else done == (when == "after")))
    return found


def _components_fit(components: list[list[str | None]], m: MachineFacts) -> bool | None:
    if m.components is None:
        return None
    return all(
        any(kind == wanted and serial_in_range(serial, low, high) for kind, serial in m.components)
        for wanted, low, high in components
    )


def _day_in(day: date, bounds: list[str | None]) -> bool:
    low, high = bounds
    text = day.isoformat()
    return (not low or text >= low) and (not high or text <= high)


def describe(clause: dict[str, Any]) -> str:
    """Return a clause as a short text of the trade: "HX 6, serial 20000 and up"."""
    parts: list[str] = []
    if models := clause.get("models"):
        parts.append(", ".join(models))
    for _, low, high in clause.get("serials") or ():
        parts.append(say("serial {span}", span=_span(low, high)))
    if serials := clause.get("serial_list"):
        parts.append(say("serial {span}", span=", ".join(serials)))
    if built := clause.get("built"):
        parts.append(say("built {span}", span=_span(*built)))
    parts += [say("with {option}", option=o) for o in clause.get("with") or ()]
    parts += [say("without {option}", option=o) for o in clause.get("without") or ()]
    parts += [
        together(kind, _span(low, high)) for kind, low, high in clause.get("components") or ()
    ]
    if markets := clause.get("markets"):
        parts.append(say("for {markets}", markets=", ".join(markets)))
    if modification := clause.get("modification"):
        parts.append(say("{when} modification {name}", when=modification[0], name=modification[1]))
    return together(*parts, between=", ")


def _span(low: str | None, high: str | None) -> str:
    if low and high:
        return say("{low} to {high}", low=low, high=high)
    return say("{low} and up", low=low) if low else say("up to {high}", high=high or "")
