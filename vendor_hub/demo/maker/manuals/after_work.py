"""The repair manual's chapters for the end of the work: commissioning, tools, inspection forms."""

from vendor_hub.demo.maker.manuals.layout import (
    Block,
    Bullets,
    Grid,
    Head,
    Para,
    Signal,
    Steps,
)
from vendor_hub.demo.maker.model import Model


def commissioning(number: int, model: Model) -> list[Block]:
    """Return the chapter on bringing a repaired machine back to work."""
    pressure = model.facts["Working pressure"]
    return [
        Head(1, f"{number} Commissioning after a repair"),
        Head(2, f"{number}.1 Filling and bleeding"),
        Para("A pump that starts dry is damaged within seconds. Fill housing and suction line "
             "before the first turn, even after a short repair."),
        Steps(("Fill the pump through its highest port with clean oil (99-20-015).",
               "Fill the tank with the filling unit (9X-31) up to the middle of the gauge.",
               "Open the relief valve: turn the adjusting screw (40420-78) back by three turns.",
               "Turn the drive by hand or by short starts of one second until oil comes without "
               "bubbles at the test coupling (90-10-005).",
               "Run without load for five minutes, then close the valve step by step.")),
        Head(2, f"{number}.2 Test run"),
        Steps((f"Bring the oil to 50 °C and set the relief valve to {pressure}.",
               "Move every function ten times over its whole way.",
               "Hold full pressure for ten seconds and look at all joints from a distance.",
               "Measure delivery as the chapter Measuring says and write it down.",
               "Stop, look for leaks, tighten unions again, check the oil level.")),
        Signal("WARNING", "Stay out of the line of hoses and plugs during the pressure test."),
        Head(2, f"{number}.3 Handing over"),
        Bullets(("Explain to the operator what was done.",
                 "Hand over the parts that were replaced, unless a claim needs them.",
                 "Register the work with serial number and hours, so that the warranty of the "
                 "new parts begins on that day.")),
    ]  # fmt: skip


def electrical(number: int, model: Model) -> list[Block]:
    """Return the chapter on the electrical connection of a machine without an engine."""
    return [
        Head(1, f"{number} Electrical connection"),
        Signal("WARNING", "Dangerous voltage. Only a qualified electrician may do this work. Lock "
               "the main switch and check that there is no voltage."),
        Head(2, f"{number}.1 Supply"),
        Grid(f"Table {number}-1. Supply", (
            ("Property", "Value"), ("Voltage", "3 × 400 V, 50 Hz, PE"),
            ("Permitted deviation", "± 10 %"), ("Control voltage", "24 V DC"),
            ("Fuse, slow", "35 A for 15 kW, 10 A for 2.2 kW"),
            ("Cable", "4 × 6 mm² (62-43-106) or 4 × 2.5 mm² (62-43-104)")), (0.4, 0.6)),
        Head(2, f"{number}.2 Direction of rotation"),
        Steps(("Connect the cable and switch on.",
               "Start for half a second and look at the fan: it turns as the arrow shows.",
               "If not, switch off, lock, and exchange two phases in the plug.",
               "Enter the check in the machine's log.")),
        Head(2, f"{number}.3 Motor protection"),
        Para(f"Set the motor protection switch (62-35-105) of the {model.code} to the current on "
             "the motor's plate. Never set it higher to keep a tight motor running."),
        Grid(f"Table {number}-2. Terminals", (
            ("Terminal", "Wire", "Goes to"), ("X1: 1–3", "L1, L2, L3", "Main switch"),
            ("X1: PE", "green-yellow", "Earth bar"), ("X2: 1–2", "24 V DC", "Power supply"),
            ("X2: 3–4", "blue", "Emergency stop (62-33-101)"),
            ("X2: 5–6", "blue", "Oil temperature switch (62-22-103)"),
            ("X2: 7–8", "blue", "Level switch (62-23-101)"),
            ("X3: 1–4", "white", "Valve coils (40420-12)")), (0.22, 0.28, 0.5)),
    ]  # fmt: skip


