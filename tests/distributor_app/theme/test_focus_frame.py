"""Taking the keyboard shows a frame and moves nothing."""

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QVBoxLayout, QWidget


@pytest.fixture
def form(qtbot, theme):
    """Two of each control, so that one can give the keyboard to the other."""
    window = QWidget()
    column = QVBoxLayout(window)
    for made in (QLineEdit, QComboBox, QPushButton):
        for _ in range(2):
            column.addWidget(made(window))
    for role, button in zip(("primary", "danger"), window.findChildren(QPushButton), strict=True):
        button.setProperty("role", role)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    return window


@pytest.mark.parametrize("kind", [QLineEdit, QComboBox, QPushButton])
def test_a_control_keeps_its_height_when_it_takes_the_keyboard(form, qtbot, kind):
    for control in form.findChildren(kind):
        before = control.sizeHint().height()
        control.setFocus()
        qtbot.waitUntil(control.hasFocus)
        control.ensurePolished()
        assert control.sizeHint().height() == before


def test_a_field_with_an_error_keeps_its_height(form):
    field = form.findChild(QLineEdit)
    before = field.sizeHint().height()
    field.setProperty("tone", "error")
    field.style().polish(field)
    assert field.sizeHint().height() == before
