"""Chains of replacements end, whatever a vendor's data holds: cycles, dangling ends, ladders."""

import json
import math
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog_cache.contract.dataset.schema import create_indexes, create_tables
from catalog_cache.contract.effectivity import MachineFacts
from catalog_cache.contract.wire.orders import PartSnapshot

from catalog_cache.catalogue.outcome import today_of
from catalog_cache.catalogue.rows import replaced_by
from catalog_cache.catalogue.supersessions import history, key_of, last_of_chain, successor

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
SIDE = st.lists(st.tuples(st.none() | UID, st.sampled_from(["1", "2", "3"])), max_size=3)
COND = json.dumps([{"serials": [["HX", "20000", None]]}])
GROUP = st.fixed_dictionaries(
    {
        "old": SIDE.filter(bool),
        "new": SIDE,
        "logic": st.sampled_from(["all_of", "one_of"]),
        "direction": st.sampled_from(["forward", "both"]),
        "trigger": st.sampled_from(["at_once", "when_exhausted", "on_day"]),
        "day": st.none() | st.sampled_from(["2024-01-01", "2026-11-20", "2030-01-01"]),
        "effectivity": st.sampled_from([None, None, "[]", COND]),
        "new_effectivity": st.sampled_from([None, None, COND]),
        "on_order": st.sampled_from(["vendor_replaces", "vendor_asks", "rejects"]),
        "withdrawn_on": st.sampled_from([None, None, None, "2026-01-01"]),
    }
)
GROUPS = st.lists(GROUP, max_size=8)


def publishing(db: sqlite3.Connection, groups: list[dict]) -> None:
    """Make these groups, in all their shapes, the only ones."""
    db.execute("DELETE FROM catalog.supersession")
    db.execute("DELETE FROM catalog.supersession_part")
    for n, g in enumerate(groups):
        db.execute(
            "INSERT INTO catalog.supersession (id, logic, direction, trigger, day, effectivity,"
            " on_order, withdrawn_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (f"S{n}", g["logic"], g["direction"], g["trigger"], g["day"], g["effectivity"],
             g["on_order"], g["withdrawn_on"]),
        )  # fmt: skip
        for side, members in (("from", g["old"]), ("to", g["new"])):
            for seq, (uid, qty) in enumerate(members):
                effectivity = g["new_effectivity"] if side == "to" else None
                db.execute(
                    "INSERT INTO catalog.supersession_part VALUES (?, ?, ?, ?, 'X', ?, ?, ?)",
                    (f"S{n}", side, seq, uid, f"N{uid}", qty, effectivity),
                )


@given(GROUPS, UID)
def test_every_walk_ends_and_every_group_is_shown_once(catalog, groups, uid):
    publishing(catalog, groups)

    shown = [step.id for step in history(catalog, uid)]
    last = last_of_chain(catalog, uid, TODAY)
    today = today_of(catalog, PartSnapshot(uid=uid, brand="X", number=f"N{uid}"), TODAY)

    assert len(shown) == len(set(shown)) <= len(groups)
    assert last == uid or any(last in [u for u, _ in g["new"]] for g in groups)
    assert today
    assert all(each.qty > 0 for each in today)


@given(GROUPS)
def test_every_member_shows_the_same_history(catalog, groups):
    """Whatever the shape, from any member one reaches every other, dangling ends included."""
    publishing(catalog, groups)

    for uid in range(1, 7):
        steps = history(catalog, uid)
        shown = {step.id for step in steps}
        for step in steps:
            for member in (*step.old, *step.new):
                if member.part.uid is not None:
                    assert {s.id for s in history(catalog, member.part.uid)} == shown
        ours = {uid} | {key_of(m.part) for s in steps for m in (*s.old, *s.new)}
        for n, group in enumerate(groups):
            keys = {u if u is not None else ("X", "NNone") for u, _ in group["old"] + group["new"]}
            assert (f"S{n}" in shown) == bool(keys & ours)


@given(GROUPS, UID, st.sampled_from([date(2023, 1, 1), TODAY, date(2031, 1, 1)]))
def test_only_the_simplest_replacement_applies_by_itself(catalog, groups, uid, day):
    publishing(catalog, groups)

    step = successor(catalog, uid, day)
    if step is None or not step.by_itself:
        return
    group = groups[int(step.group[1:])]
    assert [qty for _, qty in group["old"]] == ["1"]
    assert [qty for _, qty in group["new"]] == ["1"]
    assert group["new"][0][0] is not None
    assert group["on_order"] == "vendor_replaces"
    assert group["effectivity"] in (None, "[]")
    assert group["new_effectivity"] is None
    assert group["withdrawn_on"] is None
    assert group["trigger"] != "when_exhausted"
    if group["trigger"] == "on_day" and group["day"]:
        assert group["day"] <= day.isoformat()


