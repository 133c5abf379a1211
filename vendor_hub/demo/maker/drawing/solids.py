"""Simple solids in isometric projection, painted from back to front.

A solid is a row of segments along an axis. Space is x (down right), y (down left), z (up); the
eye looks from +x +y +z, so the faces that point to larger coordinates are the visible ones.
"""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from vendor_hub.demo.maker.drawing.ink import (
    DARK,
    FINE,
    FRONT,
    HOLE,
    OUTLINE,
    SHADE,
    SIDE,
    Path,
    Point,
)

Vector = tuple[float, float, float]

AXES: dict[str, tuple[Vector, Vector, Vector]] = {
    # axis, then the two directions across it; the three are right-handed
    "x": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "y": ((0, 1, 0), (0, 0, 1), (1, 0, 0)),
    "z": ((0, 0, 1), (1, 0, 0), (0, 1, 0)),
    # along x, but rising or falling by 26 degrees: for the legs of a scissor (prisms only, since
    # round bodies take their outline from an axis square to the sheet's directions)
    "rising": ((0.9, 0, 0.436), (0, 1, 0), (-0.436, 0, 0.9)),
    "falling": ((0.9, 0, -0.436), (0, 1, 0), (0.436, 0, 0.9)),
}

_COS, _SIN = math.cos(math.pi / 6), 0.5


def project(p: Vector) -> Point:
    """Return the place of a point in space on the sheet (y down)."""
    x, y, z = p
    return (x - y) * _COS, (x + y) * _SIN - z


@dataclass(frozen=True, slots=True)
class Seg:
    """A stretch of a solid with one profile: `size` is the radius or half width, `length` along."""

    kind: str  # cyl, cone, hex, square, rect, oval, gear, spring, fins
    size: float
    length: float
    bore: float = 0
    holes: int = 0  # bolt holes in the visible face
    other: float = 0  # cone: end radius; rect: half height; gear: teeth; spring: turns
    fill: str = FRONT
    thread: bool = False


Solid = tuple[Seg, ...]


def length_of(solid: Solid) -> float:
    """Return how much of the axis a solid takes."""
    return sum(seg.length for seg in solid)


def radius_of(solid: Solid) -> float:
    """Return the largest distance of a solid's outline from its axis."""
    return max(max(seg.size, seg.other if seg.kind in ("rect", "cone") else 0) for seg in solid)


class Frame:
    """A place and an axis in space; turns (along, across, across) into points on the sheet."""

    def __init__(self, axis: str, origin: Vector) -> None:
        along, self._u, self._v = AXES[axis]
        self.toward_u, self.toward_v = sum(self._u), sum(self._v)
        # The projection is linear: a point is a sum of these four, most of a drawing's work.
        self._flat = (*project(origin), *project(along), *project(self._u), *project(self._v))

    def shade(self, u: float, v: float) -> str:
        """Return the tint of a face by its normal across the axis: light from above and left."""
        z = u * self._u[2] + v * self._v[2]
        y = u * self._u[1] + v * self._v[1]
        x = u * self._u[0] + v * self._v[0]
        return FRONT if z > max(x, y) else SIDE if y > x else SHADE

    def at(self, a: float, u: float = 0, v: float = 0) -> Point:
        """Return the sheet point of coordinates in this frame."""
        x, y, ax, ay, ux, uy, vx, vy = self._flat
        return x + a * ax + u * ux + v * vx, y + a * ay + u * uy + v * vy

    def light(self, t: float) -> float:
        """Return how much light a round body takes at an angle: most from above and left."""
        u, v = math.cos(t), math.sin(t)
        x, y, z = (u * self._u[i] + v * self._v[i] for i in range(3))
        return 0.15 * x + 0.55 * y + 0.82 * z


def draw_solid(solid: Solid, frame: Frame, start: float, u: float = 0, v: float = 0) -> list[Path]:
    """Return the paths of a solid whose far end is at `start` on the axis, back to front."""
    outline = _silhouette(solid, frame, start, u, v)
    out = [outline] if outline.commands else []
    for seg in solid:
        out += _DRAW[seg.kind](seg, frame, start, u, v)
        start += seg.length
    return out


