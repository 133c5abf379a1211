"""A part's page: what it shows, what one can do on it."""

from dataclasses import replace
from fractions import Fraction

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QToolButton

from catalog_cache.contract.effectivity import Fit
from catalog_cache.contract.wire.orders import PartSnapshot

from catalog_cache.records import Area, Changes, KnownMachine, PartToday

from distributor_app.navigation import Route
from distributor_app.screens.catalogue.link_button import LinkButton
from distributor_app.screens.catalogue.links import route_of
from distributor_app.widgets.picture import Picture, PictureState

PUMP, OLD_PUMP, TIE, VALVE, KIT, ENDED = 1, 2, 3, 4, 5, 6
BUSH = 113


@pytest.fixture
def page(screen, settled):
    def show(uid):
        screen.open({"part": str(uid)})
        settled()
        return screen._part

    return show


def texts(widget):
    found = [w.text() for w in widget.findChildren(QLabel) if w.isVisible()]
    return found + [w.text() for w in widget.findChildren(QPushButton) if w.isVisible()]


def button(widget, text):
    return next(b for b in widget.findChildren(QPushButton) if text in b.text() and b.isVisible())


def test_everything_about_a_part_is_on_one_page(page, qtbot):
    shown = page(PUMP)
    qtbot.wait(10)
    said = texts(shown)
    for word in (
        "40-21A-0071", "Displacement", "11.2 cc", "10+", "198.00", "295.00 EUR", "Lyon",
        "40-21A-0070", "3 Feb 2025", "Accessories", "99-01-040", "Where used (2)",
        "Hydraulic unit", "Competitor", "KP2-11", "3.4 kg",
    ):  # fmt: skip
        assert word in said, word


def test_a_number_and_enter_put_it_into_the_cart(page, qtbot, settled, counter_desk):
    shown = page(PUMP)
    field = shown.prices.quantity
    assert field.hasFocus() or shown.window().focusWidget() is field
    qtbot.keyClicks(field, "12")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settled()
    drafts = counter_desk.drafts
    line = drafts.view(drafts.current()).lines[0]
    assert (line.part.number, line.qty) == ("40-21A-0071", 12)


def test_a_pack_size_is_kept_and_explained(page, qtbot):
    shown = page(TIE)
    field = shown.prices.quantity
    assert field.text() == "100"
    field.selectAll()
    qtbot.keyClicks(field, "130")
    assert shown.prices._pack.text() == "Sold in packs of 100: 200?"
    assert shown.prices._note.text().startswith("Per 100 · ")


def test_a_replaced_part_says_by_what_and_leads_there(page, asked):
    shown = page(OLD_PUMP)
    assert not shown.prices._add.isEnabled()
    button(shown.prices, "Open 40-21A-0071").click()
    assert asked.routes == [
        Route("catalogue", {"number": "40-21A-0071", "brand": "HALDEN"}),
    ]


@pytest.mark.parametrize(("choose", "links"), [(False, ["Open 40-21A-0072"]), (True, [])])
def test_of_several_successors_the_one_for_the_machine_is_opened(
    page, counter_desk, qtbot, choose, links
):
    shown = page(OLD_PUMP)
    found = counter_desk.catalogue.part(OLD_PUMP)
    either = replace(found.hit, replaced_by="40-21A-0071 / 40-21A-0072")
    one = PartToday(PartSnapshot(brand="HALDEN", number="40-21A-0072"), Fraction(1), choose)
    shown.prices.show_page(replace(found, hit=either, today=(one,)), hidden=False)
    qtbot.waitUntil(
        lambda: [text for text in texts(shown.prices) if text.startswith("Open")] == links
    )


def test_a_number_is_looked_up_and_its_page_opened(screen, settled):
    screen.open({"number": "40-21a 0071", "brand": "HALDEN"})
    settled()
    assert screen._part._number.text() == "40-21A-0071"


def test_a_number_that_is_not_there_is_said_and_searched(screen, settled, asked):
    screen.open({"number": "NO-SUCH", "brand": ""})
    settled()
    assert asked.errors[0].sentence == "NO-SUCH is not in the catalogue."
    assert asked.routes == [Route("catalogue", {"q": "NO-SUCH"})]


def test_on_request_and_discontinued_say_why_they_cannot_be_ordered(page):
    for uid, words in ((VALVE, "on request"), (ENDED, "no longer sold")):
        shown = page(uid)
        assert words in shown.prices._reason.accessibleName()
        assert not shown.prices._add.isEnabled()


def test_unknown_stock_is_unknown_and_not_nothing(page):
    assert "The vendor has not said what is in stock." in texts(page(ENDED))


