"""The filters at the left of the results: what to show, category and specifications with counts."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QListView, QVBoxLayout, QWidget

from catalog_cache.contract.units import System

from catalog_cache.records import Facet, SpecFilter

from distributor_app.context import DeskContext
from distributor_app.screens.catalogue.categories import CategoryModel
from distributor_app.screens.catalogue.facts import Link, LinkList, Section
from distributor_app.screens.catalogue.filter_delegates import CategoryDelegate, SpecDelegate
from distributor_app.screens.catalogue.machine_choice import MachineChoice
from distributor_app.screens.catalogue.range_field import RangeField
from distributor_app.screens.catalogue.spec_filters import SpecModel
from distributor_app.theme import Theme

# In letters, and in how many where there is room; wider where the words beside a box need it.
_WIDTH, _ROOMY_WIDTH = 23, 30
_NO_LIMIT = 0xFFFFFF  # Qt's QWIDGETSIZE_MAX, which PySide does not name


class FilterPane(QWidget):
    """Shows the filters; what is chosen goes out as signals and comes back by `show_state`.

    Signals:
        category_chosen(object): a category's code, None for all.
        shown_changed(bool, bool): in stock only, without discontinued.
        specs_changed(object): the SpecFilters that are wanted now.
        machine_filtered(bool): only what fits the machine worked for, or everything.
    """

    category_chosen = Signal(object)
    shown_changed = Signal(bool, bool)
    specs_changed = Signal(object)
    machine_filtered = Signal(bool)

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = context.theme
        self.categories = CategoryModel(self)
        self._list = _list(theme, self.tr("Categories"), self.categories)
        self._list.setItemDelegate(CategoryDelegate(theme, self._list))
        self._list.clicked.connect(self._on_chosen)
        self._list.activated.connect(self._on_chosen)
        self.specs = SpecModel(self)
        self._specs = _list(theme, self.tr("Specifications"), self.specs)
        # A range is higher than a value.
        self._specs.setUniformItemSizes(False)
        self._specs.setItemDelegate(SpecDelegate(theme, self._specs))
        self._specs.clicked.connect(self._on_spec)
        self._specs.activated.connect(self._on_spec)
        self._specs.hide()
        self._categories_title = _section(self.tr("Category"))
        self._categories_title.hide()
        self.categories.modelReset.connect(self._on_counted)
        self.machines = LinkList(theme, aligned=True)
        self._machines_section = Section(theme, self.tr("Machines"), self.machines)
        self._machines_section.hide()
        self._in_stock = QCheckBox(self.tr("In stock or d&ue"))
        self._sold = QCheckBox(self.tr("&Without discontinued"))
        self.fits = QCheckBox(self.tr("Fits my &machine"))
        self.fits.setToolTip(
            self.tr("Only what the drawings of your machine show: what fits and what may fit.")
        )
        self.fits.toggled.connect(self.machine_filtered)
        self.machine = MachineChoice(context)
        self._in_stock.toggled.connect(self._on_toggled)
        self._sold.toggled.connect(self._on_toggled)
        self._theme = theme
        self.set_roomy(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.space.m, theme.space.m, theme.space.s, theme.space.m)
        column.setSpacing(theme.space.xs)
        shown = (self._in_stock, self._sold, self.fits, self.machine)
        for each in (_section(self.tr("Show")), *shown):
            column.addLayout(self._in_line(each))
        column.addSpacing(theme.space.m)
        column.addLayout(self._in_line(self._categories_title))
        column.addWidget(self._list, 1)
        column.addWidget(self._specs, 2)
        column.addSpacing(theme.space.s)
        column.addLayout(self._in_line(self._machines_section))

    def show_state(
        self, *, in_stock: bool, without_discontinued: bool, machine: bool = False
    ) -> None:
        """Show what is filtered without announcing it."""
        self.fits.setEnabled(self.machine.shelf.current is not None)
        for box, state in (
            (self._in_stock, in_stock),
            (self._sold, without_discontinued),
            (self.fits, machine),
        ):
            box.blockSignals(True)
            box.setChecked(state)
            box.blockSignals(False)

    def set_roomy(self, roomy: bool) -> None:
        """Be wide enough for long names of categories, where the window is."""
        theme = self._theme
        letters = theme.metrics().averageCharWidth() * (_ROOMY_WIDTH if roomy else _WIDTH)
        boxes = max(box.sizeHint().width() for box in (self._in_stock, self._sold, self.fits))
        margins = theme.space.m + theme.space.xs + theme.space.s
        self.setFixedWidth(max(letters, boxes + margins))

    def show_machines(self, machines: Sequence[Link]) -> None:
        """Show the machines whose drawings can be opened."""
        self.machines.show_links(machines)
        self._machines_section.setVisible(bool(machines))

    def show_specs(self, facets: Sequence[Facet], chosen: Sequence[SpecFilter]) -> None:
        """Show the specifications that tell the hits apart; none where there are none."""
        place = self._specs.verticalScrollBar().value()
        if any(field.is_held for field in self.range_fields().values()):
            # What one writes in stays where it is.
            places = {code: place for place, code in enumerate(self.specs.codes)}
            facets = sorted(facets, key=lambda facet: places.get(facet.code, len(places)))
        self.specs.show_facets(facets, chosen)
        self._place_ranges()
        offered = self.specs.rowCount() > 0
        self._specs.setVisible(offered)
        # The categories take what they need, and the specifications the rest.
        lines = self.categories.rowCount() * self._list.sizeHintForRow(0)
        most = lines + 2 * self._list.frameWidth() if offered else _NO_LIMIT
        self._list.setMaximumHeight(max(most, self._list.minimumHeight()))
        self._specs.verticalScrollBar().setValue(place)

    def set_system(self, system: System | None) -> None:
        """Show specifications in this system of units; None: as the vendor gives them."""
        self.specs.set_system(system)
        self._place_ranges()

    def range_fields(self) -> dict[str, RangeField]:
        """Return the fields of the ranges by the code of their specification, from the top."""
        found = {}
        for number in range(self.specs.rowCount()):
            field = self._specs.indexWidget(self.specs.index(number, 0))
            if isinstance(field, RangeField):
                found[self.specs.row(number).code] = field
        return found

    def show_chosen(self) -> None:
        """Mark the chosen category in the list."""
        spot = self.categories.index(self.categories.chosen_row(), 0)
        self._list.setCurrentIndex(spot)

    def _in_line(self, widget: QWidget) -> QHBoxLayout:
        """Begin where the words of the lists and the title of the page do."""
        row = QHBoxLayout()
        row.setContentsMargins(self._theme.space.xs, 0, 0, 0)
        row.addWidget(widget)
        return row

    def _on_counted(self) -> None:
        self._categories_title.setVisible(self.categories.rowCount() > 0)

    def _on_chosen(self, spot: QModelIndex) -> None:
        if spot.isValid():
            self.category_chosen.emit(self.categories.row(spot.row()).code)

    def _on_spec(self, spot: QModelIndex) -> None:
        if not spot.isValid():
            return
        row = self.specs.row(spot.row())
        if row.is_dead:
            return
        if row.value is not None:
            self.specs_changed.emit(self.specs.filters_with(row))
        elif row.hidden:
            self.specs.open(row.code)

    def _place_ranges(self) -> None:
        """Put the fields of each range into its line; those that are there keep what is typed."""
        before: QWidget = self._specs
        for number in range(self.specs.rowCount()):
            shown = self.specs.row(number).range
            if shown is None:
                continue
            spot = self.specs.index(number, 0)
            field = self._specs.indexWidget(spot)
            if not isinstance(field, RangeField):
                field = RangeField(self._theme, shown)
                field.chosen.connect(self._on_range)
                field.problem_said.connect(self._on_problem)
                self._specs.setIndexWidget(spot, field)
                if self.specs.row(number).problem:
                    self.specs.say_problem(shown.code, "")
            field.show_range(shown)
            self.setTabOrder(before, field.least)
            self.setTabOrder(field.least, field.most)
            before = field.most
        self._specs.scheduleDelayedItemsLayout()

    def _on_range(self, code: str, least: float | None, most: float | None) -> None:
        self.specs_changed.emit(self.specs.filters_within(code, least, most))

    def _on_problem(self, code: str, problem: str) -> None:
        self.specs.say_problem(code, problem)
        self._specs.doItemsLayout()
        for number in range(self.specs.rowCount()):
            row = self.specs.row(number)
            if problem and row.code == code and row.range is not None:
                self._specs.scrollTo(self.specs.index(number, 0))

    def _on_toggled(self) -> None:
        self.shown_changed.emit(self._in_stock.isChecked(), self._sold.isChecked())


def _list(theme: Theme, name: str, model: QAbstractItemModel) -> QListView:
    made = QListView()
    made.setAccessibleName(name)
    made.setModel(model)
    made.setUniformItemSizes(True)
    made.setMouseTracking(True)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setMinimumHeight(3 * theme.size.row)
    return made


def _section(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "section")
    return label
