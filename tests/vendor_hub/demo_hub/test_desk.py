"""A real desk against the demonstration, still and acting."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from catalog_cache.contract.states import ConsignmentState, OrderStatus

from catalog_cache.desk import Desk
from catalog_cache.records import PastedLine

from vendor_hub.__main__ import main
from vendor_hub.hub import open_hub
from vendor_hub.store import datasets

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


def test_the_vendor_answers_ships_and_invoices_by_himself(
    run: Run, desk_of: DeskOf, wait_until: WaitUntil
) -> None:
    running = run("--pace", "0.2")
    with desk_of(running) as desk:
        held = next(found.id for found in desk.orders.summaries() if found.needs_answer)
        desk.orders.request_change(held, "answer_hold", lines=((1, Decimal(1)),), answer="take")
        order = _order(desk, ("40210-33", "2"), ("61-04-118", "12"))

        def delivered_and_invoiced() -> bool:
            desk.sync.run()
            view = desk.orders.view(order)
            states = {found.state for found in view.consignments}
            return states == {ConsignmentState.DELIVERED} and bool(view.invoices)

        wait_until(delivered_and_invoiced)
        view = desk.orders.view(order)
        assert view.state is not None
        assert all(number.number.startswith("SO") for number in view.state.vendor_orders)
        assert view.entries

        def answered_and_shipped() -> bool:
            desk.sync.run()
            return bool(desk.orders.view(held).consignments)

        wait_until(answered_and_shipped)
        answer = desk.orders.view(held).acknowledgements[-1].lines[0]
        assert answer.part.number == "40-21R-0071"
        wait_until(lambda: _version(running.folder, "stock", "") > 1)
        wait_until(lambda: _version(running.folder, "prices", "GOLD") > 1)
    assert running.end() == (0, "")


def _version(folder: Path, dataset: str, audience: str) -> int:
    hub = open_hub(folder)
    try:
        with hub.store.read() as db:
            release = datasets.newest(db, dataset, audience)
    finally:
        hub.close()
    assert release is not None
    return release.version


@pytest.mark.parametrize("pace", ["0", "-1", "soon", "nan"])
def test_a_pace_that_is_none_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], pace: str
) -> None:
    assert main(["demo", "--data", str(tmp_path / "hub"), "--pace", pace]) == 2
    assert "a pace is between" in capsys.readouterr().err
    assert not (tmp_path / "hub").exists()
