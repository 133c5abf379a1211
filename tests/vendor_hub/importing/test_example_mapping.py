"""The example of the vendor guide: three plain CSV files, imported with the mapping we ship."""

import sqlite3
from importlib.resources import files
from pathlib import Path

import pytest

from catalog_cache.contract.dataset.digest import digest_dataset

PARTS = """Part number;Description;Group;Unit;Weight kg;Status
NM-100;Gear pump 12 cm³;Pumps;PCE;3,45;A
NM-200;Pressure hose;Hoses;M;0,6;A
NM-050;Gear pump 8 cm³;Pumps;PCE;2,9;X
NM-300;Filter;Filters;BOX;;A
"""
PRICES = """Part number;List price;From
NM-100;1.249,00;01.01.2026
NM-200;18,4;01.01.2026
NM-999;5;01.01.2026
"""
STOCK = """Part number;Warehouse;On hand;Counted on
NM-100;Hamburg;34;15.03.2026
NM-200;Hamburg;-2;15.03.2026
NM-100;Bremen;0;14.03.2026
"""


@pytest.fixture
def example(vendor):
    vendor.file("parts.csv", PARTS)
    vendor.file("prices.csv", PRICES)
    vendor.file("stock.csv", STOCK)
    return vendor


@pytest.fixture
def mapping() -> str:
    return (files("vendor_hub.importing.mappings") / "example.toml").read_text("utf-8")


def digests(vendor) -> dict[str, object]:
    found = {}
    for name in ("catalog", "prices-LIST", "stock"):
        db = sqlite3.connect(vendor.target / f"{name}.db")
        found[name] = digest_dataset(db, name.split("-")[0])
        db.close()
    return found


def test_the_example_imports_parts_prices_and_stock(example, mapping):
    report = example.run(mapping)
    assert sorted(report.datasets) == ["catalog", "prices-LIST", "stock"]
    assert example.rows("catalog", "SELECT number, category, weight_kg, sale_status FROM part") == [
        ("NM-050", "Pumps", "2.9", "ended"),
        ("NM-100", "Pumps", "3.45", "active"),
        ("NM-200", "Hoses", "0.6", "active"),
        ("NM-300", "Filters", None, "active"),
    ]
    assert example.rows("prices-LIST", "SELECT amount, unit, valid_from FROM price") == [
        ("1249", "C62", "2026-01-01"),
        ("18.4", "MTR", "2026-01-01"),
    ]
    assert example.rows("stock", "SELECT warehouse, qty FROM stock ORDER BY 1") == [
        ("Bremen", "0"),
        ("Hamburg", "34"),
    ]


def test_the_example_reports_what_it_could_not_use(example, mapping):
    text = example.run(mapping).to_text()
    assert (
        "parts.csv, Unit: is not in the code list “units” (value left out)\n    row 5: “BOX”"
        in text
    )
    assert "prices.csv, Part number: is no part of this catalogue (row skipped)" in text
    assert "stock.csv, On hand: is negative (value left out)\n    row 3: “-2”" in text


def test_importing_the_same_files_again_gives_the_same_rows(example, mapping):
    example.run(mapping)
    before = digests(example)
    example.run(mapping)
    assert digests(example) == before


def test_a_changed_price_changes_the_prices_only(example, mapping):
    example.run(mapping)
    before = digests(example)
    example.file("prices.csv", PRICES.replace("18,4", "19,2"))
    example.run(mapping)
    after = digests(example)
    assert [name for name in after if after[name] != before[name]] == ["prices-LIST"]


def test_a_dry_run_reports_the_same_and_writes_nothing(example, mapping):
    dry = example.run(mapping, dry_run=True)
    assert not example.target.exists()
    assert dry.to_text().startswith("Dry run: nothing was written.")
    wet = example.run(mapping)
    assert dry.problems == wet.problems
    assert dry.tables == wet.tables


def test_a_failed_import_leaves_the_file_of_before(example, mapping):
    example.run(mapping)
    before = digests(example)

    def no_more_numbers(_brand: str, _number: str) -> int:
        raise RuntimeError("the hub's store is full")

    example.uid_of = no_more_numbers
    with pytest.raises(RuntimeError, match="store is full"):
        example.run(mapping)
    assert digests(example) == before
    assert [p.name for p in example.target.iterdir() if p.name.startswith(".")] == []


def test_the_guide_shows_the_example_as_it_is_shipped(mapping):
    guide = Path(__file__).parents[3] / "docs" / "vendor-guide" / "import.md"
    assert mapping.split("\n", 1)[1] in guide.read_text("utf-8")
