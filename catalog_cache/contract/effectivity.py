"""Effectivity: for which machines something holds, and the honest three-way answer.

An effectivity is an OR of clauses; a clause is an AND of conditions (domain.md, section 2).
As JSON:
[{"models": [...], "serials": [["scheme", "from", "to"], ...], "serial_list": [...],
"built": ["from", "to"], "with": [...], "without": [...], "components": [["type", "from", "to"]],
"markets": [...], "modification": ["before"|"after", "code"]}]. Empty or absent means always.
"""

import json
import re
from collections.abc import Sequence
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
class Need:
    """Something that would have to be known of a machine; `name` says which option, for example."""

    kind: str
    """model, serial, build_day, option, component, market or modification"""
    name: str = ""

    @property
    def words(self) -> str:
        """What is missing, as it stands after "needs"."""
        match self.kind:
            case "model":
                return say("the model")
            case "serial":
                return say("the serial number")
            case "build_day":
                return say("the build day")
            case "option":
                return say("whether it has {option}", option=self.name)
            case "component":
                return say("the serial number of the {component}", component=self.name)
            case "modification":
                return say("whether {modification} was made", modification=self.name)
        return say("the market")


@dataclass(frozen=True, slots=True)
class FitAnswer:
    """Whether something fits, what would have to be known, and the clause that decided."""

    fit: Fit
    needs: tuple[Need, ...] = ()
    clause: str = ""


ALWAYS = FitAnswer(Fit.FITS)


@dataclass(frozen=True, slots=True)
class MachineFacts:
    """What is known of a machine; None means unknown, an empty set means known to have none.

    `options` and `modifications` are all that it has. Where not all are known, single ones are
    said by `has` and `lacks`, `made` and `not_made`. `components_open` says that the machine may
    hold components of other types than those listed.
    """

    model: str | None = None
    serial: str | None = None
    built: date | None = None
    options: frozenset[str] | None = None
    components: tuple[tuple[str, str], ...] | None = None
    market: str | None = None
    modifications: frozenset[str] | None = None
    has: frozenset[str] = frozenset()
    lacks: frozenset[str] = frozenset()
    made: frozenset[str] = frozenset()
    not_made: frozenset[str] = frozenset()
    components_open: bool = False


def serial_key(serial: str) -> tuple[str, int, str]:
    """Split a serial into prefix, number and rest, so that "99" comes before "100".

    The scheme of a product line decides what prefix and number are; this reading (leading letters,
    then the first run of digits) holds for schemes of the form letters + digits.
    """
    match = re.match(r"\s*([A-Za-z]*)[\s-]*0*(\d+)\s*(.*)$", serial)
    if match is None:
        return serial.strip().upper(), 0, ""
    return match.group(1).upper(), int(match.group(2)), match.group(3).strip().upper()


def serial_in_range(serial: str, first: str | None, last: str | None, scheme: str = "") -> bool:
    """Tell whether a serial lies in a range; an end that is None is open.

    Where a serial or an end is written without prefix, the code of the scheme is understood: of
    the scheme HX, "HX 20000" and "20000" are the same machine.
    """
    key = _in_scheme(serial, scheme)
    if first:
        low = _in_scheme(first, scheme)
        if key[0] != low[0] or key[1:] < low[1:]:
            return False
    if last:
        high = _in_scheme(last, scheme)
        if key[0] != high[0] or (key[1], key[2]) > (high[1], high[2] or "\uffff"):
            return False
    return True


def _in_scheme(serial: str, scheme: str) -> tuple[str, int, str]:
    prefix, number, rest = serial_key(serial)
    return prefix or scheme.strip().upper(), number, rest


def evaluate(effectivity: str | None, machine: MachineFacts) -> FitAnswer:
    """Answer fits / needs / does not fit for an effectivity (JSON) and what is known of a machine.

    Raises ValueError when the JSON is not an effectivity.
    """
    clauses = json.loads(effectivity) if effectivity else []
    if not isinstance(clauses, list) or not all(isinstance(c, dict) for c in clauses):
        raise ValueError("an effectivity is a list of clauses")
    if not clauses:
        return ALWAYS
    missing: list[Need] = []
    open_clauses: list[str] = []
    for clause in clauses:
        # A clause may ask several things of one kind (a range and a list, with and without).
        verdicts = _conditions(clause, machine)
        if all(verdict is True for _, verdict in verdicts):
            return FitAnswer(Fit.FITS, clause=describe(clause))
        if all(verdict is not False for _, verdict in verdicts):
            missing += [need for need, verdict in verdicts if verdict is None]
            open_clauses.append(describe(clause))
    if missing:
        return FitAnswer(Fit.NEEDS, tuple(dict.fromkeys(missing)), _either(open_clauses))
    return FitAnswer(Fit.DOES_NOT_FIT, clause=_either([describe(c) for c in clauses]))


