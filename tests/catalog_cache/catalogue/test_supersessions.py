"""Chains of replacements end, whatever a vendor's data holds: cycles, dangling ends, ladders."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog_cache.contract.dataset.schema import create_indexes, create_tables

from catalog_cache.catalogue.supersessions import history, last_of_chain, successor

TODAY = date(2026, 11, 20)
Group = tuple[list[int | None], list[int | None]]


@pytest.fixture(scope="module")
def catalog() -> Iterator[sqlite3.Connection]:
    uri = "file:supersessions?mode=memory&cache=shared"
    with (
        closing(sqlite3.connect(uri, uri=True, isolation_level=None)) as filler,
        closing(sqlite3.connect(":memory:", uri=True, isolation_level=None)) as db,
    ):
        create_tables(filler, "catalog")
        create_indexes(filler, "catalog")
        db.execute("ATTACH ? AS catalog", (uri,))
        yield db


def replacing(db: sqlite3.Connection, groups: list[Group]) -> None:
    """Make these (from, to) groups the only ones; None is a part that the catalogue lacks."""
    db.execute("DELETE FROM catalog.supersession")
    db.execute("DELETE FROM catalog.supersession_part")
    for n, (old, new) in enumerate(groups):
        db.execute(
            "INSERT INTO catalog.supersession (id, logic, direction, trigger, on_order)"
            " VALUES (?, 'all_of', 'forward', 'at_once', 'vendor_replaces')",
            (f"S{n}",),
        )
        for side, uids in (("from", old), ("to", new)):
            for seq, uid in enumerate(uids):
                db.execute(
                    "INSERT INTO catalog.supersession_part VALUES (?, ?, ?, ?, 'X', ?, '1', NULL)",
                    (f"S{n}", side, seq, uid, f"N{uid}"),
                )


UID = st.integers(1, 6)
GROUPS = st.lists(
    st.tuples(
        st.lists(UID, min_size=1, max_size=2), st.lists(st.none() | UID, min_size=0, max_size=2)
    ),
    max_size=10,
)


@given(GROUPS, UID)
def test_every_walk_ends_and_every_group_is_shown_once(catalog, groups, uid):
    replacing(catalog, groups)

    shown = [step.id for step in history(catalog, uid)]
    last = last_of_chain(catalog, uid, TODAY)

    assert len(shown) == len(set(shown)) <= len(groups)
    assert last == uid or any(last in new for _, new in groups)


def test_a_chain_leads_to_the_part_that_is_sold_now(catalog):
    replacing(catalog, [([1], [2]), ([2], [3]), ([3], [4])])

    assert last_of_chain(catalog, 1, TODAY) == 4
    assert [s.id for s in history(catalog, 3)] == ["S0", "S1", "S2"]


def test_two_parts_that_replace_each_other_end_at_one_of_them(catalog):
    replacing(catalog, [([1], [2]), ([2], [1])])

    assert last_of_chain(catalog, 1, TODAY) in (1, 2)
    assert len(history(catalog, 1)) == 2


def test_a_part_that_replaces_itself_stays_itself(catalog):
    replacing(catalog, [([1], [1])])

    assert last_of_chain(catalog, 1, TODAY) == 1


def test_a_replacement_that_the_catalogue_lacks_is_never_taken_by_itself(catalog):
    replacing(catalog, [([1], [None])])

    step = successor(catalog, 1, TODAY)
    assert step is not None
    assert not step.by_itself
    assert last_of_chain(catalog, 1, TODAY) == 1
    assert history(catalog, 1)[0].new[0][0].number == "NNone"


def test_a_ladder_of_pairs_is_read_at_once(catalog):
    rungs: list[Group] = []
    for low in range(1, 60, 2):
        rungs += [([low, low + 1], [low + 2]), ([low, low + 1], [low + 3])]
    replacing(catalog, rungs)

    start = time.process_time()
    assert history(catalog, 1)
    assert time.process_time() - start < 2
