"""Content from a folder: verified like a hub's, nothing lost, and the next sync goes on from it."""

import json
import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from catalog_cache.contract.dataset.content_folder import ContentIndex, file_path
from catalog_cache.contract.dataset.manifest import Manifest, Signed, new_private_key, sign_manifest

from catalog_cache.datasets.taking import import_content
from catalog_cache.desk import open_desk, sign_in
from catalog_cache.enrolment import enrol
from catalog_cache.errors import DeskError, Kind
from catalog_cache.records import PartQuery
from catalog_cache.records.status import LinkState

from vendor_hub.publish.content_folder import export_content

OLD, NEW = "Hydraulic pump, 11 cc, clockwise", "Gear pump"
FILES = "/v1/files/"
ALL = {"catalog", "prices", "stock", "manuals"}


def pump(desk: Any) -> str:
    (row,) = desk.catalogue.search(PartQuery("40-21A-0071")).rows
    return str(row.name)


def listed(stick: Path) -> ContentIndex:
    return ContentIndex.model_validate_json((stick / "content.json").read_bytes())


def signed_of(stick: Path, dataset: str) -> Signed:
    (entry,) = [d for d in listed(stick).datasets if d.dataset == dataset]
    return Signed.model_validate_json(file_path(stick, entry.manifest.sha256).read_bytes())


def manifest_of(stick: Path, dataset: str = "catalog") -> Manifest:
    return Manifest.model_validate_json(signed_of(stick, dataset).payload_bytes)


@pytest.fixture
def fresh_desk(account_folder: Any) -> Any:
    """A desk at which somebody has signed in and nothing has arrived."""
    with open_desk(account_folder) as desk:
        yield desk


def test_a_desk_is_filled_from_a_stick_and_the_next_sync_brings_deltas_only(
    vendor: Any, fresh_desk: Any, export: Any, line: Any
) -> None:
    stick = export()
    vendor.publish_all(rename={"40-21A-0071": NEW})
    taken = dict(fresh_desk.sync.take_from_folder(stick).datasets)
    assert taken == dict.fromkeys(ALL, "snapshot")
    assert line.paths(FILES) == []
    assert pump(fresh_desk) == OLD

    report = dict(fresh_desk.sync.run().datasets)

    assert report == {"catalog": "delta"}
    assert len(line.paths(FILES)) == 1
    assert pump(fresh_desk) == NEW


def test_it_works_without_a_line_and_prices_wait_for_the_price_group(
    fresh_desk: Any, export: Any, line: Any
) -> None:
    stick = export()
    fresh_desk.sync.set_network(False)
    taken = dict(fresh_desk.sync.take_from_folder(stick).datasets)

    assert taken == {
        "catalog": "snapshot", "stock": "snapshot", "manuals": "snapshot", "prices": "later",
    }  # fmt: skip
    assert line.paths("/v1/heads") == []
    assert pump(fresh_desk) == OLD

    fresh_desk.sync.set_network(True)
    assert dict(fresh_desk.sync.run().datasets) == {"prices": "snapshot"}


def test_a_computer_where_nobody_has_signed_in_yet_is_filled_too(
    vendor: Any, data_root: Path, export: Any, line: Any
) -> None:
    enrolment = vendor.enrolment().model_copy(update={"hub": line.address})
    folder = enrol(enrolment)
    taken = dict(import_content(folder, export(), enrolment, "GOLD"))
    assert taken == dict.fromkeys(ALL, "snapshot")

    sign_in(folder, vendor.code_for("Marc Lefèvre"))
    with open_desk(folder) as desk:
        assert pump(desk) == OLD
        desk.sync.run()
        assert line.paths(FILES) == []


def test_what_is_here_is_brought_up_to_date_by_the_deltas_on_the_stick(
    vendor: Any, desk: Any, export: Any
) -> None:
    vendor.publish_all(rename={"40-21A-0071": NEW})
    taken = dict(desk.sync.take_from_folder(export()).datasets)

    assert taken["catalog"] == "delta"
    assert taken["stock"] == "unchanged"
    assert pump(desk) == NEW


def test_a_stick_is_recognised_by_the_folder_on_it(fresh_desk: Any, export: Any) -> None:
    stick = export("usb/halden")
    (stick.parent / "holiday.txt").write_text("…")
    assert dict(fresh_desk.sync.take_from_folder(stick.parent).datasets)["catalog"] == "snapshot"


