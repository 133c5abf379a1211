"""Assemblies of the diesel engine of the HX line: head, crankshaft, fuel, cooling."""

from vendor_hub.demo.maker.assembling import Row, Workshop
from vendor_hub.demo.maker.drawing import shapes as s
from vendor_hub.demo.maker.standard_parts import bolt_number

_HEAD = "engine.head"
_CRANK = "engine.crank"
_FUEL = "engine.fuel"
_COOL = "engine.cooling"


def head_bolt_price() -> float:
    """Return the list price of the head bolt, which all HX engines share."""
    return 4.35


def cylinder_head(w: Workshop) -> str:
    """Cylinder head and valves; the bolts and the gasket are what the repair manual names."""
    k, own, get = w.variant, w.own, w.book.get
    head = [
        Row(own(f"33-019-{k + 1}", "Gasket, cylinder head", "Zylinderkopfdichtung", _HEAD,
                18.4 + 4 * k, 0.06, "gasket", popularity=8200 if k == 1 else 5100),
            s.plate(48, 44, 2.5, 30, 4)),
        Row(own(f"33-018-{k}", "Cylinder head, " + w.model.code, "Zylinderkopf, " + w.model.code,
                _HEAD, 318 + 46 * k, 5.8 + k, popularity=1900), s.plate(48, 44, 34, 9, 4)),
        Row(own(f"33-022-{k + 1}", "Valve seat ring, inlet and exhaust", "Ventilsitzring", _HEAD,
                9.8, 0.03), s.disc(11, 5, 8), qty=2, copies=s.aside(18)),
        Row(own("33-020-10", "Bolt M10×95, 10.9", "Schraube M10×95, 10.9", _HEAD, head_bolt_price(),
                0.07, "bolt", popularity=9400, pack=("XBG", 8)),
            s.bolt(4.5, 52), qty=4, copies=s.corners(48, 44)),
        Row(own(f"33-031-{k}", "Gasket, rocker cover", "Dichtung, Ventildeckel", _HEAD, 6.2, 0.02,
                "gasket"), s.plate(44, 34, 1.6, 24, 4)),
        Row(own(f"33-030-{k}", "Rocker cover", "Ventildeckel", _HEAD, 44, 0.9),
            s.plate(44, 34, 22, 0, 4)),
        Row(get(bolt_number("M6", 30)), s.bolt(2.6, 18), qty=4, copies=s.corners(44, 34)),
    ]  # fmt: skip
    train = [
        Row(own(f"33-023-{k}", "Inlet valve", "Einlassventil", _HEAD, 21.5, 0.09),
            (*s.disc(14, 4), *s.shaft((10, 3), (3.4, 62)))),
        Row(own(f"33-024-{k}", "Exhaust valve", "Auslassventil", _HEAD, 27.9, 0.08),
            (*s.disc(12, 4), *s.shaft((9, 3), (3.4, 58)))),
        Row(own("33-025-2", "Valve stem seal", "Ventilschaftabdichtung", _HEAD, 2.6, 0.004),
            s.seal(8, 4), qty=2),
        Row(own("33-026-1", "Valve spring", "Ventilfeder", _HEAD, 6.9, 0.05), s.spring(12, 42, 6),
            qty=2),
        Row(own("33-027-1", "Spring retainer", "Federteller", _HEAD, 4.1, 0.02),
            s.disc(13, 5, 4), qty=2),
        Row(own("33-028-1", "Valve collets, pair", "Ventilkegelstücke, Paar", _HEAD, 1.9, 0.004),
            s.disc(6, 6, 3), qty=2),
        Row(own(f"33-029-{k}", "Rocker arm with screw", "Kipphebel mit Schraube", _HEAD, 33, 0.16),
            s.plate(28, 8, 10, 5, 2), qty=2),
        Row(own("33-033-1", "Rocker shaft", "Kipphebelachse", _HEAD, 17.5, 0.2), s.shaft((6, 66))),
    ]  # fmt: skip
    return w.exploded(
        f"33-18-{k}", ("Cylinder head and valves", "Zylinderkopf und Ventile"), "head",
        (head, train),
        [Row(w.book.get("9X-13"), qty=None, qty_kind="reference", service="reference_only",
             note="Service tool")],
    )  # fmt: skip


