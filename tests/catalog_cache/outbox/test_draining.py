"""Rules 2 and 5: one sender, the order of one object kept, no item held up by another's trouble."""

import threading
from pathlib import Path

import pytest

from catalog_cache.contract.states import SubmissionState

from catalog_cache.errors import CancelledError, DeskError, Kind
from catalog_cache.outbox import queue
from catalog_cache.workspace.database import Workspace

S = SubmissionState


def test_the_order_of_sending_is_the_order_of_confirming_whatever_the_clock_says(
    hub, outbox, monkeypatch
):
    first = outbox.queue("a")
    monkeypatch.setattr(queue, "_now", lambda: queue.datetime(1999, 1, 1, tzinfo=queue.UTC))
    second = outbox.queue("b")
    monkeypatch.undo()
    third = outbox.queue("c")

    outbox.drainer.drain()

    assert hub.sent() == [first, second, third]


def test_the_same_bytes_are_sent_each_time(hub, outbox):
    identity = outbox.queue(text="Ünïcode ☂ and 1.10")
    hub.faults += ["keep-and-cut", 500, "", "keep-and-hang"]
    for _ in range(4):
        outbox.make_due()
        outbox.drainer.drain()

    assert len(hub.bodies[identity]) >= 1
    assert set(hub.bodies[identity]) == {outbox.row(identity).body}


def test_other_bytes_under_a_known_id_are_set_aside_by_the_hubs_no(hub, outbox):
    identity = outbox.queue()
    hub.faults.append(422)

    outbox.drainer.drain()

    assert outbox.state(identity) is S.SET_ASIDE
    assert outbox.row(identity).last_error_kind == Kind.BAD_INPUT


@pytest.mark.parametrize("fault", [403, 422, 500, 503])
def test_an_item_at_which_the_hub_always_fails_holds_up_no_other(hub, outbox, fault):
    bad, good, last = outbox.queue("bad"), outbox.queue("good"), outbox.queue("last")
    hub.poison[bad] = fault

    outbox.drainer.drain()

    assert outbox.state(good) is outbox.state(last) is S.RECEIVED
    assert hub.sent() == [bad, good, last]


@pytest.mark.parametrize("fault", ["hang", "drop"])
def test_an_item_that_alone_times_out_holds_up_no_other(hub, outbox, fault):
    bad, good, last = outbox.queue("bad"), outbox.queue("good"), outbox.queue("last")
    hub.poison[bad] = fault

    report = outbox.drainer.drain()

    assert outbox.state(good) is outbox.state(last) is S.RECEIVED
    assert report.stopped_by.kind is Kind.TIMEOUT


def test_a_line_that_is_gone_is_not_tried_with_every_item(hub, outbox):
    for n in range(10):
        outbox.queue(str(n))
    hub.faults += ["drop"] * 10

    outbox.drainer.drain()

    assert len(hub.requests) == 2


def test_a_sign_in_that_ended_stops_the_queue_and_keeps_it(hub, outbox):
    identities = [outbox.queue(str(n)) for n in range(3)]
    hub.faults.append(401)

    report = outbox.drainer.drain()

    assert report.stopped_by.kind is Kind.SIGN_IN
    assert len(hub.requests) == 1
    assert {outbox.state(i) for i in identities} == {S.QUEUED}

    assert outbox.drainer.drain().sent == 3


def test_what_follows_for_one_object_waits_for_what_goes_before(hub, outbox):
    order, change = outbox.queue("order"), outbox.queue("order")
    other = outbox.queue("other")
    hub.faults.append(422)

    outbox.drainer.drain()

    assert outbox.state(order) is S.SET_ASIDE
    assert outbox.state(change) is S.QUEUED
    assert outbox.state(other) is S.RECEIVED
    assert hub.sent() == [order, other]


