"""Parts side by side: chosen in a list or one by one, what differs is marked."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QToolButton

from catalog_cache.contract.units import System

from distributor_app.navigation import Route
from distributor_app.screens.catalogue.compare_page import CompareView
from distributor_app.screens.catalogue.comparison import compared

PUMP, OLD_PUMP, TIE, VALVE, KIT, ENDED = 1, 2, 3, 4, 5, 6


@pytest.fixture
def comparison(screen, settled):
    def show(*uids):
        screen.open({"compare": ",".join(map(str, uids))})
        settled()
        return screen.findChild(CompareView)

    return show


def lines(view):
    return {line.name: line.values for line in view.shown_lines}


def said(view):
    return [label.text() for label in view.findChildren(QLabel) if label.isVisible()]


def compare_action(screen):
    return next(a for a in screen.actions_offered() if a.text() == "Co&mpare")


def test_parts_stand_side_by_side_in_the_order_asked_for(comparison):
    view = comparison(OLD_PUMP, PUMP)
    assert lines(view)["Net price"] == ("199.00 EUR", "212.40 EUR")
    assert lines(view)["Displacement"] == ("", "11.2 cc")
    assert "≠  Net price" in said(view)
    assert "Weight" in said(view)  # both weigh the same


def test_only_what_differs_can_be_shown(comparison):
    view = comparison(OLD_PUMP, PUMP)
    view.only_differences.click()
    assert "Displacement" in lines(view)
    assert "Weight" not in lines(view)


def test_several_rows_of_a_result_are_compared(screen, settled, asked):
    screen.open({"q": "hydraulic pump"})
    settled()
    screen._results.table.selectAll()
    compare_action(screen).trigger()
    (route,) = asked.routes
    assert sorted(route.args["compare"].split(",")) == [str(PUMP), str(OLD_PUMP)]


def test_a_single_part_joins_those_compared_last(screen, settled, comparison, asked):
    comparison(OLD_PUMP, PUMP)
    screen.open({"part": str(KIT)})
    settled()
    compare_action(screen).trigger()
    assert asked.routes == [Route("catalogue", {"compare": f"{OLD_PUMP},{PUMP},{KIT}"})]


def test_a_seventh_part_takes_the_place_of_the_first(comparison):
    assert comparison(PUMP, OLD_PUMP, TIE, VALVE, KIT, ENDED, 100).uids == (
        OLD_PUMP, TIE, VALVE, KIT, ENDED, 100,
    )  # fmt: skip


def test_a_part_is_taken_out_again(comparison, asked):
    view = comparison(OLD_PUMP, PUMP)
    out = next(
        b for b in view.findChildren(QToolButton)
        if b.accessibleName() == "Take 40-21A-0070 out of the comparison"
    )  # fmt: skip
    out.click()
    assert asked.routes == [Route("catalogue", {"compare": str(PUMP)})]


def test_one_part_alone_asks_for_another(comparison):
    view = comparison(PUMP)
    assert "Choose another part to compare" in said(view)
    assert not view.only_differences.isEnabled()


def test_a_part_that_the_catalogue_lost_is_left_out(comparison):
    assert comparison(PUMP, 99_999, KIT).uids == (PUMP, KIT)


def test_net_prices_are_hidden_while_a_customer_looks(comparison, counter_context):
    counter_context.settings.hide_prices = True
    view = comparison(OLD_PUMP, PUMP)
    assert "Net price" not in lines(view)
    assert "212.40 EUR" not in "".join(said(view))


def test_the_comparison_is_copied_for_a_spreadsheet(comparison):
    view = comparison(OLD_PUMP, PUMP)
    view._copy.click()
    rows = [row.split("\t") for row in QGuiApplication.clipboard().text().splitlines()]
    assert rows[0] == ["", "40-21A-0070", "40-21A-0071"]
    assert ["Displacement", "", "11.2 cc"] in rows


def test_the_parts_that_are_sold_go_into_the_cart(screen, settled, comparison, counter_desk):
    comparison(PUMP, OLD_PUMP)
    screen._on_add()
    settled()
    drafts = counter_desk.drafts
    assert [line.part.number for line in drafts.view(drafts.current()).lines] == ["40-21A-0071"]


def test_escape_is_offered_back_to_the_list(screen, comparison):
    comparison(PUMP, KIT)
    assert any(action.shortcut().toString() == "Esc" for action in screen.actions_offered())


def test_the_keyboard_reaches_every_part(comparison, screen, qtbot):
    view = comparison(PUMP, KIT)
    screen.take_focus()
    assert view.isAncestorOf(screen.focusWidget())
    qtbot.keyClick(screen.focusWidget(), Qt.Key.Key_Tab)
    assert view.isAncestorOf(screen.focusWidget())


def test_specifications_are_compared_in_the_readers_units(counter_desk):
    pages = [counter_desk.catalogue.part(PUMP)]
    said = [
        line.values
        for system in (None, System.IMPERIAL)
        for group in compared(pages, hide_prices=False, system=system)
        for line in group.lines
        if line.name == "Displacement"
    ]
    assert said == [("11.2 cc",), ("0.683 in³",)]


def test_a_line_about_which_no_part_says_anything_is_not_there(counter_desk):
    pages = [counter_desk.catalogue.part(uid) for uid in (TIE, KIT)]
    names = {line.name for group in compared(pages, hide_prices=False) for line in group.lines}
    assert "Displacement" not in names
    assert "Tariff no." not in names
