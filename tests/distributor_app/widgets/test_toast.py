"""The quiet message: it covers no action, can be reached by key, and acts once."""

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QPushButton, QWidget

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
