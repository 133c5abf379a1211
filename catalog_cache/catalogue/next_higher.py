"""What is ordered in place of a part that is not sold by itself: the assembly in which it sits.

The next higher line of the same list comes first (a lower indenture before it), then the lines of
other lists that stand for this assembly, upwards until something is sold.
"""

import sqlite3
from dataclasses import dataclass

from catalog_cache.contract.effectivity import Fit, MachineFacts, evaluate

from catalog_cache.catalogue.machine_fit import AssemblyFit

NEXT_HIGHER = "order_next_higher"


@dataclass(frozen=True, slots=True)
class _Line:
    assembly: str
    seq: int
    indenture: int


class NextHigher:
    """Looks up what stands for a position, for one machine or for any."""

    def __init__(self, db: sqlite3.Connection, machine: MachineFacts | None) -> None:
        self._db = db
        self._machine = machine or MachineFacts()
        self._fits = AssemblyFit(db, self._machine)
        self._known: dict[_Line, tuple[int, ...]] = {}

    def of(self, assembly: str, seq: int, indenture: int) -> tuple[int, ...]:
        """Return the uids of what is ordered instead; several where lists or variants differ."""
        line = _Line(assembly, seq, indenture)
        if line not in self._known:
            self._known[line] = self._look_up(line)
        return self._known[line]

    def _look_up(self, line: _Line) -> tuple[int, ...]:
        """Go up line by line; what contains itself is not looked at twice."""
        found: dict[int, None] = {}
        met, waiting = {line}, [line]
        while waiting:
            for position, above in self._above(waiting.pop(0)):
                parts = self._parts(position)
                sold = [uid for uid, service in parts if service == "sold"]
                found |= dict.fromkeys(sold)
                if not sold and above not in met:
                    met.add(above)
                    waiting.append(above)
        return tuple(found)

    def _above(self, line: _Line) -> list[tuple[str, _Line]]:
        row = self._db.execute(
            "SELECT id, seq, indenture FROM catalog.position WHERE assembly = ? AND seq < ?"
            " AND indenture < ? ORDER BY seq DESC LIMIT 1",
            (line.assembly, line.seq, line.indenture),
        ).fetchone()
        if row is not None:
            return [(row[0], _Line(line.assembly, row[1], row[2]))]
        rows = self._db.execute(
            "SELECT p.id, p.assembly, p.seq, p.indenture FROM catalog.position p"
            " JOIN catalog.assembly a ON a.id = p.assembly WHERE p.sub_assembly = ?"
            " ORDER BY a.position, p.seq",
            (line.assembly,),
        ).fetchall()
        return [
            (position, _Line(assembly, seq, indenture))
            for position, assembly, seq, indenture in rows
            if self._fits.of(assembly).fit is not Fit.DOES_NOT_FIT
        ]

    def _parts(self, position: str) -> list[tuple[int, str]]:
        rows = self._db.execute(
            "SELECT uid, service, effectivity FROM catalog.position_part WHERE position = ?"
            " ORDER BY seq",
            (position,),
        ).fetchall()
        return [
            (uid, service)
            for uid, service, effectivity in rows
            if evaluate(effectivity, self._machine).fit is not Fit.DOES_NOT_FIT
        ]
