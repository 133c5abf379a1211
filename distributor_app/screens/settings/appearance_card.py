"""How the desk looks: light, dark, with more contrast, in which units, in which language."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QWidget,
)

from catalog_cache.contract.units import System

from distributor_app.context import DeskContext
from distributor_app.language.spoken import offered
from distributor_app.screens.settings.card import Card
from distributor_app.theme import Contrast, Mode
from distributor_app.widgets.choice_box import ChoiceBox

_MODES = (Mode.SYSTEM, Mode.LIGHT, Mode.DARK)
_UNITS = ("", System.METRIC.value, System.IMPERIAL.value)
_CONTRASTS = (Contrast.SYSTEM, Contrast.USUAL, Contrast.HIGH)


class AppearanceCard(Card):
    """A choice takes effect at once and is remembered."""

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent)
        self._context = context
        self.set_title(self.tr("Appearance"))
        self._modes = self._choice(
            self.tr("Colours"),
            (self.tr("As the &desktop says"), self.tr("&Light"), self.tr("Dar&k")),
        )
        self._contrasts = self._choice(
            self.tr("Contrast"),
            (self.tr("As the d&esktop says"), self.tr("Us&ual"), self.tr("High")),
        )
        self._units = self._choice(
            self.tr("Units of specifications"),
            (self.tr("As the vendor says"), self.tr("Metric"), self.tr("Imperial")),
        )
        self._languages = self._language_choice()
        self._modes.idClicked.connect(self._on_mode_chosen)
        self._contrasts.idClicked.connect(self._on_contrast_chosen)
        self._units.idClicked.connect(self._on_units_chosen)
        context.theme.changed.connect(self.load)

    def load(self) -> None:
        """Show what is chosen."""
        theme = self._context.theme
        self._modes.button(_MODES.index(theme.mode)).setChecked(True)
        self._contrasts.button(_CONTRASTS.index(theme.contrast)).setChecked(True)

        units = self._context.settings.units
        self._units.button(_UNITS.index(units) if units in _UNITS else 0).setChecked(True)

    def _language_choice(self) -> QComboBox:
        """Offer the languages by their own names; nothing is offered where there is but one."""
        codes = offered()
        box = ChoiceBox()
        box.addItem(self.tr("As the desktop says"), "")
        for code, name in codes.items():
            box.addItem(name, code)
        box.setCurrentIndex(max(box.findData(self._context.settings.language), 0))
        box.activated.connect(self._on_language_chosen)
        label = QLabel(self.tr("Language"))
        label.setProperty("role", "second")
        label.setBuddy(box)
        box.setAccessibleName(self.tr("Language"))
        row = QHBoxLayout()
        row.addWidget(box)
        row.addStretch(1)
        self.column.addWidget(label)
        self.column.addLayout(row)
        for widget in (label, box):
            widget.setVisible(len(codes) > 1)
        return box

    def _choice(self, title: str, words: tuple[str, ...]) -> QButtonGroup:
        group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(self._context.theme.space.s)
        name = QLabel(title)
        name.setProperty("role", "second")
        self.column.addWidget(name)
        for number, text in enumerate(words):
            button = QPushButton(text)
            button.setCheckable(True)
            button.setAccessibleDescription(title)
            group.addButton(button, number)
            row.addWidget(button)
        row.addStretch(1)
        self.column.addLayout(row)
        return group

    def _on_mode_chosen(self, number: int) -> None:
        self._context.settings.theme = _MODES[number].value
        self._context.theme.set_mode(_MODES[number])

    def _on_units_chosen(self, number: int) -> None:
        self._context.settings.units = _UNITS[number]

    def _on_language_chosen(self, number: int) -> None:
        code = str(self._languages.itemData(number))
        if code != self._context.settings.language:
            self._context.speak(code)

    def _on_contrast_chosen(self, number: int) -> None:
        self._context.settings.contrast = _CONTRASTS[number].value
        self._context.theme.set_contrast(_CONTRASTS[number])