@given(GROUPS, UID)
def test_what_is_to_come_and_what_was_withdrawn_replaces_nothing(catalog, groups, uid):
    publishing(catalog, groups)

    step = successor(catalog, uid, TODAY)
    in_force = [
        g for g in groups
        if uid in [u for u, _ in g["old"]]
        and g["withdrawn_on"] is None
        and not (g["trigger"] == "on_day" and g["day"] == "2030-01-01")
    ]  # fmt: skip
    assert (step is not None) == bool(in_force)
    if step is not None:
        assert groups[int(step.group[1:])] in in_force
    assert bool(replaced_by(catalog, uid, TODAY)) == (step is not None and bool(step.parts))


def test_a_group_that_names_nothing_new_ends_the_part(catalog):
    publishing(catalog, [plain([(1, "1")], []), plain([(1, "1")], [(2, "1")])])

    assert replaced_by(catalog, 1, TODAY) == ""


@given(st.lists(st.tuples(st.integers(1, 5), st.integers(1, 5)), min_size=1, max_size=40))
def test_quantities_multiply_along_the_chain(catalog, factors):
    groups = [plain([(n, str(old))], [(n + 1, str(new))]) for n, (old, new) in enumerate(factors)]
    publishing(catalog, groups)

    (end,) = today_of(catalog, PartSnapshot(uid=0, brand="X", number="N0"), TODAY)

    assert end.part.uid == len(factors)
    assert end.qty == math.prod((Fraction(new, old) for old, new in factors), start=Fraction(1))
    assert last_of_chain(catalog, 0, TODAY) == next(
        (n for n, pair in enumerate(factors) if pair != (1, 1)), len(factors)
    )


def plain(old, new, **other) -> dict:
    group = {
        "old": old, "new": new, "logic": "all_of", "direction": "forward", "trigger": "at_once",
        "day": None, "effectivity": None, "new_effectivity": None, "on_order": "vendor_replaces",
        "withdrawn_on": None,
    }  # fmt: skip
    return group | other


def ends(catalog, uid, machine=None) -> dict:
    found = today_of(catalog, PartSnapshot(uid=uid, brand="X", number=f"N{uid}"), TODAY, machine)
    return {each.part.uid: each.qty for each in found}


def test_one_becomes_several_and_those_become_others(catalog):
    groups = [
        plain([(1, "1")], [(2, "1"), (3, "2")]),
        plain([(3, "1")], [(4, "3")]),
        plain([(2, "2")], [(4, "1")]),
    ]
    publishing(catalog, groups)

    assert ends(catalog, 1) == {4: Fraction(13, 2)}


def test_where_one_has_to_choose_the_walk_ends_unless_the_machine_decides(catalog):
    publishing(catalog, [plain([(1, "1")], [(2, "1"), (3, "1")], logic="one_of")])
    later = json.dumps([{"serials": [["HX", "20000", None]]}])
    earlier = json.dumps([{"serials": [["HX", None, "19999"]]}])
    for uid, condition in ((2, earlier), (3, later)):
        catalog.execute(
            "UPDATE catalog.supersession_part SET effectivity = ? WHERE uid = ?", (condition, uid)
        )

    assert ends(catalog, 1) == {1: 1}
    assert ends(catalog, 1, MachineFacts(serial="21874")) == {3: 1}
    assert ends(catalog, 1, MachineFacts(serial="15000")) == {2: 1}


def test_two_that_become_one_together_are_not_taken_for_one(catalog):
    publishing(catalog, [plain([(1, "1"), (2, "1")], [(3, "1")])])

    assert ends(catalog, 1) == {1: 1}
    assert not successor(catalog, 1, TODAY).by_itself


def test_of_two_that_are_equally_new_none_is_taken_by_itself(catalog):
    publishing(catalog, [plain([(1, "1")], [(2, "1")]), plain([(1, "1")], [(3, "1")])])

    assert not successor(catalog, 1, TODAY).by_itself
    assert replaced_by(catalog, 1, TODAY) == "N2"


def test_a_long_chain_is_followed_to_its_end(catalog):
    publishing(catalog, [plain([(n, "1")], [(n + 1, "1")]) for n in range(1_200)])

    assert [s.id for s in history(catalog, 700)] == [f"S{n}" for n in range(1_200)]
    assert ends(catalog, 0) == {1_200: 1}


def test_both_ways_and_withdrawn_are_said(catalog):
    groups = [
        plain([(1, "1")], [(2, "1")], direction="both"),
        plain([(2, "1")], [(3, "1")], withdrawn_on="2026-01-01"),
    ]
    publishing(catalog, groups)

    first, second = history(catalog, 3)
    assert first.both_ways
    assert second.withdrawn_on == date(2026, 1, 1)
    assert not second.applies_by_itself


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
    assert history(catalog, 1)[0].new[0].part.number == "NNone"


def test_a_ladder_of_pairs_is_read_at_once(catalog):
    rungs: list[Group] = []
    for low in range(1, 60, 2):
        rungs += [([low, low + 1], [low + 2]), ([low, low + 1], [low + 3])]
    replacing(catalog, rungs)

    start = time.process_time()
    assert history(catalog, 1)
    assert time.process_time() - start < 2
