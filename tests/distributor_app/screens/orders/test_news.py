"""What happened since one last looked: told once, at the order and at its lines."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from catalog_cache.contract.states import AckLineState, ConsignmentState
from catalog_cache.contract.wire.orders import Order

from catalog_cache.desk import Desk
from catalog_cache.records import NewsKind

TODAY = date.today()
Received = Callable[[str], Order]


def test_nothing_is_news_before_one_has_looked_for_the_first_time(
    counter_desk: Desk,
    confirm: Callable[..., str],
    received: Received,
    acknowledge: Callable[..., None],
) -> None:
    order = received(confirm())
    acknowledge(order)
    assert counter_desk.orders.news() == {}
    counter_desk.orders.begin_news()
    assert counter_desk.orders.news() == {}
    acknowledge(order, 2, day=TODAY)
    assert counter_desk.orders.news()[order.id].kinds == (NewsKind.CHANGED,)
    counter_desk.orders.begin_news()
    assert order.id in counter_desk.orders.news()


def test_what_one_sent_oneself_is_no_news(
    counter_desk: Desk, confirm: Callable[..., str], received: Received
) -> None:
    counter_desk.orders.begin_news()
    received(confirm())
    assert counter_desk.orders.news() == {}


def test_a_later_answer_names_only_the_lines_it_changed(
    counter_desk: Desk,
    confirm: Callable[..., str],
    received: Received,
    acknowledge: Callable[..., None],
) -> None:
    order = received(confirm(("40-21A-0071", "10"), ("61-04-118", "2")))
    acknowledge(order, state=AckLineState.BACKORDERED, day=TODAY)
    counter_desk.orders.begin_news()
    later = TODAY + timedelta(days=9)
    acknowledge(order, 2, state=AckLineState.BACKORDERED, day=TODAY, late=2, late_day=later)
    assert counter_desk.orders.news()[order.id].lines == {2}


def test_an_order_that_was_looked_at_is_news_again_only_when_more_happens(
    counter_desk: Desk,
    confirm: Callable[..., str],
    received: Received,
    acknowledge: Callable[..., None],
    ship: Callable[..., Any],
) -> None:
    orders = counter_desk.orders
    orders.begin_news()
    order = received(confirm())
    acknowledge(order)
    ship(order)
    assert orders.news()[order.id].kinds == (NewsKind.ACKNOWLEDGED, NewsKind.SHIPPED)
    orders.see(order.id)
    assert orders.news() == {}
    ship(order, warehouse="Lyon, sorting centre")
    assert orders.news() == {}
    ship(order, ConsignmentState.DELIVERED)
    assert orders.news()[order.id].kinds == (NewsKind.DELIVERED,)
    assert orders.news("another order") == {}


def test_all_orders_are_seen_at_once_and_that_can_be_taken_back(
    counter_desk: Desk,
    confirm: Callable[..., str],
    received: Received,
    acknowledge: Callable[..., None],
) -> None:
    orders = counter_desk.orders
    orders.begin_news()
    first, second = received(confirm(po="1")), received(confirm(po="2"))
    acknowledge(first)
    acknowledge(second)
    orders.see(first.id)
    before = orders.see_all()
    assert orders.news() == {}
    orders.unsee(before)
    assert list(orders.news()) == [second.id]


def test_a_request_can_be_taken_back_while_it_is_held(
    counter_desk: Desk, confirm: Callable[..., str], received: Received
) -> None:
    order = received(confirm())
    request = counter_desk.orders.request_change(order.id, "cancel", hold=timedelta(seconds=8))
    assert [r.id for r in counter_desk.orders.view(order.id).change_requests] == [request]
    counter_desk.orders.take_back(request)
    assert counter_desk.orders.view(order.id).change_requests == ()
