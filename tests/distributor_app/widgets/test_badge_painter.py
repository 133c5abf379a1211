"""A badge is drawn once for many rows, anew when colours change, and sharp at every scale."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from distributor_app.theme import Mode
from distributor_app.widgets.badge_painter import BadgePainter
from distributor_app.widgets.record_model import BadgeLook

LOOK = BadgeLook("In stock", "good", "check")


def painted(painter_of_badges, look=LOOK, *, at=0.0, ratio=1.0, **how):
    image = QImage(round(120 * ratio), round(40 * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    height = painter_of_badges.size(look).height()
    painter_of_badges.paint(painter, QRectF(at / ratio, at / ratio, 110, height), look, **how)
    painter.end()
    return image


def test_the_second_time_it_looks_as_the_first(theme):
    badges = BadgePainter(theme)
    assert painted(badges) == painted(badges)


def test_other_words_tones_and_grounds_are_other_pictures(theme):
    badges = BadgePainter(theme)
    others = [
        painted(badges),
        painted(badges, BadgeLook("Out of stock", "good", "check")),
        painted(badges, BadgeLook("In stock", "error", "check")),
        painted(badges, on_wash=True),
    ]
    assert all(a != b for n, a in enumerate(others) for b in others[:n])


def test_it_follows_light_and_dark(theme):
    badges = BadgePainter(theme)
    light = painted(badges)
    theme.set_mode(Mode.DARK)
    assert painted(badges) != light
    theme.set_mode(Mode.LIGHT)


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_between_pixels_it_is_as_sharp_as_on_them(theme, ratio):
    badges = BadgePainter(theme)
    on, between = (painted(badges, at=place, ratio=ratio) for place in (3, 3.3))
    assert between == on
