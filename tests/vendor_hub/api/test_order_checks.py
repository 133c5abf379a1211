from datetime import UTC, datetime
from decimal import Decimal

import pytest

from catalog_cache.contract.ids import new_id
from catalog_cache.contract.wire.orders import Allocation, Price
from catalog_cache.contract.wire.parties import CreditStanding, Limit, Membership, OrderType

from vendor_hub.store import accounts, people
from vendor_hub.vendor import requests


def reasons(answer):
    assert answer.status_code == 200
    body = answer.json()
    assert body["state"] == "refused"
    return {(reason["code"], reason["line"]) for reason in body["reasons"]}


def test_all_faults_are_reported_at_once_and_nothing_is_stored(world, desk):
    lines = (world.line(1, qty="0"), world.line(1), world.line(2, number="--"))
    order = world.order(ship_to=new_id(), order_type="MOON", currency="USD", lines=lines)
    assert reasons(desk.submit("order", order)) >= {
        ("unknown_ship_to", None),
        ("unknown_order_type", None),
        ("wrong_currency", None),
        ("wrong_currency", 1),
        ("bad_quantity", 1),
        ("duplicate_line", 1),
        ("missing_number", 2),
    }
    assert desk.bodies("order") == []


def test_a_refusal_is_a_stored_answer_too(world, desk):
    order = world.order(lines=())
    first, second = desk.submit("order", order), desk.submit("order", order)
    assert reasons(first) == {("no_lines", None)}
    assert first.content == second.content


def test_a_technician_may_not_order(world, sign_in):
    answer = sign_in(role="technician").submit("order", world.order())
    assert reasons(answer) == {("not_permitted", None)}


def test_a_limit_per_order_holds_at_the_hub(world, sign_in):
    clerk = sign_in(order_limit=Decimal(100))
    assert reasons(clerk.submit("order", world.order())) == {("over_limit", None)}
    small = world.order(lines=(world.line(1, qty="8"),))
    assert clerk.submit("order", small).json()["state"] == "received"


def test_a_minimum_value_and_needed_references_are_the_order_types_rule(world, desk):
    kind = OrderType(
        code="PROMO", name="Promotion", minimum_value=Decimal(500), requires=("serial",)
    )
    changed = world.a.model_copy(update={"order_types": (kind,)})
    with world.hub.store.write() as db:
        accounts.put_account(db, changed)
    answer = desk.submit("order", world.order(order_type="PROMO"))
    assert reasons(answer) == {("below_minimum", None), ("missing_reference", None)}
    lines = (world.line(1, qty="40"),)
    good = world.order(order_type="PROMO", lines=lines, refs={"serial": "HX6-2001"})
    assert desk.submit("order", good).json()["state"] == "received"


def test_an_order_for_another_account_is_refused(world, desk):
    stolen = world.order(account=world.b)
    assert ("wrong_account", None) in reasons(desk.submit("order", stolen))


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"qty": "0.0001"}, "bad_quantity"),
        ({"qty": "-3"}, "bad_quantity"),
        ({"allocations": (Allocation(qty=Decimal(11)),)}, "bad_allocation"),
        ({"price": Price(amount=Decimal(-1), currency="EUR")}, "bad_price"),
    ],
)
def test_a_line_that_cannot_be_is_named(world, desk, change, code):
    order = world.order(lines=(world.line(1), world.line(7, **change)))
    assert reasons(desk.submit("order", order)) == {(code, 7)}


def test_an_account_on_credit_hold_orders_and_is_held(world, desk):
    requests.set_credit_hold(world.hub.store, world.a.id, True)
    answer = desk.submit("order", world.order()).json()
    assert answer["state"] == "received"
    assert desk.bodies("order_state")[0]["hold"]["word"] == "credit"
    assert desk.bodies("account")[0]["credit"]["on_hold"] is True


def test_what_a_person_ordered_before_counts_against_the_limit_of_a_period(world, desk):
    member = Membership.model_validate(desk.membership)
    limit = Limit(currency="EUR", per_period=Decimal(200), period_days=30)
    with world.hub.store.write() as db:
        people.put_membership(db, member.model_copy(update={"limits": (limit,)}))
    assert desk.submit("order", world.order()).json()["state"] == "received"
    assert reasons(desk.submit("order", world.order())) == {("over_limit", None)}


def test_credit_standing_without_a_hold_holds_nothing(world, desk):
    credit = CreditStanding(limit=Decimal(1), balance=Decimal(5), as_of=datetime.now(UTC))
    with world.hub.store.write() as db:
        accounts.put_account(db, world.a.model_copy(update={"credit": credit}))
    desk.submit("order", world.order())
    assert desk.bodies("order_state")[0]["hold"] is None
