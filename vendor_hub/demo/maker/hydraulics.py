"""The maker's hydraulic range: pumps, motors, valves, cylinders, filters, hoses and fittings."""

from itertools import product

from vendor_hub.demo.maker.book import PartBook
from vendor_hub.demo.maker.programme import FLUVIA

_ROTATION = (("clockwise", "rechtsdrehend"), ("counter-clockwise", "linksdrehend"))
_SHAFT = (
    ("parallel shaft", "zylindrische Welle"),
    ("taper shaft 1:8", "Kegelwelle 1:8"),
    ("splined shaft 9T", "Zahnwelle 9T"),
)
GEAR_SIZES = (4, 5, 6, 8, 11, 14, 16, 19, 22, 26, 32)
_PRESSURE = {4: 280, 5: 280, 6: 280, 8: 270, 11: 250, 14: 250, 16: 240, 19: 230}
_INCH = ("1/4", "3/8", "1/2", "5/8", "3/4", "1", "1 1/4", "1 1/2")


def write_hydraulics(book: PartBook) -> None:
    """Write the whole hydraulic range into the book."""
    _gear_pumps(book)
    _other_pumps(book)
    _pump_parts(book)
    _motors(book)
    _directional_valves(book)
    _pressure_valves(book)
    _cylinders(book)
    _filters(book)
    _hoses(book)
    _fittings(book)


def _gear_pumps(book: PartBook) -> None:
    number = 50
    for size, rotation, shaft in product(GEAR_SIZES, _ROTATION, _SHAFT):
        hero = size == 11 and rotation[0] == "clockwise" and shaft[0] == "parallel shaft"
        number += 1
        while number in (70, 71):
            number += 1
        pressure = _PRESSURE.get(size, 210)
        book.add(
            "40-21A-0071" if hero else f"40-21A-{number:04d}",
            "pump",
            (
                f"Hydraulic pump, {size} cc, {rotation[0]}, {shaft[0]}",
                f"Hydraulikpumpe, {size} cm³, {rotation[1]}, {shaft[1]}",
            ),
            "pumps.gear",
            295 if hero else 182 + size * 9.6 + (18 if "spline" in shaft[0] else 0),
            round(2.2 + size * 0.11, 2),
            popularity=60_000 if hero else None,
            product_line="HX",
            text_en="External gear pump, aluminium body, cast iron covers, SAE A two-bolt flange.",
            text_de="Außenzahnradpumpe, Aluminiumgehäuse, Graugussdeckel, SAE-A-Zweilochflansch.",
            specs={
                "displacement": (size + 0.2 if size == 11 else size, "cm³/rev"),
                "pressure_max": (pressure, "bar"),
                "flow_max": (round(size * 2.85, 1), "l/min"),
                "speed_max": (3500 if size < 16 else 3000, "rpm"),
                "rotation": rotation[0].capitalize(),
                "shaft": shaft[0].capitalize(),
                "flange": "SAE A, 2 bolts",
                "port": "G 1/2" if size < 14 else "G 3/4",
            },
        )


