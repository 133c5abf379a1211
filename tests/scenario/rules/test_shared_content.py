"""A folder of installed content that many desks read: never written by them, renewed by IT."""

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from catalog_cache.datasets.taking import import_content
from catalog_cache.desk import open_desk
from catalog_cache.errors import DeskError, Kind
from catalog_cache.places import AccountFolder, account_name
from catalog_cache.records import Area, PartQuery, SortKey
from catalog_cache.records.status import LinkState

OLD, NEW = "Hydraulic pump, 11 cc, clockwise", "Gear pump"
FILES = "/v1/files/"


def pump(desk: Any) -> str:
    (row,) = desk.catalogue.search(PartQuery("40-21A-0071")).rows
    return str(row.name)


def state_of(folder: Path) -> dict[str, bytes]:
    return {str(p): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


@pytest.fixture
def share(vendor: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AccountFolder:
    """The account's folder in the place that IT's policy names."""
    monkeypatch.setenv("DISTRIBUTOR_DESK_CONTENT", str(tmp_path / "share"))
    enrolment = vendor.enrolment()
    return AccountFolder(tmp_path / "share" / account_name(enrolment.vendor, enrolment.account))


@pytest.fixture
def renew(vendor: Any, share: AccountFolder, export: Any) -> Callable[..., dict[str, str]]:
    """IT imports what the vendor has now: `renew()` catalogue and manuals, `renew("GOLD")` all."""

    def run(price_group: str = "") -> dict[str, str]:
        stick = export(private=bool(price_group))
        return dict(import_content(share, stick, vendor.enrolment(), price_group))

    return run


def test_desks_read_it_fetch_the_rest_and_never_write_it(
    renew: Any, share: AccountFolder, account_folder: AccountFolder, line: Any
) -> None:
    assert renew() == {"catalog": "snapshot", "manuals": "snapshot"}
    before = state_of(share.root)
    with open_desk(account_folder) as desk:
        assert pump(desk) == OLD
        assert dict(desk.sync.run().datasets) == {"prices": "snapshot", "stock": "snapshot"}
        assert desk.sync.shared_folder == share.root
    assert state_of(share.root) == before
    assert not list(account_folder.datasets.glob("catalog-*"))


@pytest.mark.skipif(os.name == "nt", reason="folder modes are those of POSIX")
def test_a_folder_that_nobody_may_write_is_enough(
    renew: Any, share: AccountFolder, account_folder: AccountFolder
) -> None:
    renew()
    for path in (*share.root.rglob("*"), share.root):
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        with open_desk(account_folder) as desk:
            assert pump(desk) == OLD
    finally:
        for path in (share.root, *share.root.rglob("*")):
            path.chmod(0o755 if path.is_dir() else 0o644)


def test_a_newer_catalogue_at_the_hub_is_not_put_into_it_by_a_desk(
    vendor: Any, renew: Any, share: AccountFolder, account_folder: AccountFolder, line: Any
) -> None:
    renew("GOLD")
    before = state_of(share.root)
    vendor.publish_all(rename={"40-21A-0071": NEW})
    with open_desk(account_folder) as desk:
        assert dict(desk.sync.run().datasets) == {}
        assert line.paths(FILES) == []
        assert {d.name for d in desk.status().datasets} == {"catalog", "prices", "stock", "manuals"}
        assert desk.status().link is LinkState.ONLINE
        assert pump(desk) == OLD
    assert state_of(share.root) == before


def test_an_open_desk_goes_over_to_what_it_renewed(
    vendor: Any, renew: Any, share: AccountFolder, account_folder: AccountFolder
) -> None:
    renew()
    with open_desk(account_folder) as desk:
        changed: set[Area] = set()
        desk.subscribe(lambda changes: changed.update(changes.areas))
        assert pump(desk) == OLD
        vendor.publish_all(rename={"40-21A-0071": NEW})
        assert renew() == {"catalog": "delta", "manuals": "unchanged"}
        assert pump(desk) == OLD  # until it looks; the file of before is still there
        desk.sync.look()
        assert pump(desk) == NEW
        assert {Area.CATALOG, Area.STATUS} <= changed
        assert Area.MANUALS not in changed


def test_the_files_of_before_stay_while_desks_may_read_them(
    vendor: Any, renew: Any, share: AccountFolder
) -> None:
    renew()
    for name in (NEW, "Pump of the third version"):
        vendor.publish_all(rename={"40-21A-0071": name})
        renew()
    assert {p.name for p in share.datasets.glob("catalog-*.db")} == {
        "catalog-1-1.db", "catalog-1-2.db", "catalog-1-3.db",
    }  # fmt: skip

    listed = share.datasets / "current.json"
    os.utime(listed, (listed.stat().st_atime, listed.stat().st_mtime - 7200))
    renew()
    assert {p.name for p in share.datasets.glob("catalog-*.db")} == {"catalog-1-3.db"}


def test_one_s_own_copy_goes_when_the_folder_takes_its_place(
    vendor: Any, account_folder: AccountFolder, renew: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    policy = os.environ["DISTRIBUTOR_DESK_CONTENT"]
    monkeypatch.delenv("DISTRIBUTOR_DESK_CONTENT")
    with open_desk(account_folder) as desk:
        desk.sync.run()
    assert list(account_folder.datasets.glob("catalog-*.db"))

    monkeypatch.setenv("DISTRIBUTOR_DESK_CONTENT", policy)
    renew()
    with open_desk(account_folder) as desk:
        assert pump(desk) == OLD
    assert not list(account_folder.datasets.glob("catalog-*"))
    assert list(account_folder.datasets.glob("stock-*.db"))


def test_while_the_folder_is_away_nothing_large_is_fetched_and_it_is_said(
    share: AccountFolder, account_folder: AccountFolder, renew: Any
) -> None:
    with open_desk(account_folder) as desk:
        assert dict(desk.sync.run().datasets) == {"prices": "snapshot", "stock": "snapshot"}
        status = desk.status()
        assert status.link is LinkState.REFUSED_CONTENT
        assert status.problem == "The shared content cannot be read."
        assert "tell your IT" in status.remedy

        renew()
        desk.sync.run()
        assert desk.status().link is LinkState.ONLINE
        assert pump(desk) == OLD


def test_a_folder_that_goes_away_leaves_what_is_open(
    share: AccountFolder, account_folder: AccountFolder, renew: Any
) -> None:
    renew()
    with open_desk(account_folder) as desk:
        assert pump(desk) == OLD
        share.root.rename(share.root.with_name("elsewhere"))
        desk.sync.look()
        assert desk.status().problem == "The shared content cannot be read."
        assert pump(desk) == OLD


def cut(share: AccountFolder) -> None:
    """Somebody mirrored the folder and was interrupted."""
    file = share.datasets / "catalog-1-1.db"
    with file.open("r+b") as content:
        content.truncate(file.stat().st_size - 4096)


def without_manifest(share: AccountFolder) -> None:
    (share.datasets / "catalog-1-1.db.manifest").unlink()


def another_version(share: AccountFolder) -> None:
    listed = share.datasets / "current.json"
    content = json.loads(listed.read_text())
    content["datasets"]["catalog"]["version"] = 9
    listed.write_text(json.dumps(content))


def manifest_of_another_dataset(share: AccountFolder) -> None:
    shutil.copy(
        share.datasets / "manuals-1-1.db.manifest", share.datasets / "catalog-1-1.db.manifest"
    )


def test_a_new_version_that_was_copied_in_part_leaves_the_one_of_before(
    vendor: Any, share: AccountFolder, account_folder: AccountFolder, renew: Any
) -> None:
    renew()
    with open_desk(account_folder) as desk:
        vendor.publish_all(rename={"40-21A-0071": NEW})
        renew()
        file = share.datasets / "catalog-1-2.db"
        whole = file.read_bytes()
        file.write_bytes(whole[:-4096])
        desk.sync.look()
        assert pump(desk) == OLD
        assert desk.status().problem.startswith("Shared content was refused")
        file.write_bytes(whole)
        desk.sync.look()
        assert pump(desk) == NEW
        assert desk.status().problem == ""


@pytest.mark.parametrize(
    "disturb", [cut, without_manifest, another_version, manifest_of_another_dataset]
)
def test_what_is_not_as_published_is_not_opened_and_not_fetched_either(
    share: AccountFolder, account_folder: AccountFolder, renew: Any, line: Any, disturb: Any
) -> None:
    renew()
    disturb(share)
    with open_desk(account_folder) as desk:
        desk.sync.run()
        assert {d.name for d in desk.status().datasets} == {"manuals", "prices", "stock"}
        assert desk.status().problem.startswith("Shared content was refused")


def test_content_under_another_root_key_is_not_opened(
    vendor: Any, share: AccountFolder, account_folder: AccountFolder, tmp_path: Path
) -> None:
    from vendor_hub.hub import create_hub
    from vendor_hub.publish.content_folder import export_content
    from vendor_hub.publish.release import release

    forger = create_hub(tmp_path / "forger", "halden", "Halden Hydraulics")
    release(forger, "catalog", vendor.maker.write_catalog(tmp_path / "c.db", vendor.uids))
    export_content(forger, tmp_path / "stick")
    forged = vendor.enrolment().model_copy(update={"root_key": forger.config.root_key})
    import_content(share, tmp_path / "stick", forged)
    forger.close()
    with open_desk(account_folder) as desk:
        assert desk.status().datasets == ()
        desk.sync.run()
        assert desk.status().problem.startswith("Shared content was refused")


def test_prices_of_another_group_are_not_shown(
    vendor: Any, share: AccountFolder, account_folder: AccountFolder, tmp_path: Path
) -> None:
    from vendor_hub.publish.content_folder import For, export_content
    from vendor_hub.publish.release import release

    prices = vendor.maker.write_prices(tmp_path / "p.db", vendor.uids)
    release(vendor.hub, "prices", prices, audience="PLATINUM")
    export_content(vendor.hub, tmp_path / "stick", [For(("", "PLATINUM"), "PLATINUM")])
    import_content(share, tmp_path / "stick", vendor.enrolment(), "PLATINUM")
    with open_desk(account_folder) as desk:
        assert "prices" not in {d.name for d in desk.status().datasets}
        desk.sync.run()
        assert "prices" not in {d.name for d in desk.status().datasets}
        assert "another price group" in desk.status().problem


def test_an_older_stick_does_not_turn_it_back(
    vendor: Any, share: AccountFolder, account_folder: AccountFolder, renew: Any, export: Any
) -> None:
    old = export("old", private=False)
    vendor.publish_all(rename={"40-21A-0071": NEW})
    renew()
    taken = dict(import_content(share, old, vendor.enrolment()))
    assert "The folder has an older version" in taken["catalog"]
    with open_desk(account_folder) as desk:
        assert pump(desk) == NEW


def test_a_desk_does_not_take_from_a_stick_what_its_it_renews(
    share: AccountFolder, account_folder: AccountFolder, renew: Any, export: Any
) -> None:
    renew()
    with open_desk(account_folder) as desk:
        taken = dict(desk.sync.take_from_folder(export("other")).datasets)
        assert "a shared folder that your IT renews" in taken["catalog"]
        assert taken["stock"] == "snapshot"


def test_two_imports_at_once_do_not_meet(
    vendor: Any, share: AccountFolder, renew: Any, export: Any
) -> None:
    from filelock import FileLock

    renew()
    with FileLock(share.lock), pytest.raises(DeskError) as failure:
        import_content(share, export("again", private=False), vendor.enrolment())
    assert failure.value.kind is Kind.IN_USE


def test_the_diagnosis_says_where_content_is_read_and_what_is_wrong(
    share: AccountFolder, account_folder: AccountFolder, renew: Any
) -> None:
    from catalog_cache import doctor

    def found(desk: Any) -> Any:
        return next(f for f in doctor.run(desk) if f.name == "shared content")

    with open_desk(account_folder) as desk:
        assert not found(desk).ok
        assert "cannot be read" in found(desk).text
        renew()
        desk.sync.look()
        assert found(desk).ok
        assert str(share.root) in found(desk).text


def test_ready_orders_of_columns_are_one_s_own_and_follow_what_is_renewed(
    vendor: Any, share: AccountFolder, account_folder: AccountFolder, renew: Any
) -> None:
    renew()
    with open_desk(account_folder) as desk:
        desk.sync.least_rows_arranged = 0
        desk.sync.run()
        (first,) = account_folder.datasets.glob("sorted-*.db")
        found = desk.catalogue.search(PartQuery("", sort=SortKey.NUMBER)).rows
        numbers = [row.number for row in found]
        vendor.publish_all(rename={"40-21A-0071": NEW})
        renew()
        desk.sync.look()
        assert len(list(account_folder.datasets.glob("sorted-*.db"))) == 2
        assert [
            r.number for r in desk.catalogue.search(PartQuery("", sort=SortKey.NUMBER)).rows
        ] == numbers
    with open_desk(account_folder) as desk:
        (kept,) = account_folder.datasets.glob("sorted-*.db")
        assert kept != first
    assert not list(share.root.rglob("sorted-*"))
