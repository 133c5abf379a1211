"""The hits of a search: any number of parts in order, without holding a list of them."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import Self

from pyroaring import BitMap


class Hits:
    """Parts by their rank: groups of hits one after the other, the better group first.

    A group is either a list in its own order or a set in the order of popularity, which is the
    order of ranks. A part is in the first group that has it. Any row is found without walking to
    it, so that a list of a million rows scrolls like a short one.
    """

    def __init__(self, groups: Iterable[Sequence[int] | BitMap] = ()) -> None:
        self._groups: list[Sequence[int] | BitMap] = []
        seen = BitMap()
        for group in groups:
            fresh = _without(group, seen)
            if len(fresh):
                self._groups.append(fresh)
                seen.update(fresh)
        self._seen = seen

    @classmethod
    def sorted_as(cls, ranks: "array[int]") -> Self:
        """Return hits in an order of their own, in which no rank comes twice."""
        hits = cls()
        if ranks:
            hits._groups, hits._seen = [ranks], BitMap(ranks)
        return hits

    def __len__(self) -> int:
        """Return how many parts were found."""
        return len(self._seen)

    def __iter__(self) -> Iterator[int]:
        """Go through all ranks in order."""
        for group in self._groups:
            yield from group

    @property
    def ranks(self) -> BitMap:
        """Return the ranks as a set."""
        return self._seen

    def at(self, rows: Sequence[int]) -> list[int]:
        """Return the ranks of these rows, given by number; rows beyond the end are left out."""
        if isinstance(rows, range) and rows.step == 1:
            return self._between(rows.start, rows.stop)
        return [rank for row in rows for rank in self._between(row, row + 1)]

    def _between(self, first: int, stop: int) -> list[int]:
        found: list[int] = []
        for group in self._groups:
            if first < len(group):
                found.extend(group[first : min(stop, len(group))])
            first, stop = max(0, first - len(group)), stop - len(group)
            if stop <= 0:
                break
        return found

    def row_of(self, rank: int) -> int:
        """Return the row of a part, -1 when it is not among the hits."""
        if rank not in self._seen:
            return -1
        before = 0
        for group in self._groups:
            if rank in group:
                place = group.rank(rank) - 1 if isinstance(group, BitMap) else group.index(rank)
                return int(before + place)
            before += len(group)
        return -1


def _without(group: Sequence[int] | BitMap, seen: BitMap) -> Sequence[int] | BitMap:
    if isinstance(group, BitMap):
        return group - seen if seen else group
    return [rank for rank in dict.fromkeys(group) if rank not in seen]
