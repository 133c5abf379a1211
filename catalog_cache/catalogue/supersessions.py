"""Supersession groups: following them from any member, and when one applies by itself.

A group applies by itself only if it is one to one, factor 1, without condition, and the vendor
replaces on the order (domain.md, section 2). Everything else is the user's choice.
"""

import json
import sqlite3
from collections import deque
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from catalog_cache.contract.effectivity import describe
from catalog_cache.contract.said import say
from catalog_cache.contract.wire.orders import PartSnapshot

from catalog_cache.records.catalogue import SupersessionStep

_MOST_GROUPS = 60


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


def history(db: sqlite3.Connection, uid: int) -> tuple[SupersessionStep, ...]:
    """Return every group that is connected with a part, oldest first; cycles end the walk."""
    seen: dict[str, SupersessionStep] = {}
    waiting = deque([uid])
    visited = {uid}
    while waiting and len(seen) < _MOST_GROUPS:
        part = waiting.popleft()
        ids = db.execute(
            "SELECT DISTINCT id FROM catalog.supersession_part WHERE uid = ?", (part,)
        ).fetchall()
        for (group,) in ids:
            if group in seen:
                continue
            seen[group] = _step(db, group)
            for (other,) in db.execute(
                "SELECT uid FROM catalog.supersession_part WHERE id = ? AND uid IS NOT NULL",
                (group,),
            ):
                if other not in visited:
                    visited.add(other)
                    waiting.append(other)
    return tuple(_oldest_first(list(seen.values())))


def successor(db: sqlite3.Connection, uid: int, day: date) -> Successor | None:
    """Return where a part leads now, or None when nothing replaces it yet."""
    row = db.execute(
        "SELECT g.id, g.logic, g.trigger, g.day, g.effectivity, g.on_order, f.qty"
        " FROM catalog.supersession_part f JOIN catalog.supersession g ON g.id = f.id"
        " WHERE f.uid = ? AND f.side = 'from' AND g.withdrawn_on IS NULL"
        " AND (g.trigger <> 'on_day' OR g.day IS NULL OR g.day <= ?) ORDER BY g.day DESC LIMIT 1",
        (uid, day.isoformat()),
    ).fetchone()
    if row is None:
        return None
    group, logic, trigger, _, effectivity, on_order, factor_text = row
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
        olds == 1
        and len(parts) == 1
        and parts[0][2] == factor == 1
        and parts[0][0] is not None
        and not _has_clauses(parts[0][3])
        and not _has_clauses(effectivity)
        and on_order == "vendor_replaces"
        and trigger != "when_exhausted"
    )
    return Successor(group, parts, logic, factor, by_itself, effectivity, trigger)


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


def _step(db: sqlite3.Connection, group: str) -> SupersessionStep:
    logic, trigger, day, effectivity, note = db.execute(
        "SELECT logic, trigger, day, effectivity, note FROM catalog.supersession WHERE id = ?",
        (group,),
    ).fetchone()
    sides: dict[str, list[tuple[PartSnapshot, Decimal, str]]] = {"from": [], "to": []}
    for side, uid, brand, number, qty, condition, name in db.execute(
        "SELECT s.side, s.uid, s.brand, s.number, s.qty, s.effectivity, p.name"
        " FROM catalog.supersession_part s LEFT JOIN catalog.part p ON p.uid = s.uid"
        " WHERE s.id = ? ORDER BY s.side, s.seq",
        (group,),
    ):
        part = PartSnapshot(uid=uid, brand=brand, number=number, description=name or "")
        sides[side].append((part, Decimal(qty), condition_text(condition)))
    first = sides["from"][0][0].uid if sides["from"] else None
    leads = successor(db, first, date.max) if first is not None else None
    return SupersessionStep(
        id=group,
        old=tuple((part, qty) for part, qty, _ in sides["from"]),
        new=tuple(sides["to"]),
        logic=logic,
        trigger=trigger,
        day=date.fromisoformat(day) if day else None,
        condition=condition_text(effectivity),
        applies_by_itself=leads is not None and leads.group == group and leads.by_itself,
        note=note or "",
    )


def _oldest_first(steps: list[SupersessionStep]) -> list[SupersessionStep]:
    """Order steps so that a step whose old part is another's new part comes after it."""
    made = {part.uid: s for s in steps for part, _, _ in s.new if part.uid is not None}

    depths: dict[str, int] = {}

    def depth(step: SupersessionStep) -> int:
        if step.id not in depths:
            depths[step.id] = 0  # where a cycle comes back, it goes no deeper
            before = [depth(made[p.uid]) for p, _ in step.old if p.uid in made]
            depths[step.id] = 1 + max(before, default=0)
        return depths[step.id]

    return sorted(steps, key=lambda s: (depth(s), s.day or date.min))
