"""The ledger of one currency: filtered lines on the left, one line explained on the right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from catalog_cache.contract.states import EntryState

from catalog_cache.records import EntryView

from distributor_app import formats
from distributor_app.context import DeskContext
from distributor_app.screens.earnings.entry_panel import EntryPanel
from distributor_app.screens.earnings.models import (
    entry_title,
    is_earning,
    ledger_columns,
    month_of,
    source_text,
    state_look,
)
from distributor_app.screens.earnings.periods import month_name
from distributor_app.widgets.choice_box import ChoiceBox
from distributor_app.widgets.data_table import DataTable
from distributor_app.widgets.empty_state import EmptyState
from distributor_app.widgets.record_model import RecordModel
from distributor_app.widgets.search_field import SearchField

_WIDEST_SEARCH = 60
"""In letters: on a large screen what is found stands beside it and not half a desk away."""


class LedgerTab(QWidget):
    """Filters and shows entries that were handed in; `table` is where they are shown.

    Signals:
        order_asked(str): the id of the order behind a line.
        question_asked(str, str): the id of a line and what is asked about it.
    """

    order_asked = Signal(str)
    question_asked = Signal(str, str)

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._all: Sequence[EntryView] = ()
        self._rows = RecordModel(ledger_columns(), self)
        self._search = SearchField(context.theme, self.tr("Find a line"))
        self._search.setToolTip(self.tr("By order, programme or the line's number"))
        self._states = ChoiceBox()
        self._states.setAccessibleName(self.tr("State of the lines"))
        self._times = ChoiceBox()
        self._times.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._times.setAccessibleName(self.tr("When they were earned"))
        self._count = QLabel()
        self._count.setProperty("role", "second")
        self.table = DataTable(context, "earnings.ledger", self.tr("Ledger"))
        self.table.begin_at_page_edge()
        self._empty = EmptyState(context.theme, "earnings")
        may_ask = "claim" in context.desk.info.permissions
        self._bar = QWidget()
        self._panel = EntryPanel(context.theme, may_ask=may_ask)
        self._fill_states()
        self._lay_out()
        self._search.textChanged.connect(self._on_filter_changed)
        self._search.left_downwards.connect(self.table.setFocus)
        self._states.currentIndexChanged.connect(self._on_filter_changed)
        self.table.row_selected.connect(self._on_row_selected)
        self.table.opened.connect(self._on_opened)
        self._times.currentIndexChanged.connect(self._on_filter_changed)
        self._panel.order_asked.connect(self.order_asked)
        self._panel.question_asked.connect(self.question_asked)
        self._empty.triggered.connect(self._on_everything_asked)

    def show_entries(self, entries: Sequence[EntryView]) -> None:
        """Show other lines; filter, sorting and the chosen line stay, else the first is chosen."""
        self._all = entries
        # Where nothing is booked there is nothing to look for and nothing to explain.
        self._bar.setVisible(bool(entries))
        self._panel.setVisible(bool(entries))
        self._fill_times()
        self._show_filtered()

    def show_order_types(self, names: Mapping[str, str]) -> None:
        """Take what the vendor calls its order types, by code."""
        self._panel.order_types = names

    def show_state(self, state: EntryState | None) -> None:
        """Show lines of one state only, or all."""
        self._states.setCurrentIndex(max(0, self._states.findData(state.value if state else "")))

    def show_time(self, time: str) -> None:
        """Show lines of one month ("2026-11") or year only, or all for an empty text."""
        self._times.setCurrentIndex(max(0, self._times.findData(time)))

    def select(self, entry_id: str) -> None:
        """Make a line the current one, if it is in sight."""
        for row, view in enumerate(self._rows.records):
            if view.entry.id == entry_id:
                self.table.select_row(row)

    def take_focus(self) -> None:
        """Put the focus on the lines."""
        self.table.setFocus()
        # With the focus a table takes its first row for current, but does not select it.
        if self._rows.rowCount() and not self.table.selected_rows():
            self.table.select_row(max(0, self.table.currentIndex().row()))

    def state(self) -> dict[str, object]:
        """Return filter and chosen line."""
        return {
            "text": self._search.text(),
            "state": self._states.currentData(),
            "time": self._times.currentData(),
            "entry": self._current(),
        }

    def restore(self, state: dict[str, object]) -> None:
        """Restore filter and chosen line."""
        self._search.setText(str(state.get("text", "")))
        wanted = str(state.get("state", ""))
        self.show_state(EntryState(wanted) if wanted else None)
        self.show_time(str(state.get("time") or ""))
        self.select(str(state.get("entry", "")))

    # -- parts -------------------------------------------------------------------------------

    def _fill_states(self) -> None:
        self._states.addItem(self.tr("All states"), "")
        for state in EntryState:
            self._states.addItem(state_look(state).text, state.value)

    def _fill_times(self) -> None:
        """Offer every year and month in which something was earned."""
        wanted = self._times.currentData()
        months = sorted({month_of(view) for view in self._all}, reverse=True)
        self._times.blockSignals(True)
        self._times.clear()
        self._times.addItem(self.tr("All months"), "")
        for month in months:
            year = month[:4]
            if self._times.findData(year) < 0:
                self._times.addItem(self.tr("All of {0}").format(year), year)
            self._times.addItem(month_name(month), month)
        self._times.setCurrentIndex(max(0, self._times.findData(wanted)))
        self._times.blockSignals(False)

    def _lay_out(self) -> None:
        space = self._context.theme.space
        bar = QHBoxLayout(self._bar)
        bar.setContentsMargins(space.l, space.s, space.l, space.s)
        bar.setSpacing(space.m)
        bar.addWidget(self._search, 1)
        bar.addWidget(self._times)
        bar.addWidget(self._states)
        bar.addWidget(self._count)
        bar.addStretch()
        widest = _WIDEST_SEARCH * self._search.fontMetrics().averageCharWidth()
        self._search.setMaximumWidth(widest)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self.table, 1)
        self.table.show_model(self._rows)
        self.table.set_empty_state(self._empty)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(self._panel)
        split.setStretchFactor(0, 1)
        width = self._context.theme.size.preview
        self._panel.setMinimumWidth(width)
        split.setSizes([10 * width, width + space.xl])
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(split)

    # -- content -----------------------------------------------------------------------------

    def _show_filtered(self) -> None:
        current = self._current()
        self._rows.set_records([view for view in self._all if self._matches(view)])
        self.select(current)
        if not self.table.currentIndex().isValid() and self._rows.rowCount():
            self.table.select_row(0)
        elif not self._rows.rowCount():
            self._panel.show_entry(None)
        self._count.setText(self._counted())
        self._say_why_empty()

    def _counted(self) -> str:
        """Say how many lines are in sight, and what they come to."""
        shown, known = self._rows.rowCount(), len(self._all)
        if shown != known:
            counted = self.tr("{0} of {1} lines").format(formats.count(shown), formats.count(known))
        else:
            counted = self.tr("1 line") if known == 1 else self.tr("%n lines", "", known)
        if not shown:
            return counted
        earned = sum((v.entry.amount for v in self._rows.records if is_earning(v)), Decimal(0))
        currency = self._rows.record(0).entry.currency
        return self.tr("{0}, {1} earned").format(counted, formats.money(earned, currency))

    def _say_why_empty(self) -> None:
        if self._all:
            self._empty.say(
                self.tr("No line fits"),
                self.tr("Nothing matches what you typed and chose above."),
                "search",
            )
            self._empty.add_button("everything", self.tr("Show all lines"))
        else:
            self._empty.say(
                self.tr("Nothing earned yet"),
                self.tr("What your orders earn is booked here, line by line, with its rule."),
                "earnings",
            )

    def _matches(self, view: EntryView) -> bool:
        wanted = self._states.currentData()
        if wanted and view.state.value != wanted:
            return False
        if not month_of(view).startswith(self._times.currentData() or ""):
            return False
        words = self._search.text().casefold().split()
        place = " ".join((entry_title(view), source_text(view), view.entry.number)).casefold()
        return all(word in place for word in words)

    def _current(self) -> str:
        spot = self.table.currentIndex()
        return self._rows.record(spot.row()).entry.id if spot.isValid() else ""

    # -- slots -------------------------------------------------------------------------------

    def _on_filter_changed(self) -> None:
        self._show_filtered()

    def _on_everything_asked(self) -> None:
        self._search.setText("")
        self.show_state(None)
        self.show_time("")

    def _on_row_selected(self, row: int | None) -> None:
        self._panel.show_entry(None if row is None else self._rows.record(row))

    def _on_opened(self, row: int) -> None:
        order = self._rows.record(row).entry.source.order
        if order:
            self.order_asked.emit(order)
