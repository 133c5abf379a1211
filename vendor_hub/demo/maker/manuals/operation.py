"""The operation manual of a model: what its operator must know, a dozen pages."""

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
from vendor_hub.demo.maker.model import Assembly, Model


def operation_manual(model: Model, top: Assembly, panel: Assembly) -> list[Block]:
    """Return the blocks of a model's operation manual."""
    diesel = model.product_line == "HX"
    return [
        *_use(model),
        *_machine(model, top, panel),
        *(_diesel_start() if diesel else _electric_start()),
        *_work(model),
        *_care(diesel),
        *_troubles(diesel),
        *_transport(model),
        *_data(model),
    ]


def _use(model: Model) -> list[Block]:
    return [
        Head(1, "1 Before you begin"),
        Para(f"Read this manual before you use the {model.code} for the first time and keep it "
             "with the machine. Ask your distributor when something is not clear."),
        Head(2, "1.1 What the machine is for"),
        Para("It drives hydraulic tools or lifts loads within the limits on the type plate. Any "
             "other use is not permitted; people are never lifted or carried."),
        Head(1, "2 Safety"),
        Signal("WARNING", "Oil under pressure goes through the skin. Never feel for leaks."),
        Signal("WARNING", "Keep others at least 3 m away while the machine is under load."),
        Signal("CAUTION", "Never run the machine without oil. The pump is destroyed in seconds."),
        Head(2, "2.1 Protective equipment"),
        Bullets(("Safety shoes and gloves", "Safety glasses", "Ear protection above 85 dB(A)",
                 "Close-fitting clothes")),
        Head(2, "2.2 Decals"),
        Para("Renew decals that can no longer be read: oil under pressure (90-00-229), pump "
             "rotation (90-00-211), hot surface (90-00-223)."),
    ]  # fmt: skip


def _machine(model: Model, top: Assembly, panel: Assembly) -> list[Block]:
    rows = [("No.", "Part", "Order as")]
    rows += [(p.label, p.parts[0].part.name_en, p.parts[0].part.number) for p in top.positions]
    return [
        Head(1, "3 The machine"),
        Figure(f"Figure 3-1. {model.name_en}", top.drawing, 0.92),
        Grid("Table 3-1. Main groups", tuple(rows), (0.1, 0.56, 0.34)),
        Head(1, "4 Controls"),
        Para("The panel shows hours and carries the emergency stop. Pull the emergency stop out to "
             "release it."),
        Figure("Figure 4-1. Panel and electrics", panel.drawing, 0.88),
        Signal("NOTE", "The hour meter counts only while the drive runs."),
    ]  # fmt: skip


def _diesel_start() -> list[Block]:
    return [
        Head(1, "5 Starting and stopping"),
        Head(2, "5.1 Checks before each start"),
        Steps(("Hydraulic oil at the middle of the level gauge.",
               "Engine oil between the marks of the dipstick.", "Fuel: diesel EN 590.",
               "Hoses without cracks, couplings clean and locked.",
               "Tool lever in neutral.")),
        Head(2, "5.2 Starting"),
        Steps(("Set the throttle to one third.",
               "Pull the starter slowly to compression, let it go back, then pull firmly.",
               "Let the engine run warm for two minutes.",
               "Set the throttle to full.")),
        Signal("CAUTION", "Start aid (99-21-012) only below 0 °C, one second, into the filter."),
        Head(2, "5.3 Stopping"),
        Steps(("Take the load off the tool.", "Run at idle for two minutes.",
               "Press the emergency stop only in an emergency; otherwise pull the stop lever.")),
    ]  # fmt: skip


def _electric_start() -> list[Block]:
    return [
        Head(1, "5 Starting and stopping"),
        Head(2, "5.1 Checks before each start"),
        Steps(("Oil at the middle of the level gauge.", "Cable and plug whole.",
               "Hoses without cracks.", "Nobody within the working range.")),
        Head(2, "5.2 Starting"),
        Steps(("Release the emergency stop.", "Switch the main switch on.",
               "Press start; check the direction of rotation at the fan.",
               "Wait until the oil has 15 °C.")),
        Head(2, "5.3 Stopping"),
        Steps(("Take the load off.", "Press stop.", "Switch the main switch off and lock it.")),
    ]  # fmt: skip


