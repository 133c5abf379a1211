"""The hydraulic circuits of the machines, with the legend that names their components."""

from collections.abc import Callable
from dataclasses import dataclass

from vendor_hub.demo.maker.drawing.hydraulic_symbols import Pen
from vendor_hub.demo.maker.drawing.ink import Drawing
from vendor_hub.demo.maker.model import Model

LegendRow = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Circuit:
    """A diagram, and its components as (designation, what it is, part number or setting)."""

    drawing: Drawing
    legend: tuple[LegendRow, ...]


def hydraulic_circuit(model: Model) -> Circuit:
    """Return the hydraulic circuit of a model."""
    return _CIRCUITS.get(model.code, _mobile)(model)


def _gauge(model: Model) -> LegendRow:
    """Return the row of the gauge, whose range goes with the working pressure."""
    bar = int(model.facts["Working pressure"].split()[0])
    scale, number = (160, "90-09-117") if bar <= 150 else (250, "90-09-121")
    return "G1", f"Test coupling with gauge 0–{scale} bar", f"90-10-005, {number}"


def _return_line(pen: Pen, x: float, top: float, tank: float) -> None:
    """Draw the way back: cooler, filter with bypass, tank."""
    pen.line((x, top), (x, tank))
    pen.cooler(x, top + 50)
    pen.name(x - 46, top + 32, "C1", "end")
    y = top + 130
    pen.filter(x, y)
    pen.name(x - 30, y + 5, "F2", "end")
    pen.line((x, y - 36), (x + 52, y - 36), (x + 52, y + 36), (x, y + 36))
    pen.joint(x, y - 36)
    pen.joint(x, y + 36)
    pen.check(x + 52, y, spring=False)
    pen.note(x + 70, y + 5, "1.7 bar")
    pen.tank(x, tank)


def _source(pen: Pen, x: float, y: float, *, engine: bool, variable: bool = False) -> None:
    """Draw tank, strainer and pump with what drives it; the pump is at x, y."""
    pen.line((x, y - 26), (x, y - 60))
    pen.line((x, y + 26), (x, y + 150))
    pen.pump(x, y, variable=variable)
    (pen.engine if engine else pen.electric_motor)(x - 82, y)
    pen.name(x - 82, y - 32, "M1", "middle")
    pen.name(x + 32, y - 8, "P1")
    pen.filter(x, y + 86)
    pen.name(x + 30, y + 90, "F1")
    pen.tank(x, y + 150)


def _mobile(model: Model) -> Circuit:
    pen, pressure = Pen(), model.facts["Working pressure"]
    _source(pen, 210, 480, engine=True)
    pen.note(244, 492, model.facts["Pump"].partition(", ")[2])
    pen.line((210, 420), (210, 300))
    pen.line((210, 300), (210, 246))
    pen.enclosure(150, 170, 640, 396, "Valve block V10", 330)
    pen.joint(210, 340)
    pen.line((210, 340), (340, 340), (340, 330))
    pen.line((210, 300), (340, 300))
    pen.joint(210, 300)
    pen.line((340, 300), (340, 306))
    pen.relief(340, 326, set_to=pressure)
    pen.name(390, 306, "V1")
    pen.line((340, 346), (340, 372), (580, 372))
    pen.joint(580, 372)
    pen.valve(220, 226, "pO", "spring", "lever")
    pen.name(278, 250, "V3")
    pen.line((210, 206), (210, 120))
    pen.line((230, 246), (230, 270), (580, 270))
    pen.line((230, 206), (230, 190), (580, 190), (580, 120))
    pen.line((480, 190), (480, 372))
    pen.joint(480, 190)
    pen.joint(480, 372)
    pen.shut_off(480, 322)
    pen.name(508, 318, "V2")
    pen.line((580, 270), (580, 420))
    pen.joint(580, 270)
    pen.line((210, 280), (120, 280), (120, 252))
    pen.joint(210, 280)
    pen.gauge(120, 236)
    pen.name(98, 222, "G1", "end")
    for x, name in ((210, "Q1"), (580, "Q2")):
        pen.coupling(x, 130)
        pen.name(x + 20, 134, name)
        pen.line((x, 114), (x, 70))
    pen.line((210, 70), (369, 70))
    pen.line((421, 70), (580, 70))
    pen.hydraulic_motor(395, 70)
    pen.note(395, 114, "Tool of the operator", "middle")
    _return_line(pen, 580, 410, 630)
    legend: list[LegendRow] = [
        ("M1", f"Engine, {model.facts['Engine']}", "chapter Engine"),
        ("P1", model.facts["Pump"].capitalize(), "40-21A-0071"
         if model.code == "HX 6" else "chapter Pump and coupling"),
        ("F1", "Suction strainer, 125 µm", "61-04-118"),
        ("V1", f"Relief valve, set to {pressure}", "40-42A-0009"),
        ("V2", "Stop valve for relieving the pressure", "in valve block"),
        ("V3", "Lever valve, circulates at rest", "chapter Valve block"),
        _gauge(model),
        ("Q1, Q2", "Quick couplings, flat face, 3/8\"", "70-40-015, 70-40-016"),
        ("C1", "Oil cooler with fan", "chapter Oil cooler and fan"),
        ("F2", "Return filter, 10 µm, with bypass", "61-04-120"),
    ]  # fmt: skip
    return Circuit(pen.drawing(760, 660), tuple(legend))


