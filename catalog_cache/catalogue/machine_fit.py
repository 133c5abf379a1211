"""Where a machine and the catalogue meet: which assemblies are its own, and which parts fit it.

An assembly is a machine's when its models and its effectivity say so, and those of one way up.
"""

import json
import sqlite3
from dataclasses import dataclass

from pyroaring import BitMap

from catalog_cache.contract.effectivity import (
    ALWAYS,
    Fit,
    FitAnswer,
    MachineFacts,
    best,
    both,
    evaluate,
)

from catalog_cache.catalogue.packed import packed_ranks


@dataclass(frozen=True, slots=True)
class FittingParts:
    """The ranks of parts that fit a machine, and of those that may, in some place or other."""

    sure: BitMap
    possible: BitMap

    @property
    def all(self) -> BitMap:
        """Everything that fits or may fit."""
        return self.sure | self.possible

    def fit_of(self, rank: int) -> Fit:
        """Return whether a part surely fits somewhere, may fit, or fits nowhere."""
        if rank in self.sure:
            return Fit.FITS
        return Fit.NEEDS if rank in self.possible else Fit.DOES_NOT_FIT


class AssemblyFit:
    """Answers for assemblies whether they belong to one machine."""

    def __init__(self, db: sqlite3.Connection, machine: MachineFacts) -> None:
        self._db = db
        self._machine = machine
        self._known: dict[str, FitAnswer] = {}
        self._above: dict[str, list[str]] = {}

    def of(self, assembly: str) -> FitAnswer:
        """Return whether an assembly and one way up from it are the machine's."""
        for above in self._from_the_top(assembly):
            ways = [self._known[parent] for parent in self._parents(above) if parent in self._known]
            self._known[above] = both(self._own(above), best(ways) or ALWAYS)
        return self._known[assembly]

    def _from_the_top(self, assembly: str) -> list[str]:
        """Return what is not known yet of an assembly and all above it, parents first.

        Assemblies that contain each other come in the order in which they are met.
        """
        met, waiting = dict.fromkeys([assembly]), [assembly]
        while waiting:
            new = [p for p in self._parents(waiting.pop()) if p not in met | self._known]
            met |= dict.fromkeys(new)
            waiting += new
        left = [above for above in reversed(met) if above not in self._known]
        order: list[str] = []
        while left:
            ready = [a for a in left if not any(p in left and p != a for p in self._parents(a))]
            order += ready or left[:1]
            left = [above for above in left if above not in order]
        return order

    def _own(self, assembly: str) -> FitAnswer:
        row = self._db.execute(
            "SELECT models, effectivity FROM catalog.assembly WHERE id = ?", (assembly,)
        ).fetchone()
        if row is None:
            return ALWAYS
        models = json.loads(row[0])
        by_model = evaluate(json.dumps([{"models": models}]), self._machine) if models else ALWAYS
        return both(by_model, evaluate(row[1], self._machine))

    def _parents(self, assembly: str) -> list[str]:
        if assembly not in self._above:
            rows = self._db.execute(
                "SELECT DISTINCT assembly FROM catalog.position WHERE sub_assembly = ?", (assembly,)
            )
            self._above[assembly] = [parent for (parent,) in rows]
        return self._above[assembly]


def fitting_parts(db: sqlite3.Connection, machine: MachineFacts) -> FittingParts:
    """Return the parts that a machine's drawings show for it, surely and possibly."""
    assemblies = AssemblyFit(db, machine)
    sure: list[str] = []
    possible: list[str] = []
    for (assembly,) in db.execute("SELECT id FROM catalog.assembly").fetchall():
        fit = assemblies.of(assembly).fit
        if fit is not Fit.DOES_NOT_FIT:
            (sure if fit is Fit.FITS else possible).append(assembly)
    clauses = _clauses(db, [*sure, *possible])
    fits = [c for c in clauses if evaluate(c, machine).fit is Fit.FITS]
    may = [c for c in clauses if evaluate(c, machine).fit is not Fit.DOES_NOT_FIT]
    surely = BitMap(_ranks(db, sure, fits))
    possibly = BitMap(_ranks(db, [*sure, *possible], may))
    return FittingParts(surely, possibly - surely)


_PLACES = (
    " FROM json_each(?) j CROSS JOIN catalog.position p ON p.assembly = j.value"
    " JOIN catalog.position_part pp ON pp.position = p.id"
)


def _clauses(db: sqlite3.Connection, assemblies: list[str]) -> list[str]:
    rows = db.execute(
        f"SELECT DISTINCT pp.effectivity{_PLACES} WHERE pp.effectivity IS NOT NULL",
        (json.dumps(assemblies),),
    )
    return [clause for (clause,) in rows]


def _ranks(db: sqlite3.Connection, assemblies: list[str], clauses: list[str]) -> list[int]:
    sql = (
        f"SELECT DISTINCT part.rank AS rank{_PLACES} JOIN catalog.part ON part.uid = pp.uid"
        " WHERE pp.effectivity IS NULL OR pp.effectivity IN (SELECT value FROM json_each(?))"
    )
    return packed_ranks(db, sql, (json.dumps(assemblies), json.dumps(clauses)))
