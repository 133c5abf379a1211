"""Suggestions for the fields of a search: there when they help, never in the way."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from catalog_cache.records import Completion

from distributor_app.frame.field_suggestions import FieldSuggestions
from distributor_app.widgets.search_field import SearchField

KNOWN = {
    "br": ("brand:",),
    "brand:": ("HALDEN", '"Harrow & Sons"'),
    "pump brand:h": ("HALDEN", '"Harrow & Sons"'),
    "in": ("in:",),
}


class Catalogue:
    """A catalogue that knows how some texts go on."""

    def __init__(self):
        self.catalogue = self
        self.asked = []

    def completions(self, text, cursor):
        self.asked.append(text)
        start = max(text.find(":", 0, cursor) + 1, 0) if ":" in text else 0
        return tuple(
            Completion("brand", each, start, None if each.endswith(":") else 3)
            for each in KNOWN.get(text, ())
        )


@pytest.fixture
def desk():
    return Catalogue()


@pytest.fixture
def window(qtbot, make_context, desk, theme):
    window = QWidget()
    qtbot.addWidget(window)
    field = SearchField(theme)
    other = SearchField(theme)
    column = QVBoxLayout(window)
    column.addWidget(field)
    column.addWidget(other)
    window.field, window.other = field, other
    window.suggestions = FieldSuggestions(make_context(desk), field)
    window.resize(500, 300)
    window.show()
    window.activateWindow()
    field.setFocus()
    return window


@pytest.fixture
def search(window):
    return window.field


@pytest.fixture
def opened(search, qtbot):
    """Types a text and waits for what is suggested."""

    def type_(text):
        QTest.keyClicks(search, text)
        suggestions = search.window().suggestions
        qtbot.waitUntil(lambda: bool(suggestions.texts))
        return suggestions

    return type_


def entered(search):
    confirmed = []
    search.returnPressed.connect(lambda: confirmed.append(search.text()))
    return confirmed


def test_a_begun_field_is_completed_by_tab_and_its_values_follow(search, opened, qtbot):
    suggestions = opened("br")
    QTest.keyClick(search, Qt.Key.Key_Tab)
    assert search.text() == "brand:"
    qtbot.waitUntil(lambda: suggestions.texts == ("HALDEN", '"Harrow & Sons"'))
    assert search.hasFocus()


def test_arrows_choose_and_enter_takes_what_was_chosen(search, opened, qtbot):
    opened("pump brand:h")
    confirmed = entered(search)
    QTest.keyClick(search, Qt.Key.Key_Down)
    QTest.keyClick(search, Qt.Key.Key_Down)
    with qtbot.waitSignal(search.textEdited) as searched:
        QTest.keyClick(search, Qt.Key.Key_Return)
    assert searched.args == ['pump brand:"Harrow & Sons" ']
    assert confirmed == []


def test_enter_is_the_searchs_own_while_nothing_was_chosen(search, opened):
    suggestions = opened("in")
    confirmed = entered(search)
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert confirmed == ["in"]
    assert suggestions.isHidden()


def test_up_from_the_first_line_gives_enter_back(search, opened):
    opened("br")
    confirmed = entered(search)
    QTest.keyClick(search, Qt.Key.Key_Down)
    QTest.keyClick(search, Qt.Key.Key_Up)
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert confirmed == ["br"]


def test_escape_closes_the_list_first_and_keeps_the_text(search, opened):
    suggestions = opened("br")
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert (suggestions.isHidden(), search.text()) == (True, "br")
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert search.text() == ""


def test_down_leads_into_the_results_when_nothing_is_suggested(search, qtbot):
    QTest.keyClicks(search, "pump")
    with qtbot.waitSignal(search.left_downwards):
        QTest.keyClick(search, Qt.Key.Key_Down)


def test_plain_words_and_numbers_are_not_even_looked_up(search, desk):
    QTest.keyClicks(search, '40-21A "gear pump" -spline 10 mm')
    assert desk.asked == []


def test_leaving_the_search_closes_the_list(search, opened):
    suggestions = opened("br")
    search.window().other.setFocus()
    assert suggestions.isHidden()


def test_a_line_says_how_many_parts_there_are(opened):
    suggestions = opened("brand:")
    assert "3 part" in suggestions.list.topLevelItem(0).text(1)
