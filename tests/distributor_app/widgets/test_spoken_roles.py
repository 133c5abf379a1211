"""A screen reader says what each widget of ours is, what it shows, and can press what is pressed.

Asked is what a screen reader asks: the tree of QAccessible below the gallery, which holds them all.
"""

import gc
from collections.abc import Iterator
from decimal import Decimal

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QProgressBar, QWidget

from distributor_app.gallery.page import GalleryPage
from distributor_app.widgets.badge import Badge
from distributor_app.widgets.chart import Chart, ChartData, Point, Series, Shape
from distributor_app.widgets.chart.area import ChartArea
from distributor_app.widgets.data_table import DataTable
from distributor_app.widgets.key_figure import KeyFigure
from distributor_app.widgets.progress import Progress
from distributor_app.widgets.quantity_field import QuantityField
from distributor_app.widgets.record_model import BadgeLook
from distributor_app.widgets.skeleton import Skeleton

Role = QAccessible.Role
ROLES = {
    "AgeLabel": Role.StaticText, "Badge": Role.StaticText, "ElidedLabel": Role.StaticText,
    "KeyFigure": Role.Button, "IconButton": Role.Button, "BackLink": Role.Button,
    "TimeLine": Role.List, "_StepView": Role.ListItem,
    "Picture": Role.Graphic, "DrawingView": Role.Graphic,
    "QuantityField": Role.SpinBox, "SearchField": Role.EditableText, "DayField": Role.ComboBox,
    "Progress": Role.Grouping, "EmptyState": Role.Grouping,
    "InlineMessage": Role.AlertMessage, "Toast": Role.AlertMessage, "DataTable": Role.Table,
    "Chart": Role.Grouping, "ChartArea": Role.Chart, "Legend": Role.List, "_Word": Role.ListItem,
    "StepBar": Role.Graphic,
}  # fmt: skip


def heard(widget: QWidget) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(widget)


def below(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is not None and child.isValid() and child.object() is not None:
            yield child
            if child.role() is not Role.Table:
                yield from below(child)


@pytest.fixture
def page(qtbot, theme, tasks) -> GalleryPage:
    made = GalleryPage(theme, tasks)
    qtbot.addWidget(made)
    made.show()
    made.say_toasts()
    return made


def test_every_widget_of_ours_says_what_it_is(page):
    said = {}
    for child in below(heard(page)):
        said.setdefault(type(child.object()).__name__, set()).add(child.role())
    # A button that stays pressed says that it is a check box, as Qt's own do.
    said["IconButton"].discard(Role.CheckBox)
    assert {name: roles for name, roles in said.items() if name in ROLES} == {
        name: {role} for name, role in ROLES.items()
    }


def test_every_chart_says_what_it_is_of_what_it_shows_and_where_its_numbers_are(page):
    said = {
        child.text(QAccessible.Text.Name): child.text(QAccessible.Text.Description)
        for child in below(heard(page))
        if child.role() is Role.Chart
    }
    assert list(said) == ["Purchases and earnings by month", "Stock"]
    for words in said.values():
        assert "6 points from Jan to Jun. Highest " in words
        assert "Last: Jun: " in words
        assert words.endswith("Enter shows the numbers as a table.")
    assert said["Stock"].startswith("Line that steps from value to value.")


def test_a_screen_reader_presses_a_chart_to_hear_its_numbers(qtbot, make_context):
    chart = Chart(make_context(), "test", "Stock")
    qtbot.addWidget(chart)
    point, series = Point("Nov", "November"), Series("Stock", (Decimal(5),))
    chart.show_data(ChartData(Shape.BARS, (point,), (series,), str, str, "Month"))
    chart.show()
    drawing = heard(chart.findChild(ChartArea))
    assert drawing.childCount() == 0
    actions = drawing.actionInterface()
    actions.doAction(actions.pressAction())
    assert chart.findChild(DataTable).isVisible()


def test_a_badge_says_its_state_and_the_next_one(qtbot, theme):
    owner = QWidget()
    qtbot.addWidget(owner)
    badge = Badge(theme, BadgeLook("shipped", "good"), owner)
    assert heard(badge).text(QAccessible.Text.Name) == "shipped"
    badge.show_look(BadgeLook("refused", "error"))
    assert heard(badge).text(QAccessible.Text.Name) == "refused"


def test_a_key_figure_can_be_pressed_by_a_screen_reader(qtbot, theme):
    figure = KeyFigure(theme, "Earned")
    qtbot.addWidget(figure)
    figure.say("412.00 EUR", "3 orders under way")
    actions = heard(figure).actionInterface()
    assert actions.pressAction() in actions.actionNames()
    with qtbot.waitSignal(figure.clicked):
        actions.doAction(actions.pressAction())
    assert heard(figure).text(QAccessible.Text.Name) == "Earned: 412.00 EUR"


def test_a_quantity_says_its_value_and_what_is_wrong_with_it(qtbot, theme):
    field = QuantityField(theme, "Quantity")
    qtbot.addWidget(field)
    field.set_pack(Decimal(100))
    field.setText("130")
    assert heard(field).text(QAccessible.Text.Name) == "Quantity"
    assert heard(field).text(QAccessible.Text.Value) == "130"
    assert heard(field).text(QAccessible.Text.Description) == "Sold in packs of 100: 200?"


def test_progress_says_how_much_of_what_and_how_long_still(qtbot, theme):
    progress = Progress(theme)
    qtbot.addWidget(progress)
    progress.show_progress("Saving orders.xlsx", 300, 1000, 90)
    bar = heard(progress.findChild(QProgressBar))
    assert bar.role() is Role.ProgressBar
    assert bar.text(QAccessible.Text.Name) == "Saving orders.xlsx"
    assert bar.valueInterface().currentValue() == 300
    assert heard(progress).text(QAccessible.Text.Description) == "2 min left"


def test_what_is_waited_for_says_so(qtbot, theme):
    over = QWidget()
    qtbot.addWidget(over)
    skeleton = Skeleton(theme, over)
    assert heard(skeleton).role() is Role.StaticText
    assert heard(skeleton).text(QAccessible.Text.Name) == "Loading"


def test_what_was_heard_goes_with_its_widget(qtbot, theme):
    """Badges come and go by the hundred while something reads the window."""
    owner = QWidget()
    qtbot.addWidget(owner)
    for _ in range(20):
        badges = [Badge(theme, BadgeLook("shipped", "good"), owner) for _ in range(20)]
        assert {heard(badge).role() for badge in badges} == {Role.StaticText}
        for badge in badges:
            badge.deleteLater()
        del badges, badge
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect(1)  # what is young: all that this test has made
    assert heard(owner).childCount() == 0
