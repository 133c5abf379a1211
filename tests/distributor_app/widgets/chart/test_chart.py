import sys
from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QGraphicsView, QLabel, QToolButton

from distributor_app.theme import Mode
from distributor_app.widgets.chart import Chart, ChartData, Point, Series, Shape, Step, StepBar
from distributor_app.widgets.chart.area import ChartArea
from distributor_app.widgets.data_table import DataTable

D = Decimal


def data(shape=Shape.BARS, values=(4, 9, 2)):
    names = ("September", "October", "November so far")
    return ChartData(
        shape,
        tuple(Point(name[:3], name, n == 2) for n, name in enumerate(names)),
        (Series("Purchases", tuple(D(v) for v in values)),),
        say=lambda value: f"{value} EUR",
        on_axis=str,
        key_title="Month",
    )


class Shown:
    def __init__(self, qtbot, context):
        self.bot = qtbot
        self.chart = Chart(context, "test", "Purchases")
        qtbot.addWidget(self.chart)
        self.chart.resize(420, 200)
        with qtbot.waitActive(self.chart):
            self.chart.show()
            self.chart.activateWindow()
        self.area = self.chart.findChild(ChartArea)

    def drawn(self):
        self.bot.waitUntil(lambda: self.area.has_plot, timeout=20_000)
        return self

    def texts(self):
        return [label.text() for label in self.chart.findChildren(QLabel) if label.isVisible()]

    def press(self, key):
        self.bot.keyClick(self.area, key)


@pytest.fixture
def shown(qtbot, make_context):
    return Shown(qtbot, make_context())


def test_the_numbers_are_said_before_anything_is_drawn(shown):
    shown.chart.show_data(data(), "15 EUR")
    assert "15 EUR" in shown.texts()
    assert shown.area.accessibleName() == "Purchases"
    assert "Highest 9 EUR (October)" in shown.area.accessibleDescription()


def test_arrow_keys_go_from_point_to_point_and_say_each(shown):
    shown.chart.show_data(data(), "15 EUR")
    shown.drawn()
    shown.area.setFocus()
    said = []
    keys = (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_End)
    for key in keys:
        shown.press(key)
        said.append(shown.texts()[1])
    assert said == [
        "November so far: 2 EUR", "October: 9 EUR", "September: 4 EUR", "October: 9 EUR",
        "November so far: 2 EUR",
    ]  # fmt: skip
    shown.press(Qt.Key.Key_Escape)
    assert shown.texts()[1] == "15 EUR"


def test_enter_leads_from_the_drawing_to_the_table_of_its_numbers(shown):
    shown.chart.show_data(data(), "15 EUR")
    shown.area.setFocus()
    shown.press(Qt.Key.Key_Return)
    table = shown.chart.findChild(DataTable)
    assert table.isVisible()
    assert table.hasFocus()
    assert table.contents().rows[0] == ("November so far", "2 EUR")


def test_the_pointer_says_what_it_is_over(shown):
    shown.chart.show_data(data(), "15 EUR")
    view = shown.drawn().area.findChild(QGraphicsView)
    shown.bot.waitUntil(lambda: 100 < view.width() <= shown.area.width())
    shown.bot.mouseMove(view.viewport(), QPoint(view.width() - 60, 60))
    shown.bot.waitUntil(lambda: shown.texts()[1] == "November so far: 2 EUR")


def test_the_same_numbers_are_a_table_and_back(shown):
    shown.chart.show_data(data())
    switch = shown.chart.findChild(QToolButton)
    switch.setFocus()
    shown.bot.keyClick(switch, Qt.Key.Key_Space)
    table = shown.chart.findChild(DataTable)
    assert table.isVisible()
    assert table.hasFocus()
    assert table.contents().rows[0] == ("November so far", "2 EUR")
    shown.chart.show_data(data(values=(4, 9, 3)))
    assert table.contents().rows[0] == ("November so far", "3 EUR")
    shown.bot.mouseClick(switch, Qt.MouseButton.LeftButton)
    assert not table.isVisible()


@pytest.mark.parametrize("shape", list(Shape))
def test_every_shape_is_drawn_in_the_colours_of_the_theme(shown, theme, shape):
    shown.chart.show_data(data(shape))
    shown.drawn()
    accents = []
    for mode in (Mode.LIGHT, Mode.DARK):
        theme.set_mode(mode)
        accents.append(theme.color("accent").name())
        shown.bot.waitUntil(lambda: accents[-1] in colours_of(shown.area))
    theme.set_mode(Mode.LIGHT)
    assert accents[0] != accents[1]


def test_the_parts_of_a_stack_stand_on_each_other_in_their_own_colours(shown, theme):
    one = data(Shape.STACK)
    paid = Series("Paid", (D(3), None, D(0)), "good")
    shown.chart.show_data(replace(one, series=(*one.series, paid)))
    shown.drawn()
    wanted = {theme.color(tone).name() for tone in ("accent", "good")}
    shown.bot.waitUntil(lambda: wanted <= colours_of(shown.area))


def colours_of(widget):
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return {
        image.pixelColor(x, y).name()
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    }


def test_what_is_not_there_yet_is_not_drawn_and_does_no_harm(shown):
    shown.chart.show_data(ChartData(Shape.BARS, (), (), say=str, on_axis=str))
    shown.drawn()
    shown.area.setFocus()
    shown.press(Qt.Key.Key_Left)
    assert shown.area.accessibleDescription() == "Nothing to show yet."


def test_where_nothing_can_be_drawn_the_numbers_are_a_table(qtbot, make_context, monkeypatch):
    monkeypatch.setitem(sys.modules, "numpy.typing", None)
    monkeypatch.delitem(sys.modules, "pyqtgraph", raising=False)
    shown = Shown(qtbot, make_context())
    shown.chart.show_data(data())
    qtbot.waitUntil(lambda: shown.chart.findChild(DataTable) is not None)
    assert shown.chart.findChild(DataTable).contents().rows[0] == ("November so far", "2 EUR")


def test_a_bar_towards_the_next_step_is_said_in_words(qtbot, theme):
    bar = StepBar(theme, "Yearly rebate")
    qtbot.addWidget(bar)
    bar.show_steps(0.4, (Step(0.0, "1 %", "0"), Step(0.5, "2 %", "22,000")), "8,800 so far")
    bar.resize(300, bar.sizeHint().height())
    bar.show()
    assert theme.color("accent").name() in colours_of(bar)
    assert bar.accessibleName() == "Yearly rebate"
    assert bar.accessibleDescription() == "8,800 so far\nSteps: 1 % at 0, 2 % at 22,000"
