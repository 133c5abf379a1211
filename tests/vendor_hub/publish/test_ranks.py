import sqlite3
from contextlib import closing

from vendor_hub.publish.ranks import settle_ranks
from vendor_hub.publish.writer import RANK_GAP


def ranks(path):
    with closing(sqlite3.connect(path)) as db:
        return dict(db.execute("SELECT number, rank FROM part"))


def test_known_parts_keep_their_ranks_whatever_the_new_order(write_catalog):
    old = write_catalog({"A1": "a", "B2": "b", "C3": "c"})
    new = write_catalog({"C3": "c", "A1": "a", "B2": "b"})
    assert settle_ranks(new, old) == 3
    assert ranks(new) == ranks(old)


def test_new_parts_follow_the_part_that_is_next_more_popular(write_catalog):
    old = write_catalog({"A1": "a", "B2": "b"})
    new = write_catalog({"A1": "a", "X1": "x", "X2": "x", "B2": "b", "X3": "x"})
    settle_ranks(new, old)
    found = ranks(new)
    assert (found["X1"], found["X2"]) == (RANK_GAP + 1, RANK_GAP + 2)
    assert found["X3"] == 2 * RANK_GAP + 1


def test_more_new_parts_than_a_gap_holds_go_on_behind(write_catalog):
    old = write_catalog({"A1": "a", "B2": "b"})
    many = {f"X{n}": "x" for n in range(40)}
    new = write_catalog({"A1": "a", **many, "B2": "b"})
    settle_ranks(new, old)
    found = ranks(new)
    assert len(set(found.values())) == 42
    assert (found["A1"], found["B2"]) == (RANK_GAP, 2 * RANK_GAP)


def test_a_file_whose_ranks_are_right_is_left_alone(write_catalog):
    old = write_catalog({"A1": "a", "B2": "b"})
    new = write_catalog({"A1": "better", "B2": "b"})
    before = new.read_bytes()
    assert settle_ranks(new, old) == 0
    assert new.read_bytes() == before
