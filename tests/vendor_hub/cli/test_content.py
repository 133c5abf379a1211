"""`publish` and `content export` on the command line."""

import json
from datetime import UTC, datetime

import pytest

from catalog_cache.contract.wire.selection import Selection

from vendor_hub.hub import open_hub
from vendor_hub.publish.writer import DatasetWriter
from vendor_hub.store import accounts, people, selections
from vendor_hub.vendor import parties


@pytest.fixture
def published(hub_shell, tmp_path):
    """A hub that has published a catalogue for all and prices for GOLD, both without a row."""
    for name, audience in (("catalog", ""), ("prices", "GOLD")):
        path = tmp_path / f"{name}.db"
        with DatasetWriter(path, name, as_of=datetime(2026, 11, 20, tzinfo=UTC)):
            pass
        hub_shell("publish", name, path, *(["--audience", audience] if audience else []))
    return hub_shell


def test_a_hub_named_from_where_one_stands_publishes_deltas(published, tmp_path):
    """As the guide writes it: `--data hub`."""
    path = tmp_path / "next.db"
    with DatasetWriter(path, "catalog", as_of=datetime(2026, 11, 21, tzinfo=UTC)) as writer:
        writer.add("part", rank=16, uid=1, brand="HALDEN", number="40-001", number_key="40001",
                   name="Gear", stock_unit="C62", sale_status="active", origin="new",
                   flags={})  # fmt: skip
    here = type(published)(published.data.relative_to(tmp_path), published.capsys)
    assert "version 2, " in here("publish", "catalog", path)
    assert "catalog 1.2, " in here("content", "export", "stick")


def test_the_export_says_what_it_wrote_and_what_is_private(published, tmp_path):
    said = published("content", "export", tmp_path / "stick", "--account", "4711")
    assert "catalog 1.1, " in said
    assert "for everybody" in said
    assert "PRIVATE, for account 4711, Miller (price group GOLD)" in said
    assert "can be read by everybody who can read the folder" in said
    assert "distributor-app content import stick" in said


def test_without_a_name_nothing_private_is_written(published, tmp_path):
    said = json.loads(published("content", "export", tmp_path / "stick", "--json"))
    assert [d["dataset"] for d in said["datasets"]] == ["catalog"]


def test_an_account_that_there_is_not_is_said_before_anything_is_written(published, tmp_path):
    said = published("content", "export", tmp_path / "stick", "--account", "9", code=1)
    assert "no account with customer number 9" in said
    assert not (tmp_path / "stick").exists()


def test_the_parts_of_the_catalogue_that_desks_keep_are_made_and_go_onto_a_stick(
    published, tmp_path
):
    assert "Every desk keeps the whole" in published("content", "editions")
    hub = open_hub(published.data)
    account = accounts_of(hub)[0]
    _, code = parties.add_user(hub.store, account.id, "Ann")
    with hub.store.write() as db:
        token = people.token_key(people.redeem(db, code, "desk"))
        selections.choose(db, token, account.id, Selection(without_discontinued=True))
    hub.close()
    waiting = published("content", "editions", "--list")
    assert waiting == "all lines without discontinued parts: to be made\n"
    made = json.loads(published("content", "editions", "--json"))
    assert [each["version"] for each in made["made"]] == [1]
    without = json.loads(published("content", "export", tmp_path / "a", "--json"))
    assert [d["audience"] for d in without["datasets"]] == [""]
    said = published("content", "export", tmp_path / "b", "--editions")
    assert "only all lines without discontinued parts" in said
    assert "PRIVATE" not in said


def accounts_of(hub):
    with hub.store.read() as db:
        return accounts.all_accounts(db)
