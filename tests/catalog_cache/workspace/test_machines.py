"""The machines of a desk: the vendor's and one's own, and the one that is worked for."""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import insert

from catalog_cache.contract.effectivity import Need
from catalog_cache.contract.wire.parties import Component, Machine

from catalog_cache.records import KnownMachine
from catalog_cache.workspace import machines
from catalog_cache.workspace.database import Workspace
from catalog_cache.workspace.tables import vendor_object

REGISTERED = Machine(
    id="m1", product_line="HX", model="HX 6", serial="21874", build_day=date(2021, 7, 11),
    options=("PS",), components=(Component(type="engine", serial="DE1"),),
)  # fmt: skip


@pytest.fixture
def db(tmp_path: Path):
    workspace = Workspace(tmp_path, tmp_path / "lock")
    with workspace.writing() as connection:
        connection.execute(
            insert(vendor_object).values(
                kind="machine", id="m1", epoch=1, revision=1, deleted=0, history="", at="",
                received_at="", body=REGISTERED.model_dump_json(),
            )
        )  # fmt: skip
        yield connection
    workspace.close()


def test_nobody_has_a_machine_until_it_is_chosen(db):
    shelf = machines.shelf_of(db)
    assert [m.serial for m in shelf.machines] == ["21874"]
    assert shelf.current is None
    assert shelf.facts is None


def test_a_registered_machine_is_worked_for_with_what_the_vendor_knows(db):
    machines.choose(db, "m1")
    current = machines.shelf_of(db).current
    assert current is not None
    assert current.registered
    assert current.facts.built == date(2021, 7, 11)
    assert current.facts.has == {"PS"}
    assert current.facts.components == (("engine", "DE1"),)
    # What the vendor has not listed may still be there.
    assert current.facts.options is None
    assert Need("option", "PS") in current.from_vendor


def test_a_person_fills_the_gaps_and_the_vendor_s_word_stands(db):
    known = machines.shelf_of(db).machines[0]
    said = KnownMachine(
        "other", "other", date(2000, 1, 1), id=known.id, lacks=frozenset({"PS", "LS"}), market="EU",
        components=(("engine", "mine"), ("pump", "P1")),
    )  # fmt: skip
    machines.remember(db, said)
    current = machines.shelf_of(db).current
    assert current is not None
    assert (current.model, current.serial, current.build_day) == (
        "HX 6", "21874", date(2021, 7, 11),
    )  # fmt: skip
    assert (current.has, current.lacks, current.market) == ({"PS"}, {"LS"}, "EU")
    assert current.components == (("engine", "DE1"), ("pump", "P1"))


def test_a_typed_machine_is_kept_once_and_can_be_forgotten(db):
    first = machines.remember(db, KnownMachine("LT 20", "LT2093"))
    assert machines.remember(db, KnownMachine("LT 20", "lt2093")) == first
    shelf = machines.shelf_of(db)
    assert [m.model for m in shelf.machines] == ["LT 20", "HX 6"]
    machines.choose(db, "m1")
    assert [m.model for m in machines.shelf_of(db).machines] == ["HX 6", "LT 20"]
    machines.remove(db, first)
    shelf = machines.shelf_of(db)
    assert [m.model for m in shelf.machines] == ["HX 6"]
    assert shelf.current is not None
    machines.remove(db, "m1")
    shelf = machines.shelf_of(db)
    assert [m.model for m in shelf.machines] == ["HX 6"]
    assert shelf.current is None


def test_a_machine_that_the_vendor_takes_back_is_no_longer_worked_for(db):
    machines.choose(db, "m1")
    db.execute(vendor_object.update().values(deleted=1))
    shelf = machines.shelf_of(db)
    assert shelf.machines == ()
    assert shelf.current is None
