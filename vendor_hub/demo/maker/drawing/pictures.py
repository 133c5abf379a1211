"""Small coloured pictures of parts and machines, drawn from the same bodies as the drawings."""

from functools import lru_cache

from vendor_hub.demo.maker.drawing.bodies import draw_shape
from vendor_hub.demo.maker.drawing.ink import Drawing, Mark, Palette, bounds, moved, painted
from vendor_hub.demo.maker.drawing.likeness import (
    ALUMINIUM,
    IRON,
    PAINT,
    RUBBER,
    STEEL,
    YELLOW,
    Coloured,
    likeness,
)
from vendor_hub.demo.maker.drawing.machine_bodies import bodies
from vendor_hub.demo.maker.drawing.solids import Solid
from vendor_hub.demo.maker.model import DemoPart

_SIZE = 320.0, 220.0
_MACHINE_SIZE = 480.0, 330.0
_MODULES: dict[str, Palette] = {
    "frame": IRON, "base": IRON, "tank": PAINT, "cooler": ALUMINIUM, "engine": STEEL,
    "hood": PAINT, "panel": ALUMINIUM, "pump": STEEL, "valve": STEEL, "hoses": RUBBER,
    "drive": PAINT, "legs": YELLOW, "platform": PAINT, "cylinder": STEEL, "power": STEEL,
}  # fmt: skip
_EXPLODED = ("hood",)
"""Modules that the main drawing shows lifted off; the picture shows the machine without."""


def part_picture(part: DemoPart, drawn: Solid | None = None) -> Drawing | None:
    """Return the picture of a part, None for a kind that has none; `drawn` as in a drawing."""
    found = likeness(part, drawn)
    return None if found is None else _picture(found)


@lru_cache(maxsize=1024)
def _picture(coloured: Coloured) -> Drawing:
    marks: list[Mark] = []
    for shape, palette in coloured:
        marks += painted(draw_shape(shape), palette)
    return _fitted(marks, _SIZE, 4.5)


@lru_cache(maxsize=8)
def machine_picture(model: str) -> Drawing:
    """Return the picture of a machine model."""
    marks: list[Mark] = []
    for module, shapes in bodies(model):
        if module not in _EXPLODED:
            for shape in shapes:
                marks += painted(draw_shape(shape), _MODULES[module])
    return _fitted(marks, _MACHINE_SIZE, 3.0)


def _fitted(marks: list[Mark], size: tuple[float, float], most: float) -> Drawing:
    left, top, right, bottom = bounds(marks)
    wide, high = size
    scale = min((wide - 28) / (right - left), (high - 28) / (bottom - top), most)
    dx = (wide - (left + right) * scale) / 2
    dy = (high - (top + bottom) * scale) / 2
    return Drawing(wide, high, tuple(moved(marks, scale, dx, dy)))
