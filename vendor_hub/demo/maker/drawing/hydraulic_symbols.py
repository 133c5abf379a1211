"""Graphic symbols of hydraulic circuits after ISO 1219-1, and the pen that draws with them.

The pen has its own units: a valve square is 40 wide. All lines run square; y points down.
"""

import math

from vendor_hub.demo.maker.drawing.ink import (
    DARK,
    FRONT,
    Drawing,
    Mark,
    Point,
    Text,
    circle,
    polygon,
    polyline,
)

WORKING, PILOT = 1.7, 0.9
_DASH, _DOT_DASH = (7.0, 4.0), (14.0, 4.0, 3.0, 4.0)
_GREY = "#566170"
SQUARE = 40.0


class Pen:
    """Collects the marks of a circuit diagram."""

    def __init__(self) -> None:
        self._lines: list[Mark] = []
        self._symbols: list[Mark] = []

    def drawing(self, width: float, height: float) -> Drawing:
        """Return what was drawn; symbols lie over the lines that lead to them."""
        return Drawing(width, height, (*self._lines, *self._symbols))

    # Lines -------------------------------------------------------------------------------------

    def line(self, *points: Point) -> None:
        """Draw a working line."""
        self._lines.append(polyline(points, width=WORKING))

    def pilot(self, *points: Point) -> None:
        """Draw a pilot or drain line."""
        self._lines.append(polyline(points, width=PILOT, dash=_DASH))

    def joint(self, x: float, y: float) -> None:
        """Mark lines as joined."""
        self._symbols.append(circle((x, y), 3.4, fill=DARK, stroke=None))

    def enclosure(
        self, left: float, top: float, right: float, bottom: float, name: str, at: float
    ) -> None:
        """Draw the dash-dotted border of a block that is one part; its name begins at `at`."""
        box = [(left, top), (right, top), (right, bottom), (left, bottom)]
        self._lines.append(polygon(box, width=PILOT, dash=_DOT_DASH))
        self.note(at, top - 6, name)

    def name(self, x: float, y: float, text: str, anchor: str = "start") -> None:
        """Write a component's designation."""
        self._symbols.append(Text((x, y), text, 13, anchor, bold=True))

    def note(self, x: float, y: float, text: str, anchor: str = "start") -> None:
        """Write a value or a remark."""
        self._symbols.append(Text((x, y), text, 11, anchor, color=_GREY))

    def _thin(self, *points: Point) -> None:
        self._symbols.append(polyline(points, width=1.2))

    def _arrow(self, start: Point, end: Point, size: float = 8) -> None:
        (x0, y0), (x1, y1) = start, end
        reach = math.dist(start, end) or 1.0
        dx, dy = (x1 - x0) / reach, (y1 - y0) / reach
        back = (x1 - dx * size, y1 - dy * size)
        wing = size * 0.4
        self._thin(start, back)
        head = [end, (back[0] - dy * wing, back[1] + dx * wing),
                (back[0] + dy * wing, back[1] - dx * wing)]  # fmt: skip
        self._symbols.append(polygon(head, fill=DARK, stroke=None))

    def _box(self, x: float, y: float, w: float, h: float) -> None:
        self._symbols.append(
            polygon([(x, y), (x + w, y), (x + w, y + h), (x, y + h)], fill=FRONT, width=1.3)
        )

    # Sources -----------------------------------------------------------------------------------

    def pump(self, x: float, y: float, *, variable: bool = False) -> None:
        """Draw a pump: it delivers upwards, its shaft points to the left."""
        self._symbols.append(circle((x, y), 26, fill=FRONT, width=1.3))
        triangle = [(x, y - 26), (x - 9, y - 12), (x + 9, y - 12)]
        self._symbols.append(polygon(triangle, fill=DARK, stroke=None))
        self.shaft(x - 58, x - 26, y)
        if variable:
            self._arrow((x - 26, y + 28), (x + 28, y - 30), 10)

    def shaft(self, start: float, end: float, y: float) -> None:
        """Draw a turning shaft."""
        for shift in (-2.5, 2.5):
            self._thin((start, y + shift), (end, y + shift))

    def electric_motor(self, x: float, y: float) -> None:
        """Draw a three-phase motor."""
        self._symbols.append(circle((x, y), 24, fill=FRONT, width=1.3))
        self._symbols.append(Text((x, y + 2), "M", 17, bold=True))
        self._symbols.append(Text((x, y + 15), "3~", 11))

    def engine(self, x: float, y: float) -> None:
        """Draw a combustion engine."""
        self._box(x - 23, y - 23, 46, 46)
        self._symbols.append(Text((x, y + 6), "M", 18, bold=True))

    def tank(self, x: float, y: float) -> None:
        """Draw a reservoir; the line ends below the level."""
        self._thin((x - 20, y - 10), (x - 20, y + 10), (x + 20, y + 10), (x + 20, y - 10))

    # Treatment ---------------------------------------------------------------------------------

    def _diamond(self, x: float, y: float, r: float = 22) -> None:
        self._symbols.append(
            polygon([(x, y - r), (x + r, y), (x, y + r), (x - r, y)], fill=FRONT, width=1.3)
        )

    def filter(self, x: float, y: float) -> None:
        """Draw a filter in an upright line."""
        self._diamond(x, y)
        self._symbols.append(polyline([(x - 22, y), (x + 22, y)], width=1.2, dash=(5.0, 3.0)))

    def cooler(self, x: float, y: float) -> None:
        """Draw a cooler in an upright line: the arrows lead heat away."""
        self._diamond(x, y)
        self._arrow((x - 4, y), (x - 34, y), 7)
        self._arrow((x + 4, y), (x + 34, y), 7)

    def gauge(self, x: float, y: float) -> None:
        """Draw a pressure gauge above its line."""
        self._symbols.append(circle((x, y), 16, fill=FRONT, width=1.3))
        self._arrow((x - 9, y + 9), (x + 10, y - 10), 7)

    def switch(self, x: float, y: float, letter: str) -> None:
        """Draw a switch for pressure (p), temperature (t) or level (l)."""
        self._box(x - 16, y - 16, 32, 32)
        self._symbols.append(Text((x - 7, y + 5), letter, 14, bold=True))
        self._thin((x + 2, y + 8), (x + 2, y + 2), (x + 11, y - 6))

    # Valves ------------------------------------------------------------------------------------

    def check(self, x: float, y: float, *, spring: bool = False) -> None:
        """Draw a check valve that lets oil pass upwards."""
        self._symbols.append(circle((x, y), 8, fill=FRONT, width=1.3))
        self._thin((x - 13, y + 1), (x, y + 14), (x + 13, y + 1))
        if spring:
            self._spring((x, y - 8), (x, y - 24))

    def relief(self, x: float, y: float, *, set_to: str = "") -> None:
        """Draw a relief valve: inlet above, outlet below, spring on the right."""
        self._box(x - 20, y - 20, SQUARE, SQUARE)
        self._arrow((x - 8, y - 20), (x - 8, y + 20), 9)
        self._spring((x + 20, y), (x + 44, y))
        self._arrow((x + 20, y + 14), (x + 44, y - 14), 8)
        self._lines.append(
            polyline([(x, y - 34), (x - 34, y - 34), (x - 34, y), (x - 20, y)], width=PILOT,
                     dash=_DASH)
        )  # fmt: skip
        if set_to:
            self.note(x + 50, y + 4, set_to)

    def shut_off(self, x: float, y: float) -> None:
        """Draw a stop valve in an upright line."""
        for sign in (-1, 1):
            cone = [(x, y), (x - 10, y + 16 * sign), (x + 10, y + 16 * sign)]
            self._symbols.append(polygon(cone, fill=FRONT, width=1.3))
        self._thin((x, y), (x + 20, y))
        self._thin((x + 20, y - 8), (x + 20, y + 8))

    def throttle(self, x: float, y: float, *, compensated: bool = False) -> None:
        """Draw an adjustable throttle in an upright line, in a box when it is compensated."""
        if compensated:
            self._box(x - 22, y - 28, 44, 56)
            self._thin((x, y - 28), (x, y - 14))
            self._arrow((x + 13, y + 22), (x + 13, y - 22), 6)
        for sign in (-1, 1):
            curve = [(x + sign * (4 + 7 * (t / 8 - 1) ** 2), y - 14 + t * 28 / 16)
                     for t in range(17)]  # fmt: skip
            self._thin(*curve)
        self._arrow((x - 16, y + 14), (x + 16, y - 14), 7)

    def valve(
        self, x: float, y: float, squares: str, left: str, right: str, port: float = 10
    ) -> None:
        """Draw a directional valve whose square at x, y is the one at rest.

        `squares` has a letter each: p straight, c crossed, b blocked, o open centre, f float;
        a capital is the square at rest. `left` and `right` are how it is moved: solenoid, spring,
        lever or nothing.
        """
        rest = next(i for i, letter in enumerate(squares) if letter.isupper())
        start = x - 20 - rest * SQUARE
        for i, letter in enumerate(squares):
            at = start + i * SQUARE
            self._box(at, y - 20, SQUARE, SQUARE)
            self._ways(letter.lower(), at + 20, y, port)
        end = start + len(squares) * SQUARE
        self._actuator(left, start, y, -1)
        self._actuator(right, end, y, 1)

    def _ways(self, letter: str, x: float, y: float, d: float) -> None:
        if letter == "p":
            self._arrow((x - d, y + 20), (x - d, y - 20))
            self._arrow((x + d, y - 20), (x + d, y + 20))
        elif letter == "c":
            self._arrow((x - d, y + 20), (x + d, y - 20))
            self._arrow((x - d, y - 20), (x + d, y + 20))
        elif letter == "u":
            self._arrow((x, y + 20), (x, y - 20))
        elif letter == "n":
            for sign in (-1, 1):
                self._thin((x, y + 20 * sign), (x, y + 11 * sign))
                self._thin((x - 6, y + 11 * sign), (x + 6, y + 11 * sign))
        else:
            joined = {"o": ((-d, 1), (d, 1)), "f": ((-d, -1), (d, -1), (d, 1))}.get(letter, ())
            for side in (-d, d):
                for sign in (-1, 1):
                    if (side, sign) in joined:
                        self._thin((x + side, y + 20 * sign), (x + side, y))
                        continue
                    self._thin((x + side, y + 20 * sign), (x + side, y + 11 * sign))
                    self._thin((x + side - 5, y + 11 * sign), (x + side + 5, y + 11 * sign))
            if joined:
                self._thin((x - d, y), (x + d, y))

    def _actuator(self, kind: str, x: float, y: float, way: int) -> None:
        if "solenoid" in kind:
            self._box(min(x, x + 26 * way), y - 4, 26, 20)
            self._thin((x + 4 * way, y + 16), (x + 22 * way, y - 4))
        if "spring" in kind:
            self._spring((x, y - 12), (x + 26 * way, y - 12))
        if kind == "lever":
            self._thin((x, y + 4), (x + 14 * way, y + 4), (x + 30 * way, y - 14))
            self._symbols.append(circle((x + 31 * way, y - 16), 3.4, fill=DARK, stroke=None))

    def _spring(self, start: Point, end: Point) -> None:
        (x0, y0), (x1, y1) = start, end
        dx, dy = (x1 - x0) / 6, (y1 - y0) / 6
        side = (-dy * 1.3, dx * 1.3)
        points = [start]
        for i in range(1, 6):
            sign = 1 if i % 2 else -1
            points.append((x0 + dx * i + side[0] * sign, y0 + dy * i + side[1] * sign))
        self._thin(*points, end)

    # Consumers ---------------------------------------------------------------------------------

    def cylinder(self, x: float, y: float, *, single: bool = False) -> None:
        """Draw a standing cylinder; its lower port is at x, y + 60."""
        self._box(x - 24, y - 50, 48, 110)
        self._thin((x - 24, y + 10), (x + 24, y + 10))
        self._thin((x - 24, y + 18), (x + 24, y + 18))
        for shift in (-5, 5):
            self._thin((x + shift, y + 10), (x + shift, y - 84))
        self._thin((x - 30, y - 84), (x + 30, y - 84))
        if single:
            self.note(x + 30, y - 36, "air")

    def hydraulic_motor(self, x: float, y: float) -> None:
        """Draw the motor of a tool between two upright lines left and right of it."""
        self._symbols.append(circle((x, y), 26, fill=FRONT, width=1.3))
        triangle = [(x - 26, y), (x - 12, y - 9), (x - 12, y + 9)]
        self._symbols.append(polygon(triangle, fill=DARK, stroke=None))
        for shift in (-2.5, 2.5):
            self._thin((x + shift, y - 26), (x + shift, y - 48))

    def coupling(self, x: float, y: float) -> None:
        """Draw a quick coupling with check valves in an upright line."""
        for sign in (-1, 1):
            self._symbols.append(circle((x, y + 11 * sign), 6, fill=FRONT, width=1.3))
            self._thin((x - 10, y + 2 * sign), (x, y + 5 * sign), (x + 10, y + 2 * sign))
        self._thin((x - 14, y), (x + 14, y))

    def port(self, x: float, y: float, name: str, anchor: str = "middle") -> None:
        """Draw a port to which the customer connects."""
        self._symbols.append(circle((x, y), 4.5, fill=FRONT, width=1.3))
        self.name(x, y - 10, name, anchor)