def test_a_kit_lists_its_contents_and_each_can_be_added(page, qtbot, settled, counter_desk):
    shown = page(KIT)
    qtbot.wait(10)
    assert "This kit contains" in texts(shown)
    plus = next(b for b in shown._kit.findChildren(QToolButton) if "77-100" in b.accessibleName())
    plus.click()
    settled()
    drafts = counter_desk.drafts
    assert drafts.view(drafts.current()).lines[0].qty == 20


def test_links_lead_to_the_drawing_and_to_other_parts(page, asked, qtbot):
    shown = page(PUMP)
    qtbot.wait(10)
    button(shown, "Hydraulic unit").click()
    button(shown, "40-21A-0070").click()
    assert asked.routes == [
        Route("catalogue", {"assembly": "unit", "select": "1"}),
        Route("catalogue", {"part": "2"}),
    ]


def test_a_note_is_kept_and_can_be_deleted(page, qtbot, settled, counter_desk):
    shown = page(PUMP)
    entry = shown._notes.findChild(QLineEdit)
    qtbot.keyClicks(entry, "Fits the old bracket too")
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    settled()
    settled()
    qtbot.wait(10)
    assert "Fits the old bracket too" in texts(shown)
    assert counter_desk.catalogue.part(PUMP).note == "Fits the old bracket too"
    shown._notes.findChild(QToolButton).click()
    settled()
    settled()
    assert counter_desk.catalogue.part(PUMP).note == ""


def note_texts(desk):
    return [note.text for note in desk.notes.of("part:HALDEN/4021A0071")]


def test_a_deleted_note_comes_back_with_its_day_and_goes_again(
    page, qtbot, settled, counter_desk, asked
):
    written = counter_desk.notes.add("part:HALDEN/4021A0071", "Ask for the old bracket")
    notes = page(PUMP)._notes
    settled()
    notes.findChild(QToolButton).click()
    settled()
    assert note_texts(counter_desk) == []
    text, undo = asked.toasts[0]
    assert text == "The note is deleted."
    undo()
    settled()
    assert counter_desk.notes.of(written.subject) == (written,)
    qtbot.keySequence(notes.entry, QKeySequence.StandardKey.Redo)
    settled()
    assert note_texts(counter_desk) == []


def test_undo_in_the_entry_takes_back_letters_first_and_then_the_note(
    page, qtbot, settled, counter_desk
):
    entry = page(PUMP)._notes.entry
    qtbot.keyClicks(entry, "one")
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    settled()
    qtbot.keyClicks(entry, "two")
    qtbot.keySequence(entry, QKeySequence.StandardKey.Undo)
    settled()
    assert entry.text() == ""
    assert note_texts(counter_desk) == ["one"]
    qtbot.keySequence(entry, QKeySequence.StandardKey.Undo)
    settled()
    assert note_texts(counter_desk) == []
    assert entry.text() == ""


def test_a_part_that_cannot_be_ordered_puts_the_keyboard_on_the_way_on(page, screen):
    shown = page(OLD_PUMP)
    assert screen.focusWidget() is button(shown.prices, "Open 40-21A-0071")


def test_the_star_makes_a_favourite_and_unmakes_it(page, settled, counter_desk):
    shown = page(PUMP)
    shown._star.click()
    settled()
    assert counter_desk.catalogue.part(PUMP).favourite
    shown._star.click()
    settled()
    assert not counter_desk.catalogue.part(PUMP).favourite


def test_a_favourite_taken_away_by_mistake_comes_back(page, settled, counter_desk, asked):
    counter_desk.lists.add("favourites", [PUMP])
    page(PUMP)._star.click()
    settled()
    page(KIT)
    text, undo = asked.toasts[0]
    assert text == "No longer a favourite."
    undo()
    settled()
    assert [p.hit.uid for p in counter_desk.lists.parts("favourites")] == [PUMP]


def test_a_change_while_one_types_keeps_the_quantity(page, screen, qtbot, settled):
    shown = page(PUMP)
    qtbot.keyClicks(shown.prices.quantity, "7")
    screen.on_changes(Changes(frozenset({Area.STOCK})))
    settled()
    assert shown.prices.quantity.text() == "7"


def test_a_part_that_left_the_catalogue_is_said_with_a_way_on(page, asked, qtbot):
    shown = page(99_999)
    qtbot.wait(10)
    assert "not in the catalogue" in shown._failure.accessibleName()
    button(shown, "Search the catalogue").click()
    assert asked.routes == [Route("catalogue")]


def test_hidden_prices_are_hidden_everywhere(page, settings):
    settings.hide_prices = True
    said = texts(page(PUMP))
    assert "•••" in said
    assert not any("212.40" in text or "198.00" in text for text in said)


def test_the_first_look_answers_how_many_where_and_when(page):
    shown = page(PUMP)
    assert shown._answer.stock.accessibleName() == "34 in Lyon"
    assert shown._answer.arrival.text().startswith("With you ")


def test_what_is_not_sold_promises_no_day(page):
    assert page(OLD_PUMP)._answer.arrival.text() == ""


