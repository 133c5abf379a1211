"""Assemblies of the hydraulic side, shared by the lines: pumps, valves, tank, cooler, hoses."""

from decimal import Decimal

from vendor_hub.demo.maker.assembling import Row, Workshop, serials
from vendor_hub.demo.maker.drawing import shapes as s
from vendor_hub.demo.maker.drawing.solids import Seg
from vendor_hub.demo.maker.model import DemoPart, PositionPart
from vendor_hub.demo.maker.standard_parts import bolt_number

_PARTS = "pumps.parts"
_VALVE = "valves.parts"


def gear_pump(w: Workshop, cc: int, models: tuple[str, ...]) -> str:
    """The gear pump's inside; the pieces of the seal kit carry a star."""
    get, base = w.book.get, 10 + 8 * (4, 5, 6, 8, 11, 14, 16, 19, 22, 26, 32).index(cc)
    kit = get(f"40210-{29 + (base - 10) // 8}")

    def piece(nth: int) -> DemoPart:
        return get(f"40211-{base + nth}")

    star, higher = f"Only in seal kit {kit.number}", "order_next_higher"
    body_seal = w.own(f"40212-{base}", f"Body seal with back-up ring, {cc} cc",
                      f"Gehäusedichtung mit Stützring, {cc} cm³", "seals.kits", 4.8, 0.01,
                      "seal_kit")  # fmt: skip
    rows = [
        Row(w.own("40213-11", "Circlip, shaft seal", "Sicherungsring, Wellendichtung", _PARTS, 0.9,
                  0.003), s.oring(15), label="*1", note=star, service=higher),
        Row(get("40210-42"), s.seal(17, 8), label="*2", note=star),
        Row(piece(3), (*s.disc(20, 12, 10), *s.lug_flange(58, 12, 24))),
        Row(body_seal, s.disc(34, 2.5, 30), qty=2, label="*4", note=star, service=higher),
        Row(piece(2), s.plate(24, 36, 14, 8, 2), qty=2),
        Row(piece(0), s.gear_shaft(20, 30, 12, 8), copies=((0, 22),), gap=8),
        Row(piece(1), s.gear_shaft(20, 30, 12, 8), copies=((0, -22),)),
        Row(piece(2), s.plate(24, 36, 14, 8, 2), again=True),
        Row(piece(5), (Seg("rect", 38, 46, bore=24, holes=4, other=50),), service=higher),
        Row(body_seal, s.disc(34, 2.5, 30), again=True),
        Row(piece(4), s.plate(38, 50, 14, 0, 4)),
        Row(get(bolt_number("M8", 70)), s.bolt(4, 46), qty=4, copies=s.corners(38, 50)),
    ]  # fmt: skip
    extra = [Row(kit, qty=1, note="Contains the positions marked *")]
    return w.exploded(
        f"40-21-{cc}",
        (f"Gear pump {cc} cc, internal parts", f"Zahnradpumpe {cc} cm³, Einzelteile"), "gear_pump",
        (rows,), extra, models=models,
    )  # fmt: skip


def pump_mounting(w: Workshop, pump: Row, drive: str, sub: str) -> str:
    """The pump with coupling and bell housing; the pump itself comes as the caller's row."""
    k, own, get = w.variant, w.own, w.book.get
    code = w.model.code.replace(" ", "")
    rows = [
        Row(own(f"40-22A-{k:04d}", f"Drive flange, {drive}", f"Antriebsflansch, {drive}",
                "pumps.mount", 52, 1.1, "pump_mount"), (*s.disc(30, 8), *s.disc(56, 10, 20, 6))),
        Row(own("40-22A-0010", "Coupling half, engine side", "Kupplungshälfte, motorseitig",
                "pumps.mount", 24.5, 0.4, "pump_mount"), s.coupling_hub(26, 9), label="2:1"),
        Row(own("40-22A-0011", "Spider, 92 Shore A", "Zahnkranz, 92 Shore A", "pumps.mount", 9.6,
                0.03, "pump_mount", popularity=7100), s.gear(24, 9, 8, 7), label="2:2"),
        Row(own("40-22A-0012", "Coupling half, pump side", "Kupplungshälfte, pumpenseitig",
                "pumps.mount", 24.5, 0.4, "pump_mount"), s.coupling_hub(26, 9), label="2:3"),
        Row(get("40-22B-0002"), (*s.disc(58, 8, 0, 8), *s.disc(46, 46), *s.disc(50, 8, 26, 4))),
        Row(w.own("80-01-010", "O-ring 52×3, bell housing", "O-Ring 52×3, Pumpenträger",
                  "seals.orings", 1.2, 0.004, "oring"), s.oring(32)),
        pump,
        Row(get("90-30-017"), s.washer(4.4), qty=2, copies=s.pair(42), gap=10),
        Row(get(bolt_number("M10", 35)), s.bolt(4.4, 30), qty=2, copies=s.pair(42)),
    ]  # fmt: skip
    ports = [
        Row(own("40-22D-0003", "Suction flange, 3/4", "Saugflansch, 3/4", "pumps.mount", 18.2, 0.3,
                "pump_mount"), (*s.disc(12, 30, 8), *s.flange(24, 8, 10))),
        Row(w.own("80-01-011", "O-ring 24×2.5, suction flange", "O-Ring 24×2,5, Saugflansch",
                  "seals.orings", 0.9, 0.002, "oring"), s.oring(15)),
        Row(get(bolt_number("M6", 20, "socket")), s.socket_screw(2.6, 20), qty=4,
            copies=s.corners(24, 24)),
        Row(get("70-23-107"), (*s.disc(9, 14), *s.nut(10), *s.disc(9, 12, 6))),
    ]  # fmt: skip
    extra = [
        Row(get(f"40-31A-{20 + k:04d}"), qty=None, qty_kind="reference", service="reference_only",
            note="Tool drive, sold separately"),
        Row(get("77-302"), qty=None, qty_kind="as_required"),
    ]  # fmt: skip
    return w.exploded(
        f"40-22-{code}", ("Pump and coupling", "Pumpe und Kupplung"), "pump", (rows, ports),
        extra if sub else extra[1:],
    )  # fmt: skip