def _twin(model: Model) -> Circuit:
    pen, pressure = Pen(), model.facts["Working pressure"]
    pen.enclosure(120, 158, 690, 396, "Valve block V10", 590)
    for i, x in enumerate((200.0, 420.0)):
        n = i + 1
        pen.line((x, 454), (x, 246))
        pen.line((x, 506), (x, 566), (310, 566))
        pen.pump(x, 480)
        pen.name(x + 22, 452, f"P{n}")
        pen.joint(x, 340)
        pen.line((x, 340), (x + 80, 340), (x + 80, 346))
        pen.relief(x + 80, 366, set_to="")
        pen.name(x + 130, 350, f"V{n}")
        pen.note(x + 130, 384, pressure)
        pen.line((x + 80, 386), (x + 80, 420), (620, 420))
        pen.joint(620, 420)
        pen.valve(x + 10, 226, "pO", "spring", "lever")
        pen.name(x + 70, 250, f"V{n + 2}")
        pen.line((x, 206), (x, 90))
        pen.coupling(x, 120)
        pen.name(x + 20, 124, f"Q{2 * n - 1}")
        pen.line((x + 20, 246), (x + 20, 290), (620, 290))
        pen.line((x + 20, 206), (x + 20, 188), (x + 110, 188), (x + 110, 90))
        pen.line((x + 110, 188), (x + 110, 290))
        pen.joint(x + 110, 188)
        pen.joint(x + 110, 290)
        pen.coupling(x + 110, 120)
        pen.name(x + 130, 124, f"Q{2 * n}")
        pen.port(x, 84, f"A{n}")
        pen.port(x + 110, 84, f"B{n}")
    pen.joint(620, 290)
    pen.line((620, 290), (620, 430))
    pen.engine(88, 480)
    pen.name(88, 448, "M1", "middle")
    pen.shaft(111, 142, 480)
    pen.shaft(226, 362, 480)
    pen.line((310, 566), (310, 640))
    pen.joint(310, 566)
    pen.filter(310, 600)
    pen.name(340, 604, "F1")
    pen.tank(310, 640)
    _return_line(pen, 620, 420, 640)
    legend: tuple[LegendRow, ...] = (
        ("M1", f"Engine, {model.facts['Engine']}", "chapter Engine"),
        ("P1, P2", model.facts["Pump"].capitalize(), "40-21B-0009"),
        ("F1", "Suction strainer, 125 µm", "61-04-118"),
        ("V1, V2", f"Relief valves, set to {pressure}", "40-42A-0009"),
        ("V3, V4", "Lever valves, circulate at rest", "chapter Valve block"),
        ("Q1 to Q4", 'Quick couplings, flat face, 3/8"', "70-40-015, 70-40-016"),
        ("C1", "Oil cooler with fan", "chapter Oil cooler and fan"),
        ("F2", "Return filter, 10 µm, with bypass", "61-04-120"),
    )
    return Circuit(pen.drawing(760, 670), legend)


