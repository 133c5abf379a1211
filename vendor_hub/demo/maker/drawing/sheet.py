"""What stands around a drawing: its border and the title block in the lower right corner."""

from dataclasses import dataclass

from vendor_hub.demo.maker.drawing.ink import DARK, FINE, FRONT, Mark, Text, polygon, polyline

WIDTH, HEIGHT = 1000.0, 720.0
BORDER = 8.0
BLOCK_WIDTH, BLOCK_HEIGHT = 372.0, 46.0
_GREY = "#566170"
_LOGO, _NUMBER = 78.0, 282.0


@dataclass(frozen=True, slots=True)
class Title:
    """What the title block says: the drawing's number, its name and the machines it is for."""

    number: str
    name: str
    machines: str
    maker: str = "HALDEN"


def furnished(title: Title) -> list[Mark]:
    """Return the border and the title block."""
    left, top = WIDTH - BORDER - BLOCK_WIDTH, HEIGHT - BORDER - BLOCK_HEIGHT
    right, bottom = WIDTH - BORDER, HEIGHT - BORDER
    middle = top + BLOCK_HEIGHT / 2
    size = 12.0 if len(title.name) < 26 else 9.5
    return [
        polygon(_box(BORDER, BORDER, right, bottom), width=1.3),
        polygon(_box(left, top, right, bottom), fill=FRONT, width=1.3),
        polyline([(left + _LOGO, top), (left + _LOGO, bottom)], width=FINE),
        polyline([(left + _NUMBER, top), (left + _NUMBER, bottom)], width=FINE),
        polyline([(left + _LOGO, middle), (right, middle)], width=FINE),
        Text((left + _LOGO / 2, top + 23), title.maker, 14, bold=True),
        Text((left + _LOGO / 2, top + 36), "hydraulics", 9, color=_GREY),
        _words(left + _LOGO, middle, title.name, size, bold=True),
        _words(left + _LOGO, bottom, title.machines, 9.5),
        _words(left + _NUMBER, middle, title.number, 11, bold=True),
        _words(left + _NUMBER, bottom, "not to scale", 9.5),
    ]


def _words(x: float, base: float, text: str, size: float, bold: bool = False) -> Text:
    color = DARK if bold else _GREY
    return Text((x + 7, base - 7), text, size, "start", bold=bold, color=color)


def _box(left: float, top: float, right: float, bottom: float) -> list[tuple[float, float]]:
    return [(left, top), (right, top), (right, bottom), (left, bottom)]
