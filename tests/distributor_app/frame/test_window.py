"""The frame: places by key and pointer, back with the page's state, search as one types, status."""

import gc
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from catalog_cache.errors import CancelledError, DeskError, Kind
from catalog_cache.records import (
    AccountInfo,
    Area,
    Changes,
    DatasetAge,
    DeskStatus,
    LinkState,
    Progress,
)
from catalog_cache.records.status import WaitingCounts

from distributor_app.frame import pages
from distributor_app.frame.screen import Screen
from distributor_app.frame.status_words import status_parts
from distributor_app.frame.window import MainWindow
from distributor_app.navigation import Route
from distributor_app.screens import SCREENS
from distributor_app.widgets.toast import Toast

NOW = datetime(2026, 6, 21, 12, 0, tzinfo=UTC)
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
ACCOUNT = AccountInfo(
    "halden", "Halden Hydraulics", "#0F6E84", "A1", "Riverside", "p1", "Ann", "EUR",
    frozenset({"order"}), "https://hub.example", "ab:cd",
)  # fmt: skip


class QuietDesk:
    """A desk that only says who and how it is."""

    def __init__(self):
        self.info = ACCOUNT
        self.now = DeskStatus(LinkState.ONLINE, NOW)
        self.listeners = []

        self.counts = self
        self.counted = WaitingCounts(0, 0, 0)

    def status(self):
        return self.now

    def waiting(self):
        return self.counted

    def subscribe(self, listener):
        self.listeners.append(listener)
        return lambda: self.listeners.remove(listener)


class Page(Screen):
    """A screen that writes down what happens to it."""

    def __init__(self, context):
        super().__init__(context)
        self.visits, self.heard, self.row, self.confirmed = [], [], 0, 0
        QVBoxLayout(self).addWidget(QLabel("page"))

    def open(self, args):
        self.visits.append(args)
        self.row = 0

    def on_changes(self, changes):
        self.heard.append(changes.areas)

    def confirm(self):
        self.confirmed += 1

    def state(self):
        return {"row": self.row}

    def restore(self, state):
        self.row = state["row"]


@pytest.fixture
def small_screens(monkeypatch):
    """Places whose screens are a Page each."""
    specs = tuple(replace(s, class_path=f"{__name__}:Page") for s in SCREENS)
    monkeypatch.setattr(pages, "SCREENS", specs)
    monkeypatch.setattr(type(specs[0]), "load", lambda _: Page)


@pytest.fixture
def window(qtbot, make_context, small_screens):
    made = MainWindow(make_context(QuietDesk()))
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.go(Route("home"))
    return made


def test_a_message_stays_in_sight_when_one_goes_to_another_screen(window):
    window._toast.say("Saved.")
    window.go(Route("orders"))
    stacked = window.pages.children()
    assert stacked.index(window._toast) > stacked.index(window.pages.shown)


def test_every_place_has_its_digit(window, qtbot):
    for spec in SCREENS:
        qtbot.keyClick(window, Qt.Key(Qt.Key.Key_0 + spec.digit), CTRL)
        assert window.route == Route(spec.key)


def test_back_shows_the_page_as_it_was_left(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_5, CTRL)
    window.pages.shown.row = 7
    qtbot.keyClick(window, Qt.Key.Key_4, CTRL)
    qtbot.keyClick(window, Qt.Key.Key_Left, ALT)
    assert (window.route, window.pages.shown.row) == (Route("orders"), 7)
    qtbot.keyClick(window, Qt.Key.Key_Right, ALT)
    assert window.route == Route("cart")


def test_a_new_draft_is_begun_in_the_cart_once(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_N, CTRL)
    cart = window.pages.shown
    qtbot.keyClick(window, Qt.Key.Key_5, CTRL)
    qtbot.keyClick(window, Qt.Key.Key_Left, ALT)
    assert (window.route, window.pages.shown) == (Route("cart"), cart)
    assert cart.visits == [{"new": "1"}, {}]


def test_typing_searches_the_catalogue_at_every_key_and_is_one_step_back(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_L, CTRL)
    assert window.top_bar.search.hasFocus()
    qtbot.keyClicks(window.top_bar.search, "pump")
    page = window.pages.screen_at("catalogue")
    assert [visit["q"] for visit in page.visits] == ["p", "pu", "pum", "pump"]
    qtbot.keyClick(window, Qt.Key.Key_Left, ALT)
    assert window.route == Route("home")
    assert window.top_bar.search.text() == ""
    qtbot.keyClick(window, Qt.Key.Key_Right, ALT)
    assert window.top_bar.search.text() == "pump"


