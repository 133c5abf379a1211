"""Where a part is used: each place in a drawing, and every way down to it from a machine."""

import json
import sqlite3
from dataclasses import replace

from catalog_cache.contract.effectivity import Fit, MachineFacts, both, evaluate

from catalog_cache.catalogue.machine_fit import AssemblyFit
from catalog_cache.catalogue.supersessions import condition_text
from catalog_cache.records.catalogue import WhereUsed

_MOST = 200
# Of a screw that sits everywhere; places of the machine asked for are among the first.
_MOST_READ = 5_000
_MOST_WAYS = 12
_DEEPEST = 40

_Way = tuple[tuple[str, str], ...]
_ORDER = (Fit.FITS, Fit.NEEDS, Fit.DOES_NOT_FIT)


def where_used(
    db: sqlite3.Connection, uid: int, machine: MachineFacts | None = None
) -> tuple[WhereUsed, ...]:
    """Return the places of a part, those that fit the machine first."""
    model = machine.model if machine is not None else None
    rows = db.execute(
        "SELECT a.id, a.title, p.label, coalesce(pp.qty, pp.qty_kind), a.models, pp.effectivity,"
        " (SELECT f.drawing FROM catalog.figure f WHERE f.assembly = a.id ORDER BY f.seq LIMIT 1)"
        " FROM catalog.position_part pp JOIN catalog.position p ON p.id = pp.position"
        " JOIN catalog.assembly a ON a.id = p.assembly WHERE pp.uid = ?1"
        " ORDER BY ?2 IS NOT NULL AND NOT EXISTS"
        " (SELECT 1 FROM json_each(a.models) m WHERE m.value = ?2), a.position, p.seq LIMIT ?3",
        (uid, model, _MOST_READ),
    ).fetchall()
    fits = AssemblyFit(db, machine) if machine is not None else None
    places = []
    for assembly, title, label, qty, models, effectivity, drawing in rows:
        fit = None
        if fits is not None and machine is not None:
            fit = both(fits.of(assembly), evaluate(effectivity, machine))
        place = WhereUsed(
            assembly,
            title,
            label,
            qty,
            tuple(json.loads(models)),
            drawing or "",
            condition_text(effectivity),
            fit,
        )
        places.append(place)
    if machine is not None:
        places.sort(key=lambda place: _ORDER.index(place.fit.fit) if place.fit else 0)
    ways = WaysDown(db)
    return tuple(replace(place, ways=ways.to(place.assembly)) for place in places[:_MOST])


class WaysDown:
    """Finds the ways from the machines down to an assembly, through any number of levels."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._known: dict[str, tuple[_Way, ...]] = {}
        self._above: dict[str, list[tuple[str, str]]] = {}

    def to(self, assembly: str) -> tuple[_Way, ...]:
        """Return the ways to an assembly, each without it, the top first; () for a top one."""
        if assembly not in self._known:
            self._known[assembly] = tuple(self._up_from(assembly))
        return self._known[assembly]

    def _up_from(self, assembly: str) -> list[_Way]:
        """Go up level by level; what contains itself and what is too deep ends where it is."""
        found: list[_Way] = []
        open_ways: list[_Way] = [((assembly, ""),)]
        while open_ways and len(found) < _MOST_WAYS:
            way = open_ways.pop(0)
            inside = {step for step, _ in way}
            parents = [p for p in self._parents(way[0][0]) if p[0] not in inside]
            if not parents or len(way) > _DEEPEST:
                found.append(way[:-1])
            elif len(open_ways) <= _MOST_WAYS:
                open_ways += [(parent, *way) for parent in parents[:_MOST_WAYS]]
        return [way for way in found if way]

    def _parents(self, assembly: str) -> list[tuple[str, str]]:
        if assembly not in self._above:
            self._above[assembly] = self._db.execute(
                "SELECT DISTINCT a.id, a.title FROM catalog.position p"
                " JOIN catalog.assembly a ON a.id = p.assembly WHERE p.sub_assembly = ?"
                " ORDER BY a.position, a.id",
                (assembly,),
            ).fetchall()
        return self._above[assembly]
