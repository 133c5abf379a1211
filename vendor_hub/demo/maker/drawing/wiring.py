"""The wiring diagrams of the machines: power circuit and control circuit, rung by rung."""

from dataclasses import dataclass

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
from vendor_hub.demo.maker.model import Model

_WIRE, _THIN = 1.4, 1.1
_GREY = "#566170"


@dataclass(frozen=True, slots=True)
class Device:
    """A device in a rung: its symbol, designation and the numbers of its two contacts."""

    symbol: str
    name: str
    contacts: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class Rung:
    """A path of the control circuit from the upper to the lower rail."""

    devices: tuple[Device, ...]
    duty: str


_HX_RUNGS = (
    Rung((Device("fuse", "F1", ("1", "2")), Device("coil", "G2", ("B+", "D-"))), "Charging"),
    Rung((Device("open", "S1", ("13", "14")), Device("closed", "S0", ("11", "12")),
          Device("coil", "K1", ("A1", "A2"))), "Start"),
    Rung((Device("open", "K1", ("13", "14")), Device("coil", "Y1", ("1", "2"))), "Fuel valve"),
    Rung((Device("open", "K1", ("23", "24")), Device("closed", "S2", ("1", "2")),
          Device("lamp", "H1", ("X1", "X2"))), "Oil pressure"),
    Rung((Device("open", "K1", ("33", "34")), Device("meter", "P5", ("+", "-"))), "Hours"),
    Rung((Device("closed", "S3", ("1", "2")), Device("lamp", "H2", ("X1", "X2"))),
         "Oil temperature"),
)  # fmt: skip
_EU_RUNGS = (
    Rung((Device("fuse", "F2", ("1", "2")), Device("closed", "S0", ("11", "12")),
          Device("closed", "Q2", ("95", "96")), Device("open", "S1", ("13", "14")),
          Device("coil", "K1", ("A1", "A2"))), "Start"),
    Rung((Device("open", "K1", ("13", "14")),), "Holding contact"),
    Rung((Device("open", "K1", ("23", "24")), Device("lamp", "H1", ("X1", "X2"))), "Runs"),
    Rung((Device("closed", "S6", ("1", "2")), Device("closed", "S7", ("1", "2")),
          Device("coil", "K2", ("A1", "A2"))), "Oil warm, oil low"),
    Rung((Device("open", "S4", ("13", "14")), Device("open", "K2", ("13", "14")),
          Device("valve", "Y3", ("1", "2"))), "Valve V3"),
    Rung((Device("open", "S5", ("13", "14")), Device("open", "K2", ("23", "24")),
          Device("valve", "Y4", ("1", "2"))), "Valve V4"),
)  # fmt: skip
_LT_RUNGS = (
    Rung((Device("fuse", "F2", ("1", "2")), Device("closed", "S0", ("11", "12")),
          Device("closed", "S8", ("11", "12")), Device("open", "S1", ("13", "14")),
          Device("coil", "K1", ("A1", "A2"))), "Raise"),
    Rung((Device("open", "S2", ("13", "14")), Device("closed", "K1", ("21", "22")),
          Device("closed", "B1", ("1", "2")), Device("valve", "Y3", ("1", "2"))), "Lower"),
    Rung((Device("closed", "B1", ("3", "4")), Device("lamp", "H1", ("X1", "X2"))),
         "Obstacle under platform"),
    Rung((Device("open", "K1", ("13", "14")), Device("meter", "P5", ("+", "-"))), "Hours"),
)  # fmt: skip

