"""Removing, checking and fitting, written from an assembly's parts list and the model's torques."""

from dataclasses import replace

from vendor_hub.demo.maker.drawing.exploded import Piece
from vendor_hub.demo.maker.drawing.steps import crosswise, step_view, tightening_pattern
from vendor_hub.demo.maker.manuals.functions import function_of
from vendor_hub.demo.maker.manuals.layout import (
    Block,
    Figure,
    FigureRow,
    Grid,
    Head,
    Para,
    Signal,
    Steps,
)
from vendor_hub.demo.maker.manuals.wording import last_step, off_wording, on_wording
from vendor_hub.demo.maker.model import Assembly, DemoPart, Model, Position

_SAFETY = {
    "hydraulic": "Oil under pressure. Stop the drive and relieve the pressure at valve V2 before "
    "you open any line.",
    "engine": "Hot surfaces. Let the engine cool for at least 30 minutes and take off the battery "
    "lead.",
    "electric": "Dangerous voltage. Switch off, lock the main switch and check that there is no "
    "voltage before you open a cover.",
    "lift": "The platform can come down. Support it with the safety strut 54-10-009 and the stands "
    "9X-24 before you reach under it.",
    "frame": "Heavy parts. Lift with two people or with a hoist at the marked points.",
}

_KIND_OF_ROLE = {
    "head": "engine", "crank": "engine", "fuel": "engine", "cooling": "engine", "engine": "engine",
    "gear_pump": "hydraulic", "piston_pump": "hydraulic", "pump": "hydraulic",
    "relief": "hydraulic", "valve_block": "hydraulic", "tank": "hydraulic", "cooler": "hydraulic",
    "hoses": "hydraulic", "cylinder": "lift", "scissor": "lift", "power_pack": "lift",
    "controls": "electric", "electric_drive": "electric", "frame": "frame", "covers": "frame",
}  # fmt: skip

_CHECKS: dict[str, tuple[tuple[str, str, str], ...]] = {
    "engine": (
        ("Compression pressure at 300 rpm", "26 bar", "20 bar"),
        ("Oil pressure at 3000 rpm, oil at 80 °C", "3.2 bar", "2.0 bar"),
        ("Crankcase, play of main bearings", "0.02–0.05 mm", "0.12 mm"),
    ),
    "head": (
        ("Flatness of the sealing face", "0.03 mm", "0.10 mm"),
        ("Valve stem, diameter", "6.97–6.98 mm", "6.92 mm"),
        ("Play of stem in guide", "0.03–0.05 mm", "0.10 mm"),
        ("Free length of valve spring", "42.4 mm", "40.5 mm"),
        ("Valve clearance, cold, inlet and exhaust", "0.15 mm", "adjust"),
    ),
    "crank": (
        ("Cylinder bore", "86.00–86.02 mm", "86.10 mm"),
        ("Piston, diameter at skirt", "85.92–85.94 mm", "85.85 mm"),
        ("Gap of piston rings in cylinder", "0.25–0.40 mm", "1.00 mm"),
        ("Crank pin, diameter", "42.00–42.02 mm", "41.94 mm"),
        ("End play of crankshaft", "0.10–0.25 mm", "0.40 mm"),
    ),
    "fuel": (
        ("Opening pressure of injector", "220–230 bar", "210 bar"),
        ("Start of delivery before top dead centre", "14°–15°", "adjust with 34-011-2"),
        ("Spray of injector", "even, no drops", "renew"),
    ),
    "gear_pump": (
        ("Wear of body at suction side", "0.00–0.05 mm", "0.10 mm"),
        ("Shaft journal, diameter", "17.98–17.99 mm", "17.95 mm"),
        ("Side play of gear set", "0.02–0.06 mm", "0.10 mm"),
        ("Volumetric efficiency at 150 bar", "0.93", "0.85"),
    ),
    "piston_pump": (
        ("Play of piston in barrel", "0.015–0.025 mm", "0.040 mm"),
        ("Thickness of slipper", "4.00 mm", "3.90 mm"),
        ("Leakage at case drain, 210 bar", "0.8 l/min", "2.5 l/min"),
    ),
    "relief": (
        ("Opening pressure", "as on the type plate", "± 5 bar"),
        ("Leakage at 80 % of setting", "5 drops/min", "20 drops/min"),
        ("Free length of main spring", "48.0 mm", "46.5 mm"),
    ),
    "cylinder": (
        ("Run-out of piston rod over 500 mm", "0.05 mm", "0.20 mm"),
        ("Chrome layer of rod", "no score can be felt", "renew rod"),
        ("Creep under full load", "2 mm in 10 min", "5 mm in 10 min"),
    ),
    "scissor": (
        ("Bush, inner diameter", "30.02–30.05 mm", "30.30 mm"),
        ("Pin, diameter", "29.95–29.98 mm", "29.80 mm"),
        ("Difference of height left to right", "3 mm", "8 mm"),
    ),
    "tank": (
        ("Oil cleanliness, ISO 4406", "18/16/13", "20/18/15"),
        ("Water in oil", "200 ppm", "500 ppm"),
        ("Pressure drop at return filter", "0.4 bar", "1.5 bar"),
    ),
    "hoses": (
        ("Age of hose from the date on the ferrule", "up to 4 years", "6 years"),
        ("Cover of hose", "no crack, no chafing", "renew"),
        ("Bending radius", "not below 7 × outer diameter", "lay anew"),
    ),
}  # fmt: skip
_OTHER_CHECKS = (
    ("Housings and covers", "no crack, clean sealing faces", "renew"),
    ("Threads", "whole, free of sealant", "thread insert"),
    ("Moving pieces", "free, no play to be felt", "renew"),
)


