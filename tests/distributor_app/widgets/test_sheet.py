"""A page that fills a usual window and stays narrow enough to be read in a very wide one."""

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from distributor_app.theme import Theme
from distributor_app.widgets.sheet import lay_sheet


@pytest.mark.parametrize(("window", "content"), [(1104, 1104), (1744, 1744), (3664, 1876)])
def test_a_sheet_is_as_wide_as_the_window_until_it_is_wide_enough(
    qtbot: QtBot, theme: Theme, window: int, content: int
) -> None:
    page, line = QWidget(), QLabel("A line")
    qtbot.addWidget(page)
    lay_sheet(page, theme).addWidget(line)
    page.resize(window, 600)
    page.show()
    qtbot.waitExposed(page)
    assert line.width() == content
    assert line.mapTo(page, line.rect().topLeft()).x() == 0
