"""What is selected in a drawing or its list: all that is known of it, its quantity, the cart."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from catalog_cache.records import PartHit

from distributor_app.context import DeskContext
from distributor_app.screens.catalogue import wording
from distributor_app.screens.catalogue.fit_line import FitLine
from distributor_app.screens.catalogue.flow import FlowLayout
from distributor_app.screens.catalogue.positions import PositionRow, fit_of, instead_of
from distributor_app.widgets.elided_label import ElidedLabel
from distributor_app.widgets.picture import Picture
from distributor_app.widgets.quantity_field import QuantityField

# The picture's size, in rows of a table.
_WIDE, _HIGH = 5, 4
# In letters: the price stands where one still reads it with its number.
_HEAD = 54


class PositionBar(QWidget):
    """Says everything about the position selected in the list or the drawing, and acts on it.

    Signals:
        add_asked(object): the Decimal quantity; None for the usual quantities of several.
        part_asked(): open the part's page.
        down_asked(): open the assembly that the position stands for.
        instead_asked(object): add this PartHit, the assembly in which the position sits.
    """

    add_asked = Signal(object)
    part_asked = Signal()
    down_asked = Signal()
    instead_asked = Signal(object)

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = context.theme
        self._context = context
        self._rows: tuple[PositionRow, ...] = ()
        self._instead: tuple[PartHit, ...] = ()
        self._picture = Picture(context)
        self._picture.setFixedSize(theme.size.row * _WIDE, theme.size.row * _HIGH)
        self._head = QWidget()
        self._head.setMaximumWidth(theme.metrics().averageCharWidth() * _HEAD)
        self._number = ElidedLabel()
        self._number.setProperty("role", "strong")
        self._net = QLabel()
        self._net.setProperty("role", "strong")
        self._title = QLabel()
        self._title.setWordWrap(True)
        self._words = QLabel()
        self._words.setProperty("role", "second")
        self._words.setWordWrap(True)
        self.fit = FitLine(theme)
        self._down = QPushButton(self.tr("Open a&ssembly"))
        self._down.clicked.connect(self.down_asked)
        self._part = QPushButton(self.tr("Open &part"))
        self._part.clicked.connect(self.part_asked)
        self.instead = QPushButton()
        self.instead.setProperty("role", "primary")
        self.instead.clicked.connect(self._on_instead)
        self._choices = QMenu(self.instead)
        self.quantity = QuantityField(theme, self.tr("Quantity"))
        self.quantity.confirmed.connect(self.add_asked)
        self._add = QPushButton()
        self._add.setProperty("role", "primary")
        self._add.clicked.connect(self.add)
        self._lay_out()
        self.show_rows(())

    def show_rows(self, rows: Sequence[PositionRow]) -> None:
        """Show the selected positions: one with all that is known of it, several as a number."""
        self._rows = tuple(rows)
        one = self._rows[0] if len(self._rows) == 1 else None
        sold = [row for row in self._rows if row.sold]
        self.setEnabled(bool(self._rows))
        self._show_part(one)
        self._show_words(one, len(sold))
        self._down.setVisible(one is not None and bool(one.position.sub_assembly))
        self._show_instead(instead_of(one) if one is not None else ())
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
        # Of what is not sold by itself only the assembly around it can be added.
        self._add.setHidden(not self.instead.isHidden())
        self.quantity.setHidden(self.quantity.isHidden() or not self.instead.isHidden())

    def add(self) -> None:
        """Ask for the quantity typed to be added, or the usual quantities of several."""
        if not self._add.isEnabled():
            return
        if len(self._rows) > 1:
            self.add_asked.emit(None)
        elif self.quantity.quantity is not None:
            self.add_asked.emit(self.quantity.quantity)

    def _show_instead(self, hits: Sequence[PartHit]) -> None:
        """Offer the next higher assembly; of several each by its number."""
        self._instead = tuple(hits)
        self.instead.setVisible(bool(hits))
        self._choices.clear()
        one = len(hits) == 1
        self.instead.setMenu(None if one else self._choices)  # type: ignore[arg-type]
        words = self.tr("Add the assembly to cart")
        if one:
            words = self.tr("Add {0} to cart ⏎").format(hits[0].number.replace("&", "&&"))
        self.instead.setText(words)
        self.instead.setAccessibleName(words.replace(" ⏎", ""))
        self.instead.setToolTip(hits[0].name if one else "")
        for number, hit in enumerate(hits):
            entry = self._choices.addAction(f"{hit.number} · {hit.name}".replace("&", "&&"))
            entry.setData(number)
            entry.triggered.connect(self._on_choice)

    def _on_instead(self) -> None:
        if len(self._instead) == 1:
            self.instead_asked.emit(self._instead[0])

    def _on_choice(self) -> None:
        entry = self.sender()
        if isinstance(entry, QAction):
            self.instead_asked.emit(self._instead[entry.data()])

    def _show_part(self, one: PositionRow | None) -> None:
        """Show number, price and picture of a single position."""
        part = one.part if one is not None else None
        number = part.part.number if part is not None else ""
        hidden = self._context.settings.hide_prices
        price = wording.position_price(part, hidden=hidden) if part is not None else ""
        self._number.setText(number)
        self._net.setText(price)
        self._head.setVisible(bool(number))
        self._picture.show_picture(part.part.picture if part is not None else "")
        self._picture.setVisible(part is not None)

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
        self.fit.show_answer(fit_of(one) if one is not None else None)

    def _lay_out(self) -> None:
        space = self._context.theme.space
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(space.m)
        head.addWidget(self._number, 1)
        head.addWidget(self._net)
        words = QVBoxLayout()
        words.setSpacing(space.xs)
        words.addWidget(self._head)
        words.addWidget(self._title)
        words.addWidget(self.fit)
        words.addWidget(self._words)
        words.addStretch(1)
        about = QHBoxLayout()
        about.setSpacing(space.m)
        about.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        about.addLayout(words, 1)
        # The words take no more than reads well; without this the picture's place would grow.
        about.addStretch()
        buttons = FlowLayout(space.s)
        for widget in (self.quantity, self._add, self.instead, self._part, self._down):
            buttons.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(space.m, space.m, space.m, space.m)
        column.setSpacing(space.m)
        column.addLayout(about)
        column.addLayout(buttons)
        column.addStretch(1)
