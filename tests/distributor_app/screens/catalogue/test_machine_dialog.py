"""The form for a machine: what the vendor has said stands, what is asked for is taken."""

from datetime import date

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from catalog_cache.contract.effectivity import Need

from catalog_cache.records import KnownMachine

from distributor_app.screens.catalogue.machine_dialog import MachineDialog

NEEDS = (Need("option", "PS"), Need("modification", "M7"), Need("component", "pump"),
         Need("market"))  # fmt: skip


@pytest.fixture
def ask(qtbot, theme):
    window = QWidget()
    qtbot.addWidget(window)

    def show(machine=None, needs=(), models=("HX 4", "HX 6")):
        dialog = MachineDialog(theme, models, machine, needs, parent=window)
        dialog.show()
        return dialog

    return show


def field(dialog, words, kind):
    form = dialog._form
    rows = range(form.rowCount())
    named = {form.itemAt(n, form.ItemRole.LabelRole).widget().text(): n for n in rows}
    found = form.itemAt(named[words], form.ItemRole.FieldRole).widget()
    assert isinstance(found, kind)
    return found


def test_what_is_asked_for_is_taken(ask):
    dialog = ask(KnownMachine("HX 6", "21874", id="m"), NEEDS)
    field(dialog, "Has PS", QComboBox).setCurrentText("yes")
    field(dialog, "Modification M7 made", QComboBox).setCurrentText("no")
    field(dialog, "Serial number of the pump", QLineEdit).setText("P100")
    field(dialog, "Market", QLineEdit).setText("EU")
    said = dialog.machine()
    assert (said.has, said.not_made) == ({"PS"}, {"M7"})
    assert (said.components, said.market) == ((("pump", "P100"),), "EU")
    assert said.id == "m"


def test_not_known_stays_not_known(ask):
    dialog = ask(KnownMachine("HX 6", has=frozenset({"PS"})), NEEDS)
    field(dialog, "Has PS", QComboBox).setCurrentText("not known")
    said = dialog.machine()
    assert not said.has | said.lacks | said.made | said.not_made
    assert said.components == ()


def test_what_the_vendor_has_said_cannot_be_changed(ask):
    vendor = frozenset({Need("model"), Need("serial"), Need("option", "PS")})
    dialog = ask(
        KnownMachine("HX 6", "1", id="m", registered=True, has=frozenset({"PS"}),
                     from_vendor=vendor),
        (Need("build_day"),),
    )  # fmt: skip
    assert not dialog.model.isEnabled()
    assert not dialog.serial.isEnabled()
    assert not field(dialog, "Has PS", QComboBox).isEnabled()
    assert dialog.build_day.isEnabled()
    assert dialog.focusWidget() is dialog.build_day


def test_a_day_is_read_as_it_is_written_and_nonsense_is_not_taken(ask):
    dialog = ask()
    dialog.build_day.setText("2021-07-11")
    assert dialog.machine().build_day == date(2021, 7, 11)
    assert dialog._keep.isEnabled()
    dialog.build_day.setText("last summer")
    assert not dialog._keep.isEnabled()
    dialog.build_day.setText("")
    assert dialog._keep.isEnabled()
    assert dialog.machine().build_day is None


def test_of_one_model_nothing_is_asked(ask):
    dialog = ask(models=("HX 6",))
    assert dialog.model.currentText() == "HX 6"
    assert dialog.focusWidget() is dialog.serial
