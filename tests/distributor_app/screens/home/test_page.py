from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton

from catalog_cache.contract.states import OrderStatus

from catalog_cache.errors import DeskError, Kind
from catalog_cache.records import Area, Changes, DeskStatus, LinkState

from distributor_app.navigation import Route
from distributor_app.screens.earnings.months import MonthsPanel
from distributor_app.screens.home.first_steps import FirstSteps
from distributor_app.screens.home.machines_card import MachinesCard
from distributor_app.screens.home.needs_list import NeedRow
from distributor_app.screens.home.page import HomeScreen
from distributor_app.widgets.chart import StepBar
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
            buttons = self.visible(QPushButton) + self.visible(QToolButton)
            return next((b for b in buttons if b.accessibleName() == name
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
    shown.click("Answer: Order 4711: 1 line waits for your answer")
    assert shown.routes == [Route("orders", {"order": "order-4711"})]


def test_the_keyboard_begins_at_what_needs_the_user(show):
    shown = show()
    shown.screen.take_focus()
    shown.bot.keyClick(shown.screen.focusWidget(), Qt.Key.Key_Space)
    assert shown.routes == [Route("orders", {"order": "order-4711"})]


@pytest.mark.parametrize(("width", "height"), [(1100, 700), (1744, 980), (3660, 2060), (620, 900)])
def test_what_needs_the_user_is_as_high_as_its_words_in_every_window(show, width, height):
    shown = show()
    shown.screen.resize(width, height)
    shown.open()
    rows = shown.visible(NeedRow)
    assert rows
    shown.bot.waitUntil(lambda: all(r.height() >= r.minimumSizeHint().height() for r in rows))
    card = rows[0].parentWidget()
    shown.bot.waitUntil(lambda: all(card.rect().contains(r.geometry()) for r in rows))


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


def rows_of(shown, name):
    tables = [t for t in shown.visible(DataTable) if t.accessibleName() == name]
    return [table.model().rowCount() for table in tables]


def test_a_high_window_shows_more_of_the_recent_orders(show, records):
    orders = tuple(
        records.order(str(n), "", OrderStatus.CLOSED, "complete", "1") for n in range(40)
    )
    shown = show(records.view(recent_orders=orders))
    shown.bot.waitUntil(lambda: 6 <= rows_of(shown, "Recent orders")[0] < 12)
    shown.screen.resize(1100, 1600)
    shown.bot.waitUntil(lambda: rows_of(shown, "Recent orders")[0] > 20)
    shown.screen.resize(1100, 700)
    shown.bot.waitUntil(lambda: 6 <= rows_of(shown, "Recent orders")[0] < 12)


@pytest.mark.parametrize(("width", "height"), [(3000, 1400), (3000, 2000), (1100, 2000)])
def test_only_a_large_window_lists_what_is_at_risk(show, width, height):
    shown = show()
    assert rows_of(shown, "Back-orders at risk") == []
    shown.screen.resize(width, height)
    shown.bot.waitUntil(lambda: rows_of(shown, "Back-orders at risk") == [2])
    table = next(t for t in shown.visible(DataTable) if t.accessibleName() == "Back-orders at risk")
    table.select_row(0)
    shown.bot.keyClick(table, Qt.Key.Key_Return)
    assert shown.routes == [Route("orders", {"order": "order-4711", "line": "1"})]
    shown.screen.resize(1100, 700)
    shown.bot.waitUntil(lambda: rows_of(shown, "Back-orders at risk") == [])


def test_the_months_are_also_a_table(show):
    shown = show()
    shown.click("Purchases: show as table")
    table = next(t for t in shown.visible(DataTable) if t.accessibleName() == "Purchases")
    assert table.model().rowCount() == 12
    assert table.contents([0]).rows[0][1].endswith("EUR")
    shown.click("Purchases: show as chart")
    assert not table.isVisible()


def test_the_way_to_the_next_step_says_what_it_needs_and_brings(show):
    shown = show()
    shown.bot.waitUntil(lambda: bool(shown.visible(StepBar)))
    assert [bar.accessibleDescription() for bar in shown.visible(StepBar)] == [
        "30,000.00 EUR so far, 2 % reached. 15,000.00 EUR more reach 3 % for the whole year:"
        " 1,350.00 EUR instead of 600.00 EUR.\nSteps: 1 % at 0, 2 % at 22,000, 3 % at 45,000"
    ]


def test_a_machine_leads_to_its_drawing_if_there_is_one(show):
    shown = show()
    shown.click("HX 6 no. 21874: open the drawing")
    assert shown.routes == [Route("catalogue", {"assembly": "asm-hx6"})]
    without = [b for b in shown.visible(QPushButton) if b.text() == "LT 20 no. LT2093"]
    assert not without[0].isEnabled()


def test_many_machines_show_the_first_and_offer_the_rest(show, records):
    shown = show(records.view(machines=records.MACHINES * 4))
    shown.click("Show 2 more")
    shown.bot.waitUntil(
        lambda: len([b for b in shown.visible(QPushButton) if " no. " in b.text()]) == 8
    )


def test_a_new_account_is_told_where_to_begin(show, records):
    shown = show(records.empty())
    assert shown.visible(FirstSteps)
    assert not shown.visible(KeyFigure)
    shown.screen.take_focus()
    shown.bot.keyClick(shown.screen.focusWidget(), Qt.Key.Key_Space)
    assert shown.routes == [Route("catalogue")]


def test_a_new_account_that_has_machines_sees_them_below_the_steps(show, records):
    shown = show(records.empty(machines=records.MACHINES))
    assert shown.visible(FirstSteps)
    assert shown.visible(MachinesCard)


def test_a_failure_before_anything_was_shown_says_what_happened_why_and_what_to_do(show):
    error = DeskError(Kind.DISK, "The workspace cannot be read.", cause="I/O.", remedy="Wait.")
    shown = show(error)
    (said,) = shown.visible(EmptyState)
    assert said.accessibleName() == "The workspace cannot be read"
    assert said.accessibleDescription() == "I/O. Wait."
    shown.click("Try again")
    shown.settle()
    assert shown.visible(EmptyState)


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
