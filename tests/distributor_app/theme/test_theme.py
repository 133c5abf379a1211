"""The theme: roles in light and dark, readable contrasts, every icon drawable."""

import itertools

import pytest
from PySide6.QtGui import QColor

from distributor_app.theme import Mode
from distributor_app.theme.accent import accent_roles, contrast
from distributor_app.theme.icon_names import NAMES
from distributor_app.theme.tokens import tokens

TEXT_ON_GROUND = [
    ("text", "window"), ("text", "surface"), ("text", "sunk"), ("text", "accent_wash"),
    ("text", "hover"), ("text", "match"), ("second", "surface"), ("second", "sunk"),
    ("second", "neutral_wash"), ("on_accent", "accent"), ("accent", "surface"),
    ("accent", "accent_wash"), ("good", "good_wash"), ("warning", "warning_wash"),
    ("error", "error_wash"), ("info", "info_wash"),
]  # fmt: skip


@pytest.mark.parametrize(("ink", "ground"), TEXT_ON_GROUND)
@pytest.mark.parametrize("side", [0, 1])
def test_text_can_be_read_on_its_ground(ink, ground, side):
    color = tokens().color
    assert contrast(QColor(color[ink][side]), QColor(color[ground][side])) >= 4.5


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_draws_something(theme, name):
    image = theme.pixmap(name, "text", 24).toImage()
    cells = itertools.product(range(image.width()), range(image.height()))
    assert any(image.pixelColor(x, y).alpha() > 0 for x, y in cells)


@pytest.mark.parametrize("color", ["#FFD500", "#0F6E84", "#101010", "#FF0066"])
@pytest.mark.parametrize(("surface", "dark"), [("#FFFFFF", False), ("#1A2027", True)])
def test_any_vendor_colour_becomes_a_readable_accent(color, surface, dark):
    roles = accent_roles(color, surface, dark)
    assert contrast(QColor(roles["accent"]), QColor(surface)) >= 4.5
    assert contrast(QColor(roles["on_accent"]), QColor(roles["accent"])) >= 4.5


def test_what_is_no_colour_is_refused():
    with pytest.raises(ValueError, match="not a colour"):
        accent_roles("teal-ish", "#FFFFFF", False)


def test_switching_to_dark_tells_painters_and_changes_the_colours(theme, qtbot):
    light = theme.color("surface")
    try:
        with qtbot.waitSignal(theme.changed):
            theme.set_mode(Mode.DARK)
        assert theme.is_dark
        assert theme.color("surface") != light
    finally:
        theme.set_mode(Mode.LIGHT)
    assert theme.color("surface") == light