def _silhouette(solid: Solid, f: Frame, a: float, u: float, v: float) -> Path:
    """Return the outline of a whole solid: it lies below its faces, so that half of it shows."""
    commands: list[tuple[str, tuple[Point, ...]]] = []
    for seg in solid:
        end = a + seg.length
        if seg.kind in ("cyl", "cone", "fins"):
            last = seg.other if seg.kind == "cone" else seg.size
            commands += _body(f, a, end, u, v, seg.size, last, SIDE).commands
        elif seg.kind != "spring":
            profile = profile_of(seg)[0]
            back = [f.at(a, u + x, v + y) for x, y in profile]
            front = [f.at(end, u + x, v + y) for x, y in profile]
            rings = (back, front) if seg.kind == "gear" else (_hull([*back, *front]),)
            for ring_points in rings:
                commands += [("L" if i else "M", (p,)) for i, p in enumerate(ring_points)]
                commands.append(("Z", ()))
        a = end
    return Path(tuple(commands), None, DARK, OUTLINE * 1.6)


def _hull(points: list[Point]) -> list[Point]:
    """Return the convex hull of points."""
    out: list[Point] = []
    ordered = sorted(set(points))
    for way in (ordered, ordered[::-1]):
        base = len(out)
        for p in way:
            while len(out) - base >= 2 and _turn(out[-2], out[-1], p) <= 0:
                out.pop()
            out.append(p)
        out.pop()
    return out


def _turn(o: Point, p: Point, q: Point) -> float:
    return (p[0] - o[0]) * (q[1] - o[1]) - (p[1] - o[1]) * (q[0] - o[0])


def _arc(
    f: Frame, a: float, u: float, v: float, r: float, t0: float, t1: float
) -> list[tuple[str, tuple[Point, ...]]]:
    """Return curve commands along a circle about the axis from angle t0 to t1."""
    steps = max(1, math.ceil(abs(t1 - t0) / (math.pi / 2) - 1e-9))
    dt = (t1 - t0) / steps
    k = 4 / 3 * math.tan(dt / 4) * r
    out: list[tuple[str, tuple[Point, ...]]] = []
    for i in range(steps):
        s, e = t0 + i * dt, t0 + (i + 1) * dt
        p0 = (u + r * math.cos(s), v + r * math.sin(s))
        p3 = (u + r * math.cos(e), v + r * math.sin(e))
        p1 = (p0[0] - k * math.sin(s), p0[1] + k * math.cos(s))
        p2 = (p3[0] + k * math.sin(e), p3[1] - k * math.cos(e))
        out.append(("C", (f.at(a, *p1), f.at(a, *p2), f.at(a, *p3))))
    return out


# Where a cylinder's outline touches its end circles: the directions square to the view.
_T0 = -math.pi / 4
_T1 = _T0 + math.pi


def _rim(f: Frame, a: float, u: float, v: float, r: float, t: float) -> Point:
    return f.at(a, u + r * math.cos(t), v + r * math.sin(t))


def ring(f: Frame, a: float, u: float, v: float, r: float, fill: str | None = None) -> Path:
    """Return the circle of radius r about the axis."""
    commands = (
        ("M", (_rim(f, a, u, v, r, 0),)),
        *_arc(f, a, u, v, r, 0, 2 * math.pi),
        ("Z", ()),
    )
    return Path(commands, fill)


def _body(
    f: Frame, a0: float, a1: float, u: float, v: float, r0: float, r1: float, fill: str
) -> Path:
    """Return the outline of a round body between two circles (without its front face)."""
    commands = (
        ("M", (_rim(f, a0, u, v, r0, _T0),)),
        *_arc(f, a0, u, v, r0, _T0, _T1),
        ("L", (_rim(f, a1, u, v, r1, _T1),)),
        *_arc(f, a1, u, v, r1, _T1, _T1 + math.pi),
        ("Z", ()),
    )
    return Path(commands, fill)


def _bore(f: Frame, a: float, u: float, v: float, r: float, depth: float) -> Iterator[Path]:
    if r <= 0:
        return
    yield ring(f, a, u, v, r, SHADE if depth > 0.3 * r else HOLE)
    # The far edge of a through hole shows as a sickle inside the near one.
    inner = min(depth, r * 0.6)
    trim = math.asin(inner / (math.sqrt(2) * r))
    first, last = _T1 + trim, _T1 + math.pi - trim
    yield Path(
        (
            ("M", (_rim(f, a - inner, u, v, r, first),)),
            *_arc(f, a - inner, u, v, r, first, last),
        ),
        width=0.8,
    )


def _holes(f: Frame, a: float, u: float, v: float, seg: Seg) -> Iterator[Path]:
    if not seg.holes:
        return
    square = seg.kind in ("square", "rect")
    reach = seg.size * (0.74 if square else 0.78)
    reach_v = (seg.other or seg.size) * 0.74
    r = max(1.6, min(seg.size * 0.11, 6))
    spots = hole_spots(seg.kind, seg.holes, reach, reach_v)
    for du, dv in spots:
        yield ring(f, a, u + du, v + dv, r, SHADE)


