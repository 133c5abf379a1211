"""An order of account A that is already at the vendor."""

from datetime import UTC, datetime

import pytest

from catalog_cache.contract.wire.orders import Order, OrderState

from vendor_hub.store import orders
from vendor_hub.vendor import booking


@pytest.fixture
def received(world):
    """Puts an order into the hub as if it had come over the wire: `received(lines=…)`."""

    def _received(**changes) -> Order:
        order = world.order(**changes)
        state = OrderState(order=order.id, received_at=datetime.now(UTC))
        with world.hub.store.write() as db:
            orders.add(db, order, state, membership=None)
            booking.on_order(db, order, state.received_at.date())
        return order

    return _received


@pytest.fixture
def feed_of(world):
    """The bodies of a kind in account A's feed: `feed_of("ack")`."""
    from vendor_hub.store import feed

    def _feed_of(kind, account=None):
        with world.hub.store.read() as db:
            page = feed.page(db, (account or world.a).id, after=0, limit=1000)
        return [item.body for item in page.items if item.kind == kind]

    return _feed_of
