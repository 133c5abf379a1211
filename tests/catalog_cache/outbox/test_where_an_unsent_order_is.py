"""Rule 1: the list of orders says at any moment where an order is that the hub may not have."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from catalog_cache.contract.states import OrderStatus, SubmissionState
from catalog_cache.contract.wire.orders import Order, OrderLine, PartSnapshot

from catalog_cache.ordering import projection
from catalog_cache.outbox import queue

ORDER = Order(
    id="018f0000-0000-7000-8000-000000000001",
    account="10042",
    buyer="marc",
    order_type="STOCK",
    currency="EUR",
    confirmed_at=datetime(2026, 11, 20, 8, tzinfo=UTC),
    lines=(
        OrderLine(
            line_no=1, number_entered="40-21A-0071", part=PartSnapshot(number="40-21A-0071"),
            qty=Decimal(4),
        ),
    ),
)  # fmt: skip


@pytest.fixture
def confirmed(outbox):
    with outbox.workspace.writing() as db:
        queue.enqueue(
            db, "order", ORDER, subject="Order", subject_id=ORDER.id, submission_id=ORDER.id
        )
        projection.project(db, ORDER.id)
    return ORDER.id


def status(outbox):
    with outbox.workspace.reading() as db:
        (order,) = projection.summaries(db)
    return order.status


def test_an_order_waits_until_it_is_sent(outbox, confirmed):
    assert status(outbox) is OrderStatus.QUEUED


def test_an_order_that_the_hub_turned_away_is_set_aside(hub, outbox, confirmed):
    hub.faults.append(422)

    report = outbox.drainer.drain()

    assert (report.sent, report.set_aside, report.stopped_by) == (0, 1, None)
    assert status(outbox) is OrderStatus.SET_ASIDE


def test_an_order_that_got_no_answer_does_not_seem_to_wait(hub, outbox, confirmed):
    hub.faults.append(500)
    outbox.drainer.drain()
    assert status(outbox) is OrderStatus.NO_ANSWER

    outbox.make_due()
    outbox.drainer.drain()
    assert status(outbox) is OrderStatus.RECEIVED


def test_an_order_whose_sending_was_cut_off_got_no_answer_either(hub, outbox, confirmed):
    with outbox.workspace.writing() as db:
        queue.move(db, confirmed, SubmissionState.SENDING)
    hub.faults.append(503)

    outbox.drainer.drain()

    assert status(outbox) is OrderStatus.NO_ANSWER


def test_a_list_can_be_narrowed_to_what_is_set_aside(hub, outbox, confirmed):
    hub.faults.append(403)
    outbox.drainer.drain()

    with outbox.workspace.reading() as db:
        assert projection.summaries(db, "", OrderStatus.QUEUED) == ()
        (order,) = projection.summaries(db, "", OrderStatus.SET_ASIDE)
    assert order.status_text == "set aside"