def _work(model: Model) -> list[Block]:
    return [
        Head(1, "6 Working"),
        Para(f"The working pressure of {model.facts['Working pressure']} is set in the works and "
             "sealed. Only a service partner may change it."),
        Head(2, "6.1 Connecting a tool"),
        Steps(("Stop the drive and relieve the pressure.", "Clean both halves of the coupling.",
               "Push them together and turn the sleeve until it locks.",
               "Check the hoses for chafing; tie them with 77-100 every 300 mm.")),
        Signal("NOTE", "Flat-face couplings (70-40-015, 70-40-016) lose no oil when parted."),
        Head(2, "6.2 In the cold"),
        Para("Below -15 °C use oil HVLP 46 (99-20-021) and let the machine run without load until "
             "the oil has 10 °C."),
    ]  # fmt: skip


def _care(diesel: bool) -> list[Block]:
    rows = [("When", "What", "Part number"), ("Daily", "Oil level, leaks, hoses", "–"),
            ("Weekly", "Clean cooler and covers", "–"),
            ("250 h", "Filter element", "61-04-120"), ("500 h", "Oil, suction strainer",
             "99-20-015, 61-04-118")]  # fmt: skip
    if diesel:
        rows.insert(3, ("50 h", "Air filter and fuel filter", "35-002-1, 34-005-1"))
    return [
        Head(1, "7 Care"),
        Grid("Table 7-1. Care by the operator", tuple(rows), (0.2, 0.46, 0.34)),
        Head(2, "7.1 Changing the filter element"),
        Steps(("Stop the machine and relieve the pressure.",
               "Unscrew the filter cover (52-12-004).",
               "Pull out the element (61-04-120) and let it drip.",
               "Put in the new element; oil its seal.", "Screw on the cover hand-tight.")),
        Signal("CAUTION", "Never wash a filter element. It cannot be cleaned."),
    ]  # fmt: skip


def _troubles(diesel: bool) -> list[Block]:
    first = ("Engine does not start", "Fuel? Stop lever? Air filter?") if diesel else (
        "Motor does not start", "Emergency stop? Main switch? Fuses?")  # fmt: skip
    return [
        Head(1, "8 Troubles"),
        Grid("Table 8-1. Troubles", (
            ("What you see", "What to check"), first,
            ("Tool has no power", "Oil level, coupling locked, lever"),
            ("Oil gets hot", "Cooler clean? Load too high?"),
            ("Noise", "Oil level, suction strainer"),
            ("Leak", "Stop at once. Call your service partner.")), (0.4, 0.6)),
    ]  # fmt: skip


def _transport(model: Model) -> list[Block]:
    return [
        Head(1, "9 Transport and storage"),
        Para(f"The {model.code} weighs {model.facts['Weight']}. Lift it only at the marked points "
             "and lash it down at the frame, never at hoses or covers."),
        Steps(("Close all couplings with caps (70-41-001).",
               "Clean the machine and fill up with oil.",
               "Store it dry; run it for ten minutes every three months.")),
        Head(2, "9.1 Taking out of service"),
        Para("Drain oil and fuel and hand them in. Steel, aluminium and hoses go separately."),
    ]  # fmt: skip


def _data(model: Model) -> list[Block]:
    return [
        Head(1, "10 Technical data"),
        Grid("Table 10-1. Data", (("Property", "Value"), *model.facts.items()), (0.4, 0.6)),
        Head(2, "10.1 Declaration"),
        Para("Halden Hydraulics, Quai des Ateliers 14, Lyon, declares that this machine, as "
             "delivered, agrees with the machinery rules in force on the day of its delivery."),
    ]  # fmt: skip
