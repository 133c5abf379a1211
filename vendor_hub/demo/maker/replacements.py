"""What replaces what: every shape of supersession the trade knows, and parts no longer sold."""

from datetime import date, timedelta
from decimal import Decimal

from vendor_hub.demo.maker.assembling import serials
from vendor_hub.demo.maker.book import PartBook
from vendor_hub.demo.maker.model import Clauses, DemoPart, Supersession, SupersessionSide
from vendor_hub.demo.maker.programme import HALDEN


def supersede(book: PartBook) -> tuple[Supersession, ...]:
    """Write the replaced parts into the book and return the groups that replace them."""
    groups = [*_heroes(book), *_legacy_pumps(book)]
    _ended(book)
    return tuple(groups)


def _old(
    book: PartBook,
    number: str,
    like: DemoPart,
    reason: str,
    since: date | None = None,
    *,
    popularity: int | None = None,
    status: str = "superseded",
) -> DemoPart:
    """Write a former part that looks like its successor, or like one it was sold beside."""
    return book.add(
        number,
        "superseded",
        (like.name_en, like.name_de),
        like.category,
        None if like.list_price is None else like.list_price * Decimal("0.95"),
        like.weight_kg,
        popularity=popularity,
        product_line=like.product_line,
        discount_code=like.discount_code,
        specs={s.code: (s.number, s.unit) if s.number is not None else s.value for s in like.specs},
        sale_status=status,
        reason=reason,
        status_from=since,
        last_order_date=since if status == "discontinued" else None,
    )


def _side(
    number: str, qty: int = 1, *, effectivity: Clauses | None = None, known: bool = True
) -> SupersessionSide:
    return SupersessionSide(HALDEN, number, Decimal(qty), effectivity or [], known)


def _heroes(book: PartBook) -> list[Supersession]:
    today = book.today
    since = _months_back(today, 7)
    element = book.get("61-04-120")
    for number in ("61-04-115", "61-04-116", "61-04-117"):
        _old(book, number, element, "Replaced, see 61-04-120", since)
    fan = book.get("35-010-1")
    _old(book, "35-009-1", fan, "Replaced by 35-010-1 and 2 × 35-012-1", since)
    book.add("35-012-1", "engine", ("Bracket, fan cowl", "Halter, Lüfterhaube"),
             "engine.cooling", 6.4, 0.1, product_line="HX",
             specs={"size": "HX 6", "material": "Steel", "coating": "Zinc flake",
                    "standard": "Halden 35", "width": (24, "mm")})  # fmt: skip
    injector = book.get("34-013-1")
    _old(
        book, "34-013-9", injector, "Replaced by serial: see the two numbers that follow it", since
    )
    cover = book.get("52-12-004")
    _old(book, "52-12-003", cover, "Sold while stock lasts, then 52-12-004", popularity=240)
    seal = book.get("40210-42")
    _old(book, "40210-40", seal, "Replaced by a number not yet listed", since)
    return [
        Supersession("S-2101", (_side("40-21A-0070"),), (_side("40-21A-0071"),), raw_code="01",
                     direction="forward", note="Shaft hardened, otherwise the same"),
        Supersession("S-2110", (_side("61-04-115"),), (_side("61-04-116"),), raw_code="01"),
        Supersession("S-2111", (_side("61-04-116"),), (_side("61-04-117"),), raw_code="01"),
        Supersession("S-2112", (_side("61-04-117"),), (_side("61-04-120"),), raw_code="01",
                     direction="both"),
        Supersession("S-2120", (_side("35-009-1"),), (_side("35-010-1"), _side("35-012-1", 2)),
                     logic="all_of", on_order="vendor_asks", raw_code="04",
                     note="The new cowl needs two brackets"),
        Supersession("S-2130", (_side("34-013-9"),),
                     (_side("34-013-0", effectivity=serials("HX", None, "19999", "HX 6")),
                      _side("34-013-1", effectivity=serials("HX", "20000", None, "HX 6"))),
                     logic="one_of", on_order="vendor_asks", raw_code="05",
                     note="Tell us the machine's serial number"),
        Supersession("S-2140", (_side("52-12-003"),), (_side("52-12-004"),), raw_code="02",
                     trigger="when_exhausted", on_order="vendor_asks"),
        Supersession("S-2150", (_side("40210-40"),), (_side("40210-99", known=False),),
                     raw_code="01", on_order="vendor_asks", note="Successor in preparation"),
        Supersession("S-2160", (_side("40-21B-0007"),), (_side("40-21B-0009"),), raw_code="03",
                     trigger="on_day", day=today + timedelta(days=45), on_order="vendor_asks",
                     old_stock="return"),
        Supersession("S-2170", (SupersessionSide(HALDEN, "H-4711/2", known=False),),
                     (_side("61-04-118"),), raw_code="01", note="Number of the former range"),
    ]  # fmt: skip


def _months_back(today: date, months: int) -> date:
    return today - timedelta(days=30 * months)


def _legacy_pumps(book: PartBook) -> list[Supersession]:
    """The former pump series: half replaced one to one, half ended without a successor."""
    groups = []
    pumps = [p for p in book.parts if p.number.startswith("40-21A-") and p.role == "pump"]
    for i, pump in enumerate(pumps[:60]):
        number = f"40-20A-{i + 11:04d}"
        day = _months_back(book.today, 14 + i % 30)
        if i % 2:
            _old(
                book, number, pump, "Former series, no successor; repair kits remain", day,
                status="discontinued",
            )  # fmt: skip
            continue
        _old(book, number, pump, f"Replaced by {pump.number}", day)
        groups.append(
            Supersession(
                f"S-{2200 + i}", (_side(number),), (_side(pump.number),), raw_code="01",
                old_stock=("use_up", "scrap", "return")[i % 3],
            )
        )  # fmt: skip
    return groups


def _ended(book: PartBook) -> None:
    """Parts that cannot be ordered, each with its reason."""
    ended = (
        ("51-04-009", "Handle bar, rigid", "Griffstange, starr", "frame.frame", "discontinued",
         "No longer made; the folding handle 51-04-001 does not fit before serial 15000"),
        ("62-01-090", "Ignition module, first series", "Zündmodul, erste Serie",
         "electrical.control", "discontinued", "No longer made, no successor"),
        ("99-21-010", "Cleaner K1, 1 l", "Reiniger K1, 1 l", "consumables.oil", "blocked",
         "Stopped by product safety; return stock with case form S"),
        ("40-42A-0090", "Relief valve, batch 31", "Druckbegrenzungsventil, Charge 31",
         "valves.pressure", "blocked", "Blocked until the inspection of batch 31 is finished"),
        ("62-36-190", "Radio control, 868 MHz", "Funkfernbedienung, 868 MHz", "electrical.control",
         "blocked", "Not released for your market"),
        ("70-11-990", "Hose set, first series", "Schlauchsatz, erste Serie", "hoses.assemblies",
         "discontinued", "Shelf life ended; order the hoses singly"),
    )  # fmt: skip
    for number, en, de, category, status, reason in ended:
        day = _months_back(book.today, 5)
        book.add(
            number, status, (en, de), category, 39, 0.6, sale_status=status, reason=reason,
            status_from=day, last_order_date=day if status == "discontinued" else None,
            specs={"size": "Universal", "material": "see drawing", "standard": "Halden",
                   "temp_min": (-20, "°C"), "temp_max": (80, "°C")},
        )  # fmt: skip
