"""Bought-in and standard parts: hardware, rings, bearings, electrics, oils, ties, tools, decals."""

from decimal import Decimal
from itertools import product

from vendor_hub.demo.maker.book import PartBook
from vendor_hub.demo.maker.programme import HALDEN, NORLAGER

_THREADS = {"M5": 5, "M6": 6, "M8": 8, "M10": 10, "M12": 12, "M14": 14, "M16": 16}
_TORQUE = {"M5": 5.9, "M6": 10, "M8": 25, "M10": 49, "M12": 85, "M14": 135, "M16": 210}
_LENGTHS = (10, 12, 16, 20, 25, 30, 35, 40, 45, 50, 60, 70, 80, 95)


_HEADS = {"hex": 10, "socket": 11, "countersunk": 12, "set": 13}


def bolt_number(thread: str, length: int, head: str = "hex") -> str:
    """Return the number of a bolt of the standard range ("90-10-101" is a hex M5×10)."""
    code = list(_THREADS).index(thread) * 20 + _LENGTHS.index(length) + 101
    return f"90-{_HEADS[head]}-{code}"


def write_standard_parts(book: PartBook) -> None:
    """Write everything that is not the maker's own design into the book."""
    _bolts(book)
    _nuts_and_rings(book)
    _orings(book)
    _shaft_seals(book)
    _bearings(book)
    _electrical(book)
    _gauges(book)
    _oils(book)
    _consumables(book)
    _tools(book)
    _decals(book)


def _bolts(book: PartBook) -> None:
    kinds = (
        ("hex", "Hexagon bolt", "Sechskantschraube", "ISO 4017", "8.8", 0.05),
        ("socket", "Socket head cap screw", "Zylinderschraube", "ISO 4762", "10.9", 0.08),
        ("countersunk", "Countersunk screw", "Senkschraube", "ISO 10642", "8.8", 0.07),
        ("set", "Set screw, cup point", "Gewindestift, Ringschneide", "ISO 4029", "45H", 0.04),
    )
    for (head, en, de, standard, grade, price), thread, length in product(
        kinds, _THREADS, _LENGTHS
    ):
        d = _THREADS[thread]
        if length < d or length > d * 9:
            continue
        book.add(
            bolt_number(thread, length, head), "bolt",
            (f"{en} {thread}×{length}, {grade}", f"{de} {thread}×{length}, {grade}"),
            "hardware.bolts", price * 100 + d * d * length * 0.004, round(d * d * length * 6e-6, 4),
            pack=("XBG", 50 if d < 12 else 25), price_unit=Decimal(100), discount_code="S",
            breaks=((Decimal(500), Decimal("0.9")),),
            specs={"thread": thread, "length": (length, "mm"), "grade": grade,
                   "coating": "Zinc flake", "standard": standard,
                   "drive": "Hexagon" if head == "hex" else "Hexagon socket",
                   "torque": (_TORQUE[thread], "N·m")},
        )  # fmt: skip