def hx_pump_row(w: Workshop, new: str, old: str, sub: str) -> Row:
    """Return the pump of an HX unit: one number up to serial 19999, another from 20000 on."""
    get, model = w.book.get, w.model.code
    solid = (*s.shaft((8, 26)), *s.lug_flange(54, 9, 0), *s.plate(32, 40, 54, 0, 4))
    return Row(
        get(new), solid, sub=sub, effectivity=serials("HX", "20000", None, model),
        others=(PositionPart(get(old), effectivity=serials("HX", None, "19999", model)),),
        note="Fill with oil before the first start",
    )  # fmt: skip


def relief_valve(w: Workshop, models: tuple[str, ...]) -> str:
    """The pilot-operated relief cartridge that all units share."""
    own, get = w.own, w.book.get
    rows = [
        Row(own("40420-71", "Valve seat", "Ventilsitz", _VALVE, 12.9, 0.03, "valve_part"),
            (*s.disc(13, 14), *s.disc(16, 5, 7))),
        Row(own("40420-72", "O-ring set, cartridge", "O-Ring-Satz, Patrone", "seals.kits", 5.2,
                0.01, "seal_kit", popularity=3900), s.oring(19), label="*2"),
        Row(own("40420-73", "Main poppet", "Hauptkegel", _VALVE, 21.4, 0.05, "valve_part"),
            s.poppet(11, 44)),
        Row(own("40420-74", "Main spring", "Hauptfeder", _VALVE, 3.3, 0.02, "valve_part"),
            s.spring(9, 48, 8)),
        Row(own("40420-75", "Cartridge body", "Patronengehäuse", _VALVE, 46.5, 0.22, "valve_part"),
            (*s.disc(15, 12), *s.disc(19, 24), *s.disc(21, 14, 0), *s.nut(17)),
            service="order_next_higher"),
        Row(own("40420-76", "Pilot cone", "Vorsteuerkegel", _VALVE, 8.8, 0.01, "valve_part"),
            s.poppet(6, 24)),
        Row(own("40420-77", "Pilot spring 60–210 bar", "Vorsteuerfeder 60–210 bar", _VALVE, 3.9,
                0.01, "valve_part"), s.spring(6.5, 30, 7)),
        Row(own("40420-78", "Adjusting screw", "Einstellschraube", _VALVE, 6.4, 0.03,
                "valve_part"), (*s.disc(6, 5), *s.bolt(7, 30)[:2])),
        Row(get("90-20-017"), s.nut(8)),
        Row(own("40420-79", "Sealing cap", "Plombierkappe", _VALVE, 2.1, 0.01, "valve_part"),
            (*s.disc(11, 18), *s.disc(9, 4))),
    ]  # fmt: skip
    extra = [Row(get("40-42A-0009"), note="Cartridge, complete and set to 138 bar")]
    return w.exploded(
        "40-42-1", ("Relief valve cartridge", "Druckbegrenzungspatrone"), "relief", (rows,), extra,
        models=models,
    )  # fmt: skip


