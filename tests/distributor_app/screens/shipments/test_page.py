from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton

from catalog_cache.errors import DeskError, Kind
from catalog_cache.records import Area, Changes

from distributor_app.frame.commands import words_of
from distributor_app.navigation import Route
from distributor_app.screens.shipments.count_table import CountTable
from distributor_app.screens.shipments.page import ShipmentsScreen
from distributor_app.widgets.data_table import DataTable
from distributor_app.widgets.elided_label import ElidedLabel
from distributor_app.widgets.empty_state import EmptyState
from distributor_app.widgets.inline_message import InlineMessage


class Shown:
    """The screen in a window, with what it asked of the frame."""

    def __init__(self, qtbot, context):
        self.bot = qtbot
        self.context = context
        self.routes, self.toasts = [], []
        context.navigate = self._go
        context.show_toast = self._toast
        self.screen = ShipmentsScreen(context)
        qtbot.addWidget(self.screen)
        self.screen.resize(1100, 700)
        with qtbot.waitActive(self.screen):
            self.screen.show()
            self.screen.activateWindow()

    def _go(self, route):
        self.routes.append(route)
        self.screen.open(route.args)

    def _toast(self, text, *_):
        self.toasts.append(text)

    def open(self, **args):
        self.screen.open(args)
        self.settle()
        # A child that is shown before it has a parent would flash as a window of its own.
        assert self.screen.isActiveWindow()

    def choose(self, code):
        entry = next(a for a in self.screen.findChildren(QAction) if a.objectName() == code)
        entry.trigger()
        self.settle()

    def settle(self):
        self.bot.waitUntil(lambda: not self.context.tasks.busy, timeout=20_000)

    def visible(self, kind):
        return [w for w in self.screen.findChildren(kind) if w.isVisible()]

    def message(self):
        return " ".join(m.accessibleName() for m in self.visible(InlineMessage))

    def press(self, text):
        def button():
            shown = self.visible(QPushButton)
            return next((b for b in shown if b.text().replace("&", "") == text), None)

        self.bot.waitUntil(lambda: button() is not None)
        self.bot.mouseClick(button(), Qt.MouseButton.LeftButton)
        self.settle()

    def scan(self, *texts):
        field = next(f for f in self.visible(QLineEdit) if f.accessibleName().startswith("Scan"))
        field.setFocus()
        for text in texts:
            self.bot.keyClicks(field, text)
            self.bot.keyClick(field, Qt.Key.Key_Return)
            self.settle()

    def counts(self):
        rows = self.visible(CountTable)[0].model()
        return [line.found for line in rows.records]


def other_delivery(records):
    """A delivery whose carton carries an SSCC."""
    view = records.view(delivery="80-2000")
    package = view.consignment.packages[0].model_copy(update={"label": "340434161000000015"})
    parcel = view.consignment.model_copy(update={"packages": (package,)})
    return replace(view, consignment=parcel)


@pytest.fixture
def show(qtbot, make_context, make_desk):
    return lambda *views: Shown(qtbot, make_context(make_desk(*views)))


def test_enter_on_a_row_opens_the_consignment(show, records):
    shown = show(records.view(), records.view("in_transit", delivery="80-1002"))
    shown.open()
    table = shown.visible(DataTable)[0]
    shown.screen.take_focus()
    shown.bot.keyClick(table, Qt.Key.Key_Down)
    shown.bot.keyClick(table, Qt.Key.Key_Return)
    shown.settle()
    assert shown.routes == [Route("shipments", {"consignment": "c-80-1002"})]


def test_the_navigation_counts_what_was_not_received(show, records, qtbot):
    shown = show(records.view(), records.view("received", delivery="80-0990"))
    with qtbot.waitSignal(shown.screen.badge_changed) as badge:
        shown.open()
    assert badge.args == [1]


def test_typing_finds_a_delivery_by_its_order(show, records, qtbot):
    shown = show(records.view(), records.view("in_transit", delivery="80-1002"))
    shown.open()
    search = shown.visible(QLineEdit)[0]
    qtbot.keyClicks(search, "1002")
    assert shown.visible(DataTable)[0].model().rowCount() == 1
    qtbot.keyClicks(search, "99")
    assert shown.visible(DataTable)[0].model().rowCount() == 0
    shown.press("Show all shipments")
    assert shown.visible(DataTable)[0].model().rowCount() == 2