_LEGENDS: dict[str, tuple[tuple[str, str, str], ...]] = {
    "HX": (
        ("G1", "Battery 12 V, 44 Ah", "99-21-014"), ("G2", "Charging coil with regulator", "–"),
        ("F1", "Fuse 15 A", "62-31-104"), ("S0", "Emergency stop", "62-33-101"),
        ("S1", "Push button, start", "62-32-101"), ("S2", "Oil pressure switch", "62-20-101"),
        ("S3", "Oil temperature switch, 70 °C", "62-22-103"), ("K1", "Relay 12 V, 30 A",
         "62-30-101"), ("Y1", "Stop solenoid at injection pump", "–"),
        ("P5", "Hour meter", "62-01-031"), ("H1, H2", "Warning lamps", "–"),
    ),
    "EU": (
        ("Q1", "Main switch, lockable", "–"), ("Q2", "Motor protection switch", "62-35-106"),
        ("K1", "Contactor 15 kW", "62-34-105"), ("M1", "Electric motor 15 kW", "62-10-120"),
        ("T1", "Power supply 24 V DC", "–"), ("F2", "Fuse 7.5 A", "62-31-102"),
        ("S0", "Emergency stop", "62-33-101"), ("S1", "Push button, start", "62-32-101"),
        ("S6", "Oil temperature switch, 70 °C", "62-22-103"),
        ("S7", "Level switch", "62-23-101"), ("Y3, Y4", "Valve coils", "40420-12"),
        ("K2", "Relay 24 V, 20 A", "62-30-103"),
    ),
    "LT": (
        ("Q1", "Main switch, lockable", "–"), ("Q2", "Motor protection switch", "62-35-102"),
        ("K1", "Contactor 4 kW", "62-34-101"), ("M1", "Electric motor 2.2 kW", "62-10-108"),
        ("T1", "Power supply 24 V DC", "–"), ("F2", "Fuse 7.5 A", "62-31-102"),
        ("S0", "Emergency stop", "62-33-101"), ("S1, S2", "Pendant, raise and lower",
         "62-36-101"), ("S8", "Upper limit switch", "62-24-103"),
        ("B1", "Safety edge of the platform", "–"), ("Y3", "Coil of lowering valve", "40420-12"),
    ),
}  # fmt: skip


def wiring_legend(model: Model) -> tuple[tuple[str, str, str], ...]:
    """Return the devices of a model's wiring diagram."""
    return _LEGENDS[model.product_line]


def wiring_diagram(model: Model) -> Drawing:
    """Return the wiring diagram of a model."""
    sheet = _Sheet()
    if model.product_line == "HX":
        sheet.battery()
        sheet.ladder(_HX_RUNGS, 150, "+12 V", "0 V")
    else:
        sheet.power("15 kW" if model.product_line == "EU" else "2.2 kW")
        sheet.ladder(_EU_RUNGS if model.product_line == "EU" else _LT_RUNGS, 330, "+24 V", "0 V")
    return Drawing(900, 600, tuple(sheet.marks))


