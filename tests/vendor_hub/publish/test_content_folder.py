"""Content as plain files: what is in the folder, for whom, and what a second export does to it."""

import hashlib

import pytest

from catalog_cache.contract.dataset.content_folder import ContentIndex, file_path
from catalog_cache.contract.dataset.manifest import (
    Manifest,
    Signed,
    open_key_list,
    open_manifest,
)

from vendor_hub.errors import HubError
from vendor_hub.publish.content_folder import account_of, export_content, price_group
from vendor_hub.publish.release import release

PARTS = {f"40-{n:03}": f"Gear {n}" for n in range(300)}


@pytest.fixture
def stocked(world, write_catalog, write_prices):
    """A hub with a catalogue in two versions, and prices of two groups and one account."""
    release(world.hub, "catalog", write_catalog(PARTS))
    release(world.hub, "catalog", write_catalog({**PARTS, "40-007": "Better gear"}))
    release(world.hub, "prices", write_prices("12.50"), audience="GOLD")
    release(world.hub, "prices", write_prices("13.50"), audience="LIST")
    return world.hub


def listed(folder):
    index = ContentIndex.model_validate_json((folder / "content.json").read_bytes())
    return {(d.dataset, d.audience): d for d in index.datasets}


def files(folder):
    return {p.name for p in (folder / "files").iterdir()}


def test_everything_that_a_desk_needs_is_there_under_its_hash(stocked, tmp_path):
    index = export_content(stocked, tmp_path / "stick")
    for name in files(tmp_path / "stick"):
        content = (tmp_path / "stick" / "files" / name).read_bytes()
        assert hashlib.sha256(content).hexdigest() == name

    def signed(file):
        return Signed.model_validate_json(file_path(tmp_path / "stick", file.sha256).read_bytes())

    keys = open_key_list(signed(index.keys), stocked.config.root_key, vendor="halden")
    (catalog,) = index.datasets
    manifest = open_manifest(signed(catalog.manifest), keys, dataset="catalog")
    assert manifest.version == 2
    wanted = {manifest.snapshot.sha256, *(d.sha256 for d in manifest.deltas)}
    assert len(wanted) == 2
    assert files(tmp_path / "stick") == wanted | {index.keys.sha256, catalog.manifest.sha256}


def test_nothing_private_goes_out_unless_it_is_asked_for(stocked, tmp_path):
    export_content(stocked, tmp_path / "stick")
    assert set(listed(tmp_path / "stick")) == {("catalog", "")}


def test_prices_of_whom_is_named_go_out_and_say_for_whom(stocked, tmp_path):
    export_content(stocked, tmp_path / "stick", [price_group(stocked, "GOLD")])
    there = listed(tmp_path / "stick")
    assert set(there) == {("catalog", ""), ("prices", "GOLD")}
    assert (there["prices", "GOLD"].private, there["catalog", ""].private) == (True, False)
    assert there["prices", "GOLD"].whose == "price group GOLD"


def test_an_account_gets_what_it_would_fetch_itself(stocked, world, write_prices, tmp_path):
    release(world.hub, "prices", write_prices("9.90"), audience=world.a.id)
    export_content(stocked, tmp_path / "a", [account_of(stocked, "4711")])
    export_content(stocked, tmp_path / "b", [account_of(stocked, "4712")])
    assert set(listed(tmp_path / "a")) == {("catalog", ""), ("prices", world.a.id)}
    assert set(listed(tmp_path / "b")) == {("catalog", ""), ("prices", "LIST")}


def test_one_may_ask_for_some_datasets_only(stocked, tmp_path):
    export_content(stocked, tmp_path / "stick", [price_group(stocked, "GOLD")], ["prices"])
    assert set(listed(tmp_path / "stick")) == {("prices", "GOLD")}


def test_a_price_group_that_nobody_is_in_is_named(stocked):
    with pytest.raises(
        HubError, match=r"No account is in price group GLOD\. There are: GOLD, LIST"
    ):
        price_group(stocked, "GLOD")


def test_the_next_export_into_the_folder_leaves_only_what_is_new(stocked, write_catalog, tmp_path):
    folder = tmp_path / "stick"
    export_content(stocked, folder, [price_group(stocked, "GOLD")])
    before = files(folder)
    release(stocked, "catalog", write_catalog({**PARTS, "40-008": "Best gear"}), keep_deltas=False)
    export_content(stocked, folder)
    assert set(listed(folder)) == {("catalog", "")}
    assert listed(folder)["catalog", ""].version == 3
    assert len(files(folder)) == 3  # keys, manifest, snapshot; no price is left behind
    assert len(files(folder) & before) == 1


def test_a_file_that_was_damaged_on_the_stick_is_written_anew(stocked, tmp_path):
    folder = tmp_path / "stick"
    export_content(stocked, folder)
    manifest = Manifest.model_validate_json(
        Signed.model_validate_json(
            file_path(folder, listed(folder)["catalog", ""].manifest.sha256).read_bytes()
        ).payload_bytes
    )
    snapshot = file_path(folder, manifest.snapshot.sha256)
    whole = snapshot.read_bytes()
    snapshot.write_bytes(whole[:-1] + b"?")
    export_content(stocked, folder)
    assert snapshot.read_bytes() == whole


def test_a_folder_with_other_things_is_left_alone(stocked, tmp_path):
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "dear-ann.txt").write_text("…")
    with pytest.raises(HubError, match="holds other things"):
        export_content(stocked, tmp_path / "letters")
    assert [p.name for p in (tmp_path / "letters").iterdir()] == ["dear-ann.txt"]


def test_content_of_another_vendor_is_left_alone(stocked, tmp_path):
    folder = tmp_path / "stick"
    index = export_content(stocked, folder)
    other = index.model_copy(update={"vendor": "other", "vendor_name": "Other Pumps"})
    (folder / "content.json").write_text(other.model_dump_json())
    with pytest.raises(HubError, match="content of Other Pumps"):
        export_content(stocked, folder)


def test_a_hub_that_has_published_nothing_says_so(world, tmp_path):
    with pytest.raises(HubError, match="nothing of this has been published"):
        export_content(world.hub, tmp_path / "stick")
    assert not (tmp_path / "stick").exists()


def test_a_file_that_is_damaged_at_the_hub_does_not_go_out(stocked, tmp_path):
    folder = tmp_path / "stick"
    for path in (stocked.folder / "files").glob("*/*"):
        path.write_bytes(b"rotten")
    with pytest.raises(HubError, match="damaged on the hub's disk"):
        export_content(stocked, folder)
    assert not (folder / "content.json").exists()
