"""The repair manual's chapters with diagrams: circuits, wiring, and the way to a fault."""

from vendor_hub.demo.maker.drawing.circuits import hydraulic_circuit
from vendor_hub.demo.maker.drawing.steps import decision_chart
from vendor_hub.demo.maker.drawing.wiring import wiring_diagram, wiring_legend
from vendor_hub.demo.maker.manuals.layout import Block, Figure, Grid, Head, Para, Signal
from vendor_hub.demo.maker.model import Model

_DESIGNATIONS = ("Designation", "Component", "Part number")


def circuit_diagrams(number: int, model: Model) -> list[Block]:
    """Return the chapter with the hydraulic and the electrical diagram."""
    circuit = hydraulic_circuit(model)
    return [
        Head(1, f"{number} Circuit diagrams"),
        Head(2, f"{number}.1 Hydraulic circuit"),
        Para("Symbols after ISO 1219. The diagram shows the machine at rest, without pressure."),
        Figure(f"Figure {number}-1. Hydraulic circuit of the {model.code}", circuit.drawing, 0.92,
               framed=True),
        Grid(f"Table {number}-1. Components of the hydraulic circuit",
             (_DESIGNATIONS, *circuit.legend), (0.16, 0.5, 0.34)),
        Head(2, f"{number}.2 Wiring"),
        Signal("WARNING", "Dangerous voltage. Switch off, lock the main switch and check that "
               "there is no voltage.") if model.product_line != "HX" else
        Signal("CAUTION", "Take off the lead from the negative pole of the battery first and fit "
               "it last."),
        Figure(f"Figure {number}-2. Wiring diagram of the {model.code}", wiring_diagram(model), 1.0,
               framed=True),
        Grid(f"Table {number}-2. Devices of the wiring diagram",
             (_DESIGNATIONS, *wiring_legend(model)), (0.16, 0.54, 0.3)),
        Head(2, f"{number}.3 Colours of the wires"),
        Grid(f"Table {number}-3. Colours", (
            ("Colour", "Use"), ("black", "Power circuit"), ("red", "Control voltage, plus"),
            ("blue", "Control voltage, minus"), ("white", "Signals"),
            ("green-yellow", "Protective earth")), (0.3, 0.7)),
    ]  # fmt: skip


_NO_PRESSURE = (
    ("Does the coupling turn the pump?", "Renew the spider 40-22A-0011; measure the gap of the "
     "claws"),
    ("Is the oil at the middle of the level gauge?", "Fill up with 99-20-015 through the filling "
     "unit 9X-31 and bleed"),
    ("Is the stop valve closed and sealed?", "Close the valve, seal it, repeat the test"),
    ("Does the gauge rise with the relief valve turned in?", "Clean or renew the relief cartridge "
     "40-42A-0009"),
    ("Is the delivery as in the table of chapter Measuring?", "Overhaul the pump: overhaul kit "
     "99-01-040"),
)  # fmt: skip
_NO_START = {
    "HX": (
        ("Is the emergency stop pulled out?", "Pull it out, acknowledge at the panel"),
        ("Is there fuel at the injection pump?", "Fill up, renew the filter 34-005-1, bleed"),
        ("Does the stop solenoid draw in?", "Measure 12 V at Y1; renew the relay 62-30-101"),
        ("Is the compression above 20 bar?", "Set the valve clearance; renew the rings 33-042-1"),
        ("Does the injector spray evenly?", "Clean or renew the injector 34-013-1"),
    ),
    "": (
        ("Are all three phases at the main switch?", "Have the supply checked by an electrician"),
        ("Is the motor protection switched on?", "Let the motor cool, find the cause, switch on"),
        ("Are there 24 V at the power supply?", "Renew the fuse 62-31-102; check T1"),
        ("Does the contactor draw in?", "Check emergency stop 62-33-101 and push button"),
        ("Does the motor turn freely by hand?", "Renew the bearings; check the coupling"),
    ),
}  # fmt: skip


def fault_charts(number: int, model: Model) -> list[Block]:
    """Return the sections that lead from a fault to its cause, question by question."""
    start = _NO_START.get(model.product_line, _NO_START[""])
    return [
        Head(2, f"{number}.3 No pressure, step by step"),
        Figure(f"Figure {number}-1. No pressure",
               decision_chart("No pressure at the tool", _NO_PRESSURE), 0.94),
        Head(2, f"{number}.4 Drive does not start, step by step"),
        Figure(f"Figure {number}-2. Drive does not start",
               decision_chart("Drive does not start", start), 0.94),
    ]  # fmt: skip