def valve_block(w: Workshop, relief: str) -> str:
    """The manifold with its spool valve, coil, gauge and test points."""
    k, own, get = w.variant, w.own, w.book.get
    code = w.model.code.replace(" ", "")
    block = own(f"40-45A-{11 + k:04d}", f"Valve block {w.model.code}, bare",
                f"Ventilblock {w.model.code}, roh", _VALVE, 164 + 22 * k, 4.2,
                "valve_part")  # fmt: skip
    rows = [
        Row(own("40-46A-0001", "Hand lever, complete", "Handhebel, komplett", _VALVE, 29.5, 0.3,
                "valve_part"), (*s.shaft((5, 50), (9, 12)), *s.plate(16, 12, 14, 5, 2))),
        Row(get("40410-3"), s.oring(13), qty=4),
        Row(get(f"40-41A-{100 + k * 4 + 1:04d}"), (*s.plate(30, 24, 40, 0, 4), *s.disc(16, 30))),
        Row(block, (*s.plate(56, 46, 66, 14, 4),)),
        Row(get("40-42A-0009"), s.cartridge(17, 84), sub=relief),
        Row(get("40420-12"), (*s.plate(19, 19, 30, 10, 0), *s.disc(8, 6))),
        Row(get("90-20-017"), s.nut(8)),
    ]  # fmt: skip
    small = [
        Row(get("90-10-005"), (*s.disc(6, 12), *s.nut(8), *s.disc(7, 10), *s.disc(9, 10)), qty=2),
        Row(get("90-09-117"), s.gauge(26)),
        Row(get("40-43A-0003"), s.cartridge(11, 54), qty=2 if k == 2 else 1),
        Row(get("70-27-105"), s.plug(10), qty=3),
        Row(own("80-01-012", "O-ring 14×2, plug", "O-Ring 14×2, Stopfen", "seals.orings", 0.6,
                0.001, "oring"), s.oring(11), qty=3),
        Row(get(bolt_number("M8", 70)), s.bolt(4, 52), qty=3, copies=s.around(18, 3)),
    ]  # fmt: skip
    return w.exploded(
        f"40-45-{code}", ("Valve block", "Ventilblock"), "valve_block", (rows, small),
        [Row(get("62-20-104"), qty=None, qty_kind="reference", service="reference_only",
             note="Option pressure switch", effectivity=[{"with": ["PS"]}])],
    )  # fmt: skip


def tank(w: Workshop, litres: int, oil: str) -> str:
    """Oil tank with return filter, breather and level gauge; oil is filled as required."""
    k, own, get = w.variant, w.own, w.book.get
    code = w.model.code.replace(" ", "")
    rows = [
        Row(get("61-04-118"), (*s.finned(20, 40, 0), *s.nut(14))),
        Row(own(f"52-10-{k + 1:03d}", f"Oil tank, {litres} l", f"Öltank, {litres} l",
                "frame.covers", 118 + litres * 3.2, 4 + litres * 0.2, "frame"),
            s.plate(64, 50, 86, 26, 6), gap=30),
        Row(own("52-11-003", "Gasket, tank cover", "Dichtung, Tankdeckel", "seals.gaskets", 6.7,
                0.04, "gasket"), s.plate(60, 46, 2, 30, 6)),
        Row(own("52-12-001", "Filter head", "Filterkopf", "filters.return", 43, 0.8, "filter"),
            (*s.flange(34, 8, 0), *s.disc(28, 28), *s.disc(31, 8, 22))),
        Row(get("61-04-120"), (*s.disc(19, 4), *s.finned(18, 52, 0), *s.disc(19, 5, 9))),
        Row(own("52-12-004", "Filter cover with by-pass", "Filterdeckel mit Bypass",
                "filters.return", 19.8, 0.2, "filter"), (*s.disc(28, 8), *s.nut(14))),
    ]  # fmt: skip
    fittings = [
        Row(own("52-13-001", "Drain plug with magnet", "Ablassschraube mit Magnet", "frame.covers",
                5.9, 0.06, "frame"), s.plug(10)),
        Row(get("90-32-019"), s.washer(7)),
        Row(own("52-13-004", "Level gauge with thermometer", "Ölstandsanzeige mit Thermometer",
                "electrical.gauges", 17.5, 0.12, "electrical"), s.plate(9, 44, 8, 0, 2)),
        Row(own("52-13-006", "Filler and breather", "Einfüll- und Belüftungsfilter",
                "filters.return", 14.2, 0.2, "filter", popularity=4700),
            (*s.disc(13, 26, 0), *s.disc(24, 6), *s.disc(22, 18), *s.disc(18, 4))),
        Row(get(bolt_number("M6", 16)), s.bolt(3, 16), qty=6, copies=s.around(20, 6)),
    ]  # fmt: skip
    extra = [
        Row(get(oil), qty=None, qty_kind="as_required", note=f"Filling {litres} l"),
        Row(get("62-23-101"), qty=None, qty_kind="reference", service="reference_only",
            note="Option level switch", effectivity=[{"with": ["LS"]}]),
    ]  # fmt: skip
    return w.exploded(
        f"52-10-{code}", ("Oil tank and filters", "Öltank und Filter"), "tank", (rows, fittings),
        extra,
    )  # fmt: skip