def torque_of(part: DemoPart) -> str | None:
    """Return the standard tightening torque of a bolt, as its specification says."""
    for spec in part.specs:
        if spec.code == "torque" and part.role == "bolt":
            return spec.value
    return None


def quantity(position: Position) -> str:
    """Return how a parts list states a position's quantity."""
    first = position.parts[0]
    if first.qty_kind == "number" and first.qty is not None:
        return f"{first.qty.normalize():f}"
    return {"as_required": "as req.", "reference": "ref.", "by_length": "length"}.get(
        first.qty_kind, "–"
    )


def chapter(
    number: int, assembly: Assembly, model: Model, torque: str | None = None
) -> list[Block]:
    """Return a chapter on an assembly; `torque` is that of the cylinder head bolts."""
    title = assembly.title
    kind = _KIND_OF_ROLE.get(assembly.role, "frame")
    short = _short(assembly)
    return [
        Head(1, f"{number} {title}"),
        Head(2, f"{number}.1 Overview and parts"),
        Para(_overview(assembly, model)),
        *(Para(text) for text in function_of(assembly.role)),
        Figure(f"Figure {number}-1. {title}, drawing {assembly.id}", assembly.drawing, 0.94),
        _parts_list(number, assembly),
        Head(2, f"{number}.2 Removing {short}"),
        Signal("WARNING", _SAFETY[kind]),
        *_views(number, assembly, off=True),
        Steps(tuple(_removing(assembly))),
        Head(2, f"{number}.3 Fitting {short}"),
        Signal("NOTE", "Renew all seals and gaskets. Positions marked * come with the seal kit."),
        *_views(number, assembly, off=False),
        Steps(tuple(_fitting(assembly, torque, kind))),
        *_pattern(number, assembly),
        *_passes(number, assembly, model, torque),
        Head(2, f"{number}.4 Checking"),
        Para("Clean all pieces with cleaner 99-21-011, blow them dry and measure at 20 °C. Renew "
             "what is beyond the limit in the last column."),
        Grid(f"Table {number}-2. Wear limits",
             (("Measure", "New", "Limit"), *_CHECKS.get(assembly.role, _OTHER_CHECKS)),
             (0.5, 0.27, 0.23)),
    ]  # fmt: skip


_IN_VIEW = 4
"""As many pieces does the figure of a step show."""


