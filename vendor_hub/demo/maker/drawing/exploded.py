"""Lays solids out as an exploded view and puts numbered balloons on it."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from vendor_hub.demo.maker.drawing.bodies import Shape, draw_shape
from vendor_hub.demo.maker.drawing.ink import (
    DARK,
    FINE,
    FRONT,
    Drawing,
    Mark,
    Path,
    Point,
    Text,
    bounds,
    circle,
    moved,
    polyline,
)
from vendor_hub.demo.maker.drawing.sheet import (
    BLOCK_HEIGHT,
    BLOCK_WIDTH,
    HEIGHT,
    WIDTH,
    Title,
    furnished,
)
from vendor_hub.demo.maker.drawing.solids import (
    Frame,
    Solid,
    Vector,
    draw_solid,
    length_of,
    radius_of,
)

BALLOON = 15.0
LEADER = 0.85
"""Width of the line from a balloon to its piece."""
GAP = 2 * BALLOON + 7
_MARGIN = 26.0
CENTRE_LINE = (11.0, 3.0, 2.0, 3.0)


@dataclass(frozen=True, slots=True)
class Piece:
    """A solid in a chain, with the label of its balloon ("" for none) and what that points at."""

    label: str
    target: str
    solid: Solid
    copies: tuple[Point, ...] = ((0.0, 0.0),)
    gap: float = 24.0


@dataclass(frozen=True, slots=True)
class Placed:
    """A module of a machine at its place: shapes, farthest first, and what its balloon says."""

    label: str
    target: str
    shapes: tuple[Shape, ...]


@dataclass(frozen=True, slots=True)
class Balloon:
    """A balloon that was placed: its label, what it points at and where it is."""

    label: str
    target: str
    x: float
    y: float


@dataclass(slots=True)
class _Anchor:
    label: str
    target: str
    paths: list[Path]
    points: list[Point] = field(default_factory=list)
    ideal: float = 0
    spot: Point = (0, 0)
    touch: Point = (0, 0)
    extent: tuple[float, float] = field(default=(0, 0))


def exploded_view(
    chains: tuple[tuple[Piece, ...], ...], title: Title, axis: str = "x"
) -> tuple[Drawing, tuple[Balloon, ...]]:
    """Draw one or two chains of pieces along an axis, with balloons beside them."""
    marks: list[Mark] = []
    anchors: list[list[_Anchor]] = []
    offset = 0.0
    for number, chain in enumerate(chains):
        reach = max(radius_of(p.solid) + max(math.hypot(*c) for c in p.copies) for p in chain)
        offset += reach * 1.35 if number else 0.0
        origin = _beside(axis, offset)
        drawn, found = _draw_chain(chain, Frame(axis, origin))
        marks += drawn
        anchors.append(found)
        offset += reach * 1.35 + 12
    scale, dx, dy = _fit(marks, _room(axis))
    flat = moved(marks, scale, dx, dy)
    for group in anchors:
        for anchor in group:
            anchor.paths = [p for p in moved(anchor.paths, scale, dx, dy) if isinstance(p, Path)]
            anchor.points = _points(anchor.paths)
    balloons = _rows(anchors, axis, flat)
    return _finish(flat, balloons, title)


def machine_view(placed: tuple[Placed, ...], title: Title) -> tuple[Drawing, tuple[Balloon, ...]]:
    """Draw solids at their places, farthest first, with balloons around the whole."""
    drawn = [[path for shape in item.shapes for path in draw_shape(shape)] for item in placed]
    scale, dx, dy = _fit([path for paths in drawn for path in paths], (104.0, 68.0))
    flat = [moved(paths, scale, dx, dy) for paths in drawn]
    outlines = [_outlines(paths) for paths in flat]
    anchors = []
    for i, item in enumerate(placed):
        if not item.label:
            continue
        in_front = [outline for later in outlines[i + 1 :] for outline in later]
        anchor = _Anchor(item.label, item.target, [])
        anchor.touch = _visible_spot(outlines[i], in_front)
        anchors.append(anchor)
    whole = [mark for marks in flat for mark in marks]
    _around(anchors, bounds(whole), [outline for group in outlines for outline in group])
    return _finish(whole, anchors, title)


@dataclass(frozen=True, slots=True)
class _Outline:
    """The corners of a filled path, which hides what is behind it, and their bounding box."""

    corners: list[Point]
    left: float
    top: float
    right: float
    bottom: float

    def covers(self, p: Point) -> bool:
        """Tell whether a point lies within it (even-odd rule)."""
        px, py = p
        if not (self.left <= px <= self.right and self.top <= py <= self.bottom):
            return False
        inside = False
        x0, y0 = self.corners[-1]
        for x1, y1 in self.corners:
            if (y0 > py) != (y1 > py) and px < (x1 - x0) * (py - y0) / (y1 - y0) + x0:
                inside = not inside
            x0, y0 = x1, y1
        return inside

    def touches(self, p: Point) -> bool:
        """Tell whether a balloon at a point would lie on it."""
        room = BALLOON * 1.8
        x, y = p
        if not (self.left - room <= x <= self.right + room):
            return False
        if not (self.top - room <= y <= self.bottom + room):
            return False
        return self.covers(p) or any(math.dist(p, q) < room for q in self.corners)


def _outlines(marks: Sequence[Mark]) -> list[_Outline]:
    """Return the outlines of the filled paths: what hides something behind it."""
    found = []
    for mark in marks:
        if isinstance(mark, Path) and mark.fill and mark.stroke:
            corners = [group[-1] for _, group in mark.commands if group]
            xs, ys = [p[0] for p in corners], [p[1] for p in corners]
            found.append(_Outline(corners, min(xs), min(ys), max(xs), max(ys)))
    return found


def _near(outlines: list[_Outline], box: tuple[float, float, float, float]) -> list[_Outline]:
    """Return the outlines whose bounding box meets a box."""
    left, top, right, bottom = box
    return [
        o
        for o in outlines
        if o.right >= left and o.left <= right and o.bottom >= top and o.top <= bottom
    ]


def _visible_spot(own: list[_Outline], in_front: list[_Outline]) -> Point:
    """Return a point on a solid that nothing in front hides, as deep within its ink as can be."""
    corners = [p for outline in own for p in outline.corners]
    xs, ys = [p[0] for p in corners], [p[1] for p in corners]
    mid = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
    in_front = _near(in_front, (min(xs), min(ys), max(xs), max(ys)))
    best, best_room = mid, -1.0
    for i in range(15):
        for j in range(15):
            p = (min(xs) + (max(xs) - min(xs)) * i / 14, min(ys) + (max(ys) - min(ys)) * j / 14)
            if not any(o.covers(p) for o in own) or any(o.covers(p) for o in in_front):
                continue
            room = min((math.dist(p, q) for o in in_front for q in o.corners), default=60.0)
            room = min(room, 60.0) - 0.25 * math.dist(p, mid)
            if room > best_room:
                best, best_room = p, room
    return best


def _beside(axis: str, offset: float) -> Vector:
    """Return an origin shifted square to the axis on the sheet, downwards or to the left."""
    if axis == "z":
        return (-offset * 0.7, offset * 0.7, 0)
    return (0, offset, -offset * 0.45) if axis == "x" else (offset, 0, -offset * 0.45)


def _room(axis: str) -> tuple[float, float]:
    return (120.0, 34.0) if axis == "z" else (70.0, 62.0)


def _points(paths: list[Path]) -> list[Point]:
    return [p for path in paths for _, group in path.commands for p in group]


def _draw_chain(chain: tuple[Piece, ...], frame: Frame) -> tuple[list[Mark], list[_Anchor]]:
    lines: list[Mark] = []
    marks: list[Mark] = []
    anchors: list[_Anchor] = []
    at = before = 0.0
    for i, piece in enumerate(chain):
        length = length_of(piece.solid)
        gap = clear_gap(piece, chain[i + 1]) if i + 1 < len(chain) else 0.0
        drawn: list[Path] = []
        for u, v in sorted(piece.copies, key=lambda c: c[0] + c[1]):
            copy = draw_solid(piece.solid, frame, at, u, v)
            drawn += copy
            reach = gap + 8
            line = [frame.at(at + length, u, v), frame.at(at + length + reach, u, v)]
            back = [frame.at(at - before, u, v), frame.at(at, u, v)]
            if i + 1 < len(chain):
                lines.append(_centre_line(line))
            if i and len(piece.copies) > 1:
                lines.append(_centre_line(back))
        marks += [*lines, *drawn]
        lines = []
        if piece.label:
            shown = copy if len(piece.copies) > 1 else drawn
            anchors.append(_Anchor(piece.label, piece.target, list(shown)))
        at += length + gap
        before = gap
    return marks, anchors


def clear_gap(piece: Piece, after: Piece) -> float:
    """Return a gap wide enough that the piece in front does not hide the one behind."""
    front = _spread_of(after)
    back = _spread_of(piece)
    return piece.gap + 0.62 * min(front, back) + 0.12 * front


def _spread_of(piece: Piece) -> float:
    own = radius_of(piece.solid)
    return own if len(piece.copies) == 1 else own * 1.5


def _centre_line(points: list[Point]) -> Path:
    return polyline(points, stroke=DARK, width=FINE, dash=CENTRE_LINE)


def _fit(marks: list[Mark], room: tuple[float, float]) -> tuple[float, float, float]:
    left, top, right, bottom = bounds(marks)
    wide, high = WIDTH - 2 * room[0], HEIGHT - 2 * room[1] - 36
    scale = min(wide / (right - left), high / (bottom - top), 2.6)
    dx = (WIDTH - (left + right) * scale) / 2
    dy = (HEIGHT - 30 - (top + bottom) * scale) / 2
    return scale, dx, dy


_DIRECTION: dict[str, Point] = {
    "x": (math.cos(math.pi / 6), 0.5),
    "y": (-math.cos(math.pi / 6), 0.5),
    "z": (0.0, -1.0),
}


def _rows(anchors: list[list[_Anchor]], axis: str, flat: list[Mark]) -> list[_Anchor]:
    """Put balloons in two rows along the axis, outside everything drawn."""
    d = _DIRECTION[axis]
    n = (d[1], -d[0]) if axis != "y" else (-d[1], d[0])  # up, or to the right of a standing chain
    if axis == "z":
        n = (1.0, 0.0)
    sides: tuple[list[_Anchor], list[_Anchor]] = ([], [])
    if len(anchors) == 1:
        for i, anchor in enumerate(anchors[0]):
            sides[i % 2].append(anchor)
    else:
        sides[0].extend(anchors[0])
        sides[1].extend(anchors[1])
    everything = [p for mark in flat if isinstance(mark, Path) for _, g in mark.commands for p in g]
    shapes = {id(anchor): _outlines(anchor.paths) for group in anchors for anchor in group}
    hidden_by: dict[int, list[_Outline]] = {}
    for group in anchors:
        for i, anchor in enumerate(group):
            hidden_by[id(anchor)] = [o for later in group[i + 1 :] for o in shapes[id(later)]]
    for row, sign in zip(sides, (1, -1), strict=True):
        line = max(sign * _dot(p, n) for p in everything) + BALLOON * 2.4
        outward = (n[0] * sign, n[1] * sign)
        _place_row(row, d, outward, line)
        for anchor in row:
            _touch_ink(anchor, shapes[id(anchor)], hidden_by[id(anchor)], outward)
    return [*sides[0], *sides[1]]


def _dot(p: Point, q: Point) -> float:
    return p[0] * q[0] + p[1] * q[1]


def _place_row(row: list[_Anchor], d: Point, n: Point, line: float) -> None:
    for anchor in row:
        along = [_dot(p, d) for p in anchor.points]
        across = [_dot(p, n) for p in anchor.points]
        anchor.ideal = (min(along) + max(along)) / 2
        inside = min(across) + 0.8 * (max(across) - min(across))
        anchor.touch = (
            d[0] * anchor.ideal + n[0] * inside,
            d[1] * anchor.ideal + n[1] * inside,
        )
        near = max(across) + 3.2 * BALLOON
        anchor.extent = (near, line)
    row.sort(key=lambda anchor: anchor.ideal)
    places = spread([anchor.ideal for anchor in row], GAP)
    level = _level(row, line)
    for anchor, place in zip(row, places, strict=True):
        anchor.spot = _inside((d[0] * place + n[0] * level, d[1] * place + n[1] * level))


def _touch_ink(anchor: _Anchor, own: list[_Outline], in_front: list[_Outline], n: Point) -> None:
    """Move the end of a leader onto visible ink, along the leader's own direction if it can be."""
    x, y = anchor.touch
    reach = max(math.dist(anchor.touch, p) for p in anchor.points)
    in_front = _near(in_front, (x - reach, y - reach, x + reach, y + reach))
    spots = [(x + n[0] * reach * t / 24, y + n[1] * reach * t / 24) for t in range(24, -25, -1)]
    seen = [any(o.covers(p) for o in own) and not any(o.covers(p) for o in in_front) for p in spots]
    if True in seen:
        first = seen.index(True)
        run = next((i for i, s in enumerate(seen[first:]) if not s), len(seen) - first)
        anchor.touch = spots[first + min(run // 2, 3)]
    elif own:
        anchor.touch = _visible_spot(own, in_front)


def _level(row: list[_Anchor], line: float) -> float:
    """Return how far out the row is: clear of its own pieces, not farther than all ink."""
    return min(line, max((anchor.extent[0] for anchor in row), default=line))


def spread(wanted: list[float], gap: float) -> list[float]:
    """Return places at least `gap` apart, in order and as near to the wanted ones as can be."""
    places = list(wanted)
    for _ in range(60):
        moved_any = False
        for i in range(len(places) - 1):
            lack = gap - (places[i + 1] - places[i])
            if lack > 0.01:
                places[i] -= lack / 2
                places[i + 1] += lack / 2
                moved_any = True
        if not moved_any:
            break
    for i in range(1, len(places)):
        places[i] = max(places[i], places[i - 1] + gap)
    return places


def _inside(p: Point) -> Point:
    low = _MARGIN
    x, y = min(max(p[0], low), WIDTH - low), min(max(p[1], low), HEIGHT - low)
    beside = x > WIDTH - BLOCK_WIDTH - low
    return x, min(y, HEIGHT - BLOCK_HEIGHT - 8 - low) if beside else y


def _around(
    anchors: list[_Anchor], box: tuple[float, float, float, float], ink: list[_Outline]
) -> None:
    """Put balloons around a box, by the direction in which their piece lies from its middle."""
    left, top, right, bottom = box
    cx, cy = (left + right) / 2, (top + bottom) / 2
    rx, ry = (right - left) / 2 + 52, (bottom - top) / 2 + 46
    for anchor in anchors:
        x, y = anchor.touch
        anchor.ideal = math.atan2((y - cy) / ry, (x - cx) / rx)
    anchors.sort(key=lambda anchor: anchor.ideal)
    gap = min(GAP * 1.5 / min(rx, ry), 2 * math.pi / max(1, len(anchors)))
    spots: list[Point] = []
    for t in spread([a.ideal for a in anchors], gap):
        out = 0.74
        while out < 1.6:
            spot = _inside((cx + rx * out * math.cos(t), cy + ry * out * math.sin(t)))
            free = all(math.dist(spot, other) >= GAP for other in spots)
            if free and not any(outline.touches(spot) for outline in ink):
                break
            out += 0.04
        spots.append(spot)
    for anchor, spot in zip(anchors, _untangled([a.touch for a in anchors], spots), strict=True):
        anchor.spot = spot


def _untangled(touches: list[Point], spots: list[Point]) -> list[Point]:
    """Return the spots so given out that no exchange of two shortens the leaders: none cross."""
    spots = list(spots)
    better = True
    while better:
        better = False
        for i, p in enumerate(touches):
            for j in range(i + 1, len(touches)):
                q = touches[j]
                now = math.dist(p, spots[i]) + math.dist(q, spots[j])
                if math.dist(p, spots[j]) + math.dist(q, spots[i]) < now - 0.01:
                    spots[i], spots[j] = spots[j], spots[i]
                    better = True
    return spots


def _finish(
    flat: list[Mark], anchors: list[_Anchor], title: Title
) -> tuple[Drawing, tuple[Balloon, ...]]:
    marks = list(flat)
    for anchor in anchors:
        (x, y), (tx, ty) = anchor.spot, anchor.touch
        reach = math.hypot(tx - x, ty - y) or 1.0
        edge = (x + (tx - x) * BALLOON / reach, y + (ty - y) * BALLOON / reach)
        marks.append(polyline([edge, (tx, ty)], width=LEADER))
        marks.append(circle((tx, ty), 2.3, fill=DARK, stroke=None))
    for anchor in anchors:
        x, y = anchor.spot
        marks.append(circle((x, y), BALLOON, fill=FRONT, width=1.3))
        size = 15.0 if len(anchor.label) < 3 else 12.0
        marks.append(Text((x, y + size * 0.36), anchor.label, size, bold=True))
    marks += furnished(title)
    balloons = tuple(Balloon(a.label, a.target, a.spot[0], a.spot[1]) for a in anchors)
    return Drawing(WIDTH, HEIGHT, tuple(marks)), balloons
