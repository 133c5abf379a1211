"""What belongs together: kits, accessories and alternatives, and other people's numbers."""

from decimal import Decimal

from vendor_hub.demo.maker.book import PartBook
from vendor_hub.demo.maker.model import DemoPart, Kit, Relation, Xref
from vendor_hub.demo.maker.programme import FLUVIA, HALDEN, NORLAGER

_SERVICE = (
    ("99-01-033", "Repair kit, pump mounting", "Reparatursatz, Pumpenanbau", "stocked", "kit",
     (("40-22A-0011", 1), ("80-01-010", 1), ("80-01-011", 2), ("90-10-167", 2))),
    ("99-01-040", "Overhaul kit, hydraulic pump 40-21A", "Überholsatz, Hydraulikpumpe 40-21A",
     "stocked", "kit", (("40210-33", 1), ("40210-42", 1), ("40211-44", 2), ("40213-11", 1))),
    ("99-01-041", "Overhaul kit, hydraulic pump 40-23A", "Überholsatz, Hydraulikpumpe 40-23A",
     "exploded_at_order", "sum", (("40230-21", 1), ("40230-11", 1), ("40231-17", 1),
                                  ("40231-15", 9))),
    ("99-02-007", "Bolt set, pump flange, M10×35", "Schraubensatz, Pumpenflansch, M10×35",
     "stocked", "kit", (("90-10-167", 2), ("90-30-017", 2))),
    ("99-02-011", "O-ring set, pump ports", "O-Ring-Satz, Pumpenanschlüsse", "stocked", "kit",
     (("80-01-011", 2), ("80-01-012", 4))),
)  # fmt: skip


def bundle(
    book: PartBook,
) -> tuple[tuple[Kit, ...], tuple[Relation, ...], tuple[Xref, ...]]:
    """Write the kits into the book; return kits, relations and cross-references."""
    _exchange_pumps(book)
    kits = [_kit(book, *entry) for entry in _SERVICE]
    kits += _interval_kits(book)
    relations, xrefs = _relations(book), _xrefs(book)
    # Last, so that it draws nothing that others draw after it; unpopular, so that nobody drew it.
    _conversion_set(book)
    return tuple(kits), tuple(relations), tuple(xrefs)


def _conversion_set(book: PartBook) -> None:
    """Write the part with the longest name and description of the range."""
    book.add(
        "99-04-20180-EU15/HX6-B", "kit",
        ("Conversion set for the continuous operation of two hydraulic tools on one mobile unit, "
         "with flow divider, second pair of flat-face couplings, hose reel bracket and decals in "
         "six languages",
         "Umbausatz für den Dauerbetrieb zweier Hydraulikwerkzeuge an einem mobilen Aggregat, mit "
         "Stromteiler, zweitem Paar flachdichtender Kupplungen, Halter für die Schlauchtrommel "
         "und Schildern in sechs Sprachen"),
        "consumables.kits", 1486, 18.4, popularity=0, product_line="HX",
        text_en=" ".join(_CONVERSION_EN), text_de=" ".join(_CONVERSION_DE),
        specs={"flow_max": (30, "l/min"), "pressure_max": (172, "bar"), "port": "G 1/2",
               "material": "Steel, zinc-nickel; brackets powder coated, signal grey RAL 7004",
               "standard": "Halden 99, ISO 16028", "temp_max": (90, "°C")},
    )  # fmt: skip