def test_what_was_typed_before_the_window_was_there_is_searched(window):
    window.search_for("pump")
    assert window.route == Route("catalogue", {"q": "pump"})
    assert window.top_bar.search.text() == "pump"
    window.search_for("")
    assert window.route == Route("catalogue", {"q": "pump"})


def test_a_part_opened_from_the_results_keeps_the_searched_text(window, qtbot):
    qtbot.keyClicks(window.top_bar.search, "pump")
    window.go(Route("catalogue", {"part": "17"}))
    assert window.top_bar.search.text() == "pump"


def test_every_visited_screen_hears_of_changes_from_another_thread_once(window, qtbot, tasks):
    window.go(Route("orders"))
    desk = window._context.desk

    def announce():
        for area in (Area.ORDERS, Area.OUTBOX, Area.ORDERS):
            for listener in desk.listeners:
                listener(Changes(frozenset({area})))

    tasks.run(window, announce, lambda _: None)
    page = window.pages.shown
    qtbot.waitUntil(lambda: bool(page.heard))
    assert page.heard == [frozenset({Area.ORDERS, Area.OUTBOX})]


def test_the_outbox_is_counted_in_the_navigation_and_the_status_line(window):
    window.show_status(DeskStatus(LinkState.OFFLINE, NOW, waiting=2))
    assert window.navigation.findChild(QPushButton) is None
    assert "2 waiting to be sent" in window.status_line.text
    place = window.navigation.findChild(object, "outbox")
    assert place.accessibleDescription() == "2"


def test_a_part_of_the_status_line_opens_its_detail(window):
    window.status_line.findChild(QPushButton, "outbox").click()
    assert window.route == Route("outbox")


def test_a_screen_puts_a_count_beside_its_name_and_on_the_cart(window):
    window.pages.screen_at("cart").badge_changed.emit(12)
    texts = [b.text() for b in window.top_bar.findChildren(QPushButton)]
    assert "Cart 12" in texts


def test_what_waits_is_counted_before_its_screen_was_ever_opened(window, qtbot):
    window._context.desk.counted = WaitingCounts(cart=3, to_answer=1, to_receive=2)
    for listener in window._context.desk.listeners:
        listener(Changes(frozenset({Area.DRAFTS})))
    cart, orders, shipments = (
        window.navigation.findChild(object, key) for key in ("cart", "orders", "shipments")
    )
    qtbot.waitUntil(lambda: cart.accessibleDescription() == "3")
    assert orders.accessibleDescription() == "1"
    assert shipments.accessibleDescription() == "2"


def test_enter_in_the_search_asks_the_screen(window, qtbot):
    qtbot.keyClicks(window.top_bar.search, "pump")
    qtbot.keyClick(window.top_bar.search, Qt.Key.Key_Return)
    assert window.pages.shown.confirmed == 1


def test_a_failure_nobody_handled_is_said_and_cancelled_work_is_not(window, tasks, qtbot):
    def fail():
        raise DeskError(Kind.DISK_FULL, "The disk is full.", remedy="Free some space.")

    tasks.run(window, fail, lambda _: None)
    qtbot.waitUntil(lambda: window._toast.isVisible())
    assert window._toast.text == "The disk is full. Free some space."
    window._toast.hide()
    window.report(CancelledError())
    assert not window._toast.isVisible()


def test_f9_hides_net_prices_and_tells_the_screens(window, qtbot, settings):
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert settings.hide_prices
    assert window.pages.shown.heard == [frozenset({Area.PRICES})]


def test_f1_shows_the_keys_and_escape_takes_them_away(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_F1)
    overlay = window.help.overlay
    assert overlay.isVisible()
    # A page may have given Escape a meaning of its own.
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Escape, Qt.KeyboardModifier(0))
    asked.ignore()
    QApplication.sendEvent(overlay, asked)
    assert asked.isAccepted()
    qtbot.keyClick(overlay, Qt.Key.Key_Escape)
    assert not overlay.isVisible()


def test_the_page_of_keys_begins_with_those_of_the_screen_in_sight(window, qtbot):
    page = window.pages.shown
    page.offer("Mark as &done", page.confirm, "Ctrl+D")
    qtbot.keyClick(window, Qt.Key.Key_Slash, CTRL)
    assert window.help.overlay.texts[:3] == ["Home", "Ctrl+D", "Mark as done"]


