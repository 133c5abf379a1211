"""The bar below a parts list: the selected position, its quantity, into the cart."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from distributor_app.screens.catalogue import wording
from distributor_app.screens.catalogue.positions import PositionRow
from distributor_app.theme import Theme
from distributor_app.widgets.quantity_field import QuantityField


class PositionBar(QWidget):
    """Acts on the position selected in the list or the drawing.

    Signals:
        add_asked(object): the Decimal quantity.
        part_asked(): open the part's page.
        down_asked(): open the assembly that the position stands for.
    """

    add_asked = Signal(object)
    part_asked = Signal()
    down_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = QLabel()
        self._words.setProperty("role", "second")
        self._words.setWordWrap(True)
        self._down = QPushButton(self.tr("Open a&ssembly"))
        self._down.clicked.connect(self.down_asked)
        self._part = QPushButton(self.tr("Open &part"))
        self._part.clicked.connect(self.part_asked)
        self.quantity = QuantityField(theme, self.tr("Quantity"))
        self.quantity.confirmed.connect(self.add_asked)
        self._add = QPushButton(self.tr("&Add to cart ⏎"))
        self._add.setProperty("role", "primary")
        self._add.setAccessibleName(self.tr("Add to cart"))
        self._add.clicked.connect(self.add)
        row = QHBoxLayout()
        row.setSpacing(theme.space.s)
        row.addStretch(1)
        row.addWidget(self._down)
        row.addWidget(self._part)
        row.addWidget(self.quantity)
        row.addWidget(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.space.m, theme.space.s, theme.space.m, theme.space.s)
        column.setSpacing(theme.space.s)
        column.addWidget(self._words)
        column.addLayout(row)

    def show_row(self, row: PositionRow | None) -> None:
        """Show another position, or none."""
        self.setEnabled(row is not None)
        if row is None:
            self._words.hide()
            return
        said = [row.part.condition, wording.service_words(row.part)] if row.part else []
        words = " · ".join(word for word in said if word)
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self._down.setVisible(bool(row.position.sub_assembly))
        self._part.setEnabled(row.part is not None)
        self._add.setEnabled(row.sold)
        self.quantity.setEnabled(row.sold)
        self.quantity.set_quantity(row.usual_quantity)

    def add(self) -> None:
        """Ask for the quantity typed to be added."""
        if self.quantity.quantity is not None and self._add.isEnabled():
            self.add_asked.emit(self.quantity.quantity)
