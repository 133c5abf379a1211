"""Assemblies of the lift table and the piston pump of the electric unit."""

from vendor_hub.demo.maker.assembling import Row, Workshop
from vendor_hub.demo.maker.drawing import shapes as s
from vendor_hub.demo.maker.drawing.solids import Seg
from vendor_hub.demo.maker.standard_parts import bolt_number


def lift_cylinder(w: Workshop) -> str:
    """The lift cylinder from rod eye to tube."""
    get, own = w.book.get, w.own
    kit = get("40510-13")
    star = f"Only in seal kit {kit.number}"
    rows = [
        Row(get("40515-13"), (*s.disc(12, 12), *s.disc(24, 96, 20)), gap=34),
        Row(own("40516-11", "Piston nut M24", "Kolbenmutter M24", "cylinders.parts", 6.8, 0.1,
                "cylinder"), s.nut(11)),
        Row(own("40516-12", "Piston seal", "Kolbendichtung", "seals.kits", 8.4, 0.01, "seal_kit"),
            s.oring(21), label="*3", note=star, service="order_next_higher"),
        Row(get("40512-13"), (*s.disc(20, 10), *s.disc(18, 5), *s.disc(20, 10, 8))),
        Row(get("40514-13"), s.shaft((7, 14), (10, 110))),
        Row(own("40516-13", "Rod seal", "Stangendichtung", "seals.kits", 7.9, 0.01, "seal_kit"),
            s.oring(14), label="*6", note=star, service="order_next_higher"),
        Row(get("40513-13"), (*s.disc(20, 16, 0), *s.disc(25, 12, 10, 4))),
        Row(own("40516-14", "Wiper ring", "Abstreifer", "seals.kits", 4.6, 0.01, "seal_kit"),
            s.seal(15, 9), label="*8", note=star, service="order_next_higher"),
        Row(get("40511-13"), (*s.disc(12, 14), *s.plate(11, 18, 26, 9, 0))),
    ]  # fmt: skip
    extra = [Row(kit, note="Contains the positions marked *", qty=1),
             Row(get("9X-12"), qty=None, qty_kind="reference", service="reference_only",
                 note="Service tool")]  # fmt: skip
    return w.exploded(
        "40-51-LT20", ("Lift cylinder, internal parts", "Hubzylinder, Einzelteile"), "cylinder",
        (rows,), extra,
    )  # fmt: skip


def scissor(w: Workshop) -> str:
    """Scissor legs with pins, bushes and rollers."""
    get, own = w.book.get, w.own
    rows = [
        Row(own("54-10-001", "Outer leg", "Außenschere", "frame.lift", 318, 44, "frame"),
            s.plate(10, 56, 12, 5, 2), gap=30),
        Row(own("54-10-005", "Pivot bush", "Gleitbuchse", "frame.lift", 5.7, 0.05, "frame",
                popularity=2900), s.disc(13, 16, 9), qty=8),
        Row(own("54-10-002", "Inner leg", "Innenschere", "frame.lift", 302, 41, "frame"),
            s.plate(10, 52, 12, 5, 2)),
        Row(own("54-10-006", "Thrust washer", "Anlaufscheibe", "frame.lift", 1.9, 0.02, "frame"),
            s.washer(8), qty=8),
        Row(own("54-10-003", "Centre pin", "Mittelbolzen", "frame.lift", 34, 1.2, "frame"),
            s.shaft((13, 5), (9, 70)), qty=2),
        Row(get("90-40-019"), s.oring(11), qty=8),
    ]  # fmt: skip
    lower = [
        Row(own("54-10-004", "Roller", "Laufrolle", "frame.lift", 18.9, 0.4, "frame"),
            s.disc(22, 16, 9), qty=4),
        Row(get("6204", "Norlager"), s.bearing(18, 9), qty=4),
        Row(get("6204", "Halden"), s.bearing(18, 9), qty=None, qty_kind="as_required",
            note="Heavy duty, instead of position 8"),
        Row(own("54-10-007", "Roller pin", "Rollenbolzen", "frame.lift", 12.4, 0.3, "frame"),
            s.shaft((8, 44)), qty=4),
        Row(own("54-10-008", "Lubricating nipple M6", "Schmiernippel M6", "frame.lift", 0.9, 0.004,
                "frame"), (*s.shaft((3, 8)), *s.nut(3), *s.disc(2.4, 5)), qty=6),
        Row(own("54-10-009", "Safety strut", "Sicherheitsstütze", "frame.lift", 64, 3.1, "frame"),
            s.shaft((9, 70), (6, 10))),
        Row(get(bolt_number("M10", 40)), s.bolt(4.4, 34), qty=8),
    ]  # fmt: skip
    extra = [Row(get("99-22-012"), qty=None, qty_kind="as_required"),
             Row(get("9X-24"), qty=None, qty_kind="reference", service="reference_only",
                 note="Service tool")]  # fmt: skip
    return w.exploded(
        "54-10-LT20", ("Scissor legs", "Scherenbeine"), "scissor", (rows, lower), extra
    )


