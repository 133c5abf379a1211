"""Settings on a real desk whose hub does not answer."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from distributor_app.screens.settings.findings_list import FindingsList
from distributor_app.screens.settings.page import SettingsScreen
from distributor_app.widgets.data_table import DataTable
from distributor_app.widgets.inline_message import InlineMessage


def test_the_doctor_finds_the_hub_that_does_not_answer(
    qtbot, counter_context, counter_desk, settled
):
    screen = SettingsScreen(counter_context)
    qtbot.addWidget(screen)
    screen.resize(1100, 900)
    screen.show()
    screen.open({})
    settled()
    facts = {w.accessibleName(): w.text() for w in screen.findChildren(QLabel)}
    assert facts["Folder"] == str(counter_desk.folder.root)
    assert "Catalogue, prices and stock" in facts["Holds"]
    run = next(b for b in screen.findChildren(QPushButton) if "diagnosis" in b.text())
    qtbot.mouseClick(run, Qt.MouseButton.LeftButton)
    settled()
    tables = {t.accessibleName(): t for t in screen.findChildren(DataTable)}
    assert tables["Ages of what is in use"].model().rowCount() == 3
    found = {f.name: f for f in screen.findChild(FindingsList).found}
    assert not found["hub"].ok
    assert found["catalog"].ok
    assert any("should be looked at" in m.accessibleName()
               for m in screen.findChildren(InlineMessage))  # fmt: skip
