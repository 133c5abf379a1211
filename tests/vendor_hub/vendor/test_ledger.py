from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from catalog_cache.contract.ids import new_id
from catalog_cache.contract.wire.earnings import RuleVersion, ScaleStep
from catalog_cache.contract.wire.orders import Price
from catalog_cache.contract.wire.shipments import Case

from vendor_hub.errors import NotAllowedError
from vendor_hub.store import documents, ledger
from vendor_hub.store.tables import service_case
from vendor_hub.vendor import answers, booking, invoicing, requests, shipping, statements


def rule(version=1, *, mode="flat", steps=((0, 2),), trigger="invoice", **more):
    values = {
        "id": new_id(),
        "programme": "rebate",
        "programme_name": "Yearly rebate",
        "version": version,
        "kind": "rebate",
        "basis": "own_purchase",
        "trigger": trigger,
        "scale_mode": mode,
        "scale": [ScaleStep(from_amount=Decimal(a), percent=Decimal(p)) for a, p in steps],
        "valid_from": date(2026, 1, 1),
    }
    return RuleVersion.model_validate({**values, **more})


@pytest.fixture
def store(world):
    return world.hub.store


@pytest.fixture
def invoiced(world, store, received):
    """Orders, ships and invoices an amount: `invoiced("1000", day)`."""

    def _invoiced(amount, day, **changes):
        price = Price(amount=Decimal(amount), currency="EUR")
        line = world.line(1, qty="1", price=price, **changes.pop("line", {}))
        order = received(lines=(line,), **changes)
        answers.accept_all(store, order.id)
        shipping.ship_all(store, order.id)
        return invoicing.invoice(store, order.id, day=day)

    return _invoiced


def booked(world):
    with world.hub.store.read() as db:
        found = ledger.entries(db, world.a.id)
        return [(e.kind, e.amount) for e in sorted(found, key=lambda e: e.number)]


def test_an_invoice_earns_by_the_rule_of_its_day(world, store, invoiced, feed_of):
    booking.add_rule(store, world.a.id, rule(valid_to=date(2026, 6, 30)))
    booking.add_rule(store, world.a.id, rule(2, steps=((0, 3),), valid_from=date(2026, 7, 1)))
    invoiced("1000", date(2026, 6, 1))
    invoiced("1000", date(2026, 7, 1))
    invoiced("1000", date(2025, 7, 1))
    assert [amount for _, amount in booked(world)] == [20, 30]
    entry = feed_of("entry")[0]
    assert entry["explanation"][-1] == "1,000.00 EUR × 2 % = 20.00 EUR"
    product = entry["arithmetic"][-1]
    assert (product["kind"], product["percents"]) == ("product", ["2"])
    assert (product["base"], product["result"]) == ("1000.00", "20.00")
    assert entry["source"]["kind"] == "invoice_line"


def test_a_rebate_step_reached_in_november_is_one_true_up_and_no_edit(
    world, store, invoiced, feed_of
):
    steps = ((0, 2), (10_000, 3))
    booking.add_rule(store, world.a.id, rule(mode="retroactive", steps=steps))
    for month in (2, 5, 8):
        invoiced("3000", date(2026, month, 1))
    before = feed_of("entry")
    invoiced("3000", date(2026, 11, 2))
    assert booked(world) == [
        ("accrual", 60),
        ("accrual", 60),
        ("accrual", 60),
        ("accrual", 90),
        ("true_up", 90),
    ]
    assert feed_of("entry")[:3] == before


def test_a_rule_version_is_never_replaced_only_followed(world, store):
    booking.add_rule(store, world.a.id, rule(2))
    for version in (1, 2):
        with pytest.raises(NotAllowedError, match="already has version 2"):
            booking.add_rule(store, world.a.id, rule(version))


def test_rules_wait_for_their_own_trigger(world, store, invoiced):
    for trigger in ("order", "ship", "customer_paid"):
        booking.add_rule(store, world.a.id, rule(trigger=trigger, programme=trigger))
    paper = invoiced("100", date(2026, 11, 2))
    with store.read() as db:
        assert [e.programme for e in ledger.entries(db, world.a.id)] == ["order", "ship"]
    invoicing.settle(store, paper.number, day=date(2026, 11, 20))
    with pytest.raises(NotAllowedError, match="already paid"):
        invoicing.settle(store, paper.number)
    assert booked(world) == [("accrual", 2)] * 3


def test_only_eligible_order_types_earn(world, store, invoiced):
    booking.add_rule(store, world.a.id, rule(eligible_order_types=("STOCK",)))
    invoiced("100", date(2026, 11, 2))
    invoiced("100", date(2026, 11, 2), order_type="STOCK")
    assert booked(world) == [("accrual", 2)]


def test_an_accrual_becomes_payable_after_its_hold_days(world, store, invoiced, feed_of):
    booking.add_rule(store, world.a.id, rule(hold_days=30))
    invoiced("1000", date(2026, 10, 15))
    assert feed_of("entry")[0]["approved_from"] == "2026-11-14"
    assert statements.issue_statements(store, world.a.id, "2026-10") == []
    made = statements.issue_statements(store, world.a.id, "2026-11")
    assert [s.closing for s in made] == [20]


