from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from catalog_cache.contract.ids import new_id
from catalog_cache.contract.states import AckLineState, ScheduleKind
from catalog_cache.contract.wire.orders import AckLine, PartSnapshot, ScheduleLine

from vendor_hub.errors import HubError, NotFoundError
from vendor_hub.vendor import answers

S = AckLineState


def ack_line(no, order_line, covers, state=S.ACCEPTED, **more):
    values = {
        "ack_line_no": no,
        "order_line": order_line,
        "covers_qty": Decimal(covers),
        "part": PartSnapshot(brand="HALDEN", number="40-001"),
        "qty": Decimal(covers),
        "state": state,
    }
    return AckLine.model_validate({**values, **more})


def test_ten_ordered_four_now_three_in_june_two_back_ordered_one_cancelled(
    world, received, feed_of
):
    """And revision 2, two weeks later, moves the back-order: both revisions stay."""
    order = received()
    june = ScheduleLine(
        seq=1, qty=Decimal(3), kind=ScheduleKind.CONFIRMED, ship_day=date(2027, 6, 28)
    )
    lines = [
        ack_line("1", 1, 4),
        ack_line("2", 1, 3, schedule=(june,)),
        ack_line("3", 1, 2, S.BACKORDERED),
        ack_line("4", 1, 1, S.CANCELLED_BY_VENDOR),
    ]
    first = answers.acknowledge(world.hub.store, order.id, lines)
    moved = ScheduleLine(
        seq=1, qty=Decimal(2), kind=ScheduleKind.BACKORDER, ship_day=date(2027, 8, 1)
    )
    lines[2] = lines[2].model_copy(update={"schedule": (moved,)})
    second = answers.acknowledge(world.hub.store, order.id, lines, note="Moved to August.")
    assert (first.revision, second.revision) == (1, 2)
    assert [ack["revision"] for ack in feed_of("ack")] == [1, 2]
    assert len({ack["id"] for ack in feed_of("ack")}) == 2


def test_a_kit_that_replaces_a_part_covers_its_share_once(world, received):
    order = received(lines=(world.line(1, qty="3"),))
    lines = [
        ack_line("1", 1, 3, cover_set="k", part=PartSnapshot(number="B"), qty=Decimal(3)),
        ack_line("2", 1, 3, cover_set="k", part=PartSnapshot(number="C"), qty=Decimal(6)),
    ]
    assert len(answers.acknowledge(world.hub.store, order.id, lines).lines) == 2


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        ([ack_line("1", 1, 11)], "11 answered, but only 10 were ordered"),
        ([ack_line("1", 1, 6), ack_line("2", 1, 5)], "11 answered"),
        ([ack_line("1", 2, 1)], "no line 2"),
        ([ack_line("1", 1, 1), ack_line("1", 1, 1)], "there twice"),
    ],
)
def test_what_was_not_ordered_cannot_be_answered(world, received, feed_of, lines, says):
    order = received()
    with pytest.raises(HubError, match=says):
        answers.acknowledge(world.hub.store, order.id, lines)
    assert feed_of("ack") == []


def test_an_unknown_order_cannot_be_answered(world):
    with pytest.raises(NotFoundError):
        answers.accept_all(world.hub.store, new_id())


def test_accepting_all_promises_working_days(world, received):
    friday = datetime(2026, 11, 20, 12, tzinfo=UTC)
    ack = answers.accept_all(world.hub.store, received().id, days=1, now=friday)
    promise = ack.lines[0].schedule[0]
    assert promise.ship_day == date(2026, 11, 23)
    assert promise.arrival_day == date(2026, 11, 24)


def test_a_hold_is_told_and_released(world, received, feed_of):
    order = received()
    answers.hold(world.hub.store, order.id, "export", "A licence is needed.")
    assert feed_of("order_state")[0]["hold"]["text"] == "A licence is needed."
    answers.release_hold(world.hub.store, order.id)
    assert feed_of("order_state")[0]["hold"] is None
    answers.mark_duplicate(world.hub.store, order.id, "SO-1")
    assert feed_of("order_state")[0]["duplicate_of"] == "SO-1"
