"""The machines' trees: which assemblies hang under which model, and the view of the whole."""

from vendor_hub.demo.maker.assembling import Row, Workshop
from vendor_hub.demo.maker.book import PartBook
from vendor_hub.demo.maker.drawing import shapes as s
from vendor_hub.demo.maker.drawing.solids import Solid, Vector
from vendor_hub.demo.maker.frame_groups import controls, covers, electric_drive, frame
from vendor_hub.demo.maker.hydraulic_groups import (
    cooler,
    gear_pump,
    hoses,
    hx_pump_row,
    pump_mounting,
    relief_valve,
    tank,
    valve_block,
)
from vendor_hub.demo.maker.lift_groups import lift_cylinder, lift_power_pack, piston_pump, scissor
from vendor_hub.demo.maker.model import Assembly, DemoPart
from vendor_hub.demo.maker.powertrain import (
    cooling,
    crankshaft,
    cylinder_head,
    engine,
    fuel_system,
)
from vendor_hub.demo.maker.programme import MODELS

_UNITS = ("HX 4", "HX 6", "HX 8", "EU 15", "LT 20")


def build_machines(book: PartBook) -> tuple[Assembly, ...]:
    """Build the assemblies of all models, writing the parts they need into the book."""
    shops = [Workshop(book, model, variant) for variant, model in enumerate(MODELS)]
    hx4, hx6, hx8, eu, lt = shops
    relief = relief_valve(hx4, _UNITS)
    small_pump = gear_pump(hx4, 8, ("HX 4", "HX 8"))
    pump = gear_pump(hx6, 11, ("HX 6",))
    lift_pump = gear_pump(lt, 4, ("LT 20",))
    _hx(hx4, relief, hx_pump_row(hx4, "40-21A-0069", "40-21A-0063", small_pump), 9)
    _old_pump(book)
    _hx(hx6, relief, hx_pump_row(hx6, "40-21A-0071", "40-21A-0070", pump), 12)
    _hx(hx8, relief, hx_pump_row(hx8, "40-21B-0009", "40-21B-0007", small_pump), 18)
    _eu(eu, relief)
    _lt(lt, relief, lift_pump)
    return tuple(assembly for shop in shops for assembly in shop.assemblies)


def _old_pump(book: PartBook) -> None:
    """Write the pump that the best-known number of the range replaced."""
    now = book.get("40-21A-0071")
    book.add(
        "40-21A-0070", "superseded", ("Hydraulic pump, 11 cc, clockwise",
        "Hydraulikpumpe, 11 cm³, rechtsdrehend"), "pumps.gear", 281, 3.4, popularity=15_000,
        product_line="HX", sale_status="superseded", reason="Replaced by 40-21A-0071",
        specs={spec.code: (spec.number, spec.unit) if spec.number is not None else spec.value
               for spec in now.specs},
    )  # fmt: skip


def _module(part: DemoPart, axis: str, origin: Vector, solid: Solid, sub: str | None = None) -> Row:
    return Row(part, solid, sub=sub, place=(axis, origin))