def _nuts_and_rings(book: PartBook) -> None:
    kinds = (
        ("20", "Hexagon nut", "Sechskantmutter", "ISO 4032", "nuts", 3.2),
        ("21", "Self-locking nut", "Sicherungsmutter", "ISO 7040", "nuts", 6.1),
        ("30", "Plain washer", "Scheibe", "ISO 7089", "nuts", 1.4),
        ("31", "Spring lock washer", "Federring", "DIN 127", "nuts", 1.9),
        ("32", "Bonded seal", "Verbunddichtring", "Halden 90.32", "nuts", 38.0),
    )
    for code, en, de, standard, category, price in kinds:
        for i, (thread, finish) in enumerate(product(_THREADS, ("Zinc flake", "Stainless A2"))):
            d = _THREADS[thread]
            book.add(
                f"90-{code}-{i + 11:03d}", "nut",
                (f"{en} {thread}" + (", A2" if "A2" in finish else ""),
                 f"{de} {thread}" + (", A2" if "A2" in finish else "")),
                f"hardware.{category}", price * (1 + d / 8) * (1.9 if "A2" in finish else 1),
                round(d * d * 5e-5, 4), pack=("XBG", 100), price_unit=Decimal(100),
                discount_code="S",
                specs={"thread": thread, "standard": standard, "coating": finish,
                       "inner_d": (d, "mm"), "outer_d": (d * 2, "mm")},
            )  # fmt: skip
    rings = (("40", "Circlip, external", "Sicherungsring, außen", "DIN 471"),
             ("41", "Circlip, internal", "Sicherungsring, innen", "DIN 472"),
             ("42", "Spring pin", "Spannstift", "ISO 8752"),
             ("43", "Parallel key", "Passfeder", "DIN 6885"))  # fmt: skip
    for code, en, de, standard in rings:
        for i, d in enumerate((6, 8, 10, 12, 15, 17, 20, 22, 25, 28, 30, 35, 40, 45, 50)):
            book.add(
                f"90-{code}-{i + 11:03d}", "nut", (f"{en} {d}", f"{de} {d}"),
                "hardware.rings", 0.22 + d * 0.02, round(d * 0.0004, 4), pack=("XBG", 20),
                discount_code="S",
                specs={"inner_d": (d, "mm"), "standard": standard, "material": "Spring steel",
                       "coating": "Phosphated", "width": (round(1 + d / 30, 1), "mm")},
            )  # fmt: skip


def _orings(book: PartBook) -> None:
    inner = (4, 5, 6, 8, 9, 10, 11, 12, 14, 15, 16, 18, 20, 22, 24, 25, 26, 28, 30, 32, 34, 36,
             38, 40, 42, 44, 45, 48, 50, 52, 55, 58, 60, 65, 70, 75, 80, 85, 90, 100)  # fmt: skip
    materials = (
        ("NBR", 70, -30, 100, 1.0),
        ("FKM", 75, -20, 200, 2.8),
        ("EPDM", 70, -45, 130, 1.3),
    )
    for j, (material, hardness, low, high, factor) in enumerate(materials):
        for i, (d, cord) in enumerate(product(inner, (1.5, 2, 2.5, 3, 3.5))):
            if d < cord * 4:
                continue
            book.add(
                f"80-0{j + 1}-{i + 101}", "oring",
                (f"O-ring {d} × {cord:g}, {material}", f"O-Ring {d} × {cord:g}, {material}"),
                "seals.orings", (0.35 + d * cord * 0.008) * factor, round(d * cord * 1e-5, 5),
                pack=("XBG", 10), discount_code="C",
                specs={"inner_d": (d, "mm"), "cross_section": (cord, "mm"), "material": material,
                       "hardness": (hardness, "Shore A"), "temp_min": (low, "°C"),
                       "temp_max": (high, "°C"), "standard": "ISO 3601"},
            )  # fmt: skip


def _shaft_seals(book: PartBook) -> None:
    sizes = [(d, d + more) for d in (12, 15, 17, 20, 22, 25, 28, 30, 35, 40, 45, 50)
             for more in (10, 12, 15, 20)]  # fmt: skip
    for i, ((d, outer), material) in enumerate(product(sizes, ("NBR", "FKM"))):
        book.add(
            f"80-10-{i + 101}", "shaft_seal",
            (f"Rotary shaft seal {d}×{outer}×7, {material}",
             f"Wellendichtring {d}×{outer}×7, {material}"),
            "seals.shaft", (1.9 + d * 0.05) * (1 if material == "NBR" else 2.6), 0.01 + d * 0.0005,
            pack=("XBG", 5),
            specs={"inner_d": (d, "mm"), "outer_d": (outer, "mm"), "width": (7, "mm"),
                   "material": material, "standard": "DIN 3760",
                   "temp_max": (100 if material == "NBR" else 180, "°C")},
        )  # fmt: skip


