"""The words of the outbox: state, reason, next try."""

from datetime import UTC, datetime
from typing import Any

import pytest
from pytestqt.modeltest import ModelTester

from catalog_cache.contract.states import SubmissionState
from catalog_cache.contract.wire.protocol import LineReason

from catalog_cache.records import DeskStatus, LinkState, OutboxItem

from distributor_app.screens.outbox import models
from distributor_app.widgets.record_model import RecordModel


def item(**changes: Any) -> OutboxItem:
    values: dict[str, Any] = {
        "id": "o1",
        "seq": 1,
        "type": "order",
        "subject": "Order 4711",
        "subject_id": "o1",
        "state": SubmissionState.QUEUED,
        "created_at": datetime.now(UTC),
        "attempts": 0,
        "last_error_kind": "",
        "last_error": "",
        "last_try": None,
        "next_try": None,
        "request_id": "",
        "received_at": None,
        "reasons": (),
        "waits_for": "",
    }
    return OutboxItem(**{**values, **changes})


def test_the_table_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    model = RecordModel[OutboxItem](models.outbox_columns())
    model.set_records([item(), item(id="o2", state=SubmissionState.REFUSED)])
    qtmodeltester.check(model)


@pytest.mark.parametrize("state", list(SubmissionState))
def test_every_state_has_words(state: SubmissionState) -> None:
    assert models.state_look(item(state=state)).text


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "Will be sent when the hub can be reached."),
        ({"waits_for": "Order 4711"}, "Goes out after Order 4711"),
        ({"last_error": "No network."}, "No network."),
        ({"state": SubmissionState.SET_ASIDE}, "You set it aside; it is not sent."),
        (
            {
                "state": SubmissionState.REFUSED,
                "reasons": (LineReason(line=2, code="x", text="it was replaced"),),
            },
            "Line 2: it was replaced",
        ),
    ],
)
def test_why_an_item_is_still_here(changes: dict[str, Any], words: str) -> None:
    assert models.why(item(**changes)) == words


def test_what_is_set_aside_has_no_next_try() -> None:
    later = datetime.now(UTC)
    assert models.next_try(item(next_try=later))
    assert models.next_try(item(next_try=later, state=SubmissionState.SET_ASIDE)) == ""


def test_the_connection_is_explained_only_while_something_waits() -> None:
    offline = DeskStatus(link=LinkState.OFFLINE, since=None, problem="No network")
    assert models.connection_words(offline, 0)[0] == ""
    assert models.connection_words(offline, 1)[0].startswith("No network.")
    sign_in = DeskStatus(link=LinkState.SIGN_IN_NEEDED, since=None)
    assert "sign in" in models.connection_words(sign_in, 1)[0]


def test_what_the_vendor_answered_is_in_sight_until_it_is_dismissed() -> None:
    answered = item(type="catalogue_error", state=SubmissionState.RECEIVED, answer="Mended.")
    assert models.is_shown(answered)
    assert not models.is_shown(item(state=SubmissionState.RECEIVED))
    assert models.state_look(answered).text == "Answered"
    assert models.why(answered) == "Your vendor: Mended."
    assert [deed.code for deed in models.deeds(answered)] == ["dismiss"]