def test_an_older_stick_is_refused_and_the_newer_stays(vendor: Any, desk: Any, export: Any) -> None:
    stick = export()
    vendor.publish_all(rename={"40-21A-0071": NEW})
    desk.sync.run()
    taken = dict(desk.sync.take_from_folder(stick).datasets)

    assert "The folder has an older version than the one you have." in taken["catalog"]
    assert "You keep the newer one." in taken["catalog"]
    assert pump(desk) == NEW
    assert desk.status().link is LinkState.ONLINE


def test_a_missing_file_is_said_and_nothing_changes(vendor: Any, desk: Any, export: Any) -> None:
    vendor.publish_all(rename={"40-21A-0071": NEW})
    stick = export()
    manifest = manifest_of(stick)
    for file in (manifest.snapshot, *manifest.deltas):
        file_path(stick, file.sha256).unlink()
    taken = dict(desk.sync.take_from_folder(stick).datasets)

    assert taken["catalog"].startswith("A file is missing in the folder.")
    assert taken["stock"] == "unchanged"
    assert pump(desk) == OLD
    desk.sync.run()
    assert pump(desk) == NEW


def test_a_delta_that_is_missing_costs_the_snapshot_and_nothing_else(
    vendor: Any, desk: Any, export: Any
) -> None:
    vendor.publish_all(rename={"40-21A-0071": NEW})
    stick = export()
    (delta,) = manifest_of(stick).deltas
    file_path(stick, delta.sha256).unlink()
    assert dict(desk.sync.take_from_folder(stick).datasets)["catalog"] == "snapshot"
    assert pump(desk) == NEW


def spoil(path: Path) -> None:
    content = path.read_bytes()
    middle = len(content) // 2
    path.write_bytes(content[:middle] + b"\0\xff\0" + content[middle + 3 :])


def test_a_damaged_file_is_said_and_never_opened(fresh_desk: Any, export: Any) -> None:
    stick = export()
    spoil(file_path(stick, manifest_of(stick).snapshot.sha256))
    taken = dict(fresh_desk.sync.take_from_folder(stick).datasets)

    assert taken["catalog"].startswith("A file in the folder is damaged.")
    assert "Copy the content again" in taken["catalog"]
    assert taken["manuals"] == "snapshot"
    assert {d.name for d in fresh_desk.status().datasets} == ALL - {"catalog"}
    fresh_desk.sync.run()
    assert pump(fresh_desk) == OLD


@pytest.mark.parametrize("which", ["keys", "manifest"])
def test_a_damaged_signature_is_no_signature(fresh_desk: Any, export: Any, which: str) -> None:
    stick = export()
    index = listed(stick)
    entry = next(d for d in index.datasets if d.dataset == "catalog")
    spoil(file_path(stick, (index.keys if which == "keys" else entry.manifest).sha256))
    try:
        said = dict(fresh_desk.sync.take_from_folder(stick).datasets)["catalog"]
    except DeskError as error:
        said = error.sentence

    assert said.startswith("A file in the folder is damaged.")
    assert "catalog" not in {d.name for d in fresh_desk.status().datasets}


def put(stick: Path, signed: Signed) -> None:
    """Put another manifest of the catalogue in the place of the vendor's."""
    import hashlib

    content = signed.model_dump_json().encode()
    name = hashlib.sha256(content).hexdigest()
    file_path(stick, name).write_bytes(content)
    index = json.loads((stick / "content.json").read_text())
    for entry in index["datasets"]:
        if entry["dataset"] == "catalog":
            entry["manifest"] = {"sha256": name, "size": len(content)}
    (stick / "content.json").write_text(json.dumps(index))


def test_a_manifest_that_somebody_else_signed_is_refused(fresh_desk: Any, export: Any) -> None:
    stick = export()
    put(stick, sign_manifest(manifest_of(stick), new_private_key()))
    taken = dict(fresh_desk.sync.take_from_folder(stick).datasets)

    assert "was refused because your vendor has not signed it" in taken["catalog"]
    assert "catalog" not in {d.name for d in fresh_desk.status().datasets}


def test_the_manifest_of_another_dataset_is_refused(fresh_desk: Any, export: Any) -> None:
    stick = export()
    put(stick, signed_of(stick, "stock"))
    taken = dict(fresh_desk.sync.take_from_folder(stick).datasets)

    assert "was refused because your vendor has not signed it" in taken["catalog"]


def test_content_of_another_vendor_is_named(fresh_desk: Any, export: Any) -> None:
    stick = export()
    index = json.loads((stick / "content.json").read_text())
    index |= {"vendor": "other", "vendor_name": "Other Pumps"}
    (stick / "content.json").write_text(json.dumps(index))
    with pytest.raises(DeskError) as failure:
        fresh_desk.sync.take_from_folder(stick)

    assert failure.value.sentence == "This is content of Other Pumps, not of Halden Hydraulics."
    assert fresh_desk.status().datasets == ()


