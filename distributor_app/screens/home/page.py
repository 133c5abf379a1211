"""Home: greeting, three key figures, what needs the user, the months, the recent orders."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from catalog_cache.records import Area, Changes, HomeView, OrderSummary

from distributor_app import formats
from distributor_app.context import DeskContext
from distributor_app.frame.screen import Screen
from distributor_app.navigation import Route
from distributor_app.screens.earnings.months import MonthsPanel
from distributor_app.screens.home.models import (
    Figure,
    figures,
    greeting,
    is_new_account,
    order_columns,
    own_currency,
    who,
)
from distributor_app.screens.home.needs_list import NeedRow, NeedsList
from distributor_app.widgets.data_table import DataTable
from distributor_app.widgets.empty_state import EmptyState
from distributor_app.widgets.inline_message import InlineMessage
from distributor_app.widgets.key_figure import KeyFigure
from distributor_app.widgets.record_model import RecordModel

_CONCERNED = frozenset(
    {Area.ORDERS, Area.SHIPMENTS, Area.EARNINGS, Area.OUTBOX, Area.ACCOUNT, Area.PRICES,
     Area.MANUALS, Area.CATALOG}
)  # fmt: skip


class HomeScreen(Screen):
    """The first page; everything on it leads to where it is dealt with."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context)
        self.setProperty("role", "sunk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._routes: dict[str, Route] = {}
        self._greeting = QLabel()
        self._greeting.setProperty("role", "page")
        self._who = QLabel()
        self._who.setProperty("role", "second")
        self._as_of = QLabel()
        self._as_of.setProperty("role", "caption")
        self._message = InlineMessage(context.theme)
        self._figures = {
            "earned": KeyFigure(context.theme, self.tr("Earned this year")),
            "coming": KeyFigure(context.theme, self.tr("Coming")),
            "risk": KeyFigure(context.theme, self.tr("At risk")),
        }
        self._needs = NeedsList(context.theme)
        self._months = MonthsPanel(context)
        self._orders_model = RecordModel(order_columns(self._hides_prices), self)
        self._orders = DataTable(context, "home.orders", self.tr("Recent orders"))
        self._empty = EmptyState(context.theme, "catalogue")
        self._overview = QWidget()
        self._lay_out()
        self._needs.chosen.connect(self._on_chosen)
        self._orders.opened.connect(self._on_order_opened)
        self._empty.triggered.connect(self._on_empty_triggered)

    # -- Screen ------------------------------------------------------------------------------

    def open(self, args: dict[str, str]) -> None:  # noqa: ARG002 - the frame's signature
        self._load()

    def on_changes(self, changes: Changes) -> None:
        if self.isVisible() and changes.areas & _CONCERNED:
            self._load()

    def take_focus(self) -> None:
        rows = self._needs.findChildren(NeedRow)
        (rows[0].button if rows else self._figures["coming"]).setFocus()

    def _load(self) -> None:
        self.context.tasks.run(
            self, self.context.desk.home, self._on_loaded, self._on_failed, key="home"
        )

    def _on_loaded(self, view: HomeView) -> None:
        self._message.say("")
        self._greeting.setText(greeting(view.person_name, datetime.now(UTC).astimezone()))
        self._who.setText(who(view) or self.context.desk.info.account_name)
        self._as_of.setText(
            self.tr("as of {0}").format(formats.moment(view.as_of)) if view.as_of else ""
        )
        if is_new_account(view):
            self._show_new_account()
            return
        self._empty.hide()
        self._overview.show()
        info = self.context.desk.info
        hidden = self.context.settings.hide_prices
        may_see = "see_earnings" in info.permissions
        shown = figures(view, info.currency, date.today(), see_earnings=may_see, hide_prices=hidden)
        self._show_figures(shown)
        self._needs.show_needs(view.needs_you)
        own = own_currency(view.earnings, info.currency)
        self._months.setVisible(may_see and not hidden and own is not None)
        if own is not None:
            self._months.show_summary(own)
        self._show_orders(view.recent_orders)

    def _on_failed(self, error: Exception) -> None:
        self._message.say_error(error)

    # -- parts -------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        space = self.context.theme.space
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(space.l + space.xs, space.l, space.l + space.xs, space.l)
        column.setSpacing(space.m)
        column.addLayout(self._head())
        column.addWidget(self._message)
        self._fill_overview()
        self._overview.hide()
        self._empty.hide()
        column.addWidget(self._overview)
        column.addWidget(self._empty, 1)
        column.addStretch(0)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(content)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(scroll)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self.context.theme.space.m)
        row.addWidget(self._greeting)
        self._who.setWordWrap(True)
        row.addWidget(self._who, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._as_of)
        return row

    def _fill_overview(self) -> None:
        space = self.context.theme.space
        column = QVBoxLayout(self._overview)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.m)
        figures_row, middle = QHBoxLayout(), QHBoxLayout()
        for row in (figures_row, middle):
            row.setSpacing(space.m)
            column.addLayout(row)
        for figure in self._figures.values():
            figure.clicked.connect(self._on_figure_clicked)
            figures_row.addWidget(figure, 1)
        middle.addWidget(self._needs, 7)
        middle.addWidget(self._months, 6)
        column.addWidget(self._orders_card())
        column.addStretch(1)

    def _orders_card(self) -> QFrame:
        space = self.context.theme.space
        card = QFrame()
        card.setProperty("role", "card")
        title = QLabel(self.tr("Recent orders"))
        title.setProperty("role", "section")
        title.setContentsMargins(space.l, space.m, space.l, space.s)
        column = QVBoxLayout(card)
        column.setContentsMargins(1, 0, 1, space.s)
        column.setSpacing(0)
        column.addWidget(title)
        column.addWidget(self._orders)
        self._orders.show_model(self._orders_model)
        self._orders.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return card

    # -- content -----------------------------------------------------------------------------

    def _show_figures(self, shown: Sequence[Figure]) -> None:
        by_key = {figure.key: figure for figure in shown}
        self._routes = {key: figure.route for key, figure in by_key.items()}
        for key, card in self._figures.items():
            figure = by_key.get(key)
            card.setVisible(figure is not None)
            if figure is not None:
                card.say(figure.value, figure.detail, figure.tone)

    def _show_orders(self, orders: Sequence[OrderSummary]) -> None:
        self._orders_model.set_records(orders)
        rows = max(len(orders), 1) + 1
        self._orders.setFixedHeight(rows * self.context.theme.size.row + 2)

    def _hides_prices(self) -> bool:
        return self.context.settings.hide_prices

    def _show_new_account(self) -> None:
        self._overview.hide()
        self._empty.show()
        if not any(age.name == "catalog" for age in self.context.desk.status().datasets):
            self._empty.say(
                self.tr("The catalogue is still on its way"),
                self.tr("It arrives by itself; the line below says whether the hub answers."),
                "download",
            )
            self._empty.add_button("settings", self.tr("See how it stands"))
            return
        self._empty.say(
            self.tr("Everything is ready"),
            self.tr(
                "Find a part and put it in the cart: the first order shows up here, with where"
                " it stands and what it earns."
            ),
            "catalogue",
        )
        self._empty.add_button("catalogue", self.tr("Open the catalogue"), primary=True)
        self._empty.add_button("cart", self.tr("Type or paste an order"))

    # -- slots -------------------------------------------------------------------------------

    def _on_figure_clicked(self) -> None:
        for key, card in self._figures.items():
            if card is self.sender():
                self.context.navigate(self._routes[key])

    def _on_chosen(self, route: Route) -> None:
        self.context.navigate(route)

    def _on_order_opened(self, row: int) -> None:
        order = self._orders_model.record(row)
        self.context.navigate(Route("orders", {"order": order.id}))

    def _on_empty_triggered(self, code: str) -> None:
        self.context.navigate(Route(code))