def test_a_menu_named_like_the_screen_has_what_it_offers(window):
    page = window.pages.shown
    page.offer("Mark as &done", page.confirm)
    window.go(Route("orders"))
    window.go(Route("home"))
    titles = [a.text() for a in window.menus.actions() if a.isVisible()]
    assert titles == ["&File", "&Go", "&View", "Home", "&Help"]
    window.menus.screen_menu.actions()[0].trigger()
    assert page.confirmed == 1


def test_every_entry_of_a_screens_menu_has_a_letter_of_its_own(window):
    page = window.pages.shown
    for words in ("&Print", "Park", "Parts && &labels", "Pr&int on A && B", "&Place", "Re&print"):
        page.offer(words, page.confirm)
    window.go(Route("home"))
    texts = [action.text() for action in window.menus.screen_menu.actions()]
    assert texts == [
        "&Print", "P&ark", "Parts && &labels", "Pr&int on A && B", "Pla&ce", "&Reprint",
    ]  # fmt: skip
    window.go(Route("home"))
    assert [action.text() for action in window.menus.screen_menu.actions()] == texts


def test_no_two_keys_of_the_frame_are_the_same(window):
    keys = [key.toString() for action in window.commands.all for key in action.shortcuts()]
    assert len(keys) == len(set(keys))


def test_every_command_is_in_a_menu(window):
    listed, menus = set(), [action.menu() for action in window.menus.actions()]
    while menus:
        for action in menus.pop().actions():
            listed.add(action.objectName())
            if action.menu() is not None:
                menus.append(action.menu())
    assert {action.objectName() for action in window.commands.all} <= listed


