"""Asks for a machine: model, serial number, build day, and whatever else a part depends on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from catalog_cache.contract.effectivity import Need

from catalog_cache.records import KnownMachine

from distributor_app.theme import Theme
from distributor_app.widgets.choice_box import ChoiceBox

# In letters.
_FIELD = 26


class MachineDialog(QDialog):
    """A form for one machine; deletes itself when it is closed.

    What the vendor has registered is shown and cannot be changed here. `needs` are asked for too,
    and the keyboard is in the first of them.

    Signals:
        said(object): the KnownMachine as it is described now, once.
    """

    said = Signal(object)

    def __init__(
        self,
        theme: Theme,
        models: Sequence[str],
        machine: KnownMachine | None,
        needs: Sequence[Need] = (),
        *,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._machine = machine or KnownMachine("")
        self._asked: dict[Need, QComboBox | QLineEdit] = {}
        new = not self._machine.id
        self.setWindowTitle(self.tr("Another machine") if new else self.tr("About the machine"))
        self.model = ChoiceBox()
        self.model.setEditable(True)
        self.model.addItems(list(models))
        self.model.setCurrentText(self._machine.model or (models[0] if len(models) == 1 else ""))
        self.serial = QLineEdit(self._machine.serial)
        self.build_day = self._day_field()
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(theme.space.m)
        self._form.setVerticalSpacing(theme.space.s)
        self._form.addRow(self.tr("&Model"), self.model)
        self._form.addRow(self.tr("&Serial number"), self.serial)
        self._form.addRow(self.tr("&Build day"), self.build_day)
        self._add_what_is_asked(needs)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._keep = buttons.addButton(
            self.tr("&Work for this machine"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._keep.setProperty("role", "primary")
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(theme.space.m)
        if self._machine.registered:
            column.addWidget(self._registered_words())
        column.addLayout(self._form)
        column.addStretch(1)
        column.addWidget(buttons)
        self._lock_what_is_registered()
        self._first_field(needs).setFocus()

    def machine(self) -> KnownMachine:
        """Return the machine as the form describes it."""
        said = self._machine
        sets = {name: set(getattr(said, name)) for name in ("has", "lacks", "made", "not_made")}
        components = dict(said.components)
        market = said.market
        for need, field in self._asked.items():
            if isinstance(field, QLineEdit):
                if need.kind == "component":
                    components[need.name] = field.text().strip()
                else:
                    market = field.text().strip()
                continue
            yes, no = ("has", "lacks") if need.kind == "option" else ("made", "not_made")
            for name, chosen in ((yes, "yes"), (no, "no")):
                sets[name].discard(need.name)
                if field.currentData() == chosen:
                    sets[name].add(need.name)
        return replace(
            said,
            model=self.model.currentText().strip(),
            serial=self.serial.text().strip(),
            build_day=_day_of(self.build_day.text()),
            market=market,
            components=tuple((kind, serial) for kind, serial in components.items() if serial),
            has=frozenset(sets["has"]),
            lacks=frozenset(sets["lacks"]),
            made=frozenset(sets["made"]),
            not_made=frozenset(sets["not_made"]),
        )

    # -- inside ------------------------------------------------------------------------------

    def _day_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText(_day_words(date.today()))
        if self._machine.build_day is not None:
            field.setText(_day_words(self._machine.build_day))
        field.textChanged.connect(self._on_day_typed)
        return field

    def _on_day_typed(self, text: str) -> None:
        """Take no day that cannot be read."""
        self._keep.setEnabled(not text.strip() or _day_of(text) is not None)

    def _add_what_is_asked(self, needs: Sequence[Need]) -> None:
        """Add a line for each option, modification and component that is asked for or was said."""
        said = self._machine
        wanted = [
            *(need for need in needs if need.kind not in ("model", "serial", "build_day")),
            *(Need("option", name) for name in sorted(said.has | said.lacks)),
            *(Need("modification", name) for name in sorted(said.made | said.not_made)),
            *(Need("component", kind) for kind, _ in said.components),
            *([Need("market")] if said.market else []),
        ]
        for need in dict.fromkeys(wanted):
            field = self._text_field(need) if need.kind in ("component", "market") else None
            self._asked[need] = field or self._yes_or_no(need)
            self._form.addRow(self._words(need), self._asked[need])

    def _words(self, need: Need) -> str:
        if need.kind == "option":
            return self.tr("Has {0}").format(need.name)
        if need.kind == "modification":
            return self.tr("Modification {0} made").format(need.name)
        if need.kind == "component":
            return self.tr("Serial number of the {0}").format(need.name)
        return self.tr("Market")

    def _text_field(self, need: Need) -> QLineEdit:
        said = self._machine
        text = said.market if need.kind == "market" else dict(said.components).get(need.name, "")
        return QLineEdit(text)

    def _yes_or_no(self, need: Need) -> QComboBox:
        box = ChoiceBox()
        for words, answer in (
            (self.tr("not known"), ""),
            (self.tr("yes"), "yes"),
            (self.tr("no"), "no"),
        ):
            box.addItem(words, answer)
        said = self._machine
        if need.name in said.has | said.made:
            box.setCurrentIndex(1)
        elif need.name in said.lacks | said.not_made:
            box.setCurrentIndex(2)
        return box

    def _registered_words(self) -> QLabel:
        label = QLabel(self.tr("Your vendor has registered this machine. What it says stands."))
        label.setProperty("role", "second")
        label.setWordWrap(True)
        return label

    def _lock_what_is_registered(self) -> None:
        vendor = self._machine.from_vendor
        letter = self._theme.metrics().averageCharWidth()
        fields: list[tuple[Need, QWidget]] = [
            (Need("model"), self.model),
            (Need("serial"), self.serial),
            (Need("build_day"), self.build_day),
            *self._asked.items(),
        ]
        for need, field in fields:
            field.setMinimumWidth(_FIELD * letter)
            field.setDisabled(need in vendor)

    def _first_field(self, needs: Sequence[Need]) -> QWidget:
        known: dict[str, QWidget] = {
            "model": self.model,
            "serial": self.serial,
            "build_day": self.build_day,
        }
        asked = [self._asked.get(need) or known[need.kind] for need in needs]
        free = [field for field in asked if field.isEnabled()]
        if free:
            return free[0]
        return self.serial if self.model.currentText() else self.model

    def _on_accepted(self) -> None:
        self.said.emit(self.machine())
        self.accept()


def _day_format() -> str:
    """Return the reader's short format with all digits of the year."""
    short = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    return short if "yyyy" in short else short.replace("yy", "yyyy")


def _day_words(day: date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), _day_format())


def _day_of(text: str) -> date | None:
    """Return the day that was typed, as the reader writes days or as ISO does."""
    typed = text.strip()
    for format_ in (_day_format(), "yyyy-MM-dd"):
        day = QDate.fromString(typed, format_)
        if day.isValid():
            return date(day.year(), day.month(), day.day())
    return None
