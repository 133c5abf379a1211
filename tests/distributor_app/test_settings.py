"""Settings: remembered, and never in the way."""

import json

from distributor_app.settings import ColumnLayout, Settings


def test_what_was_chosen_is_there_next_time(tmp_path):
    path = tmp_path / "deep" / "settings.json"
    settings = Settings(path)
    settings.theme = "dark"
    settings.hide_prices = True
    settings.set_columns("orders", [ColumnLayout("po", 120), ColumnLayout("day", 80, True)])
    again = Settings(path)
    assert (again.theme, again.hide_prices) == ("dark", True)
    assert again.columns("orders") == [ColumnLayout("po", 120), ColumnLayout("day", 80, True)]


def test_an_unreadable_file_gives_the_defaults(tmp_path):
    path = tmp_path / "settings.json"
    path.write_bytes(b"\xff{not json")
    assert Settings(path).theme == "system"


def test_a_wrong_entry_costs_only_itself(tmp_path):
    path = tmp_path / "settings.json"
    raw = {"theme": 7, "language": "de", "columns": {"a": [{"wrong": 1}], "b": []}, "new": 1}
    path.write_text(json.dumps(raw))
    settings = Settings(path)
    assert (settings.theme, settings.language) == ("system", "de")
    assert settings.columns("a") == []


def test_a_folder_that_cannot_be_written_loses_only_the_layout(tmp_path):
    blocked = tmp_path / "settings.new"
    blocked.mkdir()
    settings = Settings(tmp_path / "settings.json")
    settings.theme = "dark"
    assert settings.theme == "dark"


def test_recent_things_that_somebody_edited_by_hand_are_taken_as_far_as_they_are_sound(tmp_path):
    path = tmp_path / "settings.json"
    path.write_text('{"recent": [{"screen": "orders", "order": "1"}, {"screen": 7}, "x"]}')
    assert Settings(path).recent == [{"screen": "orders", "order": "1"}]


def test_the_kinds_of_news_that_are_not_wanted_survive_a_restart(tmp_path):
    path = tmp_path / "settings.json"
    Settings(path).muted = frozenset({"moved", "changed"})
    assert Settings(path).muted == {"moved", "changed"}
