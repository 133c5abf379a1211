"""Hands and eyes: real keys and clicks on what a screen reader would find."""

import pytest
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from distributor_app.driving.hands import Hands, NotThereError
from distributor_app.driving.paints import PaintWatch
from distributor_app.widgets.record_model import BadgeLook, Column, RecordModel

PARTS = [("40-21A-0071", 4), ("77-100", 130), ("61-04-118", 12)]


class Desk(QWidget):
    """A window with a field, buttons, a menu and a table."""

    def __init__(self):
        super().__init__()
        self.pressed = []
        self.field = QLineEdit()
        self.field.setAccessibleName("Part number")
        self.order = QPushButton("&Order now")
        self.order.clicked.connect(lambda: self.pressed.append("order"))
        self.hidden = QPushButton("Hidden")
        self.more = QPushButton("More")
        self.more.clicked.connect(self.open_menu)
        self.menu = QMenu(self)
        self.menu.addAction("&Copy").triggered.connect(lambda: self.pressed.append("copy"))
        self.table = QTableView()
        self.table.setAccessibleName("Lines")
        self.columns = (
            Column("number", "Part number", lambda r: r[0]),
            Column("qty", "Qty", lambda r: str(r[1])),
            Column("check", "Check", lambda _: "", badge=lambda _: BadgeLook("In stock")),
        )
        self.lines = RecordModel(self.columns, self)
        self.lines.set_records(PARTS)
        self.table.setModel(self.lines)
        column = QVBoxLayout(self)
        for widget in (self.field, self.order, self.hidden, self.more, self.table, QLabel("Foot")):
            column.addWidget(widget)
        self.hidden.hide()

    def open_menu(self):
        self.menu.popup(self.mapToGlobal(self.more.pos()))


@pytest.fixture
def desk(qtbot):
    made = Desk()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.field.setFocus()
    qtbot.waitUntil(lambda: made.field.hasFocus())
    return made


def test_text_goes_where_the_keyboard_is(desk, drive):
    assert drive(Hands().type_text("77-100 4")) is None
    assert desk.field.text() == "77-100 4"


def test_writing_over_replaces_what_was_there(desk, drive):
    desk.field.setText("old")
    assert drive(Hands().write_over("new")) is None
    assert desk.field.text() == "new"


def test_things_are_found_by_their_name_without_the_underlined_letter(desk):
    assert Hands().find("Order now", QPushButton) is desk.order
    assert Hands().find("Part number", QLineEdit) is desk.field


def test_what_is_hidden_is_not_found(desk):
    assert not Hands().sees("Hidden")
    with pytest.raises(NotThereError, match="Order now"):
        Hands().find("Hidden", QPushButton)


def test_a_click_is_a_click(desk):
    hands = Hands()
    hands.click(hands.find("Order now", QPushButton))
    assert desk.pressed == ["order"]


def test_a_button_is_pressed_by_its_underlined_letter(desk, qtbot):
    Hands().press_button("Order now")
    qtbot.waitUntil(lambda: desk.pressed == ["order"])


def test_a_button_without_an_underlined_letter_says_so(desk):
    with pytest.raises(NotThereError, match="no letter"):
        Hands().press_button("More")


def test_a_menu_is_read_and_chosen_from(desk, qtbot):
    hands = Hands()
    hands.click(desk.more)
    qtbot.waitUntil(lambda: hands.menu() is not None)
    with pytest.raises(NotThereError, match="Copy"):
        hands.choose("Paste")
    hands.choose("Copy")
    assert desk.pressed == ["copy"]


def test_rows_are_read_with_their_badges(desk):
    assert Hands().rows(desk.table, limit=1) == [
        {"Part number": "40-21A-0071", "Qty": "4", "Check": "In stock"}
    ]


def test_a_row_is_found_by_what_its_cell_says(desk):
    assert Hands().row_where(desk.table, "Qty", lambda text: text == "130") == 1
    with pytest.raises(NotThereError, match="no row fits"):
        Hands().row_where(desk.table, "Qty", lambda text: text == "7")
    with pytest.raises(NotThereError, match="no column Price"):
        Hands().row_where(desk.table, "Price", lambda _: True)


def test_a_cell_is_walked_to_with_the_arrow_keys(desk, drive):
    assert drive(Hands().go_to_cell(desk.table, 2, "Check")) is None
    spot = desk.table.currentIndex()
    assert (spot.row(), spot.column()) == (2, 2)


def test_painted_rows_stop_the_clock_that_a_key_press_started(desk, qtbot):
    watch = PaintWatch(desk.table)
    watch.press()
    assert not watch.painted
    desk.lines.set_records(PARTS[:1])
    qtbot.waitUntil(lambda: watch.painted)
    assert watch.milliseconds > 0


def test_painting_without_new_rows_does_not_stop_the_clock(desk, qtbot):
    watch = PaintWatch(desk.table)
    watch.press()
    desk.table.viewport().update()
    qtbot.wait(60)
    assert not watch.painted


def test_every_text_in_sight_is_read(desk):
    hands = Hands()
    assert hands.reads("Foot")
    assert not hands.reads("Hidden")
