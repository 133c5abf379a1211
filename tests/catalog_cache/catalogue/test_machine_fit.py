"""Assemblies of assemblies: ways down, what is a machine's own, what is ordered instead.

Whatever a vendor's data holds (assemblies that contain each other, ladders of parents), each walk
ends and says the same as a plain one.
"""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog_cache.contract.dataset.schema import create_indexes, create_tables
from catalog_cache.contract.effectivity import Fit, MachineFacts, evaluate

from catalog_cache.catalogue.machine_fit import AssemblyFit, fitting_parts
from catalog_cache.catalogue.next_higher import NextHigher
from catalog_cache.catalogue.where_used import WaysDown, where_used

HX6 = MachineFacts(model="HX 6")


@pytest.fixture(scope="module")
def catalog() -> Iterator[sqlite3.Connection]:
    uri = "file:machine-fit?mode=memory&cache=shared"
    with (
        closing(sqlite3.connect(uri, uri=True, isolation_level=None)) as filler,
        closing(sqlite3.connect(":memory:", uri=True, isolation_level=None)) as db,
    ):
        create_tables(filler, "catalog")
        create_indexes(filler, "catalog")
        db.execute("ATTACH ? AS catalog", (uri,))
        yield db


def building(db, models: dict[str, list[str]], below: list[tuple[str, str]], parts=()) -> None:
    """Make these assemblies the only ones: (above, below), and (assembly, uid, more) parts."""
    for table in ("assembly", "position", "position_part", "part"):
        db.execute(f"DELETE FROM catalog.{table}")
    for n, (name, own) in enumerate(models.items()):
        db.execute(
            "INSERT INTO catalog.assembly (id, title, models, top, position)"
            " VALUES (?, ?, ?, 0, ?)",
            (name, name.upper(), json.dumps(own), n),
        )
    for n, (above, sub) in enumerate(below):
        _line(db, f"sub{n}", above, n, sub=sub)
    for n, (assembly, uid, more) in enumerate(parts):
        _line(db, f"part{n}", assembly, 100 + n, indenture=more.get("indenture", 1),
              sub=more.get("sub"))  # fmt: skip
        db.execute(
            "INSERT INTO catalog.position_part (position, seq, uid, qty_kind, qty, unit,"
            " effectivity, service) VALUES (?, 1, ?, 'number', '1', 'C62', ?, ?)",
            (f"part{n}", uid, more.get("effectivity"), more.get("service", "sold")),
        )
        db.execute(
            "INSERT OR IGNORE INTO catalog.part (uid, rank, brand, number, number_key, name,"
            " stock_unit, sale_status, origin, flags)"
            " VALUES (?, ?, 'X', ?, ?, 'n', 'C62', 'active', 'new', '{}')",
            (uid, uid, f"N{uid}", f"N{uid}"),
        )


def _line(db, name, assembly, seq, *, indenture=1, sub=None) -> None:
    db.execute(
        "INSERT INTO catalog.position (id, assembly, seq, label, indenture, illustrated,"
        " sub_assembly) VALUES (?, ?, ?, '1', ?, 1, ?)",
        (name, assembly, seq, indenture, sub),
    )


NAME = st.sampled_from("abcdef")
MODELS = st.fixed_dictionaries(
    {name: st.lists(st.sampled_from(["HX 6", "HX 8"]), max_size=2) for name in "abcdef"}
)
BELOW = st.lists(st.tuples(NAME, NAME), max_size=12)


@given(MODELS, BELOW, NAME)
def test_every_way_down_begins_at_the_top_and_is_walked_once(catalog, models, below, name):
    building(catalog, models, below)

    for way in WaysDown(catalog).to(name):
        steps = [step for step, _ in way] + [name]
        assert len(steps) == len(set(steps))
        assert all(pair in below for pair in pairwise(steps))
        above = {up for up, down in below if down == steps[0]}
        assert above <= set(steps)


