"""Earnings: the sums of one currency, and its ledger, statements and months."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from catalog_cache.contract.states import EntryState

from catalog_cache.records import Area, Books, Changes, EarningsSummary, StatementView

from distributor_app import formats
from distributor_app.context import DeskContext
from distributor_app.frame.screen import Screen
from distributor_app.language.paper_words import paper_language
from distributor_app.navigation import Route
from distributor_app.screens.earnings import printout
from distributor_app.screens.earnings.arithmetic import arithmetic
from distributor_app.screens.earnings.ledger_tab import LedgerTab
from distributor_app.screens.earnings.months import MonthsPanel
from distributor_app.screens.earnings.periods import month_name
from distributor_app.screens.earnings.scale_card import ScaleCard
from distributor_app.screens.earnings.statements_tab import StatementsTab
from distributor_app.tasks import Lane
from distributor_app.widgets.choice_box import ChoiceBox
from distributor_app.widgets.empty_state import EmptyState
from distributor_app.widgets.file_saver import FileSaver, Write
from distributor_app.widgets.inline_message import InlineMessage
from distributor_app.widgets.key_figure import KeyFigure
from distributor_app.widgets.skeleton import Skeleton

_CONCERNED = frozenset({Area.EARNINGS, Area.ORDERS, Area.ACCOUNT, Area.PRICES})
_STATES = (EntryState.PENDING, EntryState.APPROVED, EntryState.PAYABLE, EntryState.PAID)
TABS = ("ledger", "statements", "months")


class EarningsScreen(Screen):
    """Routes: {}, or one of "tab", "state", "month" (2026-11), "entry", "statement", "currency"."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context)
        self._books = Books((), (), (), (), {})
        self._wanted: dict[str, str] = {}
        self._restored: dict[str, object] = {}
        self._currency = ChoiceBox()
        self._currency.hide()
        self._unit = QLabel()
        self._unit.setProperty("role", "second")
        self._message = InlineMessage(context.theme, closable=True)
        self._month = KeyFigure(context.theme, self.tr("This month"))
        self._figures = {state: KeyFigure(context.theme, self._name_of(state)) for state in _STATES}
        self._scales = ScaleCard(context.theme)
        self._ledger = LedgerTab(context)
        self._statements = StatementsTab(context)
        self._months = MonthsPanel(context, by_state=True, months=24)
        self._no_months = EmptyState(
            context.theme,
            "earnings",
            self.tr("No month to show yet"),
            self.tr("Once something is earned, each month’s purchases and earnings stand here."),
        )
        self._sums = QWidget()
        self._tabs = QStackedWidget()
        self._choice = QButtonGroup(self)
        self._export = QPushButton(self.tr("&Export"))
        self._saver = FileSaver(context, self)
        self._body = QWidget()
        self._none = EmptyState(context.theme, "eye-off")
        self._lay_out()
        self._books_read = False
        self._export.setEnabled(False)
        self._skeleton = Skeleton(context.theme, self._tabs)
        self._connect()
        self._shows = [
            self.offer(self.tr("&Ledger"), self._on_tab_asked),
            self.offer(self.tr("&Statements"), self._on_tab_asked),
            self.offer(self.tr("By &month"), self._on_tab_asked),
        ]

    # -- Screen ------------------------------------------------------------------------------

    def open(self, args: dict[str, str]) -> None:
        self._message.say("")
        self._wanted = dict(args)
        if not self._may_show():
            return
        if args.get("tab") in TABS:
            self._show_tab(args["tab"])
        self._load()

    def on_changes(self, changes: Changes) -> None:
        # While hidden nothing is read; every visit reads anew.
        if self.isVisible() and changes.areas & _CONCERNED and self._may_show():
            self._load()

    def take_focus(self) -> None:
        page = self._tabs.currentWidget()
        if isinstance(page, LedgerTab | StatementsTab):
            page.take_focus()

    def state(self) -> dict[str, object]:
        return self._ledger.state() | {
            "tab": TABS[self._tabs.currentIndex()],
            "currency": self._currency.currentData(),
        }

    def restore(self, state: dict[str, object]) -> None:
        self._restored = state
        self._wanted = {"tab": str(state["tab"]), "currency": str(state["currency"] or "")}
        self._show_books()

    def actions_offered(self) -> Sequence[QAction]:
        """Return what can be done while earnings are shown; nothing while they are hidden."""
        if self._body.isHidden():
            return []
        files = self._export.menu().actions() if self._export.isEnabled() else []
        return [*super().actions_offered(), *files]

    # -- loading -----------------------------------------------------------------------------

    def _may_show(self) -> bool:
        hidden = self.context.settings.hide_prices
        allowed = "see_earnings" in self.context.desk.info.permissions
        self._body.setVisible(allowed and not hidden)
        self._none.setVisible(not allowed or hidden)
        if not allowed:
            self._none.say(
                self.tr("Earnings are not shown to you"),
                self.tr("Whoever manages people in your company can give you this permission."),
                "eye-off",
            )
        elif hidden:
            self._none.say(
                self.tr("Hidden while prices are hidden"),
                self.tr("Show net prices again and the earnings are back."),
                "eye-off",
            )
        return allowed and not hidden

    def _load(self) -> None:
        self._skeleton.show_loading(not self._books_read)
        self.context.tasks.run(
            self,
            self.context.desk.earnings.books,
            self._on_loaded,
            self._on_failed,
            key="books",
        )

    def _on_loaded(self, books: Books) -> None:
        self._books = books
        self._books_read = True
        self._skeleton.show_loading(False)
        self._body.show()
        self._none.hide()
        self._fill_currencies()
        self._show_books()

    def _on_failed(self, error: Exception) -> None:
        self._skeleton.show_loading(False)
        if self._books_read:
            self._message.say_error(error, {"again": self.tr("Try again")})
            return
        self._body.hide()
        self._none.say_error(error, {"again": self.tr("Try again")})
        self._none.show()

    # -- content -----------------------------------------------------------------------------

    def _fill_currencies(self) -> None:
        known = [summary.currency for summary in self._books.summaries]
        shown = [self._currency.itemData(row) for row in range(self._currency.count())]
        if known != shown:
            own = self._currency.currentData() or self.context.desk.info.currency
            self._currency.blockSignals(True)
            self._currency.clear()
            for currency in known:
                self._currency.addItem(currency, currency)
            self._currency.setCurrentIndex(max(0, self._currency.findData(own)))
            self._currency.blockSignals(False)
        self._currency.setVisible(len(known) > 1)
        self._unit.setVisible(len(known) <= 1)

    def _show_books(self) -> None:
        wanted, self._wanted = self._wanted, {}
        if wanted.get("currency"):
            self._currency.setCurrentIndex(max(0, self._currency.findData(wanted["currency"])))
        self._show_currency()
        if "state" in wanted:
            self._ledger.show_state(EntryState(wanted["state"]))
        if "month" in wanted:
            self._ledger.show_time(wanted["month"])
        if "entry" in wanted:
            self._ledger.select(wanted["entry"])
        if "statement" in wanted:
            self._show_tab("statements")
            self._statements.select(wanted["statement"])
        if wanted.get("tab") in TABS:
            self._show_tab(wanted["tab"])
        restored, self._restored = self._restored, {}
        if restored:
            self._ledger.restore(restored)

    def _show_currency(self) -> None:
        currency = self._currency.currentData() or self.context.desk.info.currency
        summary = next((s for s in self._books.summaries if s.currency == currency), None)
        self._unit.setText(self.tr("amounts in {0}").format(currency) if currency else "")
        for state, figure in self._figures.items():
            value = getattr(summary, state.value) if summary else None
            figure.say(formats.amount(value, currency), self._meaning_of(state))
        self._show_month(summary, currency)
        self._scales.show_scales([s for s in self._books.scales if s.currency == currency])
        self._ledger.show_order_types(self._books.order_types)
        self._ledger.show_entries(
            [view for view in self._books.entries if view.entry.currency == currency]
        )
        self._statements.show_statements(
            [view for view in self._books.statements if view.statement.currency == currency]
        )
        # Five dashes and an empty chart tell nobody anything.
        self._sums.setVisible(summary is not None)
        self._months.setVisible(summary is not None)
        self._no_months.setVisible(summary is None)
        if summary is not None:
            self._months.show_summary(summary)
        self._export.setEnabled(bool(self._books.entries))

    def _show_month(self, summary: EarningsSummary | None, currency: str) -> None:
        """Say what this month earned so far, and the last one beside it."""
        if summary is None or len(summary.months) < 2:
            self._month.say(formats.amount(None, currency), self.tr("nothing booked yet"))
            return
        before, now = summary.months[-2:]
        detail = self.tr("{0}: {1}").format(
            month_name(before.month), formats.amount(before.earnings, currency)
        )
        self._month.say(formats.amount(now.earnings, currency), detail)

    def _name_of(self, state: EntryState) -> str:
        return {
            EntryState.PENDING: self.tr("Pending"),
            EntryState.APPROVED: self.tr("Approved"),
            EntryState.PAYABLE: self.tr("Payable"),
            EntryState.PAID: self.tr("Paid"),
        }[state]

    def _meaning_of(self, state: EntryState) -> str:
        return {
            EntryState.PENDING: self.tr("waiting time still runs"),
            EntryState.APPROVED: self.tr("comes on the next statement"),
            EntryState.PAYABLE: self.tr("on a statement, to be paid"),
            EntryState.PAID: self.tr("paid out so far"),
        }[state]

    # -- parts -------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        space = self.context.theme.space
        for tab in (self._ledger, self._statements, self._months_page()):
            self._tabs.addWidget(tab)
        figures = QHBoxLayout(self._sums)
        figures.setContentsMargins(space.l, 0, space.l, space.m)
        figures.setSpacing(space.m)
        for figure in (self._month, *self._figures.values()):
            figures.addWidget(figure, 1)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self._sums)
        body.addLayout(self._tab_bar())
        body.addWidget(self._tabs, 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addLayout(self._head())
        message_row = QVBoxLayout()
        message_row.setContentsMargins(space.l, 0, space.l, 0)
        message_row.addWidget(self._message)
        page.addLayout(message_row)
        page.addWidget(self._body, 1)
        page.addWidget(self._none, 1)

    def _head(self) -> QHBoxLayout:
        space = self.context.theme.space
        row = QHBoxLayout()
        row.setContentsMargins(space.l, space.s, space.l, space.s)
        row.setSpacing(space.m)
        title = QLabel(self.tr("Earnings"))
        title.setProperty("role", "page")
        self._currency.setAccessibleName(self.tr("Currency"))
        self._currency.setToolTip(self.tr("Sums never mix currencies"))
        row.addWidget(title)
        row.addWidget(self._currency)
        row.addWidget(self._unit)
        row.addStretch(1)
        menu = QMenu(self._export)
        self._ledger.table.export.add_to(menu)
        self._export.setMenu(menu)
        self._export.setToolTip(self.tr("Save the lines in sight as CSV, XLSX or PDF"))
        row.addWidget(self._export)
        return row

    def _tab_bar(self) -> QHBoxLayout:
        space = self.context.theme.space
        row = QHBoxLayout()
        row.setContentsMargins(space.l, 0, space.l, space.s)
        row.setSpacing(space.s)
        for number, text in enumerate(
            (self.tr("&Ledger"), self.tr("&Statements"), self.tr("By &month"))
        ):
            button = QPushButton(text)
            button.setCheckable(True)
            button.setChecked(number == 0)
            self._choice.addButton(button, number)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _months_page(self) -> QScrollArea:
        space = self.context.theme.space
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(space.l, 0, space.l, space.l)
        column.setSpacing(space.m)
        column.addWidget(self._months, 1)
        column.addWidget(self._no_months, 1)
        self._no_months.hide()
        column.addWidget(self._scales)
        page = QScrollArea()
        page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page.setWidgetResizable(True)
        page.setWidget(inner)
        return page

    def _connect(self) -> None:
        self._choice.idClicked.connect(self._on_tab_chosen)
        self._currency.currentIndexChanged.connect(self._on_currency_chosen)
        self._ledger.order_asked.connect(self._on_order_asked)
        self._statements.order_asked.connect(self._on_order_asked)
        self._statements.pdf_asked.connect(self._on_pdf_asked)
        self._statements.csv_asked.connect(self._on_csv_asked)
        self._ledger.question_asked.connect(self._on_question_asked)
        self._message.triggered.connect(self._on_again)
        self._none.triggered.connect(self._on_again)
        self._month.clicked.connect(self._on_month_clicked)
        for figure in self._figures.values():
            figure.clicked.connect(self._on_figure_clicked)

    def _show_tab(self, key: str) -> None:
        number = TABS.index(key)
        self._tabs.setCurrentIndex(number)
        self._choice.button(number).setChecked(True)

    # -- slots -------------------------------------------------------------------------------

    def _on_tab_chosen(self, number: int) -> None:
        self._show_tab(TABS[number])

    def _on_tab_asked(self) -> None:
        for number, action in enumerate(self._shows):
            if action is self.sender():
                self._show_tab(TABS[number])
        self.take_focus()

    def _on_currency_chosen(self) -> None:
        self._show_currency()

    def _on_figure_clicked(self) -> None:
        for state, figure in self._figures.items():
            if figure is self.sender():
                self._show_tab("ledger")
                self._ledger.show_time("")
                self._ledger.show_state(state)

    def _on_month_clicked(self) -> None:
        self._show_tab("ledger")
        self._ledger.show_state(None)
        self._ledger.show_time(f"{date.today():%Y-%m}")
        self._ledger.take_focus()

    def _on_question_asked(self, entry: str, question: str) -> None:
        self.context.tasks.run(
            self,
            partial(self.context.desk.earnings.dispute, entry, question),
            self._on_question_kept,
            self._on_failed,
            lane=Lane.WRITE,
        )

    def _on_question_kept(self, _submission: str) -> None:
        self.context.toast(self.tr("Your question is in the outbox and goes out by itself."))
        self._load()

    def _on_again(self, _code: str) -> None:
        self._message.say("")
        self._load()

    def _on_order_asked(self, order: str) -> None:
        self.context.navigate(Route("orders", {"order": order}))

    # -- files -------------------------------------------------------------------------------

    def _on_pdf_asked(self, view: StatementView) -> None:
        info, language = self.context.desk.info, paper_language()
        # The helper process that writes the file knows neither the language nor Qt.
        steps = {entry.entry.id: arithmetic(entry) for entry in view.entries}
        write = partial(printout.write_statement, view, info, language, steps)
        self._ask_for_file(self.tr("Save the statement"), _statement_name(view), "pdf", write)

    def _on_csv_asked(self, view: StatementView) -> None:
        write = partial(printout.write_entries, view.entries)
        self._ask_for_file(self.tr("Save the statement"), _statement_name(view), "csv", write)

    def _ask_for_file(self, title: str, name: str, kind: str, write: Write) -> None:
        self._saver.ask(title, name, kind, partial(self._saver.save, write))


def _statement_name(view: StatementView) -> str:
    return f"statement {view.statement.number}"
