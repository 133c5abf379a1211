"""Rules 2 and 4 against the real hub: other bytes are refused, a lost sign-in keeps the queue."""

import time
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select, update

from catalog_cache.contract.states import SubmissionState

from catalog_cache.errors import DeskError, Kind
from catalog_cache.records.status import LinkState
from catalog_cache.workspace.tables import submission

S = SubmissionState


def test_other_content_under_a_known_id_is_set_aside_and_changes_nothing(
    vendor: Any, desk: Any, ordered: Any
) -> None:
    order = ordered(desk, po_number="4711")
    desk.sync.run()
    before = vendor.rows("SELECT body FROM customer_order")
    with desk._workspace.writing() as db:
        body = db.exec_driver_sql("SELECT body FROM submission").scalar_one()
        other = body.replace(b"4711", b"4712")
        db.execute(update(submission).values(body=other, state=S.QUEUED, next_try=None))

    desk.sync.run()

    (item,) = desk.outbox.items()
    assert (item.id, item.state) == (order, S.SET_ASIDE)
    assert item.last_error
    assert vendor.rows("SELECT body FROM customer_order") == before


def test_an_answer_lost_on_the_line_is_fetched_and_the_order_exists_once(
    vendor: Any, desk: Any, line: Any, ordered: Any
) -> None:
    order = ordered(desk)

    def lose_the_answer(call: Any) -> None:
        call.cut_after = 10 if call.method == "PUT" else None

    line.disturb = lose_the_answer
    with pytest.raises(DeskError):
        desk.sync.run()
    assert desk.outbox.items()[0].state is S.UNKNOWN
    line.disturb = lambda _call: None
    line.calls.clear()
    desk.sync.run()

    about_it = [c.method for c in line.calls if c.path.endswith(order)]
    assert about_it == ["GET"]
    assert vendor.rows("SELECT count(*) FROM customer_order") == [(1,)]
    assert desk.outbox.items()[0].state is S.RECEIVED


def test_a_sign_in_that_ended_keeps_the_queue_until_the_next_one(
    vendor: Any, desk: Any, ordered: Any
) -> None:
    desk._hub.set_token("a token that was revoked")
    order = ordered(desk)
    with pytest.raises(DeskError) as failure:
        desk.sync.run()
    assert failure.value.kind is Kind.SIGN_IN
    assert desk.status().link is LinkState.SIGN_IN_NEEDED
    assert desk.status().waiting == 1

    desk.sync.sign_in(vendor.code_for("Marc Lefèvre"))
    desk.sync.run()

    assert desk.status().link is LinkState.ONLINE
    assert vendor.rows("SELECT id FROM customer_order") == [(order,)]


@pytest.mark.parametrize(
    ("status", "link"),
    [(401, LinkState.SIGN_IN_NEEDED), (503, LinkState.OFFLINE), (200, LinkState.OFFLINE)],
)
def test_the_status_line_tells_what_is_wrong_and_comes_back_by_itself(
    desk: Any, line: Any, status: int, link: LinkState
) -> None:
    def trouble(call: Any) -> None:
        call.status, call.answer = status, b"<html>hello</html>"
        call.answer_headers = [("content-type", "text/html")]

    line.disturb = trouble
    with pytest.raises(DeskError):
        desk.sync.run()
    told = desk.status()
    assert told.link is link
    assert told.problem
    assert told.remedy
    assert told.next_try is not None
    assert told.datasets

    line.disturb = lambda _call: None
    desk.sync.run()

    assert desk.status().link is LinkState.ONLINE
    assert desk.status().problem == ""


def test_what_was_held_to_be_taken_back_goes_out_by_itself_when_its_time_is_over(
    desk: Any, ordered: Any
) -> None:
    order = ordered(desk)
    desk.sync.run()
    request = desk.orders.request_change(order, "cancel", hold=timedelta(seconds=1.5))
    desk.sync.watch()
    try:
        states = _states_until_received(desk, request)
    finally:
        desk.sync.unwatch()
    assert states[0] is SubmissionState.QUEUED
    assert states[-1] is SubmissionState.RECEIVED


def _states_until_received(desk: Any, request: str) -> list[SubmissionState]:
    """What one sees of a change, until the hub has it or twenty seconds are over."""
    seen: list[SubmissionState] = []
    over = time.monotonic() + 20
    while time.monotonic() < over and SubmissionState.RECEIVED not in seen:
        with desk._workspace.reading() as connection:
            state = connection.scalar(select(submission.c.state).where(submission.c.id == request))
        if not seen or seen[-1].value != state:
            seen.append(SubmissionState(state))
        time.sleep(0.05)
    return seen
