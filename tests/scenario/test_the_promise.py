"""The first promise: an order the user confirmed exists exactly once, whatever happens between."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from catalog_cache.contract.states import OrderStatus, SubmissionState

from catalog_cache.desk import Desk
from catalog_cache.errors import DeskError, Kind
from catalog_cache.records import PartQuery, PastedLine

from vendor_hub.vendor import answers, shipping


def ordered(desk: Desk, *lines: tuple[str, str], po: str = "4711") -> str:
    draft = desk.drafts.create("June stock order")
    desk.drafts.add(draft, [PastedLine(number, qty) for number, qty in lines])
    head = desk.drafts.view(draft).head
    view = desk.drafts.set_head(draft, replace(head, po_number=po))
    assert view.problems == (), view.lines
    return desk.drafts.confirm(draft)


def test_a_search_answers_from_the_synced_catalogue(desk: Desk) -> None:
    page = desk.catalogue.search(PartQuery("4021 hyd pump"))

    assert [row.number for row in page.rows] == ["40-21A-0071", "40-21A-0070", "40210-33"]
    assert page.rows[0].net is not None
    assert page.rows[0].net.amount == Decimal("212.40")
    assert page.rows[0].stock is not None
    assert page.rows[0].stock.text == "34"


def test_an_order_confirmed_offline_survives_a_hub_that_dies_between_commit_and_answer(
    vendor: Any, desk: Desk
) -> None:
    vendor.stop()
    order = ordered(desk, ("40-21A-0071", "4"), ("61-04-118", "12"))
    with pytest.raises(DeskError) as offline:
        desk.sync.run()
    assert offline.value.kind is Kind.HUB_DOWN
    assert desk.orders.view(order).summary.status is OrderStatus.QUEUED

    vendor.start(fault="kill-after-commit:order")
    with pytest.raises(DeskError):
        desk.sync.run()
    vendor.ended()
    assert desk.outbox.items()[0].state is SubmissionState.UNKNOWN
    assert vendor.rows("SELECT count(*) FROM customer_order")[0][0] == 1

    vendor.start()
    desk.sync.run()
    view = desk.orders.view(order)
    assert view.summary.status is OrderStatus.RECEIVED
    assert [i.state for i in desk.outbox.items()] == [SubmissionState.RECEIVED]
    assert vendor.rows("SELECT id FROM customer_order") == [(order,)]

    answers.accept_all(vendor.hub.store, order)
    desk.sync.run()
    assert desk.orders.view(order).summary.status is OrderStatus.ACKNOWLEDGED

    shipping.ship_all(vendor.hub.store, order)
    desk.sync.run()
    assert desk.orders.view(order).summary.status is OrderStatus.SHIPPED


def test_an_idle_sync_is_one_request(desk: Desk) -> None:
    desk.sync.run()
    report = desk.sync.run()

    assert report.not_modified
    assert report.requests == 1
