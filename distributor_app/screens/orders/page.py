"""Orders: the list with its back-orders, or one order; what one asks goes out as a request."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal, InvalidOperation
from functools import partial
from pathlib import Path
from typing import Any, Literal

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from catalog_cache.contract.states import OrderStatus
from catalog_cache.contract.wire.parties import Account, Permission

from catalog_cache.desk import Desk
from catalog_cache.errors import DeskError
from catalog_cache.records import (
    Area,
    BackOrder,
    Changes,
    LinkState,
    OrderNews,
    OrderSummary,
    OrderView,
)

from distributor_app.context import DeskContext
from distributor_app.frame.screen import Screen
from distributor_app.navigation import Route
from distributor_app.screens.orders.list_page import CHANGED, ListPage
from distributor_app.screens.orders.on_paper import order_writer
from distributor_app.screens.orders.order_head import PRINT_ON
from distributor_app.screens.orders.order_page import OrderPage
from distributor_app.screens.orders.printout import file_name
from distributor_app.tasks import Lane
from distributor_app.widgets.paper_job import PaperJob, Sheets
from distributor_app.widgets.skeleton import Skeleton

_RELOAD_ON = frozenset({Area.ORDERS, Area.OUTBOX, Area.SHIPMENTS, Area.EARNINGS, Area.ACCOUNT})
BACK_ORDERS = "back_orders"
ChangeKind = Literal["answer_hold", "amend", "cancel", "expedite"]
HOLD = timedelta(seconds=8)
"""How long a request waits before it is sent, so that Undo can take it back."""


@dataclass(frozen=True, slots=True)
class Found:
    """What the list shows."""

    orders: Sequence[OrderSummary]
    back_orders: Sequence[BackOrder]
    news: dict[str, OrderNews]


@dataclass(frozen=True, slots=True)
class FoundOrder:
    """What the page of an order shows."""

    view: OrderView
    account: Account | None
    news: OrderNews | None


class OrdersScreen(Screen):
    """The list, or one order.

    Routes: {} the list, {"tab": "back_orders"}, {"show": "changed"}, {"q": text}, and
    {"order": id} its page, with "line" a line of it.
    """

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context)
        self._order = ""
        self._line = 0
        self._news: OrderNews | None = None
        self._counting_news = False
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
        self._skeleton = Skeleton(context.theme, self._pages)
        # What was held for an Undo is sent when its time is over.
        self._sending = QTimer(self)
        self._sending.setSingleShot(True)
        self._sending.setInterval(HOLD // timedelta(milliseconds=1))
        self._sending.timeout.connect(context.desk.sync.wake)
        self._connect()
        self._offer_actions()

    def _connect(self) -> None:
        self._list.order_wanted.connect(self._on_order_wanted)
        self._list.search_changed.connect(self._load_list)
        self._list.cart_wanted.connect(self._on_cart_wanted)
        self._list.reorder_wanted.connect(self._on_reorder_wanted)
        self._list.all_seen.connect(self._on_all_seen)
        self._page.head.back_wanted.connect(self._on_back_wanted)
        self._page.deed_wanted.connect(self._on_deed)
        self._page.answered.connect(self._on_answered)
        self._paper.printers_found.connect(self._page.head.show_printers)
        self._paper.done.connect(self._on_paper_done)
        self._paper.failed.connect(self._on_deed_failed)

    def _offer_actions(self) -> None:
        self._find = self.offer(self.tr("Find in the orders"), self._on_find, "Ctrl+F")
        self._changed = self.offer(
            self.tr("Show what changed since you last looked"), self._list.show_changed, "Ctrl+U"
        )
        self._back_orders = self.offer(self.tr("&Back-orders"), self._on_back_orders)
        self._reorder = self.offer(self.tr("Re-order"), self._on_reorder_here, "Ctrl+R")
        self._next = self.offer(self.tr("Next order"), self._on_next, "Ctrl+PgDown")
        self._previous = self.offer(self.tr("Previous order"), self._on_previous, "Ctrl+PgUp")
        self._cancel = self.offer(
            self.tr("Ask to cancel the selected lines"), self._on_cancel_lines, "Del",
            on_page_only=True,
        )  # fmt: skip
        self._print = self.offer(self.tr("Print"), self._page.head.ask_for_paper, "Ctrl+P")
        self._back = self.offer(
            self.tr("Back to all orders"), self._on_escape, "Esc", on_page_only=True
        )
        self._show_actions()

    def actions_offered(self) -> Sequence[QAction]:
        """Return also what can be asked of the vendor about the order in sight."""
        offered = super().actions_offered()
        if self._pages.currentWidget() is not self._page:
            return offered
        asked = self._page.head.requests_offered()
        # Cancelling lines is offered with its key already.
        return [*offered, *(action for action in asked if action.objectName() != "cancel_lines")]

    def _show_actions(self) -> None:
        """Offer what has a meaning on the page in sight."""
        one = self._pages.currentWidget() is self._page
        for action in (self._next, self._previous, self._cancel, self._print, self._back):
            action.setVisible(one)
            action.setEnabled(one)
        for action in (self._find, self._changed, self._back_orders):
            action.setVisible(not one)
            action.setEnabled(not one)

    # -- Screen ------------------------------------------------------------------------------

    def open(self, args: dict[str, str]) -> None:
        order, line = args.get("order", ""), args.get("line", "")
        if order != self._order:
            self._news = None
        self._order, self._line = order, int(line) if line.isdigit() else 0
        if self._order:
            self._load_order()
            self._paper.look_for_printers()
            return
        self._skeleton.show_loading(False)
        self._show_page(self._list)
        self._list.failure.say("")
        if "q" in args:
            self._list.search.setText(args["q"])
        if args.get("show") == CHANGED:
            self._list.set_filter(CHANGED)
        self._list.show_tab(1 if args.get("tab") == BACK_ORDERS else 0)
        self._load_list()

    def take_focus(self) -> None:
        if self._pages.currentWidget() is self._list:
            self._list.take_focus()
        else:
            self._page.take_focus()

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
        self._skeleton.show_loading(self._page.order != self._order)
        work = partial(_read_order, self.context.desk, self._order)
        self.context.tasks.run(self, work, self._on_order, self._on_order_failed, key="order")

    def _on_list(self, found: Found) -> None:
        self._list.show_orders(found.orders, found.news, hide_prices=self._hide_prices)
        self._list.show_back_orders(found.back_orders)
        if not self._list.text and self._list.status is None:
            self.badge_changed.emit(sum(order.needs_answer for order in found.orders))
        # While the first sync brings years of orders, none of it is news.
        syncing = self.context.desk.status().link is LinkState.SYNCING
        if found.orders and not syncing and not self._counting_news:
            self._counting_news = True
            self._write(self.context.desk.orders.begin_news, self._on_noted)

    def _on_noted(self, _nothing: object) -> None:
        """Nothing is shown: what one has seen is only noted."""

    def _on_list_failed(self, error: Exception) -> None:
        self._tell(error, self._list.show_failure)

    def _on_order(self, found: FoundOrder) -> None:
        view, self._account = found.view, found.account
        if view.order.id != self._order:
            return
        self._skeleton.show_loading(False)
        fresh = self._pages.currentWidget() is not self._page or self._page.order != self._order
        # What was new when the page was opened stays marked until one leaves it.
        self._news = _joined(self._news, found.news)
        self._page.show_order(view, self._account, self._news, hide_prices=self._hide_prices)
        self._show_page(self._page)
        if self._line:
            self._page.go_to_line(self._line)
            self._line = 0
        if fresh:
            self._page.take_focus()
        if found.news is not None:
            self._write(partial(self.context.desk.orders.see, self._order), self._on_noted)

    def _on_order_failed(self, error: Exception) -> None:
        self._order = ""
        self._skeleton.show_loading(False)
        self._show_page(self._list)
        self._load_list()
        self._tell(error, self._list.failure.say_error)

    def _show_page(self, page: ListPage | OrderPage) -> None:
        self._pages.setCurrentWidget(page)
        self._show_actions()

    def _tell(self, error: Exception, say: Callable[[Exception], None]) -> None:
        if isinstance(error, DeskError):
            say(error)
        else:
            self.context.report(error)

    # -- the person --------------------------------------------------------------------------

    def _on_order_wanted(self, order: str, line: int) -> None:
        args = {"order": order, "line": str(line)} if line else {"order": order}
        self.context.navigate(Route("orders", args))

    def _on_back_wanted(self) -> None:
        self.context.navigate(Route("orders"))

    def _on_escape(self) -> None:
        if not self._page.leave_question():
            self._on_back_wanted()

    def _on_find(self) -> None:
        self._list.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._list.search.selectAll()

    def _on_back_orders(self) -> None:
        self._list.show_tab(1)
        self._list.take_focus()

    def _on_next(self) -> None:
        self._go_beside(1)

    def _on_previous(self) -> None:
        self._go_beside(-1)

    def _go_beside(self, step: int) -> None:
        order = self._list.beside(self._order, step)
        if order:
            self._on_order_wanted(order, 0)

    def _on_cancel_lines(self) -> None:
        if self._page.head.changes_offered():
            self._page.ask("cancel_lines")

    def _on_reorder_here(self) -> None:
        order = self._order or self._list.current_order()
        if order:
            self._on_reorder_wanted(order)

    def _on_reorder_wanted(self, order: str) -> None:
        self._write(partial(self.context.desk.orders.reorder, order), self._on_draft_made)

    def _on_all_seen(self) -> None:
        self._write(self.context.desk.orders.see_all, self._on_seen)

    def _on_seen(self, before: Any) -> None:
        self._load_list()
        undo = partial(self._take_back_seen, before)
        self.context.toast(self.tr("All orders are marked as seen."), self.tr("Undo"), undo)

    def _take_back_seen(self, before: dict[str, str]) -> None:
        unsee = partial(self.context.desk.orders.unsee, before)
        self._write(unsee, self._on_noted)

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
            self._on_reorder_wanted(view.order.id)
        elif code == "edit_as_new":
            self._write(partial(desk.orders.edit_as_new, view.order.id), self._on_draft_made)
        elif code == "phone" and view.submission is not None:
            call = partial(desk.outbox.placed_by_phone, view.submission.id, text)
            self._write(call, self._on_phoned)
        elif code == "save_pdf":
            self._paper.save(self._sheets(view))
        elif code == "open_pdf":
            self._paper.open(self._sheets(view))
        elif code.startswith(PRINT_ON):
            self._paper.print_on(self._sheets(view), code.removeprefix(PRINT_ON))
        else:
            self._on_asked_for(code, lines, text)

    def _on_asked_for(self, code: str, lines: list[int], text: str) -> None:
        chosen = tuple((number, None) for number in lines)
        if code == "cancel":
            self._ask_vendor("cancel", reason=text)
        elif code == "cancel_lines":
            self._ask_vendor("cancel", lines=chosen, reason=text)
        elif code == "expedite":
            self._ask_vendor("expedite", lines=chosen, reason=text)
        elif code == "amend":
            self._ask_for_quantity(lines[0], text)
        elif code == "return":
            self._ask_to_return(lines[0], text)

    def _ask_for_quantity(self, line_no: int, text: str) -> None:
        try:
            qty = Decimal(text.replace(",", "."))
        except InvalidOperation:
            qty = Decimal(-1)
        if not qty.is_finite() or qty < 0:
            self._page.failure.say(self.tr("“{0}” is not a quantity.").format(text), "warning")
            return
        self._ask_vendor("amend", lines=((line_no, qty),))

    def _ask_to_return(self, line_no: int, text: str) -> None:
        view = self._page.view
        assert view is not None
        for invoice in view.invoices:
            for row in invoice.lines:
                here = (row.order, row.order_line) == (view.order.id, line_no)
                if here and row.component == "net":
                    call = partial(
                        self.context.desk.orders.open_case, "return", view.order.id,
                        part=row.part, qty=row.qty, invoice=invoice.id, invoice_line=row.line_no,
                        wanted="credit", note=text,
                    )  # fmt: skip
                    self._write(call, self._on_case_opened)
                    return
        words = self.tr("This line is not invoiced yet. Ask to cancel it instead.")
        self._page.failure.say(words, "info")

    def _ask_vendor(
        self,
        kind: ChangeKind,
        *,
        lines: Sequence[tuple[int, Decimal | None]] = (),
        answer: str = "",
        reason: str = "",
    ) -> None:
        ask = self.context.desk.orders.request_change
        call = partial(ask, self._order, kind, lines=lines, answer=answer, reason=reason, hold=HOLD)
        self._write(call, self._on_asked)

    def _write(self, call: Callable[[], object], done: Callable[[object], None]) -> None:
        self.context.tasks.run(self, call, done, self._on_deed_failed, lane=Lane.WRITE)

    def _on_deed_failed(self, error: Exception) -> None:
        self._tell(error, self._page.failure.say_error)

    def _on_draft_made(self, draft: object) -> None:
        self.context.navigate(Route("cart", {"draft": str(draft)}))

    def _on_asked(self, request: object) -> None:
        self._page.failure.say("")
        self._sending.start()
        words = self.tr("Asked. Until the vendor grants it, the order stands as it is.")
        undo = partial(self._take_back_request, str(request))
        self.context.toast(words, self.tr("Undo"), undo)
        self._load_order()

    def _take_back_request(self, request: str) -> None:
        take_back = partial(self.context.desk.orders.take_back, request)
        self._write(take_back, self._on_taken_back)

    def _on_taken_back(self, _nothing: object) -> None:
        self.context.toast(self.tr("Taken back; nothing was asked."))
        if self._order:
            self._load_order()

    def _on_case_opened(self, _case: object) -> None:
        self.context.toast(self.tr("Asked. Keep the goods until the vendor has answered."))
        self._load_order()

    def _on_phoned(self, _nothing: object) -> None:
        self.context.toast(self.tr("Noted as placed by phone. It will not be sent a second time."))
        self._load_order()

    # -- paper -------------------------------------------------------------------------------

    def _sheets(self, view: OrderView) -> Sheets:
        info, priced = self.context.desk.info, not self._hide_prices
        prepare = partial(order_writer, view, info, self._account, with_prices=priced)
        return Sheets(file_name(view), self.tr("Save the order as PDF"), prepare)

    def _on_paper_done(self, words: str, path: Path | None) -> None:
        if path is None:
            self.context.toast(words)
        else:
            self.context.toast(words, self.tr("Open"), partial(self._paper.show, path))


def _joined(before: OrderNews | None, found: OrderNews | None) -> OrderNews | None:
    """Return the news of one visit together."""
    if before is None or found is None:
        return before or found
    kinds = tuple(dict.fromkeys(before.kinds + found.kinds))
    return OrderNews(found.order, found.at, kinds, before.lines | found.lines)


def _read_list(desk: Desk, text: str, status: OrderStatus | None) -> Found:
    orders = desk.orders
    return Found(orders.summaries(text, status), orders.back_orders(), orders.news())


def _read_order(desk: Desk, order: str) -> FoundOrder:
    news = desk.orders.news(order).get(order)
    return FoundOrder(desk.orders.view(order), desk.account(), news)
