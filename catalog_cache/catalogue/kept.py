"""What was read before and still holds: while one types, the same rows and hits come again."""

import threading
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from catalog_cache.contract.effectivity import MachineFacts

from catalog_cache.catalogue.hits import Hits
from catalog_cache.catalogue.machine_fit import FittingParts
from catalog_cache.catalogue.situation import Situation
from catalog_cache.records.catalogue import PartHit, PartQuery, SortKey

_MOST_ROWS = 4_000
_MOST_RESULTS = 4
_MOST_MACHINES = 2
_ANY_TIME = datetime.min.replace(tzinfo=UTC)


@dataclass(slots=True)
class Kept:
    """Composed rows by uid, all hits of the last queries, and what fits the last machines."""

    rows: dict[int, PartHit] = field(default_factory=dict)
    results: dict[tuple[PartQuery, str], Hits] = field(default_factory=dict)
    machines: dict[MachineFacts, FittingParts] = field(default_factory=dict)
    _guard: threading.Lock = field(default_factory=threading.Lock)

    def result(self, query: PartQuery, without: str) -> Hits | None:
        """Return all hits of a query in the order of best match, whatever order it asks for."""
        return self.results.get((_unsorted(query), without))

    def keep(self, query: PartQuery, without: str, hits: Hits) -> None:
        """Keep all hits of a query; the oldest of several goes."""
        # Searching, counting and the palette keep results from threads of their own.
        with self._guard:
            while len(self.results) >= _MOST_RESULTS:
                self.results.pop(next(iter(self.results)))
            self.results[_unsorted(query), without] = hits

    def keep_machine(self, machine: MachineFacts, fitting: FittingParts) -> None:
        """Keep which parts fit a machine; the oldest of several goes."""
        with self._guard:
            while len(self.machines) >= _MOST_MACHINES:
                self.machines.pop(next(iter(self.machines)))
            self.machines[machine] = fitting


class Keeper:
    """Gives what was kept for the data, the place and the day that are asked for."""

    def __init__(self) -> None:
        self._for: object = None
        self._kept = Kept()
        self._guard = threading.Lock()

    def of(self, generation: int, situation: Situation) -> Kept:
        """Return what holds for these; anything kept for others is dropped."""
        wanted = (generation, situation.now.date(), replace(situation, now=_ANY_TIME))
        with self._guard:
            if wanted != self._for or len(self._kept.rows) > _MOST_ROWS:
                self._for, self._kept = wanted, Kept()
            return self._kept


def _unsorted(query: PartQuery) -> PartQuery:
    return replace(query, sort=SortKey.BEST, descending=False)
