"""The list of orders and, beside it, the back-orders of all orders."""

from collections import Counter
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from catalog_cache.contract.states import OrderStatus

from catalog_cache.records import BackOrder, OrderNews, OrderSummary

from distributor_app import formats
from distributor_app.context import DeskContext
from distributor_app.screens.orders import wording
from distributor_app.screens.orders.models import OrderRow, back_order_columns, order_columns
from distributor_app.widgets.choice_box import ChoiceBox
from distributor_app.widgets.data_table import DataTable
from distributor_app.widgets.empty_state import EmptyState
from distributor_app.widgets.inline_message import InlineMessage
from distributor_app.widgets.message_stack import MessageStack
from distributor_app.widgets.record_model import RecordModel
from distributor_app.widgets.search_field import SearchField

OPEN = "open"
NEEDS_ANSWER = "needs_answer"
CHANGED = "changed"
_TYPING_PAUSE = 120
_SEARCH_LETTERS = (30, 44)
"""How wide the search field is at least, where words are long, and where there is room."""
_ALL = 100
"""Against 1 for the gap beside it."""


class ListPage(QWidget):
    """Two tables over all orders, one shown at a time.

    Signals:
        order_wanted(str, int): open this order, at this line or 0.
        reorder_wanted(str): make a draft of this order.
        search_changed(): text or status filter changed.
        all_seen(): the user has taken note of all that is new.
        cart_wanted(): the empty page's button.
    """

    order_wanted = Signal(str, int)
    reorder_wanted = Signal(str)
    search_changed = Signal()
    all_seen = Signal()
    cart_wanted = Signal()

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        theme = context.theme
        self.search = SearchField(theme, self.tr("PO, part, customer or vendor’s number"))
        self._found: Sequence[BackOrder] = ()
        self._news: Mapping[str, OrderNews] = {}
        self._status = ChoiceBox()
        self._status.setAccessibleName(self.tr("Show orders of this status"))
        self._fill_status()
        self._orders = RecordModel[OrderRow](order_columns(), self)
        self.orders_table = DataTable(context, "orders.list", self.tr("Orders"))
        self.orders_table.show_model(self._orders)
        self._none = EmptyState(theme, "orders")
        self._none.triggered.connect(self._on_empty_state)
        self.orders_table.set_empty_state(self._none)
        self._back_orders = RecordModel[BackOrder](back_order_columns(), self)
        self.back_orders_table = DataTable(context, "orders.back", self.tr("Back-orders"))
        self.back_orders_table.show_model(self._back_orders)
        self._none_back = EmptyState(theme, "check")
        self._none_back.triggered.connect(self._on_empty_state)
        self.back_orders_table.set_empty_state(self._none_back)
        self.failure = InlineMessage(theme, closable=True)
        self._whats_new = InlineMessage(theme)
        self._whats_new.triggered.connect(self._on_whats_new)
        self._count = QLabel()
        self._count.setProperty("role", "second")
        self._tabs = QButtonGroup(self)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.orders_table)
        self._pages.addWidget(self.back_orders_table)
        for table in (self.orders_table, self.back_orders_table):
            table.begin_at_page_edge()
            table.show_loading(True)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_PAUSE)
        self._lay_out()
        self._pause.timeout.connect(self._on_search_changed)
        self.search.textChanged.connect(self._pause.start)
        self.search.left_downwards.connect(self._on_downwards)
        self.search.returnPressed.connect(self._on_search_confirmed)
        self._status.activated.connect(self.search_changed)
        for table in (self.orders_table, self.back_orders_table):
            table.typed.connect(self._on_typed)
        self.orders_table.menu_about_to_show.connect(self._on_order_menu)
        self.orders_table.opened.connect(self._on_order_opened)
        self.back_orders_table.opened.connect(self._on_back_order_opened)
        self._tabs.idClicked.connect(self.show_tab)

    @property
    def text(self) -> str:
        """What is searched for."""
        return self.search.text().strip()

    @property
    def status(self) -> OrderStatus | None:
        """The status the desk filters by; OPEN and NEEDS_ANSWER are filtered here."""
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
        self._status.setVisible(number == 0)
        self._say_whats_new()
        self._show_count()

    def take_focus(self) -> None:
        """Put the keyboard on the list in sight, its first row chosen."""
        table = self._table
        table.setFocus()
        if table.model().rowCount() and not table.selected_rows():
            table.select_row(max(0, table.currentIndex().row()))

    def show_changed(self) -> None:
        """Show only the orders to which something happened since one last looked."""
        self.show_tab(0)
        self.set_filter(CHANGED)
        self.search_changed.emit()
        self.take_focus()

    def current_order(self) -> str:
        """Return the id of the chosen order or of the only one found, "" when there is none."""
        row = self._table.currentIndex().row()
        if row < 0 and self._table.model().rowCount() == 1:
            row = 0
        if row < 0:
            return ""
        return self._orders.record(row).id if self.tab == 0 else self._back_orders.record(row).order

    def beside(self, order: str, step: int) -> str:
        """Return the order that stands so many rows below an order in the list, "" at the end."""
        rows = [row.id for row in self._orders.records]
        if self.tab == 1:
            rows = list(dict.fromkeys(row.order for row in self._back_orders.records))
        place = rows.index(order) + step if order in rows else -1
        return rows[place] if 0 <= place < len(rows) else ""

    @property
    def _table(self) -> DataTable:
        return self.orders_table if self.tab == 0 else self.back_orders_table

    def show_orders(
        self, orders: Sequence[OrderSummary], news: Mapping[str, OrderNews], *, hide_prices: bool
    ) -> None:
        """Show the orders found, keeping the chosen row."""
        self._news = news
        self._say_whats_new()
        self.orders_table.show_loading(False)
        rows = [OrderRow(order, news.get(order.id)) for order in orders]
        chosen = self.filter_code
        if chosen == OPEN:
            rows = [row for row in rows if row.order.status not in wording.ENDED]
        elif chosen == NEEDS_ANSWER:
            rows = [row for row in rows if row.order.needs_answer]
        elif chosen == CHANGED:
            rows = [row for row in rows if row.news is not None or row.order.needs_answer]
        current = self.orders_table.currentIndex().row()
        kept = self._orders.record(current).id if current >= 0 else ""
        self._orders.columns = order_columns(hide_prices=hide_prices)
        self._orders.set_records(rows)
        for number, row in enumerate(self._orders.records):
            if row.id == kept:
                self.orders_table.select_row(number)
        self._say_none()
        self._show_count()

    def show_failure(self, error: Exception) -> None:
        """Say why the lists cannot be read; what was read before stays in sight."""
        for table in (self.orders_table, self.back_orders_table):
            table.show_loading(False)
        if self._orders.rowCount():
            self.failure.say_error(error)
            return
        # Said once: why an order cannot be opened is why the list cannot.
        self.failure.say("")
        for empty in (self._none, self._none_back):
            empty.say_error(error, {"retry": self.tr("Try again")})

    def show_back_orders(self, back_orders: Sequence[BackOrder]) -> None:
        """Show the back-ordered shares of all orders."""
        self._found = back_orders
        self.back_orders_table.show_loading(False)
        words = self.tr("&Back-orders")
        number = len(back_orders)
        self._tabs.button(1).setText(f"{words}   {number}" if number else words)
        self._filter_back_orders()

    def _filter_back_orders(self) -> None:
        words = self.text.casefold().split()
        current = self.back_orders_table.currentIndex().row()
        kept = self._back_orders.record(current) if current >= 0 else None
        shown = [row for row in self._found if all(word in _searched(row) for word in words)]
        self._back_orders.set_records(shown)
        for number, row in enumerate(self._back_orders.records):
            if kept is not None and (row.order, row.line_no) == (kept.order, kept.line_no):
                self.back_orders_table.select_row(number)
        self._say_none_back()
        self._show_count()

    # -- parts -------------------------------------------------------------------------------

    def _fill_status(self) -> None:
        self._status.addItem(self.tr("All orders"), None)
        self._status.addItem(self.tr("Open orders"), OPEN)
        self._status.addItem(self.tr("Need your answer"), NEEDS_ANSWER)
        self._status.addItem(self.tr("Changed since you last looked"), CHANGED)
        self._status.insertSeparator(4)
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
        letter = self.search.fontMetrics().averageCharWidth()
        self.search.setMinimumWidth(letter * _SEARCH_LETTERS[0])
        self.search.setMaximumWidth(letter * _SEARCH_LETTERS[1])
        head.addWidget(self._status)
        head.addWidget(self.search, _ALL)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        rule = QFrame()
        rule.setProperty("role", "rule")
        column.addWidget(rule)
        column.addWidget(MessageStack(self._context.theme, self.failure, self._whats_new))
        column.addWidget(self._pages, 1)

    def _say_none(self) -> None:
        if self.text or self._status.currentIndex() > 0:
            self._none.say(
                self.tr("No order fits"),
                self.tr("Try fewer words or another status."),
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

    def _say_none_back(self) -> None:
        if self._found:
            self._none_back.say(
                self.tr("No back-order fits"),
                self.tr("Nothing on back-order matches what you typed."),
                "search",
            )
            self._none_back.add_button("all", self.tr("Show all back-orders"))
        else:
            self._none_back.say(
                self.tr("Nothing is on back-order"),
                self.tr("What the vendor cannot deliver at once is listed here with its day."),
                "check",
            )

    def _say_whats_new(self) -> None:
        """Say above the list of orders what happened since one last looked."""
        news = self._news
        if not news or self.tab != 0:
            self._whats_new.say("")
            return
        words = wording.news_words()
        # Each order counts once, as what its badge says: the figures add up to the first one.
        counted = Counter(map(wording.main_news, news.values()))
        parts = [
            self.tr("{0}: {1}").format(words[kind][0], formats.count(number))
            for kind in reversed(words)
            if (number := counted[kind])
        ]
        head = self.tr("%n order(s) changed since you last looked", "", len(news))
        links = {"show": self.tr("Show &them"), "seen": self.tr("&Mark all as seen")}
        if self.filter_code == CHANGED:
            links = {"all": self.tr("Show &all orders"), "seen": links["seen"]}
        self._whats_new.say(self.tr("{0} – {1}").format(head, " · ".join(parts)), "info", links)

    def _show_count(self) -> None:
        if self.tab == 0:
            number = self._orders.rowCount()
            self._count.setText(self.tr("%n order(s)", "", number) if number else "")
            return
        number = self._back_orders.rowCount()
        moved = sum(bool(row.moves) for row in self._back_orders.records)
        words = [self.tr("%n line(s)", "", number), self.tr("%n moved", "", moved) if moved else ""]
        self._count.setText(", ".join(word for word in words if word) if number else "")

    # -- slots -------------------------------------------------------------------------------

    def _on_search_changed(self) -> None:
        self._filter_back_orders()
        self.search_changed.emit()

    def _on_typed(self, text: str) -> None:
        """Letters typed on the list begin a search."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.setText(self.search.text() + text)

    def _on_search_confirmed(self) -> None:
        """Open the only row found, or go to the rows."""
        if self._table.model().rowCount() == 1:
            self._table.opened.emit(0)
        else:
            self._on_downwards()

    def _on_downwards(self) -> None:
        self._table.setFocus(Qt.FocusReason.TabFocusReason)
        if self._table.model().rowCount():
            self._table.select_row(max(self._table.currentIndex().row(), 0))

    def _on_whats_new(self, code: str) -> None:
        if code == "show":
            self.show_changed()
        elif code == "all":
            self.set_filter("")
            self.search_changed.emit()
            self.take_focus()
        else:
            self.set_filter("")
            self.all_seen.emit()
            self.take_focus()

    def _on_order_menu(self, menu: QMenu, row: int) -> None:
        if row < 0:
            return
        for text, slot in (
            (self.tr("&Open the order"), self._on_open_asked),
            (self.tr("&Re-order"), self._on_reorder_asked),
        ):
            entry = QAction(text, menu)
            entry.triggered.connect(slot)
            menu.addAction(entry)

    def _on_open_asked(self) -> None:
        self.order_wanted.emit(self.current_order(), 0)

    def _on_reorder_asked(self) -> None:
        self.reorder_wanted.emit(self.current_order())

    def _on_order_opened(self, row: int) -> None:
        self.order_wanted.emit(self._orders.record(row).id, 0)

    def _on_back_order_opened(self, row: int) -> None:
        found = self._back_orders.record(row)
        self.order_wanted.emit(found.order, found.line_no)

    def _on_empty_state(self, code: str) -> None:
        if code == "retry":
            self.search_changed.emit()
        elif code == "all":
            self._status.setCurrentIndex(0)
            self.search.clear()
            self.search_changed.emit()
        else:
            self.cart_wanted.emit()


def _searched(row: BackOrder) -> str:
    """Return what a search looks at in a back-order."""
    refs = [share.ref for share in row.allocations]
    words = [row.part.number, row.part.description, row.po_number, row.label, *refs]
    return " ".join(words).casefold()
