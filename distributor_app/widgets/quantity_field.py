"""A field for a quantity that knows pack sizes: typed, stepped by the pack, explained."""

from decimal import Decimal, InvalidOperation

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from distributor_app import formats
from distributor_app.theme import Theme
from distributor_app.widgets.layouts import polish


class QuantityField(QLineEdit):
    """One quantity; Up and Down step by the pack, Enter confirms.

    Signals:
        quantity_changed(object): the Decimal typed, or None while the text is no quantity.
        confirmed(object): Enter with a valid Decimal.
    """

    quantity_changed = Signal(object)
    confirmed = Signal(object)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._multiple: Decimal | None = None
        self._minimum: Decimal | None = None
        self.setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setMaxLength(12)
        self.setFixedWidth(theme.size.control * 2 + theme.space.xs)
        self.setText("1")
        self.textChanged.connect(self._on_text_changed)

    @property
    def quantity(self) -> Decimal | None:
        """The quantity typed, or None when the text is no positive number."""
        return parse_quantity(self.text())

    @property
    def problem(self) -> str:
        """Why the quantity cannot be ordered as typed, in words; empty when it can."""
        qty = self.quantity
        if qty is None:
            return self.tr("Type a quantity.")
        if self._minimum is not None and qty < self._minimum:
            return self.tr("At least {0}.").format(formats.quantity(self._minimum))
        if self._multiple and qty % self._multiple:
            up = (qty // self._multiple + 1) * self._multiple
            return self.tr("Sold in packs of {0}: {1}?").format(
                formats.quantity(self._multiple), formats.quantity(up)
            )
        return ""

    def set_pack(self, multiple: Decimal | None, minimum: Decimal | None = None) -> None:
        """Take the pack size and the least quantity, and start with what can be ordered."""
        self._multiple, self._minimum = multiple, minimum
        self.setText(_plain(max(multiple or Decimal(1), minimum or Decimal(1))))

    def set_quantity(self, qty: Decimal) -> None:
        """Show a quantity."""
        self.setText(_plain(qty))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(1 if event.key() == Qt.Key.Key_Up else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.quantity is not None:
            self.confirmed.emit(self.quantity)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Step only while the field has the keyboard, so that scrolling a page changes nothing."""
        if self.hasFocus() and event.angleDelta().y():
            self._step(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            event.ignore()

    def _step(self, direction: int) -> None:
        step = self._multiple or Decimal(1)
        qty = (self.quantity or Decimal(0)) + direction * step
        if qty >= (self._minimum or step):
            self.setText(_plain(qty))

    def _on_text_changed(self) -> None:
        problem = self.problem
        self.setToolTip(problem)
        self.setAccessibleDescription(problem)
        tone = "error" if self.quantity is None and self.text() else ""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            polish(self)
        self.quantity_changed.emit(self.quantity)


def parse_quantity(text: str) -> Decimal | None:
    """Read a quantity as typed, "1.5" or "1,5"; None when it is not a positive number."""
    try:
        qty = Decimal(text.strip().replace(",", ".").replace(" ", ""))
    except InvalidOperation:
        return None
    return qty if qty.is_finite() and qty > 0 else None


def _plain(qty: Decimal) -> str:
    return f"{qty.normalize():f}"
