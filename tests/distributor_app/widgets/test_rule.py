"""A rule is one hairline, whatever the scale of the screen and wherever it lies."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QRegion
from PySide6.QtWidgets import QWidget

from distributor_app.widgets.rule import Rule

WIDTH, HEIGHT = 40, 60


def thicknesses(page, scale, colour):
    """Return how many pixels of the screen each line on a page is thick, from the top."""
    seen = QImage(int(WIDTH * scale), int(HEIGHT * scale), QImage.Format.Format_RGB32)
    seen.setDevicePixelRatio(scale)
    seen.fill(Qt.GlobalColor.white)
    page.render(seen, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    column = [seen.pixelColor(WIDTH // 2, y) == colour for y in range(seen.height())]
    found = []
    for before, inked in zip([False, *column], column, strict=False):
        if inked and not before:
            found.append(0)
        if inked:
            found[-1] += 1
    return found


@pytest.mark.parametrize(("scale", "thick"), [(1, 1), (1.25, 1), (1.5, 1), (1.75, 1), (2, 2)])
def test_rules_below_each_other_are_equally_thick(qtbot, theme, scale, thick):
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(WIDTH, HEIGHT)
    for top in (3, 14, 26, 39, 51):
        Rule(theme, page).setGeometry(0, top, WIDTH, 1)
    assert thicknesses(page, scale, theme.color("line")) == [thick] * 5
