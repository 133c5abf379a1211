"""The result page: filters, list and preview, searched at every key press."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from catalog_cache.errors import CancelledError
from catalog_cache.records import (
    Area,
    HitKind,
    MachineShelf,
    ModelInfo,
    PartHit,
    PartQuery,
    Relief,
    SearchPage,
    SortKey,
    SpecFilter,
)

from distributor_app.context import DeskContext
from distributor_app.keeping.words import SETTINGS_SECTION
from distributor_app.navigation import Route
from distributor_app.screens.catalogue import links, wording
from distributor_app.screens.catalogue.filter_pane import FilterPane
from distributor_app.screens.catalogue.finder import Counts, Finder, Found
from distributor_app.screens.catalogue.hits_table import read_table
from distributor_app.screens.catalogue.models import ResultModel, Wanted
from distributor_app.screens.catalogue.no_hits import NoHits
from distributor_app.screens.catalogue.preview import PreviewPane
from distributor_app.screens.catalogue.recent_strip import RecentStrip
from distributor_app.screens.catalogue.result_head import ResultHead
from distributor_app.screens.catalogue.spec_range import system_of
from distributor_app.widgets.data_table import DataTable
from distributor_app.widgets.inline_message import InlineMessage
from distributor_app.widgets.table_export import Reading, Receive

if TYPE_CHECKING:
    from catalog_cache.desk import Desk

# What a bar code or a whole number finds.
_EXACT = frozenset({HitKind.NUMBER, HitKind.NUMBER_FOLDED, HitKind.GTIN, HitKind.CROSS_REFERENCE})

# In letters: from here on the list shows more columns and the panes beside it are wider.
_ROOMY = 190
# The preview's part of the page, and how many times its usual width it is at most.
_PREVIEW_PART, _PREVIEW_MOST = 5, 2

_SORT_COLUMNS = {
    SortKey.NUMBER: "number",
    SortKey.NAME: "name",
    SortKey.STOCK: "stock",
    SortKey.PRICE: "net",
}


class ResultsPage(QWidget):
    """Everything around one search.

    Signals:
        add_asked(object, object): the PartHit and the Decimal quantity.
        several_asked(object): a list of PartHit, of each the least that can be ordered.
        compare_asked(), put_asked(): the selected parts are to be compared, or put into a list.
    """

    add_asked = Signal(object, object)
    several_asked = Signal(object)
    compare_asked = Signal()
    put_asked = Signal()

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._query = PartQuery()
        self._confirm_when_found = False
        self._reliefs: tuple[Relief, ...] = ()
        self._roomy = False
        self.finder = Finder(context, self)
        self.model_of_hits = ResultModel(context.desk.info.currency, self)
        self.head = ResultHead(context.theme)
        self.recent = RecentStrip(context)
        self.filters = FilterPane(context)
        self.table = DataTable(context, "catalogue.results", self.tr("Parts found"))
        self.preview = PreviewPane(context)
        self.empty = NoHits(context.theme)
        self._message = InlineMessage(context.theme)
        self.table.show_model(self.model_of_hits)
        self.table.export.source = self._read_for_export
        export_menu = QMenu(self.head.export)
        self.table.export.add_to(export_menu)
        self.head.export.setMenu(export_menu)
        self.table.set_empty_state(self.empty)
        self.empty.hide()
        self._lay_out()
        self._connect()
        self.follow_settings()
        self._read_machines()
        self._read_shelf()

    # -- searching ---------------------------------------------------------------------------

    @property
    def query(self) -> PartQuery:
        """What is searched for now."""
        return self._query

    def search_text(self, text: str) -> None:
        """Search for other words with the same filters; called at every key press."""
        self.search(replace(self._query, text=text))

    def search(self, query: PartQuery, *, keep: int | None = None) -> None:
        """Search; `keep` is the uid to select when it is among the hits."""
        current = self.filters.machine.shelf.facts
        if query.machine is not None and current is not None:
            # One may come back to a search that was made for another machine.
            query = replace(query, machine=current)
        self._query = query
        self._show_query()
        self.finder.look_for(query, keep=keep)
        self.table.show_loading(self.finder.searching)

    def follow_settings(self) -> None:
        """Show what another screen may have changed: prices or none, the system of units."""
        settings = self._context.settings
        self.model_of_hits.set_hide_prices(settings.hide_prices)
        self.filters.set_system(system_of(settings.units))

    def search_again(self) -> None:
        """Make the same search on changed data, keeping the selection."""
        self.finder.look_for(self._query, again=True, keep=self.selected_uid())

    def on_areas(self, areas: frozenset[Area]) -> None:
        """Reload what the changed areas concern."""
        if Area.MACHINES in areas:
            self._read_shelf()
        if areas & {Area.LISTS, Area.CATALOG}:
            self.recent.reload()
        if self.finder.query is None and Area.CATALOG not in areas:
            return
        self.follow_settings()
        if Area.ACCOUNT in areas:
            self.model_of_hits.set_currency(self._context.desk.info.currency)
        if Area.CATALOG in areas:
            self._read_machines()
            self.search_again()
        elif areas & {Area.PRICES, Area.STOCK}:
            self.model_of_hits.forget_rows()
            self._show_current()

    def confirm(self) -> None:
        """Answer Enter in the search: open what was named exactly, else go into the list."""
        self._confirm_when_found = self.finder.searching
        if not self.finder.searching:
            self._confirm()

    def _confirm(self) -> None:
        self._confirm_when_found = False
        first, second = self.model_of_hits.hit(0), self.model_of_hits.hit(1)
        exact = first is not None and first.kind in _EXACT
        if exact and (second is None or second.kind not in _EXACT):
            self._on_opened(0)
        else:
            self.table.setFocus()

    def selected_uid(self) -> int | None:
        """Return the uid of the current row, None without one."""
        hit = self.model_of_hits.hit(self.table.currentIndex().row())
        return hit.uid if hit is not None else None

    def selected_uids(self, most: int) -> list[int]:
        """Return the uids of the first selected rows that are read, at most so many."""
        hits = map(self.model_of_hits.hit, self.table.selected_rows())
        return [hit.uid for hit in islice((hit for hit in hits if hit is not None), most)]

    # -- slots -------------------------------------------------------------------------------

    def _on_found(self, found: Found) -> None:
        page = found.page
        self._reliefs = ()
        self._say_stopped(page)
        self.table.show_loading(False)
        self.empty.show_for(page, self._context.desk.selection.kept())
        self.model_of_hits.show_page(page)
        self.head.show_count(page.query, len(page.hits), exact=page.complete)
        self._show_preview(bool(page.hits))
        if page.hits:
            self.table.select_row(max(found.kept, 0))  # which shows it beside the list
        else:
            self._show_current()
        if found.kept < 0:
            self.table.scrollToTop()
        if self._confirm_when_found:
            self._confirm()

    def _on_completed(self, found: Found) -> None:
        """Make the list as long as it is; what is in sight stays."""
        page = found.page
        shown = self.model_of_hits.rowCount()
        everything = 1 < shown == len(self.table.selected_rows())
        self.model_of_hits.complete(page)
        if everything:
            self.table.selectAll()
        self.head.show_count(page.query, len(page.hits), exact=not page.stopped)
        self._say_stopped(page)

    def _on_counted(self, counts: Counts) -> None:
        self.filters.categories.show_counts(counts.categories, self._query.category)
        self.filters.show_specs(counts.facets, self._query.specs)
        self.filters.show_chosen()
        before = self.head.chips
        self._show_query()
        if self._reliefs and self.head.chips != before:
            # The name of a category is only known now.
            self._on_relieved(self._reliefs)

    def _on_relieved(self, reliefs: tuple[Relief, ...]) -> None:
        """Say which filters leave nothing."""
        self._reliefs = reliefs
        self.empty.show_reliefs(self._query, reliefs, self.head.chips)

    def _on_failed(self, error: Exception) -> None:
        self.table.show_loading(False)
        if self.model_of_hits.rowCount():
            self._message.say_error(error, {"again": self.tr("Search again")})
        else:
            self.empty.show_failure(error)
            self._show_preview(False)

    def _on_keep_asked(self) -> None:
        self._context.navigate(Route("settings", {"section": SETTINGS_SECTION}))

    def _on_again(self, _code: str = "") -> None:
        self.finder.look_for(self._query, again=True)

    def _on_rows_wanted(self, wanted: Wanted) -> None:
        self._context.tasks.run(
            self,
            partial(_read_rows, self._context.desk, wanted),
            self._on_rows_read,
        )

    def _on_rows_read(self, read: tuple[Wanted, tuple[PartHit, ...]]) -> None:
        wanted, hits = read
        self.model_of_hits.supply(wanted, hits)
        if self.table.currentIndex().row() in wanted.rows:
            self._show_current()

    def _on_row_selected(self, _row: int | None) -> None:
        self._show_current()

    def _on_opened(self, row: int) -> None:
        if (hit := self.model_of_hits.hit(row)) is not None:
            self._context.navigate(links.to_part(hit.uid))

    def _on_machines(self, models: tuple[ModelInfo, ...]) -> None:
        self.filters.show_machines(links.of_machines(models))
        machine = self.filters.machine
        machine.show_shelf(machine.shelf, [model.code for model in models])

    def _on_no_machines(self, _error: Exception) -> None:
        """Show none; the search, which reads the same catalogue, says what is wrong with it."""
        self.filters.show_machines(())

    def _on_machine_chosen(self, code: str) -> None:
        self._context.navigate(links.route_of(code))

    def _on_shelf(self, shelf: MachineShelf) -> None:
        """Know the machine; what is filtered for one is searched again for another."""
        self.filters.machine.show_shelf(shelf)
        if self._query.machine is not None and self._query.machine != shelf.facts:
            self.search(replace(self._query, machine=shelf.facts))
        else:
            self._show_query()

    def _on_machine_filtered(self, wanted: bool) -> None:
        facts = self.filters.machine.shelf.facts if wanted else None
        self.search(replace(self._query, machine=facts))

    def _on_category_chosen(self, code: str | None) -> None:
        self.search(replace(self._query, category=code))

    def _on_shown_changed(self, in_stock: bool, without_discontinued: bool) -> None:
        self.search(
            replace(self._query, in_stock=in_stock, without_discontinued=without_discontinued)
        )

    def _on_specs_changed(self, specs: tuple[SpecFilter, ...]) -> None:
        self.search(replace(self._query, specs=specs))

    def _on_chip_removed(self, code: str) -> None:
        self.search(
            replace(
                self._query,
                category=None if code == "category" else self._query.category,
                in_stock=self._query.in_stock and code != "in_stock",
                machine=None if code == "machine" else self._query.machine,
                without_discontinued=(
                    self._query.without_discontinued and code != "without_discontinued"
                ),
                specs=tuple(spec for spec in self._query.specs if f"spec {spec.code}" != code),
            )
        )

    def _on_sort(self, key: SortKey, descending: bool) -> None:
        if (key, descending) != (self._query.sort, self._query.descending):
            self.search(replace(self._query, sort=key, descending=descending))

    def _on_typed(self, text: str) -> None:
        """A digit typed in the list begins the quantity; Enter then adds."""
        field = self.preview.prices.quantity
        if text.isdigit() and field.isEnabled() and self.selected_uid() is not None:
            field.setFocus()
            field.setText(text)

    def _on_menu(self, menu: QMenu, row: int) -> None:
        hit = self.model_of_hits.hit(row)
        if hit is None:
            return
        if row not in self.table.selected_rows():
            self.table.select_row(row)
        menu.addAction(self.tr("Open"), self._on_open_current)
        menu.addAction(self.tr("Add to cart"), self.add)
        menu.addAction(self.tr("Compare"), self.compare_asked.emit)
        menu.addAction(self.tr("Put into a list…"), self.put_asked.emit)

    def _on_open_current(self) -> None:
        self._on_opened(self.table.currentIndex().row())

    def add(self) -> None:
        """Put the selected part in the quantity typed into the cart; of several, the least."""
        rows = self.table.selected_rows()
        if len(rows) < 2:
            self.preview.prices.add()
            return
        hits = [self.model_of_hits.hit(row) for row in rows]
        self.several_asked.emit([hit for hit in hits if hit is not None and wording.is_sold(hit)])

    def _on_escape(self) -> None:
        self.table.setFocus()

    def _on_suggestion(self, text: str) -> None:
        self._context.navigate(Route("catalogue", {"q": text}))

    def _on_query_chosen(self, query: PartQuery) -> None:
        if query.text == self._query.text:
            self.search(query)
            return
        # The frame shows what is searched for.
        self._query = query
        self._on_suggestion(query.text)

    def _on_filters_dropped(self) -> None:
        self.search(PartQuery(text=self._query.text, sort=self._query.sort))

    # -- inside ------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give what a large window has to all three: columns, names of categories, preview."""
        super().resizeEvent(event)
        theme = self._context.theme
        usual = theme.size.preview
        wanted = min(self.width() // _PREVIEW_PART, usual * _PREVIEW_MOST)
        self.preview.setFixedWidth(max(usual, wanted))
        roomy = self.width() > _ROOMY * theme.metrics().averageCharWidth()
        if roomy != self._roomy:
            self._roomy = roomy
            self.filters.set_roomy(roomy)
            self.model_of_hits.set_roomy(roomy)
            self.table.restore_columns()

    def _read_for_export(
        self,
        rows: Sequence[int] | None,
        values: bool,
        receive: Receive,
        reading: Reading | None = None,
    ) -> None:
        """Read hits (a spreadsheet's worth at most) and hand them on as a table."""
        columns = [self.model_of_hits.columns[n] for n in self.table.shown_columns()]
        page = self.model_of_hits.page
        if page is None:
            if reading is not None:
                reading.failed(CancelledError())
            return
        work = partial(read_table, self._context.desk, page, rows, columns, values)
        if reading is None:
            self._context.tasks.run(self, work, receive, key="copy")
            return
        job = reading.job
        self._context.tasks.run(
            self, partial(work, job), receive, reading.failed, cancel=job, says=job.says
        )

    def _read_machines(self) -> None:
        work = self._context.desk.catalogue.models
        self._context.tasks.run(self, work, self._on_machines, self._on_no_machines, key="machines")

    def _say_stopped(self, page: SearchPage) -> None:
        """Say above the list that it is not whole; without hits that is said in its place."""
        happened, remedy = self.empty.words_of_stopping()
        shown = page.stopped and len(page.hits)
        words = f"{happened} {remedy}" if shown else ""
        self._message.say(words, "warning", {"again": self.tr("Search again")})

    def _read_shelf(self) -> None:
        work = self._context.desk.machines.shelf
        self._context.tasks.run(self, work, self._on_shelf, key="shelf")

    def _show_current(self) -> None:
        row = self.table.currentIndex().row()
        hit = self.model_of_hits.hit(row)
        if hit is not None or not self.model_of_hits.rowCount():
            self.preview.show_hit(hit)

    def _show_preview(self, shown: bool) -> None:
        """Leave the preview's place to what is said in place of hits."""
        self.preview.setVisible(shown)
        self._preview_rule.setVisible(shown)

    def _show_query(self) -> None:
        query = self._query
        name = self.filters.categories.name_of(query.category) if query.category else ""
        specs = {f"spec {spec.code}": self.filters.specs.words_of(spec) for spec in query.specs}
        self.head.show_query(query, name, specs, self.filters.machine.words)
        self.filters.show_state(
            in_stock=query.in_stock,
            without_discontinued=query.without_discontinued,
            machine=query.machine is not None,
        )
        begun = query.text.strip() or query.category or query.specs
        self.recent.set_wanted(not begun)
        self._show_sort_arrow()

    def _show_sort_arrow(self) -> None:
        key = _SORT_COLUMNS.get(self._query.sort)
        columns = [column.key for column in self.model_of_hits.columns]
        number = columns.index(key) if key else -1
        orders = Qt.SortOrder
        order = orders.DescendingOrder if self._query.descending else orders.AscendingOrder
        self.table.horizontalHeader().setSortIndicator(number, order)

    def _lay_out(self) -> None:
        theme = self._context.theme
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.filters)
        body.addWidget(_column_rule())
        body.addWidget(self.table, 1)
        self._preview_rule = _column_rule()
        body.addWidget(self._preview_rule)
        body.addWidget(self.preview)
        rule = QFrame()
        rule.setProperty("role", "rule")
        messages = QVBoxLayout()
        messages.setContentsMargins(theme.space.l, 0, theme.space.l, 0)
        messages.addWidget(self._message)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.recent)
        column.addLayout(messages)
        column.addWidget(rule)
        column.addLayout(body, 1)

    def _connect(self) -> None:
        self.finder.found.connect(self._on_found)
        self.finder.completed.connect(self._on_completed)
        self.finder.counted.connect(self._on_counted)
        self.finder.relieved.connect(self._on_relieved)
        self.finder.failed.connect(self._on_failed)
        self.model_of_hits.rows_wanted.connect(self._on_rows_wanted)
        self.model_of_hits.sort_asked.connect(self._on_sort)
        self.table.row_selected.connect(self._on_row_selected)
        self.table.opened.connect(self._on_opened)
        self.table.menu_about_to_show.connect(self._on_menu)
        self.table.typed.connect(self._on_typed)
        self.head.chip_removed.connect(self._on_chip_removed)
        self.head.sort_chosen.connect(self._on_sort)
        self.filters.category_chosen.connect(self._on_category_chosen)
        self.filters.shown_changed.connect(self._on_shown_changed)
        self.filters.machine_filtered.connect(self._on_machine_filtered)
        self.filters.specs_changed.connect(self._on_specs_changed)
        self.filters.machines.chosen.connect(self._on_machine_chosen)
        self.preview.add_asked.connect(self.add_asked)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.preview)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self._on_escape)
        self.empty.query_chosen.connect(self._on_query_chosen)
        self.empty.text_chosen.connect(self._on_suggestion)
        self.empty.filters_dropped.connect(self._on_filters_dropped)
        self.empty.again_asked.connect(self._on_again)
        self.empty.keep_asked.connect(self._on_keep_asked)
        self._message.triggered.connect(self._on_again)


def _read_rows(desk: Desk, wanted: Wanted) -> tuple[Wanted, tuple[PartHit, ...]]:
    return wanted, desk.catalogue.page_rows(wanted.page, wanted.rows)


def _column_rule() -> QFrame:
    rule = QFrame()
    rule.setProperty("role", "column-rule")
    return rule
