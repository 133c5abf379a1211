"""The repair manual of a model: front matter, a chapter per assembly, fault finding, tables."""

from vendor_hub.demo.maker.manuals.after_work import (
    commissioning,
    electrical,
    inspection,
    special_tools,
)
from vendor_hub.demo.maker.manuals.diagrams import circuit_diagrams, fault_charts
from vendor_hub.demo.maker.manuals.layout import (
    Block,
    Bullets,
    Figure,
    Grid,
    Head,
    Para,
    Signal,
    Steps,
)
from vendor_hub.demo.maker.manuals.procedures import chapter
from vendor_hub.demo.maker.model import Assembly, Model

_ORDER = ("head", "crank", "fuel", "cooling", "engine", "electric_drive", "pump", "gear_pump",
          "piston_pump", "power_pack", "valve_block", "relief", "cylinder", "scissor", "tank",
          "cooler", "hoses", "frame", "controls", "covers")  # fmt: skip


def repair_manual(model: Model, assemblies: list[Assembly], torque: str | None) -> list[Block]:
    """Return the blocks of a model's repair manual; `torque` is for the cylinder head bolts."""
    top = next(a for a in assemblies if a.top)
    chapters = sorted(
        (a for a in assemblies if not a.top), key=lambda a: (_ORDER.index(a.role), a.id)
    )
    blocks = [*_about(model), *_safety(), *_data(model, top)]
    for number, assembly in enumerate(chapters, start=4):
        blocks += chapter(number, assembly, model, torque)
    after = 4 + len(chapters)
    closing = [_maintenance, circuit_diagrams, _faults, _measuring, commissioning]
    closing += [special_tools, inspection]
    if model.product_line != "HX":
        closing.insert(2, electrical)
    for number, write in enumerate(closing, start=after):
        blocks += write(number, model)
    blocks += _tables(after + len(closing))
    blocks += _index(after + len(closing) + 1, chapters)
    return blocks


def _about(model: Model) -> list[Block]:
    return [
        Head(1, "1 About this manual"),
        Head(2, "1.1 For whom it is"),
        Para(f"This manual is for trained fitters of our partners who repair the {model.code}. "
             "The operator works with the operation manual. Who has not been trained on hydraulic "
             "machines must not open the hydraulic circuit."),
        Head(2, "1.2 How it is arranged"),
        Para("Chapters 4 and up deal with one assembly each, always in the same order: parts, "
             "removing, fitting, checking. Position numbers are those of the catalogue, so that a "
             "part found here can be ordered there."),
        Bullets(("A number in brackets is a part number.",
                 "An asterisk before a position means: comes with the seal kit.",
                 "A colon, as in 2:2, means a piece of a set that can also be ordered singly.",
                 "Torques are for clean, lightly oiled threads unless something else is said.")),
        Head(2, "1.3 Serial numbers"),
        Para(f"The serial number of the {model.code} is on the type plate beside the filler. This "
             f"manual holds for serial {model.first_serial} and up. Where the way of working "
             "depends on the serial number, the text says so."),
        Head(2, "1.4 Signal words"),
        Signal("WARNING", "Persons can be killed or badly hurt if this is not observed."),
        Signal("CAUTION", "The machine or other things can be damaged."),
        Signal("NOTE", "Something that makes the work easier."),
    ]  # fmt: skip


def _safety() -> list[Block]:
    return [
        Head(1, "2 Safety"),
        Head(2, "2.1 Before any work"),
        Signal("WARNING", "Oil under pressure goes through the skin. Never look for leaks by hand; "
               "use a piece of cardboard. After an injury go to a hospital at once."),
        Steps(("Put the machine on level, firm ground and secure it.",
               "Stop the drive and secure it against being started.",
               "Operate all levers until the gauge shows 0 bar.",
               "Open valve V2 by two turns and wait for one minute.",
               "Let oil and engine cool below 40 °C.")),
        Head(2, "2.2 Cleanliness"),
        Para("Dirt is the commonest cause of damage to pumps and valves. Clean the surroundings "
             "before opening a joint, close ports with caps (77-306), use lint-free cloths "
             "(77-304) and fill oil only through the 10 µm unit (9X-31)."),
        Head(2, "2.3 Oil and the environment"),
        Para("Catch used oil, filters and cloths and hand them in separately. Hydraulic oil HLP 46 "
             "(99-20-015) must not be mixed with bio-oil HEES 46. After a change of kind flush "
             "twice with 99-21-013."),
        Head(2, "2.4 After the work"),
        Bullets(("All guards and covers are in place.", "Valve V2 is closed and sealed.",
                 "The relief valve has been checked with gauge 90-09-117.",
                 "The work is entered in the machine's log with date and hours.")),
    ]  # fmt: skip


