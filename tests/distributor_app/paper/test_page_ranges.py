"""Page ranges are read as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog_cache.errors import DeskError, Kind

from distributor_app.paper.page_ranges import format_page_ranges, parse_page_ranges


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("", (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14)),
        ("1-3, 7, 12-", (1, 2, 3, 7, 12, 13, 14)),
        ("-2", (1, 2)),
        ("5", (5,)),
        (" 3 – 4 ; 2", (3, 4, 2)),
        ("2,2,1-3", (2, 1, 3)),
        ("7,", (7,)),
    ],
)
def test_ranges_mean_what_they_say(text, pages):
    assert parse_page_ranges(text, 14) == pages


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("15", "There is no page 15: the document has 14 pages."),
        ("0", "counted from 1"),
        ("5-3", "write 3-5"),
        ("abc", "not a page"),
        ("1-2-3", "not a page"),
        ("-", "not a page"),
        (",", "names no page"),
        ("9" * 5000, "not a page"),
        ("1.5", "not a page"),
    ],
)
def test_a_wrong_range_says_what_is_wrong(text, says):
    with pytest.raises(DeskError, match=says) as refused:
        parse_page_ranges(text, 14)
    assert refused.value.kind is Kind.BAD_INPUT
    assert "1-3, 7, 12-" in refused.value.remedy


@given(st.lists(st.integers(1, 50), min_size=1, unique=True))
def test_what_is_written_short_reads_back_the_same(numbers):
    assert parse_page_ranges(format_page_ranges(tuple(numbers)), 50) == tuple(numbers)
