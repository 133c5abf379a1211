"""Stroke icons drawn in a colour of the theme, rendered once per name, colour and size."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from zipfile import ZipFile

import resources
from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from distributor_app.theme.icon_names import FILLED, LUCIDE, OURS

_GRID = 24
_DRAWN_STROKE = 'stroke-width="2"'
# A line keeps its thickness on the screen whatever the icon's size, so that a badge's tick is as
# strong as a button's; between these ends, because a dense drawing would fill up or fade.
_LINE = 1.4
_THINNEST, _THICKEST = 1.5, 2.75


@cache
def _set() -> dict[str, str]:
    """Return our words' drawings out of the set, read in one go: opening it costs the most."""
    spec = find_spec("lucide")
    assert spec is not None
    assert spec.origin is not None
    with ZipFile(Path(spec.origin).with_name("lucide.zip")) as drawings:
        return {word: drawings.read(f"{name}.svg").decode() for word, name in LUCIDE.items()}


@cache
def _svg(name: str, stroke: float) -> str:
    drawing = resources.read_text(f"icons/{name}.svg") if name in OURS else _set()[name]
    if name in FILLED:
        drawing = drawing.replace('fill="none"', 'fill="currentColor"')
    return drawing.replace(_DRAWN_STROKE, f'stroke-width="{stroke:g}"')


def _stroke(size: int) -> float:
    return round(min(max(_LINE * _GRID / size, _THINNEST), _THICKEST), 2)


def draw(name: str, color: str, size: int, ratio: float) -> QPixmap:
    """Return the icon as a square pixmap of `size` device-independent pixels.

    KeyError when there is no such icon.
    """
    drawing = _svg(name, _stroke(size)).replace("currentColor", color)
    renderer = QSvgRenderer(QByteArray(drawing.encode()))
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


_GLYPHS = {
    "up": ("chevron-up", "second", 2.5),
    "down": ("chevron-down", "second", 2.5),
    "down_on_accent": ("chevron-down", "on_accent", 2.5),
    "tick": ("tick", "on_accent", 4.0),
    "check": ("check", "accent", 2.75),
}


def write_glyphs(folder: Path, colors: dict[str, str]) -> dict[str, str]:
    """Write the drawings that a style sheet can only name by a path; return the paths by name."""
    paths = {}
    for glyph, (name, role, stroke) in _GLYPHS.items():
        color = colors[role]
        # The colour is in the name because Qt keeps drawings by their path.
        path = folder / f"{name}-{color.lstrip('#')}.svg"
        if not path.exists():
            drawing = _svg(name, stroke).replace("currentColor", color)
            path.write_text(drawing, encoding="utf-8")
        paths[glyph] = path.as_posix()
    return paths


def icon(name: str, normal: str, active: str, disabled: str, size: int, ratio: float) -> QIcon:
    """Return an icon with its colours for the normal, checked and disabled state."""
    made = QIcon(draw(name, normal, size, ratio))
    made.addPixmap(draw(name, active, size, ratio), QIcon.Mode.Normal, QIcon.State.On)
    made.addPixmap(draw(name, active, size, ratio), QIcon.Mode.Active, QIcon.State.On)
    made.addPixmap(draw(name, disabled, size, ratio), QIcon.Mode.Disabled)
    return made
