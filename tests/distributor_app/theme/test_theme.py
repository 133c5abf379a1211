"""The theme: roles in light and dark, readable contrasts, every icon drawable."""

import itertools

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from distributor_app.theme import Contrast, Mode
from distributor_app.theme.accent import contrast
from distributor_app.theme.colors import DRAWN_ON_GROUND, TEXT_ON_GROUND, colors_by_role
from distributor_app.theme.icon_names import NAMES

OUR_ACCENT = ""
AWKWARD_COLOURS = ("#FFD500", "#000000", "#101010", "#FFFFFF", "#F8F8F8", "#FF0066", "#808080")
COLOURS = (OUR_ACCENT, "#0F6E84", *AWKWARD_COLOURS)


def unreadable(pairs, colors, wanted):
    inks = ((ink, ground, contrast(QColor(colors[ink]), QColor(colors[ground])))
            for ink, ground in pairs)  # fmt: skip
    return [f"{ink} on {ground}: {found:.2f}" for ink, ground, found in inks if found < wanted]


@pytest.mark.parametrize("vendor_color", COLOURS)
@pytest.mark.parametrize("dark", [False, True])
def test_every_ink_can_be_read_on_every_ground_it_is_used_on(vendor_color, dark):
    colors = colors_by_role(dark=dark, high_contrast=False, vendor_color=vendor_color)
    assert unreadable(TEXT_ON_GROUND, colors, 4.5) == []
    assert unreadable(DRAWN_ON_GROUND, colors, 3.0) == []


@pytest.mark.parametrize("vendor_color", COLOURS)
@pytest.mark.parametrize("dark", [False, True])
def test_high_contrast_reaches_the_highest_level(vendor_color, dark):
    colors = colors_by_role(dark=dark, high_contrast=True, vendor_color=vendor_color)
    assert unreadable(TEXT_ON_GROUND, colors, 7.0) == []
    assert unreadable(DRAWN_ON_GROUND, colors, 4.5) == []


@pytest.mark.parametrize("dark", [False, True])
def test_a_vendors_good_colour_stays_as_it_is(dark):
    colors = colors_by_role(dark=dark, high_contrast=False, vendor_color="#0F6E84")
    assert (colors["accent"] == "#0f6e84") is not dark
    assert QColor(colors["accent"]).hslHue() == pytest.approx(QColor("#0F6E84").hslHue(), abs=3)


def test_what_is_no_colour_is_refused():
    with pytest.raises(ValueError, match="not a colour"):
        colors_by_role(dark=False, high_contrast=False, vendor_color="teal-ish")


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_draws_something(theme, name):
    image = theme.pixmap(name, "text", 24).toImage()
    cells = itertools.product(range(image.width()), range(image.height()))
    assert any(image.pixelColor(x, y).alpha() > 0 for x, y in cells)


@pytest.mark.parametrize("tone", ["good", "warning", "error", "info", "neutral", "accent"])
def test_every_state_has_an_icon_beside_its_colour(theme, tone):
    assert theme.tone_icon(tone) in NAMES


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


def test_high_contrast_can_be_chosen_and_left_again(theme, qtbot):
    usual = theme.color("second")
    try:
        with qtbot.waitSignal(theme.changed):
            theme.set_contrast(Contrast.HIGH)
        assert theme.is_high_contrast
        assert theme.color("second") != usual
    finally:
        theme.set_contrast(Contrast.SYSTEM)
    assert theme.color("second") == usual


def test_nothing_moves_by_itself(theme):
    effects = (Qt.UIEffect.UI_AnimateMenu, Qt.UIEffect.UI_AnimateCombo, Qt.UIEffect.UI_FadeTooltip)
    assert theme is not None
    assert not any(QApplication.isEffectEnabled(effect) for effect in effects)