def test_a_reversal_is_a_new_entry_and_happens_once(world, store, invoiced):
    booking.add_rule(store, world.a.id, rule())
    invoiced("1000", date(2026, 10, 15))
    with store.read() as db:
        number = ledger.entries(db, world.a.id)[0].number
    back = booking.reverse(store, number, "The goods came back.", day=date(2026, 10, 20))
    assert (back.kind, back.amount, back.base_amount) == ("reversal", -20, -1000)
    for again in (number, back.number):
        with pytest.raises(NotAllowedError):
            booking.reverse(store, again, "again")
    with store.read() as db:
        assert ledger.balance(db, world.a.id, "EUR") == 0


def test_a_statement_is_paid_once_and_the_payout_stands_on_the_next_one(
    world, store, invoiced, feed_of
):
    booking.add_rule(store, world.a.id, rule())
    invoiced("1000", date(2026, 10, 15))
    first = statements.issue_statements(store, world.a.id, "2026-10")[0]
    payout = statements.pay(store, first.number, reference="CN 7", day=date(2026, 11, 10))
    assert (payout.net, payout.reference) == (20, "CN 7")
    with pytest.raises(NotAllowedError, match="already paid"):
        statements.pay(store, first.number)
    invoiced("500", date(2026, 11, 2))
    second = statements.issue_statements(store, world.a.id, "2026-11")[0]
    assert (second.opening, second.closing, len(second.entries)) == (20, 10, 2)
    assert len(feed_of("statement")) == 2
    assert len(feed_of("payout")) == 1


def test_a_closed_period_is_not_closed_again(world, store, invoiced):
    booking.add_rule(store, world.a.id, rule())
    invoiced("1000", date(2026, 10, 15))
    statements.issue_statements(store, world.a.id, "2026-10")
    for period in ("2026-10", "2026-09"):
        with pytest.raises(NotAllowedError, match="already closed"):
            statements.issue_statements(store, world.a.id, period)


def test_a_negative_closing_is_carried_forward_and_not_paid(world, store, invoiced):
    booking.add_rule(store, world.a.id, rule())
    invoiced("1000", date(2026, 9, 15))
    first = statements.issue_statements(store, world.a.id, "2026-09")[0]
    statements.pay(store, first.number, day=date(2026, 10, 1))
    with store.read() as db:
        number = ledger.entries(db, world.a.id)[0].number
    booking.reverse(store, number, "Returned.", day=date(2026, 10, 2))
    second = statements.issue_statements(store, world.a.id, "2026-10")[0]
    assert second.closing == -20
    with pytest.raises(NotAllowedError, match="carried forward"):
        statements.pay(store, second.number)


def test_a_rule_at_the_end_of_the_period_books_with_the_statement(world, store, invoiced):
    booking.add_rule(store, world.a.id, rule(trigger="period_end"))
    invoiced("1000", date(2026, 10, 15))
    invoiced("500", date(2026, 11, 15))
    made = statements.issue_statements(store, world.a.id, "2026-10")
    assert [s.closing for s in made] == [20]


def test_a_reman_pump_is_two_invoice_lines_and_a_damaged_core_brings_half(
    world, store, invoiced, feed_of
):
    booking.add_rule(store, world.a.id, rule())
    paper = invoiced("400", date(2026, 10, 1), line={"core_charge": Decimal(90)})
    assert [(line.component, line.amount) for line in paper.lines] == [
        ("net", 400),
        ("core_charge", 90),
    ]
    # The core charge is a deposit and earns nothing.
    assert booked(world) == [("accrual", 8)]
    case = Case(
        id=new_id(),
        kind="core",
        state="submitted",
        opened_at=datetime.now(UTC),
        invoice=paper.id,
        invoice_line=2,
        qty=Decimal(1),
    )
    with store.write() as db:
        documents.add(db, service_case, "case", world.a.id, case, kind="core", state="submitted")
    graded = requests.grade_core(
        store, case.id, "damaged", percent=Decimal(50), day=date(2026, 11, 12)
    )
    assert (graded.state, graded.credit, graded.grade) == ("credited", 45, "damaged")
    assert [(i["kind"], i["net"]) for i in feed_of("invoice")] == [
        ("invoice", "490.00"),
        ("credit", "-45.00"),
    ]
    with pytest.raises(NotAllowedError):
        requests.grade_core(store, case.id, "full", percent=Decimal(100))


def test_goods_without_a_price_cannot_be_invoiced(world, store, received, feed_of):
    order = received(lines=(world.line(1, price=None),))
    answers.accept_all(store, order.id)
    shipping.ship_all(store, order.id)
    with pytest.raises(NotAllowedError, match="has no price"):
        invoicing.invoice(store, order.id)
    assert feed_of("invoice") == []


def test_what_was_shipped_is_invoiced_once(world, store, invoiced):
    paper = invoiced("100", date(2026, 10, 1))
    with pytest.raises(NotAllowedError, match="Nothing was shipped"):
        invoicing.invoice(store, paper.lines[0].order)


def test_cable_ties_are_priced_by_the_hundred(world, store, received):
    price = Price(amount=Decimal("4.35"), currency="EUR", price_unit=Decimal(100))
    order = received(lines=(world.line(1, "77-100", qty="130", price=price),))
    answers.accept_all(store, order.id)
    shipping.ship_all(store, order.id)
    assert invoicing.invoice(store, order.id).net == Decimal("5.66")
