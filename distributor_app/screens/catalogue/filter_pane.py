"""The filters at the left of the results: category with counts, what to show."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QCheckBox,
    QLabel,
    QListView,
    QStyle,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from distributor_app import formats
from distributor_app.screens.catalogue.categories import CategoryModel, CategoryRow
from distributor_app.screens.catalogue.facts import Link, LinkList, Section
from distributor_app.theme import Theme
from distributor_app.widgets.guarded_delegate import GuardedDelegate
from distributor_app.widgets.record_model import CellRole

_Index = QModelIndex | QPersistentModelIndex
# In letters, and in how many where there is room; wider where the words beside a box need it.
_WIDTH, _ROOMY_WIDTH = 23, 30


class FilterPane(QWidget):
    """Shows the filters; what is chosen goes out as signals and comes back by `show_state`.

    Signals:
        category_chosen(object): a category's code, None for all.
        shown_changed(bool, bool): in stock only, without discontinued.
    """

    category_chosen = Signal(object)
    shown_changed = Signal(bool, bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.categories = CategoryModel(self)
        self._list = QListView()
        self._list.setAccessibleName(self.tr("Categories"))
        self._list.setModel(self.categories)
        self._list.setUniformItemSizes(True)
        self._list.setItemDelegate(_CategoryDelegate(theme, self._list))
        self._list.setMouseTracking(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.clicked.connect(self._on_chosen)
        self._list.activated.connect(self._on_chosen)
        self._categories_title = _section(self.tr("Category"))
        self._categories_title.hide()
        self.categories.modelReset.connect(self._on_counted)
        self.machines = LinkList(theme, aligned=True)
        self._machines_section = Section(theme, self.tr("Machines"), self.machines)
        self._machines_section.hide()
        self._in_stock = QCheckBox(self.tr("In stock or d&ue"))
        self._sold = QCheckBox(self.tr("&Without discontinued"))
        self._in_stock.toggled.connect(self._on_toggled)
        self._sold.toggled.connect(self._on_toggled)
        self._theme = theme
        self.set_roomy(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.space.m, theme.space.m, theme.space.s, theme.space.m)
        column.setSpacing(theme.space.xs)
        column.addWidget(_section(self.tr("Show")))
        column.addWidget(self._in_stock)
        column.addWidget(self._sold)
        column.addSpacing(theme.space.m)
        column.addWidget(self._categories_title)
        column.addWidget(self._list, 1)
        column.addWidget(self._machines_section)

    def show_state(self, *, in_stock: bool, without_discontinued: bool) -> None:
        """Show what is filtered without announcing it."""
        for box, state in ((self._in_stock, in_stock), (self._sold, without_discontinued)):
            box.blockSignals(True)
            box.setChecked(state)
            box.blockSignals(False)

    def set_roomy(self, roomy: bool) -> None:
        """Be wide enough for long names of categories, where the window is."""
        theme = self._theme
        letters = theme.metrics().averageCharWidth() * (_ROOMY_WIDTH if roomy else _WIDTH)
        boxes = max(box.sizeHint().width() for box in (self._in_stock, self._sold))
        self.setFixedWidth(max(letters, boxes + theme.space.m + theme.space.s))

    def show_machines(self, machines: Sequence[Link]) -> None:
        """Show the machines whose drawings can be opened."""
        self.machines.show_links(machines)
        self._machines_section.setVisible(bool(machines))

    def show_chosen(self) -> None:
        """Mark the chosen category in the list."""
        spot = self.categories.index(self.categories.chosen_row(), 0)
        self._list.setCurrentIndex(spot)

    def _on_counted(self) -> None:
        self._categories_title.setVisible(self.categories.rowCount() > 0)

    def _on_chosen(self, spot: QModelIndex) -> None:
        if spot.isValid():
            self.category_chosen.emit(self.categories.row(spot.row()).code)

    def _on_toggled(self) -> None:
        self.shown_changed.emit(self._in_stock.isChecked(), self._sold.isChecked())


def _section(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "section")
    return label


class _CategoryDelegate(GuardedDelegate):
    """Paints name at the left by depth, count at the right."""

    _INDENT = 12
    _HEIGHT = 26
    _PAD = 4

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002
        return QSize(0, self._HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = index.data(CellRole.RECORD)
        if not isinstance(row, CategoryRow):
            return
        area: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("accent_wash" if chosen else "hover"))
            painter.drawRoundedRect(area, 4, 4)
        room = area.adjusted(self._PAD + row.depth * self._INDENT, 0, -self._PAD, 0)
        painter.setFont(self._theme.font("caption"))
        painter.setPen(self._theme.color("second"))
        count = formats.count(row.count)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QStyle.visualRect(option.direction, area, room), right, count)
        room.setRight(room.right() - painter.fontMetrics().horizontalAdvance(count) - self._PAD)
        painter.setFont(self._theme.font("strong" if row.open or chosen else "body"))
        painter.setPen(self._theme.color("text" if row.depth == 0 or row.open else "second"))
        name = painter.fontMetrics().elidedText(row.name, Qt.TextElideMode.ElideRight, room.width())
        room = QStyle.visualRect(option.direction, area, room)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, name)
        painter.restore()