_CONVERSION_EN = (
    "For HX 4, HX 6 and HX 8 from serial 15000, and for EU 15 with the option tool circuit.",
    "The set divides the flow of the pump 50:50 within 5 %, so that two breakers, drills or saws "
    "of 12 to 15 l/min each run at the same time without one slowing the other down.",
    "When only one tool runs, the flow of the other half goes back to the tank through the cooler; "
    "the oil stays below 70 °C up to an outside temperature of 35 °C.",
    "Contents: flow divider with relief valves in both branches, four quick couplings with dust "
    'caps, two hoses 3/8", 1250 mm, bracket for the hose reel with fasteners, pressure gauge, '
    "all screw-in fittings with seals, decals and an addendum to the operation manual in English, "
    "German, French, Italian, Swedish and Spanish.",
    "Fitting takes about two hours and needs no welding; the frame must have the four threaded "
    "bushes beside the valve block (machines up to serial 14999 need the bracket 51-04-001 first).",
    "After fitting set the relief valves of both branches with a gauge and enter the conversion in "
    "the machine's log; without the entry the warranty of the pump ends.",
    "Not for tools that need a case drain line, and not together with the bio-oil HEES 46.",
)
_CONVERSION_DE = (
    "Für HX 4, HX 6 und HX 8 ab Serie 15000 und für EU 15 mit der Option Werkzeugkreis.",
    "Der Satz teilt den Förderstrom der Pumpe auf 5 % genau in zwei gleiche Hälften, sodass zwei "
    "Hämmer, Bohrer oder Sägen mit je 12 bis 15 l/min gleichzeitig laufen.",
    "Läuft nur ein Werkzeug, fließt die andere Hälfte über den Kühler in den Tank zurück; das Öl "
    "bleibt bis 35 °C Außentemperatur unter 70 °C.",
    "Inhalt: Stromteiler mit Druckbegrenzung in beiden Zweigen, vier Schnellkupplungen mit "
    'Staubkappen, zwei Schläuche 3/8", 1250 mm, Halter für die Schlauchtrommel, Manometer, alle '
    "Verschraubungen mit Dichtungen, Schilder und Nachtrag zur Betriebsanleitung.",
    "Der Einbau dauert etwa zwei Stunden, ohne Schweißen.",
    "Nicht für Werkzeuge mit Leckölleitung und nicht zusammen mit Bioöl HEES 46.",
)


def _kit(
    book: PartBook, number: str, en: str, de: str, kind: str, priced_as: str,
    lines: tuple[tuple[str, int], ...],
) -> Kit:  # fmt: skip
    parts = [(book.get(part), Decimal(qty)) for part, qty in lines]
    total = sum((p.list_price or 0) / p.price_unit * qty for p, qty in parts)
    weight = sum((p.weight_kg or Decimal(0)) * qty for p, qty in parts)
    kit = book.add(
        number, "kit", (en, de), "consumables.kits", Decimal(total) * Decimal("0.9"), weight,
        text_en="Everything that the repair manual asks for, in one bag.",
        text_de="Alles, was die Reparaturanleitung verlangt, in einem Beutel.",
        specs={"size": f"{len(parts)} positions", "material": "Mixed", "standard": "Halden 99",
               "temp_min": (-20, "°C"), "temp_max": (100, "°C")},
    )  # fmt: skip
    return Kit(kit, kind, priced_as, tuple(parts))


def _interval_kits(book: PartBook) -> list[Kit]:
    kits = []
    for i, model in enumerate(("HX 4", "HX 6", "HX 8")):
        for j, (hours, lines) in enumerate(
            (
                (50, (("34-005-1", 1), ("99-20-014", 1))),
                (250, (("34-005-1", 1), ("35-002-1", 1), ("61-04-120", 1))),
                (500, (("34-005-1", 1), ("35-002-1", 1), ("61-04-120", 1), ("61-04-118", 1),
                       (f"33-031-{i}", 1), ("52-11-003", 1))),
            )
        ):  # fmt: skip
            kits.append(
                _kit(
                    book, f"99-03-{i * 10 + j + 11:03d}", f"Service kit {hours} h, {model}",
                    f"Wartungssatz {hours} h, {model}",
                    "exploded_at_order" if hours == 500 else "stocked",
                    "sum" if hours == 500 else "kit", lines,
                )
            )  # fmt: skip
    return kits