def _data(model: Model, top: Assembly) -> list[Block]:
    facts = tuple((name, value) for name, value in model.facts.items())
    return [
        Head(1, "3 Technical data"),
        Head(2, "3.1 The machine"),
        Figure(f"Figure 3-1. {model.name_en}, main groups", top.drawing, 0.94),
        Grid("Table 3-1. Data", (("Property", "Value"), *facts), (0.4, 0.6)),
        Head(2, "3.2 Special torques"),
        Grid(
            "Table 3-2. Special torques",
            (("Joint", "Torque", "Passes"),
             *((joint, f"{value} N·m", passes) for joint, value, passes in model.torques),
             ("Drain plug, oil tank", "40 N·m", "1"), ("Filter bowl", "15 N·m", "1"),
             ("Relief cartridge in block", "60 N·m", "1"), ("Level gauge", "8 N·m", "1")),
            (0.56, 0.24, 0.2),
        ),
        Head(2, "3.3 Oils and fillings"),
        Grid(
            "Table 3-3. Fillings",
            (("Where", "What", "Part number"),
             ("Oil tank", "Hydraulic oil HLP 46", "99-20-015"),
             ("Oil tank, below -15 °C", "Hydraulic oil HVLP 46", "99-20-021"),
             ("Bearings", "Grease EP 2", "99-22-012"),
             ("Threads of exhaust bolts", "Copper paste", "99-22-014")),
            (0.36, 0.4, 0.24),
        ),
    ]  # fmt: skip


_DUE = '<font size="13">•</font>'
_INTERVALS = ("Daily", "50 h", "250 h", "500 h, 1 y", "1000 h, 2 y")
_CARE: tuple[tuple[str, tuple[int, ...], str], ...] = (
    ("Check oil level, look for leaks", (0,), "99-20-015"),
    ("Check hoses, decals and guards", (0,), "–"),
    ("Tighten unions and screw plugs", (1,), "–"),
    ("Change the return filter (first time at 50 h)", (1, 2), "61-04-120"),
    ("Check the coupling spider", (2,), "40-22A-0011"),
    ("Clean the cooler from the fan side", (2,), "99-21-011"),
    ("Change the hydraulic oil", (3,), "99-20-015"),
    ("Clean the suction strainer", (3,), "61-04-118"),
    ("Check the relief valve with the gauge", (3,), "90-09-117"),
    ("Renew the breather", (4,), "52-13-006"),
    ("Measure the delivery of the pump", (4,), "9X-21"),
    ("Yearly inspection with form", (3,), "–"),
    ("Renew all hoses after six years", (), "chapter Hoses"),
)  # fmt: skip
_ENGINE_CARE: tuple[tuple[str, tuple[int, ...], str], ...] = (
    ("Check the engine oil", (0,), "–"),
    ("Clean the air filter", (1,), "35-002-1"),
    ("Check the valve clearance", (1, 2), "33-031-1"),
    ("Renew air and fuel filter", (2,), "35-002-1, 34-005-1"),
    ("Check the injector", (4,), "34-014-1"),
)


