"""Bodies at their places in space: solids on an axis, and tubes and hoses led along points."""

import math
from dataclasses import dataclass

from vendor_hub.demo.maker.drawing.ink import (
    EDGE,
    FRONT,
    OUTLINE,
    SHADE,
    SIDE,
    Path,
    Point,
    polygon,
)
from vendor_hub.demo.maker.drawing.solids import Frame, Solid, Vector, draw_solid, project

_SWELL = math.sqrt(1.5)
"""How wide a ball of radius 1 is drawn in isometric projection."""
_STEPS = 6


@dataclass(frozen=True, slots=True)
class Block:
    """A solid with its axis and its place in space."""

    solid: Solid
    axis: str
    origin: Vector


@dataclass(frozen=True, slots=True)
class Tube:
    """A tube of a radius through points; `bend` is how far from a corner its bend begins."""

    radius: float
    points: tuple[Vector, ...]
    bend: float = 14.0


Shape = Block | Tube


def draw_shape(shape: Shape) -> list[Path]:
    """Return the paths of a body at its place, back to front."""
    if isinstance(shape, Tube):
        return _draw_tube(shape)
    return draw_solid(shape.solid, Frame(shape.axis, shape.origin), 0)


def _draw_tube(tube: Tube) -> list[Path]:
    """Return the paths of a tube, back to front."""
    line = [project(p) for p in _rounded(tube)]
    r = tube.radius * _SWELL
    body = _ribbon(line, -r, r, caps=True)
    return [
        polygon(body, width=OUTLINE * 1.6),
        polygon(body, fill=SIDE, width=EDGE),
        polygon(_ribbon(line, -0.62 * r, -0.18 * r), fill=FRONT, stroke=None),
        polygon(_ribbon(line, 0.45 * r, 0.92 * r), fill=SHADE, stroke=None),
    ]


def _rounded(tube: Tube) -> list[Vector]:
    """Return the middle line with a bend instead of each corner."""
    points = tube.points
    out = [points[0]]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        start, end = _toward(corner, before, tube.bend), _toward(corner, after, tube.bend)
        for i in range(_STEPS + 1):
            t = i / _STEPS
            out.append(_mixed(_mixed(start, corner, t), _mixed(corner, end, t), t))
    return [*out, points[-1]]


def _toward(p: Vector, q: Vector, reach: float) -> Vector:
    return _mixed(p, q, min(0.5, reach / (math.dist(p, q) or 1.0)))


def _mixed(p: Vector, q: Vector, t: float) -> Vector:
    return p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t, p[2] + (q[2] - p[2]) * t


def _ribbon(line: list[Point], low: float, high: float, *, caps: bool = False) -> list[Point]:
    """Return the outline between two distances from a line; positive is below and to the right."""
    normals = []
    for i in range(len(line)):
        x0, y0 = line[max(0, i - 1)]
        x1, y1 = line[min(len(line) - 1, i + 1)]
        reach = math.hypot(x1 - x0, y1 - y0) or 1.0
        normals.append((-(y1 - y0) / reach, (x1 - x0) / reach))
    turned = sum(n[0] * 0.35 + n[1] for n in normals) < 0
    if turned:
        normals = [(-x, -y) for x, y in normals]
    one = [(p[0] + n[0] * low, p[1] + n[1] * low) for p, n in zip(line, normals, strict=True)]
    two = [(p[0] + n[0] * high, p[1] + n[1] * high) for p, n in zip(line, normals, strict=True)]
    if not caps:
        return [*one, *two[::-1]]
    return [*one, *_cap(one[-1], two[-1], line), *two[::-1], *_cap(two[0], one[0], line[::-1])]


def _cap(start: Point, end: Point, line: list[Point]) -> list[Point]:
    """Return points of a flat arch over the end of a line."""
    (x0, y0), (x1, y1) = line[-2], line[-1]
    reach = math.hypot(x1 - x0, y1 - y0) or 1.0
    rise = math.dist(start, end) * 0.22
    return [
        (
            start[0] + (end[0] - start[0]) * t + (x1 - x0) / reach * rise * 4 * t * (1 - t),
            start[1] + (end[1] - start[1]) * t + (y1 - y0) / reach * rise * 4 * t * (1 - t),
        )
        for t in (0.15, 0.35, 0.5, 0.65, 0.85)
    ]