def _exchange_pumps(book: PartBook) -> None:
    """Rebuilt pumps against return of the old one, with a core charge."""
    new = [
        p
        for p in book.parts
        if p.role == "pump" and p.category != "pumps.hand" and p.list_price is not None
    ]
    for part in new[::3]:
        series, _, number = part.number.rpartition("-")
        book.add(
            f"{series[:-1]}R-{number}" if series.endswith("A") else f"{series}R-{number}",
            "reman", (f"{part.name_en}, rebuilt", f"{part.name_de}, überholt"), part.category,
            (part.list_price or Decimal(0)) * Decimal("0.62"), part.weight_kg, origin="reman",
            product_line=part.product_line,
            core_charge=((part.list_price or Decimal(0)) * Decimal("0.2")).quantize(Decimal(1)),
            text_en="Rebuilt in Lyon, 12 months' warranty. The core charge is credited on return.",
            text_de="In Lyon überholt, 12 Monate Garantie. Pfand wird bei Rückgabe gutgeschrieben.",
            flags={"returnable": False, "cancellable": True, "serialised": True},
            specs={s.code: (s.number, s.unit) if s.number is not None else s.value
                   for s in part.specs},
        )  # fmt: skip


def _relations(book: PartBook) -> list[Relation]:
    get = book.get
    pump = get("40-21A-0071")
    rows = [
        (pump, "accessory", get("40210-33"), 1),
        (pump, "accessory", get("99-01-040"), 1),
        (pump, "mating", get("40-22D-0003"), 1),
        (pump, "tool", get("9X-17"), 1),
        (pump, "tool", get("9X-71"), None),
        (pump, "consumable", get("99-20-015"), None),
        (pump, "alternative", get("40-21R-0071"), None),
        (get("61-04-120"), "consumable", get("99-20-015"), None),
        (get("33-018-1"), "mating", get("33-019-2"), 1),
        (get("33-018-1"), "mating", get("33-020-10"), 4),
        (get("33-018-1"), "tool", get("9X-13"), None),
        (get("6204", NORLAGER), "alternative", get("6204", HALDEN), None),
        (get("6204", HALDEN), "alternative", get("6204", NORLAGER), None),
        (get("99-20-015"), "alternative", get("99-20-021"), None),
    ]
    found = [
        Relation(part, kind, other, None if qty is None else Decimal(qty))
        for part, kind, other, qty in rows
    ]
    own = {(p.category, p.specs): p for p in book.parts if p.brand == HALDEN}
    for part in book.parts:
        if part.brand == FLUVIA and (twin := own.get((part.category, part.specs))):
            found.append(Relation(twin, "alternative", part))
        if part.role == "reman":
            twin_number = part.number.replace("R-", "A-", 1)
            new = book.find(twin_number)
            if new is not None and new is not pump:
                found.append(Relation(new, "alternative", part))
    return found


_RIVALS = ("Kestrel", "Orbitek", "Dornau")


def _xrefs(book: PartBook) -> list[Xref]:
    rng = book.random
    refs = [
        Xref(book.get("40-21A-0071"), "competitor", "Kestrel", "KP2-11R-SA", "equivalent"),
        Xref(book.get("40-21A-0071"), "oem", "Dornau", "D 0719 441", "identical"),
        Xref(book.get("61-04-120"), "competitor", "Orbitek", "OF-120/10", "equivalent"),
        Xref(book.get("61-04-118"), "legacy_format", HALDEN, "6104118", "identical"),
        Xref(book.get("33-019-2"), "supplier", "Dornau", "DZ-33.0192", "identical"),
    ]
    kinds = (("competitor", "equivalent"), ("oem", "identical"), ("competitor", "unverified"))
    for part in book.parts:
        if part.role in ("filter", "pump", "bearing", "valve", "seal_kit") and rng.random() < 0.4:
            rival = rng.choice(_RIVALS)
            kind, match = rng.choice(kinds)
            number = (
                f"{rival[0]}{rng.choice('ABFPX')} {rng.randint(100, 999)}.{rng.randint(10, 99)}"
            )
            refs.append(Xref(part, kind, rival, number, match))
    return _without_repeats(refs)


def _without_repeats(refs: list[Xref]) -> list[Xref]:
    seen: dict[tuple[DemoPart | str, ...], Xref] = {}
    for ref in refs:
        seen.setdefault((ref.part.brand, ref.part.number, ref.kind, ref.brand, ref.number), ref)
    return list(seen.values())
