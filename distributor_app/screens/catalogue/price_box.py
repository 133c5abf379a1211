"""Prices with breaks, quantity, and the button that puts a part into the cart."""

from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from catalog_cache.ordering.scanned import is_bar_code
from catalog_cache.records import PartHit, PartPage

from distributor_app import formats
from distributor_app.language.cache_texts import spoken
from distributor_app.screens.catalogue import wording
from distributor_app.theme import Theme
from distributor_app.widgets.inline_message import InlineMessage
from distributor_app.widgets.layouts import clear
from distributor_app.widgets.quantity_field import QuantityField

_MOST_BREAKS = 5
_LONGEST_CODE = 48


class PriceBox(QWidget):
    """Shows what a part costs and takes a quantity; Enter in the field adds.

    Signals:
        add_asked(object, object): the PartHit and the Decimal quantity.
        number_asked(str): the link to a replacement was pressed, or the next part was scanned.
    """

    add_asked = Signal(object, object)
    number_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hit: PartHit | None = None
        self._said: tuple[str, dict[str, str]] = ("", {})
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.space.s)
        self._grid.setVerticalSpacing(theme.space.xs)
        self._grid.setColumnStretch(1, 1)
        self._note = QLabel()
        self._note.setProperty("role", "caption")
        self._note.setWordWrap(True)
        self._reason = InlineMessage(theme, stacked=True)
        self._reason.triggered.connect(self.number_asked)
        self.quantity = QuantityField(theme, self.tr("Quantity"))
        self.quantity.quantity_changed.connect(self._on_quantity_changed)
        self.quantity.confirmed.connect(self._on_confirmed)
        # A scanner types a whole bar code here when the part before is still in sight.
        self.quantity.setMaxLength(_LONGEST_CODE)
        self._pack = QLabel()
        self._pack.setProperty("role", "caption")
        self._pack.setWordWrap(True)
        self._add = QPushButton(self.tr("&Add to cart ⏎"))
        self._add.setAccessibleName(self.tr("Add to cart"))
        self._add.setProperty("role", "primary")
        self._add.clicked.connect(self.add)
        self.row = QHBoxLayout()
        self.row.setSpacing(theme.space.s)
        self.row.addWidget(self.quantity)
        self.row.addWidget(self._add, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space.s)
        column.addLayout(self._grid)
        column.addWidget(self._note)
        column.addWidget(self._reason)
        column.addLayout(self.row)
        column.addWidget(self._pack)

    def show_hit(self, hit: PartHit, *, hidden: bool) -> None:
        """Show what a result row knows, until the whole page is there."""
        same = self._hit is not None and self._hit.uid == hit.uid
        self._hit = hit
        if same:
            return
        self.quantity.set_pack(None)
        self._said = ("", {})
        self._reason.say("")
        self._note.setText("")
        self._pack.setText("")
        self._fill([(self.tr("Net each"), "", wording.net_words(hit, hidden=hidden))])
        self._add.setEnabled(wording.is_sold(hit))

    def show_page(self, page: PartPage, *, hidden: bool) -> None:
        """Show prices with breaks, and why the part cannot be ordered if so."""
        first_time = self._hit is None or self._hit.uid != page.hit.uid
        self._hit = page.hit
        self._fill(_price_rows(page, hidden=hidden))
        self._note.setText(
            "" if hidden else wording.price_note(page.prices, orderable=page.orderability.orderable)
        )
        self._note.setVisible(bool(self._note.text()))
        can = page.orderability
        links: dict[str, str] = {}
        instead = _instead(page)
        if not can.orderable and instead:
            links[instead] = self.tr("Open {0}").format(instead)
        # The link says what to do.
        remedy = "" if links else spoken(can.remedy)
        words = "" if can.orderable else wording.sentences(spoken(can.reason), remedy)
        tone = "info" if can.code in ("superseded", "on_request") else "warning"
        if first_time or (words, links) != self._said:
            # Not again at every change of stock: the link may hold the keyboard.
            self._said = words, links
            self._reason.say(words, tone, links)
        self._add.setEnabled(can.orderable)
        self.quantity.setEnabled(can.orderable)
        unit = next((u for u in page.units if u.is_order_unit), None)
        multiple = unit.multiple if unit else None
        minimum = unit.min_qty if unit else None
        if first_time or multiple or minimum:
            typed = self.quantity.hasFocus() and not first_time
            if not typed:
                self.quantity.set_pack(multiple, minimum)
        self._say_pack()

    def take_focus(self) -> None:
        """Put the keyboard into the quantity, or on what can be done in place of ordering."""
        link = self._reason.findChild(QPushButton)
        if self.quantity.isEnabled():
            self.quantity.setFocus()
            self.quantity.selectAll()
        elif link is not None:
            link.setFocus()

    def add(self) -> None:
        """Ask for the quantity typed to be added, if the part can be ordered."""
        qty = self.quantity.quantity
        if self._hit is not None and qty is not None and self._add.isEnabled():
            self.add_asked.emit(self._hit, qty)

    def _on_confirmed(self, _qty: Decimal) -> None:
        """Enter adds; after a bar code, which nobody means as a quantity, it opens that part."""
        text = self.quantity.text()
        if is_bar_code(text):
            self.quantity.set_quantity(Decimal(1))
            self.number_asked.emit(text)
        else:
            self.add()

    def _say_pack(self) -> None:
        problem = self.quantity.problem
        self._pack.setText(problem)
        self._pack.setProperty("tone", "warning" if problem else "")
        self._pack.style().polish(self._pack)
        self._pack.setVisible(bool(problem))

    def _fill(self, rows: list[tuple[str, str, str]]) -> None:
        clear(self._grid)
        for number, (name, basis, price) in enumerate(rows):
            what = QLabel(name)
            what.setProperty("role", "second")
            start = QLabel(basis)
            start.setProperty("role", "second")
            cost = QLabel(price)
            cost.setProperty("role", "strong" if number == 0 or basis else "")
            cost.setAccessibleName(" ".join(word for word in (name, basis, price) if word))
            right = Qt.AlignmentFlag.AlignRight
            self._grid.addWidget(what, number, 0)
            self._grid.addWidget(start, number, 1, right)
            self._grid.addWidget(cost, number, 2, right)

    def _on_quantity_changed(self, _qty: Decimal | None) -> None:
        self._say_pack()