def test_what_follows_for_one_object_waits_for_the_unknown_too(hub, outbox):
    order, change = outbox.queue("order"), outbox.queue("order")
    hub.faults += ["keep-and-cut", 500]

    outbox.drainer.drain()

    assert hub.sent() == [order]
    assert outbox.state(change) is S.QUEUED

    outbox.make_due()
    outbox.drainer.drain()
    outbox.make_due()
    outbox.drainer.drain()

    assert hub.sent() == [order, change]


def test_two_drains_at_once_send_each_item_once(hub, outbox):
    identities = [outbox.queue(str(n)) for n in range(12)]
    threads = [threading.Thread(target=outbox.drainer.drain) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(hub.sent()) == sorted(identities)


@pytest.mark.parametrize("fault", ["", "refuse", "drop", "keep-and-cut"])
@pytest.mark.parametrize("wish", [S.WITHDRAWN, S.SET_ASIDE, S.QUEUED, S.PLACED_BY_PHONE])
def test_what_left_this_desk_is_no_longer_the_users_to_move(hub, outbox, fault, wish):
    identity = outbox.queue()
    hub.faults.append(fault)
    outbox.drainer.drain()
    before = outbox.state(identity)

    with pytest.raises(DeskError) as failure, outbox.workspace.writing() as db:
        queue.user_moves(db, identity, wish)

    assert failure.value.kind is Kind.NOT_ALLOWED
    assert outbox.state(identity) is before


def test_cancel_is_honoured_between_items(hub, outbox):
    identities = [outbox.queue(str(n)) for n in range(3)]
    cancel = threading.Event()
    outbox.hub._client.event_hooks["request"].append(lambda _: cancel.set())

    with pytest.raises(CancelledError):
        outbox.drainer.drain(cancel)

    assert hub.sent() == identities[:1]
    assert outbox.state(identities[0]) is S.RECEIVED


def test_no_request_is_made_inside_a_write_transaction(hub, outbox):
    with outbox.workspace._writer.connect() as connection:
        raw = connection.connection.driver_connection
    seen = []
    outbox.hub._client.event_hooks["request"].append(lambda _: seen.append(raw.in_transaction))
    outbox.queue("a")
    hub.faults += ["keep-and-cut"]

    for _ in range(2):
        outbox.make_due()
        outbox.drainer.drain()

    assert seen == [False, False]


def test_an_answer_that_could_not_be_stored_is_asked_for_again(hub, outbox):
    identity = outbox.queue()
    with outbox.workspace.writing() as db:
        db.exec_driver_sql(
            "CREATE TRIGGER full_disk BEFORE UPDATE ON submission WHEN NEW.state = 'received'"
            " BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END"
        )
    with pytest.raises(DeskError) as failure:
        outbox.drainer.drain()
    assert failure.value.kind is Kind.DISK_FULL
    with outbox.workspace.writing() as db:
        db.exec_driver_sql("DROP TRIGGER full_disk")

    outbox.drainer.drain()

    assert outbox.state(identity) is S.RECEIVED
    assert hub.requests == [("PUT", identity), ("GET", identity)]
    assert outbox.history(identity) == ["queued", "sending", "unknown", "received"]


def test_the_account_is_open_once_in_this_process_and_in_no_other(outbox, tmp_path):
    import subprocess
    import sys

    lock = Path(outbox.workspace._account_lock.lock_file)
    with pytest.raises(DeskError) as here:
        Workspace(tmp_path / "elsewhere", lock)
    assert here.value.kind is Kind.IN_USE

    script = (
        "import sys\nfrom pathlib import Path\n"
        "from catalog_cache.errors import DeskError\n"
        "from catalog_cache.workspace.database import Workspace\n"
        "try:\n    Workspace(Path(sys.argv[1]), Path(sys.argv[2]))\n"
        "except DeskError as error:\n    print(error.kind, error.remedy)\n"
    )
    command = [sys.executable, "-c", script, str(tmp_path / "third"), str(lock)]
    answer = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert answer.startswith("in_use ")
    assert len(answer.split()) > 2
