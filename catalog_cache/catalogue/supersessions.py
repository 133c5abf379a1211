"""Supersession groups: following them from any member, and when one applies by itself.

A group applies by itself only if it is one to one, factor 1, without condition, and the vendor
replaces on the order (domain.md, section 2). Everything else is the user's choice.
"""

import json
import sqlite3
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from heapq import heapify, heappop, heappush

from catalog_cache.contract.effectivity import FitAnswer, MachineFacts, describe, evaluate
from catalog_cache.contract.said import say
from catalog_cache.contract.wire.orders import PartSnapshot

from catalog_cache.records.catalogue import StepMember, SupersessionStep

_Key = int | tuple[str, str]


@dataclass(frozen=True, slots=True)
class Successor:
    """Where a superseded part leads: parts with quantity per old one and their condition."""

    group: str
    parts: tuple[tuple[int | None, PartSnapshot, Decimal, str | None], ...]
    logic: str
    factor: Decimal
    by_itself: bool
    effectivity: str | None
    trigger: str
    olds: int = 1
    """How many different parts it replaces together."""


def history(
    db: sqlite3.Connection, uid: int, machine: MachineFacts | None = None
) -> tuple[SupersessionStep, ...]:
    """Return every group that is connected with a part, oldest first, whatever their shape.

    Parts that the catalogue lacks connect groups too, by brand and number.
    """
    groups: dict[str, list[_Member]] = {}
    met: set[_Key] = {uid}
    new: set[_Key] = {uid}
    while new:
        found = _groups_of(db, new) - groups.keys()
        members = _members(db, found)
        groups |= members
        new = {member.key for each in members.values() for member in each} - met
        met |= new
    return tuple(_oldest_first(_steps(db, groups, machine)))


def successor(db: sqlite3.Connection, uid: int, day: date) -> Successor | None:
    """Return where a part leads now, or None when nothing replaces it yet."""
    rows = db.execute(
        "SELECT g.id, g.logic, g.trigger, g.day, g.effectivity, g.on_order, f.qty"
        " FROM catalog.supersession_part f JOIN catalog.supersession g ON g.id = f.id"
        " WHERE f.uid = ? AND f.side = 'from' AND g.withdrawn_on IS NULL"
        " AND (g.trigger <> 'on_day' OR g.day IS NULL OR g.day <= ?)"
        " ORDER BY g.day DESC, g.id LIMIT 2",
        (uid, day.isoformat()),
    ).fetchall()
    if not rows:
        return None
    group, logic, trigger, since, effectivity, on_order, factor_text = rows[0]
    # Of two that are equally new nobody can say which one the vendor means.
    alone = len(rows) == 1 or rows[1][3] != since
    factor = Decimal(factor_text)
    parts = tuple(
        (to, PartSnapshot(uid=to, brand=brand, number=number), Decimal(qty), condition)
        for to, brand, number, qty, condition in db.execute(
            "SELECT uid, brand, number, qty, effectivity FROM catalog.supersession_part"
            " WHERE id = ? AND side = 'to' ORDER BY seq",
            (group,),
        )
    )
    olds = db.execute(
        "SELECT count(*) FROM catalog.supersession_part WHERE id = ? AND side = 'from'", (group,)
    ).fetchone()[0]
    by_itself = (
        alone
        and olds == 1
        and len(parts) == 1
        and parts[0][2] == factor == 1
        and parts[0][0] is not None
        and not _has_clauses(parts[0][3])
        and not _has_clauses(effectivity)
        and on_order == "vendor_replaces"
        and trigger != "when_exhausted"
    )
    return Successor(group, parts, logic, factor, by_itself, effectivity, trigger, olds)


def last_of_chain(db: sqlite3.Connection, uid: int, day: date) -> int:
    """Follow groups that apply by themselves to the part that is sold now; cycles end the walk."""
    seen = {uid}
    while (step := successor(db, uid, day)) is not None and step.by_itself:
        following = step.parts[0][0]
        if following is None or following in seen:
            break
        seen.add(following)
        uid = following
    return uid


def condition_text(effectivity: str | None) -> str:
    """Return an effectivity as words, "" when it always holds."""
    clauses = json.loads(effectivity) if effectivity else []
    words = describe(clauses[0]) if clauses else ""
    for clause in clauses[1:]:
        words = say("{one} or {other}", one=words, other=describe(clause))
    return words


def _has_clauses(effectivity: str | None) -> bool:
    return bool(effectivity and json.loads(effectivity))


@dataclass(frozen=True, slots=True)
class _Member:
    """A row of a group; a part that the catalogue lacks is known by brand and number."""

    side: str
    part: PartSnapshot
    qty: Decimal
    effectivity: str | None

    @property
    def key(self) -> _Key:
        if self.part.uid is not None:
            return self.part.uid
        return self.part.brand, self.part.number