def crankshaft(w: Workshop) -> str:
    """Crankshaft, piston and connecting rod; bearings appear twice under one label."""
    k, own, get = w.variant, w.own, w.book.get
    bearing = get("6206", "Norlager")
    line = [
        Row(own(f"33-050-{k}", "Flywheel with ring gear", "Schwungrad mit Zahnkranz", _CRANK,
                212, 9.5), (*s.disc(56, 8), *s.gear(62, 9, 40, 14), *s.disc(24, 8, 14)), gap=30),
        Row(own("33-052-1", "Key, flywheel", "Passfeder, Schwungrad", _CRANK, 1.6, 0.01),
            s.plate(3, 3, 22, 0, 0)),
        Row(own(f"33-053-{k}", "Shaft seal, flywheel side", "Wellendichtring, Schwungradseite",
                _CRANK, 11.2, 0.02, "seal_kit"), s.seal(26, 13)),
        Row(bearing, s.bearing(27, 13), qty=2),
        Row(own(f"33-051-{k}", "Crankshaft", "Kurbelwelle", _CRANK, 386, 6.4),
            (*s.shaft((12, 26)), *s.disc(34, 12), *s.shaft((12, 20)), *s.disc(34, 12),
             *s.shaft((12, 22), (9, 22)))),
        Row(bearing, s.bearing(27, 13), again=True),
        Row(own(f"33-054-{k}", "Timing gear, crankshaft", "Steuerrad, Kurbelwelle", _CRANK, 58,
                0.4), s.gear(24, 12, 20, 9)),
        Row(get("90-40-019"), s.oring(14)),
    ]  # fmt: skip
    piston = [
        Row(own(f"33-042-{k}", "Piston ring set", "Kolbenringsatz", _CRANK, 38.5, 0.05, "engine",
                popularity=2600), s.disc(32, 3, 28), label="8:1"),
        Row(own(f"33-041-{k}", "Piston", "Kolben", _CRANK, 74, 0.5),
            (*s.disc(30, 26), *s.disc(31, 3), *s.disc(30, 4), *s.disc(31, 3), *s.disc(30, 5)),
            label="8:2"),
        Row(own(f"33-043-{k}", "Piston pin", "Kolbenbolzen", _CRANK, 14.9, 0.12),
            s.disc(9, 46, 6)),
        Row(get("90-41-017"), s.oring(10), qty=2),
        Row(own(f"33-044-{k}", "Connecting rod", "Pleuelstange", _CRANK, 119, 0.7),
            (*s.lug_flange(44, 14, 12),)),
        Row(own(f"33-045-{k}", "Big-end bearing shells, pair", "Pleuellagerschalen, Paar", _CRANK,
                23.8, 0.06), s.disc(17, 12, 14)),
        Row(own(f"33-046-{k}", "Connecting rod bolt", "Pleuelschraube", _CRANK, 3.9, 0.03, "bolt"),
            s.bolt(3.6, 34), qty=2, copies=s.pair(16)),
    ]  # fmt: skip
    return w.exploded(
        f"33-50-{k}", ("Crankshaft and piston", "Kurbelwelle und Kolben"), "crank", (line, piston)
    )


def fuel_system(w: Workshop) -> str:
    """Tank, filter, injection pump and injector."""
    k, own, get = w.variant, w.own, w.book.get
    hose = get("70-01-011")
    line = [
        Row(own(f"34-001-{k}", "Fuel tank", "Kraftstofftank", _FUEL, 96 + 12 * k, 1.8, "frame"),
            s.plate(52, 40, 60, 16, 4), gap=30),
        Row(own("34-002-1", "Fuel strainer", "Kraftstoffsieb", _FUEL, 7.2, 0.03), s.pot(14, 34, 4)),
        Row(own("34-003-1", "Fuel cap", "Tankdeckel", _FUEL, 9.9, 0.06),
            (*s.disc(20, 8), *s.gear(22, 10, 18, 0))),
        Row(hose, s.hose(7, 60), qty=None, qty_kind="by_length", note="Cut to 420 mm"),
        Row(get("77-201"), s.disc(10, 7, 8), qty=4, copies=((0.0, 0.0),)),
        Row(own("34-005-1", "Fuel filter element", "Kraftstofffilterelement", "filters.engine",
                11.8, 0.12, "filter", popularity=21_500), s.disc(18, 40, 6)),
        Row(own("34-006-1", "Filter bowl", "Filterglas", _FUEL, 8.3, 0.1), s.pot(20, 30)),
    ]  # fmt: skip
    injection = [
        Row(own(f"34-010-{k}", "Injection pump", "Einspritzpumpe", _FUEL, 266, 1.1),
            (*s.flange(30, 10, 0, 24), *s.disc(16, 26), *s.disc(8, 14))),
        Row(own("34-011-2", "Shim set, injection pump", "Beilagensatz, Einspritzpumpe", _FUEL, 5.5,
                0.01), s.plate(28, 24, 1.4, 12, 4), qty=None, qty_kind="as_required"),
        Row(own(f"34-012-{k}", "High-pressure pipe", "Einspritzleitung", _FUEL, 24, 0.12),
            s.hose(4, 56)),
        Row(own(f"34-013-{k}", "Injector, complete", "Einspritzdüse, komplett", _FUEL, 148, 0.42,
                popularity=1700), s.cartridge(15, 70)),
        Row(own("34-014-1", "Sealing washer, injector", "Dichtscheibe, Düse", _FUEL, 1.4, 0.004,
                "gasket"), s.disc(10, 2, 5), label="*12"),
        Row(get(bolt_number("M8", 40)), s.bolt(3.6, 30), qty=2, copies=s.aside(16)),
    ]  # fmt: skip
    return w.exploded(f"34-10-{k}", ("Fuel system", "Kraftstoffanlage"), "fuel", (line, injection))


