import json
from importlib.resources import files

import pytest

from vendor_hub.hub import open_hub
from vendor_hub.store import datasets, orders

MAPPINGS = files("vendor_hub.importing.mappings")
PARTS = """Part number;Description;Group;Unit;Weight kg;Status
40-001;Gear;Gears;PCE;1,5;A
40-002;Shaft;Shafts;PCE;;A
"""
PRICES = "Part number;List price;From\n40-001;12,50;01.01.2026\n"
STOCK = "Part number;Warehouse;On hand;Counted on\n40-001;MAIN;7;20.11.2026\n"


@pytest.fixture
def export(tmp_path):
    folder = tmp_path / "export"
    folder.mkdir()
    for name, text in (("parts", PARTS), ("prices", PRICES), ("stock", STOCK)):
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def import_csv(hub_shell, export):
    def _import(*options, code=0):
        mapping = ["--mapping", str(MAPPINGS / "example.toml")]
        return hub_shell("import", "csv", export, *mapping, *options, code=code)

    return _import


def versions(hub_shell):
    hub = open_hub(hub_shell.data)
    with hub.store.read() as db:
        found = {(r.dataset, r.audience): r.version for r in datasets.all_newest(db)}
    hub.close()
    return found


def test_an_export_becomes_published_datasets(hub_shell, import_csv):
    assert "catalog: version 1" in import_csv()
    assert versions(hub_shell) == {("catalog", ""): 1, ("prices", "LIST"): 1, ("stock", ""): 1}
    assert list((hub_shell.data / "releases").glob(".*")) == []


def test_the_same_export_again_publishes_nothing(hub_shell, import_csv):
    import_csv()
    assert import_csv().count("nothing changed") == 3


def test_a_changed_export_publishes_only_what_changed(hub_shell, import_csv, export):
    import_csv()
    (export / "stock.csv").write_text(STOCK.replace(";7;", ";5;"))
    printed = import_csv()
    assert "stock: version 2, 1 rows changed" in printed
    assert versions(hub_shell)[("catalog", "")] == 1


def test_a_dry_run_publishes_nothing(hub_shell, import_csv):
    report = json.loads(import_csv("--dry-run", "--json"))
    assert report["dry_run"] is True
    assert versions(hub_shell) == {}


def test_a_missing_file_is_an_error_before_anything_is_written(hub_shell, import_csv, export):
    (export / "prices.csv").unlink()
    assert "prices" in import_csv(code=1)
    assert versions(hub_shell) == {}


@pytest.mark.shared
def test_a_store_of_the_export_becomes_an_account_with_its_past(hub_shell, shared_data):
    words = [
        "import", "csv", shared_data / "parts" / "adventureworks",
        "--mapping", str(MAPPINGS / "adventureworks.toml"),
    ]  # fmt: skip
    assert "Next-Door Bike Store" in hub_shell(*words)
    assert "0 records changed" in hub_shell(*words)
    hub = open_hub(hub_shell.data)
    with hub.store.read() as db:
        assert len(orders.ids(db)) == 200
    hub.close()
    assert "0 orders handed over" in hub_shell("handoff")
    assert hub_shell("user", "add", "--account", "AW00000585", "--name", "Ann")
