"""The main window: puts frame and screens together and leads from one place to the next."""

import logging

import shiboken6
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMainWindow

from catalog_cache.errors import DeskError, Kind
from catalog_cache.records import AccountInfo, Area, Changes, DeskStatus
from catalog_cache.records.status import WaitingCounts

from distributor_app.context import DeskContext
from distributor_app.desk_changes import DeskChanges
from distributor_app.frame.choices import Choices
from distributor_app.frame.closing import Closing
from distributor_app.frame.field_suggestions import FieldSuggestions
from distributor_app.frame.files import DropArea, FileTaker
from distributor_app.frame.help import Help
from distributor_app.frame.layout import lay_out, place
from distributor_app.frame.menus import Menus
from distributor_app.frame.navigation_column import NavigationColumn
from distributor_app.frame.pages import Pages
from distributor_app.frame.panes import Pane, Panes
from distributor_app.frame.status_line import StatusLine
from distributor_app.frame.sync_watch import SyncWatch
from distributor_app.frame.top_bar import TopBar
from distributor_app.frame.window_commands import make_commands
from distributor_app.frame.work_bar import WorkBar
from distributor_app.navigation import History, Route, Visit
from distributor_app.palette.entries import Entry
from distributor_app.palette.palette import Palette
from distributor_app.palette.recent import RecentThings
from distributor_app.screens import SCREENS
from distributor_app.widgets.inline_message import error_text
from distributor_app.widgets.toast import Toast

logger = logging.getLogger(__name__)

_COUNTED = frozenset({Area.DRAFTS, Area.ORDERS, Area.SHIPMENTS})
_FIRST_COMMANDS = ("draft.new", "file.open", "sync.now", "prices.hide", "help.keys")