def test_scanning_counts_numbers_and_cartons_and_confirming_queues_the_receipt(show, records):
    shown = show()
    shown.open(consignment="c-80-1001", receive="1")
    shown.scan("40-21a-0071", "4021A0071", "40210-33", records.BAG, records.BAG)
    assert shown.counts() == [2, 1, 200]
    assert "not in the catalogue" not in shown.message()
    shown.scan(*["40-21A-0071"] * 2, "40210-33")
    shown.bot.keyClick(shown.screen.focusWidget(), Qt.Key.Key_Return,
                       Qt.KeyboardModifier.ControlModifier)  # fmt: skip
    shown.settle()
    received = shown.context.desk.shipments.received
    assert [(e.part.number, e.good) for e in received[0][1]] == [
        ("40-21A-0071", 4), ("40210-33", 2), ("77-100", 200),
    ]  # fmt: skip
    assert shown.toasts[-1] == "Received, all as announced."
    assert shown.routes[-1] == Route("shipments", {"consignment": "c-80-1001"})


def test_one_key_takes_everything_as_announced(show):
    shown = show()
    shown.open(consignment="c-80-1001", receive="1")
    shown.press("All as announced")
    assert shown.counts() == [4, 2, 200]


def test_lines_nobody_counted_are_asked_about_once(show):
    shown = show()
    shown.open(consignment="c-80-1001", receive="1")
    shown.scan("40210-33", "40210-33")
    shown.press("Confirm receipt")
    assert "Not counted yet: 40-21A-0071, 77-100" in shown.message()
    assert shown.context.desk.shipments.received == []
    shown.press("They are missing")
    (_, lines, _) = shown.context.desk.shipments.received[0]
    assert [line.short for line in lines] == [4, 0, 200]


def test_a_part_that_is_not_on_the_delivery_can_be_noted(show):
    shown = show()
    shown.open(consignment="c-80-1001", receive="1")
    shown.scan("9X-17")
    assert "9X-17 Pressure gauge 0–250 bar is not on this delivery" in shown.message()
    shown.press("Note it as not ordered")
    shown.press("All as announced")
    shown.press("Confirm receipt")
    (_, lines, _) = shown.context.desk.shipments.received[0]
    assert [line.not_ordered for line in lines] == [0, 0, 0, 1]


def test_a_number_nobody_knows_says_so_and_counts_nothing(show):
    shown = show()
    shown.open(consignment="c-80-1001", receive="1")
    shown.scan("nonsense")
    assert "not in the catalogue" in shown.message()
    assert shown.counts() == [None, None, None]


def test_what_can_be_done_while_counting_is_offered_when_it_can(show):
    shown = show()
    shown.open(consignment="c-80-1001", receive="1")
    offered = {words_of(action): action for action in shown.screen.actions_offered()}
    assert "Receive the delivery" not in offered
    assert not offered["Confirm the receipt"].isEnabled()
    assert not offered["Take the last count back"].isEnabled()
    shown.scan("40-21A-0071")
    assert offered["Confirm the receipt"].isEnabled()
    offered["Take the last count back"].trigger()
    assert shown.counts() == [None, None, None]
    offered["All lines not counted came as announced"].trigger()
    assert shown.counts() == [4, 2, 200]
    assert not offered["All lines not counted came as announced"].isEnabled()
    shown.open(consignment="c-80-1001")
    assert "Confirm the receipt" not in map(words_of, shown.screen.actions_offered())