def _hx(w: Workshop, relief: str, pump: Row, litres: int) -> None:
    k, own = w.variant, w.own
    subs = {
        "head": cylinder_head(w),
        "crank": crankshaft(w),
        "fuel": fuel_system(w),
        "cooling": cooling(w),
    }
    motor = engine(w, subs)
    drive = pump_mounting(w, pump, "diesel", pump.sub or "")
    block = valve_block(w, relief)
    oil, cool, lines = tank(w, litres, "99-20-015"), cooler(w), hoses(w)
    wheels, panel, hood = frame(w), controls(w), covers(w)
    rows = [
        _module(own(f"51-00-{k + 1:03d}", "Frame with wheels", "Rahmen mit Rädern", "frame.frame",
                    412, 24, "frame"), "y", (26, -98, 4), s.wheel(46, 18), wheels),
        _module(own(f"51-09-{k + 1:03d}", "Base plate", "Grundplatte", "frame.frame", 138, 14,
                    "frame"), "z", (75, 0, 0), s.plate(156, 88, 10, 0, 0)),
        _module(own(f"52-00-{k + 1:03d}", "Oil tank, complete", "Öltank, komplett",
                    "frame.covers", 318, 9, "frame"), "z", (-36, -30, 12),
                s.plate(40, 48, 96, 12, 6), oil),
        _module(own(f"53-00-{k + 1:03d}", "Oil cooler, complete", "Ölkühler, komplett",
                    "engine.cooling", 398, 7, "frame"), "y", (-34, 40, 64),
                (*s.plate(44, 36, 10, 0, 0), *s.disc(32, 8, 26)), cool),
        _module(own(f"33-000-{k}", f"Engine, {w.model.facts['Engine'].split(',')[0]}",
                    "Dieselmotor, komplett", "engine.crank", None, 48, "engine"), "z",
                (72, -14, 12), (*s.plate(52, 46, 46, 0, 0), *s.finned(38, 54, 0),
                                *s.plate(36, 32, 14, 0, 4)), motor),
        _module(own(f"51-07-{k + 1:03d}", "Hood", "Haube", "frame.covers", 176, 5.2, "frame"), "z",
                (72, -14, 182), s.plate(60, 52, 12, 0, 0), hood),
        _module(own(f"62-00-{k + 1:03d}", "Control panel", "Bedienfeld", "electrical.control", 208,
                    3, "electrical"), "y", (70, 74, 40), s.plate(30, 26, 12, 0, 4), panel),
        _module(own(f"40-00A-{k + 1:04d}", "Pump set, complete", "Pumpensatz, komplett",
                    "pumps.gear", 486, 8, "pump"), "x", (136, -14, 36),
                (*s.disc(30, 18), *s.lug_flange(40, 7, 0), *s.plate(26, 30, 44, 0, 4)), drive),
        _module(own(f"40-00B-{k + 1:04d}", "Valve block, complete", "Ventilblock, komplett",
                    "valves.directional", 602, 9, "valve"), "x", (170, 44, 34),
                (*s.plate(26, 24, 44, 8, 4), *s.cartridge(10, 34)), block),
        _module(own(f"70-00-{k + 1:03d}", "Hose set", "Schlauchsatz", "hoses.assemblies", 264, 6,
                    "hose"), "x", (206, 92, 16), s.hose(9, 90), lines),
        Row(own(f"51-00-{k + 1:03d}", "", "", "", None, 0), s.wheel(46, 18), again=True,
            place=("y", (26, 84, 4))),
    ]  # fmt: skip
    w.overview(f"00-{w.model.code.replace(' ', '')}", (w.model.name_en, w.model.name_de), rows)


def _eu(w: Workshop, relief: str) -> None:
    own = w.own
    inside = piston_pump(w)
    pump = Row(w.book.get("40-23A-0014"), (*s.shaft((9, 24)), *s.flange(46, 10, 0),
               *s.disc(36, 54), *s.plate(34, 34, 16, 0, 4)), sub=inside)  # fmt: skip
    drive = electric_drive(w)
    mount = pump_mounting(w, pump, "electric", inside)
    block = valve_block(w, relief)
    oil, cool, lines, panel = tank(w, 63, "99-20-015"), cooler(w), hoses(w), controls(w)
    rows = [
        _module(own("52-00-010", "Oil tank, 63 l, complete", "Öltank, 63 l, komplett",
                    "frame.covers", 734, 38, "frame"), "z", (0, 0, 0), s.plate(116, 88, 76, 0, 0),
                oil),
        _module(own("53-00-010", "Oil cooler, complete", "Ölkühler, komplett", "engine.cooling",
                    512, 11, "frame"), "y", (-70, -92, 150), (*s.plate(48, 40, 12, 0, 0),
                                                              *s.disc(34, 8, 28)), cool),
        _module(own("62-11-001", "Electric drive, 15 kW", "Elektroantrieb, 15 kW",
                    "motors.electric", None, 102, "motor"), "x", (-94, 0, 128),
                (*s.disc(34, 14), *s.finned(44, 108, 0), *s.flange(46, 8, 0)), drive),
        _module(own("40-00A-0010", "Pump set, complete", "Pumpensatz, komplett", "pumps.piston",
                    2380, 31, "pump"), "x", (48, 0, 128), (*s.disc(34, 26), *s.disc(28, 40),
                                                          *s.plate(26, 26, 12, 0, 4)), mount),
        _module(own("40-00B-0010", "Valve block, complete", "Ventilblock, komplett",
                    "valves.directional", 890, 12, "valve"), "z", (74, 54, 78),
                (*s.plate(26, 22, 44, 8, 4), *s.disc(8, 14)), block),
        _module(own("62-00-010", "Control cabinet", "Schaltschrank", "electrical.control", 940, 18,
                    "electrical"), "y", (-40, 92, 46), s.plate(34, 52, 20, 0, 4), panel),
        _module(own("70-00-010", "Hose set", "Schlauchsatz", "hoses.assemblies", 318, 9, "hose"),
                "x", (130, 50, 60), s.hose(9, 80), lines),
    ]  # fmt: skip
    w.overview("00-EU15", (w.model.name_en, w.model.name_de), rows)


