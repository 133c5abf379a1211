"""The machines' trees: which assemblies hang under which model, and the view of the whole."""

from vendor_hub.demo.maker.assembling import Row, Workshop
from vendor_hub.demo.maker.book import PartBook
from vendor_hub.demo.maker.drawing import shapes as s
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
from vendor_hub.demo.maker.model import Assembly
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
        Row(own(f"51-00-{k + 1:03d}", "Frame with wheels", "Rahmen mit Rädern", "frame.frame",
                412, 24, "frame"), module="frame", sub=wheels),
        Row(own(f"51-09-{k + 1:03d}", "Base plate", "Grundplatte", "frame.frame", 138, 14,
                "frame"), module="base"),
        Row(own(f"52-00-{k + 1:03d}", "Oil tank, complete", "Öltank, komplett", "frame.covers",
                318, 9, "frame"), module="tank", sub=oil),
        Row(own(f"53-00-{k + 1:03d}", "Oil cooler, complete", "Ölkühler, komplett",
                "engine.cooling", 398, 7, "frame"), module="cooler", sub=cool),
        Row(own(f"33-000-{k}", f"Engine, {w.model.facts['Engine'].split(',')[0]}",
                "Dieselmotor, komplett", "engine.crank", None, 48, "engine"), module="engine",
            sub=motor),
        Row(own(f"51-07-{k + 1:03d}", "Hood", "Haube", "frame.covers", 176, 5.2, "frame"),
            module="hood", sub=hood),
        Row(own(f"62-00-{k + 1:03d}", "Control panel", "Bedienfeld", "electrical.control", 208, 3,
                "electrical"), module="panel", sub=panel),
        Row(own(f"40-00A-{k + 1:04d}", "Pump set, complete", "Pumpensatz, komplett", "pumps.gear",
                486, 8, "pump"), module="pump", sub=drive),
        Row(own(f"40-00B-{k + 1:04d}", "Valve block, complete", "Ventilblock, komplett",
                "valves.directional", 602, 9, "valve"), module="valve", sub=block),
        Row(own(f"70-00-{k + 1:03d}", "Hose set", "Schlauchsatz", "hoses.assemblies", 264, 6,
                "hose"), module="hoses", sub=lines),
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
        Row(own("52-00-010", "Oil tank, 63 l, complete", "Öltank, 63 l, komplett", "frame.covers",
                734, 38, "frame"), module="tank", sub=oil),
        Row(own("53-00-010", "Oil cooler, complete", "Ölkühler, komplett", "engine.cooling", 512,
                11, "frame"), module="cooler", sub=cool),
        Row(own("62-11-001", "Electric drive, 15 kW", "Elektroantrieb, 15 kW", "motors.electric",
                None, 102, "motor"), module="drive", sub=drive),
        Row(own("40-00A-0010", "Pump set, complete", "Pumpensatz, komplett", "pumps.piston", 2380,
                31, "pump"), module="pump", sub=mount),
        Row(own("40-00B-0010", "Valve block, complete", "Ventilblock, komplett",
                "valves.directional", 890, 12, "valve"), module="valve", sub=block),
        Row(own("62-00-010", "Control cabinet", "Schaltschrank", "electrical.control", 940, 18,
                "electrical"), module="panel", sub=panel),
        Row(own("70-00-010", "Hose set", "Schlauchsatz", "hoses.assemblies", 318, 9, "hose"),
            module="hoses", sub=lines),
    ]  # fmt: skip
    w.overview("00-EU15", (w.model.name_en, w.model.name_de), rows)


def _lt(w: Workshop, relief: str, pump: str) -> None:
    own = w.own
    ram, legs = lift_cylinder(w), scissor(w)
    pack = lift_power_pack(w, pump)
    block, oil = valve_block(w, relief), tank(w, 8, "99-20-012")
    panel, lines, hood = controls(w), hoses(w), covers(w)
    rows = [
        Row(own("54-00-001", "Base frame", "Grundrahmen", "frame.lift", 486, 92, "frame"),
            module="base"),
        Row(own("54-00-003", "Scissor set", "Scherenpaket", "frame.lift", None, 118, "frame"),
            module="legs", sub=legs),
        Row(own("54-00-004", "Lift cylinder, complete", "Hubzylinder, komplett",
                "cylinders.double", 612, 22, "cylinder"), module="cylinder", sub=ram),
        Row(own("54-00-002", "Platform", "Plattform", "frame.lift", 544, 104, "frame"),
            module="platform", sub=hood),
        Row(own("54-00-006", "Power pack, complete", "Kompaktaggregat, komplett", "pumps.gear",
                1090, 26, "pump"), module="power", sub=pack),
        Row(own("40-00B-0020", "Valve block, complete", "Ventilblock, komplett",
                "valves.directional", 402, 6, "valve"), module="valve", sub=block),
        Row(own("52-00-020", "Oil tank, 8 l, complete", "Öltank, 8 l, komplett", "frame.covers",
                248, 6, "frame"), module="tank", sub=oil),
        Row(own("70-00-020", "Hose set", "Schlauchsatz", "hoses.assemblies", 148, 3, "hose"),
            module="hoses", sub=lines),
        Row(own("62-00-020", "Pendant and controls", "Handbedienung und Steuerung",
                "electrical.control", 366, 5, "electrical"), module="panel", sub=panel),
    ]  # fmt: skip
    w.overview("00-LT20", (w.model.name_en, w.model.name_de), rows)