def _maintenance(number: int, model: Model) -> list[Block]:
    works = [*(_ENGINE_CARE if model.product_line == "HX" else ()), *_CARE]
    rows: list[tuple[str, ...]] = [("Work", *_INTERVALS, "Parts")]
    for work, intervals, parts in works:
        rows.append(
            (work, *(_DUE if i in intervals else "" for i in range(len(_INTERVALS))), parts)
        )
    return [
        Head(1, f"{number} Maintenance"),
        Head(2, f"{number}.1 Schedule"),
        Para("Whichever comes first counts, hours or years. Under hard conditions, in "
             "dust or above 35 °C, halve the intervals."),
        Grid(f"Table {number}-1. Maintenance schedule", tuple(rows),
             (0.36, 0.07, 0.07, 0.08, 0.11, 0.12, 0.19)),
        Head(2, f"{number}.2 Changing the hydraulic oil"),
        Signal("CAUTION", "Hot oil burns. Change the oil at 30 to 40 °C."),
        Steps(("Put a vessel of sufficient size under the tank.",
               "Take out the drain plug (52-13-001) and let the oil run for ten minutes.",
               "Take out and wash the suction strainer (61-04-118); renew a torn one.",
               "Renew the filter element (61-04-120) and the gasket (52-11-003).",
               "Fit the drain plug with a new bonded seal (90-32-019), 40 N·m.",
               "Fill with the filling unit (9X-31) up to the middle of the level gauge.",
               "Run without load for five minutes, top up, write down hours and oil kind.")),
        Head(2, f"{number}.3 Setting the relief valve"),
        Steps(("Connect the gauge (90-09-117) to the test coupling (90-10-005).",
               "Warm the oil to 50 °C, close the tool line.",
               "Slacken the lock nut (90-20-017) and take off the sealing cap (40420-79).",
               f"Turn the adjusting screw (40420-78) until the gauge shows "
               f"{model.facts['Working pressure']}.",
               "Hold the screw, tighten the lock nut to 20 N·m, fit a new cap.")),
    ]  # fmt: skip


def _faults(number: int, model: Model) -> list[Block]:
    hydraulic = (
        ("Fault", "Cause", "Remedy"),
        ("No pressure", "Relief valve stays open, dirt under the cone",
         "Clean cartridge; renew 40420-73"),
        ("", "Coupling spider broken", "Renew 40-22A-0011"),
        ("", "Pump worn", "Measure delivery; overhaul kit 99-01-040"),
        ("Pressure drops when hot", "Wear of pump", "Chapter pump, checking"),
        ("", "Oil too thin", "Use HLP 46 (99-20-015)"),
        ("Noise in the pump", "Suction strainer blocked", "Clean or renew 61-04-118"),
        ("", "Air at suction flange", "Renew O-ring 80-01-011"),
        ("Oil foams", "Level too low, return above level", "Top up, check return pipe"),
        ("Oil hotter than 75 °C", "Cooler dirty", "Blow out from the fan side"),
        ("", "Relief valve opens all the time", "Set the valve anew"),
        ("Leak at shaft", "Shaft seal worn", "Seal kit 40210-33"),
        ("Tool jerks", "Air in circuit", "Bleed at test coupling 90-10-005"),
    )  # fmt: skip
    drive = (
        ("Fault", "Cause", "Remedy"),
        ("Engine does not start", "No fuel, air in line", "Bleed, renew 34-005-1"),
        ("", "Compression low", "Valve clearance; rings 33-042-1"),
        ("Black smoke", "Air filter blocked", "Renew 35-002-1"),
        ("", "Injector drips", "Chapter fuel system"),
        ("White smoke", "Head gasket leaks", "Chapter cylinder head"),
        ("Engine hunts", "Governor linkage stiff", "Clean and oil"),
    ) if model.product_line == "HX" else (
        ("Fault", "Cause", "Remedy"),
        ("Motor hums, does not turn", "A phase is missing", "Fuses, contactor"),
        ("Motor protection trips", "Set too low, bearing tight", "Chapter motor"),
        ("Turns the wrong way", "Two phases exchanged", "Exchange at the plug"),
        ("Contactor chatters", "Control voltage too low", "Check transformer"),
    )  # fmt: skip
    return [
        Head(1, f"{number} Fault finding"),
        Head(2, f"{number}.1 Hydraulics"),
        Grid(f"Table {number}-1. Faults of the hydraulics", hydraulic, (0.24, 0.38, 0.38)),
        Head(2, f"{number}.2 Drive"),
        Grid(f"Table {number}-2. Faults of the drive", drive, (0.26, 0.36, 0.38)),
        *fault_charts(number, model),
    ]