class MainWindow(QMainWindow):
    """The window of one account; screens reach it only through the context.

    Signals:
        sync_asked(): F5, the user wants a sync now.
        restart_asked(object): start again with this vendor's file, a Path.
        desk_changed(object): Changes of the desk, joined; every visited screen has heard of them.
        closing(): the window is about to go; the owner shuts tasks and desk down.
    """

    sync_asked = Signal()
    restart_asked = Signal(object)
    desk_changed = Signal(object)
    closing = Signal()

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._history = History()
        self._recent = RecentThings(context.settings)
        self.setWindowTitle(self.tr("Distributor Desk"))
        self.choices = Choices(context, self)
        self.files = FileTaker(context, self)
        self.commands = make_commands(self, self)
        self.menus = Menus(self.commands, self)
        self.navigation = NavigationColumn(context.theme)
        self.top_bar = TopBar(context.theme)
        self.pages = Pages(context)
        self.work_bar = WorkBar(context.theme)
        self.status_line = StatusLine(context.theme)
        below = self.work_bar, self.status_line
        lay_out(self, self.navigation, self.top_bar, self.pages, *below)
        self.setMenuBar(self.menus)
        self.setMinimumSize(*context.theme.size.least_window)
        self.addActions(self.commands.all)
        self._toast = Toast(context.theme, self.pages)
        self.help = Help(context.theme, self.commands, self)
        self.palette_of_all = Palette(context, self)
        self.suggestions = FieldSuggestions(context, self.top_bar.search)
        self._drop_area = DropArea(context.theme, self)
        self._closing = Closing(context.tasks, self)
        self._panes = Panes(
            [
                Pane(self.navigation, self.navigation.take_focus),
                Pane(self.top_bar, self.search_parts),
                Pane(self.pages, self._enter_page),
                Pane(self.status_line, self.status_line.take_focus),
            ]
        )
        context.navigate = self.go
        context.go_back = self.go_back
        context.show_toast = self._toast.say
        context.report = self.report
        context.follow = self.work_bar.follow
        self._connect()
        place(self, context.theme, context.settings)
        self._on_choice()
        self._changes = DeskChanges(context.desk, self)
        self._changes.changed.connect(self._on_desk_changed)
        self._sync_watch = SyncWatch(context.desk, self)
        self._sync_watch.looked.connect(self.status_line.show_status)
        self.show_account(context.desk.info)
        self.show_status(context.desk.status())
        self._count()
        self.top_bar.search.setFocus()

    @property
    def context(self) -> DeskContext:
        """What the screens were given."""
        return self._context

    # -- what is shown around the screens ----------------------------------------------------

    def show_account(self, account: AccountInfo) -> None:
        """Show whose desk it is, in the vendor's colour."""
        self._context.theme.set_vendor_color(account.accent)
        self.navigation.show_vendor(account.vendor_name)
        self.top_bar.show_account(account.account_name)
        self.setWindowTitle(self.tr("{0} – Distributor Desk").format(account.vendor_name))

    def show_status(self, status: DeskStatus) -> None:
        """Show connection, ages and the outbox in the status line."""
        self.status_line.show_status(status)
        self._sync_watch.follow(status)
        waiting = status.waiting + status.unknown + status.refused
        self.navigation.show_badge("outbox", waiting)

    def announce(self, changes: Changes) -> None:
        """Tell every screen what changed."""
        self.pages.announce(changes)

    # -- places ------------------------------------------------------------------------------

    @property
    def route(self) -> Route | None:
        """The route shown now."""
        return self._history.current.route if self._history.current else None

    def go(self, route: Route) -> None:
        """Show a place and remember it for Back."""
        self._leave()
        self._history.visit(route)
        self._show(Visit(route))

    def go_back(self) -> None:
        """Show the place before this one, as it was left."""
        self._leave()
        visit = self._history.back()
        if visit is not None:
            self._show(visit)

    def go_forward(self) -> None:
        """Show the place after this one, as it was left."""
        self._leave()
        visit = self._history.forward()
        if visit is not None:
            self._show(visit)

    def go_to_sender(self) -> None:
        """Show the screen that the command names, with the keyboard on it."""
        self._go_to(self._sender_key())

    def give_up(self) -> History:
        """Hear nothing any more; returns where the user was, for the window that takes over."""
        self._leave()
        self._history.keep(self.pages.states())
        self._stop()
        return self._history

    def end(self) -> None:
        """End the window and all that is in it, once it is closed.

        Let go instead, the parts would be cleared in any order, and those that watch others would
        hear of the end of these with nothing left to answer by.
        """
        shiboken6.delete(self)

    def take_over(self, history: History) -> None:
        """Show where the user was in the window before, as it was left."""
        self._history = history
        if history.current is not None:
            self._show(history.current)

    def report(self, error: Exception) -> None:
        """Show a failure as a toast and write it to the log; cancelled work says nothing."""
        if isinstance(error, DeskError):
            if error.kind is Kind.CANCELLED:
                return
            text = error_text(error)
        else:
            logger.error("unexpected failure", exc_info=error)
            text = self.tr("Something in the program went wrong: {0}. It is in the log.").format(
                error_text(error)
            )
        self._toast.say(text, icon="error", tone="error")

    def _leave(self) -> None:
        screen = self.pages.shown
        if screen is not None:
            self._history.remember(screen.state())

    def _show(self, visit: Visit) -> None:
        is_new = not self.pages.has(visit.route.screen)
        screen = self.pages.screen_at(visit.route.screen)
        self.pages.setCurrentWidget(screen)
        # A screen that is shown comes to lie over everything else in the stack.
        self._toast.raise_()
        screen.open(visit.route.args)
        state = visit.state
        if is_new and not visit.route.args:
            # Whichever way one comes to it, what was typed there in the window before is there.
            state = self._history.kept(visit.route.screen) or state
        if state:
            screen.restore(state)
        self._recent.visit(visit.route)
        self.navigation.show_current(visit.route.screen)
        self._show_what_can_be_done()
        self._show_search_text(visit.route)

    def _show_what_can_be_done(self) -> None:
        back, forward = self._history.can_go_back, self._history.can_go_forward
        self.top_bar.show_history(back=back, forward=forward)
        self.commands["back"].setEnabled(back)
        self.commands["forward"].setEnabled(forward)
        self._show_screen_menu()

    def _show_screen_menu(self) -> None:
        screen = self.pages.shown
        if screen is not None:
            self.menus.show_screen(_title_of(screen.objectName()), screen.actions_offered())

    def _show_search_text(self, route: Route) -> None:
        text = route.args.get("q", "") if route.screen == "catalogue" else ""
        keeps = route.screen == "catalogue" and "q" not in route.args and route.args
        if not keeps and self.top_bar.search.text() != text:
            self.top_bar.search.setText(text)

    def _go_to(self, key: str) -> None:
        self.go(Route(key))
        self._enter_page()

    def _enter_page(self) -> None:
        screen = self.pages.shown
        if screen is not None:
            screen.take_focus()

    def _sender_key(self) -> str:
        sender = self.sender()
        assert isinstance(sender, QAction)
        return sender.objectName().partition(".")[2]

    # -- commands ----------------------------------------------------------------------------

    def find_anything(self) -> None:
        """Open the palette; what stands in the search is taken along when one was typing there."""
        palette, search = self.palette_of_all, self.top_bar.search
        if palette.isVisible():
            palette.leave()
            return
        screen = self.pages.shown
        palette.open(
            search.text() if search.hasFocus() else "",
            screen.actions_offered() if screen is not None else (),
            [
                action
                for action in self.commands.all
                if action is not self.commands["find.anything"]
            ],
            self._recent.routes,
            [self.commands[key] for key in _FIRST_COMMANDS],
        )

    def search_parts(self) -> None:
        """Put the keyboard into the search of the catalogue."""
        self.top_bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.top_bar.search.selectAll()

    def search_for(self, text: str) -> None:
        """Search for what was typed before there was a window; an empty text is nothing."""
        if text:
            self.top_bar.search.setText(text)
            self._on_searched(text)

    def new_draft(self) -> None:
        """Begin another draft in the cart; what is on the counter is parked."""
        self.go(Route("cart", {"new": "1"}))
        self._enter_page()

    def ask_for_sync(self) -> None:
        """Sync now."""
        self.sync_asked.emit()

    def next_pane(self) -> None:
        """Give the keyboard to the next part of the window."""
        self._panes.step(1)

    def previous_pane(self) -> None:
        """Give the keyboard to the part of the window before."""
        self._panes.step(-1)

    def show_guide(self) -> None:
        """Open the user guide at the page of the screen in sight."""
        screen = self.pages.shown
        self.help.read(screen.objectName() if screen is not None else "")

    def show_keys(self) -> None:
        """Lay the page of keys over the window, or take it away."""
        screen = self.pages.shown
        if screen is not None:
            self.help.toggle_keys(_title_of(screen.objectName()), screen)

    def show_about(self) -> None:
        """Say what this program is, and in which version."""
        self.help.about()

    def diagnose(self) -> None:
        """Show the diagnosis in Settings."""
        self.go(Route("settings", {"section": "diagnosis"}))

    # -- slots -------------------------------------------------------------------------------

    def _on_desk_changed(self, changes: Changes) -> None:
        self.show_status(self._context.desk.status())
        if Area.ACCOUNT in changes.areas:
            self.show_account(self._context.desk.info)
        if changes.areas & _COUNTED:
            self._count()
        self.announce(changes)
        self.desk_changed.emit(changes)

    def _count(self) -> None:
        waiting = self._context.desk.counts.waiting
        self._context.tasks.run(self, waiting, self._on_counted, key="counts")

    def _on_counted(self, counts: WaitingCounts) -> None:
        self.navigation.show_badge("orders", counts.to_answer)
        self.navigation.show_badge("shipments", counts.to_receive)
        self.navigation.show_badge("cart", counts.cart)
        self.top_bar.show_cart(counts.cart)

    def _on_searched(self, text: str) -> None:
        route = Route("catalogue", {"q": text})
        current = self.route
        typing_on = current is not None and current.screen == "catalogue" and "q" in current.args
        if not typing_on:
            self.go(route)
            return
        self._history.visit(route, replace=True)
        self._show(Visit(route))

    def _on_search_confirmed(self) -> None:
        screen = self.pages.shown
        if screen is not None:
            screen.confirm()

    def _on_chosen(self, entry: Entry) -> None:
        if entry.action is not None:
            entry.action.trigger()
        elif entry.route is not None:
            self.go(entry.route)
            self._enter_page()

    def _on_cart_pressed(self) -> None:
        self._go_to("cart")

    def _on_badge_changed(self, key: str, value: object) -> None:
        self.navigation.show_badge(key, value)
        if key == "cart" and isinstance(value, int):
            self.top_bar.show_cart(value)

    def _on_choice(self) -> None:
        self.choices.tick(self.commands)
        self.menus.keep(shown=self._context.settings.menu_bar)

    def _on_prices_changed(self) -> None:
        self.announce(Changes(frozenset({Area.PRICES})))

    # -- Qt ----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # A plain key and no shortcut, so that a screen may give F9 a meaning of its own.
        if event.key() == Qt.Key.Key_F9:
            self.choices.toggle_prices()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.BackButton:
            self.go_back()
        elif event.button() == Qt.MouseButton.ForwardButton:
            self.go_forward()
        else:
            super().mousePressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._closing.may_close():
            event.ignore()
            return
        self._stop()
        self.closing.emit()
        super().closeEvent(event)

    def _stop(self) -> None:
        """Keep what the next window begins with and hear nothing any more."""
        geometry = self.saveGeometry().toBase64().toStdString()
        self._context.settings.window_geometry = geometry
        self._recent.keep()
        self._changes.stop()
        self._sync_watch.stop()
        self.help.close()

    # -- parts -------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.navigation.chosen.connect(self._go_to)
        self.pages.badge_changed.connect(self._on_badge_changed)
        self.status_line.route_chosen.connect(self.go)
        self.palette_of_all.chosen.connect(self._on_chosen)
        self.menus.screen_menu.aboutToShow.connect(self._show_screen_menu)
        self._drop_area.dropped.connect(self.files.take)
        self.files.restart_asked.connect(self.restart_asked)
        self.help.guide_asked.connect(self.show_guide)
        self._context.tasks.failed.connect(self.report)
        self.choices.changed.connect(self._on_choice)
        self.choices.prices_changed.connect(self._on_prices_changed)
        bar = self.top_bar
        bar.searched.connect(self._on_searched)
        bar.confirmed.connect(self._on_search_confirmed)
        bar.search.left_downwards.connect(self._enter_page)
        bar.back_pressed.connect(self.go_back)
        bar.forward_pressed.connect(self.go_forward)
        bar.find_pressed.connect(self.find_anything)
        bar.cart_pressed.connect(self._on_cart_pressed)


def _title_of(key: str) -> str:
    """Return what a screen is called."""
    title = next((spec.title for spec in SCREENS if spec.key == key), "")
    return QCoreApplication.translate("Screens", title)