def _lt(w: Workshop, relief: str, pump: str) -> None:
    own = w.own
    ram, legs = lift_cylinder(w), scissor(w)
    pack = lift_power_pack(w, pump)
    block, oil, panel, lines = (
        valve_block(w, relief),
        tank(w, 8, "99-20-012"),
        controls(w),
        hoses(w),
    )
    hood = covers(w)
    leg = s.plate(5, 8, 250, 0, 0)

    def legs_at(y: float, axis: str, label: str | None) -> Row:
        part = own("54-00-003", "", "", "", None, 0)
        place = axis, (-112, y, 20 if axis == "rising" else 128)
        return Row(part, leg, again=True, label=label, place=place)

    rows = [
        _module(own("54-00-001", "Base frame", "Grundrahmen", "frame.lift", 486, 92, "frame"), "z",
                (0, 0, 0), s.plate(156, 92, 12, 0, 0)),
        _module(own("54-00-003", "Scissor set", "Scherenpaket", "frame.lift", None, 118, "frame"),
                "rising", (-112, -70, 20), leg, legs),
        legs_at(-58, "falling", ""),
        _module(own("54-00-004", "Lift cylinder, complete", "Hubzylinder, komplett",
                    "cylinders.double", 612, 22, "cylinder"), "x", (-90, 0, 40),
                (*s.disc(17, 110), *s.disc(19, 10), *s.shaft((8, 60))), ram),
        legs_at(58, "rising", ""),
        legs_at(70, "falling", None),
        _module(own("54-00-002", "Platform", "Plattform", "frame.lift", 544, 104, "frame"), "z",
                (0, 0, 168), s.plate(156, 92, 14, 0, 4), hood),
        _module(own("54-00-006", "Power pack, complete", "Kompaktaggregat, komplett", "pumps.gear",
                    1090, 26, "pump"), "y", (40, 150, 20), (*s.finned(24, 60, 0),
                                                            *s.plate(28, 28, 20, 0, 4)), pack),
        _module(own("40-00B-0020", "Valve block, complete", "Ventilblock, komplett",
                    "valves.directional", 402, 6, "valve"), "y", (120, 150, 20),
                (*s.plate(22, 20, 32, 6, 4), *s.disc(7, 12)), block),
        _module(own("52-00-020", "Oil tank, 8 l, complete", "Öltank, 8 l, komplett",
                    "frame.covers", 248, 6, "frame"), "z", (-50, 190, 0), s.plate(34, 30, 44, 9, 4),
                oil),
        _module(own("70-00-020", "Hose set", "Schlauchsatz", "hoses.assemblies", 148, 3, "hose"),
                "x", (150, 60, 10), s.hose(8, 70), lines),
        _module(own("62-00-020", "Pendant and controls", "Handbedienung und Steuerung",
                    "electrical.control", 366, 5, "electrical"), "z", (190, 130, 0),
                (*s.plate(16, 12, 46, 0, 2), *s.disc(6, 6)), panel),
    ]  # fmt: skip
    w.overview("00-LT20", (w.model.name_en, w.model.name_de), rows)