def hole_spots(kind: str, count: int, reach: float, reach_v: float) -> list[Point]:
    """Return where bolts go: the corners of a plate, or evenly on a circle."""
    if kind == "rect" and count > 4:
        half = count // 2
        xs = [reach * (2 * i / (half - 1) - 1) for i in range(half)]
        return [(x, s * reach_v) for s in (-1, 1) for x in xs]
    if kind in ("square", "rect") and count == 4:
        return [(s * reach, t * reach_v) for s in (-1, 1) for t in (-1, 1)]
    if kind in ("square", "rect") and count == 2:
        return [(-reach, 0), (reach, 0)] if reach >= reach_v else [(0, -reach_v), (0, reach_v)]
    if kind == "oval":
        return [(0, -reach), (0, reach)]
    turn = math.pi / count
    return [
        (reach * math.cos(turn + i * 2 * turn), reach * math.sin(turn + i * 2 * turn))
        for i in range(count)
    ]


def _bands(
    f: Frame, a0: float, a1: float, u: float, v: float, r0: float, r1: float
) -> Iterator[Path]:
    """Return the shadow and the gleam along a round body."""
    dark_first = f.light(_T0) < f.light(_T1)
    turn = 1 if dark_first else -1
    dark = _T0 if dark_first else _T1
    for begin, end, tint in ((0.02, 0.9, SHADE), (1.85, 2.35, FRONT)):
        s, e = dark + turn * begin, dark + turn * end
        yield Path(
            (
                ("M", (_rim(f, a0, u, v, r0, s),)),
                *_arc(f, a0, u, v, r0, s, e),
                ("L", (_rim(f, a1, u, v, r1, e),)),
                *_arc(f, a1, u, v, r1, e, s),
                ("Z", ()),
            ),
            tint,
            None,
        )


def _draw_cyl(seg: Seg, f: Frame, a: float, u: float, v: float) -> list[Path]:
    end = a + seg.length
    r1 = seg.other if seg.kind == "cone" else seg.size
    out = [_body(f, a, end, u, v, seg.size, r1, SIDE)]
    if seg.length > 5 and seg.size > 5:
        out += _bands(f, a, end, u, v, seg.size, r1)
    if seg.thread:
        out += _thread(seg, f, a, u, v)
    out.append(ring(f, end, u, v, r1, seg.fill))
    if seg.kind == "cyl" and seg.length > 5 and r1 > 11 and seg.bore < r1 * 0.8:
        out.append(_chamfer(f, end, u, v, r1 - max(1.0, r1 * 0.06)))
    out += _bore(f, end, u, v, seg.bore, seg.length)
    out += _holes(f, end, u, v, seg)
    return out


def _chamfer(f: Frame, a: float, u: float, v: float, r: float) -> Path:
    return replace(ring(f, a, u, v, r), width=FINE)


def _thread(seg: Seg, f: Frame, a: float, u: float, v: float) -> Iterator[Path]:
    pitch = max(2.2, seg.size * 0.32)
    at = a + pitch
    while at < a + seg.length - 0.5:
        yield Path(
            (
                ("M", (_rim(f, at, u, v, seg.size, _T0),)),
                *_arc(f, at, u, v, seg.size, _T0, _T1),
            ),
            width=FINE,
        )
        at += pitch