def _groups_of(db: sqlite3.Connection, keys: set[_Key]) -> set[str]:
    uids = [key for key in keys if isinstance(key, int)]
    rows = db.execute(
        "SELECT s.id FROM json_each(?) j CROSS JOIN catalog.supersession_part s ON s.uid = j.value",
        (json.dumps(uids),),
    )
    found = {group for (group,) in rows}
    if names := [key for key in keys if not isinstance(key, int)]:
        rows = db.execute(
            "SELECT s.id FROM catalog.supersession_part s JOIN json_each(?) j"
            " ON s.brand = json_extract(j.value, '$[0]')"
            " AND s.number = json_extract(j.value, '$[1]') WHERE s.uid IS NULL",
            (json.dumps(names),),
        )
        found |= {group for (group,) in rows}
    return found


def _members(db: sqlite3.Connection, groups: set[str]) -> dict[str, list[_Member]]:
    found: dict[str, list[_Member]] = {group: [] for group in sorted(groups)}
    for group, side, uid, brand, number, qty, effectivity, name in db.execute(
        "SELECT s.id, s.side, s.uid, s.brand, s.number, s.qty, s.effectivity, p.name"
        " FROM json_each(?) j CROSS JOIN catalog.supersession_part s ON s.id = j.value"
        " LEFT JOIN catalog.part p ON p.uid = s.uid ORDER BY s.id, s.side, s.seq",
        (json.dumps(sorted(groups)),),
    ):
        part = PartSnapshot(uid=uid, brand=brand, number=number, description=name or "")
        found[group].append(_Member(side, part, Decimal(qty), effectivity))
    return found


def _steps(
    db: sqlite3.Connection, groups: dict[str, list[_Member]], machine: MachineFacts | None
) -> list[SupersessionStep]:
    steps = []
    for group, logic, direction, trigger, day, effectivity, note, withdrawn in db.execute(
        "SELECT g.id, g.logic, g.direction, g.trigger, g.day, g.effectivity, g.note,"
        " g.withdrawn_on FROM json_each(?) j CROSS JOIN catalog.supersession g ON g.id = j.value",
        (json.dumps(sorted(groups)),),
    ).fetchall():
        members = groups[group]
        first = next((m.part.uid for m in members if m.side == "from"), None)
        leads = successor(db, first, date.max) if first is not None else None
        steps.append(
            SupersessionStep(
                id=group,
                old=_side(members, "from", machine),
                new=_side(members, "to", machine),
                logic=logic,
                trigger=trigger,
                day=date.fromisoformat(day) if day else None,
                condition=condition_text(effectivity),
                applies_by_itself=leads is not None and leads.group == group and leads.by_itself,
                note=note or "",
                both_ways=direction == "both",
                withdrawn_on=date.fromisoformat(withdrawn) if withdrawn else None,
                fit=_fit(effectivity, machine),
            )
        )
    return steps


def _side(
    members: list[_Member], side: str, machine: MachineFacts | None
) -> tuple[StepMember, ...]:
    return tuple(
        StepMember(m.part, m.qty, condition_text(m.effectivity), _fit(m.effectivity, machine))
        for m in members
        if m.side == side
    )


def _fit(effectivity: str | None, machine: MachineFacts | None) -> FitAnswer | None:
    """Return whether a machine meets a condition; None where there is none to meet."""
    if machine is None or not _has_clauses(effectivity):
        return None
    return evaluate(effectivity, machine)


def key_of(part: PartSnapshot) -> _Key:
    """Return by what a part is known in a history: its uid, else its brand and number."""
    return part.uid if part.uid is not None else (part.brand, part.number)


def _oldest_first(steps: list[SupersessionStep]) -> list[SupersessionStep]:
    """Order steps so that a step whose old part is another's new part comes after it.

    Where parts replace each other in a circle, the step with the earliest day begins.
    """
    steps = sorted(steps, key=lambda s: (s.day or date.min, s.id))
    makers: dict[_Key, set[str]] = {}
    for step in steps:
        for member in step.new:
            makers.setdefault(key_of(member.part), set()).add(step.id)
    before = {
        step.id: set().union(*(makers.get(key_of(m.part), ()) for m in step.old)) - {step.id}
        for step in steps
    }
    after: dict[str, list[str]] = {}
    for identity, earlier in before.items():
        for each in earlier:
            after.setdefault(each, []).append(identity)
    place = {step.id: number for number, step in enumerate(steps)}
    waiting = dict.fromkeys(place)
    ready = [place[identity] for identity in before if not before[identity]]
    order: list[SupersessionStep] = []
    heapify(ready)
    while waiting:
        step = steps[heappop(ready)] if ready else steps[place[next(iter(waiting))]]
        if step.id not in waiting:
            continue
        del waiting[step.id]
        order.append(step)
        for following in after.get(step.id, ()):
            before[following].discard(step.id)
            if not before[following]:
                heappush(ready, place[following])
    return order