def _measuring(number: int, model: Model) -> list[Block]:
    rows = [("Load pressure", "Flow at 20 °C oil", "Flow at 50 °C oil", "Least")]
    nominal = int(
        "".join(ch for ch in model.facts.get("Flow", "12").split("x")[-1] if ch.isdigit())
    )
    for bar in (0, 30, 60, 90, 120, 150):
        flow = nominal * (1 - bar / 2400)
        rows.append((f"{bar} bar", f"{flow:.1f} l/min", f"{flow * 0.975:.1f} l/min",
                     f"{flow * 0.88:.1f} l/min"))  # fmt: skip
    return [
        Head(1, f"{number} Measuring"),
        Head(2, f"{number}.1 Delivery of the pump"),
        Para("The delivery under load says more about the state of the pump than any measure taken "
             "on the bench. Use flow meter 9X-21 and write the values down; the trend counts."),
        Steps(("Connect the flow meter (9X-21) between pressure line and return.",
               "Warm the oil to 50 °C.", "Run the drive at rated speed.",
               "Load in steps of 30 bar and read the flow at each.",
               "Compare with the table. Below the last column overhaul the pump.")),
        Grid(f"Table {number}-1. Delivery of the {model.code}", tuple(rows),
             (0.22, 0.26, 0.28, 0.24)),
        Head(2, f"{number}.2 Record sheet"),
        Para("Copy this sheet for each measurement and keep it with the machine's log."),
        Grid("Record", (("Date", "Hours", "Oil temp.", "Pressure", "Flow", "Signed"),
                        *((("&nbsp;",) * 6,) * 8)), (0.16, 0.14, 0.16, 0.18, 0.18, 0.18)),
    ]  # fmt: skip


def _tables(number: int) -> list[Block]:
    torque = (
        ("Thread", "8.8", "10.9", "12.9"),
        ("M5", "5.9 N·m", "8.6 N·m", "10 N·m"), ("M6", "10 N·m", "15 N·m", "17 N·m"),
        ("M8", "25 N·m", "36 N·m", "43 N·m"), ("M10", "49 N·m", "72 N·m", "84 N·m"),
        ("M12", "85 N·m", "125 N·m", "145 N·m"), ("M14", "135 N·m", "200 N·m", "235 N·m"),
        ("M16", "210 N·m", "310 N·m", "365 N·m"),
    )  # fmt: skip
    unions = (
        ("Tube", "Thread", "Turns after hand-tight", "Torque"),
        ("6 L", "M12×1.5", "1 1/2", "20 N·m"), ("8 L", "M14×1.5", "1 1/2", "40 N·m"),
        ("10 L", "M16×1.5", "1 1/2", "45 N·m"), ("12 L", "M18×1.5", "1 1/2", "55 N·m"),
        ("15 L", "M22×1.5", "1 1/4", "70 N·m"), ("18 L", "M26×1.5", "1 1/4", "120 N·m"),
    )  # fmt: skip
    return [
        Head(1, f"{number} Tables"),
        Head(2, f"{number}.1 Torques by thread and strength class"),
        Para("These hold where a chapter gives no other value. Threads clean and lightly oiled."),
        Grid(f"Table {number}-1. Standard torques", torque, (0.25, 0.25, 0.25, 0.25)),
        Head(2, f"{number}.2 Tube unions"),
        Grid(f"Table {number}-2. Tube unions, ISO 8434-1", unions, (0.2, 0.25, 0.3, 0.25)),
        Head(2, f"{number}.3 Conversion"),
        Grid(f"Table {number}-3. Conversion", (
            ("From", "To", "Multiply by"), ("bar", "psi", "14.504"), ("l/min", "gal/min", "0.264"),
            ("N·m", "lbf·ft", "0.738"), ("kW", "hp", "1.341"), ("mm", "in", "0.0394")),
            (0.34, 0.33, 0.33)),
    ]  # fmt: skip


def _index(number: int, chapters: list[Assembly]) -> list[Block]:
    entries: dict[str, tuple[str, set[int]]] = {}
    for place, assembly in enumerate(chapters, start=4):
        for position in assembly.positions:
            for entry in position.parts:
                _, where = entries.setdefault(entry.part.number, (entry.part.name_en, set()))
                where.add(place)
    rows = [
        (part, name, ", ".join(str(place) for place in sorted(where)))
        for part, (name, where) in sorted(entries.items())
    ]
    return [
        Head(1, f"{number} Part numbers"),
        Grid(f"Table {number}-1. Part numbers by chapter",
             (("Part number", "Description", "Chapter"), *rows), (0.26, 0.5, 0.24)),
    ]  # fmt: skip
