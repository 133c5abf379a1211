"""The list of consignments: what stands at the door first, then what is awaited, then the rest."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from catalog_cache.records import ShipmentSummary

from distributor_app.context import DeskContext
from distributor_app.screens.shipments.models import (
    ListRow,
    awaited_first,
    is_received,
    list_columns,
)
from distributor_app.screens.shipments.scanning import carton_label
from distributor_app.widgets.data_table import DataTable
from distributor_app.widgets.empty_state import EmptyState
from distributor_app.widgets.record_model import RecordModel
from distributor_app.widgets.search_field import SearchField


class ListPage(QWidget):
    """Filters and shows consignments; the rows are handed in.

    Signals:
        chosen(str): the id of the consignment to open.
        receiving_wanted(str): a carton of this consignment was scanned.
        retry_wanted(): read the list again.
    """

    chosen = Signal(str)
    receiving_wanted = Signal(str)
    retry_wanted = Signal()

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._all: Sequence[ShipmentSummary] = ()
        self._begun: AbstractSet[str] = frozenset()
        self.says_why = False
        """Whether the list says why it could not be read."""
        self._rows: RecordModel[ListRow] = RecordModel(list_columns(date.today()), self)
        self._search = SearchField(
            context.theme, self.tr("Delivery, order, carrier, or scan a carton")
        )
        self._awaited = QCheckBox(self.tr("&Not received yet"))
        self._count = QLabel()
        self._count.setProperty("role", "second")
        self._table = DataTable(context, "shipments.list", self.tr("Shipments"))
        self._table.begin_at_page_edge()
        self._empty = EmptyState(context.theme, "shipments")
        self._lay_out()
        self._table.show_loading(True)
        self._search.textChanged.connect(self._on_filter_changed)
        self._search.left_downwards.connect(self.take_focus)
        self._search.returnPressed.connect(self._on_search_confirmed)
        self._table.typed.connect(self._on_typed)
        self._awaited.toggled.connect(self._on_filter_changed)
        self._table.opened.connect(self._on_opened)
        self._empty.triggered.connect(self._on_empty_state)

    def show_shipments(
        self, summaries: Sequence[ShipmentSummary], begun: AbstractSet[str] = frozenset()
    ) -> None:
        """Show other rows; filter, sorting and the current row stay.

        Consignments in `begun` have a count that is not finished.
        """
        self._table.show_loading(False)
        self.says_why = False
        self._all = awaited_first(summaries)
        self._begun = begun
        self._show_filtered()

    def take_focus(self) -> None:
        """Put the focus on the list."""
        self._table.setFocus()
        # With the focus a table takes its first row for current, but does not select it.
        if self._rows.rowCount() and not self._table.selected_rows():
            self._table.select_row(max(0, self._table.currentIndex().row()))

    def show_failure(self, error: Exception) -> bool:
        """Say in the empty list why it cannot be read; False when there are rows to be seen."""
        self._table.show_loading(False)
        if self._rows.rowCount():
            return False
        self._empty.say_error(error, {"retry": self.tr("Try again")})
        self.says_why = True
        return True

    def look_for(self) -> None:
        """Put the focus where one looks for a delivery."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def waiting(self) -> str:
        """Return the chosen consignment if it can be received, else ""."""
        spot = self._table.currentIndex()
        if not spot.isValid():
            return ""
        summary = self._rows.record(spot.row()).shipment
        return "" if is_received(summary) else summary.id

    def state(self) -> dict[str, object]:
        """Return filter and current row."""
        return {
            "text": self._search.text(),
            "awaited": self._awaited.isChecked(),
            "current": self._current_id(),
        }

    def restore(self, state: dict[str, object]) -> None:
        """Restore filter and current row."""
        self._search.setText(str(state.get("text", "")))
        self._awaited.setChecked(bool(state.get("awaited", False)))
        self._select(str(state.get("current", "")))

    def _lay_out(self) -> None:
        space = self._context.theme.space
        title = QLabel(self.tr("Shipments"))
        title.setProperty("role", "page")
        head = QHBoxLayout()
        head.setContentsMargins(space.l, space.s - 1, space.l, space.s - 1)
        head.setSpacing(space.m)
        head.addWidget(title)
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self._awaited)
        head.addWidget(self._search)
        self._search.setMinimumWidth(self._search.fontMetrics().averageCharWidth() * 44)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addLayout(head)
        rule = QFrame()
        rule.setProperty("role", "rule")
        page.addWidget(rule)
        page.addWidget(self._table, 1)
        self._table.show_model(self._rows)
        self._table.set_empty_state(self._empty)

    def _show_filtered(self) -> None:
        current = self._current_id()
        shown = [ListRow(s, s.id in self._begun) for s in self._all if self._matches(s)]
        self._rows.set_records(shown)
        self._select(current)
        waiting = sum(not is_received(s) for s in self._all)
        self._count.setText(self.tr("%n not received yet", "", waiting) if waiting else "")
        if self._all:
            self._empty.say(
                self.tr("No shipment fits"),
                self.tr("Nothing matches what you typed and chose above."),
                "search",
            )
            self._empty.add_button("everything", self.tr("Show all shipments"))
        else:
            self._empty.say(
                self.tr("No shipments yet"),
                self.tr("As soon as the vendor ships, you see here what is on its way and when."),
                "shipments",
            )

    def _matches(self, summary: ShipmentSummary) -> bool:
        if self._awaited.isChecked() and is_received(summary):
            return False
        words = self._search.text().casefold().split()
        place = " ".join((summary.delivery_no, summary.carrier, *summary.orders)).casefold()
        return all(word in place for word in words)

    def _current_id(self) -> str:
        spot = self._table.currentIndex()
        return self._rows.record(spot.row()).id if spot.isValid() else ""

    def _select(self, consignment: str) -> None:
        for row, record in enumerate(self._rows.records):
            if record.id == consignment:
                self._table.select_row(row)

    def _on_filter_changed(self) -> None:
        self._show_filtered()

    def _on_typed(self, text: str) -> None:
        """Letters typed on the list, or scanned, begin a search."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.setText(self._search.text() + text)

    def _on_search_confirmed(self) -> None:
        """Open the only delivery found, or that whose carton was scanned."""
        text = self._search.text().strip()
        if not text:
            return
        if self._rows.rowCount() == 1:
            self.chosen.emit(self._rows.record(0).id)
            return
        label = carton_label(text) or text
        find = partial(self._context.desk.shipments.with_package, label)
        self._context.tasks.run(self, find, self._on_carton_found, key="carton")

    def _on_carton_found(self, consignment: str) -> None:
        if consignment:
            self._search.setText("")
            self.receiving_wanted.emit(consignment)
        elif self._rows.rowCount():
            self.take_focus()

    def _on_empty_state(self, code: str) -> None:
        if code == "retry":
            self.retry_wanted.emit()
            return
        self._awaited.setChecked(False)
        self._search.setText("")

    def _on_opened(self, row: int) -> None:
        self.chosen.emit(self._rows.record(row).id)
