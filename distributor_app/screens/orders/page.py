"""Orders: the list with its back-orders, or one order; what one asks goes out as a request."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from catalog_cache.contract.states import OrderStatus
from catalog_cache.contract.wire.parties import Account, Permission

from catalog_cache.desk import Desk
from catalog_cache.errors import DeskError
from catalog_cache.records import Area, BackOrder, Changes, OrderSummary, OrderView

from distributor_app.context import DeskContext
from distributor_app.frame.screen import Screen
from distributor_app.navigation import Route
from distributor_app.screens.orders.list_page import ListPage
from distributor_app.screens.orders.order_head import PRINT_ON
from distributor_app.screens.orders.order_page import OrderPage
from distributor_app.screens.orders.paper_job import PaperJob
from distributor_app.screens.orders.printout import Sheet
from distributor_app.tasks import Lane

_RELOAD_ON = frozenset({Area.ORDERS, Area.OUTBOX, Area.SHIPMENTS, Area.EARNINGS, Area.ACCOUNT})
BACK_ORDERS = "back_orders"
ChangeKind = Literal["answer_hold", "cancel", "expedite"]


class OrdersScreen(Screen):
    """Routes: {} the list, {"tab": "back_orders"}, {"order": id}, {"q": text}."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context)
        self._order = ""
        self._account: Account | None = None
        self._list = ListPage(context)
        self._page = OrderPage(context)
        self._paper = PaperJob(context, self)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._list)
        self._pages.addWidget(self._page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        self._list.order_wanted.connect(self._on_order_wanted)
        self._list.search_changed.connect(self._load_list)
        self._list.cart_wanted.connect(self._on_cart_wanted)
        self._page.head.back_wanted.connect(self._on_back_wanted)
        self._page.deed_wanted.connect(self._on_deed)
        self._page.answered.connect(self._on_answered)
        self._paper.printers_found.connect(self._page.head.show_printers)
        self._paper.done.connect(self._on_paper_done)
        self._paper.failed.connect(self._on_deed_failed)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self._list.search.setFocus)

    # -- Screen ------------------------------------------------------------------------------

    def open(self, args: dict[str, str]) -> None:
        self._order = args.get("order", "")
        if self._order:
            self._load_order()
            self._paper.look_for_printers()
            return
        self._pages.setCurrentWidget(self._list)
        self._list.failure.say("")
        if "q" in args:
            self._list.search.setText(args["q"])
        self._list.show_tab(1 if args.get("tab") == BACK_ORDERS else 0)
        self._load_list()

    def take_focus(self) -> None:
        if self._pages.currentWidget() is self._list:
            table = self._list.orders_table if self._list.tab == 0 else self._list.back_orders_table
            table.setFocus()
        else:
            self._page.setFocus()

    def on_changes(self, changes: Changes) -> None:
        # While hidden only the count in the navigation matters; every visit reads anew.
        if Area.ORDERS in changes.areas or (self.isVisible() and changes.areas & _RELOAD_ON):
            self._load_list()
        if self.isVisible() and self._order and changes.areas & _RELOAD_ON:
            self._load_order()

    def state(self) -> dict[str, object]:
        return {"q": self._list.text, "filter": self._list.filter_code, "tab": self._list.tab}

    def restore(self, state: dict[str, object]) -> None:
        self._list.search.setText(str(state.get("q", "")))
        self._list.set_filter(str(state.get("filter", "")))
        if not self._order:
            self._list.show_tab(1 if state.get("tab") == 1 else 0)
            self._load_list()

    # -- loading -----------------------------------------------------------------------------

    @property
    def _hide_prices(self) -> bool:
        may_see = Permission.SEE_NET_PRICE in self.context.desk.info.permissions
        return self.context.settings.hide_prices or not may_see

    def _load_list(self) -> None:
        work = partial(_read_list, self.context.desk, self._list.text, self._list.status)
        self.context.tasks.run(self, work, self._on_list, self._on_list_failed, key="list")

    def _load_order(self) -> None:
        work = partial(_read_order, self.context.desk, self._order)
        self.context.tasks.run(self, work, self._on_order, self._on_order_failed, key="order")

    def _on_list(self, found: tuple[Sequence[OrderSummary], Sequence[BackOrder]]) -> None:
        orders, back_orders = found
        self._list.show_orders(orders, hide_prices=self._hide_prices)
        self._list.show_back_orders(back_orders)
        if not self._list.text and self._list.status is None:
            self.badge_changed.emit(sum(order.needs_answer for order in orders))

    def _on_list_failed(self, error: Exception) -> None:
        self._tell(error, self._list.failure.say_error)

    def _on_order(self, found: tuple[OrderView, Account | None]) -> None:
        view, self._account = found
        self._page.show_order(view, self._account, hide_prices=self._hide_prices)
        self._pages.setCurrentWidget(self._page)

    def _on_order_failed(self, error: Exception) -> None:
        self._order = ""
        self._pages.setCurrentWidget(self._list)
        self._load_list()
        self._tell(error, self._list.failure.say_error)

    def _tell(self, error: Exception, say: Callable[[Exception], None]) -> None:
        if isinstance(error, DeskError):
            say(error)
        else:
            self.context.report(error)

    # -- the person --------------------------------------------------------------------------

    def _on_order_wanted(self, order: str) -> None:
        self.context.navigate(Route("orders", {"order": order}))

    def _on_back_wanted(self) -> None:
        self.context.navigate(Route("orders"))

    def _on_cart_wanted(self) -> None:
        self.context.navigate(Route("cart"))

    def _on_answered(self, line_no: int, answer: str) -> None:
        view = self._page.view
        if view is None:
            return
        line = next(line for line in view.lines if line.line_no == line_no)
        held = sum((share.qty for share in line.slices if share.needs_answer), Decimal(0))
        self._ask_vendor("answer_hold", lines=((line_no, held),), answer=answer)

    def _on_deed(self, code: str, lines: list[int], text: str) -> None:
        desk, view = self.context.desk, self._page.view
        if view is None:
            return
        if code == "reorder":
            self._write(partial(desk.orders.reorder, view.order.id), self._on_draft_made)
        elif code == "edit_as_new":
            self._write(partial(desk.orders.edit_as_new, view.order.id), self._on_draft_made)
        elif code == "cancel":
            self._ask_vendor("cancel", reason=text)
        elif code == "cancel_lines":
            chosen = tuple((number, None) for number in lines)
            self._ask_vendor("cancel", lines=chosen, reason=text)
        elif code == "expedite":
            chosen = tuple((number, None) for number in lines)
            self._ask_vendor("expedite", lines=chosen, reason=text)
        elif code == "phone" and view.submission is not None:
            call = partial(desk.outbox.placed_by_phone, view.submission.id, text)
            self._write(call, self._on_phoned)
        elif code == "save_pdf":
            self._paper.save(self._sheet(view))
        elif code == "open_pdf":
            self._paper.open(self._sheet(view))
        elif code.startswith(PRINT_ON):
            self._paper.print_on(self._sheet(view), code.removeprefix(PRINT_ON))

    def _ask_vendor(
        self,
        kind: ChangeKind,
        *,
        lines: Sequence[tuple[int, Decimal | None]] = (),
        answer: str = "",
        reason: str = "",
    ) -> None:
        ask = self.context.desk.orders.request_change
        call = partial(ask, self._order, kind, lines=lines, answer=answer, reason=reason)
        self._write(call, self._on_asked)

    def _write(self, call: Callable[[], object], done: Callable[[object], None]) -> None:
        self.context.tasks.run(self, call, done, self._on_deed_failed, lane=Lane.WRITE)

    def _on_deed_failed(self, error: Exception) -> None:
        self._tell(error, self._page.failure.say_error)

    def _on_draft_made(self, draft: object) -> None:
        self.context.navigate(Route("cart", {"draft": str(draft)}))

    def _on_asked(self, _request: object) -> None:
        self._page.failure.say("")
        self.context.toast(self.tr("Your request is queued; the order stands until it is granted."))
        self._load_order()

    def _on_phoned(self, _nothing: object) -> None:
        self.context.toast(self.tr("Noted as placed by phone. It will not be sent a second time."))
        self._load_order()

    # -- paper -------------------------------------------------------------------------------

    def _sheet(self, view: OrderView) -> Sheet:
        info = self.context.desk.info
        return Sheet(view, info, self._account, with_prices=not self._hide_prices)

    def _on_paper_done(self, words: str, path: Path | None) -> None:
        if path is None:
            self.context.toast(words)
        else:
            self.context.toast(words, self.tr("Open"), partial(self._paper.show, path))


def _read_list(
    desk: Desk, text: str, status: OrderStatus | None
) -> tuple[Sequence[OrderSummary], Sequence[BackOrder]]:
    return desk.orders.summaries(text, status), desk.orders.back_orders()


def _read_order(desk: Desk, order: str) -> tuple[OrderView, Account | None]:
    return desk.orders.view(order), desk.account()
