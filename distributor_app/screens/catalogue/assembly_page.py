"""An assembly: its drawing and its parts list, each lights the other."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QMenu, QVBoxLayout, QWidget

from catalog_cache.records import Area, AssemblyPage, MachineShelf, PartHit

from distributor_app.context import DeskContext
from distributor_app.screens.catalogue import links
from distributor_app.screens.catalogue.adding import Addition, CartAdder
from distributor_app.screens.catalogue.assembly_head import AssemblyHead
from distributor_app.screens.catalogue.division import Division
from distributor_app.screens.catalogue.figure_pane import FigurePane
from distributor_app.screens.catalogue.parts_list_printer import (
    PartsListPrinter,
    Write,
    writer,
)
from distributor_app.screens.catalogue.position_bar import PositionBar
from distributor_app.screens.catalogue.positions import PositionModel, PositionRow, instead_of
from distributor_app.widgets.data_table import DataTable
from distributor_app.widgets.empty_state import EmptyState
from distributor_app.widgets.file_saver import FileSaver
from distributor_app.widgets.skeleton import Skeleton

if TYPE_CHECKING:
    from catalog_cache.desk import Desk

_SHOWN = frozenset({Area.CATALOG, Area.PRICES, Area.STOCK, Area.MACHINES})


class AssemblyView(QWidget):
    """Shows the assembly that a route names.

    Signals:
        put_asked(): the selected parts are to be put into a list.
    """

    put_asked = Signal()

    def __init__(
        self, context: DeskContext, adder: CartAdder, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._adder = adder
        self._page: AssemblyPage | None = None
        self._wanted = ""
        self._path: tuple[str, ...] = ()
        self._select: int | None = None
        self._machine = ""
        self.head = AssemblyHead(context)
        self._failure = EmptyState(context.theme)
        self._failure.triggered.connect(self._on_again)
        self._failure.hide()
        self.figure = FigurePane(context)
        self.positions = PositionModel(context.desk.info.currency, self)
        self.table = DataTable(context, "catalogue.assembly", self.tr("Parts list"))
        self.table.show_model(self.positions)
        self.bar = PositionBar(context)
        self.division = Division(context, self.figure, self.table, self.bar)
        self._saver = FileSaver(context, self)
        self.printer = PartsListPrinter(context, self.head.printers, self._writer)
        self._lay_out()
        self._skeleton = Skeleton(context.theme, self, lines=3)
        self._connect()

    def open(
        self, assembly: str, path: tuple[str, ...], select: int | None, *, machine: str = ""
    ) -> None:
        """Read and show an assembly; `select` is the uid of the part to select in it.

        `machine` is the id of the machine to work for from now on, "" leaves it.
        """
        self._machine = machine
        self._wanted, self._path, self._select = assembly, path, select
        self._read()

    @property
    def can_go_up(self) -> bool:
        """Whether there is an assembly above this one."""
        return self._page is not None and bool(self._page.path)

    def go_up(self) -> None:
        """Show the assembly above this one."""
        if self._page is not None and self._page.path:
            self._on_step_chosen(self._page.path[-1][0])

    def add(self) -> None:
        """Put what is selected into the cart."""
        self.bar.add()

    def take_focus(self) -> None:
        """Put the keyboard into the list."""
        self.table.setFocus()

    def on_areas(self, areas: frozenset[Area]) -> None:
        """Read the assembly again when something on its page changed."""
        if self._wanted and areas & _SHOWN:
            row = self._current()
            self._select = row.part.part.uid if row is not None and row.part else None
            self._read()

    # -- reading -----------------------------------------------------------------------------

    def _read(self) -> None:
        work = partial(_assembly, self._context.desk, self._wanted, self._path, self._machine)
        self._machine = ""
        self._skeleton.show_loading(self._page is None)
        self._context.tasks.run(self, work, self._on_page, self._on_failed, key="assembly")

    def _on_page(self, read: tuple[AssemblyPage, MachineShelf]) -> None:
        page, shelf = read
        another = self._page is None or self._page.id != page.id
        self._page = page
        self._skeleton.show_loading(False)
        self._failure.hide()
        self._body.show()
        self.head.show_page(page, shelf)
        self.positions.hide_prices = self._context.settings.hide_prices
        columns = self.positions.columns
        self.positions.show_page(page)
        if self.positions.columns != columns:
            self.table.restore_columns()
        self.figure.show_page(page)
        self.division.show_drawing(there_is_one=bool(page.figures))
        row = self.positions.row_of_part(self._select) if self._select is not None else -1
        if self.positions.rowCount():
            self.table.select_row(max(row, 0))
        self._show_current()
        if another:
            self.take_focus()

    def _on_failed(self, error: Exception) -> None:
        self._skeleton.show_loading(False)
        if self._page is not None and self._page.id == self._wanted:
            # What is in sight was read a moment ago; it stays.
            self._context.report(error)
            return
        self._page = None
        self._failure.say_error(error, {"again": self.tr("Try again")})
        self._body.hide()
        self._failure.show()

    def _on_again(self, _code: str) -> None:
        self._read()

    # -- both ways ---------------------------------------------------------------------------

    def _on_selection_changed(self, _now: object, _before: object) -> None:
        self._show_current()

    def _on_row_hovered(self, spot: QModelIndex) -> None:
        self.figure.view.light(self.positions.record(spot.row()).key)

    def _on_callout_hovered(self, key: str) -> None:
        self.positions.light(key)

    def _on_callout_selected(self, key: str) -> None:
        row = self.positions.row_of_key(key)
        if row >= 0:
            self.table.select_row(row)

    def _on_callout_toggled(self, key: str) -> None:
        row = self.positions.row_of_key(key)
        if row >= 0:
            flags = QItemSelectionModel.SelectionFlag
            self.table.selectionModel().select(
                self.positions.index(row, 0), flags.Toggle | flags.Rows
            )

    def _on_callout_activated(self, key: str) -> None:
        kind, _, target = key.partition(":")
        if kind == "assembly":
            self._go_down(target)
            return
        row = self.positions.row_of_key(key)
        if row >= 0 and row in self.table.selected_rows():
            self._on_opened(row)

    # -- acting ------------------------------------------------------------------------------

    def _on_opened(self, row: int) -> None:
        """Enter adds the usual quantities; a position without a sold part leads further down."""
        record = self.positions.record(row)
        selected = self._selected()
        if len(selected) > 1:
            self._add(selected)
        elif record.sold:
            self._add((record,))
        elif record.position.sub_assembly:
            self._go_down(record.position.sub_assembly)
        elif len(instead := instead_of(record)) == 1:
            self._on_instead_asked(instead[0])

    def _on_instead_asked(self, hit: PartHit) -> None:
        """Add the assembly in which the selected position sits, once."""
        record = self._current()
        if record is not None and self._page is not None:
            place = f"{self._page.id}:{record.position.label}"
            self._adder.add_all([Addition(hit, Decimal(1), place)])

    def _on_add_asked(self, qty: Decimal | None) -> None:
        self._add(self._selected(), qty)

    def _on_typed(self, text: str) -> None:
        """A digit typed in the list begins the quantity; Enter then adds."""
        field = self.bar.quantity
        if text.isdigit() and field.isEnabled() and field.isVisible():
            field.setFocus()
            field.setText(text)

    def _add(self, rows: Sequence[PositionRow], qty: Decimal | None = None) -> None:
        """Add what is sold of some positions, in their usual quantities unless one is named."""
        if self._page is not None:
            page = self._page.id
            self._adder.add_all(
                [
                    Addition(
                        row.part.part, qty or row.usual_quantity, f"{page}:{row.position.label}"
                    )
                    for row in rows
                    if row.part is not None and row.sold
                ]
            )

    def _on_part_asked(self) -> None:
        record = self._current()
        if record is not None and record.part is not None:
            self._context.navigate(links.to_part(record.part.part.uid))

    def _on_down_asked(self) -> None:
        record = self._current()
        if record is not None and record.position.sub_assembly:
            self._go_down(record.position.sub_assembly)

    def _on_step_chosen(self, assembly: str) -> None:
        """Go up the bread crumbs to one of the assemblies above."""
        steps = [step for step, _ in self._page.path] if self._page is not None else []
        above = steps[: steps.index(assembly)] if assembly in steps else []
        self._context.navigate(links.to_assembly(assembly, path="/".join(above)))

    def _on_save_asked(self) -> None:
        if self._page is not None:
            self._saver.ask(self.tr("Save parts list"), self._page.title, "pdf", self.save_list)

    def save_list(self, target: Path) -> None:
        """Write drawing and list of the assembly in sight to a PDF."""
        write = self._writer()
        if write is not None:
            self._saver.save(write, target)

    def _writer(self) -> Write | None:
        if self._page is None:
            return None
        drawing = self.figure.drawing
        figure = drawing.as_pdf() if drawing is not None else None
        return writer(self._context, self._page, figure, self.head.machine.words)

    def _on_menu(self, menu: QMenu, row: int) -> None:
        if row < 0:
            return
        if row not in self.table.selected_rows():
            self.table.select_row(row)
        record = self.positions.record(row)
        if any(selected.sold for selected in self._selected()):
            menu.addAction(self.tr("Add to cart"), self.bar.add)
        if record.part is not None:
            menu.addAction(self.tr("Open part"), self._on_part_asked)
            menu.addAction(self.tr("Put into a list…"), self.put_asked.emit)
        if record.position.sub_assembly:
            menu.addAction(self.tr("Open assembly"), self._on_down_asked)

    def _go_down(self, assembly: str) -> None:
        steps = [step for step, _ in self._page.path] if self._page is not None else []
        path = "/".join([*steps, self._wanted])
        self._context.navigate(links.to_assembly(assembly, path=path))

    def selected_uids(self, most: int) -> list[int]:
        """Return the uids of the first selected positions that name a part, at most so many."""
        parts = (row.part.part.uid for row in self._selected() if row.part is not None)
        return list(islice(parts, most))

    # -- inside ------------------------------------------------------------------------------

    def _current(self) -> PositionRow | None:
        row = self.table.currentIndex().row()
        return self.positions.record(row) if row >= 0 else None

    def _selected(self) -> list[PositionRow]:
        return [self.positions.record(row) for row in self.table.selected_rows()]

    def _show_current(self) -> None:
        rows = self._selected()
        self.bar.show_rows(rows)
        self.figure.view.select_all(list(dict.fromkeys(row.key for row in rows)))

    def _lay_out(self) -> None:
        self._body = QWidget()
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self.head)
        body.addWidget(_rule())
        body.addWidget(self.division, 1)
        self._body.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._body, 1)
        column.addWidget(self._failure, 1)
        column.addStretch(0)

    def _connect(self) -> None:
        self.table.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.table.typed.connect(self._on_typed)
        self.table.entered.connect(self._on_row_hovered)
        self.table.opened.connect(self._on_opened)
        self.table.menu_about_to_show.connect(self._on_menu)
        self.figure.drawn.connect(self._show_current)
        view = self.figure.view
        view.hovered.connect(self._on_callout_hovered)
        view.selected.connect(self._on_callout_selected)
        view.toggled.connect(self._on_callout_toggled)
        view.activated.connect(self._on_callout_activated)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.bar)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.take_focus)
        self.bar.add_asked.connect(self._on_add_asked)
        self.bar.part_asked.connect(self._on_part_asked)
        self.bar.instead_asked.connect(self._on_instead_asked)
        self.bar.down_asked.connect(self._on_down_asked)
        self.head.step_chosen.connect(self._on_step_chosen)
        self.bar.fit.say_asked.connect(self.head.machine.ask)
        self.head.save_asked.connect(self._on_save_asked)


def _assembly(
    desk: Desk, assembly: str, path: tuple[str, ...], machine: str
) -> tuple[AssemblyPage, MachineShelf]:
    if machine:
        desk.machines.choose(machine)
    shelf = desk.machines.shelf()
    return desk.catalogue.assembly(assembly, path=path, machine=shelf.facts), shelf


def _rule() -> QFrame:
    rule = QFrame()
    rule.setProperty("role", "rule")
    return rule