def test_a_bar_code_scanned_over_an_open_part_opens_that_part_and_orders_nothing(
    page, qtbot, settled, asked, counter_desk
):
    field = page(PUMP).prices.quantity
    field.selectAll()
    qtbot.keyClicks(field, "04012345000016")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settled()
    assert [route.args["number"] for route in asked.routes] == ["04012345000016"]
    assert field.text() == "1"
    assert counter_desk.drafts.view(counter_desk.drafts.current()).lines == ()


def test_a_scanned_code_leads_to_its_part(screen, settled):
    screen.open({"number": "0104012345000016", "brand": "HALDEN"})
    settled()
    assert screen._part._number.text() == "77-100"


def test_a_drawing_is_shown_in_small_where_the_part_is_used(
    page, screen, drawing_on_disk, settled, qtbot
):
    screen.resize(1104, 2000)
    drawings = page(PUMP)._used.findChildren(Picture)
    size = drawings[0].size()
    qtbot.waitUntil(lambda: drawings[0].state is PictureState.SHOWN)
    assert drawings[0].size() == size


def test_long_names_do_not_push_the_page_out_of_sight(page, screen, qtbot):
    screen.resize(1000, 700)
    shown = page(PUMP)
    qtbot.wait(10)
    assert shown._scroll.widget().width() <= shown._scroll.viewport().width()


def test_stock_of_what_is_not_sold_does_not_say_when_it_could_be_here(page):
    def days(uid):
        return [text for text in texts(page(uid)._stock) if text.startswith("With you ")]

    assert days(PUMP)
    assert days(OLD_PUMP) == days(VALVE) == []


def test_a_replaced_part_says_once_by_what_and_leads_there(page):
    box = page(OLD_PUMP).prices
    assert box._reason.accessibleName() == "It was replaced."
    assert button(box, "Open 40-21A-0071")


def test_a_change_leaves_the_keyboard_on_the_link_to_the_replacement(page, screen, settled, qtbot):
    shown = page(OLD_PUMP)
    link = button(shown.prices, "Open 40-21A-0071")
    assert shown.window().focusWidget() is link
    screen.on_changes(Changes(frozenset({Area.STOCK})))
    settled()
    assert shown.window().focusWidget() is link


def test_on_a_wide_page_drawings_fill_the_column_that_nothing_related_needs(page, screen, qtbot):
    screen.resize(1900, 900)

    def columns(uid):
        shown = page(uid)
        qtbot.wait(10)
        left = [
            widget.mapTo(shown, widget.rect().topLeft()).x()
            for widget in (shown._used, shown._kit, shown._mentions)
        ]
        return left[0] == left[1], left[0] == left[2]

    assert columns(TIE) == (True, False)
    assert columns(PUMP) == (False, True)


def test_where_a_part_is_used_leads_down_every_level(page):
    shown = page(BUSH)
    place = shown._page.where_used[-1]
    assert [[title for _, title in way] for way in place.ways] == [["Frame", "Hinge"]]
    link = next(b for b in shown._used.findChildren(LinkButton) if b.text() == "Pin")
    assert "in Frame › Hinge" in link.accessibleDescription()
    assert link.toolTip() == "Frame › Hinge › Pin"
    assert route_of(link.objectName()).args["path"] == "frame/hinge"


def test_one_key_leads_to_where_a_part_is_used(page, screen, asked):
    shown = page(PUMP)
    (used,) = (
        a for a in screen.actions_offered()
        if a.shortcut().toString() == "Alt+Up" and a.isVisible()
    )  # fmt: skip
    used.trigger()
    link = shown.window().focusWidget()
    assert isinstance(link, LinkButton)
    assert shown._used.isAncestorOf(link)
    assert not link.visibleRegion().isEmpty()
    page(ENDED)
    used.trigger()
    assert asked.toasts[-1][0] == "No drawing shows this part."


def test_a_part_says_whether_it_fits_the_machine(page, counter_desk, announced):
    counter_desk.machines.remember(KnownMachine("HX 6"))
    shown = page(KIT)
    assert shown.fit.words == "Needs the serial number"
    counter_desk.machines.remember(KnownMachine("HX 6", "HX21000"))
    announced()
    assert shown.fit.words == "Only for serial up to HX19999"
    counter_desk.machines.remember(KnownMachine("HX 6", "HX15000"))
    announced()
    assert not shown.fit.say.isVisible()
    assert shown._page.fit.fit is Fit.FITS


def test_of_what_no_drawing_shows_the_page_says_that_nobody_knows(page, counter_desk):
    shown = page(ENDED)
    assert not shown._fit_unknown.isVisible()
    counter_desk.machines.remember(KnownMachine("HX 6"))
    shown = page(ENDED)
    assert shown._fit_unknown.isVisible()
    assert not shown.fit.isVisible()
