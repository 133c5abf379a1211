"""Whoever cannot see the screen hears what each control is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


@pytest.mark.parametrize("args", [{"q": "pump"}, {"part": "1"}, {"assembly": "unit"}])
def test_every_control_one_can_reach_has_a_name(screen, settled, qtbot, args, drawing_on_disk):
    screen.open(args)
    settled()
    settled()
    qtbot.wait(150)
    settled()
    nameless = [
        f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        for widget in screen.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not (widget.accessibleName() or getattr(widget, "text", str)())
    ]
    assert nameless == []
