"""The rule for differences, which travels in the order because the vendor picks before asking."""

from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QFormLayout, QLabel, QWidget

from catalog_cache.contract.wire.orders import Instructions

from distributor_app.screens.cart import wording
from distributor_app.theme import Theme
from distributor_app.widgets.choice_box import ChoiceBox
from distributor_app.widgets.popup import PopupChoice


class DifferencesField(PopupChoice):
    """Price tolerance, substitution, back-order and part shipment behind one line of words.

    Signals:
        rule_chosen(object): the Instructions when the form was closed and they changed.
    """

    rule_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("If something differs"), parent)
        self._rule = Instructions()
        self._tolerance = QDoubleSpinBox()
        self._tolerance.setRange(0, 100)
        self._tolerance.setDecimals(1)
        self._tolerance.setSuffix(" %")
        self._substitution = _choice(wording.substitution_rules())
        self._backorder = _choice(wording.backorder_rules())
        self._part_shipment = QCheckBox(self.tr("The vendor may ship in parts"))
        form = QFormLayout()
        form.setSpacing(theme.space.s)
        form.addRow(self.tr("Accept a higher price up to"), self._tolerance)
        form.addRow(self.tr("Part was replaced"), self._substitution)
        form.addRow(self.tr("Not in stock"), self._backorder)
        form.addRow("", self._part_shipment)
        head = QLabel(self.tr("If something differs from this order"))
        head.setProperty("role", "section")
        why = QLabel(self.tr("Goes out with the order: the vendor picks before it can ask."))
        why.setProperty("role", "caption")
        self.popup.content.addWidget(head)
        self.popup.content.addWidget(why)
        self.popup.content.addLayout(form)
        self.popup.closed.connect(self._on_closed)
        self.show_rule(self._rule)

    def show_rule(self, rule: Instructions) -> None:
        """Show a rule without announcing it."""
        self._rule = rule
        self.say(wording.differences(rule))
        self._tolerance.setValue(float(rule.price_tolerance_percent))
        self._substitution.setCurrentIndex(self._substitution.findData(rule.substitution))
        self._backorder.setCurrentIndex(self._backorder.findData(rule.backorder))
        self._part_shipment.setChecked(rule.part_shipment)

    def _on_closed(self) -> None:
        chosen = self._rule.model_copy(
            update={
                "price_tolerance_percent": Decimal(f"{self._tolerance.value():.1f}").normalize(),
                "substitution": self._substitution.currentData(),
                "backorder": self._backorder.currentData(),
                "part_shipment": self._part_shipment.isChecked(),
            }
        )
        if chosen != self._rule:
            self.show_rule(chosen)
            self.rule_chosen.emit(chosen)


def _choice(words: dict[str, str]) -> QComboBox:
    choice = ChoiceBox()
    for code, text in words.items():
        choice.addItem(text, code)
    return choice
