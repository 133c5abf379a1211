"""The bar below a parts list: the selected positions, their quantity, into the cart."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from distributor_app.screens.catalogue import wording
from distributor_app.screens.catalogue.positions import PositionRow
from distributor_app.theme import Theme
from distributor_app.widgets.quantity_field import QuantityField


class PositionBar(QWidget):
    """Says everything about the position selected in the list or the drawing, and acts on it.

    Signals:
        add_asked(object): the Decimal quantity; None for the usual quantities of several.
        part_asked(): open the part's page.
        down_asked(): open the assembly that the position stands for.
    """

    add_asked = Signal(object)
    part_asked = Signal()
    down_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[PositionRow, ...] = ()
        self._title = QLabel()
        self._title.setProperty("role", "strong")
        self._title.setWordWrap(True)
        self._words = QLabel()
        self._words.setProperty("role", "second")
        self._words.setWordWrap(True)
        self._down = QPushButton(self.tr("Open a&ssembly"))
        self._down.clicked.connect(self.down_asked)
        self._part = QPushButton(self.tr("Open &part"))
        self._part.clicked.connect(self.part_asked)
        self.quantity = QuantityField(theme, self.tr("Quantity"))
        self.quantity.confirmed.connect(self.add_asked)
        self._add = QPushButton()
        self._add.setProperty("role", "primary")
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
        column.setSpacing(theme.space.xs)
        column.addWidget(self._title)
        column.addWidget(self._words)
        column.addSpacing(theme.space.xs)
        column.addLayout(row)
        self.show_rows(())

    def show_rows(self, rows: Sequence[PositionRow]) -> None:
        """Show the selected positions: one with all that is known of it, several as a number."""
        self._rows = tuple(rows)
        one = self._rows[0] if len(self._rows) == 1 else None
        sold = [row for row in self._rows if row.sold]
        self.setEnabled(bool(self._rows))
        self._show_words(one, len(sold))
        self._down.setVisible(one is not None and bool(one.position.sub_assembly))
        self._part.setVisible(len(self._rows) < 2)
        self._part.setEnabled(one is not None and one.part is not None)
        self.quantity.setVisible(len(self._rows) < 2)
        self.quantity.setEnabled(bool(sold))
        if one is not None:
            self.quantity.set_quantity(one.usual_quantity)
        several = self.tr("&Add %Ln to cart ⏎", "", len(sold))
        self._add.setText(several if len(self._rows) > 1 else self.tr("&Add to cart ⏎"))
        self._add.setAccessibleName(self._add.text().replace("&", "").replace(" ⏎", ""))
        self._add.setEnabled(bool(sold))

    def add(self) -> None:
        """Ask for the quantity typed to be added, or the usual quantities of several."""
        if not self._add.isEnabled():
            return
        if len(self._rows) > 1:
            self.add_asked.emit(None)
        elif self.quantity.quantity is not None:
            self.add_asked.emit(self.quantity.quantity)

    def _show_words(self, one: PositionRow | None, sold: int) -> None:
        title, words = "", ""
        if len(self._rows) > 1:
            title = self.tr("%Ln position(s) selected", "", len(self._rows))
            words = self.tr("%Ln of them can be ordered, each in its usual quantity.", "", sold)
        elif one is not None and one.part is not None:
            part = one.part
            title = " · ".join(text for text in (part.part.name, part.variant) if text)
            words = "\n".join(line for line in wording.position_lines(part) if line)
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._words.setText(words)
        self._words.setVisible(bool(words))