def cooling(w: Workshop) -> str:
    """Air filter, fan cowl and exhaust."""
    k, own, get = w.variant, w.own, w.book.get
    air = [
        Row(own(f"35-001-{k}", "Air filter housing", "Luftfiltergehäuse", _COOL, 46, 0.8),
            (*s.disc(18, 14), *s.pot(38, 40, 5))),
        Row(own("35-002-1", "Air filter element", "Luftfilterelement", "filters.engine", 15.4, 0.2,
                "filter", popularity=24_800), s.disc(32, 42, 18), gap=28),
        Row(own("35-003-1", "Seal, air filter cover", "Dichtung, Luftfilterdeckel", _COOL, 2.8,
                0.01, "gasket"), s.oring(38)),
        Row(own("35-004-1", "Cover, air filter", "Deckel, Luftfilter", _COOL, 12.7, 0.2),
            (*s.disc(42, 8), *s.disc(36, 6))),
        Row(own("35-005-1", "Wing nut M6", "Flügelmutter M6", _COOL, 1.1, 0.02), s.nut(5)),
    ]  # fmt: skip
    fan = [
        Row(own(f"35-010-{k}", "Fan cowl", "Lüfterhaube", _COOL, 68, 1.2),
            s.plate(60, 54, 16, 40, 4), gap=30),
        Row(own(f"35-011-{k}", "Recoil starter", "Reversierstarter", _COOL, 84, 1.3),
            (*s.disc(40, 14), *s.disc(30, 10), *s.disc(10, 6))),
        Row(own(f"35-020-{k}", "Silencer", "Schalldämpfer", _COOL, 92, 1.7),
            (*s.disc(10, 16), *s.disc(30, 70), *s.disc(8, 18, 6))),
        Row(own("35-021-1", "Gasket, exhaust", "Dichtung, Auspuff", _COOL, 3.4, 0.01, "gasket"),
            s.lug_flange(22, 2, 9)),
        Row(get(bolt_number("M8", 25)), s.bolt(3.6, 22), qty=4, copies=s.corners(34, 30)),
        Row(own("35-022-1", "Heat shield", "Hitzeschutz", _COOL, 27, 0.4),
            s.plate(36, 26, 2, 0, 4)),
    ]  # fmt: skip
    return w.exploded(
        f"35-10-{k}", ("Air filter, fan and exhaust", "Luftfilter, Lüfter und Auspuff"), "cooling",
        (air, fan),
    )  # fmt: skip


def engine(w: Workshop, subs: dict[str, str]) -> str:
    """The engine from below to above, with its sub-assemblies."""
    k, own, get = w.variant, w.own, w.book.get
    rows = [
        Row(own(f"33-002-{k}", "Oil pan", "Ölwanne", _CRANK, 61, 1.9), s.plate(62, 48, 26, 0, 6)),
        Row(own(f"33-003-{k}", "Gasket, oil pan", "Dichtung, Ölwanne", _CRANK, 7.7, 0.04, "gasket"),
            s.plate(62, 48, 2, 40, 6)),
        Row(own(f"33-001-{k}", "Crankcase", "Kurbelgehäuse", _CRANK, 540, 14.5),
            s.plate(58, 46, 70, 34, 4), service="order_next_higher"),
        Row(own(f"33-055-{k}", "Crankshaft and piston, set", "Kurbelwelle und Kolben, Satz", _CRANK,
                642, 9.2), (*s.disc(18, 12), *s.disc(28, 30)), sub=subs["crank"]),
        Row(own(f"33-040-{k}", "Cylinder", "Zylinder", _CRANK, 186, 4.6), s.finned(44, 56, 29)),
        Row(own(f"33-017-{k}", "Cylinder head with valves", "Zylinderkopf mit Ventilen", _HEAD,
                472, 7.1), (*s.plate(46, 42, 26, 8, 4), *s.plate(36, 28, 18, 0, 0)),
            sub=subs["head"]),
        Row(own("33-060-1", "Oil dipstick", "Ölmessstab", _CRANK, 8.8, 0.05),
            (*s.shaft((2.2, 44), (5, 6)),)),
    ]  # fmt: skip
    extra = [
        Row(own(f"34-000-{k}", "Fuel system, complete", "Kraftstoffanlage, komplett", _FUEL, 488,
                3.8), sub=subs["fuel"], service="reference_only"),
        Row(own(f"35-000-{k}", "Cooling and exhaust, complete", "Kühlung und Abgas, komplett",
                _COOL, 295, 5.1), sub=subs["cooling"], service="reference_only"),
        Row(get("77-303"), qty=None, qty_kind="as_required"),
        Row(own(f"33-090-{k}", "Gasket set, engine", "Dichtungssatz, Motor", "seals.gaskets",
                64 + 9 * k, 0.3, "kit", popularity=6200)),
    ]  # fmt: skip
    return w.exploded(
        f"33-00-{k}", ("Engine, complete", "Dieselmotor, komplett"), "engine", (rows,), extra, "z"
    )
