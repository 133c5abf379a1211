"""Figures that explain a step of work: pieces being moved, bolts in their order, decisions."""

import math
from functools import lru_cache

from vendor_hub.demo.maker.drawing.exploded import (
    BALLOON,
    CENTRE_LINE,
    GAP,
    Piece,
    clear_gap,
    spread,
)
from vendor_hub.demo.maker.drawing.ink import (
    DARK,
    EDGE,
    FINE,
    FRONT,
    OUTLINE,
    SIDE,
    Drawing,
    Mark,
    Palette,
    Path,
    Point,
    Text,
    bounds,
    circle,
    moved,
    painted,
    polygon,
    polyline,
)
from vendor_hub.demo.maker.drawing.solids import Frame, draw_solid, length_of, profile_of

_MOVED: Palette = ("#E9F5F8", "#B5DCE5", "#7DBCCB")
"""What is being moved stands out from what stays."""
_ARROW = "#0F6E84"
_WIDTH, _HEIGHT = 1000.0, 430.0
_ALONG = (math.cos(math.pi / 6), 0.5)


@lru_cache(maxsize=512)  # the models share most of their pieces, and so their figures
def step_view(pieces: tuple[Piece, ...], busy: frozenset[str], *, off: bool) -> Drawing:
    """Draw pieces of a chain in a row; the busy ones are taken off or put on, as an arrow says."""
    frame = Frame("x", (0, 0, 0))
    marks: list[Mark] = []
    tops: list[tuple[Piece, tuple[float, float, float, float]]] = []
    at = 0.0
    for i, piece in enumerate(pieces):
        drawn: list[Mark] = []
        last: list[Mark] = []
        for u, v in sorted(piece.copies, key=lambda c: c[0] + c[1]):
            last = [*draw_solid(piece.solid, frame, at, u, v)]
            drawn += last
        marks += painted(drawn, _MOVED) if piece.label in busy else drawn
        tops.append((piece, bounds(last)))
        at += length_of(piece.solid)
        at += clear_gap(piece, pieces[i + 1]) if i + 1 < len(pieces) else 0
    axis = polyline([frame.at(-16), frame.at(at + 22)], width=FINE, dash=CENTRE_LINE)
    marks.insert(0, axis)
    left, top, right, bottom = bounds(marks)
    scale = min((_WIDTH - 220) / (right - left), (_HEIGHT - 130) / (bottom - top), 3.0)
    dx, dy = (_WIDTH - (left + right) * scale) / 2, (_HEIGHT + 54 - (top + bottom) * scale) / 2
    flat = moved(marks, scale, dx, dy)
    boxes = [
        (piece, (b[0] * scale + dx, b[1] * scale + dy, b[2] * scale + dx, b[3] * scale + dy))
        for piece, b in tops
    ]
    flat += _arrow([box for piece, box in boxes if piece.label in busy], off=off)
    flat += _balloons([(p.label, box) for p, box in boxes if p.label])
    return Drawing(_WIDTH, _HEIGHT, tuple(flat))


def _arrow(boxes: list[tuple[float, float, float, float]], *, off: bool) -> list[Mark]:
    """Return a broad arrow below the pieces that move."""
    x = sum(b[0] + b[2] for b in boxes) / 2 / len(boxes) - 46
    y = max((b[1] + b[3]) / 2 + (b[3] - b[1]) * 0.36 for b in boxes) + 58
    sign = 1 if off else -1
    (dx, dy), length = _ALONG, 84.0
    nx, ny = -dy, dx
    tail = (x - dx * length / 2 * sign, min(y, _HEIGHT - 40) - dy * length / 2 * sign)

    def at(along: float, across: float) -> Point:
        return (
            tail[0] + (dx * along) * sign + nx * across,
            tail[1] + (dy * along) * sign + ny * across,
        )

    corners = [at(0, -7), at(54, -7), at(54, -17), at(84, 0), at(54, 17), at(54, 7), at(0, 7)]
    return [polygon(corners, fill=_ARROW, stroke=FRONT, width=1.5)]


def _balloons(pieces: list[tuple[str, tuple[float, float, float, float]]]) -> list[Mark]:
    places = spread([(box[0] + box[2]) / 2 for _, box in pieces], GAP)
    marks: list[Mark] = []
    for (label, (left, top, right, bottom)), x in zip(pieces, places, strict=True):
        above = [b[1] for _, b in pieces if b[0] - BALLOON < x < b[2] + BALLOON]
        y = max(BALLOON + 3, min([top, *above]) - 34)
        touch = ((left + right) / 2 + (right - left) * 0.12, top + (bottom - top) * 0.3)
        marks += [
            polyline([(x, y), touch], width=EDGE),
            circle(touch, 2.6, fill=DARK, stroke=None),
            circle((x, y), BALLOON, fill=FRONT, width=1.3),
            Text((x, y + 5), label, 14.0 if len(label) < 3 else 11.5, bold=True),
        ]
    return marks


