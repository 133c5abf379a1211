"""A real desk against the demonstration, still and acting."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from catalog_cache.contract.states import ConsignmentState, OrderStatus

from catalog_cache.desk import Desk
from catalog_cache.records import PastedLine

Run = Callable[..., Any]
DeskOf = Callable[[Any], Any]
WaitUntil = Callable[[Callable[[], bool]], None]


def _order(desk: Desk, *lines: tuple[str, str]) -> str:
    draft = desk.drafts.create("Counter")
    desk.drafts.add(draft, [PastedLine(number, qty) for number, qty in lines])
    head = desk.drafts.view(draft).head
    desk.drafts.set_head(draft, replace(head, po_number="26-9001", order_type="DY"))
    return desk.drafts.confirm(draft)


def test_a_desk_signs_in_with_the_written_files_and_sees_two_years(
    run: Run, desk_of: DeskOf
) -> None:
    running = run("--still")
    assert running.ready.startswith("ready http://127.0.0.1:")
    with desk_of(running) as desk:
        found = desk.orders.summaries()
        states = {order.status for order in found}
        home = desk.home()
        assert desk.info.person_name == "Marc Lefèvre"
        assert len(found) >= 200
        assert {OrderStatus.CLOSED, OrderStatus.PART_SHIPPED, OrderStatus.ACKNOWLEDGED} <= states
        assert sum(order.needs_answer for order in found) == 1
        assert home.tier == "Gold"
        assert any(back.moves == 2 for back in desk.orders.back_orders())
        assert desk.earnings.statements()
    assert running.end() == (0, "")


def test_each_start_writes_a_fresh_code_and_its_own_address(run: Run) -> None:
    first = run("--still")
    code = (first.folder / "demo.code").read_text()
    first.end()
    second = run("--still")
    assert (second.folder / "demo.code").read_text() != code
    assert second.ready.split()[1] in (second.folder / "demo.enrol.json").read_text()


def test_the_vendor_takes_a_confirmed_order_to_delivered_and_invoiced(
    run: Run, desk_of: DeskOf, wait_until: WaitUntil
) -> None:
    running = run("--pace", "0.2")
    with desk_of(running) as desk:
        order = _order(desk, ("40210-33", "2"), ("61-04-118", "12"))

        def delivered_and_invoiced() -> bool:
            desk.sync.run()
            view = desk.orders.view(order)
            states = [found.state for found in view.consignments]
            return (
                bool(states)
                and all(state is ConsignmentState.DELIVERED for state in states)
                and bool(view.invoices)
            )

        wait_until(delivered_and_invoiced)
        view = desk.orders.view(order)
        assert view.state is not None
        assert all(number.number.startswith("SO") for number in view.state.vendor_orders)
        assert view.entries
    assert running.end() == (0, "")


@pytest.mark.parametrize("pace", ["0", "-1", "soon", "nan"])
def test_a_pace_that_is_none_is_refused(run: Run, pace: str) -> None:
    code, errors = run("--pace", pace).end()
    assert code == 2
    assert "a pace is between" in errors