def _bearings(book: PartBook) -> None:
    bores = {0: 10, 1: 12, 2: 15, 3: 17, 4: 20, 5: 25, 6: 30, 7: 35, 8: 40, 9: 45, 10: 50}
    suffixes = (("", "Open", 1.0), (" 2RS", "Rubber seals both sides", 1.25),
                (" 2Z", "Steel shields both sides", 1.15), (" C3", "Open", 1.1))  # fmt: skip
    for series, (code, bore), (suffix, seal, factor) in product(
        (60, 62, 63), bores.items(), suffixes
    ):
        outer = bore * (1.5 if series == 60 else 1.8 if series == 62 else 2) + 16
        specs = {"inner_d": (bore, "mm"), "outer_d": (round(outer), "mm"),
                 "width": (round(8 + bore / 4), "mm"), "seal_type": seal,
                 "load_dynamic": (round(4 + bore * 0.5 * (series - 58) / 3, 1), "kN"),
                 "standard": "ISO 15"}  # fmt: skip
        names = ("Ball bearing", "Rillenkugellager")
        number = f"{series}{code:02d}{suffix}"
        price = (3.1 + bore * 0.22) * factor * (series / 60)
        full = tuple(f"{name} {number}" for name in names)
        weight = round(outer * outer * 4e-5, 3)
        hero = number == "6204"
        if series == 62 and suffix in ("", " 2RS"):
            book.add(
                number, "bearing", (f"{full[0]}, hardened for pump drives",
                f"{full[1]}, gehärtet für Pumpenantriebe"), "hardware.bearings", price * 1.9,
                weight, brand=HALDEN, specs=specs, popularity=9_000 if hero else None,
            )  # fmt: skip
        book.add(
            number,
            "bearing",
            (full[0], full[1]),
            "hardware.bearings",
            price,
            weight,
            brand=NORLAGER,
            specs=specs,
            discount_code="C",
            pack=("CT", 10),
            popularity=14_000 if hero else None,
        )


_ELECTRICAL = (
    ("62-20", "Pressure switch", "Druckschalter", "sensors", 42.0, 0.18,
     tuple(f"{b} bar" for b in (10, 25, 50, 100, 160, 250))),
    ("62-21", "Pressure sensor 4–20 mA", "Drucksensor 4–20 mA", "sensors", 88.0, 0.12,
     tuple(f"{b} bar" for b in (10, 25, 60, 100, 160, 250, 400))),
    ("62-22", "Temperature switch", "Temperaturschalter", "sensors", 23.0, 0.1,
     tuple(f"{t} °C" for t in (50, 60, 70, 80, 90))),
    ("62-23", "Level switch", "Niveauschalter", "sensors", 31.0, 0.15,
     tuple(f"{t} mm" for t in (150, 200, 250, 300, 400, 500))),
    ("62-24", "Proximity switch", "Näherungsschalter", "sensors", 27.0, 0.06,
     tuple(f"M{t}" for t in (8, 12, 18, 30))),
    ("62-30", "Relay", "Relais", "control", 8.4, 0.04,
     ("12 V, 30 A", "12 V, 70 A", "24 V, 20 A", "24 V, 50 A", "230 V, 10 A")),
    ("62-31", "Fuse", "Sicherung", "control", 0.4, 0.005,
     tuple(f"{t} A" for t in (5, 7.5, 10, 15, 20, 25, 30, 40))),
    ("62-32", "Push button", "Drucktaster", "control", 9.8, 0.05,
     ("green", "red", "black", "yellow", "white")),
    ("62-33", "Emergency stop", "Not-Halt-Taster", "control", 26.0, 0.12,
     ("1 NC", "2 NC", "1 NC + 1 NO")),
    ("62-34", "Contactor", "Schütz", "control", 34.0, 0.36,
     ("4 kW", "5.5 kW", "7.5 kW", "11 kW", "15 kW", "18.5 kW")),
    ("62-35", "Motor protection switch", "Motorschutzschalter", "control", 46.0, 0.3,
     ("2.5–4 A", "4–6.3 A", "6.3–10 A", "10–16 A", "16–25 A", "25–32 A")),
    ("62-36", "Pendant control", "Handbedienung", "control", 139.0, 1.1,
     ("2 buttons", "3 buttons", "4 buttons", "radio")),
    ("62-40", "Cable harness", "Kabelbaum", "wiring", 48.0, 0.7,
     ("HX 4", "HX 6", "HX 8", "EU 15", "LT 20", "pendant")),
    ("62-41", "Connector", "Steckverbinder", "wiring", 5.2, 0.03,
     tuple(f"{p}-pole" for p in (2, 3, 4, 6, 8, 12))),
    ("62-42", "Ring terminal", "Ringkabelschuh", "wiring", 0.25, 0.003,
     tuple(f"M{m}, {a} mm²" for m in (4, 5, 6, 8) for a in (1.5, 2.5, 6))),
)  # fmt: skip


