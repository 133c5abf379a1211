"""A field for a quantity that knows pack sizes: typed, stepped by the pack, explained."""

from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleValueChangeEvent,
    QKeyEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSpinBox, QWidget

from distributor_app import formats
from distributor_app.theme import Theme
from distributor_app.widgets.layouts import polish


class QuantityField(QAbstractSpinBox):
    """One quantity; Up and Down step by the pack, Enter confirms.

    A spin box, so that a screen reader says that it can be stepped, but without the arrows beside
    it; what is typed stands as it was typed, for a spin box of Qt's would round a decimal.

    Signals:
        quantity_changed(object): the Decimal typed, or None while the text is no quantity.
        confirmed(object): Enter with a valid Decimal.
    """

    quantity_changed = Signal(object)
    confirmed = Signal(object)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edge = theme.space.s
        self._multiple: Decimal | None = None
        self._minimum: Decimal | None = None
        self.setAccessibleName(name)
        self.lineEdit().setAccessibleName(name)
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        # The wheel gives no keyboard: a page that is scrolled under the pointer changes nothing.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setMaxLength(12)
        self.setFixedWidth(theme.size.control * 2 + theme.space.xs)
        self.setText("1")
        self.lineEdit().textChanged.connect(self._on_text_changed)

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

    def setText(self, text: str) -> None:
        """Show a text as if it had been typed."""
        self.lineEdit().setText(text)

    def setMaxLength(self, letters: int) -> None:
        """Take no more than so many letters."""
        self.lineEdit().setMaxLength(letters)

    def set_pack(self, multiple: Decimal | None, minimum: Decimal | None = None) -> None:
        """Take the pack size and the least quantity, and start with what can be ordered."""
        self._multiple, self._minimum = multiple, minimum
        self.setText(_plain(max(multiple or Decimal(1), minimum or Decimal(1))))

    def set_quantity(self, qty: Decimal) -> None:
        """Show a quantity."""
        self.setText(_plain(qty))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_text()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self._place_text()

    def _place_text(self) -> None:
        """Give the text the whole field: a style sheet leaves it none where there are no arrows."""
        self.lineEdit().setGeometry(self.rect().adjusted(self._edge, 1, -self._edge, -1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif self.quantity is not None:
            self.confirmed.emit(self.quantity)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Step only while the field has the keyboard, so that scrolling a page changes nothing."""
        if self.hasFocus() and event.angleDelta().y():
            self.stepBy(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            event.ignore()

    def stepBy(self, steps: int) -> None:
        """Go some packs up or down, never below the least that can be ordered."""
        qty = (self.quantity or Decimal(0)) + steps * self._pack
        if qty >= self._least:
            self.setText(_plain(qty))

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        up, down = QAbstractSpinBox.StepEnabledFlag.StepUpEnabled, self.quantity
        if down is not None and down - self._pack >= self._least:
            return up | QAbstractSpinBox.StepEnabledFlag.StepDownEnabled
        return up

    @property
    def _pack(self) -> Decimal:
        return self._multiple or Decimal(1)

    @property
    def _least(self) -> Decimal:
        return self._minimum or self._pack

    def _on_text_changed(self) -> None:
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleValueChangeEvent(self, self.text()))
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
