"""Lists of parts: named, ordered, deleted and brought back; a part is kept as it was put in."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection

from catalog_cache.contract.wire.orders import PartSnapshot

from catalog_cache.errors import DeskError, Kind
from catalog_cache.workspace import part_lists
from catalog_cache.workspace.database import Workspace


def part(number: str, name: str = "") -> PartSnapshot:
    return PartSnapshot(uid=1, brand="HALDEN", number=number, description=name)


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Connection]:
    workspace = Workspace(tmp_path, tmp_path / "account.lock")
    with workspace.writing() as connection:
        yield connection
    workspace.close()


def names(db: Connection) -> list[str]:
    return [each.name for each in part_lists.lists(db) if each.name]


def numbers(db: Connection, identity: str) -> list[str]:
    return [each.number for each in part_lists.parts(db, identity)]


def test_the_recent_parts_and_the_favourites_are_always_there(db: Connection) -> None:
    assert [(each.id, each.count) for each in part_lists.lists(db)] == [
        ("recent", 0),
        ("favourites", 0),
    ]


def test_a_list_is_made_renamed_and_moved(db: Connection) -> None:
    part_lists.create(db, "Van stock")
    service = part_lists.create(db, "  Spring   service ")
    part_lists.rename(db, service, "Spring service HX 6")
    assert names(db) == ["Van stock", "Spring service HX 6"]
    part_lists.move(db, service, -1)
    part_lists.move(db, service, -1)
    assert names(db) == ["Spring service HX 6", "Van stock"]


@pytest.mark.parametrize("name", ["  ", "VAN stock"])
def test_a_name_that_is_empty_or_taken_is_refused(db: Connection, name: str) -> None:
    part_lists.create(db, "Van stock")
    with pytest.raises(DeskError) as refused:
        part_lists.create(db, name)
    assert refused.value.kind is Kind.BAD_INPUT


def test_a_list_may_keep_its_own_name(db: Connection) -> None:
    van = part_lists.create(db, "Van stock")
    part_lists.rename(db, van, "Van Stock")
    assert names(db) == ["Van Stock"]


def test_a_part_is_in_a_list_once_however_it_is_written(db: Connection) -> None:
    van = part_lists.create(db, "Van stock")
    fresh = part_lists.add(db, van, [part("77-100"), part("40-21A"), part("77 100")])
    assert fresh == [("HALDEN", "77100"), ("HALDEN", "4021A")]
    assert part_lists.add(db, van, [part("77.100")]) == []
    assert numbers(db, van) == ["77-100", "40-21A"]
    assert part_lists.holding(db, ("HALDEN", "77100")) == {van}


def test_parts_taken_out_come_back_where_they_were_with_what_was_said_of_them(
    db: Connection,
) -> None:
    van = part_lists.create(db, "Van stock")
    part_lists.add(db, van, [part("1"), part("2"), part("3")])
    part_lists.change(db, van, ("HALDEN", "2"), qty="4", remark="left shelf")
    taken = part_lists.take_out(db, van, [("HALDEN", "2")])
    part_lists.add(db, van, [part("4")])
    part_lists.put_back(db, taken)
    assert numbers(db, van) == ["1", "2", "3", "4"]
    second = part_lists.parts(db, van)[1]
    assert (second.qty, second.remark) == ("4", "left shelf")


def test_a_deleted_list_comes_back_whole_and_in_its_place(db: Connection) -> None:
    van = part_lists.create(db, "Van stock")
    part_lists.create(db, "Spring service")
    part_lists.add(db, van, [part("1"), part("2")])
    gone = part_lists.remove(db, van)
    assert names(db) == ["Spring service"]
    assert part_lists.holding(db, ("HALDEN", "1")) == frozenset()
    part_lists.put_back(db, gone)
    assert names(db) == ["Van stock", "Spring service"]
    assert numbers(db, van) == ["1", "2"]


def test_nothing_is_put_into_a_list_that_was_deleted(db: Connection) -> None:
    van = part_lists.create(db, "Van stock")
    part_lists.remove(db, van)
    with pytest.raises(DeskError) as refused:
        part_lists.add(db, van, [part("1")])
    assert refused.value.kind is Kind.NOT_FOUND


def test_the_parts_looked_at_last_are_distinct_and_the_newest_comes_first(db: Connection) -> None:
    for number in ("1", "2", "3", "1"):
        part_lists.see(db, part(number))
    assert numbers(db, "recent") == ["1", "3", "2"]


def test_only_so_many_recent_parts_are_kept(db: Connection) -> None:
    for number in range(part_lists.MOST_RECENT + 5):
        part_lists.see(db, part(f"A{number}"))
    kept = numbers(db, "recent")
    assert len(kept) == part_lists.MOST_RECENT
    assert kept[0] == f"A{part_lists.MOST_RECENT + 4}"


def test_cleared_recent_parts_come_back(db: Connection) -> None:
    part_lists.see(db, part("1"))
    part_lists.see(db, part("2"))
    gone = part_lists.clear(db, "recent")
    part_lists.see(db, part("3"))
    part_lists.put_back(db, gone)
    assert numbers(db, "recent") == ["3", "2", "1"]
