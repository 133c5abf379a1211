from decimal import Decimal

import pytest

from catalog_cache.contract.states import ConsignmentState

from vendor_hub.errors import HubError, NotAllowedError
from vendor_hub.vendor import answers, shipping
from vendor_hub.vendor.shipping import Freight, ToShip


def test_one_consignment_carries_lines_of_several_orders_in_packages(world, received, feed_of):
    one, two = received(), received(po_number="PO-2")
    freight = Freight(carrier="Parcel", tracking=("T1", "T2"), warehouse="LYON")
    shares = [ToShip(one.id, 1, Decimal(4)), ToShip(two.id, 1, Decimal(10), package=2)]
    sent = shipping.ship(world.hub.store, shares, freight=freight)
    assert [package.tracking for package in sent.packages] == ["T1", "T2"]
    assert [(line.order, line.qty) for line in sent.lines] == [(one.id, 4), (two.id, 10)]
    assert len({line.package for line in sent.lines}) == 2
    assert feed_of("consignment")[0]["delivery_no"] == sent.delivery_no


def test_goods_of_two_accounts_never_share_a_consignment(world, received):
    mine, theirs = received(), received(account=world.b)
    shares = [ToShip(mine.id, 1, Decimal(1)), ToShip(theirs.id, 1, Decimal(1))]
    with pytest.raises(NotAllowedError):
        shipping.ship(world.hub.store, shares)


def test_shipping_everything_ships_what_is_confirmed_and_still_open(world, received):
    order = received(lines=(world.line(1), world.line(2, "40-002")))
    with pytest.raises(NotAllowedError):
        shipping.ship_all(world.hub.store, order.id)
    answers.accept_all(world.hub.store, order.id)
    shipping.ship(world.hub.store, [ToShip(order.id, 1, Decimal(4), "1")])
    rest = shipping.ship_all(world.hub.store, order.id)
    assert [(line.order_line, line.qty) for line in rest.lines] == [(1, 6), (2, 10)]
    with pytest.raises(NotAllowedError):
        shipping.ship_all(world.hub.store, order.id)


def test_the_carriers_events_move_a_consignment_forward_only(world, received, feed_of):
    store = world.hub.store
    sent = shipping.ship(store, [ToShip(received().id, 1, Decimal(10))])
    delayed = ConsignmentState.EXCEPTION
    shipping.report(store, sent.id, "customs", state=delayed, place="Basel")
    shipping.report(store, sent.id, "scan", place="Lyon")
    shipping.deliver(store, sent.id, place="Miller")
    with pytest.raises(NotAllowedError):
        shipping.report(store, sent.id, "lost", state=delayed)
    body = feed_of("consignment")[0]
    assert body["state"] == "delivered"
    assert [event["code"]["word"] for event in body["events"]] == [
        "picked_up", "customs", "scan", "delivered",
    ]  # fmt: skip


def test_a_line_that_was_not_ordered_cannot_be_shipped(world, received):
    with pytest.raises(HubError, match="no line 9"):
        shipping.ship(world.hub.store, [ToShip(received().id, 9, Decimal(1))])
    with pytest.raises(HubError, match="No acknowledgement has a line X"):
        shipping.ship(world.hub.store, [ToShip(received().id, 1, Decimal(1), "X")])
