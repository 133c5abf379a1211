"""Machines, assemblies with their drawings, and what sits where."""

import json
import sqlite3
from collections.abc import Sequence
from decimal import Decimal

from catalog_cache.contract.effectivity import ALWAYS, FitAnswer, MachineFacts, both, evaluate
from catalog_cache.contract.said import say

from catalog_cache.catalogue.machine_fit import AssemblyFit
from catalog_cache.catalogue.next_higher import NEXT_HIGHER, NextHigher
from catalog_cache.catalogue.rows import hits
from catalog_cache.catalogue.situation import Situation
from catalog_cache.catalogue.supersessions import condition_text
from catalog_cache.errors import DeskError, Kind
from catalog_cache.records.catalogue import (
    AssemblyPage,
    CalloutShape,
    FigureView,
    ModelInfo,
    Position,
    PositionPart,
)


def models(db: sqlite3.Connection, language: str) -> tuple[ModelInfo, ...]:
    """Return the machine models with their top assemblies."""
    tops: dict[str, list[tuple[str, str]]] = {}
    for assembly, title, codes in db.execute(
        "SELECT id, title, models FROM catalog.assembly WHERE top = 1 ORDER BY position"
    ):
        for code in json.loads(codes):
            tops.setdefault(code, []).append((assembly, title))
    rows = db.execute(
        "SELECT code, coalesce(json_extract(names, '$.' || ?), json_extract(names, '$.en'), code),"
        " product_line FROM catalog.model ORDER BY position",
        (language,),
    )
    return tuple(ModelInfo(c, name, line, tuple(tops.get(c, ()))) for c, name, line in rows)


def assembly_page(
    db: sqlite3.Connection,
    assembly: str,
    situation: Situation,
    *,
    path: Sequence[str] = (),
    machine: MachineFacts | None = None,
) -> AssemblyPage:
    """Compose the page of an assembly; `path` is the way down to it, as assembly ids."""
    row = db.execute(
        "SELECT title, models FROM catalog.assembly WHERE id = ?", (assembly,)
    ).fetchone()
    if row is None:
        raise DeskError(Kind.NOT_FOUND, say("This assembly is not in the catalogue."))
    parents = parents_of(db, assembly)
    facts = machine or MachineFacts()
    fit = AssemblyFit(db, facts).of(assembly) if machine is not None else None
    return AssemblyPage(
        id=assembly,
        title=row[0],
        models=tuple(json.loads(row[1])),
        path=tuple(_titles(db, path or _way_down(db, assembly))),
        figures=_figures(db, assembly),
        positions=_positions(db, assembly, situation, facts, fit or ALWAYS),
        parents=parents,
        fit=fit,
    )


def parents_of(db: sqlite3.Connection, assembly: str) -> tuple[tuple[str, str], ...]:
    """Return (id, title) of the assemblies in which this one hangs."""
    return tuple(
        db.execute(
            "SELECT DISTINCT a.id, a.title FROM catalog.position p"
            " JOIN catalog.assembly a ON a.id = p.assembly WHERE p.sub_assembly = ?"
            " ORDER BY a.position",
            (assembly,),
        )
    )


def _way_down(db: sqlite3.Connection, assembly: str) -> list[str]:
    way = [assembly]
    while parents := parents_of(db, way[0]):
        if parents[0][0] in way:
            break
        way.insert(0, parents[0][0])
    return way[:-1]


def _titles(db: sqlite3.Connection, path: Sequence[str]) -> list[tuple[str, str]]:
    found = []
    for step in path:
        row = db.execute("SELECT title FROM catalog.assembly WHERE id = ?", (step,)).fetchone()
        if row is not None:
            found.append((step, row[0]))
    return found


def _figures(db: sqlite3.Connection, assembly: str) -> tuple[FigureView, ...]:
    figures = []
    for figure, title, drawing, media, width, height in db.execute(
        "SELECT id, title, drawing, media, width, height FROM catalog.figure"
        " WHERE assembly = ? ORDER BY seq",
        (assembly,),
    ).fetchall():
        callouts = tuple(
            CalloutShape(label, tuple(json.loads(shapes)), kind, target)
            for label, shapes, kind, target in db.execute(
                "SELECT label, shapes, target_kind, target FROM catalog.callout"
                " WHERE figure = ? ORDER BY seq",
                (figure,),
            )
        )
        figures.append(
            FigureView(figure, title or "", drawing or "", media, width, height, callouts)
        )
    return tuple(figures)


def _positions(
    db: sqlite3.Connection,
    assembly: str,
    situation: Situation,
    machine: MachineFacts,
    around: FitAnswer,
) -> tuple[Position, ...]:
    rows = db.execute(
        "SELECT id, label, indenture, illustrated, sub_assembly FROM catalog.position"
        " WHERE assembly = ? ORDER BY seq",
        (assembly,),
    ).fetchall()
    parts = _position_parts(db, assembly, situation, machine, around)
    return tuple(
        Position(
            id=position,
            label=label,
            indenture=indenture,
            illustrated=bool(illustrated),
            sub_assembly=sub,
            parts=tuple(parts.get(position, ())),
        )
        for position, label, indenture, illustrated, sub in rows
    )


def _position_parts(
    db: sqlite3.Connection,
    assembly: str,
    situation: Situation,
    machine: MachineFacts,
    around: FitAnswer,
) -> dict[str, list[PositionPart]]:
    """Return the parts of all positions, read together: a list may have a hundred lines."""
    rows = db.execute(
        "SELECT pp.position, pp.uid, pp.qty_kind, pp.qty, pp.unit, pp.variant, pp.effectivity,"
        " pp.service, pp.note, p.seq, p.indenture FROM catalog.position p"
        " JOIN catalog.position_part pp ON pp.position = p.id"
        " WHERE p.assembly = ? ORDER BY p.seq, pp.seq",
        (assembly,),
    ).fetchall()
    higher = NextHigher(db, machine)
    instead = {
        (row[0], row[1]): higher.of(assembly, row[9], row[10])
        for row in rows
        if row[7] == NEXT_HIGHER
    }
    wanted = dict.fromkeys([row[1] for row in rows])
    wanted |= dict.fromkeys(uid for uids in instead.values() for uid in uids)
    known = {part.uid: part for part in hits(db, list(wanted), situation)}
    found: dict[str, list[PositionPart]] = {}
    for position, uid, qty_kind, qty, unit, variant, effectivity, service, note, _, _ in rows:
        if uid in known:
            found.setdefault(position, []).append(
                PositionPart(
                    part=known[uid],
                    qty_kind=qty_kind,
                    qty=None if qty is None else Decimal(qty),
                    unit=unit,
                    variant=variant or "",
                    condition=condition_text(effectivity),
                    fit=both(around, evaluate(effectivity, machine)),
                    service=service,
                    note=note or "",
                    next_higher=tuple(
                        known[each] for each in instead.get((position, uid), ()) if each in known
                    ),
                )
            )
    return found
