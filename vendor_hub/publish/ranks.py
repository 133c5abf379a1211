"""Keeps the ranks of known parts from one release to the next, so that a delta stays small.

A part that is new gets a free rank behind the part it follows in popularity. A whole new order of
ranks comes with a release without deltas.
"""

import sqlite3
from bisect import bisect_left, insort
from contextlib import closing
from pathlib import Path

from catalog_cache.contract.dataset.search_index import STRUCTURE_TABLES, build_search


def settle_ranks(new: Path, previous: Path) -> int:
    """Give the parts of a finished catalogue file their earlier ranks; returns how many moved."""
    with closing(sqlite3.connect(previous)) as db:
        earlier = dict(db.execute("SELECT uid, rank FROM part").fetchall())
    with closing(sqlite3.connect(new, isolation_level=None)) as db:
        order = db.execute("SELECT rank, uid FROM part ORDER BY rank").fetchall()
        settled = _settle([uid for _, uid in order], earlier)
        moves = [(settled[uid], uid) for rank, uid in order if settled[uid] != rank]
        if moves:
            _move(db, moves)
    return len(moves)


def _settle(order: list[int], earlier: dict[int, int]) -> dict[int, int]:
    settled = {uid: earlier[uid] for uid in order if uid in earlier}
    taken = sorted(settled.values())
    last = 0
    for uid in order:
        if uid not in settled:
            settled[uid] = _first_free(taken, last + 1)
            insort(taken, settled[uid])
        last = settled[uid]
    return settled


def _first_free(taken: list[int], start: int) -> int:
    index = bisect_left(taken, start)
    while index < len(taken) and taken[index] == start:
        start += 1
        index += 1
    return start


def _move(db: sqlite3.Connection, moves: list[tuple[int, int]]) -> None:
    db.execute("BEGIN")
    # Through negative ranks, because two parts may change places.
    db.executemany("UPDATE part SET rank = -? WHERE uid = ?", moves)
    db.execute("UPDATE part SET rank = -rank WHERE rank < 0")
    for table in STRUCTURE_TABLES:
        db.execute(f"DROP TABLE {table}")
    build_search(db, "catalog")
    db.execute("COMMIT")
    db.execute("ANALYZE")
    db.execute("VACUUM")
