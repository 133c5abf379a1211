"""Stroke icons drawn in a colour of the theme, rendered once per name, colour and size."""

from functools import cache
from pathlib import Path

import resources
from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer


@cache
def _svg(name: str) -> str:
    return resources.read_text(f"icons/{name}.svg")


def draw(name: str, color: str, size: int, ratio: float) -> QPixmap:
    """Return the icon as a square pixmap of `size` device-independent pixels.

    FileNotFoundError when no such icon is shipped.
    """
    renderer = QSvgRenderer(QByteArray(_svg(name).replace("currentColor", color).encode()))
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


_GLYPHS = {
    "up": ("chevron-up", "second"),
    "down": ("chevron-down", "second"),
    "tick": ("tick", "on_accent"),
    "check": ("check", "accent"),
}


def write_glyphs(folder: Path, colors: dict[str, str]) -> dict[str, str]:
    """Write the drawings that a style sheet can only name by a path; return the paths by name."""
    paths = {}
    for glyph, (name, role) in _GLYPHS.items():
        color = colors[role]
        # The colour is in the name because Qt keeps drawings by their path.
        path = folder / f"{name}-{color.lstrip('#')}.svg"
        if not path.exists():
            path.write_text(_svg(name).replace("currentColor", color), encoding="utf-8")
        paths[glyph] = path.as_posix()
    return paths


def icon(name: str, normal: str, active: str, disabled: str, size: int, ratio: float) -> QIcon:
    """Return an icon with its colours for the normal, checked and disabled state."""
    made = QIcon(draw(name, normal, size, ratio))
    made.addPixmap(draw(name, active, size, ratio), QIcon.Mode.Normal, QIcon.State.On)
    made.addPixmap(draw(name, active, size, ratio), QIcon.Mode.Active, QIcon.State.On)
    made.addPixmap(draw(name, disabled, size, ratio), QIcon.Mode.Disabled)
    return made