@given(MODELS, st.lists(st.tuples(NAME, NAME).filter(lambda p: p[0] < p[1]), max_size=12), NAME)
def test_an_assembly_is_a_machine_s_when_one_way_up_is(catalog, models, below, name):
    building(catalog, models, below)

    def plain(assembly: str) -> bool:
        own = not models[assembly] or "HX 6" in models[assembly]
        parents = [up for up, down in below if down == assembly]
        return own and (not parents or any(map(plain, parents)))

    assert (AssemblyFit(catalog, HX6).of(name).fit is Fit.FITS) == plain(name)


@given(MODELS, BELOW, st.lists(st.tuples(NAME, st.integers(1, 5), st.just({})), max_size=8))
def test_assemblies_that_contain_each_other_end_too(catalog, models, below, parts):
    building(catalog, models, below, parts)

    fitting = fitting_parts(catalog, HX6)
    for uid in {uid for _, uid, _ in parts}:
        assert where_used(catalog, uid, HX6)
        assert fitting.fit_of(uid) in Fit
    for name in models:
        assert NextHigher(catalog, HX6).of(name, 500, 1) is not None


def test_a_ladder_of_parents_is_climbed_at_once(catalog):
    names = [f"{side}{n}" for n in range(30) for side in "lr"]
    below = [(f"{up}{n}", f"{down}{n + 1}") for n in range(29) for up in "lr" for down in "lr"]
    building(catalog, {name: [] for name in names}, below)

    assert AssemblyFit(catalog, HX6).of("l29").fit is Fit.FITS
    assert WaysDown(catalog).to("l29")


def test_what_fits_a_machine_for_sure_is_told_from_what_may(catalog):
    later = json.dumps([{"serials": [["HX", "20000", None]]}])
    building(
        catalog,
        {"a": ["HX 6"], "b": ["HX 8"]},
        [],
        [("a", 1, {}), ("a", 2, {"effectivity": later}), ("b", 3, {}), ("b", 1, {})],
    )

    unknown = fitting_parts(catalog, HX6)
    assert (list(unknown.sure), list(unknown.possible)) == ([1], [2])
    early = fitting_parts(catalog, MachineFacts(model="HX 6", serial="15000"))
    assert (list(early.sure), list(early.possible)) == ([1], [])
    assert [p.assembly for p in where_used(catalog, 1, MachineFacts(model="HX 8"))] == ["b", "a"]
    assert evaluate(later, HX6).fit is Fit.NEEDS


def test_the_line_above_in_the_same_list_is_the_next_higher_assembly(catalog):
    building(
        catalog,
        {"a": []},
        [],
        [
            ("a", 1, {}),
            ("a", 2, {"indenture": 2, "service": "order_next_higher"}),
            ("a", 3, {"indenture": 3, "service": "order_next_higher"}),
        ],
    )

    assert NextHigher(catalog, None).of("a", 101, 2) == (1,)
    assert NextHigher(catalog, None).of("a", 102, 3) == (1,)


def test_else_it_is_what_stands_for_this_drawing_in_those_above(catalog):
    later = json.dumps([{"serials": [["HX", "20000", None]]}])
    earlier = json.dumps([{"serials": [["HX", None, "19999"]]}])
    building(
        catalog,
        {"top": ["HX 6"], "mid": ["HX 6"], "low": ["HX 6"], "other": ["HX 8"]},
        [],
        [
            ("top", 1, {"sub": "mid", "effectivity": later}),
            ("top", 2, {"sub": "mid", "effectivity": earlier}),
            ("mid", 3, {"sub": "low", "service": "order_next_higher"}),
            ("other", 4, {"sub": "low"}),
        ],
    )

    assert set(NextHigher(catalog, None).of("low", 500, 1)) == {1, 2, 4}
    assert NextHigher(catalog, MachineFacts(model="HX 6", serial="21000")).of("low", 500, 1) == (1,)
    assert NextHigher(catalog, MachineFacts(model="HX 8")).of("low", 500, 1) == (4,)
    assert NextHigher(catalog, None).of("top", 500, 1) == ()
