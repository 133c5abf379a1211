import json
import sqlite3
from contextlib import closing
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


MODULE = """<dmodule><identAndStatusSection><dmAddress><dmIdent>
<dmCode modelIdentCode="GEARBOX" systemDiffCode="A" systemCode="29" subSystemCode="1"
 subSubSystemCode="0" assyCode="00" disassyCode="00" disassyCodeVariant="A" infoCode="941"
 infoCodeVariant="A" itemLocationCode="D"/><issueInfo issueNumber="001" inWork="00"/></dmIdent>
<dmAddressItems><dmTitle><techName>Gearbox</techName></dmTitle></dmAddressItems></dmAddress>
</identAndStatusSection><content><illustratedPartsCatalog>
<catalogSeqNumber figureNumber="01" item="001"><itemSeqNumber>
<quantityPerNextHigherAssy>2</quantityPerNextHigherAssy>
<partRef manufacturerCodeValue="K1000" partNumberValue="40 001"/></itemSeqNumber></catalogSeqNumber>
</illustratedPartsCatalog></content></dmodule>"""
BRAND = "K1000=Northmill"


@pytest.fixture
def modules(tmp_path):
    folder = tmp_path / "modules"
    folder.mkdir()
    (folder / "DMC-GEARBOX.XML").write_text(MODULE)
    return folder


def assemblies(hub_shell):
    (raw,) = (hub_shell.data / "releases" / "catalog-all").glob("*.db")
    with closing(sqlite3.connect(raw)) as db:
        return db.execute(
            "SELECT a.title, p.name FROM assembly a JOIN position o ON o.assembly = a.id"
            " JOIN position_part pp ON pp.position = o.id JOIN part p ON p.uid = pp.uid"
        ).fetchall()


def test_illustrated_parts_are_laid_over_the_published_catalogue(hub_shell, import_csv, modules):
    import_csv()
    assert "catalog: version 2" in hub_shell("import", "s1000d", modules, "--brand", BRAND)
    assert assemblies(hub_shell) == [("Gearbox", "Gear")]
    again = hub_shell("import", "s1000d", modules, "--brand", BRAND)
    assert "catalog: nothing changed" in again


def test_an_export_takes_its_illustrated_parts_along(hub_shell, import_csv, modules):
    import_csv("--illustrated", modules, "--brand", BRAND)
    assert assemblies(hub_shell) == [("Gearbox", "Gear")]
    assert "nothing changed" in import_csv("--illustrated", modules, "--brand", BRAND)


def test_a_dry_run_of_illustrated_parts_publishes_nothing(hub_shell, import_csv, modules):
    import_csv()
    assert "Dry run" in hub_shell("import", "s1000d", modules, "--dry-run")
    assert versions(hub_shell)[("catalog", "")] == 1


@pytest.mark.parametrize("options", [(), ("--brand", "K1000")])
def test_a_folder_or_brand_that_is_none_is_said(hub_shell, tmp_path, options):
    (tmp_path / "empty").mkdir()
    printed = hub_shell("import", "s1000d", tmp_path / "empty", *options, code=1)
    assert "CODE=BRAND" in printed if options else "No illustrated parts" in printed
