"""A catalogue of some 160 parts with everything a part's page and an assembly can show."""

import hashlib
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from catalog_cache.contract.numbers import fold_number

from catalog_cache.records import Area, Changes

from vendor_hub.publish.writer import RANK_GAP, DatasetWriter

from distributor_app.language.english_plurals import EnglishPlurals
from distributor_app.screens.catalogue.page import CatalogueScreen

AS_OF = datetime(2026, 11, 20, 6, 10, tzinfo=UTC)
SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300" viewBox="0 0 400 300">'
    b'<rect x="100" y="80" width="200" height="120" fill="none" stroke="#18202B"/></svg>'
)
DRAWING = hashlib.sha256(SVG).hexdigest()

PUMP, OLD_PUMP, TIE, VALVE, KIT, ENDED = 1, 2, 3, 4, 5, 6
LEFT_HINGE, RIGHT_HINGE, PIN, BUSH = 110, 111, 112, 113
SPECIAL = [
    # uid, number, name, category, sale_status
    (PUMP, "40-21A-0071", "Hydraulic pump, 11 cc, clockwise", "gear", "active"),
    (OLD_PUMP, "40-21A-0070", "Hydraulic pump, 11 cc", "gear", "superseded"),
    (TIE, "77-100", "Cable tie 200 x 4.8, black", "ties", "active"),
    (VALVE, "55-VX", "Valve block on request", "valves", "active"),
    (KIT, "99-01-040", "Overhaul kit, pump", "gear", "active"),
    (ENDED, "12-END", "Old hydraulic hose", "ties", "discontinued"),
]
MANY = 150


@pytest.fixture(scope="session")
def dataset_files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Catalogue, prices and stock, written as a vendor's hub writes them."""
    folder = tmp_path_factory.mktemp("catalogue")
    with DatasetWriter(folder / "catalog.db", "catalog", as_of=AS_OF) as w:
        _parts(w)
        _neighbours(w)
        _assemblies(w)
    with DatasetWriter(folder / "prices.db", "prices", as_of=AS_OF) as w:
        _price(w, PUMP, "212.40")
        _price(w, PUMP, "198.00", start="10")
        _price(w, PUMP, "295.00", component="list")
        _price(w, OLD_PUMP, "199.00")
        _price(w, TIE, "3.80", unit="100")
        _price(w, KIT, "88.00")
        w.add("price", id="v", uid=VALVE, component="net", currency="EUR", price_unit=Decimal(1),
              unit="C62", break_qty=Decimal(1), break_mode="all_units", break_basis="line",
              basis_day="order", priority=0, status="on_request")  # fmt: skip
        for n in range(MANY):
            _price(w, 100 + n, f"{10 + n}.00")
    with DatasetWriter(folder / "stock.db", "stock", as_of=AS_OF) as w:
        w.add("warehouse", code="LYO", name="Lyon", zone="Europe/Paris",
              workdays=[0, 1, 2, 3, 4], holidays=[])  # fmt: skip
        for uid, qty in ((PUMP, "34"), (TIE, "5000"), (KIT, "0"), (101, "7")):
            w.add("stock", uid=uid, warehouse="LYO", kind="exact", qty=Decimal(qty), unit="C62",
                  as_of=AS_OF)  # fmt: skip
        for week, qty in (("2026-11-01", "12"), ("2026-11-15", "0")):
            w.add("stock_week", uid=PUMP, warehouse="LYO", week=week, qty=Decimal(qty), unit="C62")
    return folder


def _parts(w: DatasetWriter) -> None:
    for code, parent, name in (
        ("pumps", None, "Pumps"), ("gear", "pumps", "Gear pumps"),
        ("piston", "pumps", "Piston pumps"), ("ties", None, "Ties"), ("valves", None, "Valves"),
    ):  # fmt: skip
        w.add("category", code=code, parent=parent, position=1, names={"en": name})
    many = [(100 + n, f"P-{n:04d}", f"Piston pump no. {n}", "piston", "active")
            for n in range(MANY)]  # fmt: skip
    for rank, (uid, number, name, category, status) in enumerate(SPECIAL + many, start=1):
        w.add("part", rank=rank * RANK_GAP, uid=uid, brand="HALDEN", number=number,
              number_key=fold_number(number), name=name, category=category, stock_unit="C62",
              sale_status=status, origin="new", flags={"returnable": True},
              weight_kg=Decimal("3.4"))  # fmt: skip
    w.add("part_unit", uid=TIE, unit="C62", factor=Decimal(1), is_order_unit=True,
          multiple=Decimal(100), min_qty=Decimal(100), gtin="04012345000016")  # fmt: skip
    w.add("spec_def", code="disp", names={"en": "Displacement"}, unit="cc", position=1)
    w.add("spec", uid=PUMP, code="disp", value="11.2", number=11.2, unit="cc")


def _neighbours(w: DatasetWriter) -> None:
    w.add("supersession", id="s1", logic="all_of", direction="forward", trigger="at_once",
          day="2025-02-03", on_order="vendor_replaces")  # fmt: skip
    for side, uid, number in (("from", OLD_PUMP, "40-21A-0070"), ("to", PUMP, "40-21A-0071")):
        w.add("supersession_part", id="s1", side=side, seq=1, uid=uid, brand="HALDEN",
              number=number, qty=Decimal(1))  # fmt: skip
    w.add("relation", uid=PUMP, kind="accessory", other=KIT, qty=Decimal(1))
    w.add("kit", uid=KIT, kind="stocked", priced_as="kit")
    w.add("kit_line", kit=KIT, seq=1, uid=TIE, qty=Decimal(20), unit="C62")
    w.add("xref", uid=PUMP, number_key="KP211", kind="competitor", brand="Kestrel",
          number="KP2-11", match="equivalent")  # fmt: skip


