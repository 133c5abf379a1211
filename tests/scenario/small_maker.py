"""A handful of parts with every case of domain.md, section 9, written for the scenario tests."""

from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

from catalog_cache.contract.numbers import fold_number

from vendor_hub.files import FileShelf
from vendor_hub.publish.writer import RANK_GAP, DatasetWriter

AS_OF = datetime(2026, 11, 20, 6, 10, tzinfo=UTC)
UidOf = Callable[[str, str], int]

PARTS = [
    # brand, number, name, net price, price unit
    ("Halden", "40-21A-0071", "Hydraulic pump, 11 cc, clockwise", "212.40", "1"),
    ("Halden", "40-21A-0070", "Hydraulic pump, 11 cc", "208.00", "1"),
    ("Halden", "40210-33", "Seal kit, hydraulic pump 40-21A", "18.90", "1"),
    ("Halden", "61-04-118", "Suction strainer, pump, 125 µm", "12.60", "1"),
    ("Halden", "77-100", "Cable tie 200 × 4.8, black", "3.80", "100"),
    ("Halden", "9X-17", "Control lever", "44.00", "1"),
    ("Halden", "9X-71", "Lever knob", "4.10", "1"),
    ("Halden", "6204", "Ball bearing 20 × 47 × 14", "9.80", "1"),
    ("Bearcat", "6204", "Deep groove ball bearing", "7.40", "1"),
    ("Halden", "55-A", "Valve, old", "80.00", "1"),
    ("Halden", "55-B", "Valve to serial 19999", "82.00", "1"),
    ("Halden", "55-C", "Valve from serial 20000", "84.00", "1"),
    ("Halden", "30-A", "Bracket, old", "30.00", "1"),
    ("Halden", "30-B", "Bracket", "22.00", "1"),
    ("Halden", "30-C", "Spacer", "3.00", "1"),
    ("Halden", "70-R", "Pump, remanufactured", "150.00", "1"),
]


def write_catalog(
    path: Path,
    uid_of: UidOf,
    *,
    rename: dict[str, str] | None = None,
    lines: dict[str, str] | None = None,
) -> Path:
    """Write the catalogue; `rename` gives parts another name, `lines` a product line."""
    with DatasetWriter(path, "catalog", as_of=AS_OF) as w:
        w.add("category", code="hyd", position=1, names={"en": "Hydraulics", "de": "Hydraulik"})
        w.add("category", code="pumps", parent="hyd", position=2, names={"en": "Pumps"})
        for rank, (brand, number, name, _, _) in enumerate(PARTS, 1):
            uid = uid_of(brand, number)
            w.add(
                "part",
                rank=rank * RANK_GAP,
                uid=uid,
                brand=brand,
                number=number,
                number_key=fold_number(number),
                name=(rename or {}).get(number, name),
                product_line=(lines or {}).get(number),
                category="pumps" if "ump" in name else "hyd",
                stock_unit="C62",
                sale_status="superseded" if number == "40-21A-0070" else "active",
                origin="reman" if number == "70-R" else "new",
                flags={},
            )
        _units(w, uid_of)
        _supersessions(w, uid_of)
        w.add(
            "xref", uid=uid_of("Halden", "61-04-118"), number_key="HF6177", kind="competitor",
            brand="Filtrex", number="HF-6177", match="equivalent",
        )  # fmt: skip
    return path


def _units(w: DatasetWriter, uid_of: UidOf) -> None:
    tie = uid_of("Halden", "77-100")
    w.add("part_unit", uid=tie, unit="C62", factor=Decimal(1), is_order_unit=False)
    w.add(
        "part_unit", uid=tie, unit="BG", factor=Decimal(100), is_order_unit=True,
        gtin="04012345001006",
    )  # fmt: skip


