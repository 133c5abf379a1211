"""Manuals by keys and clicks: find a page, read it, order from it, print it."""

from dataclasses import replace

import pypdfium2
import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton

from catalog_cache.records import Area, Changes

from distributor_app.screens.manuals.finder import densest
from distributor_app.screens.manuals.page import ManualsScreen
from distributor_app.screens.manuals.page_canvas import one_a_line
from distributor_app.screens.manuals.page_stack import Fit, PageStack, Room
from distributor_app.widgets.inline_message import InlineMessage

WAIT = 15_000


def words(widget) -> str:
    """Everything a widget says in labels and buttons that are to be seen."""
    said = [*widget.findChildren(QLabel), *widget.findChildren(QPushButton)]
    return " | ".join(one.text() for one in said if one.isVisibleTo(widget))


def parts(screen) -> list[str]:
    """The parts listed beside the page."""
    model = screen._side._list.model()
    return [
        model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())
    ]


def shown(screen) -> bool:
    canvas = screen._viewer.canvas
    return bool(canvas.page_count) and not canvas.picture(canvas.page).isNull()


def marks(screen) -> int:
    """How many places are lit on the page that is read."""
    return len(screen._viewer.canvas.marks(screen._viewer.page))


def open_at(qtbot, screen, page: int, name: str = "hx6") -> None:
    screen.open({"document": name, "page": str(page)})
    qtbot.waitUntil(lambda: screen._viewer.page == page and shown(screen), timeout=WAIT)
    qtbot.waitUntil(lambda: not screen.context.tasks.busy, timeout=WAIT)