def crosswise(count: int) -> tuple[int, ...]:
    """Return the order in which bolts, numbered clockwise, are tightened."""
    if count % 2:
        return tuple(range(1, count + 1))
    half = count // 2
    starts = [i for step in (2, 1) for i in range(1, half + 1) if (i % 2 == 1) == (step == 2)]
    return tuple(n for i in starts for n in (i, i + half))


def tightening_pattern(plate: Piece, bolts: Piece) -> Drawing:
    """Draw the joint from the front with its bolts numbered clockwise from the upper left."""
    size, middle = 300.0, (150.0, 150.0)
    seg = max(plate.solid, key=lambda s: max(s.size, s.other if s.kind == "rect" else 0))
    reach = max(
        max(math.hypot(*c) for c in bolts.copies) * 1.25, max(seg.size, seg.other * 0.9) * 1.05
    )
    k = 128 / reach

    def at(u: float, v: float) -> Point:
        return middle[0] + u * k, middle[1] - v * k

    marks: list[Mark]
    if seg.kind in ("rect", "square", "hex", "oval"):
        outline = [at(u, v) for u, v in profile_of(seg)[0]]
        marks = [polygon(outline, fill=SIDE, width=OUTLINE)]
    else:
        marks = [circle(middle, seg.size * k, fill=SIDE, width=OUTLINE)]
    bore = max((s.bore for s in plate.solid), default=0) * k
    if bore:
        marks.append(circle(middle, bore, fill=FRONT, width=EDGE))
    marks += [
        polyline([(8, 150), (292, 150)], width=FINE, dash=CENTRE_LINE),
        polyline([(150, 8), (150, 292)], width=FINE, dash=CENTRE_LINE),
    ]
    spots = sorted((at(*copy) for copy in bolts.copies), key=lambda p: _clock(p, middle))
    for number, (x, y) in enumerate(spots, start=1):
        hexagon = [(x + 20 * math.cos(i * math.pi / 3), y + 20 * math.sin(i * math.pi / 3))
                   for i in range(6)]  # fmt: skip
        marks += [
            polygon(hexagon, fill=FRONT, width=1.4),
            circle((x, y), 15, width=FINE),
            Text((x, y + 6), str(number), 16, bold=True),
        ]
    return Drawing(size, size, tuple(marks))


def _clock(p: Point, middle: Point) -> float:
    """Return how far clockwise a point lies from the upper left corner."""
    return (math.atan2(p[1] - middle[1], p[0] - middle[0]) + 3 * math.pi / 4 + 0.2) % (2 * math.pi)


def decision_chart(start: str, rows: tuple[tuple[str, str], ...]) -> Drawing:
    """Draw questions one below the other; "no" leads to the remedy beside it."""
    height = 96.0 + 92 * len(rows)
    marks: list[Mark] = [
        polygon(_box(60, 16, 320, 38), fill="#DDEFF3", width=1.3),
        Text((220, 40), start, 14, bold=True),
    ]
    for i, (question, remedy) in enumerate(rows):
        y = 84.0 + 92 * i
        marks += [
            _flow([(220, 54.0 if not i else y - 30), (220, y)]),
            polygon([(220, y), (400, y + 31), (220, y + 62), (40, y + 31)], fill=FRONT, width=1.3),
            *_two_lines(220, y + 35, question, 26),
            _flow([(400, y + 31), (500, y + 31)]),
            Text((440, y + 24), "no", 12, bold=True, color="#566170"),
            polygon(_box(500, y + 6, 460, 50), fill=SIDE, width=1.0),
            *_two_lines(730, y + 35, remedy, 62),
            Text((232, y + 78), "yes", 12, "start", bold=True, color="#566170"),
        ]
    marks += [
        _flow([(220, height - 34), (220, height - 22)]),
        Text((220, height - 6), "Chapter Measuring", 13, bold=True),
    ]
    return Drawing(1000, height, tuple(marks))


def _box(x: float, y: float, w: float, h: float) -> list[Point]:
    return [(x, y), (x + w, y), (x + w, y + h), (x, y + h)]


def _flow(points: list[Point]) -> Path:
    (x0, y0), (x, y) = points[-2], points[-1]
    reach = math.dist((x0, y0), (x, y)) or 1.0
    dx, dy = (x - x0) / reach, (y - y0) / reach
    commands = (
        ("M", (points[0],)), ("L", ((x, y),)),
        ("M", ((x - dx * 9 - dy * 4, y - dy * 9 + dx * 4),)), ("L", ((x, y),)),
        ("L", ((x - dx * 9 + dy * 4, y - dy * 9 - dx * 4),)),
    )  # fmt: skip
    return Path(commands, width=1.2)


def _two_lines(x: float, y: float, text: str, most: int) -> list[Mark]:
    if len(text) <= most:
        return [Text((x, y), text, 13)]
    cut = text.rfind(" ", 0, most)
    return [Text((x, y - 8), text[:cut], 13), Text((x, y + 9), text[cut + 1 :], 13)]
