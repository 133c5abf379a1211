from decimal import Decimal

import pytest

from distributor_app.widgets.chart import ChartData, Point, Series, Shape
from distributor_app.widgets.chart.data import ticks
from distributor_app.widgets.chart.table import rows_of, table_columns
from distributor_app.widgets.record_model import RecordModel

D = Decimal


def chart(shape=Shape.STACK, *values):
    kinds = values or (("Paid", (10, 20)), ("Pending", (-5, None)))
    return ChartData(
        shape,
        (Point("Oct", "October 2026"), Point("Nov", "November 2026 so far", running=True)),
        tuple(
            Series(name, tuple(None if v is None else D(v) for v in numbers))
            for name, numbers in kinds
        ),
        say=lambda value: f"{value} EUR",
        on_axis=str,
        key_title="Month",
    )


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        ("0", "13600", ["0", "5000", "10000", "15000"]),
        ("-40", "280", ["-100", "0", "100", "200", "300"]),
        ("0", "0.7", ["0", "0.2", "0.4", "0.6", "0.8"]),
        ("0", "0", ["0"]),
    ],
)
def test_the_axis_has_few_and_round_values_around_all_that_is_shown(low, high, expected):
    assert ticks(D(low), D(high)) == tuple(D(value) for value in expected)


def test_what_is_counted_has_no_line_between_two_whole_numbers():
    assert ticks(D(0), D(2)) == (D(0), D("0.5"), D(1), D("1.5"), D(2))
    assert ticks(D(0), D(2), whole=True) == (D(0), D(1), D(2))
    assert ticks(D(0), D(34), whole=True) == ticks(D(0), D(34))


def test_a_point_is_said_with_its_sum_and_its_parts():
    assert chart().described(0) == "October 2026: 5 EUR (Paid 10 EUR, Pending -5 EUR)"
    assert chart().described(1) == "November 2026 so far: 20 EUR"


def test_a_value_that_is_not_known_is_not_said_to_be_zero():
    data = chart(Shape.BARS, ("Paid", (None, 3)))
    assert data.described(0) == "October 2026: not known"
    assert data.summary().startswith("2 points from October 2026")
    assert "Highest 3 EUR (November 2026 so far), lowest 3 EUR" in data.summary()


@pytest.mark.parametrize(
    ("shape", "kind"),
    [
        (Shape.BARS, "Bar chart."),
        (Shape.STACK, "Chart of stacked bars: Paid."),
        (Shape.STEPS, "Line that steps from value to value."),
    ],
)
def test_a_chart_tells_its_kind_its_time_its_ends_and_what_is_known_last(shape, kind):
    assert chart(shape, ("Paid", (10, None))).told() == (
        f"{kind} 2 points from October 2026 to November 2026 so far."
        " Highest 10 EUR (October 2026), lowest 10 EUR (October 2026). Last: October 2026: 10 EUR."
    )


def test_a_chart_of_nothing_tells_just_that():
    assert chart(Shape.BARS, ("Paid", (None, None))).told() == "Nothing to show yet."


def test_a_stack_reaches_as_far_as_its_parts_together():
    assert chart(Shape.STACK, ("a", (10, 20)), ("b", (5, 6))).reach() == (0, 26)
    assert chart(Shape.BARS, ("a", (-10, 20))).reach() == (-10, 20)


def test_the_table_of_a_chart_is_a_well_behaved_model(qtmodeltester):
    model = RecordModel(table_columns(chart()))
    model.set_records(rows_of(chart()))
    qtmodeltester.check(model)


def test_the_table_has_the_newest_first_and_a_sum_of_what_is_stacked():
    columns = table_columns(chart())
    assert [column.title for column in columns] == ["Month", "Paid", "Pending", "Together"]
    newest, before = rows_of(chart())
    assert [column.text(newest) for column in columns] == [
        "November 2026 so far", "20 EUR", "–", "20 EUR"
    ]  # fmt: skip
    assert [column.text(before) for column in columns[1:]] == ["10 EUR", "-5 EUR", "5 EUR"]
