"""The acting vendor as a thread: what goes wrong with one order does not stop him."""

import logging
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from catalog_cache.contract.ids import new_id
from catalog_cache.contract.wire.orders import Order, OrderLine, OrderState, PartSnapshot

from vendor_hub.demo import riverside
from vendor_hub.demo.acting import ActingVendor
from vendor_hub.demo.deciding import Decider, Decision
from vendor_hub.hub import Hub, open_hub
from vendor_hub.store import orders

WaitUntil = Callable[[Callable[[], bool]], None]


@pytest.fixture
def own_hub(copied: Path) -> Iterator[Hub]:
    hub = open_hub(copied)
    yield hub
    hub.close()


@pytest.fixture
def act(own_hub: Hub, now: datetime) -> Iterator[Callable[[], ActingVendor]]:
    started: list[ActingVendor] = []

    def start() -> ActingVendor:
        vendor = ActingVendor(own_hub, 7, now.date(), timedelta(seconds=0.05))
        vendor.start()
        started.append(vendor)
        return vendor

    yield start
    for vendor in started:
        vendor.stop()


def _receive(hub: Hub, number: str = "40210-33") -> str:
    now = datetime.now(UTC)
    part = PartSnapshot(brand="Halden", number=number)
    order = Order(
        id=new_id(),
        account=riverside.ACCOUNT,
        buyer=riverside.MARC.id,
        order_type="DY",
        currency="EUR",
        confirmed_at=now,
        lines=(OrderLine(line_no=1, number_entered=number, part=part, qty=Decimal(2)),),
    )
    with hub.store.write() as db:
        state = OrderState(order=order.id, received_at=now)
        orders.add(db, order, state, membership=riverside.MARC_MEMBERSHIP)
    return order.id


def _answers(hub: Hub, order: str) -> int:
    with hub.store.read() as db:
        return len(orders.acknowledgements(db, order))


def test_an_order_that_cannot_be_handled_does_not_hold_up_the_next(
    own_hub: Hub,
    act: Callable[[], ActingVendor],
    wait_until: WaitUntil,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    bad, good = _receive(own_hub), _receive(own_hub)
    decide = Decider.decide

    def failing(self: Decider, order: Order, now: datetime) -> Decision:
        if order.id == bad:
            raise RuntimeError("no answer comes to mind")
        return decide(self, order, now)

    monkeypatch.setattr(Decider, "decide", failing)
    with caplog.at_level(logging.ERROR, logger="vendor_hub"):
        act()
        wait_until(lambda: _answers(own_hub, good) == 1)
    assert _answers(own_hub, bad) == 0
    assert [bad in record.getMessage() for record in caplog.records] == [True]


def test_a_vendor_who_was_stopped_goes_on_where_he_was(
    own_hub: Hub, act: Callable[[], ActingVendor], wait_until: WaitUntil
) -> None:
    order = _receive(own_hub)
    first = act()
    wait_until(lambda: _answers(own_hub, order) == 1)
    first.stop()
    with own_hub.store.read() as db:
        numbers = orders.vendor_orders_of(db, order)
    assert len(numbers) == 1

    act()
    next_order = _receive(own_hub)
    wait_until(lambda: _answers(own_hub, next_order) == 1)
    assert _answers(own_hub, order) == 1
    with own_hub.store.read() as db:
        assert orders.vendor_orders_of(db, order) == numbers


def test_the_orders_of_the_history_are_left_as_they_are(
    own_hub: Hub, act: Callable[[], ActingVendor], wait_until: WaitUntil
) -> None:
    with own_hub.store.read() as db:
        before = {id: len(orders.acknowledgements(db, id)) for id in orders.ids(db)}
    act()
    fresh = _receive(own_hub)
    wait_until(lambda: _answers(own_hub, fresh) == 1)
    assert {id: _answers(own_hub, id) for id in before} == before