def test_numbers_are_typed_straight_into_the_table(show, qtbot):
    shown = show()
    shown.open(consignment="c-80-1001", receive="1")
    table = shown.visible(CountTable)[0]
    table.setFocus()
    table.go_to(0)
    qtbot.keyClick(table, Qt.Key.Key_3)
    qtbot.keyClick(table.findChild(QLineEdit), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown.counts()[0] == 3)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert shown.counts() == [3, 2, None]
    qtbot.keyClick(table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert shown.counts() == [3, None, None]


def test_a_count_stays_while_one_looks_elsewhere(show):
    shown = show()
    shown.open(consignment="c-80-1001", receive="1")
    shown.scan("40-21A-0071")
    shown.open()
    shown.open(consignment="c-80-1001", receive="1")
    assert shown.counts() == [1, None, None]


def test_a_receipt_that_cannot_be_kept_says_why_and_loses_nothing(show):
    shown = show()
    shown.open(consignment="c-80-1001", receive="1")
    shown.press("All as announced")
    shown.context.desk.shipments.problem = DeskError(
        Kind.DISK_FULL, "The disk is full.", remedy="Make room and try again."
    )
    shown.press("Confirm receipt")
    assert "The disk is full. Make room and try again." in shown.message()
    shown.context.desk.shipments.problem = None
    shown.press("Confirm receipt")
    assert len(shown.context.desk.shipments.received) == 1


def test_a_difference_is_said_on_the_page_of_the_delivery(show):
    shown = show()
    shown.open(consignment="c-80-1001", receive="1")
    shown.scan("40-21A-0071")
    shown.press("Confirm receipt")
    shown.press("They are as announced")
    assert "40-21A-0071: 3 short" in shown.message()
    assert not [b for b in shown.visible(QPushButton) if b.text() == "&Receive"]


def test_why_nothing_can_be_read_is_said_once(show, qtbot):
    shown = show()
    shown.context.desk.shipments.problem = DeskError(Kind.DISK, "The workspace cannot be read.")
    shown.screen.open({"consignment": "c-80-1001"})
    shown.settle()
    (empty,) = shown.visible(EmptyState)
    assert empty.accessibleName() == "The workspace cannot be read"
    assert shown.message() == ""


def test_receiving_labels_say_for_whom_each_piece_is(show, tmp_path):
    shown = show()
    shown.open(consignment="c-80-1001")
    shown.choose("save_labels")
    dialog = shown.screen.findChild(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "labels.pdf"))
    dialog.close()
    shown.settle()
    assert (tmp_path / "labels.pdf").read_bytes().startswith(b"%PDF")
    assert shown.toasts == ["Saved as labels.pdf."]


def test_the_label_of_a_carton_leads_to_its_count_from_the_list(show, records, qtbot):
    shown = show()
    shown.open()
    search = shown.visible(QLineEdit)[0]
    qtbot.keyClicks(search, "003404341611")
    qtbot.keyClick(search, Qt.Key.Key_Return)
    shown.settle()
    assert shown.routes == [Route("shipments", {"consignment": "c-80-1001", "receive": "1"})]


def test_a_scanned_carton_takes_what_is_scanned_after_it(show, records):
    lines = (records.line("40210-33", 2, 1, "P1"), records.line("40210-33", 2, 2, "P2"))
    shown = show(records.view(lines=lines))
    shown.open(consignment="c-80-1001", receive="1")
    shown.scan("003404341611", "40210-33")
    assert shown.counts() == [None, 1]


def test_a_carton_of_another_delivery_is_offered_for_receiving(show, records):
    shown = show(records.view(), other_delivery(records))
    shown.open(consignment="c-80-1001", receive="1")
    shown.scan("00340434161000000015")
    assert "belongs to another delivery" in shown.message()
    shown.press("Receive that one")
    assert shown.routes[-1].args["consignment"] == "c-80-2000"


def test_each_scan_says_for_whom_the_piece_is(show, records):
    shown = show()
    shown.open(consignment="c-80-1001", receive="1")
    said = []
    for _ in range(5):
        shown.scan("40-21A-0071")
        said += [label.text() for label in shown.visible(ElidedLabel)]
    assert said == ["For Jones"] * 3 + ["To stock", "More than announced: put it aside"]


def test_a_change_from_the_vendor_shows_at_once(show, records):
    shown = show()
    shown.open()
    desk = shown.context.desk
    desk.shipments.views["c-2"] = records.view("announced", delivery="80-2000")
    shown.screen.on_changes(Changes(frozenset({Area.SHIPMENTS})))
    shown.settle()
    assert shown.visible(DataTable)[0].model().rowCount() == 2


def test_no_shipments_yet_says_what_will_be_here(show, records):
    shown = show(records.view())
    shown.context.desk.shipments.views.clear()
    shown.open()
    assert shown.visible(DataTable)[0].model().rowCount() == 0
    assert any("No shipments yet" in w.accessibleName() for w in shown.visible(EmptyState))