def _electrical(book: PartBook) -> None:
    for code, en, de, category, price, kg, variants in _ELECTRICAL:
        for i, variant in enumerate(variants):
            book.add(
                f"{code}-{i + 101}", "electrical", (f"{en}, {variant}", f"{de}, {variant}"),
                f"electrical.{category}", price * (1 + i * 0.07), kg,
                specs={"range": variant, "voltage": "24 V DC", "ip": "IP 67",
                       "temp_min": (-25, "°C"), "temp_max": (80, "°C")},
            )  # fmt: skip
    for i, area in enumerate((0.75, 1.0, 1.5, 2.5, 4, 6, 10)):
        book.add(
            f"62-43-{i + 101}", "electrical",
            (f"Cable, oil-resistant, 4 × {area:g} mm²", f"Leitung, ölfest, 4 × {area:g} mm²"),
            "electrical.wiring", 1.9 + area * 1.4, round(0.1 + area * 0.06, 2), unit="MTR",
            specs={"size": f"4 × {area:g} mm²", "voltage": (500, "V"), "material": "PUR",
                   "outer_d": (round(6.5 + area, 1), "mm"), "temp_max": (90, "°C")},
        )  # fmt: skip


def _gauges(book: PartBook) -> None:
    for i, (bar, size, back) in enumerate(
        product((10, 25, 60, 100, 160, 250, 400), (63, 100), ("bottom", "back"))
    ):
        entry = "unten" if back == "bottom" else "hinten"
        book.add(
            f"90-09-{i + 101}", "electrical",
            (f"Pressure gauge {size} mm, 0–{bar} bar, {back} entry",
             f"Manometer {size} mm, 0–{bar} bar, Anschluss {entry}"),
            "electrical.gauges", 11.5 + size * 0.12, 0.22,
            specs={"range": f"0–{bar} bar", "size": f"{size} mm", "thread": "G 1/4",
                   "material": "Stainless, glycerine", "standard": "EN 837-1"},
        )  # fmt: skip
    for i, thread in enumerate(("G 1/8", "G 1/4", "G 3/8", "M14x1.5", "M16x2")):
        book.add(
            f"90-10-{i + 4:03d}", "electrical",
            (f"Test coupling {thread}", f"Messkupplung {thread}"),
            "electrical.gauges", 5.9 + i * 0.4, 0.06,
            specs={"thread": thread, "pressure_max": (630, "bar"), "seal_type": "FKM",
                   "material": "Steel, zinc-nickel", "standard": "ISO 15171-2"},
        )  # fmt: skip


