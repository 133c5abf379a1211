"""Finds the hotspots of a drawing: groups of an SVG file that are named "hot" and an item.

The group often bounds no more than the printed numeral, which is too small to hit: the place is
made larger than what is drawn by half its height on every side.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import isfinite
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring
from svgelements import Matrix, Path

_HOTSPOT = re.compile(r"hot(\d+)([a-z]*)$", re.IGNORECASE)
_FLOAT = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
# Of a numeral in the usual sans serif faces, as parts of its size.
_DIGIT_WIDTH, _DIGIT_HEIGHT = 0.556, 0.72
_MOST_BYTES = 20_000_000

Box = tuple[float, float, float, float]
"""Left, top, right, bottom, in the drawing's own units from its top left corner."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing's size in its own units, and its hotspots: item label, letter, place."""

    width: float
    height: float
    hotspots: tuple[tuple[str, str, Box], ...]


def read_drawing(content: bytes) -> Drawing:
    """Return the size and hotspots of an SVG drawing; ValueError when it is none."""
    if len(content) > _MOST_BYTES:
        raise ValueError("is larger than a drawing may be")
    try:
        root = fromstring(content)
    except (ParseError, DefusedXmlException) as error:
        raise ValueError(f"is no drawing: {error}") from error
    if _tag(root) != "svg":
        raise ValueError("is no SVG drawing")
    left, top, width, height = _view(root)
    found = [
        (label, letter, (box[0] - left, box[1] - top, box[2] - left, box[3] - top))
        for label, letter, box in _groups(root, Matrix())
    ]
    return Drawing(width, height, tuple(sorted(found)))


def _view(root: Element) -> tuple[float, float, float, float]:
    numbers = _numbers(root.get("viewBox", ""))
    if len(numbers) != 4:
        numbers = [0.0, 0.0, *_numbers(root.get("width", "")), *_numbers(root.get("height", ""))]
    if len(numbers) != 4 or numbers[2] <= 0 or numbers[3] <= 0:
        raise ValueError("says nothing of its size")
    return numbers[0], numbers[1], numbers[2], numbers[3]


def _groups(element: Element, place: Matrix) -> Iterator[tuple[str, str, Box]]:
    place = Matrix(element.get("transform", "")) * place
    named = _HOTSPOT.match(element.get("id", ""))
    if named is not None:
        boxes = list(_boxes(element, place))
        if boxes:
            yield named[1], named[2].lower(), _padded(boxes)
        return
    for child in element:
        yield from _groups(child, place)


def _boxes(element: Element, place: Matrix) -> Iterator[Box]:
    for child in element:
        inner = Matrix(child.get("transform", "")) * place
        box = _box(child, inner)
        if box is not None:
            yield box
        yield from _boxes(child, inner)


def _box(element: Element, place: Matrix) -> Box | None:
    try:
        path = _outline(element)
        box = None if path is None else (path * place).bbox()
    except (ValueError, AttributeError, IndexError, TypeError):
        return None  # what the library says of outlines that are none
    if box is None or not all(map(isfinite, box)):
        return None
    return box[0], box[1], box[2], box[3]


def _outline(element: Element) -> Path | None:
    """Return an element's outline; None for what has none or is not understood."""
    tag = _tag(element)
    if tag == "path":
        return Path(element.get("d", ""))
    if tag in ("polyline", "polygon"):
        numbers = _numbers(element.get("points", ""))
        points = list(zip(numbers[::2], numbers[1::2], strict=False))
        return _through(points) if points else None
    values = {name: _numbers(text)[:1] for name, text in element.attrib.items()}
    at = {name: number[0] for name, number in values.items() if number}
    if tag == "line":
        return _through([(at.get("x1", 0), at.get("y1", 0)), (at.get("x2", 0), at.get("y2", 0))])
    if tag in ("circle", "ellipse"):
        across = at.get("rx", at.get("r", 0))
        down = at.get("ry", at.get("r", 0))
        x, y = at.get("cx", 0), at.get("cy", 0)
        return _through([(x - across, y - down), (x + across, y + down)])
    if tag in ("rect", "image"):
        x, y = at.get("x", 0), at.get("y", 0)
        return _through([(x, y), (x + at.get("width", 0), y + at.get("height", 0))])
    if tag == "text":
        words = "".join(element.itertext()).strip()
        x, y, size = at.get("x", 0), at.get("y", 0), at.get("font-size", 0)
        right = x + len(words) * size * _DIGIT_WIDTH
        return _through([(x, y - size * _DIGIT_HEIGHT), (right, y)])
    return None


def _through(points: list[tuple[float, float]]) -> Path:
    return Path("M " + " L ".join(f"{x} {y}" for x, y in points))


def _padded(boxes: list[Box]) -> Box:
    left, top = min(box[0] for box in boxes), min(box[1] for box in boxes)
    right, bottom = max(box[2] for box in boxes), max(box[3] for box in boxes)
    pad = (bottom - top) / 2
    return left - pad, top - pad, right + pad, bottom + pad


def _numbers(text: str) -> list[float]:
    return [float(number) for number in _FLOAT.findall(text)]


def _tag(element: Element) -> str:
    return element.tag.rpartition("}")[2]
