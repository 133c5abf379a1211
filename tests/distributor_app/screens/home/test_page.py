from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from catalog_cache.errors import DeskError, Kind
from catalog_cache.records import Area, Changes, DeskStatus, LinkState

from distributor_app.navigation import Route
from distributor_app.screens.earnings.months import MonthsPanel
from distributor_app.screens.home.needs_list import NeedRow
from distributor_app.screens.home.page import HomeScreen
from distributor_app.widgets.data_table import DataTable
from distributor_app.widgets.empty_state import EmptyState
from distributor_app.widgets.inline_message import InlineMessage
from distributor_app.widgets.key_figure import KeyFigure


class Shown:
    """Home in a window, with the routes it asked for."""

    def __init__(self, qtbot, context):
        self.bot, self.context, self.routes = qtbot, context, []
        context.navigate = self.routes.append
        self.screen = HomeScreen(context)
        qtbot.addWidget(self.screen)
        self.screen.resize(1100, 700)
        with qtbot.waitActive(self.screen):
            self.screen.show()
            self.screen.activateWindow()
        self.open()

    def open(self):
        self.screen.open({})
        self.settle()

    def settle(self):
        self.bot.waitUntil(lambda: not self.context.tasks.busy)

    def visible(self, kind):
        return [w for w in self.screen.findChildren(kind) if w.isVisible()]

    def click(self, name):
        def button():
            return next((b for b in self.visible(QPushButton) if b.accessibleName() == name
                         or b.text() == name), None)  # fmt: skip

        self.bot.waitUntil(lambda: button() is not None)
        self.bot.mouseClick(button(), Qt.MouseButton.LeftButton)


@pytest.fixture
def show(qtbot, make_context, make_desk, records):
    def make(view=None, info=records.INFO):
        return Shown(qtbot, make_context(make_desk(view or records.view(), info)))

    return make


def test_each_key_figure_leads_to_what_it_is_made_of(show):
    shown = show()
    for figure in shown.visible(KeyFigure):
        figure.setFocus()
        shown.bot.keyClick(figure, Qt.Key.Key_Return)
    assert [route.screen for route in shown.routes] == ["earnings", "shipments", "orders"]


def test_a_row_that_needs_the_user_leads_to_the_answer(show):
    shown = show()
    shown.click("Answer: PO 4711, line 3 is held for you until 16:00")
    assert shown.routes == [Route("orders", {"order": "order-4711"})]


def test_the_keyboard_begins_at_what_needs_the_user(show):
    shown = show()
    shown.screen.take_focus()
    shown.bot.keyClick(shown.screen.focusWidget(), Qt.Key.Key_Space)
    assert shown.routes == [Route("orders", {"order": "order-4711"})]


def test_a_long_list_of_needs_shows_the_first_and_offers_the_rest(show, records):
    shown = show(records.view(needs_you=records.NEEDS * 5))
    shown.bot.waitUntil(lambda: len(shown.visible(NeedRow)) == 8)
    shown.click("Show 7 more")
    shown.bot.waitUntil(lambda: len(shown.visible(NeedRow)) == 15)


def test_enter_on_a_recent_order_opens_it(show):
    shown = show()
    table = next(t for t in shown.visible(DataTable) if t.accessibleName() == "Recent orders")
    table.select_row(1)
    shown.bot.keyClick(table, Qt.Key.Key_Return)
    assert shown.routes == [Route("orders", {"order": "order-4710"})]


def test_the_months_are_also_a_table(show):
    shown = show()
    shown.click("as table")
    name = "Purchases and earnings by month"
    table = next(t for t in shown.visible(DataTable) if t.accessibleName() == name)
    assert table.model().rowCount() == 12
    assert table.contents([0]).rows[0][1].endswith("EUR")


def test_a_new_account_is_told_what_to_do(show, records):
    shown = show(records.empty())
    assert [e.accessibleName() for e in shown.visible(EmptyState)] == ["Everything is ready"]
    shown.click("Open the catalogue")
    assert shown.routes == [Route("catalogue")]


def test_before_the_catalogue_has_come_nobody_is_told_that_everything_is_ready(show, records):
    shown = show(records.empty())
    shown.context.desk.now = DeskStatus(LinkState.SYNCING, None)
    shown.open()
    shown.bot.waitUntil(
        lambda: (
            [e.accessibleName() for e in shown.visible(EmptyState)]
            == ["The catalogue is still on its way"]
        )
    )
    shown.click("See how it stands")
    assert shown.routes == [Route("settings")]


def test_a_technician_sees_no_earnings(show, records):
    shown = show(info=replace(records.INFO, permissions=frozenset({"requisition"})))
    assert [f.accessibleName() for f in shown.visible(KeyFigure)] == [
        "Coming: 3 deliveries", "At risk: 2 back-orders",
    ]  # fmt: skip
    assert not shown.visible(MonthsPanel)


def test_hiding_prices_hides_amounts_here_too(show):
    shown = show()
    shown.context.settings.hide_prices = True
    shown.screen.on_changes(Changes(frozenset({Area.PRICES})))
    shown.settle()
    table = next(t for t in shown.visible(DataTable) if t.accessibleName() == "Recent orders")
    assert all("•••" in row for row in table.contents().rows)
    assert shown.visible(KeyFigure)[0].accessibleName() == "Earned this year: •••"


def test_a_failure_is_said_and_what_was_shown_stays(show):
    shown = show()
    shown.context.desk.view = DeskError(Kind.DISK, "The workspace cannot be read.", remedy="Wait.")
    shown.open()
    assert shown.visible(InlineMessage)[0].accessibleName() == (
        "The workspace cannot be read. Wait."
    )
    assert shown.visible(KeyFigure)