def test_f6_goes_round_the_parts_of_the_window(window, qtbot):
    window.top_bar.search.setFocus()
    order = []
    for _ in range(4):
        qtbot.keyClick(window, Qt.Key.Key_F6)
        focused = QApplication.focusWidget()
        order.append(
            next(
                name
                for name in ("navigation", "top_bar", "pages", "status_line")
                if getattr(window, name).isAncestorOf(focused)
            )
        )
    assert order == ["pages", "status_line", "navigation", "top_bar"]
    qtbot.keyClick(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert window.navigation.isAncestorOf(QApplication.focusWidget())


def test_ctrl_k_opens_the_palette_over_any_page_and_again_closes_it(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    assert window.palette_of_all.isVisible()
    qtbot.keyClick(window.palette_of_all.field, Qt.Key.Key_K, CTRL)
    assert not window.palette_of_all.isVisible()
    assert window.top_bar.search.hasFocus()


def test_a_hidden_menu_bar_is_shown_by_alt_alone(window, qtbot, settings):
    window.commands["menu.show"].trigger()
    assert not settings.menu_bar
    assert not window.menus.isVisible()
    qtbot.keyPress(window, Qt.Key.Key_Alt)
    qtbot.keyRelease(window, Qt.Key.Key_Alt)
    assert window.menus.isVisible()


def test_the_window_remembers_its_size_and_hears_nothing_after_closing(window, settings, qtbot):
    window.resize(1000, 700)
    with qtbot.waitSignal(window.closing):
        window.close()
    assert settings.window_geometry
    assert window._context.desk.listeners == []


def said(**given):
    status = DeskStatus(**({"link": LinkState.ONLINE, "since": NOW} | given))
    return {part.key: part for part in status_parts(status, NOW)}


@pytest.mark.parametrize("link", list(LinkState))
def test_every_state_of_the_line_has_words_and_an_icon(link, qapp):
    part = said(link=link)["connection"]
    assert part.text
    assert part.icon


def test_offline_says_the_cause_since_when_and_the_next_try(qapp):
    part = said(
        link=LinkState.OFFLINE,
        since=NOW - timedelta(days=3),
        problem="The proxy wants a password.",
        remedy="Give it in Settings.",
        next_try=NOW + timedelta(seconds=40),
    )["connection"]
    assert part.text.startswith("The proxy wants a password · since 18 Jun")
    assert part.text.endswith("next try in 40 s")
    assert part.detail == "The proxy wants a password. Give it in Settings."


def test_a_try_that_is_due_is_not_announced_for_in_no_seconds(qapp):
    part = said(link=LinkState.OFFLINE, problem="No network.", next_try=NOW)["connection"]
    assert part.text.endswith(" · trying again")


def test_a_running_download_says_how_much_and_how_long(qapp):
    progress = Progress("download", 12_000_000, 40_000_000)
    status = DeskStatus(LinkState.SYNCING, NOW, progress=progress)
    words = status_parts(status, NOW, seconds_left=130)[0].text
    assert words == "Syncing · 12.0 MB of 40.0 MB · 2 min left"
    assert said(link=LinkState.SYNCING, progress=Progress("feed"))["connection"].text == "Syncing"


def test_the_status_line_follows_a_sync_until_it_is_over(window, qtbot):
    desk = window._context.desk
    half = Progress("download", 20_000_000, 40_000_000)
    desk.now = DeskStatus(LinkState.SYNCING, NOW, progress=half)
    window.show_status(desk.now)
    desk.now = replace(desk.now, progress=replace(half, done=30_000_000))
    qtbot.waitUntil(lambda: "30.0 MB of" in window.status_line.text)
    desk.now = DeskStatus(LinkState.ONLINE, NOW)
    qtbot.waitUntil(lambda: "Online" in window.status_line.text)


def test_old_stock_is_pointed_out_in_icon_and_tone(qapp):
    fresh = DatasetAge("stock", "7", NOW - timedelta(minutes=4), NOW, 900)
    old = replace(fresh, as_of=NOW - timedelta(days=3))
    assert said(datasets=(fresh,))["stock"].text == "Stock 4 min old"
    assert said(datasets=(fresh,))["stock"].icon == ""
    assert said(datasets=(old,))["stock"].icon == "clock"


def test_before_the_first_sync_the_line_says_that_there_is_no_catalogue(qapp):
    assert said()["catalogue"].text == "No catalogue yet"


def test_an_empty_outbox_says_what_reached_the_vendor_last(qapp):
    part = said(last_received="PO 4711", last_received_at=NOW)["outbox"]
    assert part.text == "Nothing waiting"
    assert "Last: PO 4711" in part.detail


def test_a_refusal_comes_before_what_waits(qapp):
    assert said(refused=1, waiting=5)["outbox"].text == "1 refused by the vendor"


def test_every_control_of_the_frame_has_a_name(window):
    window.show_status(DeskStatus(LinkState.OFFLINE, NOW, waiting=2))
    nameless = [
        type(widget).__name__
        for part in (window.navigation, window.top_bar, window.status_line)
        for widget in part.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not widget.accessibleName()
    ]
    assert nameless == []


def test_keys_that_a_screen_offers_work_while_it_is_in_sight(window, qtbot):
    page = window.pages.shown
    page.offer("&Re-order", page.confirm, "Ctrl+R")
    qtbot.keyClick(window.top_bar.search, Qt.Key.Key_R, CTRL)
    assert page.confirmed == 1
    window.go(Route("orders"))
    qtbot.keyClick(window.top_bar.search, Qt.Key.Key_R, CTRL)
    assert page.confirmed == 1


def test_a_window_that_ended_is_collected_without_a_word_of_what_watched_it(
    small_screens, make_context, qtbot
):
    """Toast, palette and shadows watch the window and each other to the last moment."""
    made = MainWindow(make_context(QuietDesk()))
    made.show()
    made.go(Route("home"))
    made._toast.say("Saved.")
    made.palette_of_all.open("", (), (), ())
    parts = [*made.findChildren(QWidget)]
    made.close()
    with qtbot.captureExceptions() as failures:
        made.end()
        assert not any(isValid(part) for part in parts)
        del made, parts
        gc.collect()
    assert failures == []


def test_a_message_hears_nothing_before_it_is_whole(qtbot, theme):
    heard = []

    class Listening(Toast):
        def eventFilter(self, watched, event):  # noqa: N802 - Qt's name
            heard.append(event.type())
            return super().eventFilter(watched, event)

    page = QWidget()
    qtbot.addWidget(page)
    toast = Listening(theme, page)
    assert heard == []
    page.show()
    toast.say("Saved.")
    assert heard


def test_a_window_in_another_language_begins_where_the_one_before_was_left(window, qtbot):
    window.go(Route("orders"))
    window.pages.shown.row = 7
    desk = window.context.desk
    window.give_up()
    assert desk.listeners == []
    after = MainWindow(window.context)
    qtbot.addWidget(after)
    after.take_over(window._history)
    assert (after.route, after.pages.shown.row) == (Route("orders"), 7)
    after.go_back()
    assert after.route == Route("home")