def _other_pumps(book: PartBook) -> None:
    for i, (size, rotation) in enumerate(product((4, 6, 8, 11, 14, 16, 22), _ROTATION)):
        book.add(
            f"40-21B-{i + 5:04d}",
            "pump",
            (f"Tandem pump, 2 × {size} cc, {rotation[0]}",
             f"Tandempumpe, 2 × {size} cm³, {rotation[1]}"),
            "pumps.gear", 360 + size * 14, 4.4 + size * 0.2, product_line="HX",
            specs={"displacement": (2 * size, "cm³/rev"), "pressure_max": (230, "bar"),
                   "speed_max": (3000, "rpm"), "rotation": rotation[0].capitalize(),
                   "flange": "SAE A, 2 bolts", "flow_max": (size * 5.4, "l/min")},
        )  # fmt: skip
    for i, (size, rotation, control) in enumerate(
        product((18, 28, 45, 71), _ROTATION, ("pressure control", "load sensing"))
    ):
        book.add(
            f"40-23A-{i + 10:04d}",
            "pump",
            (f"Axial piston pump, {size} cc, {rotation[0]}, {control}",
             f"Axialkolbenpumpe, {size} cm³, {rotation[1]}, "
             + ("Druckregler" if control[0] == "p" else "Load-Sensing")),
            "pumps.piston", 1180 + size * 22, 11 + size * 0.3, product_line="EU",
            discount_code="A", flags={"returnable": False, "cancellable": True, "serialised": True},
            specs={"displacement": (size, "cm³/rev"), "pressure_max": (280, "bar"),
                   "flow_max": (round(size * 1.44, 1), "l/min"), "speed_max": (2600, "rpm"),
                   "rotation": rotation[0].capitalize(), "flange": "SAE B, 2 bolts"},
        )  # fmt: skip
    for i, size in enumerate((12, 25, 45)):
        book.add(
            f"40-30A-{i + 1:04d}", "pump",
            (f"Hydraulic hand pump, emergency, {size} cc per stroke",
             f"Handpumpe, Notbetrieb, {size} cm³ je Hub"),
            "pumps.hand", 189 + i * 34, 2.8 + i,
            specs={"displacement": (size, "cm³/rev"), "pressure_max": (210, "bar"),
                   "volume": (1 + i, "l"), "port": "G 1/4", "material": "Steel"},
        )  # fmt: skip


def _pump_parts(book: PartBook) -> None:
    for i, size in enumerate(GEAR_SIZES):
        base = 29 + i  # 11 cc is the fifth size: 40210-33
        book.add(
            f"40210-{base}", "seal_kit",
            (f"Seal kit, hydraulic pump {size} cc", f"Dichtsatz, Hydraulikpumpe {size} cm³"),
            "seals.kits", 18.9 if size == 11 else 14 + size * 0.45, 0.08,
            popularity=41_000 if size == 11 else None, pack=("CT", 20), product_line="HX",
            text_en="Shaft seal, body seals, back-up rings and circlip.",
            specs={"material": "NBR / PTFE", "hardness": (80, "Shore A"), "temp_min": (-20, "°C"),
                   "temp_max": (100, "°C"), "size": f"{size} cc"},
        )  # fmt: skip
        for j, (en, de, price, kg, role) in enumerate(_PUMP_PIECES):
            book.add(
                f"40211-{i * 8 + j + 10}", role, (f"{en}, {size} cc", f"{de}, {size} cm³"),
                "pumps.parts", price + size * price * 0.02, kg, product_line="HX",
                specs={"size": f"{size} cc", "material": "16MnCr5" if "ear" in en else "AlZnSi",
                       "pressure_max": (_PRESSURE.get(size, 210), "bar"),
                       "temp_max": (100, "°C"), "standard": "Halden 40.21"},
            )  # fmt: skip
    for i, d in enumerate((15, 17, 18, 20, 22, 25, 30, 35)):
        book.add(
            f"40210-{41 + i}", "seal_kit",
            (f"Shaft seal, hydraulic pump, {d} mm", f"Wellendichtung, Hydraulikpumpe, {d} mm"),
            "seals.shaft", 3.15 + i * 0.6, 0.01, pack=("XBG", 10),
            specs={"inner_d": (d, "mm"), "outer_d": (d + 15, "mm"), "width": (7, "mm"),
                   "material": "NBR", "temp_max": (100, "°C")},
        )  # fmt: skip
    for i, (motor, pump) in enumerate(product((14, 19, 24, 28, 38, 42), (16, 19, 22, 25))):
        book.add(
            f"40-22C-{i + 11:04d}", "pump_mount",
            (f"Coupling, pump to motor, {motor} / {pump} mm",
             f"Kupplung, Pumpe zu Motor, {motor} / {pump} mm"),
            "pumps.mount", 21 + motor * 0.6, 0.3 + motor * 0.02,
            specs={"bore": (motor, "mm"), "material": "Aluminium", "hardness": (92, "Shore A"),
                   "speed_max": (6000, "rpm"), "length": (60 + motor, "mm")},
        )  # fmt: skip
    for i, size in enumerate((160, 200, 250, 300, 350)):
        book.add(
            f"40-22B-{i + 1:04d}", "pump_mount",
            (f"Bell housing, {size} mm", f"Pumpenträger, {size} mm"),
            "pumps.mount", 48 + i * 26, 1.4 + i * 1.1,
            specs={"outer_d": (size, "mm"), "material": "AlSi12", "flange": "SAE A",
                   "length": (96 + i * 14, "mm"), "standard": "VDMA 24561"},
        )  # fmt: skip


