"""Own lists of parts: filled from everywhere, written in, ordered from, deleted, undone."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from catalog_cache.contract.wire.orders import PartSnapshot

from catalog_cache.errors import DeskError
from catalog_cache.records import Area, Changes
from catalog_cache.workspace import part_lists

from distributor_app.navigation import Route
from distributor_app.screens.catalogue.list_page import ListView
from distributor_app.widgets.ask_bar import AskBar

PUMP, OLD_PUMP, TIE, VALVE, KIT, ENDED = 1, 2, 3, 4, 5, 6


@pytest.fixture
def lists(counter_desk):
    return counter_desk.lists


@pytest.fixture
def van(lists):
    return lists.create("Van stock")


@pytest.fixture
def opened(screen, settled):
    def show(identity):
        screen.open({"list": identity})
        settled()
        return next(view for view in screen.findChildren(ListView) if view.isVisible())

    return show


@pytest.fixture
def told(screen, counter_desk, settled):
    """Tells the screen that lists changed, as the window does."""

    def tell():
        screen.on_changes(Changes(frozenset({Area.LISTS})))
        settled()

    return tell


def action(screen, words):
    return next(a for a in screen.actions_offered() if a.text().replace("&", "") == words)


def entries(menu):
    return {a.text(): a for a in menu.actions() if a.text()}


def numbers(lists, identity):
    return [part.number for part in lists.parts(identity)]


def texts(view, column):
    number = view.parts.column_of(column)
    return [view.parts.index(row, number).data() for row in range(view.parts.rowCount())]


def put(screen, settled, words):
    action(screen, "Put into a list…").trigger()
    settled()
    menu = screen._menus.to_put
    entries(menu)[words].trigger()
    menu.hide()
    settled()


def test_several_hits_go_into_a_list_and_out_again(screen, settled, asked, lists, van, told):
    screen.open({"q": "hydraulic pump"})
    told()
    screen._results.table.selectAll()
    put(screen, settled, "Van stock")
    assert sorted(numbers(lists, van)) == ["40-21A-0070", "40-21A-0071"]
    text, undo = asked.toasts[0]
    assert text == "2 parts put into “Van stock”."
    undo()
    settled()
    assert numbers(lists, van) == []


def test_the_part_in_sight_goes_into_a_list_and_the_menu_then_takes_it_out(
    screen, settled, lists, van, told
):
    screen.open({"part": str(PUMP)})
    told()
    put(screen, settled, "Van stock")
    assert numbers(lists, van) == ["40-21A-0071"]
    put(screen, settled, "Van stock: take out")
    assert numbers(lists, van) == []


def test_what_is_compared_and_what_is_selected_in_a_drawing_goes_into_a_list(
    screen, settled, lists, van, told
):
    screen.open({"compare": f"{PUMP},{KIT}"})
    told()
    put(screen, settled, "Van stock")
    screen.open({"assembly": "plain"})
    settled()
    put(screen, settled, "Van stock")
    assert numbers(lists, van) == ["40-21A-0071", "99-01-040", "77-100"]


def test_a_new_list_is_named_in_the_page_and_takes_the_parts(screen, settled, lists, asked, qtbot):
    screen.open({"part": str(PUMP)})
    settled()
    put(screen, settled, "&New list…")
    field = screen.findChild(AskBar).findChild(QLineEdit)
    qtbot.keyClicks(field, "Spring service HX 6")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settled()
    made = lists.all()[-1]
    assert (made.name, made.count) == ("Spring service HX 6", 1)
    assert asked.toasts[-1][0].endswith("put into “Spring service HX 6”.")


def test_a_name_that_is_taken_is_asked_for_again(screen, settled, lists, van, asked, qtbot):
    action(screen, "New list…").trigger()
    bar = screen.findChild(AskBar)
    field = bar.findChild(QLineEdit)
    qtbot.keyClicks(field, "van stock")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settled()
    assert [type(error) for error in asked.errors] == [DeskError]
    assert bar.isVisible()
    assert field.text() == "van stock"


def test_a_list_is_opened_from_the_catalogue_with_the_number_of_its_parts(
    screen, settled, lists, van, asked, told
):
    lists.add(van, [PUMP, KIT])
    told()
    menu = screen._menus.to_open
    menu.aboutToShow.emit()
    assert list(entries(menu)) == ["Recent parts\t0", "Favourites\t0", "Van stock\t2", "&New list…"]
    entries(menu)["Van stock\t2"].trigger()
    assert asked.routes == [Route("catalogue", {"list": van})]


def test_a_list_shows_its_parts_with_stock_and_price(opened, lists, van):
    lists.add(van, [PUMP, TIE])
    view = opened(van)
    assert texts(view, "number") == ["40-21A-0071", "77-100"]
    assert texts(view, "net")[0] == "212.40"


def test_a_part_that_left_the_catalogue_stays_and_says_so(opened, lists, van, counter_desk, asked):
    lists.add(van, [PUMP])
    gone = PartSnapshot(uid=99, brand="HALDEN", number="10-GONE", description="Old seal")
    with counter_desk._workspace.writing() as db:
        part_lists.add(db, van, [gone])
    view = opened(van)
    assert texts(view, "number") == ["40-21A-0071", "10-GONE"]
    name = view.parts.columns[view.parts.column_of("name")]
    assert name.badge(view.parts.record(1)).text == "not in your catalogue"
    assert texts(view, "name")[1] == "Old seal"
    view.table.opened.emit(1)
    assert asked.routes == [Route("catalogue", {"q": "10-GONE"})]


def test_a_quantity_is_typed_over_the_row_and_a_remark_beside_it(
    opened, lists, van, qtbot, settled, told
):
    lists.add(van, [PUMP])
    view = opened(van)
    qtbot.keyClicks(view.table, "4")
    editor = view.table.findChild(QLineEdit)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    told()
    model = view.parts
    assert model.setData(model.index(0, model.column_of("remark")), "left shelf")
    told()
    (kept,) = lists.parts(van)
    assert (kept.qty, kept.remark) == (Decimal(4), "left shelf")
    assert texts(view, "qty") == ["4"]
    model.setData(model.index(0, model.column_of("qty")), "")
    told()
    assert lists.parts(van)[0].qty is None


def test_a_quantity_that_is_none_is_said_and_not_kept(opened, lists, van, settled):
    lists.add(van, [PUMP])
    view = opened(van)
    view.parts.setData(view.parts.index(0, view.parts.column_of("qty")), "four")
    settled()
    assert lists.parts(van)[0].qty is None
    assert view._message.isVisible()


def test_a_whole_list_goes_into_the_cart_in_its_quantities(
    screen, opened, lists, van, settled, counter_desk, told
):
    lists.add(van, [PUMP, TIE, OLD_PUMP, ENDED])
    told()
    lists.set_quantity(van, ("HALDEN", "4021A0071"), Decimal(3))
    view = opened(van)
    action(screen, "Add the whole list to the cart").trigger()
    settled()
    drafts = counter_desk.drafts
    found = {line.part.number: line.qty for line in drafts.view(drafts.current()).lines}
    assert found["40-21A-0071"] == 3
    assert found["77-100"] == 100  # sold in packs
    assert "12-END" not in found
    assert view._message.isVisible()  # what was left out is named


def test_the_selected_parts_of_a_list_are_added_alone(
    screen, opened, lists, van, settled, counter_desk
):
    lists.add(van, [PUMP, KIT])
    opened(van).table.select_row(1)
    action(screen, "Add to cart").trigger()
    settled()
    drafts = counter_desk.drafts
    assert [x.part.number for x in drafts.view(drafts.current()).lines] == ["99-01-040"]


def test_a_list_is_compared(screen, opened, lists, van, asked):
    lists.add(van, [KIT, PUMP])
    opened(van)
    action(screen, "Compare").trigger()
    assert asked.routes == [Route("catalogue", {"compare": f"{KIT},{PUMP}"})]


def test_a_part_deleted_from_a_list_comes_back_with_what_was_said_of_it(
    opened, lists, van, qtbot, settled, asked
):
    lists.add(van, [PUMP, KIT])
    lists.set_remark(van, ("HALDEN", "4021A0071"), "left shelf")
    view = opened(van)
    qtbot.keyClick(view.table, Qt.Key.Key_Delete)
    settled()
    assert numbers(lists, van) == ["99-01-040"]
    _text, undo = asked.toasts[0]
    undo()
    settled()
    assert [part.remark for part in lists.parts(van)] == ["left shelf", ""]


def test_a_list_is_renamed_moved_deleted_and_brought_back(
    screen, opened, lists, van, settled, asked, qtbot, told
):
    lists.create("Spring service")
    lists.add(van, [PUMP])
    told()
    opened(van)
    action(screen, "Rename this list…").trigger()
    field = screen.findChild(AskBar).findChild(QLineEdit)
    assert field.text() == "Van stock"
    qtbot.keyClicks(field, "Van")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settled()
    told()
    action(screen, "Move this list down").trigger()
    settled()
    assert [each.name for each in lists.all()][2:] == ["Spring service", "Van"]
    action(screen, "Delete this list").trigger()
    settled()
    assert asked.routes == [Route("catalogue")]
    assert [each.name for each in lists.all()][2:] == ["Spring service"]
    text, undo = asked.toasts[-1]
    assert text == "The list “Van” is deleted."
    undo()
    settled()
    assert numbers(lists, van) == ["40-21A-0071"]
    assert asked.routes[-1] == Route("catalogue", {"list": van})


def test_the_favourites_are_a_list_that_cannot_be_deleted(screen, opened, lists, told):
    lists.add("favourites", [KIT])
    told()
    assert texts(opened("favourites"), "number") == ["99-01-040"]
    offered = [a.text().replace("&", "") for a in screen.actions_offered()]
    assert "Add the whole list to the cart" in offered
    assert "Delete this list" not in offered


def test_an_empty_list_says_how_it_is_filled(opened, van, told):
    told()
    assert opened(van)._empty.accessibleName() == "This list is empty"


def test_a_list_that_is_gone_says_so(opened):
    assert opened("no-such-list")._empty.accessibleName() == "This list was deleted"


# -- recent parts ----------------------------------------------------------------------------


def test_parts_looked_at_are_listed_the_newest_first_and_can_be_cleared(
    screen, opened, settled, lists, told, asked
):
    for uid in (PUMP, KIT, PUMP):
        screen.open({"part": str(uid)})
        settled()
    view = opened("recent")
    assert texts(view, "number") == ["40-21A-0071", "99-01-040"]
    told()
    action(screen, "Clear the recent parts").trigger()
    told()
    assert lists.parts("recent") == ()
    _text, undo = asked.toasts[-1]
    undo()
    settled()
    assert len(lists.parts("recent")) == 2


def test_the_start_of_the_catalogue_leads_back_to_what_was_looked_at(screen, settled, lists, asked):
    lists.see(KIT)
    lists.see(PUMP)
    screen.on_changes(Changes(frozenset({Area.LISTS})))
    screen.open({})
    settled()
    strip = screen._results.recent
    assert strip.isVisible()
    links = [strip._links.itemAt(n).widget() for n in range(strip._links.count())]
    assert [link.text() for link in links] == ["40-21A-0071", "99-01-040"]
    links[1].click()
    assert asked.routes == [Route("catalogue", {"part": str(KIT)})]
    screen.open({"q": "pump"})
    settled()
    assert not strip.isVisible()


def test_nothing_stands_there_before_a_part_was_looked_at(screen, settled):
    screen.open({})
    settled()
    assert not screen._results.recent.isVisible()


def test_when_a_part_was_looked_at_stands_beside_it(opened, lists):
    lists.see(PUMP)
    (part,) = opened("recent").parts.records
    assert part.added_at <= datetime.now(UTC)
