"""The bicycle maker's export, imported with the mapping we ship and counted independently."""

import csv
import os
import sqlite3
from collections import Counter
from importlib.resources import as_file, files
from pathlib import Path

import pytest

from catalog_cache.contract.dataset.digest import digest_dataset

from vendor_hub.files import FileShelf
from vendor_hub.importing.mapping import load_mapping
from vendor_hub.importing.report import ImportReport
from vendor_hub.importing.run import run_import

pytestmark = pytest.mark.shared

ROOT = Path(os.environ.get("DESK_SHARED", Path(__file__).parents[4] / "shared"))
FOLDER = ROOT / "data" / "parts" / "adventureworks"
DATASETS = ("catalog", "prices-LIST", "stock", "manuals")


def table(name: str) -> list[dict[str, str]]:
    with (FOLDER / "csv" / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


class Imported:
    """One import of the export, with its files."""

    def __init__(self, folder: Path) -> None:
        self.target = folder / "target"
        self.shelf = FileShelf(folder / "shelf")
        self.uids: dict[tuple[str, str], int] = {}

    def run(self) -> ImportReport:
        resource = files("vendor_hub.importing.mappings") / "adventureworks.toml"
        with as_file(resource) as path:
            mapping = load_mapping(path)
        return run_import(
            FOLDER,
            mapping,
            target=self.target,
            uid_of=lambda brand, number: self.uids.setdefault((brand, number), len(self.uids) + 1),
            files=self.shelf,
        )

    def rows(self, dataset: str, query: str) -> list[tuple[object, ...]]:
        db = sqlite3.connect(self.target / f"{dataset}.db")
        try:
            return db.execute(query).fetchall()
        finally:
            db.close()

    def count(self, dataset: str, what: str) -> int:
        return int(str(self.rows(dataset, f"SELECT count(*) FROM {what}")[0][0]))

    def digests(self) -> dict[str, object]:
        found: dict[str, object] = {}
        for name in DATASETS:
            db = sqlite3.connect(self.target / f"{name}.db")
            found[name] = digest_dataset(db, name.split("-")[0])
            db.close()
        return found


@pytest.fixture(scope="module")
def done(tmp_path_factory) -> tuple[Imported, ImportReport]:
    if not FOLDER.is_dir():
        pytest.skip("needs ../shared/data")
    imported = Imported(tmp_path_factory.mktemp("adventureworks"))
    return imported, imported.run()


def test_every_product_is_a_part_and_the_ended_ones_say_so(done):
    found, _ = done
    products = table("Product")
    ended = [p for p in products if p["SellEndDate"]]
    assert found.count("catalog", "part") == len(products) == 504
    assert found.count("catalog", "part WHERE sale_status = 'ended'") == len(ended) == 98
    assert found.count("catalog", "part WHERE weight_kg IS NOT NULL") == sum(
        bool(p["Weight"]) for p in products
    )


def test_a_product_without_a_price_is_on_request(done):
    found, _ = done
    unpriced = [p for p in table("Product") if float(p["ListPrice"]) == 0]
    on_request = found.count("prices-LIST", "price WHERE status = 'on_request'")
    assert on_request == len(unpriced) == 200
    assert found.count("prices-LIST", "price WHERE status = 'on_request' AND amount IS NULL") == 200


def test_every_price_of_the_history_is_there_and_dated(done):
    found, _ = done
    history = table("ProductListPriceHistory")
    dated = found.count("prices-LIST", "price WHERE component = 'list' AND valid_from IS NOT NULL")
    assert dated == len(history) == 395
    current = found.count(
        "prices-LIST",
        "price WHERE component = 'list' AND valid_from IS NOT NULL AND valid_to IS NULL",
    )
    assert current == sum(not row["EndDate"] for row in history)


def test_special_offers_are_discounts_from_their_quantity_on(done):
    found, _ = done
    offers = {o["SpecialOfferID"]: o for o in table("SpecialOffer")}
    expected = Counter(
        (str(float(o["DiscountPct"]) * 100), o["MinQty"] if o["MinQty"] != "0" else "1")
        for row in table("SpecialOfferProduct")
        if float((o := offers[row["SpecialOfferID"]])["DiscountPct"]) > 0
    )
    rows = found.rows(
        "prices-LIST", "SELECT percent, break_qty FROM price WHERE component = 'discount'"
    )
    assert Counter((str(float(str(p))), str(b)) for p, b in rows) == expected


def test_every_stock_row_is_there_with_its_quantity(done):
    found, _ = done
    inventory = table("ProductInventory")
    assert found.count("stock", "stock") == len(inventory) == 1069
    total = found.rows("stock", "SELECT sum(CAST(qty AS INTEGER)) FROM stock")[0][0]
    assert total == sum(int(row["Quantity"]) for row in inventory)
    assert found.count("stock", "warehouse") == len({row["LocationID"] for row in inventory})


def test_the_bill_of_materials_is_whole(done):
    found, _ = done
    bom = [row for row in table("BillOfMaterials") if row["ProductAssemblyID"]]
    assemblies = {row["ProductAssemblyID"] for row in bom}
    assert len(table("BillOfMaterials")) == 2679
    assert found.count("catalog", "assembly") == len(assemblies) == 238
    assert found.count("catalog", "position_part") == len(bom)
    places = {(row["ProductAssemblyID"], row["ComponentID"]) for row in bom}
    assert found.count("catalog", "position") == len(places)
    nested = {place for place in places if place[1] in assemblies}
    assert found.count("catalog", "position WHERE sub_assembly IS NOT NULL") == len(nested)
    tops = {r["ComponentID"] for r in table("BillOfMaterials") if not r["ProductAssemblyID"]}
    assert found.count("catalog", "assembly WHERE top") == len(tops & assemblies)


def test_components_ended_by_engineering_change_have_an_end(done):
    found, _ = done
    ended = [r for r in table("BillOfMaterials") if r["EndDate"] and r["ProductAssemblyID"]]
    assert sum(bool(r["EndDate"]) for r in table("BillOfMaterials")) == 199
    assert found.count("catalog", "position_part WHERE note IS NOT NULL") == len(ended)
    assert found.count("catalog", "position_part WHERE effectivity NOT LIKE '%null]%'") == len(
        ended
    )


def test_descriptions_are_there_in_six_languages(done):
    found, _ = done
    rows = found.rows("catalog", "SELECT language, count(description) FROM part_text GROUP BY 1")
    models = {row["ProductModelID"] for row in table("ProductModelProductDescriptionCulture")}
    described = sum(p["ProductModelID"] in models for p in table("Product"))
    assert dict(rows) == dict.fromkeys(["ar", "en", "fr", "he", "th", "zh-Hant"], described)


def test_pictures_that_show_nothing_are_left_out(done):
    found, _ = done
    shown = [row for row in table("ProductProductPhoto") if row["ProductPhotoID"] != "1"]
    assert found.count("catalog", "part WHERE picture IS NULL") == 346
    pictures = found.rows("catalog", "SELECT picture FROM part WHERE picture IS NOT NULL")
    assert len(pictures) == len(shown)
    assert all(found.shelf.path_of(str(p)).read_bytes().startswith(b"GIF") for (p,) in pictures)


def test_the_service_notes_are_readable_and_three_belong_to_no_product(done):
    found, _ = done
    assert found.count("manuals", "document") == 9
    assert found.count("manuals", "revision WHERE problem IS NULL AND pages > 0") == 9
    assert found.count("manuals", "page WHERE length(text) > 100") >= 9
    tied = found.count("manuals", "(SELECT DISTINCT document FROM document_part)")
    assert tied == 6
    assert found.count("manuals", "document_part") == len(table("ProductDocument"))


def test_categories_have_two_levels(done):
    found, _ = done
    assert found.count("catalog", "category WHERE parent IS NULL") == len(table("ProductCategory"))
    assert found.count("catalog", "category WHERE parent IS NOT NULL") == len(
        table("ProductSubcategory")
    )


def test_only_purchase_units_of_unknown_content_are_skipped(done):
    _, report = done
    skipped = [p for p in report.problems if p.effect == "row skipped"]
    assert {p.file for p in skipped} == {"csv/ProductVendor.csv"}
    unknown = [r for r in table("ProductVendor") if r["UnitMeasureCode"] not in ("EA", "DZ")]
    assert sum("code list" in p.reason for p in skipped) == len(unknown)


def test_the_stores_orders_add_up(done):
    _, report = done
    assert report.business is not None
    past = report.business.past
    lines = {(r["PurchaseOrderID"], r["ProductID"]): r for r in table("PurchaseOrderDetail")}
    by_number = {p["ProductNumber"]: p["ProductID"] for p in table("Product")}
    orders = {order.id: order for order in past.orders}
    assert len(orders) == 200
    for consignment in past.consignments:
        for line in consignment.lines:
            number = orders[line.order].po_number.removeprefix("PO")
            row = lines[number, by_number[line.part.number]]
            assert float(line.qty) == float(row["ReceivedQty"])
    rejected = {c.consignment for c in past.receipts if any(x.damaged for x in c.lines)}
    assert rejected
    assert len(past.invoices) == len(past.consignments) == len(past.receipts)


def test_the_stores_earnings_are_synthetic_and_come_from_its_sales_person(done):
    _, report = done
    assert report.business is not None
    earnings = report.business.earnings
    store = next(s for s in table("Store") if s["BusinessEntityID"] == "292")
    sales = {p["BusinessEntityID"]: p for p in table("SalesPerson")}[store["SalesPersonID"]]
    quotas = [
        q
        for q in table("SalesPersonQuotaHistory")
        if q["BusinessEntityID"] == store["SalesPersonID"]
    ]
    commissions = [rule for rule in earnings.rules if rule.kind == "commission"]
    assert len(commissions) == len(quotas)
    assert all(rule.synthetic for rule in earnings.rules)
    rates = {float(rule.scale[0].percent) for rule in commissions}
    assert rates == {float(sales["CommissionPct"]) * 100}
    assert all(entry.explanation[0].startswith("Synthetic") for entry in earnings.entries)


def test_importing_it_again_gives_the_same_digests_and_records(done):
    found, report = done
    before = found.digests()
    again = found.run()
    assert found.digests() == before
    assert again.business == report.business
    assert again.problems == report.problems
