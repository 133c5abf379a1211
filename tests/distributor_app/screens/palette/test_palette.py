"""The palette on a real desk: it finds things and commands, and leaves no trace behind."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

from catalog_cache.errors import DeskError, Kind
from catalog_cache.records import PartQuery

from distributor_app.navigation import Route
from distributor_app.palette import reading
from distributor_app.palette.entries import Group
from distributor_app.palette.palette import Palette


class Window(QWidget):
    """A window with a field that one was typing in, and two commands."""

    def __init__(self):
        super().__init__()
        self.resize(1000, 700)
        self.before = QLineEdit(self)
        self.done = []
        self.dark = self._command("Dar&k", "Ctrl+D")
        self.send = self._command("Send now", "")
        self.gone = self._command("Dark magic", "")
        self.gone.setEnabled(False)

    def _command(self, text, keys):
        action = QAction(text, self)
        action.setShortcut(keys)
        return action


@pytest.fixture
def window(qtbot):
    made = Window()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.before.setFocus()
    return made


@pytest.fixture
def palette(window, counter_context, counter_desk, settled):
    counter_desk.lists.see(3)
    made = Palette(counter_context, window)
    made.chosen.connect(window.done.append)
    made.open("", [window.send], [window.dark, window.gone], [Route("catalogue", {"part": "3"})])
    settled()
    return made


def titles(palette, group=None):
    return [entry.title for entry in palette.entries if group in (None, entry.group)]


def typed(palette, qtbot, settled, text):
    qtbot.keyClicks(palette.field, text)
    settled()
    return palette


def test_before_anything_is_typed_it_shows_what_was_looked_at(palette):
    assert titles(palette, Group.RECENT) == ["77-100"]


def test_recent_parts_that_were_cleared_are_not_shown(
    palette, window, counter_desk, settled, qtbot
):
    counter_desk.lists.clear("recent")
    palette.open("", [], [], [Route("catalogue", {"part": "3"})])
    typed(palette, qtbot, settled, "")
    assert titles(palette, Group.RECENT) == []


def test_a_list_of_parts_is_found_by_a_word_of_its_name(
    palette, window, counter_desk, settled, qtbot
):
    van = counter_desk.lists.create("Van stock")
    counter_desk.lists.add(van, [1, 3])
    typed(palette, qtbot, settled, "sto")
    (entry,) = [each for each in palette.entries if each.group is Group.LISTS]
    assert (entry.title, entry.aside) == ("Van stock", "2 parts")
    assert entry.route == Route("catalogue", {"list": van})


def test_part_of_a_number_finds_the_part_and_enter_opens_it(palette, window, qtbot, settled):
    typed(palette, qtbot, settled, "4021a0071")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.done[0].route == Route("catalogue", {"part": "1"})
    assert not palette.isVisible()


def test_enter_waits_for_the_answer_to_what_was_typed_last(palette, window, qtbot, settled):
    qtbot.keyClicks(palette.field, "77100")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.done == []
    settled()
    assert [entry.title for entry in window.done] == ["77-100"]


def test_typing_on_takes_the_enter_back(palette, window, qtbot, settled):
    qtbot.keyClicks(palette.field, "77")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    typed(palette, qtbot, settled, "9")
    assert window.done == []


def test_many_hits_end_with_the_way_to_all_of_them(
    palette, counter_desk, monkeypatch, qtbot, settled
):
    monkeypatch.setattr(reading, "_FEW", 2)
    found = counter_desk.catalogue.count(PartQuery("4"))
    typed(palette, qtbot, settled, "4")
    parts = [entry for entry in palette.entries if entry.group is Group.PARTS]
    assert parts[-1].title == f"All {found} parts in the catalogue"
    assert parts[-1].route == Route("catalogue", {"q": "4"})


def test_an_order_is_found_by_its_po_number(palette, counter_desk, qtbot, settled):
    drafts = counter_desk.drafts
    draft = drafts.create("June stock")
    drafts.add(draft, drafts.parse("6204 3"))
    drafts.add(draft, drafts.parse("77-100 100"))
    view = drafts.set_head(draft, replace(drafts.view(draft).head, po_number="4711"))
    for line in view.lines:
        if line.part is None:
            drafts.remove(draft, [line.id])
    drafts.confirm(draft)
    typed(palette, qtbot, settled, "#47")
    assert titles(palette) == ["PO 4711"]
    assert palette.entries[0].detail.startswith("Waiting to be sent")


def test_an_order_is_said_to_be_set_aside(palette, counter_desk, qtbot, settled):
    drafts = counter_desk.drafts
    draft = drafts.create("June stock")
    view = drafts.add(draft, drafts.parse("77-100 100"))
    for line in view.lines:
        if line.part is None:
            drafts.remove(draft, [line.id])
    drafts.confirm(draft)
    (item,) = counter_desk.outbox.items()
    counter_desk.outbox.set_aside(item.id)
    typed(palette, qtbot, settled, "#June")
    assert palette.entries[0].detail.startswith("Set aside")


def test_a_command_is_found_by_its_words_and_shows_its_keys(palette, window, qtbot, settled):
    typed(palette, qtbot, settled, "dark")
    command = next(entry for entry in palette.entries if entry.group is Group.COMMANDS)
    assert (command.title, command.aside) == ("Dark", "Ctrl+D")
    assert "Dark magic" not in titles(palette)


def test_only_commands_are_listed_behind_the_sign(palette, qtbot, settled):
    typed(palette, qtbot, settled, ">")
    assert titles(palette) == ["Send now", "Dark"]


def test_a_command_gives_the_keyboard_back_first(palette, window, qtbot, settled):
    typed(palette, qtbot, settled, ">dark")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.done[0].action is window.dark
    assert window.before.hasFocus()


def test_escape_gives_the_keyboard_back(palette, window, qtbot):
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert window.before.hasFocus()
    assert window.done == []


def test_a_page_that_takes_the_keyboard_does_not_close_it(palette, window, qtbot):
    other = QLineEdit(window)
    other.show()
    other.setFocus()
    qtbot.waitUntil(palette.field.hasFocus)
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert other.hasFocus()


def test_a_click_elsewhere_closes_it(palette, window, qtbot):
    window.before.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not palette.isVisible()


def test_down_and_up_go_round(palette, qtbot, settled):
    typed(palette, qtbot, settled, ">")
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.list.currentIndex().data() == "Dark"
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.list.currentIndex().data() == "Send now"
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.list.currentIndex().data() == "Dark"


def test_what_nothing_is_called_is_said(palette, qtbot, settled):
    typed(palette, qtbot, settled, "qqqqzz")
    assert titles(palette) == []
    assert "qqqqzz" in palette.words


def test_it_is_as_high_as_what_is_found(palette, qtbot, settled):
    top = palette.y()
    typed(palette, qtbot, settled, "4")
    with_many = palette.height()
    typed(palette, qtbot, settled, "qqqqzz")
    assert not palette.list.isVisible()
    assert palette.height() < with_many
    assert palette.y() == top
    assert palette.rect().contains(palette._words.geometry())


def test_a_desk_that_cannot_answer_is_said_and_commands_still_work(
    palette, counter_desk, monkeypatch, qtbot, settled
):
    def fail(*_, **_more):
        raise DeskError(Kind.DISK, "The catalogue cannot be read.")

    monkeypatch.setattr(counter_desk.catalogue, "search", fail)
    typed(palette, qtbot, settled, "dark")
    assert palette.words == "The catalogue cannot be read."
    assert titles(palette) == ["Dark"]
