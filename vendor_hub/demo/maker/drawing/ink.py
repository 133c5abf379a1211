"""What a drawing is made of once it is flat: paths and texts, and how they become SVG."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any
from xml.sax.saxutils import escape

Point = tuple[float, float]

_WHOLE = re.compile(r"\.0(?=[ A-Z]|$)")

DARK = "#18202B"
FRONT = "#FFFFFF"
SIDE = "#EEF1F4"
SHADE = "#D3DAE2"

HOLE = "#FEFEFE"
"""What one sees through a thin ring: the sheet, whatever the ring is painted."""

OUTLINE, EDGE, FINE = 1.9, 0.9, 0.5
"""Widths of lines: around a piece, between its faces, and for threads, chamfers and axes."""


@dataclass(frozen=True, slots=True)
class Path:
    """A path of M, L, C and Z commands; points in drawing units, y down; None means unpainted."""

    commands: tuple[tuple[str, tuple[Point, ...]], ...]
    fill: str | None = None
    stroke: str | None = DARK
    width: float = EDGE
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Text:
    """A line of text, its anchor on the base line: "start", "middle" or "end"."""

    at: Point
    text: str
    size: float
    anchor: str = "middle"
    bold: bool = False
    color: str = DARK


Mark = Path | Text


@dataclass(frozen=True, slots=True)
class Drawing:
    """A flat drawing in its own coordinate system, from 0,0 to width,height."""

    width: float
    height: float
    marks: tuple[Mark, ...]


def polygon(points: Iterable[Point], **style: Any) -> Path:
    """Return a closed path through the points."""
    return Path((*_lines(points), ("Z", ())), **style)


def polyline(points: Iterable[Point], **style: Any) -> Path:
    """Return an open path through the points."""
    return Path(tuple(_lines(points)), **style)


def circle(center: Point, r: float, **style: Any) -> Path:
    """Return a flat circle."""
    x, y = center
    k = 0.5523 * r
    return Path(
        (
            ("M", ((x + r, y),)),
            ("C", ((x + r, y + k), (x + k, y + r), (x, y + r))),
            ("C", ((x - k, y + r), (x - r, y + k), (x - r, y))),
            ("C", ((x - r, y - k), (x - k, y - r), (x, y - r))),
            ("C", ((x + k, y - r), (x + r, y - k), (x + r, y))),
            ("Z", ()),
        ),
        **style,
    )


def _lines(points: Iterable[Point]) -> list[tuple[str, tuple[Point, ...]]]:
    return [("L" if i else "M", (point,)) for i, point in enumerate(points)]


def moved(marks: Iterable[Mark], scale: float, dx: float, dy: float) -> list[Mark]:
    """Return marks scaled about the origin and then shifted; line widths stay as they are."""
    out: list[Mark] = []
    for mark in marks:
        if isinstance(mark, Text):
            x, y = mark.at
            at = (x * scale + dx, y * scale + dy)
            out.append(Text(at, mark.text, mark.size, mark.anchor, mark.bold, mark.color))
            continue
        commands = tuple(
            [
                (name, tuple([(x * scale + dx, y * scale + dy) for x, y in points]))
                for name, points in mark.commands
            ]
        )
        out.append(Path(commands, mark.fill, mark.stroke, mark.width, mark.dash))
    return out


Palette = tuple[str, str, str]
"""The tints of lit, side and shaded faces."""


def painted(marks: Iterable[Mark], palette: Palette) -> list[Mark]:
    """Return marks with their white and grey faces in the tints of a palette."""
    tints = dict(zip((FRONT, SIDE, SHADE), palette, strict=True))
    return [
        replace(mark, fill=tints.get(mark.fill or "", mark.fill))
        if isinstance(mark, Path)
        else mark
        for mark in marks
    ]


def bounds(marks: Iterable[Mark]) -> tuple[float, float, float, float]:
    """Return left, top, right, bottom over all points of the paths."""
    points = [
        point
        for mark in marks
        if isinstance(mark, Path)
        for _, group in mark.commands
        for point in group
    ]
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return min(xs), min(ys), max(xs), max(ys)


def to_svg(drawing: Drawing) -> bytes:
    """Return the drawing as SVG: attributes only, no style sheet, no filter, no background."""
    w, h = _short(drawing.width), _short(drawing.height)
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" version="1.2" baseProfile="tiny"'
        f' width="{w}" height="{h}" viewBox="0 0 {w} {h}"'
        ' stroke-linejoin="round" stroke-linecap="round">'
    ]
    for mark in drawing.marks:
        out.append(_svg_text(mark) if isinstance(mark, Text) else _svg_path(mark))
    out.append("</svg>")
    return "\n".join(out).encode()


def _svg_path(path: Path) -> str:
    d = "".join(
        [name + " ".join([f"{x:.1f} {y:.1f}" for x, y in points]) for name, points in path.commands]
    )
    d = _WHOLE.sub("", d)
    dash = f' stroke-dasharray="{" ".join(map(_short, path.dash))}"' if path.dash else ""
    stroke = (
        f' stroke="{path.stroke}" stroke-width="{_short(path.width)}"{dash}' if path.stroke else ""
    )
    return f'<path d="{d}" fill="{path.fill or "none"}"{stroke}/>'


def _svg_text(mark: Text) -> str:
    weight = ' font-weight="bold"' if mark.bold else ""
    return (
        f'<text x="{_short(mark.at[0])}" y="{_short(mark.at[1])}" font-size="{_short(mark.size)}"'
        f' font-family="Inter, Arial, sans-serif"{weight} text-anchor="{mark.anchor}"'
        f' fill="{mark.color}" stroke="none">{escape(mark.text)}</text>'
    )


def _short(value: float) -> str:
    text = f"{value:.1f}"
    return text.removesuffix(".0") if text != "-0.0" else "0"
