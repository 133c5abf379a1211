"""The head of the cart: what a draft is called, and what else can be done with it."""

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from distributor_app.screens.cart.draft_bar import DraftBar
from distributor_app.theme import Mode, Theme


def drawing(bar: DraftBar) -> QImage:
    button = bar.menu_button
    return button.icon().pixmap(button.iconSize()).toImage()


def test_its_menu_can_be_seen_after_the_window_has_turned_dark(qtbot: QtBot, theme: Theme) -> None:
    bar = DraftBar(theme)
    qtbot.addWidget(bar)
    light = drawing(bar)
    theme.set_mode(Mode.DARK)
    dark = drawing(bar)
    theme.set_mode(Mode.LIGHT)
    assert dark != light
    assert drawing(bar) == light