_PUMP_PIECES = (
    ("Drive gear with shaft", "Antriebszahnrad mit Welle", 62, 0.62, "pump_part"),
    ("Driven gear", "Mitläuferrad", 44, 0.44, "pump_part"),
    ("Bearing bush, pair", "Lagerbrille, Paar", 38, 0.25, "pump_part"),
    ("Front cover", "Frontdeckel", 57, 0.9, "pump_part"),
    ("Rear cover", "Enddeckel", 41, 0.7, "pump_part"),
    ("Pump body", "Pumpengehäuse", 88, 1.1, "pump_part"),
)


def _motors(book: PartBook) -> None:
    for i, (size, shaft) in enumerate(
        product((50, 80, 100, 125, 160, 200, 250, 315), ("25 mm key", "1 in spline", "32 mm key"))
    ):
        book.add(
            f"40-31A-{i + 20:04d}", "motor",
            (f"Orbit motor, {size} cc, shaft {shaft}", f"Orbitmotor, {size} cm³, Welle {shaft}"),
            "motors.orbit", 228 + size * 0.7, 5.6 + size * 0.012,
            specs={"displacement": (size, "cm³/rev"), "pressure_max": (175, "bar"),
                   "speed_max": (round(75_000 / size), "rpm"), "shaft": shaft,
                   "flange": "SAE A, 2 bolts", "port": "G 1/2"},
        )  # fmt: skip
    for i, (kw, poles) in enumerate(
        product((0.75, 1.1, 1.5, 2.2, 3, 4, 5.5, 7.5, 11, 15, 18.5), (2, 4))
    ):
        book.add(
            f"62-10-{i + 101}", "motor",
            (f"Electric motor, {kw:g} kW, {poles}-pole, B35",
             f"Elektromotor, {kw:g} kW, {poles}-polig, B35"),
            "motors.electric", 160 + kw * 58, round(9 + kw * 6.2, 1), product_line="EU",
            discount_code="A",
            specs={"power": (kw, "kW"), "voltage": "400 V, 50 Hz",
                   "speed_max": (2900 if poles == 2 else 1450, "rpm"), "ip": "IP 55",
                   "flange": "B35", "standard": "IE3"},
        )  # fmt: skip


def _directional_valves(book: PartBook) -> None:
    spools = ("A", "B", "C", "D", "E", "G", "H", "J")
    volts = (("12", "12 V DC"), ("24", "24 V DC"), ("110", "110 V AC"), ("230", "230 V AC"))
    for i, (size, spool, volt) in enumerate(product((6, 10), spools, volts)):
        book.add(
            f"40-41A-{i + 100:04d}", "valve",
            (f"Directional valve NG {size}, spool {spool}, {volt[1]}",
             f"Wegeventil NG {size}, Kolben {spool}, {volt[1]}"),
            "valves.directional", (118 if size == 6 else 236) + i % 7, 1.9 if size == 6 else 5.2,
            specs={"size": f"NG {size}", "spool": spool, "voltage": (int(volt[0]), "V"),
                   "pressure_max": (315, "bar"), "flow_max": (80 if size == 6 else 120, "l/min"),
                   "standard": "ISO 4401", "ip": "IP 65"},
        )  # fmt: skip
    for i, (size, volt) in enumerate(product((6, 10, 16), volts)):
        book.add(
            f"40420-{i + 11}", "valve_part",
            (f"Solenoid coil NG {size}, {volt[1]}", f"Magnetspule NG {size}, {volt[1]}"),
            "valves.parts", 29 + size, 0.32,
            specs={"voltage": (int(volt[0]), "V"), "power": (0.03, "kW"), "ip": "IP 65",
                   "size": f"NG {size}", "temp_max": (50, "°C")},
        )  # fmt: skip
    for i, size in enumerate((6, 10, 16, 25)):
        book.add(
            f"40410-{i + 3}", "seal_kit",
            (f"Seal kit, valve NG {size}", f"Dichtsatz, Ventil NG {size}"),
            "seals.kits", 6.4 + i * 2.5, 0.02, pack=("XBG", 10),
            specs={"size": f"NG {size}", "material": "NBR", "hardness": (90, "Shore A"),
                   "temp_min": (-20, "°C"), "temp_max": (100, "°C")},
        )  # fmt: skip


