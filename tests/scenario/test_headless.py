"""The headless commands, as a script or an ERP would use them."""

import json
from pathlib import Path
from typing import Any

import pytest
from tests.processes import run_desk

from catalog_cache.enrolment import Enrolment
from catalog_cache.places import AccountFolder, write_json


@pytest.fixture
def kind_of_database() -> str:
    """One database is enough here; the wire is tested on both."""
    return "sqlite"


def answer(*arguments: str) -> Any:
    done = run_desk(*arguments, "--json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_the_whole_job_without_a_window(vendor: Any, data_root: Path, tmp_path: Path) -> None:
    file = tmp_path / "riverside.enrol.json"
    write_json(file, vendor.enrolment().model_dump())
    assert run_desk("enrol", str(file), "--code", vendor.code_for("Marc")).returncode == 0
    assert {name for name, _ in answer("sync")["datasets"]} == {
        "catalog", "prices", "stock", "manuals",
    }  # fmt: skip
    assert answer("search", "hyd pump")["rows"][0]["number"] == "40-21A-0071"
    assert answer("manuals", "torque")[0]["page"] == 2

    order_list = tmp_path / "lines.csv"
    order_list.write_text("part number;qty\n61-04-118;12\n77-100;130\n", encoding="utf-8")
    checked = run_desk("order", str(order_list), "--po", "4711", "--check")
    assert checked.returncode == 1
    assert "Packs of 100" in checked.stdout

    order_list.write_text("part number;qty\n61-04-118;12\n77-100;200\n", encoding="utf-8")
    order = answer("order", str(order_list), "--po", "4711")["order"]
    assert answer("outbox")[0]["state"] == "queued"
    assert answer("sync")["sent"] == 1
    assert answer("orders")[0]["status"] == "received"
    assert answer("orders", "4711")["order"]["id"] == order
    assert vendor.rows("SELECT id FROM customer_order") == [(order,)]
    assert run_desk("doctor").returncode == 0


@pytest.fixture
def stick(vendor: Any, tmp_path: Path) -> Path:
    """What the vendor's own command writes for the account."""
    from vendor_hub.__main__ import main

    folder = tmp_path / "usb" / "halden"
    words = ["content", "export", str(folder), "--account", "10042", "--data"]
    assert main([*words, str(vendor.hub.folder)]) == 0
    return folder


def test_content_from_a_stick_and_only_what_changed_over_the_line(
    vendor: Any, account_folder: AccountFolder, stick: Path
) -> None:
    vendor.publish_all(rename={"40-21A-0071": "Gear pump"})
    taken = run_desk("content", "import", str(stick.parent))
    assert taken.returncode == 0, taken.stderr
    assert "catalog: taken" in taken.stdout
    assert "prices: taken" in taken.stdout
    assert "unpacking and checking" in taken.stderr
    assert answer("sync")["datasets"] == [["catalog", "delta"]]
    again = run_desk("content", "import", str(stick))
    assert again.returncode == 1
    assert "The folder has an older version than the one you have." in again.stdout


def test_a_computer_is_filled_before_anybody_signs_in(
    vendor: Any, data_root: Path, stick: Path, tmp_path: Path
) -> None:
    file = tmp_path / "riverside.enrol.json"
    write_json(file, vendor.enrolment().model_dump())
    assert run_desk("enrol", str(file)).returncode == 0
    assert dict(answer("content", "import", str(stick))["datasets"]) == {
        "catalog": "snapshot", "stock": "snapshot", "manuals": "snapshot", "prices": "later",
    }  # fmt: skip
    named = answer("content", "import", str(stick), "--price-group", "GOLD")["datasets"]
    assert ["prices", "snapshot"] in named


def test_it_fills_a_folder_that_desks_share_and_says_where(
    vendor: Any,
    account_folder: AccountFolder,
    stick: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file = tmp_path / "riverside.enrol.json"
    write_json(file, vendor.enrolment().model_dump())
    share = tmp_path / "share"
    done = run_desk("content", "import", str(stick), "--into", str(share), "--enrolment", str(file))
    assert done.returncode == 0, done.stderr
    assert f"Desks read it from {share / account_folder.root.name}." in done.stdout
    monkeypatch.setenv("DISTRIBUTOR_DESK_CONTENT", str(share))
    assert answer("search", "hyd pump")["rows"][0]["number"] == "40-21A-0071"
    assert not list(account_folder.datasets.glob("catalog-*"))


def test_a_folder_without_content_ends_with_a_sentence(
    account_folder: AccountFolder, tmp_path: Path
) -> None:
    done = run_desk("content", "import", str(tmp_path))
    assert done.returncode == 1
    assert "There is no content of a vendor in" in done.stderr


def test_a_diagnosis_says_that_the_hub_is_away(vendor: Any, account_folder: AccountFolder) -> None:
    vendor.stop()
    done = run_desk("doctor")

    assert account_folder.root.is_dir()
    assert done.returncode == 1
    assert "LOOK  hub" in done.stdout
    assert "does not answer" in done.stdout


def test_a_command_says_that_nobody_is_enrolled(data_root: Path) -> None:
    done = run_desk("orders")

    assert done.returncode == 1
    assert "No account is enrolled" in done.stderr


def test_a_file_with_another_key_is_refused(
    vendor: Any, account_folder: AccountFolder, tmp_path: Path
) -> None:
    other = vendor.enrolment().model_dump() | {"root_key": "A" * 43 + "="}
    file = tmp_path / "other.json"
    write_json(file, Enrolment.model_validate(other).model_dump())

    done = run_desk("enrol", str(file))

    assert account_folder.root.is_dir()
    assert done.returncode == 1
    assert "another key" in done.stderr
