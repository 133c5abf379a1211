"""Small line pictures of popular parts and of the machines, drawn from the same solids."""

from vendor_hub.demo.maker.drawing import shapes as s
from vendor_hub.demo.maker.drawing.ink import Drawing, Mark, bounds, moved
from vendor_hub.demo.maker.drawing.solids import Frame, Seg, Solid, Vector, draw_solid
from vendor_hub.demo.maker.model import DemoPart

_SIZE = 320.0, 220.0
_POPULAR = 2500

_PUMP: Solid = (
    *s.shaft((9, 26)),
    *s.lug_flange(54, 9, 12),
    *s.plate(30, 38, 16, 0, 0),
    *s.plate(31, 39, 44, 0, 0),
    *s.plate(30, 38, 14, 0, 4),
)

_PUMP_FROM_FRONT: Solid = (
    *s.plate(30, 38, 14, 0, 0),
    *s.plate(31, 39, 44, 0, 0),
    *s.plate(30, 38, 16, 0, 0),
    *s.lug_flange(54, 9, 0),
    *s.disc(22, 5),
    *s.shaft((9, 22)),
    *s.disc(7, 10),
)

_BY_ROLE: dict[str, Solid] = {
    "pump": _PUMP_FROM_FRONT,
    "reman": _PUMP_FROM_FRONT,
    "filter": (*s.disc(30, 6, 0), *s.finned(28, 84, 0), *s.disc(30, 6, 16)),
    "seal_kit": s.oring(46),
    "oil": (Seg("rect", 40, 96, other=30), Seg("rect", 30, 10, other=22), *s.disc(9, 10)),
    "bearing": s.bearing(48, 22),
    "oring": s.oring(40),
    "hose": s.hose(12, 150),
    "bolt": s.bolt(11, 110),
    "gasket": s.plate(54, 46, 2.5, 34, 4),
    "valve": s.cartridge(26, 130),
    "fitting": (*s.disc(12, 22), *s.nut(13), *s.disc(14, 16), *s.nut(14), *s.disc(13, 18, 8)),
    "consumable": (*s.disc(40, 10, 36), *s.plate(6, 14, 16, 0, 0)),
    "cable_tie": (*s.plate(3.2, 1.4, 150, 0, 0), *s.plate(6, 4, 10, 3, 0)),
    "kit": (*s.disc(46, 8, 38),),
    "engine": (*s.plate(48, 44, 34, 9, 4),),
    "electrical": s.gauge(44),
    "cylinder": (*s.disc(34, 150), *s.disc(37, 12, 16), *s.shaft((14, 50)), *s.disc(20, 14, 9)),
    "tool": (*s.shaft((6, 90)), *s.nut(9), *s.disc(22, 18, 10)),
}


def part_picture(part: DemoPart) -> Drawing | None:
    """Return a small picture for a popular part of a kind that can be drawn, otherwise None."""
    solid = _BY_ROLE.get(part.role)
    if solid is None or part.popularity < _POPULAR:
        return None
    axis = "z" if part.role == "oil" else "x"
    return _small([(solid, axis, (0, 0, 0))])


def machine_picture(product_line: str) -> Drawing:
    """Return a small picture of a machine of a product line."""
    return _small(machine_solids(product_line))


def machine_solids(product_line: str) -> list[tuple[Solid, str, Vector]]:
    """Return the modules of a machine at their places, farthest first."""
    return _MACHINES[product_line]


_MACHINES: dict[str, list[tuple[Solid, str, Vector]]] = {
    "HX": [
        (s.wheel(46, 18), "y", (30, -92, 0)),
        (s.plate(150, 84, 10, 0, 0), "z", (75, 0, 0)),
        (s.plate(46, 70, 84, 0, 0), "z", (-22, 0, 12)),
        (s.plate(50, 48, 44, 0, 0), "z", (70, -8, 12)),
        (s.finned(40, 60, 0), "z", (70, -8, 56)),
        (s.plate(34, 30, 14, 0, 4), "z", (70, -8, 116)),
        (_PUMP, "x", (126, 0, 40)),
        (s.wheel(46, 18), "y", (30, 76, 0)),
    ],
    "EU": [
        (s.plate(110, 84, 76, 0, 0), "z", (0, 0, 0)),
        (s.finned(44, 110, 0), "x", (-84, 0, 128)),
        (_PUMP, "x", (34, 0, 128)),
        (s.disc(16, 56), "z", (64, 52, 78)),
    ],
    "LT": [
        (s.plate(150, 90, 12, 0, 0), "z", (0, 0, 0)),
        (s.plate(5, 8, 250, 0, 0), "rising", (-112, -70, 20)),
        (s.plate(5, 8, 250, 0, 0), "falling", (-112, -58, 128)),
        (s.disc(16, 120), "x", (-60, 0, 44)),
        (s.plate(5, 8, 250, 0, 0), "rising", (-112, 58, 20)),
        (s.plate(5, 8, 250, 0, 0), "falling", (-112, 70, 128)),
        (s.plate(150, 90, 14, 0, 0), "z", (0, 0, 148)),
    ],
}


def _small(solids: list[tuple[Solid, str, Vector]]) -> Drawing:
    marks: list[Mark] = []
    for solid, axis, origin in solids:
        marks += draw_solid(solid, Frame(axis, origin), 0)
    left, top, right, bottom = bounds(marks)
    wide, high = _SIZE
    scale = min((wide - 28) / (right - left), (high - 28) / (bottom - top))
    dx = (wide - (left + right) * scale) / 2
    dy = (high - (top + bottom) * scale) / 2
    return Drawing(wide, high, tuple(moved(marks, scale, dx, dy)))