def both(*answers: FitAnswer) -> FitAnswer:
    """Return what holds when several conditions must be met: the first that fails decides."""
    for answer in answers:
        if answer.fit is Fit.DOES_NOT_FIT:
            return answer
    clause = together(*(a.clause for a in answers), between=", ")
    needs = tuple(dict.fromkeys(need for answer in answers for need in answer.needs))
    return FitAnswer(Fit.NEEDS if needs else Fit.FITS, needs, clause)


def best(answers: Sequence[FitAnswer]) -> FitAnswer | None:
    """Return what holds when it is enough that one of several is met; None of none."""
    for answer in answers:
        if answer.fit is Fit.FITS:
            return answer
    ways = [a for a in answers if a.fit is Fit.NEEDS] or list(answers)
    if not ways:
        return None
    needs = tuple(dict.fromkeys(need for answer in ways for need in answer.needs))
    clauses = list(dict.fromkeys(a.clause for a in ways if a.clause))
    return FitAnswer(ways[0].fit, needs, _either(clauses))


def _either(clauses: list[str]) -> str:
    words = clauses[0] if clauses else ""
    for clause in clauses[1:]:
        words = say("{one} or {other}", one=words, other=clause)
    return words


def _conditions(clause: dict[str, Any], m: MachineFacts) -> list[tuple[Need, bool | None]]:
    found: list[tuple[Need, bool | None]] = []
    if models := clause.get("models"):
        found.append((Need("model"), None if m.model is None else m.model in models))
    if ranges := clause.get("serials"):
        found.append((Need("serial"), None if m.serial is None else _in_a_range(m.serial, ranges)))
    if serials := clause.get("serial_list"):
        keys = {serial_key(s) for s in serials}
        known = None if m.serial is None else serial_key(m.serial) in keys
        found.append((Need("serial"), known))
    if built := clause.get("built"):
        found.append((Need("build_day"), None if m.built is None else _day_in(m.built, built)))
    for option in clause.get("with") or ():
        found.append((Need("option", option), _has(option, m.options, m.has, m.lacks)))
    for option in clause.get("without") or ():
        there = _has(option, m.options, m.has, m.lacks)
        found.append((Need("option", option), None if there is None else not there))
    for kind, low, high in clause.get("components") or ():
        found.append((Need("component", kind), _component_fits(kind, low, high, m)))
    if markets := clause.get("markets"):
        found.append((Need("market"), None if m.market is None else m.market in markets))
    if modification := clause.get("modification"):
        when, code = modification
        done = _has(code, m.modifications, m.made, m.not_made)
        verdict = None if done is None else done == (when == "after")
        found.append((Need("modification", code), verdict))
    return found


def _in_a_range(serial: str, ranges: list[tuple[str, str | None, str | None]]) -> bool:
    return any(serial_in_range(serial, low, high, scheme or "") for scheme, low, high in ranges)


def _has(
    code: str, everything: frozenset[str] | None, there: frozenset[str], absent: frozenset[str]
) -> bool | None:
    """Tell whether a machine has an option or modification; None when nobody has said."""
    if everything is not None:
        return code in everything
    if code in there:
        return True
    return False if code in absent else None


def _component_fits(wanted: str, low: str | None, high: str | None, m: MachineFacts) -> bool | None:
    serials = [serial for kind, serial in m.components or () if kind == wanted]
    if not serials and (m.components is None or m.components_open):
        return None
    return any(serial_in_range(serial, low, high) for serial in serials)


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
        when, name = modification
        words = say("after modification {name}", name=name)
        parts.append(words if when == "after" else say("before modification {name}", name=name))
    return together(*parts, between=", ")


def _span(low: str | None, high: str | None) -> str:
    if low and high:
        return say("{low} to {high}", low=low, high=high)
    return say("{low} and up", low=low) if low else say("up to {high}", high=high or "")
