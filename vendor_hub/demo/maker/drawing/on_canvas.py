"""Draws a flat drawing on a page of a PDF, as vectors."""

from functools import lru_cache
from typing import Any

from reportlab.lib.colors import HexColor

from vendor_hub.demo.maker.drawing.ink import Drawing, Path, Text

# Reading a colour from text is a tenth of the time that a manual takes.
_color = lru_cache(maxsize=32)(HexColor)


def draw_on_canvas(drawing: Drawing, canvas: Any, width: float) -> None:
    """Draw on a reportlab canvas at its origin, `width` points wide, as vectors."""
    scale = width / drawing.width
    canvas.saveState()
    canvas.scale(scale, -scale)
    canvas.translate(0, -drawing.height)
    canvas.setLineJoin(1)
    canvas.setLineCap(1)
    for mark in drawing.marks:
        if isinstance(mark, Text):
            _canvas_text(mark, canvas)
        else:
            _canvas_path(mark, canvas)
    canvas.restoreState()


def _canvas_path(mark: Path, canvas: Any) -> None:
    path = canvas.beginPath()
    for name, points in mark.commands:
        if name == "M":
            path.moveTo(*points[0])
        elif name == "L":
            path.lineTo(*points[0])
        elif name == "C":
            path.curveTo(*(value for point in points for value in point))
        else:
            path.close()
    if mark.fill:
        canvas.setFillColor(_color(mark.fill))
    if mark.stroke:
        canvas.setStrokeColor(_color(mark.stroke))
        canvas.setLineWidth(mark.width)
        canvas.setDash(*([list(mark.dash)] if mark.dash else []))
    canvas.drawPath(path, stroke=int(bool(mark.stroke)), fill=int(bool(mark.fill)))


def _canvas_text(mark: Text, canvas: Any) -> None:
    canvas.saveState()
    canvas.translate(*mark.at)
    canvas.scale(1, -1)
    canvas.setFillColor(_color(mark.color))
    canvas.setFont("Helvetica-Bold" if mark.bold else "Helvetica", mark.size)
    show = {"middle": "drawCentredString", "end": "drawRightString"}.get(mark.anchor, "drawString")
    getattr(canvas, show)(0, 0, mark.text)
    canvas.restoreState()