def _draw_fins(seg: Seg, f: Frame, a: float, u: float, v: float) -> list[Path]:
    out: list[Path] = []
    count = max(3, int(seg.length // 7))
    step = seg.length / count
    for i in range(count):
        at = a + i * step
        core = Seg("cyl", seg.size * 0.86, step * 0.5)
        fin = Seg("cyl", seg.size, step * 0.5, bore=seg.bore if i == count - 1 else 0)
        out += _draw_cyl(core, f, at, u, v)
        out += _draw_cyl(fin, f, at + step * 0.5, u, v)
    return out


def _draw_spring(seg: Seg, f: Frame, a: float, u: float, v: float) -> list[Path]:
    turns = int(seg.other or 6)
    points = [
        _rim(f, a + seg.length * i / (turns * 18), u, v, seg.size, i * math.pi / 9)
        for i in range(turns * 18 + 1)
    ]
    commands = tuple(("L" if i else "M", (p,)) for i, p in enumerate(points))
    return [
        Path(commands, stroke=DARK, width=4.2),
        Path(commands, stroke=FRONT, width=2.2),
    ]


def profile_of(seg: Seg) -> tuple[list[Point], bool]:
    """Return the corners of a profile in (u, v), counter-clockwise, and whether it is smooth."""
    s = seg.size
    if seg.kind == "hex":
        return [(s * math.cos(i * math.pi / 3), s * math.sin(i * math.pi / 3)) for i in range(6)], (
            False
        )
    if seg.kind == "gear":
        return _gear_profile(s, int(seg.other or 12)), False
    if seg.kind == "oval":
        return _oval_profile(s), True
    h = seg.other or s
    c = min(s, h) * (0.16 if seg.kind == "square" else 0.05)
    corners = [
        (s, -h + c), (s, h - c), (s - c, h), (-s + c, h),
        (-s, h - c), (-s, -h + c), (-s + c, -h), (s - c, -h),
    ]  # fmt: skip
    return corners, False


def _gear_profile(r: float, teeth: int) -> list[Point]:
    points = []
    for i in range(teeth):
        for part, radius in ((0.0, 0.84), (0.28, 0.84), (0.42, 1.0), (0.82, 1.0)):
            t = 2 * math.pi * (i + part) / teeth
            points.append((r * radius * math.cos(t), r * radius * math.sin(t)))
    return points


def _oval_profile(s: float) -> list[Point]:
    """Two lugs above and below a round middle, as on a two-bolt flange."""
    small, middle, n = s * 0.26, s * 0.6, 10
    tilt = math.asin((middle - small) / (s - small))
    points = [_polar(middle, -tilt * (1 - 2 * i / n) * 0.98, 0.0) for i in range(n + 1)]
    points += [_polar(small, tilt + (math.pi - 2 * tilt) * i / n, s - small) for i in range(n + 1)]
    points += [_polar(middle, math.pi - tilt * (1 - 2 * i / n) * 0.98, 0.0) for i in range(n + 1)]
    points += [
        _polar(small, math.pi + tilt + (math.pi - 2 * tilt) * i / n, small - s)
        for i in range(n + 1)
    ]
    return points


def _polar(r: float, t: float, lift: float) -> Point:
    return r * math.cos(t), r * math.sin(t) + lift


def _draw_prism(seg: Seg, f: Frame, a: float, u: float, v: float) -> list[Path]:
    profile, smooth = profile_of(seg)
    corners = [(u + x, v + y) for x, y in profile]
    end = a + seg.length
    faces = []
    for (x0, y0), (x1, y1) in zip(corners, [*corners[1:], corners[0]], strict=True):
        toward = (y1 - y0) * f.toward_u - (x1 - x0) * f.toward_v
        faces.append((toward, (x0, y0), (x1, y1)))
    out: list[Path] = []
    for toward, p, q in sorted(faces, key=lambda face: sum(face[1]) + sum(face[2])):
        if toward <= 1e-9:
            continue
        quad = [f.at(a, *p), f.at(a, *q), f.at(end, *q), f.at(end, *p)]
        fill = f.shade(q[1] - p[1], p[0] - q[0])
        stroke = None if smooth else DARK
        commands = tuple(("L" if i else "M", (point,)) for i, point in enumerate(quad))
        out.append(Path((*commands, ("Z", ())), fill, stroke))
    if smooth:
        out += _smooth_outline(faces, f, a, end)
    front = tuple(("L" if i else "M", (f.at(end, *p),)) for i, p in enumerate(corners))
    out.append(Path((*front, ("Z", ())), seg.fill))
    if seg.kind == "hex" and seg.bore < seg.size * 0.8:
        out.append(_chamfer(f, end, u, v, seg.size * 0.84))
    out += _bore(f, end, u, v, seg.bore, seg.length)
    out += _holes(f, end, u, v, seg)
    return out


def _smooth_outline(
    faces: list[tuple[float, Point, Point]], f: Frame, a: float, end: float
) -> Iterator[Path]:
    """Return the far edge and the two side lines of a smooth prism."""
    for i, (toward, p, q) in enumerate(faces):
        if toward > 1e-9:
            yield Path((("M", (f.at(a, *p),)), ("L", (f.at(a, *q),))))
        before = faces[i - 1][0]
        if (toward > 1e-9) != (before > 1e-9):
            yield Path((("M", (f.at(a, *p),)), ("L", (f.at(end, *p),))))


_DRAW: dict[str, Callable[[Seg, Frame, float, float, float], list[Path]]] = {
    "cyl": _draw_cyl,
    "cone": _draw_cyl,
    "fins": _draw_fins,
    "spring": _draw_spring,
    "hex": _draw_prism,
    "square": _draw_prism,
    "rect": _draw_prism,
    "oval": _draw_prism,
    "gear": _draw_prism,
}
