"""Home: greeting, three key figures, what needs the user, months, steps, machines, orders."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from catalog_cache.records import Area, BackOrder, Changes, HomeView, OrderSummary

from distributor_app import formats
from distributor_app.context import DeskContext
from distributor_app.frame.screen import Screen
from distributor_app.navigation import Route
from distributor_app.screens.earnings.months import MonthsPanel
from distributor_app.screens.earnings.scale_card import ScaleCard
from distributor_app.screens.home.columns import Columns, Place
from distributor_app.screens.home.first_steps import FirstSteps
from distributor_app.screens.home.machines_card import MachinesCard
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
from distributor_app.screens.home.skeleton import CardsSkeleton
from distributor_app.screens.home.table_card import TableCard
from distributor_app.screens.orders.models import back_order_columns
from distributor_app.widgets.empty_state import EmptyState
from distributor_app.widgets.inline_message import InlineMessage
from distributor_app.widgets.key_figure import KeyFigure

_CONCERNED = frozenset(
    {Area.ORDERS, Area.SHIPMENTS, Area.EARNINGS, Area.OUTBOX, Area.ACCOUNT, Area.PRICES,
     Area.MANUALS, Area.CATALOG, Area.MACHINES}
)  # fmt: skip


_TALLEST = 48
"""How many rows high the charts grow at most where a window has room to spare."""


class HomeScreen(Screen):
    """The first page; everything on it leads to where it is dealt with."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context)
        self.setProperty("role", "sunk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        theme = context.theme
        self._routes: dict[str, Route] = {}
        self._greeting = QLabel()
        self._greeting.setProperty("role", "page")
        self._who = QLabel()
        self._who.setProperty("role", "second")
        self._as_of = QLabel()
        self._as_of.setProperty("role", "caption")
        self._message = InlineMessage(theme)
        self._figures = {
            "earned": KeyFigure(theme, self.tr("Earned this year")),
            "coming": KeyFigure(theme, self.tr("Coming")),
            "risk": KeyFigure(theme, self.tr("At risk")),
        }
        self._figures_row = QWidget()
        self._needs = NeedsList(theme)
        self._first = FirstSteps(theme)
        self._months = MonthsPanel(context, rows=2)
        self._scales = ScaleCard(theme)
        self._machines = MachinesCard(theme)
        columns = order_columns(self._hides_prices)
        self._orders = TableCard(context, "home.orders", self.tr("Recent orders"), columns)
        late, title = back_order_columns(), self.tr("Back-orders at risk")
        self._late = TableCard(context, "home.back_orders", title, late, self)
        self._late.hide()
        self._empty = EmptyState(theme, "catalogue")
        self._overview = QWidget()
        self._lay_out()
        self._skeleton = CardsSkeleton(theme, self._body)
        self._connect()

    # -- Screen ------------------------------------------------------------------------------

    def open(self, args: dict[str, str]) -> None:  # noqa: ARG002 - the frame's signature
        self._load()

    def on_changes(self, changes: Changes) -> None:
        if self.isVisible() and changes.areas & _CONCERNED:
            self._load()

    def take_focus(self) -> None:
        if self._first.isVisible():
            self._first.take_focus()
            return
        rows = self._needs.findChildren(NeedRow)
        (rows[0].button if rows else self._figures["coming"]).setFocus()

    def _load(self) -> None:
        self._greet(self.context.desk.info.person_name)
        self._skeleton.show_loading(self._overview.isHidden() and self._empty.isHidden())
        self.context.tasks.run(
            self, self.context.desk.home, self._on_loaded, self._on_failed, key="home"
        )

    def _on_loaded(self, view: HomeView) -> None:
        self._skeleton.show_loading(False)
        self._message.say("")
        self._greet(view.person_name)
        self._who.setText(who(view) or self.context.desk.info.account_name)
        self._as_of.setText(
            self.tr("as of {0}").format(formats.moment(view.as_of)) if view.as_of else ""
        )
        new = is_new_account(view)
        if new and not self._has_catalogue():
            self._say_catalogue_is_coming()
            return
        self._empty.hide()
        self._overview.show()
        self._show_earnings(view)
        self._first.setVisible(new)
        for part in (self._figures_row, self._needs, self._orders):
            part.setVisible(not new)
        self._needs.show_needs(view.needs_you)
        self._machines.show_machines(view.machines)
        self._orders.show_records(view.recent_orders)
        self._late.show_records(view.at_risk)
        self._place_cards(at_risk=bool(view.at_risk))

    def _on_failed(self, error: Exception) -> None:
        self._skeleton.show_loading(False)
        if not self._overview.isHidden():
            self._message.say_error(error, {"again": self.tr("Try again")})
            return
        self._empty.say_error(error, {"again": self.tr("Try again")})
        self._empty.show()

    # -- parts -------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        space = self.context.theme.space
        self._body = QWidget()
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(self._overview, 1)
        body.addWidget(self._empty, 1)
        self._fill_overview()
        self._overview.hide()
        self._empty.hide()
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(space.l, space.m, space.l, space.s)
        column.setSpacing(space.m)
        column.addLayout(self._head())
        column.addWidget(self._message)
        column.addWidget(self._body, 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
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
        space, row = self.context.theme.space, self.context.theme.size.row
        figures_row = QHBoxLayout(self._figures_row)
        figures_row.setContentsMargins(0, 0, 0, 0)
        figures_row.setSpacing(space.m)
        for figure in self._figures.values():
            figures_row.addWidget(figure, 1)
        policy = QSizePolicy.Policy
        self._months.setSizePolicy(policy.Preferred, policy.Expanding)
        self._months.setMaximumHeight(_TALLEST * row)
        self._columns = Columns(space.m, row)
        self._place_cards(at_risk=False)
        column = QVBoxLayout(self._overview)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.m)
        column.addWidget(self._figures_row)
        column.addWidget(self._first, 1)
        column.addWidget(self._columns, 1)

    def _place_cards(self, *, at_risk: bool) -> None:
        """Put the cards into columns; what is at risk only where there is room."""
        late = [Place(self._late, 1, 0, room=True)] if at_risk else []
        self._columns.show_cards(
            [
                Place(self._needs, 0, 0),
                Place(self._orders, 0, 1),
                *late,
                Place(self._months, 1, 2),
                Place(self._scales, 1, 2),
                Place(self._machines, 1, 0),
            ]
        )

    def _connect(self) -> None:
        for figure in self._figures.values():
            figure.clicked.connect(self._on_figure_clicked)
        for part in (self._needs, self._first, self._machines):
            part.chosen.connect(self._on_chosen)
        self._orders.opened.connect(self._on_order_opened)
        self._late.opened.connect(self._on_back_order_opened)
        self._empty.triggered.connect(self._on_empty_triggered)
        self._message.triggered.connect(self._on_message_triggered)

    # -- content -----------------------------------------------------------------------------

    def _greet(self, person: str) -> None:
        self._greeting.setText(greeting(person, datetime.now(UTC).astimezone()))

    def _show_earnings(self, view: HomeView) -> None:
        """Show what may be seen of the earnings: nothing while prices are hidden."""
        info = self.context.desk.info
        hidden = self._hides_prices()
        may_see = "see_earnings" in info.permissions
        shown = figures(view, info.currency, date.today(), see_earnings=may_see, hide_prices=hidden)
        self._show_figures(shown)
        own = own_currency(view.earnings, info.currency)
        self._months.setVisible(may_see and not hidden and own is not None)
        if own is not None:
            self._months.show_summary(own)
        scales = view.scales if may_see and not hidden else ()
        self._scales.show_scales(scales)
        new = is_new_account(view)
        self._columns.setVisible(not new or bool(scales or view.machines))

    def _show_figures(self, shown: Sequence[Figure]) -> None:
        by_key = {figure.key: figure for figure in shown}
        self._routes = {key: figure.route for key, figure in by_key.items()}
        for key, card in self._figures.items():
            figure = by_key.get(key)
            card.setVisible(figure is not None)
            if figure is not None:
                card.say(figure.value, figure.detail, figure.tone)

    def _hides_prices(self) -> bool:
        return self.context.settings.hide_prices

    def _has_catalogue(self) -> bool:
        return any(age.name == "catalog" for age in self.context.desk.status().datasets)

    def _say_catalogue_is_coming(self) -> None:
        self._overview.hide()
        self._empty.show()
        self._empty.say(
            self.tr("The catalogue is still on its way"),
            self.tr("It arrives by itself; the line below says whether the vendor answers."),
            "download",
        )
        self._empty.add_button("settings", self.tr("See how it stands"))

    # -- slots -------------------------------------------------------------------------------

    def _on_figure_clicked(self) -> None:
        for key, card in self._figures.items():
            if card is self.sender():
                self.context.navigate(self._routes[key])

    def _on_chosen(self, route: Route) -> None:
        self.context.navigate(route)

    def _on_order_opened(self, order: OrderSummary) -> None:
        self.context.navigate(Route("orders", {"order": order.id}))

    def _on_back_order_opened(self, row: BackOrder) -> None:
        self.context.navigate(Route("orders", {"order": row.order, "line": str(row.line_no)}))

    def _on_empty_triggered(self, code: str) -> None:
        if code == "again":
            self._load()
        else:
            self.context.navigate(Route(code))

    def _on_message_triggered(self, _code: str) -> None:
        self._message.say("")
        self._load()