def _views(number: int, assembly: Assembly, *, off: bool) -> list[Block]:
    """Return figures of the first steps: the end of each chain comes off, its beginning goes on."""
    figures: list[Figure] = []
    first = 2 if off else 2 + len(assembly.chains)
    for i, chain in enumerate(assembly.chains):
        if len(chain) <= _IN_VIEW and not off:
            continue
        shown = _alike(chain[-_IN_VIEW:] if off else chain[:_IN_VIEW])
        busy = [piece for piece in (shown[-2:] if off else shown[1:3]) if piece.label]
        if not busy:
            continue
        labels = " and ".join(dict.fromkeys(piece.label for piece in busy))
        what = "Taking off" if off else "Fitting"
        figures.append(
            Figure(
                f"Figure {number}-{first + i}. {what}: positions {labels}",
                step_view(shown, frozenset(piece.label for piece in busy), off=off),
            )
        )  # fmt: skip
    return [FigureRow(tuple(figures))] if figures else []


def _alike(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Return pieces without what they point at, so that those of all models compare equal."""
    return tuple(replace(piece, target="") for piece in pieces)


def _pattern(number: int, assembly: Assembly) -> tuple[Block, ...]:
    """Return the order of tightening where four or more bolts hold a joint."""
    bolted = {p.label for p in assembly.positions if p.parts[0].part.role == "bolt"}
    for chain in assembly.chains:
        for i, bolts in enumerate(chain):
            if i and len(bolts.copies) >= 4 and bolts.label in bolted:
                order = "-".join(str(n) for n in crosswise(len(bolts.copies)))
                return (
                    Figure(
                        f"Figure {number}-9. Order of tightening, position {bolts.label}: {order}",
                        tightening_pattern(_joint(chain, i), bolts), 0.3,
                    ),
                )  # fmt: skip
    return ()


def _joint(chain: tuple[Piece, ...], bolts: int) -> Piece:
    """Return the nearest piece behind the bolts that is large enough to take them."""
    reach = max(max(abs(u), abs(v)) for u, v in chain[bolts].copies)
    for piece in reversed(chain[:bolts]):
        if any(seg.kind != "hex" and seg.size > reach for seg in piece.solid):
            return piece
    return chain[bolts - 1]


def _short(assembly: Assembly) -> str:
    names = {"head": "the cylinder head", "crank": "the crankshaft", "gear_pump": "the gear pump",
             "pump": "the pump", "relief": "the relief cartridge", "tank": "the tank",
             "fuel": "the fuel system", "hoses": "the hoses", "engine": "the engine"}  # fmt: skip
    return names.get(assembly.role, f"the {assembly.title.split(',')[0].lower()}")


def _overview(assembly: Assembly, model: Model) -> str:
    pieces = [_common(p.parts[0].part) for p in assembly.positions[:3]]
    return (
        f"This chapter deals with {_short(assembly)} of the {model.code}. The work needs the usual "
        f"workshop tools and a torque wrench (9X-22). Figure and list use the same position "
        f"numbers, beginning with {pieces[0]}, {pieces[1]} and {pieces[2]}. Order parts by part "
        f"number and give the serial number of the machine."
    )


def _parts_list(number: int, assembly: Assembly) -> Grid:
    rows: list[tuple[str, ...]] = [("Pos.", "Part number", "Description", "Qty", "Remark")]
    for position in assembly.positions:
        for i, entry in enumerate(position.parts):
            remark = entry.note or ""
            if i or entry.effectivity:
                remark = _effect(entry.effectivity) or remark
            rows.append(
                (
                    position.label if not i else "",
                    _of_brand(entry.part),
                    entry.part.name_en,
                    quantity(position) if not i else "",
                    remark,
                )
            )
    return Grid(f"Table {number}-1. Parts", tuple(rows), (0.08, 0.19, 0.38, 0.09, 0.26))


def _of_brand(part: DemoPart) -> str:
    return part.number if part.brand == "Halden" else f"{part.number} ({part.brand})"


def _effect(clauses: list[dict[str, object]]) -> str:
    for clause in clauses:
        ranges = clause.get("serials")
        if isinstance(ranges, list) and ranges:
            _, low, high = ranges[0]
            return f"From serial {low}" if low else f"Up to serial {high}"
        if "with" in clause:
            return "With option only"
    return ""


def _common(part: DemoPart) -> str:
    """Return a part's name as it stands inside a sentence."""
    name = part.name_en.split(",")[0]
    return name if name[:2].isupper() or name[1:2] == "-" else name[0].lower() + name[1:]


def _named(position: Position) -> str:
    part = position.parts[0].part
    return f"{_common(part)} ({part.number})"


_FIRST = {"head": "33-023", "crank": "33-041"}
"""Where fitting begins when the drawing does not show the order: valves before the head."""


def _in_order(assembly: Assembly) -> list[Position]:
    """Return the illustrated positions in the order of fitting."""
    shown = [p for p in assembly.positions if p.illustrated]
    first = _FIRST.get(assembly.role)
    if first is None:
        return shown
    start = next(i for i, p in enumerate(shown) if p.parts[0].part.number.startswith(first))
    return shown[start:] + shown[:start]


def _worked_on(assembly: Assembly) -> list[Position]:
    """Return the positions that a step moves: supplies and references are only listed."""
    return [p for p in _in_order(assembly) if p.parts[0].qty_kind in ("number", "by_length")]


def _removing(assembly: Assembly) -> list[str]:
    steps = ["Clean the surroundings. Put plugs into open ports (cap set 77-306)."]
    for position in reversed(_worked_on(assembly)):
        part = position.parts[0].part
        where = f"position {position.label}"
        words = off_wording(part)
        if part.role == "bolt":
            steps.append(f"Slacken the {quantity(position)} {_plural(position)}, {where}, "
                         "crosswise and take them out.")  # fmt: skip
        elif part.role == "bearing":
            steps.append(f"Draw off the {_named(position)}, {where}, with a two-arm puller.")
        elif words is not None:
            steps.append(words.format(part=_named(position), where=where))
        elif part.role in ("pump_part", "pump", "valve_part", "valve"):
            steps.append(f"Take out the {_named(position)}, {where}. Mark its way round.")
        else:
            steps.append(f"Take off the {_named(position)}, {where}.")
    return steps


def _plural(position: Position) -> str:
    part = position.parts[0].part
    return f"bolts ({part.number})"


def _fitting(assembly: Assembly, torque: str | None, kind: str) -> list[str]:
    steps = []
    for position in _worked_on(assembly):
        part, where = position.parts[0].part, f"position {position.label}"
        words = on_wording(part)
        if part.number == "33-020-10" and torque is not None:
            steps.append(f"Fit the {quantity(position)} bolts ({part.number}), {where}. Oil the "
                         "faces under the heads.")  # fmt: skip
            steps.append("Oil the threads and tighten the cylinder head bolts to a torque of "
                         f"{torque} N·m in the order shown, in three passes.")  # fmt: skip
        elif part.role == "bolt":
            by = torque_of(part)
            to = f"crosswise to {by} N·m" if by else "hand-tight, then by a quarter turn"
            steps.append(
                f"Fit the {quantity(position)} bolts ({part.number}) and tighten them {to}."
            )
        elif part.role == "gasket":
            steps.append(f"Clean both faces. Fit a new {_named(position)}, without sealant.")
        elif part.role in ("oring", "seal_kit", "shaft_seal"):
            steps.append(f"Oil the new {_named(position)} and put it in without twisting it.")
        elif part.role == "bearing":
            steps.append(f"Warm the {_named(position)} to 80 °C and push it on to the stop.")
        elif position.parts[0].note:
            steps.append(f"Fit the {_named(position)}, {where}. {position.parts[0].note}.")
        elif words is not None:
            steps.append(words.format(part=_named(position), where=where))
        else:
            steps.append(f"Fit the {_named(position)}, {where}.")
    steps.append(last_step(kind))
    return steps


def _passes(number: int, assembly: Assembly, model: Model, torque: str | None) -> tuple[Block, ...]:
    if assembly.role != "head" or torque is None:
        return ()
    final = int(torque)
    order = "1-3-2-4"
    rows = (
        ("Pass", "Torque", "Order"),
        ("1", "20 N·m", order),
        ("2", "40 N·m", order),
        ("3", f"{final} N·m", order),
    )
    return (
        Grid(f"Table {number}-3. Tightening the cylinder head of the {model.code}", rows,
             (0.2, 0.4, 0.4)),
        Signal("CAUTION", "Do not tighten again after the first run. Set the valve clearance when "
               "the engine is cold."),
    )  # fmt: skip