class _Sheet:
    """Collects the marks of a wiring diagram."""

    def __init__(self) -> None:
        self.marks: list[Mark] = []

    def wire(self, *points: Point) -> None:
        """Draw a wire."""
        self.marks.append(polyline(points, width=_WIRE))

    def _thin(self, *points: Point) -> None:
        self.marks.append(polyline(points, width=_THIN))

    def joint(self, x: float, y: float) -> None:
        """Mark wires as joined."""
        self.marks.append(circle((x, y), 3, fill=DARK, stroke=None))

    def text(self, x: float, y: float, text: str, anchor: str = "start", bold: bool = True) -> None:
        """Write a designation, or a remark when it is not bold."""
        size, color = (12.5, DARK) if bold else (10.0, _GREY)
        self.marks.append(Text((x, y), text, size, anchor, bold=bold, color=color))

    def _box(self, x: float, y: float, w: float, h: float) -> None:
        self.marks.append(
            polygon([(x, y), (x + w, y), (x + w, y + h), (x, y + h)], fill=FRONT, width=1.3)
        )

    def battery(self) -> None:
        """Draw the battery with its fuse to the rails."""
        self.wire((70, 50), (70, 270))
        self.wire((70, 310), (70, 540))
        for y, half in ((270, 20), (282, 11), (298, 20), (310, 11)):
            self.marks.append(polyline([(70 - half, y), (70 + half, y)], width=2.2))
        self.text(100, 294, "G1")
        self.text(100, 308, "12 V, 44 Ah", bold=False)
        self.wire((70, 50), (150, 50))
        self.wire((70, 540), (150, 540))

    def power(self, rating: str) -> None:
        """Draw the power circuit: three phases over switch, protection and contactor to M1."""
        xs = (70.0, 110.0, 150.0)
        for x, name in zip(xs, ("L1", "L2", "L3"), strict=True):
            self.text(x, 36, name, "middle")
            self.wire((x, 44), (x, 90))
            self._blade(x, 90)
            self.wire((x, 120), (x, 170))
            self._blade(x, 170)
            self._box(x - 9, 206, 18, 26)
            self.wire((x, 200), (x, 206))
            self.wire((x, 232), (x, 290))
            self._blade(x, 290)
            self.wire((x, 320), (x, 400))
        for y, name, note in ((106, "Q1", "main switch"), (196, "Q2", "protection"),
                              (306, "K1", "contactor")):  # fmt: skip
            self.marks.append(polyline([(xs[0] - 6, y), (xs[2] + 2, y)], width=0.8,
                                       dash=(4.0, 3.0)))  # fmt: skip
            self.text(50, y + 4, name, "end")
            self.text(xs[2] + 14, y + 4, note, bold=False)
        self.wire((70, 400), (88, 424))
        self.wire((110, 400), (110, 420))
        self.wire((150, 400), (132, 424))
        self.marks.append(circle((110, 452), 34, fill=FRONT, width=1.4))
        self.text(110, 452, "M1", "middle")
        self.text(110, 468, "3~", "middle", bold=False)
        self.text(152, 470, rating, bold=False)
        self.text(14, 36, "PE", "middle")
        self.wire((14, 44), (14, 500), (110, 500), (110, 486))
        self.wire((110, 66), (250, 66), (250, 190))
        self.wire((150, 56), (270, 56), (270, 190))
        self.joint(110, 66)
        self.joint(150, 56)
        self._box(232, 190, 56, 60)
        self._thin((232, 250), (288, 190))
        self.text(242, 210, "~", "middle")
        self.text(276, 244, "=", "middle")
        self.text(224, 226, "T1", "end")
        self.wire((246, 250), (246, 268), (310, 268), (310, 50), (330, 50))
        self.wire((274, 250), (274, 540), (330, 540))

    def _blade(self, x: float, y: float) -> None:
        self._thin((x, y + 30), (x - 11, y + 4))

    def ladder(self, rungs: tuple[Rung, ...], left: float, upper: str, lower: str) -> None:
        """Draw the control circuit between two rails, one column for each rung."""
        step = (880 - left) / len(rungs)
        last = left + step * (len(rungs) - 0.5)
        self.wire((left, 50), (last, 50))
        self.wire((left, 540), (last, 540))
        self.text(left, 40, upper)
        self.text(left, 558, lower)
        for i, rung in enumerate(rungs):
            x = left + step * (i + 0.5)
            self._rung(x, rung, holding=rung.duty == "Holding contact", back=step)
            self.text(x, 582, f"{i + 1}", "middle")
            self.text(x, 596, rung.duty, "middle", bold=False)

    def _rung(self, x: float, rung: Rung, *, holding: bool, back: float) -> None:
        y = 50.0
        last = len(rung.devices) - 1
        for i, device in enumerate(rung.devices):
            top = 440.0 if i == last and not holding else 84.0 + i * 84
            if holding:
                top = 336.0
                self.wire((x - back, 316), (x, 316))
                self.wire((x - back, 406), (x, 406))
                self.joint(x - back, 316)
                self.joint(x - back, 406)
                self.wire((x, 316), (x, top))
            else:
                self.wire((x, y), (x, top))
                self.joint(x, 50)
            self._device(x, top, device)
            y = top + 44
        if holding:
            self.wire((x, y), (x, 406))
            return
        self.wire((x, y), (x, 540))
        self.joint(x, 540)

    def _device(self, x: float, y: float, device: Device) -> None:
        first, second = device.contacts
        self.text(x + 17, y + 27, device.name)
        self.text(x + 5, y + 1, first, bold=False)
        self.text(x + 5, y + 52, second, bold=False)
        symbol = device.symbol
        if symbol in ("open", "closed"):
            self._thin((x, y), (x, y + 10))
            self._thin((x, y + 44), (x, y + 36), (x - 11 if symbol == "open" else x + 9, y + 8))
            if symbol == "closed":
                self._thin((x, y + 10), (x + 12, y + 10))
            return
        self._thin((x, y), (x, y + 44))
        if symbol == "fuse":
            self.marks.append(
                polygon([(x - 6, y + 8), (x + 6, y + 8), (x + 6, y + 36), (x - 6, y + 36)],
                        width=1.3)
            )  # fmt: skip
        elif symbol == "lamp":
            self.marks.append(circle((x, y + 22), 13, fill=FRONT, width=1.3))
            self._thin((x - 9, y + 13), (x + 9, y + 31))
            self._thin((x - 9, y + 31), (x + 9, y + 13))
        elif symbol == "meter":
            self.marks.append(circle((x, y + 22), 13, fill=FRONT, width=1.3))
            self.text(x, y + 27, "h", "middle")
        else:
            self._box(x - 14, y + 11, 28, 22)
            if symbol == "valve":
                self._thin((x - 14, y + 33), (x + 14, y + 11))
