"""The list of orders and, beside it, the back-orders of all orders."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from catalog_cache.contract.states import OrderStatus

from catalog_cache.records import BackOrder, OrderSummary

from distributor_app.context import DeskContext
from distributor_app.screens.orders import wording
from distributor_app.screens.orders.models import back_order_columns, order_columns
from distributor_app.widgets.data_table import DataTable
from distributor_app.widgets.empty_state import EmptyState
from distributor_app.widgets.inline_message import InlineMessage
from distributor_app.widgets.message_stack import MessageStack
from distributor_app.widgets.record_model import RecordModel
from distributor_app.widgets.search_field import SearchField

OPEN = "open"
NEEDS_ANSWER = "needs_answer"
_TYPING_PAUSE = 120


class ListPage(QWidget):
    """Two tables over all orders, one shown at a time.

    Signals:
        order_wanted(str): open this order.
        search_changed(): text or status filter changed.
        cart_wanted(): the empty page's button.
    """

    order_wanted = Signal(str)
    search_changed = Signal()
    cart_wanted = Signal()

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        theme = context.theme
        self.search = SearchField(theme, self.tr("PO number, part, customer, vendor's number"))
        self._status = QComboBox()
        self._status.setAccessibleName(self.tr("Show orders of state"))
        self._fill_status()
        self._orders = RecordModel[OrderSummary](order_columns(), self)
        self.orders_table = DataTable(context, "orders.list", self.tr("Orders"))
        self.orders_table.show_model(self._orders)
        self._none = EmptyState(theme, "orders")
        self._none.triggered.connect(self._on_empty_state)
        self.orders_table.set_empty_state(self._none)
        self._back_orders = RecordModel[BackOrder](back_order_columns(), self)
        self.back_orders_table = DataTable(context, "orders.back", self.tr("Back-orders"))
        self.back_orders_table.show_model(self._back_orders)
        self.back_orders_table.set_empty_state(
            EmptyState(
                theme,
                "check",
                self.tr("Nothing is on back-order"),
                self.tr("What the vendor cannot deliver at once is listed here with its day."),
            )
        )
        self.failure = InlineMessage(theme, closable=True)
        self._count = QLabel()
        self._count.setProperty("role", "second")
        self._tabs = QButtonGroup(self)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.orders_table)
        self._pages.addWidget(self.back_orders_table)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_PAUSE)
        self._lay_out()
        self._pause.timeout.connect(self.search_changed)
        self.search.textChanged.connect(self._pause.start)
        self.search.left_downwards.connect(self._on_downwards)
        self._status.activated.connect(self.search_changed)
        self.orders_table.opened.connect(self._on_order_opened)
        self.back_orders_table.opened.connect(self._on_back_order_opened)
        self._tabs.idClicked.connect(self.show_tab)

    @property
    def text(self) -> str:
        """What is searched for."""
        return self.search.text().strip()

    @property
    def status(self) -> OrderStatus | None:
        """The state the desk filters by; OPEN and NEEDS_ANSWER are filtered here."""
        code = self.filter_code
        return OrderStatus(code) if code in list(OrderStatus) else None

    @property
    def filter_code(self) -> str:
        """The chosen filter as a word, for Back."""
        return str(self._status.currentData() or "")

    def set_filter(self, code: str) -> None:
        """Choose a filter by its word; an unknown one shows all."""
        codes = [str(self._status.itemData(n) or "") for n in range(self._status.count())]
        self._status.setCurrentIndex(codes.index(code) if code in codes else 0)

    @property
    def tab(self) -> int:
        """0: orders, 1: back-orders."""
        return self._pages.currentIndex()

    def show_tab(self, number: int) -> None:
        """Show orders (0) or back-orders (1)."""
        self._pages.setCurrentIndex(number)
        self._tabs.button(number).setChecked(True)
        for widget in (self.search, self._status):
            widget.setVisible(number == 0)
        self._show_count()

    def show_orders(self, orders: Sequence[OrderSummary], *, hide_prices: bool) -> None:
        """Show the orders found, keeping the chosen row."""
        chosen = self.filter_code
        if chosen == OPEN:
            orders = [order for order in orders if order.status not in wording.ENDED]
        elif chosen == NEEDS_ANSWER:
            orders = [order for order in orders if order.needs_answer]
        current = self.orders_table.currentIndex().row()
        kept = self._orders.record(current).id if current >= 0 else ""
        self._orders.columns = order_columns(hide_prices=hide_prices)
        self._orders.set_records(orders)
        for row, order in enumerate(self._orders.records):
            if order.id == kept:
                self.orders_table.select_row(row)
        self._say_none()
        self._show_count()

    def show_back_orders(self, back_orders: Sequence[BackOrder]) -> None:
        """Show the back-ordered shares of all orders."""
        self._back_orders.set_records(back_orders)
        number = len(back_orders)
        words = self.tr("&Back-orders")
        self._tabs.button(1).setText(f"{words}   {number}" if number else words)
        self._show_count()

    # -- parts -------------------------------------------------------------------------------

    def _fill_status(self) -> None:
        self._status.addItem(self.tr("All orders"), None)
        self._status.addItem(self.tr("Open orders"), OPEN)
        self._status.addItem(self.tr("Need your answer"), NEEDS_ANSWER)
        self._status.insertSeparator(3)
        for status, words in wording.status_words().items():
            self._status.addItem(words, status.value)

    def _lay_out(self) -> None:
        space = self._context.theme.space
        title = QLabel(self.tr("Orders"))
        title.setProperty("role", "page")
        head = QHBoxLayout()
        head.setContentsMargins(space.l, space.s - 1, space.l, space.s - 1)
        head.setSpacing(space.s)
        head.addWidget(title)
        head.addSpacing(space.m)
        for number, words in enumerate((self.tr("&Orders"), self.tr("&Back-orders"))):
            tab = QPushButton(words)
            tab.setCheckable(True)
            tab.setChecked(number == 0)
            self._tabs.addButton(tab, number)
            head.addWidget(tab)
        head.addSpacing(space.m)
        head.addWidget(self._count)
        head.addStretch(1)
        self.search.setMinimumWidth(self.search.fontMetrics().averageCharWidth() * 40)
        head.addWidget(self._status)
        head.addWidget(self.search)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        rule = QFrame()
        rule.setProperty("role", "rule")
        column.addWidget(rule)
        column.addWidget(MessageStack(self._context.theme, self.failure))
        column.addWidget(self._pages, 1)

    def _say_none(self) -> None:
        if self.text or self._status.currentIndex() > 0:
            self._none.say(
                self.tr("No order fits"),
                self.tr("Try fewer words or another state."),
                "search",
            )
            self._none.add_button("all", self.tr("Show all orders"))
        else:
            self._none.say(
                self.tr("No orders yet"),
                self.tr("What you confirm in the cart stands here with all that happens to it."),
                "orders",
            )
            self._none.add_button("cart", self.tr("Go to the cart"))

    def _show_count(self) -> None:
        if self.tab == 1:
            number = self._back_orders.rowCount()
            one, many = self.tr("1 line"), self.tr("%n lines", "", number)
        else:
            number = self._orders.rowCount()
            one, many = self.tr("1 order"), self.tr("%n orders", "", number)
        self._count.setText(one if number == 1 else many if number else "")

    # -- slots -------------------------------------------------------------------------------

    def _on_downwards(self) -> None:
        if self._orders.rowCount():
            self.orders_table.select_row(max(self.orders_table.currentIndex().row(), 0))
        self.orders_table.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_order_opened(self, row: int) -> None:
        self.order_wanted.emit(self._orders.record(row).id)

    def _on_back_order_opened(self, row: int) -> None:
        self.order_wanted.emit(self._back_orders.record(row).order)

    def _on_empty_state(self, code: str) -> None:
        if code == "all":
            self._status.setCurrentIndex(0)
            self.search.clear()
            self.search_changed.emit()
        else:
            self.cart_wanted.emit()