def lift_power_pack(w: Workshop, pump: str) -> str:
    """The compact power pack: motor, pump in the tank, manifold."""
    get, own = w.book.get, w.own
    rows = [
        Row(get("62-10-108"), (*s.disc(40, 14), *s.finned(44, 70, 0), *s.flange(46, 8, 14)),
            gap=30),
        Row(own("54-20-002", "Coupling, splined", "Kupplung, verzahnt", "pumps.mount", 11.8, 0.08,
                "pump_mount"), s.gear(12, 26, 10, 6)),
        Row(own("54-20-001", "Manifold, central", "Zentralblock", "valves.parts", 138, 2.6,
                "valve_part"), s.plate(46, 46, 34, 12, 4)),
        Row(own("54-20-003", "O-ring 78×3, tank", "O-Ring 78×3, Tank", "seals.orings", 1.8, 0.005,
                "oring"), s.oring(42)),
        Row(get("40-21A-0051"), (*s.shaft((6, 16)), *s.lug_flange(40, 7, 0),
                                 *s.plate(22, 28, 34, 0, 4)), sub=pump),
        Row(get("61-04-118"), (*s.nut(10), *s.finned(15, 34, 0))),
        Row(get(bolt_number("M6", 40, "socket")), s.socket_screw(2.8, 34), qty=4,
            copies=s.corners(46, 46)),
    ]  # fmt: skip
    lower = [
        Row(own("54-20-005", "Lowering valve with coil", "Senkventil mit Spule", "valves.flow", 79,
                0.4, "valve"), s.cartridge(15, 76)),
        Row(own("54-20-006", "Hose-burst valve", "Rohrbruchsicherung", "valves.check", 16.9, 0.05,
                "valve"), s.cartridge(9, 40)),
        Row(get("40-44A-0003"), s.cartridge(12, 58)),
        Row(get("90-10-005"), (*s.disc(6, 12), *s.nut(8), *s.disc(7, 10), *s.disc(9, 10))),
    ]  # fmt: skip
    return w.exploded(
        "54-20-LT20", ("Power pack", "Kompaktaggregat"), "power_pack", (rows, lower),
        [Row(get("99-20-012"), qty=None, qty_kind="as_required", note="Filling 8 l")],
    )  # fmt: skip


def piston_pump(w: Workshop) -> str:
    """The axial piston pump's rotating group and control."""
    get, own = w.book.get, w.own
    parts = "pumps.parts"
    rows = [
        Row(own("40230-11", "Shaft seal, piston pump", "Wellendichtring, Kolbenpumpe", "seals.kits",
                17.6, 0.03, "seal_kit"), s.seal(22, 11), label="*1"),
        Row(get("6207", "Norlager"), s.bearing(26, 12)),
        Row(own("40231-11", "Drive shaft", "Triebwelle", parts, 188, 1.6, "pump_part"),
            s.shaft((9, 26), (13, 30), (11, 40))),
        Row(own("40231-12", "Pump housing", "Pumpengehäuse", parts, 420, 7.2, "pump_part"),
            (*s.flange(50, 10, 0), *s.disc(44, 62, 34)), service="order_next_higher"),
        Row(own("40231-13", "Swash plate", "Schrägscheibe", parts, 164, 0.9, "pump_part"),
            s.disc(34, 12, 14)),
        Row(own("40231-14", "Retaining plate", "Rückzugplatte", parts, 58, 0.2, "pump_part"),
            s.disc(31, 4, 13, 9)),
        Row(own("40231-15", "Piston with slipper", "Kolben mit Gleitschuh", parts, 31, 0.06,
                "pump_part"), (*s.disc(7, 5), *s.shaft((3, 5), (5, 26))), qty=9,
            copies=s.around(23, 9)),
        Row(own("40231-16", "Cylinder barrel", "Zylindertrommel", parts, 268, 1.8, "pump_part"),
            s.disc(34, 40, 11, 9)),
        Row(own("40231-17", "Valve plate", "Steuerplatte", parts, 92, 0.3, "pump_part"),
            s.disc(34, 5, 12, 6)),
        Row(own("40231-18", "O-ring, end cover", "O-Ring, Enddeckel", "seals.orings", 3.4, 0.01,
                "oring"), s.oring(42), label="*10"),
        Row(own("40231-19", "End cover with ports", "Enddeckel mit Anschlüssen", parts, 296, 4.1,
                "pump_part"), (Seg("square", 50, 28, bore=12, holes=4),)),
        Row(get(bolt_number("M10", 45)), s.bolt(4.4, 36), qty=4, copies=s.corners(48, 48)),
    ]  # fmt: skip
    extra = [
        Row(own("40230-21", "Seal kit, piston pump 28 cc", "Dichtsatz, Kolbenpumpe 28 cm³",
                "seals.kits", 64, 0.1, "seal_kit"), note="Contains the positions marked *"),
        Row(own("40230-31", "Rotating group, set", "Triebwerk, Satz", parts, 845, 4.2, "pump_part"),
            note="Positions 5 to 9 together"),
    ]  # fmt: skip
    return w.exploded(
        "40-23-EU15", ("Axial piston pump, internal parts", "Axialkolbenpumpe, Einzelteile"),
        "piston_pump", (rows,), extra,
    )  # fmt: skip
