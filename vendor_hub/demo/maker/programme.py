"""The maker's fixed facts: brands, product lines, models, categories, order types, warehouses."""

from dataclasses import dataclass
from decimal import Decimal

from catalog_cache.contract.wire.parties import CutOff, OrderType

from vendor_hub.demo.maker.model import Model

MAKER = "Halden Hydraulics"
ACCENT = "#0F6E84"
HALDEN = "Halden"
NORLAGER = "Norlager"
FLUVIA = "Fluvia"
BRANDS = (HALDEN, NORLAGER, FLUVIA)
CURRENCY = "EUR"
PRICE_GROUPS = ("GOLD", "LIST")

DISCOUNTS = {
    "A": Decimal("22"),
    "B": Decimal("28"),
    "C": Decimal("32"),
    "S": Decimal("40"),
    "N": Decimal("0"),
}
"""Discount of the price group GOLD in percent, by discount code."""

PRODUCT_LINES = ("HX", "EU", "LT")

SERIAL_SCHEMES = {
    "HX": ("HX", r"^(?P<number>\d{5})$", 5),
    "EU": ("EU", r"^(?P<prefix>E)(?P<number>\d{5})$", 5),
    "LT": ("LT", r"^(?P<prefix>LT)(?P<number>\d{4})$", 4),
}
"""Scheme code to (product line, pattern, width of the number)."""


@dataclass(frozen=True, slots=True)
class Warehouse:
    """A place that ships; the zone is its IANA time zone, holidays are ISO days of each year."""

    code: str
    name: str
    zone: str
    holidays: tuple[str, ...]
    share: float


WAREHOUSES = (
    Warehouse("LYO", "Lyon", "Europe/Paris", ("01-01", "05-01", "05-08", "07-14", "12-25"), 0.95),
    Warehouse("HAM", "Hamburg", "Europe/Berlin", ("01-01", "05-01", "10-03", "12-25"), 0.8),
    Warehouse("MIL", "Milano", "Europe/Rome", ("01-01", "04-25", "06-02", "12-25"), 0.5),
    Warehouse("GOT", "Göteborg", "Europe/Stockholm", ("01-01", "06-06", "12-25"), 0.4),
)


def _daily(time: str, zone: str, warehouse: str | None = None) -> tuple[CutOff, ...]:
    return tuple(CutOff(weekday=day, time=time, zone=zone, warehouse=warehouse) for day in range(5))


ORDER_TYPES = [
    OrderType(
        code="ST",
        name="Stock order",
        order_class="stock",
        price_effect_percent=Decimal("-3"),
        freight_terms="prepaid",
        cut_offs=(CutOff(weekday=2, time="12:00", zone="Europe/Paris"),),
        minimum_value=Decimal("500"),
        orders_per_period=4,
        backorder_rule="join_next_stock_order",
        earns=("rebate", "return_allowance"),
        cancel_window_minutes=240,
    ),
    OrderType(
        code="DY",
        name="Daily order",
        order_class="daily",
        cut_offs=(
            *_daily("16:00", "Europe/Paris", "LYO"),
            *_daily("15:30", "Europe/Berlin", "HAM"),
        ),
        earns=("rebate",),
        cancel_window_minutes=60,
    ),
    OrderType(
        code="UR",
        name="Urgent order",
        order_class="emergency",
        price_effect_percent=Decimal("6"),
        cut_offs=_daily("16:00", "Europe/Paris"),
        backorder_rule="kill",
        earns=(),
        cancel_window_minutes=10,
        urgent_phone="+33 4 65 71 16 00",
    ),
    OrderType(
        code="MD",
        name="Machine down",
        order_class="machine_down",
        price_effect_percent=Decimal("10"),
        freight_terms="collect",
        cut_offs=tuple(CutOff(weekday=d, time="18:30", zone="Europe/Paris") for d in range(6)),
        requires=("model", "serial"),
        earns=(),
        cancel_window_minutes=0,
        urgent_phone="+33 4 65 71 16 11",
    ),
    OrderType(
        code="WA",
        name="Warranty order",
        order_class="warranty",
        price_effect_percent=Decimal("0"),
        freight_terms="prepaid",
        cut_offs=_daily("16:00", "Europe/Paris"),
        requires=("model", "serial", "hours"),
        earns=(),
    ),
]
"""The order types as the account document carries them."""