def test_a_list_that_lies_about_the_vendor_does_not_make_it_trusted(
    vendor: Any, desk: Any, export: Any, tmp_path: Path
) -> None:
    """The whole folder is of a vendor with another root key, under our vendor's name."""
    from vendor_hub.hub import create_hub
    from vendor_hub.publish.release import release

    forger = create_hub(tmp_path / "forger", "halden", "Halden Hydraulics")
    catalog = vendor.maker.write_catalog(tmp_path / "c.db", vendor.uids, rename={"77-100": "Fake"})
    release(forger, "catalog", catalog)
    export_content(forger, tmp_path / "stick")
    forger.close()
    with pytest.raises(DeskError) as failure:
        desk.sync.take_from_folder(tmp_path / "stick")

    assert failure.value.kind is Kind.SIGNATURE
    assert "has not signed it" in failure.value.sentence
    assert pump(desk) == OLD


@pytest.mark.parametrize("content", [None, "", "{}", "[]", '{"format": 2}'])
def test_a_folder_without_content_says_what_to_choose(
    fresh_desk: Any, tmp_path: Path, content: str | None
) -> None:
    folder = tmp_path / "empty"
    folder.mkdir()
    if content is not None:
        (folder / "content.json").write_text(content)
    with pytest.raises(DeskError) as failure:
        fresh_desk.sync.take_from_folder(folder)

    assert failure.value.kind in (Kind.BAD_INPUT, Kind.BAD_CONTENT)
    assert failure.value.remedy


def test_a_folder_that_is_not_there_is_said(fresh_desk: Any, tmp_path: Path) -> None:
    with pytest.raises(DeskError) as failure:
        fresh_desk.sync.take_from_folder(tmp_path / "unplugged")
    assert "unplugged" in failure.value.cause


@pytest.mark.parametrize("place", ["incoming", "unpacked"])
def test_a_full_disk_is_said_and_nothing_installed_is_touched(
    vendor: Any, desk: Any, export: Any, account_folder: Any, place: str
) -> None:
    if not os.path.exists("/dev/full"):
        pytest.skip("needs /dev/full, a device that is always full")
    vendor.publish_all(rename={"40-21A-0071": NEW})
    stick = export()
    folder = account_folder.datasets
    for file in (manifest_of(stick).snapshot, *manifest_of(stick).deltas):
        full = folder / "incoming" / f"{file.sha256}.part"
        full = folder / ".catalog-1-2.db.part" if place == "unpacked" else full
        if not full.is_symlink():
            full.parent.mkdir(exist_ok=True)
            full.symlink_to("/dev/full")
    taken = dict(desk.sync.take_from_folder(stick).datasets)

    assert "The disk is full." in taken["catalog"]
    assert pump(desk) == OLD
    for path in folder.rglob("*"):
        if path.is_symlink():
            path.unlink()
    desk.sync.take_from_folder(stick)
    assert pump(desk) == NEW


def test_a_key_list_that_was_replaced_since_makes_an_old_stick_worthless(
    vendor: Any, desk: Any, export: Any
) -> None:
    from vendor_hub.publish.renewal import rotate_publishing_key

    stick = export()
    rotate_publishing_key(vendor.hub, vendor.hub.root_key_path.read_text())
    vendor.publish_all(rename={"40-21A-0071": NEW})
    desk.sync.run()
    with pytest.raises(DeskError) as failure:
        desk.sync.take_from_folder(stick)

    assert failure.value.kind is Kind.SIGNATURE
    assert pump(desk) == NEW


def test_an_open_desk_keeps_the_folder_to_itself(
    vendor: Any, desk: Any, account_folder: Any, export: Any
) -> None:
    with pytest.raises(DeskError) as failure:
        import_content(account_folder, export(), vendor.enrolment())
    assert failure.value.kind is Kind.IN_USE


def test_a_cancelled_import_leaves_what_was_there(vendor: Any, desk: Any, export: Any) -> None:
    import threading

    from catalog_cache.errors import CancelledError

    vendor.publish_all(rename={"40-21A-0071": NEW})
    stick = export()
    cancel = threading.Event()

    def soon(progress: Any) -> None:
        if progress.phase == "dataset":
            cancel.set()

    with pytest.raises(CancelledError):
        desk.sync.take_from_folder(stick, soon, cancel)
    assert pump(desk) == OLD
    shutil.rmtree(stick)