def _price_rows(page: PartPage, *, hidden: bool) -> list[tuple[str, str, str]]:
    prices = page.prices
    rows: list[tuple[str, str, str]] = []
    if hidden or page.hit.net is None:
        rows.append((wording.tr("Net each"), "", wording.net_words(page.hit, hidden=hidden)))
    elif len(prices.breaks) > 1:
        for number, each in enumerate(prices.breaks[:_MOST_BREAKS]):
            name = wording.tr("Net each") if number == 0 else ""
            shown = formats.unit_price(each.price.amount, each.price.currency)
            rows.append((name, f"{formats.quantity(each.from_qty)}+", shown))
    else:
        name = wording.tr("Net each") if page.hit.net.price_unit == 1 else wording.tr("Net")
        rows.append((name, "", wording.price_words(page.hit.net)))
    if prices.list_price is not None:
        rows.append((wording.tr("List"), "", wording.price_words(prices.list_price)))
    if prices.core_charge is not None and prices.list_price is not None:
        charge = formats.money(prices.core_charge, prices.list_price.currency)
        rows.append((wording.tr("Core charge, credited on return"), "", charge))
    return rows


def _instead(page: PartPage) -> str:
    """Return the one number that takes this one's place; "" where there are several.

    Of several, the machine one works for may leave one.
    """
    if " " not in page.hit.replaced_by:
        return page.hit.replaced_by
    today = page.today[0] if len(page.today) == 1 else None
    return today.part.number if today is not None and not today.choose else ""