_PRESSURE_KINDS = (
    ("40-42A", "Pressure relief valve", "Druckbegrenzungsventil", "valves.pressure", 64),
    ("40-42B", "Sequence valve", "Zuschaltventil", "valves.pressure", 92),
    ("40-42C", "Pressure reducing valve", "Druckminderventil", "valves.pressure", 104),
    ("40-43A", "Check valve", "Rückschlagventil", "valves.check", 17),
    ("40-43B", "Pilot-operated check valve", "Entsperrbares Rückschlagventil", "valves.check", 58),
    ("40-44A", "Throttle check valve", "Drosselrückschlagventil", "valves.flow", 31),
    ("40-44B", "Flow control valve, compensated", "Stromregelventil", "valves.flow", 112),
    ("40-44C", "Flow divider 50:50", "Stromteiler 50:50", "valves.flow", 168),
)


def _pressure_valves(book: PartBook) -> None:
    sizes = (("M18x1.5", 30), ("M22x1.5", 60), ("M27x2", 120), ("M33x2", 200))
    ranges = (50, 100, 160, 210, 250, 315)
    for series, en, de, category, price in _PRESSURE_KINDS:
        for i, ((thread, flow), bar) in enumerate(product(sizes, ranges)):
            book.add(
                f"{series}-{i + 1:04d}", "valve",
                (f"{en}, {thread}, {bar} bar", f"{de}, {thread}, {bar} bar"),
                category, price * (1 + 0.22 * (i // 6)), round(0.14 + 0.12 * (i // 6), 2),
                specs={"thread": thread, "pressure_max": (bar * 1.2, "bar"),
                       "pressure_set": (bar, "bar"), "flow_max": (flow, "l/min"),
                       "material": "Steel, zinc plated", "temp_max": (100, "°C")},
            )  # fmt: skip


def _cylinders(book: PartBook) -> None:
    bores = ((32, 20), (40, 25), (50, 30), (63, 36), (80, 45), (100, 56))
    for i, ((bore, rod), stroke) in enumerate(
        product(bores, (100, 150, 200, 250, 300, 400, 500, 600, 800))
    ):
        book.add(
            f"40-51A-{i + 200:04d}", "cylinder",
            (f"Hydraulic cylinder {bore}/{rod}, stroke {stroke}",
             f"Hydraulikzylinder {bore}/{rod}, Hub {stroke}"),
            "cylinders.double", 74 + bore * 1.7 + stroke * 0.16,
            round(bore * bore * (stroke + 160) * 1.15e-5, 1), product_line="LT",
            specs={"bore": (bore, "mm"), "rod": (rod, "mm"), "stroke": (stroke, "mm"),
                   "pressure_max": (210, "bar"), "port": "G 1/4" if bore < 50 else "G 3/8",
                   "length": (stroke + 165 + bore, "mm")},
        )  # fmt: skip
    pieces = (
        ("40510", "Seal kit, cylinder", "Dichtsatz, Zylinder", "seals.kits", 19, 0.06, "seal_kit"),
        ("40511", "Rod eye with bearing", "Gelenkauge", "cylinders.parts", 26, 0.5, "cylinder"),
        ("40512", "Piston", "Kolben", "cylinders.parts", 34, 0.6, "cylinder"),
        ("40513", "Gland, threaded", "Führungsbuchse", "cylinders.parts", 41, 0.7, "cylinder"),
        ("40514", "Piston rod, chromed", "Kolbenstange, verchromt", "cylinders.parts", 66, 2.4,
         "cylinder"),
        ("40515", "Cylinder tube, honed", "Zylinderrohr, gehont", "cylinders.parts", 72, 3.6,
         "cylinder"),
    )  # fmt: skip
    for series, en, de, category, price, kg, role in pieces:
        for i, (bore, rod) in enumerate(bores):
            book.add(
                f"{series}-{i + 11}", role, (f"{en} {bore}/{rod}", f"{de} {bore}/{rod}"),
                category, price * (1 + i * 0.3), round(kg * (1 + i * 0.5), 2), product_line="LT",
                specs={"bore": (bore, "mm"), "rod": (rod, "mm"), "pressure_max": (210, "bar"),
                       "material": "PU / NBR" if role == "seal_kit" else "Steel",
                       "temp_max": (90, "°C")},
            )  # fmt: skip


def _filters(book: PartBook) -> None:
    kinds = (
        (100, "Return filter element", "Rücklauffilterelement", "filters.return", 13.4),
        (200, "Pressure filter element", "Druckfilterelement", "filters.pressure", 17.8),
        (300, "Return filter, complete", "Rücklauffilter, komplett", "filters.return", 58),
        (400, "Pressure filter, complete", "Druckfilter, komplett", "filters.pressure", 121),
    )
    for start, en, de, category, price in kinds:
        for i, (flow, fine) in enumerate(product((30, 60, 120, 240), (3, 6, 10, 16, 25))):
            specs = {"fineness": (fine, "µm"), "flow_max": (flow, "l/min"),
                     "pressure_max": (10 if "Return" in en else 315, "bar"),
                     "material": "Glass fibre", "seal_type": "NBR"}  # fmt: skip
            names = (f"{en}, {flow} l/min, {fine} µm", f"{de}, {flow} l/min, {fine} µm")
            cost = price * (1 + flow / 150)
            number = f"61-{4 + start // 100:02d}-{i + 10:03d}"
            book.add(number, "filter", names, category, cost, 0.2, specs=specs, pack=("CT", 12))
            if start < 300 and fine in (6, 10, 25):
                book.add(f"FV {start + i + 1000}", "filter", names, category, cost * 0.82, 0.2,
                         brand=FLUVIA, specs=specs, discount_code="S")  # fmt: skip
    for i, (fine, thread) in enumerate(product((60, 90, 125, 250), ("3/4", "1", "1 1/4", "1 1/2"))):
        hero = (fine, thread) == (125, "3/4")
        book.add(
            "61-04-118" if hero else f"61-04-{i + 130}", "filter",
            (f"Suction strainer, pump, {fine} µm, G {thread}",
             f"Saugsieb, Pumpe, {fine} µm, G {thread}"),
            "filters.suction", 12.6 + i * 0.7, 0.18, popularity=23_000 if hero else None,
            specs={"fineness": (fine, "µm"), "thread": f"G {thread}", "flow_max": (60, "l/min"),
                   "material": "Stainless mesh", "temp_max": (100, "°C")},
        )  # fmt: skip
    book.add(
        "61-04-120", "filter", ("Pressure filter element, 10 µm", "Druckfilterelement, 10 µm"),
        "filters.pressure", 14.6, 0.22, popularity=38_000, pack=("CT", 12), product_line="HX",
        specs={"fineness": (10, "µm"), "flow_max": (60, "l/min"), "pressure_max": (250, "bar"),
               "material": "Glass fibre", "outer_d": (52, "mm"), "length": (118, "mm")},
    )  # fmt: skip


def _hoses(book: PartBook) -> None:
    ends = (("straight", "gerade"), ("45° elbow", "45°-Bogen"), ("90° elbow", "90°-Bogen"),
            ("banjo", "Ringstutzen"))  # fmt: skip
    number = 5
    for inch, length, end in product(
        _INCH[:6], (300, 450, 600, 800, 1000, 1250, 1500, 1750, 2000, 2500, 3000, 4000, 5000), ends
    ):
        number += 1
        index = _INCH.index(inch)
        book.add(
            f"70-11-{number:03d}", "hose",
            (f'Hose, {inch}", {length} mm, {end[0]}', f'Schlauchleitung, {inch}", {length} mm, '
             f"{end[1]}"),
            "hoses.assemblies", 14 + index * 4.2 + length * (0.006 + index * 0.002),
            round(0.2 + length * (0.0003 + index * 0.00016), 2),
            flags={"returnable": False, "cancellable": True, "shelf_life_days": 2190},
            specs={"length": (length, "mm"), "size": f'{inch}"', "standard": "EN 853 2SN",
                   "pressure_max": (400 - index * 45, "bar"), "temp_max": (100, "°C"),
                   "temp_min": (-40, "°C"), "flange": end[0].capitalize()},
        )  # fmt: skip
    for i, inch in enumerate(_INCH):
        book.add(
            f"70-01-{i + 11:03d}", "hose_bulk",
            (f'Hydraulic hose by the metre, {inch}", 2SN',
             f'Hydraulikschlauch, Meterware, {inch}", 2SN'),
            "hoses.bulk", 4.9 + i * 2.6, round(0.25 + i * 0.16, 2), unit="MTR",
            flags={"returnable": False, "cancellable": True, "shelf_life_days": 1460},
            specs={"size": f'{inch}"', "pressure_max": (400 - i * 40, "bar"),
                   "standard": "EN 853 2SN", "temp_max": (100, "°C"),
                   "outer_d": (15 + i * 5.5, "mm")},
        )  # fmt: skip


_FITTINGS = (
    ("20", "Straight coupling", "Gerade Verschraubung", 2.9),
    ("21", "Elbow coupling 90°", "Winkelverschraubung 90°", 4.8),
    ("22", "Tee coupling", "T-Verschraubung", 6.7),
    ("23", "Male stud coupling", "Einschraubverschraubung", 2.4),
    ("24", "Banjo fitting", "Schwenkverschraubung", 7.9),
    ("25", "Bulkhead coupling", "Schottverschraubung", 5.5),
    ("26", "Reducer", "Reduzierstück", 3.3),
    ("27", "Screw plug", "Verschlussschraube", 1.1),
    ("28", "Non-return fitting", "Rückschlagverschraubung", 11.2),
)


def _fittings(book: PartBook) -> None:
    tubes = ((6, "M14x1.5"), (8, "M16x1.5"), (10, "M18x1.5"), (12, "M20x1.5"), (15, "M22x1.5"),
             (18, "M26x1.5"), (22, "M30x2"), (28, "M36x2"), (35, "M45x2"))  # fmt: skip
    for code, en, de, price in _FITTINGS:
        for i, ((tube, thread), steel) in enumerate(
            product(tubes, ("Steel, zinc-nickel", "Stainless 1.4571"))
        ):
            stainless = steel.startswith("Stain")
            book.add(
                f"70-{code}-{i + 101}", "fitting",
                (f"{en}, {tube} L, {thread}" + (", stainless" if stainless else ""),
                 f"{de}, {tube} L, {thread}" + (", rostfrei" if stainless else "")),
                "hoses.fittings", price * (1 + tube / 14) * (3.4 if stainless else 1),
                round(0.02 + tube * 0.006, 3), pack=("XBG", 10),
                specs={"thread": thread, "outer_d": (tube, "mm"), "material": steel,
                       "pressure_max": (315 if tube < 22 else 160, "bar"),
                       "standard": "ISO 8434-1"},
            )  # fmt: skip
    styles = (("flat face", "flachdichtend"), ("poppet", "Kegelventil"))
    for i, (inch, style, side) in enumerate(product(_INCH[:6], styles, ("male", "female"))):
        sides = "Stecker" if side == "male" else "Muffe"
        book.add(
            f"70-40-{i + 11:03d}", "fitting",
            (f'Quick coupling, {style[0]}, {side}, {inch}"',
             f'Schnellkupplung, {style[1]}, {sides}, {inch}"'),
            "hoses.quick", 16 + i * 1.4, round(0.12 + i * 0.03, 2),
            popularity=19_000 if (inch, style[0]) == ("3/8", "flat face") else None,
            specs={"size": f'{inch}"', "pressure_max": (250, "bar"), "seal_type": style[0],
                   "material": "Steel, zinc-nickel", "standard": "ISO 16028"},
        )  # fmt: skip
