"""The time line, as the eye and as a screen reader meets it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from distributor_app.theme import Theme
from distributor_app.widgets.time_line import TimeLine, TimeLineStep


def test_a_screen_reader_meets_every_step_as_an_item_in_order(qtbot: QtBot, theme: Theme) -> None:
    line = TimeLine(theme)
    qtbot.addWidget(line)
    line.show_steps([TimeLineStep("08:14", "Ordered", "offline"), TimeLineStep("", "Delivery")])
    line.show()
    told = QAccessible.queryAccessibleInterface(line)
    items = [told.child(number) for number in range(told.childCount())]
    names = [item.text(QAccessible.Text.Name) for item in items]
    assert names == ["08:14 Ordered offline", "Delivery"]


def test_a_title_that_leaves_no_room_sends_the_moment_below_it(qtbot: QtBot, theme: Theme) -> None:
    line = TimeLine(theme)
    qtbot.addWidget(line)
    heights = []
    for title in ("Shipped", "A title that is as long as the time line is wide"):
        line.show_steps([TimeLineStep("yesterday 16:02", title)])
        heights.append(line.heightForWidth(240))
    assert heights[0] < heights[1]


@pytest.mark.parametrize("way", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_dots_stand_where_reading_begins(
    qtbot: QtBot, theme: Theme, way: Qt.LayoutDirection
) -> None:
    line = TimeLine(theme)
    qtbot.addWidget(line)
    line.setLayoutDirection(way)
    line.show_steps([TimeLineStep("08:14", "Ordered")])
    line.resize(300, line.sizeHint().height())
    line.show()
    image = line.grab().toImage()
    dot = theme.color("good").rgb()
    places = [
        x for x in range(image.width())
        if any(image.pixel(x, y) == dot for y in range(image.height()))
    ]  # fmt: skip
    begins = 0 if way is Qt.LayoutDirection.LeftToRight else image.width() - 24
    assert places
    assert begins <= min(places) <= max(places) < begins + 24