def _supersessions(w: DatasetWriter, uid_of: UidOf) -> None:
    def group(identity: str, old: str, new: list[tuple[str, int, object]], **more: str) -> None:
        values = {"logic": "all_of", "direction": "forward", "trigger": "at_once",
                  "on_order": "vendor_replaces", **more}  # fmt: skip
        w.add("supersession", id=identity, **values)
        w.add("supersession_part", id=identity, side="from", seq=1, uid=uid_of("Halden", old),
              brand="Halden", number=old, qty=Decimal(1))  # fmt: skip
        for seq, (number, qty, effectivity) in enumerate(new, 1):
            w.add("supersession_part", id=identity, side="to", seq=seq, brand="Halden",
                  uid=uid_of("Halden", number), number=number, qty=Decimal(qty),
                  effectivity=effectivity)  # fmt: skip

    group("S1", "40-21A-0070", [("40-21A-0071", 1, None)])
    group("S2", "30-A", [("30-B", 1, None), ("30-C", 2, None)], on_order="vendor_asks")
    below = [{"serials": [["HX", None, "19999"]]}]
    above = [{"serials": [["HX", "20000", None]]}]
    group("S3", "55-A", [("55-B", 1, below), ("55-C", 1, above)], logic="one_of")


def write_prices(path: Path, uid_of: UidOf, *, factor: Decimal = Decimal(1)) -> Path:
    """Write the prices of one group."""
    with DatasetWriter(path, "prices", as_of=AS_OF) as w:
        for brand, number, _, net, unit in PARTS:
            uid = uid_of(brand, number)
            base = {"uid": uid, "currency": "EUR", "price_unit": Decimal(unit), "unit": "C62",
                    "break_mode": "all_units", "break_basis": "line", "basis_day": "order",
                    "priority": 0, "status": "priced"}  # fmt: skip
            price = Decimal(net) * factor
            w.add(
                "price", id=f"{uid}n", component="net", amount=price, break_qty=Decimal(1), **base
            )
            w.add("price", id=f"{uid}l", component="list", amount=price * 2,
                  break_qty=Decimal(1), **base)  # fmt: skip
            if number == "40-21A-0071":
                w.add("price", id=f"{uid}n10", component="net", amount=Decimal("198.00"),
                      break_qty=Decimal(10), **base)  # fmt: skip
            if number == "70-R":
                w.add("price", id=f"{uid}c", component="core_charge", amount=Decimal(60),
                      break_qty=Decimal(1), **base)  # fmt: skip
    return path


def write_stock(path: Path, uid_of: UidOf) -> Path:
    """Write stock of two warehouses; some parts have none, some are unknown."""
    with DatasetWriter(path, "stock", as_of=AS_OF) as w:
        for code, name in (("LYO", "Lyon"), ("HAM", "Hamburg")):
            w.add("warehouse", code=code, name=name, zone="Europe/Paris",
                  workdays=[0, 1, 2, 3, 4], holidays=[])  # fmt: skip
        for brand, number, *_ in PARTS[:-3]:
            w.add("stock", uid=uid_of(brand, number), warehouse="LYO", kind="exact",
                  qty=Decimal(34), unit="C62", as_of=AS_OF)  # fmt: skip
    return path


def write_manuals(path: Path, uid_of: UidOf, files: FileShelf, pdf: bytes) -> Path:
    """Write a library of one document with two pages of text."""
    with DatasetWriter(path, "manuals", as_of=AS_OF) as w:
        w.add("document", id="HX6", kind="repair", title="HX 6 repair manual", language="en",
              models=["HX 6"], position=1)  # fmt: skip
        w.add("revision", id="HX6-C", document="HX6", rev="C", issued="2026-05-12",
              hash=files.put(pdf), size=len(pdf), pages=2, outline=[[1, "Engine", 1]])  # fmt: skip
        w.add("page", id=1, revision="HX6-C", number=1, text="4.3 Fitting the cylinder head.")
        w.add("page", id=2, revision="HX6-C", number=2,
              text="Tighten the cylinder head bolts to a torque of 52 N·m.")  # fmt: skip
        w.add("page_part", revision="HX6-C", number=2, uid=uid_of("Halden", "61-04-118"),
              qty=Decimal(1), position=0)  # fmt: skip
    return path