def cooler(w: Workshop) -> str:
    """Oil cooler with fan and thermostat."""
    k, own, get = w.variant, w.own, w.book.get
    code = w.model.code.replace(" ", "")
    rows = [
        Row(own("53-01-001", "Fan guard", "Lüftergitter", "engine.cooling", 14.8, 0.3, "frame"),
            s.disc(50, 3, 44)),
        Row(own(f"53-01-{k + 10:03d}", "Fan, 5 blades", "Lüfterrad, 5 Blatt", "engine.cooling", 32,
                0.4, "frame"), s.gear(44, 12, 5, 8)),
        Row(own("53-01-003", "Shroud", "Lüfterzarge", "engine.cooling", 27, 0.7, "frame"),
            (*s.disc(48, 14), *s.plate(58, 52, 10, 44, 4))),
        Row(own(f"53-02-{k + 1:03d}", f"Oil cooler {w.model.code}", f"Ölkühler {w.model.code}",
                "engine.cooling", 236 + 40 * k, 4.4, "frame"),
            (*s.plate(58, 52, 8, 0, 0), *s.plate(52, 46, 16, 0, 0), *s.plate(58, 52, 8, 40, 4))),
        Row(own("53-03-001", "Rubber mount", "Gummipuffer", "frame.frame", 3.7, 0.05, "frame"),
            (*s.shaft((3, 8)), *s.disc(10, 14), *s.shaft((3, 8))), qty=4, copies=s.corners(58, 52)),
        Row(get(bolt_number("M8", 20)), s.bolt(3.4, 18), qty=4, copies=s.corners(58, 52)),
    ]  # fmt: skip
    side = [
        Row(own("53-04-001", "Thermostat valve 55 °C", "Thermostatventil 55 °C", "valves.flow", 68,
                0.4, "valve_part"), s.cartridge(15, 70)),
        Row(get("70-21-109"), (*s.disc(10, 20), *s.nut(11), *s.disc(9, 16, 6)), qty=2),
        Row(get("90-32-021"), s.washer(8), qty=4),
    ]  # fmt: skip
    return w.exploded(
        f"53-01-{code}", ("Oil cooler and fan", "Ölkühler und Lüfter"), "cooler", (rows, side)
    )


def hoses(w: Workshop) -> str:
    """Hoses from pump to block to tool, with quick couplings and the by-the-metre sleeve."""
    k, own, get = w.variant, w.own, w.book.get
    code = w.model.code.replace(" ", "")
    start = 114 + k * 9  # half-inch hoses
    rows = [
        Row(get(f"70-23-{107 + k * 2}"), (*s.disc(8, 14), *s.nut(10), *s.disc(8, 12, 5)), qty=2),
        Row(get(f"70-11-{start:03d}"), s.hose(11, 110), note="Pump to valve block"),
        Row(get("90-32-019"), s.washer(8), qty=4),
        Row(get(f"70-11-{start + 4:03d}"), s.hose(9, 80), qty=2, note="Valve block to tool"),
        Row(get("70-40-015"), (*s.nut(11), *s.disc(14, 34), *s.disc(11, 14, 7))),
        Row(get("70-40-016"), (*s.disc(10, 10), *s.disc(16, 36), *s.nut(12))),
        Row(own("70-41-001", "Dust cap, male", "Schutzkappe, Stecker", "hoses.quick", 2.4, 0.02,
                "fitting"), s.pot(14, 18)),
    ]  # fmt: skip
    lower = [
        Row(get("70-01-014"), s.hose(14, 90), qty=Decimal("0.65"), qty_kind="by_length",
            note="Suction hose, cut to 650 mm"),
        Row(get("77-205"), s.disc(18, 9, 15), qty=2),
        Row(get(f"70-11-{start + 7:03d}"), s.hose(10, 90), note="Return to filter"),
        Row(get("70-22-105"), (*s.disc(9, 16), *s.nut(11), *s.disc(9, 22, 5))),
    ]  # fmt: skip
    extra = [
        Row(get("77-100"), qty=None, qty_kind="as_required", note="Every 300 mm"),
        Row(get("77-306"), qty=None, qty_kind="as_required"),
    ]
    return w.exploded(
        f"70-11-{code}", ("Hoses and couplings", "Schläuche und Kupplungen"), "hoses",
        (rows, lower), extra,
    )  # fmt: skip
