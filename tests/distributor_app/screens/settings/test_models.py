from catalog_cache.records import SyncReport

from distributor_app.screens.settings.connection_card import is_local
from distributor_app.screens.settings.models import (
    dataset_columns,
    measure,
    permission_words,
    report_text,
    token_place_words,
)
from distributor_app.widgets.record_model import RecordModel


def test_permissions_are_said_in_words_and_unknown_ones_as_they_came():
    assert permission_words({"order", "see_earnings", "drive_fork_lift"}) == [
        "place orders", "see earnings", "drive fork lift",
    ]  # fmt: skip


def test_a_missing_keyring_is_named():
    assert "because no keyring answers" in token_place_words("file")


def test_the_folder_is_measured_by_its_parts(tmp_path):
    (tmp_path / "files" / "ab").mkdir(parents=True)
    (tmp_path / "files" / "ab" / "cd").write_bytes(b"x" * 7)
    assert [(part.files, part.size) for part in measure(tmp_path)] == [(0, 0), (1, 7), (0, 0)]


def test_a_sync_says_what_it_brought_and_what_was_refused():
    report = SyncReport(
        (), (("catalog", "delta"), ("stock", "unchanged"), ("prices", "not signed")), 2, 1, 0, 0,
        False,
    )  # fmt: skip
    assert report_text(report) == (
        "Catalogue updated, Prices: not signed, 1 sent, 2 news from the vendor."
    )


def test_a_sync_that_brought_nothing_says_so():
    assert report_text(SyncReport((), (), 0, 0, 0, 1, True)) == "Everything is up to date."


def test_only_a_hub_on_this_computer_is_local():
    assert is_local("http://127.0.0.1:8123")
    assert not is_local("https://hub.halden.example")
    assert not is_local("https://127.0.0.1.example.org")


def test_the_ages_are_a_well_behaved_model(records, qtmodeltester):
    model = RecordModel(dataset_columns())
    model.set_records(records.status().datasets)
    qtmodeltester.check(model)