def _assemblies(w: DatasetWriter) -> None:
    w.add("model", code="HX 6", product_line="HX", names={"en": "HX 6 hydraulic unit"}, position=1)
    for place, (code, title, top) in enumerate(
        (
            ("unit", "Hydraulic unit", True),
            ("pumpset", "Pump set", False),
            ("plain", "Kit", False),
            ("frame", "Frame", False),
            ("hinge", "Hinge", False),
            ("pin", "Pin", False),
        )
    ):
        w.add("assembly", id=code, title=title, models=["HX 6"], top=top, position=place)
    for figure, assembly, drawing in (("f1", "unit", DRAWING), ("f2", "pumpset", "0" * 64)):
        w.add("figure", id=figure, assembly=assembly, seq=1, drawing=drawing,
              media="image/svg+xml", width=400, height=300)  # fmt: skip
    circles = [(1, "1", 60, 60, "p1"), (2, "1", 340, 60, "p1"), (3, "2", 60, 240, "p2"),
               (4, "3", 340, 240, "p3")]  # fmt: skip
    for seq, label, x, y, target in circles:
        w.add("callout", figure="f1", seq=seq, label=label, target_kind="position", target=target,
              shapes=[{"kind": "circle", "x": x, "y": y, "r": 14}])  # fmt: skip
    positions = [("p1", "unit", 1, "1", None), ("p2", "unit", 2, "2", None),
                 ("p3", "unit", 3, "3", "pumpset"), ("q1", "pumpset", 1, "1", None),
                 ("r1", "plain", 1, "1", None), ("t1", "frame", 1, "1", "hinge"),
                 ("t2", "frame", 2, "2", "hinge"), ("u1", "hinge", 1, "1", "pin"),
                 ("v1", "pin", 1, "1", None)]  # fmt: skip
    for code, assembly, seq, label, below in positions:
        w.add("position", id=code, assembly=assembly, seq=seq, label=label, indenture=1,
              illustrated=True, sub_assembly=below)  # fmt: skip
    later = [{"serials": [["HX", "HX20000", None]]}]
    earlier = [{"serials": [["HX", None, "HX19999"]]}]
    for position, seq, uid, kind, qty, service, fits in (
        ("p1", 1, PUMP, "number", "1", "sold", later),
        ("p1", 2, KIT, "number", "1", "sold", earlier),
        ("p2", 1, TIE, "number", "4", "sold", None),
        ("p3", 1, VALVE, "reference", None, "order_next_higher", None),
        ("q1", 1, PUMP, "number", "1", "sold", None),
        ("r1", 1, TIE, "as_required", None, "sold", None),
        ("t1", 1, LEFT_HINGE, "number", "1", "sold", None),
        ("t2", 1, RIGHT_HINGE, "number", "1", "sold", None),
        ("u1", 1, PIN, "number", "1", "sold", None),
        ("u1", 2, BUSH, "number", "1", "order_next_higher", None),
        ("v1", 1, BUSH, "number", "2", "order_next_higher", None),
    ):
        w.add("position_part", position=position, seq=seq, uid=uid, qty_kind=kind,
              qty=None if qty is None else Decimal(qty), unit="C62", service=service,
              effectivity=fits)  # fmt: skip


def _price(
    w: DatasetWriter, uid: int, amount: str, *, start: str = "1", unit: str = "1",
    component: str = "net",
) -> None:  # fmt: skip
    w.add("price", id=f"{uid}-{component}-{start}", uid=uid, component=component,
          amount=Decimal(amount), currency="EUR", price_unit=Decimal(unit), unit="C62",
          break_qty=Decimal(start), break_mode="all_units", break_basis="line",
          basis_day="order", priority=0, status="priced")  # fmt: skip


@pytest.fixture
def drawing_on_disk(counter_desk):
    """The unit's drawing lies in the content store, as after a fetch."""
    path = counter_desk.folder.files / DRAWING[:2] / DRAWING
    path.parent.mkdir(parents=True)
    path.write_bytes(SVG)
    return path


@pytest.fixture(autouse=True)
def english(qapp):
    """Plurals are written as the program writes them."""
    plurals = EnglishPlurals()
    qapp.installTranslator(plurals)
    yield
    qapp.removeTranslator(plurals)


@pytest.fixture
def screen(qtbot, counter_context):
    """The catalogue screen, in sight."""
    made = CatalogueScreen(counter_context)
    qtbot.addWidget(made)
    made.resize(1104, 720)
    made.show()
    yield made
    # As the program does: no work is under way when the desk is closed.
    counter_context.tasks.shutdown()


@pytest.fixture
def announced(screen, settled):
    """Waits for what is under way and tells the screen of it, as the window does."""

    def tell():
        settled()
        screen.on_changes(Changes(frozenset({Area.MACHINES})))
        settled()

    return tell


@pytest.fixture
def results(screen, settled):
    """The page of results, with nothing searched for."""
    screen.open({})
    settled()
    return screen._results