def turn_wheel(canvas, down: int, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    middle = QPointF(canvas.viewport().rect().center())
    event = QWheelEvent(
        middle, canvas.viewport().mapToGlobal(middle), QPoint(), QPoint(0, -down),
        Qt.MouseButton.NoButton, modifiers, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(canvas.viewport(), event)


def test_typing_searches_all_manuals_and_down_opens_the_best_page(qtbot, screen, library):
    qtbot.keyClicks(screen._left.search, "torque cylinder head")
    qtbot.waitUntil(lambda: screen._left.entries.rowCount() == 4, timeout=WAIT)
    assert "4 page(s) in 2 document(s)" in words(screen._left)
    assert library.searches[-1] == "torque cylinder head"
    qtbot.keyClick(screen._left.search, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: shown(screen) and screen._viewer.page == 5, timeout=WAIT)
    qtbot.waitUntil(lambda: marks(screen) > 3, timeout=WAIT)
    assert "HX 6 repair manual" in screen._viewer.head._title.accessibleName()


def test_f3_goes_from_hit_to_hit(qtbot, screen):
    screen._left.search.setText("torque")
    qtbot.waitUntil(lambda: screen._left.entries.rowCount() == 4, timeout=WAIT)
    qtbot.keyClick(screen._left.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: screen._viewer.page == 5 and shown(screen), timeout=WAIT)
    qtbot.keyClick(screen._viewer.canvas, Qt.Key.Key_F3)
    qtbot.waitUntil(lambda: screen._viewer.page == 7, timeout=WAIT)
    qtbot.keyClick(screen._viewer.canvas, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: screen._viewer.page == 5, timeout=WAIT)


def found_at(screen) -> str:
    return screen._viewer.find_bar._count.text()


def test_a_phrase_is_found_on_all_pages_of_the_document(qtbot, screen):
    open_at(qtbot, screen, 6)
    canvas, bar = screen._viewer.canvas, screen._viewer.find_bar
    qtbot.keyClick(canvas, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(bar.field.hasFocus, timeout=WAIT)
    qtbot.keyClicks(bar.field, "cylinder head bolts")
    qtbot.waitUntil(lambda: found_at(screen) == "6 of 12", timeout=WAIT)
    assert screen._viewer.page == 6
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert (found_at(screen), screen._viewer.page) == ("7 of 12", 7)
    qtbot.keyClick(bar.field, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert (found_at(screen), screen._viewer.page) == ("6 of 12", 6)
    for _ in range(7):
        qtbot.keyClick(bar.field, Qt.Key.Key_F3)
    assert (found_at(screen), screen._viewer.page) == ("1 of 12", 1)
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert bar.isHidden()
    assert canvas.hasFocus()
    assert marks(screen) == 0


def test_what_is_not_in_the_document_is_looked_for_in_all_manuals(qtbot, screen, library):
    open_at(qtbot, screen, 1)
    bar = screen._viewer.find_bar
    qtbot.keyClick(screen._viewer.canvas, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(bar.field, "gearbox")
    qtbot.waitUntil(lambda: found_at(screen) == "Not in this document", timeout=WAIT)
    link = next(one for one in bar.findChildren(QPushButton) if one.isVisible())
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: library.searches[-1:] == ["gearbox"], timeout=WAIT)
    assert screen._left.search.hasFocus()


def test_a_search_without_hits_says_what_to_try_and_escape_brings_the_library_back(qtbot, screen):
    qtbot.keyClicks(screen._left.search, "nothing")
    qtbot.waitUntil(lambda: "Nothing found for “nothing”" in words(screen._left), timeout=WAIT)
    qtbot.keyClick(screen._left.search, Qt.Key.Key_Escape)
    assert screen._left.entries.rowCount() == 7
    assert "3 of them on this computer" in words(screen._left)


def test_pages_are_turned_by_keys_wheel_and_number(qtbot, screen):
    open_at(qtbot, screen, 1)
    canvas = screen._viewer.canvas
    canvas.set_fit(Fit.PAGE)
    qtbot.keyClick(canvas, Qt.Key.Key_PageDown)
    assert screen._viewer.page == 2
    qtbot.keyClick(canvas, Qt.Key.Key_PageUp)
    qtbot.keyClick(canvas, Qt.Key.Key_PageUp)
    assert screen._viewer.page == 1
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert screen._viewer.page == 2
    qtbot.keyClick(canvas, Qt.Key.Key_End)
    assert screen._viewer.page == 12
    qtbot.keyClick(canvas, Qt.Key.Key_Home)
    assert screen._viewer.page == 1
    qtbot.keyClick(canvas, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    number = screen._viewer.head.number
    qtbot.waitUntil(number.hasFocus, timeout=WAIT)
    qtbot.keyClicks(number, "11")
    qtbot.keyClick(number, Qt.Key.Key_Return)
    assert screen._viewer.page == 11
    assert canvas.hasFocus()
    qtbot.keyClick(number, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(number, "99")
    qtbot.keyClick(number, Qt.Key.Key_Return)
    assert screen._viewer.page == 11


def test_one_scrolls_through_all_pages(qtbot, screen):
    open_at(qtbot, screen, 1)
    canvas = screen._viewer.canvas
    bar = canvas.verticalScrollBar()
    read = []
    screen._viewer.page_shown.connect(read.append)
    qtbot.keyClick(canvas, Qt.Key.Key_PageDown)
    # The end of the first page is still to be seen.
    assert sorted(canvas.pages_in_sight()) == [1, 2]
    while bar.value() < bar.maximum():
        turn_wheel(canvas, 120)
    assert read == list(range(2, 13))
    qtbot.waitUntil(lambda: shown(screen), timeout=WAIT)
    qtbot.keyClick(canvas, Qt.Key.Key_PageUp)
    assert screen._viewer.page in (11, 12)


def test_where_two_pages_are_in_sight_both_are_drawn_and_lit(qtbot, screen):
    screen._left.search.setText("torque")
    open_at(qtbot, screen, 3)
    canvas = screen._viewer.canvas
    canvas.verticalScrollBar().setValue(canvas.verticalScrollBar().value() - 200)
    seen = canvas.pages_in_sight()
    assert sorted(seen) == [2, 3]
    qtbot.waitUntil(lambda: all(not canvas.picture(one).isNull() for one in seen), timeout=WAIT)
    qtbot.waitUntil(lambda: all(canvas.marks(one) for one in seen), timeout=WAIT)


def test_a_page_is_turned_on_its_side_with_its_marks(qtbot, screen):
    screen._left.search.setText("torque")
    open_at(qtbot, screen, 5)
    canvas = screen._viewer.canvas
    qtbot.waitUntil(lambda: marks(screen) > 0, timeout=WAIT)
    upright = canvas._on_screen(5, canvas.marks(5)[0][0])
    qtbot.keyClick(canvas, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert screen._viewer.page == 5
    qtbot.waitUntil(lambda: shown(screen), timeout=WAIT)
    turned = canvas._on_screen(5, canvas.marks(5)[0][0])
    assert upright.width() > upright.height()
    assert turned.width() < turned.height()
    picture = canvas.picture(5)
    assert picture.width() > picture.height()
    qtbot.keyClick(
        canvas, Qt.Key.Key_R,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )  # fmt: skip
    assert canvas._on_screen(5, canvas.marks(5)[0][0]) == upright


def test_the_spot_under_the_pointer_stays_when_the_size_changes(qtbot, screen):
    open_at(qtbot, screen, 5)
    canvas = screen._viewer.canvas
    middle = canvas.viewport().rect().center()
    before = (middle.y() - canvas._place(5).top()) / canvas._place(5).height()
    turn_wheel(canvas, -240, Qt.KeyboardModifier.ControlModifier)
    after = (middle.y() - canvas._place(5).top()) / canvas._place(5).height()
    assert after == pytest.approx(before, abs=0.01)


def test_the_page_is_as_large_as_one_likes(qtbot, screen):
    open_at(qtbot, screen, 1)
    canvas = screen._viewer.canvas
    before = canvas.picture_width(1)
    turn_wheel(canvas, -120, Qt.KeyboardModifier.ControlModifier)
    assert canvas.picture_width(1) > before
    assert screen._viewer.head.size_button.text().endswith("%")
    qtbot.keyClick(canvas, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert canvas.picture_width(1) == before
    qtbot.keyClick(canvas, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert canvas.fit is Fit.PAGE
    assert canvas._place(1).height() <= canvas.viewport().height()
    qtbot.waitUntil(lambda: canvas.picture(1).width() == canvas.picture_width(1), timeout=WAIT)


def test_the_chapters_lead_to_their_pages_and_follow_the_page(qtbot, screen):
    open_at(qtbot, screen, 1)
    chapters = screen._left.chapters
    assert chapters.currentIndex().data() == "1 General"
    chapters.setFocus()
    chapters.setCurrentIndex(screen._left.outline.index(2, 0))
    qtbot.keyClick(chapters, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: screen._viewer.page == 9, timeout=WAIT)
    screen._viewer.go_to(6)
    assert chapters.currentIndex().data() == "2.1 Cylinder head"


def test_what_must_be_known_stands_above_the_page_and_leads_on(qtbot, screen):
    open_at(qtbot, screen, 5)
    said = [one for one in screen._viewer.findChildren(InlineMessage) if one.isVisible()]
    assert any("58 Nm from serial" in words(one) for one in said)
    link = next(one for box in said for one in box.findChildren(QPushButton))
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Bulletin" in screen._viewer.head._title.accessibleName(), timeout=WAIT)


def test_the_parts_of_a_page_go_to_the_cart(qtbot, screen, library, context):
    asked = []
    context.show_toast = lambda text, *_: asked.append(text)
    open_at(qtbot, screen, 5)
    assert parts(screen)[1] == "33-020-10, ×4, Bolt M10×95, 10.9"
    screen._side._add_all.click()
    qtbot.waitUntil(lambda: bool(asked), timeout=WAIT)
    assert [(uid, int(qty)) for uid, qty in library.added] == [(1, 1), (2, 4), (3, 1)]
    assert "3 part(s) added" in asked[0]


def test_a_part_leads_to_its_page_in_the_catalogue(qtbot, screen, context):
    routes = []
    context.navigate = routes.append
    open_at(qtbot, screen, 5)
    screen._side._list.setFocus()
    qtbot.keyClick(screen._side._list, Qt.Key.Key_Down)
    assert not routes
    qtbot.keyClick(screen._side._list, Qt.Key.Key_Return)
    assert (routes[0].screen, routes[0].args) == ("catalogue", {"part": "2"})


def test_a_note_is_kept_with_its_page_and_can_be_removed(qtbot, screen, library):
    open_at(qtbot, screen, 5)
    qtbot.mouseClick(screen._side._write, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(screen._side.notes.field, "Bolt 3 is hidden")
    qtbot.keyClick(screen._side.notes.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "Bolt 3 is hidden" in words(screen._side), timeout=WAIT)
    assert library.written[0].subject == "page:hx6-C/5"
    screen._viewer.go_to(6)
    qtbot.waitUntil(lambda: "Bolt 3 is hidden" not in words(screen._side), timeout=WAIT)
    screen._viewer.go_to(5)
    qtbot.waitUntil(lambda: "Bolt 3 is hidden" in words(screen._side), timeout=WAIT)
    remove = next(
        one for one in screen._side.notes.findChildren(QToolButton)
        if one.toolTip() == "Remove this note"
    )  # fmt: skip
    qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not library.written, timeout=WAIT)


def note_texts(screen) -> str:
    return words(screen._side.notes)


def press(qtbot, screen, key, *, shift: bool = False) -> None:
    modifiers = Qt.KeyboardModifier.ControlModifier
    if shift:
        modifiers |= Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(screen._viewer.canvas, key, modifiers)


def test_what_is_done_to_notes_is_undone_and_done_again(qtbot, screen, context):
    offered = []
    context.show_toast = lambda text, _words, undo: offered.append((text, undo))
    open_at(qtbot, screen, 5)
    notes = screen._side.notes
    press(qtbot, screen, Qt.Key.Key_N, shift=True)
    qtbot.keyClicks(notes.field, "Bolt 3")
    qtbot.keyClick(notes.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "Bolt 3" in note_texts(screen), timeout=WAIT)
    press(qtbot, screen, Qt.Key.Key_Z)
    qtbot.waitUntil(lambda: "Bolt 3" not in note_texts(screen), timeout=WAIT)
    press(qtbot, screen, Qt.Key.Key_Y)
    qtbot.waitUntil(lambda: "Bolt 3" in note_texts(screen), timeout=WAIT)
    change, _ = notes.findChildren(QToolButton)
    qtbot.mouseClick(change, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(notes.field, "Bolt 4")
    qtbot.keyClick(notes.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "Bolt 4" in note_texts(screen), timeout=WAIT)
    assert "Bolt 3" not in note_texts(screen)
    qtbot.mouseClick(notes.findChildren(QToolButton)[1], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Bolt 4" not in note_texts(screen), timeout=WAIT)
    text, undo = offered[-1]
    assert text == "The note was removed."
    undo()
    qtbot.waitUntil(lambda: "Bolt 4" in note_texts(screen), timeout=WAIT)
    press(qtbot, screen, Qt.Key.Key_Z)
    qtbot.waitUntil(lambda: "Bolt 3" in note_texts(screen), timeout=WAIT)


def test_a_bookmark_is_listed_first_and_leads_back_to_its_page(qtbot, screen):
    open_at(qtbot, screen, 7)
    press(qtbot, screen, Qt.Key.Key_D)
    model = screen._left.entries
    qtbot.waitUntil(lambda: model.entry(0).title == "Bookmarks", timeout=WAIT)
    assert (model.entry(1).title, model.entry(1).right) == ("HX 6 repair manual", "p. 7")
    qtbot.waitUntil(screen._side._star.isChecked, timeout=WAIT)
    screen._viewer.go_to(1)
    qtbot.waitUntil(lambda: not screen._side._star.isChecked(), timeout=WAIT)
    screen._left.list.clicked.emit(model.index(1))
    qtbot.waitUntil(lambda: screen._viewer.page == 7, timeout=WAIT)
    qtbot.waitUntil(screen._side._star.isChecked, timeout=WAIT)
    qtbot.mouseClick(screen._side._star, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: model.entry(0).title != "Bookmarks", timeout=WAIT)


def test_what_is_found_is_not_taken_for_an_empty_library(qtbot, screen):
    qtbot.waitUntil(lambda: "all pages are searched" in words(screen._viewer), timeout=WAIT)
    screen._left.search.setText("torque")
    qtbot.waitUntil(lambda: "Choose a page on the left" in words(screen._viewer), timeout=WAIT)
    screen._left.search.setText("nothing")
    qtbot.waitUntil(lambda: "Nothing found" in words(screen._left), timeout=WAIT)
    assert "Choose" not in words(screen._viewer)


def test_the_latest_bulletins_are_offered_until_a_document_is_open(qtbot, screen):
    latest = screen._viewer.offers.latest_list
    qtbot.waitUntil(latest.isVisible, timeout=WAIT)
    assert latest.model().entry(0).title == "Bulletin 12/26"
    latest.setFocus()
    latest.setCurrentIndex(latest.model().index(0))
    qtbot.keyClick(latest, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown(screen), timeout=WAIT)
    assert screen.state()["revision"] == "b12-C"
    assert not latest.isVisible()


def test_a_hit_is_shown_where_most_of_the_words_meet():
    def line(y: float) -> tuple[QRectF, ...]:
        return (QRectF(0.1, y, 0.1, 0.01),)

    assert densest((line(0.1), line(0.5), line(0.52), line(0.9))) == 1
    assert densest(()) == 0


def test_a_hit_at_the_foot_of_the_view_is_brought_up_to_where_one_reads(qtbot, screen):
    open_at(qtbot, screen, 5)
    canvas = screen._viewer.canvas
    foot = canvas.viewport().height() - 40
    share = (foot - canvas._place(5).top()) / canvas._place(5).height()
    canvas.show_marks(5, ((QRectF(0.1, share, 0.2, 0.01),),))
    canvas.reveal(5, 0)
    now = canvas._on_screen(5, canvas.marks(5)[0][0])
    assert now.top() == pytest.approx(canvas.viewport().height() / 3, abs=2)


def test_a_place_of_several_words_is_framed_as_one_and_each_line_by_itself():
    first, second = QRectF(0.1, 0.5, 0.1, 0.01), QRectF(0.22, 0.5, 0.1, 0.012)
    below = QRectF(0.1, 0.53, 0.1, 0.01)
    assert one_a_line((first, second, below)) == (first.united(second), below)


def test_a_page_is_not_blown_up_on_a_very_wide_screen():
    room = Room(width=3000, height=2000, margin=16, pixels_per_point=1)
    stack = PageStack([(595, 842)] * 3, room, Fit.WIDTH, 1.0)
    assert stack.zoom(1) == 2.5
    assert stack.place(1).center().x() == pytest.approx(1500, abs=1)


def test_back_brings_the_same_page_the_same_search_and_the_same_size(qtbot, screen, context):
    open_at(qtbot, screen, 7)
    screen._left.search.setText("torque")
    screen._viewer.canvas.set_zoom(2.0)
    left = screen.state()
    again = ManualsScreen(context)
    qtbot.addWidget(again)
    again.resize(1104, 700)
    again.show()
    again.open({})
    again.restore(left)
    qtbot.waitUntil(lambda: shown(again), timeout=WAIT)
    assert again.state() == left


def test_a_sync_that_brings_nothing_new_leaves_the_page_alone(qtbot, screen):
    open_at(qtbot, screen, 7)
    bar = screen._viewer.canvas.verticalScrollBar()
    scrolled = bar.value() + 40
    bar.setValue(scrolled)
    screen.on_changes(Changes(frozenset({Area.MANUALS, Area.CATALOG})))
    qtbot.waitUntil(lambda: not screen.context.tasks.busy, timeout=WAIT)
    assert (screen._viewer.page, bar.value()) == (7, scrolled)


def test_the_pages_shown_are_those_of_the_file(qtbot, screen, library):
    open_at(qtbot, screen, 5)
    canvas = screen._viewer.canvas
    page = pypdfium2.PdfDocument(library.folder / "hx6")[4]
    width, height = page.get_size()
    drawn, wide = canvas.picture(5), canvas.picture_width(5)
    assert drawn.width() == wide
    assert drawn.height() == pytest.approx(wide * height / width, abs=2)


def test_an_older_revision_can_be_opened_at_the_same_page(qtbot, screen, library):
    older = replace(library.documents["hx6"], id="hx6-old", revision="hx6-B", rev="B", file="old")
    library.documents["hx6-old"] = older
    open_at(qtbot, screen, 5)
    revisions = screen._viewer.head._revisions
    assert revisions.isVisible()
    first, second = revisions.menu().actions()
    assert (first.isChecked(), second.text()) == (True, "rev B · 2025-01-10")
    second.trigger()
    qtbot.waitUntil(
        lambda: "rev B" in screen._viewer.head._title.accessibleName() and shown(screen),
        timeout=WAIT,
    )
    assert screen._viewer.page == 5


def test_a_document_is_found_by_its_title_too(qtbot, screen):
    qtbot.keyClicks(screen._left.search, "bulletin")
    model = screen._left.entries
    qtbot.waitUntil(lambda: model.rowCount() == 6, timeout=WAIT)
    assert [model.entry(row).title for row in (0, 1)] == ["Bulletin 12/26", "Pages"]
    # The keyboard goes to the best page; the document is one click away.
    qtbot.keyClick(screen._left.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown(screen), timeout=WAIT)
    assert screen.state()["revision"] == "hx6-C"
    screen._left.list.clicked.emit(model.index(0))
    qtbot.waitUntil(lambda: screen.state()["revision"] == "b12-C", timeout=WAIT)


def test_a_title_without_a_page_is_opened_with_enter(qtbot, screen):
    qtbot.keyClicks(screen._left.search, "hx4 rep")
    qtbot.waitUntil(lambda: screen._left.entries.rowCount() == 1, timeout=WAIT)
    qtbot.keyClick(screen._left.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown(screen), timeout=WAIT)
    assert screen.state()["revision"] == "hx4-C"


def test_the_widths_of_the_columns_are_remembered(qtbot, screen, context):
    screen._split.moveSplitter(400, 1)
    qtbot.waitUntil(lambda: bool(context.settings.splitter("manuals")), timeout=WAIT)
    again = ManualsScreen(context)
    qtbot.addWidget(again)
    again.resize(1104, 700)
    again.show()
    assert again._split.sizes()[0] == screen._split.sizes()[0]


def test_a_screen_reader_is_given_the_words_of_the_page(qtbot, screen, monkeypatch):
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    open_at(qtbot, screen, 5)
    canvas = screen._viewer.canvas
    assert canvas.accessibleName() == "Page 5 of 12"
    qtbot.waitUntil(lambda: "torque of 52 Nm" in canvas.accessibleDescription(), timeout=WAIT)
    assert canvas.accessibleDescription().startswith("HX 6 repair manual Chapter 2")


def test_what_was_read_last_is_offered_at_its_page_until_a_document_is_open(
    qtbot, screen, open_screen
):
    open_at(qtbot, screen, 5)
    screen.close()
    later = open_screen()
    last = later._viewer.offers.read_list
    qtbot.waitUntil(last.isVisible, timeout=WAIT)
    assert "p. 5" in last.model().index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    last.setCurrentIndex(last.model().index(0))
    qtbot.keyClick(last, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: later._viewer.page == 5 and shown(later), timeout=WAIT)
    assert not last.isVisible()
