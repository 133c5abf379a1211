"""The past of the demonstration's stock: believable, and it ends at what is there now."""

from collections import defaultdict
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest

from vendor_hub.demo.maker import write_stock
from vendor_hub.demo.maker.stock_past import past_weeks
from vendor_hub.publish.writer import DatasetWriter

RUNNING = date(2026, 6, 21)
WEEKS = 26


@pytest.fixture
def pump(published):
    return published.content.part("40-21A-0071")


def levels(part, pieces, **more):
    found = past_weeks(part, "LYO", pieces, running=RUNNING, weeks=52, seed=7, **more)
    return [week.pieces for week in found]


def test_the_same_arguments_give_the_same_past(pump):
    assert levels(pump, 34) == levels(pump, 34)
    assert levels(pump, 34) != levels(replace(pump, number="40-21A-0072"), 34)


def test_stock_falls_for_weeks_and_is_filled_up_at_once(pump):
    past = [34, *levels(pump, 34)]
    falls = [later < earlier for later, earlier in pairwise(past)]
    assert 0.55 < sum(falls) / len(falls) < 0.95
    assert min(past) >= 0
    # No more than the shelf holds, and not always the same.
    assert max(past) < 34 * 4
    assert len(set(past)) > 15


def test_it_ends_at_the_present(pump):
    for pieces in (0, 1, 7, 34, 5000):
        week_before = levels(pump, pieces)[0]
        assert abs(week_before - pieces) <= max(20, 3 * pieces)


def test_a_part_that_is_no_longer_made_is_only_sold(published, pump):
    past = levels(replace(pump, sale_status="ended"), 3)
    assert all(later <= earlier for later, earlier in pairwise(past))


def test_more_is_asked_for_when_machines_work_than_at_the_turn_of_the_year(pump):
    sold = defaultdict(int)
    for number in range(60):
        found = list(
            past_weeks(replace(pump, number=f"P-{number}"), "LYO", 400, running=RUNNING, weeks=52,
                       seed=7)
        )  # fmt: skip
        for later, earlier in pairwise(found):
            if earlier.pieces > later.pieces:
                sold[later.last_day.isocalendar().week] += earlier.pieces - later.pieces
    assert sum(sold[week] for week in (20, 22, 24)) > 1.5 * sum(sold[week] for week in (1, 51, 52))


def test_every_history_is_of_an_exact_figure_and_of_weeks_that_are_over(published, tmp_path):
    with DatasetWriter(
        tmp_path / "stock.db", "stock", as_of=datetime(2026, 6, 17, tzinfo=UTC)
    ) as w:
        write_stock(published.content, w, published.uids, as_of=datetime(2026, 6, 17, tzinfo=UTC),
                    past=WEEKS)  # fmt: skip
    there = replace(published, folder=tmp_path)
    exact = set(there.rows("stock", "SELECT uid, warehouse FROM stock WHERE kind = 'exact'"))
    kept = there.rows("stock", "SELECT uid, warehouse, week, qty FROM stock_week")
    assert {row[:2] for row in kept} <= exact
    assert len({row[:2] for row in kept}) > 0.9 * len(exact)
    assert {row[2] for row in kept} == {
        (RUNNING - n * timedelta(days=7)).isoformat() for n in range(1, WEEKS + 1)
    }
    # Some weeks nobody counted, and some shelves were empty.
    assert len(kept) < WEEKS * len(exact)
    assert any(row[3] == "0" for row in kept)
