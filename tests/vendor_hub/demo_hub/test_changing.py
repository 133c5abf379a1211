"""What the acting vendor decides: on a new order, and when the buyer asks for a change."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from catalog_cache.contract.states import AckLineState, ChangeRequestState
from catalog_cache.contract.tally import Tally, tally_line
from catalog_cache.contract.wire.orders import (
    AckLine,
    Acknowledgement,
    ChangeRequest,
    Instructions,
    Order,
    OrderLine,
    PartSnapshot,
    Price,
)

from vendor_hub.demo.changing import Verdict, judge
from vendor_hub.demo.deciding import Decider, Decision
from vendor_hub.demo.maker import build_content
from vendor_hub.demo.quoting import Quoter
from vendor_hub.vendor.answers import check_lines

TODAY = date(2026, 6, 24)
NOW = datetime(2026, 6, 24, 9, 0, tzinfo=UTC)
Decide = Callable[[Order], Decision]


@pytest.fixture(scope="module")
def decide() -> Decide:
    content = build_content(7, TODAY)
    decider = Decider(content, Quoter(content, lambda _brand, _number: 1))
    return lambda order: decider.decide(order, NOW)


def _order(*rows: tuple[str, str], **instructions: Any) -> Order:
    lines = tuple(
        OrderLine(
            line_no=no,
            number_entered=number,
            part=PartSnapshot(brand="Halden", number=number),
            qty=Decimal(qty),
            price=Price(amount=Decimal("10.00"), currency="EUR"),
        )
        for no, (number, qty) in enumerate(rows, start=1)
    )
    return Order(
        id="o",
        account="a",
        buyer="b",
        order_type="DY",
        currency="EUR",
        confirmed_at=NOW,
        instructions=Instructions.model_validate(instructions),
        lines=lines,
    )


def _tally(order: Order, lines: tuple[AckLine, ...]) -> Tally:
    check_lines(order, lines)
    ack = Acknowledgement(id="k", order=order.id, revision=1, issued_at=NOW, lines=lines)
    return sum((tally_line(line, order.id, ack, ()) for line in order.lines), Tally())


def _ask(order: Order, decision: Decision, *shipped: tuple[int, str], **wish: Any) -> Verdict:
    request = ChangeRequest.model_validate({"id": "r", "order": "o", "requested_at": NOW, **wish})
    return judge(request, order, decision.lines, set(shipped), TODAY)


def test_ten_of_a_part_come_as_four_three_two_and_one(decide: Decide) -> None:
    order = _order(("40210-33", "10"))
    lines = decide(order).lines
    assert [line.qty for line in lines] == [4, 3, 2, 1]
    tally = _tally(order, lines)
    assert (tally.confirmed, tally.backordered, tally.cancelled) == (7, 2, 1)
    assert lines[2].schedule[0].ship_day is None


def test_who_wants_no_back_orders_gets_no_shares(decide: Decide) -> None:
    order = _order(("40210-33", "10"), backorder="fill_or_kill", substitution="no")
    assert len(decide(order).lines) == 1


def test_bags_are_not_torn_open(decide: Decide) -> None:
    order = _order(("77-100", "1300"))
    lines = decide(order).lines
    assert sum(line.qty for line in lines) == 1300
    assert all(line.qty % 100 == 0 for line in lines)


def test_an_unknown_number_is_rejected(decide: Decide) -> None:
    lines = decide(_order(("no-such-part", "1"))).lines
    assert [line.state for line in lines] == [AckLineState.REJECTED]


def test_the_same_order_gets_the_same_answer(decide: Decide) -> None:
    order = _order(("40210-33", "3"), ("61-04-118", "2"), ("35-002-1", "4"), ("34-005-1", "1"))
    assert decide(order) == decide(order)
    assert [warehouse for warehouse, _ in decide(order).sales] == ["LYO", "HAM"]


def test_a_higher_price_than_the_rule_allows_waits_for_the_buyer(decide: Decide) -> None:
    parts = [part.number for part in build_content(7, TODAY).parts[:60] if part.orderable]
    strict = [
        line
        for number in parts
        for line in decide(_order((number, "1"), price_tolerance_percent="1")).lines
        if line.changes.price
    ]
    lenient = [line for number in parts for line in decide(_order((number, "1"))).lines]
    assert {line.state for line in strict if not line.changes.part} == {AckLineState.HELD_FOR_BUYER}
    assert AckLineState.ACCEPTED_CHANGED in {line.state for line in lenient}


def test_a_cancellation_is_granted_before_anything_left(decide: Decide) -> None:
    order = _order(("40210-33", "3"), ("61-04-118", "2"))
    verdict = _ask(order, decide(order), kind="cancel")
    assert verdict.state is ChangeRequestState.GRANTED
    assert _tally(order, verdict.lines).cancelled == 5


def test_a_cancellation_is_refused_when_all_of_it_left(decide: Decide) -> None:
    order = _order(("40210-33", "3"))
    verdict = _ask(order, decide(order), (1, "1"), kind="cancel")
    assert (verdict.state, verdict.code) == (ChangeRequestState.REFUSED, "shipped")


def test_a_cancellation_is_granted_partly_when_some_of_it_left(decide: Decide) -> None:
    order = _order(("40210-33", "10"))
    verdict = _ask(order, decide(order), (1, "1.1"), kind="cancel", lines=[[1, None]])
    assert verdict.state is ChangeRequestState.PARTLY
    assert _tally(order, verdict.lines).cancelled == 6


def test_a_smaller_quantity_is_granted_and_the_rest_cancelled(decide: Decide) -> None:
    order = _order(("40210-33", "10"))
    verdict = _ask(order, decide(order), kind="amend", lines=[[1, "5"]])
    tally = _tally(order, verdict.lines)
    assert tally.ordered == 10
    assert tally.confirmed + tally.backordered == 5
    assert tally.cancelled == 5


def test_a_larger_quantity_needs_a_new_order(decide: Decide) -> None:
    order = _order(("40210-33", "3"))
    verdict = _ask(order, decide(order), kind="amend", lines=[[1, "30"]])
    assert verdict.state is ChangeRequestState.REFUSED


@pytest.mark.parametrize(
    ("answer", "state"),
    [("take", AckLineState.ACCEPTED_CHANGED), ("decline", AckLineState.CANCELLED_BY_VENDOR)],
)
def test_the_answer_to_a_held_line_settles_it(
    decide: Decide, answer: str, state: AckLineState
) -> None:
    numbers = [part.number for part in build_content(7, TODAY).parts if part.orderable]
    decisions = ((_order((number, "1")), decide(_order((number, "1")))) for number in numbers)
    order, decision = next(
        found for found in decisions if found[1].lines[0].state is AckLineState.HELD_FOR_BUYER
    )
    verdict = _ask(order, decision, kind="answer_hold", answer=answer, lines=[[1, "1"]])
    assert verdict.state is ChangeRequestState.GRANTED
    assert verdict.lines[0].state is state
    assert verdict.lines[0].respond_by is None


def test_an_answer_to_a_line_that_is_not_held_comes_too_late(decide: Decide) -> None:
    order = _order(("40210-33", "3"))
    verdict = _ask(order, decide(order), kind="answer_hold", answer="take", lines=[[1, "3"]])
    assert verdict.state is ChangeRequestState.REFUSED