CATEGORIES: tuple[tuple[str, str, str, tuple[tuple[str, str, str], ...]], ...] = (
    ("pumps", "Pumps", "Pumpen", (
        ("gear", "Gear pumps", "Zahnradpumpen"), ("piston", "Piston pumps", "Kolbenpumpen"),
        ("hand", "Hand pumps", "Handpumpen"), ("parts", "Pump parts", "Pumpenteile"),
        ("mount", "Couplings and mounts", "Kupplungen und Träger"))),
    ("motors", "Motors", "Motoren", (
        ("orbit", "Orbit motors", "Orbitmotoren"), ("electric", "Electric motors",
         "Elektromotoren"))),
    ("valves", "Valves", "Ventile", (
        ("directional", "Directional valves", "Wegeventile"),
        ("pressure", "Pressure valves", "Druckventile"), ("check", "Check valves",
         "Rückschlagventile"), ("flow", "Flow control valves", "Stromventile"),
        ("parts", "Coils and valve parts", "Magnetspulen und Ventilteile"))),
    ("cylinders", "Cylinders", "Zylinder", (
        ("double", "Double-acting cylinders", "Doppeltwirkende Zylinder"),
        ("parts", "Cylinder parts", "Zylinderteile"))),
    ("seals", "Seals and kits", "Dichtungen und Sätze", (
        ("kits", "Seal kits", "Dichtsätze"), ("orings", "O-rings", "O-Ringe"),
        ("shaft", "Shaft seals", "Wellendichtringe"), ("gaskets", "Gaskets", "Flachdichtungen"))),
    ("filters", "Filters", "Filter", (
        ("return", "Return filters", "Rücklauffilter"), ("pressure", "Pressure filters",
         "Druckfilter"), ("suction", "Suction strainers", "Saugsiebe"),
        ("engine", "Engine filters", "Motorfilter"))),
    ("hoses", "Hoses and fittings", "Schläuche und Armaturen", (
        ("assemblies", "Hose assemblies", "Schlauchleitungen"),
        ("bulk", "Hose by the metre", "Schlauch als Meterware"),
        ("fittings", "Fittings", "Verschraubungen"), ("quick", "Quick couplings",
         "Schnellkupplungen"))),
    ("engine", "Engine", "Dieselmotor", (
        ("head", "Cylinder head", "Zylinderkopf"), ("crank", "Crankshaft and piston",
         "Kurbelwelle und Kolben"), ("fuel", "Fuel system", "Kraftstoffanlage"),
        ("cooling", "Cooling and exhaust", "Kühlung und Abgas"))),
    ("frame", "Frame and covers", "Rahmen und Hauben", (
        ("frame", "Frame and wheels", "Rahmen und Räder"), ("covers", "Covers and tanks",
         "Hauben und Tanks"), ("lift", "Lifting gear", "Hubwerk"),
        ("decals", "Decals", "Schilder"))),
    ("electrical", "Electrical", "Elektrik", (
        ("sensors", "Sensors and switches", "Sensoren und Schalter"),
        ("control", "Control and relays", "Steuerung und Relais"),
        ("wiring", "Wiring", "Verkabelung"), ("gauges", "Gauges and test points",
         "Manometer und Messpunkte"))),
    ("hardware", "Hardware", "Normteile", (
        ("bolts", "Bolts and screws", "Schrauben"), ("nuts", "Nuts and washers",
         "Muttern und Scheiben"), ("rings", "Circlips, pins, keys", "Ringe, Stifte, Federn"),
        ("bearings", "Bearings", "Lager"))),
    ("consumables", "Consumables and tools", "Verbrauchsmaterial und Werkzeug", (
        ("oil", "Oil and grease", "Öl und Fett"), ("ties", "Ties and clamps",
         "Binder und Schellen"), ("tools", "Service tools", "Servicewerkzeuge"),
        ("kits", "Overhaul kits", "Überholsätze"))),
)  # fmt: skip
"""Category code, English and German name, and its sub-categories."""

