"""Up to six parts side by side: what is the same stands pale, what differs is marked."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from catalog_cache.errors import DeskError, Kind
from catalog_cache.records import Area, PartPage

from distributor_app import formats
from distributor_app.context import DeskContext
from distributor_app.screens.catalogue import links, wording
from distributor_app.screens.catalogue.comparison import (
    MOST_PARTS,
    Group,
    Line,
    compared,
    table_text,
)
from distributor_app.screens.catalogue.facts import picture_height
from distributor_app.screens.catalogue.link_button import LinkButton
from distributor_app.screens.catalogue.spec_range import system_of
from distributor_app.widgets.badge import Badge
from distributor_app.widgets.empty_state import EmptyState
from distributor_app.widgets.layouts import clear
from distributor_app.widgets.picture import Picture
from distributor_app.widgets.skeleton import Skeleton

if TYPE_CHECKING:
    from catalog_cache.desk import Desk

_SHOWN = frozenset({Area.CATALOG, Area.PRICES, Area.STOCK})
# In letters: the names of the lines, and a part's column at least.
_NAMES, _LEAST = 16, 17
_DIFFERS = "≠"


class CompareView(QWidget):
    """Shows the parts that a route names beside each other.

    Signals:
        changed(object): the uids that are left when one is taken out.
        several_asked(object): a list of PartHit to put into the cart.
        put_asked(): the parts are to be put into a list.
    """

    changed = Signal(object)
    several_asked = Signal(object)
    put_asked = Signal()

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._uids: tuple[int, ...] = ()
        self._pages: tuple[PartPage, ...] = ()
        self._groups: tuple[Group, ...] = ()
        self._title = QLabel()
        self._title.setProperty("role", "page")
        self.only_differences = QCheckBox(self.tr("Only what &differs"))
        self.only_differences.toggled.connect(self._on_filtered)
        self._copy = QPushButton(self.tr("C&opy"))
        self._copy.setToolTip(self.tr("Copy the comparison for a spreadsheet"))
        self._copy.clicked.connect(self._on_copy)
        self._put = QPushButton(self.tr("Put into a list…"))
        self._put.setToolTip(self.tr("Put these parts into a list (Ctrl+D)"))
        self._put.clicked.connect(self.put_asked)
        self._grid = QGridLayout()
        self._lay_out()
        self._skeleton = Skeleton(context.theme, self, lines=3)

    # -- content -----------------------------------------------------------------------------

    def open(self, uids: Sequence[int]) -> None:
        """Read and show parts, in this order; of more than six the last ones."""
        self._uids = tuple(dict.fromkeys(uids))[-MOST_PARTS:]
        self._skeleton.show_loading(not self._pages)
        self._read()

    def on_areas(self, areas: frozenset[Area]) -> None:
        """Read again what the changed areas concern."""
        if areas & _SHOWN:
            self._read()

    def take_focus(self) -> None:
        """Put the keyboard on the first part."""
        links_here = self.findChildren(LinkButton)
        if links_here:
            links_here[0].setFocus()

    def add(self) -> None:
        """Ask for the least that can be ordered of each part that is sold."""
        self.several_asked.emit([p.hit for p in self._pages if wording.is_sold(p.hit)])

    @property
    def uids(self) -> tuple[int, ...]:
        """The parts that are compared."""
        return self._uids

    @property
    def shown_lines(self) -> tuple[Line, ...]:
        """The lines in sight."""
        wanted = self.only_differences.isChecked() and len(self._pages) > 1
        return tuple(
            line for group in self._groups for line in group.lines if line.differs or not wanted
        )

    # -- slots -------------------------------------------------------------------------------

    def _on_read(self, pages: tuple[PartPage, ...]) -> None:
        self._skeleton.show_loading(False)
        self._pages = pages
        self._uids = tuple(page.hit.uid for page in pages)
        self._show()

    def _on_failed(self, error: Exception) -> None:
        self._skeleton.show_loading(False)
        self._context.report(error)

    def _on_filtered(self, _checked: bool) -> None:
        self._show()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(table_text(self._pages, self._groups))
        self._context.toast(self.tr("Copied. Paste it into a spreadsheet."))

    def _on_part_chosen(self) -> None:
        self._context.navigate(links.to_part(int(self.sender().objectName())))

    def _on_taken_out(self) -> None:
        gone = int(self.sender().objectName())
        self.changed.emit(tuple(uid for uid in self._uids if uid != gone))

    # -- inside ------------------------------------------------------------------------------

    def _read(self) -> None:
        self._context.tasks.run(
            self,
            partial(_pages_of, self._context.desk, self._uids),
            self._on_read,
            self._on_failed,
            key="compare",
        )

    def _show(self) -> None:
        hidden = self._context.settings.hide_prices
        system = system_of(self._context.settings.units)
        self._groups = compared(self._pages, hide_prices=hidden, system=system)
        self._title.setText(self.tr("Compare %Ln part(s)", "", len(self._pages)))
        several = len(self._pages) > 1
        self.only_differences.setEnabled(several)
        self._copy.setEnabled(bool(self._pages))
        self._put.setEnabled(bool(self._pages))
        clear(self._grid)
        for column, page in enumerate(self._pages, 1):
            self._grid.addWidget(self._head(page), 0, column, Qt.AlignmentFlag.AlignTop)
        if not several:
            self._grid.addWidget(self._hint(), 0, 2, Qt.AlignmentFlag.AlignTop)
        shown = self.shown_lines
        for group in self._groups:
            lines = [line for line in group.lines if line in shown]
            if lines:
                self._add_group(group.title, lines)
        if several and not shown:
            same = self.tr("These parts say the same everywhere.")
            self._add_across(_label(same, "second"))
        self._set_widths()

    def _hint(self) -> EmptyState:
        return EmptyState(
            self._context.theme,
            "compare",
            self.tr("Choose another part to compare"),
            self.tr("Find it, then choose Compare in its menu or press Ctrl+M. Up to six fit."),
        )

    def _head(self, page: PartPage) -> QWidget:
        theme = self._context.theme
        hit = page.hit
        picture = Picture(self._context)
        picture.setFixedHeight(picture_height(_LEAST * theme.metrics().averageCharWidth()))
        picture.show_picture(hit.picture)
        number = LinkButton(hit.number, str(hit.uid))
        number.clicked.connect(self._on_part_chosen)
        out = QToolButton()
        out.setProperty("role", "icon")
        out.setIcon(theme.icon("close"))
        out.setObjectName(str(hit.uid))
        out.setToolTip(self.tr("Take out of the comparison"))
        out.setAccessibleName(self.tr("Take {0} out of the comparison").format(hit.number))
        out.clicked.connect(self._on_taken_out)
        line = QHBoxLayout()
        line.addWidget(number, 1)
        line.addWidget(out)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space.xs)
        column.addWidget(picture)
        column.addLayout(line)
        column.addWidget(_label(hit.name))
        column.addWidget(_label(hit.brand, "caption"))
        look = wording.state_badge(hit)
        if look is not None:
            badge = Badge(theme)
            badge.show_look(look)
            column.addWidget(badge, 0, Qt.AlignmentFlag.AlignLeft)
        head = QWidget()
        head.setLayout(column)
        return head

    def _add_group(self, title: str, lines: Sequence[Line]) -> None:
        heading = _label(title, "section")
        heading.setContentsMargins(0, self._context.theme.space.m, 0, 0)
        self._add_across(heading)
        for line in lines:
            rule = QFrame()
            rule.setProperty("role", "rule")
            self._add_across(rule)
            row = self._grid.rowCount()
            marked = line.differs and len(self._pages) > 1
            name = f"{_DIFFERS}  {line.name}" if marked else line.name
            self._grid.addWidget(_label(name, "second"), row, 0)
            for column, value in enumerate(line.values, 1):
                said = _label(value or formats.UNKNOWN, "strong" if marked else "second")
                self._grid.addWidget(said, row, column)

    def _add_across(self, widget: QWidget) -> None:
        self._grid.addWidget(widget, self._grid.rowCount(), 0, 1, max(len(self._pages), 2) + 1)

    def _set_widths(self) -> None:
        letter = self._context.theme.metrics().averageCharWidth()
        self._grid.setColumnMinimumWidth(0, _NAMES * letter)
        for column in range(1, MOST_PARTS + 1):
            used = column <= max(len(self._pages), 2)
            self._grid.setColumnMinimumWidth(column, _LEAST * letter if used else 0)
            self._grid.setColumnStretch(column, int(used))

    def _lay_out(self) -> None:
        theme = self._context.theme
        head = QHBoxLayout()
        head.setContentsMargins(theme.space.l, theme.space.m, theme.space.l, theme.space.m)
        head.setSpacing(theme.space.m)
        head.addWidget(self._title, 1)
        head.addWidget(self.only_differences)
        head.addWidget(self._put)
        head.addWidget(self._copy)
        rule = QFrame()
        rule.setProperty("role", "rule")
        self._grid.setHorizontalSpacing(theme.space.l)
        self._grid.setVerticalSpacing(theme.space.s)
        inner = QWidget()
        inner.setProperty("role", "surface")
        column = QVBoxLayout(inner)
        column.setContentsMargins(theme.space.l, theme.space.m, theme.space.l, theme.space.l)
        column.setSpacing(theme.space.l)
        # Six parts side by side are read across like the row of a table.
        parts = QWidget()
        parts.setMaximumWidth(theme.size.widest_table)
        parts.setLayout(self._grid)
        row = QHBoxLayout()
        row.addWidget(parts, 1)
        row.addStretch()
        column.addLayout(row)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(inner)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addLayout(head)
        page.addWidget(rule)
        page.addWidget(scroll, 1)


def _label(text: str, role: str = "") -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role:
        label.setProperty("role", role)
    return label


def _pages_of(desk: "Desk", uids: Sequence[int]) -> tuple[PartPage, ...]:
    """Read parts; one that the catalogue no longer has is left out."""
    found = []
    for uid in uids:
        try:
            found.append(desk.catalogue.part(uid))
        except DeskError as error:
            if error.kind is not Kind.NOT_FOUND:
                raise
    return tuple(found)
