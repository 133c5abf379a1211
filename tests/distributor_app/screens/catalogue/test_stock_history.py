"""The chart of a part's stock: what it says, in words and numbers, and when it is not there."""

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton

from catalog_cache.records import StockHistory, StockWeek

from distributor_app import formats
from distributor_app.screens.catalogue.stock_history import (
    StockHistoryBox,
    age_words,
    history_chart,
)
from distributor_app.widgets.chart.area import ChartArea
from distributor_app.widgets.chart.table import rows_of, table_columns

PUMP, ENDED = 1, 6
LAST = date(2026, 11, 29)
COUNTED = datetime(2026, 11, 25, 6, 10).astimezone()


def history(*levels, code="LYO", name="Lyon", unit="C62", as_of=COUNTED):
    first = LAST - timedelta(days=7 * (len(levels) - 1))
    weeks = tuple(
        StockWeek(first + timedelta(days=7 * n), None if qty is None else Decimal(qty))
        for n, qty in enumerate(levels)
    )
    return StockHistory(code, name, unit, weeks, as_of)


def week(weeks_before_last):
    return f"Week to {formats.day(LAST - timedelta(days=7 * weeks_before_last))}"


def table(data):
    columns = table_columns(data)
    return [tuple(column.text(row) for column in columns) for row in rows_of(data)]


@pytest.fixture
def box(qtbot, make_context):
    made = StockHistoryBox(make_context())
    qtbot.addWidget(made)
    made.resize(260, 300)
    return made


def said(box):
    return [label.text() for label in box.findChildren(QLabel) if label.isVisible()]


def test_a_week_of_which_nothing_is_known_is_never_said_to_be_none():
    data = history_chart(history(12, None, 0, 34))
    assert data.described(1) == f"{week(2)}: not known"
    assert data.described(2) == f"{week(1)}: 0"
    assert table(data) == [
        ("Now", "34"), (week(1), "0"), (week(2), "–"), (week(3), "12"),
    ]  # fmt: skip
    assert f"lowest 0 ({week(1)})" in data.summary()


def test_unknown_weeks_are_left_out_of_the_lowest_and_highest():
    assert f"lowest 5 ({week(1)})" in history_chart(history(9, None, 5, 34)).summary()


def test_the_last_week_is_now_only_where_what_is_there_now_is_known():
    assert history_chart(history(9, 34)).points[-1].name == "Now"
    before = history(9, 34, as_of=None)
    assert history_chart(before).points[-1].name == week(0)
    assert age_words(before) == f"known until {formats.day(LAST)}"
    assert age_words(history(9, 34)).startswith("as of ")


def test_lengths_are_said_with_their_unit_and_pieces_are_whole():
    metres = history_chart(history("2.5", "8", unit="MTR"))
    assert (metres.described(0), metres.whole) == (f"{week(1)}: 2.5 m", False)
    assert history_chart(history(1, 2)).whole


def test_without_a_history_nothing_is_there(box, qtbot):
    box.show_histories(PUMP, ())
    assert box.isHidden()
    box.show_histories(PUMP, (history(9, 34),))
    assert not box.isHidden()
    box.show_histories(2, ())
    assert box.isHidden()


def test_one_warehouse_is_named_and_several_are_chosen_from(box, qtbot):
    lyon, hamburg = history(9, 34), history(3, 0, code="HAM", name="Hamburg")
    box.show_histories(PUMP, (lyon,))
    assert not box.warehouses.isVisibleTo(box)
    with qtbot.waitExposed(box):
        box.show()
    assert "Lyon" in said(box)
    box.show_histories(PUMP, (lyon, hamburg))
    assert box.warehouses.currentText() == "Lyon"
    qtbot.keyClick(box.warehouses, Qt.Key.Key_Down)
    area = box.findChild(ChartArea)
    assert f"Highest 3 ({week(1)}), lowest 0 (Now)" in area.accessibleDescription()


def test_the_warehouse_looked_at_stays_with_the_part_and_not_with_the_next_one(box, qtbot):
    lyon, hamburg = history(9, 34), history(3, 0, code="HAM", name="Hamburg")
    box.show_histories(PUMP, (lyon, hamburg))
    qtbot.keyClick(box.warehouses, Qt.Key.Key_Down)
    box.show_histories(PUMP, (history(9, 33), hamburg))
    assert box.warehouses.currentText() == "Hamburg"
    box.show_histories(2, (lyon, hamburg))
    assert box.warehouses.currentText() == "Lyon"


def test_the_keyboard_says_a_week_and_the_switch_shows_all_as_a_table(box, qtbot):
    box.show_histories(PUMP, (history(12, None, 0, 34),))
    with qtbot.waitActive(box):
        box.show()
        box.activateWindow()
    area = box.findChild(ChartArea)
    assert area.accessibleName() == "Stock history"
    area.setFocus()
    qtbot.keyClick(area, Qt.Key.Key_Left)
    assert "Now: 34" in said(box)
    qtbot.keyClick(area, Qt.Key.Key_Left)
    qtbot.keyClick(area, Qt.Key.Key_Left)
    assert f"{week(2)}: not known" in said(box)
    switch = box.chart.findChild(QToolButton)
    assert switch.accessibleName() == "Stock history: show as table"
    switch.click()
    assert switch.accessibleName() == "Stock history: show as chart"
    qtbot.waitUntil(lambda: area.has_plot)


def test_a_parts_page_shows_it_below_the_stock_and_only_where_there_is_one(screen, settled, qtbot):
    screen.open({"part": str(PUMP)})
    settled()
    box = screen._part.findChild(StockHistoryBox)
    assert box.isVisible()
    assert {"Stock history", "Lyon"} <= set(said(box))
    area = box.findChild(ChartArea)
    assert f"4 points from {week(4)} to Now" in area.accessibleDescription()
    # The drawing library comes by itself while the chart is in sight.
    qtbot.waitUntil(lambda: area.has_plot)
    screen.open({"part": str(ENDED)})
    settled()
    assert not box.isVisible()
