import pytest

from distributor_app.first_start.pace import Pace


def test_a_single_mark_is_too_little_to_tell():
    pace = Pace()
    pace.note(1000, 0.0)
    assert pace.per_second is None
    assert pace.seconds_left(5000) is None


def test_the_rate_and_the_rest_follow_from_the_last_seconds():
    pace = Pace()
    for second in range(11):
        pace.note(second * 1000, float(second))
    assert pace.per_second == pytest.approx(1000)
    assert pace.seconds_left(20_000) == pytest.approx(10)


def test_a_line_that_became_slow_shows_within_seconds():
    pace = Pace()
    for second in range(20):
        pace.note(second * 1_000_000, float(second))
    for second in range(20, 28):
        pace.note(19_000_000 + (second - 19) * 1000, float(second))
    assert pace.per_second == pytest.approx(1000)


def test_the_next_file_starts_a_new_measurement():
    pace = Pace()
    pace.note(0, 0.0)
    pace.note(9_000_000, 1.0)
    pace.note(10, 2.0)
    assert pace.per_second is None


def test_a_total_that_nobody_knows_gives_no_time_left():
    pace = Pace()
    pace.note(0, 0.0)
    pace.note(1000, 1.0)
    assert pace.seconds_left(None) is None