def _oils(book: PartBook) -> None:
    grades = (("HLP 32", 4.9), ("HLP 46", 4.8), ("HLP 68", 4.9), ("HVLP 46", 6.4), ("HEES 46", 9.7))
    packs = ((5, 1.35, "can", "Kanister"), (20, 1.1, "can", "Kanister"), (208, 1.0, "drum", "Fass"))
    for i, ((grade, per_litre), (litres, factor, vessel, gefäss)) in enumerate(
        product(grades, packs)
    ):
        book.add(
            f"99-20-{i + 11:03d}", "oil",
            (f"Hydraulic oil {grade}, {litres} l {vessel}", f"Hydrauliköl {grade}, {litres} l "
             f"{gefäss}"),
            "consumables.oil", litres * per_litre * factor, round(litres * 0.9 + litres * 0.05, 1),
            discount_code="A", popularity=26_000 if (grade, litres) == ("HLP 46", 20) else None,
            flags={"returnable": False, "cancellable": True, "shelf_life_days": 1825},
            specs={"viscosity": grade, "volume": (litres, "l"), "temp_min": (-25, "°C"),
                   "temp_max": (90, "°C"), "standard": "DIN 51524"},
        )  # fmt: skip
    hazards = (
        ("99-21-011", "Brake and parts cleaner, 500 ml spray", "Teilereiniger, 500-ml-Spray",
         "UN 1950", "2.1", 5.4, 0.45),
        ("99-21-012", "Start aid, 300 ml spray", "Starthilfe, 300-ml-Spray", "UN 1950", "2.1",
         7.9, 0.32),
        ("99-21-013", "Solvent flushing oil, 20 l can", "Spülöl, lösemittelhaltig, 20-l-Kanister",
         "UN 1993", "3", 96.0, 17.6),
        ("99-21-014", "Battery 12 V, 44 Ah, filled", "Batterie 12 V, 44 Ah, gefüllt", "UN 2794",
         "8", 82.0, 12.1),
    )  # fmt: skip
    for number, en, de, un, hazard, price, kg in hazards:
        book.add(
            number, "oil", (en, de), "consumables.oil", price, kg, discount_code="A",
            surcharge_hazmat=Decimal("4.50"),
            flags={"returnable": False, "cancellable": True, "shelf_life_days": 1095,
                   "hazmat": {"un": un, "class": hazard}},
            specs={"volume": (20, "l"), "temp_min": (-20, "°C"), "temp_max": (50, "°C"),
                   "colour": "Clear", "standard": "ADR"},
        )  # fmt: skip
    for i, grade in enumerate(("EP 0", "EP 2", "MoS2", "Copper paste", "Silicone")):
        book.add(
            f"99-22-{i + 11:03d}", "oil", (f"Grease {grade}, 400 g", f"Fett {grade}, 400 g"),
            "consumables.oil", 6.2 + i * 2.1, 0.42, pack=("CT", 12),
            specs={"viscosity": grade, "volume": (0.4, "l"), "temp_min": (-25, "°C"),
                   "temp_max": (120, "°C"), "standard": "DIN 51825"},
        )  # fmt: skip


def _consumables(book: PartBook) -> None:
    for i, (length, width) in enumerate(
        ((200, 4.8), (100, 2.5), (140, 3.6), (290, 4.8), (370, 4.8), (370, 7.6), (540, 7.6))
    ):
        book.add(
            f"77-{100 + i}", "cable_tie",
            (f"Cable tie {length} × {width:g} mm, black", f"Kabelbinder {length} × {width:g} mm"),
            "consumables.ties", 4.2 + i * 0.8, 0.0012 + i * 0.0004, pack=("XBG", 100),
            price_unit=Decimal(100), discount_code="N",
            popularity=31_000 if i == 0 else None,
            text_en="Sold in bags of 100; the price is for 100 pieces.",
            text_de="Verkauf in Beuteln zu 100 Stück; der Preis gilt für 100 Stück.",
            specs={"length": (length, "mm"), "width": (width, "mm"),
                   "material": "PA 6.6, UV stable", "colour": "Black", "temp_max": (85, "°C")},
        )  # fmt: skip
    for i, (low, high) in enumerate(
        ((8, 12), (10, 16), (12, 20), (16, 25), (20, 32), (25, 40), (32, 50), (40, 60), (50, 70))
    ):
        book.add(
            f"77-{201 + i}", "consumable",
            (f"Hose clamp {low}–{high} mm", f"Schlauchschelle {low}–{high} mm"),
            "consumables.ties", 0.9 + i * 0.14, 0.02, pack=("XBG", 10),
            specs={"range": f"{low}–{high} mm", "width": (9 if high < 25 else 12, "mm"),
                   "material": "Stainless W4", "standard": "DIN 3017", "torque": (3, "N·m")},
        )  # fmt: skip
    extras = ("Thread sealant, 50 ml", "Thread locker, medium, 50 ml", "Surface sealant, 75 ml",
              "Cleaning cloth, lint-free, 100", "PTFE tape, 12 mm", "Protective cap set, hoses",
              "Sample bottle set, oil", "Paint, signal grey, 400 ml")  # fmt: skip
    german = ("Gewindedichtung, 50 ml", "Schraubensicherung, mittelfest, 50 ml",
              "Flächendichtung, 75 ml", "Reinigungstuch, fusselfrei, 100", "PTFE-Band, 12 mm",
              "Schutzkappensatz, Schläuche", "Probenflaschensatz, Öl",
              "Lack, signalgrau, 400 ml")  # fmt: skip
    for i, names in enumerate(zip(extras, german, strict=True)):
        book.add(
            f"77-{301 + i}", "consumable", names, "consumables.ties", 6.9 + i * 1.3, 0.12,
            specs={"temp_min": (-40, "°C"), "temp_max": (120, "°C"), "colour": "Neutral",
                   "material": "see data sheet", "standard": "Halden 77"},
        )  # fmt: skip


