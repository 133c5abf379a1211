"""The tour as a command: a vendor that cannot open ends it with a report and a failing code."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from distributor_app.tour.steps import steps_for


def tour(out: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "distributor_app", "tour", "--out", str(out), *words]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(
        command, capture_output=True, text=True, timeout=120, env=environment, check=False
    )


@pytest.fixture(scope="module")
def failed(tmp_path_factory):
    """A tour whose hub has a database that nobody can reach."""
    out = tmp_path_factory.mktemp("tour")
    done = tour(out, "--database", "postgresql+psycopg://nobody@127.0.0.1:9/none")
    return done, json.loads((out / "tour.json").read_text(encoding="utf-8"))


def test_a_tour_that_fails_says_so_by_its_exit_code(failed):
    done, _ = failed
    assert done.returncode == 1
    assert "FAIL" in done.stdout


def test_the_step_that_failed_is_the_last_one_and_has_the_error_in_its_facts(failed):
    _, report = failed
    assert report["ok"] is False
    assert [(step["name"], step["ok"]) for step in report["steps"]] == [("first-start", False)]
    assert "could not be started" in report["steps"][0]["facts"]["error"]


def test_the_report_has_stalls_and_machine_also_when_the_tour_failed(failed):
    _, report = failed
    assert report["stall"]["longest_ms"] >= 0
    assert report["machine"]["python"]


def test_an_export_that_is_not_there_is_said(tmp_path):
    done = tour(tmp_path / "out", "--import", str(tmp_path / "nowhere"))
    report = json.loads((tmp_path / "out" / "tour.json").read_text(encoding="utf-8"))
    assert done.returncode == 1
    assert "nowhere" in report["steps"][0]["facts"]["error"]


def test_no_two_steps_have_the_same_name():
    names = [step.name for step in steps_for()]
    assert len(set(names)) == len(names)
