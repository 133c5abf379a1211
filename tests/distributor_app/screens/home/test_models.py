from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest

from catalog_cache.contract.states import OrderStatus

from catalog_cache.records import NeedKind, NeedsYou

from distributor_app.navigation import Route
from distributor_app.screens.home.models import (
    at_risk_figure,
    coming_figure,
    earned_figure,
    figures,
    greeting,
    is_new_account,
    order_columns,
    who,
)
from distributor_app.screens.home.needs import need_words
from distributor_app.screens.orders.models import OrderRow
from distributor_app.screens.orders.models import order_columns as orders_list
from distributor_app.screens.orders.wording import answer_look
from distributor_app.widgets.record_model import RecordModel

D = Decimal


@pytest.mark.parametrize(
    ("hour", "words"),
    [(0, "Good morning"), (11, "Good morning"), (12, "Good afternoon"), (18, "Good evening")],
)
def test_the_greeting_follows_the_time_of_day(hour, words):
    assert greeting("Marc Duval", datetime(2026, 6, 1, hour)) == f"{words}, Marc"


def test_a_person_without_a_name_is_greeted_all_the_same():
    assert greeting(" ", datetime(2026, 6, 1, 9)) == "Good morning"


def test_an_account_without_a_tier_shows_its_name_only(records):
    assert who(records.view(tier="")) == "Riverside Plant Services"
    assert who(records.view()) == "Riverside Plant Services, Gold partner"
    since = records.view(tier_since=date(2025, 1, 1))
    assert who(since) == "Riverside Plant Services, Gold partner since 1 Jan 2025"


def test_earnings_of_another_currency_are_named_and_never_added(records):
    dollars = replace(records.EARNED, currency="USD", this_year=D("100"))
    figure = earned_figure(records.view(earnings=(dollars, records.EARNED)), "EUR")
    assert figure.value == "4,812.40 EUR"
    assert "also 100.00 USD" in figure.detail
    assert "pending 610.00" in figure.detail


def test_who_may_not_see_earnings_gets_no_figure_about_them(records):
    shown = figures(records.view(), "EUR", records.TODAY, see_earnings=False, hide_prices=False)
    assert [figure.key for figure in shown] == ["coming", "risk"]


def test_earnings_are_hidden_with_the_prices(records):
    assert "4,812" not in earned_figure(records.view(), "EUR", hide_prices=True).value


def test_what_is_coming_names_what_stands_at_the_door_and_the_next_day(records):
    figure = coming_figure(records.view(), records.TODAY)
    assert figure.value == "3 deliveries"
    assert figure.detail == "1 here, to count · next tomorrow, DHL"
    assert figure.route == Route("shipments")


def test_an_overdue_delivery_is_said_to_be_overdue(records):
    late = records.shipment("1", "in_transit", records.TODAY - timedelta(days=2))
    assert "overdue" in coming_figure(records.view(coming=(late,)), records.TODAY).detail


def test_back_orders_without_a_day_and_moved_ones_are_counted(records):
    figure = at_risk_figure(records.view())
    assert figure.value == "2 back-orders"
    assert figure.detail.startswith("1 without a day · 1 moved")
    assert figure.tone == "warning"


def test_no_back_orders_are_good_news(records):
    figure = at_risk_figure(records.view(at_risk=()))
    assert (figure.value, figure.tone) == ("0 back-orders", "")


def test_only_an_account_on_which_nothing_ever_happened_is_new(records):
    assert is_new_account(records.empty())
    assert not is_new_account(records.view(recent_orders=()))


def status_badge(order):
    columns = {column.title: column for column in order_columns(lambda: False)}
    return columns["Status"].badge(order)


def test_an_order_that_needs_an_answer_says_so_before_anything_else(records):
    order = records.order(
        "1", "", OrderStatus.ACKNOWLEDGED, "acknowledged", "1", needs_answer=1,
        backordered_qty=D(2),
    )  # fmt: skip
    assert status_badge(order) == answer_look(order)
    assert status_badge(replace(order, needs_answer=0)).text == "Acknowledged, 2 on back-order"


@pytest.mark.parametrize("status", list(OrderStatus))
def test_an_order_has_the_same_status_here_as_in_the_list_of_orders(records, status):
    order = records.order("1", "", status, status.value, "1")
    in_orders = {column.title: column for column in orders_list()}["Status"]
    assert status_badge(order) == in_orders.badge(OrderRow(order))
    assert status_badge(order).icon


def test_an_order_that_is_set_aside_does_not_seem_to_wait(records):
    order = records.order("1", "", OrderStatus.SET_ASIDE, "set aside", "1")
    assert status_badge(order).text == "Set aside"
    need = NeedsYou(NeedKind.SET_ASIDE, "outbox", {}, "Order 1")
    assert "set aside" in need_words(need, records.TODAY).title


def test_why_an_order_is_on_hold_is_said_once(records):
    need = NeedsYou(NeedKind.ON_HOLD, "orders", {}, "4711", "on hold: credit limit")
    words = need_words(need, records.TODAY)
    assert (words.title, words.detail) == ("Order 4711 is on hold", "credit limit")


def test_recent_orders_are_a_well_behaved_model(records, qtmodeltester):
    model = RecordModel(order_columns(lambda: False))
    model.set_records(records.view().recent_orders)
    qtmodeltester.check(model)


def test_every_kind_of_need_has_its_words(records):
    for kind in NeedKind:
        words = need_words(NeedsYou(kind, "orders", {}, "4711"), records.TODAY)
        assert "4711" in words.title
        assert words.action


def test_a_delivery_says_whether_it_has_arrived_is_due_or_is_late(records):
    need = NeedsYou(NeedKind.DELIVERY, "shipments", {}, "DHL", "4709", count=2)
    late = replace(need, day=records.TODAY - timedelta(days=3))
    assert need_words(need, records.TODAY).title == "2 packages from DHL to receive"
    assert need_words(need, records.TODAY).detail == "PO 4709 · has arrived"
    assert "expected today" in need_words(replace(need, day=records.TODAY), records.TODAY).detail
    assert "overdue" in need_words(late, records.TODAY).detail
    assert need_words(late, records.TODAY).tone == "warning"


def test_a_back_order_that_lost_its_day_says_so(records):
    need = NeedsYou(
        NeedKind.MOVED, "orders", {}, "40-21A", "4711", qty=D("2.0"), before=records.TODAY
    )
    words = need_words(need, records.TODAY)
    assert words.title == "Back-order moved: 2 × 40-21A"
    assert words.detail.endswith("to no day")
