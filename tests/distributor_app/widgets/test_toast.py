"""The quiet message: it covers no action, can be reached by key, and acts once."""

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QStackedWidget,
    QWidget,
)

from distributor_app.widgets.toast import Toast


@pytest.fixture
def page(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show()
    return made


@pytest.fixture
def toast(theme, page):
    return Toast(theme, page)


def put(page, widget, *area):
    widget.setParent(page)
    widget.setGeometry(*area)
    widget.show()
    return widget


class ListWithLinks(QListWidget):
    def areas_of_links(self):
        return [QRect(450, 0, 250, 400)]


def test_the_link_of_a_toast_acts_once(toast):
    calls = []
    toast.say("Added.", "Undo", lambda: calls.append(1))
    assert toast.isVisible()
    toast.findChild(QPushButton).click()
    assert (calls, toast.isVisible()) == ([1], False)


def test_on_an_empty_page_it_stands_at_the_lower_right(toast, page):
    toast.say("Added.")
    assert toast.geometry().right() > page.width() * 0.9
    assert toast.geometry().bottom() > page.height() * 0.9


def test_it_covers_no_button_and_no_field(toast, page):
    order = put(page, QPushButton("Order"), 560, 350, 120, 30)
    field = put(page, QLineEdit(), 20, 350, 400, 30)
    toast.say("Line removed.", "Undo", page.close)
    assert not toast.geometry().intersects(order.geometry())
    assert not toast.geometry().intersects(field.geometry())
    assert page.rect().contains(toast.geometry())


def test_it_leaves_rows_free_where_it_can_but_may_cover_the_empty_part_of_a_list(toast, page):
    rows = put(page, QListWidget(), 0, 0, 700, 400)
    rows.addItems([f"Line {number}" for number in range(4)])
    toast.say("Line removed.")
    last = rows.visualItemRect(rows.item(3))
    assert toast.y() > last.bottom()


def test_below_a_full_list_a_total_stays_in_sight_and_rows_are_covered(toast, page):
    rows = put(page, QListWidget(), 0, 0, 700, 340)
    rows.addItems([f"Line {number}" for number in range(40)])
    total = put(page, QLabel("1,569.02 EUR"), 420, 345, 120, 50)
    order = put(page, QPushButton("Order"), 560, 350, 120, 30)
    toast.say("Line removed.", "Undo", page.close)
    assert not toast.geometry().intersects(total.geometry())
    assert not toast.geometry().intersects(order.geometry())
    assert toast.geometry().intersects(rows.geometry())


def test_links_in_the_rows_of_a_full_list_stay_in_sight(toast, page):
    rows = put(page, ListWithLinks(), 0, 0, 700, 400)
    rows.addItems([f"Line {number}" for number in range(40)])
    toast.say("Line removed.")
    (links,) = rows.areas_of_links()
    assert not toast.geometry().intersects(links)
    assert toast.geometry().bottom() > page.height() * 0.9


def test_on_a_page_full_of_controls_it_leaves_the_first_action_free(toast, page):
    for place in range(14):
        put(page, QLineEdit(), 0, place * 30, 560, 28)
    order = put(page, QPushButton("Order"), 560, 0, 140, 400)
    order.setProperty("role", "primary")
    toast.say("Line removed.")
    assert not toast.geometry().intersects(order.geometry())


def test_it_moves_off_what_another_page_has_where_it_stands(theme, qtbot):
    pages = QStackedWidget()
    qtbot.addWidget(pages)
    pages.resize(700, 400)
    pages.addWidget(QWidget())
    with_order = QWidget()
    pages.addWidget(with_order)
    order = put(with_order, QPushButton("Order"), 400, 300, 300, 100)
    pages.show()
    toast = Toast(theme, pages)
    toast.say("Added to the order.", "Open", pages.close)
    pages.setCurrentWidget(with_order)
    qtbot.waitUntil(lambda: not toast.geometry().intersects(order.geometry()))
    assert pages.rect().contains(toast.geometry())


def test_it_stays_where_the_keyboard_is_on_it(theme, toast, page, qtbot):
    page.activateWindow()
    toast.say("Line removed.", "Undo", page.close)
    toast.take_focus()
    qtbot.waitUntil(toast.findChild(QPushButton).hasFocus)
    before = toast.geometry()
    put(page, QPushButton("Order"), 400, 300, 300, 100)
    # The message of another page looks just as often, and has moved by then.
    other = put(page, QWidget(), 0, 0, 700, 300)
    moving = Toast(theme, other)
    moving.say("Line removed.")
    came = put(other, QPushButton("Order"), 400, 200, 300, 100)
    qtbot.waitUntil(lambda: not moving.geometry().intersects(came.geometry()))
    assert toast.geometry() == before


def test_it_finds_another_place_when_the_page_gets_smaller(toast, page):
    toast.say("Added.")
    page.resize(QSize(400, 260))
    assert QRect(0, 0, 400, 260).contains(toast.geometry())


def test_a_key_leads_to_its_link_and_escape_back(toast, page, qtbot):
    field = put(page, QLineEdit(), 0, 0, 100, 30)
    page.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    toast.say("Line removed.", "Undo", page.close)
    qtbot.keyClick(page, Qt.Key.Key_F7)
    link = toast.findChild(QPushButton)
    assert link.hasFocus()
    qtbot.keyClick(link, Qt.Key.Key_Escape)
    assert field.hasFocus()
    assert not toast.isVisible()
