"""Draws a flat drawing on a page of a PDF, as vectors."""

from functools import lru_cache
from typing import Any

from reportlab.lib.colors import HexColor

from vendor_hub.demo.maker.drawing.ink import Drawing, Path, Text

# Reading a colour from text is a tenth of the time that a manual takes.
_color = lru_cache(maxsize=32)(HexColor)
_VERBS = {"M": "m", "L": "l", "C": "c"}


def draw_on_canvas(drawing: Drawing, canvas: Any, width: float) -> None:
    """Draw on a reportlab canvas at its origin, `width` points wide, as vectors."""
    scale = width / drawing.width
    canvas.saveState()
    canvas.scale(scale, -scale)
    canvas.translate(0, -drawing.height)
    canvas.setLineJoin(1)
    canvas.setLineCap(1)
    paths: list[Path] = []
    for mark in drawing.marks:
        if isinstance(mark, Path):
            paths.append(mark)
            continue
        _flush(paths, canvas)
        _canvas_text(mark, canvas)
    _flush(paths, canvas)
    canvas.restoreState()


def _flush(paths: list[Path], canvas: Any) -> None:
    """Write paths as page operators at once: several times quicker than call by call."""
    if paths:
        canvas.addLiteral("q " + "\n".join(_operators(path) for path in paths) + " Q")
        paths.clear()


def _operators(path: Path) -> str:
    out = []
    if path.fill:
        out.append(f"{_rgb(path.fill)} rg")
    if path.stroke:
        dash = " ".join(f"{d:g}" for d in path.dash)
        out.append(f"{_rgb(path.stroke)} RG {path.width:.2f} w [{dash}] 0 d")
    for name, points in path.commands:
        if name == "Z":
            out.append("h")
        else:
            out.append(" ".join([f"{x:.1f} {y:.1f}" for x, y in points]) + " " + _VERBS[name])
    out.append({(True, True): "B", (True, False): "f", (False, True): "S"}.get(
        (bool(path.fill), bool(path.stroke)), "n"))  # fmt: skip
    return " ".join(out)


@lru_cache(maxsize=64)
def _rgb(color: str) -> str:
    return " ".join(f"{int(color[i : i + 2], 16) / 255:.3f}" for i in (1, 3, 5))


def _canvas_text(mark: Text, canvas: Any) -> None:
    canvas.saveState()
    canvas.translate(*mark.at)
    canvas.scale(1, -1)
    canvas.setFillColor(_color(mark.color))
    canvas.setFont("Helvetica-Bold" if mark.bold else "Helvetica", mark.size)
    show = {"middle": "drawCentredString", "end": "drawRightString"}.get(mark.anchor, "drawString")
    getattr(canvas, show)(0, 0, mark.text)
    canvas.restoreState()
