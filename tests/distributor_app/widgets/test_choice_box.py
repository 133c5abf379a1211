"""A choice that is longer than its box says so."""

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from distributor_app.widgets.choice_box import ChoiceBox

LONG = "Main store, reinforced heavy-duty version for export markets"


@pytest.fixture
def box(qtbot, theme):
    made = ChoiceBox()
    qtbot.addWidget(made)
    made.resize(160, theme.size.control)
    made.show()
    return made


def shown(box, words):
    box.clear()
    box.addItem(words)
    return box.grab().toImage()


def tip_over(box):
    middle = box.rect().center()
    tip = QHelpEvent(QEvent.Type.ToolTip, middle, box.mapToGlobal(QPoint(middle)))
    QApplication.sendEvent(box, tip)
    said = QToolTip.text() if QToolTip.isVisible() else ""
    QToolTip.hideText()
    return said


def test_what_does_not_fit_ends_in_dots_and_its_tip_has_all_of_it(box):
    cut = shown(box, LONG)
    assert tip_over(box) == LONG
    # Letters that only the box leaves out make no difference to what is seen.
    assert shown(box, f"{LONG} and beyond") == cut


def test_what_fits_is_shown_whole_and_needs_no_tip(box):
    assert shown(box, "Main store") != shown(box, "Main stare")
    assert tip_over(box) == ""