_TOOLS = (
    ("9X-11", "Test kit, pump pressure, M16×2", "Pressure at all test couplings"),
    ("9X-12", "Pin spanner, cylinder gland", "Lift cylinder"),
    ("9X-13", "Valve spring compressor", "Cylinder head"),
    ("9X-14", "Piston ring clamp", "Crankshaft and piston"),
    ("9X-15", "Flywheel holder", "Crankshaft and piston"),
    ("9X-16", "Injector puller", "Fuel system"),
    ("9X-17", "Puller, pump gear", "Gear pump"),
    ("9X-21", "Flow meter, 2–60 l/min", "Measuring"),
    ("9X-22", "Torque wrench 10–60 N·m", "Everywhere"),
    ("9X-24", "Support stand, scissor", "Scissor legs"),
    ("9X-31", "Filling unit with 10 µm filter", "Filling"),
    ("9X-33", "Coupling gauge", "Pump and coupling"),
    ("9X-71", "Seal driver, pump shaft", "Gear pump"),
)


def special_tools(number: int, model: Model) -> list[Block]:
    """Return the chapter that lists the service tools."""
    return [
        Head(1, f"{number} Service tools and supplies"),
        Para(f"The chapters on the {model.code} name these tools by part number. They can be "
             "ordered like any other part; those that are seldom used can be lent."),
        Grid(f"Table {number}-1. Service tools", (("Part number", "Tool", "Used for"), *_TOOLS),
             (0.2, 0.44, 0.36)),
        Grid(f"Table {number}-2. Supplies", (
            ("Part number", "What", "Used for"),
            ("77-301", "Thread sealant, 50 ml", "Plugs without seal"),
            ("77-302", "Thread locker, medium, 50 ml", "Bolts of coupling and flywheel"),
            ("77-303", "Surface sealant, 75 ml", "Crankcase"),
            ("99-21-011", "Parts cleaner", "Before measuring"),
            ("99-22-012", "Grease EP 2, 400 g", "Bearings and bushes")), (0.2, 0.44, 0.36)),
    ]  # fmt: skip


_POINTS = (
    ("Frame", ("Cracks and rust", "Lifting points", "Wheels, rollers and pins", "Decals")),
    ("Hydraulics", ("Oil level and cleanliness", "Hoses: age, cover, bends", "Unions and plugs",
                    "Relief valve, setting and seal", "Cylinder or tool: creep", "Cooler")),
    ("Drive", ("Start and stop", "Noise and vibration", "Coupling and guards", "Filters")),
    ("Safety", ("Emergency stop", "Interlocks and covers", "Electrical insulation",
                "Operation manual with the machine", "Open bulletins")),
)  # fmt: skip


def inspection(number: int, model: Model) -> list[Block]:
    """Return the chapter with the yearly inspection and its forms, each on a page of its own."""
    blocks: list[Block] = [
        Head(1, f"{number} Yearly inspection"),
        Para("A competent person inspects the machine once a year and after each important repair. "
             "Copy the forms. A machine with an open point in group Safety must not go back to "
             "work."),
        Grid(f"Table {number}-1. Machine", (
            ("Model", "Serial", "Hours", "Inspector", "Date"),
            (model.code, "&nbsp;", "&nbsp;", "&nbsp;", "&nbsp;")), (0.2, 0.2, 0.16, 0.26, 0.18)),
    ]  # fmt: skip
    for place, (group, points) in enumerate(_POINTS, start=1):
        rows = [(point, "&nbsp;", "&nbsp;", "&nbsp;") for point in points]
        blocks += [
            Head(2, f"{number}.{place} {group}"),
            Grid(f"Form {number}-{place}. {group}", (("Point", "Good", "Repair", "Remark"), *rows),
                 (0.42, 0.12, 0.12, 0.34)),
        ]  # fmt: skip
    return blocks
