"""The hits of a search behave like a list of ranks, however many there are."""

from array import array

from hypothesis import given
from hypothesis import strategies as st
from pyroaring import BitMap

from catalog_cache.catalogue.hits import Hits

ranks = st.lists(st.integers(0, 400), max_size=40)
groups = st.lists(st.one_of(ranks, ranks.map(BitMap)), max_size=5)


def plain(parts):
    """What the groups mean, written as plainly as possible."""
    return list(dict.fromkeys(rank for group in parts for rank in group))


@given(groups)
def test_every_part_comes_once_in_the_first_group_that_has_it(parts):
    hits = Hits(parts)
    assert list(hits) == plain(parts)
    assert len(hits) == len(plain(parts))
    assert set(hits.ranks) == set(plain(parts))


@given(groups, st.integers(0, 60), st.integers(0, 60))
def test_any_stretch_of_rows_is_what_a_list_would_give(parts, first, count):
    rows = range(first, first + count)
    assert Hits(parts).at(rows) == plain(parts)[first : first + count]


@given(groups, st.lists(st.integers(0, 60), max_size=10))
def test_any_choice_of_rows_is_what_a_list_would_give(parts, rows):
    expected = [plain(parts)[row] for row in rows if row < len(plain(parts))]
    assert Hits(parts).at(rows) == expected


@given(groups, st.integers(0, 400))
def test_the_row_of_a_part_is_where_it_stands(parts, rank):
    expected = plain(parts).index(rank) if rank in plain(parts) else -1
    assert Hits(parts).row_of(rank) == expected


@given(st.lists(st.integers(0, 400), unique=True, max_size=60), st.integers(0, 400))
def test_hits_in_an_order_of_their_own_keep_it(ranks, rank):
    hits = Hits.sorted_as(array("I", ranks))
    assert list(hits) == ranks
    assert hits.at(range(2, 9)) == ranks[2:9]
    assert hits.row_of(rank) == (ranks.index(rank) if rank in ranks else -1)


def test_no_hits_are_no_rows():
    assert not Hits()
    assert Hits().at(range(10)) == []
