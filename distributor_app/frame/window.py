"""The main window: puts frame and screens together and leads from one place to the next."""

import logging
from collections.abc import Sequence

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from catalog_cache.errors import DeskError, Kind
from catalog_cache.records import AccountInfo, Area, Changes, DeskStatus, DraftSummary

from distributor_app.context import DeskContext
from distributor_app.desk_changes import DeskChanges
from distributor_app.frame.navigation_column import NavigationColumn
from distributor_app.frame.pages import Pages
from distributor_app.frame.shortcuts import ShortcutOverlay
from distributor_app.frame.status_line import StatusLine
from distributor_app.frame.top_bar import TopBar
from distributor_app.navigation import History, Route, Visit
from distributor_app.screens import SCREENS
from distributor_app.widgets.inline_message import error_text
from distributor_app.widgets.toast import Toast

logger = logging.getLogger(__name__)

_SMALLEST = (900, 560)
_USUAL = (1280, 800)


class MainWindow(QMainWindow):
    """The window of one account; screens reach it only through the context.

    Signals:
        sync_asked(): F5, the user wants a sync now.
        closing(): the window is about to go; the owner shuts tasks and desk down.
    """

    sync_asked = Signal()
    closing = Signal()

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._history = History()
        self.setWindowTitle(self.tr("Distributor Desk"))
        self.navigation = NavigationColumn(context.theme)
        self.top_bar = TopBar(context.theme)
        self.pages = Pages(context)
        self.status_line = StatusLine(context.theme)
        self._lay_out()
        self._toast = Toast(context.theme, self.pages)
        self._shortcuts = ShortcutOverlay(context.theme, self)
        context.navigate = self.go
        context.show_toast = self._toast.say
        context.report = self.report
        self._connect()
        self._add_shortcuts()
        self._restore_geometry()
        self._changes = DeskChanges(context.desk, self)
        self._changes.changed.connect(self._on_desk_changed)
        self.show_account(context.desk.info)
        self.show_status(context.desk.status())
        self._count_cart()
        self.top_bar.search.setFocus()

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

    def _count_cart(self) -> None:
        summaries = self._context.desk.drafts.summaries
        self._context.tasks.run(self, summaries, self._on_drafts_read, key="cart")

    def _leave(self) -> None:
        screen = self.pages.shown
        if screen is not None:
            self._history.remember(screen.state())

    def _show(self, visit: Visit) -> None:
        screen = self.pages.screen_at(visit.route.screen)
        self.pages.setCurrentWidget(screen)
        # A screen that is shown comes to lie over everything else in the stack.
        self._toast.raise_()
        screen.open(visit.route.args)
        if visit.state:
            screen.restore(visit.state)
        self.navigation.show_current(visit.route.screen)
        self.top_bar.show_history(
            back=self._history.can_go_back, forward=self._history.can_go_forward
        )
        self._show_search_text(visit.route)

    def _show_search_text(self, route: Route) -> None:
        text = route.args.get("q", "") if route.screen == "catalogue" else ""
        keeps = route.screen == "catalogue" and "q" not in route.args and route.args
        if not keeps and self.top_bar.search.text() != text:
            self.top_bar.search.setText(text)

    # -- slots -------------------------------------------------------------------------------

    def _on_desk_changed(self, changes: Changes) -> None:
        self.show_status(self._context.desk.status())
        if Area.ACCOUNT in changes.areas:
            self.show_account(self._context.desk.info)
        if Area.DRAFTS in changes.areas:
            self._count_cart()
        self.announce(changes)

    def _on_drafts_read(self, drafts: Sequence[DraftSummary]) -> None:
        """Show how many lines the draft worked on last has."""
        lines = drafts[0].lines if drafts else 0
        self.navigation.show_badge("cart", lines)
        self.top_bar.show_cart(lines)

    def _on_place_chosen(self, key: str) -> None:
        self.go(Route(key))
        screen = self.pages.shown
        if screen is not None:
            screen.take_focus()

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

    def _on_into_results(self) -> None:
        screen = self.pages.shown
        if screen is not None:
            screen.take_focus()

    def _on_place_shortcut(self) -> None:
        sender = self.sender()
        assert isinstance(sender, QAction)
        self._on_place_chosen(str(sender.data()))

    def _on_cart_pressed(self) -> None:
        self._on_place_chosen("cart")

    def _on_search_asked(self) -> None:
        self.top_bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.top_bar.search.selectAll()

    def _on_prices_toggled(self) -> None:
        hidden = not self._context.settings.hide_prices
        self._context.settings.hide_prices = hidden
        self._context.toast(
            self.tr("Net prices are hidden. F9 shows them.")
            if hidden
            else self.tr("Net prices are shown.")
        )
        self.announce(Changes(frozenset({Area.PRICES})))

    def _on_badge_changed(self, key: str, value: object) -> None:
        self.navigation.show_badge(key, value)
        if key == "cart" and isinstance(value, int):
            self.top_bar.show_cart(value)

    # -- Qt ----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # A plain key and no shortcut, so that a screen may give F9 a meaning of its own.
        if event.key() == Qt.Key.Key_F9:
            self._on_prices_toggled()
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
        geometry = self.saveGeometry().toBase64().toStdString()
        self._context.settings.window_geometry = geometry
        self._changes.stop()
        self.closing.emit()
        super().closeEvent(event)

    # -- parts -------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.top_bar)
        right.addWidget(self.pages, 1)
        upper = QHBoxLayout()
        upper.setSpacing(0)
        upper.addWidget(self.navigation)
        upper.addLayout(right, 1)
        centre = QWidget()
        whole = QVBoxLayout(centre)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(upper, 1)
        whole.addWidget(self.status_line)
        self.setCentralWidget(centre)
        self.setMinimumSize(*_SMALLEST)

    def _connect(self) -> None:
        self.navigation.chosen.connect(self._on_place_chosen)
        self.pages.badge_changed.connect(self._on_badge_changed)
        self.status_line.route_chosen.connect(self.go)
        self._context.tasks.failed.connect(self.report)
        bar = self.top_bar
        bar.searched.connect(self._on_searched)
        bar.confirmed.connect(self._on_search_confirmed)
        bar.search.left_downwards.connect(self._on_into_results)
        bar.back_pressed.connect(self.go_back)
        bar.forward_pressed.connect(self.go_forward)
        bar.cart_pressed.connect(self._on_cart_pressed)

    def _add_shortcuts(self) -> None:
        for spec in SCREENS:
            action = QAction(self)
            action.setShortcut(QKeySequence(f"Ctrl+{spec.digit}"))
            action.setData(spec.key)
            action.triggered.connect(self._on_place_shortcut)
            self.addAction(action)
        for keys, slot in (
            ("Alt+Left", self.go_back),
            ("Alt+Right", self.go_forward),
            ("Ctrl+K", self._on_search_asked),
            ("F1", self._shortcuts.toggle),
            ("F5", self.sync_asked.emit),
        ):
            action = QAction(self)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(slot)
            self.addAction(action)

    def _restore_geometry(self) -> None:
        self.resize(*_USUAL)
        saved = self._context.settings.window_geometry
        if saved:
            self.restoreGeometry(QByteArray.fromBase64(saved.encode()))