def _tools(book: PartBook) -> None:
    tools = (
        (17, "Puller, pump gear", "Abzieher, Pumpenrad"),
        (71, "Seal driver, pump shaft", "Einschlaghülse, Pumpenwelle"),
        (11, "Test kit, pump pressure, M16×2", "Prüfsatz, Pumpendruck, M16×2"),
        (12, "Pin spanner, cylinder gland", "Stirnlochschlüssel, Führungsbuchse"),
        (13, "Valve spring compressor", "Ventilfederspanner"),
        (14, "Piston ring clamp", "Kolbenringspannband"),
        (15, "Flywheel holder", "Schwungradhalter"),
        (16, "Injector puller", "Düsenhalterabzieher"),
        (21, "Flow meter, 2–60 l/min", "Durchflussmesser, 2–60 l/min"),
        (22, "Torque wrench 10–60 N·m", "Drehmomentschlüssel 10–60 N·m"),
        (23, "Feeler gauge set", "Fühlerlehrensatz"),
        (24, "Support stand, scissor", "Abstützung, Schere"),
        (31, "Filling unit with 10 µm filter", "Befüllgerät mit 10-µm-Filter"),
        (32, "Hose assembly stand", "Schlauchmontagebock"),
        (33, "Coupling gauge", "Kupplungslehre"),
    )
    for i, (code, en, de) in enumerate(tools):
        book.add(
            f"9X-{code}", "tool", (f"Service tool: {en}", f"Servicewerkzeug: {de}"),
            "consumables.tools", 38 + i * 11.5, 0.6 + i * 0.2, discount_code="A",
            popularity=5_200 if code == 17 else None,
            specs={"size": "Universal", "material": "Tool steel", "coating": "Burnished",
                   "standard": "Halden 9X", "length": (120 + i * 15, "mm")},
        )  # fmt: skip


def _decals(book: PartBook) -> None:
    kinds = (("pump rotation", "Pumpendrehrichtung"), ("oil level", "Ölstand"),
             ("hot surface", "Heiße Oberfläche"), ("oil under pressure", "Öl unter Druck"),
             ("lifting points", "Anschlagpunkte"), ("noise level", "Schallleistung"),
             ("model plate blank", "Typenschild, blanko"), ("crushing of hands",
             "Handverletzungen"), ("fuel diesel", "Kraftstoff Diesel"))  # fmt: skip
    number = 210
    for (en, de), language in product(kinds, ("en", "de", "fr", "it", "sv", "es")):
        number += 1
        book.add(
            f"90-00-{number}", "decal", (f"Decal, {en} ({language})", f"Schild, {de} ({language})"),
            "frame.decals", 1.2 + number % 5 * 0.3, 0.004, pack=("XBG", 10),
            specs={"language": language, "material": "Polyester", "width": (80, "mm"),
                   "length": (40, "mm"), "temp_max": (120, "°C")},
        )  # fmt: skip