def _electric(model: Model) -> Circuit:
    pen, pressure = Pen(), model.facts["Working pressure"]
    _source(pen, 190, 480, engine=False, variable=True)
    pen.note(222, 516, "28 cm³/rev")
    pen.line((190, 420), (190, 250))
    pen.check(190, 404)
    pen.name(206, 408, "V1")
    pen.filter(190, 350)
    pen.name(160, 355, "F3", "end")
    pen.line((190, 250), (530, 250))
    pen.enclosure(230, 126, 700, 334, "Valve block V10", 390)
    pen.joint(270, 250)
    pen.line((270, 250), (270, 266))
    pen.relief(270, 286)
    pen.name(316, 272, "V2")
    pen.note(316, 304, "230 bar")
    pen.line((270, 306), (270, 318), (640, 318))
    for i, x in enumerate((330.0, 540.0)):
        n = i + 1
        pen.valve(x, 190, "pBc", "solenoid spring", "solenoid spring")
        pen.name(x - 28, 236, f"V{n + 2}", "end")
        pen.line((x - 10, 210), (x - 10, 250))
        pen.joint(x - 10, 250)
        pen.line((x + 10, 210), (x + 10, 226), (x + 50, 226), (x + 50, 318))
        pen.joint(x + 50, 318)
        pen.line((x - 10, 170), (x - 10, 84))
        pen.line((x + 10, 170), (x + 10, 84))
        pen.port(x - 10, 78, f"A{n}", "end")
        pen.port(x + 10, 78, f"B{n}", "start")
        pen.note(x - 68, 164, f"a{n}", "end")
        pen.note(x + 68, 164, f"b{n}")
    pen.line((190, 300), (110, 300), (110, 276))
    pen.joint(190, 300)
    pen.gauge(110, 260)
    pen.name(88, 246, "G1", "end")
    pen.line((640, 318), (640, 400))
    _return_line(pen, 640, 390, 630)
    pen.pilot((216, 488), (330, 488), (330, 626))
    pen.tank(330, 630)
    pen.note(338, 560, "case drain")
    pen.switch(440, 600, "t")
    pen.name(464, 596, "S6")
    pen.switch(440, 644, "l")
    pen.name(464, 650, "S7")
    legend: tuple[LegendRow, ...] = (
        ("M1", f"Electric motor, {model.facts['Motor']}", "62-10-120"),
        ("P1", f"{model.facts['Pump'].capitalize()}, pressure control {pressure}", "40-23A-0014"),
        ("F1", "Suction strainer, 125 µm", "61-04-118"),
        ("V1", "Check valve", "40-43A-0008"),
        ("F3", "Pressure filter, 10 µm", "61-04-120"),
        ("V2", "Relief valve, safety, 230 bar", "40-42A-0009"),
        ("V3, V4", "Directional valves NG 6, 24 V DC", "chapter Valve block"),
        _gauge(model),
        ("C1", "Oil cooler with fan", "chapter Oil cooler and fan"),
        ("F2", "Return filter, 10 µm, with bypass", "61-04-120"),
        ("S6, S7", "Oil temperature and level switch", "62-22-103, 62-23-101"),
    )
    return Circuit(pen.drawing(760, 680), legend)


def _lift(model: Model) -> Circuit:
    pen, pressure = Pen(), model.facts["Working pressure"]
    _source(pen, 220, 470, engine=False)
    pen.note(254, 482, "4 cm³/rev")
    pen.line((220, 410), (220, 220), (420, 220), (420, 170))
    pen.enclosure(160, 242, 560, 424, "Valve block V10", 280)
    pen.check(220, 280)
    pen.name(240, 284, "V2")
    pen.joint(220, 340)
    pen.line((220, 340), (320, 340), (320, 350))
    pen.relief(320, 370, set_to=pressure)
    pen.name(368, 352, "V1")
    pen.line((320, 390), (320, 440), (480, 440))
    pen.joint(480, 440)
    pen.line((420, 220), (480, 220), (480, 258))
    pen.joint(420, 220)
    pen.valve(480, 278, "uN", "solenoid", "spring")
    pen.name(500, 320, "V3")
    pen.line((480, 298), (480, 620))
    pen.throttle(480, 372, compensated=True)
    pen.name(508, 378, "V4")
    pen.tank(480, 620)
    pen.line((480, 236), (610, 236), (610, 300))
    pen.joint(480, 236)
    pen.shut_off(610, 318)
    pen.name(638, 314, "V5")
    pen.note(638, 330, "emergency lowering")
    pen.line((610, 334), (610, 470), (480, 470))
    pen.joint(480, 470)
    pen.cylinder(420, 110, single=True)
    pen.name(456, 120, "Z1")
    pen.check(420, 190)
    pen.name(438, 196, "V6")
    pen.note(452, 212, "pipe rupture valve")
    pen.line((220, 380), (120, 380), (120, 356))
    pen.joint(220, 380)
    pen.gauge(120, 340)
    pen.name(98, 326, "G1", "end")
    pen.filter(480, 540)
    pen.name(510, 545, "F2")
    legend: tuple[LegendRow, ...] = (
        ("M1", f"Electric motor, {model.facts['Motor']}", "chapter Power pack"),
        ("P1", "Gear pump, 4 cm³/rev", "chapter Gear pump"),
        ("F1", "Suction strainer, 125 µm", "61-04-118"),
        ("V1", f"Relief valve, set to {pressure}", "40-42A-0009"),
        ("V2", "Check valve", "40-43A-0008"),
        ("V3", "Lowering valve, 24 V DC, closed at rest", "coil 40420-12"),
        ("V4", "Flow control valve, lowering speed", "40-44B-0002"),
        ("V5", "Emergency lowering valve", "in valve block"),
        ("V6", "Pipe rupture valve, in the cylinder", "40-44A-0001"),
        ("Z1", "Lift cylinder", "chapter Lift cylinder"),
        _gauge(model),
        ("F2", "Return filter, 10 µm", "61-04-120"),
    )
    return Circuit(pen.drawing(760, 660), legend)


_CIRCUITS: dict[str, Callable[[Model], Circuit]] = {
    "HX 8": _twin,
    "EU 15": _electric,
    "LT 20": _lift,
}
