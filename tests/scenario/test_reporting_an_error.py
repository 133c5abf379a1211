"""An error in the catalogue, reported with no network: it arrives once, and is answered."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from catalog_cache.contract.states import SubmissionState

from catalog_cache.desk import Desk
from catalog_cache.errors import DeskError

from vendor_hub.__main__ import main

PUMP = "40-21A-0071"
BRAND = "Halden"


def reported(desk: Desk) -> str:
    uid = desk.catalogue.find(PUMP)[0].uid
    return desk.reports.report(uid, "specification", " The flange is SAE B. ", field="Flange")


def test_a_report_made_offline_arrives_once_and_its_answer_stands_at_the_part(
    vendor: Any, desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    vendor.kill()
    report = reported(desk)
    assert desk.status().waiting == 1
    (waiting,) = desk.reports.of_part(BRAND, PUMP)
    assert waiting.sending is SubmissionState.QUEUED

    vendor.start()
    desk.sync.run()
    desk.sync.run()
    (arrived,) = desk.reports.of_part(BRAND, PUMP)
    assert (arrived.id, arrived.sending, arrived.state) == (report, None, "reported")
    (kept,) = vendor.rows("SELECT body FROM remark WHERE kind = 'catalogue_error'")
    body = json.loads(kept.body)
    assert (body["part"]["number"], body["field"]) == (PUMP, "Flange")
    assert body["note"] == "The flange is SAE B."
    assert body["catalogue"] == "1-1"
    assert datetime.fromisoformat(body["as_of"]) < datetime.now(UTC)

    words = "Mended in the next catalogue. Thank you."
    data = str(vendor.hub.folder)
    assert main(["errors", "answer", report, "corrected", "--text", words, "--data", data]) == 0
    capsys.readouterr()
    desk.sync.run()
    (answered,) = desk.reports.of_part(BRAND, "40 21a 0071")
    assert (answered.state, answered.answer) == ("corrected", words)
    (item,) = [each for each in desk.outbox.items() if each.type == "catalogue_error"]
    assert (item.state, item.answer) == (SubmissionState.RECEIVED, words)
    desk.outbox.dismiss(report)
    assert desk.outbox.items() == ()
    assert len(desk.reports.of_part(BRAND, PUMP)) == 1


def test_a_power_cut_between_commit_and_answer_makes_no_second_report(
    vendor: Any, desk: Desk
) -> None:
    vendor.stop()
    vendor.start(fault="kill-after-commit:catalogue_error")
    reported(desk)
    with pytest.raises(DeskError):
        desk.sync.run()
    vendor.ended()
    vendor.start()
    desk.sync.run()
    (arrived,) = desk.reports.of_part(BRAND, PUMP)
    assert arrived.sending is None
    assert len(vendor.rows("SELECT id FROM remark")) == 1


def test_a_colleague_sees_what_was_reported_already(
    vendor: Any, desk: Desk, another_desk: Any
) -> None:
    reported(desk)
    desk.sync.run()
    with another_desk("Ines Moreau") as other:
        (seen,) = other.reports.of_part(BRAND, PUMP)
        assert (seen.by, seen.state) == ("Marc Lefèvre", "reported")


def test_a_report_taken_back_before_it_was_sent_is_none(vendor: Any, desk: Desk) -> None:
    vendor.kill()
    desk.outbox.withdraw(reported(desk))
    assert desk.reports.of_part(BRAND, PUMP) == ()
    vendor.start()