SPEC_DEFS: tuple[tuple[str, str, str, str | None], ...] = (
    ("displacement", "Displacement", "Fördervolumen", "cm³/rev"),
    ("pressure_max", "Pressure, max.", "Druck, max.", "bar"),
    ("pressure_set", "Pressure setting", "Einstelldruck", "bar"),
    ("flow_max", "Flow, max.", "Volumenstrom, max.", "l/min"),
    ("speed_max", "Speed, max.", "Drehzahl, max.", "rpm"),
    ("rotation", "Rotation", "Drehrichtung", None),
    ("shaft", "Shaft", "Welle", None),
    ("flange", "Flange", "Flansch", None),
    ("port", "Port", "Anschluss", None),
    ("voltage", "Voltage", "Spannung", "V"),
    ("power", "Power", "Leistung", "kW"),
    ("spool", "Spool", "Kolben", None),
    ("size", "Nominal size", "Nenngröße", None),
    ("bore", "Bore", "Bohrung", "mm"),
    ("stroke", "Stroke", "Hub", "mm"),
    ("rod", "Rod", "Stange", "mm"),
    ("inner_d", "Inner diameter", "Innendurchmesser", "mm"),
    ("outer_d", "Outer diameter", "Außendurchmesser", "mm"),
    ("width", "Width", "Breite", "mm"),
    ("cross_section", "Cross section", "Schnurstärke", "mm"),
    ("length", "Length", "Länge", "mm"),
    ("thread", "Thread", "Gewinde", None),
    ("grade", "Strength class", "Festigkeitsklasse", None),
    ("material", "Material", "Werkstoff", None),
    ("coating", "Surface", "Oberfläche", None),
    ("drive", "Drive", "Antrieb", None),
    ("standard", "Standard", "Norm", None),
    ("fineness", "Filter fineness", "Filterfeinheit", "µm"),
    ("viscosity", "Viscosity class", "Viskositätsklasse", None),
    ("volume", "Volume", "Inhalt", "l"),
    ("temp_min", "Temperature, min.", "Temperatur, min.", "°C"),
    ("temp_max", "Temperature, max.", "Temperatur, max.", "°C"),
    ("hardness", "Hardness", "Härte", "Shore A"),
    ("load_dynamic", "Load rating, dynamic", "Tragzahl, dynamisch", "kN"),
    ("seal_type", "Sealing", "Abdichtung", None),
    ("ip", "Protection", "Schutzart", None),
    ("range", "Range", "Messbereich", None),
    ("colour", "Colour", "Farbe", None),
    ("language", "Language", "Sprache", None),
    ("torque", "Tightening torque", "Anziehmoment", "N·m"),
)
"""Specification code, English and German name, unit."""

MODELS = (
    Model(
        "HX 4", "HX", "HX 4 mobile hydraulic unit", "HX 4 Mobiles Hydraulikaggregat", "HX",
        10001, 31850,
        {"Flow": "20 l/min", "Working pressure": "138 bar", "Engine": "single-cylinder diesel, "
         "435 cm³, 6.6 kW", "Pump": "gear pump, 8 cm³/rev", "Oil tank": "9 l", "Fuel tank": "5.5 l",
         "Weight": "112 kg", "Sound power": "101 dB(A)"},
        (("Cylinder head bolts M10", "46", "3"), ("Connecting rod bolts M8", "28", "2")),
    ),
    Model(
        "HX 6", "HX", "HX 6 mobile hydraulic unit", "HX 6 Mobiles Hydraulikaggregat", "HX",
        10001, 32640,
        {"Flow": "30 l/min", "Working pressure": "150 bar", "Engine": "single-cylinder diesel, "
         "517 cm³, 8.1 kW", "Pump": "gear pump, 11 cm³/rev", "Oil tank": "12 l",
         "Fuel tank": "7 l", "Weight": "138 kg", "Sound power": "101 dB(A)"},
        (("Cylinder head bolts M10", "52", "3"), ("Connecting rod bolts M8", "32", "2")),
    ),
    Model(
        "HX 8", "HX", "HX 8 mobile hydraulic unit", "HX 8 Mobiles Hydraulikaggregat", "HX",
        12001, 30410,
        {"Flow": "2 x 20 l/min", "Working pressure": "172 bar", "Engine": "twin-cylinder diesel, "
         "870 cm³, 14.2 kW", "Pump": "tandem gear pump, 2 x 8 cm³/rev", "Oil tank": "18 l",
         "Fuel tank": "11 l", "Weight": "214 kg", "Sound power": "104 dB(A)"},
        (("Cylinder head bolts M10", "58", "3"), ("Connecting rod bolts M9", "38", "2")),
    ),
    Model(
        "EU 15", "EU", "EU 15 electric power unit", "EU 15 Elektrohydraulikaggregat", "EU",
        20001, 28300,
        {"Flow": "40 l/min", "Working pressure": "210 bar", "Motor": "three-phase, 15 kW, 400 V",
         "Pump": "axial piston pump, 28 cm³/rev", "Oil tank": "63 l", "Weight": "286 kg",
         "Sound pressure": "72 dB(A)"},
        (("Motor flange bolts M12", "79", "2"), ("Pump flange bolts M10", "46", "1")),
    ),
    Model(
        "LT 20", "LT", "LT 20 scissor lift table", "LT 20 Scherenhubtisch", "LT",
        1001, 4870,
        {"Load": "2000 kg", "Lift": "1020 mm", "Closed height": "210 mm", "Working pressure":
         "180 bar", "Motor": "three-phase, 2.2 kW, 400 V", "Oil tank": "8 l", "Weight": "362 kg"},
        (("Scissor pin lock bolts M10", "46", "1"), ("Cylinder bearing bolts M12", "79", "1")),
    ),
)  # fmt: skip
"""The machine models; torques are (joint, N·m, passes)."""
